"""That the service may have executed a request is said when bytes of it were sent, and only then, on every transport."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from tests.loopback import (
    Authority,
    Exchange,
    Loopback,
    answers,
    closes,
    cuts_body_short,
    cuts_chunks_short,
    resets,
    resets_within_the_answer,
    sends,
    stalls,
    unused_port,
)
from walens import Request
from walens.errors import (
    ConnectError,
    ConnectionClosed,
    ConnectTimeout,
    ProxyError,
    ReadTimeout,
    TLSError,
    TransportError,
)
from walens.transport import AioHTTPTransport, HTTPTransport, ThreadTransport
from walens.transport.base import MAY_HAVE_EXECUTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.loopback import Step

Failure: TypeAlias = "Callable[[ExitStack, Authority], tuple[str, dict[str, Any]]]"
"""Prepares a failure: gives the URL to send to, and options of the transport."""


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@contextmanager
def listener(treat: Callable[[socket.socket], None]) -> Iterator[int]:
    """A port on which a connection is treated so and never answered."""
    connections = []

    def accept() -> None:
        with suppress(OSError):
            while True:
                connection, _ = server.accept()
                connections.append(connection)
                treat(connection)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        thread.join(10)
    for connection in connections:
        connection.close()


def resets_at_the_hello(connection: socket.socket) -> None:
    connection.recv(1)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def closes_at_the_hello(connection: socket.socket) -> None:
    connection.recv(65536)
    connection.shutdown(socket.SHUT_RDWR)
    connection.close()


def cuts_the_status_line(exchange: Exchange) -> None:
    exchange.send(b"HTTP/1.1 200 O")
    exchange.close()


def cuts_a_header_field(exchange: Exchange) -> None:
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Len")
    exchange.close()


def cuts_between_header_fields(exchange: Exchange) -> None:
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
    exchange.close()


def cuts_behind_the_head(exchange: Exchange) -> None:
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
    exchange.close()


def stalls_in_the_body(exchange: Exchange) -> None:
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
    exchange.hold()


def refused(stack: ExitStack, authority: Authority) -> tuple[str, dict[str, Any]]:
    return f"http://127.0.0.1:{unused_port()}", {}


def unknown_name(stack: ExitStack, authority: Authority) -> tuple[str, dict[str, Any]]:
    return "http://nobody.invalid", {}


def proxy_refused(stack: ExitStack, authority: Authority) -> tuple[str, dict[str, Any]]:
    return "http://127.0.0.1:1", {"proxies": {"http": f"http://127.0.0.1:{unused_port()}"}}


def tunnel(step: Step) -> Failure:
    """A proxy that answers CONNECT so."""

    def prepare(stack: ExitStack, authority: Authority) -> tuple[str, dict[str, Any]]:
        proxy = stack.enter_context(Loopback(step))
        return "https://127.0.0.1:1", {"proxies": {"https": proxy.url}}

    return prepare


def handshake(treat: Callable[[socket.socket], None]) -> Failure:
    """A server that ends the handshake so."""

    def prepare(stack: ExitStack, authority: Authority) -> tuple[str, dict[str, Any]]:
        port = stack.enter_context(listener(treat))
        return f"https://localhost:{port}", {"verify": authority.bundle}

    return prepare


def plain_where_tls_is_expected(stack: ExitStack, authority: Authority) -> tuple[str, dict[str, Any]]:
    server = stack.enter_context(Loopback())
    return f"https://localhost:{server.port}", {"verify": authority.bundle}


def certificate_of_a_stranger(stack: ExitStack, authority: Authority) -> tuple[str, dict[str, Any]]:
    return stack.enter_context(Loopback(tls=authority.server_context())).url, {"verify": True}


def client_certificate_missing(stack: ExitStack, authority: Authority) -> tuple[str, dict[str, Any]]:
    # TLS 1.3: the client takes the handshake for done, and sends, before the server says no.
    server = stack.enter_context(Loopback(tls=authority.server_context(asks_client=True)))
    return server.url, {"verify": authority.bundle}


def server(step: Step) -> Failure:
    """A server that answers so."""
    return lambda stack, authority: (stack.enter_context(Loopback(step)).url, {})


NOTHING_SENT: dict[str, tuple[Failure, type[TransportError]]] = {
    "refused": (refused, ConnectError),
    "unknown name": (unknown_name, ConnectError),
    "proxy refused": (proxy_refused, ProxyError),
    "proxy says no": (tunnel(answers(b"no", 403)), ProxyError),
    "proxy closes": (tunnel(closes), ProxyError),
    "proxy resets": (tunnel(resets), ProxyError),
    "proxy is none": (tunnel(sends(b"220 mail.example.com ESMTP\r\n\r\n")), ProxyError),
    "proxy is silent": (tunnel(stalls), ConnectTimeout),
    "handshake reset": (handshake(resets_at_the_hello), ConnectError),
    "handshake closed": (handshake(closes_at_the_hello), ConnectError),
    "handshake not answered": (handshake(lambda _: None), ConnectTimeout),
    "no TLS": (plain_where_tls_is_expected, TLSError),
    "certificate of a stranger": (certificate_of_a_stranger, TLSError),
}
SENT: dict[str, tuple[Failure, tuple[type[TransportError], ...]]] = {
    "closed": (server(closes), (ConnectionClosed,)),
    "reset": (server(resets), (ConnectionClosed,)),
    "cut in the status line": (server(cuts_the_status_line), (ConnectionClosed, TransportError)),
    "cut in a header field": (server(cuts_a_header_field), (ConnectionClosed,)),
    "cut between header fields": (server(cuts_between_header_fields), (ConnectionClosed,)),
    "cut behind the head": (server(cuts_behind_the_head), (ConnectionClosed,)),
    "cut in the body": (server(cuts_body_short), (ConnectionClosed,)),
    "cut in chunks": (server(cuts_chunks_short), (ConnectionClosed,)),
    "reset in the body": (server(resets_within_the_answer), (ConnectionClosed,)),
    "silent": (server(stalls), (ReadTimeout,)),
    "silent in the body": (server(stalls_in_the_body), (ReadTimeout,)),
    "no HTTP": (server(sends(b"220 mail.example.com ESMTP\r\n\r\n")), (ConnectionClosed, TransportError)),
    "interim answers": (server(sends(b"HTTP/1.1 100 Continue\r\n\r\n" * 200)), (TransportError,)),
    "client certificate missing": (client_certificate_missing, (TLSError, ConnectionClosed)),
}


def sent_blocking(request: Request, options: dict[str, Any]) -> None:
    transport = HTTPTransport(**options)
    try:
        transport.send(request)
    finally:
        transport.close()


def sent_awaited(request: Request, options: dict[str, Any], *, threads: bool) -> None:
    async def send() -> None:
        transport = ThreadTransport(HTTPTransport(**options)) if threads else AioHTTPTransport(**options)
        try:
            await transport.send(request)
        finally:
            await transport.close()

    asyncio.run(send())


WAYS: dict[str, Callable[[Request, dict[str, Any]], None]] = {
    "botocore's session": sent_blocking,
    "threads": lambda request, options: sent_awaited(request, options, threads=True),
    "aiohttp": lambda request, options: sent_awaited(request, options, threads=False),
}


def failure(way: str, prepare: Failure, authority: Authority) -> TransportError:
    with ExitStack() as stack:
        url, options = prepare(stack, authority)
        request = Request("POST", f"{url}/lenses", {"content-type": "application/json"}, b'{"LensAlias": "a"}')
        with pytest.raises(TransportError) as caught:
            WAYS[way](request, {"read_timeout": 1.0, "connect_timeout": 1.0, **options})
    return caught.value


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NOTHING_SENT)
def test_it_is_not_said_when_nothing_was_sent(way: str, name: str, authority: Authority) -> None:
    """Whatever breaks on the way to a connection is no doubt about the request, and has one class on all transports."""
    prepare, kind = NOTHING_SENT[name]
    error = failure(way, prepare, authority)
    assert type(error) is kind
    assert "executed" not in str(error)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", SENT)
def test_it_is_said_when_bytes_were_sent(way: str, name: str, authority: Authority) -> None:
    """Whatever breaks behind that leaves the doubt, and says so; an answer that is cut anywhere is no answer."""
    prepare, kinds = SENT[name]
    error = failure(way, prepare, authority)
    assert type(error) in kinds
    assert MAY_HAVE_EXECUTED in str(error)
