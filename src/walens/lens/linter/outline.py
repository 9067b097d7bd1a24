"""
A document taken apart once, so that every rule walks a flat list or asks a column.

A rule is one loop over one of these; none walks the tree. That keeps a rule short, and the whole lint at a few times
the cost of reading the document. It is made of the JSON value, since the classes of the model would take longer to make
than all rules take to run.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, chain, repeat
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from walens.errors import ConditionSyntaxError
from walens.lens.decode import Mistyped
from walens.lens.limits import MAX_LENS, NONE_OF_THESE, URL_START
from walens.lens.linter.column import ABSENT, ANY, Column, Texts
from walens.lens.linter.members import items_of, needed_texts, objects_of, texts_of, with_unknown_keys
from walens.lens.linter.weighing import weigh
from walens.lens.model import (
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
from walens.lens.rules.condition import choice_ids
from walens.lens.rules.parser import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from walens.lens.json_value import JSON
    from walens.lens.linter.column import PathOf
    from walens.lens.linter.members import AdditionalMembers, LensMembers, LinkMembers
    from walens.lens.linter.weighing import Weighed

__all__ = ["Additional", "Links", "Outline", "QuestionParts", "QuestionRules", "outline_of"]

_SCHEMES: Final = ("http://", "https://")
_NO_HOST: Final = re.compile(r"://[\n/?#]")
_OTHER_SPACE: Final = " \t\r\v\f\x1c\x1d\x1e\x1f"
"""The white space of ASCII but for the line break."""
_FOUR_DIGITS: Final = re.compile(b"0000")
_PLAIN_URL: Final = re.compile(f"{URL_START}[^/?#]")
_SMALL: Final = MAX_LENS * 8 // 10
_NOTHING: Final[frozenset[str]] = frozenset()
_DIGITS: Final = bytes.maketrans(b"0123456789 .", b"0000000000--")


class Links(NamedTuple):
    """The resources of one kind: their texts and their URLs."""

    shape: type
    """`HelpfulResource`, `ImprovementPlan` or `ResourceContent`."""
    objects: Sequence[LinkMembers]
    path_of: PathOf
    texts: Column
    urls: Column
    of_questions: bool = False


class Additional(NamedTuple):
    """An entry of the additional resources of a choice."""

    path: str
    choice: int
    """The number of the choice in the lens."""
    type: str
    contents: int
    """How many contents it has."""


class QuestionParts(NamedTuple):
    """A question: the ids of its choices, and its rules."""

    path: str
    id: str
    choice_ids: Sequence[str]
    none_of_these: Sequence[int]
    """The numbers of the choices for none of these."""
    conditions: Sequence[str]
    risks: Sequence[str]


class QuestionRules(NamedTuple):
    """The rules of one question: what is wrong with each for itself, or what they say together."""

    question: QuestionParts
    weighed: Weighed | None
    """``None`` if a rule is wrong in itself, or if there are more choices than a truth table has."""
    errors: dict[int, ConditionSyntaxError]
    """For the number of a rule why its condition cannot be parsed."""
    unknown_ids: frozenset[str]
    """What the conditions name that is no choice of the question."""


def outline_of(value: JSON, *, json_text: str | None = None, json_size: int | None = None) -> Outline:
    """
    Take a document apart.

    Args:
        value: the value of the document, of dicts and lists.
        json_text: the text that it was read from, if that is JSON.
        json_size: the size of that text in bytes, if it is known.

    Raises:
        Mistyped: a value has a wrong type, or a key without which there is no class is missing; `find_mistakes` tells
            which.
    """
    try:
        return Outline(value, json_text=json_text, json_size=json_size)
    except KeyError:
        raise Mistyped from None


class Outline:
    """The parts of a document, in lists and columns in its order, and the path of each."""

    def __init__(self, value: JSON, *, json_text: str | None, json_size: int | None) -> None:
        (self._lens,) = objects_of([cast("LensMembers", value)])
        self.value: JSON = value
        self._json_text = json_text
        self._json_size = json_size
        self._pillars = objects_of(items_of(self._lens["pillars"]))
        questions = [items_of(pillar["questions"]) for pillar in self._pillars]
        self._questions = objects_of(chain.from_iterable(questions))
        self._choices_of = [items_of(question["choices"]) for question in self._questions]
        self._choices = objects_of(chain.from_iterable(self._choices_of))
        self._rules_of = [items_of(question["riskRules"]) for question in self._questions]
        self._rules = objects_of(chain.from_iterable(self._rules_of))
        self._first_choices = [0, *accumulate(map(len, self._choices_of))]
        self._first_rules = [0, *accumulate(map(len, self._rules_of))]
        self.question_counts: list[int] = [len(each) for each in questions]
        """How many questions each pillar has."""
        self._question_paths = [
            f"pillars[{number}].questions[{index}]"
            for number, count in enumerate(self.question_counts)
            for index in range(count)
        ]
        self._make_columns()
        self._entries = self._find_entries()
        types = Column("type", needed_texts([entry for *_, entry in self._entries], "type"), self._entry_path)
        self.additional_resources: list[Additional] = [
            Additional(path, choice, resource_type, len(items_of(entry["content"])))
            for (path, choice, entry), resource_type in zip(self._entries, types.values, strict=True)
        ]
        """The additional resources of all choices."""
        self.links: tuple[Links, ...] = (*self._find_links(),)
        """The helpful resources, improvement plans and additional contents of questions and choices."""
        self.texts: Texts = Texts(
            *self.titles,
            *self.descriptions,
            *[links.texts for links in self.links],
            *[links.urls for links in self.links],
        )
        """Every text that people read, URLs included."""

    def _make_columns(self) -> None:
        lens, pillars, questions, choices = [self._lens], self._pillars, self._questions, self._choices
        pillar, question, choice, rule = _pillar_path, self.question_path, self.choice_path, self.rule_path
        self.schema_version: str = Column("schemaVersion", texts_of(lens, "schemaVersion"), _lens_path).values[0]
        self.pillar_ids: Column = Column("id", needed_texts(pillars, "id"), pillar)
        self.question_ids: Column = Column("id", needed_texts(questions, "id"), question)
        self.choice_ids: Column = Column("id", needed_texts(choices, "id"), choice)
        self.conditions: Column = Column("condition", needed_texts(self._rules, "condition"), rule)
        self.risks: Column = Column("risk", needed_texts(self._rules, "risk"), rule)
        self.lens_description: Column = Column("description", texts_of(lens, "description"), _lens_path)
        self.question_descriptions: Column = Column("description", texts_of(questions, "description"), question)
        self.titles: tuple[Column, ...] = (
            Column("name", texts_of(lens, "name"), _lens_path),
            Column("name", texts_of(pillars, "name"), pillar),
            Column("title", texts_of(questions, "title"), question),
            Column("title", texts_of(choices, "title"), choice),
        )
        """The names of lens and pillars, and the titles of questions and choices."""
        self.descriptions: tuple[Column, ...] = (self.lens_description, self.question_descriptions)
        self.ids: tuple[Column, ...] = (self.pillar_ids, self.question_ids, self.choice_ids)
        self.restricted: Texts = Texts(*self.titles, *self.descriptions)
        """The texts for which the service takes few characters."""

    def _find_entries(self) -> list[tuple[str, int, AdditionalMembers]]:
        return [
            (f"{self.choice_path(number)}.additionalResources[{index}]", number, entry)
            for number, choice in enumerate(self._choices)
            if "additionalResources" in choice
            for index, entry in enumerate(objects_of(items_of(choice["additionalResources"])))
        ]

    def _find_links(self) -> Iterator[Links]:
        yield _links_of(self._questions, "helpfulResource", HelpfulResource, self.question_path, of_questions=True)
        yield _links_of(self._choices, "helpfulResource", HelpfulResource, self.choice_path)
        yield _links_of(self._choices, "improvementPlan", ImprovementPlan, self.choice_path)
        paths: list[str] = []
        contents: list[LinkMembers] = []
        for path, _, entry in self._entries:
            items = objects_of(items_of(entry["content"]))
            contents += items
            paths += [f"{path}.content[{index}]" for index in range(len(items))]
        yield _links(contents, ResourceContent, paths.__getitem__)

    def _entry_path(self, number: int) -> str:
        return self._entries[number][0]

    def question_path(self, number: int) -> str:
        """Return the path of a question by its number in the lens."""
        return self._question_paths[number]

    def choice_path(self, number: int) -> str:
        """Return the path of a choice by its number in the lens."""
        return self._path_within(self._first_choices, "choices", number)

    def rule_path(self, number: int) -> str:
        """Return the path of a risk rule by its number in the lens."""
        return self._path_within(self._first_rules, "riskRules", number)

    def _path_within(self, first: Sequence[int], key: str, number: int) -> str:
        question = bisect_right(first, number) - 1
        return f"{self._question_paths[question]}.{key}[{number - first[question]}]"

    @cached_property
    def questions(self) -> list[QuestionParts]:
        """The questions with their choices and rules."""
        conditions, risks, ids = self.conditions.values, self.risks.values, self.choice_ids.values
        first_choices, first_rules = self._first_choices, self._first_rules
        parts: list[QuestionParts] = []
        for number, question_id in enumerate(self.question_ids.values):
            rules = slice(first_rules[number], first_rules[number + 1])
            own_ids = ids[first_choices[number] : first_choices[number + 1]]
            none_of_these = [index for index, each in enumerate(own_ids) if each.endswith(NONE_OF_THESE)]
            path = self._question_paths[number]
            parts.append(QuestionParts(path, question_id, own_ids, none_of_these, conditions[rules], risks[rules]))
        return parts

    @cached_property
    def choices_without_plan(self) -> list[int]:
        """The numbers of the choices that have no improvement plan."""
        return [number for number, choice in enumerate(self._choices) if "improvementPlan" not in choice]

    @cached_property
    def extras(self) -> list[tuple[str, type, Mapping[str, object]]]:
        """The objects with keys that the format does not name: the path, the class, and the object."""
        return [
            *with_unknown_keys([self._lens], Lens, _lens_path),
            *with_unknown_keys(self._pillars, Pillar, _pillar_path),
            *with_unknown_keys(self._questions, Question, self.question_path),
            *with_unknown_keys(self._choices, Choice, self.choice_path),
            *with_unknown_keys(self._rules, RiskRule, self.rule_path),
            *with_unknown_keys([entry for *_, entry in self._entries], AdditionalResource, self._entry_path),
            *chain.from_iterable(with_unknown_keys(each.objects, each.shape, each.path_of) for each in self.links),
        ]

    @cached_property
    def size(self) -> int:
        """
        The size of the lens in UTF-8 bytes, without white space between values; or more, while that is no matter.

        Most lenses are so small that the text they were read from settles it.
        """
        if self._json_text is not None:
            size = len(self._json_text.encode(errors=ANY)) if self._json_size is None else self._json_size
            if size <= _SMALL:
                return size
            # A line break stands between values alone, so what follows it is indentation.
            size = len("".join([line.lstrip() for line in self._json_text.split("\n")]).encode(errors=ANY))
            if size <= _SMALL:
                return size
        return len(json.dumps(self.value, ensure_ascii=False, separators=(",", ":")).encode(errors=ANY))

    @cached_property
    def digits(self) -> bytes:
        """
        All texts with 0 for every digit and - for spaces and full stops: shapes of numbers are found at once there.

        Empty where there are neither four digits in a row nor a plus sign.
        """
        digits = self.texts.joined.encode(errors=ANY).translate(_DIGITS)
        return digits if b"+" in digits or _FOUR_DIGITS.search(digits) else b""

    @cached_property
    def odd_urls(self) -> list[tuple[str, str]]:
        """The URLs, and their paths, that are not plainly a scheme, a host and the rest."""
        columns = [links.urls for links in self.links]
        if all(_are_plain(column) for column in columns):
            return []
        urls = [
            (column.path(number), url)
            for column in columns
            for number, url in enumerate(column.values)
            if url is not ABSENT
        ]
        return [(path, url) for path, url in urls if " " in url or not url.isprintable() or not _PLAIN_URL.match(url)]

    @cached_property
    def joined_conditions(self) -> str:
        """The conditions of all rules, with a space between them."""
        return " ".join(self.conditions.values)

    @cached_property
    def question_rules(self) -> list[QuestionRules]:
        """The rules of each question, looked at together."""
        return [_look_at_rules(question) for question in self.questions]

    def weighed(self) -> Iterator[tuple[QuestionParts, Weighed]]:
        """Yield the questions whose rules are weighed against every answer."""
        for question, weighed, _, _ in self.question_rules:
            if weighed is not None:
                yield question, weighed


def _look_at_rules(question: QuestionParts) -> QuestionRules:
    weighed = weigh(question.choice_ids, question.conditions, question.risks, question.none_of_these)
    if weighed is not None:
        return QuestionRules(question, weighed, {}, _NOTHING)
    errors: dict[int, ConditionSyntaxError] = {}
    named: frozenset[str] = _NOTHING
    for index, condition in enumerate(question.conditions):
        try:
            named |= choice_ids(parse(condition))
        except ConditionSyntaxError as error:
            errors[index] = error
    return QuestionRules(question, None, errors, named.difference(question.choice_ids))


def _are_plain(urls: Column) -> bool:
    """Tell whether surely all URLs are plain; one of them that is not may still be."""
    given = [url for url in urls.values if url is not ABSENT] if urls.has_absent else urls.values
    lines = "\n".join([*given, ""])
    return (
        all(map(str.startswith, given, repeat(_SCHEMES)))
        and lines.isascii()
        and lines.count("\n") == len(given)
        and not any(space in lines for space in _OTHER_SPACE)
        and not _NO_HOST.search(lines)
    )


def _lens_path(_: int) -> str:
    return ""


def _pillar_path(number: int) -> str:
    return f"pillars[{number}]"


def _links_of(
    parts: Sequence[Mapping[str, object]], key: str, shape: type, path_of: PathOf, *, of_questions: bool = False
) -> Links:
    """Collect the objects that parts of one kind have under a key."""
    numbers: list[int] = []

    def path(number: int) -> str:
        # Few are asked for, and mostly none.
        if not numbers:
            numbers.extend(each for each, part in enumerate(parts) if key in part)
        return f"{path_of(numbers[number])}.{key}"

    objects = objects_of([cast("LinkMembers", part[key]) for part in parts if key in part])
    return _links(objects, shape, path, of_questions=of_questions)


def _links(objects: Sequence[LinkMembers], shape: type, path_of: PathOf, *, of_questions: bool = False) -> Links:
    texts = Column("displayText", texts_of(objects, "displayText"), path_of)
    urls = Column("url", texts_of(objects, "url"), path_of)
    return Links(shape, objects, path_of, texts, urls, of_questions)
