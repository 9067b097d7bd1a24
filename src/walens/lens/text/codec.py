"""
Lens documents as JSON and YAML text: load, dump, and the document that keeps the text beside the lens.

Loading accepts what has the format's types and keeps every key; what the service rejects is for `walens.lint` to say.
Writing is canonical: equal lenses are written alike, with two spaces and a final newline.
"""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING, TypeAlias, TypeGuard

from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.files import write_file
from walens.lens.encode import encode_lens
from walens.lens.text.document import Document, Format, document_of, format_of, parse
from walens.lens.text.json_writer import write_json
from walens.lens.text.place import format_path
from walens.lens.text.source import Source, check_text, decode_text, read_text
from walens.lens.text.yaml_writer import write_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.json_types import JSON
    from walens.lens.model import Lens
    from walens.lens.text.place import Path

__all__ = ["Target", "dump", "dumps", "load", "loads", "parse_document", "read_document", "to_text"]

Target: TypeAlias = "str | os.PathLike[str] | IO[str] | IO[bytes]"
"""A path, or a file object that is open for writing text or bytes."""


def load(source: Source, *, format: Format | None = None) -> Lens:  # noqa: A002 - the word of the field
    """
    Read a lens from a file, or from a folder into which `save_folder` has split it.

    Args:
        source: a path, or a file object that is open for reading text or bytes.
        format: ``json`` or ``yaml``; by default what the suffix says (``.json``, ``.yaml``, ``.yml``), or else the
            first character of the text.

    Raises:
        LensDocumentError: it cannot be read, or a value has not the type that the format gives it. All problems are in
            ``problems``, with path, line and column.
        MissingExtra: it is YAML, and ruamel.yaml is not installed: ``pip install 'walens[yaml]'``.
    """
    return read_document(source, format=format).lens


def loads(text: str | bytes, *, format: Format | None = None) -> Lens:  # noqa: A002
    """
    Read a lens from text, or from its bytes in UTF-8.

    Args:
        text: the document.
        format: ``json`` or ``yaml``; by default what the first character of the text says.

    Raises:
        LensDocumentError: as `load`.
        MissingExtra: as `load`.
    """
    return parse_document(text, format=format).lens


def read_document(source: Source, *, format: Format | None = None) -> Document:  # noqa: A002
    """
    Read a lens as `load` does, and keep its text and the places of its values.

    Raises:
        LensDocumentError: as `load`.
        MissingExtra: as `load`.
    """
    if isinstance(source, (str, os.PathLike)) and os.path.isdir(source):  # noqa: PTH112 - no Path holds every name
        from walens.lens.text.folder import read_folder

        return read_folder(source)
    text, name = read_text(source)
    return _document(text, format, name)


def parse_document(text: str | bytes, *, format: Format | None = None, name: str | None = None) -> Document:  # noqa: A002
    """
    Read a lens as `loads` does, and keep its text and the places of its values.

    Args:
        text: the document.
        format: ``json`` or ``yaml``; by default what the suffix of ``name`` or the first character of the text says.
        name: the name of its file, for errors.

    Raises:
        LensDocumentError: as `load`.
        MissingExtra: as `load`.
    """
    return _document(check_text(text, name) if isinstance(text, str) else decode_text(text, name), format, name)


def dumps(lens: Lens, *, format: Format = "json", minify: bool = False) -> str:  # noqa: A002
    """
    Write a lens as text: the keys in the order of ExportLens, two spaces for each level, a final newline.

    Args:
        lens: the lens.
        format: ``json`` or ``yaml``.
        minify: write JSON without any white space, as it is best sent to the service.

    Raises:
        LensDocumentError: an attribute holds what its type does not allow, or half a surrogate pair.
        ValueError: YAML cannot be minified.
    """
    if minify and format == "yaml":
        raise ValueError("YAML cannot be minified; its line breaks have a meaning")
    return to_text(encode_lens(lens), format, minify=minify)


def to_text(value: JSON, text_format: Format, *, minify: bool = False) -> str:
    """
    Write a JSON value that `encode_lens` has made, or a part of one.

    Raises:
        LensDocumentError: a text holds half a surrogate pair.
    """
    try:
        return write_json(value, minify=minify) if text_format == "json" else write_yaml(value)
    except UnicodeEncodeError:
        problems = tuple(_half_pairs(value, ()))
    raise LensDocumentError(problems)


def dump(lens: Lens, target: Target, *, format: Format | None = None, minify: bool = False) -> None:  # noqa: A002
    """
    Write a lens to a file, in UTF-8. A file that is there is replaced in one step, and a failure leaves it as it was.

    Args:
        lens: the lens.
        target: a path, or a file object that is open for writing text or bytes.
        format: ``json`` or ``yaml``; by default what the suffix of the file says, or else ``json``.
        minify: as `dumps`.

    Raises:
        LensDocumentError: as `dumps`, or the file cannot be written.
        ValueError: as `dumps`.
    """
    name = target if isinstance(target, (str, os.PathLike)) else getattr(target, "name", None)
    known_name = os.fspath(name) if isinstance(name, (str, os.PathLike)) else None
    text = dumps(lens, format=format or format_of(known_name, "{"), minify=minify)
    try:
        if isinstance(target, (str, os.PathLike)):
            write_file(target, text.encode())
        elif _takes_text(target):
            target.write(text)
        elif _takes_bytes(target):
            target.write(text.encode())
    except (OSError, ValueError) as error:
        message = f"cannot be written: {getattr(error, 'strerror', None) or error}"
        raise LensDocumentError((Problem("", message, kind=ProblemKind.UNREADABLE),), source=known_name) from error


def _takes_text(file: IO[str] | IO[bytes]) -> TypeGuard[IO[str]]:
    return hasattr(file, "encoding")


def _takes_bytes(file: IO[str] | IO[bytes]) -> TypeGuard[IO[bytes]]:
    return not hasattr(file, "encoding")


def _document(text: str, text_format: Format | None, name: str | None) -> Document:
    chosen = text_format or format_of(name, text)
    return document_of(parse(text, chosen, name), text, chosen, name)


def _half_pairs(value: JSON, path: Path) -> Iterator[Problem]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _half_pairs(key, (*path, key))
            yield from _half_pairs(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _half_pairs(item, (*path, index))
    elif isinstance(value, str):
        half = next((character for character in value if "\ud800" <= character <= "\udfff"), None)
        if half is not None:
            message = f"the character U+{ord(half):04X} is half a surrogate pair, which no UTF-8 can hold"
            yield Problem(format_path(path), message, kind=ProblemKind.SURROGATE)
