"""Shares of lenses, workloads and profiles, as their owner sees them (docs/service-sharing.md, section 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.api.shares import (
    CreateLensShareRequest,
    CreateLensShareResponse,
    CreateProfileShareRequest,
    CreateProfileShareResponse,
    CreateWorkloadShareRequest,
    CreateWorkloadShareResponse,
    DeleteLensShareRequest,
    DeleteLensShareResponse,
    DeleteProfileShareRequest,
    DeleteProfileShareResponse,
    DeleteWorkloadShareRequest,
    DeleteWorkloadShareResponse,
    LensShareSummary,
    ListLensSharesRequest,
    ListLensSharesResponse,
    ListProfileSharesRequest,
    ListProfileSharesResponse,
    ListWorkloadSharesRequest,
    ListWorkloadSharesResponse,
    PermissionType,
    ProfileShareSummary,
    ShareResourceType,
    ShareStatus,
    UpdateWorkloadShareRequest,
    UpdateWorkloadShareResponse,
    WorkloadShare,
    WorkloadShareSummary,
)
from walens.offline import quotas
from walens.offline.operations.lookup import own_lens, published_version
from walens.offline.operations.profile_lookup import own_profile
from walens.offline.operations.sharing import SharedThing, found_share, listed_shares, share, withdraw
from walens.offline.operations.workload_lookup import own_workload
from walens.offline.refusals import conflict, invalid
from walens.offline.tables.lenses import LensTable
from walens.offline.tables.shares import ShareTable

if TYPE_CHECKING:
    from walens.offline.call import Call, Handlers

__all__ = ["HANDLERS"]


def _lens(call: Call, alias: str) -> SharedThing:
    return SharedThing(ShareResourceType.LENS, own_lens(call, alias).arn, quotas.LENS_SHARES)


def _create_lens_share(call: Call, request: CreateLensShareRequest) -> CreateLensShareResponse:
    lens = _lens(call, request.lens_alias)
    if published_version(LensTable(call.rows).versions(lens.resource)) is None:
        # Only published lenses are shared (section 3). Assumption: with the class of all input that is unfit.
        raise invalid(f"Lens {lens.resource} has no published version; only published lenses can be shared")
    return CreateLensShareResponse(share_id=share(call, lens, request.shared_with))


def _delete_lens_share(call: Call, request: DeleteLensShareRequest) -> DeleteLensShareResponse:
    """Delete a share; reviews that use the lens stay, and it cannot be applied anew (section 4)."""
    withdraw(call, _lens(call, request.lens_alias), request.share_id)
    return DeleteLensShareResponse()


def _list_lens_shares(call: Call, request: ListLensSharesRequest) -> ListLensSharesResponse:
    # Assumption S40: pages of up to 50, as the model has it.
    taken, token = listed_shares(call, _lens(call, request.lens_alias), request)
    return ListLensSharesResponse(
        lens_share_summaries=tuple(
            LensShareSummary(share_id=each.share_id, shared_with=each.shared_with, status=each.status(call.now))
            for each in taken
        ),
        next_token=token,
    )


def _workload(call: Call, workload_id: str) -> SharedThing:
    workload = own_workload(call, workload_id)
    return SharedThing(ShareResourceType.WORKLOAD, workload.workload_id, quotas.WORKLOAD_SHARES)


def _create_workload_share(call: Call, request: CreateWorkloadShareRequest) -> CreateWorkloadShareResponse:
    workload = _workload(call, request.workload_id)
    share_id = share(call, workload, request.shared_with, str(request.permission_type))
    return CreateWorkloadShareResponse(workload_id=workload.resource, share_id=share_id)


def _delete_workload_share(call: Call, request: DeleteWorkloadShareRequest) -> DeleteWorkloadShareResponse:
    """Delete a share, and with it the access of whom it was shared with (section 4)."""
    withdraw(call, _workload(call, request.workload_id), request.share_id)
    return DeleteWorkloadShareResponse()


def _list_workload_shares(call: Call, request: ListWorkloadSharesRequest) -> ListWorkloadSharesResponse:
    workload = _workload(call, request.workload_id)
    taken, token = listed_shares(call, workload, request)
    return ListWorkloadSharesResponse(
        workload_id=workload.resource,
        workload_share_summaries=tuple(
            WorkloadShareSummary(
                share_id=each.share_id,
                shared_with=each.shared_with,
                permission_type=PermissionType(each.permission),
                status=each.status(call.now),
            )
            for each in taken
        ),
        next_token=token,
    )


def _update_workload_share(call: Call, request: UpdateWorkloadShareRequest) -> UpdateWorkloadShareResponse:
    """
    Change the permission that a share offers.

    Assumption S15: whoever accepted is asked again, and keeps what was accepted before until then. An association
    changes at once, and what was rejected or has expired cannot be changed.
    """
    workload = _workload(call, request.workload_id)
    row = found_share(call, workload, request.share_id)
    permission, status = str(request.permission_type), row.status(call.now)
    table = ShareTable(call.rows)
    if status is ShareStatus.ASSOCIATED:
        table.change(row.share_id, status, permission=permission, granted=permission, now=call.now)
    elif status in {ShareStatus.PENDING, ShareStatus.ACCEPTED}:
        table.change(row.share_id, ShareStatus.PENDING, permission=permission, granted=row.granted, now=call.now)
    else:
        raise conflict(
            f"[Conflict] The share {row.share_id} is {status.value} and cannot be changed.",
            resource_id=row.share_id,
            resource_type=workload.share_type,
        )
    changed = found_share(call, workload, row.share_id)
    return UpdateWorkloadShareResponse(
        workload_id=workload.resource,
        workload_share=WorkloadShare(
            share_id=changed.share_id,
            shared_by=changed.owner,
            shared_with=changed.shared_with,
            permission_type=PermissionType(changed.permission),
            status=changed.status(call.now),
            workload_name=own_workload(call, workload.resource).workload.workload_name,
            workload_id=workload.resource,
        ),
    )


def _profile(call: Call, arn: str) -> SharedThing:
    return SharedThing(ShareResourceType.PROFILE, own_profile(call, arn).arn)  # no quota is published


def _create_profile_share(call: Call, request: CreateProfileShareRequest) -> CreateProfileShareResponse:
    profile = _profile(call, request.profile_arn)
    return CreateProfileShareResponse(share_id=share(call, profile, request.shared_with), profile_arn=profile.resource)


def _delete_profile_share(call: Call, request: DeleteProfileShareRequest) -> DeleteProfileShareResponse:
    """Delete a share; assumption: as with lenses, workloads keep the profile, and it cannot be put on others."""
    withdraw(call, _profile(call, request.profile_arn), request.share_id)
    return DeleteProfileShareResponse()


def _list_profile_shares(call: Call, request: ListProfileSharesRequest) -> ListProfileSharesResponse:
    taken, token = listed_shares(call, _profile(call, request.profile_arn), request)
    return ListProfileSharesResponse(
        profile_share_summaries=tuple(
            ProfileShareSummary(share_id=each.share_id, shared_with=each.shared_with, status=each.status(call.now))
            for each in taken
        ),
        next_token=token,
    )


HANDLERS: Final[Handlers] = {
    CreateProfileShareRequest: _create_profile_share,
    DeleteProfileShareRequest: _delete_profile_share,
    ListProfileSharesRequest: _list_profile_shares,
    CreateLensShareRequest: _create_lens_share,
    DeleteLensShareRequest: _delete_lens_share,
    ListLensSharesRequest: _list_lens_shares,
    CreateWorkloadShareRequest: _create_workload_share,
    DeleteWorkloadShareRequest: _delete_workload_share,
    ListWorkloadSharesRequest: _list_workload_shares,
    UpdateWorkloadShareRequest: _update_workload_share,
}
