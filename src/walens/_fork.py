"""
What a process that was forked does first with what it got from its parent.

A connection that parent and child both use brings answers to the wrong one, and closing it in the child would end it
for the parent as well where TLS or HTTP say goodbye. So it is kept here, neither used nor closed.
"""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, cast
from weakref import ref

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import MethodType

__all__ = ["abandon", "after_fork"]

_methods: dict[tuple[int, str], tuple[ref[object], str]] = {}
_abandoned: list[object] = []


def after_fork(method: Callable[[], None]) -> None:
    """Call a method of an object, for as long as that lives, in each process that is forked from this one."""
    bound = cast("MethodType", method)
    key = id(bound.__self__), bound.__name__
    # A `WeakMethod` would complain of objects that live until the interpreter ends.
    _methods[key] = ref(bound.__self__, partial(_methods.pop, key)), bound.__name__


def abandon(inherited: object) -> None:
    """Keep something of the parent's, so that nothing closes it here."""
    _abandoned.append(inherited)


def _follow() -> None:
    for reference, name in tuple(_methods.values()):
        owner = reference()
        if owner is not None:
            getattr(owner, name)()


if hasattr(os, "register_at_fork"):  # where processes are forked at all
    os.register_at_fork(after_in_child=_follow)
