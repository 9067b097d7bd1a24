"""
Where a value stands in a JSON text, found when somebody asks.

Reading keeps no positions: nearly all documents are right, and nobody asks. A question is answered by stepping over the
members of the few objects and arrays on the way to the value, with the scanner of the `json` module, written in C.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from walens.lens.place import Lines, Path, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["JSONLocator"]

_BLANK: Final = re.compile(r"[ \t\r\n]*")
_COMMA: Final = re.compile(r"[ \t\r\n]*,?[ \t\r\n]*")
_COLON: Final = re.compile(r"[ \t\r\n]*:[ \t\r\n]*")
_DECODER: Final = json.JSONDecoder()


class _Span(NamedTuple):
    key_start: int
    start: int
    end: int


class JSONLocator:
    """The places of the values in a text that `parse_json` has read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: Lines | None = None
        start = self._blank_end(0)
        self._root = _Span(start, start, len(text.rstrip(" \t\r\n")))
        self._members: dict[int, dict[str | int, _Span]] = {}

    def place(self, path: Path) -> Place | None:
        """Return where the value with this path stands; ``None`` if there is no such value."""
        span = self._root
        for step in path:
            member = self._members_of(span.start).get(step)
            if member is None:
                return None
            span = member
        if self._lines is None:
            self._lines = Lines(self._text)
        line, column = self._lines.at(span.start)
        return Place(line, column, span.start, span.end, span.key_start)

    def _members_of(self, start: int) -> dict[str | int, _Span]:
        members = self._members.get(start)
        if members is None:
            opening = self._text[start]
            found = self._object(start) if opening == "{" else self._array(start) if opening == "[" else ()
            self._members[start] = members = dict(found)
        return members

    def _object(self, start: int) -> Iterator[tuple[str, _Span]]:
        at = self._blank_end(start + 1)
        while self._text[at] != "}":
            key, key_end = _DECODER.raw_decode(self._text, at)
            value_start = _end_of(_COLON, self._text, key_end)
            value_end = self._value_end(value_start)
            yield key, _Span(at, value_start, value_end)
            at = _end_of(_COMMA, self._text, value_end)

    def _array(self, start: int) -> Iterator[tuple[int, _Span]]:
        at = self._blank_end(start + 1)
        index = 0
        while self._text[at] != "]":
            value_end = self._value_end(at)
            yield index, _Span(at, at, value_end)
            at = _end_of(_COMMA, self._text, value_end)
            index += 1

    def _value_end(self, start: int) -> int:
        return _DECODER.raw_decode(self._text, start)[1]

    def _blank_end(self, start: int) -> int:
        return _end_of(_BLANK, self._text, start)


def _end_of(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return start if match is None else match.end()
