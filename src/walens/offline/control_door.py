"""
The control door: what tests in any language do to the service that answers over HTTP, under ``/_walens/``.

It takes and gives JSON. `walens.offline.Control` is its client.
"""

from __future__ import annotations

import re
from collections import deque
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import orjson
from attrs import asdict, frozen

from walens._core.http import Response
from walens._core.secrets import Secrets
from walens.errors import ConfigurationError, InvalidArgument, MissingExtra, OfflineFileError
from walens.offline.fault_queue import load_faults, written_fault
from walens.offline.input_file import read_input
from walens.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from walens._core.http import Request
    from walens.offline.transport import OfflineTransport

__all__ = ["PREFIX", "ControlDoor", "ServedRequest"]

PREFIX: Final = "/_walens/"
_KEPT: Final = 100
_LONGEST: Final = 65_536
_SIGNATURE: Final = re.compile(r"(?:Signature=|X-Amz-(?:Signature|Security-Token)=)([^,&\s]+)", re.IGNORECASE)
_PRESIGNED: Final = re.compile(r"(X-Amz-[\w-]+)=[^&]*")
_LARGEST_SEED: Final = 1 << 62


@frozen(kw_only=True)
class ServedRequest:
    """A request that was answered over HTTP, without its secrets."""

    number: int
    """Counted from 1."""
    at: float
    """When, in seconds since 1970, by the clock of the service."""
    method: str
    path: str
    """With the query string, as it was sent."""
    body: str
    """The first 65,536 characters; empty where the control door is closed, as is the answer."""
    status: int
    answer: str
    """The first 65,536 characters of its body."""
    seconds: float
    """How long it took."""


class ControlDoor:
    """
    Answers what comes under ``/_walens/``, and keeps what was asked elsewhere.

    Args:
        transport: the service.
        is_open: whether more than its health may be asked.
        tell: called with each request that was answered.
    """

    def __init__(
        self,
        transport: OfflineTransport,
        *,
        is_open: bool = False,
        tell: Callable[[ServedRequest], None] | None = None,
    ) -> None:
        self._transport = transport
        self._is_open = is_open
        self._tell = tell
        self._served: deque[ServedRequest] = deque(maxlen=_KEPT)
        self._numbers = count(1)
        self._lock = Lock()
        self._always: Mapping[tuple[str, str], Callable[[bytes], object]] = {
            ("GET", "health"): lambda _: {"status": "ok", "version": __version__},
            ("GET", "ready"): self._ready,
        }
        self._opened: Mapping[tuple[str, str], Callable[[bytes], object]] = {
            ("POST", "reset"): lambda _: self._transport.reset(),
            ("GET", "dump"): lambda _: self._transport.dump().encode(),
            ("POST", "load"): lambda body: self._transport.load(_text(body)),
            ("POST", "seed"): lambda body: self._transport.seed(_scenario(body)),
            ("GET", "faults"): self._show_faults,
            ("POST", "faults"): lambda body: self._transport.inject(*load_faults(_object(body))),
            ("DELETE", "faults"): lambda _: self._transport.clear_faults(),
            ("GET", "time"): self._show_time,
            ("POST", "time"): self._set_time,
            ("POST", "ids"): self._seed_ids,
            ("GET", "requests"): self._show_requests,
            ("DELETE", "requests"): lambda _: self._served.clear(),
        }

    def is_meant(self, request: Request) -> bool:
        """Tell whether a request is for this door, and not for the service."""
        return urlsplit(request.url).path.startswith(PREFIX)

    def answer(self, request: Request) -> Response:
        """Answer a request for this door."""
        name = urlsplit(request.url).path.removeprefix(PREFIX)
        action = self._always.get((request.method, name)) or self._opened.get((request.method, name))
        if action is None:
            known = sorted({each for _, each in (*self._always, *self._opened)})
            return _answer(
                404, {"Message": f"{request.method} {PREFIX}{name} is nothing; known are {', '.join(known)}"}
            )
        if not self._is_open and (request.method, name) not in self._always:
            return _answer(403, {"Message": "the control door is closed; walens serve --control opens it"})
        try:
            done = action(request.body)
        except OfflineFileError as error:
            problems = [problem._asdict() for problem in error.problems]
            return _answer(400, {"Message": str(error), "Problems": problems})
        except (ConfigurationError, InvalidArgument, MissingExtra) as error:
            return _answer(400, {"Message": str(error)})
        return _answer(200, {} if done is None else done)

    def keep(self, request: Request, answer: Response, seconds: float) -> None:
        """Keep a request that was answered."""
        if self._tell is None and not self._is_open:
            return
        secrets = _secrets_of(request)
        with self._lock:
            number = next(self._numbers)
        served = ServedRequest(
            number=number,
            at=self._transport.time(),
            method=request.method,
            path=secrets.removed_from(_path(request)),
            # Nobody sees them where the door is closed.
            body=_shown(request.body, secrets) if self._is_open else "",
            status=answer.status,
            answer=_shown(answer.body, secrets) if self._is_open else "",
            seconds=round(seconds, 6),
        )
        with self._lock:
            self._served.append(served)
        if self._tell is not None:
            self._tell(served)

    def _ready(self, _: bytes) -> object:
        self._transport.check()
        return {"status": "ready"}

    def _show_faults(self, _: bytes) -> object:
        return {
            "faults": [written_fault(fault) for fault in self._transport.faults],
            "strikes": [
                {"call": each.call, "operation": each.operation, "at": each.at, "fault": written_fault(each.fault)}
                for each in self._transport.strikes
            ],
        }

    def _show_time(self, _: bytes) -> object:
        clock = self._transport.time
        return {"now": clock(), "stands": clock.stands}

    def _set_time(self, body: bytes) -> object:
        node = read_input(_object(body))
        members = node.members(("action", "at", "seconds"), required=("action",))
        action = members["action"].choice(("stop", "move", "go")) if "action" in members else "go"
        at = members["at"].number(0, _LARGEST_SEED) if "at" in members else None
        seconds = members["seconds"].number(-_LARGEST_SEED, _LARGEST_SEED) if "seconds" in members else 0.0
        node.file.finish()
        clock = self._transport.time
        if action == "stop":
            clock.stop(at)
        elif action == "move":
            clock.move(seconds)
        else:
            clock.go()
        return self._show_time(body)

    def _seed_ids(self, body: bytes) -> None:
        node = read_input(_object(body))
        members = node.members(("seed",), required=("seed",))
        number = members["seed"].whole(-_LARGEST_SEED, _LARGEST_SEED) if "seed" in members else 0
        node.file.finish()
        self._transport.seed_ids(number)

    def _show_requests(self, _: bytes) -> object:
        with self._lock:
            return [asdict(each) for each in self._served]


def _path(request: Request) -> str:
    """Give the path of a request with its query string, without the signature that may be in it."""
    parts = urlsplit(request.url)
    query = _PRESIGNED.sub(lambda found: f"{found[1]}=removed", parts.query)
    return f"{parts.path}?{query}" if query else parts.path


def _secrets_of(request: Request) -> Secrets:
    """Give what a request has that nobody else may see: its signature, and the token of its session."""
    signed = request.headers.get("authorization", "")
    token = request.headers.get("x-amz-security-token")
    return Secrets([*_SIGNATURE.findall(f"{signed} {request.url}"), token])


def _shown(data: bytes, secrets: Secrets) -> str:
    return secrets.removed_from(data.decode(errors="replace")[:_LONGEST])


def _answer(status: int, value: object) -> Response:
    body = value if isinstance(value, bytes) else orjson.dumps(value)
    return Response(status, {"Content-Type": "application/json"}, body)


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise _not_json(str(error)) from None


def _value(body: bytes) -> object:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise _not_json(str(error)) from None


def _object(body: bytes) -> Mapping[str, object]:
    value = _value(body)
    if isinstance(value, dict):
        return value
    raise _not_json("it is no object")


def _scenario(body: bytes) -> Mapping[str, object]:
    """Give a scenario that came over HTTP, which may name no file of this machine."""
    from walens.offline.scenario_files import refuse_files

    value = _object(body)
    refuse_files(value)
    return value


def _not_json(why: str) -> ConfigurationError:
    return ConfigurationError(f"the body is not what this takes in JSON: {why}", setting="body", source=None)
