"""The faults that are to come, what they have struck, and the file that says them."""

from __future__ import annotations

from collections import deque
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from attrs import fields, frozen

from walens.errors import ConfigurationError, InvalidArgument
from walens.offline import faults
from walens.offline.input_file import Node, read_input

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping
    from random import Random

    from walens.offline.faults import Fault

__all__ = ["FAULTS", "PRESETS", "FaultQueue", "Strike", "fault_preset", "load_faults", "name_of", "written_fault"]

_KEPT: Final = 1000


@frozen
class Strike:
    """A call that a fault has struck."""

    call: int
    """The number of the call since the service began, counted from 1."""
    operation: str
    """In the service's spelling."""
    fault: Fault
    at: float
    """When, in seconds since 1970, by the clock of the service."""


class FaultQueue:
    """
    The faults that are to come; threads share them.

    Args:
        random: decides whether a fault with a rate strikes.
    """

    def __init__(self, random: Random) -> None:
        self.random = random
        self.waiting: bool = False
        """Whether there is any fault."""
        self._lock = Lock()
        self._left: list[tuple[Fault, int | None]] = []
        self._strikes: deque[Strike] = deque(maxlen=_KEPT)

    def add(self, added: Iterable[Fault]) -> None:
        """Add faults behind those that are left."""
        with self._lock:
            for fault in added:
                times = 1 if fault.times is None and fault.rate is None else fault.times
                if times != 0:
                    self._left.append((fault, times))
            self.waiting = bool(self._left)

    def clear(self) -> None:
        """Forget the faults that are left, and what struck."""
        with self._lock:
            self._left.clear()
            self._strikes.clear()
            self.waiting = False

    def take(self, call: int, operation: str, now: float) -> Fault | None:
        """Give the fault that strikes a call of an operation, and count it; ``None`` where none does."""
        with self._lock:
            for index, (fault, times) in enumerate(self._left):
                if fault.operation not in {None, operation}:
                    continue
                if fault.rate is not None and self.random.random() >= fault.rate:
                    continue
                if times is not None:
                    self._left[index : index + 1] = [(fault, times - 1)] if times > 1 else []
                    self.waiting = bool(self._left)
                self._strikes.append(Strike(call, operation, fault, now))
                return fault
        return None

    @property
    def left(self) -> tuple[Fault, ...]:
        """The faults that are left, in their order."""
        with self._lock:
            return tuple(fault for fault, _ in self._left)

    @property
    def strikes(self) -> tuple[Strike, ...]:
        """What struck, oldest first; the last 1,000 are kept."""
        with self._lock:
            return tuple(self._strikes)


# Files --------------------------------------------------------------------------------------------------------------

FAULTS: Final[Mapping[str, type[Fault]]] = {
    "expired_credentials": faults.ExpireCredentials,
    "fail": faults.Fail,
    "garble": faults.Garble,
    "lose_answer": faults.LoseAnswer,
    "lose_request": faults.LoseRequest,
    "over_quota": faults.OverQuota,
    "pass": faults.Pass,
    "skew_clock": faults.SkewClock,
    "slow": faults.Slow,
    "throttle": faults.Throttle,
    "truncate": faults.Truncate,
}
"""The faults by the names that a file has for them."""

PRESETS: Final[Mapping[str, tuple[Fault, ...]]] = {
    "flaky": (
        faults.Fail(rate=0.1),
        faults.Fail(code="ServiceUnavailable", status=503, rate=0.05),
        faults.LoseRequest(rate=0.05),
        faults.Slow(seconds=0.05, spread=0.2, rate=0.1),
    ),
    "throttled": (faults.Throttle(rate=0.3),),
    "lossy": (faults.LoseAnswer(rate=0.1), faults.LoseRequest(rate=0.1), faults.Truncate(rate=0.05)),
}
"""Weather that is known by a name."""

_MOST: Final = 1_000_000_000
_KINDS: Final[Mapping[str, str]] = {
    "operation": "text",
    "times": "whole",
    "rate": "rate",
    "code": "text",
    "status": "status",
    "message": "text",
    "retry_after": "seconds",
    "seconds": "any",
    "spread": "seconds",
    "keep": "whole",
    "body": "bytes",
    "resource_type": "text",
    "quota_code": "text",
}
"""What the members of faults are in a file."""


def fault_preset(name: str) -> tuple[Fault, ...]:
    """
    Give weather that is known by a name: ``flaky``, ``throttled`` or ``lossy``.

    Raises:
        ConfigurationError: there is none of this name.
    """
    from walens._option_checks import check_choice

    check_choice("name", name, tuple(PRESETS))
    return PRESETS[name]


def load_faults(given: str | os.PathLike[str] | Mapping[str, object]) -> tuple[Fault, ...]:
    """
    Read faults from a file.

    Args:
        given: the path of a file in JSON or YAML, or its value: an object with ``faults``, a list of objects with
            ``fault`` and the members of that fault, and ``preset``, whose faults stand behind them.

    Raises:
        OfflineFileError: it cannot be read, or says no faults; everything that is wrong is told with its line.
        MissingExtra: it is YAML, and ruamel.yaml is not installed.
    """
    node = read_input(given)
    members = node.members(("faults", "preset"))
    found = [_read_fault(each) for each in members["faults"].items()] if "faults" in members else []
    preset = PRESETS[members["preset"].choice(tuple(PRESETS))] if "preset" in members else ()
    node.file.finish()
    return (*(each for each in found if each is not None), *preset)


def _read_fault(node: Node) -> Fault | None:
    entries = node.entries()
    if "fault" not in entries:
        node.members(("fault",), required=("fault",))
        return None
    made = FAULTS[entries["fault"].choice(tuple(FAULTS))]
    known = {attribute.name for attribute in fields(made)}
    required = {"seconds"} if made is faults.Slow else set[str]()
    members = node.members({"fault", *known}, required)
    values: dict[str, Any] = {
        name: _read_value(each, _KINDS[name]) for name, each in members.items() if name != "fault"
    }
    if not required <= values.keys():
        return None
    try:
        return made(**values)
    except ConfigurationError as error:
        node.tell(f"{error.setting}: {error.problem}")
        return None


def _read_value(node: Node, kind: str) -> object:
    match kind:
        case "whole":
            return node.whole(0, _MOST)
        case "status":
            return node.whole(100, 599)
        case "rate":
            return node.number(0, 1)
        case "seconds":
            return node.number(0, _MOST)
        case "any":
            return node.number(-_MOST, _MOST)
        case "bytes":
            return b"" if node.value == "" else node.text().encode()
        case _:
            return node.text()


def name_of(fault: Fault) -> str:
    """Give the name that a file has for a fault; that of its class where it has none."""
    return next((name for name, kind in FAULTS.items() if kind is type(fault)), type(fault).__name__)


def written_fault(fault: Fault) -> dict[str, object]:
    """
    Write a fault as a file says it; `load_faults` reads it.

    Raises:
        InvalidArgument: it is of a class that no file knows, or has bytes that are no text.
    """
    name = name_of(fault)
    values: dict[str, object] = {"fault": name}
    for attribute in fields(type(fault)):
        value: object = getattr(fault, attribute.name)
        if value == attribute.default:
            continue
        if isinstance(value, bytes):
            try:
                value = value.decode()
            except UnicodeDecodeError:
                raise InvalidArgument("its body is no text", argument=attribute.name, value=repr(fault)) from None
        values[attribute.name] = value
    if name not in FAULTS:
        raise InvalidArgument(f"{name} is no fault that a file knows", argument="fault", value=name)
    return values
