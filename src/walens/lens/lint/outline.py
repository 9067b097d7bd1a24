"""
A lens taken apart once, so that every rule walks a flat list.

A rule is one loop over one of these lists; none walks the tree. That keeps a rule short, and the whole lint at a few
times the cost of reading the document.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from walens.errors import ConditionSyntaxError
from walens.lens.condition import choice_ids, parse
from walens.lens.encode import encode_lens
from walens.lens.limits import ALLOWED_CHARACTERS, MAX_LENS, NONE_OF_THESE, URL_START
from walens.lens.lint.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from walens.lens.json_value import JSON
    from walens.lens.lint.weighing import Weighed
    from walens.lens.model import (
        Choice,
        HelpfulResource,
        ImprovementPlan,
        Lens,
        Pillar,
        Question,
        ResourceContent,
        RiskRule,
    )

__all__ = ["Outline", "QuestionRules", "Resource"]

Resource: TypeAlias = "HelpfulResource | ImprovementPlan | ResourceContent"

_PLAIN: Final = re.compile(f"{URL_START}[^/?#]")
_UNSURE: Final = re.compile(rf"[^{ALLOWED_CHARACTERS}]|[\t\x0b\f]")
_SMALL: Final = MAX_LENS * 8 // 10
_NOTHING: Final[frozenset[str]] = frozenset()


class QuestionRules(NamedTuple):
    """The rules of one question: what is wrong with each for itself, or what they say together."""

    path: str
    question: Question
    weighed: Weighed | None
    """``None`` if a rule is wrong in itself, or if there are more choices than a truth table has."""
    errors: dict[int, ConditionSyntaxError]
    """For the index of a rule why its condition cannot be parsed."""
    unknown_ids: frozenset[str]
    """What the conditions name that is no choice of the question."""


class Outline:
    """
    The parts of a lens, each with its path.

    Texts are triples of the path of their object, their key in it, and the text.
    """

    def __init__(self, lens: Lens, *, json_text: str | None = None, json_size: int | None = None) -> None:
        self.lens = lens
        self._json_text = json_text
        self._json_size = json_size
        self.pillars: list[tuple[str, Pillar]] = []
        self.questions: list[tuple[str, Question]] = []
        self.choices: list[tuple[str, Choice]] = []
        self.resources: list[tuple[str, Resource]] = []
        """The helpful resources, improvement plans and additional contents of questions and choices."""
        self.question_resources: list[tuple[str, HelpfulResource]] = []
        self.titles: list[tuple[str, str, str | None]] = [("", "name", lens.name)]
        """The names of lens and pillars, and the titles of questions and choices."""
        self.descriptions: list[tuple[str, str, str | None]] = [("", "description", lens.description)]
        """The descriptions of the lens and of questions."""
        self.extras: list[tuple[str, str, Mapping[str, JSON]]] = []
        """The objects with keys that the format does not name: path, kind of object, and those keys."""
        self._texts_with: dict[re.Pattern[str], list[tuple[str, str]]] = {}
        self._take_apart()

    def _take_apart(self) -> None:
        if self.lens.extra:
            self.extras.append(("", "Lens", self.lens.extra))
        for pillar_index, pillar in enumerate(self.lens.pillars):
            pillar_path = f"pillars[{pillar_index}]"
            self.pillars.append((pillar_path, pillar))
            self.titles.append((pillar_path, "name", pillar.name))
            if pillar.extra:
                self.extras.append((pillar_path, "Pillar", pillar.extra))
            for index, question in enumerate(pillar.questions):
                self._add_question(f"{pillar_path}.questions[{index}]", question)

    def _add_question(self, path: str, question: Question) -> None:
        self.questions.append((path, question))
        self.titles.append((path, "title", question.title))
        self.descriptions.append((path, "description", question.description))
        if question.extra:
            self.extras.append((path, "Question", question.extra))
        if question.helpful_resource is not None:
            place = f"{path}.helpfulResource"
            self.question_resources.append((place, question.helpful_resource))
            self._add_resource(place, question.helpful_resource)
        for index, choice in enumerate(question.choices):
            self._add_choice(f"{path}.choices[{index}]", choice)
        for index, rule in enumerate(question.risk_rules):
            if rule.extra:
                self.extras.append((f"{path}.riskRules[{index}]", "RiskRule", rule.extra))

    def _add_choice(self, path: str, choice: Choice) -> None:
        self.choices.append((path, choice))
        self.titles.append((path, "title", choice.title))
        if choice.extra:
            self.extras.append((path, "Choice", choice.extra))
        if choice.helpful_resource is not None:
            self._add_resource(f"{path}.helpfulResource", choice.helpful_resource)
        if choice.improvement_plan is not None:
            self._add_resource(f"{path}.improvementPlan", choice.improvement_plan)
        for index, additional in enumerate(choice.additional_resources or ()):
            place = f"{path}.additionalResources[{index}]"
            if additional.extra:
                self.extras.append((place, "AdditionalResource", additional.extra))
            for content_index, content in enumerate(additional.content):
                self._add_resource(f"{place}.content[{content_index}]", content)

    def _add_resource(self, path: str, resource: Resource) -> None:
        self.resources.append((path, resource))
        if resource.extra:
            self.extras.append((path, type(resource).__name__, resource.extra))

    @cached_property
    def size(self) -> int:
        """
        The size of the lens in UTF-8 bytes, without white space between values; or more, while that is no matter.

        Most lenses are so small that the text they were read from settles it.
        """
        if self._json_text is not None:
            size = len(self._json_text.encode()) if self._json_size is None else self._json_size
            if size <= _SMALL:
                return size
            # A line break stands between values alone, so what follows it is indentation.
            size = len("".join([line.lstrip() for line in self._json_text.split("\n")]).encode())
            if size <= _SMALL:
                return size
        return len(json.dumps(encode_lens(self.lens), ensure_ascii=False, separators=(",", ":")).encode())

    @cached_property
    def none_of_these(self) -> list[tuple[str, Question, list[int]]]:
        """The questions, each with the indexes of its choices for none of these."""
        return [
            (
                path,
                question,
                [index for index, choice in enumerate(question.choices) if choice.id.endswith(NONE_OF_THESE)],
            )
            for path, question in self.questions
        ]

    @cached_property
    def ids(self) -> list[tuple[str, str]]:
        """The ids of pillars, questions and choices, with the path of what has them."""
        return [
            *[(path, pillar.id) for path, pillar in self.pillars],
            *[(path, question.id) for path, question in self.questions],
            *[(path, choice.id) for path, choice in self.choices],
        ]

    def texts_with(self, pattern: re.Pattern[str]) -> list[tuple[str, str]]:
        """
        Return the texts that people read, URLs included, in which a pattern is found, each after its path.

        No match spans a line break. All texts are searched as one: a call for each of some thousand would take longer
        than the search.
        """
        if pattern not in self._texts_with:
            blob, starts = self._blob
            indexes = [bisect_right(starts, match.start()) - 1 for match in pattern.finditer(blob)]
            self._texts_with[pattern] = [self._texts[index] for index in dict.fromkeys(indexes)]
        return self._texts_with[pattern]

    @cached_property
    def _texts(self) -> list[tuple[str, str]]:
        """Every text that people read, after its path."""
        named = [(path, key, text) for path, key, text in (*self.titles, *self.descriptions) if text]
        return [
            *[(f"{path}.{key}" if path else key, text) for path, key, text in named],
            *[(f"{path}.displayText", each.display_text) for path, each in self.resources if each.display_text],
            *[(f"{path}.url", each.url) for path, each in self.resources if each.url],
        ]

    @cached_property
    def _blob(self) -> tuple[str, list[int]]:
        """The texts of `_texts`, one after the other, and where each starts; the paths are not needed yet."""
        texts = [
            *[text for _, _, text in self.titles if text],
            *[text for _, _, text in self.descriptions if text],
            *[each.display_text for _, each in self.resources if each.display_text],
            *[each.url for _, each in self.resources if each.url],
        ]
        return "\n".join(texts), [0, *accumulate([len(text) + 1 for text in texts])]

    @cached_property
    def odd_urls(self) -> list[tuple[str, str]]:
        """The URLs, and the paths of their resources, that are not plainly a scheme, a host and the rest."""
        urls = [(path, resource.url) for path, resource in self.resources if resource.url is not None]
        return [(path, url) for path, url in urls if " " in url or not url.isprintable() or not _PLAIN.match(url)]

    @cached_property
    def odd_texts(self) -> list[tuple[str, str, str]]:
        """The names, titles and descriptions that hold more than what is surely accepted in them."""
        texts = (*self.titles, *self.descriptions)
        return [(path, key, text) for path, key, text in texts if text and _UNSURE.search(text)]

    @cached_property
    def risk_rules(self) -> list[tuple[str, RiskRule]]:
        """The rules of all questions."""
        return [
            (f"{path}.riskRules[{index}]", rule)
            for path, question in self.questions
            for index, rule in enumerate(question.risk_rules)
        ]

    @cached_property
    def question_rules(self) -> list[QuestionRules]:
        """The rules of each question, looked at together."""
        return [_look_at_rules(path, question, none) for path, question, none in self.none_of_these]

    def weighed(self) -> Iterator[tuple[str, Question, Weighed]]:
        """Yield the questions whose rules are weighed against every answer."""
        for path, question, weighed, _, _ in self.question_rules:
            if weighed is not None:
                yield path, question, weighed


def _look_at_rules(path: str, question: Question, none_of_these: list[int]) -> QuestionRules:
    weighed = weigh(question, none_of_these)
    if weighed is not None:
        return QuestionRules(path, question, weighed, {}, _NOTHING)
    errors: dict[int, ConditionSyntaxError] = {}
    named: frozenset[str] = _NOTHING
    for index, rule in enumerate(question.risk_rules):
        try:
            named |= choice_ids(parse(rule.condition))
        except ConditionSyntaxError as error:
            errors[index] = error
    return QuestionRules(path, question, None, errors, named.difference([choice.id for choice in question.choices]))
