"""
JSON values that cannot change.

Keys that the lens format does not name are kept in ``extra``: any JSON may stand there, so it is frozen all the way
down, checked once when it comes in, and equal, hashable and picklable like the model around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Final

from walens.budgets import DEPTH
from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.json_types import JSON

__all__ = ["EMPTY", "MAX_DEPTH", "FrozenObject", "freeze", "plain_text", "thaw"]

MAX_DEPTH = DEPTH.most
"""
How deep objects and arrays may stand in each other.

The deepest key that the format names stands 8 deep (a resource's URL). The limit keeps every walk over a document, and
Python's own equality and pickling, far from the interpreter's recursion limit.
"""


_TOO_LONG: Final = 10**4300
"""Python converts no longer integers from and to text, unless it is told to."""


class FrozenObject(Mapping[str, JSON]):
    """A JSON object that cannot change; equal to any mapping with the same items, in any order."""

    __slots__ = ("_items",)

    _items: dict[str, JSON]

    def __init__(self, items: Mapping[str, JSON] | None = None) -> None:
        frozen = {} if items is None else _freeze_object(items, "", 0)
        object.__setattr__(self, "_items", frozen)

    def __getitem__(self, key: str) -> JSON:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def __eq__(self, other: object) -> bool:
        if isinstance(other, FrozenObject):
            return self._items == other._items
        return super().__eq__(other)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return repr(self._items)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a frozen object cannot change: {name} was not set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a frozen object cannot change: {name} was not deleted")

    def __reduce__(self) -> tuple[type[FrozenObject], tuple[dict[str, JSON]]]:
        return FrozenObject, (self._items,)


EMPTY = FrozenObject()
"""No keys."""


def freeze(items: Mapping[str, JSON]) -> Mapping[str, JSON]:
    """
    Freeze a JSON object: nested objects too, and lists become tuples.

    Raises:
        LensDocumentError: a key is no text, a value is not JSON (a date, a set, NaN), or the nesting is deeper than
            `MAX_DEPTH`.
    """
    # Nearly every object of every document has no unknown key: that case comes first.
    if items is EMPTY or isinstance(items, FrozenObject):
        return items
    return FrozenObject(items) if items else EMPTY


def plain_text(text: str) -> str:
    """Return a text as an object of `str` itself: a member of a text enumeration formats as its name."""
    return text if type(text) is str else str.__str__(text)


def thaw(value: JSON) -> JSON:
    """Copy a frozen value to dicts and lists, with the keys of objects in alphabetical order."""
    if isinstance(value, Mapping):
        return {key: thaw(value[key]) for key in sorted(value)}
    if isinstance(value, (tuple, list)):
        return [thaw(item) for item in value]
    return value


def _freeze_object(items: Mapping[str, JSON], path: str, depth: int) -> dict[str, JSON]:
    keys: list[object] = list(items)
    wrong = [key for key in keys if not isinstance(key, str)]
    if wrong:
        raise _not_json(path, f"the key {wrong[0]!r} is no text")
    return {plain_text(key): _freeze(value, f"{path}[{key!r}]", depth + 1) for key, value in items.items()}


def _freeze(value: JSON, path: str, depth: int) -> JSON:
    if value is None or isinstance(value, (str, bool)):
        return plain_text(value) if isinstance(value, str) else value
    if isinstance(value, (int, float)):
        return _freeze_number(value, path)
    if depth >= MAX_DEPTH:
        raise _not_json(path, f"nested deeper than {MAX_DEPTH} levels", ProblemKind.TOO_DEEP)
    if isinstance(value, Mapping):
        frozen = FrozenObject()
        object.__setattr__(frozen, "_items", _freeze_object(value, path, depth))
        return frozen
    # An author may have given what no type checker has seen.
    if isinstance(value, (list, tuple)):
        return tuple(_freeze(item, f"{path}[{index}]", depth + 1) for index, item in enumerate(value))
    raise _not_json(path, f"{value!r:.80} is not a JSON value")


def _freeze_number(value: float, path: str) -> float:
    if isinstance(value, int):
        if abs(value) < _TOO_LONG:
            return int(value)
        raise _not_json(path, "an integer of more than 4,300 digits could not be read back", ProblemKind.NUMBER)
    if isfinite(value):
        return float(value)
    raise _not_json(path, f"{value!r} is not a JSON value", ProblemKind.NOT_A_NUMBER)


def _not_json(path: str, message: str, kind: ProblemKind = ProblemKind.WRONG_TYPE) -> LensDocumentError:
    return LensDocumentError((Problem(f"extra{path}", message, kind=kind),))
