"""The tree of a condition, and its text."""

import pickle

import pytest
from hypothesis import given

from tests.lens.condition_strategies import conditions
from walens.errors import ConditionSyntaxError
from walens.lens.rules.condition import DEFAULT, And, ChoiceSelected, Not, Or, choice_ids
from walens.lens.rules.parser import parse

A, B, C = ChoiceSelected("a"), ChoiceSelected("b"), ChoiceSelected("c")


@given(conditions())
def test_pickle_round_trip(condition):
    """A condition survives pickling, and equal conditions hash alike."""
    copy = pickle.loads(pickle.dumps(condition))
    assert copy == condition
    assert hash(copy) == hash(condition)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("default", DEFAULT),
        ("  default\n", DEFAULT),
        ("a", A),
        ("a&&b", And((A, B))),
        ("a && b && c", And((A, B, C))),
        ("a && (b && c)", And((A, B, C))),
        ("a || b && c", Or((A, And((B, C))))),
        ("(a || b) && c", And((Or((A, B)), C))),
        ("!a && b", And((Not(A), B))),
        ("!(a && b)", Not(And((A, B)))),
        ("(!a)", Not(A)),
        ("!!a", Not(Not(A))),
        ("((a))", A),
        ("a\n||\tb", Or((A, B))),
    ],
)
def test_grammar(text, tree):
    """`!` binds tighter than `&&`, `&&` tighter than `||`; parentheses group; white space is free."""
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        (Or((A, And((B, C)))), "a || (b && c)"),
        (And((A, Or((B, C)))), "a && (b || c)"),
        (Not(Or((A, B))), "!(a || b)"),
        (Not(Not(A)), "!!a"),
        (And((A, And((B, C)))), "a && b && c"),
        (DEFAULT, "default"),
    ],
)
def test_printing(tree, text):
    """Printing puts parentheses where the meaning would rest on `&&` binding tighter than `||`, and nowhere else."""
    assert str(tree) == text


@pytest.mark.parametrize("wrong", ["", "a b", "default", "a-b", "\u00e9t\u00e9"])
def test_ids_that_cannot_stand_in_a_condition(wrong):
    """A choice id in a condition is letters, digits and underscores, and not the word `default`."""
    with pytest.raises(ConditionSyntaxError, match="cannot stand"):
        ChoiceSelected(wrong)


@pytest.mark.parametrize("kind", [And, Or])
def test_one_operand_is_too_few(kind):
    """`&&` and `||` need two operands."""
    with pytest.raises(ConditionSyntaxError, match="two operands"):
        kind((A,))


def test_operators_build_conditions():
    """`&`, `|` and `~` build what `&&`, `||` and `!` mean; a double negation falls away."""
    assert str((A | B) & ~C) == "(a || b) && !c"
    assert ~~A == A
    with pytest.raises(TypeError):
        A & DEFAULT
    with pytest.raises(TypeError):
        A | "b"


@given(conditions())
def test_choice_ids(condition):
    """The ids of a condition are the ids that its text names."""
    words = str(condition).replace("!", " ").replace("(", " ").replace(")", " ").split()
    assert choice_ids(condition) == set(words) - {"&&", "||", "default"}
