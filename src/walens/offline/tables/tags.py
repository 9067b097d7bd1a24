"""The rows of tags, of whatever has an ARN."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from sqlite3 import Connection

__all__ = ["TagTable"]


class TagTable:
    """The tags of every resource in the store."""

    def __init__(self, rows: Connection) -> None:
        self._rows = rows

    def of(self, arn: str) -> dict[str, str]:
        """Give the tags of a resource, by key, in the order of the keys."""
        return dict(self._rows.execute("SELECT key, value FROM tags WHERE arn = ? ORDER BY key", (arn,)).fetchall())

    def put(self, arn: str, tags: Mapping[str, str]) -> None:
        """Add tags to a resource, or replace their values."""
        self._rows.executemany(
            "INSERT OR REPLACE INTO tags (arn, key, value) VALUES (?, ?, ?)",
            [(arn, key, value) for key, value in tags.items()],
        )

    def remove(self, arn: str, keys: Iterable[str]) -> None:
        """Remove tags from a resource; keys that it has not are no matter."""
        self._rows.executemany("DELETE FROM tags WHERE arn = ? AND key = ?", [(arn, key) for key in keys])

    def remove_all(self, arn: str) -> None:
        """Remove the tags of a resource that is deleted."""
        self._rows.execute("DELETE FROM tags WHERE arn = ?", (arn,))
