"""
Idempotency tokens: a call that is sent again gives the first answer and does nothing.

The token, what was asked and what was answered are rows of the same transaction as the call's work. So there is either
all of it or nothing, and of two processes that send the same token at once one works and the other is told its answer.
A call that was refused leaves no token behind: with the same token it may be corrected.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson
from attrs import asdict

from walens._core.restjson import token_member
from walens.offline.refusals import conflict
from walens.offline.wire import wire_body

if TYPE_CHECKING:
    from collections.abc import Callable
    from sqlite3 import Connection

    from walens.model import OperationRequest
    from walens.offline.arns import Scope
    from walens.offline.call import Call

__all__ = ["execute_once"]


def execute_once(call: Call, request: OperationRequest[Any], work: Callable[[Call, Any], Any]) -> bytes:
    """
    Do the work of a call, unless its token says that it was done.

    Args:
        call: the call, in a transaction that writes.
        request: the request.
        work: the operation's function.

    Returns:
        The body of the answer: of this call, or of the first one with its token.

    Raises:
        ConflictException: the token was used with other parameters.
    """
    attribute = token_member(request)
    token: str | None = getattr(request, attribute) if attribute else None
    if attribute is None or token is None:
        return wire_body(work(call, request))
    # Assumption: a token belongs to the account, the region and the operation, and does not expire
    # (docs/service-behaviour.md, section 2, says no more than that same token and parameters give the same result).
    operation = request.operation.name
    tokens = _TokenTable(call.rows)
    parameters = _digest(request, attribute)
    earlier = tokens.find(call.scope, operation, token)
    if earlier is None:
        answer = wire_body(work(call, request))
        tokens.add(call.scope, operation, token, _TokenRow(parameters, answer), call.now)
        return answer
    if earlier.parameters != parameters:
        raise conflict(
            f"ClientRequestToken was used before, by {operation} with other parameters",
            resource_id=token,
            resource_type="CLIENT_REQUEST_TOKEN",
        )
    return earlier.answer


def _digest(request: OperationRequest[Any], token_attribute: str) -> bytes:
    """Digest what a request asks, apart from its token."""
    asked = asdict(request, filter=lambda attribute, _: attribute.name != token_attribute)
    return hashlib.sha256(orjson.dumps(asked, option=orjson.OPT_SORT_KEYS)).digest()


class _TokenRow(NamedTuple):
    """What was asked and answered with a token."""

    parameters: bytes
    """A digest of the request's parameters."""
    answer: bytes
    """The body of the answer."""


class _TokenTable:
    """The tokens of every call that was executed."""

    def __init__(self, rows: Connection) -> None:
        self._rows = rows

    def find(self, scope: Scope, operation: str, token: str) -> _TokenRow | None:
        """Give what was asked and answered with a token of an account, a region and an operation."""
        row = self._rows.execute(
            "SELECT parameters, answer FROM request_tokens"
            " WHERE account = ? AND region = ? AND operation = ? AND token = ?",
            (scope.account_id, scope.region_name, operation, token),
        ).fetchone()
        return _TokenRow(*row) if row else None

    def add(self, scope: Scope, operation: str, token: str, row: _TokenRow, now: float) -> None:
        """Keep what was asked and answered with a token."""
        self._rows.execute(
            "INSERT INTO request_tokens (account, region, operation, token, parameters, answer, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (scope.account_id, scope.region_name, operation, token, *row, now),
        )
