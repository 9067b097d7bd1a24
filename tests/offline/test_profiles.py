"""Profiles offline: what they ask, their versions, and what they put first (docs/service-sharing.md, section 5)."""

import json

import pytest

from tests.offline.reviews import WORKLOAD, reviewed_lens
from walens import Client, api, errors
from walens.api.profiles import ProfileQuestionUpdate
from walens.offline.official import official_document
from walens.offline.profile_template import QUESTIONS

OTHER = "444455556666"
ANSWERS = {
    "offline_priorities": ["offline_uptime"],
    "offline_phase": ["offline_idea"],
    "offline_data": ["offline_none"],
    "offline_people": ["offline_vendor"],
}
# What these answers put first, by the table of the offline service.
FIRST = {"reliability_quotas", "reliability_backups", "operations_goals", "cost_usage"}
RISKS = ("UNANSWERED", "HIGH", "MEDIUM", "NONE", "NOT_APPLICABLE")


def updates(**changes):
    return [
        ProfileQuestionUpdate(question_id=question_id, selected_choice_ids=choices)
        for question_id, choices in {**ANSWERS, **changes}.items()
    ]


def make(client, name="Shops", **changes):
    return client.create_profile(
        profile_name=name, profile_description="What shops need.", profile_questions=updates(**changes)
    ).profile_arn


@pytest.fixture
def other(transport):
    return Client(transport=transport.beside(account_id=OTHER), max_attempts=1)


@pytest.fixture
def profile_arn(client):
    return make(client)


@pytest.fixture
def lens_arn(client):
    arn = client.import_lens(json_string=reviewed_lens()).lens_arn
    client.create_lens_version(lens_alias=arn, lens_version="1.0", is_major_version=True)
    return arn


@pytest.fixture
def workload_id(client, lens_arn, profile_arn):
    """A workload with a custom lens and a profile from its beginning."""
    return client.create_workload(**WORKLOAD, lenses=[lens_arn], profile_arns=[profile_arn]).workload_id


def used(client, workload_id):
    profiles = client.get_workload(workload_id=workload_id).workload.profiles
    return [(each.profile_arn, each.profile_version) for each in profiles]


def prioritized(client, workload_id, lens_alias="wellarchitected"):
    """Give the questions that are put first."""
    summaries = client.items(api.ListAnswersRequest(workload_id=workload_id, lens_alias=lens_alias))
    return {each.question_id for each in summaries if each.question_type == "PRIORITIZED"}


def notifications(client, **filters):
    return list(client.items(api.ListProfileNotificationsRequest(**filters)))


class TestTheTemplate:
    def test_it_has_four_questions_with_thirty_choices(self, client):
        """Assumption S20: as many as the service's, with ids that say that they are ours."""
        questions = client.get_profile_template().profile_template.template_questions
        choices = [choice for question in questions for choice in question.question_choices]
        assert (len(questions), len(choices)) == (4, 30)
        ids = [each.question_id for each in questions] + [each.choice_id for each in choices]
        assert len(set(ids)) == 34
        assert all(each.startswith("offline_") for each in ids)
        assert [(each.min_selected_choices, each.max_selected_choices) for each in questions] == [
            (1, 3),
            (1, 1),
            (1, 8),
            (1, 2),
        ]

    def test_what_it_puts_first_is_asked_by_the_framework_lens(self):
        """Assumption S24: each question of the table is one of our stand-in for the Framework lens, and each is in it."""
        document = json.loads(official_document("wellarchitected"))
        asked = {question["id"] for pillar in document["pillars"] for question in pillar["questions"]}
        assert {each for question in QUESTIONS for choice in question.choices for each in choice.puts_first} == asked


class TestProfiles:
    def test_a_profile_is_made_and_described(self, client, profile_arn):
        """The first version is 1.0.0, as seen; questions come with their texts and what was selected."""
        assert profile_arn.startswith("arn:aws:wellarchitected:us-east-1:123456789012:profile/")
        profile = client.get_profile(profile_arn=profile_arn).profile
        assert (profile.profile_name, profile.profile_description) == ("Shops", "What shops need.")
        assert (profile.profile_version, profile.owner, profile.share_invitation_id) == ("1.0.0", "123456789012", None)
        assert {each.question_id: list(each.selected_choice_ids) for each in profile.profile_questions} == ANSWERS
        assert (profile.created_at, len(profile.profile_questions[0].question_choices)) == (profile.updated_at, 8)

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"offline_phase": ["offline_idea", "offline_launch"]}, "ProfileQuestions"),
            ({"offline_phase": []}, "ProfileQuestions"),
            ({"offline_phase": ["offline_none"]}, "ProfileQuestions[1].SelectedChoiceIds"),
            ({"unknown": ["x"]}, "ProfileQuestions[4].QuestionId"),
        ],
    )
    def test_answers_that_do_not_fit_are_rejected(self, client, changes, field):
        """Assumption S26: too many, too few, another question's choice, an unknown question; nothing is made."""
        with pytest.raises(errors.ValidationException) as caught:
            make(client, **changes)
        assert [each.name for each in caught.value.fields] == [field]
        assert client.list_profiles().profile_summaries == ()

    def test_a_question_that_is_not_answered_is_rejected(self, client):
        """Assumption S26: each question takes a choice at least."""
        with pytest.raises(errors.ValidationException, match="0 choices for question offline_data"):
            client.create_profile(
                profile_name="Shops",
                profile_description="What shops need.",
                profile_questions=[each for each in updates() if each.question_id != "offline_data"],
            )

    def test_a_name_is_taken_until_the_profile_is_deleted(self, client, profile_arn):
        """Assumption S27: blanks and capitals make no difference."""
        with pytest.raises(
            errors.ConflictException, match=r"\[Conflict\] A profile with name SHOP s already"
        ) as caught:
            make(client, "SHOP s")
        assert caught.value.resource_id == profile_arn
        client.delete_profile(profile_arn=profile_arn)
        assert make(client) != profile_arn

    def test_other_answers_make_a_version(self, client, profile_arn):
        """Assumption S23: 2.0.0; another description, or the same answers, make none; older versions can be read."""
        described = client.update_profile(
            profile_arn=profile_arn, profile_description="For shops.", profile_questions=updates()
        ).profile
        assert (described.profile_version, described.profile_description) == ("1.0.0", "For shops.")
        launch = [ProfileQuestionUpdate(question_id="offline_phase", selected_choice_ids=["offline_launch"])]
        changed = client.update_profile(profile_arn=profile_arn, profile_questions=launch).profile
        assert (changed.profile_version, changed.profile_description) == ("2.0.0", "For shops.")
        phases = [
            client.get_profile(profile_arn=profile_arn, profile_version=version).profile.profile_questions[1]
            for version in ("1.0.0", "2.0.0", None)
        ]
        assert [each.selected_choice_ids for each in phases] == [
            ("offline_idea",),
            ("offline_launch",),
            ("offline_launch",),
        ]
        with pytest.raises(errors.ResourceNotFoundException, match=r"No version 3\.0\.0"):
            client.get_profile(profile_arn=profile_arn, profile_version="3.0.0")

    def test_profiles_are_listed_by_name_and_in_pages(self, client, profile_arn):
        """By the beginning of the name, oldest first."""
        second = make(client, "Banks")
        listed = lambda **filters: [  # noqa: E731
            each.profile_arn for each in client.items(api.ListProfilesRequest(**filters))
        ]
        assert listed(max_results=1) == [profile_arn, second]
        assert listed(profile_name_prefix="Ba") == [second]
        assert listed(profile_owner_type="SHARED") == []

    def test_a_profile_has_tags_until_it_is_deleted(self, client, profile_arn):
        """Section 8: with its creation and later, as every other resource."""
        client.tag_resource(workload_arn=profile_arn, tags={"team": "shops"})
        assert dict(client.get_profile(profile_arn=profile_arn).profile.tags) == {"team": "shops"}
        client.delete_profile(profile_arn=profile_arn)
        for ask in (client.get_profile, client.delete_profile):
            with pytest.raises(errors.ResourceNotFoundException, match=r"\[ResourceNotFound\] No profile with ARN"):
                ask(profile_arn=profile_arn)
        with pytest.raises(errors.ResourceNotFoundException):
            client.list_tags_for_resource(workload_arn=profile_arn)


class TestOnWorkloads:
    def test_a_profile_puts_questions_of_the_framework_lens_first(self, client, lens_arn, profile_arn, workload_id):
        """Section 5: in lists of answers, their filter, and the counts; custom lenses are not influenced."""
        assert used(client, workload_id) == [(profile_arn, "1.0.0")]
        assert (prioritized(client, workload_id), prioritized(client, workload_id, lens_arn)) == (FIRST, set())
        filtered = client.list_answers(
            workload_id=workload_id, lens_alias="wellarchitected", question_priority="PRIORITIZED"
        ).answer_summaries
        assert {each.question_id for each in filtered} == FIRST
        every = client.list_answers(workload_id=workload_id, lens_alias="wellarchitected", question_priority="NONE")
        assert len(every.answer_summaries) == 9
        client.update_answer(
            workload_id=workload_id,
            lens_alias="wellarchitected",
            question_id="reliability_quotas",
            selected_choices=["reliability_quotas_no"],
        )
        workload = client.get_workload(workload_id=workload_id).workload
        assert dict(workload.prioritized_risk_counts) == dict(zip(RISKS, (3, 1, 0, 0, 0), strict=True))
        [summary] = client.list_workloads().workload_summaries
        assert dict(summary.prioritized_risk_counts) == {"UNANSWERED": 3, "HIGH": 1}
        review = client.get_lens_review(workload_id=workload_id, lens_alias="wellarchitected").lens_review
        assert dict(review.prioritized_risk_counts) == dict(workload.prioritized_risk_counts)
        assert {
            pillar.pillar_id: sum(pillar.prioritized_risk_counts.values()) for pillar in review.pillar_review_summaries
        } == {
            "operationalExcellence": 1,
            "security": 0,
            "reliability": 2,
            "performance": 0,
            "costOptimization": 1,
            "sustainability": 0,
        }
        for each in client.list_lens_reviews(workload_id=workload_id).lens_review_summaries:
            assert sum(each.prioritized_risk_counts.values()) == (4 if each.lens_alias == "wellarchitected" else 0)
            assert [profile.profile_arn for profile in each.profiles] == [profile_arn]

    def test_improvements_are_narrowed_to_what_is_put_first(self, client, workload_id):
        """Section 5: by the same filter as answers."""
        for question_id in ("reliability_quotas", "security_events"):
            client.update_answer(
                workload_id=workload_id,
                lens_alias="wellarchitected",
                question_id=question_id,
                selected_choices=[f"{question_id}_no"],
            )
        named = {"workload_id": workload_id, "lens_alias": "wellarchitected"}
        every = client.list_lens_review_improvements(**named).improvement_summaries
        first = client.list_lens_review_improvements(**named, question_priority="PRIORITIZED").improvement_summaries
        assert {each.question_id for each in every} == {"reliability_quotas", "security_events"}
        assert [each.question_id for each in first] == ["reliability_quotas"]

    def test_without_a_profile_nothing_is_said_of_priorities(self, client, workload_id, profile_arn):
        """Assumptions W10, S21 and S25: after it was taken off answers stay, and no counts and types are there."""
        answer = {"workload_id": workload_id, "lens_alias": "wellarchitected", "question_id": "cost_usage"}
        client.update_answer(**answer, notes="Kept.")
        client.disassociate_profiles(workload_id=workload_id, profile_arns=[profile_arn])
        workload = client.get_workload(workload_id=workload_id).workload
        assert (workload.profiles, dict(workload.prioritized_risk_counts)) == ((), {})
        summaries = client.list_answers(workload_id=workload_id, lens_alias="wellarchitected").answer_summaries
        assert {each.question_type for each in summaries} == {None}
        assert client.get_answer(**answer).answer.notes == "Kept."
        with pytest.raises(errors.ValidationException, match="No profile with ARN"):
            client.disassociate_profiles(workload_id=workload_id, profile_arns=[profile_arn])

    def test_a_workload_has_one_profile(self, client, workload_id, profile_arn):
        """Assumption S22: the same one again changes nothing, another one is rejected."""
        client.associate_profiles(workload_id=workload_id, profile_arns=[profile_arn])
        second = make(client, "Banks")
        with pytest.raises(errors.ValidationException, match="one profile"):
            client.associate_profiles(workload_id=workload_id, profile_arns=[second])
        client.disassociate_profiles(workload_id=workload_id, profile_arns=[profile_arn])
        with pytest.raises(errors.ValidationException, match="one profile"):
            client.associate_profiles(workload_id=workload_id, profile_arns=[profile_arn, second])
        client.associate_profiles(workload_id=workload_id, profile_arns=[second])
        assert used(client, workload_id) == [(second, "1.0.0")]

    @pytest.mark.parametrize("milestone_name", ["Before", None])
    def test_a_workload_keeps_its_version_until_it_is_upgraded(self, client, workload_id, profile_arn, milestone_name):
        """Section 5: its owner is notified; a milestone that has a name keeps what was put first then."""
        assert notifications(client) == []
        with pytest.raises(errors.ConflictException):
            client.upgrade_profile_version(workload_id=workload_id, profile_arn=profile_arn)
        client.update_profile(profile_arn=profile_arn, profile_questions=updates(offline_phase=["offline_building"]))
        [notified] = notifications(client, workload_id=workload_id)
        assert notified == api.ProfileNotificationSummary(
            current_profile_version="1.0.0",
            latest_profile_version="2.0.0",
            type=api.ProfileNotificationType.PROFILE_ANSWERS_UPDATED,
            profile_arn=profile_arn,
            profile_name="Shops",
            workload_id=workload_id,
            workload_name="Checkout",
        )
        assert prioritized(client, workload_id) == FIRST
        client.upgrade_profile_version(workload_id=workload_id, profile_arn=profile_arn, milestone_name=milestone_name)
        assert (used(client, workload_id), notifications(client)) == ([(profile_arn, "2.0.0")], [])
        assert prioritized(client, workload_id) == (FIRST - {"operations_goals"}) | {"operations_changes"}
        milestones = client.list_milestones(workload_id=workload_id).milestone_summaries
        assert [each.milestone_name for each in milestones] == ([milestone_name] if milestone_name else [])
        if milestone_name:
            then = client.list_answers(
                workload_id=workload_id,
                lens_alias="wellarchitected",
                milestone_number=1,
                question_priority="PRIORITIZED",
            )
            assert {each.question_id for each in then.answer_summaries} == FIRST

    def test_a_deleted_profile_stays_on_its_workloads(self, client, workload_id, profile_arn):
        """Section 5: it puts the same first, cannot be put on others, and its workloads are notified."""
        client.delete_profile(profile_arn=profile_arn)
        assert (used(client, workload_id), prioritized(client, workload_id)) == ([(profile_arn, "1.0.0")], FIRST)
        [notified] = notifications(client)
        assert (notified.type, notified.profile_name, notified.latest_profile_version) == (
            "PROFILE_DELETED",
            "Shops",
            None,
        )
        with pytest.raises(errors.ResourceNotFoundException):
            client.create_workload(
                **{**WORKLOAD, "workload_name": "Second"}, lenses=["wellarchitected"], profile_arns=[profile_arn]
            )
        client.disassociate_profiles(workload_id=workload_id, profile_arns=[profile_arn])
        assert notifications(client) == []


class TestShares:
    def test_a_shared_profile_is_used_by_the_receiver(self, client, other, profile_arn):
        """Section 4: invited by name, listed as SHARED, put on workloads, and not changed."""
        with pytest.raises(errors.ResourceNotFoundException):
            other.get_profile(profile_arn=profile_arn)
        made = client.create_profile_share(profile_arn=profile_arn, shared_with=OTHER)
        assert made.profile_arn == profile_arn
        [invitation] = other.list_share_invitations(profile_name_prefix="Sho").share_invitation_summaries
        assert (invitation.profile_arn, invitation.profile_name, invitation.share_resource_type) == (
            profile_arn,
            "Shops",
            "PROFILE",
        )
        accepted = other.update_share_invitation(share_invitation_id=made.share_id, share_invitation_action="ACCEPT")
        assert accepted.share_invitation.profile_arn == profile_arn
        [share] = client.list_profile_shares(profile_arn=profile_arn).profile_share_summaries
        assert (share.share_id, share.shared_with, share.status) == (made.share_id, OTHER, "ACCEPTED")
        own = make(other)
        assert [each.profile_arn for each in other.list_profiles().profile_summaries] == [own, profile_arn]
        [shared] = other.list_profiles(profile_owner_type="SHARED").profile_summaries
        assert (shared.profile_arn, shared.owner) == (profile_arn, "123456789012")
        assert other.get_profile(profile_arn=profile_arn).profile.share_invitation_id == made.share_id
        for request in (
            api.UpdateProfileRequest(profile_arn=profile_arn, profile_description="Mine."),
            api.DeleteProfileRequest(profile_arn=profile_arn),
            api.CreateProfileShareRequest(profile_arn=profile_arn, shared_with="777788889999"),
        ):
            with pytest.raises(errors.AccessDeniedException):
                other.call(request)

    def test_a_share_that_is_deleted_leaves_the_profile_on_workloads(self, client, other, profile_arn):
        """Assumption: as with lenses; it is listed no more, cannot be put on others, and new versions are not told."""
        share_id = client.create_profile_share(profile_arn=profile_arn, shared_with=OTHER).share_id
        other.update_share_invitation(share_invitation_id=share_id, share_invitation_action="ACCEPT")
        workload_id = other.create_workload(
            **WORKLOAD, lenses=["wellarchitected"], profile_arns=[profile_arn]
        ).workload_id
        client.delete_profile_share(profile_arn=profile_arn, share_id=share_id)
        client.update_profile(profile_arn=profile_arn, profile_questions=updates(offline_phase=["offline_launch"]))
        assert other.list_profiles().profile_summaries == ()
        assert prioritized(other, workload_id) == FIRST
        assert notifications(other) == []
        with pytest.raises(errors.ResourceNotFoundException):
            other.upgrade_profile_version(workload_id=workload_id, profile_arn=profile_arn)
