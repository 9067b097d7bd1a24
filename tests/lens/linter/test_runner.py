"""From lenses, texts, files and folders to reports."""

import io
import json
import pickle

import pytest

from walens.lens import LintConfig, Severity, lint, lint_file, lint_text, loads, parse_document, save_folder
from walens.lens.linter.example import choice_example, lens_example, question_example, text_example

BROKEN = """{
  "schemaVersion": "2021-11-01",
  "name": "Pay;ments",
  "description": "-",
  "pillars": [
    {"id": "reliability", "name": "Reliability", "questions": [
      {"id": "restore", "title": "One \\u201ctwo\\u201d; three", "description": "-",
       "choices": [
         {"id": "tested", "title": "Tested", "improvementPlan": {"displayText": "-"}},
         {"id": "none_no", "title": "None"}],
       "riskRules": [
         {"condition": "testd && !none_no", "risk": "NO_RISK"},
         {"condition": "default", "risk": "HIGH_RISK"}]}]}]
}
"""

IN_YAML = """# a comment
schemaVersion: "2021-11-01"
name: Pay;ments
description: 'It''s; so'
pillars:
- id: reliability
  name: Reliability
  questions:
  - id: restore
    title: >-
      One;
      two
    description: "-"
    choices:
    - {id: tested, title: Tested, improvementPlan: {displayText: "-"}}
    - {id: none_no, title: None}
    riskRules:
    - {condition: tested && !none_no, risk: NO_RISK}
    - {condition: default, risk: HIGH_RISK}
"""


def places(report):
    """Return the findings as (rule, line, column)."""
    return [(each.rule_id, each.line, each.column) for each in report.findings]


def test_places_are_exact_in_json():
    """A finding's column is that of the very character, escapes before it counted as they are written."""
    report = lint_text(BROKEN)
    assert places(report) == [("WL307", 3, 15), ("WL307", 7, 39), ("WL402", 12, 25)]
    lines = BROKEN.split("\n")
    assert lines[2][14] == ";"
    assert lines[6][38:].startswith("\\u201c")
    assert lines[11][24:].startswith("testd")


def test_places_in_yaml():
    """A finding in YAML has the place of the character where it is written plainly, else that of the text."""
    report = lint_text(IN_YAML)
    assert places(report) == [("WL307", 3, 10), ("WL307", 4, 14), ("WL307", 10, 12)]


def test_findings_are_sorted_by_place():
    """Findings come in the order of the text, whatever the order of its keys."""
    document = json.loads(BROKEN)
    reordered = json.dumps({key: document[key] for key in ["pillars", "name", "description", "schemaVersion"]})
    report = lint_text(reordered)
    assert [each.path for each in report.findings] == [
        "pillars[0].questions[0].title",
        "pillars[0].questions[0].riskRules[0].condition",
        "name",
    ]


def test_a_lens_without_text_has_no_lines():
    """The findings of a lens that came from nowhere have paths, in the order in which a lens is written."""
    report = lint(loads(BROKEN))
    assert [(each.rule_id, each.path, each.line, each.column) for each in report.findings] == [
        ("WL307", "name", None, None),
        ("WL307", "pillars[0].questions[0].title", None, None),
        ("WL402", "pillars[0].questions[0].riskRules[0].condition", None, None),
    ]
    assert report.text is None


def test_a_document_has_lines():
    """A document's findings are those of its text."""
    assert lint(parse_document(BROKEN)).findings == lint_text(BROKEN).findings
    assert lint(parse_document(IN_YAML)).findings == lint_text(IN_YAML).findings


def test_missing_keys_are_placed_at_what_lacks_them():
    """A finding about a key that is not there has the place of the object that should have it."""
    text = choice_example(title=None).document()
    (finding,) = lint_text(text).findings
    assert finding.path == "pillars[0].questions[0].choices[0].title"
    assert text.split("\n")[finding.line - 1][finding.column - 1 :] == "{"


def test_a_document_that_is_nothing():
    """What cannot be read at all is one finding."""
    for text in ["", " ", "[1, 2]", '"lens"', "null", b"\xff", b"\xff\xfe{\x00", "{", "\ud800"]:
        report = lint_text(text)
        assert len(report.findings) == 1, text
        assert not report.ok
        assert report.findings[0].rule_id in {"WL101", "WL104", "WL105"}


def test_file_and_stream(tmp_path):
    """A file is linted by its name; a stream too; a file that is not there is a finding."""
    path = tmp_path / "broken.json"
    path.write_text(BROKEN)
    assert lint_file(path).findings == lint_text(BROKEN).findings
    assert lint_file(path).source == str(path)
    assert lint_file(io.StringIO(BROKEN)).findings == lint_text(BROKEN).findings
    (finding,) = lint_file(tmp_path / "missing.json").findings
    assert (finding.rule_id, finding.line) == ("WL101", None)
    assert "No such file" in finding.message


def test_folder(tmp_path):
    """The findings of a lens that is split into files name the file, and their lines count in it."""
    save_folder(loads(BROKEN), tmp_path / "lens", split="questions")
    report = lint_file(tmp_path / "lens")
    assert [each.rule_id for each in report.findings] == ["WL307", "WL307", "WL402"]
    for finding in report.findings:
        line = report.text_of(finding).split("\n")[finding.line - 1]
        assert line[finding.column - 1 :].startswith((";", "\u201c", "testd"))
        assert report.file_of(finding) == str(tmp_path / "lens" / finding.file)
    assert len({finding.file for finding in report.findings}) > 1
    (tmp_path / "lens" / "lens.yaml").unlink()
    (finding,) = lint_file(tmp_path / "lens").findings
    assert finding.rule_id == "WL101"


def test_all_faults_at_once():
    """Faults of reading and findings of lint come together, and what only follows from a fault is left out."""
    document = json.loads(BROKEN)
    question = document["pillars"][0]["questions"][0]
    question["title"] = 5
    question["choices"][0]["id"] = None
    question["choices"].append("x")
    question["helpfulResource"] = []
    document["pillars"].append({"id": "second", "name": "Second"})
    report = lint_text(json.dumps(document).replace('"-"', "NaN", 1))
    assert [(each.rule_id, each.path) for each in report.findings] == [
        ("WL307", "name"),
        ("WL102", "description"),
        ("WL104", "pillars[0].questions[0].title"),
        ("WL104", "pillars[0].questions[0].choices[0].id"),
        ("WL104", "pillars[0].questions[0].choices[2]"),
        ("WL104", "pillars[0].questions[0].helpfulResource"),
        ("WL104", "pillars[1]"),
    ]
    assert all(each.line for each in report.findings)


def test_yaml_values_that_lack_quotes():
    """A value that quotes would make a text says so in YAML."""
    report = lint_text(IN_YAML.replace('"2021-11-01"', "1.0"))
    (finding,) = [each for each in report.findings if each.rule_id == "WL104"]
    assert finding.message == "must be text, not the number 1.0; put it in quotes"


@pytest.mark.parametrize(
    ("replacement", "rule_id"), [(".nan", "WL102"), ("[", "WL101"), ("1\nname: 2", "WL103"), ("!x y", "WL101")]
)
def test_faults_of_yaml(replacement, rule_id):
    """What YAML may hold and a lens may not has the rules of JSON."""
    report = lint_text(IN_YAML.replace("Pay;ments", replacement), format="yaml")
    assert [each.rule_id for each in report.findings] == [rule_id]


def test_extra_keys_nested_too_deep():
    """A value under an unknown key that nests too deep is a finding."""
    deep = "[" * 98 + "]" * 98
    report = lint_text(lens_example().document()[:-2] + f', "_deep": {{"x": {deep}}}}}')
    assert {each.rule_id for each in report.findings} <= {"WL101", "WL109"}
    mistyped = lint_text(lens_example(name=5).document()[:-2] + f', "_deep": {{"x": {deep}}}}}')
    assert "WL104" in {each.rule_id for each in mistyped.findings}


def test_config_applies_to_all_findings():
    """Severities are changed and rules are off for faults of reading too."""
    off = LintConfig(ignore=("WL307", "WL4"))
    assert lint_text(BROKEN, config=off).findings == ()
    assert lint(loads(BROKEN), config=off).findings == ()
    soft = LintConfig(severities={"WL": Severity.INFO, "WL102": None})
    nan = text_example('{"name": NaN, "pillars": [1]}').document()
    assert {each.severity for each in lint_text(nan, config=soft).findings} == {Severity.INFO}
    assert "WL102" not in {each.rule_id for each in lint_text(nan, config=soft).findings}


def test_report():
    """A report counts its findings, tells whether it has an error, and pickles."""
    report = lint_text(question_example(description=None).document())
    assert report.ok
    assert report.counts() == {Severity.ERROR: 0, Severity.WARNING: 0, Severity.INFO: 1}
    broken = lint_text(BROKEN)
    assert not broken.ok
    assert len(broken.errors) == 3
    assert pickle.loads(pickle.dumps(broken)) == broken
    assert str(broken.findings[0]) == "3:15: error WL307: the name holds ';', which the service rejects [name]"
    assert str(lint(loads(BROKEN)).findings[0]) == "error WL307: the name holds ';', which the service rejects [name]"


def test_nan_before_a_syntax_error():
    """Where the reader stops at NaN, the syntax error after it is told too."""
    findings = lint_text('{"name": NaN, "description": }').findings
    assert [(each.rule_id, each.column) for each in findings] == [("WL102", 10), ("WL101", 30)]
    too_long = "9" * 5000
    assert lint_text(f'{{"name": NaN, "x": {too_long}}}').findings[0].rule_id == "WL102"


def test_control_characters_after_nan():
    """What comes after NaN may be no JSON at all."""
    assert {each.rule_id for each in lint_text('{"a": NaN, "b\tc": "\\x", "d": 1e.5}').findings} == {"WL101", "WL102"}


def test_places_after_escapes():
    """The column of a character counts each escape before it as it is written."""
    text = lens_example(name="\u201c\U0001f600\\;").document()
    (finding,) = lint_text(text).findings
    assert text.split("\n")[finding.line - 1][finding.column - 1 :].startswith("\\u201c")
    spaced = lens_example(name="a\\ b\tc").document()
    (tab,) = [each for each in lint_text(spaced).findings if each.rule_id == "WL310"]
    assert spaced.split("\n")[tab.line - 1][tab.column - 1 :].startswith("\\tc")


def test_keys_with_escapes():
    """A key that is written with escapes is found by what it means."""
    text = lens_example().document().replace('"name": "Payments"', '"n\\u0061me": "Pay;ments"')
    (finding,) = lint_text(text).findings
    assert text.split("\n")[finding.line - 1][finding.column - 1 :].startswith(";ments")


def test_a_document_that_is_no_object_but_repaired():
    """Wrong types everywhere are told, and nothing is guessed."""
    findings = lint_text('{"pillars": [5, {"id": 1, "questions": {}}], "name": []}').findings
    assert {each.rule_id for each in findings} == {"WL104", "WL108", "WL301", "WL302"}
    assert [each.path for each in findings if each.rule_id == "WL301"] == ["pillars[1].name"]


def test_a_document_is_linted_as_its_text_is():
    """A document knows the value that its text says, so its lens need not be written again: the findings are the same."""
    text = '{"name": "n", "pillars": [{"id": "pil", "number": 1, "questions": [], "name": 5}], "nmae": 1}'.replace(
        "5", '"P;"'
    )

    assert lint(parse_document(text)).findings == lint_text(text).findings
    assert {finding.rule_id for finding in lint_text(text).findings} >= {"WL108", "WL109", "WL111", "WL307"}
