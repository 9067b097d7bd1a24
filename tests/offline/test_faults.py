import pytest

from tests.offline.documents import lens_text
from walens import Client, Request, api
from walens.errors import (
    ConnectionClosed,
    DeadlineExceeded,
    InternalServerException,
    ReadTimeout,
    ThrottlingException,
    UnknownServiceError,
    ValidationException,
)
from walens.offline import Fail, LoseAnswer, OfflineTransport, Slow, Throttle

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
