"""Ask again until the answer is the one that was waited for: flows of calls, with tenacity's strategies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from tenacity import retry_if_result, stop_before_delay, wait_exponential

from walens import api
from walens._core.call import CallSettings, call
from walens._core.flow import Flow, Sleep
from walens._core.paging import Paging
from walens._core.retry import Attempts
from walens.errors import DeadlineExceeded, TransportError, WaitFailed, WaitTimeout

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
# A deadline of nothing would be none.
_LEAST_DEADLINE = 0.001


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
        self._settings = settings
        self._until = until
        self._what = what
        self._timeout = timeout
        self._last: AnswerT | None = None
        self._takes_the_rest = True
        self._questions = Attempts(settings.clock.monotonic())
        self._ask_again = retry_if_result(self._is_not_it)
        self._pause = wait_exponential(multiplier=interval, exp_base=_GROWTH, max=max_interval)
        self._too_late = stop_before_delay(timeout)

    def run(self, ask: Callable[[], Flow[AnswerT]]) -> Flow[AnswerT]:
        """Ask until the answer is the right one."""
        questions = self._questions
        while True:
            try:
                answer = yield from ask()
            except TransportError as error:
                if self._has_run_out(error):
                    raise self._timed_out() from error
                raise
            self._last = answer
            questions.answered(answer, self._settings.clock.monotonic())
            if not self._ask_again(questions):
                return answer
            questions.upcoming_sleep = self._pause(questions)
            if self._too_late(questions):
                raise self._timed_out()
            questions.prepare_for_next_attempt()
            yield Sleep(questions.upcoming_sleep)

    def call(self, request: OperationRequest[ResponseT]) -> Flow[ResponseT]:
        """Send a request within what is left of the wait, or the client's own deadline where that is shorter."""
        left, own = self._left(), self._settings.deadline
        self._takes_the_rest = own is None or left <= own
        return call(request, self._settings, left if self._takes_the_rest else own)

    def _left(self) -> float:
        passed = self._settings.clock.monotonic() - self._questions.start_time
        return max(self._timeout - passed, _LEAST_DEADLINE)

    def _has_run_out(self, error: TransportError) -> bool:
        """Tell whether it was the time of the wait that ended a question, and not the client's deadline for a call."""
        if isinstance(error, DeadlineExceeded):
            return self._takes_the_rest
        return self._left() == _LEAST_DEADLINE

    def _is_not_it(self, answer: AnswerT) -> bool:
        return not self._until(answer)

    def _timed_out(self) -> WaitTimeout:
        asked = self._questions.attempt_number
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
    return (yield from waiting.run(lambda: waiting.call(request)))


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
    draft = yield from waiting.run(lambda: _listed_draft(lens_arn, waiting))
    assert draft is not None  # what `is_the_draft` says
    return draft


def _listed_draft(lens_arn: str, waiting: _Wait[api.LensSummary | None]) -> Flow[api.LensSummary | None]:
    request = api.ListLensesRequest(
        lens_type=api.LensType.CUSTOM_SELF, lens_status=api.LensStatusType.DRAFT, max_results=50
    )
    paging = Paging(request)
    while paging.request is not None:
        page = yield from waiting.call(paging.request)
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
