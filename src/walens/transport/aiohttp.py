"""The transport of `walens.AsyncClient` where aiohttp is installed (extra ``aiohttp``)."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

import aiohttp
from yarl import URL

from walens._core.http import Request, Response
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
from walens.transport.proxy import proxy_urls
from walens.transport.tls import verifying_context

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    (TimeoutError, ReadTimeout, "no answer in time; the service may have executed the request"),
    (aiohttp.ClientPayloadError, ConnectionClosed, "the connection ended before the answer was complete"),
    (aiohttp.ClientConnectionError, ConnectionClosed, "the connection ended before the answer was complete"),
    (OSError, ConnectionClosed, "the connection ended before the answer was complete"),
)


class AioHTTPTransport:
    """
    Send requests with aiohttp, over connections that are kept.

    It belongs to the event loop that sends its first request.

    Args:
        connect_timeout: seconds to wait for a connection.
        read_timeout: seconds to wait for a part of the answer.
        verify: whether TLS certificates are verified, or the path of a CA bundle to verify them with.
        proxies: proxy URLs by scheme, as ``{"https": "http://proxy:3128"}``.
        client_cert: the path of a client certificate, or the paths of certificate and key.
        max_connections: how many connections are open at most.
    """

    def __init__(
        self,
        *,
        connect_timeout: float = 60.0,
        read_timeout: float = 60.0,
        verify: bool | str = True,
        proxies: Mapping[str, str] | None = None,
        client_cert: str | tuple[str, str] | None = None,
        max_connections: int = 10,
    ) -> None:
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._verify = verify
        self._proxies = dict(proxies or {})
        self._proxy_authorizations: dict[str, dict[str, str]] = {}
        self._client_cert = client_cert
        self._max_connections = max_connections
        self._session: aiohttp.ClientSession | None = None

    async def send(self, request: Request) -> Response:
        """
        Send a request.

        Raises:
            TransportError: no complete answer came; the class tells why.
            ConfigurationError: the proxy settings or the certificate files cannot be used.
        """
        session = self._session or self._connect()
        url = URL(request.url, encoded=True)
        headers = dict(request.headers.items())
        authorization = self._proxy_authorizations.get(url.scheme)
        if authorization and url.scheme == "http":
            headers |= authorization  # without a tunnel the proxy reads the request itself
        try:
            async with session.request(
                request.method,
                url,
                data=request.body or None,
                headers=headers,
                allow_redirects=False,
                proxy=self._proxies.get(url.scheme),
                proxy_headers=authorization,
                timeout=self._timeout(request.timeout),
            ) as answer:
                body = await answer.read()
                return Response(answer.status, dict(answer.headers), body)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise _translated(error) from error

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()

    def _timeout(self, left: float | None) -> aiohttp.ClientTimeout:
        # Not ``connect``: that would count the wait for one of the connections in use.
        return aiohttp.ClientTimeout(total=left, sock_connect=self._connect_timeout, sock_read=self._read_timeout)

    def _connect(self) -> aiohttp.ClientSession:
        self._separate_proxy_passwords()
        context = verifying_context(self._verify, self._client_cert)
        # What signs a request also names its content: aiohttp adds nothing to the header fields of its own.
        session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=self._max_connections, ssl=context),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"Accept-Encoding": "identity"},  # as http.client asks: what comes is the body
            auto_decompress=False,
            skip_auto_headers=("Accept", "Content-Type", "User-Agent"),
        )
        # aiohttp would send a PUT again, unseen, when a kept connection breaks: the policy decides that, and counts it.
        session._retry_connection = False  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        self._session = session
        return session

    def _separate_proxy_passwords(self) -> None:
        """Take user and password out of the proxies' URLs, which aiohttp repeats in its errors."""
        for scheme, url in proxy_urls(self._proxies).items():
            parts = URL(url)
            self._proxies[scheme] = str(parts.with_user(None))
            if parts.user:
                known = f"{parts.user}:{parts.password or ''}".encode()
                self._proxy_authorizations[scheme] = {"Proxy-Authorization": f"Basic {b64encode(known).decode()}"}


def _translated(error: BaseException) -> WalensError:
    text = str(error) or type(error).__name__
    for foreign, ours, meaning in _MEANINGS:
        if isinstance(error, foreign):
            return ours(f"{meaning} ({text})")
    return TransportError(f"the exchange failed ({text})")
