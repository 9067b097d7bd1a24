"""What answers score."""

import pickle
from collections import Counter

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.condition_strategies import IDS, conditions
from tests.lens.rules.test_truth_tables import question
from walens.errors import ConditionSyntaxError, InvalidRequest, LensDocumentError
from walens.lens import Lens, Pillar
from walens.lens.rules.condition import And, ChoiceSelected, Default, Not
from walens.lens.rules.scoring import Answer, AnswerRisk, question_risk, risk, winning_rule

ORR = question(
    ("a && b && c && d", "NO_RISK"),
    ("a && b", "MEDIUM_RISK"),
    ("default", "HIGH_RISK"),
    ids=("a", "b", "c", "d", "none_no"),
)


def lens(*pillars):
    """Make a lens of pillars, each a tuple of questions."""
    return Lens(
        name="Lens",
        description="-",
        pillars=tuple(Pillar(id=f"pillar{n}", name="P", questions=each) for n, each in enumerate(pillars)),
    )


@pytest.mark.parametrize(
    ("selected", "not_applicable", "expected"),
    [
        # docs/service-behaviour.md, section 10, and the observations it was made from.
        ([], [], "UNANSWERED"),
        (["none_no"], [], "HIGH"),
        (["none_no", "a"], [], "HIGH"),
        (["none_no", "a", "b"], [], "MEDIUM"),
        (["none_no", "a", "b", "c", "d"], [], "NONE"),
        (["a", "b", "c"], ["d"], "NONE"),
        (["a"], ["b"], "MEDIUM"),
        ([], ["a", "b", "c", "d"], "NONE"),
        ([], ["a"], "HIGH"),
        (["none_no"], ["a", "b", "c", "d"], "NONE"),
    ],
)
def test_observed_scores(selected, not_applicable, expected):
    """The scores that were observed at the service."""
    answer = Answer(selected_choices=selected, not_applicable_choices=not_applicable)
    assert question_risk(ORR, answer) == expected


def test_not_applicable_alternative_is_not_satisfied():
    """A not applicable choice that is one alternative of several does not satisfy the rule, as observed."""
    scoped = question(("a || (b && c)", "NO_RISK"), ("b", "MEDIUM_RISK"), ("default", "HIGH_RISK"), ids=("a", "b", "c"))
    either = question(("a && b", "NO_RISK"), ("a || b", "MEDIUM_RISK"), ("default", "HIGH_RISK"), ids=("a", "b"))
    assert question_risk(scoped, Answer(selected_choices="b", not_applicable_choices="a")) == "MEDIUM"
    assert question_risk(either, Answer(not_applicable_choices="a")) == "HIGH"


def test_all_choices_not_applicable_is_no_risk_whatever_the_rules_say():
    """With every choice but "none of these" not applicable and none selected there is no risk."""
    either = question(("a || b", "NO_RISK"), ("default", "HIGH_RISK"), ids=("a", "b", "x_no"))
    assert question_risk(either, Answer(not_applicable_choices=["a", "b"])) == "NONE"
    assert question_risk(either, Answer(selected_choices=["x_no"], not_applicable_choices=["a", "b"])) == "HIGH"


def test_no_rule_true_is_unanswered():
    """Where no rule is true and there is no default, the question shows as unanswered."""
    bare = question(("a && b", "NO_RISK"), ids=("a", "b"))
    assert question_risk(bare, Answer(selected_choices="a")) == "UNANSWERED"
    assert winning_rule(bare, Answer(selected_choices="a")) is None
    assert winning_rule(bare, Answer(selected_choices=["a", "b"])) == 0


def test_question_that_does_not_apply():
    """A question that does not apply scores nothing, whatever is selected."""
    assert question_risk(ORR, Answer(selected_choices=["a"], is_applicable=False)) == "NOT_APPLICABLE"


def test_counts_per_question_pillar_and_lens():
    """The result has every question, and counts per pillar and lens that name every risk."""
    first = question(("a", "NO_RISK"), ("default", "HIGH_RISK"), ids=("a", "b"))
    document = lens(
        (attrs.evolve(first, id="q1"), ORR),
        (attrs.evolve(first, id="q3"),),
    )
    result = risk(document, {"q1": {"b"}, "question": Answer(is_applicable=False)})
    assert result.questions == {"q1": "HIGH", "question": "NOT_APPLICABLE", "q3": "UNANSWERED"}
    assert result.pillars["pillar0"].questions == {"q1": "HIGH", "question": "NOT_APPLICABLE"}
    assert result.counts == {"HIGH": 1, "MEDIUM": 0, "NONE": 0, "UNANSWERED": 1, "NOT_APPLICABLE": 1}
    assert result.pillars["pillar1"].counts == {"HIGH": 0, "MEDIUM": 0, "NONE": 0, "UNANSWERED": 1, "NOT_APPLICABLE": 0}
    assert pickle.loads(pickle.dumps(result)) == result


def test_wrong_answers_come_all_at_once():
    """Unknown questions and choices, and marks that the service refuses, are errors, all in one."""
    with pytest.raises(InvalidRequest) as caught:
        risk(
            lens((ORR,)),
            {
                "questoin": {"a"},
                "question": Answer(
                    selected_choices=["a", "non_no", "zzz"], not_applicable_choices=["a", "none_no"], is_applicable=True
                ),
            },
        )
    assert [str(problem) for problem in caught.value.problems] == [
        "answers['questoin']: the lens has no such question",
        "answers['question']: the choice 'a' cannot be both selected and not applicable",
        "answers['question']: the question has no choice 'non_no'; did you mean 'none_no'?",
        "answers['question']: the service does not let 'none_no' be marked not applicable: its id ends in _no",
        "answers['question']: the question has no choice 'zzz'",
    ]


def test_rules_that_cannot_be_evaluated():
    """A rule that is needed and cannot be evaluated is an error with its place; one that is not needed is none."""
    broken = question(("a", "NO_RISK"), ("b &", "MEDIUM_RISK"), ids=("a", "b"))
    worse = question(("a", "LOW_RISK"), ids=("a", "b"))
    assert question_risk(broken, Answer(selected_choices="a")) == "NONE"
    with pytest.raises(ConditionSyntaxError):
        question_risk(broken, Answer(selected_choices="b"))
    with pytest.raises(LensDocumentError, match="'LOW_RISK' is no risk"):
        question_risk(worse, Answer(selected_choices="a"))
    document = lens((broken,), (attrs.evolve(worse, id="q2"),))
    with pytest.raises(LensDocumentError) as caught:
        risk(document, {"question": "b", "q2": "a"})
    assert [problem.path for problem in caught.value.problems] == [
        "pillars[0].questions[0].riskRules[1].condition",
        "pillars[1].questions[0].riskRules[0].risk",
    ]


def test_ids_that_stand_for_two_things():
    """A lens in which two pillars or two questions share an id cannot be scored by id."""
    document = lens((ORR,), (ORR,))
    twice = attrs.evolve(document, pillars=(document.pillars[0],) * 2)
    with pytest.raises(LensDocumentError) as caught:
        risk(twice, {})
    assert [problem.path for problem in caught.value.problems] == ["pillars[1].id", "pillars[1].questions[0].id"]


def term_is_true(condition, selected, marked, inside):
    """Evaluate one term that stands in an `&&` or in an `||`."""
    if isinstance(condition, ChoiceSelected):
        return inside == "&&" if condition.id in marked else condition.id in selected
    if isinstance(condition, Not):
        return not term_is_true(condition.operand, selected, marked, "||" if inside == "&&" else "&&")
    operator = "&&" if isinstance(condition, And) else "||"
    terms = {term_is_true(operand, selected, marked, operator) for operand in condition.operands}
    return False not in terms if operator == "&&" else True in terms


def score_step_by_step(rules, ids, selected, marked):
    """Score an answer by the words of docs/service-behaviour.md, section 10, without the code under test."""
    if not selected and not marked:
        return "UNANSWERED"
    if not selected and {each for each in ids if not each.endswith("_no")} <= marked:
        return "NONE"
    for condition, level in rules:
        if isinstance(condition, Default) or term_is_true(condition, selected, marked, "&&"):
            return {"HIGH_RISK": "HIGH", "MEDIUM_RISK": "MEDIUM", "NO_RISK": "NONE"}[level]
    return "UNANSWERED"


marks = st.fixed_dictionaries({each: st.sampled_from(["selected", "not applicable", "-"]) for each in IDS})
rule_lists = st.lists(st.tuples(conditions(), st.sampled_from(["HIGH_RISK", "MEDIUM_RISK", "NO_RISK"])), max_size=4)


@given(st.lists(st.tuples(rule_lists, marks, st.booleans()), max_size=3))
def test_risk_agrees_with_an_independent_evaluator(cases):
    """The risk of every question is what following the service's published behaviour step by step gives."""
    questions, answers, expected = [], {}, {}
    for number, (rules, marked, applicable) in enumerate(cases):
        made = question(*[(str(condition), level) for condition, level in rules], ids=IDS)
        questions.append(attrs.evolve(made, id=f"q{number}"))
        selected = {each for each, mark in marked.items() if mark == "selected"}
        not_applicable = {each for each, mark in marked.items() if mark == "not applicable"} - {"x_no"}
        answers[f"q{number}"] = Answer(
            selected_choices=selected, not_applicable_choices=not_applicable, is_applicable=applicable
        )
        expected[f"q{number}"] = (
            score_step_by_step(rules, IDS, selected, not_applicable) if applicable else "NOT_APPLICABLE"
        )
    result = risk(lens(tuple(questions)), answers)
    assert result.questions == expected
    assert {level: count for level, count in result.counts.items() if count} == Counter(expected.values())
    assert set(result.counts) == set(AnswerRisk)
