"""httpx's connections that are awaited, with the bounds of `_httpx_steps`, under asyncio and trio."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

import httpcore

from walens._daemon import run_awaited
from walens._event_loop import at_most, in_thread, in_trio, this_loop
from walens.transport._httpx_steps import PIECE, look_up, note, time_left

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable

    from httpcore import SOCKET_OPTION

__all__ = ["AwaitedBackend", "Home"]


class _BoundedStream(httpcore.AsyncNetworkStream):
    """A connection whose every step takes no longer than what is left."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return note(await self._stream.read(max_bytes, time_left(timeout, httpcore.ReadTimeout)))

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), PIECE):
            await self._stream.write(buffer[start : start + PIECE], time_left(timeout, httpcore.WriteTimeout))

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        left = time_left(timeout, httpcore.ConnectTimeout)
        return _BoundedStream(await self._stream.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


class AwaitedBackend(httpcore.AsyncNetworkBackend):
    """Makes connections within one time for all that it takes."""

    def __init__(self) -> None:
        # httpcore has each of them twice, once for where its library is missing.
        self._backend: httpcore.AsyncNetworkBackend = httpcore.TrioBackend() if in_trio() else httpcore.AnyIOBackend()  # pyright: ignore[reportAttributeAccessIssue]

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        try:
            async with at_most(time_left(timeout, httpcore.ConnectTimeout)):
                numbers = await run_awaited(partial(look_up, host, port))
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(f"{host} was not looked up in time") from error
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        for tried, number in enumerate(numbers):
            left = time_left(timeout, httpcore.ConnectTimeout)
            share = None if left is None else left / (len(numbers) - tried)
            try:
                made = await self._backend.connect_tcp(number, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if tried + 1 == len(numbers):
                    raise
            else:
                return _BoundedStream(made)
        raise httpcore.ConnectError(f"{host} has no address")


class Home:
    """
    What one event loop holds; it ends with the loop, at the latest.

    Args:
        close: closes it, in its own loop.
    """

    def __init__(self, close: Callable[[], Awaitable[None]]) -> None:
        self.loop: object = this_loop()
        self.closed: bool = False
        self._guard = self._closed_at_the_end(close)

    async def settle(self) -> None:
        """Tell the loop of the guard: it closes generators that are open when it ends."""
        await anext(self._guard)

    async def close(self) -> None:
        """Close it, in its own loop, if that has not ended."""
        if self.closed:
            return
        if self.loop == this_loop():
            await self._guard.aclose()
        elif isinstance(self.loop, asyncio.AbstractEventLoop):
            if self.loop.is_running():
                ended = asyncio.run_coroutine_threadsafe(self._guard.aclose(), self.loop)
                await in_thread(ended.result)
        else:
            await in_thread(self._close_from_outside)

    def _close_from_outside(self) -> None:
        import trio

        assert isinstance(self.loop, trio.lowlevel.TrioToken)  # there are no other loops
        trio.from_thread.run(self._guard.aclose, trio_token=self.loop)

    async def _closed_at_the_end(self, close: Callable[[], Awaitable[None]]) -> AsyncGenerator[None]:
        try:
            yield
        finally:
            self.closed = True
            await close()
