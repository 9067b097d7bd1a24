"""What commands read: JSON objects and lenses, from files or from standard input, strictly."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

import typer

from walens.errors import LensDocumentError, Problem

if TYPE_CHECKING:
    from walens.lens import JSON, Document, JSONDocument

__all__ = [
    "kind_of",
    "lens_files",
    "name_of",
    "read_json_input",
    "read_lens",
    "read_mapping",
    "read_object",
    "standard_input",
]

_LENS_FILES: Final = (".lens.json", ".lens.yaml", ".lens.yml")
_ROOTS: Final = ("lens.yaml", "lens.yml", "lens.json")


def name_of(file: str) -> str:
    """Give the name of a file in messages."""
    return "standard input" if file == "-" else file


def read_json_input(file: str) -> JSONDocument:
    """
    Read a JSON file.

    Args:
        file: a path, or ``-`` for standard input.

    Raises:
        LensDocumentError: it cannot be read, or is not strict JSON.
    """
    from walens.lens import read_json

    try:
        return read_json(standard_input() if file == "-" else file)
    except LensDocumentError as error:
        raise LensDocumentError(error.problems, source=name_of(file)) from error


def read_object(file: str) -> Mapping[str, JSON]:
    """
    Read a JSON file that holds an object.

    Args:
        file: a path, ``file://`` and a path as the AWS CLI has it, or ``-`` for standard input.

    Raises:
        LensDocumentError: it cannot be read, is not strict JSON, or is another JSON value.
    """
    file = file.removeprefix("file://")
    value = read_json_input(file).value
    if not isinstance(value, Mapping):
        raise LensDocumentError((Problem("", f"has to be a JSON object, not {kind_of(value)}"),), source=name_of(file))
    return value


def read_mapping(file: str) -> Mapping[str, JSON]:
    """
    Read a file that holds a mapping, in YAML where its suffix says so, else in JSON.

    Raises:
        LensDocumentError: it cannot be read, or holds another value.
        ConfigurationError: it is YAML, and ruamel.yaml is not installed.
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
        ConfigurationError: it is YAML, and ruamel.yaml is not installed.
    """
    from walens.lens import read_document

    if file != "-":
        return read_document(file)
    try:
        return read_document(standard_input())
    except LensDocumentError as error:
        raise LensDocumentError(error.problems, source=name_of(file)) from error


def lens_files(names: Sequence[str] | None) -> list[str]:
    """
    List lens files: a folder stands for the ``*.lens.json`` and ``*.lens.yaml`` files in it, unless it is a split lens.

    Args:
        names: paths of files and folders, or ``-``; the current folder when absent.

    Raises:
        LensDocumentError: there are no lens files in a folder.
        typer.BadParameter: nothing was named, and there are none in the current folder.
    """
    found = list(_found(names or ["."]))
    if not found:
        what = "there are no *.lens.json and *.lens.yaml files in this folder; name the files"
        raise typer.BadParameter(what, param_hint="'FILES'")
    return found


def _found(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        path = Path(name)
        if not path.is_dir() or any((path / root).is_file() for root in _ROOTS):
            yield name
            continue
        within = sorted(file for file in path.rglob("*") if _is_lens_file(file.relative_to(path)) and file.is_file())
        if not within and name != ".":
            raise LensDocumentError((Problem("", "the folder holds no lens files"),), source=name)
        yield from map(str, within)


def _is_lens_file(path: Path) -> bool:
    """Tell by its name whether a file is a lens; hidden folders hold tools and their caches."""
    return path.name.lower().endswith(_LENS_FILES) and not any(part.startswith(".") for part in path.parts)


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
