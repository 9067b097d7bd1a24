"""OpenTelemetry sees each call as a span with its attempts, and how long it took; who has not asked for it pays nothing."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("opentelemetry.sdk", reason="opentelemetry-sdk is not installed: it comes with the extra 'test'")

from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from tests.scripted import AwaitingDriver, BlockingDriver, Driver, answer, running
from walens import api
from walens._core import call as calls
from walens.errors import ConnectTimeout, InvalidRequest, ResourceNotFoundException, WalensError
from walens.opentelemetry import WalensInstrumentor

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST = api.ListLensesRequest()
EMPTY = {"LensSummaries": []}


class Seen:
    """What OpenTelemetry was told."""

    def __init__(self) -> None:
        self.exporter = InMemorySpanExporter()
        self.tracers = TracerProvider()
        self.tracers.add_span_processor(SimpleSpanProcessor(self.exporter))
        self.reader = InMemoryMetricReader()
        self.meters = MeterProvider([self.reader])

    @property
    def spans(self) -> tuple[ReadableSpan, ...]:
        return self.exporter.get_finished_spans()

    def points(self) -> list[Any]:
        data = self.reader.get_metrics_data()
        assert data is not None
        (metric,) = data.resource_metrics[0].scope_metrics[0].metrics
        assert (metric.name, metric.unit) == ("rpc.client.call.duration", "s")
        return list(metric.data.data_points)


@pytest.fixture
def seen() -> Iterator[Seen]:
    told = Seen()
    WalensInstrumentor().instrument(tracer_provider=told.tracers, meter_provider=told.meters)
    yield told
    WalensInstrumentor().uninstrument()


@pytest.fixture(params=[BlockingDriver, AwaitingDriver], ids=["Client", "AsyncClient"])
def kind(request: pytest.FixtureRequest) -> Any:
    return request.param


def driven(kind: Any, *steps: Any, **options: Any) -> Driver:
    return kind(transport=kind.script(*steps), **options)


def test_a_call_is_a_span(kind: Any, seen: Seen) -> None:
    """It has the names of the conventions for AWS SDKs, and an event for its one attempt."""
    with running(driven(kind, answer(EMPTY, 200, {"x-amzn-RequestId": "r-1"}))) as driver:
        driver.call(LIST)
    (span,) = seen.spans
    assert (span.name, span.kind, span.status.status_code) == (
        "WellArchitected.ListLenses",
        SpanKind.CLIENT,
        StatusCode.UNSET,
    )
    assert dict(span.attributes or {}) == {
        "rpc.system": "aws-api",
        "rpc.service": "WellArchitected",
        "rpc.method": "ListLenses",
        "cloud.region": "eu-west-1",
        "server.address": "wellarchitected.eu-west-1.amazonaws.com",
        "server.port": 443,
        "http.response.status_code": 200,
        "aws.request_id": "r-1",
    }
    (event,) = span.events
    told = dict(event.attributes or {})
    assert told.pop("walens.attempt.duration") >= 0  # type: ignore[operator]
    assert (event.name, told) == (
        "attempt",
        {"walens.attempt.number": 1, "http.response.status_code": 200, "aws.request_id": "r-1"},
    )


def test_each_attempt_is_an_event(kind: Any, seen: Seen) -> None:
    """With what went wrong and how long was waited; the span says how often was sent again, and what came last."""
    steps = (answer(b"", 503, {"x-amzn-RequestId": "r-1"}), ConnectTimeout("slow"), answer(EMPTY))
    with running(driven(kind, *steps)) as driver:
        driver.prepare(random=lambda: 0.0)
        driver.call(LIST)
    (span,) = seen.spans
    assert span.status.status_code is StatusCode.UNSET
    told = [dict(event.attributes or {}) for event in span.events]
    assert [each.get("error.type") for each in told] == ["503", "ConnectTimeout", None]
    assert [each.get("http.response.status_code") for each in told] == [503, None, 200]
    assert ["walens.attempt.wait" in each for each in told] == [True, True, False]
    assert (span.attributes or {})["http.request.resend_count"] == 2
    assert (span.attributes or {})["http.response.status_code"] == 200


@pytest.mark.parametrize(
    ("step", "told"),
    [
        (answer({"Message": "no"}, 404, {"x-amzn-ErrorType": "ResourceNotFoundException"}), (ResourceNotFoundException, "ResourceNotFoundException", 404)),
        (ConnectTimeout("no connection"), (ConnectTimeout, "ConnectTimeout", None)),
    ],
    ids=["answer", "network"],
)  # fmt: skip
def test_a_failure_is_the_status_of_the_span(
    kind: Any, seen: Seen, step: Any, told: tuple[type[WalensError], str, int | None]
) -> None:
    """With the service's code, or the class of the error, and its text."""
    with running(driven(kind, step, max_attempts=1)) as driver, pytest.raises(told[0]) as caught:
        driver.call(LIST)
    (span,) = seen.spans
    attributes = dict(span.attributes or {})
    assert (span.status.status_code, span.status.description) == (StatusCode.ERROR, str(caught.value))
    assert (attributes["error.type"], attributes.get("http.response.status_code")) == told[1:]


def test_what_was_not_sent_is_a_span_as_well(kind: Any, seen: Seen) -> None:
    """An input that does not fit fails the call before its first attempt."""
    with running(driven(kind)) as driver, pytest.raises(InvalidRequest):
        driver.call(api.GetLensRequest(lens_alias=""))
    (span,) = seen.spans
    assert (span.attributes or {})["error.type"] == "InvalidRequest"
    assert span.events == ()


def test_the_duration_is_measured(kind: Any, seen: Seen) -> None:
    """A value a call, by operation, status and type of error; the request id is no part of it."""
    steps = (answer(EMPTY, 200, {"x-amzn-RequestId": "r-1"}), answer(EMPTY), ConnectTimeout("slow"))
    with running(driven(kind, *steps, max_attempts=1)) as driver:
        driver.call(LIST)
        driver.call(LIST)
        with pytest.raises(ConnectTimeout):
            driver.call(LIST)
    points = {point.attributes.get("error.type"): point for point in seen.points()}
    assert {name: point.count for name, point in points.items()} == {None: 2, "ConnectTimeout": 1}
    assert dict(points[None].attributes) == {
        "rpc.system": "aws-api",
        "rpc.service": "WellArchitected",
        "rpc.method": "ListLenses",
        "cloud.region": "eu-west-1",
        "server.address": "wellarchitected.eu-west-1.amazonaws.com",
        "server.port": 443,
        "http.response.status_code": 200,
    }
    assert 0 < points[None].sum < 10


def test_spans_stand_in_their_place(kind: Any, seen: Seen) -> None:
    """A call is a child of the span that it is made in; each page of a list is one of its own."""
    steps = (answer(EMPTY | {"NextToken": "t"}), answer(EMPTY))
    with (
        running(driven(kind, *steps)) as driver,
        seen.tracers.get_tracer("mine").start_as_current_span("outer") as outer,
    ):
        assert trace.get_current_span() is outer
        driver.pages(LIST)
        assert trace.get_current_span() is outer
    *pages, last = seen.spans
    assert (len(pages), last.name) == (2, "outer")
    assert {page.parent.span_id for page in pages if page.parent} == {outer.get_span_context().span_id}


def test_nothing_of_requests_and_secrets_is_told(kind: Any, seen: Seen) -> None:
    """Neither the lens nor the credentials are in what is exported."""
    with running(driven(kind, answer({"Message": "no"}, 400), max_attempts=1)) as driver, pytest.raises(WalensError):
        driver.call(api.ImportLensRequest(json_string='{"name": "PRIVATE-LENS"}'))
    (span,) = seen.spans
    exported = span.to_json()
    for secret in ("PRIVATE-LENS", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI", "IQoJb3JpZ2lu", "AWS4-HMAC"):
        assert secret not in exported


def test_the_hook_of_the_user_is_called_as_before(kind: Any, seen: Seen) -> None:
    """After ours, with the same attempts."""
    attempts = []
    with running(driven(kind, answer(b"", 503), answer(EMPTY), on_attempt=attempts.append)) as driver:
        driver.prepare(random=lambda: 0.0)
        driver.call(LIST)
    assert [attempt.number for attempt in attempts] == [1, 2]


def test_it_ends() -> None:
    """Without it no span is made; a provider that is none is refused."""
    told = Seen()
    instrumentor = WalensInstrumentor()
    with pytest.raises(TypeError, match="tracer_provider"):
        instrumentor.instrument(tracer_provider="none")
    instrumentor.instrument(tracer_provider=told.tracers, meter_provider=told.meters)
    instrumentor.uninstrument()
    with running(driven(BlockingDriver, answer(EMPTY))) as driver:
        driver.call(LIST)
    assert told.spans == ()
    assert calls._watch.watcher is None


def test_the_entry_point_is_found() -> None:
    """``opentelemetry-instrument`` loads it, and it watches."""
    (found,) = (each for each in entry_points(group="opentelemetry_instrumentor") if each.name == "walens")
    assert found.load() is WalensInstrumentor
    command = Path(sys.executable).parent / "opentelemetry-instrument"
    code = "from walens._core import call; print(type(call._watch.watcher).__name__)"
    done = subprocess.run(
        [command, sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={"PATH": str(command.parent), "OTEL_TRACES_EXPORTER": "none", "OTEL_METRICS_EXPORTER": "none"},
    )
    assert done.stdout.strip() == "method", done.stderr


def test_who_does_not_ask_pays_nothing() -> None:
    """Neither a client nor a call imports anything of it."""
    code = (
        "import sys, walens\n"
        "with walens.Client.offline() as client:\n"
        "    client.list_lenses()\n"
        "assert not [name for name in sys.modules if 'opentelemetry' in name]\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
