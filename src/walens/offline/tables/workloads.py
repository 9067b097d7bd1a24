"""The rows of workloads, and of their reviews and answers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import orjson

from walens._core.convert import structure, unstructure
from walens.api.shared_structures import Workload
from walens.offline.review import RecordedAnswer, Review, WorkloadState

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

    from cattrs import Converter

    from walens.offline.arns import Scope

__all__ = ["ReviewRow", "WorkloadRow", "WorkloadTable", "read_state", "written_state"]


@cache
def _converter() -> Converter:
    from cattrs import Converter

    return Converter()


class WorkloadRow(NamedTuple):
    """A workload, without its reviews."""

    sequence: int
    workload_id: str
    account: str
    region: str
    settings: bytes
    updated_at: float

    @property
    def workload(self) -> Workload:
        """What identifies the workload and what its owner set."""
        return structure(orjson.loads(self.settings), Workload)


class ReviewRow(NamedTuple):
    """The review of a workload under a lens, without its answers."""

    sequence: int
    workload_id: str
    lens_alias: str
    version: str
    position: int | None
    """The document of a custom lens; ``None`` for an official lens."""
    notes: str | None
    pillar_notes: bytes
    updated_at: float


_WORKLOAD = "sequence, workload_id, account, region, settings, updated_at"
_REVIEW = "sequence, workload_id, lens_alias, version, position, notes, pillar_notes, updated_at"


class WorkloadTable:
    """The workloads of every account and region in the store."""

    def __init__(self, rows: Connection) -> None:
        self._rows = rows

    def add(self, workload: Workload, normalized_name: str, scope: Scope, now: float) -> None:
        """Add a workload without reviews."""
        self._rows.execute(
            "INSERT INTO workloads (workload_id, account, region, normalized_name, settings, updated_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (workload.workload_id, scope.account_id, scope.region_name, normalized_name, _settings(workload), now),
        )

    def change(self, workload: Workload, normalized_name: str, now: float) -> None:
        """Replace what the owner of a workload has set."""
        self._rows.execute(
            "UPDATE workloads SET normalized_name = ?, settings = ?, updated_at = ? WHERE workload_id = ?",
            (normalized_name, _settings(workload), now, workload.workload_id),
        )

    def touch(self, workload_id: str, now: float) -> None:
        """Say that a workload has changed."""
        self._rows.execute("UPDATE workloads SET updated_at = ? WHERE workload_id = ?", (now, workload_id))

    def find(self, workload_id: str) -> WorkloadRow | None:
        """Give a workload; ``None`` where there is none of this id."""
        row = self._rows.execute(
            f"SELECT {_WORKLOAD} FROM workloads WHERE workload_id = ?",  # noqa: S608
            (workload_id,),
        ).fetchone()
        return WorkloadRow(*row) if row else None

    def of(self, scope: Scope) -> list[WorkloadRow]:
        """Give the workloads of an account in a region, oldest first."""
        rows = self._rows.execute(
            f"SELECT {_WORKLOAD} FROM workloads WHERE account = ? AND region = ? ORDER BY sequence",  # noqa: S608
            (scope.account_id, scope.region_name),
        )
        return [WorkloadRow(*row) for row in rows]

    def holder_of_name(self, normalized_name: str, scope: Scope) -> str | None:
        """Give the id of the workload of an account in a region that has a name."""
        row = self._rows.execute(
            "SELECT workload_id FROM workloads WHERE account = ? AND region = ? AND normalized_name = ?",
            (scope.account_id, scope.region_name, normalized_name),
        ).fetchone()
        return row[0] if row else None

    def delete(self, workload_id: str) -> None:
        """Delete a workload with its reviews, answers, milestones and shares."""
        self._rows.execute("DELETE FROM shares WHERE resource = ?", (workload_id,))
        self._rows.execute("DELETE FROM workloads WHERE workload_id = ?", (workload_id,))

    def keep_document(self, position: int) -> None:
        """Keep the document of a version for the reviews that use it."""
        self._rows.execute(
            "INSERT OR IGNORE INTO review_documents (position, document)"
            " SELECT position, document FROM lens_versions WHERE position = ?",
            (position,),
        )

    def document(self, position: int) -> str:
        """Give a document that reviews use."""
        found: tuple[str] = self._rows.execute(
            "SELECT document FROM review_documents WHERE position = ?", (position,)
        ).fetchone()
        return found[0]

    def add_review(self, workload_id: str, lens_alias: str, version: str, position: int | None, now: float) -> None:
        """Add a review without answers."""
        self._rows.execute(
            "INSERT INTO lens_reviews (workload_id, lens_alias, version, position, pillar_notes, updated_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (workload_id, lens_alias, version, position, orjson.dumps({}), now),
        )

    def delete_review(self, workload_id: str, lens_alias: str) -> None:
        """Delete a review with its answers."""
        self._rows.execute(
            "DELETE FROM lens_reviews WHERE workload_id = ? AND lens_alias = ?", (workload_id, lens_alias)
        )

    def find_review(self, workload_id: str, lens_alias: str) -> ReviewRow | None:
        """Give the review of a workload under a lens; ``None`` where the lens is not applied."""
        row = self._rows.execute(
            f"SELECT {_REVIEW} FROM lens_reviews WHERE workload_id = ? AND lens_alias = ?",  # noqa: S608
            (workload_id, lens_alias),
        ).fetchone()
        return ReviewRow(*row) if row else None

    def reviews(self, workload_id: str) -> list[ReviewRow]:
        """Give the reviews of a workload, in the order in which the lenses were applied."""
        rows = self._rows.execute(
            f"SELECT {_REVIEW} FROM lens_reviews WHERE workload_id = ? ORDER BY sequence",  # noqa: S608
            (workload_id,),
        )
        return [ReviewRow(*row) for row in rows]

    def reviews_of_document(self, position: int) -> list[ReviewRow]:
        """Give the reviews, of whatever workload, that use a document."""
        rows = self._rows.execute(
            f"SELECT {_REVIEW} FROM lens_reviews WHERE position = ? ORDER BY sequence",  # noqa: S608
            (position,),
        )
        return [ReviewRow(*row) for row in rows]

    def put_notes(self, review: int, notes: str | None, pillar_notes: Mapping[str, str], now: float) -> None:
        """Replace the notes of a review and of its pillars."""
        self._rows.execute(
            "UPDATE lens_reviews SET notes = ?, pillar_notes = ?, updated_at = ? WHERE sequence = ?",
            (notes, orjson.dumps(dict(pillar_notes)), now, review),
        )

    def move_review(self, review: int, version: str, position: int, now: float) -> None:
        """Let a review use another version of its lens."""
        self._rows.execute(
            "UPDATE lens_reviews SET version = ?, position = ?, updated_at = ? WHERE sequence = ?",
            (version, position, now, review),
        )

    def answer(self, review: int, question_id: str) -> RecordedAnswer | None:
        """Give the recorded answer to a question; ``None`` where there is none."""
        row = self._rows.execute(
            "SELECT answer FROM answers WHERE review = ? AND question_id = ?", (review, question_id)
        ).fetchone()
        return _converter().structure(orjson.loads(row[0]), RecordedAnswer) if row else None

    def answers(self, review: int) -> dict[str, RecordedAnswer]:
        """Give the recorded answers of a review, by question id."""
        rows = self._rows.execute("SELECT question_id, answer FROM answers WHERE review = ?", (review,))
        return {
            question_id: _converter().structure(orjson.loads(answer), RecordedAnswer) for question_id, answer in rows
        }

    def put_answer(self, review: int, question_id: str, answer: RecordedAnswer, now: float) -> None:
        """Record the answer to a question."""
        self._rows.execute(
            "INSERT OR REPLACE INTO answers (review, question_id, answer) VALUES (?, ?, ?)",
            (review, question_id, orjson.dumps(_converter().unstructure(answer))),
        )
        self._rows.execute("UPDATE lens_reviews SET updated_at = ? WHERE sequence = ?", (now, review))

    def delete_answer(self, review: int, question_id: str) -> None:
        """Forget the answer to a question."""
        self._rows.execute("DELETE FROM answers WHERE review = ? AND question_id = ?", (review, question_id))

    def state(self, row: WorkloadRow) -> WorkloadState:
        """Give a workload with its reviews and answers, as they are now."""
        return WorkloadState(
            workload=row.workload,
            account=row.account,
            region=row.region,
            updated_at=row.updated_at,
            reviews=tuple(self.complete(review) for review in self.reviews(row.workload_id)),
        )

    def complete(self, row: ReviewRow) -> Review:
        """Give a review with its answers."""
        return Review(
            lens_alias=row.lens_alias,
            version=row.version,
            position=row.position,
            notes=row.notes,
            pillar_notes=orjson.loads(row.pillar_notes),
            updated_at=row.updated_at,
            answers=self.answers(row.sequence),
        )


def _settings(workload: Workload) -> bytes:
    return orjson.dumps(unstructure(workload))


def written_state(state: WorkloadState) -> bytes:
    """Write what a milestone keeps of a workload, as JSON; `read_state` reads it."""
    return orjson.dumps(
        {
            "workload": unstructure(state.workload),
            "updated_at": state.updated_at,
            "reviews": _converter().unstructure(state.reviews),
        }
    )


def read_state(row: WorkloadRow, text: bytes) -> WorkloadState:
    """Give a workload as it was when `written_state` wrote it."""
    value = orjson.loads(text)
    return WorkloadState(
        workload=structure(value["workload"], Workload),
        account=row.account,
        region=row.region,
        updated_at=value["updated_at"],
        reviews=_converter().structure(value["reviews"], tuple[Review, ...]),
    )
