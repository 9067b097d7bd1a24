"""What the rows of a table say of a lens, part by part, to the model."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from walens.lens.converters.column import (
    ADDITIONAL,
    CONTENT_ENDS,
    FIELDS,
    PARTS,
    PLACES,
    RISK_RULE,
    RULE_ENDS,
    Level,
)
from walens.lens.decode import decode_lens
from walens.lens.model import SCHEMA_VERSION
from walens.lens.title_id import ids_from_titles, pillar_id_from_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from walens.errors import Problem
    from walens.json_types import JSON
    from walens.lens.converters.column import Steps
    from walens.lens.converters.grid import Row
    from walens.lens.model import Lens

__all__ = ["Part", "PartReader"]

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
        members = self._members(part)
        if not has_schema:
            members["schemaVersion"] = SCHEMA_VERSION
        return decode_lens(members)

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

    def _members(self, part: Part) -> dict[str, JSON]:
        """Return the JSON value of a part."""
        members: dict[str, JSON] = {} if part.level is Level.LENS else {"id": self._ids[part]}
        for name, steps in PLACES[part.level].items():
            if name in part.texts and steps != ("id",):
                _put(members, steps, part.texts[name])
        if part.level is Level.QUESTION:
            self._identify(part.parts, ids_from_titles)
            members["riskRules"] = list(self._rules(part))
        if part.level in PARTS:
            members[PARTS[part.level]] = [self._members(each) for each in part.parts]
        else:
            resources = [*_resources(part)]
            if resources:
                members["additionalResources"] = resources
        return members

    def _rules(self, part: Part) -> Iterable[JSON]:
        for number in _numbers(part, RISK_RULE):
            texts = {end: part.texts.get(f"{RISK_RULE} {number} {end}") for end in RULE_ENDS}
            empty = [end for end, text in texts.items() if text is None]
            if empty:
                given = next(end for end in texts if end not in empty)
                message = f'is empty, and "{RISK_RULE} {number} {given}" is not'
                self._report(part, f"{RISK_RULE} {number} {empty[0]}", message)
            else:
                yield {RULE_ENDS[end]: text for end, text in texts.items()}


def _put(members: dict[str, JSON], steps: Steps, text: str) -> None:
    """Put a text where its keys lead."""
    for step in steps[:-1]:
        inner = members.setdefault(step, {})
        assert isinstance(inner, dict)
        members = inner
    members[steps[-1]] = text


def _resources(part: Part) -> Iterable[JSON]:
    for resource_type, start in ADDITIONAL.items():
        contents = [*_contents(part, start)]
        if contents:
            yield {"type": resource_type, "content": contents}


def _contents(part: Part, start: str) -> Iterable[JSON]:
    for number in _numbers(part, start):
        texts = {key: part.texts.get(f"{start} {number} {end}") for end, key in CONTENT_ENDS.items()}
        yield {key: text for key, text in texts.items() if text is not None}


def _numbers(part: Part, start: str) -> list[int]:
    """Return the numbers of the columns with this start that hold something, in their order."""
    found = (_NUMBER.match(name, len(start)) for name in part.texts if name.startswith(start))
    return sorted({int(match[1]) for match in found if match is not None})
