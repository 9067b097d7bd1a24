"""Both clients against a server on loopback that misbehaves."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.behaviour.cases import ARN, IMPORT, LIST, failed
from tests.loopback import (
    Authority,
    Exchange,
    Loopback,
    Step,
    answers,
    closes,
    cuts_body_short,
    cuts_chunks_short,
    resets,
    resets_within_the_answer,
    stalls,
)
from tests.scripted import (
    AwaitingDriver,
    Driver,
    running,
)
from walens import Request, api
from walens.errors import (
    ConnectionClosed,
    DeadlineExceeded,
    InternalServerException,
    InvalidResponse,
    ReadTimeout,
    TLSError,
    TransportError,
    UnknownServiceError,
    WalensError,
)
from walens.offline import OfflineTransport
from walens.transport import ThreadTransport

WEATHER: dict[str, tuple[Step, type[WalensError]]] = {
    "reset": (resets, ConnectionClosed),
    "closed": (closes, ConnectionClosed),
    "reset within the answer": (resets_within_the_answer, ConnectionClosed),
    "body cut short": (cuts_body_short, ConnectionClosed),
    "chunks cut short": (cuts_chunks_short, ConnectionClosed),
    "no answer": (stalls, ReadTimeout),
    "html": (answers(b"<html>", 200, {"Content-Type": "text/html"}), InvalidResponse),
    "empty": (answers(b""), InvalidResponse),
    "502": (answers(b"<html>bad gateway</html>", 502), UnknownServiceError),
    "500": (answers({"message": "m"}, 500, {"x-amzn-errortype": "InternalServerException"}), InternalServerException),
}


@pytest.mark.parametrize("name", WEATHER)
def test_bad_weather(connect: Callable[..., Driver], name: str) -> None:
    """Whatever the server does once or twice, the third attempt brings the answer; three times, and it is the error."""
    step, kind = WEATHER[name]
    read_timeout = 0.05 if step is stalls else 5

    with Loopback(step, step, answers({"LensArn": ARN})) as server:
        driver = connect(server.url, read_timeout=read_timeout)
        assert driver.call(IMPORT).lens_arn == ARN
    assert len({request.body for request in server.requests}) == 1
    assert len(server.requests) == 3

    with Loopback(step) as server:
        error = failed(connect(server.url, read_timeout=read_timeout), IMPORT, kind)
    assert (error.attempts, len(server.requests)) == (3, 3)


def test_an_answer_that_is_lost(connect: Callable[..., Driver], ended: ExitStack) -> None:
    """The service executed the import, the answer was lost: the retry brings the first result, and one lens exists."""
    service = ended.enter_context(OfflineTransport())

    def executes(exchange: Exchange) -> None:
        request = exchange.request
        response = service.send(Request(request.method, f"http://x{request.target}", request.headers, request.body))
        if len(exchange.server.requests) == 1:
            exchange.reset()
        answers(response.body, response.status, dict(response.headers))(exchange)

    lens = (Path(__file__).parents[2] / "examples" / "small.lens.json").read_text(encoding="utf-8")
    with Loopback(executes) as server:
        driver = connect(server.url)
        imported = driver.method("import_lens", json_string=lens)
        listed = driver.items(api.ListLensesRequest(lens_type="CUSTOM_SELF", lens_status="ALL"))

    assert [summary.lens_arn for summary in listed] == [imported.lens_arn]
    assert [request.method for request in server.requests] == ["PUT", "PUT", "GET"]


def test_the_deadline_bounds_a_server_that_says_nothing(connect: Callable[..., Driver]) -> None:
    """A server that never answers costs no more than the deadline."""
    began = datetime.now(UTC)
    with Loopback(stalls) as server:
        error = failed(connect(server.url, deadline=0.1, max_attempts=9), LIST, DeadlineExceeded)

    assert isinstance(error.__cause__, TransportError)
    assert (datetime.now(UTC) - began).total_seconds() < 4


def test_the_ca_bundle_of_the_environment(
    driver_type: type[Driver], ended: ExitStack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``AWS_CA_BUNDLE`` is what TLS certificates are verified with, unless ``verify`` says otherwise."""
    authority = Authority(tmp_path)
    with Loopback(answers({"LensSummaries": []}), tls=authority.server_context()) as server:
        monkeypatch.setenv("AWS_CA_BUNDLE", authority.bundle)
        trusting = ended.enter_context(running(driver_type(endpoint_url=server.url)))
        distrusting = ended.enter_context(running(driver_type(endpoint_url=server.url, verify=True)))

        assert trusting.call(LIST).lens_summaries == ()
        failed(distrusting, LIST, TLSError)


def test_an_async_client_without_aiohttp(monkeypatch: pytest.MonkeyPatch, ended: ExitStack) -> None:
    """Where the extra is not installed, threads run the default transport."""
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    with Loopback(answers({"LensSummaries": []})) as server:
        driver = ended.enter_context(running(AwaitingDriver(endpoint_url=server.url)))

        assert driver.call(LIST).lens_summaries == ()
        assert isinstance(driver.client._transport, ThreadTransport)
