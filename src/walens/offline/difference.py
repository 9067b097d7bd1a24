"""What differs between two versions of a lens, as GetLensVersionDifference tells it: pillars and questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.api.lens_versions import DifferenceStatus, PillarDifference, QuestionDifference
from walens.offline.export import export_value, objects_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.json_types import JSON

__all__ = ["pillar_differences"]


def pillar_differences(base: str, target: str) -> tuple[PillarDifference, ...]:
    """
    Compare two documents.

    Args:
        base: the older document.
        target: the newer document.

    Returns:
        The pillars that differ: those of the target in its order, then those that are gone in the base's order. The
        questions in them are in the same order.
    """
    # Assumption: the order, and that the questions of a new or deleted pillar are told one by one; no answer was
    # published (docs/service-behaviour.md, section 5). Keys are compared, not their order, and not number.
    return tuple(_pillars(export_value(base), export_value(target)))


def _pillars(base: dict[str, JSON], target: dict[str, JSON]) -> Iterator[PillarDifference]:
    for pillar_id, old, new in _pairs(base, target, "pillars"):
        if old != new:
            questions = tuple(_questions(old or {}, new or {}))
            yield PillarDifference(
                pillar_id=pillar_id,
                pillar_name=_text(new or old, "name"),
                difference_status=_status(old, new),
                question_differences=questions,
            )


def _questions(base: dict[str, JSON], target: dict[str, JSON]) -> Iterator[QuestionDifference]:
    for question_id, old, new in _pairs(base, target, "questions"):
        if old != new:
            yield QuestionDifference(
                question_id=question_id,
                question_title=_text(new or old, "title"),
                difference_status=_status(old, new),
            )


def _pairs(
    base: dict[str, JSON], target: dict[str, JSON], key: str
) -> Iterator[tuple[str, dict[str, JSON] | None, dict[str, JSON] | None]]:
    """Give each part of either side by its id, with what it is on the one side and on the other."""
    old = {str(part.get("id")): part for part in objects_in(base, key)}
    new = {str(part.get("id")): part for part in objects_in(target, key)}
    for part_id in {**new, **old}:
        yield part_id, old.get(part_id), new.get(part_id)


def _status(old: object, new: object) -> DifferenceStatus:
    if old is None:
        return DifferenceStatus.NEW
    return DifferenceStatus.DELETED if new is None else DifferenceStatus.UPDATED


def _text(part: dict[str, JSON] | None, key: str) -> str | None:
    value = part.get(key) if part else None
    return value if isinstance(value, str) else None
