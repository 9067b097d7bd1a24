"""
What the rules of a question say together: every answer weighed against every rule.

Questions repeat themselves: most have a few practices, 'none of these' and the same three rules, under other ids.
So choices are numbers here, and what was found for a set of rules is remembered.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from walens.budgets import CONDITION
from walens.lens.model import Risk
from walens.lens.rules.parser import TOKEN, ungrouped_operator
from walens.lens.rules.truth_tables import tabulate_used

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from walens.lens.rules.truth_tables import TruthTable

__all__ = ["Guarding", "Raise", "Weighed", "weigh"]

Selection: TypeAlias = tuple[int, ...]
"""The choices of an answer, as their numbers in the question."""

_WORST_FIRST: Final = (Risk.HIGH_RISK, Risk.MEDIUM_RISK, Risk.NO_RISK)
_MAX_RULES: Final = 30
"""A question has three; a document may hold any number, and rules are held against each other."""

_BETWEEN: Final = "\0"
"""Stands between conditions; in one it is wrong, as every character without a meaning is."""
_RISKS: Final[frozenset[str]] = frozenset(Risk)


class Raise(NamedTuple):
    """A choice that raises the risk of an answer when it is selected too."""

    choice: int
    selected: Selection
    before: str
    after: str


class Guarding(NamedTuple):
    """A choice for none of these that scores better with other choices than alone."""

    choice: int
    selected: Selection
    alone: str
    together: str


class Weighed(NamedTuple):
    """What was found in the rules of a question; rules and choices are their numbers in it."""

    unused: Selection
    """The choices that no rule names."""
    ungrouped: tuple[int, ...]
    """The rules that have ``&&`` and ``||`` side by side."""
    never_true: tuple[int, ...]
    """The rules whose conditions are true for no answer."""
    shadowed: tuple[tuple[int, int | None], ...]
    """The rules that can never fire, and for each the one rule that is always true before it, if one is."""
    unreachable_default: str | None
    """The risk of a last default that can never fire."""
    scored: frozenset[str]
    """The risks that some answer scores."""
    uncovered: Selection | None
    """An answer for which no rule is true."""
    raises: tuple[Raise, ...]
    not_worst: tuple[tuple[int, str], ...]
    """The choices for none of these that alone do not score the worst risk, and what they score."""
    unguarded: tuple[Guarding, ...]


def weigh(
    choice_ids: Sequence[str], conditions: Sequence[str], risks: Sequence[str], none_of_these: Sequence[int]
) -> Weighed | None:
    """
    Weigh the rules of a question against every answer.

    Args:
        choice_ids: the ids of the choices of the question.
        conditions: the conditions of its rules.
        risks: the risks of its rules.
        none_of_these: the numbers of its choices for none of these.

    Returns:
        What was found; ``None`` if there are no rules or far too many, if one is wrong in itself, or if they name more
        choices than a truth table has.
    """
    if not 0 < len(risks) <= _MAX_RULES or not _RISKS.issuperset(risks):
        return None
    text = _BETWEEN.join(conditions)
    if text.count(_BETWEEN) >= len(conditions) or len(text) > CONDITION.most:
        return None
    number_of = {choice_id: number for number, choice_id in enumerate(choice_ids)}.get
    words = TOKEN.findall(text)
    return _weigh(tuple(map(number_of, words, words)), tuple(risks), len(choice_ids), tuple(none_of_these))


@lru_cache(maxsize=2048)
def _weigh(
    words: tuple[int | str, ...], risks: tuple[str, ...], count: int, none_of_these: Selection
) -> Weighed | None:
    text = " ".join([f"c{word}" if isinstance(word, int) else word for word in words])
    texts = [condition.strip() for condition in text.split(_BETWEEN)]
    table = tabulate_used(texts, risks, [f"c{number}" for number in range(count)])
    if table is None:
        return None
    unused = tuple([number for number in range(count) if f"c{number}" not in table.choice_ids])
    numbered = _Numbered(table, none_of_these, has_unused_practice=not set(unused) <= set(none_of_these))
    last = len(texts) - 1
    unreachable = texts[last] == "default" and not table.wins[last]
    return Weighed(
        unused=unused,
        ungrouped=tuple([index for index, text in enumerate(texts) if ungrouped_operator(text) is not None]),
        never_true=tuple([index for index, truth in enumerate(table.truths) if not truth]),
        shadowed=tuple(_shadowed(table, texts)),
        unreachable_default=risks[last] if unreachable else None,
        scored=frozenset([risk for risk in risks if table.with_risk(risk)]),
        uncovered=numbered.simplest(table.uncovered) if table.uncovered else None,
        raises=tuple(numbered.raises()),
        not_worst=tuple(numbered.not_worst()),
        unguarded=tuple(numbered.unguarded()),
    )


def _shadowed(table: TruthTable, texts: list[str]) -> Iterator[tuple[int, int | None]]:
    for index, wins in enumerate(table.wins):
        if texts[index] == "default":
            # What follows a default that is not last is reported as such, and so is a last one that cannot fire.
            return
        if table.truths[index] and not wins:
            always = (each for each in range(index) if not table.truths[index] & ~table.truths[each])
            yield index, next(always, None)


class _Numbered:
    """A truth table whose choices are numbers."""

    def __init__(self, table: TruthTable, none_of_these: Selection, *, has_unused_practice: bool) -> None:
        self._table = table
        self._has_unused_practice = has_unused_practice
        self._none_of_these = none_of_these

    def simplest(self, answers: int) -> Selection:
        return _numbers(self._table.simplest(answers))

    def raises(self) -> Iterator[Raise]:
        """Yield each practice that raises a risk; answers with a choice for none of these are not looked at."""
        table = self._table
        names = [f"c{number}" for number in self._none_of_these]
        within = table.answers & ~table.selecting_any([name for name in names if name in table.choice_ids])
        if not self._has_unused_practice:
            # Without the named practices only a choice for none of these is left to select.
            within &= ~1
        for name, raised in table.raises(within).items():
            selected = table.simplest(raised)
            before, after = self._risk(selected), self._risk({*selected, name})
            if before is not None and after is not None:
                yield Raise(int(name[1:]), _numbers(selected), before, after)

    def not_worst(self) -> Iterator[tuple[int, str]]:
        worst = next((risk for risk in _WORST_FIRST if self._table.with_risk(risk)), None)
        for number in self._none_of_these:
            # A choice that no rule names scores as the answer that selects none of the named ones.
            alone = self._risk({f"c{number}"})
            if alone is not None and alone != worst:
                yield number, alone

    def unguarded(self) -> Iterator[Guarding]:
        table = self._table
        for number in self._none_of_these:
            name = f"c{number}"
            alone = self._risk({name})
            together = 0
            for better in _WORST_FIRST[_WORST_FIRST.index(Risk(alone)) + 1 :] if alone else ():
                together |= table.with_risk(better)
            if name in table.choice_ids:
                together &= table.selecting(name)
            if together:
                selected = table.simplest(together)
                risk = self._risk(selected)
                if alone is not None and risk is not None:
                    yield Guarding(number, _numbers(selected - {name}), alone, risk)

    def _risk(self, selected: Collection[str]) -> str | None:
        index = self._table.winning_rule(selected)
        return None if index is None else self._table.risks[index]


def _numbers(selected: Collection[str]) -> Selection:
    return tuple(sorted([int(name[1:]) for name in selected]))
