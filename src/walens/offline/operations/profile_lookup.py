"""Which profile a request means, who may use it, and what it puts first on a workload."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.offline.operations.access import share_for
from walens.offline.operations.workload_lenses import FRAMEWORK
from walens.offline.profile_template import put_first
from walens.offline.refusals import access_denied, not_found
from walens.offline.tables.profiles import ProfileRow, ProfileTable

if TYPE_CHECKING:
    from walens.api.shared_structures import Workload
    from walens.offline.call import Call

__all__ = ["own_profile", "prioritized_questions", "seen_profile"]


def seen_profile(call: Call, arn: str) -> ProfileRow:
    """
    Give a profile that the account may use: its own, or one that is shared with it.

    Raises:
        ResourceNotFoundException: there is no such profile (assumption S1).
    """
    row = ProfileTable(call.rows).find(arn)
    if row is None or row.is_deleted or not (_is_own(call, row) or share_for(call, arn)):
        raise not_found(
            f"[ResourceNotFound] No profile with ARN {arn} was found.", resource_id=arn, resource_type="PROFILE"
        )
    return row


def own_profile(call: Call, arn: str) -> ProfileRow:
    """
    Give a profile of the account's own, for what only its owner may do.

    Raises:
        ResourceNotFoundException: the account sees no such profile.
        AccessDeniedException: it is shared with the account (assumption S2).
    """
    row = seen_profile(call, arn)
    if not _is_own(call, row):
        raise access_denied(f"Only the owner of profile {arn} may do this")
    return row


def _is_own(call: Call, row: ProfileRow) -> bool:
    return (row.account, row.region) == (call.scope.account_id, call.scope.region_name)


def prioritized_questions(call: Call, workload: Workload, lens_alias: str) -> frozenset[str] | None:
    """
    Give the questions of a lens that the profile of a workload puts first; ``None`` where it has no profile.

    Assumption S24: of the Framework lens alone (docs/service-sharing.md, section 5, has it of custom lenses).
    """
    if not workload.profiles:
        return None
    if lens_alias != FRAMEWORK:
        return frozenset()
    [used] = workload.profiles
    selected = ProfileTable(call.rows).selected(used.profile_arn or "", used.profile_version or "")
    return put_first(selected or {})
