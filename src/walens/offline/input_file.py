"""Files for the service in JSON or YAML, read value by value, so that whatever is wrong is told with its line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from walens.errors import LensDocumentError, OfflineFileError, Problem, ProblemKind
from walens.json_types import is_array, is_object
from walens.lens.text.document import format_of, nearest_place, parse
from walens.lens.text.place import Path, format_path
from walens.lens.text.source import first_problems, read_text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from walens.budgets import Budget
    from walens.lens.text.document import Locator

__all__ = ["InputFile", "Node", "read_bounded", "read_input"]

_MANY: Final = 12
"""Of a longer list of names only the first are told."""


def read_bounded(path: str | os.PathLike[str], budget: Budget) -> str:
    """
    Read a text file that may be large.

    Raises:
        OfflineFileError: it cannot be read, is larger than its budget, or is not UTF-8.
    """
    name = os.fspath(path)
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a name that no Path can hold is refused like others
            content = file.read(budget.most + 1)
        if len(content) > budget.most:
            raise _refused(f"it is too large; {budget}", name, ProblemKind.TOO_LARGE)
        return content.decode()
    except UnicodeDecodeError as error:
        raise _refused(f"it is not UTF-8: {error.reason}", name, ProblemKind.NOT_UTF8) from None
    except (OSError, ValueError) as error:
        message = f"cannot be read: {getattr(error, 'strerror', None) or error}"
        raise _refused(message, name, ProblemKind.UNREADABLE) from error


def read_input(given: str | os.PathLike[str] | Mapping[str, object]) -> Node:
    """
    Read a file in JSON or YAML, or take a value that is at hand.

    Args:
        given: the path of a file, or its value.

    Raises:
        OfflineFileError: it cannot be read.
        MissingExtra: it is YAML, and ruamel.yaml is not installed.
    """
    if not isinstance(given, (str, os.PathLike)):
        return Node(given, (), InputFile(None, None))
    name = os.fspath(given)
    try:
        text = read_text(name).text
        value, locator = parse(text, format_of(name, text), name)
    except LensDocumentError as error:
        raise OfflineFileError(error.problems, source=name) from error
    return Node(value, (), InputFile(name, locator))


class InputFile:
    """
    A file while it is read, and what was found wrong in it.

    Args:
        name: its name; ``None`` where it is a value.
        locator: tells where its values stand; ``None`` where it is a value.
    """

    def __init__(self, name: str | None, locator: Locator | None) -> None:
        self.name = name
        self._locator = locator
        self._problems: list[Problem] = []

    @property
    def folder(self) -> str:
        """The folder from which the names of other files count."""
        return os.path.dirname(self.name) if self.name is not None else ""  # noqa: PTH120 - "" is no folder of its own

    def problem(self, path: Path, message: str, kind: ProblemKind) -> Problem:
        """Make a problem of what stands at a path."""
        place = None if self._locator is None else nearest_place(self._locator, path)
        if place is None:
            return Problem(format_path(path), message, kind=kind)
        return Problem(format_path(path), message, place.line, place.column, kind)

    def tell(self, problem: Problem) -> None:
        """Keep a problem until all of them are told."""
        self._problems.append(problem)

    def finish(self) -> None:
        """
        Refuse the file if anything is wrong with it.

        Raises:
            OfflineFileError: something is.
        """
        if self._problems:
            raise OfflineFileError(first_problems(self._problems), source=self.name)


class Node(NamedTuple):
    """
    A value of a file, and where it stands.

    What asks it for a kind of value gets one in any case, and where it has another kind, that is told when the file is
    finished.
    """

    value: object
    path: Path
    file: InputFile

    def tell(self, message: str, kind: ProblemKind = ProblemKind.VALUE) -> None:
        """Keep what is wrong with this value."""
        self.file.tell(self.file.problem(self.path, message, kind))

    def fail(self, message: str, kind: ProblemKind = ProblemKind.VALUE) -> OfflineFileError:
        """Give an error that says at once what is wrong with this value."""
        return OfflineFileError((self.file.problem(self.path, message, kind),), source=self.file.name)

    def members(self, known: Collection[str], required: Collection[str] = ()) -> dict[str, Node]:
        """Give the values of an object whose keys are known, by their keys."""
        found = self.entries()
        for key in found.keys() - set(known):
            told = ", ".join(sorted(known)[:_MANY])
            found[key].tell(f"there is no such key; known are {told}", ProblemKind.UNKNOWN)
        if is_object(self.value):
            for key in required:
                if key not in found:
                    self.tell(f"{key} is missing", ProblemKind.MISSING)
        return {key: node for key, node in found.items() if key in known}

    def entries(self) -> dict[str, Node]:
        """Give the values of an object by their keys."""
        if not is_object(self.value):
            self._wanted("an object")
            return {}
        return {str(key): Node(each, (*self.path, str(key)), self.file) for key, each in self.value.items()}

    def items(self) -> list[Node]:
        """Give the values of an array."""
        if not is_array(self.value):
            self._wanted("an array")
            return []
        return [Node(each, (*self.path, index), self.file) for index, each in enumerate(self.value)]

    def text(self) -> str:
        """Give a text that is not empty."""
        if isinstance(self.value, str) and self.value:
            return self.value
        self._wanted("a text, in quotes where it looks like a number")
        return ""

    def choice(self, choices: Collection[str]) -> str:
        """Give a text that is one of some words; the first of them where it is none."""
        if isinstance(self.value, str) and self.value in choices:
            return self.value
        self.tell(f"{self.value!r:.80} is none of {', '.join(choices)}")
        return next(iter(choices))

    def flag(self) -> bool:
        """Give true or false."""
        if isinstance(self.value, bool):
            return self.value
        self._wanted("true or false")
        return False

    def number(self, least: float, most: float) -> float:
        """Give a number from ``least`` to ``most``."""
        if isinstance(self.value, (int, float)) and not isinstance(self.value, bool) and least <= self.value <= most:
            return self.value
        self._wanted(f"a number from {least:g} to {most:g}")
        return least

    def whole(self, least: int, most: int) -> int:
        """Give a whole number from ``least`` to ``most``."""
        number = self.number(least, most)
        if isinstance(number, int):
            return number
        self._wanted("a whole number")
        return least

    def _wanted(self, what: str) -> None:
        self.tell(f"has to be {what}", ProblemKind.WRONG_TYPE)


def _refused(message: str, name: str, kind: ProblemKind) -> OfflineFileError:
    return OfflineFileError((Problem("", message, kind=kind),), source=name)
