"""Changes of risks, against the scores of every single answer."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.condition_strategies import conditions
from walens.lens import Choice, Question, RiskRule
from walens.lens.comparison.risks import RisksUnknown, risk_changes
from walens.lens.rules.scoring import Answer, question_risk

IDS = ("alpha", "beta_2", "gamma", "x_no", "_9")


@st.composite
def questions(draw):
    """Draw a question with some of the ids and rules over them."""
    ids = draw(st.lists(st.sampled_from(IDS), min_size=1, unique=True))
    risks = draw(st.permutations(["HIGH_RISK", "MEDIUM_RISK", "NO_RISK"]))
    rules = draw(st.lists(conditions(tuple(ids)), max_size=3))
    return Question(
        id="q",
        title="Q",
        choices=[Choice(id=each, title=each) for each in ids],
        risk_rules=[RiskRule(condition=str(each), risk=risk) for each, risk in zip(rules, risks, strict=False)],
    )


@given(questions(), questions())
def test_risks_change_for_just_the_answers_whose_score_does(old, new):
    """Every recorded answer is scored before and after: the counts agree, and the example is one of the smallest."""
    ids = [choice.id for choice in old.choices]
    kept = {choice.id for choice in new.choices}
    expected = Counter()
    smallest = {}
    for size in range(1, len(ids) + 1):
        for selected in combinations(ids, size):
            before = question_risk(old, Answer(selected_choices=selected))
            after = question_risk(new, Answer(selected_choices=kept & set(selected)))
            if before != after:
                expected[before, after] += 1
                smallest.setdefault((before, after), size)

    changes = risk_changes(old, new)

    assert {(each.old, each.new): each.count for each in changes} == expected
    for each in changes:
        assert len(each.example) == smallest[each.old, each.new]
        assert question_risk(old, Answer(selected_choices=each.example)) == each.old
        assert question_risk(new, Answer(selected_choices=kept & set(each.example))) == each.new
        assert list(each.example) == [choice_id for choice_id in ids if choice_id in each.example]


def of(rules, ids=("abc", "def")):
    """Give a question with rules, written as (condition, risk)."""
    choices = [Choice(id=each, title=each) for each in ids]
    return Question(id="q", title="Q", choices=choices, risk_rules=[RiskRule(condition=c, risk=r) for c, r in rules])


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ([("abc &&", "NO_RISK")], "new riskRules[0]: expected a choice id"),
        ([("default", "NO_RISK"), ("xyz", "HIGH_RISK")], "new riskRules[1]: the question has no choice 'xyz'"),
        ([("abc", "LOW_RISK")], "new riskRules[0]: 'LOW_RISK' is no risk"),
    ],
)
def test_rules_that_cannot_be_evaluated_are_told(rules, message):
    """What cannot be parsed, names an unknown choice or gives no risk makes the risks unknown, with its place."""
    with pytest.raises(RisksUnknown) as caught:
        risk_changes(of([("default", "NO_RISK")]), of(rules))
    assert message in str(caught.value)


def test_a_long_condition_is_evaluated_all_the_same():
    """A condition that is too long for the fast way is parsed."""
    long = " && ".join(["abc"] * 200)

    assert risk_changes(of([("abc", "NO_RISK")]), of([(long, "NO_RISK")])) == ()


def test_fifteen_choices_are_counted_and_sixteen_are_refused():
    """All 32,767 answers to fifteen choices are counted; more choices than the service has are not guessed at."""
    ids = [f"choice{number}" for number in range(16)]
    low, high = [("default", "NO_RISK")], [("default", "HIGH_RISK")]

    (change,) = risk_changes(of(low, ids[:15]), of(high, ids[:15]))

    assert (change.count, change.example) == (2**15 - 1, ("choice0",))
    with pytest.raises(RisksUnknown, match="16 choices"):
        risk_changes(of(low, ids), of(high, ids))
