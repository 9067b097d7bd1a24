"""A shorter condition of the same meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.lens.format import MAX_CHOICES
from walens.lens.rules.condition import DEFAULT, And, ChoiceSelected, Default, Not, Or, choice_ids
from walens.lens.rules.truth import truth_column
from walens.lens.rules.truth_tables import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.lens.rules.condition import Condition, Expression

__all__ = ["simplify"]


def simplify(condition: Condition) -> Condition:
    """
    Find a shorter condition that is true for the same answers, and keep the author's words and order where possible.

    Parts are dropped, factored out or turned inside out for as long as the condition gets shorter and its truth table
    stays the same. The result is not always the shortest that exists, but no single part of it can go.

    Args:
        condition: the condition. One that names more than `MAX_CHOICES` choices is returned as it is.

    Returns:
        ``default`` for a condition that is always true, and ``a && !a`` for one that never is: the language has no
        word for never.
    """
    ids = sorted(choice_ids(condition))
    if isinstance(condition, Default) or len(ids) > MAX_CHOICES:
        return condition
    columns = dict(zip(ids, columns_of(len(ids)), strict=True))
    every = (1 << (1 << len(ids))) - 1
    wanted = truth_column(condition, columns, every)
    if wanted == every:
        return DEFAULT
    if wanted == 0:
        return And((ChoiceSelected(ids[0]), Not(ChoiceSelected(ids[0]))))
    expression: Expression = condition
    while True:
        cost = _cost(expression)
        for shorter in _rewritten(expression):
            if _cost(shorter) < cost and truth_column(shorter, columns, every) == wanted:
                expression = shorter
                break
        else:
            return expression


def _cost(expression: Expression) -> tuple[int, int]:
    """Return the number of choices named and the length of the text."""
    text = str(expression)
    return text.count("&&") + text.count("||"), len(text)


def _rewritten(expression: Expression) -> Iterator[Expression]:
    """Yield the expression with one part changed; the caller tells which of them mean the same."""
    if isinstance(expression, Not):
        if isinstance(expression.operand, Not):
            yield expression.operand.operand
        elif isinstance(expression.operand, And | Or):
            opposite = Or if isinstance(expression.operand, And) else And
            yield opposite(tuple(~each for each in expression.operand.operands))
        yield from (Not(each) for each in _rewritten(expression.operand))
    elif isinstance(expression, And | Or):
        yield from _with_one_operand_changed(expression)
        yield from _factored(expression)


def _with_one_operand_changed(expression: And | Or) -> Iterator[Expression]:
    kind, operands = type(expression), expression.operands
    yield from operands
    for index, operand in enumerate(operands):
        before, after = operands[:index], operands[index + 1 :]
        if len(operands) > 2:  # noqa: PLR2004 - of two, one alone was yielded above
            yield kind((*before, *after))
        yield from (kind((*before, each, *after)) for each in _rewritten(operand))


def _factored(expression: And | Or) -> Iterator[Expression]:
    """Yield ``a && (b || c)`` for ``(a && b) || (a && c)``, and the same with the operators exchanged."""
    outer = type(expression)
    inner = And if outer is Or else Or
    operands = expression.operands
    for right in range(1, len(operands)):
        for left in range(right):
            first, second = operands[left], operands[right]
            if not (isinstance(first, inner) and isinstance(second, inner)):
                continue
            common = tuple(each for each in first.operands if each in second.operands)
            rests = [[each for each in one.operands if each not in common] for one in (first, second)]
            if common and all(rests):
                merged = outer(tuple([inner(tuple(rest)) if len(rest) > 1 else rest[0] for rest in rests]))
                others = (*operands[:left], *operands[left + 1 : right], *operands[right + 1 :])
                factored = inner((*common, merged))
                yield outer((factored, *others)) if others else factored
