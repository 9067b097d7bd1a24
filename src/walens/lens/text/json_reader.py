"""
JSON text to a JSON value, strictly; and where a value stands in the text.

Python's own reader accepts what is not JSON or cannot be sent: ``NaN``, the same key twice, half a surrogate pair, a
number that no double can hold. Here they are errors, each with its path, line and column. `orjson` does the reading,
and that it writes the same again shows that it has left nothing out; a document is read closely only where that is not
certain.

Reading keeps no positions: nearly all documents are right, and nobody asks. They are found in
a second look at the text.
"""

from __future__ import annotations

import json
import math
import re
import sys
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, NoReturn

import orjson

from walens.budgets import VALUES
from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.json_types import has_more_values
from walens.lens.json_value import MAX_DEPTH
from walens.lens.text.json_problems import find_depth_problem, find_problems
from walens.lens.text.place import Lines, Path, Place
from walens.lens.text.source import MAX_SIZE, Source, check_text, decode_text, read_text, refuse_other_form

if TYPE_CHECKING:
    from walens.json_types import JSON

__all__ = ["JSONDocument", "JSONLocator", "parse_json", "read_json"]

_ESCAPED_HALF: Final = re.compile(r"\\u[dD]")
_SPACE: Final = b" \t\n\r"
_MOST_LEVELS: Final = 1_000
"""If orjson writes so many levels, it will not tell what is too deep."""
_USUAL_STACK = 5_000
"""
A recursion limit above this one does not keep the C scanner from overflowing the stack of a thread.

Whoever raised it gets the depth checked beforehand, by a loop.
"""

_BLANK: Final = re.compile(r"[ \t\r\n]*")
_COMMA: Final = re.compile(r"[ \t\r\n]*,?[ \t\r\n]*")
_COLON: Final = re.compile(r"[ \t\r\n]*:[ \t\r\n]*")
# A key without escapes, and its value if that is text: most members of a lens, each in one step.
_TEXT_MEMBER: Final = re.compile(
    r"""
      "([^"\\]*)" [ \t\r\n]* : [ \t\r\n]*
      (?: ( "[^"\\]*+ (?: \\. [^"\\]*+ )*+ " ) [ \t\r\n]* ,? [ \t\r\n]* )?
    """,
    re.VERBOSE | re.DOTALL,
)


class JSONDocument(NamedTuple):
    """A JSON value with the text it was read from."""

    value: JSON
    text: str
    name: str | None
    """The name of the file; ``None`` for a stream without one."""


def read_json(source: Source) -> JSONDocument:
    """
    Read a file of JSON.

    Args:
        source: a path, or a file object that is open for reading.

    Raises:
        LensDocumentError: the file cannot be read, is larger than 16 MiB, or holds what `parse_json` refuses.
    """
    text, name = read_text(source)
    return JSONDocument(_parse(text, name), text, name)


def parse_json(text: str | bytes, *, name: str | None = None) -> JSON:
    """
    Read JSON text, and accept nothing else.

    Args:
        text: the text, or its bytes in UTF-8.
        name: the name of its file, for errors.

    Raises:
        LensDocumentError: it is not JSON (RFC 8259), has a key twice in an object, ``NaN`` or an infinite number, half
            a surrogate pair, a byte order mark, more than `MAX_DEPTH` levels, or more than 16 MiB. Where the text is
            JSON but for these, all of them are in ``problems``.
    """
    return _parse(text if isinstance(text, str) else decode_text(text, name), name)


def _parse(text: str, name: str | None) -> JSON:
    _check_values(text, name)
    if len(text) <= MAX_SIZE:
        try:
            value: JSON = orjson.loads(text)
        except orjson.JSONDecodeError:
            pass
        else:
            if _is_all_of(value, text):
                return value
    check_text(text, name)
    refuse_other_form(text, name)
    problems = find_depth_problem(text) if sys.getrecursionlimit() > _USUAL_STACK else ()
    if not problems:
        try:
            value = _STRICT_DECODER.decode(text)
        except (_Suspicious, ValueError, RecursionError):
            # ValueError: no JSON, or an integer of more digits than Python converts. RecursionError: far too deep, or a
            # caller that has left no room on the stack.
            problems = find_problems(text) or (
                Problem("", "nested too deep for the stack that is left", kind=ProblemKind.TOO_DEEP),
            )
        else:
            # Half a surrogate pair can only stand in an escape. Few lenses have any: those are looked at closely.
            if not (_ESCAPED_HALF.search(text) or _too_deep(value)):
                return value
            problems = find_problems(text)
            if not problems:
                return value
    # The exceptions of the reader say nothing that the problems do not.
    raise LensDocumentError(problems, source=name)


def _check_values(text: str, name: str | None) -> None:
    """Refuse a text that says more values than are read, before any of them is made."""
    if len(text) > VALUES.most and has_more_values(text, VALUES.most):
        problem = Problem("", f"it has too many values: {VALUES}", kind=ProblemKind.TOO_LARGE)
        raise LensDocumentError((problem,), source=name)


def _is_all_of(value: JSON, text: str) -> bool:
    """
    Prove that a value is all that a text says; where this fails, the text may still be right.

    orjson keeps the last of several equal keys, reads an integer of more than 64 bits as a double, and nests deeper
    than `MAX_DEPTH`. So it writes the value again: where the bytes are the same but for white space, no member and no
    digit was lost. The lists around the value take the levels that orjson writes beyond `MAX_DEPTH`, and make it refuse
    what is deeper.
    """
    around = _levels_written() - MAX_DEPTH
    if around < 0:
        return False
    for _ in range(around):
        value = [value]
    try:
        written = orjson.dumps(value).translate(None, _SPACE)
    except orjson.JSONEncodeError:
        return False
    return text.encode().translate(None, _SPACE) == written[around : len(written) - around]


@cache
def _levels_written() -> int:
    """Find out how many levels of lists orjson writes: 255 in 3.13, which its documentation does not say."""
    value: JSON = []
    for levels in range(_MOST_LEVELS):
        try:
            orjson.dumps(value)
        except orjson.JSONEncodeError:
            return levels
        value = [value]
    return 0


class _Suspicious(Exception):  # noqa: N818 - it never leaves this module
    """The document holds something that strict JSON has not; where is found in a second look."""


def _object(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _Suspicious
    return members


def _finite(number: str) -> float:
    value = float(number)
    if math.isinf(value):
        raise _Suspicious
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise _Suspicious(name)


_STRICT_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_float=_finite, parse_constant=_refuse_constant)


def _too_deep(value: JSON) -> bool:
    containers = [value] if isinstance(value, (dict, list)) else []
    for _ in range(MAX_DEPTH):
        containers = [
            item
            for container in containers
            for item in (container.values() if isinstance(container, dict) else container)
            if not isinstance(item, str) and isinstance(item, (dict, list))
        ]
        if not containers:
            return False
    return True


_LOOSE_DECODER: Final = json.JSONDecoder()


class _Value:
    """A value in the text, and those of its members that were stepped over."""

    __slots__ = ("end", "key_start", "last", "members", "next", "start")

    def __init__(self, start: int, key_start: int, end: int | None = None) -> None:
        self.start = start
        self.key_start = key_start
        self.end = end
        self.members: dict[str | int, _Value] = {}
        self.next: int | None = None
        """Where the next member stands that was not stepped over; ``None`` before the first one is asked for."""
        self.last: _Value | None = None
        """The last member, if it was not passed: ``next`` is known when its end is."""


class JSONLocator:
    """
    The places of the values in a text that `parse_json` has read.

    A question is answered by stepping over the members of the objects and arrays on the way to the value, and no
    further than to the value. The next question goes on from there, so nothing is scanned twice, and questions are best
    asked in the order of the document.
    """

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
        opening = self._text[value.start]
        if opening == "{":
            while self._comes_to_a_member(value, "}"):
                if self._step_over_member(value) == step:
                    return value.members[step]
        elif opening == "[":
            while self._comes_to_a_member(value, "]"):
                if self._step_over_entry(value) == step:
                    return value.members[step]
        return None

    def _comes_to_a_member(self, value: _Value, closing: str) -> bool:
        """Go to the next member of an object or array; at the closing bracket note the end."""
        if value.next is None:
            value.next = _end_of(_BLANK, self._text, value.start + 1)
        elif value.last is not None:
            value.next = _end_of(_COMMA, self._text, self._end(value.last))
            value.last = None
        if self._text[value.next] == closing:
            value.end = value.next + 1
            return False
        return True

    def _step_over_member(self, value: _Value) -> str:
        text, at = self._text, value.next
        assert at is not None
        match = _TEXT_MEMBER.match(text, at)
        if match is not None and match[2] is not None:
            key, member = match[1], _Value(match.start(2), at, match.end(2))
            value.next = match.end()
        elif match is not None:
            key = match[1]
            value.last = member = _Value(match.end(), at)
        else:
            key, key_end = _LOOSE_DECODER.raw_decode(text, at)
            value.last = member = _Value(_end_of(_COLON, text, key_end), at)
        value.members[key] = member
        return key

    def _step_over_entry(self, value: _Value) -> int:
        assert value.next is not None
        index = len(value.members)
        value.members[index] = value.last = _Value(value.next, value.next)
        return index

    def _end(self, value: _Value) -> int:
        if value.end is None:
            if value.next is None:
                value.end = _LOOSE_DECODER.raw_decode(self._text, value.start)[1]
            elif self._text[value.start] == "{":
                while self._comes_to_a_member(value, "}"):
                    self._step_over_member(value)
            else:
                while self._comes_to_a_member(value, "]"):
                    self._step_over_entry(value)
        assert value.end is not None
        return value.end


def _end_of(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return start if match is None else match.end()
