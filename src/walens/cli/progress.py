"""A sign on the terminal that something is going on, where it takes longer than a second."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Final

from walens.printable import printable

__all__ = ["Progress", "progress"]

PATIENCE: Final = 1.0
"""Seconds that people wait without asking themselves whether anything happens."""

_BETWEEN_LOOKS: Final = 0.1


class Progress:
    """Work under way, and how far it is."""

    def __init__(self, what: str) -> None:
        self.what = what
        """What is being done; it may change while it is done."""


@contextmanager
def progress(what: str) -> Generator[Progress, None, None]:
    """
    Show on standard error what is being done, after a second, where that is a terminal.

    Args:
        what: what is being done, as ``Importing payments.lens.json``.
    """
    work = Progress(what)
    if sys.stderr is None or not sys.stderr.isatty():
        yield work
        return
    done = Event()
    thread = Thread(target=_show, args=(work, done), daemon=True)
    thread.start()
    try:
        yield work
    finally:
        done.set()
        thread.join()


def _show(work: Progress, done: Event) -> None:
    if done.wait(PATIENCE):
        return
    from rich.console import Console
    from rich.text import Text

    with Console(stderr=True).status(Text(printable(work.what))) as status:
        while not done.wait(_BETWEEN_LOOKS):
            status.update(Text(printable(work.what)))
