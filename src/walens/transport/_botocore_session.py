"""
botocore's HTTP session with what it does not do by itself.

It shares one TLS context, switches Nagle's algorithm off, bounds an exchange by the request's own timeout
(`_bounded_connection`), and tells a body that was cut off (the session turns that off in urllib3, whose default it is).
"""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

from botocore import exceptions
from botocore.awsrequest import AWSHTTPConnectionPool, AWSHTTPSConnectionPool, AWSPreparedRequest, AWSResponse
from botocore.httpsession import URLLib3Session
from urllib3 import HTTPConnectionPool, PoolManager

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
from walens.transport._bounded_connection import (
    BoundedHTTPConnection,
    BoundedHTTPSConnection,
    Bounds,
    bounded,
    secure,
)
from walens.transport._idle_connections import IdleConnections
from walens.transport.base import MAY_HAVE_EXECUTED
from walens.transport.proxy import proxy_urls
from walens.transport.tls import verifying_context

if TYPE_CHECKING:
    from ssl import SSLContext

    from walens.transport.options import HTTPSettings

__all__ = ["BotocoreSession"]

_NO_DELAY = (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
# Fewer than the ten that urllib3 keeps: it closes the one that was not asked of it for longest.
_MOST_ORIGINS = 8

# The first class that fits tells what happened; a read timeout is a connection error for botocore.
_MEANINGS: tuple[tuple[type[Exception], type[WalensError], str], ...] = (
    (
        exceptions.SSLError,
        TLSError,
        "the connection could not be secured; check the CA bundle (AWS_CA_BUNDLE, verify=)",
    ),
    (exceptions.ProxyConnectionError, ProxyError, "the proxy could not be reached; check HTTPS_PROXY and NO_PROXY"),
    (exceptions.ConnectTimeoutError, ConnectTimeout, "no connection in time; check the endpoint and the network"),
    (exceptions.ReadTimeoutError, ReadTimeout, "no answer in time"),
    (exceptions.EndpointConnectionError, ConnectError, "no connection; check the endpoint, the region and the network"),
    (exceptions.ConnectionClosedError, ConnectionClosed, "the connection ended before the answer was complete"),
)


class _StrictPool:
    """A connection pool of bounded connections, which wants all of a body."""

    QueueCls = IdleConnections

    def urlopen(self, *arguments: Any, **options: Any) -> Any:
        options["enforce_content_length"] = True
        return super().urlopen(*arguments, **options)  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


class _StrictHTTPPool(_StrictPool, AWSHTTPConnectionPool):  # type: ignore[misc]
    ConnectionCls = BoundedHTTPConnection


class _StrictHTTPSPool(_StrictPool, AWSHTTPSConnectionPool):  # type: ignore[misc]
    ConnectionCls = BoundedHTTPSConnection


class _PoolsByOrigin(PoolManager):
    """
    Find a connection pool by the origin of the URL as it is written.

    urllib3 takes a URL apart for every request, an eighth of the time of a small call; a client has two origins at
    most, the service's and the Agent's.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._known: dict[str, HTTPConnectionPool] = {}

    def connection_from_url(self, url: str, pool_kwargs: dict[str, Any] | None = None) -> HTTPConnectionPool:
        origin = "/".join(url.split("/", 3)[:3])
        pool = self._known.get(origin)
        if pool is None:
            pool = super().connection_from_url(url, pool_kwargs)
            if len(self._known) == _MOST_ORIGINS:
                self._known.clear()
            self._known[origin] = pool
        return pool

    def clear(self) -> None:
        self._known.clear()
        super().clear()


class BotocoreSession(URLLib3Session):  # type: ignore[misc]
    """Exchange a request for a response, with walens' values and errors."""

    def __init__(self, settings: HTTPSettings) -> None:
        self._client_certificate = settings.client_cert
        self._timeouts = {"connect_timeout": settings.connect_timeout, "read_timeout": settings.read_timeout}
        super().__init__(
            verify=settings.verify,  # pyright: ignore[reportArgumentType]  # or a path
            proxies=proxy_urls(settings.proxies),
            timeout=(settings.connect_timeout, settings.read_timeout),
            max_pool_connections=settings.max_connections,
            socket_options=[_NO_DELAY],
        )
        pools: dict[str, Any] = {"http": _StrictHTTPPool, "https": _StrictHTTPSPool}
        self._pool_classes_by_scheme = pools
        self._manager = _PoolsByOrigin(**self._get_pool_manager_kwargs())
        self._manager.pool_classes_by_scheme = self._pool_classes_by_scheme

    def _get_ssl_context(self) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Make no context yet: a connection that is not secured needs none."""

    def _setup_ssl_cert(self, conn: Any, url: str, verify: bool | str) -> None:  # noqa: ARG002, FBT001 - botocore's
        # botocore names the CA bundle here, and urllib3 would read it again for every connection.
        if conn.scheme == "https" and conn.conn_kw.get("ssl_context") is None:
            conn.cert_reqs = "CERT_REQUIRED" if verify else "CERT_NONE"
            conn.conn_kw["ssl_context"] = secure(verifying_context(verify, self._client_certificate))

    def _setup_proxy_ssl_context(self, proxy_url: str) -> SSLContext | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        # Without one urllib3 would secure the way to the proxy with the system's authorities instead of the given ones.
        if not proxy_url.startswith("https:"):
            return None
        return secure(verifying_context(self._verify, self._client_certificate))

    def exchange(self, request: Request, began: float) -> Response:
        """
        Send a request and give the whole response.

        Args:
            request: what to send.
            began: from when its timeout counts, by the clock that only goes forward.

        Raises:
            TransportError: no complete answer came.
            ConfigurationError: the certificate files cannot be used.
        """
        message = AWSPreparedRequest(
            request.method, request.url, dict(request.headers.items()), request.body or None, stream_output=False
        )
        until = None if request.timeout is None else began + request.timeout
        bounds = Bounds(until, **self._timeouts)
        with bounded(bounds):
            answer = self._sent(message, bounds)
        return Response(answer.status_code, dict(answer.headers.items()), answer.content)

    def _sent(self, message: AWSPreparedRequest, bounds: Bounds) -> AWSResponse:
        try:
            return self.send(message)
        except exceptions.BotoCoreError as error:
            # What is raised inside of a send comes out wrapped.
            inner = error.kwargs.get("error")
            if isinstance(inner, WalensError):
                raise inner from error
            raise _translated(error, sent=bounds.sent) from error


def _translated(error: Exception, *, sent: bool) -> WalensError:
    after = f"; {MAY_HAVE_EXECUTED}" if sent else ""
    for foreign, ours, meaning in _MEANINGS:
        if isinstance(error, foreign):
            return ours(f"{meaning}{after} ({error})")
    return TransportError(f"the exchange failed{after} ({error})")
