"""How often a client may retry: the settings of a call and the quota that all calls of a client share."""

from __future__ import annotations

from threading import Lock

from attrs import frozen

from walens.model import Model

__all__ = ["RetryQuota", "RetrySettings"]

DEFAULT_MAX_ATTEMPTS = 3
_CAPACITY = 500
_COST = 14
_THROTTLING_COST = 5
_REFUND = 1


@frozen(eq=False, repr=False)
class RetrySettings(Model):
    """
    How often a call is tried.

    Attributes:
        max_attempts: how often a request is sent at most, the first time included.
    """

    max_attempts: int = DEFAULT_MAX_ATTEMPTS


class RetryQuota:
    """
    A budget for retries that calls fill as they succeed, so that an outage does not multiply the load.

    The figures are those of the AWS SDKs: 500 in all, 14 for a retry, 5 for one after throttling, 1 back for a call
    that succeeds at once (botocore, ``retries/standard.py`` and ``retries/quota.py``).
    """

    def __init__(self, capacity: int = _CAPACITY) -> None:
        self._capacity = capacity
        self._available = capacity
        self._lock = Lock()

    @property
    def available(self) -> int:
        """How much is left."""
        return self._available

    def cost(self, *, throttling: bool) -> int:
        """Give what a retry costs."""
        return _THROTTLING_COST if throttling else _COST

    def acquire(self, amount: int) -> bool:
        """Take an amount; tell whether there was enough."""
        with self._lock:
            if amount > self._available:
                return False
            self._available -= amount
            return True

    def succeed(self, acquired: int) -> None:
        """Give back after a success what the last retry cost, or a little where there was none."""
        if self._available == self._capacity:
            return
        with self._lock:
            self._available = min(self._capacity, self._available + (acquired or _REFUND))
