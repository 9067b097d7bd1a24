"""The transport of `walens.AsyncClient` where aiohttp is installed (extra ``aiohttp``)."""

from __future__ import annotations

import asyncio
import ssl
from base64 import b64encode
from typing import TYPE_CHECKING, Unpack

import aiohttp
from yarl import URL

from walens._core.http import Request, Response
from walens._fork import abandon, after_fork
from walens.errors import (
    ConnectError,
    ConnectionClosed,
    ConnectTimeout,
    ProxyError,
    ReadTimeout,
    TLSError,
    TransportError,
    WalensError,
)
from walens.transport._aiohttp_connector import BoundedConnector, Progress, progress
from walens.transport.base import MAY_HAVE_EXECUTED, AsyncTransport
from walens.transport.options import HTTPOptions, HTTPSettings
from walens.transport.proxy import proxy_urls
from walens.transport.tls import verifying_context

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import AsyncGenerator

__all__ = ["AioHTTPTransport"]

# The first class that fits tells what happened: aiohttp's classes stand below one another.
_MEANINGS: tuple[tuple[type[BaseException], type[WalensError], str], ...] = (
    (aiohttp.ClientProxyConnectionError, ProxyError, "the proxy could not be reached; check HTTPS_PROXY and NO_PROXY"),
    (aiohttp.ClientHttpProxyError, ProxyError, "the proxy refused the connection; check HTTPS_PROXY and its password"),
    (
        aiohttp.ClientSSLError,
        TLSError,
        "the connection could not be secured; check the CA bundle (AWS_CA_BUNDLE, verify=)",
    ),
    (aiohttp.ConnectionTimeoutError, ConnectTimeout, "no connection in time; check the endpoint and the network"),
    (aiohttp.ClientConnectorError, ConnectError, "no connection; check the endpoint, the region and the network"),
    (TimeoutError, ReadTimeout, "no answer in time"),
    (ssl.SSLError, TLSError, "the connection could not be secured; check the client certificate (client_cert=)"),
    (aiohttp.ClientPayloadError, ConnectionClosed, "the connection ended before the answer was complete"),
    (aiohttp.ClientConnectionError, ConnectionClosed, "the connection ended before the answer was complete"),
    (OSError, ConnectionClosed, "the connection ended before the answer was complete"),
)

_NO_CONNECTION = (aiohttp.ClientConnectorError, aiohttp.ClientSSLError)
_BROKEN_OFF = (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError, ConnectionError)


class _Home:
    """The connections of one event loop. They end with the loop, where `asyncio.run` or a runner ends it."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.loop: AbstractEventLoop = asyncio.get_running_loop()
        self.session = session
        self._guard = _closed_at_the_end(session)

    async def settle(self) -> None:
        """Tell the loop of the guard: it closes generators that are open when it ends."""
        await anext(self._guard)

    async def close(self) -> None:
        """Close the connections, in their own loop."""
        if self.loop is asyncio.get_running_loop():
            await self._guard.aclose()
        elif self.loop.is_running():
            ended = asyncio.run_coroutine_threadsafe(self._guard.aclose(), self.loop)
            await asyncio.wrap_future(ended)
        else:  # nobody can say goodbye there any more
            await self.session.close()


async def _closed_at_the_end(session: aiohttp.ClientSession) -> AsyncGenerator[None]:
    try:
        yield
    finally:
        await session.close()


class AioHTTPTransport(AsyncTransport):
    """
    Send requests with aiohttp, over connections that are kept.

    Each event loop that sends with it has connections of its own.

    Args:
        options: those of `HTTPOptions`, by name.

    Raises:
        ConfigurationError: an option cannot be used.
    """

    def __init__(self, **options: Unpack[HTTPOptions]) -> None:
        self._settings = HTTPSettings(options)
        # All else is bounded here: aiohttp rounds what is longer than five seconds up to whole ones.
        self._read_timeout = aiohttp.ClientTimeout(total=None, sock_read=self._settings.read_timeout)
        self._proxies = self._settings.proxies
        self._proxy_authorizations: dict[str, dict[str, str]] | None = None
        self._home: _Home | None = None
        self._homes: list[_Home] = []
        after_fork(self._drop)

    async def send(self, request: Request) -> Response:
        """
        Send a request.

        Raises:
            TransportError: no complete answer came; the class tells why.
            ConfigurationError: the proxy settings or the certificate files cannot be used.
        """
        steps = Progress()
        mark = progress.set(steps)
        try:
            if request.timeout is None:
                return await self._exchange(request)
            async with asyncio.timeout(request.timeout):
                return await self._exchange(request)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            if steps.connected:
                raise _translated(error, f"; {MAY_HAVE_EXECUTED}") from error
            raise self._not_sent(error, URL(request.url, encoded=True).scheme) from error
        finally:
            progress.reset(mark)

    async def _exchange(self, request: Request) -> Response:
        home = self._home
        if home is None or home.loop is not asyncio.get_running_loop():
            home = await self._settled()
        url = URL(request.url, encoded=True)
        headers = dict(request.headers.items())
        authorization = (self._proxy_authorizations or {}).get(url.scheme)
        if authorization and url.scheme == "http":
            headers |= authorization  # without a tunnel the proxy reads the request itself
        async with home.session.request(
            request.method,
            url,
            data=request.body or None,
            headers=headers,
            allow_redirects=False,
            proxy=self._proxies.get(url.scheme),
            proxy_headers=authorization,
            timeout=self._read_timeout,
        ) as answer:
            body = await answer.read()
            return Response(answer.status, dict(answer.headers), body)

    def _not_sent(self, error: BaseException, scheme: str) -> WalensError:
        """Say why there was no connection to send with."""
        if isinstance(error, TimeoutError):
            return ConnectTimeout(f"no connection in time; check the endpoint and the network ({error})")
        if isinstance(error, (*_BROKEN_OFF, aiohttp.ClientResponseError)) and not isinstance(error, _NO_CONNECTION):
            if scheme in self._proxies:
                message = "the proxy refused the connection; check HTTPS_PROXY and its password"
                return ProxyError(f"{message} ({_text(error)})")
            return ConnectError(f"the connection ended before it was ready; check the endpoint ({_text(error)})")
        return _translated(error, "")

    async def close(self) -> None:
        """Close the connections, those of other event loops as well."""
        homes, self._homes, self._home = self._homes, [], None
        for home in homes:
            await home.close()

    def _drop(self) -> None:
        """Leave the parent's connections alone in a process that was forked."""
        abandon(self._homes)
        self._homes, self._home = [], None

    async def _settled(self) -> _Home:
        """Give the connections of this event loop, new ones where it has none."""
        loop = asyncio.get_running_loop()
        self._homes = [home for home in self._homes if not home.session.closed]
        home = next((home for home in self._homes if home.loop is loop), None)
        if home is None:
            home = _Home(self._connect())
            self._homes.append(home)
            await home.settle()
        self._home = home
        return home

    def _connect(self) -> aiohttp.ClientSession:
        self._separate_proxy_passwords()
        connector = BoundedConnector(
            connect_timeout=self._settings.connect_timeout,
            max_connections=self._settings.max_connections,
            context=verifying_context(self._settings.verify, self._settings.client_cert),
        )
        # What signs a request also names its content: aiohttp adds nothing to the header fields of its own.
        session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"Accept-Encoding": "identity"},  # as http.client asks: what comes is the body
            auto_decompress=False,
            skip_auto_headers=("Accept", "Content-Type", "User-Agent"),
        )
        # aiohttp would send a PUT again, unseen, when a kept connection breaks: the policy decides that, and counts it.
        session._retry_connection = False  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        return session

    def _separate_proxy_passwords(self) -> None:
        """Take user and password out of the proxies' URLs, which aiohttp repeats in its errors."""
        if self._proxy_authorizations is not None:
            return
        self._proxy_authorizations = {}
        for scheme, url in proxy_urls(self._proxies).items():
            parts = URL(url)
            self._proxies[scheme] = str(parts.with_user(None))
            if parts.user:
                known = f"{parts.user}:{parts.password or ''}".encode()
                self._proxy_authorizations[scheme] = {"Proxy-Authorization": f"Basic {b64encode(known).decode()}"}


def _translated(error: BaseException, after: str) -> WalensError:
    if after and isinstance(error, aiohttp.ClientOSError) and isinstance(error.__cause__, ssl.SSLError):
        error = error.__cause__  # a server may refuse a certificate when the connection is in use
    for foreign, ours, meaning in _MEANINGS:
        if isinstance(error, foreign):
            return ours(f"{meaning}{after} ({_text(error)})")
    return TransportError(f"the exchange failed{after} ({_text(error)})")


def _text(error: BaseException) -> str:
    return str(error) or type(error).__name__
