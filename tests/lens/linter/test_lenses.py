"""Published lenses: what is known to be wrong with them is found, and nothing is called an error that imports."""

import json
from collections import Counter

import pytest

from walens.errors import LensDocumentError
from walens.lens import RULES, Severity, lint, lint_text, loads
from walens.lens.rules.parser import parse

KNOWN_ERRORS = {
    "custom-lens-emr-spark-v1.0": {"WL102": 2},
    "custom-lens-sagemaker-autogluon-v1.0": {"WL307": 1},
}

KNOWN_DEFECTS = {
    "custom-lens-elasticache-v1.0": {"WL405": 22},
    "custom-lens-elasticache-v2.0_": {"WL405": 22},
    "orr-v1.3.6-PUBLISHED": {"WL405": 1, "WL109": 1},
    "custom-lens-emr-spark-v1.0": {"WL102": 2},
    "custom-lens-apigw-lambda-v1.0": {"WL110": 92},
    "Amazon_ECS_Lens": {"WL408": 1},
}


def test_errors_are_the_known_ones(real_lens):
    """A published lens has the errors that are known, and no other."""
    name = real_lens.stem.split("__")[-1]
    report = lint_text(real_lens.read_bytes(), source=real_lens.name)
    assert Counter(each.rule_id for each in report.errors) == KNOWN_ERRORS.get(name, {})
    assert report.findings


def test_places_lead_to_what_is_meant(real_lens):
    """The line and the column of a finding are inside of the document, at a value, a key's object, or a character."""
    report = lint_text(real_lens.read_bytes())
    lines = report.text.split("\n")
    for finding in report.findings:
        assert lines[finding.line - 1][finding.column - 1 :].strip(), finding


def test_same_findings_with_and_without_text(real_lens):
    """Lint finds the same in a lens and in its text."""
    text = real_lens.read_text(encoding="utf-8")
    try:
        lens = loads(text)
    except LensDocumentError:
        pytest.skip("the file is no strict JSON")
    with_text = Counter((each.rule_id, each.path) for each in lint_text(text).findings)
    assert Counter((each.rule_id, each.path) for each in lint(lens).findings) == with_text


def test_reachability_equals_brute_force(real_lens):
    """The rules that are said never to fire win no answer, tried one by one; all others win one."""
    document = json.loads(real_lens.read_text(encoding="utf-8"))
    said = {
        each.path.removesuffix(".condition")
        for each in lint_text(real_lens.read_bytes()).findings
        if each.rule_id in {"WL421", "WL422", "WL423"}
    }
    for pillar_index, pillar in enumerate(document["pillars"]):
        for index, question in enumerate(pillar["questions"]):
            if len(question["choices"]) > 9:
                continue
            path = f"pillars[{pillar_index}].questions[{index}]"
            dead, alive = reachable(question)
            assert {f"{path}.riskRules[{number}]" for number in dead} <= said
            assert not {f"{path}.riskRules[{number}]" for number in alive} & said


def reachable(question):
    """Return the rules that win no answer, and those that win one."""
    ids = [choice["id"] for choice in question["choices"]]
    rules = [as_python(rule["condition"]) for rule in question["riskRules"]]
    alive = set()
    for number in range(1, 1 << len(ids)):
        names = {each: bool(number >> index & 1) for index, each in enumerate(ids)}
        alive.add(next((index for index, rule in enumerate(rules) if eval(rule, {}, names)), None))
    return set(range(len(rules))) - alive, alive - {None}


def as_python(condition):
    """Write a condition with Python's operators."""
    text = str(parse(condition))
    if text == "default":
        return "True"
    return text.replace("&&", " and ").replace("||", " or ").replace("!", " not ")


def test_known_defects(real_lens):
    """Defects that are known of published lenses are found, each as often as it is there."""
    found = Counter(each.rule_id for each in lint_text(real_lens.read_bytes()).findings)
    known = KNOWN_DEFECTS.get(real_lens.stem.split("__")[-1], {})
    assert {rule_id: found[rule_id] for rule_id in known} == known


def test_severity_of_what_is_published(real_lens):
    """Most of what is found in published lenses is advice: an error is a rule that the service enforces."""
    for finding in lint_text(real_lens.read_bytes()).findings:
        assert finding.severity is RULES[finding.rule_id].severity
        assert finding.severity is not Severity.ERROR or finding.rule_id in {"WL102", "WL307"}
