"""Truth tables."""

import pickle
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.condition_strategies import IDS, conditions
from walens.errors import LensDocumentError
from walens.lens import Choice, Question, RiskRule
from walens.lens.format import MAX_CHOICES
from walens.lens.rules.parser import parse
from walens.lens.rules.truth import holds
from walens.lens.rules.truth_tables import tabulate, tabulate_used, truth_table

RISKS = ("NO_RISK", "MEDIUM_RISK", "HIGH_RISK")
RANK = {risk: rank for rank, risk in enumerate(RISKS)}

rule_lists = st.lists(st.tuples(conditions(), st.sampled_from(RISKS)), max_size=4)


def question(*rules, ids=("a", "b", "c")):
    """Make a question of choices and (condition, risk) pairs."""
    return Question(
        id="question",
        title="?",
        choices=tuple(Choice(id=each, title=each) for each in ids),
        risk_rules=tuple(RiskRule(condition=condition, risk=risk) for condition, risk in rules),
    )


def all_answers(ids):
    """Every answer but the empty one."""
    return [frozenset(chosen) for size in range(1, len(ids) + 1) for chosen in combinations(ids, size)]


def first_true(rules, selected):
    """Find the winning rule by trying one after the other."""
    return next((index for index, (condition, _) in enumerate(rules) if holds(condition, selected)), None)


def members(table, answers):
    """Spell out a set of answers."""
    return {table.selected(n) for n in range(1 << len(table.choice_ids)) if answers >> n & 1}


@given(rule_lists)
def test_table_agrees_with_brute_force(rules):
    """For every answer the table has the winning rule, and its sets of answers are what trying each one gives."""
    table = tabulate([rule[0] for rule in rules], [rule[1] for rule in rules], IDS)
    expected = {selected: first_true(rules, selected) for selected in all_answers(IDS)}
    assert dict(table.rows()) == expected
    assert members(table, table.uncovered) == {each for each, index in expected.items() if index is None}
    for index, (condition, risk) in enumerate(rules):
        assert members(table, table.wins[index]) == {each for each, found in expected.items() if found == index}
        assert members(table, table.truths[index]) == {each for each in expected if holds(condition, each)}
        scored = {each for each, found in expected.items() if found is not None and rules[found][1] == risk}
        assert members(table, table.with_risk(risk)) == scored


@given(rule_lists, st.booleans())
def test_raises_agrees_with_brute_force(rules, only_without_none):
    """A choice raises the risk of an answer when adding it gives a higher one."""
    table = tabulate([rule[0] for rule in rules], [rule[1] for rule in rules], IDS)
    within = table.answers & ~table.selecting("x_no") if only_without_none else None

    def rank(selected):
        index = first_true(rules, selected)
        return None if index is None else RANK[rules[index][1]]

    expected = {}
    for selected in all_answers(IDS):
        for added in set(IDS) - selected:
            after = selected | {added}
            looked_at = not (only_without_none and "x_no" in after)
            if looked_at and None not in {rank(selected), rank(after)} and rank(after) > rank(selected):
                expected.setdefault(added, set()).add(selected)
    assert {each: members(table, raised) for each, raised in table.raises(within).items()} == expected


@given(rule_lists)
def test_table_of_used_choices_agrees_with_the_whole(rules):
    """Leaving out choices that no rule names changes neither which rules win nor whether an answer is uncovered."""
    trees, risks = [rule[0] for rule in rules], [rule[1] for rule in rules]
    ids = (*IDS, "unused")
    whole, used = tabulate(trees, risks, ids), tabulate_used([str(tree) for tree in trees], risks, ids)
    assert [bool(each) for each in used.wins] == [bool(each) for each in whole.wins]
    assert bool(used.uncovered) == bool(whole.uncovered)
    assert set(used.choice_ids) <= set(IDS)
    for selected in all_answers(ids):
        if used.answers >> used.number(selected) & 1:
            assert used.winning_rule(selected) == whole.winning_rule(selected)


@pytest.mark.parametrize("count", range(1, MAX_CHOICES + 1))
def test_simplest_answer(count):
    """The simplest of a set of answers selects the fewest choices."""
    ids = tuple(f"c{n}" for n in range(count))
    table = tabulate([parse(" && ".join(ids[: count // 2 + 1]))], ["NO_RISK"], ids)
    assert table.simplest(table.wins[0]) == set(ids[: count // 2 + 1])
    assert len(table.simplest(table.answers)) == 1
    with pytest.raises(ValueError, match="empty"):
        table.simplest(0)


def test_sets_of_answers_that_select_choices():
    """The answers that select a choice, or one of several, can be asked for."""
    table = truth_table(question(("a && b", "NO_RISK"), ("default", "HIGH_RISK")))
    assert members(table, table.selecting("a")) == {frozenset(each) for each in ("a", "ab", "ac", "abc")}
    assert members(table, table.answers & ~table.selecting_any(["a", "b"])) == {frozenset("c")}
    assert table.winning_rule({"a", "b"}) == 0
    assert table.winning_rule(set()) is None


def test_fifteen_choices():
    """A question of 15 choices has 32,767 answers that are scored, and the table is exact."""
    ids = tuple(f"c{n}" for n in range(15))
    table = truth_table(question((" && ".join(ids), "NO_RISK"), (" || ".join(ids), "HIGH_RISK"), ids=ids))
    assert [wins.bit_count() for wins in table.wins] == [1, 32766]
    assert table.uncovered == 0
    assert pickle.loads(pickle.dumps(table)) == table


def test_too_many_choices():
    """A table of 16 choices is refused; where only 15 of them are named, the table of the named ones is made."""
    ids = tuple(f"c{n}" for n in range(16))
    with pytest.raises(LensDocumentError, match="at most 15 choices, and these are 16"):
        truth_table(question(("default", "HIGH_RISK"), ids=ids))
    assert tabulate_used([" && ".join(ids)], ["NO_RISK"], ids) is None
    assert len(tabulate_used([" && ".join(ids[1:])], ["NO_RISK"], ids).choice_ids) == 15
    assert tabulate_used(["c1 && c99"], ["NO_RISK"], ids) is None
    assert tabulate_used(["c1 &&"], ["NO_RISK"], ids) is None


def test_wrong_conditions_come_all_at_once():
    """Every condition that cannot be tabulated is reported with its place."""
    with pytest.raises(LensDocumentError) as caught:
        truth_table(question(("a &&", "NO_RISK"), ("b", "MEDIUM_RISK"), ("d || c", "HIGH_RISK")), path="pillars[0]")
    assert [problem.path for problem in caught.value.problems] == [
        "pillars[0].riskRules[0].condition",
        "pillars[0].riskRules[2].condition",
    ]
    assert "at column 1 of it" in caught.value.problems[1].message
    assert all(problem.line is None for problem in caught.value.problems)
