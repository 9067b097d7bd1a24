"""
A lens to the rows of a table.

The ids of the pillar and the question stand in each row, so that rows can be sorted and filtered; their texts stand in
the first row only, so that there is one place to edit them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from walens.errors import LensDocumentError, Problem
from walens.lens.converters.column import ADDITIONAL, FIELDS, RISK_RULE, SCHEMA, Level, columns_for, numbered
from walens.lens.json_value import plain_text
from walens.lens.model import SCHEMA_VERSION
from walens.lens.text.codec import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from walens.lens.converters.column import Column
    from walens.lens.model import (
        Choice,
        HelpfulResource,
        ImprovementPlan,
        Lens,
        Question,
        ResourceContent,
    )

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
    dumps(lens)  # refuses what is no text
    problems = tuple(_problems(lens))
    if problems:
        raise LensDocumentError(problems)
    columns = _columns(lens)
    names = [column.name for column in columns]
    rows = tuple(tuple(_plain(row.get(name)) for name in names) for row in _rows(lens))
    return Table(columns, rows)


def _plain(text: str | None) -> str | None:
    return None if text is None else plain_text(text)


def _problems(lens: Lens) -> Iterator[Problem]:
    yield from _repeated("pillars", [pillar.id for pillar in lens.pillars])
    for place, pillar in enumerate(lens.pillars):
        path = f"pillars[{place}].questions"
        yield from _repeated(path, [question.id for question in pillar.questions])
        for index, question in enumerate(pillar.questions):
            if len(question.risk_rules) > _MOST_NUMBERED:
                yield _too_many(f"{path}[{index}].riskRules", len(question.risk_rules))
            for number, choice in enumerate(question.choices):
                for resource_type in ADDITIONAL:
                    count = len(_contents(choice, resource_type))
                    if count > _MOST_NUMBERED:
                        yield _too_many(f"{path}[{index}].choices[{number}].additionalResources", count)


def _too_many(path: str, count: int) -> Problem:
    return Problem(path, f"has {count:,} entries; a table has columns for {_MOST_NUMBERED}")


def _repeated(path: str, ids: Sequence[str]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, part_id in enumerate(ids):
        first = seen.setdefault(part_id, index)
        if first != index:
            message = f"has the id {part_id!r:.80} of {path}[{first}]; a table could not tell their rows apart"
            yield Problem(f"{path}[{index}].id", message)


def _columns(lens: Lens) -> tuple[Column, ...]:
    questions = list(lens.questions())
    choices = [choice for question in questions for choice in question.choices]
    return columns_for(
        schema=lens.schema_version != SCHEMA_VERSION,
        rules=max((len(question.risk_rules) for question in questions), default=0),
        additional={
            resource_type: max((len(_contents(choice, resource_type)) for choice in choices), default=0)
            for resource_type in ADDITIONAL
        },
    )


def _rows(lens: Lens) -> Iterator[dict[str, str | None]]:
    named = dict(zip(FIELDS[Level.LENS], (lens.name, lens.description), strict=True)) | {SCHEMA: lens.schema_version}
    for pillar in lens.pillars:
        pillar_id, pillar_name = FIELDS[Level.PILLAR]
        first: dict[str, str | None] = {**named, pillar_id: pillar.id, pillar_name: pillar.name}
        named = {}
        for question in pillar.questions:
            yield from _question_rows(question, first, {pillar_id: pillar.id})
            first = {pillar_id: pillar.id}
        if not pillar.questions:
            yield first
    if any(value is not None for value in named.values()):
        yield named


def _question_rows(
    question: Question, first: Mapping[str, str | None], ids: Mapping[str, str | None]
) -> Iterator[dict[str, str | None]]:
    own = _question_cells(question)
    question_id = FIELDS[Level.QUESTION][0]
    if not question.choices:
        yield {**first, **own}
    for index, choice in enumerate(question.choices):
        outer: dict[str, str | None] = {**first, **own} if index == 0 else {**ids, question_id: question.id}
        yield outer | _choice_cells(choice)


def _question_cells(question: Question) -> dict[str, str | None]:
    texts = (question.id, question.title, question.description, *_link(question.helpful_resource))
    rules = [text for rule in question.risk_rules for text in (rule.condition, rule.risk)]
    names = numbered(RISK_RULE, len(question.risk_rules), "condition", "risk")
    return dict(zip((*FIELDS[Level.QUESTION], *names), (*texts, *rules), strict=True))


def _choice_cells(choice: Choice) -> dict[str, str | None]:
    texts = (choice.id, choice.title, *_link(choice.helpful_resource), *_link(choice.improvement_plan))
    cells = dict(zip(FIELDS[Level.CHOICE], texts, strict=True))
    for resource_type, start in ADDITIONAL.items():
        contents = _contents(choice, resource_type)
        names = numbered(start, len(contents), "text", "url")
        cells.update(zip(names, (text for content in contents for text in _link(content)), strict=True))
    return cells


def _link(link: HelpfulResource | ImprovementPlan | ResourceContent | None) -> tuple[str | None, str | None]:
    return (None, None) if link is None else (link.display_text, link.url)


def _contents(choice: Choice, resource_type: str) -> list[ResourceContent]:
    return [
        content
        for resource in choice.additional_resources or ()
        if resource.type == resource_type
        for content in resource.content
        if content.display_text is not None or content.url is not None
    ]
