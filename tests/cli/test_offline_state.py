"""`walens offline`: the whole state as text, from a file of one service to that of another."""

import json
from pathlib import Path

import pytest

SMALL = str(Path(__file__).parents[2] / "examples" / "small.lens.json")


def test_a_state_goes_from_one_file_to_another(walens):
    """What is dumped from one file and loaded into another is the same state, which commands then use."""
    arn = json.loads(walens("import", SMALL, "--offline", "a.db", "--output", "json").out)["LensArn"]
    dumped = walens("offline", "dump", "--db", "a.db")
    Path("state.json").write_text(dumped.out, encoding="utf-8")
    assert json.loads(dumped.out)["kind"] == "walens offline state"

    loaded = walens("offline", "load", "state.json", "--db", "b.db")
    assert (loaded.code, loaded.err) == (0, "b.db: has the state of state.json\n")
    assert walens("offline", "dump", "--db", "b.db").out == dumped.out
    assert walens("show", arn, "--offline", "b.db").code == 0

    assert walens("offline", "reset", "--db", "a.db").code == 0
    assert walens("show", arn, "--offline", "a.db").code == 1


def test_a_dump_overwrites_nothing_unless_told_to(walens):
    """A file that is there stays, without --force."""
    walens("import", SMALL, "--offline", "a.db")
    Path("state.json").write_text("mine")
    refused = walens("offline", "dump", "--db", "a.db", "-o", "state.json")
    assert (refused.code, Path("state.json").read_text()) == (2, "mine")
    assert walens("offline", "dump", "--db", "a.db", "-o", "state.json", "--force").code == 0
    assert json.loads(Path("state.json").read_text())["tables"]["lenses"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["dump", "--db", "none.db"], "none.db is not there"),
        (["reset", "--db", "none.db"], "none.db is not there"),
        (["load", "--db", "a.db"], "load and seed take a file"),
        (["dump", "x", "--db", "a.db"], "load and seed take a file"),
        (["reset", "--db", "a.db", "-o", "x"], "only dump writes a file"),
        (["mend", "--db", "a.db"], "mend"),
    ],
)
def test_wrong_use_makes_no_file(walens, words, told):
    """Whatever is not understood is told, and leaves no file behind."""
    ended = walens("offline", *words)
    assert ended.code == 2
    assert told in ended.err
    assert list(Path().glob("*.db")) == []


def test_a_scenario_is_added(walens):
    """What a scenario says is there for the next command; what is wrong in it is told with its line."""
    lens = json.dumps(SMALL)
    scenario = Path("team.yaml")
    scenario.write_text(f'lenses:\n  - {{name: launch, file: {lens}, versions: ["1.0"]}}\n')
    assert walens("offline", "seed", "team.yaml", "--db", "a.db").err == "a.db: has what team.yaml says\n"
    assert "1.0" in walens("list", "--type", "custom_self", "--offline", "a.db").out

    refused = walens("offline", "seed", "team.yaml", "--db", "a.db")
    assert refused.code == 1
    assert "team.yaml: lenses[0].file (line 2, column " in refused.err
    assert "already exists" in refused.err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{\n  oops", "line 2, column 3"),
        (b"\xff", "not UTF-8"),
        (b"{}", "no dump of the offline service"),
    ],
)
def test_what_is_no_dump_is_told_by_its_place(walens, content, told):
    """The error names the file and the line, and the state stays."""
    Path("state.json").write_bytes(content)
    ended = walens("offline", "load", "state.json", "--db", "a.db")
    assert ended.code == 1
    assert ended.err.startswith("Error: state.json: ")
    assert told in ended.err
