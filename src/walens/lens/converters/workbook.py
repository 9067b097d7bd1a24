"""
What has to be known of a workbook before anything is made of it: that it is one, its size unpacked, its merged cells.

A workbook is a ZIP archive of XML. A small one can unpack to any size, its XML can define entities that grow without
limit, and one line can merge all cells of a sheet.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple
from zipfile import BadZipFile, ZipFile

from walens.budgets import MERGED, SHEET_TAGS, UNPACKED, WORKBOOK_PARTS, XML_TAGS
from walens.lens.converters.cell import Unusable
from walens.lens.text.source import MAX_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from walens.lens.converters.cell import Cell

__all__ = ["Merged", "check_workbook", "merged_cells"]

_OLD: Final = b"\xd0\xcf\x11\xe0"
_BLOCK: Final = 1024 * 1024
_DOCTYPE: Final = b"<!DOCTYPE"
_HEAD: Final = 4096
_CONTENT_TYPES: Final = "[Content_Types].xml"
"""The part by which a workbook says what its parts are."""
_BEFORE_XML: Final = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_SHEET: Final = re.compile(rb"(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<(?:\w+:)?worksheet[\s>/]", re.DOTALL)
_RANGE: Final = re.compile(
    rb"""<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})["']"""
)


def check_workbook(content: bytes) -> str | None:
    """Tell why something cannot be a workbook with a lens, or should not be unpacked; ``None`` if it may be."""
    if len(content) > MAX_SIZE:
        return f"it is too large: {len(content):,} bytes; at most {MAX_SIZE:,} are read"
    if content.startswith(_OLD):
        return "it is a workbook of the old kind (XLS), or one with a password; save it as XLSX without one"
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            unpacked = sum(part.file_size for part in parts)
            if unpacked > UNPACKED.most:
                return f"it is too large: it unpacks to {unpacked:,} bytes; {UNPACKED}"
            if len(parts) > WORKBOOK_PARTS.most:
                return f"it is too large: it has {len(parts):,} parts; {WORKBOOK_PARTS}"
            if _CONTENT_TYPES not in archive.namelist():
                return "it is a ZIP archive, and no workbook (XLSX)"
            return _problem_in_parts(archive)
    except BadZipFile:
        return "it is no workbook (XLSX)"
    except Exception as error:  # noqa: BLE001 - a broken archive fails in the ways of all that packs
        return f"it is no workbook that can be unpacked ({type(error).__name__}: {error!s:.200})"


def _problem_in_parts(archive: ZipFile) -> str | None:
    """Look at every part, whatever it is called: relations, and not names, say which of them are read as XML."""
    tags = dict.fromkeys((SHEET_TAGS, XML_TAGS), 0)
    for part in archive.namelist():
        looks = _look_at(archive, part)
        if looks.defines:
            return f"its part {part:.80} defines its own XML, which no workbook needs"
        # The rows of a sheet are read one by one; of all else the whole tree is made.
        tags[SHEET_TAGS if looks.is_sheet else XML_TAGS] += looks.tags
    beyond = next((budget for budget, found in tags.items() if found > budget.most), None)
    return None if beyond is None else f"it is too large: {beyond}"


class _Looks(NamedTuple):
    """What a part of a workbook looks like, before it is read as XML."""

    is_sheet: bool
    """Whether its outermost element is that of a sheet."""
    tags: int
    defines: bool
    """Whether it has a declaration of a document type."""


def _look_at(archive: ZipFile, part: str) -> _Looks:
    tags, rest, head = 0, b"", b""
    with archive.open(part) as file:
        while block := file.read(_BLOCK):
            # In UTF-16 every other byte is zero.
            block = block.replace(b"\0", b"")
            head = head or block.lstrip(_BEFORE_XML)[:_HEAD]
            seen = rest + block
            if head.startswith(b"<") and _DOCTYPE in seen:
                return _Looks(is_sheet=False, tags=tags, defines=True)
            tags += block.count(b"<")
            rest = seen[-len(_DOCTYPE) :]
    return _Looks(_SHEET.match(head) is not None, tags, defines=False)


class _Range(NamedTuple):
    """A range of merged cells; rows and columns are counted from 1."""

    left: int
    top: int
    right: int
    bottom: int


class Merged:
    """The merged cells of a sheet, while its rows are read one after the other."""

    def __init__(self, ranges: Iterable[_Range]) -> None:
        self._waiting = sorted(ranges, key=lambda each: each.top, reverse=True)
        self._open: list[tuple[_Range, Cell]] = []

    def fill(self, row: int, cells: list[Cell]) -> None:
        """
        Put into the merged cells of a row what is shown in them.

        What is merged downwards holds the same in each row; what is merged sideways belongs to no single column.

        Args:
            row: the number of the row, counted from 1.
            cells: its cells, which are changed.
        """
        while self._waiting and self._waiting[-1].top <= row:
            each = self._waiting.pop()
            self._open.append((each, cells[each.left - 1] if each.left <= len(cells) else None))
        self._open = [(each, shown) for each, shown in self._open if each.bottom >= row]
        for each, shown in self._open:
            if shown is None:
                continue
            if each.right > each.left:
                shown = Unusable("is merged with the column beside it; split the cells")  # noqa: PLW2901
            elif each.top == row:
                continue
            cells.extend([None] * (each.left - len(cells)))
            cells[each.left - 1] = shown


def merged_cells(content: bytes, part: str) -> Merged:
    """
    Find the merged cells of a sheet.

    Args:
        content: a workbook that `check_workbook` has let pass.
        part: the name of the part that holds the sheet.

    Raises:
        ValueError: there are more than 5,000 of them.
    """
    with ZipFile(BytesIO(content)) as archive:
        xml = archive.read(part)
    ranges = _RANGE.findall(xml)
    if len(ranges) > MERGED.most:
        raise ValueError(f"too many ranges of merged cells: {MERGED}")
    found = (_Range(_column(left), int(top), _column(right), int(bottom)) for left, top, right, bottom in ranges)
    return Merged(found)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
