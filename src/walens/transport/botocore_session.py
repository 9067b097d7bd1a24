"""
botocore's HTTP session with what it does not do by itself.

It shares one TLS context, switches Nagle's algorithm off, bounds an exchange by the request's own timeout, and tells a
body that was cut off (the session passes ``enforce_content_length=False`` to urllib3).
"""

from __future__ import annotations

import socket
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from botocore import exceptions
from botocore.awsrequest import AWSHTTPConnectionPool, AWSHTTPSConnectionPool, AWSPreparedRequest, AWSResponse
from botocore.httpsession import URLLib3Session, get_cert_path
from urllib3.util import Timeout

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
    from collections.abc import Generator, Mapping
    from ssl import SSLContext

__all__ = ["BotocoreSession"]

_NO_DELAY = (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
_time_left: ContextVar[float | None] = ContextVar("walens_time_left", default=None)

# The first class that fits tells what happened; a read timeout is a connection error for botocore.
_MEANINGS: tuple[tuple[type[Exception], type[WalensError], str], ...] = (
    (
        exceptions.SSLError,
        TLSError,
        "the connection could not be secured; check the CA bundle (AWS_CA_BUNDLE, verify=)",
    ),
    (exceptions.ProxyConnectionError, ProxyError, "the proxy could not be reached; check HTTPS_PROXY and NO_PROXY"),
    (exceptions.ConnectTimeoutError, ConnectTimeout, "no connection in time; check the endpoint and the network"),
    (exceptions.ReadTimeoutError, ReadTimeout, "no answer in time; the service may have executed the request"),
    (exceptions.EndpointConnectionError, ConnectError, "no connection; check the endpoint, the region and the network"),
    (exceptions.ConnectionClosedError, ConnectionClosed, "the connection ended before the answer was complete"),
    (exceptions.HTTPClientError, TransportError, "the exchange failed"),
)


class _TimedPool:
    """A connection pool that bounds an exchange by the time that its request has left."""

    def urlopen(self, *arguments: Any, **options: Any) -> Any:
        left = _time_left.get()
        if left is not None:
            usual: Timeout = self.timeout  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
            options["timeout"] = Timeout(total=left, connect=usual.connect_timeout, read=usual.read_timeout)
        return super().urlopen(*arguments, **options)  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


class _TimedHTTPPool(_TimedPool, AWSHTTPConnectionPool):  # type: ignore[misc]
    pass


class _TimedHTTPSPool(_TimedPool, AWSHTTPSConnectionPool):  # type: ignore[misc]
    pass


class BotocoreSession(URLLib3Session):  # type: ignore[misc]
    """Exchange a request for a response, with walens' values and errors."""

    def __init__(
        self,
        *,
        connect_timeout: float,
        read_timeout: float,
        verify: bool | str,
        proxies: Mapping[str, str],
        client_cert: str | tuple[str, str] | None,
        max_connections: int,
    ) -> None:
        self._client_certificate = client_cert
        super().__init__(
            verify=verify,  # pyright: ignore[reportArgumentType]  # or a path
            proxies=dict(proxies),
            timeout=(connect_timeout, read_timeout),
            max_pool_connections=max_connections,
            socket_options=[_NO_DELAY],
        )
        pools: dict[str, Any] = {"http": _TimedHTTPPool, "https": _TimedHTTPSPool}
        self._pool_classes_by_scheme = pools
        self._manager.pool_classes_by_scheme = self._pool_classes_by_scheme

    def _get_ssl_context(self) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Make no context yet: a connection that is not secured needs none."""

    def _setup_ssl_cert(self, conn: Any, url: str, verify: bool | str) -> None:  # noqa: ARG002, FBT001 - botocore's
        # botocore names the CA bundle here, and urllib3 would read it again for every connection.
        if conn.scheme == "https" and conn.conn_kw.get("ssl_context") is None:
            bundle: str | None = get_cert_path(verify) if verify else None
            conn.cert_reqs = "CERT_REQUIRED" if bundle else "CERT_NONE"
            conn.conn_kw["ssl_context"] = self._context(bundle)

    def _context(self, bundle: str | None) -> SSLContext:
        try:
            return shared_context(bundle, self._client_certificate)
        except OSError as error:
            files = " or ".join(str(file) for file in (bundle, self._client_certificate) if file)
            raise ConfigurationError(f"the certificates cannot be read from {files}: {error}") from error

    def exchange(self, request: Request) -> Response:
        """
        Send a request and give the whole response.

        Raises:
            TransportError: no complete answer came.
            ConfigurationError: the proxy settings cannot be used.
        """
        message = AWSPreparedRequest(
            request.method, request.url, dict(request.headers.items()), request.body or None, stream_output=False
        )
        with _limited(request.timeout):
            answer = self._sent(message)
        body: bytes = answer.content
        announced = answer.headers.get("content-length", "")
        if announced.isdigit() and len(body) < int(announced):
            raise ConnectionClosed(f"the answer was cut off after {len(body):,} of {int(announced):,} bytes")
        return Response(answer.status_code, dict(answer.headers.items()), body)

    def _sent(self, message: AWSPreparedRequest) -> AWSResponse:
        try:
            return self.send(message)
        except exceptions.BotoCoreError as error:
            # What is raised inside of a send comes out wrapped.
            inner = error.kwargs.get("error")
            if isinstance(inner, WalensError):
                raise inner from error
            raise _translated(error) from error


@contextmanager
def _limited(seconds: float | None) -> Generator[None]:
    before = _time_left.set(seconds)
    try:
        yield
    finally:
        _time_left.reset(before)


def _translated(error: Exception) -> WalensError:
    if isinstance(error, exceptions.InvalidProxiesConfigError):
        return ConfigurationError(f"the proxy settings cannot be used: {error}")
    for foreign, ours, meaning in _MEANINGS:
        if isinstance(error, foreign):
            return ours(f"{meaning} ({error})")
    return TransportError(str(error))
