"""A JSON object from a file or from standard input, strictly read."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, BinaryIO

from walens.errors import LensDocumentError, Problem

if TYPE_CHECKING:
    from walens.lens import JSON, JSONDocument

__all__ = ["kind_of", "name_of", "read_json_input", "read_object", "standard_input"]


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
