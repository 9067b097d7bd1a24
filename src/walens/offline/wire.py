"""
The service's side of the rest-json protocol: which operation an HTTP request is, what it asks, and how it is answered.

The protocol: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import parse_qs, unquote

import orjson
from attrs import field, frozen

from walens._core.check import problems_in
from walens._core.http import Response
from walens._core.timestamp import format_iso8601, parse_timestamp
from walens.errors import FieldError, Problem, modelled_members
from walens.json_types import JSON, is_array, is_object
from walens.model import (
    BooleanShape,
    EnumerationShape,
    ListShape,
    MapShape,
    Member,
    NumberShape,
    StructureShape,
    TimestampShape,
    given_always,
    is_absent,
    members,
    once_per_class,
    structures_in,
)
from walens.offline.refusals import invalid, invalid_fields

if TYPE_CHECKING:
    from collections.abc import Iterable

    from walens.errors import ServiceError
    from walens.model import Model, Operation, OperationRequest, Shape

__all__ = ["RequestType", "Route", "Router", "error_response", "read_request", "success", "wire_body"]

RequestType: TypeAlias = "type[OperationRequest[Any]]"
"""An operation, by its request."""

_Reader: TypeAlias = Callable[[Any], object]

_ATTRIBUTE = re.compile(r"[a-z]\w*")


@frozen
class Route:
    """The operation of a request, and the labels of its path by their wire names, decoded."""

    request_type: RequestType
    labels: Mapping[str, str]

    @property
    def operation(self) -> Operation:
        """The operation."""
        return self.request_type.operation


class Router:
    """
    Finds the operation of a request.

    Args:
        request_types: the operations to choose from, by their requests.
    """

    def __init__(self, request_types: Iterable[RequestType]) -> None:
        self._routes: dict[tuple[str, int], list[tuple[tuple[str, ...], RequestType]]] = {}
        for request_type in request_types:
            operation = request_type.operation
            segments = tuple(operation.path.split("/"))
            self._routes.setdefault((operation.method, len(segments)), []).append((segments, request_type))
        for candidates in self._routes.values():
            # Where a literal segment and a label both fit, the literal one is meant.
            candidates.sort(key=lambda candidate: [_is_label(segment) for segment in candidate[0]])

    def find(self, method: str, path: str) -> Route | None:
        """
        Give the operation of a request; ``None`` where there is none.

        Args:
            method: the HTTP method.
            path: the path as it stands in the URL, percent-encoded: an ARN with its slash is one segment.
        """
        given = path.split("/")
        for segments, request_type in self._routes.get((method, len(given)), ()):
            labels = _labels(segments, given)
            if labels is not None:
                return Route(request_type, labels)
        return None


def _labels(segments: tuple[str, ...], given: list[str]) -> dict[str, str] | None:
    labels: dict[str, str] = {}
    for segment, text in zip(segments, given, strict=True):
        value = unquote(text)
        if _is_label(segment) and value:
            labels[segment[1:-1]] = value
        elif segment != value:
            return None
    return labels


def _is_label(segment: str) -> bool:
    return segment.startswith("{")


def read_request(route: Route, query: str, body: bytes) -> OperationRequest[object]:
    """
    Make the request model of an HTTP request.

    Args:
        route: the operation, with the labels of the path.
        query: the query string, percent-encoded.
        body: the body.

    Raises:
        ValidationException: the body is no JSON object, or members are missing, of another type, or out of limits.
    """
    model = route.request_type
    readers = _members(model)
    given: Mapping[str, Mapping[str, object]] = {
        "label": route.labels,
        "query": parse_qs(query, keep_blank_values=True),
        "body": _json_object(body) if any(each.member.location == "body" for each in readers) else {},
    }
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for each in readers:
        value = given[each.member.location].get(each.member.key or each.member.name)
        values[each.name] = None if value is None else each.read(value)
        if value is None and each.member.token and _requires_token(route.operation):
            problems.append(Problem(each.name, "is required"))
    request = model(**values)
    problems += problems_in(request)
    if problems:
        names = _wire_names(model)
        raise invalid_fields(FieldError(_wire_path(each.path, names), each.message) for each in problems)
    return request


def _requires_token(operation: Operation) -> bool:
    """Tell whether the service requires the idempotency token, which our models make optional: SDKs make one."""
    return not operation.agent and operation.name != "UpgradeProfileVersion"


def _json_object(body: bytes) -> Mapping[str, object]:
    if not body:
        return {}
    try:
        value: JSON = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise invalid(f"the body is not JSON: {error}", reason="CANNOT_PARSE") from None
    if not isinstance(value, dict):
        raise invalid("the body is not a JSON object", reason="CANNOT_PARSE")
    return value


@frozen
class _MemberReader:
    """How one member of a request is read from the wire."""

    name: str
    member: Member
    read: _Reader = field(repr=False)


@once_per_class
def _members(model: type[Model]) -> tuple[_MemberReader, ...]:
    return tuple(_MemberReader(name, member, _reader(member)) for name, member in members(model).items())


# A value of another type than the model's passes every reader as it is: the check names it with all other problems.


def _reader(member: Member) -> _Reader:
    """Give the function that reads a member from where it stands."""
    if member.location == "label":
        return _text_reader(member.shape)
    return _query_reader(member.shape) if member.location == "query" else _body_reader(member.shape)


def _query_reader(shape: Shape) -> _Reader:
    """Give the function that reads the values of a key of the query string."""
    if isinstance(shape, ListShape):
        return tuple
    read = _text_reader(shape)
    return lambda values: read(values[-1])


def _text_reader(shape: Shape) -> _Reader:
    """Give the function that reads a text of the path or of the query string."""
    match shape:
        case NumberShape(whole=True):
            return lambda text: int(text) if re.fullmatch(r"-?[0-9]{1,18}", text) else text
        case BooleanShape():
            return lambda text: {"true": True, "false": False}.get(text, text)
        case _:
            return _as_it_is


def _as_it_is(value: object) -> object:
    return value


def _body_reader(shape: Shape) -> _Reader:
    """Give the function that reads a JSON value."""
    match shape:
        case ListShape():
            return _list_reader(_body_reader(shape.item))
        case MapShape():
            return _map_reader(_body_reader(shape.value))
        case TimestampShape():
            return _moment
        case StructureShape():
            return lambda value: _read_structure(shape.model, value) if isinstance(value, dict) else value
        case _:
            return _as_it_is


def _list_reader(item: _Reader) -> _Reader:
    def read(value: object) -> object:
        return tuple(item(each) for each in value) if is_array(value) else value

    return read


def _map_reader(entry: _Reader) -> _Reader:
    def read(value: object) -> object:
        return {key: entry(each) for key, each in value.items()} if is_object(value) else value

    return read


def _moment(value: object) -> object:
    if not isinstance(value, (int, float, str)):
        return value
    try:
        return parse_timestamp(value)
    except (ValueError, OverflowError, OSError):
        return value


def _read_structure(model: type[Model], value: dict[str, object]) -> Model:
    values: dict[str, object] = {}
    values.update(dict.fromkeys(given_always(model)))  # the check names those that stay None
    for each in _members(model):
        given = value.get(each.member.name)
        if given is not None:
            values[each.name] = each.read(given)
    return model(**values)


@once_per_class
def _wire_names(model: type[Model]) -> Mapping[str, str]:
    """Give the service's names of the attributes of a model and of all structures in it."""
    names: dict[str, str] = {}
    for name, member in members(model).items():
        names[name] = member.name
        for nested in structures_in(member.shape):
            if nested is not model:
                names = {**_wire_names(nested), **names}
    return names


def _wire_path(path: str, names: Mapping[str, str]) -> str:
    """Write a path of attributes in the service's names: ``tags['team']`` as ``Tags['team']``."""
    # From the first quote on stands a key that a caller chose, and behind a colon stand words.
    end = next((index for index, character in enumerate(path) if character in "':"), len(path))
    return _ATTRIBUTE.sub(lambda match: names.get(match[0], match[0]), path[:end]) + path[end:]


def success(body: bytes, moment: float) -> Response:
    """Make the response of an operation that was done, at a moment in seconds since 1970."""
    return Response(200, _headers(moment), body)


def error_response(error: ServiceError, moment: float) -> Response:
    """Make the response of an operation that was refused, at a moment in seconds since 1970."""
    body = {"Message": error.message, **modelled_members(error)}
    headers = {**_headers(moment), "X-Amzn-Errortype": error.code}
    if error.retry_after is not None:
        headers["x-amz-retry-after"] = str(round(error.retry_after * 1000))
    return Response(error.status, headers, orjson.dumps(body))


def _headers(moment: float) -> dict[str, str]:
    """Give the header fields of every answer, with a request id of its own."""
    digits = os.urandom(16).hex()
    return {
        "Content-Type": "application/json",
        "Date": format_datetime(datetime.fromtimestamp(int(moment), UTC), usegmt=True),
        "x-amzn-RequestId": "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])),
    }


def wire_body(response: Model) -> bytes:
    """Write a response model as the JSON body of its answer; one without members has none."""
    return orjson.dumps(_wire_structure(response)) if members(type(response)) else b""


def _wire_structure(model: Model) -> dict[str, object]:
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
            return _wire_structure(value)
        case _:
            return value
