"""Answers: describe, list and record them, and list what to improve (docs/service-workloads.md, sections 7 to 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from walens.api.lens_reviews import (
    GetAnswerRequest,
    GetAnswerResponse,
    ListAnswersRequest,
    ListAnswersResponse,
    ListLensReviewImprovementsRequest,
    ListLensReviewImprovementsResponse,
    UpdateAnswerRequest,
    UpdateAnswerResponse,
)
from walens.api.shared_values import ChoiceStatus
from walens.lens.rules.scoring import AnswerRisk
from walens.offline.content import risk_of
from walens.offline.operations.answer_texts import answer_described, answer_summarized, improvement
from walens.offline.operations.profile_lookup import prioritized_questions
from walens.offline.operations.workload_lookup import (
    answerable_workload,
    asked_question,
    content_behind,
    find_review,
    lens_arn_of,
    refuse_unknown_pillar,
    review_row,
    seen_workload,
    state_at,
)
from walens.offline.paging import page, start_of
from walens.offline.refusals import invalid
from walens.offline.review import UNTOUCHED, Mark, RecordedAnswer
from walens.offline.tables.workloads import WorkloadTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walens.api.shared_structures import ChoiceUpdate
    from walens.lens.model import Question
    from walens.offline.call import Call, Handlers
    from walens.offline.content import AskedQuestion, LensContent
    from walens.offline.review import Review

__all__ = ["HANDLERS"]

# Assumption W32: ten where the request does not say; one whole answer had so many.
_PAGE: Final = 10
_TO_IMPROVE: Final = frozenset({AnswerRisk.HIGH, AnswerRisk.MEDIUM})


def _get_answer(call: Call, request: GetAnswerRequest) -> GetAnswerResponse:
    state = state_at(call, seen_workload(call, request.workload_id), request.milestone_number)
    review = find_review(state, request.lens_alias)
    asked = asked_question(content_behind(call, review), request.question_id, request.workload_id)
    return GetAnswerResponse(
        workload_id=request.workload_id,
        milestone_number=request.milestone_number,
        lens_alias=review.lens_alias,
        lens_arn=lens_arn_of(call, review.lens_alias),
        answer=answer_described(review.lens_alias, asked, review.answer(request.question_id)),
    )


def _list_answers(call: Call, request: ListAnswersRequest) -> ListAnswersResponse:
    start = start_of(request)
    state = state_at(call, seen_workload(call, request.workload_id), request.milestone_number)
    review = find_review(state, request.lens_alias)
    content = content_behind(call, review)
    first = prioritized_questions(call, state.workload, review.lens_alias)
    refuse_unknown_pillar(content, request.pillar_id, request.workload_id)
    asked = [
        ((index,), each)
        for index, each in enumerate(content.in_order())
        if (index,) > start
        and request.pillar_id in {None, each.pillar.id}
        and (request.question_priority != "PRIORITIZED" or each.question.id in (first or ()))
    ]
    taken, token = page(request, asked, lambda entry: entry[0], default_size=_PAGE)
    return ListAnswersResponse(
        workload_id=request.workload_id,
        milestone_number=request.milestone_number,
        lens_alias=review.lens_alias,
        lens_arn=lens_arn_of(call, review.lens_alias),
        answer_summaries=tuple(
            answer_summarized(review.lens_alias, each, review.answer(each.question.id), first) for _, each in taken
        ),
        next_token=token,
    )


def _update_answer(call: Call, request: UpdateAnswerRequest) -> UpdateAnswerResponse:
    workload = answerable_workload(call, request.workload_id)
    review = review_row(call, workload, request.lens_alias)
    asked = asked_question(content_behind(call, review), request.question_id, workload.workload_id)
    _refuse_wrong_choices(asked.question, request)
    table = WorkloadTable(call.rows)
    answer = _changed(table.answer(review.sequence, request.question_id) or UNTOUCHED, request)
    table.put_answer(review.sequence, request.question_id, answer, call.now)
    table.touch(workload.workload_id, call.now)
    return UpdateAnswerResponse(
        workload_id=workload.workload_id,
        lens_alias=review.lens_alias,
        lens_arn=lens_arn_of(call, review.lens_alias),
        answer=answer_described(review.lens_alias, asked, answer),
    )


def _refuse_wrong_choices(question: Question, request: UpdateAnswerRequest) -> None:
    choices = {choice.id: choice for choice in question.choices}
    for choice_id in (*(request.selected_choices or ()), *(request.choice_updates or {})):
        if choice_id not in choices:
            # Assumption W17: the text is made like those about pillars and questions; nothing is stored.
            raise invalid(f"No choice with ID {choice_id} was found in question {question.id}.")
    for choice_id, update in (request.choice_updates or {}).items():
        if update.status == ChoiceStatus.NOT_APPLICABLE and choices[choice_id].is_none_of_these:
            # Seen to be a validation error (docs/service-behaviour.md, section 10); the text is ours.
            raise invalid(f"Choice {choice_id} cannot be marked as not applicable.")


def _changed(answer: RecordedAnswer, request: UpdateAnswerRequest) -> RecordedAnswer:
    """Apply what a request says to a recorded answer (section 8)."""
    # Assumption W15: the selection is replaced first, then the updates of choices are applied to it.
    if request.selected_choices is not None:
        selected = tuple(dict.fromkeys(request.selected_choices))  # assumption W18: each once
        # Assumption W16: marks of choices that the list leaves out stay, save that they were selected.
        marks = {
            choice_id: mark
            for choice_id, mark in answer.marks.items()
            if choice_id not in selected and mark.status is not ChoiceStatus.SELECTED
        }
        answer = evolve(answer, selected=selected, marks=marks)
    for choice_id, update in (request.choice_updates or {}).items():
        answer = _marked(answer, choice_id, update)
    if request.is_applicable is not None:
        # Assumption W12: what does not apply, and nobody says why, has the reason NONE.
        reason = answer.reason or (None if request.is_applicable else "NONE")
        answer = evolve(answer, is_applicable=request.is_applicable, reason=reason)
    if request.reason is not None:
        answer = evolve(answer, reason=str(request.reason))  # assumption W20: without an effect on the risk
    if request.notes is not None:
        answer = evolve(answer, notes=request.notes or None)  # assumption W13
    return answer


def _marked(answer: RecordedAnswer, choice_id: str, update: ChoiceUpdate) -> RecordedAnswer:
    """Apply the update of one choice; the others stay as they are."""
    status = ChoiceStatus(str(update.status))
    # The reason is optional where a choice is not applicable, and then stored as NONE (docs/service-behaviour.md,
    # section 10).
    given = None if update.reason is None else str(update.reason)
    reason = given or ("NONE" if status is ChoiceStatus.NOT_APPLICABLE else None)
    selected = tuple(each for each in answer.selected if each != choice_id)
    if status is ChoiceStatus.SELECTED:
        selected = (*selected, choice_id) if choice_id not in answer.selected else answer.selected
    mark = Mark(status, reason, update.notes or None)
    marks = {**answer.marks, choice_id: mark}
    if status is not ChoiceStatus.NOT_APPLICABLE and mark.reason is None and mark.notes is None:
        del marks[choice_id]  # assumption W19: nothing is left to be told
    return evolve(answer, selected=selected, marks=marks)


def _list_improvements(call: Call, request: ListLensReviewImprovementsRequest) -> ListLensReviewImprovementsResponse:
    """List the questions of high and medium risk with what is left to do; empty until something is selected."""
    start = start_of(request)
    state = state_at(call, seen_workload(call, request.workload_id), request.milestone_number)
    review = find_review(state, request.lens_alias)
    content = content_behind(call, review)
    refuse_unknown_pillar(content, request.pillar_id, request.workload_id)
    first = prioritized_questions(call, state.workload, review.lens_alias) or ()
    risky = [
        entry
        for entry in _risky(review, content, request.pillar_id, state.workload.pillar_priorities or ())
        if request.question_priority != "PRIORITIZED" or entry[0].question.id in first
    ]
    items = [((index,), each) for index, each in enumerate(risky) if (index,) > start]
    taken, token = page(request, items, lambda entry: entry[0], default_size=_PAGE)
    return ListLensReviewImprovementsResponse(
        workload_id=request.workload_id,
        milestone_number=request.milestone_number,
        lens_alias=review.lens_alias,  # assumption W23: of a custom lens the ARN
        lens_arn=lens_arn_of(call, review.lens_alias),
        improvement_summaries=tuple(
            improvement(review.lens_alias, asked, review.answer(asked.question.id), risk) for _, (asked, risk) in taken
        ),
        next_token=token,
    )


def _risky(
    review: Review, content: LensContent, pillar_id: str | None, priorities: Sequence[str]
) -> list[tuple[AskedQuestion, AnswerRisk]]:
    # Assumption W24: in the order of the workload's priorities, then high before medium, then as the lens has them.
    found = [
        (asked, risk)
        for asked in content.questions.values()
        if pillar_id in {None, asked.pillar.id}
        if (risk := risk_of(asked.question, review.answer(asked.question.id))) in _TO_IMPROVE
    ]
    last = len(priorities)
    rank = {pillar_id: index for index, pillar_id in enumerate(priorities)}
    return sorted(found, key=lambda entry: (rank.get(entry[0].pillar.id, last), entry[1] is not AnswerRisk.HIGH))


HANDLERS: Final[Handlers] = {
    GetAnswerRequest: _get_answer,
    ListAnswersRequest: _list_answers,
    UpdateAnswerRequest: _update_answer,
    ListLensReviewImprovementsRequest: _list_improvements,
}
