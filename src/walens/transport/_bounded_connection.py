"""
urllib3's connections with bounds that hold: on the way to a connection, and on each step of an exchange.

urllib3 gives each step on a socket a time of its own, so that a thousand steps may take a thousand times as long. Here
each step has what is left, and the way to a connection (name, TCP, proxy, TLS) has one time for all its steps.
"""

from __future__ import annotations

import socket
import ssl
import sys
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from http.client import SWITCHING_PROTOCOLS, HTTPResponse, parse_headers
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeAlias

from botocore.awsrequest import AWSHTTPConnection, AWSHTTPSConnection
from urllib3.connection import HTTPConnection
from urllib3.exceptions import NameResolutionError, NewConnectionError
from urllib3.util.connection import allowed_gai_family

from walens._daemon import run_within
from walens.errors import ConnectTimeout, ReadTimeout, TransportError
from walens.transport.base import MOST_INTERIM_ANSWERS, TOO_MANY_INTERIM_ANSWERS

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from _typeshed import ReadableBuffer, WriteableBuffer

__all__ = ["BoundedHTTPConnection", "BoundedHTTPSConnection", "Bounds", "bounded", "secure"]

_Address: TypeAlias = tuple[Any, ...]
_bounds: ContextVar[Bounds | None] = ContextVar("walens_bounds", default=None)


class Bounds:
    """Until when an exchange may take, by the clock that only goes forward, and how long each of its steps."""

    def __init__(self, until: float | None, *, connect_timeout: float, read_timeout: float) -> None:
        self._until = until
        self._connect_timeout = connect_timeout
        self._longest_step = read_timeout

    def left(self) -> float:
        """
        Give the seconds that the next step may take.

        Raises:
            TimeoutError: none are left.
        """
        if self._until is None:
            return self._longest_step
        left = self._until - monotonic()
        if left <= 0:
            raise TimeoutError("the time for the exchange is over")
        return min(left, self._longest_step)

    @contextmanager
    def connecting(self) -> Generator[None]:
        """Bound what is done inside by the time to connect, all of it together."""
        until, longest_step = self._until, self._longest_step
        latest = monotonic() + self._connect_timeout
        self._until = latest if until is None else min(until, latest)
        self._longest_step = self._connect_timeout
        try:
            yield
        finally:
            self._until, self._longest_step = until, longest_step


@contextmanager
def bounded(bounds: Bounds) -> Generator[None]:
    """Let the sockets of this thread keep to the bounds of an exchange."""
    before = _bounds.set(bounds)
    try:
        yield
    finally:
        _bounds.reset(before)


class _BoundedSteps(socket.socket):
    """A socket whose every step takes no longer than what is left."""

    def recv(self, buflen: int = 1024, flags: int = 0) -> bytes:
        self._bound()
        return super().recv(buflen, flags)

    def recv_into(self, buffer: WriteableBuffer, nbytes: int | None = None, flags: int = 0) -> int:
        self._bound()
        return super().recv_into(buffer, nbytes or 0, flags)

    def send(self, data: ReadableBuffer, flags: int = 0) -> int:
        self._bound()
        return super().send(data, flags)

    def sendall(self, data: ReadableBuffer, flags: int = 0) -> None:
        try:
            self._bound()
            super().sendall(data, flags)
        except TimeoutError as error:
            raise ReadTimeout(
                "the request was not taken in time; the service may have executed it nevertheless"
            ) from error

    def _bound(self) -> None:
        bounds = _bounds.get()
        if bounds is not None:
            left = bounds.left()
            if self.gettimeout() != left:
                self.settimeout(left)


class _Socket(_BoundedSteps):
    """A plain one."""


class _SecuredSocket(_BoundedSteps, ssl.SSLSocket):
    """One over TLS."""

    def do_handshake(self, block: bool = False) -> None:  # noqa: FBT001, FBT002 - ssl's
        self._bound()
        super().do_handshake(block)


def secure(context: ssl.SSLContext) -> ssl.SSLContext:
    """Let the sockets that a context secures be bounded ones; asyncio makes none."""
    context.sslsocket_class = _SecuredSocket
    return context


class _Response(HTTPResponse):
    """An answer, behind those that come before it (RFC 9110, section 15.2)."""

    # http.client passes over 100 alone, and for ever; a 103 would be taken for the answer, and the answer for the next.
    def _read_status(self) -> tuple[str, int, str]:
        for _ in range(MOST_INTERIM_ANSWERS + 1):
            version, status, reason = super()._read_status()  # type: ignore[misc]  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType, reportAttributeAccessIssue]
            if not 100 <= status <= 199 or status == SWITCHING_PROTOCOLS:  # noqa: PLR2004 - the class of interim answers
                return version, status, reason
            parse_headers(self.fp)
        raise TransportError(TOO_MANY_INTERIM_ANSWERS)


class _BoundedConnection(HTTPConnection):
    """A connection that is made within one time for all its steps."""

    response_class = _Response

    def connect(self) -> None:
        try:
            with _current().connecting():
                super().connect()
        except (TimeoutError, ReadTimeout) as error:
            raise ConnectTimeout("no connection in time; check the endpoint and the network") from error

    def _new_conn(self) -> socket.socket:
        bounds = _current()
        try:
            made = _connected(_addresses(self._dns_host, self.port, bounds), bounds, self.socket_options or ())
        except TimeoutError:
            raise
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error
        except OSError as error:
            raise NewConnectionError(self, f"Failed to establish a new connection: {error}") from error
        sys.audit("http.client.connect", self, self.host, self.port)
        return made


def _current() -> Bounds:
    bounds = _bounds.get()
    assert bounds is not None  # connections are made within an exchange
    return bounds


class BoundedHTTPConnection(_BoundedConnection, AWSHTTPConnection):  # type: ignore[misc]
    """botocore's plain connection, bounded."""


class BoundedHTTPSConnection(_BoundedConnection, AWSHTTPSConnection):  # type: ignore[misc]
    """botocore's secured connection, bounded."""


def _addresses(host: str, port: int, bounds: Bounds) -> list[_Address]:
    """Look a name up, in a thread, since nothing interrupts a look-up; an address needs none."""
    host = host.strip("[]")
    family = allowed_gai_family()
    try:
        return list(socket.getaddrinfo(host, port, family, socket.SOCK_STREAM, 0, socket.AI_NUMERICHOST))
    except socket.gaierror:
        return list(run_within(bounds.left(), partial(socket.getaddrinfo, host, port, family, socket.SOCK_STREAM)))


def _connected(
    addresses: list[_Address], bounds: Bounds, options: Iterable[tuple[int, int, int | bytes]]
) -> socket.socket:
    """Connect to the first address that takes it, each with a fair share of the time that is left."""
    last: OSError = OSError("the name has no address")
    for number, (family, kind, protocol, _, address) in enumerate(addresses):
        made = _Socket(family, kind, protocol)
        try:
            for option in options:
                made.setsockopt(*option)
            made.settimeout(bounds.left() / (len(addresses) - number))
            made.connect(address)
        except OSError as error:
            made.close()
            last = error
        except BaseException:
            made.close()
            raise
        else:
            return made
    raise last
