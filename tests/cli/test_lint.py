"""`walens lint`: which files, which findings, in which form, and what is repaired."""

import json
import os
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from walens.lens import RULES, Severity, load, save_folder

CLEAN = "clean.lens.json"


@pytest.fixture
def clean(walens):
    """A lens without a finding, as a value that a test may spoil."""
    assert walens("new", CLEAN).code == 0
    return json.loads(Path(CLEAN).read_text())


def write_lens(name, lens):
    Path(name).write_text(json.dumps(lens, indent=2))


@pytest.fixture
def spoilt(clean):
    """Three lenses: an error, a warning, and a file that is no lens."""
    choice = clean["pillars"][0]["questions"][0]["choices"][0]
    clean["name"] = "Payments; and more"
    write_lens("error.lens.json", clean)
    clean["name"] = "Payments"
    choice["helpfulResource"]["url"] = "https://example.com/ "
    write_lens("warning.lens.json", clean)
    Path("none.lens.json").write_text("{")


def test_a_clean_lens_ends_with_0(walens, clean):
    """Without a finding one line says so, and the exit code is 0."""
    assert walens("lint", CLEAN) == (0, "No findings in 1 file.\n", "")


def test_findings_have_their_place_and_a_frame(walens, spoilt):
    """A finding has file, line, column, rule, and the line with a caret below what is meant."""
    ended = walens("lint", "error.lens.json")

    assert (ended.code, ended.err) == (1, "")
    assert ended.out.startswith("error.lens.json:2:")
    assert '"name": "Payments; and more"' in ended.out
    assert "\x1b" not in ended.out
    assert ended.out.endswith("1 error in 1 file.\n")


def test_a_warning_alone_ends_with_0(walens, spoilt):
    """Only errors make the exit code 1."""
    ended = walens("lint", "warning.lens.json")

    assert ended.code == 0
    assert "warning WL505" in ended.out


def test_what_cannot_be_read_is_a_finding(walens):
    """A file that is not there, or is no lens, is reported with the others, and hides none of them."""
    Path("none.lens.json").write_text("{")

    ended = walens("lint", "none.lens.json", "missing.lens.json")

    assert ended.code == 1
    assert "none.lens.json:" in ended.out
    assert "missing.lens.json: error WL101: cannot be read: No such file or directory" in ended.out


def test_standard_input_is_linted(walens, clean):
    """A file of - is standard input, in JSON or in YAML."""
    assert walens("lint", "-", stdin=json.dumps(clean).encode()).code == 0
    assert walens("lint", "-", stdin=b"name: 1\n").code == 1


def test_a_folder_stands_for_the_lenses_in_it(walens, clean):
    """Without files it is the lenses below this folder, but for hidden folders."""
    for folder in ("a/b", ".cache"):
        os.makedirs(folder)  # noqa: PTH103
        write_lens(f"{folder}/x.lens.json", clean)
    Path("a/b/other.json").write_text("{")

    assert walens("lint").out == "No findings in 2 files.\n"
    assert walens("lint", "a").out == "No findings in 1 file.\n"


def test_a_split_lens_is_one_lens(walens, clean):
    """A folder with a lens in several files is linted as the lens that they are together."""
    save_folder(load(CLEAN), "split")

    assert walens("lint", "split").out == "No findings in 1 file.\n"


def test_a_folder_without_lenses_is_refused(walens, surroundings):
    """Where nothing is to lint, that is no success."""
    os.mkdir("empty")  # noqa: PTH102

    assert walens("lint", "empty") == (1, "", "Error: empty: the folder holds no lens files\n")
    ended = walens("lint")
    assert ended.code == 2
    assert "name the files" in ended.err


def findings(ended):
    return [(each["rule_id"], each["severity"]) for file in json.loads(ended.out)["files"] for each in file["findings"]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), [("WL505", "warning")]),
        (("--select", "WL3,WL4"), []),
        (("--select", "WL3", "--select", "WL505"), [("WL505", "warning")]),
        (("--ignore", "WL5"), []),
        (("--severity", "WL505=error"), [("WL505", "error")]),
        (("--severity", "WL5=off"), []),
        (("--severity", "error"), []),
        (("--severity", "warning"), [("WL505", "warning")]),
        (("--severity", "info,WL505=info"), [("WL505", "info")]),
    ],
)
def test_options_choose_rules_and_severities(walens, spoilt, words, expected):
    """Rules are selected and ignored by ids or beginnings of ids; severities are changed, or filtered by the least."""
    ended = walens("lint", "warning.lens.json", "--format", "json", *words)

    assert findings(ended) == expected
    assert ended.code == (1 if ("WL505", "error") in expected else 0)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--select", "WL9999"), "lint has no rule 'WL9999'"),
        (("--ignore", "XY"), "lint has no rule 'XY'"),
        (("--severity", "WL505=fatal"), "'WL505=fatal' is not understood"),
        (("--severity", "off"), "'off' is not understood"),
        (("--severity", "WL999=info"), "lint has no rule 'WL999'"),
        (("--format", "xml"), "'xml'"),
        (("-", "--fix"), "standard input cannot be repaired"),
    ],
)
def test_a_wrong_command_line_ends_with_2(walens, clean, words, said):
    """An option that cannot be used is told with what is wrong with it."""
    ended = walens("lint", CLEAN, *words)

    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_settings_come_from_the_folder_of_the_file(walens, spoilt):
    """The nearest walens.toml or pyproject.toml counts, and the options come after it."""
    os.mkdir("inner")  # noqa: PTH102
    Path("warning.lens.json").rename("inner/warning.lens.json")
    Path("inner/walens.toml").write_text('[lint.severity]\nWL505 = "error"\n')
    words = ("lint", "inner/warning.lens.json", "--format", "json")

    assert findings(walens(*words)) == [("WL505", "error")]
    assert findings(walens(*words, "--severity", "WL505=info")) == [("WL505", "info")]


def test_settings_that_cannot_be_used_end_with_2(walens, clean):
    """A wrong setting names its file."""
    os.mkdir("inner")  # noqa: PTH102
    Path("inner/walens.toml").write_text("[lint]\nselekt = []\n")

    ended = walens("lint", "inner/x.lens.json")

    assert (ended.code, ended.out) == (2, "")
    assert "walens.toml [lint]: lint has no setting 'selekt'; did you mean 'select'?" in ended.err


def test_sarif_and_junit_and_github(walens, spoilt):
    """The other formats hold the same finding, each in the form of its reader."""
    sarif = json.loads(walens("lint", "error.lens.json", "--format", "sarif").out)
    junit = ET.fromstring(walens("lint", "error.lens.json", "--format", "junit").out)
    github = walens("lint", "error.lens.json", "--format", "github").out

    (result,) = sarif["runs"][0]["results"]
    assert result["ruleId"] == "WL307"
    assert junit.find("testsuite/testcase/failure").get("type") == "WL307"
    assert github.startswith("::error file=error.lens.json,line=2,")


def test_fix_repairs_and_shows_the_difference(walens, spoilt):
    """What has one safe repair is written, the difference goes to standard error, and the report is of what is left."""
    ended = walens("lint", "warning.lens.json", "--fix")

    assert (ended.code, ended.out) == (0, "No findings in 1 file.\n")
    assert '-            "url": "https://example.com/ "' not in Path("warning.lens.json").read_text()
    assert '"https://example.com/ "' in ended.err
    assert "+" in ended.err
    assert walens("lint", "warning.lens.json", "--fix") == (0, "No findings in 1 file.\n", "")


def test_fix_leaves_alone_what_it_cannot_repair(walens, spoilt, clean):
    """A file that cannot be read, and a lens that is split into files, stay as they are."""
    save_folder(load(CLEAN), "split")

    assert walens("lint", "none.lens.json", "--fix").code == 1
    assert Path("none.lens.json").read_text() == "{"
    assert walens("lint", "missing.lens.json", "--fix").code == 1
    ended = walens("lint", "split", "--fix")
    assert ended == (0, "No findings in 1 file.\n", "split: a lens that is split into files is not repaired\n")


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_every_rule_is_explained(walens, rule):
    """`walens explain` tells title, reason, source and both examples of a rule, whatever the case of its id."""
    ended = walens("explain", rule.id.lower())

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"{rule.id} ({rule.severity}): {rule.title}\n")
    assert rule.reason in ended.out
    assert f"Source: {rule.source}" in ended.out
    assert json.loads(walens("explain", rule.id, "--format", "json").out)["rule_id"] == rule.id


def test_explain_lists_all_rules(walens):
    """Without a rule it lists them all."""
    lines = [line.split("\t") for line in walens("explain").out.splitlines()]

    assert [line[0] for line in lines] == list(RULES)
    assert {line[1] for line in lines} <= set(Severity)
    assert [each["rule_id"] for each in json.loads(walens("explain", "--format", "json").out)] == list(RULES)


def test_explain_knows_no_other_rule(walens):
    """A rule that does not exist is told with the nearest one."""
    ended = walens("explain", "WL3O5")

    assert (ended.code, ended.out) == (2, "")
    assert "did you mean WL305?" in ended.err


BAD_PILLARS = '{"name": "x", "schemaVersion": "2021-11-01", "description": "d", "pillars": {"a": 1}}'


@pytest.mark.parametrize(
    ("words", "settings"),
    [
        (("--select", "WL307"), ""),
        (("--ignore", "WL"), ""),
        (("--severity", "WL=off"), ""),
        (("--severity", "WL1=info"), ""),
        (("--severity", "error"), ""),
        ((), "[lint]\nselect = ['WL3']\n"),
        ((), "[lint]\nignore = ['WL']\n"),
        ((), "[lint.severity]\nWL1 = 'warning'\n"),
        ((), "[lint.per-file.'*']\nignore = ['WL']\nseverity = {WL1 = 'off'}\n"),
    ],
)
@pytest.mark.parametrize("content", [None, b"{", b"\xff", b"", b"[1]", BAD_PILLARS.encode(), "split", "reference"])
def test_what_was_not_looked_at_does_not_pass(walens, content, words, settings):
    """A lens that is missing or cannot be read, whole or in part, fails whatever is left out, in every format."""
    name = "it" if isinstance(content, str) else "it.lens.json"
    if isinstance(content, bytes):
        Path(name).write_bytes(content)
    elif content is not None:
        os.mkdir(name)  # noqa: PTH102
        Path(name, "lens.json").write_text("{" if content == "split" else '{"name": "x", "pillars": ["missing.yaml"]}')
    Path("walens.toml").write_text(settings)

    for output_format, told in (
        ("text", "1 error in 1 file."),
        ("json", '"error": 1'),
        ("sarif", '"level": "error"'),
        ("github", "::error file=it"),
        ("junit", 'failures="1"'),
    ):
        ended = walens("lint", name, "--format", output_format, *words)
        assert ended.code == 1
        assert told in ended.out


def test_a_folder_means_every_lens_below_it(walens, clean):
    """Files and split lenses, at any depth, inside of a split lens too; a link that leads nowhere is an error."""
    save_folder(load(CLEAN), "lenses/payments")
    save_folder(load(CLEAN), "lenses/deep/er/other", split="pillar")
    clean["name"] = "a; b"
    write_lens("lenses/payments/more.lens.json", clean)
    Path("lenses/gone.lens.yaml").symlink_to("nowhere")

    ended = walens("lint", "lenses", "--format", "json")

    files = {file["source"]: file["counts"]["error"] for file in json.loads(ended.out)["files"]}
    assert files == {
        "lenses/gone.lens.yaml": 1,
        "lenses/deep/er/other": 0,
        "lenses/payments": 0,
        "lenses/payments/more.lens.json": 1,
    }
    assert walens("lint", "lenses/payments", "lenses/payments/more.lens.json").out.endswith("1 error in 2 files.\n")


def test_what_is_passed_over_is_told(walens, clean):
    """Hidden folders with lenses, links to folders and pipes are told of; the caches of tools are not."""
    for folder in ("lenses/.old/deep", "lenses/.git", "lenses/.empty", "elsewhere"):
        os.makedirs(folder)  # noqa: PTH103
        if "empty" not in folder:
            write_lens(f"{folder}/x.lens.json", clean)
    Path("lenses/link").symlink_to("../elsewhere")
    os.mkfifo("lenses/pipe.lens.json")
    write_lens("lenses/y.lens.json", clean)

    for command in (("lint",), ("fmt", "--check")):
        ended = walens(*command, "lenses")
        assert ended.code == (0 if command == ("lint",) else 1)
        notes = [line for line in ended.err.splitlines() if "passed over" in line]
        assert notes == [
            "lenses/pipe.lens.json: passed over, since it is no file",
            "lenses/.old: passed over, since it is hidden; name it to look into it",
            "lenses/link: passed over, since it is a link to a folder; name it to look into it",
        ]
    assert walens("lint", "lenses/.old", "lenses/link").out == "No findings in 2 files.\n"


def test_a_folder_that_cannot_be_listed_fails(walens, clean, monkeypatch):
    """Lint does not pass where it was not let in."""
    os.makedirs("lenses/locked")  # noqa: PTH103
    write_lens("lenses/y.lens.json", clean)
    if os.geteuid() == 0:
        scandir = os.scandir

        def locked(path):
            if os.fspath(path).endswith("locked"):
                raise PermissionError(13, "Permission denied", os.fspath(path))
            return scandir(path)

        monkeypatch.setattr(os, "scandir", locked)
    else:
        os.chmod("lenses/locked", 0)  # noqa: PTH101

    ended = walens("lint", "lenses")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "Error: lenses/locked: the folder cannot be listed: Permission denied\n"
