"""Ask again until the answer is the one that was waited for: flows of calls, with tenacity's strategies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from tenacity import DoSleep, RetryCallState, RetryError, Retrying, retry_if_result, stop_before_delay, wait_exponential

from walens import api
from walens._core.call import CallSettings, call
from walens._core.flow import Flow, Sleep
from walens._core.paging import Paging
from walens.errors import DeadlineExceeded, WaitFailed, WaitTimeout

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from walens.model import OperationRequest

__all__ = ["wait", "wait_for_draft", "wait_for_report"]

AnswerT = TypeVar("AnswerT")
ResponseT = TypeVar("ResponseT")
_GROWTH = 1.5
# botocore's waiter AgentOrganizationalReportCompleted: every 15 s, 40 times.
_REPORT_INTERVAL = 15.0
_DRAFT_INTERVAL = 0.5
_LONGEST_DRAFT_INTERVAL = 5.0


class _Wait(Generic[AnswerT]):
    """One wait under way: when the next question is due, and when it is too late for one."""

    def __init__(
        self,
        settings: CallSettings,
        until: Callable[[AnswerT], bool],
        *,
        what: str,
        timeout: float,
        interval: float,
        max_interval: float,
    ) -> None:
        self._clock = settings.clock
        self._what = what
        self._timeout = timeout
        self._last: AnswerT | None = None
        self._policy = Retrying(
            stop=stop_before_delay(timeout),
            wait=wait_exponential(multiplier=interval, exp_base=_GROWTH, max=max_interval),
            retry=retry_if_result(lambda answer: not until(cast("AnswerT", answer))),
        )
        self._policy.begin()
        self._state = RetryCallState(self._policy, None, (), {})
        self._state.start_time = self._clock.monotonic()

    def run(self, ask: Callable[[float], Flow[AnswerT]]) -> Flow[AnswerT]:
        """Ask, with the seconds that are left, until the answer is the right one."""
        while True:
            left = self._timeout - (self._clock.monotonic() - self._state.start_time)
            try:
                answer = yield from ask(max(left, 0.001))
            except DeadlineExceeded as error:
                raise self._timed_out() from error
            self._last = answer
            self._state.set_result(answer)
            self._state.outcome_timestamp = self._clock.monotonic()
            try:
                action: Any = self._policy.iter(self._state)
            except RetryError:
                raise self._timed_out() from None
            if not isinstance(action, DoSleep):
                return answer
            self._state.prepare_for_next_attempt()
            yield Sleep(float(action))

    def _timed_out(self) -> WaitTimeout:
        asked = self._state.attempt_number
        return WaitTimeout(
            f"{self._what} was not seen within {self._timeout:g} s, asked {asked} times", last=self._last
        )


def wait(
    request: OperationRequest[ResponseT],
    settings: CallSettings,
    *,
    until: Callable[[ResponseT], bool],
    timeout: float,
    interval: float,
    max_interval: float,
) -> Flow[ResponseT]:
    """
    Send a request again and again until its answer is the one that is waited for.

    Raises:
        WaitTimeout: it did not come in time; ``last`` holds the last answer.
    """
    what = f"what {request.operation.name} was asked for"
    waiting = _Wait(settings, until, what=what, timeout=timeout, interval=interval, max_interval=max_interval)
    return (yield from waiting.run(lambda left: call(request, settings, left)))


def wait_for_draft(
    lens_arn: str, settings: CallSettings, *, newer_than: datetime | None, timeout: float
) -> Flow[api.LensSummary]:
    """
    Wait until a lens has a draft; see docs/service-behaviour.md, section 2.

    Raises:
        WaitTimeout: no draft was listed in time; ``last`` holds an older draft, if there was one.
    """

    def is_the_draft(draft: api.LensSummary | None) -> bool:
        if draft is None:
            return False
        return newer_than is None or (draft.updated_at is not None and draft.updated_at > newer_than)

    newer = f" that is newer than {newer_than.isoformat()}" if newer_than else ""
    waiting = _Wait(
        settings,
        is_the_draft,
        what=f"a draft of {lens_arn}{newer}",
        timeout=timeout,
        interval=_DRAFT_INTERVAL,
        max_interval=_LONGEST_DRAFT_INTERVAL,
    )
    draft = yield from waiting.run(lambda left: _listed_draft(lens_arn, settings, left))
    assert draft is not None  # what `is_the_draft` says
    return draft


def _listed_draft(lens_arn: str, settings: CallSettings, left: float) -> Flow[api.LensSummary | None]:
    request = api.ListLensesRequest(
        lens_type=api.LensType.CUSTOM_SELF, lens_status=api.LensStatusType.DRAFT, max_results=50
    )
    paging = Paging(request)
    while paging.request is not None:
        page = yield from call(paging.request, settings, left)
        for lens in paging.advance(page):
            if lens.lens_arn == lens_arn:
                return lens
    return None


def wait_for_report(
    report_id: str, settings: CallSettings, *, timeout: float
) -> Flow[api.GetAgentOrganizationalReportResponse]:
    """
    Wait until an organizational report of the Agent is completed.

    Raises:
        WaitFailed: the report failed or is being deleted.
        WaitTimeout: it was not completed in time.
    """
    ended = {"COMPLETED", "FAILED", "DELETING"}
    report = yield from wait(
        api.GetAgentOrganizationalReportRequest(report_id=report_id),
        settings,
        until=lambda answer: str(answer.state) in ended,
        timeout=timeout,
        interval=_REPORT_INTERVAL,
        max_interval=_REPORT_INTERVAL,
    )
    if report.state != api.OrganizationalReportState.COMPLETED:
        raise WaitFailed(f"the report {report_id} is {report.state}", last=report)
    return report
