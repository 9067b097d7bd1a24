"""
What the objects of a document hold, as it is looked at: the values under one key of many objects at once.

A whole column takes as long as two or three values looked at one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from walens.lens.decode import Mistyped
from walens.lens.format import keys_of
from walens.lens.linter.column import ABSENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from walens.lens.json_value import JSON
    from walens.lens.linter.column import PathOf

__all__ = ["Members", "items_of", "needed_texts", "objects_of", "texts_of", "with_unknown_keys"]

Members: TypeAlias = "dict[str, JSON]"
"""The members of an object."""


def objects_of(values: Iterable[JSON]) -> list[Members]:
    """
    List objects.

    Raises:
        Mistyped: one of them is none.
    """
    found = [*values]
    if not _are_objects(found):
        raise Mistyped
    return found


def items_of(value: JSON) -> list[JSON]:
    """
    Return an array.

    Raises:
        Mistyped: it is none.
    """
    if not isinstance(value, list):
        raise Mistyped
    return value


def needed_texts(parts: Sequence[Members], key: str) -> list[str]:
    """
    Return the text under a key of each object.

    Raises:
        KeyError: an object has none.
        Mistyped: a value is no text.
    """
    found = [part[key] for part in parts]
    if not _are_texts(found):
        raise Mistyped
    return found


def texts_of(parts: Sequence[Members], key: str) -> list[str]:
    """
    Return the text under a key of each object, `ABSENT` for one that has none.

    Raises:
        Mistyped: a value is no text.
    """
    try:
        return needed_texts(parts, key)
    except KeyError:
        found = [part.get(key, ABSENT) for part in parts]
    if not _are_texts(found):
        raise Mistyped
    return found


def with_unknown_keys(parts: Sequence[Members], shape: type, path_of: PathOf) -> Iterator[tuple[str, type, Members]]:
    """Yield the objects of a class that have a key that it has not."""
    known = {key.name for key in keys_of(shape)}
    if not set[str]().union(*parts) <= known:
        for number, part in enumerate(parts):
            if not part.keys() <= known:
                yield path_of(number), shape, part


def _are_objects(values: list[JSON]) -> TypeGuard[list[Members]]:
    return set(map(type, values)) <= {dict}


def _are_texts(values: list[JSON]) -> TypeGuard[list[str]]:
    return set(map(type, values)) <= {str, type(ABSENT)}
