"""Timestamps as the rest-json protocol writes them."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

__all__ = ["format_iso8601", "parse_timestamp"]


def parse_timestamp(value: float | str) -> datetime:
    """
    Read a timestamp into an aware datetime: seconds since 1970, ISO 8601 or an HTTP date.

    The service sends numbers; the other two are what the protocol allows
    (https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait). A timestamp without a zone is in UTC.

    Raises:
        ValueError: the text is none of the three.
    """
    if not isinstance(value, str):
        return datetime.fromtimestamp(value, UTC)
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        try:
            return datetime.fromtimestamp(float(value), UTC)
        except ValueError:
            moment = parsedate_to_datetime(value)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def format_iso8601(value: datetime) -> str:
    """Write an aware datetime as ISO 8601 in UTC, with microseconds only where there are some."""
    # Not strftime, which writes years before 1000 with fewer than four digits.
    return f"{value.astimezone(UTC).replace(tzinfo=None).isoformat()}Z"
