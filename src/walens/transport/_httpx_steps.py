"""
httpx's connections with bounds that hold, and with what tells how far an exchange has come.

httpx gives each step on a socket a time of its own, looks names up without one, and passes over answers such as
``100 Continue`` without end. Here each step has what is left, and the way to a connection has one time for all of it.
"""

from __future__ import annotations

import socket
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

import httpcore

from walens._daemon import run_within
from walens.errors import TransportError
from walens.transport.base import MOST_INTERIM_ANSWERS, TOO_MANY_INTERIM_ANSWERS

if TYPE_CHECKING:
    import ssl
    from collections.abc import Generator, Iterable

    from httpcore import SOCKET_OPTION

__all__ = ["PIECE", "BoundedBackend", "Steps", "look_up", "note", "stepping", "time_left"]

ErrorT = TypeVar("ErrorT", bound=Exception)
_LINE = b"HTTP/1."
# Pieces of a body that are given a time each: a socket's buffer takes several at once.
PIECE = 65536


class Steps:
    """
    How far an exchange has come, and how long its next step may take.

    Args:
        until: when its time is over, by the clock that only goes forward; ``None`` for never.
        connect_timeout: seconds for the whole way to a connection.
        read_timeout: the longest silence in seconds.
        proxied: whether there is a proxy on the way.
    """

    def __init__(self, until: float | None, *, connect_timeout: float, read_timeout: float, proxied: bool) -> None:
        self._until = until
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._connected_until: float | None = None
        self._head: bytes | None = None
        self._answers = 0
        self.at_proxy: bool = proxied
        """Whether a failure before anything was sent is the proxy's."""
        self.sent: bool = False
        """Whether bytes of the request were sent: what a proxy is told before it, and TLS, do not count."""

    def event(self, name: str, details: dict[str, object]) -> None:
        """Take an event of httpcore's ``trace`` extension."""
        step = name.partition(".")[2]
        if step == "connect_tcp.started":
            self._connected_until = monotonic() + self._connect_timeout
        elif name == "proxy.start_tls.started":
            self.at_proxy = False
        elif step == "send_request_headers.started":
            request = details.get("request")
            self.sent = isinstance(request, httpcore.Request) and request.method != b"CONNECT"
        elif step == "receive_response_headers.started":
            self._head, self._answers = b"", 0
        elif step == "receive_response_headers.complete":
            self._head = None

    async def awaited_event(self, name: str, details: dict[str, object]) -> None:
        """Take an event of an exchange that is awaited."""
        self.event(name, details)

    def left(self, late: type[Exception]) -> float:
        """
        Give the seconds that the next step may take.

        Args:
            late: what is raised where none are left.
        """
        longest = self._read_timeout
        if not self.sent and self._connected_until is not None:
            longest = self._connected_until - monotonic()
        if self._until is not None:
            longest = min(longest, self._until - monotonic())
        if longest <= 0:
            raise late("the time is over")
        return longest

    def waits(self) -> float | None:
        """Give the seconds that a connection may be waited for which others have in use."""
        return None if self._until is None else max(0.0, self._until - monotonic())

    def came(self, data: bytes) -> None:
        """
        Take bytes of the answer.

        Raises:
            TransportError: so many answers came that are none.
        """
        if self._head is None:
            return
        seen = self._head + data
        self._answers += seen.count(_LINE)
        if self._answers > MOST_INTERIM_ANSWERS:
            raise TransportError(TOO_MANY_INTERIM_ANSWERS)
        self._head = seen[-len(_LINE) + 1 :]


_steps: ContextVar[Steps | None] = ContextVar("walens_httpx_steps", default=None)


@contextmanager
def stepping(steps: Steps) -> Generator[None]:
    """Let the connections of this thread or task keep to the bounds of an exchange."""
    before = _steps.set(steps)
    try:
        yield
    finally:
        _steps.reset(before)


def time_left(given: float | None, late: type[Exception]) -> float | None:
    """Give the seconds for the next step of the exchange under way, or those that were given outside of one."""
    steps = _steps.get()
    return given if steps is None else steps.left(late)


def note(data: bytes) -> bytes:
    """Let the exchange under way see what came, and give it."""
    steps = _steps.get()
    if steps is not None:
        steps.came(data)
    return data


class _BoundedStream(httpcore.NetworkStream):
    """A connection whose every step takes no longer than what is left."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return note(self._stream.read(max_bytes, time_left(timeout, httpcore.ReadTimeout)))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), PIECE):
            self._stream.write(buffer[start : start + PIECE], time_left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = time_left(timeout, httpcore.ConnectTimeout)
        return _BoundedStream(self._stream.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


class BoundedBackend(httpcore.NetworkBackend):
    """Makes connections within one time for all that it takes."""

    def __init__(self) -> None:
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        left = time_left(timeout, httpcore.ConnectTimeout)
        try:
            numbers = run_within(left or 60.0, partial(look_up, host, port))
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(f"{host} was not looked up in time") from error
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        for tried, number in enumerate(numbers):
            left = time_left(timeout, httpcore.ConnectTimeout)
            share = None if left is None else left / (len(numbers) - tried)
            try:
                return _BoundedStream(self._backend.connect_tcp(number, port, share, local_address, socket_options))
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if tried + 1 == len(numbers):
                    raise
        raise httpcore.ConnectError(f"{host} has no address")


def look_up(host: str, port: int) -> list[str]:
    """Give the addresses of a name, as numbers."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [socket.getnameinfo(each[4], socket.NI_NUMERICHOST | socket.NI_NUMERICSERV)[0] for each in found]
