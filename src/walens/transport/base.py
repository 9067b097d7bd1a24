"""What a transport is: one method from a request to a response, and one to close."""

from __future__ import annotations

from importlib.util import find_spec
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Protocol, TypedDict, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from walens._core.http import Request, Response

__all__ = ["AsyncTransport", "HTTPOptions", "Transport", "async_http_transport", "awaited"]


class Transport(Protocol):
    """
    Carries a request and brings the response. It has no policy: it does not retry, sign or parse.

    A transport that answers by itself, as the offline service does, sets ``signed = False``: its requests then carry
    no signature, and the client needs no credentials and no region.
    """

    def send(self, request: Request) -> Response:
        """
        Send a request.

        Raises:
            TransportError: no usable answer came.
        """
        ...

    def close(self) -> None:
        """Give back what the transport holds; it is not used after that."""
        ...


class AsyncTransport(Protocol):
    """The same, awaited."""

    async def send(self, request: Request) -> Response:
        """
        Send a request.

        Raises:
            TransportError: no usable answer came.
        """
        ...

    async def close(self) -> None:
        """Give back what the transport holds; it is not used after that."""
        ...


class HTTPOptions(TypedDict):
    """The options that the HTTP transports share."""

    connect_timeout: float
    read_timeout: float
    verify: bool | str
    proxies: Mapping[str, str]
    client_cert: str | tuple[str, str] | None
    max_connections: int


def awaited(transport: Transport | AsyncTransport) -> AsyncTransport:
    """Give a transport that is awaited: itself, what its own ``awaited()`` gives, or its blocking self in threads."""
    if iscoroutinefunction(transport.send):
        return cast("AsyncTransport", transport)
    other_self: Callable[[], AsyncTransport] | None = getattr(transport, "awaited", None)
    if other_self is not None:
        return other_self()
    from walens.transport.thread import ThreadTransport

    return ThreadTransport(cast("Transport", transport))


def async_http_transport(options: HTTPOptions) -> AsyncTransport:
    """Make the HTTP transport of an async client: aiohttp's where it is installed, else botocore's in threads."""
    if find_spec("aiohttp") is not None:
        from walens.transport.aiohttp import AioHTTPTransport

        return AioHTTPTransport(**options)
    from walens.transport.http import HTTPTransport
    from walens.transport.thread import ThreadTransport

    return ThreadTransport(HTTPTransport(**options), max_threads=options["max_connections"])
