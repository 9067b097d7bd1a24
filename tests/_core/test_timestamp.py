"""Timestamps in the three forms of the rest-json protocol."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walens._core.timestamp import format_iso8601, parse_timestamp

MOMENT = datetime(2026, 3, 1, 12, 30, 15, tzinfo=UTC)
FIRST, LAST = datetime(1, 1, 3), datetime(9999, 12, 29)  # noqa: DTZ001 - hypothesis adds the zone


@pytest.mark.parametrize(
    "text",
    [
        1772368215,
        1772368215.0,
        "1772368215",
        "2026-03-01T12:30:15Z",
        "2026-03-01T12:30:15.000Z",
        "2026-03-01T12:30:15+00:00",
        "2026-03-01T14:30:15+02:00",
        "2026-03-01T12:30:15",
        "2026-03-01 12:30:15",
        "20260301T123015Z",
        "Sun, 01 Mar 2026 12:30:15 GMT",
        "Sun, 01 Mar 2026 12:30:15 -0000",
    ],
)
def test_every_form_is_read(text: float | str) -> None:
    """Seconds since 1970, ISO 8601 and HTTP dates give an aware datetime; without a zone they are in UTC."""
    found = parse_timestamp(text)
    assert found == MOMENT
    assert found.tzinfo is not None


def test_fractions_of_seconds_are_kept() -> None:
    """A timestamp has microseconds."""
    assert parse_timestamp(1772368215.25).microsecond == 250_000
    assert parse_timestamp("2026-03-01T12:30:15.123456Z").microsecond == 123_456


def test_the_time_before_1970_is_read() -> None:
    """Seconds may be negative."""
    assert parse_timestamp(-1) == datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-01", "2026-03-01T25:00:00Z"])
def test_what_is_no_timestamp_is_refused(text: str) -> None:
    """Text in none of the forms is an error, which the decoder reports as an invalid answer."""
    with pytest.raises(ValueError):
        parse_timestamp(text)


@pytest.mark.parametrize("seconds", [1e300, float("nan"), float("inf")])
def test_a_time_that_no_calendar_has_is_refused(seconds: float) -> None:
    """Seconds that lead nowhere are an error, of the kinds that the decoder knows."""
    with pytest.raises((ValueError, OverflowError, OSError)):
        parse_timestamp(seconds)


def test_it_is_written_in_utc() -> None:
    """Another zone is converted, and microseconds are written where there are some."""
    assert format_iso8601(MOMENT.astimezone(timezone(timedelta(hours=-8)))) == "2026-03-01T12:30:15Z"
    assert format_iso8601(MOMENT.replace(microsecond=5)) == "2026-03-01T12:30:15.000005Z"


@given(st.datetimes(FIRST, LAST, timezones=st.timezones(), allow_imaginary=False))
def test_what_is_written_is_read_again(moment: datetime) -> None:
    """No moment is lost on the way, whatever its zone and its year."""
    assert parse_timestamp(format_iso8601(moment)) == moment.astimezone(UTC)
