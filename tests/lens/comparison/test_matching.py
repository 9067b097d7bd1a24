"""Pairs of parts, and the fewest that have moved."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walens.lens.comparison.matching import out_of_order, pair_up, words_of


@given(st.permutations(range(7)), st.integers(0, 7))
def test_the_fewest_items_move(places, length):
    """What stays is in order, and no larger part of the items would be."""
    places = places[:length]
    moving = out_of_order(places)

    staying = [place for index, place in enumerate(places) if index not in moving]
    assert staying == sorted(staying)
    longest = max(
        (size for size in range(len(places) + 1) for some in combinations(places, size) if list(some) == sorted(some)),
    )
    assert len(staying) == longest


def test_the_first_key_pairs_first():
    """A pair by the first key is never given up for one by a later key."""
    pairs = pair_up(
        ["1a", "2b", "3c"], ["1b", "2b", "9c", "1x"], lambda item: item, lambda item: item[1], lambda item: item[0]
    )

    assert pairs == [(0, 0), (1, 1), (2, 2)]


def test_equal_keys_pair_in_their_order_and_none_pairs_nothing():
    """Items with the same key pair one by one; items without a key stay alone."""
    assert pair_up("aab", "baaa", lambda item: item if item == "a" else None) == [(0, 1), (1, 2)]


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_an_item_is_in_one_pair_at_most(old, new):
    """No item is paired twice, and what is paired has the key in common."""
    pairs = pair_up(old, new, lambda item: item)

    assert len({before for before, _ in pairs}) == len({after for _, after in pairs}) == len(pairs)
    assert all(old[before] == new[after] for before, after in pairs)
    assert len(pairs) == sum(min(old.count(each), new.count(each)) for each in "abc")


@pytest.mark.parametrize(
    ("text", "words"),
    [("Use  TLS 1.3.", "use tls 1 3"), ("use tls, 1.3", "use tls 1 3"), ("-", None), ("", None), (None, None)],
)
def test_case_blanks_and_punctuation_tell_no_texts_apart(text, words):
    """Texts are the same if their words are; a text without a word equals none."""
    assert words_of(text) == words
