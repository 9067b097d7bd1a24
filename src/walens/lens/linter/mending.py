"""
From a text that the reader refuses to a lens that lint can look at.

The reader refuses a document for its first kind of fault. Lint wants to say everything at once, so what was refused is
reported and then put right in memory, as far as that is possible without guessing: a number for a title becomes no
title. Findings that would only follow from such a repair are left out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from walens.budgets import FINDINGS
from walens.errors import ProblemKind
from walens.lens.decode import Mistyped
from walens.lens.format import Kind, keys_of
from walens.lens.linter.finding import unlisted
from walens.lens.linter.outline import outline_of
from walens.lens.mistakes import find_mistakes
from walens.lens.model import Lens
from walens.lens.text.document import Parsed, nearest_place
from walens.lens.text.json_problems import syntax_problem
from walens.lens.text.json_reader import JSONLocator
from walens.lens.text.place import Path, format_path, parse_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from walens.errors import Problem
    from walens.json_types import JSON
    from walens.lens.format import Key
    from walens.lens.linter.outline import Outline
    from walens.lens.linter.rule import Found
    from walens.lens.text.document import Format, Locator

__all__ = ["WhatWasRead", "mend_text", "mend_types", "rule_of"]

CANNOT_READ: Final = "WL101"
NOT_A_NUMBER: Final = "WL102"
DUPLICATE_KEY: Final = "WL103"
WRONG_TYPE: Final = "WL104"
NOT_UTF8: Final = "WL105"

_RULES: Final[Mapping[ProblemKind, str]] = {
    ProblemKind.NOT_A_NUMBER: NOT_A_NUMBER,
    ProblemKind.DUPLICATE_KEY: DUPLICATE_KEY,
    ProblemKind.WRONG_TYPE: WRONG_TYPE,
    ProblemKind.MISSING: WRONG_TYPE,
    ProblemKind.NOT_UTF8: NOT_UTF8,
    ProblemKind.BYTE_ORDER_MARK: NOT_UTF8,
    ProblemKind.SURROGATE: NOT_UTF8,
}
"""The rules of reading, by the kind of a problem; `CANNOT_READ` is that of all others."""

_MENDED: Final = frozenset({ProblemKind.NOT_A_NUMBER, ProblemKind.DUPLICATE_KEY})
"""What Python's reader takes, so that the rest of the document can be looked at."""

_QUESTION: Final = re.compile(r"pillars\[\d+\]\.questions\[\d+\]")
_INSIDE_QUESTION: Final = re.compile(rf"({_QUESTION.pattern})\.(?:choices|riskRules)")


class WhatWasRead(NamedTuple):
    """The parts of a lens, if the text is one or nearly one, and what is wrong with the text."""

    outline: Outline | None
    parsed: Parsed | None
    """The value as it was put right, and the places of what was there."""
    problems: tuple[Problem, ...] = ()
    """What the reader refused."""
    repaired: frozenset[str] = frozenset()
    """The paths of what was put right; what lint finds there is no finding of the text's."""
    unseen: frozenset[str] = frozenset()
    """Those of them that held parts, which no rule has looked at."""

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


def mend_text(text: str, text_format: Format, problems: tuple[Problem, ...]) -> WhatWasRead:
    """
    Read a text that the reader refused, if it can be read without guessing.

    Args:
        text: the text.
        text_format: its language.
        problems: what the reader refused.
    """
    if text_format == "json" and {problem.kind for problem in problems} <= _MENDED:
        return _read_leniently(text, problems)
    return WhatWasRead(None, None, problems)


def _read_leniently(text: str, problems: tuple[Problem, ...]) -> WhatWasRead:
    """Read JSON as Python does: with NaN, here as null, and with the last of several equal keys."""
    try:
        value: JSON = json.loads(text, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        # The strict reader stopped before it came to this.
        return WhatWasRead(None, None, (*problems, syntax_problem(text, error)))
    except (ValueError, RecursionError):
        return WhatWasRead(None, None, problems)
    parsed = Parsed(value, JSONLocator(text))
    try:
        return WhatWasRead(outline_of(value, json_text=text), parsed, problems)
    except Mistyped:
        return mend_types(parsed, text, problems)


def mend_types(parsed: Parsed, json_text: str | None, problems: tuple[Problem, ...] = ()) -> WhatWasRead:
    """
    Give every value of a document the type that it must have.

    Args:
        parsed: the value, which is put right in place; it cannot be taken apart as it is.
        json_text: the text that it was read from, if that is JSON.
        problems: what was refused before.
    """
    value = parsed.value
    known = {problem.path for problem in problems}
    found = [each for each in find_mistakes(value, in_yaml=json_text is None) if each.path not in known]
    problems += tuple(_listed(found, parsed.locator))
    if not isinstance(value, dict) or len(found) > FINDINGS.most:
        # What has so much wrong is no lens with a slip, and what would be found in it would follow from that.
        return WhatWasRead(None, parsed, problems)
    repairs = {format_path(path): old for path, old in _repair(value, Lens, ())}
    repaired = frozenset(repairs)
    unseen = frozenset([path for path, old in repairs.items() if old and isinstance(old, (dict, list))])
    return WhatWasRead(outline_of(value, json_text=json_text), parsed, problems, repaired, unseen)


def _listed(problems: Iterable[Problem], locator: Locator) -> Iterator[Problem]:
    """Give problems their places: of each kind those that are listed, and one that stands for the others."""
    counts: Counter[ProblemKind] = Counter()
    others: dict[ProblemKind, Problem] = {}
    for problem in problems:
        counts[problem.kind] += 1
        if counts[problem.kind] <= FINDINGS.most:
            yield _placed(problem, locator)
        else:
            others.setdefault(problem.kind, problem)
    for kind, first in others.items():
        count = counts[kind] - FINDINGS.most
        yield _placed(first._replace(message=unlisted(count), stands_for=count), locator)


def _placed(problem: Problem, locator: Locator) -> Problem:
    place = nearest_place(locator, parse_path(problem.path))
    return problem._replace(line=place.line, column=place.column)


def rule_of(problem: Problem) -> str:
    """Return the id of the rule of reading that a problem of the reader belongs to."""
    return _RULES.get(problem.kind, CANNOT_READ)


def _repair(members: dict[str, JSON], shape: type, path: Path) -> Iterator[tuple[Path, JSON]]:
    """Give every member of an object the type that it must have; yield the paths of those that had another, and it."""
    for key in keys_of(shape):
        here = (*path, key.name)
        old = members.get(key.name)
        if not _has_type(key, old):
            if key.needed:
                members[key.name] = _nothing(key)
                yield here, old
            elif key.name in members:
                del members[key.name]
                yield here, old
        elif key.item is not None and key.name in members:
            yield from _repair_items(members[key.name], key.item, here)


def _repair_items(value: JSON, shape: type, path: Path) -> Iterator[tuple[Path, JSON]]:
    if isinstance(value, dict):
        yield from _repair(value, shape, path)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, dict):
                yield from _repair(item, shape, (*path, index))
            else:
                value[index] = {key.name: _nothing(key) for key in keys_of(shape) if key.needed}
                yield (*path, index), item


def _has_type(key: Key, value: JSON) -> bool:
    return isinstance(value, {Kind.TEXT: str, Kind.OBJECT: dict, Kind.ARRAY: list}[key.kind])


def _nothing(key: Key) -> JSON:
    """Return the least that may stand for a key."""
    return "" if key.kind is Kind.TEXT else []
