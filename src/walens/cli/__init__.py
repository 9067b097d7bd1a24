"""
The ``walens`` command: argument reading and output only; the work is done by the rest of the package.

This module imports next to nothing, so that the command can say what to install where the extra ``cli`` is missing.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

_EXTRA = frozenset({"click", "rich", "typer"})
"""The top-level packages that the extra ``cli`` brings."""


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run the command line.

    Args:
        arguments: the words after ``walens``; those of the process when absent.

    Returns:
        The exit code: 0 done, 1 the service or a document refused, 2 the command line is wrong, 130 interrupted,
        141 the reader of the output went away.
    """
    try:
        from walens.cli.application import run

        return run(sys.argv[1:] if arguments is None else arguments)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _EXTRA:
            raise
        print("Error: the command line needs more packages: pip install 'walens[cli]'", file=sys.stderr)  # noqa: T201
        return 2
    except KeyboardInterrupt:
        return 130
