"""
A lens document as ExportLens gives it back: the same value, with ``number`` in every question and choice.

The keys stand in the order of two published exports (docs/lens-format.md, section 1); keys that the format does not
name follow them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from walens.lens.json_value import JSON

__all__ = ["export_value", "exported", "objects_in"]

# Assumption: a question's helpfulResource, which neither export has, stands before its choices.
_LENS: Final = ("name", "schemaVersion", "description", "pillars")
_PILLAR: Final = ("id", "name", "questions")
_QUESTION: Final = ("id", "number", "title", "description", "helpfulResource", "choices", "riskRules")
_CHOICE: Final = ("id", "number", "title", "helpfulResource", "improvementPlan", "additionalResources")

_NUMBER: Final = 0
"""What ``number`` is in both exports, for every question and choice."""


def exported(document: str) -> str:
    """Write a document, which was imported, as it is exported."""
    return json.dumps(export_value(document), ensure_ascii=False, separators=(",", ":"))


def export_value(document: str) -> dict[str, JSON]:
    """Give the value of a document as it is exported; two that differ in ``number`` alone are equal so."""
    return _part(json.loads(document), _LENS, "pillars", _pillar)


def objects_in(part: dict[str, JSON], key: str) -> list[dict[str, JSON]]:
    """Give the objects in an array of an object; none where a document that was not checked has something else."""
    items = part.get(key)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _pillar(value: dict[str, JSON]) -> dict[str, JSON]:
    return _part(value, _PILLAR, "questions", _question)


def _question(value: dict[str, JSON]) -> dict[str, JSON]:
    return _part({**value, "number": _NUMBER}, _QUESTION, "choices", _choice)


def _choice(value: dict[str, JSON]) -> dict[str, JSON]:
    return _part({**value, "number": _NUMBER}, _CHOICE)


def _part(
    value: dict[str, JSON],
    order: tuple[str, ...],
    items_key: str | None = None,
    item: Callable[[dict[str, JSON]], dict[str, JSON]] | None = None,
) -> dict[str, JSON]:
    """Give an object with its keys in order, and each object in its array of parts as ``item`` gives it."""
    part = {key: value[key] for key in (*order, *value) if key in value}
    items = part.get(items_key) if items_key is not None else None
    if items_key is not None and item is not None and isinstance(items, list):
        part[items_key] = [item(each) if isinstance(each, dict) else each for each in items]
    return part
