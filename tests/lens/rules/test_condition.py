"""The rule language."""

import pickle
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.condition_strategies import IDS, conditions, expressions
from walens.errors import ConditionSyntaxError, LensDocumentError
from walens.lens.rules.condition import (
    DEFAULT,
    MAX_DEPTH,
    And,
    ChoiceSelected,
    Not,
    Or,
    choice_ids,
    column_of_text,
    holds,
    nearest_id,
    parse,
    tokens,
    truth_column,
    ungrouped_operator,
)
from walens.lens.rules.truth_tables import columns_of

A, B, C = ChoiceSelected("a"), ChoiceSelected("b"), ChoiceSelected("c")


@given(conditions())
def test_text_round_trip(condition):
    """Parsing what a condition prints gives the condition."""
    assert parse(str(condition)) == condition


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


def test_nearest_id_ignores_case():
    """An id in the wrong case is nearest to the one in the right case."""
    assert nearest_id("OPS_1", ["ops_1", "ops_2"]) == "ops_1"
    assert nearest_id("OPS_1", []) is None


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


COLUMNS = dict(zip(IDS, columns_of(len(IDS)), strict=True))
EVERY = (1 << (1 << len(IDS))) - 1
words = st.lists(st.sampled_from([*IDS, "&&", "||", "!", "(", ")", "zzz", "default", "&"]), max_size=12).map(" ".join)


@given(st.one_of(expressions().map(str), words))
def test_column_of_text_agrees_with_the_parser(text):
    """The evaluation without a tree gives the truth of the tree, and nothing where the parser finds an error."""
    column = column_of_text(text, COLUMNS, EVERY)
    try:
        condition = parse(text, known_ids=IDS)
    except ConditionSyntaxError:
        assert column is None
    else:
        if column is None:
            assert condition is DEFAULT or tokens(text).count("(") + tokens(text).count("!") >= MAX_DEPTH // 2 - 1
        else:
            assert column == truth_column(condition, COLUMNS, EVERY)


@pytest.mark.parametrize(
    "text", ["!" * 65 + "alpha", "!" * 31 + "alpha", "alpha || beta_2 && (" * 31 + "gamma" + ")" * 31]
)
def test_column_of_text_leaves_deep_conditions_to_the_parser(text):
    """What may nest too deep is not evaluated without a tree."""
    assert column_of_text(text, COLUMNS, EVERY) is None
    assert column_of_text("!" * 30 + "alpha", COLUMNS, EVERY) == COLUMNS["alpha"]


@given(expressions())
def test_choice_ids_of_a_text(condition):
    """The ids can be had from the text without a tree."""
    assert choice_ids(str(condition)) == choice_ids(condition)
    assert choice_ids("default") == frozenset()


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
