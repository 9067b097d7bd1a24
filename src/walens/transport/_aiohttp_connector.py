"""
aiohttp's connector with bounds that hold: one time for the whole way to a connection, whatever is slow on it.

aiohttp bounds the TCP connection and the TLS handshake, each by itself, but neither the name's look-up nor a proxy that
takes CONNECT and is silent; and it reads answers such as ``100 Continue`` without end.
"""

from __future__ import annotations

import asyncio
import socket
from contextvars import ContextVar
from functools import partial
from http.client import SWITCHING_PROTOCOLS
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp.abc import AbstractResolver
from aiohttp.client_proto import ResponseHandler

from walens._daemon import run_awaited
from walens.errors import TransportError
from walens.transport.base import MOST_INTERIM_ANSWERS, TOO_MANY_INTERIM_ANSWERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from ssl import SSLContext

    from aiohttp import ClientRequest, ClientTimeout
    from aiohttp.abc import ResolveResult
    from aiohttp.http import RawResponseMessage
    from aiohttp.streams import StreamReader
    from aiohttp.tracing import Trace

__all__ = ["BoundedConnector", "Progress", "progress"]


class Progress:
    """How far an exchange has come."""

    connected: bool = False
    """Whether there is a connection: nothing has been sent before that."""


progress: ContextVar[Progress] = ContextVar("walens_progress")
"""That of the exchange of this task."""


class BoundedConnector(aiohttp.TCPConnector):
    """
    Make connections, each within a time for all that it takes.

    Args:
        connect_timeout: the time in seconds; waiting for one of the connections in use does not count.
        max_connections: how many connections are open at most.
        context: what secures them.
    """

    def __init__(self, *, connect_timeout: float, max_connections: int, context: SSLContext) -> None:
        # A task that looks a name up for others would outlive the exchange that began it.
        super().__init__(limit=max_connections, ssl=context, resolver=_Resolver(), use_dns_cache=False)
        self._connect_timeout = connect_timeout
        self._factory: Callable[[], ResponseHandler] = partial(_Protocol, loop=self._loop)  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleVariableOverride]

    async def _create_connection(
        self, req: ClientRequest, traces: list[Trace], timeout: ClientTimeout
    ) -> ResponseHandler:
        try:
            async with asyncio.timeout(self._connect_timeout):
                return await super()._create_connection(req, traces, timeout)
        except TimeoutError as error:
            raise aiohttp.ConnectionTimeoutError(f"not connected after {self._connect_timeout:g} s") from error
        finally:
            progress.get().connected = False  # what a proxy answered was not to the request


class _Protocol(ResponseHandler):
    """Reads an answer behind those that come before it, which are so many at most; ends at once."""

    _waiting = False
    _interim = 0

    def set_response_params(self, **params: Any) -> None:
        progress.get().connected = True
        self._waiting, self._interim = True, 0
        super().set_response_params(**params)

    def feed_data(self, data: tuple[RawResponseMessage, StreamReader], size: int = 0) -> None:
        code = data[0].code
        if 100 <= code <= 199 and code != SWITCHING_PROTOCOLS:  # noqa: PLR2004 - the class of interim answers
            self._interim += 1
            if self._interim > MOST_INTERIM_ANSWERS:
                self.set_exception(TransportError(TOO_MANY_INTERIM_ANSWERS))
                return
            # aiohttp takes it for the end of the answer, and stops its clock.
            self._loop.call_soon(self._wait_on)
        else:
            self._waiting = False
        super().feed_data(data, size)

    def close(self) -> None:
        # A secured connection would stay open until the server says goodbye, or for thirty seconds.
        if self.transport is not None and self.transport.get_extra_info("sslcontext") is not None:
            self.transport.abort()
        super().close()

    def _wait_on(self) -> None:
        if self._waiting:
            self.start_timeout()


class _Resolver(AbstractResolver):
    """Looks names up in threads that keep no event loop from ending."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        look_up = partial(socket.getaddrinfo, host, port, family, socket.SOCK_STREAM, 0, socket.AI_ADDRCONFIG)
        found = await run_awaited(look_up)
        return [_resolved(host, *each) for each in found]

    async def close(self) -> None:
        """There is nothing to give back."""


def _resolved(host: str, family: int, _: int, protocol: int, __: str, address: tuple[Any, ...]) -> ResolveResult:
    number, port = address[:2]
    if len(address) > 3 and address[3]:  # noqa: PLR2004 - the scope of a link-local address
        number, _port = socket.getnameinfo(address, socket.NI_NUMERICHOST | socket.NI_NUMERICSERV)
    return {
        "hostname": host,
        "host": number,
        "port": port,
        "family": family,
        "proto": protocol,
        "flags": socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
    }
