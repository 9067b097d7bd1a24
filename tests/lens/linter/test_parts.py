"""The objects of a document by their kind, and their texts in columns."""

import gc
import json
import random
import re

import pytest

from tests.lens.linter.test_robustness import FULL, IN_YAML, SMALL, mutated_structure
from walens.errors import LensDocumentError
from walens.lens import HelpfulResource, Lens, Pillar, Question, lint, lint_text, loads
from walens.lens.decode import Mistyped
from walens.lens.format import key_of
from walens.lens.linter.outline import outline_of
from walens.lens.linter.parts import ABSENT, Column, Parts, Texts
from walens.lens.mistakes import find_mistakes
from walens.lens.text.json_reader import parse_json
from walens.lens.text.yaml_reader import parse_yaml

TITLE, NAME = key_of(Question, "title"), key_of(Pillar, "name")
URL = key_of(HelpfulResource, "url")


def column(key, texts, path_of):
    return Column(key, [{} if text is ABSENT else {key.name: text} for text in texts], path_of)


TITLES = column(TITLE, ["one", ABSENT, " \n", "", "four"], "choices[{}]".format)


def test_a_column_knows_what_is_absent_and_what_is_blank():
    """No text and an empty text are two things."""
    assert list(TITLES.absent()) == [1]
    assert list(TITLES.blank()) == [2, 3]
    assert list(column(TITLE, ["a"], str).absent()) == list(column(TITLE, ["a"], str).blank()) == []


def test_a_column_finds_long_texts():
    """A limit is the longest that is right; a second one leaves out what another rule tells."""
    assert list(TITLES.longer(3)) == [("choices[4].title", "four")]
    assert list(TITLES.longer(2)) == [("choices[0].title", "one"), ("choices[4].title", "four")]
    assert list(TITLES.longer(2, at_most=3)) == [("choices[0].title", "one")]
    assert list(TITLES.longer(4)) == []
    assert (TITLES.longest, TITLES.shortest) == (4, 0)


@pytest.mark.parametrize("value", [None, 1, True, [], {}, b"a"])
def test_a_column_holds_texts_alone(value):
    """What is no text is for the search of wrong types."""
    with pytest.raises(Mistyped):
        column(TITLE, ["a", value], str)


def test_a_column_needs_the_texts_without_which_there_is_no_class():
    """An id may not be absent, a title may."""
    with pytest.raises(KeyError):
        Column(key_of(Question, "id"), [{"id": "a"}, {"title": "t"}], str)


def test_objects_are_taken_apart_by_kind():
    """What stands in them has paths of its own, and knows how many there are in each."""
    nobody = {"id": "q", "choices": [], "riskRules": []}
    full = {**nobody, "helpfulResource": {"url": "u"}, "choices": [{"id": "a"}, {"id": "b", "wrong": 1}]}
    questions = Parts(Question, [nobody, full, full], "pillars[0].questions[{}]".format)

    assert questions.counts("choices") == [0, 2, 2]
    assert [questions.holder("choices", number) for number in range(4)] == [1, 1, 2, 2]
    assert questions.inner["choices"].path_of(3) == "pillars[0].questions[2].choices[1]"
    assert questions.inner["helpfulResource"].path_of(0) == "pillars[0].questions[1].helpfulResource"
    assert [path for path, _, _ in questions.inner["choices"].with_unknown_keys()] == [
        "pillars[0].questions[1].choices[1]",
        "pillars[0].questions[2].choices[1]",
    ]
    assert list(questions.with_unknown_keys()) == []


@pytest.mark.parametrize("text", [FULL, FULL.replace("HIGH_RISK", "LOW_RISK"), json.dumps({"pillars": [{}]})])
def test_nothing_of_a_document_waits_for_the_garbage_collector(text):
    """A document and what lint makes of it hold each other in no circle, so that memory is free when a report is."""
    lint_text(text)
    gc.collect()
    gc.disable()
    try:
        lint_text(text)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_the_path_of_a_text_of_the_lens_itself_is_its_key():
    """The lens has no path before its keys."""
    assert column(NAME, ["a"], lambda _: "").path(0) == "name"


def test_texts_are_searched_as_one():
    """A match is told with its column, its path and the whole text, once for each text, empty columns between or not."""
    empty = column(URL, [], str)
    names = column(NAME, ["x and x", "", "y\nx"], "pillars[{}]".format)
    texts = Texts(empty, TITLES, empty, names, empty)
    assert list(texts.having(re.compile("x"))) == [
        (names, "pillars[0].name", "x and x"),
        (names, "pillars[2].name", "y\nx"),
    ]
    assert list(texts.having(re.compile("four|one"))) == [
        (TITLES, "choices[0].title", "one"),
        (TITLES, "choices[4].title", "four"),
    ]
    assert list(texts.having(re.compile("z"))) == []


def test_texts_without_some_characters():
    """What is left is what no one of the characters is, line breaks between texts among it."""
    assert Texts(column(NAME, ["a\u2019b", "c\ud800"], str)).without(b"abc") == "\u2019\n\ud800"


@pytest.mark.parametrize("seed", range(5))
def test_a_document_is_taken_apart_exactly_where_all_types_are_right(seed):
    """Whatever has a wrong type is seen, though types are looked at by the column."""
    rng = random.Random(seed)
    for _ in range(400):
        value = parse_json(mutated_structure(rng.choice([SMALL, FULL]), rng))
        mistakes = list(find_mistakes(value))
        try:
            outline_of(value)
        except Mistyped:
            assert mistakes
        else:
            assert not mistakes


def test_yaml_is_taken_apart_as_json_is():
    """The value of a YAML document has the same types."""
    value, _ = parse_yaml(IN_YAML)
    assert outline_of(value).titles[0].values == [loads(IN_YAML, format="yaml").name]


def test_a_lens_that_no_document_can_be_is_an_error():
    """An attribute of a wrong type is told by the writer's error, half a surrogate pair is linted as it is."""
    question = Question(id="q1_", title="\ud800", description="d", choices=[], risk_rules=[])
    lens = Lens(name="n", description="d", pillars=[Pillar(id="p1_", name="p", questions=[question])])
    assert "WL307" in {finding.rule_id for finding in lint(lens).findings}
    wrong = Question(
        id="q1_",
        title="t",
        description="d",
        helpful_resource=HelpfulResource(display_text=5),
        choices=[],
        risk_rules=[],
    )
    with pytest.raises(LensDocumentError, match="displayText: must be text, not the number 5"):
        lint(Lens(name="n", description="d", pillars=[Pillar(id="p1_", name="p", questions=[wrong])]))
