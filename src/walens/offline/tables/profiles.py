"""The rows of profiles and of their versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import orjson

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from sqlite3 import Connection

    from walens.offline.arns import Scope

__all__ = ["ProfileRow", "ProfileTable"]


class ProfileRow(NamedTuple):
    """A profile, without its answers."""

    sequence: int
    arn: str
    account: str
    region: str
    name: str
    description: str
    version: int
    """The newest version; versions count from 1."""
    is_deleted: int
    """1 where it is kept for the workloads that it is on alone."""
    created_at: float
    updated_at: float

    @property
    def version_name(self) -> str:
        """The name of the newest version (docs/service-sharing.md, section 5; S23)."""
        return f"{self.version}.0.0"


_PROFILE = "sequence, arn, account, region, name, description, version, is_deleted, created_at, updated_at"


class ProfileTable:
    """The profiles of every account and region in the store."""

    def __init__(self, rows: Connection) -> None:
        self._rows = rows

    def add(self, arn: str, scope: Scope, *, name: str, normalized_name: str, description: str, now: float) -> None:
        """Add a profile without a version."""
        self._rows.execute(
            "INSERT INTO profiles (arn, account, region, name, normalized_name, description, version, is_deleted,"
            " created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?, ?)",
            (arn, scope.account_id, scope.region_name, name, normalized_name, description, now, now),
        )

    def add_version(self, arn: str, selected: Mapping[str, Sequence[str]]) -> None:
        """Add the next version of a profile: the ids of its selected choices, by question."""
        self._rows.execute("UPDATE profiles SET version = version + 1 WHERE arn = ?", (arn,))
        self._rows.execute(
            "INSERT INTO profile_versions (arn, version, selected) SELECT arn, version, ? FROM profiles WHERE arn = ?",
            (orjson.dumps({question_id: list(choices) for question_id, choices in selected.items()}), arn),
        )

    def describe(self, arn: str, description: str, now: float) -> None:
        """Replace the description of a profile, and say that it has changed."""
        self._rows.execute("UPDATE profiles SET description = ?, updated_at = ? WHERE arn = ?", (description, now, arn))

    def find(self, arn: str) -> ProfileRow | None:
        """Give a profile, deleted or not; ``None`` where there never was one of the ARN."""
        row = self._rows.execute(f"SELECT {_PROFILE} FROM profiles WHERE arn = ?", (arn,)).fetchone()  # noqa: S608
        return ProfileRow(*row) if row else None

    def of(self, scope: Scope) -> list[ProfileRow]:
        """Give the profiles of an account in a region that are not deleted, oldest first."""
        rows = self._rows.execute(
            f"SELECT {_PROFILE} FROM profiles WHERE account = ? AND region = ? AND NOT is_deleted"  # noqa: S608
            " ORDER BY sequence",
            (scope.account_id, scope.region_name),
        )
        return [ProfileRow(*row) for row in rows]

    def holder_of_name(self, normalized_name: str, scope: Scope) -> str | None:
        """Give the ARN of the profile of an account in a region that has a name."""
        row = self._rows.execute(
            "SELECT arn FROM profiles WHERE account = ? AND region = ? AND normalized_name = ? AND NOT is_deleted",
            (scope.account_id, scope.region_name, normalized_name),
        ).fetchone()
        return row[0] if row else None

    def selected(self, arn: str, version_name: str) -> dict[str, list[str]] | None:
        """Give the ids of the choices that a version selects, by question; ``None`` where there is no such version."""
        row = self._rows.execute(
            "SELECT selected FROM profile_versions WHERE arn = ? AND version || '.0.0' = ?", (arn, version_name)
        ).fetchone()
        return orjson.loads(row[0]) if row else None

    def delete(self, arn: str) -> None:
        """Delete a profile with its shares and tags; its versions stay for the workloads that it is on."""
        self._rows.execute("UPDATE profiles SET is_deleted = 1 WHERE arn = ?", (arn,))
        self._rows.execute("DELETE FROM shares WHERE resource = ?", (arn,))
        self._rows.execute("DELETE FROM tags WHERE arn = ?", (arn,))
