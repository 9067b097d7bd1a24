"""
A server on loopback that answers by a script, and misbehaves where the script says so.

A step of the script is a function of an `Exchange`: it writes to the socket what it wants, or nothing, or resets it.
The last step is played again for every further request.
"""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn, Self, TypeAlias

if TYPE_CHECKING:
    import ssl
    from io import BufferedReader
    from types import TracebackType

__all__ = [
    "Exchange",
    "Loopback",
    "Received",
    "Step",
    "unused_port",
]


class Received:
    """A request as it came."""

    def __init__(self, method: str, target: str, headers: dict[str, str], body: bytes, connection: int) -> None:
        self.method: str = method
        self.target: str = target
        self.headers = headers
        self.body = body
        self.connection = connection
        """1 for the first connection of the server."""


class _HangUpError(Exception):
    """Unwinds what holds the socket, which only then ends."""


class Exchange:
    """A request and the socket to answer it on."""

    def __init__(self, server: Loopback, connection: socket.socket, request: Received) -> None:
        self.server = server
        self.connection = connection
        self.request = request

    def send(self, data: bytes) -> None:
        """Write bytes as they are."""
        self.connection.sendall(data)

    def close(self) -> NoReturn:
        """End the connection."""
        raise _HangUpError

    def reset(self) -> NoReturn:
        """End the connection with RST instead of FIN."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise _HangUpError

    def hold(self, seconds: float = 30.0) -> None:
        """Wait until the server ends."""
        self.server.ended.wait(seconds)


Step: TypeAlias = Callable[[Exchange], None]
"""What the server does with a request."""


def _answers_nothing(exchange: Exchange) -> None:
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")


class Loopback:
    """
    A server on loopback. It is a context manager, and ends its connections with itself.

    Args:
        steps: what it does with each request, in order; the last is played again; without any, ``{}``.
        tls: what secures its connections, as `Authority.server_context` gives it.
    """

    def __init__(self, *steps: Step, tls: ssl.SSLContext | None = None) -> None:
        self._steps = steps or (_answers_nothing,)
        self._tls = tls
        self._lock = threading.Lock()
        self._connections: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self.ended: threading.Event = threading.Event()
        self.received: threading.Semaphore = threading.Semaphore(0)
        """Released once for each request."""
        self.requests: list[Received] = []
        """What came, in order."""
        self.certificates: list[object] = []
        """What the client showed on each secured connection; ``None`` for nothing."""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]

    @property
    def url(self) -> str:
        """Its URL, without a path."""
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
            assert not thread.is_alive()  # everything that holds waits for `ended`

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
        with suppress(OSError, EOFError, _HangUpError), connection:
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
        raise _HangUpError from None
    headers: dict[str, str] = {}
    while (field := reader.readline().decode("latin-1").rstrip("\r\n")) != "":
        name, _, value = field.partition(":")
        headers[name.lower()] = value.strip()
    body = reader.read(int(headers.get("content-length", "0")))
    return Received(method, target, headers, body, number)


def unused_port() -> int:
    """Give a port of loopback on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
