"""Lenses as tables in CSV, and what is the same for tables of every kind."""

import csv
import io

import attrs
import pytest
from hypothesis import given

from tests.lens import strategies
from tests.lens.table_strategies import cells, table_lenses, without_unknown
from walens.errors import LensDocumentError
from walens.lens import (
    Choice,
    Lens,
    Pillar,
    Question,
    ResourceContent,
    RiskRule,
    from_csv,
    load,
    loads,
    not_in_table,
    to_csv,
)
from walens.lens.converters.cell import read_cell, shield_in_csv, shield_in_workbook

HEAD = "pillar id,question id,question title,choice id,choice title,risk rule 1 condition,risk rule 1 risk\n"


def refused(text, **options):
    """Return what is wrong with a table, as (path, line, column, message)."""
    with pytest.raises(LensDocumentError) as caught:
        from_csv(text, **options)
    return [(problem.path, problem.line, problem.column, problem.message) for problem in caught.value.problems]


def asked(text, **options):
    """Return the questions of a table with the ids of their choices."""
    lens = from_csv(text, **options)
    return [
        (pillar.id, question.id, [choice.id for choice in question.choices])
        for pillar in lens.pillars
        for question in pillar.questions
    ]


@given(table_lenses)
def test_tables_round_trip(lens):
    """A lens of which nothing is left out comes back from its table; the table is read by other programs alike."""
    assert not_in_table(lens) == ()
    text = to_csv(lens)

    assert from_csv(text) == lens
    assert from_csv(b"\xef\xbb\xbf" + text.encode()) == lens
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1


@given(strategies.lenses)
def test_what_is_left_out_is_told(lens):
    """Any lens is refused, comes back, or has places that are left out."""
    pillars = [pillar.id for pillar in lens.pillars]
    questions = [(pillar.id, question.id) for pillar in lens.pillars for question in pillar.questions]
    if len({*pillars}) < len(pillars) or len({*questions}) < len(questions):
        with pytest.raises(LensDocumentError, match="tell their rows apart"):
            to_csv(lens)
        return

    text = to_csv(lens)
    assert (from_csv(text) == lens) == (not_in_table(lens) == ())


def test_published_lenses_round_trip(real_lens):
    """A published lens comes back from its table, but for the keys that the format does not name."""
    if ": NaN" in real_lens.read_text(encoding="utf-8"):
        return
    lens = load(real_lens)
    lost = not_in_table(lens)

    assert all("the format does not name" in problem.message for problem in lost)
    assert from_csv(to_csv(lens)) == without_unknown(lens)
    assert (lens == without_unknown(lens)) == (lost == ())


@given(cells)
def test_cells_are_shielded_from_spreadsheets(text):
    """No cell begins a formula, and each means its text again."""
    shielded = shield_in_csv(text)

    assert shielded[:1] not in {"=", "+", "@", "\t", "\r", "\n", ""}
    assert read_cell(shielded) == text
    assert read_cell(shield_in_workbook(text)) == text


@pytest.mark.parametrize(
    "text",
    ["=1", "+1", "-1", "@a", " =1", "\t", "", "'", "007", "1-2", "50 %", "true", "3 Mar", "MARCH1", "1e5", "NaN"],
)
def test_what_a_spreadsheet_would_change_is_shielded(text):
    """Formulas, numbers, dates, truth values and nothing are written after an apostrophe."""
    assert shield_in_csv(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-", "a=1", "'twas", "May", "e5", "x@y", "3 ways", "one,two", "100 % of it"])
def test_other_texts_are_written_as_they_are(text):
    """A text that nobody takes for something else has no apostrophe."""
    assert shield_in_csv(text) == text


def test_the_table_is_what_people_edit():
    """Ids stand in each row, texts in the first; as many numbered columns as needed, and no version of the format."""
    choices = [Choice(id="yes", title="Yes"), Choice(id="a_no", title='None; "really"')]
    rules = [RiskRule(condition="yes", risk="NO_RISK"), RiskRule(condition="default", risk="HIGH_RISK")]
    question = Question(id="one", title="One?", choices=choices, risk_rules=rules)
    lens = Lens(name="N", description="D", pillars=[Pillar(id="ops", name="Ops", questions=[question])])

    assert to_csv(lens) == (
        "lens name,lens description,pillar id,pillar name,question id,question title,question description,"
        "question help text,question help url,risk rule 1 condition,risk rule 1 risk,risk rule 2 condition,"
        "risk rule 2 risk,risk rule 3 condition,risk rule 3 risk,choice id,choice title,choice help text,"
        "choice help url,improvement plan text,improvement plan url\n"
        "N,D,ops,Ops,one,One?,,,,yes,NO_RISK,default,HIGH_RISK,,,yes,Yes,,,,\n"
        ',,ops,,one,,,,,,,,,,,a_no,"None; ""really""",,,,\n'
    )
    assert "schema version" in to_csv(attrs.evolve(lens, schema_version=None))


@pytest.mark.parametrize(
    "rows",
    [
        "p,q,T,a,A,a,NO_RISK\np,q,T,b,B,a,NO_RISK\n",
        "p,q,T,a,A,a,NO_RISK\n,,,b,B,,\n",
        "p,q,,a,A,,\n\n,,,,,,\np,q,T,b,B,a,NO_RISK\n",
        "p,q,T,,,a,NO_RISK\n,,,a,A,,\n,,T,b,B,,\n",
    ],
)
def test_a_question_stands_in_one_row_or_in_each(rows):
    """Cells of a question may be repeated, stand in one row, or in a row of their own; empty rows mean nothing."""
    question = Question(
        id="q",
        title="T",
        choices=[Choice(id="a", title="A"), Choice(id="b", title="B")],
        risk_rules=[RiskRule(condition="a", risk="NO_RISK")],
    )

    assert from_csv(HEAD + rows).pillars == (Pillar(id="p", name=None, questions=[question]),)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_files_are_read_as_spreadsheets_write_them(delimiter, line_break):
    """The delimiter is found, any line break will do, names may be in any case, order and with underscores."""
    text = f'Choice_ID,QUESTION  id,Pillar Id{line_break}a,q,p{line_break}"b{line_break}",q,p{line_break}'
    text = text.replace(",", delimiter)

    assert asked(text) == [("p", "q", ["a", f"b{line_break}"])]
    assert asked(f"\ufeff{text}".encode()) == [("p", "q", ["a", f"b{line_break}"])]
    assert asked(f"sep={delimiter}\n{text}") == [("p", "q", ["a", f"b{line_break}"])]


def test_ids_are_made_of_titles():
    """Where there is no id it is made of the name or title; a pillar of the framework gets its own."""
    text = (
        "pillar name,question title,choice title\nCost optimization,One?,First\n,,Second\n,Two?,First\n"
        "Security,Three?,\n,,First\n"
    )

    assert asked(text) == [
        ("costOptimization", "one", ["first", "second"]),
        ("costOptimization", "two", ["first"]),
        ("security", "three", ["first"]),
    ]
    assert asked("pillar id,question id,question title,choice id\np,q,T,a\np,,Two,b\np,,Two,c\n") == [
        ("p", "q", ["a"]),
        ("p", "two", ["b", "c"]),
    ]


def test_all_problems_are_told_with_row_and_column():
    """Everything that is wrong is told at once: the row and the column by their names, the line and the column in it."""
    text = (
        "pillar id,pillar name,question id,question title,choice id,choice title,risk rule 1 condition,"
        "risk rule 1 risk,# note\n"
        ",,,,a,A,,,\n"
        'p,P,q,"one\ntwo",a,A,default,,#REF!\n'
        "p,R,q,,b,#NAME?,,,,x\n"
        "p,,r,,,,,NO_RISK,\n"
        "p,,q,,,,,,\n"
        "s,S,,,a,,,,\n"
        "t,,t,T,nan,,,,\n"
        ",,,,,,,,\n"
        "u,,u,U,,,,,\n"
        "u,,u,U,,x,,,\n"
        "u,,u,U,,x,,,\n"
    )

    assert refused(text, name="t.csv") == [
        (
            'row 2, column "pillar id"',
            2,
            1,
            'is empty, as is "pillar name", and no row above says to what pillar this row belongs',
        ),
        (
            'row 2, column "question id"',
            2,
            3,
            'is empty, as is "question title", and no row above says to what question this row belongs',
        ),
        ('row 3, column "risk rule 1 risk"', 4, 18, 'is empty, and "risk rule 1 condition" is not'),
        (
            'row 4, column "pillar name"',
            5,
            3,
            "is 'R', and row 3 says 'P' for the same pillar; leave it empty here, or write the same",
        ),
        ('row 4, column "choice title"', 5, 10, "is the error #NAME? of a spreadsheet; type the text again"),
        ('row 4, column "number 10"', 5, 20, "holds something, and the first row has no name there"),
        ('row 5, column "risk rule 1 condition"', 6, 9, 'is empty, and "risk rule 1 risk" is not'),
        (
            'row 6, column "question id"',
            7,
            4,
            "is 'q', which stands in row 3 already; the rows of a question have to stand together",
        ),
        (
            'row 7, column "question id"',
            8,
            5,
            'is empty, as is "question title", and no row above says to what question this row belongs',
        ),
        (
            'row 8, column "choice id"',
            9,
            8,
            "is nan, which programs write for an empty cell; leave it empty, or write 'nan",
        ),
        (
            'row 12, column "choice id"',
            13,
            8,
            "is empty, and no id can be made of the title 'x', which stands there twice",
        ),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "chioce title,pillar id,Pillar ID,wholly other\n",
            [
                (
                    'row 1, column "chioce title"', 1, 1,
                    'is no column of a lens; the nearest is "choice title"; begin its name with # to keep it as a note, or remove it',
                ),
                ('row 1, column "pillar id"', 1, 24, "stands there twice"),
                (
                    'row 1, column "wholly other"', 1, 34,
                    "is no column of a lens; begin its name with # to keep it as a note, or remove it",
                ),
            ],
        ),
        (
            "\npillar id,choice title\n",
            [
                (
                    'row 2, column "question id"', 2, 1,
                    'is missing; a table needs it, or "question title" to make ids of',
                ),
            ],
        ),
        ("pillar id,NaN\n", [("row 1", 1, 11, "a name of a column is NaN, which programs write for an empty cell; leave it empty, or write 'NaN")]),
        (",,\n\n", [("", None, None, "it is empty; the first row names the columns")]),
        ('pillar id,"a\n', [("", 1, 11, "not CSV: the quote that begins a cell has no end")]),
        (
            'pillar id\n"a"b\n',
            [("", 2, 4, "not CSV: something stands between the quote that ends a cell and the next cell")],
        ),
        (
            "pillar id\nk\xf6ln\n".encode("latin-1"),
            [
                (
                    "", 2, 2,
                    'not UTF-8: the byte 0xf6 stands where no character can be; a spreadsheet saves UTF-8 as "CSV UTF-8"',
                )
            ],
        ),
        ("pillar id".encode("utf-16"), [("", None, None, 'it is UTF-16; save it as UTF-8; a spreadsheet saves UTF-8 as "CSV UTF-8"')]),
        (
            HEAD + "p,q,,a,,,\n" * 10_000,
            [("", None, None, "it is too large: 10,001 rows; at most 10,000 rows are read (budget 'rows')")],
        ),
        (b"", [("", None, None, "it is empty")]),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused(text, expected):
    """Unknown, repeated and missing columns, broken quotes and other encodings have their place."""
    assert refused(text) == expected


def test_rows_without_id_and_title_are_told():
    """A part that has neither an id nor a title to make one of is a problem; a row of a pillar alone is none."""
    head = "pillar id,pillar name,question id,question description,choice id,choice help text\n"

    assert [problem[:1] + problem[3:] for problem in refused(head + "p,,,D,,H\n")] == [
        ('row 2, column "question id"', 'is empty, as is "question title", of which an id could be made'),
        ('row 2, column "choice id"', 'is empty, as is "choice title", of which an id could be made'),
    ]
    assert asked(head + "p,,,,,\nr,,q,,a,\n") == [("r", "q", ["a"])]


def test_every_kind_of_loss_has_its_place():
    """Unknown keys, empty objects and arrays, other types and another order of resources are named by their paths."""
    lens = loads("""{"_v": 1, "name": "n", "pillars": [{"id": "p", "questions": [{"id": "q", "number": 0, "choices": [
        {"id": "a", "helpfulResource": {}, "improvementPlan": {"Url": "u"}, "additionalResources": []},
        {"id": "b", "additionalResources": [
            {"type": "OTHER", "content": []},
            {"type": "IMPROVEMENT_PLAN", "content": [{}, {"displayText": "t"}]},
            {"type": "HELPFUL_RESOURCE", "content": [], "x": 1}]}
    ], "riskRules": [{"condition": "default", "risk": "NO_RISK", "why": "?"}]}]}]}""")
    a, b = (f"pillars[0].questions[0].choices[{index}]" for index in (0, 1))

    assert [problem.path for problem in not_in_table(lens)] == [
        "pillars[0].questions[0].number",
        f"{a}.helpfulResource",
        f"{a}.improvementPlan.Url",
        f"{a}.improvementPlan",
        f"{a}.additionalResources",
        f"{b}.additionalResources[0]",
        f"{b}.additionalResources[1].content[0]",
        f"{b}.additionalResources[2]",
        f"{b}.additionalResources[2]",
        f"{b}.additionalResources[2].x",
        "pillars[0].questions[0].riskRules[0].why",
        "_v",
    ]
    held = from_csv(to_csv(lens)).pillars[0].questions[0].choices
    assert held[0] == Choice(id="a", title=None)
    assert [resource.content for resource in held[1].additional_resources] == [(ResourceContent(display_text="t"),)]


def test_what_a_table_cannot_tell_apart_is_refused():
    """Repeated ids and lists without end have no table; each is named by its path."""
    rules = [RiskRule(condition="default", risk="NO_RISK")] * 100
    question = Question(id="q", title=None, choices=(), risk_rules=rules)
    pillar = Pillar(id="p", name=None, questions=[question, question])
    lens = Lens(name="n", description="d", pillars=[pillar, attrs.evolve(pillar, questions=())])

    with pytest.raises(LensDocumentError) as caught:
        to_csv(lens)
    assert [problem.path for problem in caught.value.problems] == [
        "pillars[1].id",
        "pillars[0].questions[1].id",
        "pillars[0].questions[0].riskRules",
        "pillars[0].questions[1].riskRules",
    ]
    with pytest.raises(LensDocumentError, match="must be text"):
        to_csv(attrs.evolve(lens, name=5))
