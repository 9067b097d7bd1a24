"""The whole way through the offline service, whose state a file keeps between commands."""

import json
import re
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
STATE = ("--offline", "service.db")


def without_numbers(value):
    """Give a lens without the ``number`` keys that ExportLens adds."""
    if isinstance(value, dict):
        return {key: without_numbers(item) for key, item in value.items() if key != "number"}
    return [without_numbers(item) for item in value] if isinstance(value, list) else value


@pytest.fixture
def nothing_of_aws(surroundings):
    """Take credentials and Region away: the offline service needs none."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_DEFAULT_REGION"):
        surroundings.delenv(name)


@pytest.mark.usefixtures("nothing_of_aws")
@pytest.mark.parametrize("example", ["small.lens.json", "typical.lens.json", "large.lens.json", "small.lens.yaml"])
def test_from_import_to_delete(walens, example):
    """What one command makes the next ones find: imported, listed, shown, exported as the same value, deleted."""
    from walens.lens import encode_lens, load

    expected = encode_lens(load(EXAMPLES / example))

    arn = json.loads(walens("import", str(EXAMPLES / example), *STATE, "--output", "json").out)["LensArn"]
    listed = walens("list", "--type", "custom_self", *STATE).out
    shown = walens("show", arn, *STATE).out
    exported = walens("export", arn, *STATE).out
    deleted = walens("delete", arn, "--status", "draft", *STATE)

    assert listed.split("\t")[0] == expected["name"]
    assert f"Name\t{expected['name']}\n" in shown
    assert without_numbers(json.loads(exported)) == expected
    assert deleted.code == 0
    assert walens("list", "--type", "custom_self", *STATE).out == ""
    assert walens("show", arn, *STATE).code == 1


@pytest.mark.usefixtures("nothing_of_aws")
def test_the_same_token_imports_once(walens):
    """The same token and lens again give the same ARN, and one lens is there."""
    words = ("import", str(EXAMPLES / "small.lens.json"), "--token", "t1", *STATE)

    assert walens(*words).out == walens(*words).out
    assert len(walens("list", "--type", "custom_self", *STATE).out.splitlines()) == 1


@pytest.mark.usefixtures("nothing_of_aws")
def test_memory_forgets(walens):
    """Without a file the lens is checked, and nothing of it is left, which a note says."""
    ended = walens("import", str(EXAMPLES / "small.lens.json"), "--offline", "--region", "eu-central-1")

    assert ended.code == 0
    assert re.fullmatch(r"LensArn\tarn:aws:wellarchitected:eu-central-1:\d{12}:lens/[0-9a-f]{32}\n", ended.out)
    assert "--offline FILE keeps it" in ended.err
    assert list(Path().iterdir()) == []


@pytest.mark.usefixtures("nothing_of_aws")
def test_the_offline_service_refuses_what_the_service_would(walens):
    """A lens that the service rejects is refused with every reason, and the exit code is 1."""
    Path("bad.json").write_text('{"name": "a;b"}')

    ended = walens("import", "bad.json", "--offline")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("Error: ValidationException in ImportLens: ")


@pytest.mark.usefixtures("nothing_of_aws")
def test_a_file_that_keeps_no_service_is_refused(walens):
    """A file that is something else stays as it is."""
    Path("notes.txt").write_text("mine")

    ended = walens("list", "--offline", "notes.txt")

    assert (ended.code, ended.out) == (2, "")
    assert "notes.txt" in ended.err
    assert Path("notes.txt").read_text() == "mine"
