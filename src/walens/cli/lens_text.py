"""A lens file as the text that ImportLens takes: strictly read, and minified where it would be too long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.cli.json_input import kind_of, name_of, read_json_input
from walens.errors import LensDocumentError, Problem

if TYPE_CHECKING:
    from walens.lens import JSON, JSONDocument

__all__ = ["LONGEST", "lens_text"]

LONGEST: Final = 500_000
"""The characters that the service takes at most: docs/lens-format.md, section 1."""


def lens_text(file: str) -> str:
    """
    Give the text of a lens.

    Args:
        file: the path of a JSON file, or ``-`` for standard input.

    Returns:
        The text as it stands in the file; the same JSON value without white space where the file is longer than the
        service takes.

    Raises:
        LensDocumentError: the file cannot be read, is no JSON object, or is too long for the service.
    """
    document = read_json_input(file)
    try:
        return _sendable(document)
    except LensDocumentError as error:
        raise LensDocumentError(error.problems, source=name_of(file)) from error


def _sendable(document: JSONDocument) -> str:
    if not isinstance(document.value, dict):
        raise LensDocumentError((Problem("", f"a lens is a JSON object, and this is {kind_of(document.value)}"),))
    if len(document.text) <= LONGEST:
        return document.text
    return _shortened(document.text, document.value)


def _shortened(text: str, value: JSON) -> str:
    from walens.lens import largest_parts, minify

    short = minify(text)
    if len(short) <= LONGEST:
        return short
    parts = "; ".join(f"{part.path} {part.size:,}" for part in largest_parts(value))
    message = (
        f"the lens has {len(short):,} characters without white space, and the service takes {LONGEST:,}; "
        f"its largest parts: {parts}. Shorten them, or make two lenses of it"
    )
    raise LensDocumentError((Problem("", message),))
