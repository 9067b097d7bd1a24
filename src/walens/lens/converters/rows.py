"""
A lens to the rows of a table.

The ids of the pillar and the question stand in each row, so that rows can be sorted and filtered; their texts stand in
the first row only, so that there is one place to edit them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from walens.errors import LensDocumentError, Problem
from walens.lens.converters.column import (
    ADDITIONAL,
    CONTENT_ENDS,
    FIELDS,
    PARTS,
    PLACES,
    RISK_RULE,
    RULE_ENDS,
    Level,
    columns_for,
    numbered,
)
from walens.lens.encode import encode_lens
from walens.lens.model import SCHEMA_VERSION
from walens.lens.text.codec import to_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from walens.json_types import JSON
    from walens.lens.converters.column import Column, Steps
    from walens.lens.model import Lens

__all__ = ["Table", "table_of"]

_MOST_NUMBERED: Final = 99


class Table(NamedTuple):
    """The columns and rows of a lens; a cell is ``None`` where there is nothing."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str | None, ...], ...]


def table_of(lens: Lens) -> Table:
    """
    Return the table that holds a lens, as far as a table can; `not_in_table` tells what is left out.

    Raises:
        LensDocumentError: two pillars, or two questions of a pillar, have the same id, so that their rows would be one;
            a list has more than 99 entries; or an attribute holds what its type or a file does not allow.
    """
    value = encode_lens(lens)
    to_text(value, "json")  # refuses what no file can hold
    problems = tuple(_problems(value))
    if problems:
        raise LensDocumentError(problems)
    columns = _columns(value)
    names = [column.name for column in columns]
    rows = tuple(tuple(row.get(name) for name in names) for row in _rows(value))
    return Table(columns, rows)


def _problems(lens: JSON) -> Iterator[Problem]:
    pillars = _objects(lens, "pillars")
    yield from _repeated("pillars", pillars)
    for place, pillar in enumerate(pillars):
        path = f"pillars[{place}].questions"
        questions = _objects(pillar, "questions")
        yield from _repeated(path, questions)
        for index, question in enumerate(questions):
            rules = len(_objects(question, "riskRules"))
            if rules > _MOST_NUMBERED:
                yield _too_many(f"{path}[{index}].riskRules", rules)
            for number, choice in enumerate(_objects(question, "choices")):
                for resource_type in ADDITIONAL:
                    count = len(_contents(choice, resource_type))
                    if count > _MOST_NUMBERED:
                        yield _too_many(f"{path}[{index}].choices[{number}].additionalResources", count)


def _too_many(path: str, count: int) -> Problem:
    return Problem(path, f"has {count:,} entries; a table has columns for {_MOST_NUMBERED}")


def _repeated(path: str, parts: Sequence[JSON]) -> Iterator[Problem]:
    seen: dict[str | None, int] = {}
    for index, part in enumerate(parts):
        part_id = _text_at(part, ("id",))
        first = seen.setdefault(part_id, index)
        if first != index:
            message = f"has the id {part_id!r:.80} of {path}[{first}]; a table could not tell their rows apart"
            yield Problem(f"{path}[{index}].id", message)


def _columns(lens: JSON) -> tuple[Column, ...]:
    questions = [question for pillar in _objects(lens, "pillars") for question in _objects(pillar, "questions")]
    choices = [choice for question in questions for choice in _objects(question, "choices")]
    return columns_for(
        schema=_text_at(lens, ("schemaVersion",)) != SCHEMA_VERSION,
        rules=max((len(_objects(question, "riskRules")) for question in questions), default=0),
        additional={
            resource_type: max((len(_contents(choice, resource_type)) for choice in choices), default=0)
            for resource_type in ADDITIONAL
        },
    )


def _rows(lens: JSON) -> Iterator[dict[str, str | None]]:
    named = _cells(lens, Level.LENS)
    for pillar in _objects(lens, PARTS[Level.LENS]):
        own = _cells(pillar, Level.PILLAR)
        first, ids = {**named, **own}, _id_of(own, Level.PILLAR)
        named = {}
        questions = _objects(pillar, PARTS[Level.PILLAR])
        for question in questions:
            yield from _question_rows(question, first, ids)
            first = ids
        if not questions:
            yield first
    if any(value is not None for value in named.values()):
        yield named


def _question_rows(
    question: JSON, first: Mapping[str, str | None], ids: Mapping[str, str | None]
) -> Iterator[dict[str, str | None]]:
    own = {**_cells(question, Level.QUESTION), **_numbered(RISK_RULE, _objects(question, "riskRules"), RULE_ENDS)}
    choices = _objects(question, PARTS[Level.QUESTION])
    if not choices:
        yield {**first, **own}
    for index, choice in enumerate(choices):
        outer = {**first, **own} if index == 0 else {**ids, **_id_of(own, Level.QUESTION)}
        yield outer | _choice_cells(choice)


def _choice_cells(choice: JSON) -> dict[str, str | None]:
    cells = _cells(choice, Level.CHOICE)
    for resource_type, start in ADDITIONAL.items():
        cells.update(_numbered(start, _contents(choice, resource_type), CONTENT_ENDS))
    return cells


def _cells(part: JSON, level: Level) -> dict[str, str | None]:
    return {name: _text_at(part, steps) for name, steps in PLACES[level].items()}


def _id_of(cells: Mapping[str, str | None], level: Level) -> dict[str, str | None]:
    column = FIELDS[level][0]
    return {column: cells[column]}


def _numbered(start: str, entries: Sequence[JSON], ends: Mapping[str, str]) -> dict[str, str | None]:
    texts = [_text_at(entry, (key,)) for entry in entries for key in ends.values()]
    return dict(zip(numbered(start, len(entries), *ends), texts, strict=True))


def _contents(choice: JSON, resource_type: str) -> list[JSON]:
    return [
        content
        for resource in _objects(choice, "additionalResources")
        if _text_at(resource, ("type",)) == resource_type
        for content in _objects(resource, "content")
        if any(_text_at(content, (key,)) is not None for key in CONTENT_ENDS.values())
    ]


def _objects(part: JSON, key: str) -> list[JSON]:
    """Return the entries of an array, none where there is no such array."""
    items = part.get(key) if isinstance(part, dict) else None
    return items if isinstance(items, list) else []


def _text_at(part: JSON, steps: Steps) -> str | None:
    """Return the text to which keys lead; ``None`` where there is none."""
    for step in steps:
        part = part.get(step) if isinstance(part, dict) else None
    return part if isinstance(part, str) else None
