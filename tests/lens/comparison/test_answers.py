"""What happens to recorded answers: by id alone, as the service does it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.comparison.documents import choice, document, lens_of, one_question, question
from walens.lens import AnswerOutcome, diff


def outcome(old, new, question_id="q1"):
    found = [each for each in diff(lens_of(old), lens_of(new)).questions if each.question_id == question_id]
    assert len(found) == 1
    return found[0]


@given(st.sets(st.sampled_from("abcd")), st.sets(st.sampled_from("abcd")))
def test_selections_stay_where_the_choice_id_does(before, after):
    """Just the ids that are gone are cleared, and the outcome says whether these are none, some or all."""
    old = one_question(choices=1) | {}
    new = one_question(choices=1)
    for value, letters in ((old, before), (new, after)):
        (held,) = value["pillars"][0]["questions"]
        held["choices"] = [choice(f"q1_{letter}") for letter in sorted(letters)]
        held["riskRules"] = [{"condition": "default", "risk": "HIGH_RISK"}]

    told = outcome(old, new)

    gone = before - after
    assert told.cleared_choices == tuple(f"q1_{letter}" for letter in sorted(gone))
    expected = (
        AnswerOutcome.KEPT if not gone else AnswerOutcome.CLEARED if gone == before else AnswerOutcome.PARTLY_KEPT
    )
    assert told.answers is expected
    assert told.reassigned_choices == ()


def test_every_question_of_either_lens_is_told():
    """The questions of the new lens come in their order, the retired ones after them."""
    old, new = document(1, 3), document(1, 3)
    del new["pillars"][0]["questions"][0]
    new["pillars"][0]["questions"].insert(0, question("fresh"))

    told = [
        (each.question_id, each.answers.value, each.pillar_id) for each in diff(lens_of(old), lens_of(new)).questions
    ]

    assert told == [
        ("fresh", "new", "pillar0"),
        ("pillar0_q1", "kept", "pillar0"),
        ("pillar0_q2", "kept", "pillar0"),
        ("pillar0_q0", "retired", "pillar0"),
    ]


def test_a_choice_put_among_numbered_ones_reassigns_the_ids_after_it():
    """Ids that now have the title of another choice are named: their selections stay, and say something else."""
    old = one_question()
    new = one_question()
    titles = [each["title"] for each in old["pillars"][0]["questions"][0]["choices"]]
    held = new["pillars"][0]["questions"][0]["choices"]
    for each, title in zip(held, [titles[0], "A new practice", titles[1], titles[2]], strict=True):
        each["title"] = title

    difference = diff(lens_of(old), lens_of(new))

    (told,) = difference.questions
    assert told.reassigned_choices == ("q1_b", "q1_c", "q1_d")
    assert (told.answers, told.cleared_choices) == ("kept", ())
    assert [(each.kind, each.old, each.new) for each in difference.changes] == [
        ("removed", "q1_d", None),
        ("added", None, "q1_b"),
        ("renamed", "q1_b", "q1_c"),
        ("renamed", "q1_c", "q1_d"),
    ]
    assert [reason.code for reason in difference.reasons][:2] == ["id_reassigned", "choice_renamed"]
    assert difference.reasons[0].places == ("q1/q1_b", "q1/q1_c", "q1/q1_d")


def test_two_questions_that_exchange_their_ids_are_both_reassigned():
    """An exchange of titles keeps every answer, and makes each the answer to the other question."""
    old, new = document(1, 3), document(1, 3)
    first, second, _ = new["pillars"][0]["questions"]
    first["id"], second["id"] = second["id"], first["id"]

    difference = diff(lens_of(old), lens_of(new))

    assert [each.is_reassigned for each in difference.questions] == [True, True, False]
    assert difference.reasons[0].code == "id_reassigned"
    assert {(each.old, each.new) for each in difference.changes if each.subject == "question"} == {
        ("pillar0_q0", "pillar0_q1"),
        ("pillar0_q1", "pillar0_q0"),
    }


@pytest.mark.parametrize(
    ("edit", "unknown"),
    [
        (lambda questions: None, None),
        (lambda questions: questions[0].update(description="Otherwise"), None),
        (lambda questions: questions[1]["riskRules"].pop(), "the id stands for several questions"),
        (lambda questions: questions.pop(), "the id stands for several questions"),
    ],
)
def test_an_id_of_two_questions_is_ambiguous_where_their_rules_change(edit, unknown):
    """Whose answer a repeated id records nobody knows, so a change of what scores it is not called harmless."""
    old, new = document(1, 2), document(1, 2)
    for value in (old, new):
        for each in value["pillars"][0]["questions"]:
            each["id"] = "q1"
    edit(new["pillars"][0]["questions"])

    assert outcome(old, new).risks_unknown == unknown


def test_a_question_in_another_pillar_keeps_its_answer():
    """Answers are recorded by question id, whatever pillar the question stands in."""
    old, new = document(2, 2), document(2, 2)
    new["pillars"][1]["questions"].append(new["pillars"][0]["questions"].pop())

    told = outcome(old, new, "pillar0_q1")

    assert (told.answers, told.pillar_id, told.is_reassigned) == ("kept", "pillar1", False)
