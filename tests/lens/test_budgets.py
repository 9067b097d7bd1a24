"""What foreign input may cost: each budget is named where it is passed, and what is counted is not listed."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from walens import budgets
from walens.errors import LensDocumentError
from walens.lens import fix_text, from_csv, from_xlsx, lint_text, loads, parse_document, render_reports, to_xlsx
from walens.lens.rules.parser import parse

ROOT = Path(__file__).parents[2]
SMALL = (ROOT / "examples/small.lens.json").read_text("utf-8")
SHEET = "xl/worksheets/sheet1"


def lens_with(**question):
    """A lens with one question, as a value."""
    whole = {"id": "q", "title": "t", "choices": [], "riskRules": [], **question}
    pillar = {"id": "p", "name": "n", "questions": [whole]}
    return {"schemaVersion": "2021-11-01", "name": "n", "description": "d", "pillars": [pillar]}


def refusal(read, *content):
    with pytest.raises(LensDocumentError) as caught:
        read(*content)
    return caught.value.problems[0].message


def workbook(rename=False, **changes):
    """A workbook of the small lens in which the sheet is another, and perhaps has another name."""
    with zipfile.ZipFile(io.BytesIO(to_xlsx(loads(SMALL)))) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for name, change in changes.items():
        full = {"sheet": f"{SHEET}.xml", "styles": "xl/styles.xml"}[name]
        parts[full] = change(parts[full])
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in parts.items():
            moved = name.replace(f"{SHEET}.xml", f"{SHEET}.dat") if rename else name
            links = part.replace(b"worksheets/sheet1.xml", b"worksheets/sheet1.dat") if rename else part
            new.writestr(moved, links)
    return content.getvalue()


def entities(xml):
    """A sheet whose texts grow by entities of its own."""
    doctype = b'<!DOCTYPE x [<!ENTITY a "' + b"A" * 1000 + b'"><!ENTITY b "' + b"&a;" * 1000 + b'">]>'
    row = b'<row><c t="inlineStr"><is><t>&b;</t></is></c></row>'
    return xml.replace(b"<worksheet", doctype + b"<worksheet").replace(b"</sheetData>", row + b"</sheetData>")


def many(row, number):
    return lambda xml: xml.replace(b"</sheetData>", row * number + b"</sheetData>")


def styles(number):
    return lambda xml: xml.replace(b"</cellXfs>", b"<xf/>" * number + b"</cellXfs>")


@pytest.mark.parametrize(
    ("budget", "read", "content"),
    [
        ("DOCUMENT", parse_document, '{"a": "' + "x" * 2**24 + '"}'),
        ("VALUES", parse_document, '{"a": [' + "[]," * 500_000 + "0]}"),
        ("YAML_TEXT", lambda text: parse_document(text, format="yaml"), "a: " + "x" * 2**21),
        ("YAML_VALUES", lambda text: parse_document(text, format="yaml"), "a: [" + "b," * 200_000 + "]"),
        ("REPEATED", lambda text: parse_document(text, format="yaml"), "a: &a " + "x" * 9999 + "\nb: [" + "*a," * 300 + "]"),
        ("CONDITION", parse, "a && " * 20_001 + "a"),
        ("ROWS", from_csv, "lens name\n" + "a\n" * 10_001),
        ("COLUMNS", from_csv, "lens name" + ",a" * 1_001),
        ("CELLS", from_csv, "lens name\n" + ("a" + ",b" * 900 + "\n") * 1_112),
        ("COLUMNS", from_xlsx, workbook(sheet=many(b"<row>" + b"<c/>" * 1_001 + b"</row>", 1))),
        ("CELLS", from_xlsx, workbook(sheet=many(b"<row>" + b"<c/>" * 999 + b"</row>", 1_010))),
        ("UNPACKED", from_xlsx, workbook(sheet=many(b" " * 1024, 33 * 1024))),
        ("SHEET_TAGS", from_xlsx, workbook(sheet=many(b"<!---->", 2_000_000))),
        ("XML_TAGS", from_xlsx, workbook(styles=styles(400_000))),
        ("MERGED", from_xlsx, workbook(sheet=lambda xml: xml.replace(b"</sheetData>", b"</sheetData>" + b'<mergeCell ref="A1:A2"/>' * 5_001))),
    ],
)  # fmt: skip
def test_what_is_beyond_a_budget_is_refused_by_its_name(budget, read, content):
    """The error says how much is read, and by which budget."""
    assert str(getattr(budgets, budget)) in refusal(read, content)


@pytest.mark.parametrize("rename", [False, True])
def test_a_part_that_defines_its_own_xml_is_refused_whatever_it_is_called(rename):
    """Relations, and not names, say what is read as XML; entities could make a gigabyte of a few kilobytes."""
    assert "defines its own XML" in refusal(from_xlsx, workbook(rename=rename, sheet=entities))
    assert from_xlsx(workbook(rename=rename)).name == "Service Launch Review"


@pytest.mark.parametrize(
    ("value", "rule_id", "expected"),
    [
        (lens_with(riskRules=[{}] * 150_000), "WL104", 300_000),
        (lens_with(choices=[{"id": f"c{number}", "title": " "} for number in range(3_000)]), "WL304", 3_000),
        ({**lens_with(), "pillars": [{}] * 50_000}, "WL104", 100_000),
    ],
)
def test_of_each_rule_a_thousand_findings_are_listed_and_the_others_counted(value, rule_id, expected):
    """One more finding stands for all that are not listed, and says how many they are, in every form of a report."""
    report = lint_text(json.dumps(value))
    of_rule = [finding for finding in report.findings if finding.rule_id == rule_id]

    assert sum(finding.count for finding in of_rule) == expected
    assert [finding.count for finding in of_rule if finding.count > 1] == [max(f.count for f in of_rule)]
    assert len(of_rule) <= 2 * budgets.FINDINGS.most + 2
    assert sum(report.counts().values()) >= expected
    others = f"and {max(f.count for f in of_rule) - 1:,} more of this rule are counted and not listed"
    for form in ("text", "json", "sarif", "github", "junit"):
        assert others in render_reports([report], form)


def test_every_finding_is_repaired():
    """What is not listed is repaired all the same."""
    choices = [{"id": f"choice_{number}", "title": "a\u2013b"} for number in range(1_500)]
    text = json.dumps(lens_with(choices=choices), ensure_ascii=False)

    fixed = fix_text(text)

    assert len(fixed.edits) == 1_500
    assert "\u2013" not in fixed.text


def test_the_page_lists_every_budget():
    """The documentation has each with its name, its amount and what it is of."""
    page = (ROOT / "docs/reference/budgets.md").read_text("utf-8")
    rows = re.findall(r"^\| `([^`]+)` \| ([\d,]+) ([^|]+) \| ([^|]+) \|$", page, flags=re.MULTILINE)
    assert rows == [(each.name, f"{each.most:,}", each.unit, each.of) for each in budgets.ALL_BUDGETS]


# What is large in ten megabytes, or just within the budgets; each is linted in a process of its own.
LARGE = {
    "one text": 'value["description"] = "\\u00e9" * 5_000_000',
    "restricted characters": 'value["description"] = "\\u2026;\\u0007" * 1_600_000',
    "lines": 'value["description"] = "\\n" * 5_000_000',
    "one condition": 'question["riskRules"] = [{"condition": " && ".join(["abc"] * 1_400_000), "risk": "NO_RISK"}]',
    "arrays": 'value["more"] = [[]] * 249_900',
    "empty rules": 'question["riskRules"] = [{}] * 249_900',
    "unknown keys": 'value.update({f"k{number}": 1 for number in range(499_900)})',
}
LINTED = """
import json, sys, time
from pathlib import Path
from walens.lens import lint_text

value = json.loads(sys.argv[1])
question = value["pillars"][0]["questions"][0]
exec(sys.argv[2])
text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
del value, question
before = time.process_time()
report = lint_text(text)
seconds = time.process_time() - before
# The peak of this process alone: what the system tells of a child also has what its parent held.
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(json.dumps([seconds, int(peak.split()[1]) / 1024, len(report.findings)]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no file tells the memory of a process")
@pytest.mark.parametrize("kind", LARGE)
def test_ten_megabytes_take_seconds_and_not_gigabytes(kind):
    """Whatever of ten megabytes is read takes less than ten seconds of the processor, and less than 300 MB."""
    arguments = [sys.executable, "-c", LINTED, json.dumps(lens_with()), LARGE[kind]]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=120)
    assert done.stderr == ""
    seconds, megabytes, findings = json.loads(done.stdout)
    assert (seconds < 10, megabytes < 300, findings > 0) == (True, True, True), (seconds, megabytes, findings)
