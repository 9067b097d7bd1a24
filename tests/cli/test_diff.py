"""`walens diff`: files and published versions, the formats and the exit code."""

import json
from copy import deepcopy

import pytest

from tests.cli.loopback import Answer
from tests.lens.comparison.documents import document

ARN = "arn:aws:wellarchitected:eu-west-1:123456789012:lens/0123456789abcdef0123456789abcdef"
OLD = document(1, 2)
MINOR = deepcopy(OLD) | {"description": "What every payment needs."}
MAJOR = deepcopy(OLD)
MAJOR["pillars"][0]["questions"][0]["id"] = "renamed"


@pytest.fixture
def files(tmp_path):
    """Write the three lenses."""
    names = {}
    for name, value in (("old", OLD), ("minor", MINOR), ("major", MAJOR)):
        names[name] = str(tmp_path / f"{name}.lens.json")
        (tmp_path / f"{name}.lens.json").write_text(json.dumps(value))
    return names


def test_files_are_compared_without_a_service(walens, service, files):
    """Two files need no service, and the exit code is 0 though they differ."""
    ended = walens("diff", files["old"], files["major"])

    assert (ended.code, ended.err, service.asked) == (0, "", [])
    assert ended.out.startswith(
        "verdict: major\n\nreasons\n  major: a question has another id: its answers are lost (1)\n"
    )


@pytest.mark.parametrize(("new", "code"), [("old", 0), ("minor", 0), ("major", 1)])
def test_the_exit_code_tells_a_major_version_on_request(walens, files, new, code):
    """--exit-code ends with 1 for a major version, and prints the same."""
    plain = walens("diff", files["old"], files[new])
    ended = walens("diff", files["old"], files[new], "--exit-code")

    assert (plain.code, ended.code) == (0, code)
    assert ended.out == plain.out
    assert ended.err == ""


def test_the_formats(walens, files):
    """--format chooses one of three."""
    assert json.loads(walens("diff", files["old"], files["minor"], "--format", "json").out)["verdict"] == "minor"
    assert walens("diff", files["old"], files["old"], "--format", "markdown").out.startswith("## Lens diff: none\n")
    assert walens("diff", files["old"], files["old"], "--format", "html").code == 2


def test_one_lens_may_be_standard_input(walens, files):
    """A lens of - is standard input, and one lens alone can be."""
    given = json.dumps(MINOR).encode()

    assert walens("diff", files["old"], "-", stdin=given).out.startswith("verdict: minor\n")
    assert walens("diff", "-", files["minor"], stdin=given).out == "verdict: none\n"
    both = walens("diff", "-", "-", stdin=given)
    assert (both.code, both.out) == (2, "")
    assert "one of the two" in both.err


def test_a_published_version_is_exported(walens, service, files):
    """ARN@VERSION is asked for by its version, an ARN alone by none; ExportLens's numbers do not count."""
    numbered = deepcopy(OLD)
    numbered["pillars"][0]["questions"][0]["number"] = 0
    service.answers = [Answer(body={"LensJSON": json.dumps(numbered)}), Answer(body={"LensJSON": json.dumps(MINOR)})]

    assert walens("diff", f"{ARN}@1.2", files["old"]) == (0, "verdict: none\n", "")
    assert walens("diff", files["minor"], ARN) == (0, "verdict: none\n", "")

    paths = [asked.path for asked in service.asked]
    assert [path.partition("?")[2] for path in paths] == ["LensVersion=1.2", ""]
    assert all(path.endswith(("/export", "/export?LensVersion=1.2")) for path in paths)


def test_two_published_versions(walens, service):
    """Both lenses may be versions; the first is asked for first."""
    service.answers = [Answer(body={"LensJSON": json.dumps(OLD)}), Answer(body={"LensJSON": json.dumps(MAJOR)})]

    ended = walens("diff", f"{ARN}@1.0", f"{ARN}@2.0", "--exit-code")

    assert ended.code == 1
    assert "  renamed question pillar0_q0 -> renamed: What about pillar0_q0?\n" in ended.out


def test_a_file_that_cannot_be_read_is_told_before_anything_is_sent(walens, service, tmp_path):
    """An error in a file costs no request."""
    (tmp_path / "broken.json").write_text("{")

    ended = walens("diff", f"{ARN}@1.0", str(tmp_path / "broken.json"))

    assert (ended.code, ended.out, service.asked) == (1, "", [])
    assert "broken.json" in ended.err


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Answer(body={}), "lens_json is missing"),
        (Answer(body={"LensJSON": '{"pillars": 1}'}), f"{ARN}@1.0: pillars"),
        (Answer(404, {"Message": "gone"}, "ResourceNotFoundException"), "Next: walens list shows the lenses"),
    ],
)
def test_a_version_that_cannot_be_had_is_told(walens, service, files, answer, message):
    """What the service does not give, or gives and is no lens, ends with 1 and is named as it was asked for."""
    service.answers = [answer]

    ended = walens("diff", f"{ARN}@1.0", files["old"])

    assert (ended.code, ended.out) == (1, "")
    assert message in ended.err


def test_a_wrong_version_is_told_in_words_of_the_command_line(walens, service, files):
    """A version that no lens can have is told by the argument that gave it, and nothing is sent."""
    ended = walens("diff", files["old"], f"{ARN}@{'9' * 40}")

    assert (ended.code, ended.out, service.asked) == (2, "", [])
    assert ended.err.startswith("Error: the service does not take this: B: ")


def test_a_version_of_the_service_in_this_process(walens, files, tmp_path):
    """--offline FILE has the versions that were published there."""
    store = str(tmp_path / "service.db")
    arn = json.loads(walens("import", files["old"], "--offline", store, "--output", "json").out)["LensArn"]
    publish = json.dumps({"LensAlias": arn, "LensVersion": "1.0"}).encode()
    assert walens("api", "CreateLensVersion", "--cli-input-json", "-", "--offline", store, stdin=publish).code == 0

    same = walens("diff", f"{arn}@1.0", files["old"], "--offline", store)
    other = walens("diff", f"{arn}@1.0", files["major"], "--offline", store, "--exit-code")

    assert same == (0, "verdict: none\n", "")
    assert (other.code, other.out.split("\n")[0]) == (1, "verdict: major")
