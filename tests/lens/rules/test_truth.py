"""The truth of a condition."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.condition_strategies import IDS, conditions, expressions
from walens.lens.rules.condition import DEFAULT
from walens.lens.rules.parser import parse
from walens.lens.rules.truth import holds, truth_column


def as_python(condition, selected):
    """Evaluate a condition by Python's own operators."""
    text = str(condition).replace("&&", " and ").replace("||", " or ").replace("!", " not ").replace("default", "True")
    return eval(text, {}, {identifier: identifier in selected for identifier in IDS})


@given(conditions(), st.sets(st.sampled_from(IDS)))
def test_truth_agrees_with_python(condition, selected):
    """A condition is true exactly when Python finds the same expression true."""
    assert holds(condition, selected) is as_python(condition, selected)


@given(expressions())
def test_truth_column_agrees_with_single_answers(condition):
    """Many answers at once give what each gives alone."""
    answers = [{each for each, chosen in zip(IDS, row, strict=True) if chosen} for row in product([0, 1], repeat=5)]
    columns = {each: sum((each in answer) << n for n, answer in enumerate(answers)) for each in IDS}
    every = (1 << len(answers)) - 1
    column = truth_column(condition, columns, every)
    assert [bool(column >> n & 1) for n in range(len(answers))] == [holds(condition, answer) for answer in answers]
    assert truth_column(DEFAULT, columns, every) == every


@pytest.mark.parametrize(
    ("text", "selected", "not_applicable", "expected"),
    [
        # Observed at the service: docs/service-behaviour.md, section 10.
        ("a && b && c", "ab", "c", True),
        ("a && b", "a", "b", True),
        ("a && b && c", "", "abc", True),
        ("a && b && c", "", "a", False),
        ("a || (b && c)", "b", "a", False),
        ("a || b", "", "a", False),
        # Assumptions, stated in the docstring of holds().
        ("a", "", "a", True),
        ("!a && b", "b", "a", True),
        ("!a || !b", "b", "a", False),
        ("(a || b) && c", "c", "ab", False),
        ("!(a && b)", "", "ab", False),
        ("default", "", "ab", True),
    ],
)
def test_not_applicable_choices_are_neutral(text, selected, not_applicable, expected):
    """A choice marked not applicable is true in an `&&` term and false in an `||` term."""
    assert holds(parse(text), set(selected), set(not_applicable)) is expected
