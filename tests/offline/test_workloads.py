"""Workloads offline: what they need, how they are found, and which lenses they have (docs/service-workloads.md)."""

import pytest

from tests.offline.reviews import WORKLOAD, reviewed_lens
from walens import Client, api, errors
from walens.offline import OfflineTransport


def published(client, **changes):
    lens_arn = client.import_lens(json_string=reviewed_lens(**changes)).lens_arn
    client.create_lens_version(lens_alias=lens_arn, lens_version="1.0", is_major_version=True)
    return lens_arn


@pytest.fixture
def lens_arn(client):
    return published(client)


@pytest.fixture
def workload_id(client, lens_arn):
    return client.create_workload(**WORKLOAD, lenses=[lens_arn]).workload_id


def test_a_workload_made_through_the_api_has_the_framework_lens_first(client, lens_arn, workload_id):
    """Section 6 of the service's behaviour: it comes with every workload, before what was named."""
    workload = client.get_workload(workload_id=workload_id).workload
    assert workload.lenses == ("wellarchitected", lens_arn)
    assert workload.workload_arn == f"arn:aws:wellarchitected:us-east-1:123456789012:workload/{workload_id}"
    assert (workload.owner, workload.improvement_status) == ("123456789012", "NOT_APPLICABLE")
    assert list(workload.risk_counts) == ["UNANSWERED", "HIGH", "MEDIUM", "NONE", "NOT_APPLICABLE"]
    assert workload.risk_counts["UNANSWERED"] == 12
    assert workload.pillar_priorities[0] == "operationalExcellence"


def test_what_was_never_set_is_absent(client, workload_id):
    """Section 3: no empty texts and no empty lists of settings; an empty value sets nothing."""
    workload = client.get_workload(workload_id=workload_id).workload
    assert (workload.notes, workload.industry, workload.architectural_design) == (None, None, None)
    changed = client.update_workload(workload_id=workload_id, notes="On call: payments", industry="Retail").workload
    assert (changed.notes, changed.industry) == ("On call: payments", "Retail")
    cleared = client.update_workload(workload_id=workload_id, notes="").workload
    assert (cleared.notes, cleared.industry) == (None, "Retail")


def test_an_owner_of_the_review_and_a_region_are_needed(client, lens_arn):
    """Section 2: the text requires what the model does not; all of it is told at once."""
    members = {name: value for name, value in WORKLOAD.items() if name not in {"review_owner", "aws_regions"}}
    with pytest.raises(errors.ValidationException) as caught:
        client.create_workload(**members, lenses=[lens_arn], industry_type="Farming")
    assert [field.name for field in caught.value.fields] == ["ReviewOwner", "AwsRegions", "IndustryType"]
    assert client.create_workload(
        **members, review_owner="me@example.org", non_aws_regions=["Cellar"], lenses=[lens_arn]
    )


def test_a_name_is_taken_whatever_its_case_and_blanks(client, lens_arn, workload_id):
    """Section 2: a conflict whose text has the name as it was sent; its own name is none."""
    with pytest.raises(errors.ConflictException, match=r"\[Conflict\] A workload with name CHECK out already exists\."):
        client.create_workload(**{**WORKLOAD, "workload_name": "CHECK out"}, lenses=[lens_arn])
    assert (
        client.update_workload(workload_id=workload_id, workload_name="Check Out").workload.workload_name == "Check Out"
    )


@pytest.mark.parametrize("alias", ["genai", "arn:aws:wellarchitected:us-east-1:444455556666:lens/" + "0" * 32])
def test_a_lens_that_cannot_be_used_is_refused_with_its_name(client, alias):
    """Section 2: unknown aliases and other accounts' lenses; nothing is made."""
    with pytest.raises(errors.ValidationException, match=f"Failed to get lenses {alias}. User might be not authorized"):
        client.create_workload(**WORKLOAD, lenses=[alias])
    assert client.list_workloads().workload_summaries == ()


def test_a_draft_cannot_be_applied(client):
    """Only published lenses are used by workloads."""
    draft = client.import_lens(json_string=reviewed_lens()).lens_arn
    with pytest.raises(errors.ValidationException, match="Failed to get lenses"):
        client.create_workload(**WORKLOAD, lenses=[draft])


def test_lists_of_workloads_leave_out_risks_that_nothing_has(client, workload_id):
    """Section 6: the newest change first, found by the beginning of the name."""
    client.update_answer(
        workload_id=workload_id,
        lens_alias="wellarchitected",
        question_id="cost_usage",
        selected_choices=["cost_usage_no"],
    )
    (summary,) = client.list_workloads(workload_name_prefix="Check").workload_summaries
    assert dict(summary.risk_counts) == {"UNANSWERED": 11, "HIGH": 1}
    assert client.list_workloads(workload_name_prefix="check").workload_summaries == ()


def test_lenses_are_applied_once_and_taken_off_with_their_answers(client, workload_id, lens_arn):
    """Section 4: a second time changes nothing; taken off and applied again, a review is empty."""
    client.update_answer(workload_id=workload_id, lens_alias=lens_arn, question_id="budget", selected_choices=["first"])
    client.associate_lenses(workload_id=workload_id, lens_aliases=[lens_arn, "serverless"])
    assert client.get_answer(workload_id=workload_id, lens_alias=lens_arn, question_id="budget").answer.risk == "MEDIUM"
    client.disassociate_lenses(workload_id=workload_id, lens_aliases=[lens_arn])
    with pytest.raises(errors.ValidationException, match="No lens review for lens alias"):
        client.get_lens_review(workload_id=workload_id, lens_alias=lens_arn)
    client.associate_lenses(workload_id=workload_id, lens_aliases=[lens_arn])
    answer = client.get_answer(workload_id=workload_id, lens_alias=lens_arn, question_id="budget").answer
    assert (answer.risk, answer.selected_choices) == ("UNANSWERED", ())
    assert client.get_workload(workload_id=workload_id).workload.lenses == ("wellarchitected", "serverless", lens_arn)


def test_the_framework_lens_stays(client, workload_id):
    """It cannot be removed, under neither of its names, and nothing else is removed with it."""
    for name in ("wellarchitected", "arn:aws:wellarchitected::aws:lens/wellarchitected"):
        with pytest.raises(errors.ValidationException, match="cannot be removed"):
            client.disassociate_lenses(workload_id=workload_id, lens_aliases=[name])


def test_too_many_lenses_are_refused(client, workload_id):
    """Ten in a call, twenty on a workload."""
    arns = [published(client, name=f"Lens {number}") for number in range(11)]
    with pytest.raises(errors.ValidationException, match="At most 10"):
        client.associate_lenses(workload_id=workload_id, lens_aliases=arns)
    client.associate_lenses(workload_id=workload_id, lens_aliases=arns[:10])
    assert len(client.get_workload(workload_id=workload_id).workload.lenses) == 12


def test_a_deleted_workload_is_gone_with_its_data_and_its_name_is_free(client, workload_id, lens_arn):
    """Section 3: milestones and answers go with it; what asks for it is told that it was not found."""
    client.create_milestone(workload_id=workload_id, milestone_name="Before")
    client.delete_workload(workload_id=workload_id)
    with pytest.raises(errors.ResourceNotFoundException, match=r"\[ResourceNotFound\] No workload with ID"):
        client.get_workload(workload_id=workload_id)
    assert client.create_workload(**WORKLOAD, lenses=[lens_arn]).workload_id != workload_id


def test_another_account_does_not_see_a_workload(workload_id, transport):
    """Not even that it is there."""
    other = Client(transport=transport.beside(account_id="444455556666"), max_attempts=1)
    with pytest.raises(errors.ResourceNotFoundException):
        other.get_workload(workload_id=workload_id)
    assert other.list_workloads().workload_summaries == ()


def test_tags_of_a_workload(client, lens_arn):
    """Given when it is made, changed as those of lenses, and gone with it."""
    made = client.create_workload(**WORKLOAD, lenses=[lens_arn], tags={"team": "payments"})
    client.tag_resource(workload_arn=made.workload_arn, tags={"stage": "prod"})
    assert client.get_workload(workload_id=made.workload_id).workload.tags == {"team": "payments", "stage": "prod"}
    client.untag_resource(workload_arn=made.workload_arn, tag_keys=["team"])
    assert client.list_tags_for_resource(workload_arn=made.workload_arn).tags == {"stage": "prod"}


def test_profiles_and_templates_that_do_not_exist_are_not_left_out_in_silence(client, lens_arn):
    """The offline service has none: whoever names one is told."""
    profile = "arn:aws:wellarchitected:us-east-1:123456789012:profile/0a"
    with pytest.raises(errors.ResourceNotFoundException, match="No profile with ARN"):
        client.create_workload(**WORKLOAD, lenses=[lens_arn], profile_arns=[profile])


def test_a_workload_outlives_the_process(tmp_path):
    """The state of a file is there for the next one that opens it."""
    path = tmp_path / "service.db"
    with Client(transport=OfflineTransport(path)) as client:
        workload_id = client.create_workload(**WORKLOAD, lenses=["serverless"]).workload_id
    with Client(transport=OfflineTransport(path)) as client:
        assert client.get_workload(workload_id=workload_id).workload.lenses == ("wellarchitected", "serverless")
        assert [each.workload_id for each in client.items(api.ListWorkloadsRequest(max_results=1))] == [workload_id]
