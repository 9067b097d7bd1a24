import pytest

from tests.offline.documents import lens_text
from walens import Client, Request, api
from walens.errors import (
    ConfigurationError,
    ConnectionClosed,
    DeadlineExceeded,
    InternalServerException,
    InvalidResponse,
    OfflineFileError,
    ReadTimeout,
    ServiceQuotaExceededException,
    ThrottlingException,
    UnknownServiceError,
    ValidationException,
)
from walens.offline import (
    ExpireCredentials,
    Fail,
    Garble,
    LoseAnswer,
    LoseRequest,
    OfflineTransport,
    OverQuota,
    Pass,
    SkewClock,
    Slow,
    Throttle,
    Truncate,
    fault_preset,
    load_faults,
)
from walens.offline.fault_queue import FAULTS, name_of

LIST = Request("GET", "https://x/lenses")


@pytest.fixture
def naps():
    """The seconds that faults have waited."""
    return []


@pytest.fixture
def transport(naps):
    with OfflineTransport(sleep=naps.append) as transport:
        yield transport


def count(client):
    return len(client.list_lenses(lens_type="CUSTOM_SELF").lens_summaries)


def test_throttling_strikes_as_often_as_asked(transport, client):
    """Throttling strikes as many calls as asked, which do nothing, and no more."""
    transport.inject(Throttle(times=2, retry_after=1.5))
    for _ in range(2):
        with pytest.raises(ThrottlingException, match="Rate exceeded") as caught:
            client.import_lens(json_string=lens_text())
        assert (caught.value.status, caught.value.retry_after) == (429, 1.5)
        assert caught.value.service_code == "wellarchitected"
    assert count(client) == 0
    client.import_lens(json_string=lens_text())


def test_a_client_gets_through_throttling(transport):
    """A client with its usual retries gets through throttling."""
    transport.inject(Throttle(times=2, retry_after=0.001))
    Client(transport=transport).import_lens(json_string=lens_text())


@pytest.mark.parametrize(
    ("fault", "error", "status"),
    [
        (Fail(), InternalServerException, 500),
        (Fail(code="ValidationException", message="no"), ValidationException, 400),
        (Fail(code="OptInRequired"), UnknownServiceError, 400),
        (Fail(code="ServiceUnavailable", status=503), UnknownServiceError, 503),
    ],
)
def test_any_error_can_be_asked_for(transport, client, fault, error, status):
    """Any error can be asked for, by its code and its status; the call does nothing."""
    transport.inject(fault)
    with pytest.raises(error) as caught:
        client.import_lens(json_string=lens_text())
    assert (caught.value.code, caught.value.status, caught.value.message) == (fault.code, status, fault.message)
    assert count(client) == 0


def test_a_lost_answer_is_that_of_an_executed_call(transport, client):
    """Where an answer is lost, the call was executed."""
    transport.inject(LoseAnswer())
    with pytest.raises(ConnectionClosed, match="was executed"):
        client.import_lens(json_string=lens_text())
    assert count(client) == 1


def test_faults_strike_their_operation_only(transport, client):
    """A fault of one operation lets all others through, and those behind it strike meanwhile."""
    transport.inject(Throttle(operation="ImportLens"), Fail(operation="ListLenses"))
    with pytest.raises(InternalServerException):
        client.list_lenses()
    client.list_lenses()
    with pytest.raises(ThrottlingException):
        client.import_lens(json_string=lens_text())


def test_slowness_takes_its_time(transport, client, naps):
    """A slow answer takes its time and comes."""
    transport.inject(Slow(seconds=3))
    client.import_lens(json_string=lens_text())
    assert naps == [3]


def test_slowness_beyond_the_requests_patience_is_a_timeout(transport, naps):
    """Where a request has less time than the answer takes, it ends without an answer, and was executed."""
    transport.inject(Slow(seconds=3, operation="ImportLens"))
    client = Client(transport=transport, max_attempts=1)
    with pytest.raises((ReadTimeout, DeadlineExceeded)) as caught:
        client.call(api.ImportLensRequest(json_string=lens_text()), deadline=2.0)
    assert isinstance(caught.value, ReadTimeout) or isinstance(caught.value.__cause__, ReadTimeout)
    assert naps == [pytest.approx(2, abs=0.5)]
    assert count(client) == 1


def test_regions_and_accounts_of_one_service_share_its_faults(transport, client):
    """Faults belong to the service, whoever calls it."""
    transport.beside(region_name="eu-west-1").inject(Throttle())
    with pytest.raises(ThrottlingException):
        client.list_lenses()


def test_faults_strike_in_their_order_as_often_as_each_says(transport, naps):
    """Faults are taken in their order, as often as each says, and none at all where it says zero."""
    client = Client(transport=transport, max_attempts=1)
    transport.inject(Throttle(times=0), Slow(seconds=1, times=2), LoseAnswer(operation="ImportLens"))
    for _ in range(3):
        client.list_lenses()
    assert naps == [1, 1]
    with pytest.raises(ConnectionClosed):
        client.import_lens(json_string=lens_text())
    client.list_lenses()


@pytest.mark.parametrize(
    ("fault", "error", "executed"),
    [
        (LoseRequest(), ConnectionClosed, False),
        (Truncate(), InvalidResponse, True),
        (Truncate(keep=0), InvalidResponse, True),
        (Garble(), InvalidResponse, True),
        (Garble(body=b"\xff\x00"), InvalidResponse, True),
    ],
)
def test_what_happens_on_the_way_is_before_or_after_the_effect(transport, client, fault, error, executed):
    """A request that is lost has no effect; an answer that is cut or replaced is that of an executed call."""
    transport.inject(fault)
    with pytest.raises(error):
        client.import_lens(json_string=lens_text())
    assert count(client) == executed


@pytest.mark.parametrize(
    ("fault", "code", "status"),
    [
        (ExpireCredentials(), "ExpiredTokenException", 403),
        (SkewClock(times=2), "InvalidSignatureException", 403),
        (OverQuota(resource_type="LENS", quota_code="L-1"), "ServiceQuotaExceededException", 402),
    ],
)
def test_refusals_have_the_codes_of_aws(transport, client, fault, code, status):
    """Credentials that ended, clocks that are apart and quotas are refused, and nothing is done."""
    transport.inject(fault)
    with pytest.raises((UnknownServiceError, ServiceQuotaExceededException)) as caught:
        client.import_lens(json_string=lens_text())
    assert (caught.value.code, caught.value.status) == (code, status)
    assert count(client) == 0


def test_a_clock_that_is_apart_is_shown(clock):
    """The answer has the date of the service, and the message the moment of the signature beside it."""
    with OfflineTransport(clock=clock, faults=[SkewClock(seconds=900), SkewClock(seconds=-900)]) as transport:
        ahead, behind = transport.send(LIST), transport.send(LIST)
    assert ahead.headers["date"] == "Tue, 14 Nov 2023 22:28:20 GMT"
    assert b"Signature expired: 20231114T221320Z is now earlier than 20231114T222820Z" in ahead.body
    assert b"Signature not yet current" in behind.body


def struck(transport, calls):
    """Tell of a number of calls which of them were refused."""
    return [transport.send(LIST).status != 200 for _ in range(calls)]


def test_faults_are_a_sequence():
    """Fail, fail, pass, fail: each call meets the first fault that is left."""
    with OfflineTransport(faults=[Fail(times=2), Pass(), Fail()]) as transport:
        assert struck(transport, 6) == [True, True, False, True, False, False]
        assert transport.faults == ()


def test_chance_is_the_same_each_time():
    """With a seed, a rate strikes the same calls in each run; about as many as it says; other seeds strike others."""
    runs = []
    for seed in (7, 7, 8):
        with OfflineTransport(faults=[Fail(rate=0.3)], random_seed=seed) as transport:
            runs.append(struck(transport, 400))
    assert runs[0] == runs[1] != runs[2]
    assert 80 < sum(runs[0]) < 160


def test_a_rate_strikes_at_most_as_often_as_it_is_told(transport):
    """One and zero are rates: of every call, of none; with times it ends."""
    transport.inject(Fail(rate=0.0), Fail(rate=1.0, times=2))
    assert struck(transport, 4) == [True, True, False, False]
    assert transport.faults == (Fail(rate=0.0),)


@pytest.mark.parametrize("members", [{"times": -1}, {"times": True}, {"rate": 1.5}, {"rate": -0.1}])
def test_what_is_no_number_of_calls_is_refused(members):
    """Neither fewer than no call, nor more than every one."""
    with pytest.raises(ConfigurationError):
        Throttle(**members)


def test_slowness_may_be_spread(naps):
    """What is drawn lies between the two ends, differs, and is the same each time with a seed."""
    drawn = []
    for _ in range(2):
        naps.clear()
        with OfflineTransport(sleep=naps.append, random_seed=3) as transport:
            transport.inject(Slow(seconds=1, spread=2, times=50))
            for _ in range(50):
                transport.send(LIST)
        drawn.append(list(naps))
    assert drawn[0] == drawn[1]
    assert len(set(drawn[0])) == 50
    assert 1 <= min(drawn[0]) < 1.5
    assert 2.5 < max(drawn[0]) <= 3


def test_what_struck_which_call_is_kept(clock):
    """Calls are counted, and a strike says which it was, of which operation, by what and when."""
    with OfflineTransport(clock=clock) as transport:
        client = Client(transport=transport, max_attempts=1)
        client.list_lenses()
        transport.inject(Throttle(operation="ImportLens"))
        client.list_lenses()
        with pytest.raises(ThrottlingException):
            client.import_lens(json_string=lens_text())
        [strike] = transport.beside(region_name="eu-west-1").strikes
        assert (strike.call, strike.operation, strike.at) == (3, "ImportLens", clock.now)
        assert strike.fault == Throttle(operation="ImportLens")
        transport.inject(Throttle())
        transport.clear_faults()
        assert (transport.faults, transport.strikes) == ((), ())
        client.list_lenses()


@pytest.mark.parametrize(("name", "seed"), [("flaky", 1), ("lossy", 2)])
def test_a_client_gets_through_each_weather(name, seed):
    """With its usual retries a client imports eight lenses, each once, whatever the weather."""
    with OfflineTransport(sleep=lambda _: None, random_seed=seed, faults=fault_preset(name)) as transport:
        client = Client(transport=transport, max_attempts=9)
        for number in range(8):
            client.import_lens(json_string=lens_text(f"Lens {number}"))
        assert transport.strikes
        transport.clear_faults()
        assert count(client) == 8


def test_a_throttled_service_refuses_about_a_third():
    """What is throttled says so, with the status of throttling, and the rest is answered."""
    with OfflineTransport(random_seed=1, faults=fault_preset("throttled")) as transport:
        statuses = [transport.send(LIST).status for _ in range(200)]
    assert set(statuses) == {200, 429}
    assert 40 < statuses.count(429) < 80


def test_there_is_no_other_weather():
    """A name that is none is told with those that are."""
    with pytest.raises(ConfigurationError, match="'flaky', 'throttled', 'lossy'"):
        fault_preset("sunny")


FILE = """\
preset: lossy
faults:
  - {fault: fail, code: ServiceUnavailable, status: 503, times: 2}
  - {fault: pass}
  - {fault: throttle, operation: ImportLens, retry_after: 0.5, rate: 0.25}
  - {fault: slow, seconds: 1, spread: 0.5}
  - {fault: garble, body: <html>}
  - {fault: skew_clock, seconds: -5}
"""


def test_a_file_says_faults(tmp_path):
    """What a file says are the same values that Python makes, and those of a preset stand behind them."""
    file = tmp_path / "faults.yaml"
    file.write_text(FILE)
    assert load_faults(file) == (
        Fail(code="ServiceUnavailable", status=503, times=2),
        Pass(),
        Throttle(operation="ImportLens", retry_after=0.5, rate=0.25),
        Slow(seconds=1, spread=0.5),
        Garble(body=b"<html>"),
        SkewClock(seconds=-5),
        *fault_preset("lossy"),
    )
    assert load_faults({}) == ()


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_has_a_name_in_files(name):
    """Each of them can be said by its name alone, but for the seconds of a slow answer."""
    needed = {"seconds": 1} if name == "slow" else {}
    [fault] = load_faults({"faults": [{"fault": name, **needed}]})
    assert (type(fault), name_of(fault)) == (FAULTS[name], name)


def test_what_is_wrong_in_a_file_is_told_with_its_line(tmp_path):
    """Unknown faults, members and presets, and numbers that are none: all at once."""
    file = tmp_path / "faults.yaml"
    file.write_text(
        "preset: sunny\nfaults:\n  - {fault: storm}\n  - {fault: slow}\n  - {fault: fail, rate: 2}\n"
        "  - {fault: fail, keep: 1}\n  - {times: 1}\n  - {fault: fail, times: 1.5}\n  - {fault: slow, seconds: -1}\n"
    )
    with pytest.raises(OfflineFileError) as caught:
        load_faults(file)
    assert {each.line for each in caught.value.problems} == {1, 3, 4, 5, 6, 7, 8, 9}
