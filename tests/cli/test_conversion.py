"""`walens convert` and `walens schema`."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from walens.lens import load


@pytest.fixture
def lens(walens):
    """The file of a lens."""
    assert walens("new", "payments.lens.json").code == 0
    return "payments.lens.json"


@pytest.mark.parametrize("target", ["a.yaml", "a.YML", "b.json", "folder/", "a.csv", "a.xlsx"])
def test_every_form_holds_the_same_lens(walens, lens, target):
    """A lens in another form, and back again, is the same lens."""
    there = walens("convert", lens, target)
    back = walens("convert", target, "back.json")

    assert (there.code, there.out, back.code) == (0, "", 0)
    assert there.err.startswith(f"{target}: ")
    assert load("back.json") == load(lens)


def test_a_folder_is_split_by_question_or_pillar(walens, lens):
    """Each question has its own file, or each pillar with --split pillar; a folder that is there is recognised."""
    Path("questions").mkdir()

    assert walens("convert", lens, "questions").err == "questions: 3 files written, lens.yaml first\n"
    assert walens("convert", lens, "pillars", "--to", "folder", "--split", "pillar").code == 0
    assert sorted(file.name for file in Path("questions/reliability").iterdir()) == ["pillar.yaml", "restore.yaml"]
    assert sorted(file.name for file in Path("pillars").iterdir()) == ["lens.yaml", "reliability.yaml"]


def test_streams_are_converted(walens, lens):
    """- stands for standard input and output; JSON comes out, or what --to says."""
    text = Path(lens).read_bytes()

    assert json.loads(walens("convert", "-", "-", stdin=text).out) == json.loads(text)
    assert walens("convert", "-", "-", "--to", "yaml", stdin=text).out.startswith("name: Payments\n")
    minified = walens("convert", "-", "-", "--minify", stdin=text).out
    assert minified.strip() == json.dumps(json.loads(text), separators=(",", ":"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("lens.txt",), "the name 'lens.txt' says no form"),
        (("lens.yaml", "--minify"), "only JSON can be minified"),
        (("-", "--to", "folder"), "a folder cannot be printed"),
        (("-", "--to", "xlsx"), "a workbook cannot be printed"),
        (("payments.lens.json",), "payments.lens.json is there already; --force overwrites it"),
    ],
)
def test_a_wrong_command_line_ends_with_2(walens, lens, words, said):
    """What cannot be written is told before anything is."""
    ended = walens("convert", lens, *words)

    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_tables_and_documents_are_printed(walens, lens):
    """A table and Markdown may be printed, without a byte order mark."""
    assert walens("convert", lens, "-", "--to", "csv").out.startswith("lens name,lens description,")
    assert walens("convert", lens, "-", "--to", "markdown").out.startswith("# Payments\n")


def test_force_overwrites(walens, lens):
    """A file and a lens in a folder are overwritten with --force only."""
    assert walens("convert", lens, "a/").code == 0
    assert walens("convert", lens, "a/").code == 2
    assert walens("convert", lens, "a/", "--force").code == 0
    assert walens("convert", "a", lens, "--force") == (0, "", f"{lens}: written\n")


def test_what_a_table_leaves_out_is_told(walens):
    """Each part without a place in a table is named, up to twenty of them."""
    unknown = ", ".join(f'"_{number}": 0' for number in range(22))
    Path("a.json").write_text(f'{{"name": "n", "pillars": [], {unknown}}}')

    told = walens("convert", "a.json", "a.csv").err.splitlines()
    assert told[:3] == [
        "a.csv: written",
        "a.csv: 22 parts of the lens have no place in a table and are left out:",
        "  _0: a table has no column for a key that the format does not name",
    ]
    assert (len(told), told[-1]) == (23, "  and 2 more")


def test_problems_of_a_table_name_row_and_column(walens):
    """A table that cannot be read ends with 1 and a line for each problem."""
    Path("a.csv").write_text("pillar id,question id,choice id\np,q,#REF!\n")

    ended = walens("convert", "a.csv", "b.json")
    assert ended.code == 1
    assert ended.err.startswith('Error: a.csv: row 2, column "choice id" (line 2, column 5): is the error #REF!')


def test_a_lens_that_cannot_be_read_leaves_the_target(walens):
    """Nothing is written for a lens that cannot be read."""
    Path("bad.json").write_text('{"name": 1}')

    ended = walens("convert", "bad.json", "good.yaml")

    assert ended.code == 1
    assert ended.err.startswith("Error: bad.json: ")
    assert not Path("good.yaml").exists()


@pytest.mark.parametrize("words", [(), ("--split",), ("--part", "pillar"), ("--part", "question")])
def test_a_schema_is_one(walens, words):
    """Every schema is a valid one of draft 2020-12."""
    Draft202012Validator.check_schema(json.loads(walens("schema", *words).out))


def test_a_lens_fits_the_schema(walens, lens):
    """What `walens new` writes fits the schema in the file that -o names."""
    assert walens("schema", "-o", "schema.json") == (0, "", "")

    Draft202012Validator(json.loads(Path("schema.json").read_text())).validate(json.loads(Path(lens).read_text()))
