"""The rows of custom lenses, of their drafts and of their versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from sqlite3 import Connection

    from walens.offline.arns import Scope

__all__ = ["DRAFT", "LensRow", "LensTable", "LensText", "VersionRow"]

DRAFT: Final = "DRAFT"
"""The version's name under which a draft stands, as the console shows it (docs/service-behaviour.md, section 3)."""

_TICK = 0.001
"""The least difference of two timestamps on the wire, in seconds."""


class LensRow(NamedTuple):
    """A custom lens."""

    sequence: int
    arn: str
    account: str
    region: str
    created_at: float


class VersionRow(NamedTuple):
    """A draft or a version of a lens, without its document."""

    position: int
    """Grows with every draft and version of the store."""
    arn: str
    version: str
    """The version's name; `DRAFT` for a draft."""
    is_major: int | None
    """1 for a major version, 0 for a minor one; ``None`` for a draft."""
    name: str
    description: str | None
    updated_at: float

    @property
    def is_draft(self) -> bool:
        """Whether it is a draft."""
        return self.version == DRAFT


class LensText(NamedTuple):
    """A lens document with what the service reads from it."""

    name: str
    normalized_name: str
    description: str | None
    document: str
    """The JSON text as it was imported."""


_VERSION = "position, arn, version, is_major, name, description, updated_at"


class LensTable:
    """The lenses of every account and region in the store."""

    def __init__(self, rows: Connection) -> None:
        self._rows = rows

    def add(self, arn: str, scope: Scope, now: float) -> None:
        """Add a lens without draft and versions."""
        self._rows.execute(
            "INSERT INTO lenses (arn, account, region, created_at) VALUES (?, ?, ?, ?)",
            (arn, scope.account_id, scope.region_name, now),
        )

    def find(self, arn: str) -> LensRow | None:
        """Give a lens; ``None`` where there is none of this ARN."""
        row = self._rows.execute(
            "SELECT sequence, arn, account, region, created_at FROM lenses WHERE arn = ?", (arn,)
        ).fetchone()
        return LensRow(*row) if row else None

    def count(self, scope: Scope) -> int:
        """Count the lenses of an account in a region."""
        found: tuple[int] = self._rows.execute(
            "SELECT count(*) FROM lenses WHERE account = ? AND region = ?", (scope.account_id, scope.region_name)
        ).fetchone()
        return found[0]

    def of(self, scope: Scope) -> list[LensRow]:
        """Give the lenses of an account in a region, oldest first."""
        rows = self._rows.execute(
            "SELECT sequence, arn, account, region, created_at FROM lenses"
            " WHERE account = ? AND region = ? ORDER BY sequence",
            (scope.account_id, scope.region_name),
        )
        return [LensRow(*row) for row in rows]

    def holder_of_name(self, normalized_name: str, scope: Scope, *, other_than: str = "") -> str | None:
        """Give the ARN of the lens of an account in a region that has a name, in its draft or a version."""
        row = self._rows.execute(
            "SELECT lenses.arn FROM lenses JOIN lens_versions USING (arn)"
            " WHERE account = ? AND region = ? AND normalized_name = ? AND lenses.arn <> ? LIMIT 1",
            (scope.account_id, scope.region_name, normalized_name, other_than),
        ).fetchone()
        return row[0] if row else None

    def put_draft(self, arn: str, text: LensText, now: float) -> None:
        """Make a lens's draft, or replace it."""
        updated_at = self._next_moment(arn, now)
        self._rows.execute("DELETE FROM lens_versions WHERE arn = ? AND version = ?", (arn, DRAFT))
        self._rows.execute(
            "INSERT INTO lens_versions (arn, version, name, normalized_name, description, document, updated_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (arn, DRAFT, *text, updated_at),
        )

    def publish(self, arn: str, version: str, *, is_major: bool, now: float) -> None:
        """Make a lens's draft its newest version."""
        updated_at = self._next_moment(arn, now)
        self._rows.execute(
            "INSERT INTO lens_versions"
            " (arn, version, is_major, name, normalized_name, description, document, updated_at)"
            " SELECT arn, ?, ?, name, normalized_name, description, document, ?"
            " FROM lens_versions WHERE arn = ? AND version = ?",
            (version, is_major, updated_at, arn, DRAFT),
        )
        self.delete_draft(arn)

    def _next_moment(self, arn: str, now: float) -> float:
        # A clock may be coarse or go back; whoever waits for a newer UpdatedAt has to see one after every change.
        newest = max((row.updated_at for row in self.versions(arn)), default=0.0)
        return max(now, newest + _TICK)

    def versions(self, arn: str) -> list[VersionRow]:
        """Give a lens's versions and its draft, oldest first; a draft that there is comes last."""
        rows = self._rows.execute(
            f"SELECT {_VERSION} FROM lens_versions WHERE arn = ? ORDER BY version = ?, position",  # noqa: S608
            (arn, DRAFT),
        )
        return [VersionRow(*row) for row in rows]

    def document(self, position: int) -> str:
        """Give the document of a draft or version, as it was imported."""
        found: tuple[str] = self._rows.execute(
            "SELECT document FROM lens_versions WHERE position = ?", (position,)
        ).fetchone()
        return found[0]

    def delete(self, arn: str) -> None:
        """Delete a lens with its draft, its versions, its shares and its tags."""
        self._rows.execute("DELETE FROM shares WHERE resource = ?", (arn,))
        self._rows.execute("DELETE FROM lenses WHERE arn = ?", (arn,))
        self._rows.execute("DELETE FROM tags WHERE arn = ?", (arn,))

    def delete_draft(self, arn: str) -> None:
        """Delete a lens's draft."""
        self._rows.execute("DELETE FROM lens_versions WHERE arn = ? AND version = ?", (arn, DRAFT))

    def delete_published(self, arn: str) -> None:
        """Delete a lens's versions, and with them its shares."""
        self._rows.execute("DELETE FROM lens_versions WHERE arn = ? AND version <> ?", (arn, DRAFT))
        self._rows.execute("DELETE FROM shares WHERE resource = ?", (arn,))
