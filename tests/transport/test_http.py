"""The three transports over HTTP against a real server: what they bring, and what they say where nothing comes."""

import asyncio
import gzip
import pickle
import socket
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from tests.loopback import (
    Authority,
    Exchange,
    Loopback,
    answers,
    closes,
    cuts_body_short,
    cuts_chunks_short,
    forwards,
    resets,
    resets_within_the_answer,
    sends,
    stalls,
    unused_port,
)
from walens import Request, Response
from walens.errors import (
    ConfigurationError,
    ConnectError,
    ConnectionClosed,
    ConnectTimeout,
    ProxyError,
    ReadTimeout,
    TLSError,
    TransportError,
)
from walens.transport import AioHTTPTransport, HTTPTransport, ThreadTransport
from walens.transport.proxy import proxy_urls
from walens.transport.tls import shared_context

MINE = "walens."
GZIPPED = gzip.compress(b"{}")  # which nobody asked for
FOREIGN = ("urllib3", "aiohttp", "botocore", "http", "ssl", "asyncio")


class Blocking:
    """Drives `HTTPTransport`."""

    def __init__(self, **options: Any) -> None:
        self.transport = HTTPTransport(**options)

    def send(self, request: Request) -> Response:
        return self.transport.send(request)

    def send_all(self, requests: list[Request]) -> list[Response]:
        answers: dict[int, Response] = {}

        def send(number: int, request: Request) -> None:
            answers[number] = self.send(request)

        threads = [threading.Thread(target=send, args=numbered) for numbered in enumerate(requests)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return [answers[number] for number in range(len(requests))]

    def close(self) -> None:
        self.transport.close()

    def end(self) -> None:
        pass


class Awaiting:
    """Drives a transport that is awaited, in one event loop."""

    def __init__(self, **options: Any) -> None:
        self.runner = asyncio.Runner()
        self.transport = self.make(**options)

    def make(self, **options: Any) -> Any:
        return AioHTTPTransport(**options)

    def send(self, request: Request) -> Response:
        return self.runner.run(self.transport.send(request))

    def send_all(self, requests: list[Request]) -> list[Response]:
        async def send_all() -> list[Response]:
            return await asyncio.gather(*(self.transport.send(request) for request in requests))

        return self.runner.run(send_all())

    def close(self) -> None:
        self.runner.run(self.transport.close())

    def end(self) -> None:
        self.runner.close()


class AwaitingThreads(Awaiting):
    """Drives `HTTPTransport` in threads."""

    def make(self, **options: Any) -> Any:
        return ThreadTransport(HTTPTransport(**options), max_threads=options.get("max_connections", 10))


Sender = Blocking | Awaiting
Open = Callable[..., Sender]


@pytest.fixture(
    params=[Blocking, Awaiting, AwaitingThreads], ids=["HTTPTransport", "AioHTTPTransport", "ThreadTransport"]
)
def opened(request: pytest.FixtureRequest) -> Iterator[Open]:
    """Makes senders of one kind, and closes them."""
    with ExitStack() as stack:

        def open_sender(**options: Any) -> Sender:
            sender: Sender = request.param(**({"connect_timeout": 5, "read_timeout": 5} | options))
            stack.callback(sender.end)
            stack.callback(sender.close)
            return sender

        yield open_sender


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


def get(server: Loopback, **options: Any) -> Request:
    return Request("GET", f"{server.url}/lenses?MaxResults=5", {"User-Agent": "walens-tests"}, **options)


def put(server: Loopback, body: bytes = b'{"JSONString": "{}"}') -> Request:
    return Request("PUT", f"{server.url}/importLens", {"Content-Type": "application/json"}, body)


def failure(sender: Sender, request: Request, kind: type[TransportError]) -> TransportError:
    """Send a request that fails, and check what holds for every failure."""
    with pytest.raises(TransportError) as caught:
        sender.send(request)

    error = caught.value
    assert type(error) is kind, f"{error!r} of {error.__cause__!r}"
    assert type(error).__module__.startswith(MINE)
    assert error.__cause__ is not None
    assert type(error.__cause__).__module__.startswith((*FOREIGN, "builtins"))
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    return error


def outcome_of(sender: Sender, request: Request) -> bytes | BaseException | None:
    """Send a request, and give the body or what caused the failure."""
    try:
        return sender.send(request).body
    except TransportError as error:
        return error.__cause__


# What is sent, and what comes back


def test_a_request_travels_as_it_is(opened: Open) -> None:
    """Method, path, query, header fields and body arrive unchanged, an encoded ARN included; nothing is added."""
    target = "/lenses/arn%3Aaws%3Awellarchitected%3A%3Aaws%3Alens%2Fserverless?LensName=a%20b%2Bc&MaxResults=5"
    with Loopback(answers({"a": 1}, headers={"X-Amzn-RequestId": "r-1"})) as server:
        headers = {"Authorization": "AWS4 x", "Content-Type": "application/json", "User-Agent": "walens"}
        response = opened().send(Request("PUT", server.url + target, headers, b'{"x": "\xc3\xa9"}'))

    (request,) = server.requests
    assert (request.method, request.target, request.body) == ("PUT", target, b'{"x": "\xc3\xa9"}')
    assert request.headers.pop("host") == f"127.0.0.1:{server.port}"
    assert request.headers.pop("content-length") == "11"
    assert request.headers == {
        "accept-encoding": "identity",
        "authorization": "AWS4 x",
        "content-type": "application/json",
        "user-agent": "walens",
    }
    assert (response.status, response.body, response.headers["x-amzn-requestid"]) == (200, b'{"a": 1}', "r-1")


def test_a_request_without_a_body(opened: Open) -> None:
    """A GET has no body and no content type."""
    with Loopback() as server:
        opened().send(get(server))

    (request,) = server.requests
    assert (request.method, request.body, "content-type" in request.headers) == ("GET", b"", False)


@pytest.mark.parametrize(
    ("step", "status", "body"),
    [
        (answers(b""), 200, b""),
        (sends(b"HTTP/1.1 204 No Content\r\n\r\n"), 204, b""),
        (answers(b"<html>", 200, {"Content-Type": "text/html"}), 200, b"<html>"),
        (answers(b"<html>bad gateway</html>", 502, {"Content-Type": "text/html"}), 502, b"<html>bad gateway</html>"),
        (answers(b"no", 307, {"Location": "http://127.0.0.1:1/"}), 307, b"no"),
        (answers(b"{}", 200, {"Content-Type": "application/json; charset=x"}), 200, b"{}"),
        (sends(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"), 200, b"{}"),
        (lambda exchange: (sends(b"HTTP/1.0 200 OK\r\n\r\n{}")(exchange), exchange.close()), 200, b"{}"),
        (answers(GZIPPED, 200, {"Content-Encoding": "gzip"}), 200, GZIPPED),
        (sends(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"), 200, b"{}"),
    ],
    ids=["empty", "204", "html", "502", "redirect", "charset", "chunked", "until closed", "gzip", "continue"],
)
def test_an_answer_comes_back_as_it_is(opened: Open, step: Any, status: int, body: bytes) -> None:
    """A transport judges nothing: every complete answer is a response, and a redirect is not followed."""
    with Loopback(step) as server:
        response = opened().send(put(server))

    assert (response.status, response.body, len(server.requests)) == (status, body, 1)


def test_a_body_of_450_kilobytes(opened: Open) -> None:
    """The largest lens goes out and comes back whole."""
    body = b"x" * 450_000
    with Loopback(answers(body)) as server:
        response = opened().send(put(server, body))

    assert (server.requests[0].body, response.body) == (body, body)


# Connections


def test_connections_are_kept(opened: Open) -> None:
    """One request after the other goes over one connection."""
    with Loopback() as server:
        sender = opened()
        for _ in range(5):
            sender.send(put(server))

    assert (server.connections, len(server.requests)) == (1, 5)


def test_a_closed_connection_is_replaced(opened: Open) -> None:
    """Where the server closed a kept connection, the next request makes another."""

    def last(exchange: Exchange) -> None:
        answers({}, headers={"Connection": "close"})(exchange)
        exchange.close()

    with Loopback(last) as server:
        sender = opened()
        statuses = [sender.send(put(server)).status for _ in range(3)]

    assert (statuses, server.connections) == ([200, 200, 200], 3)


def test_no_delay(opened: Open) -> None:
    """
    Head and body leave without waiting for each other's acknowledgement.

    With Nagle's algorithm each of these calls would take the 40 ms of a delayed acknowledgement.
    """
    with Loopback() as server:
        sender = opened()
        sender.send(put(server))
        times: list[float] = []
        for _ in range(5):
            began = time.perf_counter()
            sender.send(put(server, b"x" * 2000))
            times.append(time.perf_counter() - began)

    assert min(times) < 0.03


def test_requests_at_the_same_time_have_connections_of_their_own(opened: Open) -> None:
    """Eight requests at once are answered each with its own answer."""

    def echoes(exchange: Exchange) -> None:
        answers(exchange.request.body)(exchange)

    with Loopback(echoes) as server:
        responses = opened().send_all([put(server, b"%d" % number) for number in range(8)])

    assert [response.body for response in responses] == [b"%d" % number for number in range(8)]


def test_waiting_for_a_connection_is_no_connect_timeout(opened: Open) -> None:
    """Requests that wait for one of few connections are late, not lost."""

    def takes_a_while(exchange: Exchange) -> None:
        time.sleep(0.05)
        answers({})(exchange)

    with Loopback(takes_a_while) as server:
        sender = opened(max_connections=1, connect_timeout=0.1)
        responses = sender.send_all([put(server) for _ in range(4)])

    assert [response.status for response in responses] == [200] * 4


def test_closing(opened: Open) -> None:
    """Closing ends the connections; closing what never connected is no error."""
    gone = threading.Event()

    def watches(exchange: Exchange) -> None:
        answers({})(exchange)
        if exchange.connection.recv(1) == b"":
            gone.set()
        exchange.close()

    with Loopback(watches) as server:
        opened()
        sender = opened()
        sender.send(put(server))
        sender.close()

        assert gone.wait(5)


# Failures


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        (resets, ConnectionClosed),
        (closes, ConnectionClosed),
        (resets_within_the_answer, ConnectionClosed),
        (cuts_body_short, ConnectionClosed),
        (cuts_chunks_short, ConnectionClosed),
    ],
)
def test_an_answer_that_is_not_complete_is_an_error(opened: Open, step: Any, kind: type[TransportError]) -> None:
    """A connection that ends before the answer does is told as that, and the request was sent once: no hidden retry."""
    with Loopback(step) as server:
        error = failure(opened(), put(server), kind)

    assert error.transient
    assert len(server.requests) == 1


def test_a_kept_connection_that_breaks_is_not_retried_in_secret(opened: Open) -> None:
    """Whether a request is sent again is the policy's decision, also on a connection that worked before."""
    with Loopback(answers({}), resets, answers({})) as server:
        sender = opened()
        sender.send(put(server))
        failure(sender, put(server), ConnectionClosed)
        assert sender.send(put(server)).status == 200

    assert len(server.requests) == 3


def test_nothing_listens(opened: Open) -> None:
    """A refused connection is a `ConnectError` that names the endpoint."""
    port = unused_port()

    error = failure(opened(), Request("GET", f"http://127.0.0.1:{port}/", {}), ConnectError)

    assert str(port) in str(error)


def test_a_name_that_does_not_resolve(opened: Open) -> None:
    """A region that does not exist shows as a name without an address."""
    error = failure(opened(), Request("GET", "http://wellarchitected.eu-nowhere-1.invalid/", {}), ConnectError)

    assert "check the endpoint, the region" in str(error)


def test_no_answer_in_time(opened: Open) -> None:
    """After the read timeout the call ends, and its text says that the service may have executed it."""
    with Loopback(stalls) as server:
        error = failure(opened(read_timeout=0.05), put(server), ReadTimeout)

    assert "may have executed" in str(error)


def test_no_end_of_the_answer_in_time(opened: Open) -> None:
    """An answer that stops in the middle is bounded by the same timeout."""

    def stops(exchange: Exchange) -> None:
        exchange.send(b"HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n{")
        exchange.hold()

    with Loopback(stops) as server:
        failure(opened(read_timeout=0.05), put(server), ReadTimeout)


@contextmanager
def deaf_port() -> Iterator[int]:
    """A port whose queue of connections is full, so that the next attempt to connect waits."""
    with ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())
        yield listener.getsockname()[1]


def test_no_connection_in_time(opened: Open) -> None:
    """After the connect timeout the call ends; nothing was sent."""
    with deaf_port() as port:
        began = time.perf_counter()
        failure(opened(connect_timeout=0.05), Request("GET", f"http://127.0.0.1:{port}/", {}), ConnectTimeout)

    assert time.perf_counter() - began < 10


def test_a_request_has_a_time_limit_of_its_own(opened: Open) -> None:
    """`Request.timeout` bounds the exchange below the transport's timeouts, while it waits and while it connects."""
    began = time.perf_counter()
    with Loopback(stalls) as server, deaf_port() as port:
        sender = opened(connect_timeout=30, read_timeout=30)
        failure(sender, get(server, timeout=0.2), ReadTimeout)
        failure(sender, Request("GET", f"http://127.0.0.1:{port}/", {}, timeout=0.05), ConnectTimeout)

    assert time.perf_counter() - began < 10


def test_a_time_limit_ends_with_its_request(opened: Open) -> None:
    """The next request has the transport's own timeouts."""

    def takes_a_while(exchange: Exchange) -> None:
        time.sleep(0.08)
        answers({})(exchange)

    with Loopback(stalls, takes_a_while) as server:
        sender = opened()
        failure(sender, get(server, timeout=0.05), ReadTimeout)

        assert sender.send(get(server)).status == 200


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 OK\r\nX-Huge: " + b"x" * 200_000 + b"\r\nContent-Length: 0\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n\r\n",
        b"\x00\x01\x02\x03\r\n\r\n",
    ],
    ids=["huge header", "no http", "bytes"],
)
def test_what_is_no_http_is_an_error(opened: Open, head: bytes) -> None:
    """A head that is too large, or no HTTP at all, is a `TransportError`."""

    def says(exchange: Exchange) -> None:
        exchange.send(head)
        exchange.close()

    with Loopback(says) as server, pytest.raises(TransportError) as caught:
        opened().send(put(server))

    assert caught.value.__cause__ is not None


@pytest.mark.parametrize(
    "fields",
    [
        b"Content-Length: " + b"9" * 5000,
        b"Content-Length: -1",
        b"Content-Encoding: gzip\r\nContent-Length: 3",
        b"Transfer-Encoding: chunked",
    ],
    ids=["5,000 digits", "negative", "no gzip", "no chunks"],
)
def test_damaged_header_fields_are_an_error_or_harmless(opened: Open, fields: bytes) -> None:
    """Lengths and codings that are not true end in a `TransportError` or in the bytes that came, never in another error."""

    def says(exchange: Exchange) -> None:
        exchange.send(b"HTTP/1.1 200 OK\r\n" + fields + b"\r\n\r\nabc")
        exchange.close()

    with Loopback(says) as server:
        outcome = outcome_of(opened(), put(server))

    assert outcome == b"abc" or isinstance(outcome, BaseException)


def test_a_header_field_that_cannot_be_sent(opened: Open) -> None:
    """What no HTTP library sends is a `TransportError`, and nothing is sent."""
    with Loopback() as server:
        failure(opened(), Request("GET", server.url, {"X-Two": "lines\r\nX-More: y"}), TransportError)

    assert server.requests == []


# TLS


def test_tls(opened: Open, authority: Authority) -> None:
    """With the right CA bundle the connection is secured."""
    with Loopback(answers({"a": 1}), tls=authority.server_context()) as server:
        response = opened(verify=authority.bundle).send(put(server))

    assert (response.status, server.url[:8]) == (200, "https://")


def test_tls_with_an_unknown_authority(opened: Open, authority: Authority) -> None:
    """A certificate of nobody known is a `TLSError`, which is not retried, and says where a CA bundle is set."""
    with Loopback(tls=authority.server_context()) as server:
        error = failure(opened(), put(server), TLSError)

    assert not error.transient
    assert "AWS_CA_BUNDLE" in str(error)
    assert server.requests == []


def test_tls_with_another_name(opened: Open, authority: Authority) -> None:
    """A certificate for another host is a `TLSError`."""
    with Loopback(tls=authority.server_context()) as server:
        url = f"https://127.0.0.1:{server.port}/"
        failure(opened(verify=authority.bundle), Request("GET", url, {}), TLSError)


@pytest.mark.filterwarnings("ignore:Unverified HTTPS request")  # urllib3's word for it
def test_tls_not_verified(opened: Open, authority: Authority) -> None:
    """``verify=False`` takes any certificate, for any name."""
    with Loopback(tls=authority.server_context()) as server:
        response = opened(verify=False).send(Request("GET", f"https://127.0.0.1:{server.port}/", {}))

    assert response.status == 200


@pytest.mark.parametrize("form", ["pair", "file"])
def test_client_certificate(opened: Open, authority: Authority, form: str) -> None:
    """A client certificate is sent, from two files or from one."""
    files = authority.client_cert_and_key if form == "file" else (authority.client_cert, authority.client_key)
    with Loopback(tls=authority.server_context(asks_client=True)) as server:
        response = opened(verify=authority.bundle, client_cert=files).send(put(server))

    assert response.status == 200
    assert server.certificates[0]["subjectAltName"] == (("email", "client@example.org"),)


def test_a_client_certificate_that_is_missing(opened: Open, authority: Authority) -> None:
    """A server that wants a certificate refuses; that is an error of the connection."""
    with Loopback(tls=authority.server_context(asks_client=True)) as server:
        with pytest.raises((TLSError, ConnectionClosed)) as caught:
            opened(verify=authority.bundle).send(put(server))

        assert (caught.value.__cause__ is not None, server.requests) == (True, [])


@pytest.mark.parametrize("option", ["verify", "client_cert"])
@pytest.mark.parametrize("content", [None, b"no certificate"], ids=["missing", "damaged"])
def test_certificate_files_that_cannot_be_read(
    opened: Open, authority: Authority, tmp_path: Path, option: str, content: bytes | None
) -> None:
    """A CA bundle or certificate that is missing or damaged is a `ConfigurationError` that names the file."""
    file = tmp_path / "bundle.pem"
    if content is not None:
        file.write_bytes(content)
    options = {"verify": authority.bundle} | {option: str(file)}

    with Loopback(tls=authority.server_context()) as server, pytest.raises(ConfigurationError, match=r"bundle\.pem"):
        opened(**options).send(put(server))


@pytest.mark.filterwarnings("ignore:Unverified HTTPS request")
def test_a_plain_answer_to_tls(opened: Open) -> None:
    """A server that does not speak TLS is a `TLSError`."""

    def answer_in_plain_text(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection, suppress(ConnectionResetError):  # the client need not say goodbye
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
            while connection.recv(65536):
                pass

    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = threading.Thread(target=answer_in_plain_text, args=(listener,))
        server.start()
        with pytest.raises(TLSError):
            opened(verify=False).send(Request("GET", f"https://127.0.0.1:{listener.getsockname()[1]}/", {}))
        server.join()


def test_one_context_for_all(authority: Authority) -> None:
    """All transports of a process that verify in the same way share one TLS context."""
    with Loopback(tls=authority.server_context()) as server:
        blocking, again, awaiting = (kind(verify=authority.bundle) for kind in (Blocking, Blocking, Awaiting))
        for sender in (blocking, again, awaiting):
            sender.send(put(server))
        context = shared_context(authority.bundle, None)
        pools = [
            session._manager.connection_from_url(server.url).conn_kw["ssl_context"]
            for session in (blocking.transport._session, again.transport._session)
        ]
        connector = awaiting.transport._home.session.connector
        for sender in (blocking, again, awaiting):
            sender.close()
            sender.end()

    assert all(each is context for each in [*pools, connector._ssl])
    assert shared_context(authority.bundle, authority.client_cert_and_key) is not context


# Proxies


@pytest.mark.parametrize("secured", [False, True], ids=["http", "https"])
def test_a_proxy(opened: Open, authority: Authority, secured: bool) -> None:
    """Requests go through the proxy of their scheme: passed on without TLS, through a tunnel with it."""
    tls = authority.server_context() if secured else None
    with Loopback(answers({"a": 1}), tls=tls) as server, Loopback(forwards) as proxy:
        proxies = {"https" if secured else "http": proxy.url}
        sender = opened(verify=authority.bundle, proxies=proxies)
        responses = [sender.send(put(server)) for _ in range(2)]
        sender.close()

    assert [response.body for response in responses] == [b'{"a": 1}'] * 2
    assert [request.method for request in proxy.requests] == (["CONNECT"] if secured else ["PUT", "PUT"])
    assert len(server.requests) == 2


@pytest.mark.parametrize("secured", [False, True], ids=["http", "https"])
def test_a_proxy_over_tls(opened: Open, authority: Authority, secured: bool) -> None:
    """The way to the proxy may be secured too, with or without a tunnel in it."""
    context = authority.server_context()
    with (
        Loopback(answers({"a": 1}), tls=context if secured else None) as server,
        Loopback(forwards, tls=context) as proxy,
    ):
        sender = opened(verify=authority.bundle, proxies={"https" if secured else "http": proxy.url})
        response = sender.send(put(server))
        sender.close()

    assert response.body == b'{"a": 1}'
    assert [request.method for request in proxy.requests] == (["CONNECT"] if secured else ["PUT"])


def test_a_proxy_of_another_scheme_is_not_asked(opened: Open) -> None:
    """A proxy for https is none for http."""
    with Loopback() as server:
        response = opened(proxies={"https": f"http://127.0.0.1:{unused_port()}"}).send(put(server))

    assert response.status == 200


def test_a_proxy_that_wants_a_password(opened: Open, authority: Authority) -> None:
    """User and password of the proxy's URL go to the proxy alone."""
    with Loopback(tls=authority.server_context()) as server, Loopback(forwards) as proxy:
        url = proxy.url.replace("//", "//user:p%40ss@")
        sender = opened(verify=authority.bundle, proxies={"https": url})
        sender.send(put(server))
        sender.close()

    assert proxy.requests[0].headers["proxy-authorization"] == "Basic dXNlcjpwQHNz"
    assert "proxy-authorization" not in server.requests[0].headers


def test_a_proxy_that_refuses(opened: Open, authority: Authority) -> None:
    """A proxy that answers CONNECT with 407 is a `ProxyError`, and the error has no password."""
    with Loopback(answers(b"no", 407)) as proxy:
        url = proxy.url.replace("//", "//user:hush@")
        error = failure(
            opened(verify=authority.bundle, proxies={"https": url}),
            Request("GET", "https://localhost:1/", {}),
            ProxyError,
        )

    assert "hush" not in "".join(traceback.format_exception(error))
    assert "HTTPS_PROXY" in str(error)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_is_not_there(opened: Open, scheme: str) -> None:
    """A proxy that cannot be reached is a `ProxyError`, and the error has no password."""
    sender = opened(proxies={scheme: f"http://user:hush@127.0.0.1:{unused_port()}"})

    error = failure(sender, Request("GET", f"{scheme}://localhost:1/", {}), ProxyError)

    assert "hush" not in "".join(traceback.format_exception(error))
    assert "HTTPS_PROXY" in str(error)


@pytest.mark.parametrize(
    "url", ["http://u:hush@[::1", "ftp://u:hush@127.0.0.1:1", "http://u:hush@127.0.0.1:nine", "u:hush@"]
)
def test_a_proxy_that_cannot_be_one(opened: Open, url: str) -> None:
    """A proxy URL that makes no sense is told as the configuration's fault, without the password that it may hold."""
    with pytest.raises(ConfigurationError, match="the proxy for http is no URL") as caught:
        opened(proxies={"http": url}).send(Request("GET", "http://localhost:1/", {}))

    assert "hush" not in "".join(traceback.format_exception(caught.value))


def test_proxies_as_the_environment_names_them() -> None:
    """A proxy may stand without its scheme; what is for another scheme, or for none, is left out."""
    named = {
        "http": "proxy:3128",
        "https": "//user:p@proxy:3128",
        "no": "localhost,.example",
        "ftp": "ftp://x",
        "all": "",
    }

    assert proxy_urls(named) == {"http": "http://proxy:3128", "https": "http://user:p@proxy:3128"}
    assert proxy_urls({"http": "https://proxy"}) == {"http": "https://proxy"}


# Awaiting


def test_a_cancelled_exchange_leaves_the_transport_usable() -> None:
    """Cancelling a send ends it at once; the next one is answered."""

    async def run(server: Loopback) -> tuple[bool, int]:
        transport = AioHTTPTransport()
        task = asyncio.create_task(transport.send(put(server)))
        await asyncio.to_thread(server.received.acquire)
        task.cancel()
        await asyncio.wait([task])
        response = await transport.send(put(server))
        await transport.close()
        return task.cancelled(), response.status

    with Loopback(stalls, answers({})) as server:
        assert asyncio.run(run(server)) == (True, 200)


def test_threads_are_bounded_and_end() -> None:
    """A `ThreadTransport` has as many threads as it was given, and none after it was closed."""

    class Counting:
        signed = False

        def __init__(self) -> None:
            self.now = self.most = self.closed = 0
            self.lock = threading.Lock()

        def send(self, request: Request) -> Response:
            with self.lock:
                self.now += 1
                self.most = max(self.most, self.now)
            time.sleep(0.005)
            with self.lock:
                self.now -= 1
            return Response(200)

        def close(self) -> None:
            self.closed += 1

    counting = Counting()

    async def run() -> bool:
        transport = ThreadTransport(counting, max_threads=3)
        await asyncio.gather(*(transport.send(Request("GET", "http://x/")) for _ in range(12)))
        await transport.close()
        return transport.signed

    signed = asyncio.run(run())

    assert (signed, counting.most <= 3, counting.closed) == (False, True, 1)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("walens")]
