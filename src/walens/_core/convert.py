"""Models to and from the JSON values that travel: one cattrs converter, its hooks built once per type on first use."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import AttrsInstance, fields, has
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from walens._core.timestamp import format_iso8601, parse_timestamp
from walens.api._model import MEMBER, Member

__all__ = ["structure", "unstructure"]

ModelT = TypeVar("ModelT")


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


def _same(value: Any, _: Any = None) -> Any:
    return value


def _structure_model(model: type[AttrsInstance]) -> Callable[[Any, Any], Any]:
    renames = {attribute.name: override(rename=attribute.metadata[MEMBER].name) for attribute in fields(model)}
    return make_dict_structure_fn(  # pyright: ignore[reportReturnType]
        model, _CONVERTER, _cattrs_detailed_validation=False, _cattrs_forbid_extra_keys=False, **renames
    )


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
    return make_dict_unstructure_fn(model, _CONVERTER, **overrides)


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
    return _document if kind is object else _same


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


def _optional_hook(hint: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Structure ``X | None`` without a second dispatch; text passes as it is."""
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    if all(kind in (str, int, float, bool, object) for kind in kinds):
        return _same
    # An input enumeration stands beside the literal of its values: the enumeration is what comes back.
    kind = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)), kinds[0])
    hook = converter.get_structure_hook(kind)
    return lambda value, _: None if value is None else hook(value, kind)


def _enum_hook(enum: type[Enum]) -> Callable[[Any, Any], Any]:
    # A dictionary is several times faster than calling the class, which answers only for what is not listed.
    listed = {member.value: member for member in enum}
    return lambda value, _: listed.get(value) or enum(value)


def _items_hook(hint: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    kind = get_args(hint)[0]
    if kind is str:
        return lambda value, _: tuple(value)
    hook = converter.get_structure_hook(kind)
    return lambda value, _: tuple([hook(item, kind) for item in value])


def _is_optional(hint: Any) -> bool:
    return get_origin(hint) in (Union, UnionType) and type(None) in get_args(hint)


def _is_items(hint: Any) -> bool:
    return get_origin(hint) in (tuple, Sequence)


def _is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


def _make_converter() -> Converter:
    converter = Converter(detailed_validation=False)
    for kind in (str, int, float, bool):
        converter.register_structure_hook(kind, _same)
    converter.register_structure_hook(bytes, lambda value, _: b64decode(value))
    converter.register_structure_hook(datetime, lambda value, _: parse_timestamp(value))
    converter.register_structure_hook_factory(_is_enum, _enum_hook)
    converter.register_structure_hook_factory(_is_items, _items_hook)
    converter.register_structure_hook_factory(_is_optional, _optional_hook)
    converter.register_structure_hook_factory(has, _structure_model)
    converter.register_unstructure_hook_factory(has, _unstructure_model)
    return converter


_CONVERTER = _make_converter()
