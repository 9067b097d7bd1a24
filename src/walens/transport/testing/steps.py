"""What a server does with a request, good and bad: the steps of a `Loopback`."""

from __future__ import annotations

import json
import socket
import threading
from contextlib import suppress
from http.client import HTTPConnection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walens.transport.testing.loopback import Exchange, Step

__all__ = [
    "answers",
    "closes",
    "cuts_body_short",
    "cuts_chunks_short",
    "drips",
    "forwards",
    "resets",
    "resets_within_the_answer",
    "sends",
    "sends_and_closes",
    "sends_and_stalls",
    "stalls",
]


def answers(body: object = b"", status: int = 200, headers: Mapping[str, str] | None = None) -> Step:
    """Answer as a good server does; what is no bytes becomes JSON."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    fields = {"Content-Type": "application/json", "Content-Length": str(len(content))} | dict(headers or {})
    head = f"HTTP/1.1 {status} Status\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return sends(head.encode("latin-1") + b"\r\n" + content)


def sends(data: bytes) -> Step:
    """Send bytes as they are, and go on."""
    return lambda exchange: exchange.send(data)


def sends_and_closes(data: bytes) -> Step:
    """Send bytes as they are, and close the connection."""

    def step(exchange: Exchange) -> None:
        exchange.send(data)
        exchange.close()

    return step


def sends_and_stalls(data: bytes) -> Step:
    """Send bytes as they are, and nothing more for as long as the client waits."""

    def step(exchange: Exchange) -> None:
        exchange.send(data)
        exchange.hold()

    return step


def drips(first: bytes, drop: bytes, pace: float = 0.03) -> Step:
    """Send something, and then a little more every so many seconds, without end."""

    def step(exchange: Exchange) -> None:
        exchange.send(first)
        while not exchange.server.ended.wait(pace):
            exchange.send(drop)

    return step


def cuts_body_short(exchange: Exchange) -> None:
    """Announce more than comes."""
    exchange.send(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"LensArn": "arn"}')
    exchange.close()


def cuts_chunks_short(exchange: Exchange) -> None:
    """End a chunked answer before its last chunk."""
    exchange.send(b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n12\r\n{"LensArn": "arn"}\r\n')
    exchange.close()


def resets(exchange: Exchange) -> None:
    """Take the request, and reset the connection instead of answering."""
    exchange.reset()


def closes(exchange: Exchange) -> None:
    """Take the request, and close the connection instead of answering."""
    exchange.close()


def resets_within_the_answer(exchange: Exchange) -> None:
    """Send the head and a part of the body, and reset the connection."""
    exchange.send(b'HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n{"LensArn"')
    exchange.reset()


def stalls(exchange: Exchange) -> None:
    """Send nothing for as long as the client waits."""
    exchange.hold()


def forwards(exchange: Exchange) -> None:
    """Do what a proxy does: open a tunnel for CONNECT, pass on everything else."""
    request = exchange.request
    if request.method == "CONNECT":
        host, port = request.target.rsplit(":", 1)
        with socket.create_connection((host, int(port)), timeout=10) as upstream:
            exchange.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
            _relay(exchange.connection, upstream)
        return
    target = urlsplit(request.target)
    upstream_connection = HTTPConnection(target.hostname or "", target.port, timeout=10)
    try:
        upstream_connection.request(request.method, target.path, request.body, request.headers)
        answer = upstream_connection.getresponse()
        answers(answer.read(), answer.status)(exchange)
    finally:
        upstream_connection.close()


def _relay(client: socket.socket, upstream: socket.socket) -> None:
    back = threading.Thread(target=_pump, args=(upstream, client))
    back.start()
    _pump(client, upstream)
    back.join()


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    with suppress(OSError):
        sink.shutdown(socket.SHUT_RDWR)
