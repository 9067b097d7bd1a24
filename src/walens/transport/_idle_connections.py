"""Where a connection pool keeps the connections that nobody uses."""

from __future__ import annotations

from collections import deque
from queue import Empty, Full
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection

__all__ = ["IdleConnections"]


class IdleConnections:
    """
    The idle connections of a pool that makes a new one where none is idle: it takes the one that was used last.

    urllib3's own is a queue with a lock that is taken in Python: an exception from the handler of a signal, just behind
    the taking, leaves it locked for good. Each step here is one of the interpreter's own, and needs no lock.

    Args:
        maxsize: how many are kept; all when 0.
    """

    def __init__(self, maxsize: int = 0) -> None:
        self._connections: deque[HTTPConnection | None] = deque()
        self._most = maxsize

    def get(self, block: bool = False, timeout: float | None = None) -> HTTPConnection | None:  # noqa: ARG002, FBT001, FBT002 - urllib3's
        """Take one; raise `queue.Empty` where there is none."""
        try:
            return self._connections.pop()
        except IndexError:
            raise Empty from None

    def put(self, connection: HTTPConnection | None, block: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - urllib3's
        """Keep one, or ``None`` in its place; raise `queue.Full` where enough are kept."""
        if 0 < self._most <= len(self._connections):
            raise Full
        self._connections.append(connection)

    def qsize(self) -> int:
        """Tell how many are kept."""
        return len(self._connections)
