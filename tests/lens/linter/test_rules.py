"""Every rule, by its own examples."""

import json
import re
from pathlib import Path

import attrs
import pytest

from walens.errors import InvalidArgument
from walens.lens import RULES, Severity, find_rule, lint_text
from walens.lens.format import Certainty
from walens.lens.linter.example import lens_example


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_bad_example_is_found(rule):
    """A rule finds its bad example, with a severity, a line and a column."""
    findings = [each for each in lint_text(rule.bad.document()).findings if each.rule_id == rule.id]
    assert findings
    for finding in findings:
        assert finding.severity is rule.severity
        assert finding.line >= 1
        assert finding.column >= 1


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_good_example_is_clean(rule):
    """A rule does not find its good example, which the service accepts as far as lint can tell."""
    report = lint_text(rule.good.document())
    assert rule.id not in {finding.rule_id for finding in report.findings}
    assert not {finding.rule_id for finding in report.errors} - {"WL402"}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_rule_is_complete(rule):
    """A rule says what it forbids in one line, why in sentences, and on what it rests."""
    assert re.fullmatch(r"[A-Z0-9].{8,90}[^.]", rule.title)
    assert rule.reason.endswith(".")
    assert rule.source.startswith("docs/")
    assert rule.bad != rule.good


def test_small_lens_of_the_examples_has_no_finding():
    """The lens into which examples are put is clean, so what an example shows is the example's."""
    assert lint_text(lens_example().document()).findings == ()


def test_rules_are_in_order_and_unique():
    """The registry has the rules in the order of their ids, each once."""
    assert list(RULES) == sorted(RULES)
    assert all(rule_id == rule.id for rule_id, rule in RULES.items())
    finders = [rule.find for rule in RULES.values() if rule.find is not None]
    assert len(set(finders)) == len(finders)
    assert len(RULES) >= 55


def test_what_is_unconfirmed_is_a_warning_at_most():
    """A lens is called wrong for what is known, not for what may be otherwise."""
    unconfirmed = [rule for rule in RULES.values() if rule.certainty is Certainty.UNCONFIRMED]
    assert unconfirmed
    assert [rule.id for rule in unconfirmed if rule.severity is Severity.ERROR] == []


def test_certainties_are_the_marks_of_the_page_on_the_format():
    """A rule is as certain as the page says that facts can be, in its words and its order."""
    page = (Path(__file__).parents[3] / "docs/lens-format.md").read_text(encoding="utf-8")
    marks = re.findall(r"^\| \*\*(\w+)\*\* \|", page, re.MULTILINE)
    assert marks == [str(each) for each in Certainty]


def test_what_is_inferred_is_an_error_where_lenses_were_corrected_for_it():
    """What only follows from other facts rejects no lens, but for a name that its authors had to mend."""
    inferred = [rule for rule in RULES.values() if rule.certainty is Certainty.INFERRED]
    assert [rule.id for rule in inferred if rule.severity is Severity.ERROR] == ["WL402"]


def test_a_rule_is_found_by_its_id():
    """A rule can be looked up in any case, and a wrong id names the nearest."""
    assert find_rule("wl305") is RULES["WL305"]
    with pytest.raises(InvalidArgument, match=r"no rule 'WL3O5'; did you mean WL305"):
        find_rule("WL3O5")
    with pytest.raises(InvalidArgument, match=r"no rule 'x'$"):
        find_rule("x")


def test_an_id_that_is_none_is_refused():
    """An id is WL and three digits."""
    rule = RULES["WL305"]
    with pytest.raises(AssertionError, match="WL3"):
        attrs.evolve(rule, id="WL3")


def changed(**keys):
    """Return the findings of the small lens with other keys, as (rule, path, message)."""
    document = json.loads(lens_example().document())
    for path, value in keys.items():
        target = document
        *steps, last = path.split("__")
        for step in steps:
            target = target[int(step) if step.isdigit() else step]
        if value is None:
            del target[int(last) if last.isdigit() else last]
        else:
            target[int(last) if last.isdigit() else last] = value
    return [(each.rule_id, each.path, each.message) for each in lint_text(json.dumps(document)).findings]


QUESTION = "pillars__0__questions__0"
CHOICE = f"{QUESTION}__choices__0"


@pytest.mark.parametrize(
    ("key", "value", "rule_id", "message"),
    [
        ("pillars__0__id", "ab", "WL201", "has 2 characters; an id has 3 to 128"),
        ("pillars__0__id", "x" * 129, "WL201", "has 129 characters"),
        ("pillars__0__id", "a b", "WL201", "has the character ' '"),
        ("schemaVersion", None, "WL108", "is missing"),
        ("schemaVersoin", "2021-11-01", "WL109", "did you mean 'schemaVersion'?"),
        ("pillars", [], "WL111", "the lens has no pillars"),
        (f"{QUESTION}__choices", [], "WL111", "has no choices"),
        (f"{QUESTION}__number", 1, "WL110", "added by an export"),
        (f"{QUESTION}__riskRules__0__number", 1, "WL109", "no key 'number' here"),
        ("name", None, "WL301", "the name is missing"),
        ("name", "Café", "WL307", "'\u00e9' U+00E9"),
        ("name", "a;b=c*d%e$f|g", "WL307", "';', '=', '*', '%', '$' and 1 more"),
        ("description", "a\u2028b", "WL307", "U+2028"),
        (f"{CHOICE}__helpfulResource__url", " https://example.com", "WL505", "at its start"),
        (f"{CHOICE}__helpfulResource__url", "https://exa mple.com", "WL505", "in the middle"),
        (f"{CHOICE}__helpfulResource__url", "  ", "WL504", "is empty"),
        (f"{CHOICE}__helpfulResource__url", "ftp://example.com", "WL503", "'ftp://example.com'"),
        (f"{CHOICE}__improvementPlan", {}, "WL502", "the improvementPlan has no displayText"),
        (f"{QUESTION}__riskRules__0__condition", "restore_tested\n&&& x", "WL401", "not '&'"),
        (f"{QUESTION}__riskRules__0__condition", "restore_testd", "WL402", "did you mean 'restore_tested'?"),
    ],
)
def test_further_cases(key, value, rule_id, message):
    """What a rule says of cases that its examples do not show."""
    found = [each[2] for each in changed(**{key: value}) if each[0] == rule_id]
    assert [message in each for each in found] == [True]


@pytest.mark.parametrize("key", ["name", "description", "pillars__0__name", f"{QUESTION}__title", f"{CHOICE}__title"])
@pytest.mark.parametrize("text", ["It's: a-b_c, d. (e/f) @!&#+?", "A\u2019s\nsecond line", "0"])
def test_accepted_characters(key, text):
    """Names, titles and descriptions may hold what the service was seen to accept."""
    assert changed(**{key: text}) == []


@pytest.mark.parametrize(
    "text",
    [
        "write to someone@example.com or x@y.example",
        "version 1.2.3.4 of 2021-11-01, 123456789012 and 000000000000",
        "12345678901234 orders, sha 4d97fa9e2b83111122223333",
        "port 443, 10.0.0.1/24, ISO 27001, 555-0100",
        "AKIAIOSFODNN7EXAMPLE, AKIA1234",
        "a@b",
    ],
)
def test_no_personal_data(text):
    """Reserved addresses, documented examples and ordinary numbers are not taken for personal data."""
    assert changed(**{f"{CHOICE}__improvementPlan__displayText": text}) == []


@pytest.mark.parametrize(
    ("text", "rule_id", "shown"),
    [
        ("ask bob@corp.example.org", "WL601", "bo"),
        ("ask bob@corp.io and eve@corp.io", "WL601", "bo"),
        ("arn:aws:iam::594837261048:role/x", "WL602", "59********48"),
        ("account 5948-3726-1048.", "WL602", "59********48"),
        ("key ASIAQX7RTYUIOP234567", "WL603", "AS****************67"),
        ("call (212) 555-0123", "WL604", "(2**********23"),
        ("call 212-555-0123", "WL604", "21********23"),
        ("call +49 30 1234567", "WL604", "+4**********67"),
    ],
)
def test_personal_data(text, rule_id, shown):
    """Personal data is found wherever a text is shown, and is not repeated in the message."""
    found = changed(**{f"{CHOICE}__improvementPlan__displayText": text})
    assert {each[0] for each in found} <= {rule_id}
    if rule_id != "WL601":
        assert found[0][2].startswith(f"{shown} ")
    for _, _, message in found:
        assert "bob@" not in message


def test_duplicate_question_ids_across_pillars():
    """A question's id is unique in the whole lens, since the API names questions without their pillars."""
    document = json.loads(lens_example().document())
    second = {**document["pillars"][0], "id": "security"}
    document["pillars"].append(second)
    (finding,) = lint_text(json.dumps(document)).findings
    assert (finding.rule_id, finding.path) == ("WL203", "pillars[1].questions[0].id")
    assert "taken by pillars[0].questions[0]" in finding.message


def test_size_names_the_largest_parts():
    """A lens that is too large is told with its size and its largest parts, white space not counted."""
    document = json.loads(lens_example().document())
    document["pillars"][0]["questions"][0]["choices"][0]["improvementPlan"]["displayText"] = "\u00e9" * 250_000
    indented = json.dumps(document, indent=40, ensure_ascii=False)
    sizes = [each for each in lint_text(indented).findings if each.rule_id in {"WL106", "WL107"}]
    minified = len(json.dumps(document, separators=(",", ":"), ensure_ascii=False).encode())
    assert [each.rule_id for each in sizes] == ["WL106"]
    assert f"{minified:,} bytes" in sizes[0].message
    assert "improvementPlan" in sizes[0].message
    spread = json.dumps(json.loads(lens_example().document()), indent=20_000)
    assert len(spread) > 500_000
    assert lint_text(spread).findings == ()
