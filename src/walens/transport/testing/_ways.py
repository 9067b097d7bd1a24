"""The way to the service: certificates, proxies, processes that were forked."""

from __future__ import annotations

import os
import signal
import warnings
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from walens._core.http import Request
from walens.errors import ConnectionClosed, ConnectTimeout, ProxyError, TLSError
from walens.transport.testing._failures import listener
from walens.transport.testing.authority import Authority
from walens.transport.testing.loopback import Loopback, unused_port
from walens.transport.testing.steps import answers, closes, forwards, resets, sends, stalls
from walens.transport.testing.subject import Check, Subject, expect

if TYPE_CHECKING:
    import socket
    from collections.abc import Generator

    from walens.transport.base import AsyncTransport, Transport
    from walens.transport.testing.loopback import Step

__all__ = ["CHECKS"]

_BOUND = 0.15
_OK = 200


def _get(url: str) -> Request:
    return Request("GET", f"{url}/lenses")


@contextmanager
def _authority() -> Generator[Authority]:
    with TemporaryDirectory() as folder:
        yield Authority(Path(folder))


def _trusts_whom_it_is_told_to(subject: Subject) -> None:
    with _authority() as authority, Loopback(tls=authority.server_context()) as server:
        outcomes = subject.outcomes(_get(server.url), _get(server.url), verify=authority.bundle)
        expect([outcome.response.status for outcome in outcomes] == [_OK, _OK], f"it brought {outcomes[0].came}")
        expect(server.connections == 1, "it secured each request anew")


def _trusts_no_stranger(subject: Subject) -> None:
    with _authority() as authority, Loopback(tls=authority.server_context()) as server:
        subject.outcomes(_get(server.url), verify=True)[0].fails((TLSError,), sent=False)
        expect(server.requests == [], "the request was sent to a stranger")


def _checks_the_name(subject: Subject) -> None:
    with _authority() as authority, Loopback(tls=authority.server_context()) as server:
        other = f"https://127.0.0.1:{server.port}"
        subject.outcomes(_get(other), verify=authority.bundle)[0].fails((TLSError,), sent=False)
        expect(server.requests == [], "the request was sent to another name")


def _verifies_nothing_where_told_so(subject: Subject) -> None:
    with _authority() as authority, Loopback(tls=authority.server_context()) as server, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a library may warn of it
        outcome = subject.outcomes(_get(server.url), verify=False)[0]
        expect(outcome.response.status == _OK, f"it brought {outcome.came}")


def _expects_tls(subject: Subject) -> None:
    with listener(_answers_plainly) as port:
        subject.outcomes(_get(f"https://localhost:{port}"))[0].fails((TLSError,), sent=False)


def _answers_plainly(connection: socket.socket) -> None:
    connection.recv(65536)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")


def _shows_its_certificate(subject: Subject) -> None:
    with _authority() as authority, Loopback(tls=authority.server_context(asks_client=True)) as server:
        for shown in (authority.client_cert_and_key, (authority.client_cert, authority.client_key)):
            outcome = subject.outcomes(_get(server.url), verify=authority.bundle, client_cert=shown)[0]
            expect(outcome.response.status == _OK, f"it brought {outcome.came}")
        expect(all(server.certificates), "it showed no certificate")


def _is_refused_without_a_certificate(subject: Subject) -> None:
    # TLS 1.3: the client takes the handshake for done, and sends, before the server says no.
    with _authority() as authority, Loopback(tls=authority.server_context(asks_client=True)) as server:
        outcome = subject.outcomes(_get(server.url), verify=authority.bundle)[0]
        outcome.fails((TLSError, ConnectionClosed), sent=True)


def _asks_the_proxy(subject: Subject) -> None:
    with Loopback(answers({"LensArn": "arn"})) as server, Loopback(forwards) as proxy:
        url = proxy.url.replace("://", "://us%40er:pass%3Aword@")
        outcome = subject.outcomes(_get(server.url), proxies={"http": url})[0]
        expect(outcome.response.body == b'{"LensArn": "arn"}', f"it brought {outcome.came}")
        asked = proxy.requests[0]
        expect(asked.target == f"{server.url}/lenses", f"it asked the proxy for {asked.target}")
        known = asked.headers.get("proxy-authorization")
        expect(known == "Basic dXNAZXI6cGFzczp3b3Jk", f"it told the proxy {known}")


def _goes_through_a_tunnel(subject: Subject) -> None:
    with (
        _authority() as authority,
        Loopback(answers({}), tls=authority.server_context()) as server,
        Loopback(forwards) as proxy,
    ):
        url = proxy.url.replace("://", "://user:password@")
        outcome = subject.outcomes(_get(server.url), verify=authority.bundle, proxies={"https": url})[0]
        expect(outcome.response.status == _OK, f"it brought {outcome.came}")
        expect([each.method for each in proxy.requests] == ["CONNECT"], "it opened no tunnel")
        expect("proxy-authorization" in proxy.requests[0].headers, "it told the proxy no user")
        expect("proxy-authorization" not in server.requests[0].headers, "it told the service the proxy's user")


def _proxy_refused(subject: Subject) -> None:
    proxies = {"http": f"http://user:password@127.0.0.1:{unused_port()}"}
    error = subject.outcomes(_get("http://127.0.0.1:1"), proxies=proxies)[0].fails((ProxyError,), sent=False)
    expect("password" not in str(error).replace("its password", ""), f"the error tells the password: {error}")


def _tunnel_refused(name: str, step: Step) -> Check:
    def look(subject: Subject) -> None:
        with Loopback(step) as proxy:
            outcome = subject.outcomes(_get("https://127.0.0.1:1"), proxies={"https": proxy.url})[0]
            outcome.fails((ProxyError,), sent=False)

    return Check(f"tunnel {name}", "A proxy that opens no tunnel is a ProxyError.", look, "proxies", "tls")


def _silent_proxy(subject: Subject) -> None:
    with Loopback(stalls) as proxy:
        outcome = subject.outcomes(_get("https://127.0.0.1:1"), proxies={"https": proxy.url}, connect_timeout=_BOUND)[0]
        outcome.fails((ConnectTimeout,), sent=False)


def _leaves_the_parent_its_connections(subject: Subject) -> None:
    with Loopback(answers({})) as server:
        transport = subject.make()
        request = _get(server.url)
        first = subject.outcomes_with(transport, request)[0].response.status
        code = _in_child(subject, transport, request)
        last = subject.outcomes_with(transport, request, close=True)[0].response.status
        expect((first, code, last) == (_OK, 0, _OK), f"parent, child, parent: {first}, exit code {code}, {last}")
        used = [received.connection for received in server.requests]
        expect(used[1] not in {used[0], used[2]}, f"the requests of parent, child, parent took connections {used}")


def _in_child(subject: Subject, transport: Transport | AsyncTransport, request: Request) -> int:
    """Send a request in a process that is forked; give its exit code."""
    with warnings.catch_warnings():
        # Python warns of forks beside threads: the server's, which the child has no use for.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        code = 1
        try:
            signal.alarm(10)
            code = int(subject.outcomes_with(transport, request)[0].response.status != _OK)
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


CHECKS: tuple[Check, ...] = (
    Check("TLS", "A server is trusted by the CA bundle that is given.", _trusts_whom_it_is_told_to, "tls"),
    Check("TLS of a stranger", "A server that nobody vouches for gets no request.", _trusts_no_stranger, "tls"),
    Check("TLS of another name", "A certificate is for the name that was asked for.", _checks_the_name, "tls"),
    Check("TLS unverified", "verify=False takes any certificate.", _verifies_nothing_where_told_so, "tls"),
    Check("no TLS", "A server that speaks no TLS gets no request.", _expects_tls, "tls"),
    Check("client certificate", "The client certificate is shown.", _shows_its_certificate, "tls", "client_cert"),
    Check("no client certificate", "A server may refuse late.", _is_refused_without_a_certificate, "tls"),
    Check("proxy", "A proxy is asked, and told its user.", _asks_the_proxy, "proxies"),
    Check("tunnel", "Through a proxy TLS goes to the service itself.", _goes_through_a_tunnel, "proxies", "tls"),
    Check(
        "proxy refused", "A proxy that is not there is a ProxyError, without its password.", _proxy_refused, "proxies"
    ),
    _tunnel_refused("refused", answers(b"no", 403)),
    _tunnel_refused("closed", closes),
    _tunnel_refused("reset", resets),
    _tunnel_refused("of no HTTP", sends(b"220 mail.example.com ESMTP\r\n\r\n")),
    Check("silent proxy", "Time in a proxy is time to connect.", _silent_proxy, "proxies", "tls"),
    Check("fork", "A process that was forked has connections of its own.", _leaves_the_parent_its_connections, "fork"),
)
