"""
From a text to a lens that lint can look at, whatever is wrong with the text.

The reader refuses a document for its first kind of fault. Lint wants to say everything at once, so what was refused is
reported and then put right in memory, as far as that is possible without guessing: a number for a title becomes no
title. Findings that would only follow from such a repair are left out.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from walens.errors import LensDocumentError
from walens.lens.decode import Mistyped
from walens.lens.linter.outline import outline_of
from walens.lens.mistakes import find_mistakes
from walens.lens.model import Lens
from walens.lens.shape import SHAPES, Kind
from walens.lens.text.document import Parsed, parse
from walens.lens.text.json_locator import JSONLocator
from walens.lens.text.json_problems import syntax_problem
from walens.lens.text.place import Path, format_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.errors import Problem
    from walens.lens.json_value import JSON
    from walens.lens.linter.outline import Outline
    from walens.lens.linter.rule import Found
    from walens.lens.shape import Key
    from walens.lens.text.document import Format

__all__ = ["ReadingFault", "WhatWasRead", "faults_of", "read"]

CANNOT_READ: Final = "WL101"
NOT_A_NUMBER: Final = "WL102"
DUPLICATE_KEY: Final = "WL103"
WRONG_TYPE: Final = "WL104"
NOT_UTF8: Final = "WL105"

_BY_MESSAGE: Final = (
    (re.compile(r"\S+ is not JSON; write a text"), NOT_A_NUMBER),
    (re.compile(r"the key stands twice"), DUPLICATE_KEY),
    (re.compile(r"not UTF-8|.*byte order mark|.*half a surrogate pair|it is UTF-"), NOT_UTF8),
)
_QUESTION: Final = re.compile(r"pillars\[\d+\]\.questions\[\d+\]")
_INSIDE_QUESTION: Final = re.compile(rf"({_QUESTION.pattern})\.(?:choices|riskRules)")


class ReadingFault(NamedTuple):
    """What a rule of reading found; the line and the column are there if the reader knows them."""

    rule_id: str
    path: str
    message: str
    line: int | None = None
    column: int | None = None


class WhatWasRead(NamedTuple):
    """The parts of a lens, if the text is one or nearly one, and what is wrong with the text."""

    outline: Outline | None
    parsed: Parsed | None
    """The value as it was put right, and the places of what was there."""
    faults: tuple[ReadingFault, ...] = ()
    repaired: frozenset[str] = frozenset()
    """The paths of what was put right; what lint finds there is no finding of the text's."""

    def explains(self, rule_id: str, found: Found) -> bool:
        """Tell whether a finding is about what was put right, or about rules that name something that was."""
        path = found.path
        while path:
            if path in self.repaired:
                return True
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        question = _QUESTION.match(found.path) if rule_id.startswith("WL4") else None
        return question is not None and question[0] in _questions_around(self.repaired)


@lru_cache(maxsize=1)
def _questions_around(repaired: frozenset[str]) -> frozenset[str]:
    """Return the questions in which a choice or a rule was put right."""
    matches = [_INSIDE_QUESTION.match(path) for path in repaired]
    return frozenset([match[1] for match in matches if match])


def read(text: str, text_format: Format, name: str | None = None, *, size: int | None = None) -> WhatWasRead:
    """
    Read a document, and put right what can be.

    Args:
        text: the text.
        text_format: its language.
        name: the name of its file.
        size: its size in bytes, if it is known.

    Raises:
        ConfigurationError: it is YAML, and ruamel.yaml is not installed.
    """
    try:
        parsed = parse(text, text_format, name)
    except LensDocumentError as error:
        faults = faults_of(error)
        if text_format == "json" and not {fault.rule_id for fault in faults} - {NOT_A_NUMBER, DUPLICATE_KEY}:
            return _read_leniently(_Spelled(text, size), faults)
        return WhatWasRead(None, None, faults)
    return _take_apart(parsed, (), _Spelled(text, size) if text_format == "json" else None)


class _Spelled(NamedTuple):
    """The text of a document in JSON, and its size in bytes."""

    text: str
    size: int | None


def _read_leniently(spelled: _Spelled, faults: tuple[ReadingFault, ...]) -> WhatWasRead:
    """Read JSON as Python does: with NaN, here as null, and with the last of several equal keys."""
    try:
        value: JSON = json.loads(spelled.text, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        # The strict reader stopped before it came to this.
        return WhatWasRead(None, None, (*faults, _fault(syntax_problem(spelled.text, error))))
    except (ValueError, RecursionError):
        return WhatWasRead(None, None, faults)
    return _take_apart(Parsed(value, JSONLocator(spelled.text)), faults, spelled)


def faults_of(error: LensDocumentError) -> tuple[ReadingFault, ...]:
    """Tell which rules of reading an error of the reader belongs to."""
    return tuple(_fault(problem) for problem in error.problems)


def _fault(problem: Problem) -> ReadingFault:
    found = (rule_id for pattern, rule_id in _BY_MESSAGE if pattern.match(problem.message))
    return ReadingFault(next(found, CANNOT_READ), *problem)


def _take_apart(parsed: Parsed, faults: tuple[ReadingFault, ...], spelled: _Spelled | None) -> WhatWasRead:
    value = parsed.value
    text, size = spelled or (None, None)
    try:
        return WhatWasRead(outline_of(value, json_text=text, json_size=size), parsed, faults)
    except Mistyped:
        known = {fault.path for fault in faults}
        faults += tuple(_faults_of_type(parsed, known, in_yaml=spelled is None))
    if not isinstance(value, dict):
        return WhatWasRead(None, parsed, faults)
    repaired = frozenset(format_path(path) for path in _repair(value, Lens, ()))
    return WhatWasRead(outline_of(value, json_text=text, json_size=size), parsed, faults, repaired)


def _faults_of_type(parsed: Parsed, known: set[str], *, in_yaml: bool) -> Iterator[ReadingFault]:
    for mistake in find_mistakes(parsed.value):
        path = format_path(mistake.path)
        if path not in known:
            place = parsed.locator.place(mistake.path)
            line, column = (place.line, place.column) if place else (None, None)
            hint = "; put it in quotes" if mistake.lacks_quotes and in_yaml else ""
            yield ReadingFault(WRONG_TYPE, path, mistake.message + hint, line, column)


def _repair(members: dict[str, JSON], shape: type, path: Path) -> Iterator[Path]:
    """Give every member of an object the type that it must have, and yield the paths of those that had another."""
    for key in SHAPES[shape]:
        here = (*path, key.name)
        if not _has_type(key, members.get(key.name)):
            if key.needed:
                members[key.name] = _nothing(key)
                yield here
            elif key.name in members:
                del members[key.name]
                yield here
        elif key.item is not None and key.name in members:
            yield from _repair_items(members[key.name], key.item, here)


def _repair_items(value: JSON, shape: type, path: Path) -> Iterator[Path]:
    if isinstance(value, dict):
        yield from _repair(value, shape, path)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, dict):
                yield from _repair(item, shape, (*path, index))
            else:
                value[index] = {key.name: _nothing(key) for key in SHAPES[shape] if key.needed}
                yield (*path, index)


def _has_type(key: Key, value: JSON) -> bool:
    return isinstance(value, {Kind.TEXT: str, Kind.OBJECT: dict, Kind.ARRAY: list}[key.kind])


def _nothing(key: Key) -> JSON:
    """Return the least that may stand for a key."""
    return "" if key.kind is Kind.TEXT else []
