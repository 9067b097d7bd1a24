"""What a transport says where no answer comes, and when: kinds of errors, cut answers, times."""

from __future__ import annotations

import socket
import struct
import threading
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

from walens._core.http import Request
from walens.errors import ConnectError, ConnectionClosed, ConnectTimeout, ReadTimeout, TransportError
from walens.transport.base import MOST_INTERIM_ANSWERS
from walens.transport.testing.loopback import Loopback, unused_port
from walens.transport.testing.steps import (
    closes,
    drips,
    resets,
    resets_within_the_answer,
    sends,
    sends_and_closes,
    sends_and_stalls,
    stalls,
)
from walens.transport.testing.subject import Check, Subject, expect

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from walens.errors import WalensError
    from walens.transport.testing.loopback import Exchange, Step

__all__ = ["CHECKS"]

BOUND = 0.15
LATE = 0.5
_OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
_WHOLE = _OK + b'Content-Length: 18\r\n\r\n{"LensArn": "arn"}'
# Complete is a body in chunks with its last chunk, of length 0 (RFC 9112, section 8): what is cut are those before it.
_CHUNKED = _OK + b'Transfer-Encoding: chunked\r\n\r\n12\r\n{"LensArn": "arn"}\r\n0'
_NO_HTTP = b"220 mail.example.com ESMTP\r\n\r\n"
_CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
# What is slow in the answer, for as long as the client waits.
_SLOW: dict[str, Step] = {
    "silence": stalls,
    "silence in the body": sends_and_stalls(_OK + b"Content-Length: 100\r\n\r\n{"),
    "a head in drops": drips(_OK + b"X-Long: ", b"x"),
    "header fields in drops": drips(_OK, b"X-More: y\r\n"),
    "a body in drops": drips(_OK + b"Content-Length: 100000\r\n\r\n", b" "),
    "chunks in drops": drips(_OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    "a body without end": drips(_OK + b"Connection: close\r\n\r\n", b" "),
}


@contextmanager
def listener(treat: Callable[[socket.socket], None]) -> Generator[int]:
    """Give a port on which a connection is treated so, and never answered."""
    connections: list[socket.socket] = []

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
        with suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
        thread.join(10)
    for connection in connections:
        connection.close()


def ignores(connection: socket.socket) -> None:
    """Take a connection and say nothing."""
    del connection


def resets_at_the_hello(connection: socket.socket) -> None:
    """Reset the connection when a handshake begins."""
    connection.recv(1)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def closes_at_the_hello(connection: socket.socket) -> None:
    """End the connection when a handshake begins."""
    connection.recv(65536)
    connection.shutdown(socket.SHUT_RDWR)
    connection.close()


def _request(url: str, timeout: float | None = None) -> Request:
    return Request("PUT", f"{url}/lens", {"Content-Type": "application/json"}, b"{}", timeout=timeout)


def _refused(subject: Subject) -> None:
    subject.outcomes(_request(f"http://127.0.0.1:{unused_port()}"))[0].fails((ConnectError,), sent=False)


def _unknown_name(subject: Subject) -> None:
    subject.outcomes(_request("http://nobody.invalid"))[0].fails((ConnectError,), sent=False)


def _broken_handshake(
    treat: Callable[[socket.socket], None], kinds: tuple[type[WalensError], ...], subject: Subject
) -> None:
    with listener(treat) as port:
        outcome = subject.outcomes(_request(f"https://127.0.0.1:{port}"), connect_timeout=BOUND)[0]
        outcome.fails(kinds, sent=False)
        expect(outcome.seconds < BOUND + LATE, f"it took {outcome.seconds:.1f} s instead of {BOUND:g}")


def _broken_answer(step: Step, kinds: tuple[type[WalensError], ...], subject: Subject) -> None:
    with Loopback(step) as server:
        subject.outcomes(_request(server.url))[0].fails(kinds, sent=True)


def _cut_everywhere(whole: bytes, subject: Subject) -> None:
    """Cut an answer behind each of its bytes, over one transport."""
    cuts = [sends_and_closes(whole[:length]) for length in range(len(whole))]
    with Loopback(*cuts) as server:
        for length, outcome in enumerate(subject.outcomes(*[_request(server.url)] * len(cuts))):
            expect(isinstance(outcome.came, Exception), f"it took {whole[:length]!r} for a whole answer")
            outcome.fails((TransportError,), sent=True)


def _read_timeout(step: Step, subject: Subject) -> None:
    with Loopback(step) as server:
        outcome = subject.outcomes(_request(server.url), read_timeout=BOUND)[0]
        outcome.fails((ReadTimeout,), sent=True)
        in_time = BOUND - 0.05 <= outcome.seconds < BOUND + LATE
        expect(in_time, f"it took {outcome.seconds:.2f} s instead of {BOUND:g}")


def _comes_in_pieces(exchange: Exchange) -> None:
    for place in range(0, len(_WHOLE), 16):
        exchange.server.ended.wait(0.04)
        exchange.send(_WHOLE[place : place + 16])


def _read_timeout_is_a_silence(subject: Subject) -> None:
    with Loopback(_comes_in_pieces) as server:
        outcome = subject.outcomes(_request(server.url), read_timeout=BOUND)[0]
        expect(outcome.response.status == 200, f"it brought {outcome.came}")  # noqa: PLR2004


def _deadline(step: Step, subject: Subject) -> None:
    with Loopback(step) as server:
        outcome = subject.outcomes(_request(server.url, BOUND))[0]
        outcome.fails((ReadTimeout,), sent=True)
        expect(outcome.seconds < BOUND + LATE, f"it took {outcome.seconds:.1f} s instead of {BOUND:g}")


def _deadline_of_a_handshake(subject: Subject) -> None:
    with listener(ignores) as port:
        outcome = subject.outcomes(_request(f"https://127.0.0.1:{port}", BOUND))[0]
        outcome.fails((ConnectTimeout,), sent=False)
        expect(outcome.seconds < BOUND + LATE, f"it took {outcome.seconds:.1f} s instead of {BOUND:g}")


_NOTHING_SENT = "What breaks before a byte of the request was sent is no doubt about the request."
_MAY_BE_DONE = "What breaks behind that leaves the doubt, and says so."
_BOUNDED = "The whole exchange takes no longer than the request's timeout, whatever is slow."

CHECKS: tuple[Check, ...] = (
    Check("refused", _NOTHING_SENT, _refused),
    Check("unknown name", _NOTHING_SENT, _unknown_name),
    *(
        Check(f"handshake {name}", _NOTHING_SENT, partial(_broken_handshake, treat, kinds), "tls")
        for name, treat, kinds in (
            ("reset", resets_at_the_hello, (ConnectError,)),
            ("closed", closes_at_the_hello, (ConnectError,)),
            ("not answered", ignores, (ConnectTimeout,)),
        )
    ),
    *(
        Check(f"answer {name}", _MAY_BE_DONE, partial(_broken_answer, step, kinds))
        for name, step, kinds in (
            ("closed", closes, (ConnectionClosed,)),
            ("reset", resets, (ConnectionClosed,)),
            ("reset in the body", resets_within_the_answer, (ConnectionClosed,)),
            ("that is no HTTP", sends(_NO_HTTP), (TransportError,)),
            ("behind interim answers without end", sends(_CONTINUE * (2 * MOST_INTERIM_ANSWERS)), (TransportError,)),
        )
    ),
    *(
        Check(f"cut {name}", "An answer that is cut anywhere is none.", partial(_cut_everywhere, whole))
        for name, whole in (("answer of a length", _WHOLE), ("answer in chunks", _CHUNKED))
    ),
    *(
        Check(
            f"read_timeout, {name}",
            "A silence is as long as read_timeout at most.",
            partial(_read_timeout, _SLOW[name]),
        )
        for name in ("silence", "silence in the body")
    ),
    Check("read_timeout, pieces", "read_timeout bounds a silence, not an answer.", _read_timeout_is_a_silence),
    *(Check(f"timeout, {name}", _BOUNDED, partial(_deadline, step)) for name, step in _SLOW.items()),
    Check(
        "timeout, interim answers", _BOUNDED, partial(_deadline, drips(_CONTINUE, b"HTTP/1.1 102 Processing\r\n\r\n"))
    ),
    Check("timeout, handshake", _BOUNDED, _deadline_of_a_handshake, "tls"),
)
