"""
The rows of a table to a lens.

A row continues the pillar and the question above it where their cells are empty or the same, so the cells of a question
may stand in each of its rows or in one of them. Ids that are not given are made from the names and titles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.budgets import ROWS
from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.lens.converters.cell import Unusable
from walens.lens.converters.column import FIELDS, SCHEMA, Column, Level, column_named, nearest_column, normalized
from walens.lens.converters.part import Part, PartReader
from walens.lens.text.source import first_problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from walens.lens.converters.grid import Row
    from walens.lens.model import Lens

__all__ = ["lens_of"]

_NOTE: Final = "#"
_NAME_LENGTH: Final = 60
_INNER: Final = (Level.PILLAR, Level.QUESTION, Level.CHOICE)


def lens_of(rows: Sequence[Row], name: str | None) -> Lens:
    """
    Read a lens from the rows of a table; the first that is not empty names the columns.

    Args:
        rows: the rows.
        name: the name of the file, for errors.

    Raises:
        LensDocumentError: columns or cells are not what they must be; ``problems`` has them all, with row and column.
    """
    filled = [row for row in rows if any(cell is not None for cell in row.cells)]
    if not filled:
        raise LensDocumentError(
            (Problem("", "it is empty; the first row names the columns", kind=ProblemKind.EMPTY),), source=name
        )
    if len(filled) > ROWS.most:
        message = f"it is too large: {len(filled):,} rows; {ROWS}"
        raise LensDocumentError((Problem("", message, kind=ProblemKind.TOO_LARGE),), source=name)
    header = _Header(filled[0])
    if header.problems:
        raise LensDocumentError(first_problems(header.problems), source=name)
    reader = _Rows(header)
    for row in filled[1:]:
        reader.take(row)
    parts = PartReader(header.index)
    lens = parts.lens(reader.lens, has_schema=SCHEMA in header.index)
    problems = [*reader.problems, *parts.problems]
    if problems:
        raise LensDocumentError(first_problems(sorted(problems, key=_place)), source=name)
    return lens


def _place(problem: Problem) -> tuple[int, int]:
    return problem.line or 0, problem.column or 0


class _Header:
    """The row that names the columns."""

    def __init__(self, row: Row) -> None:
        self.columns: dict[int, Column] = {}
        self.index: dict[str, int] = {}
        self.notes: set[int] = set()
        self.problems: list[Problem] = []
        for index, cell in enumerate(row.cells):
            if cell is not None:
                self._take(row, index, cell)
        if not self.problems:
            self.problems.extend(self._missing(row))

    def _take(self, row: Row, index: int, cell: str | Unusable) -> None:
        if isinstance(cell, Unusable):
            self.problems.append(Problem(f"row {row.number}", f"a name of a column {cell.message}", *row.places[index]))
            return
        if cell.startswith(_NOTE):
            self.notes.add(index)
            return
        name = normalized(cell)
        column = column_named(name)
        if column is None:
            near = nearest_column(name)
            hint = f'the nearest is "{near}"; ' if near else ""
            message = f"is no column of a lens; {hint}begin its name with {_NOTE} to keep it as a note, or remove it"
            self.problems.append(row.problem(index, cell[:_NAME_LENGTH], message))
        elif name in self.index:
            self.problems.append(row.problem(index, name, "stands there twice"))
        else:
            self.columns[index] = column
            self.index[name] = index

    def _missing(self, row: Row) -> Iterator[Problem]:
        for level in _INNER:
            part_id, title = FIELDS[level][:2]
            if part_id not in self.index and title not in self.index:
                yield row.problem(None, part_id, f'is missing; a table needs it, or "{title}" to make ids of')


class _Rows:
    """Puts the cells of each row where they belong."""

    def __init__(self, header: _Header) -> None:
        self.lens = Part(Level.LENS)
        self.problems: list[Problem] = []
        self._header = header
        self._open: dict[Level, Part] = {Level.LENS: self.lens}

    def take(self, row: Row) -> None:
        """Take in the next row."""
        cells = self._cells(row)
        self._merge(self.lens, cells[Level.LENS], row)
        for level in (Level.PILLAR, Level.QUESTION):
            self._continue(level, cells[level], row, needed=any(cells[inner] for inner in Level if inner > level))
        if cells[Level.CHOICE]:
            self._merge(self._begin(Level.CHOICE, row), cells[Level.CHOICE], row)

    def _cells(self, row: Row) -> Mapping[Level, dict[str, str]]:
        cells: dict[Level, dict[str, str]] = {level: {} for level in Level}
        for index, cell in enumerate(row.cells):
            if cell is None or index in self._header.notes:
                continue
            column = self._header.columns.get(index)
            if column is None:
                message = "holds something, and the first row has no name there"
                self.problems.append(row.problem(index, f"number {index + 1}", message))
            elif isinstance(cell, str):
                cells[column.level][column.name] = cell
            else:
                self.problems.append(row.problem(index, column.name, cell.message))
                # What follows goes on as if a text stood there: one mistake is one problem.
                if column.level is Level.CHOICE:
                    cells[column.level][column.name] = ""
        return cells

    def _continue(self, level: Level, cells: dict[str, str], row: Row, *, needed: bool) -> None:
        """Go on with the part above, or begin another if the cells are those of another."""
        part = self._open.get(level)
        if part is None and not cells:
            if not needed:
                return
            part_id, title = FIELDS[level][:2]
            message = f'is empty, as is "{title}", and no row above says to what {level.name.lower()} this row belongs'
            self.problems.append(row.problem(self._header.index.get(part_id), part_id, message))
            self._begin(level, row).unknown = True
            return
        if part is None or (cells and _is_another(part, cells)):
            self._check_together(level, cells, row)
            part = self._begin(level, row)
        self._merge(part, cells, row)

    def _begin(self, level: Level, row: Row) -> Part:
        part = Part(level, row)
        self._open[Level(level - 1)].parts.append(part)
        self._open[level] = part
        if level is Level.PILLAR:
            self._open.pop(Level.QUESTION, None)
        return part

    def _check_together(self, level: Level, cells: dict[str, str], row: Row) -> None:
        column = FIELDS[level][0]
        if column not in cells:
            return
        first = self._open[Level(level - 1)].begun.setdefault(cells[column], row)
        if first is not row:
            message = (
                f"is {cells[column]!r:.80}, which stands in row {first.number} already; the rows of a "
                f"{level.name.lower()} have to stand together"
            )
            self.problems.append(row.problem(self._header.index[column], column, message))

    def _merge(self, part: Part, cells: dict[str, str], row: Row) -> None:
        for name, text in cells.items():
            if name not in part.texts:
                part.texts[name] = text
                part.rows[name] = row
            elif part.texts[name] != text:
                message = (
                    f"is {text!r:.80}, and row {part.rows[name].number} says {part.texts[name]!r:.80} for the same "
                    f"{part.level.name.lower()}; leave it empty here, or write the same"
                )
                self.problems.append(row.problem(self._header.index[name], name, message))


def _is_another(part: Part, cells: dict[str, str]) -> bool:
    part_id, title = FIELDS[part.level][:2]
    if part_id in cells:
        return cells[part_id] != part.texts.get(part_id)
    return title in cells and title in part.texts and cells[title] != part.texts[title]
