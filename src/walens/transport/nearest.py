"""Which recordings come nearest to a request that none fits, and what differs."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING

from walens.json_types import is_array, is_object
from walens.transport.recording import Body, JSONBody, RecordedRequest, Recording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["nearest"]

_LISTED = 3
_DIFFERENCES = 5
_SHOWN = 60
_ABSENT = object()


def nearest(asked: RecordedRequest, recordings: Sequence[Recording]) -> tuple[str, ...]:
    """Describe the recordings that come nearest to a request, best first, at most three: which, and what differs."""
    ranked = sorted(enumerate(recordings, start=1), key=lambda numbered: _distance(asked, numbered[1].request))
    return tuple(_described(number, recording.request, asked) for number, recording in ranked[:_LISTED])


def _distance(asked: RecordedRequest, recorded: RecordedRequest) -> tuple[bool, float, int]:
    likeness = 1.0 if asked.path == recorded.path else SequenceMatcher(None, asked.path, recorded.path).ratio()
    others = [*_query_differences(asked, recorded), *_body_differences(asked.body, recorded.body)]
    return asked.method != recorded.method, -likeness, len(others)


def _described(number: int, recorded: RecordedRequest, asked: RecordedRequest) -> str:
    differences: list[str] = []
    if asked.method != recorded.method:
        differences.append(f"the method is {asked.method}")
    if asked.path != recorded.path:
        differences.append(f"the path is {asked.path}")
    differences += [*_query_differences(asked, recorded), *_body_differences(asked.body, recorded.body)]
    shown = "; ".join(differences[:_DIFFERENCES])
    more = len(differences) - _DIFFERENCES
    return f"exchange {number}, {recorded.method} {recorded.path}: {shown}{f'; and {more} more' if more > 0 else ''}"


def _query_differences(asked: RecordedRequest, recorded: RecordedRequest) -> Iterator[str]:
    now, then = _values(asked.query), _values(recorded.query)
    for name in sorted(now.keys() | then.keys()):
        if now.get(name) != then.get(name):
            yield _difference(f"query {name}", _joined(now.get(name)), _joined(then.get(name)))


def _values(pairs: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    return values


def _joined(values: list[str] | None) -> object:
    return _ABSENT if values is None else ", ".join(values)


def _body_differences(now: Body, then: Body) -> Iterator[str]:
    if isinstance(now, JSONBody) and isinstance(then, JSONBody):
        yield from _value_differences("body", now.json, then.json)
    elif now != then:
        yield _difference("body", _known(now), _known(then))


def _known(body: Body) -> object:
    return body.json if isinstance(body, JSONBody) else body or _ABSENT


def _value_differences(place: str, now: object, then: object) -> Iterator[str]:
    if is_object(now) and is_object(then):
        for name in [*now, *(name for name in then if name not in now)]:
            yield from _value_differences(f"{place}.{name}", now.get(name, _ABSENT), then.get(name, _ABSENT))
    elif is_array(now) and is_array(then):
        pairs = zip_longest(now, then, fillvalue=_ABSENT)
        for index, (new_item, old_item) in enumerate(pairs):
            yield from _value_differences(f"{place}[{index}]", new_item, old_item)
    elif type(now) is not type(then) or now != then:
        yield _difference(place, now, then)


def _difference(place: str, now: object, then: object) -> str:
    if now is _ABSENT:
        return f"{place} is missing, recorded {_shown(then)}"
    if then is _ABSENT:
        return f"{place} is new: {_shown(now)}"
    if isinstance(now, str) and isinstance(then, str) and max(len(now), len(then)) > _SHOWN:
        # Long texts, as a lens is one, are told apart by where they part.
        start = next((index for index, (one, other) in enumerate(zip(now, then, strict=False)) if one != other), None)
        begin = min(len(now), len(then)) if start is None else start
        return (
            f"{place} differs from character {begin + 1:,} on: {_shown(now[begin:])}, recorded {_shown(then[begin:])}"
        )
    return f"{place} is {_shown(now)}, recorded {_shown(then)}"


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."
