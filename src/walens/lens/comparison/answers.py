"""
What happens to the answers that workloads have recorded, when they are upgraded to the new lens.

The service goes by ids alone (docs/service-behaviour.md, sections 6 and 10): a question that is there keeps its notes
and its "not applicable", and the selections whose choices are there; a question that is not there takes its answer
along. That this is the same for a question in another pillar is an assumption: answers are asked for by question id.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from walens.lens.comparison.matching import pair_choices, pair_pillars, pair_questions
from walens.lens.comparison.risks import RisksUnknown, risk_changes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from walens.lens.comparison.risks import RiskChange
    from walens.lens.model import Choice, Lens, Question

__all__ = ["AnswerOutcome", "QuestionOutcome", "find_outcomes"]


_AMBIGUOUS: Final = "the id stands for several questions"


class AnswerOutcome(StrEnum):
    """What happens to the selections recorded for a question."""

    KEPT = "kept"
    """All of its choices are there."""
    PARTLY_KEPT = "partly_kept"
    """Some of its choices are gone, and with them what was selected of them."""
    CLEARED = "cleared"
    """All of its choices are gone. Notes and "not applicable" stay."""
    RETIRED = "retired"
    """The question is gone; its answer stays in milestones alone."""
    NEW = "new"
    """Nobody has answered it: it is unanswered."""


@frozen(kw_only=True)
class QuestionOutcome:
    """What an upgrade does to the recorded answers of one question."""

    question_id: str
    pillar_id: str
    """The pillar in the new lens; in the old one for a retired question."""
    title: str | None
    """The title in the new lens; in the old one for a retired question."""
    answers: AnswerOutcome
    cleared_choices: tuple[str, ...] = ()
    """The ids of choices that are gone; selections of them are lost."""
    reassigned_choices: tuple[str, ...] = ()
    """The ids of choices that now have the title of another choice: selections are kept, and say something else."""
    is_reassigned: bool = False
    """Whether the id now has the title of another question: the whole recorded answer now says something else."""
    risk_changes: tuple[RiskChange, ...] = ()
    """The answers whose risk changes."""
    risks_unknown: str | None = None
    """Why the risks cannot be compared: old or new rules that cannot be evaluated, and differ."""


def find_outcomes(old: Lens, new: Lens) -> tuple[QuestionOutcome, ...]:
    """
    Tell what an upgrade does to the answers to every question.

    Args:
        old: the lens that was answered.
        new: the lens that workloads are upgraded to.

    Returns:
        The questions of the new lens in their order, then those that only the old one has.
    """
    return tuple(_outcomes(old, new))


def _outcomes(old: Lens, new: Lens) -> Iterator[QuestionOutcome]:
    before, after = _by_id(old), _by_id(new)
    same = _same_questions(old, new)
    ambiguous = _ambiguous(old, new)
    for question_id, (pillar_id, question) in after.items():
        if question_id in before:
            kept = _kept(pillar_id, before[question_id][1], question, is_reassigned=question_id not in same)
            yield evolve(kept, risks_unknown=_AMBIGUOUS) if question_id in ambiguous else kept
        else:
            yield _whole(pillar_id, question, AnswerOutcome.NEW)
    for question_id, (pillar_id, question) in before.items():
        if question_id not in after:
            yield _whole(pillar_id, question, AnswerOutcome.RETIRED)


def _by_id(lens: Lens) -> dict[str, tuple[str, Question]]:
    """Return the questions by id, with their pillars' ids; the first of those that share an id."""
    found: dict[str, tuple[str, Question]] = {}
    for pillar in lens.pillars:
        for question in pillar.questions:
            found.setdefault(question.id, (pillar.id, question))
    return found


def _ambiguous(old: Lens, new: Lens) -> set[str]:
    """Return the ids that stand for several questions, where what decides about their risks is not the same."""
    if all(len(set(ids)) == len(ids) for ids in ([each.id for each in lens.questions()] for lens in (old, new))):
        return set()
    sides: list[dict[str, list[object]]] = []
    for lens in (old, new):
        found: dict[str, list[object]] = {}
        for question in lens.questions():
            deciding = (
                [choice.id for choice in question.choices],
                [(rule.condition, rule.risk) for rule in question.risk_rules],
            )
            found.setdefault(question.id, []).append(deciding)
        sides.append(found)
    before, after = sides
    return {
        each
        for each in before.keys() & after.keys()
        if max(len(before[each]), len(after[each])) > 1 and before[each] != after[each]
    }


def _same_questions(old: Lens, new: Lens) -> set[str]:
    """Return the ids that stand for the same question in both lenses."""
    paired = pair_questions(old, new, pair_pillars(old.pillars, new.pillars))
    ids = ((paired.old[before].question.id, paired.new[after].question.id) for before, after in paired.pairs)
    return {was for was, now in ids if was == now}


def _whole(pillar_id: str, question: Question, outcome: AnswerOutcome) -> QuestionOutcome:
    return QuestionOutcome(question_id=question.id, pillar_id=pillar_id, title=question.title, answers=outcome)


def _kept(pillar_id: str, old: Question, new: Question, *, is_reassigned: bool) -> QuestionOutcome:
    new_ids = {choice.id for choice in new.choices}
    old_ids = dict.fromkeys([choice.id for choice in old.choices])
    cleared = tuple(each for each in old_ids if each not in new_ids)
    outcome = AnswerOutcome.KEPT
    if cleared:
        outcome = AnswerOutcome.PARTLY_KEPT if len(cleared) < len(old_ids) else AnswerOutcome.CLEARED
    changes: tuple[RiskChange, ...] = ()
    unknown: str | None = None
    try:
        changes = risk_changes(old, new)
    except RisksUnknown as error:
        unknown = str(error)
    return QuestionOutcome(
        question_id=new.id,
        pillar_id=pillar_id,
        title=new.title,
        answers=outcome,
        cleared_choices=cleared,
        reassigned_choices=_reassigned_choices(old.choices, new.choices, new_ids & old_ids.keys()),
        is_reassigned=is_reassigned,
        risk_changes=changes,
        risks_unknown=unknown,
    )


def _reassigned_choices(old: Sequence[Choice], new: Sequence[Choice], both: set[str]) -> tuple[str, ...]:
    """Return the ids that both questions have, and that stand for different choices in them."""
    if [(each.id, each.title) for each in old] == [(each.id, each.title) for each in new]:
        return ()
    same = {old[before].id for before, after in pair_choices(old, new) if old[before].id == new[after].id}
    return tuple(dict.fromkeys([each.id for each in new if each.id in both and each.id not in same]))
