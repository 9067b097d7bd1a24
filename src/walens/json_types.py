"""JSON values: their one type, what tells an object or an array from any other value, and how many a text has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias, TypeGuard

__all__ = ["JSON", "has_more_values", "is_array", "is_object"]

JSON: TypeAlias = Mapping[str, "JSON"] | Sequence["JSON"] | str | int | float | bool | None
"""A JSON value: what ``json.loads`` returns, or the same with frozen objects and tuples for lists."""


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Tell whether a value that was read from JSON is an object; its keys are texts then."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[object]]:
    """Tell whether a value that was read from JSON is an array."""
    return isinstance(value, list)


def has_more_values(text: str, most: int) -> bool:
    """Tell whether a text in JSON says more values than so many; objects and arrays count as two."""
    # What stands within texts is looked at only where it could make the difference.
    return len(text) > most and _marks_in(text) > most and _marks_in(_without_texts(text)) > most


def _marks_in(text: str) -> int:
    """Count what begins an object or an array, or parts two values from each other."""
    return text.count(",") + text.count("{") + text.count("[")


def _without_texts(text: str) -> str:
    import re

    return re.sub(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', "", text, flags=re.DOTALL)
