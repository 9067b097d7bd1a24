"""What the rules of a question say together, against brute force over every answer."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.condition_strategies import expressions
from walens.lens import Choice, ImprovementPlan, Lens, Pillar, Question, RiskRule, lint
from walens.lens.rules.scoring import Answer, question_risk

IDS = ("alpha", "beta_2", "gamma", "x_no")
RANK = {"NONE": 0, "MEDIUM": 1, "HIGH": 2}
LEVELS = {"NO_RISK": "NONE", "MEDIUM_RISK": "MEDIUM", "HIGH_RISK": "HIGH"}

conditions = st.one_of(st.just("default"), expressions(IDS, max_leaves=6).map(str))
rule_lists = st.lists(st.tuples(conditions, st.sampled_from(sorted(LEVELS))), min_size=1, max_size=4)


def question(rules, ids=IDS):
    """Make a question of (condition, risk) pairs."""
    return Question(
        id="question",
        title="Which",
        description="-",
        choices=tuple(
            Choice(id=each, title="Title", improvement_plan=ImprovementPlan(display_text="Plan")) for each in ids
        ),
        risk_rules=tuple(RiskRule(condition=condition, risk=risk) for condition, risk in rules),
    )


def found_by(rules, ids=IDS):
    """Return what lint finds in a question, as rule id to the set of the places in the question."""
    pillar = Pillar(id="pillar", name="Pillar", questions=(question(rules, ids),))
    lens = Lens(name="Lens", description="-", pillars=(pillar,))
    found = {}
    for finding in lint(lens).findings:
        place = finding.path.removeprefix("pillars[0].questions[0].").removesuffix(".condition").removesuffix(".id")
        found.setdefault(finding.rule_id, set()).add(place)
    return found


def answers():
    """Every answer that the service scores."""
    return [frozenset(chosen) for size in range(1, len(IDS) + 1) for chosen in combinations(IDS, size)]


def score(rules, selected):
    """Score an answer: the risk in the service's words, UNANSWERED if no rule is true."""
    return question_risk(question(rules), Answer(selected_choices=selected)).value


def winners(rules):
    """Return for each rule the answers that it wins, found by leaving out one rule after the other."""
    won = [set() for _ in rules]
    for selected in answers():
        for index in range(len(rules)):
            if score(rules[: index + 1], selected) != "UNANSWERED":
                won[index].add(selected)
                break
    return won


@given(rule_lists)
def test_reachability_equals_brute_force(rules):
    """A rule is said to never fire exactly if it wins no answer."""
    found = found_by(rules)
    defaults = [index for index, rule in enumerate(rules) if rule[0] == "default"]
    dead = {index for index, won in enumerate(winners(rules)) if not won}
    after_default = set(range(defaults[0] + 1, len(rules))) if defaults else set()
    said = {
        int(place[len("riskRules[") : -1])
        for rule_id in ("WL421", "WL422", "WL423")
        for place in found.get(rule_id, ())
    }
    assert said - after_default == {
        index for index in dead - after_default if rules[index][0] != "default" or index == len(rules) - 1
    }
    assert ("WL406" in found) == bool(after_default)


@given(rule_lists)
def test_never_true_equals_brute_force(rules):
    """A condition is said to be true for no answer exactly if alone it wins none."""
    never = {f"riskRules[{index}]" for index, rule in enumerate(rules) if not winners([rule])[0]}
    assert found_by(rules).get("WL421", set()) == never


@given(rule_lists)
def test_uncovered_answers_equal_brute_force(rules):
    """An answer is said to be uncovered exactly if there is one that no rule is true for."""
    uncovered = any(score(rules, selected) == "UNANSWERED" for selected in answers())
    assert ("WL424" in found_by(rules)) == uncovered


@given(rule_lists)
def test_raised_risks_equal_brute_force(rules):
    """A choice is said to raise a risk exactly if adding it to some answer does, none of these left aside."""
    raising = set()
    for selected in answers():
        for index, added in enumerate(IDS[:3]):
            before, after = score(rules, selected), score(rules, selected | {added})
            comparable = "x_no" not in selected and "UNANSWERED" not in {before, after}
            if comparable and RANK[after] > RANK[before]:
                raising.add(f"choices[{index}]")
    assert found_by(rules).get("WL425", set()) == raising


@given(rule_lists)
def test_none_of_these_equals_brute_force(rules):
    """None of these is said to be better than the worst, or better together, exactly if it is."""
    found = found_by(rules)
    scores = {selected: score(rules, selected) for selected in answers()}
    alone = scores[frozenset({"x_no"})]
    ranks = [RANK[each] for each in scores.values() if each != "UNANSWERED"]
    together = [RANK[each] for selected, each in scores.items() if "x_no" in selected and each != "UNANSWERED"]
    answered = alone != "UNANSWERED"
    assert ("WL426" in found) == (answered and RANK[alone] < max(ranks))
    assert ("WL427" in found) == (answered and min(together) < RANK[alone])


@given(rule_lists)
def test_unused_choices(rules):
    """A practice is said to be unused exactly if no condition names it."""
    words = set(" ".join(rule[0] for rule in rules).replace("(", " ").replace(")", " ").replace("!", " ").split())
    unused = {f"choices[{index}]" for index, each in enumerate(IDS[:3]) if each not in words}
    assert found_by(rules).get("WL407", set()) == unused


def test_answers_to_choices_that_no_rule_names():
    """A choice that no rule names makes an answer of its own: none of the named choices is selected then."""
    rules = [("alpha", "NO_RISK"), ("default", "HIGH_RISK")]
    assert "WL423" not in found_by(rules, ("alpha", "beta_2"))
    assert found_by(rules, ("alpha",))["WL423"] == {"riskRules[1]"}


@pytest.mark.parametrize("count", [15, 16])
def test_fifteen_choices_are_weighed_and_sixteen_are_not(count):
    """Fifteen named choices are weighed exactly; more are an error of their own and are not weighed."""
    ids = tuple(f"choice_{number}" for number in range(count))
    rules = [(" && ".join(ids), "NO_RISK"), (" || ".join(ids), "MEDIUM_RISK"), ("default", "HIGH_RISK")]
    found = found_by(rules, ids)
    assert ("WL423" in found) == (count == 15)
    assert ("WL114" in found) == (count == 16)


def test_far_too_many_rules_are_not_weighed():
    """A document with hundreds of rules in a question is told so, and takes no time."""
    found = found_by([("alpha", "NO_RISK")] * 500)
    assert "WL412" in found
    assert "WL422" not in found


def test_messages_name_an_answer():
    """What is said of answers names the simplest one."""
    pillar = Pillar(
        id="pillar",
        name="Pillar",
        questions=(
            question([("alpha && !beta_2", "NO_RISK"), ("gamma && x_no", "MEDIUM_RISK"), ("default", "HIGH_RISK")]),
        ),
    )
    lens = Lens(name="Lens", description="-", pillars=(pillar,))
    messages = {finding.rule_id: finding.message for finding in lint(lens).findings}
    assert messages["WL425"] == (
        "selecting 'beta_2' too raises the risk from NO_RISK to HIGH_RISK where 'alpha' is selected"
    )
    assert messages["WL427"] == (
        "'x_no' alone scores HIGH_RISK, but NO_RISK where 'alpha' is selected too; guard the rule with '&& !x_no'"
    )


def test_none_of_these_alone_is_no_answer_that_a_practice_raises():
    """With nothing but 'none of these' beside the practices that rules name, no practice raises its risk."""
    rules = [("gamma", "HIGH_RISK"), ("!(alpha || beta_2)", "MEDIUM_RISK")]
    assert found_by(rules).get("WL425", set()) == set()
