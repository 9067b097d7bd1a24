"""What is tried again, how often and how long after."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest

import walens
from tests.behaviour.cases import ARN, DONE, IMPORT, LIST, NOTHING, Make, failed, script, throttled
from tests.scripted import (
    CREDENTIALS,
    Performances,
    Script,
    StoppedClock,
    answer,
    prepared,
)
from walens import Request, Response
from walens._core.call import RetryQuota, call
from walens._core.flow import drive
from walens.errors import (
    ConfigurationError,
    ConnectError,
    ConnectionClosed,
    ReadTimeout,
    ThrottlingException,
    TLSError,
    UnknownServiceError,
    WalensError,
)

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
        ConfigurationError("no", setting="region_name", source=None),
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
