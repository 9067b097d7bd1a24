"""
The columns of a table that holds a lens, one row for each choice.

The names are what people read in the first row. A column belongs to the lens, a pillar, a question or a choice; those
of risk rules and additional resources are numbered, as many as are needed.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from enum import IntEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from walens.lens.format import MAX_RISK_RULES
from walens.lens.model import ResourceType

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ADDITIONAL",
    "FIELDS",
    "RISK_RULE",
    "SCHEMA",
    "Column",
    "Level",
    "column_named",
    "columns_for",
    "nearest_column",
    "normalized",
    "numbered",
]


class Level(IntEnum):
    """What a column belongs to, from the outermost to the innermost part of a lens."""

    LENS = 0
    PILLAR = 1
    QUESTION = 2
    CHOICE = 3


class Column(NamedTuple):
    """A column that holds a part of a lens."""

    name: str
    level: Level


SCHEMA: Final = "schema version"
"""
The column of ``schemaVersion``.

Without it the one version that exists is meant, which a spreadsheet would take for a date.
"""

RISK_RULE: Final = "risk rule"
"""The start of the names of the columns of risk rules: ``risk rule 1 condition``, ``risk rule 1 risk``."""

ADDITIONAL: Final[Mapping[str, str]] = {
    ResourceType.HELPFUL_RESOURCE.value: "additional help",
    ResourceType.IMPROVEMENT_PLAN.value: "additional improvement plan",
}
"""The start of the names of the columns of additional resources, in their order: ``additional help 1 text``."""

FIELDS: Final[Mapping[Level, tuple[str, ...]]] = {
    Level.LENS: ("lens name", "lens description"),
    Level.PILLAR: ("pillar id", "pillar name"),
    Level.QUESTION: (
        "question id",
        "question title",
        "question description",
        "question help text",
        "question help url",
    ),
    Level.CHOICE: (
        "choice id",
        "choice title",
        "choice help text",
        "choice help url",
        "improvement plan text",
        "improvement plan url",
    ),
}
"""The columns of every table; the first of a pillar, a question and a choice is its id, and the second its name."""

_FIXED: Final = {name: Column(name, level) for level, names in FIELDS.items() for name in names} | {
    SCHEMA: Column(SCHEMA, Level.LENS)
}
_NUMBERED: Final = re.compile(
    rf"(?P<rule>{RISK_RULE}) [1-9][0-9]? (condition|risk)"
    rf"|({'|'.join(ADDITIONAL.values())}) [1-9][0-9]? (text|url)"
)


def normalized(name: str) -> str:
    """Return the name of a column as it is compared: small letters, and a space between words."""
    return " ".join(name.replace("_", " ").lower().split())


def column_named(name: str) -> Column | None:
    """Return the column with a normalized name; ``None`` if a lens has no such part."""
    match = _NUMBERED.fullmatch(name)
    if match is None:
        return _FIXED.get(name)
    return Column(name, Level.QUESTION if match["rule"] else Level.CHOICE)


def nearest_column(name: str) -> str | None:
    """Return the known name that is most like an unknown one; ``None`` if none is like it."""
    known = [*_FIXED, *numbered(RISK_RULE, 1, "condition", "risk")]
    known.extend(each for start in ADDITIONAL.values() for each in numbered(start, 1, "text", "url"))
    found = get_close_matches(name[:60], known, n=1)
    return found[0] if found else None


def numbered(start: str, count: int, *ends: str) -> tuple[str, ...]:
    """Return the names of numbered columns: all of the first, all of the second, and so on."""
    return tuple(f"{start} {number} {end}" for number in range(1, count + 1) for end in ends)


def columns_for(*, schema: bool, rules: int, additional: Mapping[str, int]) -> tuple[Column, ...]:
    """
    Return the columns of a table.

    Args:
        schema: whether there is one for the version of the format.
        rules: the most risk rules that a question has.
        additional: the most contents that a choice has, by the type of the resource.
    """
    names = [*FIELDS[Level.LENS], *([SCHEMA] if schema else []), *FIELDS[Level.PILLAR], *FIELDS[Level.QUESTION]]
    names.extend(numbered(RISK_RULE, max(rules, MAX_RISK_RULES), "condition", "risk"))
    names.extend(FIELDS[Level.CHOICE])
    for resource_type, start in ADDITIONAL.items():
        names.extend(numbered(start, additional.get(resource_type, 0), "text", "url"))
    return tuple(Column(name, _level_of(name)) for name in names)


def _level_of(name: str) -> Level:
    column = column_named(name)
    if column is None:
        raise ValueError(f"more columns than a table can have: {name}")
    return column.level
