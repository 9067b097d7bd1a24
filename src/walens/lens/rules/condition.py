"""
The tree of a condition, and the text of it.

A condition is the word ``default``, or a Boolean expression over the ids of a question's choices; `parse` reads its
text, and `holds` tells its truth.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from walens.errors import ConditionSyntaxError, Problem, ProblemKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = [
    "DEFAULT",
    "MAX_DEPTH",
    "And",
    "ChoiceSelected",
    "Condition",
    "Default",
    "Expression",
    "Not",
    "Or",
    "choice_ids",
]

MAX_DEPTH: Final = 64
"""
How deep a condition may nest: parentheses and ``!`` together.

Published conditions nest at most two deep (docs/lens-format.md, section 6). The limit keeps every walk over a tree
far away from Python's recursion limit.
"""

_CHOICE_ID: Final = re.compile(r"[A-Za-z0-9_]+\Z")


class _Operators:
    """What ``&``, ``|`` and ``~`` mean between two expressions."""

    __slots__ = ()

    def __and__(self, other: object) -> And:
        if isinstance(self, _EXPRESSIONS) and isinstance(other, _EXPRESSIONS):
            return And((self, other))
        return NotImplemented

    def __or__(self, other: object) -> Or:
        if isinstance(self, _EXPRESSIONS) and isinstance(other, _EXPRESSIONS):
            return Or((self, other))
        return NotImplemented

    def __invert__(self) -> Expression:
        assert isinstance(self, _EXPRESSIONS)
        return self.operand if isinstance(self, Not) else Not(self)


@frozen
class ChoiceSelected(_Operators):
    """
    True when the choice is selected.

    Args:
        id: the choice's id: letters, digits and underscores; ``default`` is taken by the rule of last resort.
    """

    id: str

    def __attrs_post_init__(self) -> None:
        if self.id == "default" or not _CHOICE_ID.match(self.id):
            message = f"{self.id!r} cannot stand in a condition as a choice id"
            raise ConditionSyntaxError("", (Problem("", message, kind=ProblemKind.CONDITION),))

    @property
    def depth(self) -> int:
        """How many operators stand one inside the other here: none."""
        return 0

    def __str__(self) -> str:
        return self.id


@frozen
class Not(_Operators):
    """True when the operand is false."""

    operand: Expression
    depth: int = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "depth", _depth_above((self.operand,)))

    def __str__(self) -> str:
        return f"!({self.operand})" if isinstance(self.operand, And | Or) else f"!{self.operand}"


@frozen
class And(_Operators):
    """
    True when every operand is true.

    Operands that are themselves of this kind are taken apart: ``a && (b && c)`` and ``a && b && c`` are one tree.

    Args:
        operands: two or more expressions.
    """

    operands: tuple[Expression, ...]
    depth: int = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "operands", _flat(And, self.operands))
        object.__setattr__(self, "depth", _depth_above(self.operands))

    def __str__(self) -> str:
        return " && ".join([f"({each})" if isinstance(each, Or) else str(each) for each in self.operands])


@frozen
class Or(_Operators):
    """
    True when at least one operand is true.

    Operands that are themselves of this kind are taken apart: ``a || (b || c)`` and ``a || b || c`` are one tree.

    Args:
        operands: two or more expressions.
    """

    operands: tuple[Expression, ...]
    depth: int = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "operands", _flat(Or, self.operands))
        object.__setattr__(self, "depth", _depth_above(self.operands))

    def __str__(self) -> str:
        # "a && b || c" would do, but its meaning rests on a precedence that the service does not document.
        return " || ".join([f"({each})" if isinstance(each, And) else str(each) for each in self.operands])


@frozen
class Default:
    """The rule of last resort: true for every answer. It stands alone and takes no part in an expression."""

    def __str__(self) -> str:
        return "default"


DEFAULT: Final = Default()
"""The condition ``default``."""

Expression = ChoiceSelected | Not | And | Or
"""A condition over choices; what ``default`` is not."""
Condition = ChoiceSelected | Not | And | Or | Default
"""Whatever a risk rule can say."""

_EXPRESSIONS = (ChoiceSelected, Not, And, Or)


def _flat(kind: type[And | Or], operands: tuple[Expression, ...]) -> tuple[Expression, ...]:
    if kind in [type(operand) for operand in operands]:
        operands = tuple([each for one in operands for each in (one.operands if isinstance(one, kind) else (one,))])
    if len(operands) < 2:  # noqa: PLR2004 - "a and" is no sentence
        message = f"{kind.__name__} needs two operands or more, not {len(operands)}"
        raise ConditionSyntaxError("", (Problem("", message, kind=ProblemKind.CONDITION),))
    return operands


def _depth_above(operands: Iterable[Expression]) -> int:
    depth = 1 + max([operand.depth for operand in operands])
    if depth > MAX_DEPTH:
        message = f"the condition nests more than {MAX_DEPTH} deep"
        raise ConditionSyntaxError("", (Problem("", message, kind=ProblemKind.TOO_DEEP),))
    return depth


def choice_ids(condition: Condition) -> frozenset[str]:
    """Collect the ids of the choices that a condition names."""
    return frozenset(_ids(condition))


def _ids(condition: Condition) -> Iterator[str]:
    if isinstance(condition, ChoiceSelected):
        yield condition.id
    elif isinstance(condition, Not):
        yield from _ids(condition.operand)
    elif isinstance(condition, And | Or):
        for operand in condition.operands:
            yield from _ids(operand)
