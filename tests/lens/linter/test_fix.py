"""Repairs in place."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from walens.lens import RULES, LintConfig, fix_text, lint_text, loads
from walens.lens.linter.example import lens_example
from walens.lens.linter.rules_text import RESTRICTED
from walens.lens.linter.spelling import PLAIN_CHARACTERS
from walens.lens.text.yaml_reader import parse_yaml

JSON_TEXT = """{
  "schemaVersion": "2021-11-01",
  "name": "Pay \\u201cments\\u201d \\u2013 x",
  "description": "a \u201cquoted\u201d \u2026 text [x] caf\\u00e9",
  "pillars": [{"id":"rel","name":"Rel","questions":[
   {"id":"q_1", "number": 0, "title":"T", "description":"-", "choices":[
     {"number": 0, "id":"c_1","title":"C \u2013 1","improvementPlan":{"displayText":"\u2014","url":"https://x.example/ "}},
     {"id":"c_no","title":"None",
      "number": 3
     }],
    "riskRules":[{"condition":"c_1 && !c_no","risk":"NO_RISK"},{"condition":"default","risk":"HIGH_RISK"}]}
  ]}]
}
"""
JSON_FIXED = """{
  "schemaVersion": "2021-11-01",
  "name": "Pay 'ments' - x",
  "description": "a 'quoted' ... text (x) caf\\u00e9",
  "pillars": [{"id":"rel","name":"Rel","questions":[
   {"id":"q_1", "title":"T", "description":"-", "choices":[
     {"id":"c_1","title":"C - 1","improvementPlan":{"displayText":"\u2014","url":"https://x.example/"}},
     {"id":"c_no","title":"None"
     }],
    "riskRules":[{"condition":"c_1 && !c_no","risk":"NO_RISK"},{"condition":"default","risk":"HIGH_RISK"}]}
  ]}]
}
"""
YAML_TEXT = """# my lens
schemaVersion: "2021-11-01"
name: Pay \u2013 ments   # the name
description: >-
  folded \u201ctext\u201d
  more\u2026
pillars:
- id: rel
  name: 'Rel''s \u201cx\u201d'
  questions:
  - id: q_1
    number: 0   # exported
    title: \u201cQuoted\u201d title
    description: "a \\u2013 b \\"c\\" \\x41"
    choices:
    - number: 0
      id: c_1   # keep
      title: C1
      improvementPlan: {displayText: "-", url: "https://x.example/ \\t"}
      helpfulResource:
        displayText: "-"
        url: ' https://y.example/'
    - number: 1
      # keep me
      id: c_no
      title: None
      helpfulResource: {displayText: "-", url: "https://z.example/a b "}
    - {number: 3, id: c_2, title: C2, improvementPlan: {displayText: "-"}}
    - {id: c_3, number: 3}
    - {number: 3, }
    - id: c_4
      number: 7
    riskRules:
    - {condition: c_1 && !c_no, risk: NO_RISK}
    - {condition: default, risk: HIGH_RISK}
"""
YAML_FIXED = """# my lens
schemaVersion: "2021-11-01"
name: Pay - ments   # the name
description: >-
  folded 'text'
  more...
pillars:
- id: rel
  name: 'Rel''s ''x'''
  questions:
  - id: q_1
    # exported
    title: \u201cQuoted\u201d title
    description: "a - b 'c' \\x41"
    choices:
    - id: c_1   # keep
      title: C1
      improvementPlan: {displayText: "-", url: "https://x.example/"}
      helpfulResource:
        displayText: "-"
        url: 'https://y.example/'
    -
      # keep me
      id: c_no
      title: None
      helpfulResource: {displayText: "-", url: "https://z.example/a b"}
    - {id: c_2, title: C2, improvementPlan: {displayText: "-"}}
    - {id: c_3}
    - {}
    - id: c_4
    riskRules:
    - {condition: c_1 && !c_no, risk: NO_RISK}
    - {condition: default, risk: HIGH_RISK}
"""


def test_json():
    """JSON is repaired where it stands; layout, escapes and what has no plain equivalent stay."""
    fixed = fix_text(JSON_TEXT)
    assert fixed.text == JSON_FIXED
    assert [edit.rule_id for edit in fixed.edits] == ["WL307", "WL307", "WL110", "WL110", "WL307", "WL505", "WL110"]
    assert fix_text(fixed.text).edits == ()


def test_yaml():
    """YAML is repaired where it stands; comments, quotes and folded lines stay, and no edit changes the structure."""
    fixed = fix_text(YAML_TEXT)
    assert fixed.text == YAML_FIXED
    assert fix_text(fixed.text).edits == ()


def test_a_quote_that_would_change_the_structure():
    """A repair that YAML would read as something else is not made: the title here would become a quoted one."""
    assert "title: \u201cQuoted\u201d title" in fix_text(YAML_TEXT).text
    assert "WL307" in {finding.rule_id for finding in lint_text(YAML_FIXED).findings}


def test_block_text_in_yaml():
    """A URL in a block has no spelling to strip, and stays."""
    text = YAML_TEXT.replace("url: ' https://y.example/'", "url: |\n          https://y.example/")
    assert "url: |\n          https://y.example/\n" in fix_text(text).text


def test_diff():
    """The difference between the texts is a unified diff."""
    diff = fix_text(JSON_TEXT).diff(JSON_TEXT, name="pay.json")
    assert diff.startswith("--- pay.json\n+++ pay.json\n@@")
    assert '-  "name": "Pay \\u201cments\\u201d \\u2013 x",\n' in diff
    assert fix_text(JSON_FIXED).diff(JSON_FIXED) == ""
    last_line = lens_example(number=1).document().replace("Payments", "Pay\u2013ments")
    assert "\\ No newline at end of file" in fix_text(last_line.replace("\n", " ")).diff(last_line.replace("\n", " "))


def test_settings_hold_for_repairs():
    """A rule that is off repairs nothing."""
    fixed = fix_text(JSON_TEXT, config=LintConfig(ignore=("WL110", "WL505")))
    assert {edit.rule_id for edit in fixed.edits} == {"WL307"}
    assert fix_text(JSON_TEXT, source="old.json", config=LintConfig(ignore=("WL",))).text == JSON_TEXT


@pytest.mark.parametrize("text", ["", "{", "[1]", "a: [", '{"name": NaN}', "{}"])
def test_what_cannot_be_read_comes_back(text):
    """A text that cannot be read is not repaired."""
    assert fix_text(text).text == text


def test_no_rule_of_risk_is_repaired():
    """Only rules outside of the risk rules say that they can be repaired."""
    assert [rule.id for rule in RULES.values() if rule.fixable] == ["WL110", "WL307", "WL505"]


def test_an_ellipsis_that_makes_a_title_too_long():
    """A repair that would break the limit of a title is not made."""
    document = json.loads(lens_example().document())
    document["name"] = "x" * 127 + "\u2026"
    text = json.dumps(document, ensure_ascii=False)
    assert fix_text(text).text == text
    document["name"] = "x" * 125 + "\u2026"
    assert json.loads(fix_text(json.dumps(document)).text)["name"] == "x" * 125 + "..."


def test_aliases():
    """A text that an alias repeats is repaired once, where its anchor stands."""
    text = YAML_FIXED.replace("name: Pay - ments", "name: &name Pay \u2013 ments").replace(
        "name: 'Rel''s ''x'''", "name: *name"
    )
    fixed = fix_text(text)
    assert len(fixed.edits) == 1
    assert parse_yaml(fixed.text).value["pillars"][0]["name"] == "Pay - ments"


def test_many_edits_that_do_not_hold():
    """Edits that cannot hold are dropped after a few dozen readings, and the rest of the text stays as it was."""
    names = "\n".join(f"- {{id: pillar_{n}, name: \u201cx\u201d y, questions: []}}" for n in range(100))
    text = f'schemaVersion: "2021-11-01"\nname: Names\ndescription: "-"\npillars:\n{names}\n'
    assert fix_text(text).text == text


def test_equivalents_are_accepted():
    """What stands for a character is nothing that the service rejects, and every character was rejected."""
    for character, plain in PLAIN_CHARACTERS.items():
        if not "\uff01" <= character <= "\uff5e":
            assert not RESTRICTED.search(plain), character
        assert RESTRICTED.search(character), character


alphabet = st.sampled_from([*"ab \"'\\/;:,#-[]{}&*!|>%@`", *"\u201c\u2013\u2026\u00a0\u200b\u00e9\n\t\u2019\U0001f600"])
titles = st.text(alphabet, min_size=1, max_size=12)


@settings(deadline=None)
@given(titles, titles, st.sampled_from(["json", "ascii", "yaml"]))
def test_repair_changes_only_what_it_says(name, description, spelling):
    """After a repair the document is as before, but for characters with an equivalent; and a second one finds none."""
    document = json.loads(lens_example().document())
    document["name"], document["description"] = name, description
    text = json.dumps(document, ensure_ascii=spelling == "ascii", indent=1)
    if spelling == "yaml":
        text = f"# comment\n{text}"
    fixed = fix_text(text, format="yaml" if spelling == "yaml" else "json")
    lens = loads(fixed.text, format="yaml" if spelling == "yaml" else "json")
    table = str.maketrans(dict(PLAIN_CHARACTERS))
    for before, after in [(name, lens.name), (description, lens.description)]:
        assert after == (before.translate(table) if RESTRICTED.search(before) else before)
    assert fix_text(fixed.text, format="yaml" if spelling == "yaml" else "json").text == fixed.text
