"""Which failures are tried again, how often and how long after."""

import pickle

import pytest
from botocore.retries.standard import ExponentialBackoff
from hypothesis import given
from hypothesis import strategies as st

from walens import errors
from walens._core.call import RetryQuota
from walens._core.retry import Retries


def retries(
    max_attempts: int = 3,
    *,
    quota: RetryQuota | None = None,
    idempotent: bool = True,
    random: float = 1.0,
    deadline: float | None = None,
) -> Retries:
    return Retries(
        max_attempts,
        (quota or RetryQuota()).acquire,
        idempotent=idempotent,
        random=lambda: random,
        started=0.0,
        deadline=deadline,
    )


def failure(*, throttling: bool = False, retry_after: float | None = None) -> errors.WalensError:
    error = errors.ThrottlingException("slow down") if throttling else errors.ReadTimeout("no answer")
    error.retry_after = retry_after
    return error


def waits(policy: Retries, *failures: errors.WalensError) -> list[float]:
    return [policy.after(error, 0.0) for error in failures]


def test_waits_double_up_to_the_longest() -> None:
    """50 ms, then twice as long each time, at most 20 s; for throttling from 1 s."""
    assert waits(retries(12), *[failure()] * 11) == pytest.approx(
        [0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 20.0, 20.0]
    )
    assert waits(retries(8), *[failure(throttling=True)] * 6) == [1, 2, 4, 8, 16, 20]


def test_each_failure_has_its_own_scale() -> None:
    """Throttling after another failure waits on the longer scale, at its own number of attempts."""
    assert waits(retries(5), failure(), failure(throttling=True), failure()) == pytest.approx([0.05, 2.0, 0.2])


def test_the_wait_is_a_random_share() -> None:
    """Full jitter: from nothing to the whole backoff."""
    assert waits(retries(random=0.0), failure()) == [0.0]
    assert waits(retries(random=0.5), failure(throttling=True)) == [0.5]


@given(
    st.integers(0, 10),
    st.booleans(),
    st.one_of(st.none(), st.integers(0, 60_000)),
    st.floats(0, 1, exclude_max=True),
)
def test_the_wait_is_botocores(earlier: int, throttling: bool, milliseconds: int | None, random: float) -> None:
    """After the same failures, with the same random number and the same wish of the service's, botocore waits as long."""

    class Context:
        """What botocore's backoff reads."""

        attempt_number = earlier + 1
        http_response = type(
            "Answer", (), {"headers": {} if milliseconds is None else {"x-amz-retry-after": str(milliseconds)}}
        )

    class Detector:
        """Says what the failure was."""

        def is_throttling_error_from_context(self, _: object) -> bool:
            return throttling

    theirs = ExponentialBackoff(random=lambda: random, throttling_detector=Detector())
    policy = retries(20, random=random)
    for _ in range(earlier):
        policy.after(failure(), 0.0)
    wish = None if milliseconds is None else milliseconds / 1000
    found = policy.after(failure(throttling=throttling, retry_after=wish), 0.0)
    assert found == pytest.approx(theirs.delay_amount(Context()))


def test_the_service_may_ask_for_longer() -> None:
    """Its wish is followed, up to 5 s above the backoff, and never shortens the wait."""
    assert waits(retries(), failure(retry_after=2.0)) == [2.0]
    assert waits(retries(), failure(retry_after=60.0)) == [5.05]
    assert waits(retries(), failure(throttling=True, retry_after=0.1)) == [1.0]


def test_the_last_attempt_is_the_last() -> None:
    """After as many attempts as were asked for the error itself comes back."""
    policy = retries(3)
    waits(policy, failure(), failure())
    last = failure()
    with pytest.raises(errors.ReadTimeout) as caught:
        policy.after(last, 0.0)
    assert caught.value is last


def test_one_attempt_is_one() -> None:
    """Somebody who wants no retries gets none, and takes nothing of the budget."""
    quota = RetryQuota()
    with pytest.raises(errors.ReadTimeout):
        retries(1, quota=quota).after(failure(), 0.0)
    assert quota.available == 500


@pytest.mark.parametrize(
    "error",
    [
        errors.ValidationException("no"),
        errors.ConflictException("no"),
        errors.TLSError("no"),
        errors.CassetteMiss("no"),
        errors.UnknownServiceError("no", code="Odd"),
    ],
)
def test_what_does_not_pass_is_not_tried_again(error: errors.WalensError) -> None:
    """The error says of itself whether it passes; the policy lists no class."""
    quota = RetryQuota()
    with pytest.raises(type(error)) as caught:
        retries(quota=quota).after(error, 0.0)
    assert caught.value is error
    assert quota.available == 500


def test_an_instance_may_say_that_it_passes() -> None:
    """A fact of the error and not of its class decides."""
    error = errors.UnknownServiceError("busy", code="Busy")
    error.transient = True
    assert waits(retries(), error) == [0.05]


def test_a_damaged_success_is_tried_again_only_where_that_is_safe() -> None:
    """The service has executed the request; a second one would execute it again, unless a token or the method says no."""
    damaged = errors.InvalidResponse("empty", status=200)
    assert waits(retries(), damaged) == [0.05]
    with pytest.raises(errors.InvalidResponse):
        retries(idempotent=False).after(damaged, 0.0)
    assert waits(retries(idempotent=False), failure()) == [0.05]


def test_an_empty_budget_ends_the_retries() -> None:
    """The error itself comes back, with what is left of the budget untouched."""
    quota = RetryQuota(20)
    policy = retries(10, quota=quota)
    waits(policy, failure())
    assert (quota.available, policy.acquired) == (6, 14)
    with pytest.raises(errors.ReadTimeout):
        policy.after(failure(), 0.0)
    assert quota.available == 6
    assert waits(retries(quota=quota), failure(throttling=True)) == [1.0]
    assert quota.available == 1


def test_the_last_cost_is_known() -> None:
    """It is what a success gives back."""
    policy = retries(5)
    waits(policy, failure(), failure(throttling=True))
    assert policy.acquired == 5


@pytest.mark.parametrize(("now", "late"), [(0.0, False), (9.94, False), (9.95, True), (10.0, True), (99.0, True)])
def test_no_attempt_starts_after_the_deadline(now: float, late: bool) -> None:
    """A wait that would end at the deadline or after it is not begun; the cause is the last failure."""
    policy = retries(deadline=10.0)
    error = failure()
    if not late:
        assert policy.after(error, now) == pytest.approx(0.05)
        return
    with pytest.raises(
        errors.DeadlineExceeded, match=r"deadline of 10 s has passed; the last failure: no answer"
    ) as caught:
        policy.after(error, now)
    assert caught.value.__cause__ is error


def test_the_last_attempt_before_the_deadline_tells_its_own_error() -> None:
    """Where no attempt was left anyway, the deadline is not to blame; nor where the error does not pass."""
    policy = retries(1, deadline=10.0)
    with pytest.raises(errors.ReadTimeout):
        policy.after(failure(), 11.0)
    with pytest.raises(errors.ValidationException):
        retries(deadline=10.0).after(errors.ValidationException("no"), 11.0)


def test_an_empty_budget_before_the_deadline_tells_the_error() -> None:
    """The budget ended the retries, not the time."""
    with pytest.raises(errors.ReadTimeout):
        retries(quota=RetryQuota(0), deadline=10.0).after(failure(), 1.0)


def stopped(policy: Retries, error: errors.WalensError, now: float = 0.0) -> errors.WalensError:
    with pytest.raises(errors.WalensError) as caught:
        policy.after(error, now)
    return caught.value


@pytest.mark.parametrize(
    ("policy", "error", "now", "reason"),
    [
        (retries(), errors.ValidationException("no"), 0.0, errors.RetryStop.FINAL),
        (
            retries(idempotent=False),
            errors.InvalidResponse("empty", status=200),
            0.0,
            errors.RetryStop.EXECUTED,
        ),
        (retries(1), failure(), 0.0, errors.RetryStop.ATTEMPTS),
        (retries(deadline=10.0), failure(), 9.99, errors.RetryStop.DEADLINE),
        (retries(quota=RetryQuota(0)), failure(), 0.0, errors.RetryStop.QUOTA),
        # More than one would forbid it: the first in this order is told.
        (retries(1, quota=RetryQuota(0), deadline=1.0), errors.TLSError("no"), 9.0, errors.RetryStop.FINAL),
        (retries(1, quota=RetryQuota(0), deadline=1.0), failure(), 9.0, errors.RetryStop.ATTEMPTS),
        (retries(quota=RetryQuota(0), deadline=1.0), failure(), 9.0, errors.RetryStop.DEADLINE),
    ],
)
def test_each_no_is_a_reason_that_the_error_carries(
    policy: Retries, error: errors.WalensError, now: float, reason: errors.RetryStop
) -> None:
    """May it pass, are attempts left, does the wait fit, does the quota allow it: asked in this order, and it pickles."""
    caught = stopped(policy, error, now)

    assert caught.stopped_by is error.stopped_by is reason
    assert pickle.loads(pickle.dumps(caught)).stopped_by is reason
    assert (type(caught) is errors.DeadlineExceeded) == (reason is errors.RetryStop.DEADLINE)


def test_only_a_retry_takes_from_the_quota() -> None:
    """What an earlier question forbids costs nothing."""
    quota = RetryQuota(500)
    stopped(retries(1, quota=quota), failure())
    stopped(retries(quota=quota, deadline=1.0), failure(), 2.0)
    stopped(retries(quota=quota), errors.ValidationException("no"))
    assert quota.available == 500


def test_an_error_outside_of_a_call_was_not_stopped() -> None:
    """Nothing was asked."""
    assert failure().stopped_by is None
