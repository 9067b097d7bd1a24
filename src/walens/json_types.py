"""JSON values: their one type, and what tells an object or an array from any other value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias, TypeGuard

__all__ = ["JSON", "is_array", "is_object"]

JSON: TypeAlias = Mapping[str, "JSON"] | Sequence["JSON"] | str | int | float | bool | None
"""A JSON value: what ``json.loads`` returns, or the same with frozen objects and tuples for lists."""


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Tell whether a value that was read from JSON is an object; its keys are texts then."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[object]]:
    """Tell whether a value that was read from JSON is an array."""
    return isinstance(value, list)
