"""Invitations offline: what is shared is accepted, used and lost (docs/service-sharing.md, section 4)."""

import json

import pytest

from tests.offline.documents import lens_text
from tests.offline.reviews import WORKLOAD, reviewed_lens
from walens import Client, api, errors

OWNER = "123456789012"
OTHER = "444455556666"
USER = "arn:aws:iam::444455556666:user/ada"
ORGANIZATION = "arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5"
DAY = 24 * 60 * 60


@pytest.fixture
def other(transport):
    """The account that things are shared with."""
    return Client(transport=transport.beside(account_id=OTHER), max_attempts=1)


@pytest.fixture
def lens_arn(client):
    arn = client.import_lens(json_string=reviewed_lens()).lens_arn
    client.create_lens_version(lens_alias=arn, lens_version="1.0", is_major_version=True)
    return arn


@pytest.fixture
def workload_id(client, lens_arn):
    return client.create_workload(**WORKLOAD, lenses=[lens_arn]).workload_id


def invitations(client, **filters):
    return list(client.items(api.ListShareInvitationsRequest(**filters)))


def decide(client, share_id, action="ACCEPT"):
    return client.update_share_invitation(share_invitation_id=share_id, share_invitation_action=action).share_invitation


def share_lens(client, lens_arn, principal=OTHER):
    return client.create_lens_share(lens_alias=lens_arn, shared_with=principal).share_id


def share_workload(client, workload_id, permission="READONLY", principal=OTHER):
    return client.create_workload_share(
        workload_id=workload_id, shared_with=principal, permission_type=permission
    ).share_id


def status(client, workload_id):
    """Give permission and status of each share of a workload."""
    return [
        (str(share.permission_type), str(share.status))
        for share in client.list_workload_shares(workload_id=workload_id).workload_share_summaries
    ]


def shared_lenses(client):
    return [lens.lens_arn for lens in client.list_lenses(lens_type="CUSTOM_SHARED").lens_summaries]


class TestInvitations:
    def test_whoever_is_invited_sees_what_and_by_whom(self, client, other, lens_arn, workload_id):
        """An invitation has the share's id and the names; the owner and a third account see none."""
        lens_share = share_lens(client, lens_arn, USER)
        workload_share = share_workload(client, workload_id, "CONTRIBUTOR")
        assert invitations(other) == [
            api.ShareInvitationSummary(
                share_invitation_id=lens_share,
                shared_by=OWNER,
                shared_with=USER,
                permission_type=api.PermissionType.READONLY,
                share_resource_type=api.ShareResourceType.LENS,
                lens_arn=lens_arn,
                lens_name="Payments",
            ),
            api.ShareInvitationSummary(
                share_invitation_id=workload_share,
                shared_by=OWNER,
                shared_with=OTHER,
                permission_type=api.PermissionType.CONTRIBUTOR,
                share_resource_type=api.ShareResourceType.WORKLOAD,
                workload_id=workload_id,
                workload_name="Checkout",
            ),
        ]
        assert invitations(client) == []

    def test_invitations_are_narrowed_by_kind_and_name(self, client, other, lens_arn, workload_id):
        """By the resource's type and the beginning of its name; in pages."""
        share_lens(client, lens_arn)
        share_workload(client, workload_id)
        kinds = lambda **filters: [str(each.share_resource_type) for each in invitations(other, **filters)]  # noqa: E731
        assert kinds(max_results=1) == ["LENS", "WORKLOAD"]
        assert kinds(share_resource_type="WORKLOAD") == ["WORKLOAD"]
        assert kinds(share_resource_type="PROFILE") == []
        assert (kinds(lens_name_prefix="Pay"), kinds(lens_name_prefix="pay")) == (["LENS"], [])
        assert kinds(workload_name_prefix="Check", share_resource_type="WORKLOAD") == ["WORKLOAD"]

    @pytest.mark.parametrize(
        ("filters", "fields"),
        [
            ({"lens_name_prefix": "a", "workload_name_prefix": "b"}, ["WorkloadNamePrefix", "LensNamePrefix"]),
            ({"lens_name_prefix": "a", "share_resource_type": "WORKLOAD"}, ["LensNamePrefix"]),
        ],
    )
    def test_one_beginning_of_a_name_that_fits_the_kind(self, client, filters, fields):
        """Assumption S17: two beginnings, or one of another kind, are rejected with their names."""
        with pytest.raises(errors.ValidationException) as caught:
            client.list_share_invitations(**filters)
        assert [field.name for field in caught.value.fields] == fields

    def test_an_accepted_invitation_leaves_the_list_and_can_be_rejected_later(self, client, other, workload_id):
        """Assumptions S12 and S14: access begins with acceptance and ends at once with the rejection."""
        share_id = share_workload(client, workload_id)
        with pytest.raises(errors.ResourceNotFoundException):
            other.get_workload(workload_id=workload_id)
        accepted = decide(other, share_id)
        assert (accepted.share_invitation_id, accepted.workload_id) == (share_id, workload_id)
        assert (invitations(other), status(client, workload_id)) == ([], [("READONLY", "ACCEPTED")])
        assert other.get_workload(workload_id=workload_id).workload.share_invitation_id == share_id
        assert client.get_workload(workload_id=workload_id).workload.share_invitation_id is None
        with pytest.raises(errors.ConflictException, match="already been processed; it is ACCEPTED"):
            decide(other, share_id)
        decide(other, share_id, "REJECT")
        assert status(client, workload_id) == [("READONLY", "REJECTED")]
        with pytest.raises(errors.ResourceNotFoundException):
            other.get_workload(workload_id=workload_id)
        for action in ("ACCEPT", "REJECT"):
            with pytest.raises(errors.ConflictException, match="REJECTED"):
                decide(other, share_id, action)

    def test_a_rejected_share_is_replaced_by_the_next_one(self, client, other, lens_arn):
        """Assumption S6: whoever rejected can be invited again, under another id."""
        first = share_lens(client, lens_arn)
        decide(other, first, "REJECT")
        second = share_lens(client, lens_arn)
        assert second != first
        [share] = client.list_lens_shares(lens_alias=lens_arn).lens_share_summaries
        assert (share.share_id, share.status) == (second, "PENDING")

    def test_nobody_decides_the_invitation_of_another_account(self, client, transport, lens_arn):
        """Assumption S13: it is not found, by the owner, a third account, another region, or by an id that is none."""
        share_id = share_lens(client, lens_arn)
        third = Client(transport=transport.beside(account_id="777788889999"), max_attempts=1)
        elsewhere = Client(transport=transport.beside(account_id=OTHER, region_name="eu-west-1"), max_attempts=1)
        for each in (client, third, elsewhere):
            with pytest.raises(
                errors.ResourceNotFoundException, match=r"\[ResourceNotFound\] No share invitation with ID"
            ):
                decide(each, share_id)
        with pytest.raises(errors.ResourceNotFoundException):
            decide(client, "0" * 32)

    def test_an_expired_invitation_cannot_be_accepted(self, client, other, clock, lens_arn):
        """Seven days after it was made it is EXPIRED, by the service's clock, and leaves the list."""
        share_id = share_lens(client, lens_arn)
        clock.now += 7 * DAY + 1
        assert invitations(other) == []
        with pytest.raises(errors.ConflictException, match="EXPIRED"):
            decide(other, share_id)

    def test_an_association_is_no_invitation(self, client, other, transport, workload_id):
        """Section 4: organizations have access at once; nobody is invited, and nobody can decide."""
        client.update_global_settings(organization_sharing_status="ENABLED")
        share_id = share_workload(client, workload_id, "READONLY", ORGANIZATION)
        assert invitations(other) == []
        assert other.get_workload(workload_id=workload_id).workload.share_invitation_id is None
        with pytest.raises(errors.ResourceNotFoundException):
            decide(other, share_id)
        elsewhere = Client(transport=transport.beside(account_id=OTHER, region_name="eu-west-1"), max_attempts=1)
        with pytest.raises(errors.ResourceNotFoundException):
            elsewhere.get_workload(workload_id=workload_id)


class TestWorkloads:
    def test_a_shared_workload_is_listed_with_its_owner(self, client, other, workload_id):
        """Section 4: beside the account's own, until the share is deleted; the share may be gone with the workload."""
        share_id = share_workload(client, workload_id)
        decide(other, share_id)
        own = other.create_workload(**{**WORKLOAD, "workload_name": "Mine"}, lenses=["wellarchitected"]).workload_id
        listed = {each.workload_id: each.owner for each in other.list_workloads().workload_summaries}
        assert listed == {workload_id: OWNER, own: OTHER}
        client.delete_workload_share(workload_id=workload_id, share_id=share_id)
        assert [each.workload_id for each in other.list_workloads().workload_summaries] == [own]
        with pytest.raises(errors.ResourceNotFoundException, match="No workload with ID"):
            other.get_workload(workload_id=workload_id)
        decide(other, share_workload(client, workload_id))
        client.delete_workload(workload_id=workload_id)
        assert [each.workload_id for each in other.list_workloads().workload_summaries] == [own]

    @pytest.mark.parametrize("permission", ["READONLY", "CONTRIBUTOR"])
    def test_a_reader_reads_and_a_contributor_answers_too(self, client, other, lens_arn, workload_id, permission):
        """Section 4; assumptions S2 and S3: answers with notes are all that a contributor changes."""
        decide(other, share_workload(client, workload_id, permission))
        question = {"workload_id": workload_id, "lens_alias": lens_arn, "question_id": "restore"}
        assert other.get_answer(**question).answer.risk == "UNANSWERED"
        assert len(other.list_answers(workload_id=workload_id, lens_alias=lens_arn).answer_summaries) == 3
        if permission == "CONTRIBUTOR":
            answer = other.update_answer(**question, selected_choices=["first"], notes="Seen.").answer
            assert (answer.risk, client.get_answer(**question).answer.notes) == ("MEDIUM", "Seen.")
        else:
            with pytest.raises(errors.AccessDeniedException, match="read only"):
                other.update_answer(**question, selected_choices=["first"])
            assert client.get_answer(**question).answer.selected_choices == ()

    def test_only_the_owner_changes_and_shares_a_workload(self, client, other, lens_arn, workload_id):
        """Section 4; assumption S2: everything else is denied to a contributor, and nothing is done."""
        share_id = share_workload(client, workload_id, "CONTRIBUTOR")
        decide(other, share_id)
        named = {"workload_id": workload_id}
        for request in (
            api.UpdateWorkloadRequest(**named, notes="x"),
            api.DeleteWorkloadRequest(**named),
            api.AssociateLensesRequest(**named, lens_aliases=["serverless"]),
            api.DisassociateLensesRequest(**named, lens_aliases=[lens_arn]),
            api.CreateMilestoneRequest(**named, milestone_name="First"),
            api.UpdateLensReviewRequest(**named, lens_alias=lens_arn, lens_notes="x"),
            api.UpgradeLensReviewRequest(**named, lens_alias=lens_arn, milestone_name="First"),
            api.CreateWorkloadShareRequest(**named, shared_with="777788889999", permission_type="READONLY"),
            api.ListWorkloadSharesRequest(**named),
            api.UpdateWorkloadShareRequest(**named, share_id=share_id, permission_type="READONLY"),
            api.DeleteWorkloadShareRequest(**named, share_id=share_id),
            api.UpdateIntegrationRequest(**named, integrating_service="JIRA"),
        ):
            with pytest.raises(errors.AccessDeniedException):
                other.call(request)
        assert client.get_workload(**named).workload.lenses == ("wellarchitected", lens_arn)
        assert status(client, workload_id) == [("CONTRIBUTOR", "ACCEPTED")]
        assert client.list_milestones(**named).milestone_summaries == ()

    def test_a_changed_permission_is_offered_anew(self, client, other, clock, lens_arn, workload_id):
        """Assumption S15: PENDING again, the old permission holds meanwhile, and ends when seven days have passed."""
        share_id = share_workload(client, workload_id)
        decide(other, share_id)
        answer = {"workload_id": workload_id, "lens_alias": lens_arn, "question_id": "restore", "notes": "x"}
        changed = client.update_workload_share(
            workload_id=workload_id, share_id=share_id, permission_type="CONTRIBUTOR"
        )
        assert changed == api.UpdateWorkloadShareResponse(
            workload_id=workload_id,
            workload_share=api.WorkloadShare(
                share_id=share_id,
                shared_by=OWNER,
                shared_with=OTHER,
                permission_type=api.PermissionType.CONTRIBUTOR,
                status=api.ShareStatus.PENDING,
                workload_name="Checkout",
                workload_id=workload_id,
            ),
        )
        assert other.get_workload(workload_id=workload_id).workload.workload_name == "Checkout"
        with pytest.raises(errors.AccessDeniedException):
            other.update_answer(**answer)
        decide(other, share_id)
        assert other.update_answer(**answer).answer.notes == "x"
        client.update_workload_share(workload_id=workload_id, share_id=share_id, permission_type="READONLY")
        assert other.update_answer(**answer).answer.notes == "x"
        clock.now += 7 * DAY + 1
        with pytest.raises(errors.ResourceNotFoundException):
            other.get_workload(workload_id=workload_id)
        with pytest.raises(errors.ConflictException, match="EXPIRED"):
            client.update_workload_share(workload_id=workload_id, share_id=share_id, permission_type="READONLY")

    def test_of_several_shares_the_one_that_permits_most_counts(self, client, other, lens_arn, workload_id):
        """Assumption S48: of account, user and organization; an association changes at once."""
        client.update_global_settings(organization_sharing_status="ENABLED")
        organization = share_workload(client, workload_id, "READONLY", ORGANIZATION)
        user = share_workload(client, workload_id, "CONTRIBUTOR", USER)
        answer = {"workload_id": workload_id, "lens_alias": lens_arn, "question_id": "restore", "notes": "x"}
        with pytest.raises(errors.AccessDeniedException):
            other.update_answer(**answer)
        decide(other, user)
        assert other.update_answer(**answer).answer.notes == "x"
        client.delete_workload_share(workload_id=workload_id, share_id=user)
        with pytest.raises(errors.AccessDeniedException):
            other.update_answer(**answer)
        share = client.update_workload_share(
            workload_id=workload_id, share_id=organization, permission_type="CONTRIBUTOR"
        ).workload_share
        assert (share.status, other.update_answer(**answer).answer.notes) == ("ASSOCIATED", "x")
        assert len(other.list_workloads().workload_summaries) == 1

    def test_the_21st_share_is_over_the_quota(self, client, other, workload_id):
        """Section 11: 20 shares a workload; assumption S7: rejected ones count for nothing."""
        decide(other, share_workload(client, workload_id), "REJECT")
        for number in range(20):
            share_workload(client, workload_id, "READONLY", f"{number:012}")
        with pytest.raises(errors.ServiceQuotaExceededException, match="20"):
            share_workload(client, workload_id, "READONLY", "777788889999")
        assert len(status(client, workload_id)) == 21

    def test_shares_are_listed_and_found_by_their_workload(self, client, lens_arn, workload_id):
        """By status and principal; a share of another workload is not found."""
        share_id = share_workload(client, workload_id)
        answer = client.list_workload_shares(workload_id=workload_id, status="PENDING", shared_with_prefix="4444")
        assert (answer.workload_id, [each.share_id for each in answer.workload_share_summaries]) == (
            workload_id,
            [share_id],
        )
        assert client.list_workload_shares(workload_id=workload_id, status="ACCEPTED").workload_share_summaries == ()
        second = client.create_workload(**{**WORKLOAD, "workload_name": "Other"}, lenses=[lens_arn]).workload_id
        with pytest.raises(errors.ResourceNotFoundException, match="No share with ID"):
            client.delete_workload_share(workload_id=second, share_id=share_id)


class TestLenses:
    def test_a_shared_lens_is_listed_read_and_used(self, client, other, lens_arn):
        """Section 4: as CUSTOM_SHARED, under the owner's ARN; a draft of the owner's is not seen."""
        share_id = share_lens(client, lens_arn)
        with pytest.raises(errors.AccessDeniedException):
            other.get_lens(lens_alias=lens_arn)
        assert shared_lenses(other) == []
        accepted = decide(other, share_id)
        assert (accepted.lens_arn, accepted.lens_alias, accepted.share_resource_type) == (lens_arn, lens_arn, "LENS")
        client.import_lens(json_string=reviewed_lens(), lens_alias=lens_arn)
        [lens] = other.list_lenses(lens_type="CUSTOM_SHARED").lens_summaries
        assert (lens.lens_arn, lens.owner, lens.lens_version) == (lens_arn, OWNER, "1.0")
        assert shared_lenses(client) == []
        read = other.get_lens(lens_alias=lens_arn).lens
        assert (read.owner, read.share_invitation_id, read.lens_version) == (OWNER, share_id, "1.0")
        with pytest.raises(errors.ResourceNotFoundException):
            other.get_lens(lens_alias=lens_arn, lens_version="DRAFT")
        assert other.get_lens_version_difference(lens_alias=lens_arn).target_lens_version == "1.0"
        made = other.create_workload(**WORKLOAD, lenses=[lens_arn]).workload_id
        assert other.get_lens_review(workload_id=made, lens_alias=lens_arn).lens_review.lens_status == "CURRENT"

    def test_only_the_owner_changes_exports_and_shares_a_lens(self, client, other, lens_arn):
        """Section 4; assumption S2."""
        decide(other, share_lens(client, lens_arn))
        for request in (
            api.ExportLensRequest(lens_alias=lens_arn),
            api.ImportLensRequest(lens_alias=lens_arn, json_string=lens_text()),
            api.CreateLensVersionRequest(lens_alias=lens_arn, lens_version="2.0"),
            api.DeleteLensRequest(lens_alias=lens_arn, lens_status="ALL"),
            api.CreateLensShareRequest(lens_alias=lens_arn, shared_with="777788889999"),
            api.ListLensSharesRequest(lens_alias=lens_arn),
        ):
            with pytest.raises(errors.AccessDeniedException):
                other.call(request)

    @pytest.mark.parametrize("how", ["withdrawn", "rejected"])
    def test_a_share_that_ends_leaves_the_reviews(self, client, other, lens_arn, how):
        """Section 4; assumption S18: reviews go on as UNSHARED, nothing new is made, and shared again they are CURRENT."""
        share_id = share_lens(client, lens_arn)
        decide(other, share_id)
        workload_id = other.create_workload(**WORKLOAD, lenses=[lens_arn]).workload_id
        if how == "withdrawn":
            client.delete_lens_share(lens_alias=lens_arn, share_id=share_id)
        else:
            decide(other, share_id, "REJECT")
        review = {"workload_id": workload_id, "lens_alias": lens_arn}
        assert other.get_lens_review(**review).lens_review.lens_status == "UNSHARED"
        assert other.update_answer(**review, question_id="restore", selected_choices=["first"]).answer.risk == "MEDIUM"
        assert shared_lenses(other) == []
        with pytest.raises(errors.ValidationException, match=r"Failed to get lenses .* User might be not authorized"):
            other.create_workload(**{**WORKLOAD, "workload_name": "Second"}, lenses=[lens_arn])
        with pytest.raises(errors.ConflictException):
            other.upgrade_lens_review(**review, milestone_name="Before")
        decide(other, share_lens(client, lens_arn))
        assert other.get_lens_review(**review).lens_review.lens_status == "CURRENT"

    def test_new_versions_reach_the_accounts_that_the_lens_is_shared_with(self, client, other, lens_arn):
        """Section 4: a minor version moves their reviews, a major one notifies them; not after the share has ended."""
        share_id = share_lens(client, lens_arn)
        decide(other, share_id)
        workload_id = other.create_workload(**WORKLOAD, lenses=[lens_arn]).workload_id
        review = {"workload_id": workload_id, "lens_alias": lens_arn}

        def publish(version, *, major):
            client.import_lens(json_string=reviewed_lens(), lens_alias=lens_arn)
            client.create_lens_version(lens_alias=lens_arn, lens_version=version, is_major_version=major)
            return other.get_lens_review(**review).lens_review.lens_version

        assert publish("1.1", major=False) == "1.1"
        assert publish("2.0", major=True) == "1.1"
        [notified] = other.list_notifications().notification_summaries
        assert (notified.type, notified.lens_upgrade_summary.latest_lens_version) == ("LENS_VERSION_UPGRADED", "2.0")
        other.upgrade_lens_review(**review, milestone_name="Before")
        client.delete_lens_share(lens_alias=lens_arn, share_id=share_id)
        assert publish("2.1", major=False) == "2.0"
        assert other.list_notifications().notification_summaries == ()

    def test_a_deleted_lens_leaves_the_reviews_of_others(self, client, other, lens_arn):
        """Section 7; assumption S19: they are DELETED and go on, and their owner is notified."""
        decide(other, share_lens(client, lens_arn))
        workload_id = other.create_workload(**WORKLOAD, lenses=[lens_arn]).workload_id
        client.delete_lens(lens_alias=lens_arn, lens_status="ALL")
        assert shared_lenses(other) == []
        review = other.get_lens_review(workload_id=workload_id, lens_alias=lens_arn).lens_review
        assert (review.lens_status, review.lens_name) == ("DELETED", "Payments")
        [notified] = other.list_notifications().notification_summaries
        assert (notified.type, notified.lens_upgrade_summary.latest_lens_version) == ("LENS_VERSION_DEPRECATED", None)

    def test_a_reader_of_a_workload_sees_the_review_as_its_owner_does(self, client, other, lens_arn, workload_id):
        """The lens of a shared workload need not be shared with whoever reads the workload."""
        decide(other, share_workload(client, workload_id))
        seen = other.get_lens_review(workload_id=workload_id, lens_alias=lens_arn)
        assert seen == client.get_lens_review(workload_id=workload_id, lens_alias=lens_arn)
        assert seen.lens_review.lens_status == "CURRENT"
        assert json.loads(lens_text())["name"] == seen.lens_review.lens_name
