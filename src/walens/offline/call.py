"""What an operation acts with: the rows of its transaction, whose view it has, and the time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from sqlite3 import Connection

    from walens.offline.arns import Scope
    from walens.offline.wire import RequestType

__all__ = ["Call", "DocumentRules", "Handlers", "moment"]

DocumentRules: TypeAlias = Literal["service", "json"]
"""
What a lens document has to be: what the service takes, as far as that is known, or any JSON object with a name.
"""


@frozen(kw_only=True)
class Call:
    """One call of an operation, in its transaction."""

    rows: Connection
    scope: Scope
    now: float
    """Seconds since 1970."""
    make_id: Callable[[], str]
    """Makes the id of a resource: 32 hexadecimal digits."""
    document_rules: DocumentRules


Handlers: TypeAlias = "Mapping[RequestType, Callable[[Call, Any], Any]]"
"""The function of each operation, by the operation's request: from a call and the request to the response."""


def moment(seconds: float) -> datetime:
    """Give seconds since 1970 as an aware datetime, to the millisecond, as the service's answers have it."""
    return datetime.fromtimestamp(round(seconds, 3), UTC)
