"""
What every possible answer to a question scores, exactly.

A question with *n* choices has 2**n answers. An answer is a number whose bit *i* says that choice *i* is
selected, and a set of answers is an integer with a bit for each of them. So a condition is evaluated for all 32,768
answers to a question of 15 choices by a handful of operations on 4 KB integers, and nothing is sampled.

Answers here select choices; none marks a choice not applicable.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from walens.errors import ConditionSyntaxError, LensDocumentError, Problem, ProblemKind
from walens.lens.format import MAX_CHOICES
from walens.lens.model import Risk
from walens.lens.rules.parser import ids_in, parse
from walens.lens.rules.truth import truth_column

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from walens.lens.model import Question
    from walens.lens.rules.condition import Condition

__all__ = ["TruthTable", "columns_of", "tabulate", "tabulate_used", "truth_table"]


@frozen(kw_only=True)
class TruthTable:
    """
    The rules of a question against all of its answers.

    A set of answers is an integer: bit *n* stands for answer *n*, and bit *i* of *n* for choice *i* of ``choice_ids``.
    """

    choice_ids: tuple[str, ...]
    """The choices that an answer tells apart, in the question's order."""
    answers: int
    """The set of answers that the service scores; the empty one, which it shows as unanswered, is not among them."""
    risks: tuple[str, ...]
    """The risk of each rule."""
    truths: tuple[int, ...]
    """For each rule the answers for which its condition is true, whatever the rules before it say."""
    wins: tuple[int, ...]
    """For each rule the answers whose risk it sets: it is the first that is true."""
    uncovered: int
    """The answers for which no rule is true."""
    answers_by_risk: Mapping[str, int] = field(repr=False)
    """For each risk that a rule has the answers that score it."""

    def with_risk(self, risk: str) -> int:
        """Return the set of answers that score a risk, as ``HIGH_RISK``."""
        return self.answers_by_risk.get(risk, 0)

    def selecting(self, choice_id: str) -> int:
        """Return the set of scored answers that select a choice."""
        return columns_of(len(self.choice_ids))[self.choice_ids.index(choice_id)] & self.answers

    def selecting_any(self, ids: Collection[str]) -> int:
        """Return the set of scored answers that select at least one of some choices."""
        found = 0
        for choice_id in ids:
            found |= self.selecting(choice_id)
        return found

    def raises(self, within: int | None = None) -> dict[str, int]:
        """
        Find the choices that raise the risk when they are added to an answer.

        Args:
            within: the set of answers to look at, before and after; all of them by default.

        Returns:
            For each such choice the set of answers, without it, that score a higher risk with it.
        """
        looked_at = self.answers if within is None else within & self.answers
        levels = [level for level in [self.with_risk(risk) & looked_at for risk in Risk] if level]
        found: dict[str, int] = {}
        if len(levels) > 1:
            for index, (choice_id, column) in enumerate(
                zip(self.choice_ids, columns_of(len(self.choice_ids)), strict=True)
            ):
                raised = higher = 0
                for level in levels:
                    raised |= level & higher
                    # Bit n of the shifted set stands for the answer that adds the choice to n.
                    higher |= level >> (1 << index)
                if raised & ~column:
                    found[choice_id] = raised & ~column
        return found

    def simplest(self, answers: int) -> frozenset[str]:
        """Return the choices of the answer with the fewest among a set of answers that is not empty."""
        for layer in _by_size(len(self.choice_ids)):
            found = layer & answers
            if found:
                return self.selected((found & -found).bit_length() - 1)
        raise ValueError("the set of answers is empty")

    def selected(self, answer: int) -> frozenset[str]:
        """Return the choices that an answer selects."""
        return frozenset(each for index, each in enumerate(self.choice_ids) if answer >> index & 1)

    def number(self, selected: Collection[str]) -> int:
        """Return the number of the answer that selects these choices; others than those in the table do not count."""
        return sum(1 << index for index, each in enumerate(self.choice_ids) if each in selected)

    def winning_rule(self, selected: Collection[str]) -> int | None:
        """Return the index of the rule that sets the risk of an answer; ``None`` if none is true or none is asked."""
        bit = 1 << self.number(selected)
        return next((index for index, wins in enumerate(self.wins) if wins & bit), None)

    def rows(self) -> Iterator[tuple[frozenset[str], int | None]]:
        """Yield every scored answer with the index of its winning rule, the answers in the order of their numbers."""
        for answer in range(1 << len(self.choice_ids)):
            if self.answers >> answer & 1:
                selected = self.selected(answer)
                yield selected, self.winning_rule(selected)


def truth_table(question: Question, *, path: str = "") -> TruthTable:
    """
    Tabulate the rules of a question over all of its choices.

    Args:
        question: the question.
        path: its place in the document, for errors.

    Raises:
        LensDocumentError: a condition cannot be parsed or names an unknown choice (every such condition is reported),
            or the question has more than `MAX_CHOICES` choices.
    """
    ids = tuple(dict.fromkeys(choice.id for choice in question.choices))
    conditions: list[Condition] = []
    problems: list[Problem] = []
    for index, rule in enumerate(question.risk_rules):
        place = f"{path}.riskRules[{index}].condition" if path else f"riskRules[{index}].condition"
        try:
            conditions.append(parse(rule.condition, known_ids=ids, path=place))
        except ConditionSyntaxError as error:
            problems.extend(error.in_document())
    if problems:
        raise LensDocumentError(tuple(problems))
    return tabulate(conditions, [rule.risk for rule in question.risk_rules], ids)


def tabulate(conditions: Sequence[Condition], risks: Sequence[str], ids: Sequence[str]) -> TruthTable:
    """
    Tabulate conditions over the choices that have these ids.

    Raises:
        LensDocumentError: there are more than `MAX_CHOICES` ids.
    """
    if len(ids) > MAX_CHOICES:
        message = f"a truth table has at most {MAX_CHOICES} choices, and these are {len(ids)}"
        raise LensDocumentError((Problem("", message, kind=ProblemKind.TOO_LARGE),))
    every = _every(ids)
    columns = dict(zip(ids, columns_of(len(ids)), strict=True))
    return _table([truth_column(each, columns, every) for each in conditions], risks, tuple(ids), every & ~1)


def tabulate_used(texts: Sequence[str], risks: Sequence[str], ids: Sequence[str]) -> TruthTable | None:
    """
    Tabulate the texts of conditions over those of the ids alone that they name.

    Other choices do not change what is true. The answer that selects none of the named choices is scored if there are
    others to select.

    Returns:
        The table; ``None`` if a text names more than the ids or is no condition, or if the texts name more than
        `MAX_CHOICES`.
    """
    named = ids_in(" ".join(texts))
    all_ids = dict.fromkeys(ids)
    used = tuple([each for each in all_ids if each in named])
    if len(used) > MAX_CHOICES or len(used) < len(named):
        return None
    try:
        conditions = [_parsed(text) for text in texts]
    except ConditionSyntaxError:
        return None
    every = _every(used)
    columns = dict(zip(used, columns_of(len(used)), strict=True))
    truths = [truth_column(condition, columns, every) for condition in conditions]
    return _table(truths, risks, used, every if len(used) < len(all_ids) else every & ~1)


@lru_cache(maxsize=1024)
def _parsed(text: str) -> Condition:
    # Other questions have the same conditions: lint numbers the choices.
    return parse(text)


def _every(ids: Sequence[str]) -> int:
    """Return the set of all answers, the empty one too."""
    return (1 << (1 << len(ids))) - 1


def _table(truths: Sequence[int], risks: Sequence[str], ids: tuple[str, ...], answers: int) -> TruthTable:
    wins: list[int] = []
    by_risk = dict.fromkeys(risks, 0)
    remaining = answers
    for truth, risk in zip(truths, risks, strict=True):
        won = truth & remaining
        wins.append(won)
        by_risk[risk] |= won
        remaining ^= won
    return TruthTable(
        choice_ids=ids,
        answers=answers,
        risks=tuple(risks),
        truths=tuple([truth & answers for truth in truths]),
        wins=tuple(wins),
        uncovered=remaining,
        answers_by_risk=by_risk,
    )


@lru_cache(maxsize=MAX_CHOICES + 1)
def columns_of(count: int) -> tuple[int, ...]:
    """Return for each of the choices the set of answers that select it."""
    every = (1 << (1 << count)) - 1
    # every // (2**k + 1) is k ones, k zeros, k ones, ...: the answers in which the bit worth k is 0.
    return tuple(every // ((1 << (1 << index)) + 1) << (1 << index) for index in range(count))


@lru_cache(maxsize=MAX_CHOICES + 1)
def _by_size(count: int) -> tuple[int, ...]:
    """Return the sets of answers with no choice selected, with one, with two and so on."""
    layers = [1]
    for index in range(count):
        width = 1 << index
        without, adding = [*layers, 0], [0, *layers]
        layers = [same | more << width for same, more in zip(without, adding, strict=True)]
    return tuple(layers)
