"""
What the service scores for the answers to a lens.

The rules of a question are tried in their order, and the first that is true sets the risk (docs/lens-format.md,
section 6; docs/service-behaviour.md, section 10). Two points are assumptions, since nobody has published what the
service does: where no rule is true, the question shows as unanswered; and where all choices but "none of these" are
marked not applicable and none is selected, there is no risk whatever the rules say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final, TypeAlias

from attrs import field, frozen

from walens.errors import ConditionSyntaxError, InvalidRequest, LensDocumentError, Problem, ProblemKind
from walens.lens.model import Lens, Question, Risk
from walens.lens.nearest import nearest_id
from walens.lens.rules.parser import parse
from walens.lens.rules.truth import holds

__all__ = [
    "RISK_OF_RULE",
    "Answer",
    "AnswerRisk",
    "Answers",
    "LensRisk",
    "PillarRisk",
    "question_risk",
    "risk",
    "winning_rule",
]


class AnswerRisk(StrEnum):
    """The risk of an answer, in the service's words, worst first."""

    HIGH = "HIGH"
    MEDIUM = "MEDIUM"
    NONE = "NONE"
    UNANSWERED = "UNANSWERED"
    NOT_APPLICABLE = "NOT_APPLICABLE"


RISK_OF_RULE: Final[Mapping[str, AnswerRisk]] = {
    Risk.HIGH_RISK.value: AnswerRisk.HIGH,
    Risk.MEDIUM_RISK.value: AnswerRisk.MEDIUM,
    Risk.NO_RISK.value: AnswerRisk.NONE,
}
"""The risk of an answer by the risk of the rule that it fulfils."""


def _ids(value: Iterable[str]) -> frozenset[str]:
    # A text is an iterable of its characters, and no author means that.
    return frozenset([value]) if isinstance(value, str) else frozenset(value)


@frozen(kw_only=True)
class Answer:
    """The answer to one question."""

    selected_choices: frozenset[str] = field(default=frozenset(), converter=_ids)
    """The ids of the selected choices."""
    not_applicable_choices: frozenset[str] = field(default=frozenset(), converter=_ids)
    """The ids of the choices marked not applicable."""
    is_applicable: bool = True
    """Whether the question applies to the workload at all."""


Answers: TypeAlias = Mapping[str, "Answer | Iterable[str]"]
"""For each question id an `Answer`, or the ids of the selected choices."""


@frozen(kw_only=True)
class PillarRisk:
    """The risks of one pillar."""

    questions: Mapping[str, AnswerRisk]
    """The risk of each question, by its id."""
    counts: Mapping[AnswerRisk, int]
    """How many questions have each risk; every risk is there."""


@frozen(kw_only=True)
class LensRisk:
    """The risks of a lens."""

    questions: Mapping[str, AnswerRisk]
    """The risk of each question, by its id."""
    pillars: Mapping[str, PillarRisk]
    """The risks of each pillar, by its id."""
    counts: Mapping[AnswerRisk, int]
    """How many questions have each risk; every risk is there."""


def risk(lens: Lens, answers: Answers) -> LensRisk:
    """
    Score the answers to a lens as the service does.

    Args:
        lens: the lens.
        answers: the answers by question id; a question without one is unanswered.

    Raises:
        InvalidRequest: an answer names a question or a choice that the lens does not have, selects a choice that it
            also marks not applicable, or marks a "none of these" choice not applicable. All are reported at once.
        LensDocumentError: a rule that is needed cannot be evaluated, or an id stands for two pillars or questions.
    """
    _check_ids(lens)
    complete = {
        question_id: given if isinstance(given, Answer) else Answer(selected_choices=given)
        for question_id, given in answers.items()
    }
    _check_answers(lens, complete)
    problems: list[Problem] = []
    pillars: dict[str, PillarRisk] = {}
    everything: dict[str, AnswerRisk] = {}
    for pillar_index, pillar in enumerate(lens.pillars):
        questions: dict[str, AnswerRisk] = {}
        for index, question in enumerate(pillar.questions):
            path = f"pillars[{pillar_index}].questions[{index}]"
            try:
                questions[question.id] = question_risk(question, complete.get(question.id, Answer()), path=path)
            except ConditionSyntaxError as error:
                problems.extend(error.in_document())
            except LensDocumentError as error:
                problems.extend(error.problems)
        pillars[pillar.id] = PillarRisk(questions=questions, counts=_count(questions.values()))
        everything.update(questions)
    if problems:
        raise LensDocumentError(tuple(problems))
    return LensRisk(questions=everything, pillars=pillars, counts=_count(everything.values()))


def question_risk(question: Question, answer: Answer, *, path: str = "") -> AnswerRisk:
    """
    Score the answer to one question as the service does.

    Args:
        question: the question.
        answer: the answer; it names choices of the question alone.
        path: the question's place in the document, for errors.

    Raises:
        LensDocumentError: a rule that is needed cannot be evaluated.
    """
    if not answer.is_applicable:
        return AnswerRisk.NOT_APPLICABLE
    if not answer.selected_choices:
        if not answer.not_applicable_choices:
            return AnswerRisk.UNANSWERED
        markable = {choice.id for choice in question.choices if not choice.is_none_of_these}
        if markable <= answer.not_applicable_choices:
            return AnswerRisk.NONE
    index = winning_rule(question, answer, path=path)
    if index is None:
        return AnswerRisk.UNANSWERED
    level = question.risk_rules[index].risk
    if level not in RISK_OF_RULE:
        message = f"{level!r} is no risk; a rule says {', '.join(RISK_OF_RULE)}"
        raise LensDocumentError((Problem(_join(path, f"riskRules[{index}].risk"), message, kind=ProblemKind.UNKNOWN),))
    return RISK_OF_RULE[level]


def winning_rule(question: Question, answer: Answer, *, path: str = "") -> int | None:
    """
    Find the first rule of a question that is true for an answer.

    Args:
        question: the question.
        answer: the answer; that the service applies no rule to an empty answer is not looked at here.
        path: the question's place in the document, for errors.

    Returns:
        The index of the rule; ``None`` if none is true.

    Raises:
        LensDocumentError: a condition up to that rule cannot be parsed or names an unknown choice.
    """
    known_ids = {choice.id for choice in question.choices}
    for index, rule in enumerate(question.risk_rules):
        condition = parse(rule.condition, known_ids=known_ids, path=_join(path, f"riskRules[{index}].condition"))
        if holds(condition, answer.selected_choices, answer.not_applicable_choices):
            return index
    return None


def _join(path: str, rest: str) -> str:
    return f"{path}.{rest}" if path else rest


def _count(risks: Iterable[AnswerRisk]) -> dict[AnswerRisk, int]:
    counts = dict.fromkeys(AnswerRisk, 0)
    for each in risks:
        counts[each] += 1
    return counts


def _check_ids(lens: Lens) -> None:
    """Refuse a lens in which an id stands for two things: a result by id could not tell them apart."""
    problems: list[Problem] = []
    pillar_ids: set[str] = set()
    question_ids: set[str] = set()
    for pillar_index, pillar in enumerate(lens.pillars):
        path = f"pillars[{pillar_index}]"
        if pillar.id in pillar_ids:
            message = f"another pillar has the id {pillar.id!r} too"
            problems.append(Problem(f"{path}.id", message, kind=ProblemKind.DUPLICATE))
        pillar_ids.add(pillar.id)
        for index, question in enumerate(pillar.questions):
            if question.id in question_ids:
                place = f"{path}.questions[{index}].id"
                message = f"another question has the id {question.id!r} too"
                problems.append(Problem(place, message, kind=ProblemKind.DUPLICATE))
            question_ids.add(question.id)
    if problems:
        raise LensDocumentError(tuple(problems))


def _check_answers(lens: Lens, answers: Mapping[str, Answer]) -> None:
    questions = {question.id: question for question in lens.questions()}
    problems: list[Problem] = []
    for question_id, answer in answers.items():
        path = f"answers[{question_id!r}]"
        question = questions.get(question_id)
        if question is None:
            problems.append(Problem(path, "the lens has no such question", kind=ProblemKind.REFERENCE))
        else:
            problems.extend(_wrong_choices(question, answer, path))
    if problems:
        raise InvalidRequest(tuple(problems))


def _wrong_choices(question: Question, answer: Answer, path: str) -> Iterator[Problem]:
    none_of_these = {choice.id: choice.is_none_of_these for choice in question.choices}
    for choice_id in sorted(answer.selected_choices | answer.not_applicable_choices):
        if choice_id not in none_of_these:
            nearest = nearest_id(choice_id, none_of_these)
            hint = f"; did you mean {nearest!r}?" if nearest else ""
            yield Problem(path, f"the question has no choice {choice_id!r}{hint}", kind=ProblemKind.REFERENCE)
        elif choice_id in answer.not_applicable_choices:
            if choice_id in answer.selected_choices:
                yield Problem(path, f"the choice {choice_id!r} cannot be both selected and not applicable")
            if none_of_these[choice_id]:
                message = f"the service does not let {choice_id!r} be marked not applicable: its id ends in _no"
                yield Problem(path, message)
