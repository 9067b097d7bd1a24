"""No name of a file and no text of a lens forges what the command line prints, whatever the command and its format."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.terminal import run_on_terminal
from tests.printed import COMMAND, forbidden

NASTY = "n\x1b[31m\u202e\n::error::forged\r##[error]forged"
FORMATS = ("text", "json", "sarif", "github", "junit")


@pytest.fixture
def nasty(walens):
    """A lens whose file's name is a line of its own, with an error and texts that would send commands."""
    walens("new", "x.lens.json")
    lens = json.loads(Path("x.lens.json").read_text())
    lens["name"] = f"Payments; {NASTY}"
    lens["description"] = NASTY
    question = lens["pillars"][0]["questions"][0]
    question["title"] = f"Title; {NASTY}"
    question["choices"][0]["title"] = NASTY
    question["riskRules"][0]["condition"] = f"restore_tested && {NASTY}"
    lens[f"key{NASTY}"] = 1
    name = f"{NASTY}.lens.json"
    Path(name).write_text(json.dumps(lens, ensure_ascii=False, indent=1), "utf-8")
    return name


def is_quiet(ended, *, commands=False):
    """Tell whether nothing that was printed is obeyed; annotations alone are commands."""
    lines = [*([] if commands else ended.out.split("\n")), *ended.err.split("\n")]
    return forbidden(ended.out.replace("\t", "") + ended.err) == [] and not any(map(COMMAND.match, lines))


@pytest.mark.parametrize("output_format", FORMATS)
def test_lint(walens, nasty, output_format):
    """Findings are told, in every format, and nothing else is."""
    ended = walens("lint", nasty, "--format", output_format)

    assert ended.code == 1
    assert "WL307" in ended.out
    assert is_quiet(ended, commands=output_format == "github")
    if output_format == "github":
        assert all(
            line.startswith(("::error file=", "::warning file=", "::notice file="))
            for line in ended.out.split("\n")[:-1]
        )


@pytest.mark.parametrize(
    "words",
    [
        ("lint", "--fix", "FILE"),
        ("lint", "missing{}"),
        ("lint", "x.lens.json", "--select", "{}"),
        ("lint", "x.lens.json", "--severity", "{}"),
        ("fmt", "--check", "FILE"),
        ("fmt", "FILE"),
        ("fmt", "missing{}"),
        ("diff", "FILE", "x.lens.json"),
        ("diff", "FILE", "x.lens.json", "--format", "json"),
        ("diff", "FILE", "x.lens.json", "--format", "markdown"),
        ("convert", "FILE", "{}.csv"),
        ("convert", "FILE", "no-suffix{}"),
        ("table", "FILE", "q{}"),
        ("risk", "FILE", "--answers", "missing{}"),
        ("import", "FILE", "--offline"),
        ("import", "x.lens.json", "--offline", "--tag", "{}"),
        ("import", "missing{}", "--offline"),
        ("show", "{}", "--offline"),
        ("show", "{}", "--offline", "--debug"),
        ("list", "--name", "{}", "--offline"),
        ("list", "--offline", "no/{}"),
        ("list", "--region", "{}"),
        ("list", "--profile", "{}", "--region", "eu-west-1"),
        ("list", "--endpoint-url", "{}", "--region", "eu-west-1"),
        ("list", "too many{}"),
        ("list", "--no{}"),
        ("new", "x{}"),
        ("new", "Payments", "-o", "{}.json"),
        ("new", "Payments", "-o", "no/{}.json"),
        ("explain", "{}"),
        ("api", "{}"),
        ("api", "ListLenses", "--cli-input-json", "{}", "--offline"),
        ("api", "ListLenses", "--query", "{}", "--offline"),
        ("{}",),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize(
    "text", [NASTY, "::error::forged", os.fsdecode(b"\xff")], ids=["nasty", "command", "not UTF-8"]
)
def test_every_command(walens, nasty, words, text):
    """A word of the command line comes back as one line, and is never a defect of walens."""
    ended = walens(*(nasty if word == "FILE" else word.replace("{}", text) for word in words))

    assert is_quiet(ended)
    assert "defect in walens" not in ended.err


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_name_that_is_not_utf8(walens, nasty, output_format):
    """A file whose name is not UTF-8 is linted like any other."""
    name = os.fsdecode(b"y\xff.lens.json")
    try:
        os.rename(nasty, name)  # noqa: PTH104
    except OSError:
        pytest.skip("no such names on this file system")

    ended = walens("lint", name, "--format", output_format)

    assert ended.code == 1
    assert "WL307" in ended.out
    assert {"json": r"y\\xff.lens", "sarif": "y%FF.lens"}.get(output_format, r"y\xff.lens") in ended.out


def test_what_was_imported_is_shown(walens, surroundings):
    """Names and tags that the service gives back are shown, and not obeyed."""
    ended = walens("new", "x.lens.json")
    ended = walens("import", "x.lens.json", "--offline", "a.db", "--tag", "a=b")
    arn = ended.out.split("\t")[1].split("\n")[0]

    assert is_quiet(walens("show", arn, "--offline", "a.db"))


def test_a_document_on_a_terminal_is_shown(walens, nasty):
    """A document goes out to the letter, but on a terminal nothing of it is obeyed."""
    assert "\u202e" in walens("convert", nasty, "-").out

    shown = run_on_terminal("convert", nasty, "-").shown

    assert "\\u202e" in shown
    assert "\u202e" not in shown
