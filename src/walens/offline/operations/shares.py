"""Shares of custom lenses: make, withdraw and list (docs/service-behaviour.md, section 7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from walens.api.shares import (
    CreateLensShareRequest,
    CreateLensShareResponse,
    DeleteLensShareRequest,
    DeleteLensShareResponse,
    LensShareSummary,
    ListLensSharesRequest,
    ListLensSharesResponse,
    ShareStatus,
)
from walens.errors import FieldError
from walens.offline import quotas
from walens.offline.operations.lookup import own_lens, published_version
from walens.offline.paging import page, start_of
from walens.offline.refusals import conflict, invalid, invalid_fields, not_found, over_quota
from walens.offline.tables.lenses import LensTable
from walens.offline.tables.shares import ShareRow, ShareTable

if TYPE_CHECKING:
    from walens.offline.call import Call, Handlers

__all__ = ["HANDLERS"]

_ACCOUNT = re.compile(r"[0-9]{12}")
_USER = re.compile(r"arn:aws[a-z-]*:iam::(?P<account>[0-9]{12}):user/.+")
_ORGANIZATION = re.compile(
    r"arn:aws[a-z-]*:organizations::[0-9]{12}:(organization/o-[a-z0-9]{10,32}|ou/o-[a-z0-9]{10,32}/ou-[a-z0-9-]+)"
)
_INVITATION_SECONDS = 7 * 24 * 60 * 60


def _create_lens_share(call: Call, request: CreateLensShareRequest) -> CreateLensShareResponse:
    lens = own_lens(call, request.lens_alias)
    status = _first_status(call, request.shared_with)
    if published_version(LensTable(call.rows).versions(lens.arn)) is None:
        # Assumption: only published lenses are shared; the error is not published (section 7).
        raise invalid(f"Lens {lens.arn} has no published version; only published lenses can be shared")
    table = ShareTable(call.rows)
    shares = table.of(lens.arn)
    for share in shares:
        if share.shared_with == request.shared_with:
            if _status(share, call.now) is not ShareStatus.EXPIRED:
                message = f"Lens {lens.arn} is already shared with {request.shared_with}"
                raise conflict(message, resource_id=share.share_id, resource_type="LENS_SHARE")
            # Assumption: an invitation that has expired is replaced by the next one.
            table.delete(share.share_id)
            shares.remove(share)
            break
    if len(shares) >= quotas.LENS_SHARES.value:
        raise over_quota(quotas.LENS_SHARES, resource_id=lens.arn)
    share_id = call.make_id()
    table.add(share_id, lens.arn, request.shared_with, status, call.now)
    return CreateLensShareResponse(share_id=share_id)


def _first_status(call: Call, principal: str) -> ShareStatus:
    """
    Give the status of a new share with a principal.

    Assumption: shares with an organization or one of its units are associated at once, on the way over ASSOCIATING that
    section 7 infers; accounts and users are invited.
    """
    if _ORGANIZATION.fullmatch(principal):
        return ShareStatus.ASSOCIATED
    user = _USER.fullmatch(principal)
    if user is None and not _ACCOUNT.fullmatch(principal):
        problem = "has to be an account id, or the ARN of a user, an organization or an organizational unit"
        raise invalid_fields([FieldError("SharedWith", problem)])
    if principal == call.scope.account_id:
        # Assumption: nobody published that the owner is refused.
        raise invalid_fields([FieldError("SharedWith", "is the account that owns the lens")])
    return ShareStatus.PENDING


def _status(share: ShareRow, now: float) -> ShareStatus:
    if share.status == ShareStatus.PENDING and now - share.created_at > _INVITATION_SECONDS:
        return ShareStatus.EXPIRED
    return ShareStatus(share.status)


def _delete_lens_share(call: Call, request: DeleteLensShareRequest) -> DeleteLensShareResponse:
    lens = own_lens(call, request.lens_alias)
    table = ShareTable(call.rows)
    if request.share_id not in {share.share_id for share in table.of(lens.arn)}:
        message = f"No share {request.share_id} of lens {lens.arn} was found"
        raise not_found(message, resource_id=request.share_id, resource_type="LENS_SHARE")
    # Assumption: a share that is withdrawn leaves the list; what REVOKED is for is not published (section 7).
    table.delete(request.share_id)
    return DeleteLensShareResponse()


def _list_lens_shares(call: Call, request: ListLensSharesRequest) -> ListLensSharesResponse:
    lens = own_lens(call, request.lens_alias)
    start = start_of(request)
    shares = [
        ((share.sequence,), share)
        for share in ShareTable(call.rows).of(lens.arn)
        if (share.sequence,) > start
        and share.shared_with.startswith(request.shared_with_prefix or "")
        and request.status in {None, _status(share, call.now)}
    ]
    taken, token = page(request, shares, lambda entry: entry[0])
    return ListLensSharesResponse(
        lens_share_summaries=tuple(
            LensShareSummary(share_id=share.share_id, shared_with=share.shared_with, status=_status(share, call.now))
            for _, share in taken
        ),
        next_token=token,
    )


HANDLERS: Final[Handlers] = {
    CreateLensShareRequest: _create_lens_share,
    DeleteLensShareRequest: _delete_lens_share,
    ListLensSharesRequest: _list_lens_shares,
}
