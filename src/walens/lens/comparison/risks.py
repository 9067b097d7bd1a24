"""
For which recorded answers the risk changes, exactly.

An upgrade takes the selections away whose choices are gone (docs/service-behaviour.md, section 6) and scores what is
left by the new rules. So the new rules are tabulated over the choices of the old question: a choice that both have is
selected in the same answers, one that only the new question has is selected in none. Answers that mark choices not
applicable are not looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from walens.errors import ConditionSyntaxError
from walens.lens.format import MAX_CHOICES
from walens.lens.rules.parser import parse
from walens.lens.rules.scoring import RISK_OF_RULE, AnswerRisk
from walens.lens.rules.truth import truth_column
from walens.lens.rules.truth_tables import TruthTable, columns_of, tabulate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walens.lens.model import Question

__all__ = ["RiskChange", "RisksUnknown", "risk_changes"]


@frozen(kw_only=True)
class RiskChange:
    """The answers that score one risk in the old lens and another one after an upgrade to the new one."""

    old: AnswerRisk
    new: AnswerRisk
    """``UNANSWERED`` where no selection is left, or no rule is true."""
    count: int
    """How many of the answers with at least one selection these are."""
    example: tuple[str, ...]
    """The selected choices of one of them that selects the fewest, in the order of the old question."""


class RisksUnknown(Exception):  # noqa: N818 - it never leaves walens.lens.comparison
    """The rules of a question cannot be evaluated."""


def risk_changes(old: Question, new: Question) -> tuple[RiskChange, ...]:
    """
    Compare what the answers to a question score before and after an upgrade.

    Args:
        old: the question.
        new: the question with the same id in the new lens.

    Returns:
        For each pair of risks the answers that go from the one to the other, the worst old risk first.

    Raises:
        RisksUnknown: the old or the new rules cannot be evaluated; its text tells why.
    """
    old_ids = tuple(dict.fromkeys([choice.id for choice in old.choices]))
    new_ids = {choice.id for choice in new.choices}
    if _same_rules(old, new) and new_ids.issuperset(old_ids):
        return ()
    if len(old_ids) > MAX_CHOICES:
        raise RisksUnknown(f"the old question has {len(old_ids)} choices, and answers are counted up to {MAX_CHOICES}")
    every = (1 << (1 << len(old_ids))) - 1
    columns = dict(zip(old_ids, columns_of(len(old_ids)), strict=True))
    answered = every & ~1
    left = 0
    for choice_id in new_ids.intersection(old_ids):
        left |= columns[choice_id]
    before = _sets(old, columns, every, answered, "old")
    after = _sets(new, {each: columns.get(each, 0) for each in new_ids}, every, left, "new")
    after[AnswerRisk.UNANSWERED] |= answered & ~left
    table = tabulate((), (), old_ids)
    found = ((was, now, before[was] & after[now]) for was in before for now in after if was is not now)
    return tuple(_change(was, now, answers, table) for was, now, answers in found if answers)


def _same_rules(old: Question, new: Question) -> bool:
    return [(rule.condition, rule.risk) for rule in old.risk_rules] == [
        (rule.condition, rule.risk) for rule in new.risk_rules
    ]


def _change(was: AnswerRisk, now: AnswerRisk, answers: int, table: TruthTable) -> RiskChange:
    selected = table.simplest(answers)
    example = tuple(each for each in table.choice_ids if each in selected)
    return RiskChange(old=was, new=now, count=answers.bit_count(), example=example)


def _sets(question: Question, columns: Mapping[str, int], every: int, answers: int, side: str) -> dict[AnswerRisk, int]:
    """
    Return for each risk the set of answers that score it.

    Args:
        question: the question.
        columns: for each of its choices the set of answers that select it.
        every: the set of all answers.
        answers: the set of those that the service scores.
        side: which of the lenses it is, for errors.
    """
    sets = dict.fromkeys(AnswerRisk, 0)
    for index, rule in enumerate(question.risk_rules):
        risk = RISK_OF_RULE.get(rule.risk)
        if risk is None:
            raise RisksUnknown(f"{side} riskRules[{index}]: {rule.risk!r} is no risk")
        try:
            won = truth_column(parse(rule.condition, known_ids=columns), columns, every) & answers
        except ConditionSyntaxError as error:
            raise RisksUnknown(f"{side} riskRules[{index}]: {error.problems[0].message}") from error
        sets[risk] |= won
        answers &= ~won
    sets[AnswerRisk.UNANSWERED] = answers
    return sets
