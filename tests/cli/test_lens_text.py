"""What `walens import` sends of a file, and what it refuses before anything is sent."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.loopback import Answer

GOOD = '{"name": "Payments"}'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"not json", "line 1, column 1"),
        (b'{"a": NaN}', "NaN"),
        (b'{"a": 1, "a": 2}', "a"),
        (b"\xef\xbb\xbf{}", "byte order mark"),
        (b"", "it is empty"),
        (b" \n", "it is empty"),
        (b'{"a": "\xff"}', "not UTF-8"),
        ('{"a": 1}'.encode("utf-16"), "UTF-16"),
        (b"[" * 100_000, ""),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "deep"),
        (b"[]", "a lens is a JSON object, and this is an array"),
        (b"null", "this is null"),
        (b'"{}"', "this is a string"),
        (b"1", "this is a number"),
        (b'{"a": "\\ud800"}', "surrogate"),
    ],
)
def test_bad_json_is_refused_and_nothing_is_sent(walens, service, data, said):
    """What is no strict JSON object gives one line that names the file, exit code 1, and no request."""
    Path("bad.json").write_bytes(data)

    by_name = walens("import", "bad.json")
    by_stream = walens("import", "-", stdin=data)

    for ended, name in ((by_name, "bad.json"), (by_stream, "standard input")):
        assert (ended.code, ended.out, service.asked) == (1, "", [])
        assert ended.err.startswith(f"Error: {name}: ")
        assert said in ended.err
        assert ended.err.count("\n") == 1


def test_many_problems_are_all_told_up_to_a_limit(walens, service, tmp_path):
    """Every problem has a line; of a thousand, fifty are shown and the others counted."""
    file = tmp_path / "bad.json"
    file.write_text("{" + ",".join(f'"k{number}": NaN' for number in range(1000)) + "}")

    ended = walens("import", str(file))

    assert ended.code == 1
    lines = ended.err.splitlines()
    assert lines[0] == f"Error: {file}: 1,000 problems"
    assert (len(lines), lines[-1]) == (52, "  and 950 more")
    assert service.asked == []


def test_a_folder_is_refused(walens, service, tmp_path):
    """A folder is no lens file, unless a lens is split in it."""
    ended = walens("import", str(tmp_path))

    assert (ended.code, ended.err, service.asked) == (1, f"Error: {tmp_path}: the folder holds no lens.yaml\n", [])


def test_a_missing_file_is_refused(walens, service):
    """A file that is not there is named."""
    ended = walens("import", "none.json")

    assert (ended.code, ended.err) == (1, "Error: none.json: cannot be read: No such file or directory\n")
    assert service.asked == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_refused(walens, service, tmp_path):
    """A file that may not be read is named."""
    file = tmp_path / "secret.json"
    file.write_text(GOOD)
    file.chmod(0)

    ended = walens("import", str(file))

    assert (ended.code, ended.err) == (1, f"Error: {file}: cannot be read: Permission denied\n")
    assert service.asked == []


def test_a_huge_file_is_refused_without_reading_it(walens, service, tmp_path):
    """A file of 100 MB is refused by its size."""
    file = tmp_path / "huge.json"
    with file.open("wb") as opened:
        opened.truncate(100_000_000)

    ended = walens("import", str(file))

    assert (ended.code, service.asked) == (1, [])
    assert "too large: 100,000,000 bytes" in ended.err


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_an_endless_file_is_refused(walens, service):
    """A stream without an end is read up to the limit only."""
    ended = walens("import", "/dev/zero")

    assert (ended.code, service.asked) == (1, [])
    assert "too large" in ended.err


def test_closed_standard_input_is_refused(walens, service):
    """Standard input may be closed; that is no file to read."""
    ended = walens("import", "-")

    assert (ended.code, ended.err, service.asked) == (1, "Error: standard input: it is closed\n", [])


def test_a_long_lens_is_sent_without_white_space(walens, service, tmp_path):
    """Over 500,000 bytes the same JSON value is sent without white space; up to it, the file as it is."""
    service.answers = [Answer(body={"LensArn": "arn"})]
    value = {"name": "é" * 200_000, "pillars": []}
    text = json.dumps(value, ensure_ascii=False)
    exact = text + " " * (500_000 - len(text.encode()))
    file = tmp_path / "long.json"

    for text, sent in ((exact, exact), (exact + " ", None)):
        file.write_text(text, encoding="utf-8")

        assert walens("import", str(file)).code == 0
        body = service.asked[-1].body["JSONString"]
        assert json.loads(body) == value
        assert body == (sent or json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def test_a_lens_that_stays_too_long_is_refused_with_its_largest_parts(walens, service, tmp_path):
    """What white space does not help is refused with its size and what makes it so large."""
    questions = [{"id": f"q{number}", "title": "x" * 60_000} for number in range(9)]
    file = tmp_path / "long.json"
    lens = {"pillars": [{"questions": questions}]}
    file.write_text(json.dumps(lens))
    size = len(json.dumps(lens, separators=(",", ":")))

    ended = walens("import", str(file))

    assert (ended.code, ended.out, service.asked) == (1, "", [])
    assert f"the lens has {size:,} bytes without white space, and the service takes 500,000" in ended.err
    assert "its largest parts: pillars[0].questions[0].title 60,002; " in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("name", ["lens.yaml", "Lens.YML"])
def test_a_lens_in_yaml_is_sent_as_json(walens, service, name):
    """A YAML file is sent as the JSON value that it is."""
    service.answers = [Answer(body={"LensArn": "arn"})]
    Path(name).write_text("# a comment\nname: Payments\npillars: []\n")

    ended = walens("import", name)

    assert ended.code == 0
    assert json.loads(service.asked[0].body["JSONString"]) == {"name": "Payments", "pillars": []}


def test_a_split_lens_is_sent_as_one(walens, service):
    """A folder with a lens in several files is sent as the lens that they are together."""
    service.answers = [Answer(body={"LensArn": "arn"})]
    folder = Path("payments")
    folder.mkdir()
    (folder / "lens.yaml").write_text("name: Payments\npillars: [security.yaml]\n")
    (folder / "security.yaml").write_text("id: security\nname: Security\nquestions: []\n")

    assert walens("import", "payments").code == 0
    pillars = [{"id": "security", "name": "Security", "questions": []}]
    assert json.loads(service.asked[0].body["JSONString"]) == {"name": "Payments", "pillars": pillars}


def test_a_wrong_type_in_yaml_is_told_with_its_place(walens, service):
    """What YAML reads as another type than the format has is refused with path, line and column."""
    Path("lens.yaml").write_text("name: 2024\npillars: []\n")

    ended = walens("import", "lens.yaml")

    assert (ended.code, service.asked) == (1, [])
    assert ended.err.startswith("Error: lens.yaml: name (line 1, column ")
