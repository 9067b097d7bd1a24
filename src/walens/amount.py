"""Numbers of things in sentences."""

from __future__ import annotations

__all__ = ["amount"]


def amount(count: int, noun: str) -> str:
    """
    Give ``1 file``, ``2,048 characters`` or ``0 entries``.

    Args:
        count: how many there are.
        noun: what there are, as a word for one.
    """
    many = f"{noun[:-1]}ies" if noun.endswith("ry") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else many}"
