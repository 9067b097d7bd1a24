"""Check a request against the limits of the service model before anything is sent, all problems at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from math import isfinite
from typing import TYPE_CHECKING, Literal, TypeAlias

from walens.amount import amount
from walens.errors import Problem
from walens.model import (
    BlobShape,
    BooleanShape,
    DocumentShape,
    EnumerationShape,
    ListShape,
    MapShape,
    NumberShape,
    StructureShape,
    TextShape,
    TimestampShape,
    is_absent,
    members,
    once_per_class,
)

if TYPE_CHECKING:
    from walens.model import Model, Shape

__all__ = ["InputCheck", "problems_in"]

InputCheck: TypeAlias = Literal["all", "required"]
"""What is checked: everything the model states, or types and required members only."""

_DEEPEST_DOCUMENT = 200
"""How deep a document may be nested; what writes JSON ends at 254, the members around the document included."""


class _Findings:
    """The problems found so far, and whether limits are looked at."""

    __slots__ = ("check_limits", "problems")

    def __init__(self, *, check_limits: bool) -> None:
        self.problems: list[Problem] = []
        self.check_limits = check_limits

    def add(self, path: str, message: str) -> None:
        self.problems.append(Problem(path, message))

    def add_wrong_type(self, path: str, wanted: str, value: object, hint: str | None = None) -> None:
        advice = f"; {hint}" if hint else ""
        self.add(path, f"has to be {wanted}, not {type(value).__name__}{advice}")


_Check: TypeAlias = Callable[[object, str, _Findings], None]


def problems_in(request: Model, check: InputCheck = "all") -> tuple[Problem, ...]:
    """Give everything in a request that does not fit the service model, each problem with its place."""
    findings = _Findings(check_limits=check == "all")
    _check_members(request, "", findings)
    return tuple(findings.problems)


def _check_members(structure: Model, prefix: str, findings: _Findings) -> None:
    for name, must, check_value in _structure_checks(type(structure)):
        value = getattr(structure, name)
        if not is_absent(value):
            check_value(value, prefix + name, findings)
        elif must:
            findings.add(prefix + name, "is required")


@once_per_class
def _structure_checks(structure: type[Model]) -> tuple[tuple[str, bool, _Check], ...]:
    checks: list[tuple[str, bool, _Check]] = []
    for name, member in members(structure).items():
        check = _value_check(member.shape)
        # An empty label would make another path of the request's.
        checks.append((name, member.required, _not_empty(check) if member.location == "label" else check))
    return tuple(checks)


def _not_empty(check: _Check) -> _Check:
    def check_label(value: object, path: str, findings: _Findings) -> None:
        if value == "":
            findings.add(path, "is empty; it is a part of the request's path")
        else:
            check(value, path, findings)

    return check_label


def _value_check(shape: Shape) -> _Check:
    match shape:
        case TextShape():
            return _text_check(shape)
        case EnumerationShape():
            return _enum_check(shape)
        case NumberShape():
            return _number_check(shape)
        case BooleanShape() | BlobShape() | TimestampShape() | DocumentShape():
            return _CHECKS[type(shape)]
        case ListShape():
            return _list_check(shape)
        case MapShape():
            return _map_check(shape)
        case StructureShape():
            return _nested_check(shape)


def _check_document(value: object, path: str, findings: _Findings, depth: int = 0) -> None:
    """Take any JSON value that can be written: the service models it as a document."""
    if isinstance(value, (str, bool, type(None))):
        return
    if isinstance(value, (int, float)):
        _check_json_number(value, path, findings)
    elif depth == _DEEPEST_DOCUMENT:
        findings.add(path, f"is nested more than {_DEEPEST_DOCUMENT} deep")
    elif isinstance(value, Mapping):
        entries: Mapping[object, object] = value
        for key, entry in entries.items():
            if not isinstance(key, str):
                findings.add_wrong_type(f"{path}: the key {key!r}", "text (str)", key)
            _check_document(entry, f"{path}[{key!r}]", findings, depth + 1)
    elif isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        for index, entry in enumerate(value):
            _check_document(entry, f"{path}[{index}]", findings, depth + 1)
    else:
        findings.add_wrong_type(path, "a JSON value", value)


def _check_json_number(value: float, path: str, findings: _Findings) -> None:
    if isinstance(value, int):
        if not -(2**63) <= value < 2**64:
            findings.add(path, f"is {value}; JSON is written with whole numbers of 64 bits")
    elif not isfinite(value):
        findings.add(path, f"is {value}, which JSON does not have")


def _enum_check(shape: EnumerationShape) -> _Check:
    allowed = frozenset(member.value for member in shape.enum)

    def check(value: object, path: str, findings: _Findings) -> None:
        if not isinstance(value, str):
            findings.add_wrong_type(path, "text (str)", value)
        # What an answer holds is a member of the class even where we do not know its name; it may go back.
        elif findings.check_limits and not isinstance(value, shape.enum) and value not in allowed:
            findings.add(path, f"is {str(value)!r}; the service knows {', '.join(sorted(allowed))}")

    return check


def _text_check(shape: TextShape) -> _Check:
    low, high, pattern = shape.min, shape.max, shape.pattern

    def check(value: object, path: str, findings: _Findings) -> None:
        if not isinstance(value, str):
            findings.add_wrong_type(path, "text (str)", value, shape.hint)
            return
        if not findings.check_limits:
            return
        length = len(value)
        if length < low or (high is not None and length > high):
            findings.add(path, f"has {_amount(length, 'character')}; {_between(low, high, 'character')}")
        if pattern is not None and not _has_pattern(value, pattern):
            findings.add(path, f"does not have the pattern {pattern}")

    return check


def _has_pattern(value: str, pattern: str) -> bool:
    from walens._core.pattern import matcher

    return bool(matcher(pattern)(value))


def _number_check(shape: NumberShape) -> _Check:
    low, high = shape.min, shape.max

    def check(value: object, path: str, findings: _Findings) -> None:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            findings.add_wrong_type(path, "a whole number (int)" if shape.whole else "a number (float)", value)
        elif shape.whole and not isinstance(value, int):
            findings.add_wrong_type(path, "a whole number (int)", value)
        elif findings.check_limits and ((low is not None and value < low) or (high is not None and value > high)):
            findings.add(path, f"is {value}; {_between(low, high, '')}")

    return check


def _type_check(kind: type[object], words: str) -> _Check:
    def check(value: object, path: str, findings: _Findings) -> None:
        if not isinstance(value, kind):
            findings.add_wrong_type(path, words, value)

    return check


def _check_moment(value: object, path: str, findings: _Findings) -> None:
    if not isinstance(value, datetime):
        findings.add_wrong_type(path, "a point in time (datetime)", value)
    elif value.tzinfo is None:
        findings.add(path, "has no time zone; give an aware datetime")


_CHECKS: dict[type[Model], _Check] = {
    BooleanShape: _type_check(bool, "true or false (bool)"),
    BlobShape: _type_check(bytes, "bytes"),
    TimestampShape: _check_moment,
    DocumentShape: _check_document,
}


def _nested_check(shape: StructureShape) -> _Check:
    def check(value: object, path: str, findings: _Findings) -> None:
        if isinstance(value, shape.model):
            _check_members(value, f"{path}.", findings)
        else:
            findings.add_wrong_type(path, f"a {shape.model.__name__}", value)

    return check


def _list_check(shape: ListShape) -> _Check:
    check_item = _value_check(shape.item)

    def check(value: object, path: str, findings: _Findings) -> None:
        if not isinstance(value, Sequence) or isinstance(value, (str, bytes, bytearray)):
            findings.add_wrong_type(path, "a list or tuple", value)
            return
        items: Sequence[object] = value
        _check_count(len(items), shape, path, "item", findings)
        for index, entry in enumerate(items):
            check_item(entry, f"{path}[{index}]", findings)

    return check


def _map_check(shape: MapShape) -> _Check:
    check_key, check_value = _value_check(shape.key), _value_check(shape.value)

    def check(value: object, path: str, findings: _Findings) -> None:
        if not isinstance(value, Mapping):
            findings.add_wrong_type(path, "a mapping (dict)", value)
            return
        entries: Mapping[object, object] = value
        _check_count(len(entries), shape, path, "entry", findings)
        for key, entry in entries.items():
            check_key(key, f"{path}: the key {key!r}", findings)
            check_value(entry, f"{path}[{key!r}]", findings)

    return check


def _check_count(count: int, limits: ListShape | MapShape, path: str, unit: str, findings: _Findings) -> None:
    if findings.check_limits and (count < limits.min or (limits.max is not None and count > limits.max)):
        has = f"has {_amount(count, unit)}"
        findings.add(path, f"{has}; {_between(limits.min, limits.max, unit)}")


def _between(low: int | None, high: int | None, unit: str) -> str:
    if high is None:
        return f"the service takes at least {_amount(low or 0, unit)}"
    if low == high:
        return f"the service takes {_amount(high, unit)}"
    return f"the service takes {low or 0:,} to {_amount(high, unit)}"


def _amount(number: int, unit: str) -> str:
    return amount(number, unit) if unit else f"{number:,}"
