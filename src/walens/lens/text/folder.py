"""
A lens split into files, for teams that review a change of one question as a change of one file.

The folder holds ``lens.yaml`` (or ``lens.yml``, ``lens.json``). Where a pillar or a question must stand, a text may
stand instead: the name of a file that holds it, relative to the file in which the name stands. So files may be cut by
pillar, by question, or one by one.
"""

from __future__ import annotations

import os
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from walens.budgets import DOCUMENT, REFERENCES, YAML_TEXT, YAML_VALUES
from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.lens.text.document import Document, Locator, Parsed, document_of, format_of, parse
from walens.lens.text.place import Place, format_path, parse_path
from walens.lens.text.source import first_problems, read_text

if TYPE_CHECKING:
    from walens.json_types import JSON
    from walens.lens.model import Lens
    from walens.lens.text.place import Path as Steps

__all__ = ["ROOTS", "is_within", "load_folder", "read_folder", "roots_in"]

ROOTS: Final = ("lens.yaml", "lens.yml", "lens.json")
"""The names that the file of the lens itself may have in its folder; the first is the one that is written."""


def roots_in(folder: str | os.PathLike[str]) -> list[str]:
    """Return the names of those files in a folder that may hold a lens that is split; none if it is no folder."""
    try:
        return [root for root in ROOTS if (Path(folder) / root).is_file()]
    except (OSError, ValueError):
        return []


def is_within(folder: str | os.PathLike[str], name: str) -> bool:
    """Tell whether a name, with all symbolic links on the way followed, stays in a folder."""
    try:
        target = Path(os.path.realpath(Path(folder) / name))
        return target.is_relative_to(os.path.realpath(folder)) and not posixpath.isabs(name)
    except (OSError, ValueError):
        return False


def load_folder(folder: str | os.PathLike[str]) -> Lens:
    """
    Read a lens that is split into files.

    Raises:
        LensDocumentError: as `read_folder`.
        MissingExtra: a file is YAML, and ruamel.yaml is not installed.
    """
    return read_folder(folder).lens


def read_folder(folder: str | os.PathLike[str], *, with_marks: bool = False) -> Document:
    """
    Read a lens that is split into files, and keep their texts and the places of its values.

    Args:
        folder: the folder with ``lens.yaml``.
        with_marks: whether files may start with a byte order mark; it is no part of their texts.

    Raises:
        LensDocumentError: a file cannot be read or is outside of the folder, also by a symbolic link; all files
            together are larger than 16 MiB, or more than 10,000 are named; or a value has not the type that the format
            gives it. The message of each problem names its file.
        MissingExtra: a file is YAML, and ruamel.yaml is not installed.
    """
    name = os.fspath(folder)
    found = roots_in(name)
    if len(found) != 1:
        what = f"holds {' and '.join(found)}, of which only one may be there" if found else "holds no lens.yaml"
        raise LensDocumentError((Problem("", f"the folder {what}", kind=ProblemKind.UNREADABLE),), source=name)
    reader = _Reader(name, with_marks=with_marks)
    value = reader.lens(found[0])
    if reader.problems:
        raise LensDocumentError(first_problems(reader.problems), source=name)
    root_text = reader.files[found[0]]
    parsed = Parsed(value, FolderLocator(reader.parts))
    return document_of(parsed, root_text, format_of(found[0], root_text), name, reader.files)


class _Part(NamedTuple):
    """A file, and the locator of its text."""

    file: str
    locator: Locator


class FolderLocator:
    """The places of values in the files that hold them."""

    def __init__(self, parts: dict[Steps, _Part]) -> None:
        self._parts = parts

    def place(self, path: Steps) -> Place | None:
        """Return where the value with this path stands; ``None`` if there is no such value."""
        length = next((length for length in range(len(path), -1, -1) if path[:length] in self._parts), None)
        if length is None:
            return None
        part = self._parts[path[:length]]
        place = part.locator.place(path[length:])
        return None if place is None else place._replace(file=part.file)


class _Read(NamedTuple):
    """A file that was read."""

    text: str
    parsed: Parsed


class _Reader:
    """The files of a folder that have been read, each of them once, and what is wrong with them."""

    def __init__(self, folder: str, *, with_marks: bool) -> None:
        self._folder = Path(folder)
        self._with_marks = with_marks
        self._size = self._yaml_size = self._values = 0
        self._references = 0
        self._read: dict[str, _Read | None] = {}
        self._within: dict[str, bool] = {}
        self._is_too_large = False
        self.files: dict[str, str] = {}
        self.parts: dict[Steps, _Part] = {}
        self.problems: list[Problem] = []

    def lens(self, root: str) -> JSON:
        """Return the value of the lens, with every name of a file replaced by what the file holds."""
        value = self._value(self._resolve(root, "", ()), ())
        pillars = value.get("pillars") if isinstance(value, dict) else None
        if not isinstance(value, dict) or not isinstance(pillars, list):
            return value
        whole = [self._pillar(pillar, root, ("pillars", index)) for index, pillar in enumerate(pillars)]
        return {**value, "pillars": whole}

    def _pillar(self, pillar: JSON, file: str, path: Steps) -> JSON:
        if isinstance(pillar, str):
            file = self._resolve(pillar, file, path)
            pillar = self._value(file, path)
        questions = pillar.get("questions") if isinstance(pillar, dict) else None
        if not isinstance(pillar, dict) or not isinstance(questions, list):
            return pillar
        whole = [
            self._question(question, file, (*path, "questions", index)) for index, question in enumerate(questions)
        ]
        return {**pillar, "questions": whole}

    def _question(self, question: JSON, file: str, path: Steps) -> JSON:
        return self._value(self._resolve(question, file, path), path) if isinstance(question, str) else question

    def _resolve(self, reference: str, file: str, path: Steps) -> str:
        """Return the name, relative to the folder, of a file that is named in another; empty if it is outside."""
        name = posixpath.normpath(posixpath.join(posixpath.dirname(file), reference))
        if name not in self._within:
            # A symbolic link may lead out of the folder where the name does not.
            self._within[name] = is_within(self._folder, name)
        if self._within[name]:
            return name
        message = f"the file {reference!r:.200} is not in the folder of the lens"
        self._report(path, message, ProblemKind.REFERENCE)
        return ""

    def _value(self, file: str, path: Steps) -> JSON:
        """Return what a file holds, in the place where it is named: no more names, and no more text, than may be."""
        self._references += 1
        if not file or self._is_too_large:
            return None
        if self._references > REFERENCES.most:
            self._refuse(path, f"too many files are named: {REFERENCES}")
            return None
        if file not in self._read:
            self._read[file] = self._parsed(file, path)
        read = self._read[file]
        if read is None:
            return None
        self._size += len(read.text)
        if self._size > DOCUMENT.most:
            self._refuse(path, f"the files are too large together: {DOCUMENT}")
            return None
        self._yaml_size += len(read.text) if format_of(file, read.text) == "yaml" else 0
        if self._yaml_size > YAML_TEXT.most:
            self._refuse(path, f"the files in YAML are too large together: {YAML_TEXT}")
            return None
        self._values += _values_in(read.parsed.value)
        if self._values > YAML_VALUES.most:
            self._refuse(path, f"the files have too many values together: {YAML_VALUES}")
            return None
        self.files[file] = read.text
        self.parts[path] = _Part(file, read.parsed.locator)
        return read.parsed.value

    def _parsed(self, file: str, path: Steps) -> _Read | None:
        whole = self._folder / file
        if whole.exists() and not whole.is_file():
            # Reading a pipe might never end.
            self._report(path, f"{file} is no file", ProblemKind.UNREADABLE)
            return None
        try:
            text, _ = read_text(whole, with_mark=self._with_marks)
            return _Read(text, parse(text, format_of(file, text), file))
        except LensDocumentError as error:
            for problem in error.problems:
                self._adopt(problem, file, path)
            return None

    def _refuse(self, path: Steps, message: str) -> None:
        self._is_too_large = True
        self._report(path, message, ProblemKind.TOO_LARGE)

    def _adopt(self, problem: Problem, file: str, path: Steps) -> None:
        whole = format_path((*path, *parse_path(problem.path)))
        if problem.line is None:
            self._report(path, f"in {file}: {problem.message}", problem.kind)
        else:
            self.problems.append(problem._replace(path=whole, message=f"in {file}: {problem.message}"))

    def _report(self, path: Steps, message: str, kind: ProblemKind) -> None:
        place = FolderLocator(self.parts).place(path)
        line, column = (None, None) if place is None else (place.line, place.column)
        self.problems.append(Problem(format_path(path), message, line, column, kind))


def _values_in(value: JSON) -> int:
    """Count the objects, arrays, texts and numbers of a value."""
    count, waiting = 0, [value]
    while waiting:
        each = waiting.pop()
        count += 1
        if isinstance(each, dict):
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
    return count
