"""A transport that blocks, for clients that must not: each exchange in a thread."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from attrs import evolve

from walens._event_loop import at_most, in_thread, in_trio
from walens._fork import abandon, after_fork
from walens.errors import ConnectTimeout, ReadTimeout
from walens.transport.base import MAY_HAVE_EXECUTED, AsyncTransport, SaysSigned, awaited_self, is_blocking

if TYPE_CHECKING:
    from collections.abc import Callable

    from trio import CapacityLimiter

    from walens._core.http import Request, Response
    from walens.transport.base import Transport

__all__ = ["ThreadTransport", "awaited"]

_GRACE = 0.1
_NO_THREAD = "no thread was free in time; nothing was sent; raise max_connections (or max_threads)"


def awaited(transport: Transport | AsyncTransport) -> AsyncTransport:
    """Give a transport that is awaited: itself, what its own ``awaited()`` gives, or its blocking self in threads."""
    if not is_blocking(transport):
        return transport
    return awaited_self(transport) or ThreadTransport(transport)


def _is_signed(transport: object) -> bool:
    return not isinstance(transport, SaysSigned) or transport.signed


class ThreadTransport(AsyncTransport):
    """
    Run a blocking transport in threads, so that an `walens.AsyncClient` can use it.

    The time of a request counts from when it is given, so that waiting for a thread is part of it. A call that is
    cancelled is no longer waited for; its thread ends with its exchange.

    Args:
        transport: the transport that blocks; it has to take calls of several threads.
        max_threads: how many exchanges run at the same time.
    """

    def __init__(self, transport: Transport, *, max_threads: int = 10) -> None:
        self._transport = transport
        self._max_threads = max_threads
        self._threads = self._new_threads()
        self._turns: CapacityLimiter | None = None
        self.signed: bool = _is_signed(transport)
        after_fork(self._drop)

    async def send(self, request: Request) -> Response:
        """
        Send a request in a thread.

        Raises:
            TransportError: no usable answer came, or none in the time of the request.
        """
        if request.timeout is None:
            return await self._run(partial(self._transport.send, request))
        turn = _Turn(self._transport, request, monotonic() + request.timeout)
        try:
            # A transport that keeps to the time itself knows better what it was doing: it is heard first.
            async with at_most(request.timeout + _GRACE):
                return await self._run(turn.send)
        except TimeoutError as error:
            if turn.began:
                raise ReadTimeout(f"no answer in time; {MAY_HAVE_EXECUTED}") from error
            raise ConnectTimeout(_NO_THREAD) from error

    async def close(self) -> None:
        """Wait for the exchanges under way and close the transport."""
        await in_thread(self._threads.shutdown)
        await in_thread(self._transport.close)

    async def _run(self, function: Callable[[], Response]) -> Response:
        if not in_trio():
            return await asyncio.get_running_loop().run_in_executor(self._threads, function)
        import trio

        self._turns = self._turns or trio.CapacityLimiter(self._max_threads)
        return await trio.to_thread.run_sync(function, abandon_on_cancel=True, limiter=self._turns)

    def _new_threads(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self._max_threads, thread_name_prefix="walens")

    def _drop(self) -> None:
        """Make new threads in a process that was forked: the parent's did not come along."""
        abandon((self._threads, self._turns))
        self._threads, self._turns = self._new_threads(), None


class _Turn:
    """A request that waits for a thread."""

    def __init__(self, transport: Transport, request: Request, until: float) -> None:
        self._transport = transport
        self._request = request
        self._until = until
        self.began = False

    def send(self) -> Response:
        left = self._until - monotonic()
        if left <= 0:
            raise ConnectTimeout(_NO_THREAD)
        self.began = True
        return self._transport.send(evolve(self._request, timeout=left))
