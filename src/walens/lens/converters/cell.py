"""
Texts in cells: written so that no spreadsheet executes or changes them, and read back exactly.

An empty cell means that there is nothing. A text that a spreadsheet would run as a formula, turn into a number or a
date, or that looks like nothing, is written after an apostrophe, and one apostrophe is taken away when it is read.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

import attrs

__all__ = ["Cell", "Unusable", "read_cell", "shield_in_csv", "shield_in_workbook"]


@attrs.frozen
class Unusable:
    """A cell that holds no text; the message says what it holds instead."""

    message: str


Cell: TypeAlias = str | Unusable | None
"""What a cell holds; ``None`` if it is empty."""

# What is left of an error in a spreadsheet, or of nothing in a program.
_FAULTS: Final = r"#(?:N/A|NAME\?|REF!|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)|[Nn]a[Nn]|NAN"
_FULL_WIDTH: Final = "\uff1d\uff0b\uff0d\uff20"
_MONTH: Final = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*+"
_FORMULA: Final = rf"[\t\r\n]|\s*[=+@{_FULL_WIDTH}]|\s*-."
_CHANGED: Final = "|".join(
    (
        r"(?=[^0-9]*[0-9])[0-9.,:/%()$\u20ac\u00a3 +-]++(?:[eE][+-]?[0-9]+)?\s*(?i:[ap]m)?",
        rf"(?i:true|false|[0-9]++[ ./-]*+{_MONTH}[ ./,-]*+[0-9]*|{_MONTH}[ ./-]*+[0-9][0-9 ,]*)",
    )
)
_READ: Final = re.compile(rf"'++(?:\Z|{_FORMULA}|(?:{_FAULTS}|{_CHANGED})\Z)", re.DOTALL)
_FAULT: Final = re.compile(_FAULTS)
_EMPTY_VALUE: Final = re.compile("[Nn]a[Nn]|NAN")


def shield_in_csv(text: str) -> str:
    """Return what stands for a text in a CSV file, where a spreadsheet guesses what each cell is."""
    shielded = f"'{text}"
    return shielded if _READ.match(shielded) else text


def shield_in_workbook(text: str) -> str:
    """Return what stands for a text in a cell that is marked as text: shielded where it would be read otherwise."""
    return f"'{text}" if not text or _READ.match(text) or _FAULT.fullmatch(text) else text


def read_cell(content: str) -> Cell:
    """Return the text for which the content of a cell stands."""
    if not content:
        return None
    if content[0] == "'" and _READ.match(content):
        return content[1:]
    if not _FAULT.fullmatch(content):
        return content
    if _EMPTY_VALUE.fullmatch(content):
        return Unusable(f"is {content}, which programs write for an empty cell; leave it empty, or write '{content}")
    return Unusable(f"is the error {content} of a spreadsheet; type the text again")
