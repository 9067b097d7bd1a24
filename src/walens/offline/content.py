"""What a review asks: the lens behind it, with its questions by id, and the risks of recorded answers."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from walens.errors import LensDocumentError
from walens.lens.rules.scoring import AnswerRisk, question_risk
from walens.lens.text.codec import loads

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from walens.lens.model import Lens, Pillar, Question
    from walens.offline.review import RecordedAnswer, Review

__all__ = ["AskedQuestion", "LensContent", "content_of", "count"]


@frozen
class AskedQuestion:
    """A question with the pillar that it belongs to."""

    pillar: Pillar
    question: Question


@frozen
class LensContent:
    """A lens as its reviews use it."""

    lens: Lens
    questions: Mapping[str, AskedQuestion] = field(init=False)
    """The questions by id, in the order of the document."""

    def __attrs_post_init__(self) -> None:
        asked = {
            question.id: AskedQuestion(pillar, question)
            for pillar in self.lens.pillars
            for question in pillar.questions
        }
        object.__setattr__(self, "questions", asked)

    def in_order(self) -> list[AskedQuestion]:
        """
        Give the questions as lists of answers have them: pillars by id, then the order of the document.

        docs/service-workloads.md, section 7: observed for official lenses, inferred for custom ones.
        """
        return sorted(self.questions.values(), key=lambda asked: asked.pillar.id)

    def risks(self, review: Review) -> dict[str, AnswerRisk]:
        """Give the risk of each question, by its id."""
        return {
            question_id: risk_of(asked.question, review.answer(question_id))
            for question_id, asked in self.questions.items()
        }


@lru_cache(maxsize=64)
def content_of(document: str) -> LensContent:
    """
    Read a lens document for its reviews.

    Raises:
        LensDocumentError: it is no lens, which can be where documents are not checked when they are imported.
    """
    return LensContent(loads(document, format="json"))


def risk_of(question: Question, answer: RecordedAnswer) -> AnswerRisk:
    """Give the risk of an answer; a question whose rules cannot be evaluated stays unanswered."""
    try:
        return question_risk(question, answer.scored())
    except LensDocumentError:
        # Only where documents are not checked when they are imported.
        return AnswerRisk.UNANSWERED


_COUNTED: tuple[str, ...] = ("UNANSWERED", "HIGH", "MEDIUM", "NONE", "NOT_APPLICABLE")
"""The risks in the order in which the service counts them (docs/service-workloads.md, section 6)."""


def count(risks: Iterable[AnswerRisk]) -> dict[str, int]:
    """Count risks; every risk is there."""
    counts = dict.fromkeys(_COUNTED, 0)
    for each in risks:
        counts[each.value] += 1
    return counts
