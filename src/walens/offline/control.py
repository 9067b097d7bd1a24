"""The client of the control door: the methods of the service in the process, for one that answers over HTTP."""

from __future__ import annotations

import json
from datetime import datetime
from http.client import HTTPConnection, HTTPException
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from walens._option_checks import check_seconds, check_url
from walens.errors import (
    ConfigurationError,
    ConnectError,
    InvalidResponse,
    OfflineFileError,
    Problem,
    ProblemKind,
    SettingSource,
)
from walens.json_types import is_array, is_object
from walens.lens.text.place import parse_path
from walens.offline.control_door import PREFIX, ServedRequest
from walens.offline.fault_queue import Strike, load_faults, written_fault
from walens.offline.scenario import read_scenario
from walens.offline.scenario_files import inlined

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping

    from walens.offline.faults import Fault
    from walens.offline.input_file import Node

__all__ = ["Control", "ControlledTime"]

_SHOWN: Final = 200


class Control:
    """
    Control a service that answers over HTTP, as ``walens serve --control`` does.

    It has the methods that `OfflineTransport` has in the process.

    Args:
        url: where the service answers, as ``http://127.0.0.1:8090``.
        timeout: seconds that each answer may take.

    Raises:
        ConfigurationError: it is no URL, or no time to wait.
    """

    def __init__(self, url: str, *, timeout: float = 30.0) -> None:
        check_url("url", url, SettingSource.argument("url"))
        check_seconds("timeout", timeout)
        self._parts = urlsplit(url)
        self._timeout = timeout

    def is_ready(self) -> bool:
        """Tell whether the service answers, and its state can be used."""
        try:
            status, _ = self._exchange("GET", "ready", b"")
        except (ConnectError, InvalidResponse):
            return False
        return status == 200  # noqa: PLR2004

    def dump(self) -> str:
        """Give the whole state as JSON; see `OfflineTransport.dump`."""
        return self._ask("GET", "dump").decode()

    def load(self, text: str, *, source: str | None = None) -> None:
        """
        Put what `dump` gave in the place of the state that is there; see `OfflineTransport.load`.

        Args:
            text: the JSON, at most 8 MB.
            source: the name of its file, for errors.

        Raises:
            OfflineFileError: it is no dump, or its rows do not fit together.
        """
        self._ask("POST", "load", text.encode(), source=source)

    def reset(self) -> None:
        """Forget the whole state, of every region and account."""
        self._ask("POST", "reset")

    def seed(self, scenario: str | os.PathLike[str] | Mapping[str, object]) -> None:
        """
        Add what a scenario says; see `OfflineTransport.seed`. The files that it names are read here.

        Args:
            scenario: the path of a file in JSON or YAML, or its value.

        Raises:
            OfflineFileError: it is no scenario, or the service refuses a part of it.
            MissingExtra: it is YAML, and ruamel.yaml is not installed.
        """
        node = read_scenario(scenario)
        self._ask("POST", "seed", json.dumps(inlined(node)).encode(), source=node.file.name, node=node)

    def inject(self, *faults: Fault) -> None:
        """Let things go wrong, after the faults that are left."""
        value = {"faults": [written_fault(fault) for fault in faults]}
        self._ask("POST", "faults", json.dumps(value).encode())

    def clear_faults(self) -> None:
        """Forget the faults that are left, and what has struck."""
        self._ask("DELETE", "faults")

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults that are left."""
        return load_faults({"faults": self._value("faults", "faults")})

    @property
    def strikes(self) -> tuple[Strike, ...]:
        """Which calls were struck by which fault, oldest first."""
        return tuple(self._strike(each) for each in self._list("faults", "strikes"))

    def _strike(self, entry: Mapping[str, object]) -> Strike:
        [fault] = load_faults({"faults": [entry.get("fault")]})
        call, operation, at = entry.get("call"), entry.get("operation"), entry.get("at")
        if isinstance(call, int) and isinstance(operation, str) and isinstance(at, (int, float)):
            return Strike(call, operation, fault, at)
        raise self._unknown(repr(entry).encode())

    @property
    def time(self) -> ControlledTime:
        """The clock of the service, which can be stopped and moved."""
        return ControlledTime(
            lambda key: self._value("time", key),
            lambda value: self._ask("POST", "time", json.dumps(value).encode()),
        )

    def seed_ids(self, number: int) -> None:
        """Make the same ids each time, from now on; other numbers give other ids."""
        self._ask("POST", "ids", json.dumps({"seed": number}).encode())

    @property
    def requests(self) -> tuple[ServedRequest, ...]:
        """The last 100 requests that were answered, oldest first, with their answers and without their secrets."""
        body = self._ask("GET", "requests")
        found = _parsed(body)
        if not is_array(found):
            raise self._unknown(body)
        try:
            return tuple(ServedRequest(**each) for each in found if is_object(each))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        except TypeError as error:
            raise self._unknown(body) from error

    def clear_requests(self) -> None:
        """Forget the requests that were answered."""
        self._ask("DELETE", "requests")

    def _value(self, name: str, key: str) -> object:
        body = self._ask("GET", name)
        found = _parsed(body)
        if is_object(found) and key in found:
            return found[key]
        raise self._unknown(body)

    def _list(self, name: str, key: str) -> list[Mapping[str, object]]:
        found = self._value(name, key)
        return [each for each in found if is_object(each)] if is_array(found) else []

    def _ask(
        self, method: str, name: str, body: bytes = b"", *, source: str | None = None, node: Node | None = None
    ) -> bytes:
        status, answer = self._exchange(method, name, body)
        if status == 200:  # noqa: PLR2004
            return answer
        found = _parsed(answer)
        if not is_object(found) or not isinstance(found.get("Message"), str):
            raise self._unknown(answer, status)
        problems = found.get("Problems")
        if is_array(problems):
            told = tuple(_problem(each, node) for each in problems if is_object(each))
            raise OfflineFileError(told, source=source)
        raise ConfigurationError(str(found["Message"]), setting=name, source=None)

    def _exchange(self, method: str, name: str, body: bytes) -> tuple[int, bytes]:
        connection = HTTPConnection(self._parts.hostname or "", self._parts.port or 80, timeout=self._timeout)
        try:
            connection.request(method, f"{self._parts.path.rstrip('/')}{PREFIX}{name}", body)
            answer = connection.getresponse()
            return answer.status, answer.read()
        except OSError as error:
            raise ConnectError(f"no service answers at {self._parts.geturl()}: {error}") from error
        except HTTPException as error:
            raise InvalidResponse(f"it is no HTTP that {self._parts.geturl()} answers: {error!r}", status=0) from error
        finally:
            connection.close()

    def _unknown(self, body: bytes, status: int = 200) -> InvalidResponse:
        message = f"what {self._parts.geturl()} answers is not what the control door of walens does"
        return InvalidResponse(message, status=status, body_start=body[:_SHOWN])


class ControlledTime:
    """The clock of a service that answers over HTTP; it has the methods of `ServiceClock`."""

    def __init__(self, read: Callable[[str], object], change: Callable[[Mapping[str, object]], object]) -> None:
        self._read = read
        self._change = change

    def __call__(self) -> float:
        """Give the time, in seconds since 1970."""
        now = self._read("now")
        return now if isinstance(now, float) else float(str(now))

    @property
    def stands(self) -> bool:
        """Whether it stands still."""
        return self._read("stands") is True

    def stop(self, at: datetime | float | None = None) -> None:
        """Let it stand still: at a moment, or where it is when ``None``."""
        wanted = at.timestamp() if isinstance(at, datetime) else at
        self._change({"action": "stop"} if wanted is None else {"action": "stop", "at": wanted})

    def move(self, seconds: float) -> None:
        """Move it by so many seconds; back where negative."""
        self._change({"action": "move", "seconds": seconds})

    def go(self) -> None:
        """Let it go on from where it stands."""
        self._change({"action": "go"})


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except ValueError:
        return None


def _problem(entry: Mapping[str, object], node: Node | None) -> Problem:
    """Read a problem, and find its line where the file is here."""
    path, message, kind = entry.get("path"), entry.get("message"), entry.get("kind")
    told = Problem(
        str(path or ""), str(message), kind=ProblemKind(kind) if isinstance(kind, str) else ProblemKind.VALUE
    )
    if node is not None:
        try:
            return node.file.problem(parse_path(told.path), told.message, told.kind)
        except ValueError:
            return told
    line, column = entry.get("line"), entry.get("column")
    if isinstance(line, int) and isinstance(column, int):
        return told._replace(line=line, column=column)
    return told
