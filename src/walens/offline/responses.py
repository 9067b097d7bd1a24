"""The service's side of the rest-json protocol, second half: a response model or an error to an HTTP response."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import orjson
from attrs import frozen

from walens._core.http import Response
from walens._core.timestamp import format_iso8601
from walens.errors import modelled_members
from walens.model import (
    EnumerationShape,
    ListShape,
    MapShape,
    StructureShape,
    TimestampShape,
    is_absent,
    members,
)

if TYPE_CHECKING:
    from walens.errors import ServiceError
    from walens.model import Model, Shape

__all__ = ["Envelope", "error_response", "new_envelope", "success", "wire_body"]


@frozen
class Envelope:
    """What every answer carries in its header fields."""

    request_id: str
    moment: float
    """When the service answers, in seconds since 1970."""

    def headers(self) -> dict[str, str]:
        """Give the header fields."""
        date = format_datetime(datetime.fromtimestamp(int(self.moment), UTC), usegmt=True)
        return {"Content-Type": "application/json", "Date": date, "x-amzn-RequestId": self.request_id}


def new_envelope(moment: float) -> Envelope:
    """Make the envelope of an answer, with a request id of its own."""
    digits = os.urandom(16).hex()
    return Envelope("-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])), moment)


def success(body: bytes, envelope: Envelope) -> Response:
    """Make the response of an operation that was done."""
    return Response(200, envelope.headers(), body)


def error_response(error: ServiceError, envelope: Envelope) -> Response:
    """Make the response of an operation that was refused."""
    body = {"Message": error.message, **modelled_members(error)}
    headers = {**envelope.headers(), "X-Amzn-Errortype": error.code}
    if error.retry_after is not None:
        headers["x-amz-retry-after"] = str(round(error.retry_after * 1000))
    return Response(error.status, headers, orjson.dumps(body))


def wire_body(response: Model) -> bytes:
    """Write a response model as the JSON body of its answer; one without members has none."""
    return orjson.dumps(_structure(response)) if members(type(response)) else b""


def _structure(model: Model) -> dict[str, object]:
    values = ((member, getattr(model, name)) for name, member in members(type(model)).items())
    return {member.name: _wire_value(value, member.shape) for member, value in values if not is_absent(value)}


def _wire_value(value: Any, shape: Shape) -> object:
    match shape:
        case EnumerationShape():
            return str(value)
        case TimestampShape():
            # The service sends seconds with milliseconds.
            return format_iso8601(value) if shape.form == "iso8601" else round(value.timestamp(), 3)
        case MapShape():
            return {str(key): _wire_value(each, shape.value) for key, each in value.items()}
        case ListShape():
            return [_wire_value(each, shape.item) for each in value]
        case StructureShape():
            return _structure(value)
        case _:
            return value
