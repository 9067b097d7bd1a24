"""The service's side of the rest-json protocol, first half: an HTTP request to a request model, checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import parse_qs

import orjson
from attrs import field, frozen

from walens._core.check import problems_in
from walens._core.timestamp import parse_timestamp
from walens.errors import FieldError, Problem
from walens.json_types import is_array, is_object
from walens.model import (
    BooleanShape,
    ListShape,
    MapShape,
    Member,
    NumberShape,
    StructureShape,
    TimestampShape,
    given_always,
    members,
    once_per_class,
    structures_in,
)
from walens.offline.refusals import invalid, invalid_fields

if TYPE_CHECKING:
    from walens.model import Model, Operation, OperationRequest, Shape
    from walens.offline.router import Route

__all__ = ["read_request"]

_Reader: TypeAlias = Callable[[Any], object]

_ATTRIBUTE = re.compile(r"[a-z]\w*")


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
        value = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise invalid(f"the body is not JSON: {error}", reason="CANNOT_PARSE") from None
    if not is_object(value):
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
            return lambda value: _structure(shape.model, value) if isinstance(value, dict) else value
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


def _structure(model: type[Model], value: dict[str, object]) -> Model:
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
