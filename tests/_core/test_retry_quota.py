"""The budget for retries that all calls of a client share."""

from threading import Thread

from botocore.retries.quota import RetryQuota as BotocoresQuota
from botocore.retries.standard import RetryQuotaChecker
from hypothesis import given
from hypothesis import strategies as st

from walens import errors
from walens._core.call import RetryQuota
from walens._core.retry import Retries


def test_the_figures_are_those_of_the_sdks() -> None:
    """500 in all, 14 for a retry, 5 for one after throttling, as botocore has them."""
    assert RetryQuota().available == 500 == BotocoresQuota.INITIAL_CAPACITY
    assert _cost(errors.ReadTimeout("no answer")) == 14 == RetryQuotaChecker._RETRY_COST
    assert _cost(errors.ThrottlingException("slow down")) == 5 == RetryQuotaChecker._THROTTLING_RETRY_COST


def _cost(error: errors.WalensError) -> int:
    quota = RetryQuota()
    policy = Retries(3, quota.acquire, idempotent=True, random=lambda: 1.0, started=0.0, deadline=None)
    policy.after(error, 0.0)
    assert policy.acquired == 500 - quota.available
    return policy.acquired


def test_what_is_not_there_cannot_be_taken() -> None:
    """The budget does not go below zero; a smaller retry may still find enough."""
    quota = RetryQuota(20)
    assert quota.acquire(14)
    assert quota.available == 6
    assert not quota.acquire(14)
    assert quota.available == 6
    assert quota.acquire(5)
    assert quota.available == 1


def test_a_success_gives_back() -> None:
    """After a retry its cost comes back, after a call without one a little, and never more than there was."""
    quota = RetryQuota(20)
    quota.succeed(0)
    assert quota.available == 20
    quota.acquire(14)
    quota.succeed(0)
    assert quota.available == 7
    quota.succeed(14)
    assert quota.available == 20


@given(st.lists(st.one_of(st.sampled_from([5, 14]), st.sampled_from([0, -5, -14])), max_size=120))
def test_the_budget_is_botocores(steps: list[int]) -> None:
    """The same calls leave the same budget as with botocore's; what is negative is given back."""
    ours, theirs = RetryQuota(), BotocoresQuota()
    for step in steps:
        if step > 0:
            assert ours.acquire(step) == theirs.acquire(step)
        else:
            ours.succeed(-step)
            theirs.release(-step or RetryQuotaChecker._NO_RETRY_INCREMENT)
        assert ours.available == theirs.available_capacity


def test_threads_share_it() -> None:
    """Nothing is taken twice."""
    quota = RetryQuota(1_000)
    granted: list[bool] = []
    threads = [Thread(target=lambda: granted.extend(quota.acquire(1) for _ in range(300))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(granted) == 1_000
    assert quota.available == 0
