"""A bound is a bound, whatever is slow: one table of slow things, over each transport and both clients."""

import asyncio
import socket
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, Self

import pytest

import walens
from tests.behaviour.cases import IMPORT, LIST
from tests.loopback import Authority, Exchange, Loopback, answers, stalls
from tests.scripted import AwaitingDriver, BlockingDriver, Driver, running
from walens import Request
from walens.errors import ConnectTimeout, DeadlineExceeded, ReadTimeout, RetryStop, TransportError, WalensError
from walens.transport import AioHTTPTransport, HTTPTransport, ThreadTransport

BOUND = 0.4
LATE = 0.3
NEVER = 30.0
PACE = 0.03
EMPTY = b'{"LensSummaries": []}'
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"


# What is slow, in the way to a connection


def silent(connection: socket.socket, ended: threading.Event) -> None:
    """Take a connection and say nothing."""
    ended.wait(NEVER)


def drips_a_handshake(connection: socket.socket, ended: threading.Event) -> None:
    """Begin a TLS record that never ends."""
    connection.sendall(b"\x16\x03\x03\x3f\xff")
    while not ended.wait(PACE):
        connection.sendall(b"\x02")


def drips_a_tunnel(exchange: Exchange) -> None:
    """Answer CONNECT a byte at a time."""
    drips(exchange, b"HTTP/1.1 200 Connection established\r\nX-Proxy: ")


def opens_a_silent_tunnel(exchange: Exchange) -> None:
    """Answer CONNECT, and let nothing through."""
    exchange.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
    exchange.hold()


# What is slow in the answer


def drips(exchange: Exchange, first: bytes, drop: bytes = b"x") -> None:
    exchange.send(first)
    while not exchange.server.ended.wait(PACE):
        exchange.send(drop)


def drips_a_head(exchange: Exchange) -> None:
    drips(exchange, OK + b"X-Long: ")


def drips_header_fields(exchange: Exchange) -> None:
    drips(exchange, OK, b"X-More: y\r\n")


def drips_a_body(exchange: Exchange) -> None:
    drips(exchange, OK + b"Content-Length: 100000\r\n\r\n", b" ")


def drips_chunks(exchange: Exchange) -> None:
    drips(exchange, OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n")


def drips_until_closed(exchange: Exchange) -> None:
    drips(exchange, OK + b"Connection: close\r\n\r\n", b" ")


def continues(exchange: Exchange) -> None:
    """Send interim answers without end."""
    drips(exchange, CONTINUE, CONTINUE)


def continues_and_stalls(exchange: Exchange) -> None:
    exchange.send(CONTINUE)
    exchange.hold()


def stalls_in_the_body(exchange: Exchange) -> None:
    exchange.send(OK + b"Content-Length: 100\r\n\r\n{")
    exchange.hold()


class Raw:
    """A listener whose connections are anything but HTTP."""

    def __init__(self, behave: Callable[[socket.socket, threading.Event], None]) -> None:
        self._behave = behave
        self.ended = threading.Event()
        self.connections: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self.connections.append(connection)
                self._start(self._run, connection)

    def _run(self, connection: socket.socket) -> None:
        with suppress(OSError):
            self._behave(connection, self.ended)

    def _start(self, target: Callable[..., None], *arguments: Any) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(10)
        for connection in self.connections:
            connection.close()


class Slow:
    """A slow thing, set up: what a client has to be told, and the servers' ends of its connections."""

    def __init__(self, connections: Callable[[], list[socket.socket]] = list, **options: Any) -> None:
        self.options = options
        self.connections = connections


SetUp = Callable[[ExitStack, Authority, pytest.MonkeyPatch], Slow]


def answering(step: Callable[[Exchange], None], *, tls: bool = False) -> SetUp:
    def set_up(stack: ExitStack, authority: Authority, _: pytest.MonkeyPatch) -> Slow:
        server = stack.enter_context(Loopback(step, tls=authority.server_context() if tls else None))
        return Slow(lambda: server._connections, endpoint_url=server.url, verify=authority.bundle)

    return set_up


def behind_a_proxy(step: Callable[[Exchange], None]) -> SetUp:
    def set_up(stack: ExitStack, authority: Authority, _: pytest.MonkeyPatch) -> Slow:
        proxy = stack.enter_context(Loopback(step))
        return Slow(lambda: proxy._connections, endpoint_url="https://service.invalid", proxies={"https": proxy.url})

    return set_up


def securing(behave: Callable[[socket.socket, threading.Event], None]) -> SetUp:
    def set_up(stack: ExitStack, authority: Authority, _: pytest.MonkeyPatch) -> Slow:
        server = stack.enter_context(Raw(behave))
        return Slow(lambda: server.connections, endpoint_url=f"https://127.0.0.1:{server.port}")

    return set_up


def a_silent_proxy_over_tls(stack: ExitStack, authority: Authority, _: pytest.MonkeyPatch) -> Slow:
    proxy = stack.enter_context(Raw(silent))
    url = f"https://127.0.0.1:{proxy.port}"
    return Slow(lambda: proxy.connections, endpoint_url="https://service.invalid", proxies={"https": url})


def a_deaf_port(stack: ExitStack, authority: Authority, _: pytest.MonkeyPatch) -> Slow:
    """The queue of connections is full, so that the next one waits."""
    listener = stack.enter_context(socket.socket())
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    for _number in range(4):
        waiting = stack.enter_context(socket.socket())
        waiting.setblocking(False)
        waiting.connect_ex(listener.getsockname())
    return Slow(endpoint_url=f"http://127.0.0.1:{listener.getsockname()[1]}")


def a_name(stack: ExitStack, authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Slow:
    """No test can slow the system's look-ups down, so that it is the function that looks up which takes its time."""
    ended = threading.Event()
    stack.callback(ended.set)
    look_up = socket.getaddrinfo

    def slowly(host: Any, *arguments: Any, **options: Any) -> Any:
        numeric = socket.AI_NUMERICHOST in arguments
        if host == "slow.invalid" and not numeric:
            ended.wait(NEVER)
        return look_up(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", slowly)
    return Slow(endpoint_url="http://slow.invalid")


CONNECTING: dict[str, SetUp] = {
    "name": a_name,
    "deaf port": a_deaf_port,
    "silent TLS": securing(silent),
    "dripped handshake": securing(drips_a_handshake),
    "silent proxy": behind_a_proxy(stalls),
    "silent proxy over TLS": a_silent_proxy_over_tls,
    "dripped tunnel": behind_a_proxy(drips_a_tunnel),
    "silent tunnel": behind_a_proxy(opens_a_silent_tunnel),
}
SILENT: dict[str, SetUp] = {
    "no answer": answering(stalls),
    "no answer over TLS": answering(stalls, tls=True),
    "part of a body": answering(stalls_in_the_body),
    "100 Continue, then nothing": answering(continues_and_stalls),
}
DRIPPED: dict[str, SetUp] = {
    "head": answering(drips_a_head),
    "header fields": answering(drips_header_fields),
    "body": answering(drips_a_body),
    "body over TLS": answering(drips_a_body, tls=True),
    "chunks": answering(drips_chunks),
    "body until closed": answering(drips_until_closed),
    "100 Continue without end": answering(continues),
}
SLOW = CONNECTING | SILENT | DRIPPED


def blocking(**options: Any) -> Driver:
    return BlockingDriver(**options)


def awaiting(**options: Any) -> Driver:
    driver = AwaitingDriver(**options)
    assert isinstance(driver.client._prepared() and driver.client._transport, AioHTTPTransport)
    return driver


def awaiting_threads(**options: Any) -> Driver:
    kept = {
        name: options.pop(name) for name in ("connect_timeout", "read_timeout", "verify", "proxies") if name in options
    }
    return AwaitingDriver(transport=ThreadTransport(HTTPTransport(**kept)), **options)


MakeDriver = Callable[..., Driver]
each_transport = pytest.mark.parametrize(
    "make", [blocking, awaiting, awaiting_threads], ids=["Client", "AsyncClient", "AsyncClient in threads"]
)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as open_things:
        yield open_things


@contextmanager
def within(bound: float) -> Iterator[None]:
    """What is inside ends at the bound: not before, and not long after."""
    began = time.monotonic()
    yield
    took = time.monotonic() - began
    assert bound * 0.9 < took < bound + LATE, f"it took {took:.2f} s"


def failed(driver: Driver, request: Any = LIST) -> WalensError:
    with pytest.raises(WalensError) as caught:
        driver.call(request)
    return caught.value


def warmed(driver: Driver) -> Driver:
    """Let what a first call imports be there: that is what a bound on a busy machine would measure."""
    import walens.transport._botocore_session
    import walens.workflows.waits  # noqa: F401 - and tenacity

    driver.client._prepared()
    return driver


def nothing_left(driver: Driver, connections: list[socket.socket]) -> None:
    """No thread and no task works for the call any more, and the connection is closed from the client's side."""
    assert [each.name for each in threading.enumerate() if each.name.startswith("walens-daemon")] == []
    if isinstance(driver, AwaitingDriver):
        assert driver.runner.run(_other_tasks()) == 0
    for connection in connections:
        connection.settimeout(2)
        with suppress(ConnectionError):
            while connection.recv(65536):
                pass


async def _other_tasks() -> int:
    await asyncio.sleep(0)
    return len(asyncio.all_tasks()) - 1


# The deadline


@each_transport
@pytest.mark.parametrize("slow", SLOW)
def test_the_deadline_bounds_the_call(
    make: MakeDriver, slow: str, stack: ExitStack, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is slow, the call ends at its deadline as `DeadlineExceeded`, and leaves nothing behind."""
    thing = SLOW[slow](stack, authority, monkeypatch)
    driver = stack.enter_context(
        running(warmed(make(deadline=BOUND, connect_timeout=NEVER, read_timeout=NEVER, **thing.options)))
    )

    with within(BOUND):
        error = failed(driver)

    assert (type(error), error.stopped_by, error.attempts) == (DeadlineExceeded, RetryStop.DEADLINE, 1)
    # What was sent may have been executed; what never had a connection was not.
    assert type(error.__cause__) is (ConnectTimeout if slow in CONNECTING else ReadTimeout)
    if slow != "name":  # whose thread alone may outlive the call
        nothing_left(driver, thing.connections())


@each_transport
def test_a_request_that_is_not_taken(make: MakeDriver, stack: ExitStack) -> None:
    """A server that reads nothing costs no more time either."""
    server = stack.enter_context(Raw(silent))
    driver = stack.enter_context(running(make(endpoint_url=f"http://127.0.0.1:{server.port}")))
    driver.client._prepared()
    transport: Any = driver.client._carrier()
    # aiohttp warns of a body beyond a megabyte, twice the largest that the service takes.
    size = 900_000 if isinstance(transport, AioHTTPTransport) else 30_000_000
    request = Request("PUT", f"http://127.0.0.1:{server.port}/", {}, b"x" * size, timeout=BOUND)

    with within(BOUND), pytest.raises(ReadTimeout):
        transport.send(request) if isinstance(driver, BlockingDriver) else driver.runner.run(transport.send(request))

    nothing_left(driver, server.connections)


@pytest.mark.parametrize("kind", ["threads", "connections"])
def test_the_deadline_counts_in_a_queue(kind: str, stack: ExitStack) -> None:
    """Waiting for a thread, or for one of the connections, is part of the call; nothing was sent."""
    server = Loopback(stalls)
    transport: Any = AioHTTPTransport(max_connections=1)
    if kind == "threads":
        transport = ThreadTransport(HTTPTransport(), max_threads=1)
    driver = stack.enter_context(running(warmed(AwaitingDriver(endpoint_url=server.url, transport=transport))))
    stack.enter_context(server)

    async def second() -> WalensError:
        first = asyncio.create_task(driver.client.list_lenses())
        await asyncio.to_thread(server.received.acquire)
        with within(BOUND), pytest.raises(WalensError) as caught:
            await driver.client.call(LIST, deadline=BOUND)
        first.cancel()
        await asyncio.wait([first])
        return caught.value

    error = driver.runner.run(second())
    assert (type(error), type(error.__cause__)) == (DeadlineExceeded, ConnectTimeout)
    assert len(server.requests) == 1


each_client = pytest.mark.parametrize("kind", [BlockingDriver, AwaitingDriver], ids=["Client", "AsyncClient"])


@each_client
def test_the_deadline_counts_for_a_program_that_gives_credentials(
    kind: type[Driver], stack: ExitStack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A credential process that takes too long: nothing is sent."""
    script = f"{sys.executable} -c 'import time; time.sleep(1.5)'"
    file = tmp_path / "config"
    file.write_text(f"[default]\ncredential_process = {script}\n")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(file))
    _credentials_are_late(kind, stack)


@each_client
def test_the_deadline_counts_for_a_server_that_gives_credentials(
    kind: type[Driver], stack: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A container's credential endpoint that is silent: nothing is sent."""
    server = stack.enter_context(Raw(silent))
    monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", f"http://127.0.0.1:{server.port}/")
    _credentials_are_late(kind, stack)


def _credentials_are_late(kind: type[Driver], stack: ExitStack) -> None:
    server = stack.enter_context(Loopback())
    driver = stack.enter_context(running(warmed(kind(endpoint_url=server.url, credentials=None, deadline=BOUND))))

    with within(BOUND):
        error = failed(driver)

    assert (type(error), error.stopped_by, error.attempts) == (DeadlineExceeded, RetryStop.DEADLINE, 0)
    assert "credentials" in str(error)
    assert server.requests == []


@each_client
@pytest.mark.parametrize("held_by", ["another process", "a thread"])
def test_the_deadline_counts_for_a_store_that_others_have(
    kind: type[Driver], held_by: str, stack: ExitStack, tmp_path: Path
) -> None:
    """The offline service waits for its store no longer than the call has time; nothing was executed."""
    path = tmp_path / "state.db"
    transport = walens.offline.OfflineTransport(path)
    driver = stack.enter_context(running(warmed(kind(transport=transport, deadline=BOUND))))
    lens = (Path(__file__).parents[2] / "examples" / "small.lens.json").read_text(encoding="utf-8")
    request = walens.api.ImportLensRequest(json_string=lens)
    holder = _held_by_a_thread(transport) if held_by == "a thread" else _written_by_another(path)

    with holder, within(BOUND):
        error = failed(driver, request)

    assert (type(error), type(error.__cause__)) == (DeadlineExceeded, ConnectTimeout)
    assert driver.call(walens.api.ListLensesRequest(lens_type="CUSTOM_SELF")).lens_summaries == ()
    assert driver.call(request).lens_arn


@contextmanager
def _held_by_a_thread(transport: walens.offline.OfflineTransport) -> Iterator[None]:
    begun, ended = threading.Event(), threading.Event()

    def work(_: sqlite3.Connection) -> None:
        begun.set()
        ended.wait(10)

    thread = threading.Thread(target=lambda: transport._store.transact(work, write=True))
    thread.start()
    begun.wait(10)
    try:
        yield
    finally:
        ended.set()
        thread.join()


@contextmanager
def _written_by_another(path: Path) -> Iterator[None]:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


# The timeouts of one attempt mean the same everywhere


@each_transport
@pytest.mark.parametrize("slow", CONNECTING)
def test_connect_timeout_is_until_a_connection_is_ready(
    make: MakeDriver, slow: str, stack: ExitStack, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Name, TCP, proxy and TLS have it together, and nothing has been sent."""
    thing = SLOW[slow](stack, authority, monkeypatch)
    driver = stack.enter_context(
        running(warmed(make(max_attempts=1, connect_timeout=BOUND, read_timeout=NEVER, **thing.options)))
    )

    with within(BOUND):
        error = failed(driver)

    assert type(error) is ConnectTimeout
    assert "may have executed" not in str(error)


@each_transport
@pytest.mark.parametrize("slow", SILENT)
def test_read_timeout_is_the_longest_silence(
    make: MakeDriver, slow: str, stack: ExitStack, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the answer is waited for and while it comes; an interim answer does not stop the clock."""
    thing = SLOW[slow](stack, authority, monkeypatch)
    driver = stack.enter_context(
        running(warmed(make(max_attempts=1, connect_timeout=NEVER, read_timeout=BOUND, **thing.options)))
    )

    with within(BOUND):
        error = failed(driver)

    assert type(error) is ReadTimeout
    assert "may have executed" in str(error)


@each_transport
def test_what_comes_bit_by_bit_is_no_silence(make: MakeDriver, stack: ExitStack) -> None:
    """Without a deadline an answer may take its time, as long as it goes on."""

    def slowly(exchange: Exchange) -> None:
        exchange.send(OK + b"Content-Length: %d\r\n\r\n" % len(EMPTY))
        for number in range(len(EMPTY)):
            time.sleep(PACE)
            exchange.send(EMPTY[number : number + 1])

    server = stack.enter_context(Loopback(slowly))
    driver = stack.enter_context(running(make(endpoint_url=server.url, read_timeout=0.3, verify=True)))

    assert driver.call(LIST).lens_summaries == ()


# What comes before the answer


@each_transport
def test_interim_answers_have_an_end(make: MakeDriver, stack: ExitStack) -> None:
    """A server that floods with interim answers is cut off, though no deadline is set."""

    def floods(exchange: Exchange) -> None:
        with suppress(OSError):
            while not exchange.server.ended.is_set():
                exchange.send(CONTINUE * 50)

    server = stack.enter_context(Loopback(floods))
    driver = stack.enter_context(running(make(endpoint_url=server.url, max_attempts=1)))

    error = failed(driver)

    assert type(error) is TransportError
    assert "100 Continue" in str(error)


@each_transport
def test_interim_answers_are_no_answers(make: MakeDriver, stack: ExitStack) -> None:
    """A 103 stands before its answer, as a 100 does: neither is taken for it, and no answer for that of another call."""

    def hints(exchange: Exchange) -> None:
        exchange.send(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + CONTINUE)
        answers({"LensArn": f"arn-{len(exchange.server.requests)}"})(exchange)

    server = stack.enter_context(Loopback(hints))
    driver = stack.enter_context(running(make(endpoint_url=server.url)))

    assert [driver.call(IMPORT).lens_arn for _ in range(3)] == ["arn-1", "arn-2", "arn-3"]
    assert server.connections == 1
