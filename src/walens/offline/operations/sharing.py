"""What the shares of all kinds have in common: with whom, how they begin, and how they are listed and withdrawn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from walens.api.shares import (
    ListLensSharesRequest,
    ListProfileSharesRequest,
    ListTemplateSharesRequest,
    ListWorkloadSharesRequest,
    ShareResourceType,
    ShareStatus,
)
from walens.errors import FieldError
from walens.offline.operations.settings import shares_with_organizations
from walens.offline.paging import page, start_of
from walens.offline.refusals import conflict, invalid, invalid_fields, not_found, over_quota
from walens.offline.tables.shares import EVERYBODY, ShareRow, ShareTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walens.offline.call import Call
    from walens.offline.quotas import Quota

__all__ = ["SharedThing", "found_share", "listed_shares", "share", "withdraw"]

_ACCOUNT: Final = re.compile(r"[0-9]{12}")
_USER: Final = re.compile(r"arn:aws[a-z-]*:iam::(?P<account>[0-9]{12}):user/.+")
# The model speaks of ids, published samples have ARNs (section 3): both are taken.
_ORGANIZATION: Final = re.compile(
    r"(arn:aws[a-z-]*:organizations::[0-9]{12}:organization/)?o-[a-z0-9]{10,32}"
    r"|(arn:aws[a-z-]*:organizations::[0-9]{12}:ou/o-[a-z0-9]{10,32}/)?ou-[a-z0-9-]+"
)
# Assumption S7: what ended without an agreement stays in lists, and counts for nothing.
_ENDED: Final = frozenset({ShareStatus.REJECTED, ShareStatus.EXPIRED})

_ListRequest: TypeAlias = (
    ListLensSharesRequest | ListWorkloadSharesRequest | ListProfileSharesRequest | ListTemplateSharesRequest
)


@frozen
class SharedThing:
    """Something of the account's own that it shares."""

    kind: ShareResourceType
    resource: str
    """The id of a workload; the ARN of everything else."""
    quota: Quota | None = None
    """How many shares it may have."""

    @property
    def share_type(self) -> str:
        """What ``ResourceType`` says in refusals."""
        return f"{self.kind.value}_SHARE"

    @property
    def named(self) -> str:
        """How texts name it."""
        return f"{self.kind.value.lower()} {self.resource}"


def share(call: Call, thing: SharedThing, principal: str, permission: str = "READONLY") -> str:
    """
    Share something of the account's own, and give the share's id.

    Accounts and users are invited. An organization and its units have access at once; assumption S10: every account
    of the store belongs to them.

    Raises:
        ValidationException: the principal is none, belongs to the owner, or is an organization without leave.
        ConflictException: it is shared with the principal already.
        ServiceQuotaExceededException: it has as many shares as it may have.
    """
    account = _reached(call, principal)
    table = ShareTable(call.rows)
    counted = 0
    for earlier in table.of(thing.resource):
        if earlier.status(call.now) not in _ENDED:
            counted += 1
            if earlier.shared_with == principal:
                # Assumption S5: the class is modelled; the text is ours.
                message = f"[Conflict] The {thing.named} is already shared with {principal}."
                raise conflict(message, resource_id=earlier.share_id, resource_type=thing.share_type)
        elif earlier.shared_with == principal:
            table.delete(earlier.share_id)  # assumption S6: the next share takes its place
    if thing.quota is not None and counted >= thing.quota.value:
        raise over_quota(thing.quota, resource_id=thing.resource)
    share_id = call.make_id()
    table.add(share_id, thing.kind, thing.resource, call.scope, principal=(principal, account))
    at_once = account == EVERYBODY
    table.change(
        share_id,
        ShareStatus.ASSOCIATED if at_once else ShareStatus.PENDING,
        permission=permission,
        granted=permission if at_once else None,
        now=call.now,
    )
    return share_id


def _reached(call: Call, principal: str) -> str:
    """Give the account that a share with a principal reaches; `EVERYBODY` for an organization and its units."""
    if _ORGANIZATION.fullmatch(principal):
        if not shares_with_organizations(call):
            # Assumption S9: sharing with organizations has to be switched on first (section 4); the text is ours.
            problem = "is an organization or a unit of one, and sharing with organizations is disabled"
            raise invalid_fields([FieldError("SharedWith", problem)])
        return EVERYBODY
    user = _USER.fullmatch(principal)
    if user is None and not _ACCOUNT.fullmatch(principal):
        problem = "has to be an account id, the ARN of a user, or an organization or one of its units"
        raise invalid_fields([FieldError("SharedWith", problem)])
    account = principal if user is None else user["account"]
    if account == call.scope.account_id:
        # Seen for a user (section 1). Assumption S4: the same text for an account.
        kind = "account" if user is None else "user"
        text = f"The shared with {kind} cannot belong to the sharer's account."
        raise invalid(text, reason="FIELD_VALIDATION_FAILED", fields=[FieldError("SharedWith", text)])
    return account


def found_share(call: Call, thing: SharedThing, share_id: str) -> ShareRow:
    """
    Give a share of something.

    Raises:
        ResourceNotFoundException: it has no share of the id.
    """
    found = ShareTable(call.rows).find(share_id)
    if found is None or found.resource != thing.resource:
        message = f"[ResourceNotFound] No share with ID {share_id} was found in {thing.named}."
        raise not_found(message, resource_id=share_id, resource_type=thing.share_type)
    return found


def withdraw(call: Call, thing: SharedThing, share_id: str) -> None:
    """
    Delete a share.

    Assumption S8: it leaves the list, and nothing is ever REVOKED.

    Raises:
        ResourceNotFoundException: there is no such share.
    """
    ShareTable(call.rows).delete(found_share(call, thing, share_id).share_id)


def listed_shares(call: Call, thing: SharedThing, request: _ListRequest) -> tuple[Sequence[ShareRow], str | None]:
    """Give a page of the shares of something, oldest first, and the token for the next page."""
    start = start_of(request)
    found = [
        each
        for each in ShareTable(call.rows).of(thing.resource)
        if (each.sequence,) > start
        and each.shared_with.startswith(request.shared_with_prefix or "")
        and request.status in {None, each.status(call.now)}
    ]
    return page(request, found, lambda each: (each.sequence,))
