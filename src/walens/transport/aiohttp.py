"""The transport of `walens.AsyncClient` where aiohttp is installed (extra ``aiohttp``)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import aiohttp
from yarl import URL

from walens._core.http import Request, Response
from walens.errors import (
    ConfigurationError,
    ConnectError,
    ConnectionClosed,
    ConnectTimeout,
    ProxyError,
    ReadTimeout,
    TLSError,
    TransportError,
    WalensError,
)
from walens.transport.tls import shared_context

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["AioHTTPTransport"]

# The first class that fits tells what happened: aiohttp's classes stand below one another.
_MEANINGS: tuple[tuple[type[BaseException], type[WalensError], str], ...] = (
    (aiohttp.ClientProxyConnectionError, ProxyError, "the proxy could not be reached; check HTTPS_PROXY and NO_PROXY"),
    (aiohttp.ClientHttpProxyError, ProxyError, "the proxy refused the connection"),
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
    (aiohttp.ClientError, TransportError, "the exchange failed"),
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
        self._client_cert = client_cert
        self._max_connections = max_connections
        self._session: aiohttp.ClientSession | None = None

    async def send(self, request: Request) -> Response:
        """
        Send a request.

        Raises:
            TransportError: no complete answer came; the class tells why.
            ConfigurationError: the certificate files cannot be used.
        """
        session = self._session or self._connect()
        try:
            async with session.request(
                request.method,
                URL(request.url, encoded=True),
                data=request.body or None,
                headers=dict(request.headers.items()),
                allow_redirects=False,
                proxy=self._proxies.get(urlsplit(request.url).scheme) if self._proxies else None,
                timeout=self._timeout(request.timeout),
            ) as answer:
                body = await answer.read()
                return Response(answer.status, dict(answer.headers), body)
        except (aiohttp.ClientError, OSError) as error:
            raise _translated(error) from error

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()

    def _timeout(self, left: float | None) -> aiohttp.ClientTimeout:
        return aiohttp.ClientTimeout(total=left, connect=self._connect_timeout, sock_read=self._read_timeout)

    def _connect(self) -> aiohttp.ClientSession:
        from botocore.httpsession import get_cert_path

        bundle = get_cert_path(self._verify) if self._verify else None
        try:
            context = shared_context(bundle, self._client_cert)
        except OSError as error:
            raise ConfigurationError(f"the certificates cannot be read from {bundle}: {error}") from error
        # What signs a request also names its content: aiohttp adds nothing to the header fields of its own.
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=self._max_connections, ssl=context),
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
        )
        return self._session


def _translated(error: BaseException) -> WalensError:
    for foreign, ours, meaning in _MEANINGS:
        if isinstance(error, foreign):
            return ours(f"{meaning} ({str(error) or type(error).__name__})")
    return TransportError(str(error))
