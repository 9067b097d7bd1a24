"""
How large a document is for the service, and what makes it so large.

A lens is counted in bytes of UTF-8, the measure in which nothing passes that the service could refuse: whether it
counts bytes or characters is not known, and a text has at least as many bytes (docs/lens-format.md, section 1). White
space between values is dropped first.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from walens.lens.text.json_reader import parse_json
from walens.lens.text.place import Path, format_path
from walens.lens.text.source import bytes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from walens.json_types import JSON

__all__ = ["Part", "largest_parts", "minified_size", "minify"]

_TEXT: Final = re.compile(r'("[^"\\]*+(?:\\.[^"\\]*+)*+")', re.DOTALL)
_COARSE: Final = 0.10
"""A part that is a larger share of the document than this is split further."""
_FINE: Final = 0.005
"""A part whose own parts are all smaller shares than this is not split."""


class Part(NamedTuple):
    """A part of a document and its size."""

    path: str
    size: int
    """In bytes of minified JSON."""


def minified_size(value: JSON) -> int:
    """Return how many bytes a JSON value has without white space between values and with no escape that need not be."""
    return bytes_of(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def minify(text: str) -> str:
    r"""
    Write the same JSON value with the fewest bytes that keep every number as it is spelled.

    White space goes, and an escape becomes the character it stands for where that can be printed: ``\u00e9`` costs six
    of the 500,000 bytes that the service takes, the letter itself two.

    Args:
        text: JSON text.

    Raises:
        LensDocumentError: the text is not strict JSON; see `parse_json`.
    """
    parse_json(text)
    parts = _TEXT.split(text)
    parts[0::2] = ["".join(part.split()) for part in parts[0::2]]
    if "\\" in text:
        parts[1::2] = [_shortened(part) if "\\" in part else part for part in parts[1::2]]
    return "".join(parts)


def largest_parts(value: JSON, *, count: int = 5) -> tuple[Part, ...]:
    """
    Find what makes a document large: the parts to shorten or to move to another lens first.

    Parts do not overlap. A part is split while it is more than a tenth of the whole, unless it falls into crumbs: so a
    lens is told by its questions, and a question with one huge text by that text.

    Args:
        value: a JSON value.
        count: how many parts to return at most.

    Returns:
        The parts with their sizes in bytes of minified JSON, largest first.
    """
    whole = minified_size(value)
    parts: list[Part] = []
    open_parts: list[tuple[Path, JSON, int]] = [((), value, whole)]
    while open_parts:
        path, part, size = open_parts.pop()
        members = _members(part) if size > whole * _COARSE else ()
        inner = [((*path, step), item, minified_size(item)) for step, item in members]
        if any(entry[2] >= whole * _FINE for entry in inner):
            open_parts.extend(inner)
        elif path:
            parts.append(Part(format_path(path), size))
    parts.sort(key=lambda part: (-part.size, part.path))
    return tuple(parts[:count])


def _members(value: JSON) -> Iterable[tuple[str | int, JSON]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()


def _shortened(text: str) -> str:
    shorter = json.dumps(json.loads(text), ensure_ascii=False)
    return shorter if len(shorter) < len(text) and shorter.isprintable() else text
