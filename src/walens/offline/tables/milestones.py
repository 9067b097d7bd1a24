"""The rows of milestones."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["MilestoneRow", "MilestoneTable"]


class MilestoneRow(NamedTuple):
    """A saved state of a workload, without the state itself."""

    number: int
    name: str
    recorded_at: float


class MilestoneTable:
    """The milestones of every workload in the store."""

    def __init__(self, rows: Connection) -> None:
        self._rows = rows

    def add(self, workload_id: str, number: int, name: str, state: bytes, now: float) -> None:
        """Save a state of a workload."""
        self._rows.execute(
            "INSERT INTO milestones (workload_id, number, name, recorded_at, state) VALUES (?, ?, ?, ?, ?)",
            (workload_id, number, name, now, state),
        )

    def of(self, workload_id: str) -> list[MilestoneRow]:
        """Give the milestones of a workload, oldest first."""
        rows = self._rows.execute(
            "SELECT number, name, recorded_at FROM milestones WHERE workload_id = ? ORDER BY number", (workload_id,)
        )
        return [MilestoneRow(*row) for row in rows]

    def state(self, workload_id: str, number: int) -> bytes | None:
        """Give a saved state; ``None`` where no milestone has the number."""
        row = self._rows.execute(
            "SELECT state FROM milestones WHERE workload_id = ? AND number = ?", (workload_id, number)
        ).fetchone()
        return row[0] if row else None
