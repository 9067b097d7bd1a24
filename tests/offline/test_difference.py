import json

from tests.offline.documents import lens_text, lens_value, question_value
from walens.api import PillarDifference, QuestionDifference
from walens.offline.difference import pillar_differences
from walens.offline.export import exported

TITLE = "How do you know that you can restore your data?"


def question(question_id, status, title=TITLE):
    return QuestionDifference(question_id=question_id, question_title=title, difference_status=status)


def test_versions_of_the_same_value_do_not_differ():
    """Versions of the same value do not differ, whatever the order of their keys and their numbers."""
    text = lens_text()
    assert pillar_differences(text, exported(json.dumps(dict(reversed(json.loads(text).items()))))) == ()


def test_questions_are_new_changed_or_gone():
    """A question that is new, changed or gone is told, those of the target first; what is the same is not."""
    base, target = lens_value(questions=("same", "changed", "gone")), lens_value(questions=("new", "changed", "same"))
    target["pillars"][0]["questions"][1]["choices"][0]["title"] = "Restores are tested every month"
    (pillar,) = pillar_differences(json.dumps(base), json.dumps(target))
    assert (pillar.pillar_id, pillar.pillar_name, pillar.difference_status) == ("reliability", "Reliability", "UPDATED")
    assert pillar.question_differences == (
        question("new", "NEW"),
        question("changed", "UPDATED"),
        question("gone", "DELETED"),
    )


def test_pillars_are_new_changed_or_gone():
    """A pillar that is new, renamed or gone is told, with its questions."""
    base, target = lens_value(), lens_value()
    base["pillars"].append({"id": "cost", "name": "Cost", "questions": [question_value("bill", title="Old")]})
    target["pillars"][0]["name"] = "Resilience"
    target["pillars"].insert(0, {"id": "security", "name": "Security", "questions": [question_value("keys")]})
    assert pillar_differences(json.dumps(base), json.dumps(target)) == (
        PillarDifference(
            pillar_id="security",
            pillar_name="Security",
            difference_status="NEW",
            question_differences=(question("keys", "NEW"),),
        ),
        PillarDifference(
            pillar_id="reliability", pillar_name="Resilience", difference_status="UPDATED", question_differences=()
        ),
        PillarDifference(
            pillar_id="cost",
            pillar_name="Cost",
            difference_status="DELETED",
            question_differences=(question("bill", "DELETED", "Old"),),
        ),
    )


def test_a_change_outside_of_pillars_is_none():
    """The lens's own description is in no pillar: its change is not told."""
    assert pillar_differences(lens_text(), lens_text(description="Another one.")) == ()


def test_unchecked_documents_are_compared_as_far_as_they_are_lenses():
    """Documents that were not checked are compared so far as they hold pillars and questions."""
    odd = '{"name": "x", "pillars": [7, {"id": 1, "name": 2, "questions": "none"}]}'
    (pillar,) = pillar_differences('{"name": "x", "pillars": {}}', odd)
    assert (pillar.pillar_id, pillar.pillar_name, pillar.question_differences) == ("1", None, ())
