"""
Places in a document: paths such as ``pillars[2].questions[0].title``, and lines and columns.

A path is a tuple of keys and indexes in code and one line of text for people; both carry the same.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple, TypeAlias

__all__ = ["Lines", "Path", "Place", "format_path", "parse_path"]

Path: TypeAlias = tuple[str | int, ...]
"""The keys and indexes from the root of a document to a value."""

_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PLAIN_PATH = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:\[[0-9]+\]|\.[A-Za-z_][A-Za-z0-9_]*)*")
"""A path without quoted keys, as nearly all are: it is read four times as fast."""
_STEP = re.compile(
    r"""
      \[ (?P<index> [0-9]+ ) \]
    | \[ ' (?P<quoted> (?: [^'\\] | \\. )* ) ' \]
    | \.? (?P<plain> [A-Za-z_][A-Za-z0-9_]* )
    """,
    re.VERBOSE | re.DOTALL,
)


class Place(NamedTuple):
    """Where a value stands in the text of a document; offsets count characters from 0."""

    line: int
    """The line of the value's first character, counted from 1."""
    column: int
    """The column of the value's first character, counted from 1."""
    start: int
    """The offset of the value's first character."""
    end: int
    """The offset after the value's last character."""
    key_start: int
    """The offset of the first character of its key; ``start`` where it has none."""
    file: str | None = None
    """The file in a lens that is split into files, relative to its folder; ``None`` where the lens is one text."""


class Lines:
    """The lines of a text: the line and the column of any offset, in logarithmic time."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *accumulate([len(line) + 1 for line in text.split("\n")])]

    def at(self, offset: int) -> tuple[int, int]:
        """Return the line and the column, counted from 1, of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def format_path(path: Path) -> str:
    """Write a path as one line of text: ``pillars[2].title``, and ``extra['a key']`` where a key is no plain word."""
    text = "".join(_format_step(step) for step in path)
    return text.removeprefix(".")


def parse_path(text: str) -> Path:
    """
    Read what `format_path` wrote.

    Raises:
        ValueError: the text is no path.
    """
    if _PLAIN_PATH.fullmatch(text):
        parts = text.replace("[", ".").replace("]", "").split(".")
        return tuple([int(part) if part.isdecimal() else part for part in parts])
    steps: list[str | int] = []
    position = 0
    while position < len(text):
        match = _STEP.match(text, position)
        if match is None:
            raise ValueError(f"not a path: {text!r}, at character {position + 1}")
        steps.append(_step_of(match))
        position = match.end()
    return tuple(steps)


def _format_step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    if _PLAIN_KEY.fullmatch(step):
        return f".{step}"
    quoted = step.encode("unicode_escape").decode("ascii").replace("'", "\\'")
    return f"['{quoted}']"


def _step_of(match: re.Match[str]) -> str | int:
    if match["index"] is not None:
        return int(match["index"])
    if match["quoted"] is not None:
        return match["quoted"].replace("\\'", "'").encode("ascii", "backslashreplace").decode("unicode_escape")
    return match["plain"]
