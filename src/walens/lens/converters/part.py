"""What the rows of a table say of a lens, part by part, to the model."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from walens.lens.converters.column import ADDITIONAL, FIELDS, RISK_RULE, SCHEMA, Level
from walens.lens.model import (
    SCHEMA_VERSION,
    AdditionalResource,
    Choice,
    HelpfulResource,
    ImprovementPlan,
    Lens,
    Pillar,
    Question,
    ResourceContent,
    RiskRule,
)
from walens.lens.title_id import ids_from_titles, pillar_id_from_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from walens.errors import Problem
    from walens.lens.converters.grid import Row

__all__ = ["Part", "PartReader"]

_Link = TypeVar("_Link", HelpfulResource, ImprovementPlan, ResourceContent)
_NUMBER = re.compile(r" ([0-9]+) ")


class Part:
    """A lens, pillar, question or choice while its rows are read."""

    __slots__ = ("begun", "level", "parts", "row", "rows", "texts", "unknown")

    def __init__(self, level: Level, row: Row | None = None) -> None:
        self.level: Level = level
        self.row: Row | None = row
        """The first row of the part; ``None`` for the lens."""
        self.texts: dict[str, str] = {}
        """The texts by the names of their columns."""
        self.rows: dict[str, Row] = {}
        """The row of each text."""
        self.parts: list[Part] = []
        """What stands in it."""
        self.begun: dict[str, Row] = {}
        """The rows in which parts of it begin, by the ids of the parts."""
        self.unknown: bool = False
        """Whether it only stands for one that was not named, which is told already."""


class PartReader:
    """Makes a lens of what the rows say, and collects what is wrong with it."""

    def __init__(self, index: Mapping[str, int]) -> None:
        self.problems: list[Problem] = []
        self._index = index
        self._ids: dict[Part, str] = {}

    def lens(self, part: Part, *, has_schema: bool) -> Lens:
        """
        Make the lens; it is of use only if there are no problems.

        Args:
            part: what the rows say.
            has_schema: whether the table has a column for the version of the format.
        """
        self._identify(part.parts, lambda names: [pillar_id_from_name(name) for name in names])
        self._identify([question for pillar in part.parts for question in pillar.parts], ids_from_titles)
        name, description = (part.texts.get(field) for field in FIELDS[Level.LENS])
        return Lens(
            schema_version=part.texts.get(SCHEMA) if has_schema else SCHEMA_VERSION,
            name=name,
            description=description,
            pillars=[self._pillar(pillar) for pillar in part.parts],
        )

    def _identify(self, parts: Sequence[Part], make: Callable[[Iterable[str]], Iterable[str]]) -> None:
        """Give each part its id: the one that its rows say, or one made of its title."""
        by_title: dict[str, Part] = {}
        for part in parts:
            if part.unknown:
                self._ids[part] = ""
                continue
            part_id, title = FIELDS[part.level][:2]
            own_id, own_title = part.texts.get(part_id), part.texts.get(title)
            if own_id is not None:
                self._ids[part] = own_id
            elif own_title is None:
                self._report(part, part_id, f'is empty, as is "{title}", of which an id could be made')
            elif own_title in by_title:
                message = f"is empty, and no id can be made of the title {own_title!r:.80}, which stands there twice"
                self._report(part, part_id, message)
            else:
                by_title[own_title] = part
        self._ids.update(zip(by_title.values(), make(by_title), strict=True))

    def _report(self, part: Part, column: str, message: str) -> None:
        row = part.rows.get(column, part.row)
        assert row is not None
        self.problems.append(row.problem(self._index.get(column), column, message))
        self._ids.setdefault(part, "")

    def _pillar(self, part: Part) -> Pillar:
        return Pillar(
            id=self._ids[part],
            name=part.texts.get(FIELDS[Level.PILLAR][1]),
            questions=[self._question(question) for question in part.parts],
        )

    def _question(self, part: Part) -> Question:
        self._identify(part.parts, ids_from_titles)
        _, title, description, text, url = (part.texts.get(name) for name in FIELDS[Level.QUESTION])
        return Question(
            id=self._ids[part],
            title=title,
            description=description,
            helpful_resource=_link(HelpfulResource, text, url),
            choices=[self._choice(choice) for choice in part.parts],
            risk_rules=list(self._rules(part)),
        )

    def _rules(self, part: Part) -> Iterable[RiskRule]:
        for number in _numbers(part, RISK_RULE):
            condition_name, risk_name = f"{RISK_RULE} {number} condition", f"{RISK_RULE} {number} risk"
            condition, risk = part.texts.get(condition_name), part.texts.get(risk_name)
            if condition is None:
                self._report(part, condition_name, f'is empty, and "{risk_name}" is not')
            elif risk is None:
                self._report(part, risk_name, f'is empty, and "{condition_name}" is not')
            else:
                yield RiskRule(condition=condition, risk=risk)

    def _choice(self, part: Part) -> Choice:
        _, title, text, url, plan_text, plan_url = (part.texts.get(name) for name in FIELDS[Level.CHOICE])
        resources = [
            AdditionalResource(type=resource_type, content=contents)
            for resource_type, start in ADDITIONAL.items()
            if (contents := list(_contents(part, start)))
        ]
        return Choice(
            id=self._ids[part],
            title=title,
            helpful_resource=_link(HelpfulResource, text, url),
            improvement_plan=_link(ImprovementPlan, plan_text, plan_url),
            additional_resources=resources or None,
        )


def _link(link_type: Callable[..., _Link], text: str | None, url: str | None) -> _Link | None:
    return None if text is None and url is None else link_type(display_text=text, url=url)


def _contents(part: Part, start: str) -> Iterable[ResourceContent]:
    for number in _numbers(part, start):
        text, url = part.texts.get(f"{start} {number} text"), part.texts.get(f"{start} {number} url")
        yield ResourceContent(display_text=text, url=url)


def _numbers(part: Part, start: str) -> list[int]:
    """Return the numbers of the columns with this start that hold something, in their order."""
    found = (_NUMBER.match(name, len(start)) for name in part.texts if name.startswith(start))
    return sorted({int(match[1]) for match in found if match is not None})
