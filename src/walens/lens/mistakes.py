"""Which values of a document have not the type that the format gives them: the search after the decoder gave up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from walens.lens.model import Lens
from walens.lens.shape import SHAPES, Key, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.lens.json_value import JSON
    from walens.lens.text.place import Path

__all__ = ["Mistake", "find_mistakes"]


class Mistake(NamedTuple):
    """A value that has not the type that the format gives it."""

    path: Path
    message: str
    lacks_quotes: bool = False
    """Whether quotes around it would make it right in YAML: ``1.0`` and ``true`` where text must stand."""


def find_mistakes(value: JSON, shape: type = Lens, path: Path = ()) -> Iterator[Mistake]:
    """
    Yield every value of a document that has a wrong type, and every missing key without which there is no class.

    Args:
        value: the document, or an object in it.
        shape: the class of the model that the object is.
        path: the path of the object, for a part of a document.
    """
    if not isinstance(value, dict):
        yield Mistake(path, _must_be("an object", value))
        return
    for key in SHAPES[shape]:
        if key.name in value:
            yield from _mistakes_of_key(key, value[key.name], (*path, key.name))
        elif key.needed:
            yield Mistake(path, f"the key '{key.name}' is missing; it must be {key.kind.value}")


def _mistakes_of_key(key: Key, value: JSON, path: Path) -> Iterator[Mistake]:
    if key.kind is Kind.TEXT:
        if not isinstance(value, str):
            yield Mistake(path, _must_be("text", value), isinstance(value, (int, float)))
        return
    assert key.item is not None
    if key.kind is Kind.OBJECT:
        yield from find_mistakes(value, key.item, path)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from find_mistakes(item, key.item, (*path, index))
    else:
        yield Mistake(path, _must_be("an array", value))


def _must_be(expected: str, value: object) -> str:
    return f"must be {expected}, not {_described(value)}"


def _described(value: object) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, float)):
        return f"the number {value!r:.40}"
    if isinstance(value, str):
        return "text"
    if isinstance(value, dict):
        return "an object"
    return "an array" if isinstance(value, list) else f"a Python {type(value).__name__}"
