import json

from hypothesis import given
from hypothesis import strategies as st

from tests.offline.documents import lens_text, lens_value, question_value, without_numbers
from walens.offline.export import export_value, exported

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
LOOSE_PARTS = JSON_VALUES
for KEY in ("choices", "questions", "pillars"):
    LOOSE_PARTS = st.lists(
        st.dictionaries(st.sampled_from(["id", "title", "note", KEY]), LOOSE_PARTS, max_size=4) | LOOSE_PARTS,
        max_size=2,
    )


def keys(value):
    return list(value)


def test_keys_come_in_the_order_of_real_exports():
    """Keys come in the order of real exports, whatever their order at the import; unknown keys come last."""
    question = question_value(_note="x", helpfulResource={"displayText": "d"})
    lens = lens_value(_version="1", pillars=[{"questions": [question], "name": "P", "_n": 1, "id": "pillar"}])
    lens["pillars"][0]["questions"][0]["choices"][0]["additionalResources"] = []
    value = json.loads(exported(json.dumps(dict(reversed(lens.items())))))
    assert keys(value) == ["name", "schemaVersion", "description", "pillars", "_version"]
    pillar = value["pillars"][0]
    assert keys(pillar) == ["id", "name", "questions", "_n"]
    assert keys(pillar["questions"][0]) == [
        "id", "number", "title", "description", "helpfulResource", "choices", "riskRules", "_note",
    ]  # fmt: skip
    assert keys(pillar["questions"][0]["choices"][0]) == [
        "id", "number", "title", "improvementPlan", "additionalResources",
    ]  # fmt: skip


def test_questions_and_choices_get_a_number():
    """Questions and choices get ``number`` 0, and nothing else does; one that was there is replaced."""
    value = lens_value()
    value["pillars"][0]["questions"][0]["number"] = 7
    result = export_value(json.dumps(value))
    question = result["pillars"][0]["questions"][0]
    assert question["number"] == 0
    assert [choice["number"] for choice in question["choices"]] == [0, 0]
    assert "number" not in result
    assert "number" not in result["pillars"][0]
    assert "number" not in question["choices"][0]["improvementPlan"]


def test_an_export_is_exported_as_it_is():
    """What was exported and imported again is exported as the same text."""
    once = exported(lens_text())
    assert exported(once) == once


@given(st.dictionaries(st.sampled_from(["name", "note"]), JSON_VALUES), JSON_VALUES | LOOSE_PARTS)
def test_the_value_is_that_of_the_import(lens, pillars):
    """Whatever a document holds, its export is the same JSON value apart from ``number``."""
    value = {**lens, "pillars": pillars}
    assert without_numbers(json.loads(exported(json.dumps(value)))) == without_numbers(value)
