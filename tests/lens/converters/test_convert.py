"""Lenses from file to file."""

import io

import pytest

from walens.errors import LensDocumentError
from walens.lens import Choice, Lens, Pillar, Question, convert, dump, load
from walens.lens.converters.files import form_of, load_form, losses, to_bytes

QUESTION = Question(id="q1", title="Où ?", choices=[Choice(id="a_1", title="A")], risk_rules=())
LENS = Lens(name="n", description="d", pillars=[Pillar(id="ops", name="Ops", questions=[QUESTION])])


@pytest.fixture
def source(tmp_path):
    """A lens in a file."""
    dump(LENS, tmp_path / "lens.json")
    return tmp_path / "lens.json"


def refused(source, target, **options):
    """Return the message and the file of a refusal."""
    with pytest.raises(LensDocumentError) as caught:
        convert(source, target, **options)
    assert len(caught.value.problems) == 1
    return caught.value.problems[0].message, caught.value.source


@pytest.mark.parametrize("name", ["a.json", "a.yaml", "a.YML", "a.csv", "a.xlsx", "a/"])
def test_every_form_comes_back(source, tmp_path, name):
    """A lens in another form, and back again, is the same lens; the suffix says the form."""
    target = f"{tmp_path}/{name}"

    assert convert(source, target) == ()
    assert convert(target, tmp_path / "back.json") == ()
    assert load(tmp_path / "back.json") == LENS


def test_csv_has_a_mark_where_spreadsheets_need_one(source, tmp_path):
    """A byte order mark stands before a table with other characters than ASCII, and before no other."""
    convert(source, tmp_path / "a.csv")

    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbflens name,")
    assert to_bytes(Lens(name="n", description="d", pillars=()), "csv").startswith(b"lens name,")


def test_what_is_lost_is_returned(tmp_path):
    """The places of what a table has no column for are returned; the other forms have a place for all."""
    lens = Lens(name="n", description="d", pillars=(), extra={"_version": "1"})
    dump(lens, tmp_path / "a.json")

    assert [problem.path for problem in convert(tmp_path / "a.json", tmp_path / "a.csv")] == ["_version"]
    assert [problem.path for problem in losses(lens, "xlsx")] == ["_version"]
    assert convert(tmp_path / "a.json", tmp_path / "a.yaml") == ()


def test_nothing_is_overwritten_unless_allowed(source, tmp_path):
    """A file, or a lens in a folder, that is there stays, unless it may be overwritten."""
    (tmp_path / "a.md").write_bytes(b"mine")
    there = "is there already; choose another name, or allow to overwrite it"

    assert refused(source, tmp_path / "a.md") == (there, str(tmp_path / "a.md"))
    assert refused(source, tmp_path) == (there, str(tmp_path))
    assert (tmp_path / "a.md").read_bytes() == b"mine"
    convert(source, tmp_path / "a.md", overwrite=True)
    assert (tmp_path / "a.md").read_text("utf-8").startswith("# n\n")
    (tmp_path / "empty").mkdir()
    convert(source, tmp_path / "empty")
    convert(source, tmp_path / "empty", overwrite=True)
    assert load(tmp_path / "empty") == LENS


def test_what_cannot_be_converted_is_refused(source, tmp_path):
    """Names without a form, Markdown to be read, and places that cannot be written are typed errors."""
    (tmp_path / "a.md").write_bytes(b"# n")

    assert refused(source, tmp_path / "a.txt")[0].startswith("its name says no form; end it with .json, .yaml")
    assert refused(tmp_path / "a.md", tmp_path / "b.json")[0].startswith("Markdown is written and never read")
    assert refused(source, tmp_path / "none" / "a.csv")[0] == "cannot be written: No such file or directory"
    assert refused(source, "a\0.csv")[0].startswith("cannot be written: ")
    assert refused(source, "a" * 300 + ".csv")[0] == "cannot be written: File name too long"
    assert refused(source, "a" * 300 + "/")[0].endswith(".yaml cannot be written: File name too long")
    assert refused(source, "a\0/")[0].startswith("cannot be written: no name of a folder has a null")
    assert refused(tmp_path / "none.xlsx", tmp_path / "b.json")[0] == "cannot be read: No such file or directory"
    assert form_of("a\0") is None


def test_streams_are_read():
    """An open file is read in the form that is given; a workbook has to be open for bytes."""
    table = to_bytes(LENS, "csv")

    assert load_form(io.BytesIO(table), "csv").lens == LENS
    assert load_form(io.StringIO(table.decode()), "csv").lens == LENS
    assert load_form(io.BytesIO(to_bytes(LENS, "xlsx")), "xlsx").lens == LENS
    assert load_form(io.StringIO(to_bytes(LENS, "json").decode()), None).lens == LENS
    with pytest.raises(LensDocumentError, match="open the file with mode 'rb'"):
        load_form(io.StringIO("PK"), "xlsx")


def test_only_json_is_minified():
    """What cannot be asked of a form is a ValueError."""
    assert to_bytes(LENS, "json", minify=True).count(b"\n") == 0
    with pytest.raises(ValueError, match="only JSON"):
        to_bytes(LENS, "csv", minify=True)
    with pytest.raises(ValueError, match="a folder is more than one file"):
        to_bytes(LENS, "folder")
