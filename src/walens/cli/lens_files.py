"""Which lenses the names on the command line stand for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import typer

from walens.cli.output import print_note
from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.lens.text.folder import ROOTS

__all__ = ["lens_files"]

_LENS_FILES: Final = (".lens.json", ".lens.yaml", ".lens.yml")
_MOST_NOTES: Final = 20


def lens_files(names: Sequence[str] | None) -> list[str]:
    """
    List lenses: a folder stands for every lens below it, in a file of its own or split into files.

    What is passed over is told on standard error: hidden folders, links to folders, and what is no file.

    Args:
        names: paths of files and folders, or ``-``; the current folder when absent.

    Returns:
        The files, and the folders of split lenses, each once.

    Raises:
        LensDocumentError: a folder cannot be listed, or there are no lenses in it.
        typer.BadParameter: nothing was named, and there are none in the current folder.
    """
    found: dict[str, None] = {}
    passed_over: list[str] = []
    for name in names or ["."]:
        if not os.path.isdir(name):  # noqa: PTH112 - a name that no Path can hold is no folder either
            found[name] = None
            continue
        search = _Search(name)
        lenses = list(search.lenses())
        found.update(dict.fromkeys(lenses))
        passed_over += search.passed_over
        if not lenses and names:
            raise LensDocumentError((Problem("", "the folder holds no lens files"),), source=name)
    for line in passed_over[:_MOST_NOTES]:
        print_note(line)
    if len(passed_over) > _MOST_NOTES:
        print_note(f"and {len(passed_over) - _MOST_NOTES:,} more are passed over")
    if not found:
        what = "there are no *.lens.json and *.lens.yaml files and no split lenses in this folder; name the files"
        raise typer.BadParameter(what, param_hint="'FILES'")
    return list(found)


class _Search:
    """The lenses below a folder, and what was passed over."""

    def __init__(self, top: str) -> None:
        self._top = top
        self.passed_over: list[str] = []
        """A line for each thing that was not looked at."""

    def lenses(self) -> Iterator[str]:
        """
        Yield the lenses, folder by folder.

        Raises:
            LensDocumentError: a folder cannot be listed.
        """
        for folder, folders, files in os.walk(self._top, onerror=_refuse):
            if not {*ROOTS}.isdisjoint(files):
                yield _from(folder, self._top)
            yield from sorted(path for name in files if (path := self._lens(Path(folder, name))) is not None)
            folders[:] = sorted(name for name in folders if self._is_searched(Path(folder, name)))

    def _lens(self, path: Path) -> str | None:
        if not path.name.lower().endswith(_LENS_FILES):
            return None
        if path.exists() and not path.is_file():
            self.passed_over.append(f"{path}: passed over, since it is no file")
            return None
        return str(path)  # a link that leads nowhere too: that it cannot be read has to be told

    def _is_searched(self, folder: Path) -> bool:
        """Tell whether a folder is looked into; hidden folders hold tools and their caches."""
        if folder.is_symlink():
            self.passed_over.append(f"{folder}: passed over, since it is a link to a folder; name it to look into it")
            return False
        if folder.name.startswith("."):
            if folder.name not in _TOOLS and _holds_lens(folder):
                self.passed_over.append(f"{folder}: passed over, since it is hidden; name it to look into it")
            return False
        return True


_TOOLS: Final = frozenset({".cache", ".git", ".hg", ".mypy_cache", ".nox", ".ruff_cache", ".svn", ".tox", ".venv"})
"""Hidden folders of tools: nobody means the copies of files in them."""


def _holds_lens(folder: Path) -> bool:
    return any(
        not {*ROOTS}.isdisjoint(files) or any(name.lower().endswith(_LENS_FILES) for name in files)
        for _, _, files in os.walk(folder)
    )


def _from(folder: str, top: str) -> str:
    """Give the name of a folder; that of the one that was named is as it was."""
    return top if folder == top else str(Path(folder))


def _refuse(error: OSError) -> None:
    message = f"the folder cannot be listed: {error.strerror or error}"
    name = os.fspath(error.filename) if error.filename is not None else None
    raise LensDocumentError((Problem("", message, kind=ProblemKind.UNREADABLE),), source=name) from error
