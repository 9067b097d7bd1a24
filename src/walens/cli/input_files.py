"""What commands read: JSON objects and lenses, from files or from standard input, strictly."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from io import StringIO
from typing import TYPE_CHECKING, BinaryIO

from walens.errors import LensDocumentError, Problem, ProblemKind

if TYPE_CHECKING:
    from walens.lens import JSON, Document, JSONDocument

__all__ = [
    "kind_of",
    "name_of",
    "read_json_input",
    "read_lens",
    "read_mapping",
    "read_object",
    "standard_input",
]


def name_of(file: str) -> str:
    """Give the name of a file in messages."""
    return "the JSON on the command line" if _is_json(file) else "standard input" if file == "-" else file


def _is_json(word: str) -> bool:
    """Tell whether a word is JSON itself, as the AWS CLI takes it, and not the name of a file."""
    return word.lstrip().startswith(("{", "["))


def read_json_input(file: str) -> JSONDocument:
    """
    Read a JSON file.

    Args:
        file: a path, ``-`` for standard input, or an object or an array in JSON itself.

    Raises:
        LensDocumentError: it cannot be read, or is not strict JSON.
    """
    from walens.lens import read_json

    try:
        return read_json(StringIO(file) if _is_json(file) else standard_input() if file == "-" else file)
    except LensDocumentError as error:
        raise LensDocumentError(error.problems, source=name_of(file)) from error


def _of_parameters(problem: Problem) -> Problem:
    """Say of a table or a workbook what it is not, where nobody wants a lens."""
    if problem.kind is not ProblemKind.OTHER_FORM:
        return problem
    return problem._replace(message="it is no JSON, but a file of another kind; parameters are an object in JSON")


def read_object(file: str) -> Mapping[str, JSON]:
    """
    Read a JSON file that holds an object.

    Args:
        file: a path, ``file://`` and a path as the AWS CLI has it, ``-`` for standard input, or the JSON itself.

    Raises:
        LensDocumentError: it cannot be read, is not strict JSON, or is another JSON value.
    """
    file = file.removeprefix("file://")
    try:
        value = read_json_input(file).value
    except LensDocumentError as error:
        problems = tuple(_of_parameters(problem) for problem in error.problems)
        raise LensDocumentError(problems, source=error.source) from error
    if not isinstance(value, Mapping):
        raise LensDocumentError((Problem("", f"has to be a JSON object, not {kind_of(value)}"),), source=name_of(file))
    return value


def read_mapping(file: str) -> Mapping[str, JSON]:
    """
    Read a file that holds a mapping, in YAML where its suffix says so, else in JSON.

    Raises:
        LensDocumentError: it cannot be read, or holds another value.
        MissingExtra: it is YAML, and ruamel.yaml is not installed.
    """
    if not file.lower().endswith((".yaml", ".yml")):
        return read_object(file)
    from walens.lens.text.document import parse
    from walens.lens.text.source import read_text

    value = parse(read_text(file).text, "yaml", file).value
    if not isinstance(value, Mapping):
        raise LensDocumentError((Problem("", f"has to be a mapping, not {kind_of(value)}"),), source=file)
    return value


def read_lens(file: str) -> Document:
    """
    Read a lens with its text.

    Args:
        file: the path of a JSON or YAML file, of a folder with a lens that is split into files, or ``-`` for standard
            input, in either language.

    Raises:
        LensDocumentError: it cannot be read, or a value has not the type that the format gives it.
        MissingExtra: it is YAML, and ruamel.yaml is not installed.
    """
    from walens.lens import read_document

    if file != "-":
        return read_document(file)
    try:
        return read_document(standard_input())
    except LensDocumentError as error:
        raise LensDocumentError(error.problems, source=name_of(file)) from error


def standard_input() -> BinaryIO:
    """
    Give standard input.

    Raises:
        LensDocumentError: it is closed.
    """
    if sys.stdin is None:
        raise LensDocumentError((Problem("", "it is closed"),), source=name_of("-"))
    return sys.stdin.buffer


def kind_of(value: JSON) -> str:
    """Name the kind of a JSON value."""
    if isinstance(value, (list, tuple)):
        return "an array"
    return "null" if value is None else "a string" if isinstance(value, str) else "a number or a truth value"
