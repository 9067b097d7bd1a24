"""A fault is told once."""

import json
from itertools import product

import pytest

from walens.lens import LintConfig, Severity, lint, lint_text, loads
from walens.lens.linter.example import lens_example


def good():
    """A lens without a finding, as a value that a test may spoil."""
    return json.loads(lens_example().document())


def question_of(lens):
    return lens["pillars"][0]["questions"][0]


PLACES = {
    "lens": lambda lens: lens,
    "pillar": lambda lens: lens["pillars"][0],
    "question": question_of,
    "choice": lambda lens: question_of(lens)["choices"][0],
    "rule": lambda lens: question_of(lens)["riskRules"][0],
    "plan": lambda lens: question_of(lens)["choices"][0]["improvementPlan"],
}
KEYS = {
    "lens": ("name", "schemaVersion", "description", "pillars"),
    "pillar": ("id", "name", "questions"),
    "question": ("id", "title", "description", "choices", "riskRules"),
    "choice": ("id", "title", "improvementPlan"),
    "rule": ("condition", "risk"),
    "plan": ("displayText",),
}


def swapped(key):
    """Two letters in the other order; of two alone nobody could tell what is meant."""
    return key[:-2] + key[-1] + key[-2] if len(key) > 2 else key + key[-1]


def upper(key):
    return key.upper()


@pytest.mark.parametrize(
    ("place", "key", "spell"),
    [(place, key, spell) for place, keys in KEYS.items() for key, spell in product(keys, (swapped, upper))],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_a_slip_in_a_key_is_one_fault(place, key, spell, indent):
    """A key with a slip is told with the more severe of what it is and of what is missing for it, at its place."""
    lens = good()
    members = PLACES[place](lens)
    members[spell(key)] = members.pop(key)
    text = json.dumps(lens, indent=indent)

    (finding,) = lint_text(text, format="json").findings

    assert f"{spell(key)!r}" in finding.message
    before = text.split("\n")[finding.line - 1][: finding.column - 1]
    assert before.endswith(f'"{spell(key)}": ')
    del members[spell(key)]
    without = lint_text(json.dumps(lens), format="json")
    assert (finding.severity is Severity.ERROR) == (not without.ok)


def test_a_slip_beside_the_key_itself_is_another_fault():
    """Where the key is there as well, both findings are told."""
    lens = good()
    lens["nmae"] = "x"
    lens["name"] = "a; b"

    assert {each.rule_id for each in lint_text(json.dumps(lens)).findings} == {"WL109", "WL307"}


def test_a_rule_that_is_off_hides_no_other():
    """Where one of two findings is left out by the settings, the other is told as it is."""
    lens = good()
    lens["nmae"] = lens.pop("name")
    text = json.dumps(lens)

    (only,) = lint_text(text, config=LintConfig(ignore=("WL109",))).findings
    assert (only.rule_id, only.message) == ("WL301", "the name is missing")
    (only,) = lint_text(text, config=LintConfig(ignore=("WL301",))).findings
    assert only.rule_id == "WL109"


def test_two_choices_with_one_id_are_one_fault():
    """Which of them is misnamed nobody knows, so that no rule is told to name what is not there."""
    lens = good()
    choices = question_of(lens)["choices"]
    choices[1]["id"] = choices[0]["id"]
    question_of(lens)["riskRules"][0]["condition"] = "unknown_choice"
    for report in (lint_text(json.dumps(lens)), lint(loads(json.dumps(lens)))):
        assert [each.rule_id for each in report.findings] == ["WL204"]
    without = lint_text(json.dumps(lens), config=LintConfig(ignore=("WL204",)))
    assert "WL402" in {each.rule_id for each in without.findings}


def test_a_fault_of_another_question_is_told():
    """Only findings about the question itself follow from it."""
    lens = good()
    other = json.loads(json.dumps(question_of(lens)))
    other["id"] = "another"
    lens["pillars"][0]["questions"].append(other)
    question_of(lens)["choices"][1]["id"] = question_of(lens)["choices"][0]["id"]
    other["riskRules"][0]["condition"] = "unknown_choice"

    found = {(each.rule_id, each.path) for each in lint_text(json.dumps(lens)).errors}
    assert found == {
        ("WL204", "pillars[0].questions[0].choices[1].id"),
        ("WL402", "pillars[0].questions[1].riskRules[0].condition"),
    }
