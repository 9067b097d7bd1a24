"""What `Client` and `AsyncClient` do alike: one suite that drives both, on scripts and against a server on loopback."""

from __future__ import annotations

import asyncio
import itertools
import logging
import pickle
import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
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
    ACCESS_KEY_ID,
    CREDENTIALS,
    SECRET_ACCESS_KEY,
    SESSION_TOKEN,
    AwaitedScript,
    AwaitingDriver,
    BlockingDriver,
    Driver,
    Performances,
    Script,
    StoppedClock,
    answer,
    prepared,
    running,
)

import walens
from walens import Request, Response, api, errors
from walens._core.call import call
from walens._core.flow import drive
from walens._core.retry_quota import RetryQuota
from walens.errors import (
    ConfigurationError,
    ConflictException,
    ConnectError,
    ConnectionClosed,
    DeadlineExceeded,
    FieldError,
    InternalServerException,
    InvalidRequest,
    InvalidResponse,
    ReadTimeout,
    ResourceNotFoundException,
    ServiceError,
    ServiceQuotaExceededException,
    ThrottlingException,
    TLSError,
    TransportError,
    UnknownServiceError,
    ValidationException,
    WalensError,
)
from walens.offline import OfflineTransport
from walens.transport import HTTPTransport, ThreadTransport

ARN = "arn:aws:wellarchitected:eu-west-1:123456789012:lens/0123456789abcdef0123456789abcdef"
IMPORT = api.ImportLensRequest(json_string='{"name": "x"}')
LIST = api.ListLensesRequest()
GENERATE = api.StartAgentRecommendationGenerationRequest(
    profile_arn="arn:aws:wellarchitected:eu-west-1:123456789012:agent-profile/x", types=["ARCHITECTURE"]
)
DONE = answer({"LensArn": ARN, "Status": "COMPLETE"})
NOTHING = answer({"LensSummaries": []})

Make = Callable[..., Driver]


@pytest.fixture(params=[BlockingDriver, AwaitingDriver], ids=["Client", "AsyncClient"])
def driver_type(request: pytest.FixtureRequest) -> type[Driver]:
    return request.param


@pytest.fixture
def ended() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def make(driver_type: type[Driver], ended: ExitStack) -> Make:
    """Makes a client whose transport plays steps, with retries that do not wait unless a service asks for it."""

    def make_driver(*steps: Any, random: float = 0.0, clock: StoppedClock | None = None, **options: Any) -> Driver:
        driver = ended.enter_context(running(driver_type(transport=driver_type.script(*steps), **options)))
        driver.prepare(random=lambda: random, **({"clock": clock.clock()} if clock else {}))
        return driver

    return make_driver


def script(driver: Driver) -> Script:
    played = driver.client._transport
    assert isinstance(played, Script)
    return played


def failed(driver: Driver, request: Any, kind: type[WalensError], **options: Any) -> Any:
    """Make a call that fails, and give the error."""
    with pytest.raises(WalensError) as caught:
        driver.call(request, **options)

    assert type(caught.value) is kind, repr(caught.value)
    return caught.value


# Answers


def test_an_answer_is_typed(make: Make) -> None:
    """A method gives the operation's response, with an enumeration's member and an aware time."""
    driver = make(
        DONE, answer({"LensSummaries": [{"LensName": "x", "CreatedAt": 1_770_000_000.5, "LensType": "CUSTOM_SELF"}]})
    )

    imported = driver.method("import_lens", json_string='{"name": "x"}')
    listed = driver.method("list_lenses")

    assert imported == api.ImportLensResponse(lens_arn=ARN, status=api.ImportLensStatus.COMPLETE)
    assert listed.lens_summaries == (
        api.LensSummary(
            lens_name="x",
            created_at=datetime(2026, 2, 2, 2, 40, 0, 500_000, tzinfo=UTC),
            lens_type=api.LensType.CUSTOM_SELF,
        ),
    )


def test_what_the_service_adds_is_no_error(make: Make) -> None:
    """Unknown members are ignored, unknown values stay usable, missing ones are ``None``."""
    driver = make(answer({"LensArn": ARN, "Status": "QUEUED", "Extra": {"a": [1]}}), answer({}))

    strange, empty = driver.call(IMPORT), driver.call(IMPORT)

    assert (strange.status, isinstance(strange.status, api.ImportLensStatus)) == ("QUEUED", True)
    assert empty == api.ImportLensResponse()


def test_an_answer_without_members_may_be_empty(make: Make) -> None:
    """DeleteLens answers with no body at all."""
    driver = make(answer(b""))

    assert driver.method("delete_lens", lens_alias=ARN, lens_status="ALL") == api.DeleteLensResponse()


def test_call_and_method_send_the_same(make: Make) -> None:
    """A named method is its request and `call`."""
    driver = make(DONE, DONE)

    driver.method("import_lens", json_string="{}", lens_alias=ARN, client_request_token="t", tags={"a": "b"})
    driver.call(api.ImportLensRequest(json_string="{}", lens_alias=ARN, client_request_token="t", tags={"a": "b"}))

    first, second = script(driver).bodies()
    assert first == second == {"JSONString": "{}", "LensAlias": ARN, "ClientRequestToken": "t", "Tags": {"a": "b"}}


def test_a_request_that_does_not_fit_is_not_sent(make: Make) -> None:
    """All that is wrong is told at once, with advice where a document was given for its text."""
    driver = make()

    error = failed(
        driver, api.ImportLensRequest(json_string={"name": "x"}, lens_alias="", tags={"k": "v" * 300}), InvalidRequest
    )

    assert [problem.path for problem in error.problems] == ["json_string", "lens_alias", "tags['k']"]
    assert "json.dumps" in error.problems[0].message
    assert (error.operation, error.attempts, script(driver).requests) == ("ImportLens", 0, [])


def test_headers_of_an_aws_sdk(make: Make) -> None:
    """Every request names its software and its attempt, and is signed for region, service and time."""
    driver = make(DONE, clock=StoppedClock())

    driver.call(IMPORT)

    (request,) = script(driver).requests
    headers = request.headers
    assert (request.method, request.url) == ("PUT", "https://wellarchitected.eu-west-1.amazonaws.com/importLens")
    assert re.match(r"walens/\S+ ua/2\.1 .*lang/python#3\.\S+ .*md/botocore#1\.", headers["User-Agent"])
    assert re.fullmatch(
        r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", headers["amz-sdk-invocation-id"]
    )
    assert headers["amz-sdk-request"] == "attempt=1; max=3"
    assert headers["X-Amz-Date"] == "20260202T024000Z"
    assert headers["X-Amz-Security-Token"] == SESSION_TOKEN
    assert headers["Authorization"].startswith(
        f"AWS4-HMAC-SHA256 Credential={ACCESS_KEY_ID}/20260202/eu-west-1/wellarchitected/aws4_request, SignedHeaders="
    )


def test_operations_of_the_agent_have_their_endpoint(make: Make) -> None:
    """The Well-Architected Agent answers elsewhere."""
    driver = make(answer({}))

    driver.call(GENERATE)

    assert script(driver).requests[0].url.startswith("https://wellarchitected-agent.eu-west-1.")


def test_an_unsigned_transport_needs_nothing(driver_type: type[Driver], ended: ExitStack) -> None:
    """With a transport that answers by itself there are no credentials, no region and no signature."""
    transport = driver_type.script(NOTHING, signed=False)
    driver = ended.enter_context(running(driver_type(transport=transport, region_name=None, credentials=None)))

    driver.call(LIST)

    assert script(driver).sent("Authorization") == [None]


# Errors of the service

MODELLED = [
    (errors.AccessDeniedException, 403),
    (errors.ConflictException, 409),
    (errors.InternalServerException, 500),
    (errors.ResourceNotFoundException, 404),
    (errors.ServiceQuotaExceededException, 402),
    (errors.ThrottlingException, 429),
    (errors.ValidationException, 400),
]
PLACES: dict[str, Callable[[str, int], Response]] = {
    "header": lambda code, status: answer({"message": "m"}, status, {"X-Amzn-Errortype": code}),
    "header with a URI": lambda code, status: answer(
        {"message": "m"}, status, {"x-amzn-errortype": f"{code}:http://internal.amazon.com/coral/x.y/"}
    ),
    "header with a namespace": lambda code, status: answer(
        {"message": "m"}, status, {"X-AMZN-ERRORTYPE": f"aws.protocoltests#{code}:http://a/b"}
    ),
    "code": lambda code, status: answer({"code": code, "message": "m"}, status),
    "Code": lambda code, status: answer({"Code": code, "Message": "m"}, status),
    "__type": lambda code, status: answer({"__type": code, "Message": "m"}, status),
    "__type with a namespace": lambda code, status: answer(
        {"__type": f"com.amazonaws.wellarchitected#{code}", "message": "m"}, status
    ),
    "__type with both": lambda code, status: answer({"__type": f"a.b#{code}:http://c#d", "message": "m"}, status),
    "header before body": lambda code, status: answer(
        {"code": "Other", "__type": "Another", "message": "m"}, status, {"x-amzn-errortype": code}
    ),
    "empty header, empty code": lambda code, status: answer(
        {"code": "", "__type": code, "message": "m"}, status, {"x-amzn-errortype": ""}
    ),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("kind", "status"), MODELLED, ids=lambda value: getattr(value, "__name__", None))
def test_every_error_from_every_place(make: Make, kind: type[ServiceError], status: int, place: str) -> None:
    """The code is found wherever the protocol allows it, and decides the class, whatever the status."""
    driver = make(PLACES[place](kind.__name__, status), max_attempts=1)

    error = failed(driver, IMPORT, kind)

    assert (error.code, error.message, error.status) == (kind.__name__, "m", status)
    assert (error.operation, error.attempts) == ("ImportLens", 1)


@pytest.mark.parametrize(
    ("response", "kind", "facts"),
    [
        (
            answer(
                {
                    "message": "no",
                    "reason": "FIELD_VALIDATION_FAILED",
                    "fields": [{"name": "LensAlias", "message": "bad"}, {"name": 5}, "odd"],
                },
                400,
                x_amzn_errortype="ValidationException",
            ),
            ValidationException,
            {
                "reason": "FIELD_VALIDATION_FAILED",
                "fields": (FieldError("LensAlias", "bad"), FieldError(None, None)),
            },
        ),
        (
            answer(
                {"Message": "no", "Reason": "OTHER", "Fields": [{"Name": "a", "Message": "b"}]},
                400,
                x_amzn_errortype="ValidationException",
            ),
            ValidationException,
            {"reason": "OTHER", "fields": (FieldError("a", "b"),)},
        ),
        (
            answer({"ResourceId": "r", "ResourceType": "t", "Message": "m"}, 409, x_amzn_errortype="ConflictException"),
            ConflictException,
            {"resource_id": "r", "resource_type": "t"},
        ),
        (
            answer({"ResourceId": 5, "Message": "m"}, 404, x_amzn_errortype="ResourceNotFoundException"),
            ResourceNotFoundException,
            {"resource_id": None, "resource_type": None},
        ),
        (
            answer(
                {"ResourceId": "r", "QuotaCode": "q", "ServiceCode": "s"},
                402,
                x_amzn_errortype="ServiceQuotaExceededException",
            ),
            ServiceQuotaExceededException,
            {"resource_id": "r", "quota_code": "q", "service_code": "s", "message": "HTTP 402 without a message"},
        ),
        (
            answer({"quotaCode": "q"}, 429, x_amzn_errortype="ThrottlingException", x_amz_retry_after="1500"),
            ThrottlingException,
            {"quota_code": "q", "service_code": None, "retry_after": 1.5},
        ),
        (
            answer({"message": "m"}, 418, x_amzn_errortype="TeapotException", x_amzn_requestid="r-1"),
            UnknownServiceError,
            {"code": "TeapotException", "status": 418, "request_id": "r-1", "transient": False},
        ),
        (
            answer({"message": "m"}, 400, x_amzn_errortype="ExpiredTokenException", x_amz_request_id="r-2"),
            UnknownServiceError,
            {"message": "m (the session token has expired: get new credentials)", "request_id": "r-2"},
        ),
        (answer(b"", 403), UnknownServiceError, {"code": "403", "message": "HTTP 403 without a message"}),
        (answer(b"null", 404), UnknownServiceError, {"code": "404"}),
        (answer({"message": 5, "Message": "M"}, 404), UnknownServiceError, {"message": "M"}),
        (
            answer(
                b"<html><script>var x;</script><h1>Forbidden</h1>\n<p>by proxy</p></html>",
                403,
                content_type="text/html",
            ),
            UnknownServiceError,
            {
                "code": "403",
                "message": "HTTP 403, which is not the service's form of an error: Forbidden by proxy",
            },
        ),
        (answer(b"\xff\xfe" * 5000, 400), UnknownServiceError, {"code": "400"}),
        (answer(b"moved", 307, location="http://elsewhere/"), UnknownServiceError, {"code": "307", "status": 307}),
    ],
)
def test_the_facts_of_an_error(make: Make, response: Response, kind: type[ServiceError], facts: dict[str, Any]) -> None:
    """What the service says of an error are its attributes, in either spelling; odd values are no other error."""
    error = failed(make(response, max_attempts=1), IMPORT, kind)

    assert {name: getattr(error, name) for name in facts} == facts
    assert len(str(error)) < 600


# Damaged successes

DAMAGED = {
    "empty": answer(b""),
    "html": answer(b"<html>login</html>", content_type="text/html"),
    "truncated": answer(b'{"LensArn": "arn'),
    "list": answer([]),
    "null": answer(None),
    "shape": answer({"LensSummaries": 5}),
    "items": answer({"LensSummaries": [5]}),
    "time": answer({"LensSummaries": [{"CreatedAt": "yesterday"}]}),
    "huge time": answer({"LensSummaries": [{"CreatedAt": 1e300}]}),
    "bytes": answer(b"\xff\xfe"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_success_is_an_error_after_retries(make: Make, name: str) -> None:
    """A 200 that is not the operation's answer is tried again, and is no success in the end."""
    driver = make(*[DAMAGED[name]] * 3)

    error = failed(driver, LIST, InvalidResponse)

    assert (error.attempts, error.status, len(script(driver).requests)) == (3, 200, 3)
    assert error.body_start == DAMAGED[name].body[:200]
    assert (error.operation, "ListLenses: HTTP 200" in str(error)) == ("ListLenses", True)


def test_a_damaged_success_may_be_followed_by_a_good_one(make: Make) -> None:
    """The retry of an import with the same token brings the answer."""
    driver = make(DAMAGED["html"], DONE)

    assert driver.call(IMPORT).lens_arn == ARN
    assert len({body["ClientRequestToken"] for body in script(driver).bodies()}) == 1


def test_a_damaged_success_of_what_is_not_idempotent_is_not_retried(make: Make) -> None:
    """Where the service executed a request that has no token, a second one would execute it again."""
    driver = make(DAMAGED["empty"])

    error = failed(driver, GENERATE, InvalidResponse)

    assert (error.attempts, len(script(driver).requests)) == (1, 1)


# Retries


def throttled(**headers: str) -> Response:
    return answer({"message": "slow"}, 429, {"x-amzn-errortype": "ThrottlingException"}, **headers)


TRANSIENT = {
    "500": answer(b"", 500),
    "502": answer(b"<html>bad gateway</html>", 502),
    "503": answer(b"", 503),
    "504": answer(b"", 504),
    "429": answer(b"", 429),
    "InternalServerException": answer({"code": "InternalServerException"}, 500),
    "ThrottlingException": throttled(),
    "RequestLimitExceeded": answer({"code": "RequestLimitExceeded"}, 400),
    "RequestTimeout": answer({"code": "RequestTimeout"}, 400),
    "ConnectError": ConnectError("no"),
    "ReadTimeout": ReadTimeout("no"),
    "ConnectionClosed": ConnectionClosed("no"),
}


@pytest.mark.parametrize("name", TRANSIENT)
def test_what_passes_is_tried_again(make: Make, name: str) -> None:
    """A passing failure is followed by the answer, and after three attempts it is the error."""
    failure = TRANSIENT[name]

    assert make(failure, failure, NOTHING).call(LIST).lens_summaries == ()

    driver = make(failure, failure, failure)
    with pytest.raises(WalensError) as caught:
        driver.call(LIST)
    assert (caught.value.attempts, caught.value.operation) == (3, "ListLenses")


@pytest.mark.parametrize(
    "failure",
    [
        answer({"code": "ValidationException"}, 400),
        answer({"code": "AccessDeniedException"}, 403),
        answer({"code": "ResourceNotFoundException"}, 404),
        answer({"code": "ConflictException"}, 409),
        answer({"code": "ServiceQuotaExceededException"}, 402),
        answer(b"", 501),
        TLSError("no"),
        ConfigurationError("no"),
    ],
)
def test_what_does_not_pass_is_not_tried_again(make: Make, failure: Any) -> None:
    """A refusal is told at once."""
    driver = make(failure)

    with pytest.raises(WalensError) as caught:
        driver.call(LIST)

    assert (caught.value.attempts, len(script(driver).requests)) == (1, 1)


def test_attempts_share_the_token_and_have_signatures_of_their_own(make: Make) -> None:
    """Token, body and invocation are made once; date, signature and number are each attempt's."""
    clock = StoppedClock()

    def later(request: Request) -> Response:
        clock.seconds += 61
        return answer(b"", 503)

    driver = make(later, later, DONE, clock=clock)
    driver.call(IMPORT)

    sent = script(driver).sent
    assert len({request.body for request in script(driver).requests}) == 1
    assert len(script(driver).bodies()[0]["ClientRequestToken"]) == 36
    assert len(set(sent("amz-sdk-invocation-id"))) == 1
    assert sent("amz-sdk-request") == [f"attempt={number}; max=3" for number in (1, 2, 3)]
    assert sent("X-Amz-Date") == ["20260202T024000Z", "20260202T024101Z", "20260202T024202Z"]
    assert len(set(sent("Authorization"))) == 3


def test_calls_have_tokens_of_their_own(make: Make) -> None:
    """The next call is another import; a token that was given is sent as it is, in the query where it belongs there."""
    driver = make(DONE, DONE, DONE, answer(b""), answer(b""))
    driver.call(IMPORT)
    driver.call(IMPORT)
    driver.method("import_lens", json_string="{}", client_request_token="mine")
    driver.method("delete_lens", lens_alias=ARN, lens_status="ALL")
    driver.method("delete_lens", lens_alias=ARN, lens_status="ALL", client_request_token="my own")

    tokens = [body["ClientRequestToken"] for body in [*map(_json, script(driver).requests[:3])]]
    assert len(set(tokens)) == 3
    assert tokens[2] == "mine"
    urls = [request.url for request in script(driver).requests[3:]]
    assert re.search(r"[?&]ClientRequestToken=[0-9a-f-]{36}$", urls[0])
    assert urls[1].endswith("ClientRequestToken=my%20own")


def _json(request: Request) -> Any:
    import json

    return json.loads(request.body)


def test_max_attempts(make: Make) -> None:
    """The option decides how often a request is sent, and the service is told."""
    driver = make(*[answer(b"", 503)] * 5, max_attempts=5)

    assert failed(driver, LIST, UnknownServiceError).attempts == 5
    assert script(driver).sent("amz-sdk-request")[-1] == "attempt=5; max=5"


def waits(*steps: Any, random: float, attempts: int) -> list[float]:
    """The waits of a call whose every attempt fails."""
    client = walens.Client(region_name="eu-west-1", credentials=CREDENTIALS, transport=Script(), max_attempts=attempts)
    settings = prepared(client, random=lambda: random)
    performances = Performances(Script(*steps))
    with pytest.raises(WalensError):
        drive(call(LIST, settings), performances)
    return performances.waits


def test_backoff_of_the_standard_mode() -> None:
    """Full jitter: a random share of 50 ms, doubled each time, at most 20 s."""
    highest = waits(*[answer(b"", 503)] * 12, random=1.0, attempts=12)

    assert highest == pytest.approx([min(0.05 * 2**number, 20) for number in range(11)])
    assert waits(*[answer(b"", 503)] * 4, random=0.5, attempts=4) == pytest.approx([0.025, 0.05, 0.1])
    assert waits(*[answer(b"", 503)] * 4, random=0.0, attempts=4) == []


def test_backoff_of_throttling() -> None:
    """Where the service asks for fewer requests the scale is one second."""
    assert waits(*[throttled()] * 7, random=1.0, attempts=7) == pytest.approx([1, 2, 4, 8, 16, 20])


@pytest.mark.parametrize(
    ("headers", "random", "expected"),
    [
        ({"x-amz-retry-after": "300"}, 0.0, 0.3),
        ({"x-amz-retry-after": "300"}, 1.0, 1.0),  # the backoff is longer
        ({"x-amz-retry-after": "90000"}, 1.0, 6.0),  # at most five seconds above the backoff
        ({"retry-after": "2"}, 0.0, 2.0),
        ({"retry-after": "2", "x-amz-retry-after": "700"}, 0.0, 0.7),
        ({"retry-after": "soon"}, 1.0, 1.0),
        ({"retry-after": "-3"}, 1.0, 1.0),
        ({"x-amz-retry-after": "1" * 5000}, 1.0, 1.0),
        ({"retry-after": "9" * 5000}, 1.0, 1.0),
        ({"retry-after": "٣"}, 1.0, 1.0),
    ],
)
def test_the_services_wish_to_wait(headers: dict[str, str], random: float, expected: float) -> None:
    """The service's own waiting time is kept within bounds; what is no number is not looked at."""
    response = throttled(**headers)

    assert waits(response, response, random=random, attempts=2) == [pytest.approx(expected)]


def test_waiting_really_waits(make: Make) -> None:
    """The client sleeps for as long as the policy says."""
    driver = make(throttled(x_amz_retry_after="30"), NOTHING)
    began = datetime.now(UTC)

    driver.call(LIST)

    assert (datetime.now(UTC) - began).total_seconds() >= 0.03


def test_the_quota_of_a_client(make: Make) -> None:
    """500 in all: 35 retries at 14 each; then calls fail at the first attempt, until successes fill it again."""
    attempts: list[walens.Attempt] = []
    driver = make(*[answer(b"", 503)] * 36, max_attempts=100, on_attempt=attempts.append)
    quota = driver.client._prepared().quota

    failed(driver, LIST, UnknownServiceError)

    assert (len(attempts), quota.available) == (36, 500 - 35 * 14)
    driver.client._transport = driver.script(answer(b"", 503), *[NOTHING] * 4, answer(b"", 503), NOTHING)
    assert failed(driver, LIST, UnknownServiceError).attempts == 1
    for _ in range(4):
        driver.call(LIST)
    assert quota.available == 14
    driver.call(LIST)  # takes 14 for its retry, and gives them back
    assert quota.available == 14


def test_throttling_costs_less() -> None:
    """A retry after throttling takes 5 from the quota; it never holds more than at the start."""
    quota = RetryQuota(10)

    assert (quota.cost(throttling=True), quota.cost(throttling=False)) == (5, 14)
    assert [quota.acquire(5) for _ in range(3)] == [True, True, False]
    quota.succeed(0)
    assert quota.available == 1
    quota.succeed(50)
    assert quota.available == 10


def test_hooks_see_every_attempt(make: Make) -> None:
    """`on_attempt` is told status, error, time and wait of each attempt; the last has no wait."""
    clock = StoppedClock()
    attempts: list[walens.Attempt] = []

    def slowly(request: Request) -> Response:
        clock.seconds += 2
        return throttled(x_amz_retry_after="10")

    driver = make(slowly, ConnectionClosed("x"), NOTHING, clock=clock, on_attempt=attempts.append)
    driver.call(LIST)

    assert [(each.operation, each.number, each.status) for each in attempts] == [
        ("ListLenses", 1, 429),
        ("ListLenses", 2, None),
        ("ListLenses", 3, 200),
    ]
    assert [type(each.error) for each in attempts] == [ThrottlingException, ConnectionClosed, type(None)]
    assert [(each.seconds, each.wait) for each in attempts] == [(2.0, 0.01), (0.0, 0.0), (0.0, None)]


def test_hooks_see_the_end(make: Make) -> None:
    """The attempt after which a call gives up has no wait."""
    attempts: list[walens.Attempt] = []

    failed(make(*[answer(b"", 500)] * 2, max_attempts=2, on_attempt=attempts.append), LIST, UnknownServiceError)
    failed(make(answer(b"", 400), on_attempt=attempts.append), LIST, UnknownServiceError)

    assert [each.wait for each in attempts] == [0.0, None, None]


def test_a_hook_that_fails_ends_the_call(make: Make) -> None:
    """An error of the hook is the caller's own, and reaches the caller as it is."""

    def fail(attempt: walens.Attempt) -> None:
        raise LookupError(attempt.operation)

    with pytest.raises(LookupError, match="ListLenses"):
        make(NOTHING, on_attempt=fail).call(LIST)


# The deadline


def test_the_deadline_is_over_the_whole_call(make: Make) -> None:
    """Attempts and waits count; the error names the last failure and keeps it as its cause."""
    clock = StoppedClock()

    def slowly(request: Request) -> Response:
        clock.seconds += 2
        return answer(b"", 503)

    driver = make(slowly, slowly, slowly, clock=clock, deadline=3.0)

    error = failed(driver, LIST, DeadlineExceeded)

    assert (error.operation, error.attempts, error.transient) == ("ListLenses", 2, False)
    assert isinstance(error.__cause__, UnknownServiceError)
    assert "3 s" in str(error)
    assert [request.timeout for request in script(driver).requests] == [3.0, 1.0]


def test_a_wait_beyond_the_deadline_is_not_waited(make: Make) -> None:
    """Where the next attempt would come too late, the call ends now."""
    driver = make(throttled(retry_after="30"), deadline=2.0)
    began = datetime.now(UTC)

    error = failed(driver, LIST, DeadlineExceeded)

    assert (error.attempts, isinstance(error.__cause__, ThrottlingException)) == (1, True)
    assert (datetime.now(UTC) - began).total_seconds() < 4


def test_the_deadline_of_a_call(make: Make) -> None:
    """`call(deadline=...)` counts instead of the client's; without any, a request has no limit of its own."""
    driver = make(NOTHING, NOTHING, deadline=5.0)
    driver.call(LIST)
    driver.call(LIST, deadline=1.0)
    unlimited = make(NOTHING)
    unlimited.call(LIST)

    assert script(driver).requests[0].timeout == pytest.approx(5.0, abs=0.5)
    assert script(driver).requests[1].timeout == pytest.approx(1.0, abs=0.5)
    assert script(unlimited).requests[0].timeout is None


def test_the_deadline_does_not_hide_a_refusal(make: Make) -> None:
    """An error that is not retried, and one after all attempts, stay what they are."""
    clock = StoppedClock()

    def slowly(request: Request) -> Response:
        clock.seconds += 9
        return answer({"code": "ConflictException"}, 409)

    failed(make(slowly, clock=clock, deadline=3.0), LIST, ConflictException)
    failed(make(answer(b"", 503), deadline=3.0, max_attempts=1), LIST, UnknownServiceError)


# A clock that is off


def refused(
    clock: StoppedClock, *, by: float, code: str = "InvalidSignatureException"
) -> Callable[[Request], Response]:
    """Refuse a signature as a service whose clock is ahead."""

    def refuse(request: Request) -> Response:
        moment = datetime.fromtimestamp(clock.seconds + by, UTC)
        return answer({"message": "off"}, 403, {"x-amzn-errortype": code, "Date": format_datetime(moment, usegmt=True)})

    return refuse


@pytest.mark.parametrize("code", ["InvalidSignatureException", "RequestTimeTooSkewed", "SignatureDoesNotMatch"])
@pytest.mark.parametrize("offset", [600, -600])
def test_a_clock_that_is_off_is_corrected(make: Make, code: str, offset: int) -> None:
    """The service's Date is taken over, the request is tried once more, and later calls are right from the start."""
    clock = StoppedClock()
    attempts: list[walens.Attempt] = []
    driver = make(
        refused(clock, by=offset, code=code), DONE, NOTHING, clock=clock, max_attempts=1, on_attempt=attempts.append
    )

    driver.call(IMPORT)
    driver.call(LIST)

    right = datetime.fromtimestamp(clock.seconds + offset, UTC).strftime("%Y%m%dT%H%M%SZ")
    assert script(driver).sent("X-Amz-Date") == ["20260202T024000Z", right, right]
    assert [(each.status, each.wait) for each in attempts] == [(403, 0.0), (200, None), (200, None)]


def test_a_clock_is_corrected_once(make: Make) -> None:
    """A second refusal is the error, with advice."""
    clock = StoppedClock()
    driver = make(refused(clock, by=600), refused(clock, by=1200), clock=clock)

    error = failed(driver, LIST, UnknownServiceError)

    assert (error.code, error.attempts) == ("InvalidSignatureException", 2)
    assert "this machine's clock" in str(error)


@pytest.mark.parametrize(
    "date", [None, "yesterday", "Mon, 99 Foo 2026 99:99:99 GMT", "Mon, 01 Jan 99999 00:00:00 GMT", "1" * 5000]
)
def test_a_refusal_without_a_usable_date(make: Make, date: str | None) -> None:
    """Without the service's time there is nothing to correct: the refusal is the error."""
    headers = {"x-amzn-errortype": "InvalidSignatureException"} | ({"Date": date} if date else {})

    assert (
        failed(make(answer(b"{}", 403, headers), NOTHING), LIST, UnknownServiceError).code
        == "InvalidSignatureException"
    )


def test_a_clock_that_is_right_is_not_the_reason(make: Make) -> None:
    """Where the clocks agree within four minutes the key is wrong, and one attempt tells it."""
    clock = StoppedClock()

    assert failed(make(refused(clock, by=200), clock=clock), LIST, UnknownServiceError).attempts == 1


# Pages and items


def page(*names: str, token: str | None = None) -> Response:
    return answer({"LensSummaries": [{"LensName": name} for name in names], "NextToken": token})


def test_items_of_all_pages(make: Make) -> None:
    """Every item comes, over a page without items too; each request has the token of the page before."""
    driver = make(page("a", "b", token="t+1"), page(token="t2"), page("c"))

    names = [lens.lens_name for lens in driver.items(api.ListLensesRequest(max_results=2))]

    assert names == ["a", "b", "c"]
    queries = [request.url.partition("?")[2] for request in script(driver).requests]
    assert queries == ["MaxResults=2", "NextToken=t%2B1&MaxResults=2", "NextToken=t2&MaxResults=2"]


def test_pages(make: Make) -> None:
    """Every page comes as a response; an empty token ends the list as an absent one does."""
    driver = make(page("a", token="t"), page("b", token=""))

    assert [len(response.lens_summaries) for response in driver.pages(LIST)] == [1, 1]


def test_a_list_goes_on_where_another_stopped(make: Make) -> None:
    """The first request's own token is sent."""
    driver = make(page("c"))

    driver.items(api.ListLensesRequest(next_token="t9"))

    assert "NextToken=t9" in script(driver).requests[0].url


@pytest.mark.parametrize(
    ("limit", "names", "requests"),
    [(0, "", 0), (1, "a", 1), (2, "ab", 1), (3, "abc", 2), (9, "abcd", 2), (None, "abcd", 2)],
)
def test_a_limit(make: Make, limit: int | None, names: str, requests: int) -> None:
    """Not more items than wanted come, and not more pages are asked for than they need."""
    driver = make(page("a", "b", token="t"), page("c", "d"))

    assert "".join(lens.lens_name for lens in driver.items(LIST, limit=limit)) == names
    assert len(script(driver).requests) == requests


def test_a_limit_of_pages(make: Make) -> None:
    """Pages end with the one that has the last item that is wanted."""
    driver = make(page("a", "b", token="t"), page("c", "d", token="u"))

    assert len(driver.pages(LIST, limit=3)) == 2


@pytest.mark.parametrize("tokens", [("t", "t"), ("t", "u", "t")])
def test_a_token_that_comes_twice(make: Make, tokens: tuple[str, ...]) -> None:
    """A list that would never end is an error, after the items that came."""
    driver = make(*(page("a", token=token) for token in tokens))

    with pytest.raises(InvalidResponse, match="the same next_token twice"):
        driver.items(LIST)

    assert len(script(driver).requests) == len(tokens)


def test_a_token_of_the_first_request_that_comes_again(make: Make) -> None:
    """The token that the list began with is known as well."""
    with pytest.raises(InvalidResponse):
        make(page("a", token="t")).items(api.ListLensesRequest(next_token="t"))


# Closing


def test_a_closed_client(make: Make) -> None:
    """Closing closes the transport; what comes after is an error that says so, and closing again is none."""
    driver = make(NOTHING)
    driver.call(LIST)

    driver.close()

    with pytest.raises(ConfigurationError, match="the client is closed"):
        driver.call(LIST)
    assert script(driver).closed == 1


def test_a_client_is_a_context_manager() -> None:
    """Leaving the block closes the client, also where nothing was sent."""
    blocking, awaited, unused = Script(NOTHING), AwaitedScript(NOTHING), Script()

    async def run() -> None:
        async with walens.AsyncClient(region_name="eu-west-1", credentials=CREDENTIALS, transport=awaited) as client:
            await client.list_lenses()

    with walens.Client(region_name="eu-west-1", credentials=CREDENTIALS, transport=blocking) as client:
        client.list_lenses()
    asyncio.run(run())
    with walens.Client(region_name="eu-west-1", credentials=CREDENTIALS, transport=unused):
        pass
    with walens.Client(region_name="eu-west-1", credentials=CREDENTIALS):
        pass

    assert (blocking.closed, awaited.closed, unused.closed) == (1, 1, 1)


# Against a server on loopback


def http_driver(kind: str, url: str, **options: Any) -> Driver:
    """A client with the transport that it makes itself, or with blocking HTTP in threads."""
    options = {"endpoint_url": url, "max_attempts": 3} | options
    if kind == "Client":
        driver: Driver = BlockingDriver(**options)
    elif kind == "AsyncClient":
        driver = AwaitingDriver(**options)
    else:
        driver = AwaitingDriver(
            transport=ThreadTransport(HTTPTransport(read_timeout=options.pop("read_timeout", 5))), **options
        )
    driver.prepare(random=lambda: 0.0)
    return driver


@pytest.fixture(params=["Client", "AsyncClient", "AsyncClient in threads"])
def connect(request: pytest.FixtureRequest, ended: ExitStack) -> Callable[..., Driver]:
    def connect_driver(url: str, **options: Any) -> Driver:
        return ended.enter_context(running(http_driver(request.param, url, **options)))

    return connect_driver


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


def test_an_answer_that_is_lost(connect: Callable[..., Driver]) -> None:
    """The service executed the import, the answer was lost: the retry brings the first result, and one lens exists."""
    service = OfflineTransport()

    def executes(exchange: Exchange) -> None:
        request = exchange.request
        response = service.send(Request(request.method, f"http://x{request.target}", request.headers, request.body))
        if len(exchange.server.requests) == 1:
            exchange.reset()
        answers(response.body, response.status, dict(response.headers))(exchange)

    lens = (Path(__file__).parents[1] / "examples" / "small.lens.json").read_text(encoding="utf-8")
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


# Threads and tasks


def test_threads_share_a_client() -> None:
    """Eight threads that make their first calls at once share one transport and get their own answers."""

    def echoes(exchange: Exchange) -> None:
        answers({"LensArn": exchange.request.body.decode()})(exchange)

    seen: list[tuple[str, str | None]] = []
    with (
        Loopback(echoes) as server,
        walens.Client(region_name="eu-west-1", credentials=CREDENTIALS, endpoint_url=server.url) as client,
    ):
        start = threading.Barrier(8)

        def work(thread: int) -> None:
            start.wait()
            for number in range(10):
                text = f'{{"name": "{thread}-{number}"}}'
                seen.append((f"{thread}-{number}", client.import_lens(json_string=text).lens_arn))

        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert len(seen) == 80
    assert all(f'\\"{name}\\"' in (echo or "") for name, echo in seen)
    assert server.connections <= 8


def test_tasks_share_a_client() -> None:
    """Thirty tasks over ten connections get their own answers."""

    def echoes(exchange: Exchange) -> None:
        answers({"LensArn": exchange.request.body.decode()})(exchange)

    async def run(url: str) -> list[str | None]:
        async with walens.AsyncClient(region_name="eu-west-1", credentials=CREDENTIALS, endpoint_url=url) as client:
            made = [client.import_lens(json_string=f'{{"name": "n{number}"}}') for number in range(30)]
            return [response.lens_arn for response in await asyncio.gather(*made)]

    with Loopback(echoes) as server:
        echoed = asyncio.run(run(server.url))

    assert all(f'\\"n{number}\\"' in (echo or "") for number, echo in enumerate(echoed))
    assert server.connections <= 10


@pytest.mark.parametrize("threads", [False, True], ids=["aiohttp", "threads"])
def test_a_call_that_is_cancelled(threads: bool) -> None:
    """Cancelling a call ends it, leaves no task behind, and leaves the client usable."""

    async def run(server: Loopback) -> tuple[bool, int, Any]:
        transport = ThreadTransport(HTTPTransport(read_timeout=0.05)) if threads else None
        async with walens.AsyncClient(
            region_name="eu-west-1", credentials=CREDENTIALS, endpoint_url=server.url, transport=transport
        ) as client:
            task = asyncio.create_task(client.list_lenses())
            await asyncio.to_thread(server.received.acquire)
            task.cancel()
            await asyncio.wait([task])
            response = await client.list_lenses()
            return task.cancelled(), len(asyncio.all_tasks()), response.lens_summaries

    with Loopback(stalls, answers({"LensSummaries": []})) as server:
        assert asyncio.run(run(server)) == (True, 1, ())


def test_a_wait_that_is_cancelled() -> None:
    """A call may be cancelled while it waits for its next attempt."""

    async def run() -> tuple[bool, int, int]:
        waiting = asyncio.Event()

        def refuse(request: Request) -> Response:
            waiting.set()
            return throttled(retry_after="5")

        script = AwaitedScript(refuse, NOTHING)
        async with walens.AsyncClient(region_name="eu-west-1", credentials=CREDENTIALS, transport=script) as client:
            task = asyncio.create_task(client.list_lenses())
            await waiting.wait()
            task.cancel()
            await asyncio.wait([task])
            await client.list_lenses()
            return task.cancelled(), len(asyncio.all_tasks()), len(script.requests)

    assert asyncio.run(run()) == (True, 1, 2)


def test_a_list_that_is_left() -> None:
    """Who stops in the middle of a list asks for no further page."""
    script = AwaitedScript(page("a", "b", token="t"))

    async def run() -> str | None:
        async with walens.AsyncClient(region_name="eu-west-1", credentials=CREDENTIALS, transport=script) as client:
            items = client.items(LIST)
            async for lens in items:
                await items.aclose()
                return lens.lens_name
        return None

    assert asyncio.run(run()) == "a"
    blocking = Script(page("a", "b", token="t"))
    with walens.Client(region_name="eu-west-1", credentials=CREDENTIALS, transport=blocking) as client:
        assert [lens.lens_name for lens in itertools.islice(client.items(LIST), 2)] == ["a", "b"]
    assert len(script.requests) == len(blocking.requests) == 1


# Secrets


SECRETS = (SECRET_ACCESS_KEY, SESSION_TOKEN, "Signature=")


def secrets_in(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


def test_no_secret_is_shown(make: Make) -> None:
    """The repr of client, credentials, request and headers leaves the secrets out."""
    driver = make(DONE)
    driver.call(IMPORT)
    (request,) = script(driver).requests

    shown = "\n".join(map(repr, (driver.client, CREDENTIALS, request, request.headers, driver.client._prepared())))

    assert secrets_in(shown) == []
    assert "Authorization" in shown
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(driver.client)
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(CREDENTIALS)


def test_no_secret_is_logged(connect: Callable[..., Driver], caplog: pytest.LogCaptureFixture) -> None:
    """At DEBUG, over all loggers: no secret key, no session token, no signature; walens tells each attempt."""
    with caplog.at_level(logging.DEBUG), Loopback(resets, answers(b"no", 403), answers({"LensArn": ARN})) as server:
        for name in ("walens", "botocore", "urllib3", "aiohttp", "asyncio"):
            logging.getLogger(name).setLevel(logging.DEBUG)
        driver = connect(server.url)
        failed(driver, IMPORT, UnknownServiceError)
        driver.call(IMPORT)
        for name in ("walens", "botocore", "urllib3", "aiohttp", "asyncio"):
            logging.getLogger(name).setLevel(logging.NOTSET)

    assert secrets_in(caplog.text + repr([record.__dict__ for record in caplog.records])) == []
    told = [record.message for record in caplog.records if record.name == "walens"]
    assert [re.sub(r"[\d.]+ s$", "", text) for text in told] == [
        "ImportLens attempt 1: None ConnectionClosed in ",
        "ImportLens attempt 2: 403 UnknownServiceError in ",
        "ImportLens attempt 1: 200 done in ",
    ]
