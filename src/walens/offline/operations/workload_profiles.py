"""Profiles on workloads: put on, take off, upgrade, and what there is to tell (docs/service-sharing.md, section 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from walens.api.profiles import (
    ListProfileNotificationsRequest,
    ListProfileNotificationsResponse,
    ProfileNotificationSummary,
    ProfileNotificationType,
    UpgradeProfileVersionRequest,
    UpgradeProfileVersionResponse,
)
from walens.api.shared_structures import WorkloadProfile
from walens.api.workloads import (
    AssociateProfilesRequest,
    AssociateProfilesResponse,
    DisassociateProfilesRequest,
    DisassociateProfilesResponse,
)
from walens.offline.names import normalized_name
from walens.offline.operations.access import share_reaching
from walens.offline.operations.milestones import save_milestone
from walens.offline.operations.profile_lookup import seen_profile
from walens.offline.operations.workload_lookup import own_workload, seen_workload
from walens.offline.paging import page, start_of
from walens.offline.refusals import conflict, invalid
from walens.offline.tables.profiles import ProfileTable
from walens.offline.tables.workloads import WorkloadRow, WorkloadTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.offline.call import Call, Handlers

__all__ = ["HANDLERS"]


def _associate_profiles(call: Call, request: AssociateProfilesRequest) -> AssociateProfilesResponse:
    """Put a profile on a workload, in its newest version; the one that is there already stays as it is."""
    row = own_workload(call, request.workload_id)
    asked = [seen_profile(call, arn) for arn in dict.fromkeys(request.profile_arns)]
    there = [profile.profile_arn for profile in row.workload.profiles]
    if {profile.arn for profile in asked} <= {*there}:
        return AssociateProfilesResponse()
    if there or len(asked) > 1:
        # Assumption S22: a workload has one profile (section 5); the error is not published.
        raise invalid(f"A workload has one profile at most; {row.workload_id} has {len(there)}")
    _put(call, row, *(WorkloadProfile(profile_arn=each.arn, profile_version=each.version_name) for each in asked))
    return AssociateProfilesResponse()


def _disassociate_profiles(call: Call, request: DisassociateProfilesRequest) -> DisassociateProfilesResponse:
    """Take a profile off a workload; assumption S21: answers stay, and nothing is put first any more."""
    row = own_workload(call, request.workload_id)
    for arn in request.profile_arns:
        _profile_on(row, arn)
    _put(call, row)
    return DisassociateProfilesResponse()


def _put(call: Call, row: WorkloadRow, *profiles: WorkloadProfile) -> None:
    workload = evolve(row.workload, profiles=profiles)
    WorkloadTable(call.rows).change(workload, normalized_name(workload.workload_name or ""), call.now)


def _profile_on(row: WorkloadRow, arn: str) -> WorkloadProfile:
    """
    Give the profile of a workload by its ARN.

    Raises:
        ValidationException: it has no such profile. Assumption: as with lenses.
    """
    found = next((profile for profile in row.workload.profiles if profile.profile_arn == arn), None)
    if found is None:
        raise invalid(f"No profile with ARN {arn} was found in workload {row.workload_id}.")
    return found


def _upgrade_profile_version(call: Call, request: UpgradeProfileVersionRequest) -> UpgradeProfileVersionResponse:
    """Let a workload use the newest version of its profile; inferred: a milestone is saved where it has a name."""
    row = own_workload(call, request.workload_id)
    used = _profile_on(row, request.profile_arn)
    latest = seen_profile(call, request.profile_arn)
    if used.profile_version == latest.version_name:
        # Assumption: what is not behind is refused, as reviews are.
        raise conflict(
            f"[Conflict] The workload {row.workload_id} has the newest version of profile {latest.arn}.",
            resource_id=latest.arn,
            resource_type="PROFILE",
        )
    if request.milestone_name is not None:
        save_milestone(call, row, request.milestone_name)
    _put(call, row, WorkloadProfile(profile_arn=latest.arn, profile_version=latest.version_name))
    return UpgradeProfileVersionResponse()


def _list_profile_notifications(
    call: Call, request: ListProfileNotificationsRequest
) -> ListProfileNotificationsResponse:
    start = start_of(request)
    table = WorkloadTable(call.rows)
    rows = table.of(call.scope) if request.workload_id is None else [seen_workload(call, request.workload_id)]
    found = [entry for row in rows for entry in _notifications(call, row) if entry[0] > start]
    taken, token = page(request, found, lambda entry: entry[0])
    return ListProfileNotificationsResponse(
        notification_summaries=tuple(summary for _, summary in taken), next_token=token
    )


def _notifications(call: Call, row: WorkloadRow) -> Iterator[tuple[tuple[int, ...], ProfileNotificationSummary]]:
    """Tell what happened to the profile of a workload: it was deleted, or has other answers (section 5)."""
    workload = row.workload
    for used in workload.profiles:
        profile = ProfileTable(call.rows).find(used.profile_arn or "")
        assert profile is not None, "profiles are kept for their workloads"
        if profile.is_deleted:
            kind = ProfileNotificationType.PROFILE_DELETED
        elif used.profile_version == profile.version_name or not (
            # Assumption: as with lenses, whoever it is no longer shared with is told nothing.
            profile.account == row.account or share_reaching(call, profile.arn, row.account)
        ):
            continue
        else:
            kind = ProfileNotificationType.PROFILE_ANSWERS_UPDATED
        yield (
            (row.sequence,),
            ProfileNotificationSummary(
                current_profile_version=used.profile_version,
                latest_profile_version=None if profile.is_deleted else profile.version_name,
                type=kind,
                profile_arn=profile.arn,
                profile_name=profile.name,
                workload_id=workload.workload_id,
                workload_name=workload.workload_name,
            ),
        )


HANDLERS: Final[Handlers] = {
    AssociateProfilesRequest: _associate_profiles,
    DisassociateProfilesRequest: _disassociate_profiles,
    UpgradeProfileVersionRequest: _upgrade_profile_version,
    ListProfileNotificationsRequest: _list_profile_notifications,
}
