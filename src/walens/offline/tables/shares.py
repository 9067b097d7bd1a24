"""The rows of shares of lenses."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["ShareRow", "ShareTable"]


class ShareRow(NamedTuple):
    """A share of a lens with a principal."""

    sequence: int
    share_id: str
    arn: str
    """The lens."""
    shared_with: str
    status: str
    """As it was when it last changed; an invitation expires without a change."""
    created_at: float


_SHARE = "sequence, share_id, arn, shared_with, status, created_at"


class ShareTable:
    """The shares of every lens in the store."""

    def __init__(self, rows: Connection) -> None:
        self._rows = rows

    def add(self, share_id: str, arn: str, shared_with: str, status: str, now: float) -> None:
        """Add a share."""
        self._rows.execute(
            "INSERT INTO lens_shares (share_id, arn, shared_with, status, created_at) VALUES (?, ?, ?, ?, ?)",
            (share_id, arn, shared_with, status, now),
        )

    def of(self, arn: str) -> list[ShareRow]:
        """Give the shares of a lens, oldest first."""
        rows = self._rows.execute(
            f"SELECT {_SHARE} FROM lens_shares WHERE arn = ? ORDER BY sequence",  # noqa: S608
            (arn,),
        )
        return [ShareRow(*row) for row in rows]

    def delete(self, share_id: str) -> None:
        """Delete a share."""
        self._rows.execute("DELETE FROM lens_shares WHERE share_id = ?", (share_id,))
