"""
Which part of the new lens is which part of the old one.

Parts are paired by several keys, the surest first. An id counts for less than a text that stands elsewhere word for
word: where a choice is put in the middle of numbered ones, the ones after it keep their texts and get other ids, and
this is what happened to them; that the ids then say something else is what an author has to be told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from walens.lens.model import Choice, Lens, Pillar, Question, RiskRule

    NamedT = TypeVar("NamedT", Pillar, Choice)

__all__ = [
    "PairedQuestions",
    "PlacedQuestion",
    "out_of_order",
    "pair_choices",
    "pair_pillars",
    "pair_questions",
    "pair_rules",
    "pair_up",
    "words_of",
]

T = TypeVar("T")

_WORD: Final = re.compile(r"\w+")


def pair_up(old: Sequence[T], new: Sequence[T], *keys: Callable[[T], Hashable | None]) -> list[tuple[int, int]]:
    """
    Pair the items of two sequences that have a key in common; the first key pairs first, then the next what is left.

    Args:
        old: the items of one side.
        new: the items of the other.
        keys: each gives a key of an item; ``None`` equals nothing. Items with the same key are paired in their order.

    Returns:
        The pairs of indexes in the order of ``new``.
    """
    free_old: Sequence[int] = range(len(old))
    free_new: Sequence[int] = range(len(new))
    pairs: list[tuple[int, int]] = []
    for key in keys:
        if not (free_old and free_new):
            break
        old_keys = [key(old[index]) for index in free_old]
        new_keys = [key(new[index]) for index in free_new]
        if old_keys == new_keys and None not in old_keys:
            # Nearly all parts of nearly all lenses: what has not changed has no other partner.
            pairs.extend(zip(free_old, free_new, strict=True))
            break
        by_key: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for index, held in zip(free_old, old_keys, strict=True):
            by_key[held].append(index)
        by_key.pop(None, None)
        left: list[int] = []
        taken: set[int] = set()
        for index, held in zip(free_new, new_keys, strict=True):
            candidates = by_key.get(held)
            if candidates:
                pairs.append((candidates[0], index))
                taken.add(candidates.popleft())
            else:
                left.append(index)
        free_old = [index for index in free_old if index not in taken]
        free_new = left
    return sorted(pairs, key=lambda pair: pair[1])


def words_of(text: str | None) -> str | None:
    """Return the words of a text, so that case, blanks and punctuation do not tell texts apart; ``None`` for none."""
    return " ".join(_WORD.findall(text.casefold())) or None if text else None


def pair_pillars(old: Sequence[Pillar], new: Sequence[Pillar]) -> list[tuple[int, int]]:
    """Pair pillars by id and name, by name, then by id."""
    return _pair_by_text(old, new, lambda pillar: pillar.name)


def _pair_by_text(
    old: Sequence[NamedT], new: Sequence[NamedT], text_of: Callable[[NamedT], str | None]
) -> list[tuple[int, int]]:
    return pair_up(
        old,
        new,
        lambda part: (part.id, text_of(part)),
        lambda part: (part.id, words_of(text_of(part))),
        lambda part: words_of(text_of(part)),
        lambda part: part.id,
    )


class PlacedQuestion(NamedTuple):
    """A question, and where it stands."""

    question: Question
    pillar: Pillar
    pillar_index: int
    question_index: int
    group: int | None
    """The same number for the questions of a pillar in both lenses; ``None`` if the other lens has not the pillar."""


class PairedQuestions(NamedTuple):
    """The questions of two lenses, and which of them are the same."""

    old: Sequence[PlacedQuestion]
    new: Sequence[PlacedQuestion]
    pairs: Sequence[tuple[int, int]]


def pair_questions(old: Lens, new: Lens, pillars: Sequence[tuple[int, int]]) -> PairedQuestions:
    """
    Pair the questions of all pillars: an answer belongs to the question's id, whatever pillar it stands in.

    By id and title, by title in the same pillar, by title anywhere, then by id.

    Args:
        old: the old lens.
        new: the new lens.
        pillars: the pairs of their pillars.
    """
    old_questions = _placed(old.pillars, {pair[0]: group for group, pair in enumerate(pillars)})
    new_questions = _placed(new.pillars, {pair[1]: group for group, pair in enumerate(pillars)})
    pairs = pair_up(
        old_questions,
        new_questions,
        lambda placed: (placed.group, placed.question.id, placed.question.title),
        lambda placed: (placed.question.id, words_of(placed.question.title)),
        _words_in_pillar,
        lambda placed: words_of(placed.question.title),
        lambda placed: placed.question.id,
    )
    return PairedQuestions(old_questions, new_questions, pairs)


def _placed(pillars: Sequence[Pillar], groups: Mapping[int, int]) -> list[PlacedQuestion]:
    return [
        PlacedQuestion(question, pillar, pillar_index, index, groups.get(pillar_index))
        for pillar_index, pillar in enumerate(pillars)
        for index, question in enumerate(pillar.questions)
    ]


def _words_in_pillar(placed: PlacedQuestion) -> tuple[int, str] | None:
    words = words_of(placed.question.title)
    return None if words is None or placed.group is None else (placed.group, words)


def pair_choices(old: Sequence[Choice], new: Sequence[Choice]) -> list[tuple[int, int]]:
    """Pair the choices of a question by id and title, by title, then by id."""
    return _pair_by_text(old, new, lambda choice: choice.title)


def pair_rules(old: Sequence[RiskRule], new: Sequence[RiskRule]) -> list[tuple[int, int]]:
    """Pair the rules of a question by risk and condition, by risk, then by condition: a risk has one rule at most."""
    return pair_up(
        old,
        new,
        lambda rule: (rule.risk, rule.condition),
        lambda rule: rule.risk,
        lambda rule: rule.condition,
    )


def out_of_order(places: Sequence[int]) -> set[int]:
    """
    Find the fewest items that have to move so that the others are in order.

    Args:
        places: where each item, in its new order, stood before; no place twice.

    Returns:
        The indexes of the items that move: all but a longest increasing subsequence.
    """
    ends: list[int] = []
    end_indexes: list[int] = []
    previous: list[int | None] = []
    for index, place in enumerate(places):
        length = bisect_left(ends, place)
        previous.append(end_indexes[length - 1] if length else None)
        if length == len(ends):
            ends.append(place)
            end_indexes.append(index)
        else:
            ends[length], end_indexes[length] = place, index
    moving = set(range(len(places)))
    staying = end_indexes[-1] if end_indexes else None
    while staying is not None:
        moving.discard(staying)
        staying = previous[staying]
    return moving
