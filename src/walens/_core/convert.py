"""Models to and from the JSON values that travel: one cattrs converter, its hooks built once per class on first use."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from attrs import NOTHING
from cattrs import Converter
from cattrs.fns import identity
from cattrs.gen import make_dict_structure_fn_from_attrs, make_dict_unstructure_fn_from_attrs, override

from walens._core.timestamp import format_iso8601, parse_timestamp
from walens.model import (
    NO_ITEMS,
    BlobShape,
    BooleanShape,
    DocumentShape,
    EnumerationShape,
    ListShape,
    MapShape,
    Model,
    NoEntries,
    NumberShape,
    StructureShape,
    TextShape,
    TimestampShape,
    is_absent,
    members,
)

if TYPE_CHECKING:
    from enum import StrEnum

    from walens.model import Shape

__all__ = ["receive", "structure", "unstructure"]

ModelT = TypeVar("ModelT", bound=Model)
_Receiver: TypeAlias = Callable[[object, object], object]
_Sender: TypeAlias = Callable[[Any], object]

_MOST_KNOWN_VALUES = 200


def structure(value: Mapping[str, object], model: type[ModelT]) -> ModelT:
    """
    Make a model of a JSON object of the service's; unknown members are ignored, missing ones are absent.

    Raises:
        Exception: of cattrs' choosing, if the value has another shape; `restjson` turns it into `InvalidResponse`.
    """
    return _CONVERTER.structure(value, model)


def unstructure(model: Model) -> dict[str, object]:
    """Make the JSON object of a model's body members; members that are absent are left out."""
    body: dict[str, object] = _CONVERTER.unstructure(model)
    return body


def receive(value: object, shape: Shape, *, sure: bool = False) -> object:
    """
    Make a value of a shape of a JSON value of the service's.

    Args:
        value: the JSON value.
        shape: what it has to be.
        sure: whether it is a member that the service always answers with.

    Raises:
        Exception: as `structure` does, if the value has another shape.
    """
    return _receiver(shape, sure=sure)(value, None)


class _AsIs:
    """
    The hook that gives a value back.

    It counts as false, since cattrs then copies the member in the code that it generates, without a call.
    """

    def __call__(self, value: object, _: object = None) -> object:
        return value

    def __bool__(self) -> bool:
        return False


_as_is = _AsIs()


def _structure_model(model: type[Model]) -> Callable[[Mapping[str, object], object], Model]:
    overrides = {
        name: override(rename=member.name, struct_hook=_receiver(member.shape, sure=member.always))
        for name, member in members(model).items()
    }
    # The attributes are handed over, since cattrs resolves the annotations of a class that it is given alone.
    make = partial(make_dict_structure_fn_from_attrs, _cattrs_detailed_validation=False)
    # The checkers read the overrides, whose names are those of members, as cattrs' own options.
    return make(list(model.__attrs_attrs__), model, _CONVERTER, **overrides)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def _receiver(shape: Shape, *, sure: bool = False) -> _Receiver:
    """Give the hook that makes a value of this shape of a JSON value; ``null`` is what absent is, unless it is sure."""
    hook = _receive_sure_text if sure and isinstance(shape, TextShape) else _hook(shape)
    if not sure or hook is _receive_sure_text:
        return hook

    def receive_sure(value: object, _: object) -> object:
        if value is None:
            raise TypeError("null in the place of what is always there")
        return hook(value, None)

    return receive_sure


def _receive_sure_text(value: object, _: object) -> str:
    return _expected(str, value)


def _hook(shape: Shape) -> _Receiver:
    match shape:
        case TextShape() | BooleanShape() | DocumentShape():
            return _as_is
        case NumberShape():
            return _receive_whole_number if shape.whole else _receive_number
        case TimestampShape():
            return _receive_timestamp
        case BlobShape():
            return _receive_bytes
        case EnumerationShape():
            return _enum_receiver(shape.enum)
        case ListShape(item=StructureShape() as item):
            return lambda value, _: NO_ITEMS if value is None else _structured_items(value, item.model)
        case ListShape():
            return _items_receiver(shape.item)
        case MapShape():
            return _map_receiver(shape)
        case StructureShape():
            return lambda value, _: None if value is None else structure(_expected(dict, value), shape.model)


_ValueT = TypeVar("_ValueT")


def _expected(kind: type[_ValueT], value: object) -> _ValueT:
    """Refuse what has another shape: text in the place of an object would make an empty model."""
    if type(value) is not kind:
        raise TypeError(f"{type(value).__name__} in the place of {kind.__name__}")
    return value


# JSON has one kind of number: a whole one may come as 3.0, another one as 3 or as the text "NaN".


def _receive_whole_number(value: object, _: object) -> int | None:
    return None if value is None else int(_number(value))


def _receive_number(value: object, _: object) -> float | None:
    return None if value is None else float(_number(value))


def _number(value: object) -> float | str:
    if isinstance(value, (int, float, str)):
        return value
    raise TypeError(f"{type(value).__name__} in the place of a number")


def _receive_timestamp(value: object, _: object) -> datetime | None:
    if type(value) is float:  # what the service sends
        return datetime.fromtimestamp(value, UTC)
    return None if value is None else parse_timestamp(_number(value))


def _receive_bytes(value: object, _: object) -> bytes | None:
    return None if value is None else b64decode(_expected(str, value), validate=True)


# A null in a list or in a map is left out, as Smithy advises for those that are not sparse: no type here has a place
# for it.


def _items_receiver(shape: Shape) -> _Receiver:
    hook = _receiver(shape)
    if hook is _as_is:
        return lambda value, _: (
            NO_ITEMS if value is None else tuple([item for item in _items(value) if item is not None])
        )
    return lambda value, _: (
        NO_ITEMS if value is None else tuple([hook(item, None) for item in _items(value) if item is not None])
    )


def _items(value: object) -> list[object]:
    items: list[object] = _expected(list, value)
    return items


def _structured_items(items: object, model: type[Model]) -> tuple[object, ...]:
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


def _map_receiver(shape: MapShape) -> _Receiver:
    key_hook, hook = _receiver(shape.key), _receiver(shape.value)

    def receive_map(value: object, _: object) -> Mapping[object, object]:
        if value is None:
            return NoEntries()
        entries: dict[str, object] = _expected(dict, value)
        return {key_hook(key, None): hook(item, None) for key, item in entries.items() if item is not None}

    return receive_map


def _enum_receiver(enum: type[StrEnum]) -> _Receiver:
    # A dictionary is several times faster than calling the class. It learns what the model does not list, as far as
    # that is a small number: ``PUBLISHED`` stands in every summary of a lens.
    known: dict[object, StrEnum | None] = {member.value: member for member in enum}
    known[None] = None

    def receive_enum(value: object, _: object) -> StrEnum | None:
        try:
            return known[value]
        except KeyError:
            unlisted = enum(_expected(str, value))
            if len(known) < _MOST_KNOWN_VALUES:
                known[value] = unlisted
            return unlisted

    return receive_enum


class _Absent:
    """What a list or a map is compared with before it is sent: an empty one is sent, an absent one is not."""

    def __ne__(self, other: object) -> bool:
        return not is_absent(other)

    __eq__ = None  # type: ignore[assignment]
    __hash__ = None  # type: ignore[assignment]


def _unstructure_model(model: type[Model]) -> Callable[[Model], dict[str, object]]:
    overrides = {
        name: override(
            rename=member.name,
            omit=member.location != "body",
            omit_if_default=True,
            unstruct_hook=_sender(member.shape),
        )
        for name, member in members(model).items()
    }
    attributes = [
        attribute if attribute.default is None or attribute.default is NOTHING else attribute.evolve(default=_Absent())
        for attribute in model.__attrs_attrs__
    ]
    return make_dict_unstructure_fn_from_attrs(attributes, model, _CONVERTER, **overrides)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def _sender(shape: Shape) -> _Sender:
    """Give the function that turns a value of this shape into a JSON value."""
    match shape:
        case TextShape() | BooleanShape() | NumberShape():
            return identity
        case TimestampShape():
            return format_iso8601 if shape.form == "iso8601" else _send_seconds
        case BlobShape():
            return _send_bytes
        case EnumerationShape():
            return str
        case DocumentShape():
            return _send_document
        case ListShape():
            return _items_sender(shape)
        case MapShape():
            return _map_sender(shape)
        case StructureShape():
            return unstructure


def _items_sender(shape: ListShape) -> _Sender:
    item = _sender(shape.item)

    def send_items(value: Sequence[object]) -> list[object]:
        return [item(entry) for entry in value]

    return send_items


def _map_sender(shape: MapShape) -> _Sender:
    item = _sender(shape.value)

    def send_map(value: Mapping[object, object]) -> dict[str, object]:
        return {str(key): item(entry) for key, entry in value.items()}

    return send_map


def _send_seconds(value: datetime) -> int:
    # Whole seconds: botocore sends no fraction in a body either.
    return int(value.timestamp() // 1)


def _send_bytes(value: bytes) -> str:
    return b64encode(value).decode("ascii")


def _send_document(value: object) -> object:
    """Give a JSON value in the types that are written: others may stand for a map or a list."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        entries: Mapping[object, object] = value
        return {str(key): _send_document(entry) for key, entry in entries.items()}
    if isinstance(value, Sequence):
        items: Sequence[object] = value
        return [_send_document(entry) for entry in items]
    return value


def _is_model(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)


def _make_converter() -> Converter:
    converter = Converter(detailed_validation=False)
    converter.register_structure_hook_factory(_is_model, _structure_model)
    converter.register_unstructure_hook_factory(_is_model, _unstructure_model)
    return converter


_CONVERTER = _make_converter()
