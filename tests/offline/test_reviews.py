"""Reviews offline, statement by statement of docs/service-behaviour.md, section 10, and docs/service-workloads.md."""

import json

import pytest

from tests.offline.reviews import WORKLOAD, question, reviewed_lens
from walens import api, errors, loads
from walens.lens import Answer, risk


def publish(client, text, version, *, lens_arn=None, is_major=True):
    lens_arn = client.import_lens(json_string=text, lens_alias=lens_arn).lens_arn
    client.create_lens_version(lens_alias=lens_arn, lens_version=version, is_major_version=is_major)
    return lens_arn


@pytest.fixture
def lens_arn(client):
    return publish(client, reviewed_lens(), "1.0")


@pytest.fixture
def review(client, lens_arn):
    """What says which review is meant."""
    workload_id = client.create_workload(**WORKLOAD, lenses=[lens_arn]).workload_id
    return {"workload_id": workload_id, "lens_alias": lens_arn}


def answer_of(client, review, question_id="restore", **which):
    return client.get_answer(**review, question_id=question_id, **which).answer


def select(client, review, *choices, question_id="restore"):
    return client.update_answer(**review, question_id=question_id, selected_choices=choices).answer


def mark(client, review, question_id="restore", **statuses):
    updates = {choice: api.ChoiceUpdate(status=status) for choice, status in statuses.items()}
    return client.update_answer(**review, question_id=question_id, choice_updates=updates).answer


def test_nothing_selected_is_unanswered_whatever_the_rules_say(client, review):
    """Although the default rule says high."""
    assert answer_of(client, review).risk == "UNANSWERED"
    assert select(client, review).risk == "UNANSWERED"


@pytest.mark.parametrize(
    ("choices", "scored"),
    [
        (["choices_no"], "HIGH"),
        (["first"], "MEDIUM"),
        (["first", "choices_no"], "MEDIUM"),
        (["first", "second"], "NONE"),
        (["first", "second", "choices_no"], "MEDIUM"),
    ],
)
def test_the_first_true_rule_sets_the_risk_and_none_of_these_is_kept_beside_others(client, review, choices, scored):
    """Selections are stored as they were sent, in their order."""
    answer = select(client, review, *reversed(choices))
    assert (answer.risk, answer.selected_choices) == (scored, tuple(reversed(choices)))


def test_none_of_these_cannot_be_not_applicable(client, review):
    """A validation error, and nothing is stored."""
    with pytest.raises(errors.ValidationException, match="choices_no"):
        mark(client, review, first="SELECTED", choices_no="NOT_APPLICABLE")
    assert answer_of(client, review).selected_choices == ()


def test_a_choice_that_is_not_applicable_is_neutral(client, review):
    """True beside others that are needed; its reason is NONE where none is given."""
    select(client, review, "first")
    answer = mark(client, review, second="NOT_APPLICABLE")
    assert answer.risk == "NONE"
    marked = {each.choice_id: (each.status, each.reason) for each in answer.choice_answers}
    assert marked == {"first": ("SELECTED", None), "second": ("NOT_APPLICABLE", "NONE")}


def test_all_choices_not_applicable_is_no_risk_and_one_of_them_is_evaluated(client, review):
    """With nothing selected."""
    assert mark(client, review, second="NOT_APPLICABLE").risk == "HIGH"
    assert mark(client, review, first="NOT_APPLICABLE").risk == "NONE"


def test_a_question_that_does_not_apply_leaves_counts_and_improvements_and_keeps_its_selections(client, review):
    """Set back, its risk is there at once; the reason is not cleared."""
    select(client, review, "first")
    away = client.update_answer(**review, question_id="restore", is_applicable=False, reason="OUT_OF_SCOPE").answer
    assert (away.risk, away.selected_choices, away.reason) == ("NOT_APPLICABLE", ("first",), "OUT_OF_SCOPE")
    counts = client.get_lens_review(**review).lens_review.risk_counts
    assert dict(counts) == {"UNANSWERED": 2, "HIGH": 0, "MEDIUM": 0, "NONE": 0, "NOT_APPLICABLE": 1}
    assert client.list_lens_review_improvements(**review).improvement_summaries == ()
    back = client.update_answer(**review, question_id="restore", is_applicable=True).answer
    assert (back.risk, back.reason) == ("MEDIUM", "OUT_OF_SCOPE")


def test_updates_of_choices_merge_and_selections_replace(client, review):
    """Section 8 of workloads."""
    mark(client, review, first="SELECTED")
    assert mark(client, review, second="SELECTED").selected_choices == ("first", "second")
    assert mark(client, review, first="UNSELECTED").selected_choices == ("second",)
    assert select(client, review, "first").selected_choices == ("first",)


@pytest.mark.parametrize(
    ("request_of", "words"),
    [
        (lambda client, review: select(client, review, question_id="gone"), "No question with ID gone was found"),
        (
            lambda client, review: select(client, review, "third"),
            "No choice with ID third was found in question restore",
        ),
        (
            lambda client, review: client.list_answers(**review, pillar_id="gone"),
            "No pillar with ID gone was found in workload",
        ),
        (
            lambda client, review: client.update_lens_review(**review, pillar_notes={"gone": "x"}),
            "No pillar with ID gone",
        ),
        (
            lambda client, review: client.get_lens_review(**{**review, "lens_alias": "serverless"}),
            "No lens review for lens alias",
        ),
    ],
)
def test_what_is_not_there_is_a_validation_error_with_its_id(client, review, request_of, words):
    """Section 13 of workloads."""
    with pytest.raises(errors.ValidationException, match=words):
        request_of(client, review)


def test_answers_are_listed_by_the_ids_of_pillars_ten_at_a_time(client, review):
    """Section 7 of workloads: inside a pillar the order of the lens; an untouched question lists nothing of choices."""
    summaries = client.list_answers(**review).answer_summaries
    assert [(each.pillar_id, each.question_id) for each in summaries] == [
        ("costs", "budget"),
        ("resilience", "restore"),
        ("resilience", "alarms"),
    ]
    assert (summaries[0].selected_choices, summaries[0].choice_answer_summaries, summaries[0].risk) == (
        (),
        (),
        "UNANSWERED",
    )
    framework = {**review, "lens_alias": "wellarchitected"}
    pages = [client.list_answers(**framework, max_results=4)]
    while pages[-1].next_token:
        pages.append(client.list_answers(**framework, max_results=4, next_token=pages[-1].next_token))
    assert [len(page.answer_summaries) for page in pages] == [4, 4, 1]


def test_improvements_of_a_custom_lens_name_what_is_left(client, review):
    """High before medium, each choice that is neither selected nor not applicable, save "none of these"."""
    assert client.list_lens_review_improvements(**review).improvement_summaries == ()
    select(client, review, "first", question_id="restore")
    select(client, review, "choices_no", question_id="alarms")
    high, medium = client.list_lens_review_improvements(**review).improvement_summaries
    assert (high.question_id, high.risk, [plan.choice_id for plan in high.improvement_plans]) == (
        "alarms",
        "HIGH",
        ["first", "second"],
    )
    assert (medium.question_id, [plan.display_text for plan in medium.improvement_plans]) == ("restore", ["Do second."])


def test_counts_add_up_over_pillars_lenses_and_the_workload(client, review):
    """Section 6 of workloads."""
    select(client, review, "first", "second", question_id="budget")
    lens_review = client.get_lens_review(**review).lens_review
    assert [(each.pillar_id, each.risk_counts["NONE"]) for each in lens_review.pillar_review_summaries] == [
        ("resilience", 0),
        ("costs", 1),
    ]
    workload = client.get_workload(workload_id=review["workload_id"]).workload
    assert (workload.risk_counts["NONE"], workload.risk_counts["UNANSWERED"]) == (1, 11)
    reviews = client.list_lens_reviews(workload_id=review["workload_id"]).lens_review_summaries
    assert [each.lens_alias for each in reviews] == [review["lens_alias"], "wellarchitected"]


def test_notes_of_a_review_merge_by_pillar(client, review):
    """An empty note clears, what is not named stays."""
    client.update_lens_review(
        **review, lens_notes="Seen in May.", pillar_notes={"costs": "Fine.", "resilience": "Work."}
    )
    changed = client.update_lens_review(**review, pillar_notes={"costs": ""}).lens_review
    assert changed.notes == "Seen in May."
    assert [each.notes for each in changed.pillar_review_summaries] == ["Work.", None]


def test_a_milestone_holds_the_answers_as_they_were(client, review):
    """Every read that takes its number gives that state; the number comes back only where it was asked for."""
    select(client, review, "first")
    number = client.create_milestone(workload_id=review["workload_id"], milestone_name="May").milestone_number
    select(client, review, "first", "second")
    then = client.get_answer(**review, question_id="restore", milestone_number=number)
    assert (then.milestone_number, then.answer.risk) == (1, "MEDIUM")
    now = client.get_answer(**review, question_id="restore")
    assert (now.milestone_number, now.answer.risk) == (None, "NONE")
    assert client.get_lens_review(**review, milestone_number=1).lens_review.risk_counts["MEDIUM"] == 1
    assert (
        client.get_milestone(workload_id=review["workload_id"], milestone_number=1).milestone.workload.risk_counts[
            "MEDIUM"
        ]
        == 1
    )
    (summary,) = client.list_milestones(workload_id=review["workload_id"]).milestone_summaries
    assert (summary.milestone_name, summary.workload_summary.risk_counts["HIGH"]) == ("May", 0)


def test_names_of_milestones_are_unique_and_unknown_numbers_are_not_found(client, review):
    """A conflict, and a resource that was not found."""
    client.create_milestone(workload_id=review["workload_id"], milestone_name="May")
    with pytest.raises(errors.ConflictException, match="A milestone with name May already exists"):
        client.create_milestone(workload_id=review["workload_id"], milestone_name="May")
    with pytest.raises(errors.ResourceNotFoundException, match="No milestone with number 2"):
        answer_of(client, review, milestone_number=2)


NEXT = reviewed_lens(
    question("restore", choices=("first", "third"), rules=[{"condition": "default", "risk": "HIGH_RISK"}]),
    question("new"),
)


def record(client, review):
    select(client, review, "first", "second")
    client.update_answer(**review, question_id="restore", notes="Tested in May.", is_applicable=False)
    select(client, review, "first", question_id="alarms")


def test_a_minor_version_moves_reviews_silently(client, review):
    """The review is current at once, nobody is notified, and what was recorded stays."""
    select(client, review, "first")
    publish(client, reviewed_lens(), "1.1", lens_arn=review["lens_alias"], is_major=False)
    lens_review = client.get_lens_review(**review).lens_review
    assert (lens_review.lens_version, lens_review.lens_status) == ("1.1", "CURRENT")
    assert client.list_notifications().notification_summaries == ()
    assert answer_of(client, review).selected_choices == ("first",)


def test_a_major_version_leaves_reviews_behind_and_notifies(client, review):
    """The review stays on its version, with its questions, until it is upgraded."""
    publish(client, NEXT, "2.0", lens_arn=review["lens_alias"])
    lens_review = client.get_lens_review(**review).lens_review
    assert (lens_review.lens_version, lens_review.lens_status) == ("1.0", "NOT_CURRENT")
    assert answer_of(client, review, "alarms").risk == "UNANSWERED"
    (told,) = client.list_notifications().notification_summaries
    assert (
        told.type,
        told.lens_upgrade_summary.current_lens_version,
        told.lens_upgrade_summary.latest_lens_version,
    ) == (
        "LENS_VERSION_UPGRADED",
        "1.0",
        "2.0",
    )
    # A new workload gets the newest version.
    made = client.create_workload(**{**WORKLOAD, "workload_name": "Refunds"}, lenses=[review["lens_alias"]])
    newest = client.get_lens_review(workload_id=made.workload_id, lens_alias=review["lens_alias"]).lens_review
    assert (newest.lens_version, newest.lens_status) == ("2.0", "CURRENT")


def test_an_upgrade_saves_a_milestone_and_carries_over_by_ids(client, review):
    """Kept questions keep notes and applicability, selections where the choice is there; retired ones are gone."""
    record(client, review)
    publish(client, NEXT, "2.0", lens_arn=review["lens_alias"])
    client.upgrade_lens_review(**review, milestone_name="Before 2.0")
    lens_review = client.get_lens_review(**review).lens_review
    assert (lens_review.lens_version, lens_review.lens_status) == ("2.0", "CURRENT")
    kept = answer_of(client, review)
    assert (kept.selected_choices, kept.notes, kept.is_applicable, kept.reason) == (
        ("first",),
        "Tested in May.",
        False,
        "NONE",
    )
    assert answer_of(client, review, "new").risk == "UNANSWERED"
    with pytest.raises(errors.ValidationException, match="No question with ID alarms was found"):
        answer_of(client, review, "alarms")
    assert answer_of(client, review, "alarms", milestone_number=1).selected_choices == ("first",)
    assert client.list_notifications().notification_summaries == ()


def test_an_upgrade_of_what_is_current_saves_no_milestone(client, review):
    """It is refused, and the workload stays as it was."""
    with pytest.raises(errors.ConflictException, match="no newer version"):
        client.upgrade_lens_review(**review, milestone_name="For nothing")
    assert client.list_milestones(workload_id=review["workload_id"]).milestone_summaries == ()


def test_a_deleted_lens_stays_on_its_workloads(client, review):
    """Section 8: they keep it and are notified; new ones cannot have it."""
    select(client, review, "first")
    client.delete_lens(lens_alias=review["lens_alias"], lens_status="ALL")
    assert client.get_lens_review(**review).lens_review.lens_status == "DELETED"
    assert select(client, review, "first", "second").risk == "NONE"
    (told,) = client.list_notifications(workload_id=review["workload_id"]).notification_summaries
    assert told.type == "LENS_VERSION_DEPRECATED"
    with pytest.raises(errors.ValidationException, match="Failed to get lenses"):
        client.create_workload(**{**WORKLOAD, "workload_name": "Refunds"}, lenses=[review["lens_alias"]])


def test_real_lenses_are_scored_as_the_library_scores_them(client, real_lens):
    """Imported, published and answered question by question: each risk and count is what `walens.risk` says."""
    text = real_lens.read_text("utf-8")
    try:
        lens_arn = publish(client, text, "1.0")
    except errors.ValidationException:
        pytest.skip("the service rejects the file")
    workload_id = client.create_workload(**WORKLOAD, lenses=[lens_arn]).workload_id
    which = {"workload_id": workload_id, "lens_alias": lens_arn}
    lens = loads(text)
    given = {}
    for index, each in enumerate(lens.questions()):
        choices = [choice.id for number, choice in enumerate(each.choices) if (number * 7 + index) % 3 == 0]
        given[each.id] = Answer(selected_choices=choices)
        client.update_answer(**which, question_id=each.id, selected_choices=choices)
    expected = risk(lens, given)
    found = {each.question_id: each.risk for each in client.items(api.ListAnswersRequest(**which))}
    assert found == {question_id: level.value for question_id, level in expected.questions.items()}
    counts = client.get_lens_review(**which).lens_review.risk_counts
    assert dict(counts) == {level.value: number for level, number in expected.counts.items()}
    assert json.loads(client.export_lens(lens_alias=lens_arn).lens_json)["name"] == lens.name
