import io
import json
import pickle
import tempfile

import attrs
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.strategies import lenses
from walens.errors import LensDocumentError
from walens.lens import (
    Choice,
    HelpfulResource,
    ImprovementPlan,
    Lens,
    Pillar,
    Question,
    Risk,
    RiskRule,
    dump,
    dumps,
    encode_lens,
    load,
    loads,
    parse_document,
    read_document,
)
from walens.lens.format import Kind, keys_of, shapes_in
from walens.lens.text.place import format_path

SMALL = """\
{
  "name": "Backups",
  "schemaVersion": "2021-11-01",
  "description": "-",
  "pillars": [
    {
      "id": "reliability",
      "name": "Reliability",
      "questions": [
        {
          "id": "restore",
          "number": 0,
          "title": "Do you test restores?",
          "choices": [
            {
              "id": "restore_yes",
              "number": 0,
              "title": "Yes",
              "helpfulResource": {
                "displayText": "Why & how: é",
                "url": "https://example.com"
              },
              "improvementPlan": {
                "displayText": "Test."
              },
              "additionalResources": [
                {
                  "type": "HELPFUL_RESOURCE",
                  "content": []
                }
              ]
            }
          ],
          "riskRules": [
            {
              "condition": "default",
              "risk": "HIGH_RISK"
            }
          ]
        }
      ]
    }
  ],
  "_version": {
    "a": 1,
    "b": []
  }
}
"""


def problems_of(action, *arguments, **keywords):
    """Return what is wrong, as (path, line, column, message)."""
    with pytest.raises(LensDocumentError) as caught:
        action(*arguments, **keywords)
    return [(problem.path, problem.line, problem.column, problem.message) for problem in caught.value.problems]


@given(lenses, st.booleans())
def test_json_round_trips(lens, minify):
    """What was written as JSON is read as the same lens, and is written again as the same bytes."""
    text = dumps(lens, minify=minify)

    assert loads(text) == lens
    assert dumps(loads(text.encode()), minify=minify) == text


@given(lenses)
def test_yaml_round_trips(lens):
    """What was written as YAML is read as the same lens, and is written again as the same bytes."""
    text = dumps(lens, format="yaml")

    assert loads(text, format="yaml") == lens
    assert dumps(loads(text, format="yaml"), format="yaml") == text


@given(lenses)
def test_equal_lenses_are_written_alike(lens):
    """The order of unknown keys is no part of a lens and none of its text."""
    turned = attrs.evolve(lens, extra=dict(reversed(list(lens.extra.items()))))

    assert turned == lens
    assert dumps(turned) == dumps(lens)


def test_published_lenses_keep_their_value(real_lens):
    """A published lens comes back as the same JSON value through the model, as JSON, minified and as YAML."""
    text = real_lens.read_text(encoding="utf-8")
    if ": NaN" in text:
        assert [problem[0] for problem in problems_of(load, real_lens)] == [
            "pillars[3].questions[4].title",
            "pillars[3].questions[4].description",
        ]
        return
    value = json.loads(text)
    lens = load(real_lens)

    assert json.loads(dumps(lens)) == value
    assert json.loads(dumps(lens, minify=True)) == value
    assert encode_lens(loads(dumps(lens, format="yaml"))) == value
    assert pickle.loads(pickle.dumps(lens)) == lens


def test_writing_is_canonical():
    """Keys stand in the order of ExportLens, number after id, unknown keys last; indented by two, one final newline."""
    value = json.loads(SMALL)
    shuffled = json.dumps({"_version": {"b": [], "a": 1}, **dict(reversed(value.items()))})

    assert dumps(loads(shuffled)) == SMALL
    assert dumps(loads(SMALL), minify=True) == json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def test_keys_are_attributes():
    """Every known key becomes its attribute; a key that is not there is None, and is not written."""
    lens = loads(SMALL)
    choice = Choice(
        id="restore_yes",
        title="Yes",
        helpful_resource=HelpfulResource(display_text="Why & how: é", url="https://example.com"),
        improvement_plan=ImprovementPlan(display_text="Test."),
        additional_resources=lens.pillars[0].questions[0].choices[0].additional_resources,
        extra={"number": 0},
    )
    question = Question(
        id="restore",
        title="Do you test restores?",
        choices=[choice],
        risk_rules=[RiskRule(condition="default", risk=Risk.HIGH_RISK)],
        extra={"number": 0},
    )

    assert lens == Lens(
        name="Backups",
        description="-",
        pillars=[Pillar(id="reliability", name="Reliability", questions=[question])],
        extra={"_version": {"a": 1, "b": []}},
    )


def test_required_texts_may_be_missing():
    """A title or name that is not there is for lint to report: the lens loads, and is written without it."""
    lens = loads('{"pillars": [{"id": "one", "questions": []}]}')

    assert (lens.schema_version, lens.name, lens.pillars[0].name) == (None, None, None)
    assert json.loads(dumps(lens)) == {"pillars": [{"id": "one", "questions": []}]}


def test_every_wrong_type_is_told_at_once():
    """Wrong types and missing keys give one error with the path, line and column of each."""
    text = """{
 "name": null, "schemaVersion": 2021,
 "pillars": [
  5,
  {"id": "one", "questions": {}},
  {"name": true, "questions": [
   {"id": "q", "helpfulResource": [], "choices": [
     {"id": ["c"], "additionalResources": [{"type": "x", "content": [{"url": 1.5}]}]}], "riskRules": ["default"]}]}]}"""

    assert problems_of(loads, text) == [
        ("name", 2, 10, "must be text, not null"),
        ("schemaVersion", 2, 33, "must be text, not the number 2021"),
        ("pillars[0]", 4, 3, "must be an object, not the number 5"),
        ("pillars[1].questions", 5, 30, "must be an array, not an object"),
        ("pillars[2]", 6, 3, "the key 'id' is missing; it must be text"),
        ("pillars[2].name", 6, 12, "must be text, not true"),
        ("pillars[2].questions[0].helpfulResource", 7, 35, "must be an object, not an array"),
        ("pillars[2].questions[0].choices[0].id", 8, 13, "must be text, not an array"),
        (
            "pillars[2].questions[0].choices[0].additionalResources[0].content[0].url",
            8,
            78,
            "must be text, not the number 1.5",
        ),
        ("pillars[2].questions[0].riskRules[0]", 8, 103, "must be an object, not text"),
    ]


def test_one_wrong_type_is_enough():
    """Whatever single value under a known key has a wrong type, the document is refused with its path."""

    def paths_of(value, path):
        if path:
            yield path
        items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for step, item in items:
            yield from paths_of(item, (*path, step))

    for path in paths_of(json.loads(SMALL), ()):
        if path[-1] == "number" or "_version" in path:
            continue
        value = holder = json.loads(SMALL)
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = 5
        assert [problem[0] for problem in problems_of(loads, json.dumps(value))] == [format_path(path)]


@pytest.mark.parametrize("text", ["5", '"lens"', "[]", "null", "true"])
def test_a_lens_is_an_object(text):
    """Any other JSON value is refused."""
    ((path, line, column, message),) = problems_of(loads, text, format="json")

    assert (path, line, column) == ("", 1, 1)
    assert message.startswith("must be an object, not ")


def test_yaml_types_come_with_advice():
    """A number or a truth value where YAML wants quotes says so; a date and a no are texts."""
    text = "name: 5\nschemaVersion: 2021-11-01\ndescription: no\npillars:\n  - id: 0x10\n    name:\n    questions: []\n"

    assert problems_of(loads, text) == [
        ("name", 1, 7, "must be text, not the number 5; put it in quotes"),
        ("pillars[0].id", 5, 9, "must be text, not the number 16; put it in quotes"),
        ("pillars[0].name", 6, 5, "must be text, not null"),
    ]


def test_too_deep_unknown_keys_are_refused():
    """The limit of nesting holds for what stands under unknown keys."""
    text = '{"pillars": [],\n "_deep": ' + "[" * 100 + "]" * 100 + "}"

    assert problems_of(loads, text) == [("_deep[0][0][0][0][0][0][0]", 2, 110, "nested deeper than 100 levels")]


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 2**64, 10**40, 1e16, 1.5e300, -0.0, 5e-324])
@pytest.mark.parametrize("text_format", ["json", "yaml"])
def test_unknown_numbers_stay_exact(number, text_format):
    """Integers beyond 64 bits and floats at the ends of their range survive."""
    lens = Lens(name="n", description="d", pillars=(), extra={"_number": [number, 2**64 + 1, 1.0]})
    again = loads(dumps(lens, format=text_format)).extra["_number"]

    assert [repr(item) for item in again] == [repr(number), repr(2**64 + 1), "1.0"]


@pytest.mark.parametrize("text_format", ["json", "yaml"])
def test_half_pairs_are_not_written(text_format):
    """Half a surrogate pair, in a text or a key, is refused with its path."""
    choice = Choice(id="one", title="a\ud800", extra={"\udfff": 1})
    question = Question(id="q", title="q", choices=[choice], risk_rules=[])
    lens = Lens(name="n", description="d", pillars=[Pillar(id="p", name="p", questions=[question])])

    assert problems_of(dumps, lens, format=text_format) == [
        (
            "pillars[0].questions[0].choices[0].title",
            None,
            None,
            "the character U+D800 is half a surrogate pair, which no UTF-8 can hold",
        ),
        (
            "pillars[0].questions[0].choices[0]['\\udfff']",
            None,
            None,
            "the character U+DFFF is half a surrogate pair, which no UTF-8 can hold",
        ),
    ]


def test_what_no_type_checker_saw_is_not_written():
    """Wrong types in a model that an author built are refused all at once, with their paths."""
    link = HelpfulResource(display_text=5)
    choice = Choice(id=None, title="t", helpful_resource=link, improvement_plan=link, extra={"title": "u"})
    question = Question(id="q", title="q", choices=[choice, 5], risk_rules="x")
    lens = Lens(name="n", description=b"d", pillars=[Pillar(id="p", name="p", questions=[question])])

    assert [(path, message) for path, _, _, message in problems_of(dumps, lens)] == [
        ("description", "must be text, not a Python bytes"),
        ("pillars[0].questions[0].choices[0].id", "must be text, not null"),
        ("pillars[0].questions[0].choices[0].helpfulResource.displayText", "must be text, not the number 5"),
        ("pillars[0].questions[0].choices[0].improvementPlan.displayText", "must be text, not the number 5"),
        ("pillars[0].questions[0].choices[1]", "must be an object, not the number 5"),
        ("pillars[0].questions[0].riskRules[0]", "must be an object, not text"),
        ("pillars[0].questions[0].choices[0].title", "stands in extra; its place is the attribute title"),
        (
            "pillars[0].questions[0].choices[0].improvementPlan",
            "must be of class ImprovementPlan, not HelpfulResource",
        ),
    ]


@pytest.mark.parametrize(
    "choice",
    [
        Choice(id=5, title="t"),
        Choice(id="c", title=5),
        Choice(id="c", title="t", extra={"title": "u"}),
        Choice(id="c", title=None, extra={"title": "u"}),
        Choice(id="c", title="t", helpful_resource="text"),
    ],
)
def test_one_wrong_attribute_is_enough(choice):
    """Whatever single attribute no type checker saw, the lens is not written."""
    question = Question(id="q", title="q", choices=[choice], risk_rules=[])
    lens = Lens(name="n", description="d", pillars=[Pillar(id="p", name="p", questions=[question])])

    ((path, *_),) = problems_of(dumps, lens)
    assert path.startswith("pillars[0].questions[0].choices[0].")


def test_a_resource_of_another_class_is_not_written():
    """An improvement plan in the place of a helpful resource would be read back as something else."""
    choice = Choice(id="c", title="t", helpful_resource=ImprovementPlan(display_text="x"))
    question = Question(id="q", title="q", choices=[choice], risk_rules=[])
    lens = Lens(name="n", description="d", pillars=[Pillar(id="p", name="p", questions=[question])])

    assert [(path, message) for path, _, _, message in problems_of(dumps, lens)] == [
        ("pillars[0].questions[0].choices[0].helpfulResource", "must be of class HelpfulResource, not ImprovementPlan")
    ]


def test_text_enumerations_are_written_as_texts():
    """A member of Risk, or of an author's own text enumeration, stands for its text in every language."""
    lens = attrs.evolve(loads(SMALL), name=Risk.NO_RISK, extra={Risk.NO_RISK: Risk.HIGH_RISK})

    for text_format in ("json", "yaml"):
        again = loads(dumps(lens, format=text_format))
        assert (again.name, again.extra) == ("NO_RISK", {"NO_RISK": "HIGH_RISK"})


@pytest.mark.parametrize(
    ("name", "text_format"), [("a.json", "json"), ("a.yaml", "yaml"), ("a.YML", "yaml"), ("a", "json")]
)
def test_files_round_trip(tmp_path, name, text_format):
    """A file is written in the language of its suffix and read in the same; a path may be a text or a Path."""
    lens = loads(SMALL)
    dump(lens, tmp_path / name)

    assert (tmp_path / name).read_bytes().decode() == dumps(lens, format=text_format)
    assert load(tmp_path / name) == load(str(tmp_path / name)) == lens
    assert read_document(tmp_path / name).format == text_format


def test_open_files_round_trip():
    """Files that are open for text or bytes are written and read, temporary ones too."""
    lens = loads(SMALL)
    with tempfile.TemporaryFile() as for_bytes, tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as for_text:
        for file in (io.StringIO(), io.BytesIO(), for_bytes, for_text):
            dump(lens, file, minify=True)
            file.seek(0)
            assert load(file) == lens


def test_the_given_format_wins(tmp_path):
    """What the caller says of the language is not doubted."""
    lens = loads(SMALL)
    dump(lens, tmp_path / "lens.txt", format="yaml")

    assert load(tmp_path / "lens.txt", format="yaml") == load(tmp_path / "lens.txt") == lens
    assert problems_of(load, tmp_path / "lens.txt", format="json")[0][:3] == ("", 1, 1)


def test_what_cannot_be_written_is_a_document_error(tmp_path):
    """A folder in the place of the file, an impossible name and a closed file are typed errors."""
    closed = io.StringIO()
    closed.close()
    for target, message in [
        (tmp_path, "cannot be written: Is a directory"),
        ("a\0b", "cannot be written: no name of a file has a null character"),
        (closed, "cannot be written: I/O operation on closed file"),
    ]:
        assert problems_of(dump, loads(SMALL), target) == [("", None, None, message)]
    assert problems_of(load, "a\0b")[0][3].startswith("cannot be read: embedded null byte")


def test_yaml_is_not_minified():
    """Line breaks are part of YAML."""
    with pytest.raises(ValueError, match="YAML cannot be minified"):
        dumps(loads(SMALL), format="yaml", minify=True)


def test_a_document_knows_its_places():
    """A value that is there stands where its text is; one that is missing, where the object around it begins."""
    document = parse_document(SMALL, name="a.json")
    place = document.place("pillars[0].questions[0].choices[0].title")

    assert document.text_at(place)[place.start : place.end] == '"Yes"'
    assert document.text_at(place)[place.key_start :].startswith('"title": "Yes"')
    assert (place.line, place.column, place.file) == (18, 24, None)
    assert document.place("pillars[0].description") == document.place(("pillars", 0))
    assert document.place("pillars[9]") == document.place("pillars")
    assert document.place("")[:4] == (1, 1, 0, len(SMALL) - 1)
    assert document == parse_document(SMALL.encode(), name="a.json")


def test_the_table_of_keys_is_the_model():
    """Every attribute of every class but extra has one key, in one table, with the type that its annotation says."""
    for part_type in shapes_in(Lens):
        keys = keys_of(part_type)
        fields = {field.name: field.type for field in attrs.fields(attrs.resolve_types(part_type))}
        assert [key.attribute for key in keys] == [attribute for attribute in fields if attribute != "extra"]
        for key in keys:
            annotation = str(fields[key.attribute])
            assert ("None" in annotation) == (not key.needed)
            assert ("tuple" in annotation) == (key.kind is Kind.ARRAY)
            assert (key.item is None) == (key.kind is Kind.TEXT)
            assert key.item is None or key.item.__name__ in annotation


@given(st.data())
def test_broken_documents_are_never_another_error(data):
    """Bytes that were deleted, doubled, swapped or invented give a lens or a LensDocumentError, in either language."""
    lens = loads(SMALL)
    text_format = data.draw(st.sampled_from(["json", "yaml"]))
    content = dumps(lens, format=text_format).encode()
    for _ in range(data.draw(st.integers(1, 3))):
        start, end = sorted(data.draw(st.tuples(st.integers(0, len(content)), st.integers(0, len(content)))))
        inserted = data.draw(
            st.sampled_from(
                [b"", content[start:end] * 2, b"\xff", b"*a", b"&a ", b"NaN", b"- ", b'"', b"{", b"!!x ", b"<<: "]
            )
            | st.binary(max_size=3)
        )
        content = content[:start] + inserted + content[start + data.draw(st.integers(0, end - start)) :]
    try:
        document = parse_document(content, format=data.draw(st.sampled_from([None, text_format])))
    except LensDocumentError:
        return
    assert loads(dumps(document.lens)) == document.lens


def test_json_is_written_as_orjson_does():
    """The canonical form is plain indented JSON that any tool agrees with."""
    assert orjson.dumps(json.loads(SMALL), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode() == SMALL
