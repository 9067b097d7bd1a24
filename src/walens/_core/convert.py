"""Models to and from the JSON values that travel: one cattrs converter, its hooks built once per type on first use."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from enum import Enum
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import AttrsInstance, fields, has
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from walens._core.timestamp import format_iso8601, parse_timestamp
from walens.model import MEMBER, Member

__all__ = ["structure", "unstructure"]

ModelT = TypeVar("ModelT")
_MOST_KNOWN_VALUES = 200


def structure(value: Mapping[str, object], model: type[ModelT]) -> ModelT:
    """
    Make a model of a JSON object of the service's; unknown members are ignored, missing ones are ``None``.

    Raises:
        Exception: of cattrs' choosing, if the value has another shape; `restjson` turns it into `InvalidResponse`.
    """
    return _CONVERTER.structure(value, model)


def unstructure(model: AttrsInstance) -> dict[str, Any]:
    """Make the JSON object of a model's body members; members that are ``None`` are left out."""
    body: dict[str, Any] = _CONVERTER.unstructure(model)
    return body


class _AsIs:
    """
    The hook that gives a value back.

    It counts as false, since cattrs then copies the member in the code that it generates, without a call.
    """

    def __call__(self, value: Any, _: Any = None) -> Any:
        return value

    def __bool__(self) -> bool:
        return False


_as_is = _AsIs()


def _structure_model(model: type[AttrsInstance]) -> Callable[[Any, Any], Any]:
    hints = get_type_hints(model)
    overrides = {
        attribute.name: override(rename=attribute.metadata[MEMBER].name, struct_hook=_receiver(hints[attribute.name]))
        for attribute in fields(model)
    }
    # The checkers read the overrides, whose names are those of members, as cattrs' own options.
    return make_dict_structure_fn(model, _CONVERTER, _cattrs_detailed_validation=False, **overrides)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def _receiver(hint: Any) -> Callable[[Any, Any], Any]:
    """Give the hook that makes a value of this type of a JSON value; ``null`` stays ``None``."""
    kinds = [kind for kind in _alternatives(hint) if kind is not type(None)]
    # An input enumeration stands beside the literal of its values: the enumeration is what comes back.
    kind = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)), kinds[0])
    origin = get_origin(kind)
    if origin is Sequence or origin is tuple:
        return _items_receiver(get_args(kind)[0])
    if origin is Mapping:
        return _map_receiver(*get_args(kind))
    if kind in _RECEIVED:
        return _receive_timestamp if kind is datetime else _scalar_receiver(_RECEIVED[kind])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum_receiver(kind)
    if isinstance(kind, type) and has(kind):
        return lambda value, _: None if value is None else structure(_expected(dict, value), kind)
    return _as_is


def _expected(kind: type[Any], value: Any) -> Any:
    """Refuse what has another shape: text in the place of an object would make an empty model."""
    if type(value) is not kind:
        raise TypeError(f"{type(value).__name__} in the place of {kind.__name__}")
    return value


# JSON has one kind of number: a whole one may come as 3.0, another one as 3 or as the text "NaN".
_RECEIVED: dict[Any, Callable[[Any], Any]] = {
    int: int,
    float: float,
    datetime: parse_timestamp,
    bytes: lambda value: b64decode(value, validate=True),
}


def _scalar_receiver(receive: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
    return lambda value, _: None if value is None else receive(value)


# A null in a list or in a map is left out, as Smithy advises for those that are not sparse: no type here has a place
# for it.


def _receive_timestamp(value: Any, _: Any) -> datetime | None:
    if value.__class__ is float:  # what the service sends
        return datetime.fromtimestamp(value, UTC)
    return None if value is None else parse_timestamp(value)


def _items_receiver(kind: Any) -> Callable[[Any, Any], Any]:
    if isinstance(kind, type) and has(kind):
        return lambda value, _: None if value is None else _structured_items(value, kind)
    item_hook = _receiver(kind)
    if item_hook is _as_is:
        return lambda value, _: None if value is None else tuple([item for item in _items(value) if item is not None])
    return lambda value, _: (
        None if value is None else tuple([item_hook(item, kind) for item in _items(value) if item is not None])
    )


def _items(value: Any) -> list[Any]:
    items: list[Any] = _expected(list, value)
    return items


def _structured_items(items: Sequence[Any], model: type[AttrsInstance]) -> tuple[Any, ...]:
    # The hook is looked up here and not where this hook is made, so that a structure may hold itself.
    hook = _CONVERTER.get_structure_hook(model)
    # The type is looked at in place: a call for each of many items shows in the time of a list.
    return tuple(
        [
            hook(item if type(item) is dict else _expected(dict, item), model)
            for item in _items(items)
            if item is not None
        ]
    )


def _map_receiver(key_kind: Any, kind: Any) -> Callable[[Any, Any], Any]:
    key_hook, hook = _receiver(key_kind), _receiver(kind)

    def receive(value: Any, _: Any) -> Any:
        if value is None:
            return None
        return {key_hook(key, key_kind): hook(item, kind) for key, item in value.items() if item is not None}

    return receive


def _enum_receiver(enum: type[Enum]) -> Callable[[Any, Any], Any]:
    # A dictionary is several times faster than calling the class. It learns what the model does not list, as far as
    # that is a small number: ``PUBLISHED`` stands in every summary of a lens.
    known: dict[object, Enum | None] = {member.value: member for member in enum}
    known[None] = None

    def receive(value: Any, _: Any) -> Any:
        try:
            return known[value]
        except KeyError:
            unlisted = enum(value)
            if len(known) < _MOST_KNOWN_VALUES:
                known[value] = unlisted
            return unlisted

    return receive


def _unstructure_model(model: type[AttrsInstance]) -> Callable[[Any], dict[str, Any]]:
    hints = get_type_hints(model)
    overrides = {}
    for attribute in fields(model):
        member: Member = attribute.metadata[MEMBER]
        overrides[attribute.name] = override(
            rename=member.name,
            omit=member.location != "body",
            omit_if_default=True,
            unstruct_hook=_sender(hints[attribute.name], member),
        )
    return make_dict_unstructure_fn(model, _CONVERTER, **overrides)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def _sender(hint: Any, member: Member) -> Callable[[Any], Any]:
    """Give the function that turns a value of this type into a JSON value."""
    kinds = [kind for kind in _alternatives(hint) if kind is not type(None)]
    kind = kinds[0]
    origin = get_origin(kind)
    if origin is Sequence or origin is tuple:
        item = _sender(get_args(kind)[0], member)
        return lambda value: [item(entry) for entry in value]
    if origin is Mapping:
        entry = _sender(get_args(kind)[1], member)
        return lambda value: {str(key): entry(item) for key, item in value.items()}
    if kind is datetime:
        return format_iso8601 if member.iso8601 else _seconds
    if kind is bytes:
        return lambda value: b64encode(value).decode("ascii")
    if isinstance(kind, type) and issubclass(kind, Enum):
        return str
    if isinstance(kind, type) and has(kind):
        return unstructure
    return _document if kind is object else _as_is


def _document(value: Any) -> Any:
    """Give a JSON value in the types that are written: others may stand for a map or a list."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        entries: Mapping[object, object] = value
        return {str(key): _document(entry) for key, entry in entries.items()}
    return [_document(entry) for entry in value] if isinstance(value, Sequence) else value


def _alternatives(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _seconds(value: datetime) -> int:
    # Whole seconds: botocore sends no fraction in a body either.
    return int(value.timestamp() // 1)


def _make_converter() -> Converter:
    converter = Converter(detailed_validation=False)
    converter.register_structure_hook_factory(has, _structure_model)
    converter.register_unstructure_hook_factory(has, _unstructure_model)
    return converter


_CONVERTER = _make_converter()
