import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walens.errors import LensDocumentError
from walens.lens.format import MAX_LENS
from walens.lens.linter.runner import lint_text
from walens.lens.size import Part, largest_parts, minify
from walens.lens.text.source import bytes_of

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


def with_number_spellings(text):
    """Read JSON with every number as the text it was written as."""
    spelled = {"parse_int": lambda number: ("int", number), "parse_float": lambda number: ("float", number)}
    return json.loads(text, **spelled)


@given(json_values, st.sampled_from([None, 2, "\t"]), st.booleans())
def test_minified_json_says_the_same(value, indent, ascii_only):
    """Minifying keeps the value and the spelling of each number, and never gets longer than compact JSON."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)

    assert with_number_spellings(minify(text)) == with_number_spellings(text)
    assert len(minify(text)) <= len(json.dumps(value, ensure_ascii=ascii_only, separators=(",", ":")))
    assert minify(minify(text)) == minify(text)


@given(st.lists(st.from_regex(r"-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,5})?([eE][+-]?[0-9]{1,2})?", fullmatch=True)))
def test_numbers_are_not_respelled(numbers):
    """1.0, 1e5 and integers beyond 64 bits stay as the author wrote them."""
    assert minify("[ " + " ,\n".join(numbers) + "\t]") == "[" + ",".join(numbers) + "]"


@pytest.mark.parametrize(
    ("text", "minified"),
    [
        (' { "a b" : [ "x \\" , : y" , { } ] } ', '{"a b":["x \\" , : y",{}]}'),
        ('"\\u00e9\\/\\ud83d\\ude00"', '"é/😀"'),
        ('"\\u0000\\n\\u200b\\\\"', '"\\u0000\\n\\u200b\\\\"'),
    ],
)
def test_only_what_costs_nothing_is_dropped(text, minified):
    """White space in texts stays, escapes go where the character can be printed."""
    assert minify(text) == minified


def test_only_json_is_minified():
    """What is not strict JSON is refused, not mangled."""
    with pytest.raises(LensDocumentError, match="NaN is not JSON"):
        minify("[NaN]")


def test_published_lenses_minify_to_the_same_value(real_lens):
    """A published lens loses characters and nothing else."""
    text = real_lens.read_text(encoding="utf-8")
    if ": NaN" not in text:
        assert json.loads(minify(text)) == json.loads(text)
        assert len(minify(text)) <= len(text)


def test_the_largest_parts_of_a_lens_are_its_questions():
    """A lens of many questions is told by the largest of them, one with a huge text by that text."""
    questions = [{"id": f"question_{number}", "title": "x" * 100 * number} for number in range(30)]
    lens = {
        "name": "n",
        "pillars": [{"id": "one", "questions": questions[:25]}, {"id": "two", "questions": questions[25:]}],
    }

    assert largest_parts(lens, count=2) == (
        Part("pillars[1].questions[4]", len(json.dumps(questions[29], separators=(",", ":")))),
        Part("pillars[1].questions[3]", len(json.dumps(questions[28], separators=(",", ":")))),
    )
    lens["pillars"][0]["questions"][3]["choices"] = [{"improvementPlan": {"displayText": "é" * 100_000}}]
    assert largest_parts(lens)[0] == Part("pillars[0].questions[3].choices[0].improvementPlan.displayText", 200_002)


@pytest.mark.parametrize("value", [None, 5, "text", {}, []])
def test_a_value_without_parts_has_no_largest(value):
    """Nothing is named where there is nothing to shorten by itself."""
    assert largest_parts(value) == ()


@given(json_values)
def test_largest_parts_exist_and_do_not_overlap(value):
    """Every part stands in the value with its size, largest first, and all of them together are no more than it."""
    parts = largest_parts(value, count=100)

    assert [part.size for part in parts] == sorted((part.size for part in parts), reverse=True)
    assert sum(part.size for part in parts) <= len(
        json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    )


def test_a_lens_is_counted_in_bytes_by_all_who_count_it():
    """A lens of fewer characters than the limit, and more bytes, is too large: the service may count either."""
    lens = {"schemaVersion": "2021-11-01", "name": "n", "description": "-", "pillars": [], "_note": "é" * 249_950}
    fits = json.dumps(lens, ensure_ascii=False, separators=(",", ":"))
    lens["_note"] += "é" * 100
    over = json.dumps(lens, ensure_ascii=False, separators=(",", ":"))

    assert len(over) < MAX_LENS < bytes_of(over) == len(over.encode())
    assert bytes_of(fits) <= MAX_LENS
    assert "WL106" in {finding.rule_id for finding in lint_text(over).findings}
    assert "WL106" not in {finding.rule_id for finding in lint_text(fits).findings}
    assert largest_parts(lens)[0].size == 2 * len(lens["_note"]) + 2
