"""A transport that blocks, for clients that must not: each exchange in a thread."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from walens._core.http import Request, Response
    from walens.transport.base import AsyncTransport, Transport

__all__ = ["ThreadTransport", "awaited"]


def awaited(transport: Transport | AsyncTransport) -> AsyncTransport:
    """Give a transport that is awaited: itself, what its own ``awaited()`` gives, or its blocking self in threads."""
    if iscoroutinefunction(transport.send):
        return cast("AsyncTransport", transport)
    other_self: Callable[[], AsyncTransport] | None = getattr(transport, "awaited", None)
    return ThreadTransport(cast("Transport", transport)) if other_self is None else other_self()


class ThreadTransport:
    """
    Run a blocking transport in threads, so that an `walens.AsyncClient` can use it.

    A call that is cancelled is no longer waited for; its thread ends with its exchange.

    Args:
        transport: the transport that blocks; it has to take calls of several threads.
        max_threads: how many exchanges run at the same time.
    """

    def __init__(self, transport: Transport, *, max_threads: int = 10) -> None:
        self._transport = transport
        self._threads = ThreadPoolExecutor(max_threads, thread_name_prefix="walens")
        self.signed: bool = getattr(transport, "signed", True)

    async def send(self, request: Request) -> Response:
        """Send a request in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._transport.send, request)

    async def close(self) -> None:
        """Wait for the exchanges under way and close the transport."""
        await asyncio.to_thread(self._threads.shutdown)
        await asyncio.to_thread(self._transport.close)
