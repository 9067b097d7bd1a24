"""
A workload with its reviews and answers as values: how it stands now, and how it stood when a milestone was saved.

What a review says of its lens is in the lens's document; these values hold only what people recorded.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - cattrs reads the annotations
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from walens.api.shared_values import ChoiceStatus
from walens.lens.rules.scoring import Answer as ScoredAnswer

if TYPE_CHECKING:
    from walens.api import Workload
    from walens.lens.model import Question

__all__ = ["UNTOUCHED", "Mark", "RecordedAnswer", "Review", "WorkloadState", "carried_over"]


@frozen
class Mark:
    """What was said of one choice by an update of it."""

    status: ChoiceStatus
    reason: str | None = None
    notes: str | None = None


@frozen(kw_only=True)
class RecordedAnswer:
    """The answer to a question, as it was recorded."""

    selected: tuple[str, ...] = ()
    """The ids of the selected choices, in the order in which they were sent (docs/service-behaviour.md, section 10)."""
    marks: Mapping[str, Mark] = {}
    """What was said of choices, by their ids."""
    is_applicable: bool = True
    reason: str | None = None
    notes: str | None = None

    def scored(self) -> ScoredAnswer:
        """Give what the risk is worked out from."""
        not_applicable = [
            choice_id for choice_id, mark in self.marks.items() if mark.status is ChoiceStatus.NOT_APPLICABLE
        ]
        return ScoredAnswer(
            selected_choices=self.selected, not_applicable_choices=not_applicable, is_applicable=self.is_applicable
        )


UNTOUCHED: Final = RecordedAnswer()
"""What stands for a question that nobody answered."""


def carried_over(answer: RecordedAnswer, question: Question) -> RecordedAnswer:
    """
    Give what is left of an answer when its question comes in another version.

    Notes, applicability and reason stay; selections and marks stay where the choice is still there
    (docs/service-behaviour.md, section 10).
    """
    choices = {choice.id for choice in question.choices}
    return evolve(
        answer,
        selected=tuple(choice_id for choice_id in answer.selected if choice_id in choices),
        marks={choice_id: mark for choice_id, mark in answer.marks.items() if choice_id in choices},
    )


@frozen(kw_only=True)
class Review:
    """The review of a workload under one lens."""

    lens_alias: str
    """The alias of an official lens, the ARN of a custom one."""
    version: str
    position: int | None
    """Where the document of a custom lens stands in the store; ``None`` for an official lens."""
    notes: str | None = None
    pillar_notes: Mapping[str, str] = {}
    updated_at: float
    answers: Mapping[str, RecordedAnswer] = {}
    """The recorded answers by question id."""

    def answer(self, question_id: str) -> RecordedAnswer:
        """Give the answer to a question; an empty one where there is none."""
        return self.answers.get(question_id, UNTOUCHED)


@frozen(kw_only=True)
class WorkloadState:
    """A workload with its reviews, now or at a milestone."""

    workload: Workload
    """What identifies it and what its owner set; what is worked out from the reviews is absent."""
    account: str
    region: str
    updated_at: float
    reviews: tuple[Review, ...]
    """In the order in which the lenses were applied."""

    def review(self, lens_alias: str) -> Review | None:
        """Give the review under a lens; ``None`` where the lens is not applied."""
        return next((review for review in self.reviews if review.lens_alias == lens_alias), None)
