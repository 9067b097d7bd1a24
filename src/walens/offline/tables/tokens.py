"""The rows of idempotency tokens: what was asked with them and what was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlite3 import Connection

    from walens.offline.arns import Scope

__all__ = ["TokenRow", "TokenTable"]


class TokenRow(NamedTuple):
    """What was asked and answered with a token."""

    parameters: bytes
    """A digest of the request's parameters."""
    answer: bytes
    """The body of the answer."""


class TokenTable:
    """The tokens of every call that was executed."""

    def __init__(self, rows: Connection) -> None:
        self._rows = rows

    def find(self, scope: Scope, operation: str, token: str) -> TokenRow | None:
        """Give what was asked and answered with a token of an account, a region and an operation."""
        row = self._rows.execute(
            "SELECT parameters, answer FROM request_tokens"
            " WHERE account = ? AND region = ? AND operation = ? AND token = ?",
            (scope.account_id, scope.region_name, operation, token),
        ).fetchone()
        return TokenRow(*row) if row else None

    def add(self, scope: Scope, operation: str, token: str, row: TokenRow, now: float) -> None:
        """Keep what was asked and answered with a token."""
        self._rows.execute(
            "INSERT INTO request_tokens (account, region, operation, token, parameters, answer, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (scope.account_id, scope.region_name, operation, token, *row, now),
        )
