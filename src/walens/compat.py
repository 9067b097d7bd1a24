"""
The way from boto3 and back: its dictionaries, and its ``ClientError``.

`to_boto3` and `from_boto3` know the service's names, which are boto3's, and lose nothing in either direction. So code
that was written for boto3 can move call by call: its parameters go into ``from_boto3(walens.api.GetLensRequest, ...)``
and its handling of answers takes ``to_boto3(answer)``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from attrs import NOTHING, AttrsInstance, fields, has

from walens.errors import FieldError, InvalidRequest, Problem, ServiceError, UnknownServiceError, ValidationException
from walens.model import MEMBER, Member, OpenEnum

if TYPE_CHECKING:
    from botocore.exceptions import ClientError

__all__ = ["as_client_error", "from_boto3", "to_boto3"]

ModelT = TypeVar("ModelT")
_Reader: TypeAlias = Callable[[Any, str, "list[Problem]"], Any]

_RESPONSE_METADATA = "ResponseMetadata"
"""What boto3 adds to every answer; no member of the service's is called so."""


def to_boto3(model: object) -> dict[str, Any]:
    """
    Make the dictionary that boto3 takes or gives: the service's names, lists, plain text for enumerations.

    Args:
        model: a request, a response or a structure of `walens.api`.

    Returns:
        The members that are not ``None``; timestamps as aware datetimes, as boto3 has them.

    Raises:
        TypeError: the value is no model of `walens.api`.
    """
    if not _is_model(type(model)):
        raise TypeError(
            f"to_boto3 takes a request, a response or a structure of walens.api, not {type(model).__name__}"
        )
    return _structure(cast("AttrsInstance", model))


def _is_model(kind: object) -> bool:
    return isinstance(kind, type) and has(kind) and all(MEMBER in attribute.metadata for attribute in fields(kind))


def _structure(model: AttrsInstance) -> dict[str, Any]:
    values = ((attribute.metadata[MEMBER].name, getattr(model, attribute.name)) for attribute in fields(type(model)))
    return {name: _plain(value) for name, value in values if value is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (str, bytes, bytearray)):
        return value
    if isinstance(value, Mapping):
        entries: Mapping[object, object] = value
        return {_plain(key): _plain(entry) for key, entry in entries.items()}
    if isinstance(value, Sequence):
        items: Sequence[object] = value
        return [_plain(item) for item in items]
    return _structure(value) if has(type(value)) else value


def from_boto3(model: type[ModelT], values: Mapping[str, Any]) -> ModelT:
    """
    Make a model of the dictionary that boto3 takes or gives.

    Lengths, ranges and patterns are not checked here, but when a request is sent.

    Args:
        model: a request, a response or a structure of `walens.api`.
        values: what boto3 has for it. The ``ResponseMetadata`` of an answer is left out. A timestamp may be what boto3
            takes for one: a datetime (without a time zone: in local time), text or seconds since 1970.

    Raises:
        InvalidRequest: a member is unknown or missing, or a structure, a list or a map has another type; all
            problems at once.
        TypeError: the class is no model of `walens.api`.
    """
    if not _is_model(model):
        raise TypeError(f"from_boto3 takes a class of walens.api, not {model!r}")
    problems: list[Problem] = []
    made = _read_structure(
        model, {name: value for name, value in values.items() if name != _RESPONSE_METADATA}, "", problems
    )
    if problems:
        raise InvalidRequest(tuple(problems), operation=model.__name__)
    return cast("ModelT", made)


@cache
def _readers(model: Any) -> dict[str, tuple[str, bool, _Reader]]:
    """Give for each of boto3's names the attribute, whether it must be there, and what reads it."""
    hints = get_type_hints(model)
    table: dict[str, tuple[str, bool, _Reader]] = {}
    for attribute in fields(model):
        member: Member = attribute.metadata[MEMBER]
        table[member.name] = (attribute.name, attribute.default is NOTHING, _reader(hints[attribute.name]))
    return table


def _read_structure(model: Any, values: Any, path: str, problems: list[Problem]) -> Any:
    if not isinstance(values, Mapping):
        problems.append(_wrong_type(path, "a dictionary", values))
        return None
    table = _readers(model)
    given: Mapping[str, Any] = values
    before = len(problems)
    problems.extend(
        Problem(_join(path, str(name)), f"is no member of {model.__name__}; it has {', '.join(table) or 'none'}")
        for name in given
        if name not in table
    )
    arguments: dict[str, Any] = {}
    for name, (attribute, must, read) in table.items():
        value = given.get(name)
        if value is not None:
            arguments[attribute] = read(value, _join(path, name), problems)
        elif must:
            problems.append(Problem(_join(path, name), "is required"))
    return model(**arguments) if len(problems) == before else None


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _wrong_type(path: str, wanted: str, value: object) -> Problem:
    return Problem(path, f"has to be {wanted}, not {type(value).__name__}")


def _reader(hint: Any) -> _Reader:
    kinds = [kind for kind in _alternatives(hint) if kind is not type(None)]
    enum = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)), None)
    if enum is not None:
        return _enum_reader(enum)
    kind = kinds[0]
    origin = get_origin(kind)
    if origin is Mapping:
        return _map_reader(*(_reader(part) for part in get_args(kind)))
    if origin is Sequence or origin is tuple:
        return _list_reader(_reader(get_args(kind)[0]))
    if kind is datetime:
        return _read_time
    if _is_model(kind):
        return lambda value, path, problems: _read_structure(kind, value, path, problems)
    return _as_it_is


def _alternatives(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _as_it_is(value: Any, _path: str, _problems: list[Problem]) -> Any:
    """Keep text, numbers and documents; a request's are checked when it is sent."""
    return value


def _enum_reader(enum: type[Enum]) -> _Reader:
    listed = {member.value: member for member in enum}

    def read(value: Any, _path: str, _problems: list[Problem]) -> Any:
        if isinstance(value, str) and value in listed:
            return listed[value]
        return enum(value) if issubclass(enum, OpenEnum) and isinstance(value, str) else value

    return read


def _list_reader(item: _Reader) -> _Reader:
    def read(value: Any, path: str, problems: list[Problem]) -> Any:
        if not isinstance(value, (list, tuple)):
            problems.append(_wrong_type(path, "a list", value))
            return None
        entries = cast("Sequence[Any]", value)
        return tuple(item(entry, f"{path}[{index}]", problems) for index, entry in enumerate(entries))

    return read


def _map_reader(key: _Reader, item: _Reader) -> _Reader:
    def read(value: Any, path: str, problems: list[Problem]) -> Any:
        if not isinstance(value, Mapping):
            problems.append(_wrong_type(path, "a dictionary", value))
            return None
        entries: Mapping[object, object] = value
        return {
            key(name, path, problems): item(entry, f"{path}[{name!r}]", problems) for name, entry in entries.items()
        }

    return read


def _read_time(value: Any, path: str, problems: list[Problem]) -> Any:
    if isinstance(value, datetime):
        return value if value.tzinfo is not None else value.astimezone()
    from botocore.utils import parse_to_aware_datetime

    try:
        return parse_to_aware_datetime(value)
    except (TypeError, ValueError, AttributeError, RuntimeError):
        problems.append(_wrong_type(path, "a datetime, or text or a number that says one", value))
        return None


_FACTS = {
    "resource_id": "ResourceId",
    "resource_type": "ResourceType",
    "quota_code": "QuotaCode",
    "service_code": "ServiceCode",
    "reason": "Reason",
}


def as_client_error(error: ServiceError) -> ClientError:
    """
    Make botocore's ``ClientError`` of an error of the service, for code that still catches that.

    Its ``response`` has what boto3's has: ``Error`` with ``Code`` and ``Message``, ``ResponseMetadata`` with the
    status, the request id and the number of retries, and the modelled members, as ``Fields``. It is a plain
    ``ClientError``: boto3 makes its subclasses for each client.

    Use it as ``raise as_client_error(error) from error``.
    """
    from botocore.exceptions import ClientError

    metadata: dict[str, Any] = {"HTTPStatusCode": error.status, "RetryAttempts": max(0, error.attempts - 1)}
    if error.request_id is not None:
        metadata["RequestId"] = error.request_id
    response: dict[str, Any] = {
        "Error": {"Message": error.message, "Code": error.code},
        _RESPONSE_METADATA: metadata,
        **_modelled(error),
    }
    return ClientError(response, error.operation or "Unknown")


def _modelled(error: ServiceError) -> dict[str, Any]:
    facts = {wire: getattr(error, name, None) for name, wire in _FACTS.items()}
    modelled: dict[str, Any] = {wire: value for wire, value in facts.items() if value is not None}
    if not isinstance(error, UnknownServiceError):
        modelled["Message"] = error.message
    if isinstance(error, ValidationException) and error.fields:
        modelled["Fields"] = [_field(entry) for entry in error.fields]
    return modelled


def _field(entry: FieldError) -> dict[str, str]:
    named = {"Name": entry.name, "Message": entry.message}
    return {name: value for name, value in named.items() if value is not None}
