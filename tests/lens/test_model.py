import pickle

import attrs
import pytest

from walens.errors import LensDocumentError
from walens.lens import Choice, HelpfulResource, Lens, Pillar, Question, Risk, RiskRule
from walens.lens.json_value import MAX_DEPTH, FrozenObject


def small_lens(**changes):
    """Make a lens with one question and two choices."""
    question = Question(
        id="restore",
        title="Do you test restores?",
        choices=(
            Choice(id="restore_yes", title="Yes", helpful_resource=HelpfulResource(display_text="Why", url=None)),
            Choice(id="restore_no", title="None of these", extra={"number": 0}),
        ),
        risk_rules=(
            RiskRule(condition="restore_yes", risk=Risk.NO_RISK),
            RiskRule(condition="default", risk=Risk.HIGH_RISK),
        ),
    )
    pillar = Pillar(id="reliability", name="Reliability", questions=(question,))
    return Lens(**{"name": "Backups", "description": "-", "pillars": (pillar,), **changes})


def test_models_are_values():
    """A lens equals its pickle and its twin, has the same hash, and differs after evolve."""
    lens = small_lens(extra={"_teams": {"core": ["a", "b"]}, "_version": 1})

    assert pickle.loads(pickle.dumps(lens)) == lens
    assert small_lens(extra={"_version": 1, "_teams": {"core": ["a", "b"]}}) == lens
    assert hash(small_lens(extra={"_version": 1, "_teams": {"core": ("a", "b")}})) == hash(lens)
    assert attrs.evolve(lens, name="Restores") != lens
    assert lens.schema_version == "2021-11-01"
    assert [question.id for question in lens.questions()] == ["restore"]
    assert [choice.is_none_of_these for choice in lens.pillars[0].questions[0].choices] == [False, True]


def test_nothing_in_a_model_can_change():
    """Neither an attribute nor anything inside of extra can be set, and the author's own dict is not shared."""
    teams = {"core": ["a"]}
    lens = small_lens(extra={"_teams": teams})
    teams["core"].append("b")

    assert lens.extra == {"_teams": {"core": ("a",)}}
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        lens.name = "other"
    with pytest.raises(AttributeError, match="cannot change"):
        lens.extra._items = {}
    with pytest.raises(AttributeError, match="cannot change"):
        del lens.extra._items


@pytest.mark.parametrize(
    ("extra", "path", "message"),
    [
        ({"a": {1, 2}}, "extra['a']", "{1, 2} is not a JSON value"),
        ({"a": [0, float("nan")]}, "extra['a'][1]", "nan is not a JSON value"),
        (
            {"a": 10**4300},
            "extra['a']",
            "an integer of more than 4,300 digits could not be read back",
        ),
        ({"a": {"b": {5: 1}}}, "extra['a']['b']", "the key 5 is no text"),
    ],
)
def test_extra_takes_json_only(extra, path, message):
    """What JSON cannot say is refused where it comes in, with its place."""
    with pytest.raises(LensDocumentError) as caught:
        small_lens(extra=extra)

    assert [(problem.path, problem.message) for problem in caught.value.problems] == [(path, message)]


def test_extra_is_not_nested_without_end():
    """A value that contains itself is refused, not followed."""
    endless = {}
    endless["again"] = endless

    with pytest.raises(LensDocumentError, match=f"nested deeper than {MAX_DEPTH} levels"):
        FrozenObject(endless)


def test_frozen_objects_compare_with_any_mapping():
    """A frozen object is equal to a dict with the same items, prints as one, and knows its keys."""
    frozen = FrozenObject({"a": (1, 2), "b": {}})

    assert frozen == {"b": {}, "a": (1, 2)}
    assert frozen != {"a": (1, 2)}
    assert repr(frozen) == "{'a': (1, 2), 'b': {}}"
    assert ("a" in frozen, "c" in frozen, len(frozen), list(frozen)) == (True, False, 2, ["a", "b"])
