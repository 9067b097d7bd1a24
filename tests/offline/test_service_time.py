"""The time of the service stands still and moves on demand, and ids can be known beforehand."""

import json
from datetime import UTC, datetime

import pytest

from tests.offline.documents import lens_text
from walens import Client
from walens.errors import ConfigurationError
from walens.offline import OfflineTransport, ServiceClock

START = datetime(2026, 1, 1, tzinfo=UTC)


def test_a_clock_goes_as_the_one_behind_it_until_it_is_stopped(clock):
    """It stands where it was stopped, moves by what it is told, and goes on from there."""
    time = ServiceClock(clock)
    assert (time(), time.stands) == (clock.now, False)
    time.stop()
    clock.now += 5
    assert (time(), time.stands) == (clock.now - 5, True)
    time.move(100)
    assert time() == clock.now + 95
    time.go()
    clock.now += 1
    assert (time(), time.stands) == (clock.now + 95, False)
    time.move(-95)
    assert time() == clock.now
    time.stop(START)
    assert time() == START.timestamp()
    time.stop(7)
    assert time() == 7.0


@pytest.mark.parametrize("seconds", [-1, float("nan"), float("inf"), 1e12])
def test_what_no_clock_can_show_is_refused_and_changes_nothing(clock, seconds):
    """Times from 1970 to 9999 can be shown; how far a clock is moved is measured by where it ends."""
    time = ServiceClock(clock)
    with pytest.raises(ConfigurationError):
        time.stop(seconds)
    with pytest.raises(ConfigurationError):
        time.move(seconds - clock.now)
    assert (time(), time.stands) == (clock.now, False)


def test_everything_in_the_service_has_its_time():
    """Dates of answers and of resources are those of the clock, in every region and account."""
    with OfflineTransport() as transport:
        transport.time.stop(START)
        client = Client(transport=transport.beside(region_name="eu-west-1"))
        client.import_lens(json_string=lens_text())
        [lens] = client.list_lenses(lens_type="CUSTOM_SELF", lens_status="ALL").lens_summaries
        assert (lens.created_at, lens.updated_at) == (START, START)


def test_an_invitation_expires_when_time_moves(transport):
    """What takes seven days takes a line of a test."""
    owner, receiver = Client(transport=transport), Client(transport=transport.beside(account_id="444455556666"))
    arn = owner.import_lens(json_string=lens_text()).lens_arn
    owner.create_lens_version(lens_alias=arn, lens_version="1.0")
    owner.create_lens_share(lens_alias=arn, shared_with="444455556666")
    transport.time.move(6 * 86_400)
    assert len(receiver.list_share_invitations().share_invitation_summaries) == 1
    transport.time.move(2 * 86_400)
    assert receiver.list_share_invitations().share_invitation_summaries == ()
    [share] = owner.list_lens_shares(lens_alias=arn).lens_share_summaries
    assert share.status == "EXPIRED"


def run(**options):
    with OfflineTransport(**options) as transport:
        transport.time.stop(START)
        client = Client(transport=transport)
        for name in "AB":
            client.import_lens(json_string=lens_text(name), client_request_token=name * 8)
        return transport.dump()


def test_a_run_can_be_had_twice():
    """With a seed and a clock that stands, the state is the same to the last character; other seeds have other ids."""
    assert run(random_seed=5) == run(random_seed=5) != run(random_seed=6)
    first, second = (row["arn"] for row in json.loads(run(random_seed=5))["tables"]["lenses"])
    assert first != second


def test_ids_begin_anew_where_they_are_asked_to(transport):
    """Seeding ids holds for every region and account of the service."""
    transport.beside(account_id="444455556666").seed_ids(1)
    first = Client(transport=transport).import_lens(json_string=lens_text("A")).lens_arn
    transport.seed_ids(1)
    other = Client(transport=transport.beside(region_name="eu-west-1"))
    second = other.import_lens(json_string=lens_text("A")).lens_arn
    assert first.rpartition("/")[2] == second.rpartition("/")[2]
