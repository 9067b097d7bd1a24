"""Texts in the XML of a workbook, which has a way of its own to write the characters that XML cannot hold."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["LONGEST_CELL", "decode_text", "encode_text", "length_in_cell"]

LONGEST_CELL: Final = 32_767
"""The UTF-16 units that a cell holds; openpyxl would cut what is longer without a word."""

# XML turns a carriage return into a line feed.
_NOT_XML: Final = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def encode_text(text: str) -> str:
    """Write ``_x000D_`` for a character that XML does not keep, and ``_x005F_`` for what would look like that."""
    return _NOT_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def decode_text(text: str) -> str:
    """Return the text that `encode_text` has written."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def length_in_cell(text: str) -> int:
    """Count a text as a cell does."""
    return len(text) + sum(character > "\uffff" for character in text)
