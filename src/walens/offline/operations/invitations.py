"""Invitations, as whoever is invited sees them: list, accept and reject (docs/service-sharing.md, section 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.api.shares import (
    ListShareInvitationsRequest,
    ListShareInvitationsResponse,
    PermissionType,
    ShareInvitation,
    ShareInvitationAction,
    ShareInvitationSummary,
    ShareResourceType,
    ShareStatus,
    UpdateShareInvitationRequest,
    UpdateShareInvitationResponse,
)
from walens.errors import FieldError
from walens.offline.operations.lookup import published_version
from walens.offline.paging import page, start_of
from walens.offline.refusals import conflict, invalid_fields, not_found
from walens.offline.tables.lenses import LensTable
from walens.offline.tables.profiles import ProfileTable
from walens.offline.tables.shares import ShareRow, ShareTable
from walens.offline.tables.workloads import WorkloadTable

if TYPE_CHECKING:
    from walens.offline.call import Call, Handlers

__all__ = ["HANDLERS"]


def _list_share_invitations(call: Call, request: ListShareInvitationsRequest) -> ListShareInvitationsResponse:
    """List the invitations that nobody has decided yet; assumption S14: the decided ones are gone."""
    kind, prefix = _wanted(request)
    start = start_of(request)
    waiting = [
        (share, _name_of(call, share))
        for share in ShareTable(call.rows).reaching(call.scope)
        if (share.sequence,) > start
        and share.is_invitation
        and share.status(call.now) is ShareStatus.PENDING
        and kind in {None, share.kind}
    ]
    found = [entry for entry in waiting if entry[1].startswith(prefix)]
    taken, token = page(request, found, lambda entry: (entry[0].sequence,))
    return ListShareInvitationsResponse(
        share_invitation_summaries=tuple(_summary(share, name) for share, name in taken), next_token=token
    )


def _wanted(request: ListShareInvitationsRequest) -> tuple[str | None, str]:
    """
    Give the kind of what is asked for, and how its name begins.

    Raises:
        ValidationException: there are two beginnings, or one of another kind (section 4; assumption S17).
    """
    prefixes = {
        ShareResourceType.WORKLOAD: ("WorkloadNamePrefix", request.workload_name_prefix),
        ShareResourceType.LENS: ("LensNamePrefix", request.lens_name_prefix),
        ShareResourceType.PROFILE: ("ProfileNamePrefix", request.profile_name_prefix),
        ShareResourceType.TEMPLATE: ("TemplateNamePrefix", request.template_name_prefix),
    }
    given = [(kind, name, prefix) for kind, (name, prefix) in prefixes.items() if prefix is not None]
    kind = None if request.share_resource_type is None else str(request.share_resource_type)
    if not given:
        return kind, ""
    if len(given) > 1:
        raise invalid_fields(FieldError(name, "cannot be given beside another prefix") for _, name, _ in given)
    [(prefix_kind, name, prefix)] = given
    if kind not in {None, prefix_kind.value}:
        raise invalid_fields([FieldError(name, f"cannot be given where the resource type is {kind}")])
    return prefix_kind.value, prefix


def _name_of(call: Call, share: ShareRow) -> str:
    """Give the name that the shared resource has now."""
    if share.kind == ShareResourceType.WORKLOAD:
        row = WorkloadTable(call.rows).find(share.resource)
        return (row.workload.workload_name if row else None) or ""
    if share.kind == ShareResourceType.PROFILE:
        profile = ProfileTable(call.rows).find(share.resource)
        return profile.name if profile else ""
    version = published_version(LensTable(call.rows).versions(share.resource))
    return version.name if version else ""


def _summary(share: ShareRow, name: str) -> ShareInvitationSummary:
    kind, resource = ShareResourceType(share.kind), share.resource
    return ShareInvitationSummary(
        share_invitation_id=share.share_id,
        shared_by=share.owner,
        shared_with=share.shared_with,
        permission_type=PermissionType(share.permission),
        share_resource_type=kind,
        workload_name=name if kind is ShareResourceType.WORKLOAD else None,
        workload_id=resource if kind is ShareResourceType.WORKLOAD else None,
        lens_name=name if kind is ShareResourceType.LENS else None,
        lens_arn=resource if kind is ShareResourceType.LENS else None,
        profile_name=name if kind is ShareResourceType.PROFILE else None,
        profile_arn=resource if kind is ShareResourceType.PROFILE else None,
        template_name=name if kind is ShareResourceType.TEMPLATE else None,
        template_arn=resource if kind is ShareResourceType.TEMPLATE else None,
    )


def _update_share_invitation(call: Call, request: UpdateShareInvitationRequest) -> UpdateShareInvitationResponse:
    """Accept or reject an invitation: access begins at once, and ends at once (section 4)."""
    share = _invitation(call, request.share_invitation_id)
    status, accepted = share.status(call.now), request.share_invitation_action == ShareInvitationAction.ACCEPT
    # Assumption S12: what was accepted can be rejected afterwards, and nothing else is decided twice.
    decidable = {ShareStatus.PENDING} if accepted else {ShareStatus.PENDING, ShareStatus.ACCEPTED}
    if status not in decidable:
        raise conflict(
            f"[Conflict] The invitation {share.share_id} has already been processed; it is {status.value}.",
            resource_id=share.share_id,
            resource_type="SHARE_INVITATION",
        )
    ShareTable(call.rows).change(
        share.share_id,
        ShareStatus.ACCEPTED if accepted else ShareStatus.REJECTED,
        permission=share.permission,
        granted=share.permission if accepted else None,
        now=call.now,
    )
    return UpdateShareInvitationResponse(share_invitation=_decided(share))


def _invitation(call: Call, invitation_id: str) -> ShareRow:
    """
    Give an invitation of the account.

    Raises:
        ResourceNotFoundException: there is none of the id, or somebody else is invited (assumption S13).
    """
    share = ShareTable(call.rows).find(invitation_id)
    here = (call.scope.account_id, call.scope.region_name)
    if share is None or (share.reaches, share.region) != here:
        raise not_found(
            f"[ResourceNotFound] No share invitation with ID {invitation_id} was found.",
            resource_id=invitation_id,
            resource_type="SHARE_INVITATION",
        )
    return share


def _decided(share: ShareRow) -> ShareInvitation:
    kind, resource = ShareResourceType(share.kind), share.resource
    return ShareInvitation(
        share_invitation_id=share.share_id,
        share_resource_type=kind,
        workload_id=resource if kind is ShareResourceType.WORKLOAD else None,
        lens_alias=resource if kind is ShareResourceType.LENS else None,
        lens_arn=resource if kind is ShareResourceType.LENS else None,
        profile_arn=resource if kind is ShareResourceType.PROFILE else None,
        template_arn=resource if kind is ShareResourceType.TEMPLATE else None,
    )


HANDLERS: Final[Handlers] = {
    ListShareInvitationsRequest: _list_share_invitations,
    UpdateShareInvitationRequest: _update_share_invitation,
}
