import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walens.errors import ConditionSyntaxError, LensDocumentError
from walens.lens import HelpfulResource, ImprovementPlan, Risk, RiskRule, dumps, loads
from walens.lens.rules.builders import choice, lens, none_of_these, pillar, question, rule, rules_from_tiers
from walens.lens.rules.condition import DEFAULT
from walens.lens.rules.parser import parse
from walens.lens.rules.scoring import Answer, question_risk

A, B, C, D = (choice(title, improvement_plan="-") for title in ("Backups", "Restores", "Drills", "Copies"))
NOTHING = none_of_these()


def written(rules):
    """Return rules as (condition, risk)."""
    return [(each.condition, each.risk) for each in rules]


def test_choices_combine_to_conditions():
    """Choices and conditions combine with &, | and ~, on either side, to what the rule language says."""
    assert str(A & B) == "backups && restores"
    assert str(A | B | C) == "backups || restores || drills"
    assert str((A | B) & ~C) == "(backups || restores) && !drills"
    assert str(C & (A | B)) == "drills && (backups || restores)"
    assert str(~A & B) == "!backups && restores"
    assert str(~A | B) == "!backups || restores"
    assert str(A | (B & C)) == "backups || (restores && drills)"
    assert str((B & C) | A) == "(restores && drills) || backups"
    assert A.selected == parse("backups")


@pytest.mark.parametrize("operate", [lambda: A & 5, lambda: A | "b", lambda: 5 & A, lambda: "b" | A])
def test_only_conditions_combine(operate):
    """What is no condition is a TypeError, as everywhere in Python."""
    with pytest.raises((TypeError, AttributeError)):
        operate()


def test_rules_come_from_conditions():
    """A rule takes a choice, a combination, a text or DEFAULT, and holds the text of the condition."""
    assert rule(A, Risk.HIGH_RISK) == RiskRule(condition="backups", risk="HIGH_RISK")
    assert rule(A & ~B, Risk.NO_RISK).condition == "backups && !restores"
    assert rule("a_a&&!(b_b)", Risk.NO_RISK).condition == "a_a && !b_b"
    assert rule(DEFAULT, Risk.HIGH_RISK).condition == "default"
    with pytest.raises(ConditionSyntaxError):
        rule("a_a &&", Risk.NO_RISK)


@pytest.mark.parametrize(
    ("medium", "more", "guard", "rules"),
    [
        (
            [A],
            [B],
            NOTHING,
            [
                ("backups && restores && !none_no", "NO_RISK"),
                ("backups && !none_no", "MEDIUM_RISK"),
                ("default", "HIGH_RISK"),
            ],
        ),
        (
            [A, B | C],
            [D, A],
            None,
            [
                ("backups && (restores || drills) && copies", "NO_RISK"),
                ("backups && (restores || drills)", "MEDIUM_RISK"),
                ("default", "HIGH_RISK"),
            ],
        ),
        ([], [A, A & B], None, [("backups && restores", "NO_RISK"), ("default", "MEDIUM_RISK")]),
        (
            [],
            [A],
            NOTHING,
            [("backups && !none_no", "NO_RISK"), ("!none_no", "MEDIUM_RISK"), ("default", "HIGH_RISK")],
        ),
        ([A], [], None, [("backups", "NO_RISK"), ("default", "HIGH_RISK")]),
        ([A], [A], NOTHING, [("backups && !none_no", "NO_RISK"), ("default", "HIGH_RISK")]),
    ],
)
def test_rules_come_from_what_is_needed(medium, more, guard, rules):
    """The rules say what each level needs, the best first, and end in default."""
    made = rules_from_tiers(needed_for_medium=medium, needed_for_no_risk=more, none_of_these=guard)

    assert written(made) == rules


@given(st.data())
def test_tiers_score_as_they_say(data):
    """For every answer: all that is needed scores best, all that medium needs next, and one more choice never hurts."""
    choices = (A, B, C, D)
    needed = st.sampled_from(choices) | st.builds(lambda one, two: one | two, *[st.sampled_from(choices)] * 2)
    medium, more = (data.draw(st.lists(needed, max_size=3)) for _ in range(2))
    guard = data.draw(st.sampled_from([None, NOTHING]))
    if not medium and not more:
        return
    rules = rules_from_tiers(needed_for_medium=medium, needed_for_no_risk=more, none_of_these=guard)
    made = question("Q?", choices=[*choices, NOTHING], risk_rules=rules)
    worst_first = ["HIGH", "MEDIUM", "NONE"]

    def score(selected):
        return worst_first.index(question_risk(made, Answer(selected_choices=selected)))

    def has(selected, tier):
        return all(
            any(each in selected for each in str(one.id if one in choices else one).split(" || ")) for one in tier
        )

    for size in range(1, len(choices) + 1):
        for chosen in itertools.combinations([each.id for each in choices], size):
            expected = "NONE" if has(chosen, [*medium, *more]) else "MEDIUM" if has(chosen, medium) else "HIGH"
            assert worst_first[score(chosen)] == expected
            assert all(score({*chosen, other.id}) >= score(chosen) for other in choices)
            assert guard is None or score({*chosen, NOTHING.id}) == 0


def test_what_needs_nothing_is_refused():
    """Rules that nobody could fail, and none of these as a good practice, are mistakes."""
    with pytest.raises(LensDocumentError, match="no choice is needed for anything"):
        rules_from_tiers(needed_for_no_risk=[])
    with pytest.raises(LensDocumentError, match="'none_no' cannot be needed, since it stands for none of these"):
        rules_from_tiers(needed_for_no_risk=[A, NOTHING], none_of_these=NOTHING)
    with pytest.raises(LensDocumentError, match="the id 'none' must end in _no"):
        none_of_these(id="none")


def test_parts_are_those_of_the_model():
    """Ids come from titles unless they are given, texts stand for resources, and the lens survives its document."""
    plan = ImprovementPlan(display_text="Do it", url="https://example.com")
    custom = choice("Yes", id="c_1", improvement_plan=plan, helpful_resource="Why")
    made = lens(
        "Backups",
        description="About backups",
        pillars=[
            pillar(
                "Cost Optimization",
                questions=[
                    question(
                        "How do you pay?",
                        choices=[custom, none_of_these("Nothing", id="pay_no")],
                        risk_rules=rules_from_tiers(needed_for_no_risk=[custom]),
                        description="-",
                        helpful_resource=HelpfulResource(display_text="More"),
                    )
                ],
            ),
            pillar("Other", id="own_id", questions=[]),
        ],
    )
    asked = made.pillars[0].questions[0]

    assert [each.id for each in made.pillars] == ["costOptimization", "own_id"]
    assert asked.id == "how_do_you_pay"
    assert [each.id for each in asked.choices] == ["c_1", "pay_no"]
    assert asked.choices[0].helpful_resource == HelpfulResource(display_text="Why")
    assert asked.choices[0].improvement_plan == plan
    assert made.schema_version == "2021-11-01"
    assert loads(dumps(made)) == made


def test_parts_with_the_same_id_are_refused():
    """Ids that clash in their scope are told with the titles they come from."""
    rules = rules_from_tiers(needed_for_no_risk=[A])
    one, two = (question(title, choices=[A], risk_rules=rules) for title in ("Why?", "Why!"))

    with pytest.raises(LensDocumentError, match=r"these choices have the id 'backups': 'Backups', 'Backups!'; give"):
        question("Q?", choices=[A, choice("Backups!")], risk_rules=rules)
    with pytest.raises(LensDocumentError, match=r"these questions have the id 'why': 'Why\?', 'Why!'"):
        pillar("P p p", questions=[one, two])
    with pytest.raises(LensDocumentError, match=r"these questions have the id 'why'"):
        lens("L", description="-", pillars=[pillar("One", questions=[one]), pillar("Two", questions=[two])])
    with pytest.raises(LensDocumentError, match=r"these pillars have the id 'security'"):
        lens("L", description="-", pillars=[pillar("Security", questions=[]), pillar("security", questions=[])])


def test_a_rule_knows_its_choices():
    """A rule over a choice of another question is refused, with the path and the nearest id."""
    with pytest.raises(ConditionSyntaxError, match="did you mean 'restores'") as caught:
        question("Q?", choices=[A, B], risk_rules=[rule("backups && restore", Risk.NO_RISK)])

    assert caught.value.problems[0].path == "riskRules[0].condition"
