"""Waiting: questions, pauses and ends, performed without a clock."""

import pickle
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.scripted import BlockingDriver, Performances, Script, StoppedClock, answer, running
from walens import api
from walens._core.flow import drive
from walens.errors import DeadlineExceeded, ReadTimeout, ResourceNotFoundException, WaitFailed, WaitTimeout
from walens.workflows.waits import wait, wait_for_draft, wait_for_report

ARN = "arn:aws:wellarchitected:eu-west-1:123456789012:lens/0123456789abcdef0123456789abcdef"
OTHER = ARN.replace("0123456789abcdef0", "fedcba98765432100")


def waited(flow_of: Any, *steps: Any, clock: StoppedClock | None = None, **changes: Any) -> tuple[Any, Performances]:
    """Drive a wait over a script with a clock that goes only while the flow sleeps."""
    clock = clock or StoppedClock()
    script = Script(*steps)
    with running(BlockingDriver(transport=script)) as driver:
        settings = driver.prepare(clock=clock.clock(), random=lambda: 0.0, **changes)
        performances = Performances(script, clock)
        return drive(flow_of(settings), performances), performances


def drafts(*lenses: tuple[str, float], token: str | None = None) -> Any:
    summaries = [{"LensArn": arn, "UpdatedAt": updated} for arn, updated in lenses]
    return answer({"LensSummaries": summaries} | ({"NextToken": token} if token else {}))


def a_wait(**options: Any) -> Any:
    request = api.GetLensRequest(lens_alias=ARN)
    asked: dict[str, Any] = {"until": lambda a: a.lens.lens_version == "2", "timeout": 60.0, "interval": 1.0}
    return lambda settings: wait(request, settings, **{**asked, "max_interval": 4.0, **options})


def version(name: str) -> Any:
    return answer({"Lens": {"LensArn": ARN, "LensVersion": name}})


def test_a_wait_ends_with_the_first_answer_that_fits() -> None:
    """The answer that fits comes back at once, without a pause."""
    found, performances = waited(a_wait(), version("2"))
    assert found.lens.lens_version == "2"
    assert performances.waits == []


def test_the_pauses_grow_by_half_up_to_the_longest() -> None:
    """1 s, 1.5 s, 2.25 s, 3.375 s, and 4 s from then on."""
    _, performances = waited(a_wait(), *[version("1")] * 6, version("2"))
    assert performances.waits == [1.0, 1.5, 2.25, 3.375, 4.0, 4.0]


def test_a_wait_gives_up_before_a_question_that_would_come_too_late() -> None:
    """The error holds the last answer, and says how often was asked."""
    with pytest.raises(WaitTimeout, match=r"GetLens was asked for was not seen within 3 s, asked 3 times") as caught:
        waited(a_wait(timeout=3.0), *[version("1")] * 3)
    assert caught.value.last == api.GetLensResponse(lens=api.Lens(lens_arn=ARN, lens_version="1"))


def test_a_question_without_an_answer_in_time_ends_the_wait() -> None:
    """The deadline of a question is what the wait has left."""

    clock = StoppedClock()

    def no_answer(request: Any) -> Any:
        assert request.timeout == pytest.approx(2.0)
        clock.seconds += request.timeout
        raise ReadTimeout("no answer")

    with pytest.raises(WaitTimeout) as caught:
        waited(a_wait(timeout=3.0), version("1"), no_answer, clock=clock)
    assert caught.value.last == api.GetLensResponse(lens=api.Lens(lens_arn=ARN, lens_version="1"))
    assert isinstance(caught.value.__cause__, DeadlineExceeded)


def test_the_timeout_is_over_the_whole_wait() -> None:
    """Each page of each question has what the wait has left, and not the whole once more."""
    clock = StoppedClock()

    def slowly(page: Any) -> Any:
        def send(request: Any) -> Any:
            clock.seconds += 2.0
            return page

        return send

    _, performances = waited(
        lambda settings: wait_for_draft(ARN, settings, newer_than=None, timeout=10.0),
        slowly(drafts((OTHER, 1.0), token="abc")),
        slowly(drafts((OTHER, 1.0))),
        slowly(drafts((ARN, 1.0))),
        clock=clock,
    )
    assert [request.timeout for request in performances.script.requests] == pytest.approx([10.0, 8.0, 5.5])


def test_the_deadline_of_the_client_counts_for_each_question() -> None:
    """A question has the client's deadline, as any call; one that exceeds it is told as that and ends the wait."""
    clock = StoppedClock()

    def no_answer(request: Any) -> Any:
        clock.seconds += request.timeout
        raise ReadTimeout("no answer")

    script = (version("1"), no_answer)
    with pytest.raises(DeadlineExceeded, match="deadline of 2 s") as caught:
        waited(a_wait(timeout=60.0), *script, clock=clock, deadline=2.0)
    assert caught.value.attempts == 1
    with pytest.raises(WaitTimeout):
        waited(a_wait(timeout=1.5), *script, clock=clock, deadline=2.0)


def test_a_question_that_is_not_tried_again_ends_at_the_timeout_too() -> None:
    """Where one attempt was asked for, the timeout of the exchange is that of the wait."""
    clock = StoppedClock()

    def no_answer(request: Any) -> Any:
        clock.seconds += request.timeout
        raise ReadTimeout("no answer")

    with pytest.raises(WaitTimeout) as caught:
        waited(a_wait(timeout=3.0), no_answer, clock=clock, max_attempts=1)
    assert isinstance(caught.value.__cause__, ReadTimeout)
    with pytest.raises(ReadTimeout):
        waited(a_wait(timeout=3.0), ReadTimeout("no answer"), clock=clock, max_attempts=1)


def test_an_error_of_the_service_ends_the_wait_at_once() -> None:
    """What is refused is not asked for again."""
    with pytest.raises(ResourceNotFoundException):
        waited(a_wait(), answer({"message": "no"}, 404, {"x-amzn-errortype": "ResourceNotFoundException"}))


def test_a_draft_is_found_on_any_page() -> None:
    """Every page of the drafts of the account's own lenses is looked through."""
    draft, performances = waited(
        lambda settings: wait_for_draft(ARN, settings, newer_than=None, timeout=60.0),
        drafts((OTHER, 1.0), token="abc"),
        drafts((ARN, 2.0)),
    )
    assert draft.lens_arn == ARN
    queries = [request.url.partition("?")[2] for request in performances.script.requests]
    assert queries == [
        "MaxResults=50&LensType=CUSTOM_SELF&LensStatus=DRAFT",
        "NextToken=abc&MaxResults=50&LensType=CUSTOM_SELF&LensStatus=DRAFT",
    ]


def test_a_draft_has_to_be_newer_than_the_one_before_the_import() -> None:
    """An update is waited for by the time of the draft's last change."""
    before = datetime.fromtimestamp(5, UTC)
    draft, performances = waited(
        lambda settings: wait_for_draft(ARN, settings, newer_than=before, timeout=60.0),
        drafts((ARN, 5.0)),
        drafts((ARN, 5.5)),
    )
    assert draft.updated_at == datetime.fromtimestamp(5.5, UTC)
    assert performances.waits == [0.5]


def test_a_draft_that_does_not_come_is_named() -> None:
    """The older draft is the last answer."""
    before = datetime(2026, 1, 2, tzinfo=UTC)
    with pytest.raises(WaitTimeout, match=f"a draft of {ARN} that is newer than 2026-01-02") as caught:
        waited(
            lambda settings: wait_for_draft(ARN, settings, newer_than=before, timeout=1.0),
            drafts((ARN, 5.0)),
            drafts((ARN, 5.0)),
        )
    assert isinstance(caught.value.last, api.LensSummary)


def report(state: str) -> Any:
    return answer({"reportId": "r", "state": state})


def a_report(settings: Any) -> Any:
    return wait_for_report("12345678-1234-1234-1234-123456789012", settings, timeout=600.0)


def test_a_report_is_asked_for_every_quarter_of_a_minute() -> None:
    """As botocore's waiter does."""
    found, performances = waited(a_report, report("DISCOVERING"), report("AGGREGATING"), report("COMPLETED"))
    assert found.state is api.OrganizationalReportState.COMPLETED
    assert performances.waits == [15.0, 15.0]


@pytest.mark.parametrize("state", ["FAILED", "DELETING"])
def test_a_report_that_cannot_come_any_more_ends_the_wait(state: str) -> None:
    """The error holds the answer that says so, and pickles with it."""
    with pytest.raises(WaitFailed, match=state) as caught:
        waited(a_report, report("DISCOVERING"), report(state))
    copy = pickle.loads(pickle.dumps(caught.value))
    assert copy.last == caught.value.last
    assert str(copy) == str(caught.value)


def test_both_clients_wait() -> None:
    """The methods hand their arguments to the flows."""
    from tests.scripted import AwaitingDriver

    for kind in (BlockingDriver, AwaitingDriver):
        script = kind.script(version("2"), drafts((ARN, 1.0)), report("COMPLETED"))
        with running(kind(transport=script)) as driver:
            request = api.GetLensRequest(lens_alias=ARN)
            found = driver.method("wait", request=request, until=lambda a: a.lens.lens_version == "2")
            assert found.lens.lens_version == "2"
            assert driver.method("wait_for_draft", lens_arn=ARN).lens_arn == ARN
            report_id = "12345678-1234-1234-1234-123456789012"
            assert driver.method("wait_for_report", report_id=report_id).state == "COMPLETED"
