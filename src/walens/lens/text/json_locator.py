"""
Where a value stands in a JSON text, found when somebody asks.

Reading keeps no positions: nearly all documents are right, and nobody asks. A question is answered by stepping over the
members of the objects and arrays on the way to the value, and no further than to the value. The next question goes on
from there, so nothing is scanned twice, and questions are best asked in the order of the document.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from walens.lens.text.place import Lines, Path, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["JSONLocator"]

_BLANK: Final = re.compile(r"[ \t\r\n]*")
_COMMA: Final = re.compile(r"[ \t\r\n]*,?[ \t\r\n]*")
_COLON: Final = re.compile(r"[ \t\r\n]*:[ \t\r\n]*")
# A key without escapes, and its value if that is text: most members of a lens, each in one step.
_TEXT_MEMBER: Final = re.compile(
    r"""
      "([^"\\]*)" [ \t\r\n]* : [ \t\r\n]*
      (?: ( "[^"\\]* (?: \\. [^"\\]* )* " ) [ \t\r\n]* ,? [ \t\r\n]* )?
    """,
    re.VERBOSE | re.DOTALL,
)
_DECODER: Final = json.JSONDecoder()


class _Value:
    """A value in the text, and those of its members that were stepped over."""

    __slots__ = ("end", "following", "key_start", "members", "start")

    def __init__(self, start: int, key_start: int, end: int | None = None) -> None:
        self.start = start
        self.key_start = key_start
        self.end = end
        self.members: dict[str | int, _Value] = {}
        self.following: Iterator[tuple[str | int, _Value]] | None = None


class JSONLocator:
    """The places of the values in a text that `parse_json` has read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: Lines | None = None
        start = _end_of(_BLANK, text, 0)
        self._root = _Value(start, start)

    def place(self, path: Path) -> Place | None:
        """Return where the value with this path stands; ``None`` if there is no such value."""
        value = self._root
        for step in path:
            member = value.members.get(step) or self._find(value, step)
            if member is None:
                return None
            value = member
        if self._lines is None:
            self._lines = Lines(self._text)
        line, column = self._lines.at(value.start)
        return Place(line, column, value.start, self._end(value), value.key_start)

    def _find(self, value: _Value, step: str | int) -> _Value | None:
        if value.following is None:
            opening = self._text[value.start]
            if opening == "{":
                value.following = self._object(value)
            else:
                value.following = self._array(value) if opening == "[" else iter(())
        for key, member in value.following:
            if key == step:
                return member
        return None

    def _object(self, value: _Value) -> Iterator[tuple[str, _Value]]:
        text, members = self._text, value.members
        at = _end_of(_BLANK, text, value.start + 1)
        while text[at] != "}":
            match = _TEXT_MEMBER.match(text, at)
            if match is None:
                key, key_end = _DECODER.raw_decode(text, at)
                member = _Value(_end_of(_COLON, text, key_end), at)
            elif match[2] is None:
                key, member = match[1], _Value(match.end(), at)
            else:
                key, member = match[1], _Value(match.start(2), at, match.end(2))
                members[key] = member
                yield key, member
                at = match.end()
                continue
            members[key] = member
            yield key, member
            at = _end_of(_COMMA, text, self._end(member))
        value.end = at + 1

    def _array(self, value: _Value) -> Iterator[tuple[int, _Value]]:
        text, members = self._text, value.members
        at = _end_of(_BLANK, text, value.start + 1)
        while text[at] != "]":
            index = len(members)
            members[index] = member = _Value(at, at)
            yield index, member
            at = _end_of(_COMMA, text, self._end(member))
        value.end = at + 1

    def _end(self, value: _Value) -> int:
        if value.end is None:
            if value.following is None:
                value.end = _DECODER.raw_decode(self._text, value.start)[1]
            else:
                for _ in value.following:
                    pass
        assert value.end is not None
        return value.end


def _end_of(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return start if match is None else match.end()
