"""Lenses as tables in workbooks, and workbooks as people and their enemies make them."""

import io
import sys
import zipfile
from datetime import date, datetime, time

import attrs
import openpyxl
import pytest
from hypothesis import given, settings

from tests.lens.table_strategies import table_lenses, without_unknown
from walens.budgets import UNPACKED
from walens.errors import LensDocumentError, MissingExtra
from walens.lens import Choice, Lens, Pillar, Question, from_xlsx, load, to_xlsx
from walens.lens.converters.workbook import check_workbook
from walens.lens.text.source import MAX_SIZE

HEAD = ("pillar id", "question id", "question title", "choice id", "choice title")
ROW = ("p", "q", "T", "a", "A")


def workbook(*rows, sheets=("lens",), change=None):
    """Make a workbook whose first sheet has these rows."""
    book = openpyxl.Workbook()
    book.active.title = sheets[0]
    for name in sheets[1:]:
        book.create_sheet(name)
    for row in rows:
        book.active.append(row)
    if change is not None:
        change(book.active)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def repacked(content, part, change):
    """Change a part of a workbook."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return made.getvalue()


def refused(content):
    """Return what is wrong with a workbook, as (path, line, column, message)."""
    with pytest.raises(LensDocumentError) as caught:
        from_xlsx(content, name="t.xlsx")
    assert caught.value.source == "t.xlsx"
    return [(problem.path, problem.line, problem.column, problem.message) for problem in caught.value.problems]


SHEET = "xl/worksheets/sheet1.xml"


@settings(max_examples=40, deadline=None)
@given(table_lenses)
def test_workbooks_round_trip(lens):
    """A lens of which nothing is left out comes back from its workbook."""
    assert from_xlsx(to_xlsx(lens)) == lens


def test_published_lenses_round_trip(real_lens):
    """A published lens comes back from its workbook, but for the keys that the format does not name."""
    if ": NaN" not in real_lens.read_text(encoding="utf-8"):
        lens = load(real_lens)
        assert from_xlsx(to_xlsx(lens)) == without_unknown(lens)


def test_nothing_in_a_workbook_is_executed():
    """All cells are marked as text, in content and in form, so that they stay text when they are edited."""
    question = Question(id="q", title="=1+1", choices=[Choice(id="a", title="+A1")], risk_rules=())
    lens = Lens(name="=cmd|' /C calc'!A0", description="@x", pillars=[Pillar(id="p", name="-2", questions=[question])])
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(lens)))["lens"]

    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    assert [cell.value for cell in cells] == ["=cmd|' /C calc'!A0", "@x", "p", "-2", "q", "=1+1", "a", "+A1"]
    assert sheet.column_dimensions["A"].number_format == "@"


def test_what_spreadsheets_made_of_texts_is_refused():
    """Numbers, dates, truth values, formulas and errors are told all at once, with row and column."""
    content = workbook(
        HEAD,
        ROW,
        ("p", "q", datetime(2021, 11, 1), 7, True),  # noqa: DTZ001 - a cell has no time zone
        ("p", "q", None, "b", "=A1"),
        ("p", "q", None, "c", "#N/A"),
        ("p", "q", None, datetime(2021, 11, 1, 12, 30), time(1, 2)),  # noqa: DTZ001
        ("p", "q", None, date(2021, 11, 1), 1.5),
        ("p", "q", None, "c", "NaN"),
    )
    told = refused(content)

    assert [(path, line, column) for path, line, column, _ in told][:3] == [
        ('row 3, column "question title"', 3, 3),
        ('row 3, column "choice id"', 3, 4),
        ('row 3, column "choice title"', 3, 5),
    ]
    assert [message.partition(",")[0].partition(";")[0] for *_, message in told] == [
        "is the date 2021-11-01",
        "is the number 7",
        "is the truth value TRUE",
        "holds a formula",
        "is the error #N/A of a spreadsheet",
        "is the date 2021-11-01 12:30:00",
        "is the time 01:02:00",
        "is the date 2021-11-01",
        "is the number 1.5",
        "is NaN",
    ]


def test_cells_that_are_merged_downwards_hold_what_they_show():
    """A cell over several rows counts in each; one over several columns belongs to none of them."""

    def merge(sheet):
        for cells in ("A2:A4", "B2:B3", "C2:C3", "E2:E3", "A6:A8"):
            sheet.merge_cells(cells)

    content = workbook(HEAD, ROW, (None, None, None, "b"), (None, "r", "U", "c", "C"), change=merge)
    questions = list(from_xlsx(content).questions())
    assert [(each.id, [(choice.id, choice.title) for choice in each.choices]) for each in questions] == [
        ("q", [("a", "A"), ("b", "A")]),
        ("r", [("c", "C")]),
    ]

    sideways = workbook(HEAD, ROW, ("p", "q", None, "b", "B"), change=lambda sheet: sheet.merge_cells("D3:E3"))
    assert refused(sideways) == [
        ('row 3, column "choice id"', 3, 4, "is merged with the column beside it; split the cells")
    ]


def test_a_short_row_takes_part_in_a_merge():
    """A row that ends before the merged cells still holds what they show."""
    content = workbook(HEAD, ROW, ("p", "q"), change=lambda sheet: sheet.merge_cells("E2:E3"))

    assert [choice.title for question in from_xlsx(content).questions() for choice in question.choices] == ["A", "A"]


def test_the_sheet_is_found_by_its_name():
    """The sheet is the one that is called lens, or the only one; empty rows and notes beside it mean nothing."""
    rows = ((), (*HEAD, "# seen"), (*ROW, 3), ())
    expected = [("T", 1)]

    for sheets in (("lens", "other"), ("any",)):
        lens = from_xlsx(workbook(*rows, sheets=sheets))
        assert [(question.title, len(question.choices)) for question in lens.questions()] == expected
    assert refused(workbook(*rows, sheets=("a", "b"))) == [
        ("", None, None, 'it has the sheets a, b; name the one that holds the lens "lens"')
    ]


def test_a_chart_is_no_table():
    """A workbook whose only sheet of the name is a chart is refused."""
    book = openpyxl.Workbook()
    book.create_chartsheet("lens")
    file = io.BytesIO()
    book.save(file)

    told = refused(file.getvalue())
    assert len(told) == 1
    assert told[0][:3] == ("", None, None)


def test_a_text_that_no_cell_holds_is_refused():
    """A text over the length of a cell is told with its row and column, and not cut."""
    question = Question(id="q", title="x" * 32_768, choices=(), risk_rules=())
    lens = Lens(name="n", description="d", pillars=[Pillar(id="p", name="P", questions=[question])])

    with pytest.raises(LensDocumentError, match=r'row 2, column "question title".*32,768 characters') as caught:
        to_xlsx(lens)
    assert caught.value.problems[0][2:4] == (2, 6)
    fits = attrs.evolve(
        lens, pillars=[attrs.evolve(lens.pillars[0], questions=[attrs.evolve(question, title="x" * 9)])]
    )
    assert from_xlsx(to_xlsx(fits)) == fits


GOOD = workbook(HEAD, ROW)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "it is no workbook (XLSX)"),
        (b"a,b\n", "it is no workbook (XLSX)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "it is a workbook of the old kind (XLS), or one with a password"),
        (b"PK" + b"0" * MAX_SIZE, "it is too large: 16,777,218 bytes"),
        (GOOD[: len(GOOD) // 2], "it is no workbook (XLSX)"),
        (repacked(GOOD, "xl/workbook.xml", lambda _: b"<a"), "it is no workbook that can be read"),
        (repacked(GOOD, "xl/workbook.xml", lambda _: b"<a/>"), "it has no sheet"),
        (
            repacked(GOOD, SHEET, lambda old: b'<!DOCTYPE x [<!ENTITY a "b">]>' + old),
            "its part xl/worksheets/sheet1.xml defines its own XML",
        ),
        (
            repacked(GOOD, SHEET, lambda old: (" " * 2**20 + "<!DOCTYPE x>").encode("utf-16") + old),
            "its part xl/worksheets/sheet1.xml defines its own XML",
        ),
        (
            repacked(GOOD, SHEET, lambda old: old.replace(b'<row r="2"', b'<row r="3000000000"')),
            "the sheet is too large: at most 10,000 rows are read (budget 'rows')",
        ),
        (
            repacked(GOOD, SHEET, lambda old: old.replace(b'r="E2"', b'r="XFD2"')),
            "the sheet is too large: at most 1,000 columns are read (budget 'columns')",
        ),
        (
            repacked(
                GOOD,
                SHEET,
                lambda old: old.replace(
                    b"</sheetData>",
                    b"</sheetData><mergeCells>" + b'<mergeCell ref="A1:A2"/>' * 5_001 + b"</mergeCells>",
                ),
            ),
            "too many ranges of merged cells: at most 5,000",
        ),
    ],
    ids=range(12),
)
def test_what_is_no_workbook_or_should_not_be_unpacked_is_refused(content, said):
    """Files of other kinds, cut files, entities, sheets without end and merges without end are one typed error."""
    told = refused(content)

    assert len(told) == 1
    assert said in told[0][3]


def test_what_unpacks_to_too_much_is_refused_unpacked():
    """A part that unpacks to more than the limit is refused by the size that the archive says."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(SHEET, "w", force_zip64=True) as part,
    ):
        for _ in range(UNPACKED.most // 2**20 + 1):
            part.write(bytes(2**20))
    content = file.getvalue()

    assert len(content) < MAX_SIZE // 100
    assert "it unpacks to 34,603,008 bytes; at most 33,554,432 bytes are read" in refused(content)[0][3]


def test_a_part_that_is_broken_is_refused():
    """An archive whose data does not fit its checksum is a typed error."""
    place = GOOD.index(SHEET.encode()) + len(SHEET) + 40
    broken = GOOD[:place] + b"\xff" * 20 + GOOD[place + 20 :]

    assert "it is no workbook" in str(check_workbook(broken))


def test_without_openpyxl_the_extra_is_named(monkeypatch):
    """Where openpyxl is missing, the error names what to install."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    for act in (lambda: from_xlsx(GOOD), lambda: to_xlsx(Lens(name="n", description="d", pillars=()))):
        with pytest.raises(MissingExtra, match=r"pip install 'walens\[xlsx\]'"):
            act()
