"""What answers say of a question: its texts, and what was recorded (docs/service-workloads.md, section 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.api.lens_reviews import Answer, AnswerSummary, ChoiceImprovementPlan, ImprovementSummary
from walens.api.shared_structures import (
    AdditionalResources,
    Choice,
    ChoiceAnswer,
    ChoiceAnswerSummary,
    ChoiceContent,
)
from walens.api.shared_values import (
    AdditionalResourceType,
    AnswerReason,
    ChoiceReason,
    ChoiceStatus,
    QuestionType,
    Risk,
)
from walens.lens.rules.scoring import AnswerRisk
from walens.offline.content import risk_of
from walens.offline.official import official_lens
from walens.offline.review import Mark

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from walens import lens as documents
    from walens.offline.content import AskedQuestion
    from walens.offline.review import RecordedAnswer

__all__ = ["answer_described", "answer_summarized", "improvement"]

_PLAN_URL: Final = "https://docs.aws.amazon.com/wellarchitected/latest/framework/welcome.html"
"""What stands for the page of a question of an official lens; our questions have none of their own."""


def answer_described(lens_alias: str, asked: AskedQuestion, answer: RecordedAnswer) -> Answer:
    """Give an answer with the question's whole text."""
    question = asked.question
    official = official_lens(lens_alias) is not None
    risk = risk_of(question, answer)
    resource = question.helpful_resource
    helpful_url = resource.url if resource is not None and resource.display_text else None
    return Answer(
        question_id=question.id,
        pillar_id=asked.pillar.id,
        question_title=question.title,
        question_description=question.description,
        improvement_plan_url=_PLAN_URL if official and risk is not AnswerRisk.UNANSWERED else None,
        helpful_resource_url=helpful_url,
        helpful_resource_display_text=resource.display_text if resource is not None and not official else None,
        choices=tuple(_choice(choice, official=official) for choice in question.choices),
        selected_choices=answer.selected,
        choice_answers=tuple(
            ChoiceAnswer(choice_id=choice_id, status=mark.status, reason=_reason(mark), notes=mark.notes)
            for choice_id, mark in _marks(answer)
        ),
        is_applicable=answer.is_applicable,
        risk=Risk(risk.value),
        notes=answer.notes,
        reason=None if answer.reason is None else AnswerReason(answer.reason),
    )


def answer_summarized(
    lens_alias: str, asked: AskedQuestion, answer: RecordedAnswer, first: Collection[str] | None
) -> AnswerSummary:
    """
    Give an answer as ListAnswers does.

    Args:
        lens_alias: the lens.
        asked: the question.
        answer: its answer.
        first: the ids of the questions that a profile puts first; ``None`` without a profile, when nothing is said of
            it (assumption W10).
    """
    question = asked.question
    official = official_lens(lens_alias) is not None
    return AnswerSummary(
        question_id=question.id,
        pillar_id=asked.pillar.id,
        question_title=question.title,
        choices=tuple(_choice(choice, official=official) for choice in question.choices),
        selected_choices=answer.selected,
        choice_answer_summaries=tuple(
            ChoiceAnswerSummary(choice_id=choice_id, status=mark.status, reason=_reason(mark))
            for choice_id, mark in _marks(answer)
        ),
        is_applicable=answer.is_applicable,
        risk=Risk(risk_of(question, answer).value),
        question_type=None if first is None else _question_type(question.id, first),
        reason=None if answer.reason is None else AnswerReason(answer.reason),
    )


def _question_type(question_id: str, first: Collection[str]) -> QuestionType:
    return QuestionType.PRIORITIZED if question_id in first else QuestionType.NON_PRIORITIZED


def _marks(answer: RecordedAnswer) -> Iterator[tuple[str, Mark]]:
    """Yield what was said of choices: an entry for each selected or marked one, and none for the others."""
    for choice_id in answer.selected:
        yield choice_id, answer.marks.get(choice_id, Mark(ChoiceStatus.SELECTED))
    for choice_id, mark in answer.marks.items():
        if choice_id not in answer.selected:
            yield choice_id, mark


def _reason(mark: Mark) -> ChoiceReason | None:
    return None if mark.reason is None else ChoiceReason(mark.reason)


def _choice(choice: documents.Choice, *, official: bool) -> Choice:
    if official:
        # Seen: a description, which is empty for "none of these", and no resources.
        return Choice(
            choice_id=choice.id, title=choice.title, description="" if choice.is_none_of_these else choice.title
        )
    # Assumption W25: no description, which the format of custom lenses does not have.
    return Choice(
        choice_id=choice.id,
        title=choice.title,
        helpful_resource=_content(choice.helpful_resource),
        improvement_plan=_content(choice.improvement_plan),
        additional_resources=tuple(
            AdditionalResources(
                type=AdditionalResourceType(resource.type),
                content=tuple(ChoiceContent(display_text=each.display_text, url=each.url) for each in resource.content),
            )
            for resource in choice.additional_resources or ()
        ),
    )


def _content(resource: documents.HelpfulResource | documents.ImprovementPlan | None) -> ChoiceContent | None:
    return None if resource is None else ChoiceContent(display_text=resource.display_text, url=resource.url)


def improvement(lens_alias: str, asked: AskedQuestion, answer: RecordedAnswer, risk: AnswerRisk) -> ImprovementSummary:
    """Give what is left to do about a question (section 9)."""
    question = asked.question
    if official_lens(lens_alias) is not None:
        return ImprovementSummary(
            question_id=question.id,
            pillar_id=asked.pillar.id,
            question_title=question.title,
            risk=Risk(risk.value),
            improvement_plan_url=_PLAN_URL,
        )
    not_applicable = answer.scored().not_applicable_choices
    # Assumption W21: each choice that is neither selected nor not applicable, save "none of these".
    left = [
        choice
        for choice in question.choices
        if choice.id not in answer.selected and choice.id not in not_applicable and not choice.is_none_of_these
    ]
    plans = tuple(
        ChoiceImprovementPlan(
            choice_id=choice.id,
            display_text=choice.improvement_plan.display_text,
            improvement_plan_url=choice.improvement_plan.url,
        )
        for choice in left
        if choice.improvement_plan is not None
    )
    return ImprovementSummary(
        question_id=question.id,
        pillar_id=asked.pillar.id,
        question_title=question.title,
        risk=Risk(risk.value),
        improvement_plan_url="",  # assumption W22
        improvement_plans=plans,
    )
