"""A workbook (XLSX) to a lens: a sheet with a row for each choice, as `to_xlsx` writes it and as people fill it."""

from __future__ import annotations

import warnings
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Final

from walens.budgets import CELLS, COLUMNS, ROWS
from walens.errors import LensDocumentError, MissingExtra, Problem
from walens.lens.converters.cell import Unusable, read_cell
from walens.lens.converters.grid import Row
from walens.lens.converters.row_reader import lens_of
from walens.lens.converters.workbook import check_workbook, merged_cells
from walens.lens.converters.xlsx_text import decode_text
from walens.lens.converters.xlsx_writer import SHEET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    from openpyxl.workbook.workbook import Workbook

    from walens.lens.converters.cell import Cell
    from walens.lens.model import Lens

    class _SheetCell(Protocol):
        @property
        def value(self) -> object: ...
        @property
        def data_type(self) -> str: ...


__all__ = ["from_xlsx"]

_LAST_ROW: Final = 1_048_576
_PATH: Final = "_worksheet_path"
"""Where a sheet that is read row by row keeps the name of its part; nothing public tells the cells that it merges."""
_AS_TEXT: Final = "format the cell as text and type it again"


def from_xlsx(content: bytes, *, name: str | None = None) -> Lens:
    """
    Read a lens from a workbook: from its sheet ``lens``, or from the only one that it has.

    The table is as for `from_csv`. Cells that are merged downwards all hold what is shown in them. A number, a date, a
    formula or an error is no text, and is refused: a spreadsheet made it of something else.

    Args:
        content: the content of an XLSX file.
        name: the name of the file, for errors.

    Raises:
        LensDocumentError: it is no workbook, it is larger than 16 MiB or unpacks to more than 32 MiB, or columns or
            cells are not what they must be. All problems are in ``problems``, with row and column; ``line`` is the
            row, and ``column`` the number of the column.
        MissingExtra: openpyxl is not installed: ``pip install 'walens[xlsx]'``.
    """
    try:
        import openpyxl  # noqa: F401 # pyright: ignore[reportUnusedImport] - asked for before the file is looked at
    except ImportError as error:
        raise MissingExtra("reading XLSX", extra="xlsx") from error
    problem = check_workbook(content)
    if problem is None:
        try:
            return lens_of(_read(content), name)
        except _Refused as error:
            problem = str(error)
    raise LensDocumentError((Problem("", problem),), source=name)


class _Refused(Exception):  # noqa: N818 - it never leaves this module
    """The workbook is none that holds a lens; its text says why."""


def _read(content: bytes) -> list[Row]:
    from openpyxl import load_workbook

    # It warns of what a workbook has besides cells, and that is nobody's concern here.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            workbook = load_workbook(BytesIO(content), read_only=True, keep_links=False)
            try:
                return list(_rows(workbook, content))
            finally:
                workbook.close()
        except _Refused:
            raise
        except Exception as error:  # noqa: BLE001 - openpyxl has no error of its own for a file that is broken
            raise _Refused(f"it is no workbook that can be read ({type(error).__name__}: {error!s:.200})") from None


def _rows(workbook: Workbook, content: bytes) -> Iterator[Row]:
    names = workbook.sheetnames
    name = SHEET if SHEET in names else names[0] if len(names) == 1 else None
    if not names:
        raise _Refused("it has no sheet")
    if name is None:
        shown = ", ".join(names)[:200]
        raise _Refused(f'it has the sheets {shown}; name the one that holds the lens "{SHEET}"')
    sheet = workbook[name]
    if not hasattr(sheet, "reset_dimensions"):
        raise _Refused(f'the sheet "{name:.80}" is a chart')
    sheet.reset_dimensions()  # what a file says of them may be wrong
    merged = merged_cells(content, str(getattr(sheet, _PATH)))
    filled = seen = 0
    for number, cells in enumerate(sheet.iter_rows(), 1):
        seen += len(cells)
        amounts = {COLUMNS: len(cells), ROWS: filled, CELLS: seen}
        beyond = next((budget for budget, found in amounts.items() if found > budget.most), None)
        if beyond is not None or number > _LAST_ROW:
            raise _Refused(f"the sheet is too large: {beyond or ROWS}")
        values = [_cell(cell) for cell in cells]
        merged.fill(number, values)
        if any(value is not None for value in values):
            filled += 1
            yield Row(number, values, [(number, place) for place in range(1, len(values) + 1)])


def _cell(cell: _SheetCell) -> Cell:
    value = cell.value
    if value is None:
        return None
    if cell.data_type == "f":
        return Unusable("holds a formula; put its result there as text")
    if cell.data_type == "e":
        return Unusable(f"is the error {value} of a spreadsheet; type the text again")
    if isinstance(value, str):
        return read_cell(decode_text(value))
    return Unusable(f"is {_described(value)}, not text; {_AS_TEXT}")


def _described(value: object) -> str:
    if isinstance(value, bool):
        return f"the truth value {'TRUE' if value else 'FALSE'}"
    if isinstance(value, datetime):
        return f"the date {value:%Y-%m-%d}" if value.time() == time() else f"the date {value.isoformat(' ')}"
    if isinstance(value, (date, time, timedelta)):
        return f"the time {value}"
    return f"the number {value!r:.40}"
