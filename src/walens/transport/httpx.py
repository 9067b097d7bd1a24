"""The transports over httpx (extra ``httpx``)."""

from __future__ import annotations

import ssl
from base64 import b64encode
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Unpack
from urllib.parse import unquote, urlsplit

import httpcore
import httpx

from walens._core.http import Request, Response
from walens._event_loop import this_loop
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
from walens.transport._httpx_awaited import AwaitedBackend, Home
from walens.transport._httpx_steps import BoundedBackend, Steps, stepping
from walens.transport.base import MAY_HAVE_EXECUTED, AsyncTransport, Transport
from walens.transport.options import HTTPOptions, HTTPSettings
from walens.transport.proxy import proxy_urls
from walens.transport.tls import verifying_context

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AsyncHTTPXTransport", "HTTPXTransport"]

_ENDED = (ssl.SSLEOFError, ssl.SSLZeroReturnError)
_BROKEN_OFF = (httpx.NetworkError, httpx.RemoteProtocolError)


class _Carrier(httpx.HTTPTransport):
    """httpx's transport over a pool of bounded connections."""

    def __init__(self, pool: httpcore.ConnectionPool) -> None:
        self._pool = pool


class HTTPXTransport(Transport):
    """
    Send requests with httpx, over connections that are kept.

    It may be shared by threads.

    Args:
        options: those of `HTTPOptions`, by name.

    Raises:
        ConfigurationError: an option cannot be used.
    """

    def __init__(self, **options: Unpack[HTTPOptions]) -> None:
        self._settings = HTTPSettings(options)
        self._carriers: dict[str, _Carrier] = {}
        self._lock = Lock()
        after_fork(self._drop)

    def send(self, request: Request) -> Response:
        """
        Send a request.

        Raises:
            TransportError: no complete answer came; the class tells why.
            ConfigurationError: the proxy settings or the certificate files cannot be used.
        """
        until = None if request.timeout is None else monotonic() + request.timeout
        scheme = urlsplit(request.url).scheme
        carrier = self._carriers.get(scheme) or self._connect(scheme)
        steps = _steps(self._settings, scheme, until)
        message = _message(request, steps)
        message.extensions["trace"] = steps.event
        try:
            with stepping(steps):
                answer = carrier.handle_request(message)
                try:
                    body = b"".join(answer.iter_raw())
                finally:
                    answer.close()
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise _translated(error, steps) from error
        return Response(answer.status_code, _fields(answer), body)

    def close(self) -> None:
        """Close the connections."""
        carriers, self._carriers = self._carriers, {}
        for carrier in carriers.values():
            carrier.close()

    def _drop(self) -> None:
        """Leave the parent's connections alone in a process that was forked, and the lock that its threads may hold."""
        abandon(self._carriers)
        self._carriers = {}
        self._lock = Lock()

    def _connect(self, scheme: str) -> _Carrier:
        with self._lock:
            if scheme not in self._carriers:
                context = verifying_context(self._settings.verify, self._settings.client_cert)
                self._carriers[scheme] = _Carrier(
                    httpcore.ConnectionPool(
                        ssl_context=context,
                        proxy=_proxy(self._settings, scheme, context),
                        max_connections=None,
                        max_keepalive_connections=self._settings.max_connections,
                        network_backend=BoundedBackend(),
                    )
                )
            return self._carriers[scheme]


class _AwaitedCarrier(httpx.AsyncHTTPTransport):
    """The same, awaited."""

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self._pool = pool


class _AwaitedCarriers(Home):
    """The connections of one event loop, by the scheme of the requests that go over them."""

    def __init__(self) -> None:
        self.by_scheme: dict[str, _AwaitedCarrier] = {}
        super().__init__(self._close_all)

    async def _close_all(self) -> None:
        for carrier in self.by_scheme.values():
            await carrier.aclose()


class AsyncHTTPXTransport(AsyncTransport):
    """
    Send requests with httpx, under asyncio or trio, over connections that are kept.

    Each event loop that sends with it has connections of its own.

    Args:
        options: those of `HTTPOptions`, by name.

    Raises:
        ConfigurationError: an option cannot be used.
    """

    def __init__(self, **options: Unpack[HTTPOptions]) -> None:
        self._settings = HTTPSettings(options)
        self._homes: list[_AwaitedCarriers] = []
        after_fork(self._drop)

    async def send(self, request: Request) -> Response:
        """
        Send a request.

        Raises:
            TransportError: no complete answer came; the class tells why.
            ConfigurationError: the proxy settings or the certificate files cannot be used.
        """
        until = None if request.timeout is None else monotonic() + request.timeout
        scheme = urlsplit(request.url).scheme
        carriers = (await self._home()).by_scheme
        carrier = carriers.get(scheme)
        if carrier is None:
            carrier = carriers[scheme] = self._connect(scheme)
        steps = _steps(self._settings, scheme, until)
        message = _message(request, steps)
        message.extensions["trace"] = steps.awaited_event
        try:
            with stepping(steps):
                answer = await carrier.handle_async_request(message)
                try:
                    body = b"".join([part async for part in answer.aiter_raw()])
                finally:
                    await answer.aclose()
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise _translated(error, steps) from error
        return Response(answer.status_code, _fields(answer), body)

    async def close(self) -> None:
        """Close the connections, those of other event loops as well."""
        homes, self._homes = self._homes, []
        for home in homes:
            await home.close()

    def _drop(self) -> None:
        """Leave the parent's connections alone in a process that was forked."""
        abandon(self._homes)
        self._homes = []

    async def _home(self) -> _AwaitedCarriers:
        loop = this_loop()
        for home in self._homes:
            if home.loop is loop and not home.closed:
                return home
        self._homes = [home for home in self._homes if not home.closed]
        home = _AwaitedCarriers()
        self._homes.append(home)
        await home.settle()
        return home

    def _connect(self, scheme: str) -> _AwaitedCarrier:
        context = verifying_context(self._settings.verify, self._settings.client_cert)
        return _AwaitedCarrier(
            httpcore.AsyncConnectionPool(
                ssl_context=context,
                proxy=_proxy(self._settings, scheme, context),
                max_connections=self._settings.max_connections,
                network_backend=AwaitedBackend(),
            )
        )


def _steps(settings: HTTPSettings, scheme: str, until: float | None) -> Steps:
    return Steps(
        until,
        connect_timeout=settings.connect_timeout,
        read_timeout=settings.read_timeout,
        proxied=bool(settings.proxies.get(scheme)),
    )


def _message(request: Request, steps: Steps) -> httpx.Request:
    return httpx.Request(
        request.method,
        request.url,
        headers={"Accept-Encoding": "identity", **request.headers},
        content=request.body or None,
        extensions={"timeout": {"pool": steps.waits()}},
    )


def _fields(answer: httpx.Response) -> dict[str, str]:
    return dict(_texts(answer))


def _texts(answer: httpx.Response) -> Iterator[tuple[str, str]]:
    for name in answer.headers:
        yield name, answer.headers[name]


def _proxy(settings: HTTPSettings, scheme: str, context: ssl.SSLContext) -> httpcore.Proxy | None:
    url = proxy_urls(settings.proxies).get(scheme)
    if url is None:
        return None
    parts = urlsplit(url)
    headers: dict[bytes | str, bytes | str] = {}
    if parts.username is not None:
        known = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
        headers[b"Proxy-Authorization"] = b"Basic " + b64encode(known)
    place = parts.netloc.rpartition("@")[2]
    return httpcore.Proxy(
        f"{parts.scheme}://{place}",
        headers=headers,
        ssl_context=context if parts.scheme == "https" else None,
    )


def _translated(error: Exception, steps: Steps) -> WalensError:
    """Say what an exception of httpx means, by how far the exchange had come."""
    late = isinstance(error, httpx.TimeoutException)
    insecure = _insecure(error)
    text = str(error) or type(error).__name__
    if steps.sent:
        after = f"; {MAY_HAVE_EXECUTED}"
        if late:
            return ReadTimeout(f"no answer in time{after} ({text})")
        if insecure:
            meaning = "the connection could not be secured; check the client certificate (client_cert=)"
            return TLSError(f"{meaning}{after} ({text})")
        if isinstance(error, _BROKEN_OFF):
            return ConnectionClosed(f"the connection ended before the answer was complete{after} ({text})")
        return TransportError(f"the exchange failed{after} ({text})")
    if late:
        return ConnectTimeout(f"no connection in time; check the endpoint and the network ({text})")
    if insecure:
        meaning = "the connection could not be secured; check the CA bundle (AWS_CA_BUNDLE, verify=)"
        return TLSError(f"{meaning} ({text})")
    if steps.at_proxy:
        return ProxyError(f"the proxy gave no connection; check HTTPS_PROXY, its password, and NO_PROXY ({text})")
    return ConnectError(f"no connection; check the endpoint, the region and the network ({text})")


def _insecure(error: BaseException | None) -> bool:
    """Tell whether TLS is why there was an error, and not the end of a connection."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return not isinstance(error, _ENDED)
        error = error.__cause__ or error.__context__
    return False
