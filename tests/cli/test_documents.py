"""`walens new` and `walens fmt`."""

import json
import os
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from walens.lens import load, save_folder


@pytest.mark.parametrize(
    ("word", "file", "name"),
    [
        ("Payments", "payments.lens.json", "Payments"),
        ("Data Platform (v2)", "data-platform-v2.lens.json", "Data Platform (v2)"),
        ("data-platform.lens.yaml", "data-platform.lens.yaml", "Data Platform"),
        ("orders.json", "orders.json", "Orders"),
        ("!!!", "new.lens.json", "!!!"),
    ],
)
def test_a_new_lens_lints_clean(walens, word, file, name):
    """The starter is in the file that the name says, in its language, and without a finding."""
    ended = walens("new", word)

    assert (ended.code, ended.out) == (0, "")
    assert ended.err == f"{file}: written; walens lint {file} checks it after a change\n"
    assert load(file).name == name
    assert walens("lint", file) == (0, "No findings in 1 file.\n", "")
    assert walens("import", file, "--offline").code == 0


def test_a_new_lens_may_be_printed(walens):
    """-o names another file, and - prints."""
    assert walens("new", "Payments", "-o", "other.yaml").code == 0
    assert load("other.yaml").name == "Payments"
    assert json.loads(walens("new", "Payments", "-o", "-").out)["name"] == "Payments"


def test_a_new_lens_overwrites_nothing(walens):
    """A file that is there stays as it is."""
    Path("payments.lens.json").write_text("mine")

    ended = walens("new", "Payments")

    assert ended.code == 2
    assert "payments.lens.json is there already" in ended.err
    assert Path("payments.lens.json").read_text() == "mine"


@pytest.mark.parametrize("name", ["", "a;b", "Zürich", "x" * 129, ".json"])
def test_a_name_that_the_service_rejects_is_refused(walens, name):
    """No lens is started with a name that could not be imported."""
    ended = walens("new", name)

    assert ended.code == 2
    assert "cannot be the name of a lens" in ended.err
    assert list(Path().iterdir()) == []


def test_a_folder_that_is_not_there_is_told(walens):
    """A file that cannot be written is named."""
    assert walens("new", "Payments", "-o", "no/folder.json") == (
        1,
        "",
        "Error: no/folder.json: No such file or directory\n",
    )


UNTIDY = '{"pillars": [],\n "note": 1, "name": "Zürich\\u002c"}'
TIDY = '{\n  "name": "Zürich,",\n  "pillars": [],\n  "note": 1\n}\n'


def test_fmt_writes_the_canonical_form(walens):
    """The keys come in the order of the service, with two spaces; what is canonical is not written again."""
    Path("a.json").write_text(UNTIDY)

    assert walens("fmt", "a.json") == (0, "", "a.json: written in the canonical form\n")
    assert Path("a.json").read_text() == TIDY
    assert walens("fmt", "a.json") == (0, "", "")


def test_fmt_check_writes_nothing(walens):
    """--check names the files that would be written otherwise, and ends with 1 if there is one."""
    Path("a.json").write_text(UNTIDY)
    Path("b.json").write_text(TIDY)

    assert walens("fmt", "--check", "a.json", "b.json") == (1, "", "a.json: would be written otherwise\n")
    assert Path("a.json").read_text() == UNTIDY
    assert walens("fmt", "--check", "b.json") == (0, "", "")
    assert walens("fmt", "--check", "-", stdin=UNTIDY.encode()).code == 1


def test_fmt_takes_folders(walens):
    """A folder stands for the lens files in it, as it does for lint; no name at all is the folder one is in."""
    for name in ("team/a.lens.json", "team/deep/b.lens.json", "team/notes.json", "c.lens.json"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(UNTIDY)

    assert walens("fmt", "--check", "team").err.splitlines() == [
        "team/a.lens.json: would be written otherwise",
        "team/deep/b.lens.json: would be written otherwise",
    ]
    assert walens("fmt").code == 0
    assert [Path(name).read_text() for name in ("team/deep/b.lens.json", "c.lens.json")] == [TIDY, TIDY]
    assert Path("team/notes.json").read_text() == UNTIDY


def test_fmt_prints_standard_input(walens):
    """A file of - is read from standard input and printed."""
    assert walens("fmt", "-", stdin=UNTIDY.encode()) == (0, TIDY, "")


def test_fmt_goes_on_after_a_file_that_cannot_be_read(walens):
    """Every file is formatted that can be, and the others are told."""
    Path("a.json").write_text("{")
    Path("b.json").write_text(UNTIDY)

    ended = walens("fmt", "a.json", "b.json", "c.json")

    assert ended.code == 1
    assert Path("b.json").read_text() == TIDY
    assert [line.partition(": ")[2][:6] for line in ended.err.splitlines()] == ["a.json", "writte", "c.json"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("name:   Payments\npillars: []\n", None),
        ("# mine\nname:   Payments\npillars: []\n", "comments"),
        ("name:   Payments # mine\npillars: []\n", "comments"),
        ("pillars: []\nnote: &a [1]\nother: *a\n", "anchors"),
        ('name:   "a # b"\n\npillars: []\n', None),
    ],
)
def test_fmt_keeps_yaml_with_comments(walens, text, kept):
    """A YAML file whose comments or anchors would be lost stays as it is; another one becomes canonical."""
    Path("a.yaml").write_text(text)

    ended = walens("fmt", "a.yaml")

    assert ended.code == 0
    if kept:
        assert ended.err == f"a.yaml: left as it is, since its {kept} would be lost\n"
        assert Path("a.yaml").read_text() == text
    else:
        assert ended.err == "a.yaml: written in the canonical form\n"
        assert "name:   " not in Path("a.yaml").read_text()


@pytest.mark.parametrize("split", ["pillar", "question"])
def test_fmt_formats_each_file_of_a_split_lens(walens, split):
    """Every file becomes canonical, the lens stays the same, and so does which part is in which file."""
    walens("new", "Payments")
    lens = load("payments.lens.json")
    save_folder(lens, "lenses/split", split=split)
    tidy = {path: path.read_text() for path in Path("lenses").rglob("*.yaml")}

    assert walens("fmt", "--check", "lenses") == (0, "", "")
    for path, text in tidy.items():
        value = YAML(typ="safe").load(text)
        path.write_text(json.dumps(dict(reversed(value.items())), indent=1))
    ended = walens("fmt", "--check", "lenses")
    assert ended.code == 1
    assert ended.err.splitlines() == [
        f"{path}: would be written otherwise" for path in sorted(tidy, key=parts_of(lens))
    ]
    assert walens("fmt", "lenses").code == 0
    assert {path: path.read_text() for path in tidy} == tidy
    assert load("lenses/split") == lens


def parts_of(lens):
    """Give the order in which the files of a split lens are told: what names a file comes after it."""
    return lambda path: (-len(path.parts), path.name == "pillar.yaml", path.name == "lens.yaml")


def test_fmt_keeps_the_comments_of_a_split_lens(walens):
    """A file of a split lens that has comments is left as it is, the others are formatted; JSON stays JSON."""
    os.mkdir("split")  # noqa: PTH102
    Path("split/lens.yaml").write_text("# mine\npillars: [a.json, {questions: [], id: b}]\nname: x\n")
    Path("split/a.json").write_text('{"questions": [], "id": "a"}')

    ended = walens("fmt", "split")

    assert ended.code == 0
    assert "split/lens.yaml: left as it is, since its comments would be lost" in ended.err
    assert Path("split/lens.yaml").read_text().startswith("# mine\npillars: [a.json, {")
    assert Path("split/a.json").read_text() == '{\n  "id": "a",\n  "questions": []\n}\n'
