"""What others have shared with an account, and what it may do with that (docs/service-sharing.md, section 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.api.shares import PermissionType, ShareResourceType
from walens.offline.tables.shares import EVERYBODY, ShareRow, ShareTable

if TYPE_CHECKING:
    from walens.offline.call import Call

__all__ = ["received", "share_for", "share_reaching"]


def share_for(call: Call, resource: str) -> ShareRow | None:
    """Give the share through which the account may use a resource of another one; ``None`` where it may not."""
    return share_reaching(call, resource, call.scope.account_id)


def share_reaching(call: Call, resource: str, account: str) -> ShareRow | None:
    """
    Give the share through which an account may use a resource of another one; ``None`` where it may not.

    Of several, as to the account and to one of its users, the one that permits most counts (section 4; S48). A user
    stands for its account: the offline service knows accounts alone.
    """
    usable = [
        share
        for share in ShareTable(call.rows).of(resource)
        if share.reaches in {account, EVERYBODY}
        and share.region == call.scope.region_name
        and share.permits(call.now) is not None
    ]
    return next((share for share in usable if share.permits(call.now) is PermissionType.CONTRIBUTOR), None) or (
        usable[0] if usable else None
    )


def received(call: Call, kind: ShareResourceType) -> list[str]:
    """Give what others share with the account and it may use, each once, in the order in which it was shared."""
    found = [
        share.resource
        for share in ShareTable(call.rows).reaching(call.scope)
        if share.kind == kind and share.permits(call.now) is not None
    ]
    return list(dict.fromkeys(found))
