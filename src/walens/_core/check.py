"""Check a request against the limits of the service model before anything is sent, all problems at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from functools import cache
from math import isfinite
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, AttrsInstance, fields, has

from walens.amount import amount
from walens.errors import Problem
from walens.model import MEMBER, ListLimits, MapLimits, NumberLimits, StringLimits

if TYPE_CHECKING:
    from walens import model as _model

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


_Check: TypeAlias = Callable[[Any, str, _Findings], None]


def problems_in(request: AttrsInstance, check: InputCheck = "all") -> tuple[Problem, ...]:
    """Give everything in a request that does not fit the service model, each problem with its place."""
    findings = _Findings(check_limits=check == "all")
    _check_members(request, "", findings)
    return tuple(findings.problems)


def _check_members(structure: AttrsInstance, prefix: str, findings: _Findings) -> None:
    for name, must, check_value in _structure_checks(type(structure)):
        value = getattr(structure, name)
        if value is not None:
            check_value(value, prefix + name, findings)
        elif must:
            findings.add(prefix + name, "is required")


@cache
def _structure_checks(structure: type[AttrsInstance]) -> tuple[tuple[str, bool, _Check], ...]:
    hints = get_type_hints(structure)
    checks: list[tuple[str, bool, _Check]] = []
    for attribute in fields(structure):
        member: _model.Member = attribute.metadata[MEMBER]
        must = member.required or attribute.default is NOTHING
        check = _value_check(hints[attribute.name], member.limits)
        # An empty label would make another path of the request's.
        checks.append((attribute.name, must, _not_empty(check) if member.location == "label" else check))
    return tuple(checks)


def _not_empty(check: _Check) -> _Check:
    def check_label(value: Any, path: str, findings: _Findings) -> None:
        if value == "":
            findings.add(path, "is empty; it is a part of the request's path")
        else:
            check(value, path, findings)

    return check_label


def _value_check(hint: Any, limits: _model.Limits | None) -> _Check:
    kinds = [kind for kind in _alternatives(hint) if kind is not type(None)]
    enums = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)]
    if enums:
        return _enum_check(enums[0])
    kind = kinds[0]
    if kind is object:
        return _check_document
    origin = get_origin(kind)
    if origin is Mapping:
        return _map_check(get_args(kind), limits if isinstance(limits, MapLimits) else MapLimits())
    if origin is Sequence or origin is tuple:
        return _list_check(get_args(kind)[0], limits if isinstance(limits, ListLimits) else ListLimits())
    if kind is str:
        return _text_check(limits if isinstance(limits, StringLimits) else StringLimits())
    if isinstance(kind, type) and has(kind):
        return _nested_check(kind)
    if kind in (int, float):
        return _number_check(kind, limits if isinstance(limits, NumberLimits) else NumberLimits())
    return _type_check(kind)


def _alternatives(hint: Any) -> tuple[Any, ...]:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return get_args(hint)
    return _alternatives(get_args(hint)[0]) if origin is Annotated else (hint,)


def _check_document(value: Any, path: str, findings: _Findings, depth: int = 0) -> None:
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


def _enum_check(enum: type[Enum]) -> _Check:
    allowed = frozenset(member.value for member in enum)

    def check(value: Any, path: str, findings: _Findings) -> None:
        if not isinstance(value, str):
            findings.add_wrong_type(path, "text (str)", value)
        elif findings.check_limits and str(value) not in allowed:
            findings.add(path, f"is {str(value)!r}; the service knows {', '.join(sorted(allowed))}")

    return check


def _text_check(limits: StringLimits) -> _Check:
    low, high, pattern, hint = limits.min, limits.max, limits.pattern, limits.hint

    def check(value: Any, path: str, findings: _Findings) -> None:
        if not isinstance(value, str):
            findings.add_wrong_type(path, "text (str)", value, hint)
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
    from walens._core.pattern import unicode_pattern

    return unicode_pattern(pattern).matches(value)


def _number_check(kind: type, limits: NumberLimits) -> _Check:
    words = "a whole number (int)" if kind is int else "a number (float)"
    accepted = (int,) if kind is int else (int, float)

    def check(value: Any, path: str, findings: _Findings) -> None:
        if not isinstance(value, accepted) or isinstance(value, bool):
            findings.add_wrong_type(path, words, value)
        elif findings.check_limits and (
            (limits.min is not None and value < limits.min) or (limits.max is not None and value > limits.max)
        ):
            findings.add(path, f"is {value}; {_between(limits.min, limits.max, '')}")

    return check


def _type_check(kind: type) -> _Check:
    words = {bool: "true or false (bool)", bytes: "bytes", datetime: "a point in time (datetime)"}.get(
        kind, kind.__name__
    )

    def check(value: Any, path: str, findings: _Findings) -> None:
        if not isinstance(value, kind):
            findings.add_wrong_type(path, words, value)
        elif isinstance(value, datetime) and value.tzinfo is None:
            findings.add(path, "has no time zone; give an aware datetime")

    return check


def _nested_check(structure: type[AttrsInstance]) -> _Check:
    def check(value: Any, path: str, findings: _Findings) -> None:
        if not isinstance(value, structure):
            findings.add_wrong_type(path, f"a {structure.__name__}", value)
            return
        _check_members(value, f"{path}.", findings)

    return check


def _list_check(item: Any, limits: ListLimits) -> _Check:
    check_item = _value_check(item, limits.item)

    def check(value: Any, path: str, findings: _Findings) -> None:
        if not isinstance(value, Sequence) or isinstance(value, (str, bytes, bytearray)):
            findings.add_wrong_type(path, "a list or tuple", value)
            return
        _check_count(len(value), limits, path, "item", findings)
        for index, entry in enumerate(value):
            check_item(entry, f"{path}[{index}]", findings)

    return check


def _map_check(kinds: tuple[Any, ...], limits: MapLimits) -> _Check:
    check_key, check_value = _value_check(kinds[0], limits.key), _value_check(kinds[1], limits.value)

    def check(value: Any, path: str, findings: _Findings) -> None:
        if not isinstance(value, Mapping):
            findings.add_wrong_type(path, "a mapping (dict)", value)
            return
        _check_count(len(value), limits, path, "entry", findings)
        for key, entry in value.items():
            check_key(key, f"{path}: the key {key!r}", findings)
            check_value(entry, f"{path}[{key!r}]", findings)

    return check


def _check_count(count: int, limits: ListLimits | MapLimits, path: str, unit: str, findings: _Findings) -> None:
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
