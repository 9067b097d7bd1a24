"""
``--offline`` may stand alone or with a file, which no option of typer's may.

So before typer reads the command line, an ``--offline`` that stands alone gets the word for a service in memory. The
word after it is its file unless it is an option, a lens file or an ARN, which nobody means to keep a service in;
``--offline=FILE`` takes any name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["IN_MEMORY", "with_values"]

IN_MEMORY: Final = ":memory:"
"""SQLite's own word for a database that is no file."""

_OPTION: Final = "--offline"
_LENS_ENDINGS: Final = (".json", ".yaml", ".yml")


def with_values(arguments: Sequence[str]) -> list[str]:
    """
    Give every ``--offline`` a value.

    Args:
        arguments: the words of a command line.

    Returns:
        The words, ``--offline=:memory:`` in the place of an ``--offline`` that has no file.
    """
    words = list(arguments)
    end = words.index("--") if "--" in words else len(words)
    for place in range(end):
        if words[place] == _OPTION:
            following = words[place + 1 : place + 2]
            if not (following and place + 1 < end and _names_a_store(following[0])):
                words[place] = f"{_OPTION}={IN_MEMORY}"
    return words


def _names_a_store(word: str) -> bool:
    return not (word.startswith(("-", "arn:")) or word.lower().endswith(_LENS_ENDINGS))
