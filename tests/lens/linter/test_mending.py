"""The rules of reading: chosen by what kind of problem the reader found, whatever its words are."""

import pytest

from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.lens import lint_text
from walens.lens.linter.mending import rule_of
from walens.lens.text.codec import parse_document

LENS = '{"schemaVersion": "2021-11-01", "name": "n", "description": "-", "pillars": [%s]}'
PILLAR = '{"id": "pil", "name": "P", "questions": [%s]}'
CASES = {
    "syntax": ('{"name": "Payments",}', "json", {"WL101"}),
    "nothing": ("", "json", {"WL101"}),
    "too deep": ("[" * 101 + "]" * 101, "json", {"WL101"}),
    "number": (LENS.replace('"-"', "1" * 5000) % "", "json", {"WL101"}),
    "not a number": (LENS.replace('"-"', "NaN") % "", "json", {"WL102"}),
    "infinity": (LENS.replace('"-"', "-Infinity") % "", "json", {"WL102"}),
    "twice": (LENS.replace('"name"', '"name": "m", "name"') % "", "json", {"WL103"}),
    "wrong type": (LENS % PILLAR % '"q"', "json", {"WL104"}),
    "missing": (LENS % '{"id": "pil", "name": "P"}', "json", {"WL104"}),
    "byte order mark": ("\ufeff{}", "json", {"WL105"}),
    "half a pair": (LENS.replace('"-"', '"\\ud800"') % "", "json", {"WL105"}),
    "utf-16": ("{}".encode("utf-16"), "json", {"WL105"}),
    "latin-1": (b'{"name": "\xe9"}', "json", {"WL105"}),
    "yaml syntax": ("a: [", "yaml", {"WL101"}),
    "yaml not a number": ("name: .nan", "yaml", {"WL102"}),
    "yaml twice": ("name: a\nname: b", "yaml", {"WL103"}),
    "yaml wrong type": ("name: 1.0\npillars: []", "yaml", {"WL104"}),
}


def reading_rules(text, text_format):
    return {each.rule_id for each in lint_text(text, format=text_format).findings if each.rule_id < "WL106"}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_belongs_to_its_rule(case):
    """Each kind of fault is reported under the rule for it, in both languages."""
    text, text_format, expected = CASES[case]

    assert reading_rules(text, text_format) == expected


@pytest.mark.parametrize("case", CASES)
def test_a_rule_does_not_hang_on_words(case):
    """What the reader says may be reworded: with every message gone the rules are the same."""
    text, text_format, expected = CASES[case]
    with pytest.raises(LensDocumentError) as caught:
        parse_document(text, format=text_format)

    reworded = [problem._replace(message="x") for problem in caught.value.problems]

    assert {rule_of(problem) for problem in reworded} == expected


def test_words_of_another_kind_do_not_choose_the_rule():
    """A message that reads like one of another rule stays under the rule of its kind."""
    for words in ("the key stands twice", "NaN is not JSON; write a text", "not UTF-8", "a byte order mark"):
        assert rule_of(Problem("", words)) == "WL101"
        assert rule_of(Problem("", words, kind=ProblemKind.MISSING)) == "WL104"
