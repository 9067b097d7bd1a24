"""The rows of shares, of whatever is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from walens.api.shares import PermissionType, ShareResourceType, ShareStatus

if TYPE_CHECKING:
    from sqlite3 import Connection

    from walens.offline.arns import Scope

__all__ = ["EVERYBODY", "ShareRow", "ShareTable"]

EVERYBODY: Final = ""
"""What a share reaches that is one with an organization or a unit of one, instead of an account."""
_INVITATION_SECONDS: Final = 7 * 24 * 60 * 60


class ShareRow(NamedTuple):
    """A share of a resource with a principal."""

    sequence: int
    share_id: str
    kind: str
    """A value of `ShareResourceType`."""
    resource: str
    """The id of a workload; the ARN of everything else."""
    owner: str
    """The account that shares."""
    region: str
    shared_with: str
    """The principal as it was given."""
    reaches: str
    """The account of the principal; `EVERYBODY` for an organization and its units."""
    permission: str
    """What the principal is offered."""
    granted: str | None
    """What the principal has: the permission that it accepted last; ``None`` before and after."""
    last_status: str
    """As it was when it last changed; an invitation expires without a change."""
    changed_at: float

    @property
    def is_invitation(self) -> bool:
        """Whether somebody is asked: an organization and its units are not."""
        return self.reaches != EVERYBODY

    def status(self, now: float) -> ShareStatus:
        """Give the status: an invitation ends after seven days (docs/service-behaviour.md, section 7; S16)."""
        if self.last_status == ShareStatus.PENDING and now - self.changed_at > _INVITATION_SECONDS:
            return ShareStatus.EXPIRED
        return ShareStatus(self.last_status)

    def permits(self, now: float) -> PermissionType | None:
        """
        Give what the principal may do now; ``None`` for nothing.

        Assumption S15: while a changed permission waits to be accepted, the one that was accepted before holds.
        """
        if self.granted is None or self.status(now) is ShareStatus.EXPIRED:
            return None
        return PermissionType(self.granted)


_SHARE = (
    "sequence, share_id, kind, resource, owner, region, shared_with, reaches, permission, granted, status, changed_at"
)


class ShareTable:
    """The shares of every resource in the store."""

    def __init__(self, rows: Connection) -> None:
        self._rows = rows

    def add(
        self, share_id: str, kind: ShareResourceType, resource: str, owner: Scope, *, principal: tuple[str, str]
    ) -> None:
        """
        Add a share without a status; `change` gives it one.

        Args:
            share_id: its id, which the invitation has as well.
            kind: of what it is.
            resource: what is shared.
            owner: whose it is.
            principal: with whom it is shared, and which account that reaches.
        """
        self._rows.execute(
            "INSERT INTO shares"
            " (share_id, kind, resource, owner, region, shared_with, reaches, permission, status, changed_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, '', '', 0)",
            (share_id, kind.value, resource, owner.account_id, owner.region_name, *principal),
        )

    def change(self, share_id: str, status: ShareStatus, *, permission: str, granted: str | None, now: float) -> None:
        """Change the status of a share, what it offers and what it gives."""
        self._rows.execute(
            "UPDATE shares SET status = ?, permission = ?, granted = ?, changed_at = ? WHERE share_id = ?",
            (status.value, permission, granted, now, share_id),
        )

    def find(self, share_id: str) -> ShareRow | None:
        """Give a share; ``None`` where there is none of the id."""
        row = self._rows.execute(
            f"SELECT {_SHARE} FROM shares WHERE share_id = ?",  # noqa: S608
            (share_id,),
        ).fetchone()
        return ShareRow(*row) if row else None

    def of(self, resource: str) -> list[ShareRow]:
        """Give the shares of a resource, oldest first."""
        rows = self._rows.execute(
            f"SELECT {_SHARE} FROM shares WHERE resource = ? ORDER BY sequence",  # noqa: S608
            (resource,),
        )
        return [ShareRow(*row) for row in rows]

    def reaching(self, scope: Scope) -> list[ShareRow]:
        """Give the shares that others have made and that reach an account in a region, oldest first."""
        rows = self._rows.execute(
            f"SELECT {_SHARE} FROM shares"  # noqa: S608
            " WHERE reaches IN (?, ?) AND region = ? AND owner <> ? ORDER BY sequence",
            (scope.account_id, EVERYBODY, scope.region_name, scope.account_id),
        )
        return [ShareRow(*row) for row in rows]

    def delete(self, share_id: str) -> None:
        """Delete a share."""
        self._rows.execute("DELETE FROM shares WHERE share_id = ?", (share_id,))

    def delete_of(self, resource: str) -> None:
        """Delete the shares of a resource."""
        self._rows.execute("DELETE FROM shares WHERE resource = ?", (resource,))
