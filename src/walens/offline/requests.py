"""The service's side of the rest-json protocol, first half: an HTTP request to a request model, checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, cast, get_args, get_origin, get_type_hints
from urllib.parse import parse_qs

import orjson
from attrs import AttrsInstance, field, fields, frozen, has

from walens._core.check import problems_in
from walens._core.timestamp import parse_timestamp
from walens.errors import FieldError, Problem
from walens.model import MEMBER, Member
from walens.offline.refusals import invalid, invalid_fields

if TYPE_CHECKING:
    from walens.model import Operation, OperationRequest
    from walens.offline.router import Route

__all__ = ["read_request"]

_ATTRIBUTE = re.compile(r"[a-z]\w*")


def read_request(route: Route, query: str, body: bytes) -> OperationRequest[Any]:
    """
    Make the request model of an HTTP request.

    Args:
        route: the operation, with the labels of the path.
        query: the query string, percent-encoded.
        body: the body.

    Raises:
        ValidationException: the body is no JSON object, or members are missing, of another type, or out of limits.
    """
    model = cast("type[AttrsInstance]", route.request_type)
    members = _members(model)
    given = {
        "label": route.labels,
        "query": parse_qs(query, keep_blank_values=True),
        "body": _json_object(body) if any(each.member.location == "body" for each in members) else {},
    }
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for each in members:
        value = given[each.member.location].get(each.member.key or each.member.name)
        values[each.name] = None if value is None else each.read(value)
        if value is None and each.member.token and _requires_token(route.operation):
            problems.append(Problem(each.name, "is required"))
    request = route.request_type(**values)
    problems += problems_in(cast("AttrsInstance", request))
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
    if not isinstance(value, dict):
        raise invalid("the body is not a JSON object", reason="CANNOT_PARSE")
    return cast("Mapping[str, object]", value)


@frozen
class _MemberReader:
    """How one member of a request is read from the wire."""

    name: str
    member: Member
    read: Callable[[Any], Any] = field(repr=False)


@cache
def _members(model: type[AttrsInstance]) -> tuple[_MemberReader, ...]:
    hints = get_type_hints(model)
    members: list[_MemberReader] = []
    for attribute in fields(model):
        member: Member = attribute.metadata[MEMBER]
        hint = _type_of(hints[attribute.name])
        read = _reader(member, hint)
        members.append(_MemberReader(attribute.name, member, read))
    return tuple(members)


def _type_of(hint: Any) -> Any:
    """Give the type of ``X | None``; of an enumeration beside the literals of its values, the enumeration."""
    if get_origin(hint) in (Union, UnionType):
        return next(kind for kind in get_args(hint) if kind is not type(None))
    return hint


# A value of another type than the model's passes every reader as it is: the check names it with all other problems.


def _reader(member: Member, hint: Any) -> Callable[[Any], Any]:
    """Give the function that reads a member from where it stands."""
    if member.location == "label":
        return _text_reader(hint)
    return _query_reader(hint) if member.location == "query" else _body_reader(hint)


def _query_reader(hint: Any) -> Callable[[list[str]], Any]:
    """Give the function that reads the values of a key of the query string."""
    if get_origin(hint) in (tuple, Sequence):
        return tuple
    read = _text_reader(hint)
    return lambda values: read(values[-1])


def _text_reader(hint: Any) -> Callable[[str], Any]:
    """Give the function that reads a text of the path or of the query string."""
    if hint is int:
        return lambda text: int(text) if re.fullmatch(r"-?[0-9]{1,18}", text) else text
    if hint is bool:
        return lambda text: {"true": True, "false": False}.get(text, text)
    return lambda text: text


def _body_reader(hint: Any) -> Callable[[Any], Any]:
    """Give the function that reads a JSON value."""
    origin = get_origin(hint)
    if origin in (tuple, Sequence):
        item = _body_reader(_type_of(get_args(hint)[0]))
        return lambda value: tuple(item(each) for each in value) if isinstance(value, list) else value
    if origin is Mapping:
        entry = _body_reader(_type_of(get_args(hint)[1]))
        return lambda value: _map(entry, value)
    if hint is datetime:
        return _moment
    if isinstance(hint, type) and has(hint):
        return lambda value: _structure(hint, value) if isinstance(value, dict) else value
    return lambda value: value


def _moment(value: Any) -> object:
    try:
        return parse_timestamp(value)
    except (TypeError, ValueError, OverflowError, OSError):
        return value


def _map(read: Callable[[Any], object], value: object) -> object:
    if not isinstance(value, dict):
        return value
    return {key: read(each) for key, each in cast("dict[str, object]", value).items()}


def _structure(model: type[AttrsInstance], value: dict[str, object]) -> AttrsInstance:
    values: dict[str, Any] = {}
    for each in _members(model):
        given = value.get(each.member.name)
        values[each.name] = None if given is None else each.read(given)
    return model(**values)


@cache
def _wire_names(model: type[AttrsInstance]) -> Mapping[str, str]:
    """Give the service's names of the attributes of a model and of all structures in it."""
    names: dict[str, str] = {}
    hints = get_type_hints(model)
    for attribute in fields(model):
        names[attribute.name] = attribute.metadata[MEMBER].name
        for kind in _kinds_in(hints[attribute.name]):
            if isinstance(kind, type) and has(kind) and kind is not model:
                names = {**_wire_names(kind), **names}
    return names


def _kinds_in(hint: Any) -> tuple[Any, ...]:
    inner = get_args(hint)
    return tuple(kind for each in inner for kind in _kinds_in(each)) if inner else (hint,)


def _wire_path(path: str, names: Mapping[str, str]) -> str:
    """Write a path of attributes in the service's names: ``tags['team']`` as ``Tags['team']``."""
    # From the first quote on stands a key that a caller chose, and behind a colon stand words.
    end = next((index for index, character in enumerate(path) if character in "':"), len(path))
    return _ATTRIBUTE.sub(lambda match: names.get(match[0], match[0]), path[:end]) + path[end:]
