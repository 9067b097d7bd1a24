"""
The columns of a table that holds a lens, one row for each choice.

The names are what people read in the first row, made of what the model says of each key. A column belongs to the lens,
a pillar, a question or a choice; those of risk rules and additional resources are numbered, as many as are needed.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from enum import IntEnum
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from walens.lens.format import MAX_RISK_RULES, Key, Kind, key_of, keys_of
from walens.lens.model import Choice, Lens, Pillar, Question, ResourceContent, ResourceType, RiskRule

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ADDITIONAL",
    "CONTENT_ENDS",
    "FIELDS",
    "PARTS",
    "PLACES",
    "RISK_RULE",
    "RULE_ENDS",
    "SCHEMA",
    "SHAPES",
    "Column",
    "Level",
    "Steps",
    "column_named",
    "columns_for",
    "nearest_column",
    "normalized",
    "numbered",
]


Steps: TypeAlias = tuple[str, ...]
"""The keys that lead from a part to a text in it."""


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


SHAPES: Final[Mapping[Level, type]] = {
    Level.LENS: Lens,
    Level.PILLAR: Pillar,
    Level.QUESTION: Question,
    Level.CHOICE: Choice,
}
"""The class of the model that each part is."""

PARTS: Final[Mapping[Level, str]] = {Level.LENS: "pillars", Level.PILLAR: "questions", Level.QUESTION: "choices"}
"""The key under which the parts of the next level stand."""


def _ends(item: type) -> dict[str, str]:
    """Return the keys of an object that stands in a part, by the ends of the names of their columns."""
    return {_end(key): key.name for key in keys_of(item) if key.item is None}


def _end(key: Key) -> str:
    return key.column or key.attribute.replace("_", " ")


def _places(shape: type) -> dict[str, Steps]:
    """Return where in a part each of its columns stands, by the names of the columns."""
    places: dict[str, Steps] = {}
    for key in keys_of(shape):
        name = key.column or f"{shape.__name__} {key.attribute}".lower().replace("_", " ")
        if key.item is None:
            places[name] = (key.name,)
        elif key.kind is Kind.OBJECT:
            places.update({f"{name} {end}": (key.name, inner) for end, inner in _ends(key.item).items()})
    return places


PLACES: Final[Mapping[Level, Mapping[str, Steps]]] = {level: _places(shape) for level, shape in SHAPES.items()}
"""The columns of each part, and the keys that lead to what stands in them."""

SCHEMA: Final = next(name for name, steps in PLACES[Level.LENS].items() if steps == ("schemaVersion",))
"""
The column of ``schemaVersion``.

Without it the one version that exists is meant, which a spreadsheet would take for a date.
"""

RISK_RULE: Final = _end(key_of(Question, "riskRules"))
"""The start of the names of the columns of risk rules: ``risk rule 1 condition``, ``risk rule 1 risk``."""

RULE_ENDS: Final[Mapping[str, str]] = _ends(RiskRule)
"""The keys of a risk rule by the ends of the names of their columns."""

ADDITIONAL: Final[Mapping[str, str]] = {
    ResourceType.HELPFUL_RESOURCE.value: "additional help",
    ResourceType.IMPROVEMENT_PLAN.value: "additional improvement plan",
}
"""The start of the names of the columns of additional resources, in their order: ``additional help 1 text``."""

CONTENT_ENDS: Final[Mapping[str, str]] = _ends(ResourceContent)
"""The keys of a content of an additional resource by the ends of the names of their columns."""

FIELDS: Final[Mapping[Level, tuple[str, ...]]] = {
    level: tuple(name for name in places if name != SCHEMA) for level, places in PLACES.items()
}
"""The columns of every table; the first of a pillar, a question and a choice is its id, and the second its name."""

_FIXED: Final = {name: Column(name, level) for level, names in FIELDS.items() for name in names} | {
    SCHEMA: Column(SCHEMA, Level.LENS)
}
_NUMBERED: Final = re.compile(
    rf"(?P<rule>{RISK_RULE}) [1-9][0-9]? ({'|'.join(RULE_ENDS)})"
    rf"|({'|'.join(ADDITIONAL.values())}) [1-9][0-9]? ({'|'.join(CONTENT_ENDS)})"
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
    known = [*_FIXED, *numbered(RISK_RULE, 1, *RULE_ENDS)]
    known.extend(each for start in ADDITIONAL.values() for each in numbered(start, 1, *CONTENT_ENDS))
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
    names.extend(numbered(RISK_RULE, max(rules, MAX_RISK_RULES), *RULE_ENDS))
    names.extend(FIELDS[Level.CHOICE])
    for resource_type, start in ADDITIONAL.items():
        names.extend(numbered(start, additional.get(resource_type, 0), *CONTENT_ENDS))
    return tuple(Column(name, _level_of(name)) for name in names)


def _level_of(name: str) -> Level:
    column = column_named(name)
    if column is None:
        raise ValueError(f"more columns than a table can have: {name}")
    return column.level
