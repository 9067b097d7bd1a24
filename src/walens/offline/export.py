"""
A lens document as ExportLens gives it back: the same value, with ``number`` in every question and choice.

The keys stand in the order of two published exports (docs/lens-format.md, section 1), which is that of the model; keys
that the format does not name follow them. Assumption: a question's ``helpfulResource``, which neither export has,
stands where the model has it, before the choices.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from walens.lens.format import NUMBER, keys_of
from walens.lens.model import Lens

if TYPE_CHECKING:
    from walens.json_types import JSON
    from walens.lens.format import Key

__all__ = ["export_value", "exported", "objects_in"]

_NUMBER: Final = 0
"""What ``number`` is in both exports, for every question and choice."""


def exported(document: str) -> str:
    """Write a document, which was imported, as it is exported."""
    return json.dumps(export_value(document), ensure_ascii=False, separators=(",", ":"))


def export_value(document: str) -> dict[str, JSON]:
    """Give the value of a document as it is exported; two that differ in ``number`` alone are equal so."""
    return _part(json.loads(document), Lens)


def objects_in(part: dict[str, JSON], key: str) -> list[dict[str, JSON]]:
    """Give the objects in an array of an object; none where a document that was not checked has something else."""
    items = part.get(key)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _part(value: dict[str, JSON], shape: type) -> dict[str, JSON]:
    """Give an object with its keys in order, and each object in it that the format names likewise."""
    part: dict[str, JSON] = {}
    for key in keys_of(shape):
        if key.name in value:
            part[key.name] = _member(value[key.name], key)
        if key.numbered:
            part[NUMBER] = _NUMBER
    return {**part, **{name: each for name, each in value.items() if name not in part}}


def _member(value: JSON, key: Key) -> JSON:
    if key.item is not None and isinstance(value, dict):
        return _part(value, key.item)
    if key.item is not None and isinstance(value, list):
        return [_part(each, key.item) if isinstance(each, dict) else each for each in value]
    return value
