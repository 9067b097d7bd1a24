"""A lens to a workbook (XLSX): a sheet with a row for each choice."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from walens.errors import LensDocumentError, MissingExtra, Problem
from walens.lens.converters.cell import shield_in_workbook
from walens.lens.converters.rows import table_of
from walens.lens.converters.xlsx_text import LONGEST_CELL, encode_text, length_in_cell

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from walens.lens.converters.rows import Table
    from walens.lens.model import Lens

__all__ = ["SHEET", "to_xlsx"]

SHEET: Final = "lens"
"""The name of the sheet."""

_TEXT: Final = "@"
"""The number format by which a spreadsheet takes what is typed as text: no dates, no numbers, no formulas."""
_WIDE: Final = 48
_NARROW: Final = 20
_WIDE_ENDS: Final = ("title", "description", "text")


def to_xlsx(lens: Lens) -> bytes:
    """
    Write a lens as a workbook with a sheet ``lens``: a row for each choice.

    All cells are marked as text, so that a spreadsheet makes neither dates nor numbers of them and runs no formula.
    `not_in_table` tells what is left out.

    Args:
        lens: the lens.

    Returns:
        The content of an XLSX file.

    Raises:
        LensDocumentError: as `to_csv`, or a text is longer than the 32,767 characters that a cell holds.
        MissingExtra: openpyxl is not installed: ``pip install 'walens[xlsx]'``.
    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise MissingExtra("writing XLSX", extra="xlsx") from error
    table = table_of(lens)
    _check_lengths(table)
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = SHEET
    _fill(sheet, table)
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def _check_lengths(table: Table) -> None:
    problems = [
        Problem(
            f'row {number}, column "{column.name}"',
            f"has {length:,} characters; a cell holds {LONGEST_CELL:,}",
            number,
            place,
        )
        for number, row in enumerate(table.rows, 2)
        for place, (column, text) in enumerate(zip(table.columns, row, strict=True), 1)
        if text is not None and (length := length_in_cell(encode_text(shield_in_workbook(text)))) > LONGEST_CELL
    ]
    if problems:
        raise LensDocumentError(tuple(problems))


def _fill(sheet: Worksheet, table: Table) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    wrapped = Alignment(vertical="top", wrap_text=True)
    for place, column in enumerate(table.columns, 1):
        dimension = sheet.column_dimensions[get_column_letter(place)]
        dimension.number_format = _TEXT
        dimension.alignment = wrapped
        dimension.width = _WIDE if column.name.endswith(_WIDE_ENDS) else _NARROW
        sheet.cell(1, place, column.name).font = Font(bold=True)
    for number, row in enumerate(table.rows, 2):
        for place, text in enumerate(row, 1):
            if text is None:
                continue
            cell = sheet.cell(number, place, encode_text(shield_in_workbook(text)))
            cell.data_type = "s"  # openpyxl takes a text that begins with "=" for a formula
            cell.number_format = _TEXT
            cell.alignment = wrapped
    sheet.freeze_panes = "A2"
