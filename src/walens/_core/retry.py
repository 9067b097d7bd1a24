"""
Which failures are tried again, how often and how long after: the standard mode of the AWS SDKs, built of tenacity.

Standard mode: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html, with the figures of
botocore's ``retries/standard.py``. tenacity is imported by this module, so this module is imported after a first
failure; the quota and the settings stand in `retry_quota`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tenacity import (
    DoSleep,
    RetryCallState,
    Retrying,
    retry_if_exception,
    stop_after_attempt,
    stop_any,
    stop_before_delay,
    wait_exponential,
)
from tenacity.stop import stop_base
from tenacity.wait import wait_base

from walens.errors import DeadlineExceeded, InvalidResponse, WalensError

if TYPE_CHECKING:
    from collections.abc import Callable

    from walens._core.retry_quota import RetryQuota, RetrySettings

__all__ = ["Retries"]

_SCALE = 0.05
_THROTTLING_SCALE = 1.0
_LONGEST_WAIT = 20.0
# The service's own wish is honoured up to this much above the backoff.
_LONGEST_ABOVE_BACKOFF = 5.0


class _FullJitter(wait_base):
    """A random share of an exponential backoff, longer for throttling, raised to what the service asks for."""

    def __init__(self, random: Callable[[], float]) -> None:
        self._random = random
        self._backoff = wait_exponential(multiplier=_SCALE, max=_LONGEST_WAIT)
        self._throttling_backoff = wait_exponential(multiplier=_THROTTLING_SCALE, max=_LONGEST_WAIT)

    def __call__(self, retry_state: RetryCallState) -> float:
        error = _failure(retry_state)
        backoff = self._throttling_backoff if error.throttling else self._backoff
        wait = self._random() * backoff(retry_state)
        if error.retry_after is None:
            return wait
        return max(wait, min(error.retry_after, wait + _LONGEST_ABOVE_BACKOFF))


class _StopWhenQuotaIsUsedUp(stop_base):
    """Stop when the client has retried too much of late; the last of the stops, since asking takes from the quota."""

    def __init__(self, retries: Retries) -> None:
        self._retries = retries

    def __call__(self, retry_state: RetryCallState) -> bool:
        return not self._retries.acquire(_failure(retry_state))


class Retries:
    """The retries of one call, from its first failure on."""

    def __init__(
        self,
        settings: RetrySettings,
        quota: RetryQuota,
        *,
        idempotent: bool,
        random: Callable[[], float],
        started: float,
        deadline: float | None,
    ) -> None:
        self._quota = quota
        self._idempotent = idempotent
        self._deadline = deadline
        stops: list[stop_base] = [stop_after_attempt(settings.max_attempts)]
        if deadline is not None:
            stops.append(stop_before_delay(deadline))
        stops.append(_StopWhenQuotaIsUsedUp(self))
        self._policy = Retrying(
            stop=stop_any(*stops), wait=_FullJitter(random), retry=retry_if_exception(self._may_retry), reraise=True
        )
        # iter() counts in statistics that only begin() makes.
        self._policy.begin()
        self._state = RetryCallState(self._policy, None, (), {})
        self._state.start_time = started
        self._max_attempts = settings.max_attempts
        self.acquired = 0

    def after(self, error: WalensError, now: float) -> float:
        """
        Give the seconds to wait before the next attempt.

        Args:
            error: why the last attempt failed.
            now: the monotonic time.

        Raises:
            DeadlineExceeded: the next attempt would come after the deadline.
            WalensError: the error itself, where it is not tried again.
        """
        state = self._state
        state.set_exception((type(error), error, error.__traceback__))
        state.outcome_timestamp = now
        try:
            seconds = float(cast("DoSleep", self._policy.iter(state)))
        except WalensError:
            if self._is_too_late(error):
                raise self._too_late(error) from error
            raise
        state.prepare_for_next_attempt()
        return seconds

    def _may_retry(self, error: BaseException) -> bool:
        if isinstance(error, InvalidResponse) and not self._idempotent:
            # The service has executed the request: a second one would execute it again.
            return False
        return isinstance(error, WalensError) and error.transient

    def _is_too_late(self, error: WalensError) -> bool:
        if self._deadline is None or not self._may_retry(error) or self._state.attempt_number >= self._max_attempts:
            return False
        return (self._state.seconds_since_start or 0.0) + self._state.upcoming_sleep >= self._deadline

    def _too_late(self, error: WalensError) -> DeadlineExceeded:
        return DeadlineExceeded(f"the deadline of {self._deadline:g} s has passed; the last failure: {error}")

    def acquire(self, error: WalensError) -> bool:
        """Take from the quota what a retry costs; tell whether there was enough."""
        cost = self._quota.cost(throttling=error.throttling)
        if not self._quota.acquire(cost):
            return False
        self.acquired = cost
        return True


def _failure(state: RetryCallState) -> WalensError:
    assert state.outcome is not None
    error = state.outcome.exception()
    assert isinstance(error, WalensError)
    return error
