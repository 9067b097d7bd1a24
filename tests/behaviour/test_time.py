"""The deadline over a call, and a clock that is off."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest

import walens
from tests.behaviour.cases import DONE, IMPORT, LIST, NOTHING, Make, failed, script, throttled
from tests.scripted import (
    StoppedClock,
    answer,
)
from walens import Request, Response
from walens.errors import (
    ConflictException,
    DeadlineExceeded,
    ThrottlingException,
    UnknownServiceError,
)


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
