"""
What a process that was forked does first with what it got from its parent.

A connection that parent and child both use brings answers to the wrong one, and closing it in the child would end it
for the parent as well where TLS or HTTP say goodbye. So it is kept here, neither used nor closed.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from weakref import WeakMethod

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["abandon", "after_fork"]

_methods: set[WeakMethod[Callable[[], None]]] = set()
_abandoned: list[object] = []


def after_fork(method: Callable[[], None]) -> None:
    """Call a method of an object, for as long as that lives, in each process that is forked from this one."""
    _methods.add(WeakMethod(method, _methods.discard))


def abandon(inherited: object) -> None:
    """Keep something of the parent's, so that nothing closes it here."""
    _abandoned.append(inherited)


def _follow() -> None:
    for reference in tuple(_methods):
        method = reference()
        if method is not None:
            method()


if hasattr(os, "register_at_fork"):  # where processes are forked at all
    os.register_at_fork(after_in_child=_follow)
