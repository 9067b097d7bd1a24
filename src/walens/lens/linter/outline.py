"""
A document taken apart once, so that every rule walks a flat list or asks a column.

A rule is one loop over one of these; none walks the tree. That keeps a rule short, and the whole lint at a few times
the cost of reading the document. It is made of the JSON value, since the classes of the model would take longer to make
than all rules take to run.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING, Final, NamedTuple

from walens.errors import ConditionSyntaxError
from walens.lens.decode import Mistyped
from walens.lens.format import ID_CHARACTERS, MAX_LENS, NONE_OF_THESE, URL_START, Use
from walens.lens.linter.parts import ABSENT, ANY, Column, Parts, Texts
from walens.lens.linter.weighing import weigh
from walens.lens.model import Lens
from walens.lens.rules.condition import choice_ids
from walens.lens.rules.parser import parse
from walens.lens.size import minified_size
from walens.lens.text.source import bytes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from walens.json_types import JSON
    from walens.lens.linter.parts import Members, PathOf
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
    texts: Column
    urls: Column
    of_questions: bool


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
        self.value: JSON = value
        self._json_text = json_text
        self._json_size = json_size
        self._lens = Parts(Lens, [value], _lens_path)
        pillars = self._lens.inner["pillars"]
        self._questions = pillars.inner["questions"]
        self._choices = self._questions.inner["choices"]
        rules = self._questions.inner["riskRules"]
        self.parts: list[Parts] = [*self._lens.all()]
        """All objects of the document, by their kind."""
        self.columns: list[Column] = [column for parts in self.parts for column in parts.columns.values()]
        """All texts of the document, by what they are."""
        self.question_counts: list[int] = pillars.counts("questions")
        """How many questions each pillar has."""
        self.schema_version: str = self._lens.columns["schemaVersion"].values[0]
        self.pillar_ids: Column = pillars.columns["id"]
        self.question_ids: Column = self._questions.columns["id"]
        self.choice_ids: Column = self._choices.columns["id"]
        self.conditions: Column = rules.columns["condition"]
        self.risks: Column = rules.columns["risk"]
        self.lens_description: Column = self._lens.columns["description"]
        self.question_descriptions: Column = self._questions.columns["description"]
        self.question_path: PathOf = self._questions.path_of
        self.choice_path: PathOf = self._choices.path_of
        self.ids: list[Column] = self._used_as(Use.ID)
        """The ids of all kinds."""
        self.titles: list[Column] = self._used_as(Use.NAME)
        """The names of lens and pillars, and the titles of questions and choices."""
        self.restricted: Texts = Texts(*[each for each in self.columns if _is_restricted(each)])
        """The texts for which the service takes few characters."""
        self.texts: Texts = Texts(*self._used_as(Use.NAME, Use.TEXT, Use.URL))
        """Every text that people read, URLs included."""
        self.links: list[Links] = [*self._find_links()]
        """The helpful resources, improvement plans and additional contents of questions and choices."""

    def _used_as(self, *uses: Use) -> list[Column]:
        return [column for column in self.columns if column.key.use in uses]

    def _find_links(self) -> Iterator[Links]:
        in_questions = [*self._questions.inner.values()]
        for parts in self.parts:
            for urls in parts.columns.values():
                if urls.key.beside is not None:
                    of_questions = parts in in_questions
                    yield Links(parts.shape, parts.columns[urls.key.beside], urls, of_questions)

    @cached_property
    def additional_resources(self) -> list[Additional]:
        """The additional resources of all choices."""
        entries = self._choices.inner["additionalResources"]
        contents = entries.counts("content")
        return [
            Additional(entries.path_of(number), self._choices.holder("additionalResources", number), each, count)
            for number, (each, count) in enumerate(zip(entries.columns["type"].values, contents, strict=True))
        ]

    @cached_property
    def questions(self) -> list[QuestionParts]:
        """The questions with their choices and rules."""
        conditions, risks, ids = self.conditions.values, self.risks.values, self.choice_ids.values
        first_choices, first_rules = self._questions.first["choices"], self._questions.first["riskRules"]
        paths = [
            f"pillars[{number}].questions[{index}]"
            for number, count in enumerate(self.question_counts)
            for index in range(count)
        ]
        parts: list[QuestionParts] = []
        for number, question_id in enumerate(self.question_ids.values):
            rules = slice(first_rules[number], first_rules[number + 1])
            own_ids = ids[first_choices[number] : first_choices[number + 1]]
            none_of_these = [index for index, each in enumerate(own_ids) if each.endswith(NONE_OF_THESE)]
            parts.append(
                QuestionParts(paths[number], question_id, own_ids, none_of_these, conditions[rules], risks[rules])
            )
        return parts

    @cached_property
    def choices_without_plan(self) -> list[int]:
        """The numbers of the choices that have no improvement plan."""
        return [number for number, choice in enumerate(self._choices.objects) if "improvementPlan" not in choice]

    @cached_property
    def extras(self) -> list[tuple[str, type, Members]]:
        """The objects with keys that the format does not name: the path, the class, and the object."""
        return [each for parts in self.parts for each in parts.with_unknown_keys()]

    @cached_property
    def size(self) -> int:
        """
        The size of the lens in UTF-8 bytes, without white space between values; or more, while that is no matter.

        Most lenses are so small that the text they were read from settles it.
        """
        if self._json_text is not None:
            size = bytes_of(self._json_text) if self._json_size is None else self._json_size
            if size <= _SMALL:
                return size
            # A line break stands between values alone, so what follows it is indentation.
            size = bytes_of("".join([line.lstrip() for line in self._json_text.split("\n")]))
            if size <= _SMALL:
                return size
        return minified_size(self.value)

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
    wrong: dict[str, ConditionSyntaxError] = {}
    named: set[str] = set()
    for condition in dict.fromkeys(question.conditions):
        try:
            named.update(choice_ids(parse(condition)))
        except ConditionSyntaxError as error:
            wrong[condition] = error
    errors = {index: wrong[condition] for index, condition in enumerate(question.conditions) if condition in wrong}
    return QuestionRules(question, None, errors, frozenset(named.difference(question.choice_ids)))


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


def _is_restricted(column: Column) -> bool:
    return column.key.characters not in {None, ID_CHARACTERS}
