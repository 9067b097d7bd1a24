"""The sequence of a call, driven by hand: what it yields, what it makes of what it is sent, and how it ends."""

import json
import logging
from collections.abc import Generator, Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import pytest

from walens import Credentials, Request, Response, api, errors
from walens._core.call import Attempt, CallSettings, Clock, RetryQuota, call
from walens._core.flow import GetCredentials, Send, Sleep
from walens._core.signing import SigningScope, body_hash, signed_headers
from walens.model import OperationRequest

if TYPE_CHECKING:
    from walens._core.check import InputCheck

KEYS = Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret", session_token="token")
OTHER_KEYS = Credentials(access_key_id="AKIDOTHER", secret_access_key="secret")
SCOPE = SigningScope("eu-west-1")
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DONE = Response(200, {}, b'{"LensArn": "arn"}')
BUSY = Response(500, {"x-amzn-errortype": "InternalServerException"}, b'{"Message": "busy"}')
THROTTLED = Response(429, {"x-amzn-errortype": "ThrottlingException"}, b"{}")
IMPORT = api.ImportLensRequest(json_string="{}")


class World:
    """What a client knows before a call, with a clock that goes by hand and ids that count."""

    def __init__(self, **options: Any) -> None:
        self.time = NOW.timestamp()
        self.elapsed = 1_000.0
        self.told: list[Attempt] = []
        self.ids: Iterator[str] = (f"id-{number}" for number in range(1, 99))
        self.clock = Clock(lambda: self.time, lambda: self.elapsed)
        self.quota = options.pop("quota", None) or RetryQuota()
        known: dict[str, Any] = {
            "endpoint": "https://service",
            "agent_endpoint": "https://agent",
            "scope": SCOPE,
            "headers": {"User-Agent": "walens"},
            "max_attempts": options.pop("max_attempts", 3),
            "random": lambda: 1.0,
            "on_attempt": self.told.append,
        }
        self.settings = CallSettings(quota=self.quota, clock=self.clock, make_id=self.ids.__next__, **(known | options))

    def call(self, request: OperationRequest[Any] = IMPORT, deadline: float | None = None) -> Generator[Any, Any, Any]:
        return call(request, self.settings, deadline)

    def pass_time(self, seconds: float) -> None:
        self.time += seconds
        self.elapsed += seconds


def to_send(flow: Generator[Any, Any, Any], credentials: Credentials = KEYS, after: object = None) -> Request:
    """Go on to the request that is sent next, giving credentials on the way."""
    action = flow.send(after)
    assert isinstance(action, GetCredentials)
    sending = flow.send(credentials)
    assert isinstance(sending, Send)
    return sending.request


def result(flow: Generator[Any, Any, Any], answer: Response) -> Any:
    """Send the last answer, and give what the call returns."""
    with pytest.raises(StopIteration) as stop:
        flow.send(answer)
    return stop.value.value


def test_a_call_that_succeeds() -> None:
    """Credentials, one request, the answer as a model."""
    world = World()
    flow = world.call()
    request = to_send(flow)
    assert (request.method, request.url) == ("PUT", "https://service/importLens")
    assert json.loads(request.body) == {"JSONString": "{}", "ClientRequestToken": "id-1"}
    assert result(flow, DONE) == api.ImportLensResponse(lens_arn="arn")
    assert world.quota.available == 500


def test_the_request_is_signed() -> None:
    """The signature covers what is sent, save the two fields about the attempt, which a proxy may touch."""
    request = to_send(World().call())
    headers = dict(request.headers.items())
    about = {name: headers.pop(name) for name in ("amz-sdk-invocation-id", "amz-sdk-request")}
    assert about == {"amz-sdk-invocation-id": "id-2", "amz-sdk-request": "attempt=1; max=3"}
    plain = {"User-Agent": "walens", "Content-Type": "application/json"}
    message = Request(request.method, request.url, plain, request.body)
    assert headers == signed_headers(message, KEYS, SCOPE, NOW, body_hash(request.body))


def test_a_transport_that_answers_by_itself_gets_no_signature() -> None:
    """Where no scope is known, no credentials are asked for."""
    world = World(scope=None)
    sending = next(world.call())
    assert isinstance(sending, Send)
    assert "authorization" not in sending.request.headers
    assert sending.request.headers["amz-sdk-request"] == "attempt=1; max=3"


def test_the_agent_has_an_endpoint_of_its_own() -> None:
    """Its operations go there, the others to the service's."""
    assert to_send(World().call(api.ListAgentProfilesRequest())).url.startswith("https://agent/")
    assert to_send(World().call(api.ListLensesRequest())).url == "https://service/lenses"


def test_the_agent_is_refused_where_its_endpoint_is_not_known() -> None:
    """An old botocore knows no endpoint of the Agent: the error says what to do, and nothing goes to another one."""
    world = World(agent_endpoint=None)
    with pytest.raises(errors.ConfigurationError, match="pip install --upgrade botocore, or give endpoint_url"):
        to_send(world.call(api.ListAgentProfilesRequest()))
    assert to_send(world.call(api.ListLensesRequest())).url.startswith("https://service/")


def test_what_does_not_fit_is_not_sent() -> None:
    """All problems are told before anything is asked for; with "required" limits are the service's to check."""
    request = api.ImportLensRequest(json_string="{", lens_alias="")
    with pytest.raises(errors.InvalidRequest, match="ImportLens is not valid: 2 problems") as caught:
        next(World().call(request))
    assert [problem.path for problem in caught.value.problems] == ["json_string", "lens_alias"]
    lax: InputCheck = "required"
    assert next(World(check_input=lax).call(request)) == GetCredentials()


def test_a_failure_is_tried_again() -> None:
    """After a wait the same request goes out with the same token, a new date and credentials that are asked for anew."""
    world = World()
    flow = world.call()
    first = to_send(flow)
    assert flow.send(BUSY) == Sleep(0.05)
    world.pass_time(2)
    second = to_send(flow, OTHER_KEYS)
    assert (first.method, first.url, first.body) == (second.method, second.url, second.body)
    assert first.headers["amz-sdk-invocation-id"] == second.headers["amz-sdk-invocation-id"]
    assert second.headers["amz-sdk-request"] == "attempt=2; max=3"
    assert (first.headers["x-amz-date"], second.headers["x-amz-date"]) == ("20260301T120000Z", "20260301T120002Z")
    assert first.headers["x-amz-security-token"] == "token"
    assert "x-amz-security-token" not in second.headers
    assert "AKIDOTHER/" in second.headers["authorization"]
    assert result(flow, DONE).lens_arn == "arn"


def test_a_failure_of_the_way_is_tried_again() -> None:
    """A transport's error is thrown into the flow, and is treated as the service's are."""
    flow = World().call()
    to_send(flow)
    assert flow.throw(errors.ConnectionClosed("reset")) == Sleep(0.05)
    to_send(flow)
    assert flow.throw(errors.ReadTimeout("no answer")) == Sleep(0.1)
    to_send(flow)
    with pytest.raises(errors.ConnectError, match="refused") as caught:
        flow.throw(errors.ConnectError("refused"))
    assert (caught.value.attempts, caught.value.operation) == (3, "ImportLens")


def test_the_last_error_tells_how_many_attempts_there_were() -> None:
    """What the service said last, with the number of attempts in its text."""
    flow = World(max_attempts=2).call()
    to_send(flow)
    flow.send(BUSY)
    to_send(flow)
    with pytest.raises(errors.InternalServerException, match="in ImportLens after 2 attempts: busy"):
        flow.send(BUSY)


def test_what_does_not_pass_comes_out_at_once() -> None:
    """A refusal of the service is no reason to ask again, and costs nothing of the budget."""
    world = World()
    flow = world.call()
    to_send(flow)
    with pytest.raises(errors.ValidationException) as caught:
        flow.send(Response(400, {"x-amzn-errortype": "ValidationException"}, b'{"Message": "no"}'))
    assert caught.value.attempts == 1
    assert world.quota.available == 500


def test_an_exception_that_is_none_of_ours_is_not_touched() -> None:
    """A defect of a transport is neither retried nor hidden."""
    flow = World().call()
    to_send(flow)
    with pytest.raises(ZeroDivisionError):
        flow.throw(ZeroDivisionError())


def test_missing_credentials_end_the_call() -> None:
    """Whatever cannot be signed is not sent."""
    flow = World().call()
    assert next(flow) == GetCredentials()
    with pytest.raises(errors.ConfigurationError, match="none") as caught:
        flow.throw(errors.ConfigurationError("none", setting="credentials", source=None))
    assert caught.value.operation == "ImportLens"


def test_a_damaged_success_is_tried_again_where_a_token_makes_that_safe() -> None:
    """The token makes the second request give the result of the first; without one the error comes out."""
    flow = World().call()
    to_send(flow)
    assert flow.send(Response(200, {}, b"")) == Sleep(0.05)
    to_send(flow)
    assert result(flow, DONE).lens_arn == "arn"
    generation = api.StartAgentRecommendationGenerationRequest(
        profile_arn="arn:aws:wellarchitected:eu-west-1:123456789012:agent-profile/a", types=["RESOURCE"]
    )
    assert not generation.operation.idempotent
    flow = World().call(generation)
    to_send(flow)
    with pytest.raises(errors.InvalidResponse, match="StartAgentRecommendationGeneration"):
        flow.send(Response(200, {}, b""))


def test_a_success_gives_back_what_its_retry_cost() -> None:
    """And a call without a retry gives back a little, until the budget is full."""
    world = World()
    flow = world.call()
    to_send(flow)
    flow.send(BUSY)
    assert world.quota.available == 486
    to_send(flow)
    flow.send(THROTTLED)
    assert world.quota.available == 481
    to_send(flow)
    result(flow, DONE)
    assert world.quota.available == 486
    flow = world.call()
    to_send(flow)
    result(flow, DONE)
    assert world.quota.available == 487


def test_an_empty_budget_ends_the_retries() -> None:
    """In an outage the error comes out with the first answer."""
    flow = World(quota=RetryQuota(13)).call()
    to_send(flow)
    with pytest.raises(errors.InternalServerException) as caught:
        flow.send(BUSY)
    assert caught.value.attempts == 1


# Time --------------------------------------------------------------------------------------------------------------


def test_a_deadline_bounds_each_exchange() -> None:
    """Each request knows what is left of the call's time."""
    world = World(deadline=10.0)
    flow = world.call()
    world.pass_time(0.5)
    assert to_send(flow).timeout == 10.0
    world.pass_time(4)
    flow.send(BUSY)
    world.pass_time(0.05)
    assert to_send(flow).timeout == pytest.approx(5.95)
    assert to_send(World(deadline=10.0).call(deadline=3.0)).timeout == 3.0
    assert to_send(World().call()).timeout is None


def test_no_attempt_begins_after_the_deadline() -> None:
    """The error names the deadline, and its cause is the last failure."""
    world = World()
    flow = world.call(deadline=3.0)
    to_send(flow)
    world.pass_time(2.96)
    with pytest.raises(errors.DeadlineExceeded, match="deadline of 3 s") as caught:
        flow.send(BUSY)
    assert isinstance(caught.value.__cause__, errors.InternalServerException)
    assert (caught.value.attempts, caught.value.operation) == (1, "ImportLens")
    assert [(attempt.number, attempt.wait) for attempt in world.told] == [(1, None)]


def test_a_driver_that_is_late_still_sends_with_a_little_time() -> None:
    """A timeout of nothing would mean no limit to some transports."""
    world = World(deadline=1.0)
    flow = world.call()
    assert next(flow) == GetCredentials(1.0)
    world.pass_time(5)
    sending = flow.send(KEYS)
    assert sending.request.timeout == 0.001


def test_the_deadline_counts_for_credentials() -> None:
    """They are asked for with what is left; where they do not come in time nothing is sent, and nothing tried again."""
    world = World(deadline=3.0)
    flow = world.call()
    assert next(flow) == GetCredentials(3.0)
    with pytest.raises(
        errors.DeadlineExceeded, match=r"deadline of 3 s .* while credentials .* nothing was sent"
    ) as caught:
        flow.throw(TimeoutError())
    assert (caught.value.attempts, caught.value.stopped_by) == (0, errors.RetryStop.DEADLINE)
    assert [type(attempt.error) for attempt in world.told] == [errors.DeadlineExceeded]


def refused_for_the_clock(world: World, offset: float, code: str = "RequestTimeTooSkewed") -> Response:
    service_time = datetime.fromtimestamp(world.time + offset, UTC)
    return Response(403, {"x-amzn-errortype": code, "Date": format_datetime(service_time, usegmt=True)}, b"{}")


@pytest.mark.parametrize("offset", [600, -600, 86_400])
@pytest.mark.parametrize("code", ["RequestTimeTooSkewed", "InvalidSignatureException", "SignatureDoesNotMatch"])
def test_a_clock_that_is_off_is_corrected_once(code: str, offset: int) -> None:
    """The service's time of day is taken over, at once and without a wait; later calls start with it."""
    world = World()
    flow = world.call()
    to_send(flow)
    second = to_send(flow, after=refused_for_the_clock(world, offset, code))
    expected = datetime.fromtimestamp(world.time + offset, UTC).strftime("%Y%m%dT%H%M%SZ")
    assert second.headers["x-amz-date"] == expected
    assert result(flow, DONE).lens_arn == "arn"
    assert [(attempt.number, attempt.wait) for attempt in world.told] == [(1, 0.0), (2, None)]
    assert to_send(world.call()).headers["x-amz-date"] == expected


def test_a_signature_that_stays_wrong_is_an_error() -> None:
    """The second refusal is not about the clock."""
    world = World()
    flow = world.call()
    to_send(flow)
    to_send(flow, after=refused_for_the_clock(world, 600, "InvalidSignatureException"))
    with pytest.raises(errors.UnknownServiceError, match="check the secret access key"):
        flow.send(refused_for_the_clock(world, 6_000, "InvalidSignatureException"))


@pytest.mark.parametrize("offset", [0, 239, -239])
def test_a_clock_that_is_right_is_left_alone(offset: int) -> None:
    """A difference that services accept is not why they refuse."""
    world = World()
    flow = world.call()
    to_send(flow)
    with pytest.raises(errors.UnknownServiceError):
        flow.send(refused_for_the_clock(world, offset))
    assert world.clock.offset == 0


@pytest.mark.parametrize(
    "stated",
    [
        None,
        "",
        "soon",
        "Sun, 99 Mar 2026 12:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "Fri, 31 Dec 9999 23:59:59 -2300",
        "Mon, 01 Jan 0001 00:00:00 +2300",
        "Mon, 01 Jan 2024 00:00:00 +9999",
        "Mon, 01 Jan 99999999999 00:00:00 GMT",
        "Thu, 01 Jan 1970 00:00:00 GMT",
    ],
)
def test_a_refusal_without_a_date_corrects_nothing(stated: str | None) -> None:
    """The clock can be corrected only by what the service says of its own, and no service's clock says that."""
    headers = {"x-amzn-errortype": "RequestTimeTooSkewed"} | ({} if stated is None else {"Date": stated})
    world = World()
    flow = world.call()
    to_send(flow)
    with pytest.raises(errors.UnknownServiceError, match="RequestTimeTooSkewed"):
        flow.send(Response(403, headers, b"{}"))
    assert world.clock.offset == 0
    assert to_send(world.call()).headers["x-amz-date"]


def test_another_refusal_does_not_touch_the_clock() -> None:
    """Only refusals of the signature are about the time."""
    world = World()
    flow = world.call()
    to_send(flow)
    with pytest.raises(errors.AccessDeniedException):
        flow.send(refused_for_the_clock(world, 6_000, "AccessDeniedException"))
    assert world.clock.offset == 0


# What is told ------------------------------------------------------------------------------------------------------


def test_a_hook_sees_each_attempt() -> None:
    """Its number, its status, its error, how long it took and how long the wait is."""
    world = World()
    flow = world.call()
    to_send(flow)
    world.pass_time(0.25)
    flow.send(THROTTLED)
    to_send(flow)
    world.pass_time(0.5)
    flow.throw(errors.ConnectError("refused"))
    to_send(flow)
    result(flow, DONE)
    told = [(a.operation, a.number, a.status, type(a.error), a.seconds, a.wait) for a in world.told]
    assert told == [
        ("ImportLens", 1, 429, errors.ThrottlingException, pytest.approx(0.25), 1.0),
        ("ImportLens", 2, None, errors.ConnectError, pytest.approx(0.5), pytest.approx(0.1)),
        ("ImportLens", 3, 200, type(None), 0.0, None),
    ]


def test_a_call_needs_no_hook() -> None:
    """Nobody has to watch."""
    flow = World(on_attempt=None).call()
    to_send(flow)
    flow.send(BUSY)
    to_send(flow)
    assert result(flow, DONE).lens_arn == "arn"


def test_the_log_tells_attempts_and_no_secrets(caplog: pytest.LogCaptureFixture) -> None:
    """Operation, number, status, outcome and time, under the logger ``walens``, at the level of debugging."""
    with caplog.at_level(logging.DEBUG, logger="walens"):
        flow = World().call()
        to_send(flow)
        flow.send(BUSY)
        to_send(flow)
        result(flow, DONE)
    assert [record.getMessage() for record in caplog.records] == [
        "ImportLens attempt 1: 500 InternalServerException in 0.000 s",
        "ImportLens attempt 2: 200 done in 0.000 s",
    ]
    assert {record.name for record in caplog.records} == {"walens"}


def test_a_token_is_made_once_and_only_where_one_is_taken() -> None:
    """A given token is kept; an operation without one gets none."""
    request = api.ImportLensRequest(json_string="{}", client_request_token="mine")
    assert json.loads(to_send(World().call(request)).body)["ClientRequestToken"] == "mine"
    listing = to_send(World().call(api.ListLensesRequest()))
    assert listing.body == b""
    assert listing.headers["amz-sdk-invocation-id"] == "id-1"


def test_the_time_of_the_signature_is_the_services() -> None:
    """The clock gives the time of this machine with what is known of the service's."""
    clock = Clock(NOW.timestamp, lambda: 0.0, offset=-3_600.0)
    assert clock.now() == NOW.replace(hour=11)
    assert clock.now().tzinfo is UTC
