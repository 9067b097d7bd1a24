"""
The model to a JSON value, in the one order in which documents are written.

Known keys stand in the order of the format, ``number`` where ExportLens writes it, and unknown keys after them in
alphabetical order. So lenses that are equal are written alike.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Final, TypeAlias

from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.lens.format import NUMBER, Key, Kind, keys_of, shapes_in
from walens.lens.json_value import EMPTY, plain_text, thaw
from walens.lens.mistakes import find_mistakes
from walens.lens.model import Lens
from walens.lens.text.place import format_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from walens.json_types import JSON
    from walens.lens.text.place import Path

__all__ = ["encode_lens"]

_Encoder: TypeAlias = "Callable[[object], dict[str, JSON]]"


def encode_lens(lens: Lens) -> dict[str, JSON]:
    """
    Return the JSON value of the document that a lens is, of dicts and lists.

    Raises:
        LensDocumentError: an attribute holds what its type does not allow; all of them are in ``problems``.
    """
    try:
        return _encoder(Lens)(lens)
    except (_Mistyped, AttributeError, TypeError):
        problems = (*find_mistakes(_as_it_is(lens)), *_clashes(lens, ()))
    raise LensDocumentError(problems)


_TEXTS_OF_MOST: Final = 2
"""Three of four objects of a document have a text and a URL, or a condition and a risk: those are written faster."""


class _Mistyped(Exception):  # noqa: N818 - it never leaves this module
    """An attribute holds what its type does not allow; `find_mistakes` and `_clashes` tell which."""


@cache
def _encoder(shape: type) -> _Encoder:
    """Return what makes the JSON value of an object of a class."""
    keys = keys_of(shape)
    rows = tuple((key.name, _writer(key), key.needed) for key in keys)
    attributes: Callable[[object], tuple[object, ...]] = attrgetter(*[key.attribute for key in keys])

    # Types are promises that Python does not keep: an author may have given a number for a title, and no type checker.
    def encode(part: object) -> dict[str, JSON]:
        if not isinstance(part, shape):
            raise _Mistyped
        members: dict[str, JSON] = {}
        for (name, write, needed), value in zip(rows, attributes(part)):  # noqa: B905 - as many; a count takes time
            if value is None:
                if needed:
                    raise _Mistyped
            elif write is not None:
                members[name] = write(value)
            elif type(value) is str:
                members[name] = value
            else:
                members[name] = _text(value)
        extra = _extra(part)
        return members if extra is EMPTY else _with_unknown(members, extra, keys)

    two_texts = len(keys) == _TEXTS_OF_MOST and all(key.item is None for key in keys)
    return _encoder_of_texts(shape, keys, encode) if two_texts else encode


def _encoder_of_texts(shape: type, keys: tuple[Key, ...], encode: _Encoder) -> _Encoder:
    """Return what makes the JSON value of an object of two texts; what is not plainly that is made as all others."""
    first, second = keys
    texts: Callable[[object], tuple[object, ...]] = attrgetter(first.attribute, second.attribute)
    second_is_needed = second.needed

    def encode_texts(part: object) -> dict[str, JSON]:
        if isinstance(part, shape) and _extra(part) is EMPTY:
            one, other = texts(part)
            if type(one) is str:
                if type(other) is str:
                    return {first.name: one, second.name: other}
                if other is None and not second_is_needed:
                    return {first.name: one}
        return encode(part)

    return encode_texts


def _writer(key: Key) -> Callable[[object], JSON] | None:
    """Return what makes the value under a key of what the attribute holds; ``None`` for text."""
    if key.item is None:
        return None
    encode = _encoder(key.item)
    if key.kind is Kind.OBJECT:
        return encode

    def write(held: object) -> list[JSON]:
        if not isinstance(held, tuple):
            raise _Mistyped
        return [encode(each) for each in held]

    return write


def _text(held: object) -> str:
    if isinstance(held, str):
        return plain_text(held)
    raise _Mistyped


_extra: Callable[[object], Mapping[str, JSON]] = attrgetter("extra")


def _with_unknown(members: dict[str, JSON], extra: Mapping[str, JSON], keys: tuple[Key, ...]) -> dict[str, JSON]:
    if any(key.name in extra for key in keys):
        raise _Mistyped
    unknown = {key: thaw(extra[key]) for key in sorted(extra)}
    numbered = next((key.name for key in keys if key.numbered), None)
    if numbered is None or NUMBER not in unknown:
        return {**members, **unknown}
    first = {numbered: members[numbered], NUMBER: unknown.pop(NUMBER)}
    return {**first, **members, **unknown}


def _as_it_is(value: object) -> object:
    """Return the value of a part of the model with all that is wrong left in it."""
    shape = _shape_of(value)
    if shape is None:
        return value
    members: dict[str, object] = {}
    for key in keys_of(shape):
        held = getattr(value, key.attribute)
        if isinstance(held, tuple):
            members[key.name] = [_as_it_is(item) for item in held]
        elif held is not None or key.needed:
            members[key.name] = _as_it_is(held)
    return members


def _clashes(value: object, path: Path) -> Iterator[Problem]:
    """Yield what its JSON value does not show: objects of the wrong class, and keys of the format that are in extra."""
    shape = _shape_of(value)
    for key in () if shape is None else keys_of(shape):
        held, place = getattr(value, key.attribute), (*path, key.name)
        several = enumerate(held) if isinstance(held, tuple) else ()
        for where, item in [((*place, index), item) for index, item in several] or [(place, held)]:
            item_shape = _shape_of(item)
            if key.item is not None and item_shape is not None and not issubclass(item_shape, key.item):
                message = f"must be of class {key.item.__name__}, not {item_shape.__name__}"
                yield Problem(format_path(where), message, kind=ProblemKind.WRONG_TYPE)
            yield from _clashes(item, where)
        if key.name in _extra(value):
            message = f"stands in extra; its place is the attribute {key.attribute}"
            yield Problem(format_path(place), message, kind=ProblemKind.DUPLICATE_KEY)


def _shape_of(value: object) -> type | None:
    """Return the class of a part of the model; ``None`` for anything else."""
    shape: type = type(value)
    return shape if shape in shapes_in(Lens) else None
