"""
The instrumentor, which ``opentelemetry-instrument`` finds by its entry point.

The names follow OpenTelemetry's semantic conventions for AWS SDKs and for RPC metrics
(https://opentelemetry.io/docs/specs/semconv/cloud-providers/aws-sdk/ and .../rpc/rpc-metrics/), and where these are
still being renamed, what OpenTelemetry's instrumentation of botocore sends.
"""

from __future__ import annotations

from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from opentelemetry.instrumentation.instrumentor import BaseInstrumentor  # type: ignore[attr-defined]  # it tells nothing of its types
from opentelemetry.instrumentation.utils import is_instrumentation_enabled, suppress_http_instrumentation
from opentelemetry.metrics import MeterProvider, get_meter
from opentelemetry.trace import SpanKind, StatusCode, TracerProvider, get_tracer

from walens._core.call import watch_calls
from walens.errors import ServiceError
from walens.version import __version__

if TYPE_CHECKING:
    from collections.abc import Collection, Generator

    from opentelemetry.metrics import Histogram
    from opentelemetry.trace import Span, Tracer
    from opentelemetry.util.types import AttributeValue

    from walens._core.call import Attempt, AttemptHook, CallSettings
    from walens.model import OperationRequest

__all__ = ["WalensInstrumentor"]

_NAME = "walens.opentelemetry"
_SERVICE = "WellArchitected"
_SCHEMA = "https://opentelemetry.io/schemas/1.30.0"
# The buckets that the conventions advise, in seconds.
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)
_DEFAULT_PORTS = {"http": 80, "https": 443}


class WalensInstrumentor(BaseInstrumentor):  # type: ignore[misc]
    """
    Make a span of each call of each client of this process, and measure how long calls take.

    A span has an event for each attempt, and region, server, status, request id and the type of the error as
    attributes. It has nothing of requests and answers besides. ``opentelemetry-instrument`` finds and calls it; by
    hand it is ``WalensInstrumentor().instrument()``, with ``tracer_provider`` and ``meter_provider`` where they are not
    the global ones. HTTP libraries make no spans of their own within a call.
    """

    def instrumentation_dependencies(self) -> Collection[str]:
        """Give what is instrumented."""
        return ("walens",)

    def _instrument(self, **kwargs: object) -> None:
        tracers, meters = kwargs.get("tracer_provider"), kwargs.get("meter_provider")
        if tracers is not None and not isinstance(tracers, TracerProvider):
            raise TypeError(f"tracer_provider is no TracerProvider but a {type(tracers).__name__}")
        if meters is not None and not isinstance(meters, MeterProvider):
            raise TypeError(f"meter_provider is no MeterProvider but a {type(meters).__name__}")
        tracer = get_tracer(_NAME, __version__, tracers, schema_url=_SCHEMA)
        meter = get_meter(_NAME, __version__, meters, schema_url=_SCHEMA)
        duration = meter.create_histogram(
            "rpc.client.call.duration",
            unit="s",
            description="How long calls take, all attempts and waits included.",
            explicit_bucket_boundaries_advisory=_BUCKETS,
        )
        watch_calls(_Watcher(tracer, duration).watch)

    def _uninstrument(self, **kwargs: object) -> None:
        del kwargs
        watch_calls(None)


class _Watcher:
    """Makes the span of a call, and measures it."""

    def __init__(self, tracer: Tracer, duration: Histogram) -> None:
        self._tracer = tracer
        self._duration = duration

    @contextmanager
    def watch(self, request: OperationRequest[object], settings: CallSettings) -> Generator[AttemptHook]:
        """Enclose a call."""
        if not is_instrumentation_enabled():
            yield _ignore
            return
        attributes = _attributes(request, settings)
        came = _Came()
        began = perf_counter()
        with (
            self._tracer.start_as_current_span(
                f"{_SERVICE}.{request.operation.name}",
                kind=SpanKind.CLIENT,
                attributes=attributes,
                record_exception=False,
                set_status_on_exception=False,
            ) as span,
            suppress_http_instrumentation(),
        ):
            try:
                yield lambda attempt: came.take(attempt, span)
            except BaseException as error:
                failure = _failure(error)
                came.attributes["error.type"] = failure
                span.set_status(StatusCode.ERROR, failure if isinstance(error, GeneratorExit) else str(error))
                raise
            finally:
                span.set_attributes(came.attributes | came.details)
                self._duration.record(perf_counter() - began, attributes | came.attributes)


class _Came:
    """What came of the attempts of a call."""

    def __init__(self) -> None:
        self.attributes: dict[str, AttributeValue] = {}
        """What the metric has as well: few values."""
        self.details: dict[str, AttributeValue] = {}

    def take(self, attempt: Attempt, span: Span) -> None:
        about: dict[str, AttributeValue] = {"walens.attempt.number": attempt.number}
        about["walens.attempt.duration"] = attempt.seconds
        self.attributes.pop("http.response.status_code", None)
        if attempt.status is not None:
            about["http.response.status_code"] = self.attributes["http.response.status_code"] = attempt.status
        if attempt.request_id is not None:
            about["aws.request_id"] = self.details["aws.request_id"] = attempt.request_id
        if attempt.error is not None:
            about["error.type"] = _failure(attempt.error)
        if attempt.wait is not None:
            about["walens.attempt.wait"] = attempt.wait
        if attempt.number > 1:
            self.details["http.request.resend_count"] = attempt.number - 1
        span.add_event("attempt", about)


def _attributes(request: OperationRequest[object], settings: CallSettings) -> dict[str, AttributeValue]:
    """Give what is known of a call before it begins."""
    found: dict[str, AttributeValue] = {
        "rpc.system": "aws-api",
        "rpc.service": _SERVICE,
        "rpc.method": request.operation.name,
    }
    if settings.scope is not None:
        found["cloud.region"] = settings.scope.region
    endpoint = settings.agent_endpoint if request.operation.agent else settings.endpoint
    if endpoint is not None:
        parts = urlsplit(endpoint)
        found["server.address"] = parts.hostname or ""
        found["server.port"] = parts.port or _DEFAULT_PORTS[parts.scheme]
    return found


def _failure(error: BaseException) -> str:
    """Give the type of an error: the service's code, or the class."""
    if isinstance(error, ServiceError) and error.code:
        return error.code
    return "cancelled" if isinstance(error, GeneratorExit) else type(error).__name__


def _ignore(attempt: Attempt) -> None:
    """Take an attempt that nobody wants to know of."""
    del attempt
