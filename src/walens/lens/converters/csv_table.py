"""
A lens as a table in CSV: comma, semicolon or tab between the cells, quotes around cells that need them.

Files are read as spreadsheets write them: with a byte order mark, any line break, and ``sep=;`` in the first line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from walens.budgets import CELLS, COLUMNS
from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.lens.converters.cell import read_cell, shield_in_csv
from walens.lens.converters.column import column_named, normalized
from walens.lens.converters.grid import Row
from walens.lens.converters.row_reader import lens_of
from walens.lens.converters.rows import table_of
from walens.lens.text.place import Lines
from walens.lens.text.source import check_text, decode_text, without_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from walens.lens.model import Lens

__all__ = ["from_csv", "to_csv"]

_DELIMITERS: Final = (",", ";", "\t")
_HINT: Final = re.compile(r"sep=([,;\t])(?:\r\n|\n|\r)", re.IGNORECASE)
_QUOTED: Final = re.compile(r'"((?:[^"]++|"")*+)"')
_PLAIN: Final = {delimiter: re.compile(rf"[^{delimiter}\r\n]*") for delimiter in _DELIMITERS}
_BREAK: Final = re.compile(r"\r\n|\n|\r")
# A semicolon too: a spreadsheet in a country where it separates cells would make two of one.
_NEEDS_QUOTES: Final = re.compile(r'[",;\t\r\n]|\A\s|\s\Z')


def to_csv(lens: Lens) -> str:
    """
    Write a lens as CSV: a row for each choice, commas between the cells, and a line feed after each row.

    A text that a spreadsheet would run as a formula or turn into something else has an apostrophe before it, which
    `from_csv` takes away. `not_in_table` tells what is left out.

    Args:
        lens: the lens.

    Raises:
        LensDocumentError: two pillars, or two questions of a pillar, have the same id; or an attribute holds what its
            type does not allow.
    """
    table = table_of(lens)
    lines = [",".join([column.name for column in table.columns])]
    lines.extend(",".join(["" if cell is None else _written(cell) for cell in row]) for row in table.rows)
    return "\n".join(lines) + "\n"


def _written(text: str) -> str:
    shielded = shield_in_csv(text)
    if not _NEEDS_QUOTES.search(shielded):
        return shielded
    return '"' + shielded.replace('"', '""') + '"'


def from_csv(text: str | bytes, *, name: str | None = None) -> Lens:
    """
    Read a lens from CSV: a row for each choice, under a row with the names of the columns.

    The cells of a lens, a pillar or a question may stand in the first of its rows or in each of them. Where there is no
    id, one is made from the title.

    Args:
        text: the text, or its bytes in UTF-8, with or without a byte order mark.
        name: the name of its file, for errors.

    Raises:
        LensDocumentError: it is not CSV, or columns or cells are not what they must be. All problems are in
            ``problems``, with row and column, and with the line and column of the text.
    """
    known = check_text(without_mark(text), name) if isinstance(text, str) else _decoded(text, name)
    hint = _HINT.match(known)
    start = hint.end() if hint else 0
    delimiter = hint[1] if hint else _delimiter(known)
    try:
        rows = list(_rows(known, start, delimiter))
    except (_NotCSV, _TooLarge) as error:
        kind = ProblemKind.TOO_LARGE if isinstance(error, _TooLarge) else ProblemKind.SYNTAX
        problem = Problem("", str(error), *Lines(known).at(error.offset), kind)
    else:
        return lens_of(rows, name)
    raise LensDocumentError((problem,), source=name)


def _decoded(data: bytes, name: str | None) -> str:
    try:
        return decode_text(without_mark(data), name)
    except LensDocumentError as error:
        problems = tuple(_with_advice(problem) for problem in error.problems)
    raise LensDocumentError(problems, source=name)


def _with_advice(problem: Problem) -> Problem:
    if problem.kind is not ProblemKind.NOT_UTF8:
        return problem
    return problem._replace(message=f'{problem.message}; a spreadsheet saves UTF-8 as "CSV UTF-8"')


class _NotCSV(Exception):  # noqa: N818 - it never leaves this module
    """The text is not CSV from an offset on."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(f"not CSV: {message}")
        self.offset = offset


class _TooLarge(Exception):  # noqa: N818 - it never leaves this module
    """The table has more than is read, from an offset on."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def _delimiter(text: str) -> str:
    """Tell what separates the cells: that by which the first line has the most columns of a lens."""
    first = text.lstrip("\r\n")
    line = _BREAK.split(first, maxsplit=1)[0]
    return max(_DELIMITERS, key=lambda delimiter: _known_columns(line.split(delimiter)))


def _known_columns(cells: Sequence[str]) -> int:
    return sum(column_named(normalized(cell.strip().strip('"'))) is not None for cell in cells)


def _rows(text: str, position: int, delimiter: str) -> Iterator[Row]:
    lines = Lines(text)
    number = seen = 0
    while position < len(text):
        number += 1
        start = position
        cells: list[str] = []
        places: list[tuple[int, int]] = []
        more = True
        while more:
            places.append(lines.at(position))
            cell, position = _cell(text, position, delimiter)
            cells.append(cell)
            more = text.startswith(delimiter, position)
            position += more
            if len(cells) > COLUMNS.most:
                raise _TooLarge(f"it has too many columns: {COLUMNS}", start)
        seen += len(cells)
        if seen > CELLS.most:
            raise _TooLarge(f"it has too many cells: {CELLS}", start)
        line_break = _BREAK.match(text, position)
        if line_break is None and position < len(text):
            raise _NotCSV("something stands between the quote that ends a cell and the next cell", position)
        position = len(text) if line_break is None else line_break.end()
        yield Row(number, tuple(read_cell(cell) for cell in cells), places)


def _cell(text: str, position: int, delimiter: str) -> tuple[str, int]:
    """Return the content of a cell, and the offset after it."""
    if not text.startswith('"', position):
        plain = _PLAIN[delimiter].match(text, position)
        assert plain is not None
        return plain[0], plain.end()
    quoted = _QUOTED.match(text, position)
    if quoted is None:
        raise _NotCSV("the quote that begins a cell has no end", position)
    return quoted[1].replace('""', '"'), quoted.end()
