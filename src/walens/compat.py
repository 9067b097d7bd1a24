"""
The way from boto3 and back: its dictionaries, and its ``ClientError``.

`to_boto3` and `from_boto3` know the service's names, which are boto3's, and lose nothing in either direction. So code
that was written for boto3 can move call by call: its parameters go into ``from_boto3(walens.api.GetLensRequest, ...)``
and its handling of answers takes ``to_boto3(answer)``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from walens.errors import InvalidRequest, Problem, ServiceError, UnknownServiceError, modelled_members
from walens.lens.nearest import nearest_id
from walens.model import (
    BlobShape,
    BooleanShape,
    DocumentShape,
    EnumerationShape,
    ListShape,
    MapShape,
    Model,
    NumberShape,
    OpenEnum,
    OperationRequest,
    Shape,
    StructureShape,
    TextShape,
    TimestampShape,
    given_always,
    is_absent,
    members,
    once_per_class,
)

if TYPE_CHECKING:
    from botocore.exceptions import ClientError

__all__ = ["as_client_error", "from_boto3", "to_boto3"]

ModelT = TypeVar("ModelT", bound=Model)
_Reader: TypeAlias = "Callable[[object, str, _Reading], object]"

_RESPONSE_METADATA = "ResponseMetadata"
"""What boto3 adds to every answer; no member of the service's is called so."""


def to_boto3(model: object) -> dict[str, Any]:
    """
    Make the dictionary that boto3 takes or gives: the service's names, lists, plain text for enumerations.

    Args:
        model: a request, a response or a structure of `walens.api`.

    Returns:
        The members that are there; timestamps as aware datetimes, as boto3 has them.

    Raises:
        TypeError: the value is no model of `walens.api`.
    """
    if not isinstance(model, Model) or not _is_of_the_service(type(model)):
        raise TypeError(
            f"to_boto3 takes a request, a response or a structure of walens.api, not {type(model).__name__}"
        )
    return _structure(model)


def _is_of_the_service(model: object) -> bool:
    if not isinstance(model, type) or not issubclass(model, Model):
        return False
    try:
        members(model)
    except KeyError:  # a model of our own, whose attributes are nothing on the wire
        return False
    return True


def _structure(model: Model) -> dict[str, object]:
    values = ((member, getattr(model, name)) for name, member in members(type(model)).items())
    return {member.name: _plain(value) for member, value in values if not is_absent(value)}


def _plain(value: object) -> object:
    if isinstance(value, Model):
        return _structure(value)
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
    return value


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
    if not _is_of_the_service(model):
        raise TypeError(f"from_boto3 takes a class of walens.api, not {model!r}")
    problems = _Reading(of_request=issubclass(model, OperationRequest))
    made = _read_structure(
        model, {name: value for name, value in values.items() if name != _RESPONSE_METADATA}, "", problems
    )
    if made is None:
        raise InvalidRequest(tuple(problems), operation=model.__name__)
    return made


class _Reading(list[Problem]):
    """The problems that were found so far, and what they are found in."""

    def __init__(self, *, of_request: bool) -> None:
        super().__init__()
        self.of_request = of_request


@once_per_class
def _readers(model: type[Model]) -> dict[str, tuple[str, bool, _Reader]]:
    """Give for each of boto3's names the attribute, whether it must be there, and what reads it."""
    must = given_always(model)
    return {member.name: (name, name in must, _reader(member.shape)) for name, member in members(model).items()}


def _read_structure(model: type[ModelT], values: Mapping[str, object], path: str, problems: _Reading) -> ModelT | None:
    table = _readers(model)
    before = len(problems)
    meant: set[str] = set()
    for name in values:
        if name not in table:
            near = nearest_id(str(name), [each for each in table if each not in values])
            advice = f"did you mean {near}?" if near else f"it has {', '.join(table) or 'none'}"
            problems.append(Problem(_join(path, str(name)), f"is no member of {model.__name__}; {advice}"))
            if near:
                meant.add(near)
    arguments: dict[str, object] = {}
    for name, (attribute, must, read) in table.items():
        value = values.get(name)
        if value is not None:
            arguments[attribute] = read(value, _join(path, name), problems)
        elif must and name not in meant:
            problems.append(Problem(_join(path, name), "is required"))
    return model(**arguments) if len(problems) == before else None


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _wrong_type(path: str, wanted: str, value: object) -> Problem:
    return Problem(path, f"has to be {wanted}, not {type(value).__name__}")


def _reader(shape: Shape) -> _Reader:
    match shape:
        case TextShape() | NumberShape() | BooleanShape() | BlobShape() | DocumentShape():
            return _as_it_is
        case TimestampShape():
            return _read_time
        case EnumerationShape():
            return _enum_reader(shape.enum)
        case ListShape():
            return _list_reader(_reader(shape.item))
        case MapShape():
            return _map_reader(_reader(shape.key), _reader(shape.value))
        case StructureShape():
            return _structure_reader(shape)


def _as_it_is(value: object, _path: str, _problems: _Reading) -> object:
    """Keep text, numbers and documents; a request's are checked when it is sent."""
    return value


def _enum_reader(enum: type[StrEnum]) -> _Reader:
    listed = {member.value: member for member in enum}

    def read(value: object, _path: str, problems: _Reading) -> object:
        if isinstance(value, str) and value in listed:
            return listed[value]
        # In a request it may be a slip, which is told when it is sent.
        is_open = issubclass(enum, OpenEnum) and not problems.of_request
        return enum(value) if is_open and isinstance(value, str) else value

    return read


def _list_reader(item: _Reader) -> _Reader:
    def read(value: object, path: str, problems: _Reading) -> object:
        if not isinstance(value, (list, tuple)):
            problems.append(_wrong_type(path, "a list", value))
            return None
        entries: Sequence[object] = value
        return tuple(item(entry, f"{path}[{index}]", problems) for index, entry in enumerate(entries))

    return read


def _map_reader(key: _Reader, item: _Reader) -> _Reader:
    def read(value: object, path: str, problems: _Reading) -> object:
        if not isinstance(value, Mapping):
            problems.append(_wrong_type(path, "a dictionary", value))
            return None
        entries: Mapping[object, object] = value
        return {
            key(name, path, problems): item(entry, f"{path}[{name!r}]", problems) for name, entry in entries.items()
        }

    return read


def _structure_reader(shape: StructureShape) -> _Reader:
    def read(value: object, path: str, problems: _Reading) -> object:
        if not isinstance(value, Mapping):
            problems.append(_wrong_type(path, "a dictionary", value))
            return None
        entries: Mapping[str, object] = value
        return _read_structure(shape.model, entries, path, problems)

    return read


def _read_time(value: object, path: str, problems: _Reading) -> datetime | None:
    if isinstance(value, datetime):
        return value if value.tzinfo is not None else value.astimezone()
    from botocore.utils import parse_to_aware_datetime

    try:
        moment: datetime = parse_to_aware_datetime(value)
    except (TypeError, ValueError, AttributeError, RuntimeError):
        problems.append(_wrong_type(path, "a datetime, or text or a number that says one", value))
        return None
    return moment


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
        **modelled_members(error),
    }
    if not isinstance(error, UnknownServiceError):
        response["Message"] = error.message
    return ClientError(response, error.operation or "Unknown")
