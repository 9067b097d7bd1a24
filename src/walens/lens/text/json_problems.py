"""What is wrong with a JSON text, and where: the second, slow look at a document that the reader refused."""

from __future__ import annotations

import json
import math
import re
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from walens.errors import Problem, ProblemKind
from walens.lens.json_value import MAX_DEPTH
from walens.lens.text.place import Lines, Path, format_path
from walens.lens.text.source import first_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["find_depth_problem", "find_problems", "syntax_problem"]

_TOLERANT: Final = json.JSONDecoder(parse_int=str)
"""A reader for everything that is JSON but for a few faults; integers of any length are one of them."""

_TOKEN: Final = re.compile(
    r"""
      (?P<text> " [^"\\]*+ (?: \\. [^"\\]*+ )*+ " )
    | (?P<mark> [\[\]{},:] )
    | (?P<scalar> [^\s\[\]{},:"]+ )
    | "
    """,
    re.VERBOSE | re.DOTALL,
)
_HALF_PAIR: Final = re.compile("[\ud800-\udfff]")
_TRAILING_COMMA: Final = re.compile(r",\s*+[\]}]")
_AFTER_COMMA: Final = ("Expecting value", "Expecting property name", "Illegal trailing comma")
_NEAR: Final = 200
"""How far from the reader's place a trailing comma is looked for: versions of Python name either end of the blank."""
_FOUND: Final = re.compile(r"\S{1,20}|\s")

# By the start of the reader's message, which differs between versions of Python.
_SYNTAX: Final = {
    "Expecting value": "a value must stand here, {found}",
    "Expecting property name": "a key in double quotes must stand here, {found}",
    "Expecting ',' delimiter": "a comma or the end of the {container} must stand here, {found}",
    "Expecting ':' delimiter": "a colon must stand between a key and its value, {found}",
    "Extra data": "the document has ended, and nothing may follow, {found}",
    "Unterminated string": "the text that starts here has no closing quote",
    "Invalid control character": "a control character in a text must be written as an escape, as \\n, {found}",
    "Invalid \\escape": "a backslash in a text must start an escape or be written twice, {found}",
    "Invalid \\uXXXX escape": "\\u must be followed by four hexadecimal digits",
}


def find_problems(text: str) -> tuple[Problem, ...]:
    """
    Find all that keeps a text from being strict JSON.

    Returns:
        What JSON has not, as far as the text is JSON, and last where it stops being JSON. Nothing at all if the text is
        strict JSON, whatever the stack has room for.
    """
    try:
        _TOLERANT.decode(text)
    except json.JSONDecodeError as error:
        return first_problems(chain(_unstrict(text, error.pos), (syntax_problem(text, error),)))
    except RecursionError:
        # What stands after the limit of levels is not looked at.
        pass
    return first_problems(_unstrict(text, len(text)))


def find_depth_problem(text: str) -> tuple[Problem, ...]:
    """Find the place where a text, JSON or not, nests too deep."""
    walk = _Walk(text)
    for token in walk.tokens(len(text)):
        if len(walk.frames) > MAX_DEPTH:
            return (_depth_problem(walk, token, Lines(text)),)
    return ()


def _unstrict(text: str, end: int) -> Iterator[Problem]:
    lines = Lines(text)
    walk = _Walk(text)
    for token in walk.tokens(end):
        fault = _fault_of(token, walk, lines)
        if fault is not None:
            yield Problem(format_path(walk.path()), fault.message, *lines.at(token.start()), fault.kind)
        if len(walk.frames) > MAX_DEPTH:
            yield _depth_problem(walk, token, lines)
            return


def _depth_problem(walk: _Walk, token: re.Match[str], lines: Lines) -> Problem:
    # The whole path would be a hundred steps long; its start says as much.
    path = format_path(walk.path()[:8])
    return Problem(path, f"nested deeper than {MAX_DEPTH} levels", *lines.at(token.start()), ProblemKind.TOO_DEEP)


def syntax_problem(text: str, error: json.JSONDecodeError) -> Problem:
    """Tell where a text stops being JSON, and what must stand there."""
    offset = min(error.pos, len(text))
    reason = next((words for start, words in _SYNTAX.items() if error.msg.startswith(start)), error.msg)
    comma = _TRAILING_COMMA.search(text, max(0, offset - _NEAR), offset + _NEAR)
    if comma is not None and comma.start() <= offset < comma.end() and error.msg.startswith(_AFTER_COMMA):
        offset, reason = comma.start(), "a comma must be followed by another {member}, and the {container} ends here"
    walk = _Walk(text)
    for _ in walk.tokens(offset):
        pass
    in_array = bool(walk.frames) and walk.frames[-1].is_array
    found = _FOUND.match(text, offset)
    message = reason.format(
        container="array" if in_array else "object",
        member="value" if in_array else "key",
        found=f"not {found[0]!r}" if found else "but the document ends",
    )
    return Problem(format_path(walk.path()), f"not JSON: {message}", *Lines(text).at(offset), ProblemKind.SYNTAX)


class _Frame:
    """An object or array that is open."""

    __slots__ = ("index", "is_array", "key", "key_is_next", "keys")

    def __init__(self, *, is_array: bool) -> None:
        self.is_array = is_array
        self.index = 0
        self.key: str | None = None
        self.key_is_next = not is_array
        self.keys: dict[str, int] = {}

    def next_member(self) -> None:
        self.index += 1
        self.key = None
        self.key_is_next = not self.is_array


class _Walk:
    """The tokens of a text, and the path of each."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.frames: list[_Frame] = []
        self.first_of_key: int | None = None
        """Where the key that the current token is stood first in its object; ``None`` for all other tokens."""

    def tokens(self, end: int) -> Iterator[re.Match[str]]:
        """Yield each token up to the offset ``end`` or a text without its end, when `path` is its path."""
        for token in _TOKEN.finditer(self._text):
            if token.end() > end or token[0] == '"':
                return
            self._follow(token)
            yield token

    def path(self) -> Path:
        """Return the path of the current token: of the value that it starts, or of the key and its value."""
        steps = (frame.index if frame.is_array else frame.key for frame in self.frames)
        return tuple(step for step in steps if step is not None)

    def _follow(self, token: re.Match[str]) -> None:
        self.first_of_key = None
        top = self.frames[-1] if self.frames else None
        mark = token["mark"]
        if mark in {"{", "["}:
            self.frames.append(_Frame(is_array=mark == "["))
        elif mark in {"}", "]"}:
            del self.frames[-1:]
        elif top is None:
            return
        elif mark == ",":
            top.next_member()
        elif token["text"] is not None and top.key_is_next:
            top.key = _decoded(token["text"])
            top.key_is_next = False
            self.first_of_key = top.keys.get(top.key)
            top.keys.setdefault(top.key, token.start())


class _Fault(NamedTuple):
    """What JSON has not."""

    message: str
    kind: ProblemKind


def _fault_of(token: re.Match[str], walk: _Walk, lines: Lines) -> _Fault | None:
    if walk.first_of_key is not None:
        line, column = lines.at(walk.first_of_key)
        message = f"the key stands twice in its object, first in line {line}, column {column}"
        return _Fault(message, ProblemKind.DUPLICATE_KEY)
    text = token["text"]
    if text is None:
        return _number_fault(token["scalar"])
    half = _HALF_PAIR.search(_decoded(text)) if "\\u" in text else None
    if half is None:
        return None
    return _Fault(f"\\u{ord(half[0]):04x} is half a surrogate pair, which no UTF-8 can hold", ProblemKind.SURROGATE)


def _decoded(text: str) -> str:
    try:
        return str(_TOLERANT.decode(text))
    except ValueError:
        # Only where the depth of a text is looked at that need not be JSON.
        return text


def _number_fault(scalar: str | None) -> _Fault | None:
    if scalar is None or scalar in {"true", "false", "null"}:
        return None
    if scalar in {"NaN", "Infinity", "-Infinity"}:
        return _Fault(f"{scalar} is not JSON; write a text, a number or null", ProblemKind.NOT_A_NUMBER)
    if set(scalar) & set(".eE"):
        too_large = math.isinf(float(scalar))
        return _Fault(f"the number {scalar:.40} is too large", ProblemKind.NUMBER) if too_large else None
    try:
        int(scalar)
    except ValueError:
        return _Fault(f"the number {scalar:.40}... has too many digits: {len(scalar):,}", ProblemKind.NUMBER)
    return None
