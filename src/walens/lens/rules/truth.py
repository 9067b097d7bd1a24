"""The truth of a condition: for one answer, or for many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.lens.rules.condition import And, ChoiceSelected, Not, Or

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from walens.lens.rules.condition import Condition

__all__ = ["holds", "truth_column"]


def holds(condition: Condition, selected: Collection[str], not_applicable: Collection[str] = ()) -> bool:
    """
    Tell whether a condition is true for an answer.

    A choice marked not applicable is neutral: it counts as true in an ``&&`` term and as false in an ``||`` term
    (docs/service-behaviour.md, section 10). Three points are assumptions, since nobody has published them: under ``!``
    it stays neutral; a condition that is one id alone counts as an ``&&`` term; and an ``||`` term in parentheses is
    false, not neutral, when all it names is marked not applicable.

    Args:
        condition: the condition.
        selected: the ids of the selected choices.
        not_applicable: the ids of the choices marked not applicable; none of them is selected.
    """
    return _holds(condition, selected, not_applicable, neutral=True)


def _holds(condition: Condition, selected: Collection[str], not_applicable: Collection[str], *, neutral: bool) -> bool:
    if isinstance(condition, ChoiceSelected):
        return neutral if condition.id in not_applicable else condition.id in selected
    if isinstance(condition, Not):
        return not _holds(condition.operand, selected, not_applicable, neutral=not neutral)
    if isinstance(condition, And):
        return all(_holds(operand, selected, not_applicable, neutral=True) for operand in condition.operands)
    if isinstance(condition, Or):
        return any(_holds(operand, selected, not_applicable, neutral=False) for operand in condition.operands)
    return True


def truth_column(condition: Condition, columns: Mapping[str, int], every: int) -> int:
    """
    Evaluate a condition for many answers at once.

    Args:
        condition: the condition; nothing is marked not applicable.
        columns: for each choice id that the condition names, an integer whose bit *n* says whether answer *n*
            selects the choice.
        every: the integer with a bit set for every answer.

    Returns:
        The integer whose bit *n* says whether the condition is true for answer *n*.
    """
    if isinstance(condition, ChoiceSelected):
        return columns[condition.id]
    if isinstance(condition, Not):
        return every ^ truth_column(condition.operand, columns, every)
    if isinstance(condition, And):
        column = every
        for operand in condition.operands:
            column &= truth_column(operand, columns, every)
        return column
    if isinstance(condition, Or):
        column = 0
        for operand in condition.operands:
            column |= truth_column(operand, columns, every)
        return column
    return every
