"""Bytes as other systems write them, and files of other kinds: every command says the same of them, and loses nothing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from walens.lens import dumps, load

MARK = b"\xef\xbb\xbf"


@pytest.fixture(params=["a.lens.json", "a.lens.yaml"])
def lens(request, walens):
    """The file of a lens in the canonical form."""
    assert walens("new", request.param).code == 0
    return Path(request.param)


def test_line_ends_stay(walens, lens):
    """What Git checks out on Windows is canonical with its line ends, and is written with them."""
    canonical = lens.read_bytes().replace(b"\n", b"\r\n")
    lens.write_bytes(canonical)

    assert walens("fmt", "--check", str(lens)) == (0, "", "")
    assert walens("fmt", str(lens)) == (0, "", "")
    assert walens("lint", str(lens)).code == 0
    lens.write_bytes(canonical.replace(b"Reliability", b"Reliability\xe2\x80\xa6"))
    assert walens("lint", "--fix", str(lens)).code == 0
    assert lens.read_bytes() == canonical.replace(b"Reliability", b"Reliability...")
    lens.write_bytes(canonical + b"\r\n")
    assert walens("fmt", str(lens)) == (0, "", f"{lens}: written in the canonical form\n")
    assert lens.read_bytes() == canonical


def test_lines_of_a_text_stay(walens):
    """A text with line breaks is the same text, whatever the line ends of its file are."""
    file = Path("a.yaml")
    file.write_bytes(b"pillars: []\r\nname: |\r\n  one\r\n  two\r\n")

    assert walens("fmt", str(file)).code == 0
    assert load(file).name == "one\ntwo\n"
    assert b"\n" not in file.read_bytes().replace(b"\r\n", b"")


def test_a_mark_is_taken_out_where_something_is_written(walens, lens):
    """lint tells of a byte order mark, and what writes a lens takes it out and says so."""
    canonical = lens.read_bytes()
    lens.write_bytes(MARK + canonical)

    told = walens("lint", str(lens))
    assert told.code == 1
    assert "WL105" in told.out
    assert "walens fmt and walens lint --fix take it out" in told.out
    checked = walens("fmt", "--check", str(lens))
    assert checked == (1, "", f"{lens}: would be written without its byte order mark\n")
    converted = walens("convert", str(lens), "b.json")
    assert converted == (0, "", "b.json: written, without the byte order mark of the text that was read\n")
    assert load("b.json") == load("b.json")
    assert lens.read_bytes() == MARK + canonical
    assert walens("fmt", str(lens)) == (0, "", f"{lens}: written without its byte order mark\n")
    assert lens.read_bytes() == canonical
    lens.write_bytes(MARK + canonical)
    assert walens("lint", "--fix", str(lens)).code == 0
    assert lens.read_bytes() == canonical


def test_a_mark_stays_where_its_rule_is_off(walens, lens):
    """--fix repairs nothing of a rule that is ignored, and repairs all else."""
    lens.write_bytes(MARK + lens.read_bytes().replace(b"Reliability", b"Reliability\xe2\x80\xa6"))

    walens("lint", "--fix", "--ignore", "WL105", str(lens))

    assert lens.read_bytes().startswith(MARK)
    assert b"Reliability..." in lens.read_bytes()


def test_a_mark_goes_and_comments_stay(walens):
    """A YAML file that is not formatted because of its comments loses its mark all the same."""
    Path("a.yaml").write_bytes(MARK + b"# mine\nname: n\npillars: []\n")

    said = walens("fmt", "a.yaml").err
    assert said.splitlines() == [
        "a.yaml: left as it is, since its comments would be lost",
        "a.yaml: written without its byte order mark",
    ]
    assert Path("a.yaml").read_bytes() == b"# mine\nname: n\npillars: []\n"


@pytest.mark.parametrize("content", [b'[lint]\r\nignore = ["WL3"]\r\n', MARK + b'[lint]\nignore = ["WL3"]\n'])
def test_settings_may_have_them_too(walens, content):
    """Settings are read with any line ends and with a byte order mark."""
    Path("a.lens.json").write_text(dumps(load_starter(walens)).replace("Reliability", "Reliability;"))
    assert walens("lint", "a.lens.json").code == 1
    Path("walens.toml").write_bytes(content)

    assert walens("lint", "a.lens.json").code == 0


def load_starter(walens):
    walens("new", "starter.json")
    return load("starter.json")


# Files of other kinds --------------------------------------------------------------------------------------------------


@pytest.fixture
def others(walens):
    """The same lens as a table, a workbook and a document, under their own names and under wrong ones."""
    walens("new", "s.lens.json")
    for name in ("s.csv", "s.xlsx", "s.md"):
        assert walens("convert", "s.lens.json", name).code == 0
        Path(f"{name}.json").write_bytes(Path(name).read_bytes())
        Path(f"{name}.yaml").write_bytes(Path(name).read_bytes())


@pytest.mark.parametrize(
    ("name", "what"),
    [
        (f"s.{kind}{suffix}", f"{what}; walens convert s.{kind}{suffix} ")
        for kind, what in (("csv", "a table in CSV"), ("xlsx", "a workbook (XLSX)"))
        for suffix in ("", ".json", ".yaml")
    ],
)
@pytest.mark.parametrize(
    "command",
    [["lint"], ["fmt"], ["import", "--offline"], ["table", "q"], ["diff", "s.lens.json"]],
    ids=lambda words: words[0],
)
def test_a_table_is_seen_by_its_content(walens, others, command, name, what):
    """Every command that reads JSON and YAML says of a table what it is, and names the command that takes it."""
    words = [command[0], name, *command[1:]] if command[0] != "diff" else [*command, name]
    ended = walens(*words)

    assert ended.code == 1
    assert f"it is {what}" in ended.out + ended.err
    advised = walens("convert", name, "made.lens.json", "--force")
    assert (advised.code, load("made.lens.json")) == (0, load("s.lens.json"))


@pytest.mark.parametrize("command", ["lint", "fmt"])
def test_markdown_is_seen_by_its_content(walens, others, command):
    """A lens in Markdown is told to be one."""
    ended = walens(command, "s.md")

    assert ended.code == 1
    assert "it is Markdown, which is written and never read" in ended.out + ended.err


def test_an_old_workbook_is_told(walens):
    """What is left of a spreadsheet from before 2007, or has a password, is told by its first bytes."""
    Path("a.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))

    ended = walens("lint", "a.xls")
    assert ended.code == 1
    assert "a workbook of the old kind (XLS), or one with a password" in ended.out


def test_convert_reads_what_a_stream_holds(walens, others):
    """From standard input a table and a workbook are read too."""
    for name in ("s.csv", "s.xlsx"):
        ended = walens("convert", "-", "-", stdin=Path(name).read_bytes())
        assert json.loads(ended.out) == json.loads(Path("s.lens.json").read_bytes())


@pytest.mark.parametrize(
    "text",
    [
        "name: The pillar id, and the question title\n",
        "# pillar id, question id, choice id\nname: n\npillars: []\n",
        '{"name": "pillar id, question id,"}',
        "# Payments\n\nname: n\n",
    ],
)
def test_no_lens_is_taken_for_a_table(walens, text):
    """Words of a table in a lens make no table of it."""
    Path("a.yaml").write_text(text)

    assert "walens convert" not in walens("lint", "a.yaml").out
    assert "Markdown" not in walens("lint", "a.yaml").out


@pytest.mark.parametrize("condition", ["!one && two", "!one", "!one || two", "!(one && two)"])
def test_a_condition_without_quotes_is_told(walens, condition):
    """YAML takes what begins with ! for something else than text: the message says to quote it."""
    text = (
        "name: n\ndescription: d\npillars:\n- id: p1\n  name: p\n  questions:\n  - id: q1\n    title: t\n"
        f"    choices: []\n    riskRules:\n    - condition: {condition}\n      risk: NO_RISK\n"
    )
    Path("a.yaml").write_text(text)

    assert (
        "a text that begins with !, as the condition !one && two, must stand in quotes" in walens("lint", "a.yaml").out
    )


def test_what_is_not_kept_is_told(walens):
    """Comments and anchors of YAML are told, from a file, a folder and a stream."""
    text = b"name: &a n # mine\ndescription: *a\npillars: []\n"
    Path("a.yaml").write_bytes(text)
    Path("a").mkdir()
    Path("a/lens.yaml").write_bytes(text)

    for source in ("a.yaml", "a"):
        said = f"{source}.json: written, without the anchors and comments of the text that was read\n"
        assert walens("convert", source, f"{source}.json") == (0, "", said)
    streamed = walens("convert", "-", "-", "--to", "yaml", stdin=text)
    assert streamed.err == "standard input: printed, without the anchors and comments of the text that was read\n"


# Writing ---------------------------------------------------------------------------------------------------------------


EDITED = """
import os, sys
from walens.cli import main

def edit(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and os.path.basename(arguments[0]).startswith(".walens-"):
        with open(sys.argv[-1], "a") as file:  # just when the new content is written beside it
            file.write(" ")

sys.addaudithook(edit)
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("words", [["fmt"], ["lint", "--fix"]], ids=["fmt", "fix"])
def test_an_edit_in_between_is_kept(surroundings, words):
    """A file that changes while a command works on it is not written, which ends with 1."""
    Path("a.json").write_text('{"pillars": [], "name": "N \\u2013 x"}', encoding="utf-8")
    before = Path("a.json").read_bytes()
    text = before.replace(b"\\u2013", "\N{EN DASH}".encode())
    Path("a.json").write_bytes(text)

    done = subprocess.run([sys.executable, "-c", EDITED, *words, "a.json"], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "a.json: has changed since it was read; nothing was written, run it again" in done.stderr
    assert Path("a.json").read_bytes() == text + b" "
    assert [file.name for file in Path().iterdir() if file.name.startswith(".walens")] == []


TARGETS = ["x.json", "x.yaml", "x.yml", "x.csv", "x.xlsx", "x.md", "x/"]


@pytest.mark.parametrize("target", TARGETS)
def test_export_writes_what_the_name_says(walens, target):
    """A lens is exported in the form that the name of the file says, which is seen by what convert reads of it."""
    walens("new", "s.lens.json")
    imported = walens("import", "s.lens.json", "--offline", "a.db")
    arn = imported.out.split()[1]

    ended = walens("export", arn, "-o", target, "--offline", "a.db")

    assert (ended.code, ended.out) == (0, "")
    if target == "x.md":
        assert Path(target).read_text().startswith("# S\n")
        return
    assert walens("convert", target, "back.lens.json").code == 0
    assert walens("diff", "s.lens.json", "back.lens.json").out == "verdict: none\n"


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize(
    "words",
    [
        ["convert", "s.lens.json", "{}"],
        ["export", "{arn}", "--offline", "a.db", "-o", "{}"],
        ["schema", "-o", "{}"],
        ["new", "N", "-o", "{}"],
    ],
    ids=["convert", "export", "schema", "new"],
)
def test_nothing_is_overwritten_without_force(walens, words, target):
    """Whatever is there stays, byte for byte, until --force is given."""
    walens("new", "s.lens.json")
    arn = walens("import", "s.lens.json", "--offline", "a.db").out.split()[1]
    there = Path(target) / "lens.yaml" if target.endswith("/") else Path(target)
    there.parent.mkdir(exist_ok=True)
    there.write_bytes(b"mine")
    words = [word.format(target, arn=arn) for word in words]

    ended = walens(*words)

    assert (ended.code != 0, there.read_bytes()) == (True, b"mine")
    if words[0] in {"convert", "export"}:
        assert "is there already; --force overwrites it" in " ".join(ended.err.split())
        assert walens(*words, "--force").code == 0
        assert there.read_bytes() != b"mine"


def test_a_new_lens_is_json_or_yaml(walens):
    """No JSON is written under the name of another form."""
    for words in (["new", "N", "-o", "a.csv"], ["new", "N", "-o", "a.xlsx"], ["new", "N", "-o", "a/"]):
        ended = walens(*words)
        assert (ended.code, list(Path().glob("a*"))) == (2, [])
        assert "a new lens is in JSON or YAML" in ended.err


def test_parameters_are_no_lens(walens):
    """A table given as parameters is told to be none, without the advice that is for lenses."""
    Path("s.csv").write_text("lens name,pillar name\na,b\n", "utf-8")
    ended = walens("api", "ListLenses", "--cli-input-json", "s.csv")
    assert ended.code == 1
    assert "it is no JSON, but a file of another kind; parameters are an object in JSON" in ended.err
