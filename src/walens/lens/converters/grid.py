"""The rows of a file, whatever kind of file it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from walens.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walens.lens.converters.cell import Cell

__all__ = ["Row"]


class Row(NamedTuple):
    """One row of a table."""

    number: int
    """The number that a spreadsheet shows for it, counted from 1."""
    cells: Sequence[Cell]
    places: Sequence[tuple[int, int]]
    """The line and column of each cell: in the text of a file, or the row and column of a sheet."""

    def problem(self, index: int | None, name: str, message: str) -> Problem:
        """
        Return what is wrong with a cell.

        Args:
            index: the cell; ``None`` where the table has no such column.
            name: the name of the column.
            message: what is wrong.
        """
        line, column = self.places[index] if index is not None and index < len(self.places) else self.places[0]
        return Problem(f'row {self.number}, column "{name}"', message, line, column)
