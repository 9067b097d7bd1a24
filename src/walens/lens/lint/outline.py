"""
A lens taken apart once, so that every rule walks a flat list.

A rule is one loop over one of these lists; none walks the tree. That keeps a rule short, and the whole lint at a few
times the cost of reading the document.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from walens.errors import ConditionSyntaxError
from walens.lens.condition import choice_ids, parse
from walens.lens.model import HelpfulResource, ImprovementPlan, ResourceContent, Risk
from walens.lens.truth_table import tabulate_used

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from walens.lens.condition import Condition
    from walens.lens.json_value import JSON
    from walens.lens.model import Choice, Lens, Pillar, Question, RiskRule
    from walens.lens.truth_table import TruthTable

__all__ = ["Outline", "QuestionRules", "Resource"]

Resource: TypeAlias = "HelpfulResource | ImprovementPlan | ResourceContent"

_RISKS: frozenset[str] = frozenset(Risk)


class QuestionRules(NamedTuple):
    """The rules of one question, parsed; `table` is there if they can be weighed against every answer."""

    path: str
    question: Question
    conditions: tuple[Condition | ConditionSyntaxError, ...]
    unknown_ids: frozenset[str]
    """What the conditions name that is no choice of the question."""
    unused_ids: frozenset[str]
    """The choices that no condition names; empty if a condition cannot be parsed."""
    table: TruthTable | None
    """``None`` if a rule is wrong in itself, or if there are more choices than a truth table has."""


class Outline:
    """
    The parts of a lens, each with its path.

    Texts are triples of the path of their object, their key in it, and the text.
    """

    def __init__(self, lens: Lens, *, text_size: int | None = None) -> None:
        self.lens = lens
        self.text_size = text_size
        """The UTF-8 bytes of the JSON text the lens came from: no less than the size of the minified lens."""
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
    def texts(self) -> list[tuple[str, str, str]]:
        """Every text that people read, URLs included."""
        texts = [(path, key, text) for path, key, text in (*self.titles, *self.descriptions) if text]
        for path, resource in self.resources:
            if resource.display_text:
                texts.append((path, "displayText", resource.display_text))
            if resource.url:
                texts.append((path, "url", resource.url))
        return texts

    def texts_with(self, pattern: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
        """
        Yield the texts in which a pattern is found; no match of it spans a line break.

        All texts are searched as one: a call for each of some thousand would take longer than the search.
        """
        blob, starts = self._blob
        before = -1
        for match in pattern.finditer(blob):
            index = bisect_right(starts, match.start()) - 1
            if index != before:
                yield self.texts[index]
                before = index

    @cached_property
    def _blob(self) -> tuple[str, list[int]]:
        """All texts, one after the other, and where each starts."""
        texts = [text for _, _, text in self.texts]
        return "\n".join(texts), [0, *accumulate([len(text) + 1 for text in texts])]

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
        """The rules of each question, parsed and tabulated."""
        return [_parse_rules(path, question) for path, question in self.questions]

    def tables(self) -> Iterator[tuple[str, Question, TruthTable]]:
        """Yield the questions whose rules can be weighed against every answer."""
        for path, question, _, _, _, table in self.question_rules:
            if table is not None:
                yield path, question, table


def _parse_rules(path: str, question: Question) -> QuestionRules:
    conditions: list[Condition | ConditionSyntaxError] = []
    parsed: list[Condition] = []
    named: set[str] = set()
    for rule in question.risk_rules:
        try:
            condition = parse(rule.condition)
        except ConditionSyntaxError as error:
            conditions.append(error)
        else:
            conditions.append(condition)
            parsed.append(condition)
            named |= choice_ids(condition)
    ids = [choice.id for choice in question.choices]
    unknown = named.difference(ids)
    complete = len(parsed) == len(conditions)
    table = None
    risks = [rule.risk for rule in question.risk_rules]
    if complete and parsed and not unknown and _RISKS.issuperset(risks):
        table = tabulate_used(parsed, risks, ids)
    unused = frozenset(ids).difference(named) if complete and parsed else frozenset[str]()
    return QuestionRules(path, question, tuple(conditions), frozenset(unknown), unused, table)
