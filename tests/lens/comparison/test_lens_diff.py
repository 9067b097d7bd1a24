"""Two lenses: every change is named and no other, and the verdict rests on them."""

import json
import pickle
import random
import time
from copy import deepcopy
from functools import reduce

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import walens
from tests.lens.comparison.documents import choice, document, lens_of, one_question, pillar, question
from tests.lens.conftest import LENSES
from tests.lens.strategies import lenses
from walens.lens import ChangeSubject, LensDiff, Verdict, diff, encode_lens, load
from walens.lens.text.place import parse_path


def without_numbers(value):
    """Give a JSON value of a lens without the keys that ExportLens adds, as text."""

    def cleaned(held, depth):
        if isinstance(held, list):
            return [cleaned(each, depth) for each in held]
        if isinstance(held, dict):
            return {
                key: cleaned(item, depth + 1) if key in KNOWN else item for key, item in held.items() if key != "number"
            }
        return held

    return json.dumps(cleaned(value, 0), sort_keys=True)


KNOWN = {
    "pillars",
    "questions",
    "choices",
    "riskRules",
    "helpfulResource",
    "improvementPlan",
    "additionalResources",
    "content",
}


def numbered_and_shuffled(value, seed):
    """Give the same lens with its keys in another order, and with numbers as ExportLens adds them."""
    shuffle = random.Random(seed)

    def shuffled(held):
        if isinstance(held, list):
            return [shuffled(each) for each in held]
        if isinstance(held, dict):
            items = [
                *held.items(),
                *([("number", shuffle.randrange(9))] if "choices" in held or "title" in held else []),
            ]
            shuffle.shuffle(items)
            return {key: shuffled(item) for key, item in items}
        return held

    return shuffled(value)


@given(lenses)
def test_a_lens_does_not_differ_from_itself(lens):
    """Whatever a lens holds, the diff with itself is empty."""
    difference = diff(lens, pickle.loads(pickle.dumps(lens)))

    assert (difference.verdict, difference.reasons, difference.changes) == ("none", (), ())
    assert {each.answers for each in difference.questions} <= {"kept"}
    assert not any(each.risk_changes or each.risks_unknown for each in difference.questions)


@given(st.integers(0, 2**32))
def test_numbers_and_the_order_of_keys_do_not_count(seed):
    """What ExportLens makes of a lens does not differ from it."""
    value = document()

    assert diff(lens_of(value), lens_of(numbered_and_shuffled(value, seed))).verdict == "none"


@given(lenses, lenses, st.randoms())
def test_nothing_that_differs_is_missed(old, other, chance):
    """The verdict is none where the documents are the same JSON value, and nowhere else."""
    new = attrs.evolve(
        old,
        **{
            name: chance.choice([getattr(old, name), getattr(old, name), getattr(other, name)])
            for name in ("name", "description", "schema_version", "pillars", "extra")
        },
    )
    same = without_numbers(encode_lens(old)) == without_numbers(encode_lens(new))

    difference = diff(old, new)

    assert (difference.verdict is Verdict.NONE) == same
    assert bool(difference.changes) == bool(difference.reasons) == (not same)


def told(change):
    return (change.kind.value, change.subject.value, change.place, change.old, change.new)


def edit_title(held, name):
    held["title"] = "Now " + held["title"]
    return [("changed", "text", f"{name}.title", held["title"][4:], held["title"])]


def edit_description(held, name):
    gone = held.pop("description")
    return [("removed", "text", f"{name}.description", gone, None)]


def edit_url(held, name):
    held["helpfulResource"]["url"] = "https://example.com/b"
    place = f"{name}.helpfulResource.url"
    return [("changed", "resource", place, "https://example.com/a", "https://example.com/b")]


def drop_resource(held, name):
    del held["helpfulResource"]
    return [("removed", "resource", f"{name}.helpfulResource", "Read this https://example.com/a", None)]


def edit_choice_title(held, name):
    before = held["choices"][1]["title"]
    held["choices"][1]["title"] = "Something else"
    return [("changed", "text", f"{name}/{name}_b.title", before, "Something else")]


def edit_plan(held, name):
    held["choices"][2]["improvementPlan"] = {"displayText": "Do more", "url": "https://example.com/p"}
    place = f"{name}/{name}_c.improvementPlan"
    return [
        ("changed", "resource", f"{place}.displayText", "Do it", "Do more"),
        ("added", "resource", f"{place}.url", None, "https://example.com/p"),
    ]


def add_resources(held, name):
    entry = {"type": "HELPFUL_RESOURCE", "content": [{"displayText": "More", "url": "https://example.com/m"}]}
    held["choices"][0]["additionalResources"] = [entry]
    place = f"{name}/{name}_a.additionalResources"
    return [("added", "resource", place, None, "HELPFUL_RESOURCE: More https://example.com/m")]


def add_choice(held, name):
    held["choices"].append(choice(f"{name}_z"))
    return [("added", "choice", f"{name}/{name}_z", None, f"{name}_z")]


def remove_choice(held, name):
    del held["choices"][2]
    held["riskRules"][0]["condition"] = f"{name}_a"
    before = f"{name}_a && {name}_b && {name}_c && {name}_d"
    return [
        ("removed", "choice", f"{name}/{name}_c", f"{name}_c", None),
        ("changed", "risk_rule", f"{name}.riskRules[0].condition", before, f"{name}_a"),
    ]


def rename_choice(held, name):
    held["choices"][3]["id"] = f"{name}_y"
    return [("renamed", "choice", f"{name}/{name}_d -> {name}_y", f"{name}_d", f"{name}_y")]


def move_choice(held, name):
    held["choices"].insert(0, held["choices"].pop())
    return [("moved", "choice", f"{name}/{name}_d", None, None)]


def edit_rule(held, name):
    held["riskRules"][1]["condition"] = f"{name}_b"
    return [("changed", "risk_rule", f"{name}.riskRules[1].condition", f"{name}_a", f"{name}_b")]


def remove_rule(held, name):
    held["riskRules"].pop(1)
    return [("removed", "risk_rule", f"{name}.riskRules[1]", f"MEDIUM_RISK: {name}_a", None)]


def change_risk(held, name):
    held["riskRules"][2]["risk"] = "LOW"
    return [("changed", "risk_rule", f"{name}.riskRules[2].risk", "HIGH_RISK", "LOW")]


def move_rule(held, name):
    held["riskRules"].insert(0, held["riskRules"].pop())
    return [("moved", "risk_rule", f"{name}.riskRules[0]", None, None)]


def add_key(held, name):
    held["note"] = {"b": [1], "a": True}
    return [("added", "unknown_key", f"{name}.note", None, '{"a": true, "b": [1]}')]


def add_key_to_rule(held, name):
    held["riskRules"][0]["why"] = None
    return [("added", "unknown_key", f"{name}.riskRules[0].why", None, "null")]


def rename_question(held, name):
    held["id"] = f"{name}_new"
    return [("renamed", "question", f"{name} -> {name}_new", name, f"{name}_new")]


EDITS = (
    edit_title,
    edit_description,
    edit_url,
    drop_resource,
    edit_choice_title,
    edit_plan,
    add_resources,
    add_choice,
    remove_choice,
    rename_choice,
    move_choice,
    edit_rule,
    remove_rule,
    change_risk,
    move_rule,
    add_key,
    add_key_to_rule,
    rename_question,
)


def edit_name(value):
    value["name"] = "Billing"
    return [("changed", "text", "name", "Payments", "Billing")]


def edit_pillar_name(value):
    value["pillars"][0]["name"] = "Otherwise"
    return [("changed", "text", "pillar0.name", "The pillar pillar0", "Otherwise")]


def rename_pillar(value):
    value["pillars"][1]["id"] = "pillar_new"
    return [("renamed", "pillar", "pillar1 -> pillar_new", "pillar1", "pillar_new")]


def add_pillar(value):
    value["pillars"].append(pillar("more", 1))
    return [("added", "pillar", "more", None, "more"), ("added", "question", "more_q0", None, "more_q0")]


def remove_pillar(value):
    gone = value["pillars"].pop(2)
    removed = [("removed", "question", each["id"], each["id"], None) for each in gone["questions"]]
    return [("removed", "pillar", "pillar2", "pillar2", None), *removed]


def move_pillar(value):
    value["pillars"].insert(0, value["pillars"].pop())
    return [("moved", "pillar", "pillar3", None, None)]


def add_question(value):
    value["pillars"][0]["questions"].insert(1, question("fresh"))
    return [("added", "question", "fresh", None, "fresh")]


def remove_question(value):
    del value["pillars"][0]["questions"][0]
    return [("removed", "question", "pillar0_q0", "pillar0_q0", None)]


def move_question(value):
    value["pillars"][0]["questions"].insert(1, value["pillars"][0]["questions"].pop())
    return [("moved", "question", "pillar0_q5", None, None)]


def move_question_away(value):
    value["pillars"][0]["questions"].append(value["pillars"][1]["questions"].pop(0))
    return [("moved", "question", "pillar1_q0", "pillar1", value["pillars"][0]["id"])]


WHOLE = (edit_name, edit_pillar_name, add_pillar, add_question, remove_question, remove_pillar)


@given(st.data())
def test_every_edit_is_named_and_no_other(data):
    """The changes are those that were made, in whatever number and place they were made together."""
    old = document(4, 6)
    new = deepcopy(old)
    expected = []
    # Each question has one edit at most, so that none hides another.
    targets = data.draw(st.lists(st.sampled_from([(p, q) for p in (0, 1, 3) for q in (1, 2, 3, 4)]), unique=True))
    for at_pillar, at_question in targets:
        edit = data.draw(st.sampled_from(EDITS))
        held = new["pillars"][at_pillar]["questions"][at_question]
        expected += edit(held, held["id"])
    for edit in data.draw(st.lists(st.sampled_from(WHOLE), unique=True)):
        expected += edit(new)

    changes = diff(lens_of(old), lens_of(new)).changes

    assert sorted(map(told, changes), key=repr) == sorted(expected, key=repr)


@pytest.mark.parametrize("edit", [rename_pillar, move_pillar, move_question, move_question_away])
def test_an_edit_of_whole_parts_is_named_and_no_other(edit):
    """A pillar or a question that moves or gets another id is one change, whatever is in it."""
    old = document(4, 6)
    new = deepcopy(old)
    expected = edit(new)

    assert [told(each) for each in diff(lens_of(old), lens_of(new)).changes] == expected


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_paths_lead_to_what_has_changed(edit):
    """The paths of a change are places in the old and in the new document."""
    old = document(1, 3)
    new = deepcopy(old)
    held = new["pillars"][0]["questions"][1]
    edit(held, held["id"])

    for change in diff(lens_of(old), lens_of(new)).changes:
        for value, path, text in ((old, change.old_path, change.old), (new, change.new_path, change.new)):
            if path is not None:
                there = reduce(lambda held, step: held[step], parse_path(path), value)
                assert not isinstance(there, str) or text in {there, None}


MAJOR, MINOR = Verdict.MAJOR, Verdict.MINOR


@pytest.mark.parametrize(
    ("edit", "verdict", "codes"),
    [
        (edit_title, MINOR, ["text_changed"]),
        (edit_description, MINOR, ["text_changed"]),
        (edit_url, MINOR, ["resource_changed"]),
        (drop_resource, MINOR, ["resource_changed"]),
        (edit_plan, MINOR, ["resource_changed"]),
        (add_resources, MINOR, ["resource_changed"]),
        (move_choice, MINOR, ["order_changed"]),
        (add_key, MINOR, ["unknown_key_changed"]),
        (add_choice, MAJOR, ["choice_added"]),
        (remove_choice, MAJOR, ["choice_removed", "risk_changed"]),
        (rename_choice, MAJOR, ["choice_renamed", "risks_unknown"]),
        (edit_rule, MAJOR, ["risk_changed"]),
        (remove_rule, MAJOR, ["risk_changed"]),
        (move_rule, MAJOR, ["risk_changed"]),
        (change_risk, MAJOR, ["risks_unknown"]),
        (rename_question, MAJOR, ["question_renamed"]),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_the_verdict_of_one_edit_of_a_question(edit, verdict, codes):
    """Texts, URLs, resources and order are minor; ids, choices, questions and risks are major."""
    old = document(1, 3)
    new = deepcopy(old)
    held = new["pillars"][0]["questions"][1]
    edit(held, held["id"])

    difference = diff(lens_of(old), lens_of(new))

    assert (difference.verdict, [each.code for each in difference.reasons]) == (verdict, codes)


@pytest.mark.parametrize(
    ("edit", "verdict", "codes"),
    [
        (edit_name, MINOR, ["name_changed"]),
        (edit_pillar_name, MINOR, ["text_changed"]),
        (move_pillar, MINOR, ["order_changed"]),
        (move_question, MINOR, ["order_changed"]),
        (rename_pillar, MAJOR, ["pillar_renamed"]),
        (add_pillar, MAJOR, ["question_added", "pillar_added"]),
        (remove_pillar, MAJOR, ["question_removed", "pillar_removed"]),
        (add_question, MAJOR, ["question_added"]),
        (remove_question, MAJOR, ["question_removed"]),
        (move_question_away, MAJOR, ["question_moved"]),
        (lambda value: value.update(schemaVersion="2022-11-01"), MAJOR, ["schema_version_changed"]),
        (lambda value: value.pop("description"), MINOR, ["text_changed"]),
        (lambda value: value.update(_version="2"), MINOR, ["unknown_key_changed"]),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_the_verdict_of_one_edit_of_a_lens(edit, verdict, codes):
    """What counts for more than one question is judged likewise."""
    old = document(4, 6)
    new = deepcopy(old)
    edit(new)

    difference = diff(lens_of(old), lens_of(new))

    assert (difference.verdict, [each.code for each in difference.reasons]) == (verdict, codes)


@pytest.mark.parametrize(
    "condition", ["q1_d && q1_c && q1_b && q1_a", "!(!q1_a || !q1_b || !q1_c || !q1_d)", "q1_a&&q1_b&&(q1_c&&q1_d)"]
)
def test_a_rule_with_the_same_truth_table_is_minor(condition):
    """A rule that is written otherwise and scores every answer as before is no reason for a major version."""
    old = one_question()
    new = deepcopy(old)
    new["pillars"][0]["questions"][0]["riskRules"][0]["condition"] = condition

    difference = diff(lens_of(old), lens_of(new))

    assert (difference.verdict, [each.code for each in difference.reasons]) == ("minor", ["rule_rewritten"])


def test_a_condition_under_another_risk_is_the_same_rule():
    """Where neither risk has a rule in the other lens, the condition tells which rule it was."""
    old, new = one_question(), one_question()
    old["pillars"][0]["questions"][0]["riskRules"] = [{"condition": "q1_a", "risk": "NO_RISK"}]
    new["pillars"][0]["questions"][0]["riskRules"] = [{"condition": "q1_a", "risk": "HIGH_RISK"}]

    (change,) = diff(lens_of(old), lens_of(new)).changes

    assert told(change) == ("changed", "risk_rule", "q1.riskRules[0].risk", "NO_RISK", "HIGH_RISK")


def entries(*contents, kind="HELPFUL_RESOURCE", **more):
    held = [{"displayText": text} | ({"url": url} if url else {}) for text, url in contents]
    return {"type": kind, "content": held, **more}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([], None, [("removed", "", "", None)]),
        ([entries()], [entries(kind="IMPROVEMENT_PLAN")], [("removed", "[0]", "HELPFUL_RESOURCE: ", None), ("added", "[0]", None, "IMPROVEMENT_PLAN: ")]),
        ([entries(("A", "http://a"))], [entries(("A", "http://b"))], [("changed", "[0].content[0].url", "http://a", "http://b")]),
        ([entries(("A", "http://a"))], [entries(("B", "http://a"))], [("changed", "[0].content[0].displayText", "A", "B")]),
        ([entries(("A", ""))], [entries(("B", ""))], [("removed", "[0].content[0]", "A", None), ("added", "[0].content[0]", None, "B")]),
        ([entries(("A", "1"), ("B", "2"), ("C", "3"))], [entries(("C", "3"), ("A", "1"), ("B", "2"))], [("moved", "[0].content[0]", None, None)]),
        ([entries()], [entries(note=1)], [("added", "[0].note", None, "1")]),
        ([entries(note=1)], [entries(note=True)], [("changed", "[0].note", "1", "true")]),
    ],
)  # fmt: skip
def test_changes_of_additional_resources(old, new, expected):
    """Entries are known by their type, contents by their text and URL, or by what is left of them."""
    values = []
    for resources in (old, new):
        value = one_question(choices=1)
        if resources is not None:
            value["pillars"][0]["questions"][0]["choices"][0]["additionalResources"] = resources
        values.append(lens_of(value))

    changes = diff(*values).changes

    assert {each.subject for each in changes} <= {ChangeSubject.RESOURCE, ChangeSubject.UNKNOWN_KEY}
    place = "q1/q1_a.additionalResources"
    assert [(each.kind, each.place.removeprefix(place), each.old, each.new) for each in changes] == expected


def test_it_is_walens_diff():
    """The function is a name of the package; its result compares, pickles and does not change."""
    old, new = lens_of(document(1, 2)), lens_of(document(2, 2))

    difference = walens.diff(old, new)

    assert isinstance(difference, LensDiff)
    assert isinstance(difference, walens.lens.LensDiff)
    assert pickle.loads(pickle.dumps(difference)) == difference == diff(old, new)
    assert hash(difference) == hash(diff(old, new))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        difference.verdict = Verdict.NONE


def test_a_large_lens_takes_a_fraction_of_a_second():
    """Two lenses of 320 KB, with a change in each of 200 questions, are compared in well under a second."""
    old = document(10, 20)
    for each in (held for group in old["pillars"] for held in group["questions"]):
        each["choices"] = [choice(f"{each['id']}_{letter}") for letter in "abcdefghijklmno"]
        each["riskRules"][0]["condition"] = " && ".join(held["id"] for held in each["choices"])
    new = deepcopy(old)
    for each in (held for group in new["pillars"] for held in group["questions"]):
        each["choices"][0]["title"] += " otherwise"
        each["riskRules"][1]["condition"] = each["choices"][5]["id"]
    assert len(json.dumps(new)) > 320_000
    lenses = lens_of(old), lens_of(new)

    began = time.perf_counter()
    difference = diff(*lenses)

    assert time.perf_counter() - began < 1
    assert len(difference.changes) == 400
    assert sum(len(each.risk_changes) for each in difference.questions) == 400


def published(name):
    files = sorted(LENSES.glob(f"*{name}*.json"))
    if not files:
        pytest.skip("no published lenses here; WALENS_LENSES names their folder")
    assert len(files) == 1
    return load(files[0])


def places(difference):
    return {reason.code.value: set(reason.places) for reason in difference.reasons}


def test_a_published_lens_that_asks_otherwise():
    """The DynamoDB lens 1.0 has none of the questions of 0.5: every answer is retired, every question is new."""
    difference = diff(published("lensddb.v0.5"), published("lensddb-v1.0"))

    assert difference.verdict is MAJOR
    assert [each.answers.value for each in difference.questions] == ["new"] * 48 + ["retired"] * 15
    found = places(difference)
    assert found["pillar_added"] == {"DDBREL", "DDBSUST"}
    assert {"ddbops1", "ddbcost1"} <= found["question_removed"]
    assert {"name_changed", "order_changed"} <= found.keys()


def test_a_published_lens_that_asks_for_more():
    """The ORR lens 1.3.6 keeps 51 questions of 1.3.4, adds one, takes eight choices away and scores some otherwise."""
    difference = diff(published("orr-v1.3.4"), published("orr-v1.3.6"))

    found = places(difference)
    assert difference.verdict is MAJOR
    assert found["question_added"] == {"event_budget_alerts"}
    assert len(found["choice_removed"]) == 8
    assert len([place for place in found["choice_added"] if place.endswith("/noneofthese")]) > 40
    assert "choice_renamed" not in found
    (told,) = [each for each in difference.questions if each.question_id == "event_frontend_alarms"]
    assert (told.answers, told.cleared_choices) == ("cleared", ("risk_mitigated",))
    assert [(each.old, each.new, each.count) for each in told.risk_changes] == [("NONE", "UNANSWERED", 1)]


def test_a_published_lens_with_better_words():
    """The ORR lens 1.3.5 says the same as 1.3.4 in other words: a minor version."""
    difference = diff(published("orr-v1.3.4"), published("orr-v1.3.5"))

    assert (difference.verdict, set(places(difference))) == (
        MINOR,
        {"name_changed", "text_changed", "resource_changed"},
    )


def test_a_published_lens_that_numbers_its_questions_anew():
    """In the Glue lens 2.0 a question came in as PERF4, and the one that was PERF4 is PERF5 now."""
    difference = diff(published("hub__custom-lens-glue-v0.8"), published("hub__custom-lens-glue-v2.0"))

    assert difference.reasons[0].code == "id_reassigned"
    assert difference.reasons[0].places == ("PERF4",)
    assert places(difference)["question_renamed"] == {"PERF4 -> PERF5"}


def test_published_lenses_do_not_differ_from_themselves(real_lens):
    """Every published lens, loaded twice and numbered as ExportLens does, has no difference."""
    try:
        lens = load(real_lens)
    except walens.WalensError:
        pytest.skip("the file is not valid JSON")
    again = lens_of(numbered_and_shuffled(encode_lens(lens), 7))

    assert diff(lens, again).verdict == "none"
