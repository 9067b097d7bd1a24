"""
A JSON value to the model.

Documents nearly always have the right types, so the decoder gives up at the first value that has not; `find_mistakes`
then looks at the whole document and says all that is wrong.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from walens.lens.format import Key, Kind, keys_of
from walens.lens.json_value import EMPTY, FrozenObject
from walens.lens.model import Lens

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from walens.json_types import JSON

__all__ = ["Mistyped", "decode_lens"]


class Mistyped(Exception):  # noqa: N818 - it never leaves walens.lens
    """Some value has not the type that the format gives it; `find_mistakes` tells which."""


def decode_lens(value: JSON) -> Lens:
    """
    Build a lens from the value of a whole document.

    Raises:
        Mistyped: a value has a wrong type, or a key without which there is no class is missing.
        LensDocumentError: what stands under an unknown key is nested too deep.
    """
    lens = _decoder(Lens)(value)
    assert isinstance(lens, Lens)
    return lens


@cache
def _decoder(shape: type) -> Callable[[JSON], object]:
    """
    Return what makes an object of a class.

    The constructor of a frozen class takes four times as long as filling its slots: a third of the time in which a lens
    is loaded.
    """
    keys = keys_of(shape)
    names = frozenset(key.name for key in keys)
    rows = tuple((key.name, _setter(shape, key.attribute), _reader(key), key.needed) for key in keys)
    put_extra = _setter(shape, "extra")
    new = object.__new__

    def decode(value: JSON) -> object:
        if not isinstance(value, dict):
            raise Mistyped
        part: object = new(shape)
        known = 0
        for name, put, read, needed in rows:
            if name in value:
                put(part, read(value[name]))
                known += 1
            elif needed:
                raise Mistyped
            else:
                put(part, None)
        put_extra(part, EMPTY if known == len(value) else _unknown(value, names))
        return part

    return decode


def _setter(shape: type, attribute: str) -> Callable[[object, object], None]:
    """Return what fills the slot of an attribute, which no constructor of a frozen class does as fast."""
    fill: Callable[[object, object], None] = getattr(shape, attribute).__set__
    return fill


def _reader(key: Key) -> Callable[[JSON], object]:
    """Return what makes an attribute of the value under its key."""
    if key.item is None:
        return _text
    decode = _decoder(key.item)
    if key.kind is Kind.OBJECT:
        return decode

    def read(value: JSON) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise Mistyped
        return tuple([decode(item) for item in value])

    return read


def _text(value: JSON) -> str:
    if isinstance(value, str):
        return value
    raise Mistyped


def _unknown(members: dict[str, JSON], known: AbstractSet[str]) -> FrozenObject:
    return FrozenObject({key: value for key, value in members.items() if key not in known})
