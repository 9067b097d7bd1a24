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

from walens.lens.converters.cell import Unusable
from walens.lens.text.source import MAX_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from walens.lens.converters.cell import Cell

__all__ = ["MAX_UNPACKED", "Merged", "check_workbook", "merged_cells"]

MAX_UNPACKED: Final = 64 * 1024 * 1024
"""The bytes of all parts of a workbook together; the largest lens that the service takes makes less than 2 MB."""

_MOST_PARTS: Final = 2_000
_MOST_MERGED: Final = 5_000
_OLD: Final = b"\xd0\xcf\x11\xe0"
_BLOCK: Final = 1024 * 1024
_DOCTYPE: Final = b"<!DOCTYPE"
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
            if unpacked > MAX_UNPACKED or len(parts) > _MOST_PARTS:
                limit = f"at most {MAX_UNPACKED:,} bytes in {_MOST_PARTS:,} parts are read"
                return f"it is too large: it unpacks to {unpacked:,} bytes in {len(parts):,} parts; {limit}"
            defines = next((part.filename for part in parts if _has_doctype(archive, part.filename)), None)
    except BadZipFile:
        return "it is no workbook (XLSX)"
    except Exception as error:  # noqa: BLE001 - a broken archive fails in the ways of all that packs
        return f"it is no workbook that can be unpacked ({type(error).__name__}: {error!s:.200})"
    return None if defines is None else f"its part {defines:.80} defines its own XML, which no workbook needs"


def _has_doctype(archive: ZipFile, part: str) -> bool:
    if not part.lower().endswith((".xml", ".rels", ".vml")):
        return False
    rest = b""
    with archive.open(part) as file:
        while block := file.read(_BLOCK):
            # In UTF-16 every other byte of the word is zero.
            seen = rest + block.replace(b"\0", b"")
            if _DOCTYPE in seen:
                return True
            rest = seen[-len(_DOCTYPE) :]
    return False


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
    if len(ranges) > _MOST_MERGED:
        raise ValueError(f"more than {_MOST_MERGED:,} ranges of merged cells")
    found = (_Range(_column(left), int(top), _column(right), int(bottom)) for left, top, right, bottom in ranges)
    return Merged(found)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
