"""The service's side of the rest-json protocol, second half: a response model or an error to an HTTP response."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

import orjson
from attrs import AttrsInstance, fields, frozen, has

from walens._core.http import Response
from walens._core.timestamp import format_iso8601
from walens.model import MEMBER, Member

if TYPE_CHECKING:
    from walens.errors import ServiceError

__all__ = ["Envelope", "error_response", "new_envelope", "success", "wire_body"]

_FACTS = {
    "ResourceId": "resource_id",
    "ResourceType": "resource_type",
    "QuotaCode": "quota_code",
    "ServiceCode": "service_code",
    "Reason": "reason",
}


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
    body: dict[str, object] = {"Message": error.message}
    for wire, name in _FACTS.items():
        value = getattr(error, name, None)
        if value is not None:
            body[wire] = value
    problems = getattr(error, "fields", ())
    if problems:
        body["Fields"] = [{"Name": problem.name, "Message": problem.message} for problem in problems]
    headers = {**envelope.headers(), "X-Amzn-Errortype": error.code}
    if error.retry_after is not None:
        headers["x-amz-retry-after"] = str(round(error.retry_after * 1000))
    return Response(error.status, headers, orjson.dumps(body))


def wire_body(response: AttrsInstance) -> bytes:
    """Write a response model as the JSON body of its answer; one without members has none."""
    return orjson.dumps(_structure(response)) if fields(type(response)) else b""


def _structure(model: AttrsInstance) -> dict[str, object]:
    values: dict[str, object] = {}
    for attribute in fields(type(model)):
        value = getattr(model, attribute.name)
        if value is not None:
            member: Member = attribute.metadata[MEMBER]
            values[member.name] = _wire_value(value, member)
    return values


def _wire_value(value: Any, member: Member) -> object:
    if isinstance(value, Enum):
        return str(value)
    if isinstance(value, datetime):
        # The service sends seconds with milliseconds.
        return format_iso8601(value) if member.iso8601 else round(value.timestamp(), 3)
    if isinstance(value, Mapping):
        return {str(key): _wire_value(each, member) for key, each in cast("Mapping[str, object]", value).items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_wire_value(each, member) for each in cast("Sequence[object]", value)]
    return _structure(value) if has(type(value)) else value
