"""
A server on loopback that answers by a script, and misbehaves where the script says so; and a proxy.

A step of the script is a function of an `Exchange`: it writes to the socket what it wants, or nothing, or resets it.
The last step is played again for every further request.
"""

from __future__ import annotations

import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from http.client import HTTPConnection
from typing import TYPE_CHECKING, Any, NoReturn, Self, TypeAlias
from urllib.parse import urlsplit

import trustme

if TYPE_CHECKING:
    from io import BufferedReader
    from types import TracebackType

__all__ = [
    "Authority",
    "Exchange",
    "Loopback",
    "Received",
    "Step",
    "answers",
    "closes",
    "cuts_body_short",
    "cuts_chunks_short",
    "forwards",
    "resets",
    "resets_within_the_answer",
    "sends",
    "stalls",
    "unused_port",
]


class Received:
    """A request as it came."""

    def __init__(self, method: str, target: str, headers: dict[str, str], body: bytes, connection: int) -> None:
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.connection = connection
        """1 for the first connection of the server."""


class HangUpError(Exception):
    """Unwinds what holds the socket, which only then ends."""


class Exchange:
    """A request and the socket to answer it on."""

    def __init__(self, server: Loopback, connection: socket.socket, request: Received) -> None:
        self.server = server
        self.connection = connection
        self.request = request

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def close(self) -> NoReturn:
        """End the connection."""
        raise HangUpError

    def reset(self) -> NoReturn:
        """End the connection with RST instead of FIN."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise HangUpError

    def hold(self, seconds: float = 30.0) -> None:
        """Wait until the server ends."""
        self.server.ended.wait(seconds)


Step: TypeAlias = Callable[[Exchange], None]


def answers(body: object = b"", status: int = 200, headers: Mapping[str, str] | None = None) -> Step:
    """Answer as a good server does; what is no bytes becomes JSON."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    fields = {"Content-Type": "application/json", "Content-Length": str(len(content))} | dict(headers or {})
    head = f"HTTP/1.1 {status} Status\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return sends(head.encode("latin-1") + b"\r\n" + content)


def sends(data: bytes) -> Step:
    return lambda exchange: exchange.send(data)


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


class Loopback:
    """A server on loopback, over TLS where a context is given."""

    def __init__(self, *steps: Step, tls: ssl.SSLContext | None = None) -> None:
        self._steps = steps or (answers({}),)
        self._tls = tls
        self._lock = threading.Lock()
        self._connections: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self.ended = threading.Event()
        self.received = threading.Semaphore(0)
        """Released once for each request."""
        self.requests: list[Received] = []
        self.certificates: list[Any] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]

    @property
    def url(self) -> str:
        # The certificates are for this name; without TLS the number spares a look-up.
        return f"https://localhost:{self.port}" if self._tls else f"http://127.0.0.1:{self.port}"

    @property
    def connections(self) -> int:
        """How many connections there were."""
        return len(self._connections)

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.ended.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in self._connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(10)
            assert not thread.is_alive()

    def _start(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while not self.ended.is_set():
                connection, _ = self._listener.accept()
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._connections.append(connection)
                self._start(self._serve, connection, len(self._connections))

    def _serve(self, connection: socket.socket, number: int) -> None:
        with suppress(OSError, EOFError, HangUpError), connection:
            if self._tls is None:
                self._converse(connection, number)
                return
            with self._tls.wrap_socket(connection, server_side=True) as secured:
                self._connections[number - 1] = secured
                self.certificates.append(secured.getpeercert())
                self._converse(secured, number)

    def _converse(self, connection: socket.socket, number: int) -> None:
        with connection.makefile("rb") as reader:
            while not self.ended.is_set():
                request = _read_request(reader, connection, number)
                with self._lock:
                    self.requests.append(request)
                    step = self._steps[min(len(self.requests), len(self._steps)) - 1]
                self.received.release()
                step(Exchange(self, connection, request))


def _read_request(reader: BufferedReader, connection: socket.socket, number: int) -> Received:
    line = reader.readline()
    if not line:
        raise EOFError
    try:
        method, target, _ = line.decode("latin-1").split()
    except ValueError:
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
        raise HangUpError from None
    headers: dict[str, str] = {}
    while (field := reader.readline().decode("latin-1").rstrip("\r\n")) != "":
        name, _, value = field.partition(":")
        headers[name.lower()] = value.strip()
    body = reader.read(int(headers.get("content-length", "0")))
    return Received(method, target, headers, body, number)


def unused_port() -> int:
    """A port of loopback on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


class Authority:
    """A certificate authority of the tests, and what it certifies."""

    def __init__(self, folder: Any) -> None:
        self._authority = trustme.CA()
        self.bundle = str(folder / "ca.pem")
        self._authority.cert_pem.write_to_path(self.bundle)
        client = self._authority.issue_cert("client@example.org")
        self.client_cert = str(folder / "client.pem")
        self.client_key = str(folder / "client.key")
        self.client_cert_and_key = str(folder / "client-and-key.pem")
        client.cert_chain_pems[0].write_to_path(self.client_cert)
        client.private_key_pem.write_to_path(self.client_key)
        client.private_key_and_cert_chain_pem.write_to_path(self.client_cert_and_key)
        self._server = self._authority.issue_cert("localhost")

    def server_context(self, *, asks_client: bool = False) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._server.configure_cert(context)
        if asks_client:
            self._authority.configure_trust(context)
            context.verify_mode = ssl.CERT_REQUIRED
        return context
