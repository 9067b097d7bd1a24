"""Shorter conditions."""

import pytest
from hypothesis import given

from tests.lens.condition_strategies import IDS, conditions
from walens.lens.rules.condition import DEFAULT, Or, choice_ids
from walens.lens.rules.parser import parse
from walens.lens.rules.simplification import simplify
from walens.lens.rules.truth import truth_column
from walens.lens.rules.truth_tables import columns_of


def column(condition):
    """Return the truth of a condition for every answer."""
    return truth_column(condition, dict(zip(IDS, columns_of(len(IDS)), strict=True)), (1 << (1 << len(IDS))) - 1)


@given(conditions())
def test_same_meaning_never_longer(condition):
    """The simpler condition is true for the same answers, names no other choice, and cannot be simplified again."""
    simple = simplify(condition)
    assert column(simple) == column(condition)
    assert simplify(simple) == simple
    if column(condition):
        assert len(str(simple)) <= max(len(str(condition)), len("default"))
    if simple is not DEFAULT:
        assert choice_ids(simple) <= choice_ids(condition)


@pytest.mark.parametrize(
    ("text", "simple"),
    [
        ("a", "a"),
        ("!!a", "a"),
        ("a && a", "a"),
        ("a || (a && b)", "a"),
        ("a || (!a && b)", "a || b"),
        ("!(!a || !b)", "a && b"),
        ("(a && b) || (a && c)", "a && (b || c)"),
        ("(a || b) && d && (a || c)", "(a || (b && c)) && d"),
        ("a || !a", "default"),
        ("a && !a && b", "a && !a"),
        ("default", "default"),
        ("(a && b && c) || (a && b) || !(c || !d)", "(a && b) || (!c && d)"),
    ],
)
def test_examples(text, simple):
    """Double negation, repetition, absorption, complements, De Morgan and common factors."""
    assert str(simplify(parse(text))) == simple


def test_too_many_choices_for_a_table():
    """A condition over more choices than a question may have is left as it is."""
    long = Or(tuple(parse(f"c{n}") for n in [*range(16), 0]))
    assert simplify(long) is long
