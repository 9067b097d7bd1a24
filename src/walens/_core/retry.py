"""
Which failures are tried again, how often and how long after: the standard mode of the AWS SDKs, built of tenacity.

Standard mode: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html, with the figures of
botocore's ``retries/standard.py``. tenacity is imported by this module, so this module is imported after a first
failure; the quota, which calls without a failure fill again, stands in `call`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenacity import (
    Future,
    RetryCallState,
    retry_if_exception,
    stop_after_attempt,
    stop_before_delay,
    stop_never,
    wait_exponential,
)
from tenacity.wait import wait_base

from walens.errors import DeadlineExceeded, InvalidResponse, RetryStop, WalensError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Attempts", "Retries"]

_COST = 14
_THROTTLING_COST = 5
_SCALE = 0.05
_THROTTLING_SCALE = 1.0
_LONGEST_WAIT = 20.0
# The service's own wish is honoured up to this much above the backoff.
_LONGEST_ABOVE_BACKOFF = 5.0


class Attempts(RetryCallState):
    """What tenacity's strategies are functions of: how many attempts there were, since when, and how the last ended."""

    # tenacity's own constructor reads a clock and wants the object that drives; nothing drives here.
    def __init__(self, started: float) -> None:
        self.start_time = started
        self.attempt_number = 1
        self.outcome: Future | None = None
        self.outcome_timestamp: float | None = None
        self.upcoming_sleep = 0.0

    def answered(self, answer: object, now: float) -> None:
        """Note that the last attempt brought an answer."""
        self.outcome = Future(self.attempt_number)
        self.outcome.set_result(answer)
        self.outcome_timestamp = now

    def failed(self, error: WalensError, now: float) -> None:
        """Note that the last attempt failed."""
        self.outcome = Future(self.attempt_number)
        self.outcome.set_exception(error)
        self.outcome_timestamp = now


class _FullJitter(wait_base):
    """A random share of an exponential backoff, longer for throttling, raised to what the service asks for."""

    def __init__(self, random: Callable[[], float]) -> None:
        self._random = random
        self._backoff = wait_exponential(multiplier=_SCALE, max=_LONGEST_WAIT)
        self._throttling_backoff = wait_exponential(multiplier=_THROTTLING_SCALE, max=_LONGEST_WAIT)

    def __call__(self, retry_state: RetryCallState) -> float:
        assert retry_state.outcome is not None
        error = retry_state.outcome.exception()
        assert isinstance(error, WalensError)
        backoff = self._throttling_backoff if error.throttling else self._backoff
        wait = self._random() * backoff(retry_state)
        if error.retry_after is None:
            return wait
        return max(wait, min(error.retry_after, wait + _LONGEST_ABOVE_BACKOFF))


def _passes(error: BaseException) -> bool:
    return isinstance(error, WalensError) and error.transient


def _was_executed(error: BaseException) -> bool:
    # A success came, and its body was damaged on the way.
    return isinstance(error, InvalidResponse)


class Retries:
    """
    The retries of one call, from its first failure on.

    Args:
        max_attempts: how often a request is sent at most, the first time included.
        acquire: takes an amount from the quota that calls share, and tells whether there was enough.
        idempotent: whether the call may be executed twice.
        random: gives a number from 0 to 1: the jitter of the backoff.
        started: the monotonic time at which the call began.
        deadline: seconds that it may take; ``None`` for no limit.
    """

    def __init__(
        self,
        max_attempts: int,
        acquire: Callable[[int], bool],
        *,
        idempotent: bool,
        random: Callable[[], float],
        started: float,
        deadline: float | None,
    ) -> None:
        self._attempts = Attempts(started)
        self._acquire = acquire
        self._idempotent = idempotent
        self._deadline = deadline
        self._may_pass = retry_if_exception(_passes)
        self._executed = retry_if_exception(_was_executed)
        self._last_attempt = stop_after_attempt(max_attempts)
        self._too_late = stop_never if deadline is None else stop_before_delay(deadline)
        self._wait = _FullJitter(random)
        self.acquired = 0
        """What the last retry took from the quota."""

    def after(self, error: WalensError, now: float) -> float:
        """
        Give the seconds to wait before the next attempt.

        Args:
            error: why the last attempt failed.
            now: the monotonic time.

        Raises:
            DeadlineExceeded: the next attempt would come after the deadline.
            WalensError: the error itself, where it is not tried again; ``stopped_by`` says why.
        """
        self._attempts.failed(error, now)
        stop = self._stop(error)
        if stop is None:
            self._attempts.prepare_for_next_attempt()
            return self._attempts.upcoming_sleep
        error.stopped_by = stop
        if stop is RetryStop.DEADLINE and not isinstance(error, DeadlineExceeded):
            late = DeadlineExceeded(f"the deadline of {self._deadline:g} s has passed; the last failure: {error}")
            late.stopped_by = stop
            raise late from error
        raise error

    def _stop(self, error: WalensError) -> RetryStop | None:
        """Ask in order what may forbid the next attempt; the quota last, since asking takes from it."""
        attempts = self._attempts
        if isinstance(error, DeadlineExceeded):
            return RetryStop.DEADLINE
        if not self._may_pass(attempts):
            return RetryStop.FINAL
        if not self._idempotent and self._executed(attempts):
            return RetryStop.EXECUTED
        if self._last_attempt(attempts):
            return RetryStop.ATTEMPTS
        attempts.upcoming_sleep = self._wait(attempts)
        if self._too_late(attempts):
            return RetryStop.DEADLINE
        cost = _THROTTLING_COST if error.throttling else _COST
        if not self._acquire(cost):
            return RetryStop.QUOTA
        self.acquired = cost
        return None
