"""The known word that an unknown one was meant to be."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["nearest_id"]

_MAX_COMPARED: Final = 128


def nearest_id(unknown: str, known_ids: Collection[str]) -> str | None:
    """
    Find the known id that is spelled most like the unknown one; ``None`` if none comes near.

    Comparing takes time: a word longer than an author writes, and more ids than an author has, are not compared.
    """
    if len(unknown) > _MAX_COMPARED or len(known_ids) > _MAX_COMPARED:
        return None
    by_folded = {known.lower(): known for known in known_ids if len(known) <= _MAX_COMPARED}
    nearest = get_close_matches(unknown.lower(), by_folded, n=1, cutoff=0.6)
    return by_folded[nearest[0]] if nearest else None
