"""From the text of a condition to its tree, or to what is wrong with it."""

import pickle

import pytest
from hypothesis import given

from tests.lens.condition_strategies import conditions, expressions
from walens.errors import ConditionSyntaxError, LensDocumentError, ProblemKind
from walens.lens.rules.condition import MAX_DEPTH, And, ChoiceSelected, Not, choice_ids
from walens.lens.rules.parser import ids_in, parse, ungrouped_operator

A, B, C = ChoiceSelected("a"), ChoiceSelected("b"), ChoiceSelected("c")


@given(conditions())
def test_text_round_trip(condition):
    """Parsing what a condition prints gives the condition."""
    assert parse(str(condition)) == condition


@pytest.mark.parametrize(
    ("text", "message", "column"),
    [
        ("", "the condition is empty", 1),
        ("   ", "the condition is empty", 1),
        ("a &&", "after '&&', not the end", 5),
        ("a && && b", "after '&&', not '&&'", 6),
        ("|| b", "expected a choice id, '!' or '(', not '||'", 1),
        ("a b", "expected '&&', '||' or the end, not 'b'", 3),
        ("(a", "this '(' is never closed", 1),
        ("(a b)", "expected '&&', '||' or the end, not 'b'", 4),
        ("a)", "this ')' closes nothing", 2),
        ("()", "after '(', not ')'", 2),
        ("a & b", "not '&'; write '&&'", 3),
        ("a and b", "not 'and'; write '&&'", 3),
        ("a && not b", "expected an operator, not 'not'; write '!'", 6),
        ("~a", "not '~'; write '!'", 1),
        ("a && default", "'default' stands alone", 6),
        ("default || a", "'default' stands alone", 1),
        ("a-b", "not '-'", 2),
        ("a \u2013 b", "(U+2013)", 3),
        ("a &&\n (b ||)", "after '||', not ')'", 7),
    ],
)
def test_syntax_errors(text, message, column):
    """A text that is no condition is an error that names what is wrong and where."""
    with pytest.raises(ConditionSyntaxError) as caught:
        parse(text, path="riskRules[0].condition")
    (problem,) = caught.value.problems
    assert message in problem.message
    assert problem.column == column
    assert problem.line == 1 + text.count("\n")
    assert problem.path == "riskRules[0].condition"
    assert caught.value.text == text


def test_caret_stands_under_the_place():
    """The error's text shows the condition with a caret under the place."""
    with pytest.raises(ConditionSyntaxError) as caught:
        parse("good && && better")
    assert str(caught.value).splitlines()[1:] == ["  good && && better", "          ^"]


def test_caret_in_a_long_condition():
    """Of a long condition the error shows the part around the place."""
    with pytest.raises(ConditionSyntaxError) as caught:
        parse(" || ".join(["choice"] * 100) + " oops " + " || choice" * 100)
    _, shown, caret = str(caught.value).splitlines()
    assert len(shown) < 110
    assert shown[caret.index("^") :].startswith("oops")


def test_unknown_ids_come_all_at_once():
    """Each unknown id is a problem of its own, with its place and the nearest known id."""
    with pytest.raises(LensDocumentError) as caught:
        parse("choce_1 && choice_2 || zzz", known_ids=["choice_1", "choice_2"])
    assert [problem.column for problem in caught.value.problems] == [1, 24]
    first, second = caught.value.problems
    assert "'choce_1'; did you mean 'choice_1'?" in first.message
    assert "'zzz'" in second.message
    assert "did you mean" not in second.message
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems


@pytest.mark.parametrize("text", ["!" * 10_000 + "a", "(" * 10_000 + "a" + ")" * 10_000, "a||b&&(" * 10_000])
def test_deep_nesting_is_an_error(text):
    """Nesting 10,000 deep is an error with a place, not a crash."""
    with pytest.raises(ConditionSyntaxError, match=f"more than {MAX_DEPTH} deep"):
        parse(text)


def test_nesting_up_to_the_limit():
    """What the limit allows can be parsed and printed; one more is refused by parser and constructor alike."""
    deepest = parse("!" * MAX_DEPTH + "a")
    assert parse(str(deepest)) == deepest
    with pytest.raises(ConditionSyntaxError, match="more than"):
        Not(deepest)
    with pytest.raises(ConditionSyntaxError, match="more than"):
        And((deepest, A))


def test_alternating_operators_nest_deeper_than_parentheses():
    """The limit counts operators one inside the other, not parentheses alone."""
    nested = "a"
    for _ in range(40):
        nested = f"b || c && ({nested} && d || e)"
    with pytest.raises(ConditionSyntaxError, match="before this") as caught:
        parse(nested)
    assert caught.value.problems[0].column is not None
    almost = "a && b"
    while parse(almost).depth < MAX_DEPTH:
        almost = f"a || b && ({almost})"
    with pytest.raises(ConditionSyntaxError, match="before this"):
        parse(f"!({almost})")


@given(expressions())
def test_choice_ids_of_a_text(condition):
    """The ids can be had from the text without a tree."""
    assert ids_in(str(condition)) == choice_ids(condition)
    assert ids_in("default") == frozenset()


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("a && b && c", None),
        ("a && b || c", 7),
        ("(a && b) || c", None),
        ("(a || b && c) || d", 8),
        ("a || (b && c) || (d && !e)", None),
        ("default", None),
    ],
)
def test_ungrouped_operators(text, offset):
    """Where both operators stand in one group, the second one is named."""
    assert ungrouped_operator(text) == offset


def test_a_problem_of_a_condition_has_its_kind():
    """Syntax, depth and a choice that is not there are told apart without their words."""
    kinds = {"a &&": ProblemKind.CONDITION, "!" * 65 + "a": ProblemKind.TOO_DEEP, "zzz": ProblemKind.REFERENCE}
    for text, kind in kinds.items():
        with pytest.raises(ConditionSyntaxError) as caught:
            parse(text, known_ids=["a"])
        assert [problem.kind for problem in caught.value.problems] == [kind]
