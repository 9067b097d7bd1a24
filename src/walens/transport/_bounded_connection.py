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
from http.client import SWITCHING_PROTOCOLS, HTTPException, HTTPResponse, RemoteDisconnected, parse_headers
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeAlias

from botocore.awsrequest import AWSHTTPConnection, AWSHTTPSConnection
from urllib3.connection import HTTPConnection
from urllib3.exceptions import NameResolutionError, NewConnectionError
from urllib3.util.connection import allowed_gai_family

from walens._daemon import run_within
from walens.errors import ConnectError, ConnectTimeout, ProxyError, ReadTimeout, TransportError
from walens.transport.base import MAY_HAVE_EXECUTED, MOST_INTERIM_ANSWERS, TOO_MANY_INTERIM_ANSWERS

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from io import BufferedReader

    from _typeshed import ReadableBuffer, WriteableBuffer

__all__ = ["BoundedHTTPConnection", "BoundedHTTPSConnection", "Bounds", "bounded", "secure"]

_Address: TypeAlias = tuple[Any, ...]
_ENDED = (ConnectionError, ssl.SSLEOFError, ssl.SSLZeroReturnError)
_bounds: ContextVar[Bounds | None] = ContextVar("walens_bounds", default=None)


class Bounds:
    """Until when an exchange may take, by the clock that only goes forward, and how long each of its steps."""

    def __init__(self, until: float | None, *, connect_timeout: float, read_timeout: float) -> None:
        self._until = until
        self._connect_timeout = connect_timeout
        self._longest_step = read_timeout
        self._connecting = False
        self.sent = False
        """Whether bytes of the request were sent: what a proxy is told before it, and TLS, do not count."""

    def sends(self) -> None:
        """Note that bytes are sent now."""
        self.sent = self.sent or not self._connecting

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
        self._connecting = True
        try:
            yield
        finally:
            self._until, self._longest_step = until, longest_step
            self._connecting = False


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
        self._note()
        return super().send(data, flags)

    def sendall(self, data: ReadableBuffer, flags: int = 0) -> None:
        try:
            self._bound()
            self._note()
            super().sendall(data, flags)
        except TimeoutError as error:
            bounds = _bounds.get()
            if bounds is None or bounds.sent:
                raise ReadTimeout(f"the request was not taken in time; {MAY_HAVE_EXECUTED}") from error
            raise ConnectTimeout("no time was left to send the request") from error

    def _bound(self) -> None:
        bounds = _bounds.get()
        if bounds is not None:
            left = bounds.left()
            if self.gettimeout() != left:
                self.settimeout(left)

    def _note(self) -> None:
        bounds = _bounds.get()
        if bounds is not None:
            bounds.sends()


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

    def begin(self) -> None:
        # http.client takes the end of the connection for the end of the head, and a cut answer for an empty one.
        if self.headers is not None:  # pyright: ignore[reportUnnecessaryComparison]  # None until the head is read
            return
        whole = self.fp
        self.fp = _WholeLines(whole)  # pyright: ignore[reportAttributeAccessIssue]
        try:
            super().begin()
        finally:
            if isinstance(self.fp, _WholeLines):
                self.fp = whole


class _WholeLines:
    """Gives the lines of a head, none of which may be cut off."""

    def __init__(self, file: BufferedReader) -> None:
        self._file = file

    def readline(self, limit: int = -1) -> bytes:
        line = self._file.readline(limit)
        if not line.endswith(b"\n") and len(line) != limit:
            raise RemoteDisconnected("the connection ended within the head of the answer")
        return line

    def close(self) -> None:
        self._file.close()


class _BoundedConnection(HTTPConnection):
    """A connection that is made within one time for all its steps."""

    response_class = _Response

    def connect(self) -> None:
        try:
            with _current().connecting():
                super().connect()
        except (TimeoutError, ReadTimeout) as error:
            raise ConnectTimeout("no connection in time; check the endpoint and the network") from error
        except _ENDED as error:
            raise ConnectError(f"the connection ended before it was ready; check the endpoint ({error})") from error

    def _tunnel(self) -> None:
        try:
            super()._tunnel()  # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue]
        except TimeoutError:
            raise
        except (OSError, HTTPException) as error:
            message = f"the proxy refused the connection; check HTTPS_PROXY and its password ({error})"
            raise ProxyError(message) from error

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
