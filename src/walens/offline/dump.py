"""
The whole state as JSON, for files that people read and compare, and back.

Every table is there, and every row in the order of its key. What the tables keep as JSON, and lens documents as they
were imported, stand as JSON values where that gives every character back, and else line by line.
"""

from __future__ import annotations

import json
import sqlite3
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from walens.budgets import DUMP
from walens.errors import OfflineFileError, Problem, ProblemKind
from walens.json_types import is_array, is_object
from walens.offline.schema import STEPS, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["State", "dump_state", "empty_state", "read_state", "replace_state"]

_KIND: Final = "walens offline state"
_Cell: TypeAlias = "int | float | str | bytes | None"
_Row: TypeAlias = "tuple[_Cell, ...]"

# How JSON is written by those who write it: by this project and orjson, by Python, and by both for people.
_FORMS: Final[Mapping[str, tuple[int | None, tuple[str, str]]]] = {
    "compact": (None, (",", ":")),
    "spaced": (None, (", ", ": ")),
    "indented by 2": (2, (",", ": ")),
    "indented by 4": (4, (",", ": ")),
}
_ESCAPED: Final = ", in ASCII"
_ENDED: Final = ", with a line break"


class _Column(NamedTuple):
    name: str
    is_blob: bool
    key: int
    """Its place in the primary key, counted from 1; 0 where it is no part of it."""


class State(NamedTuple):
    """Every row of every table, and the last number that each table has given away."""

    tables: Mapping[str, Sequence[_Row]]
    counters: Mapping[str, int]


def dump_state(rows: sqlite3.Connection) -> str:
    """Write the whole state as JSON."""
    tables: dict[str, object] = {}
    for table, columns in _tables(rows).items():
        tables[table] = [
            {column.name: _written(cell, column) for column, cell in zip(columns, row, strict=True)}
            for row in _rows_of(rows, table, columns)
        ]
    value = {"kind": _KIND, "schema": VERSION, "counters": _counters(rows), "tables": tables}
    return json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def empty_state() -> State:
    """Give the state of a service that nobody has used."""
    return State({}, {})


def replace_state(rows: sqlite3.Connection, state: State) -> None:
    """Put a state in the place of the one that is there, within one transaction."""
    rows.execute("PRAGMA defer_foreign_keys = ON")
    tables = _tables(rows)
    for table in tables:
        rows.execute(f'DELETE FROM "{table}"')  # noqa: S608
    for table, given in state.tables.items():
        _insert(rows, table, len(tables[table]), given)
    _set_counters(rows, state.counters)


def read_state(text: str, source: str | None) -> State:
    """
    Read what `dump_state` wrote, also in an earlier version.

    Args:
        text: the JSON.
        source: the name of its file; ``None`` where it has none.

    Raises:
        OfflineFileError: it is no such text, or its rows do not fit together.
    """
    size = len(text.encode(errors="surrogatepass"))
    if size > DUMP.most:
        raise _refused(f"it is too large: {size:,} bytes; {DUMP}", source, kind=ProblemKind.TOO_LARGE)
    value = _parsed(text, source)
    if not is_object(value) or value.get("kind") != _KIND:
        raise _refused("it is no dump of the offline service", source, kind=ProblemKind.OTHER_FORM)
    version = value.get("schema")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _refused(f"{version!r:.80} is no version of the tables", source, path="schema")
    if version > VERSION:
        message = f"a newer version of walens has written it (tables {version}, known are {VERSION})"
        raise _refused(message, source, path="schema")
    scratch = sqlite3.connect(":memory:", isolation_level=None)
    try:
        return _rebuilt(scratch, value, version, source)
    finally:
        scratch.close()


def _rebuilt(scratch: sqlite3.Connection, value: Mapping[str, object], version: int, source: str | None) -> State:
    """Build the tables as they were, take them through the steps that they lack, and give what they hold then."""
    _run(scratch, STEPS[:version])
    known = _tables(scratch)
    given = value.get("tables")
    if not is_object(given):
        raise _refused("it has no tables", source, path="tables", kind=ProblemKind.MISSING)
    for table, entries in given.items():
        if table not in known:
            raise _refused("there is no such table", source, path=f"tables.{table}", kind=ProblemKind.UNKNOWN)
        if not is_array(entries):
            raise _refused("has to be an array of rows", source, path=f"tables.{table}", kind=ProblemKind.WRONG_TYPE)
        for index, entry in enumerate(entries):
            path = f"tables.{table}[{index}]"
            row = _read_row(entry, known[table], path, source)
            try:
                _insert(scratch, table, len(row), [row])
            except (sqlite3.Error, OverflowError) as error:
                raise _refused(f"it cannot be in the table: {error}", source, path=path) from error
    _set_counters(scratch, _read_counters(value.get("counters"), known, source))
    orphan = scratch.execute("PRAGMA foreign_key_check").fetchone()
    if orphan is not None:
        message = f"a row belongs to one of {orphan[2]} that is not there"
        raise _refused(message, source, path=f"tables.{orphan[0]}", kind=ProblemKind.REFERENCE)
    _run(scratch, STEPS[version:])
    tables = _tables(scratch)
    return State(
        {table: list(_rows_of(scratch, table, columns)) for table, columns in tables.items()}, _counters(scratch)
    )


def _run(rows: sqlite3.Connection, steps: Sequence[Sequence[str]]) -> None:
    for step in steps:
        for statement in step:
            rows.execute(statement)


# Tables -------------------------------------------------------------------------------------------------------------


def _tables(rows: sqlite3.Connection) -> dict[str, tuple[_Column, ...]]:
    """Give the columns of each table, by the names of the tables in their order."""
    found = rows.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1")
    return {
        name: tuple(
            _Column(column, declared == "BLOB", key)
            for _, column, declared, _, _, key in rows.execute(f'PRAGMA table_info("{name}")')
        )
        for (name,) in found.fetchall()
    }


def _rows_of(rows: sqlite3.Connection, table: str, columns: Sequence[_Column]) -> Iterator[_Row]:
    names = ", ".join(f'"{column.name}"' for column in columns)
    key = ", ".join(f'"{column.name}"' for column in sorted(columns, key=lambda column: column.key) if column.key)
    yield from rows.execute(f'SELECT {names} FROM "{table}" ORDER BY {key}')  # noqa: S608


def _insert(rows: sqlite3.Connection, table: str, width: int, given: Sequence[_Row]) -> None:
    places = ", ".join("?" * width)
    rows.executemany(f'INSERT INTO "{table}" VALUES ({places})', given)  # noqa: S608


def _counters(rows: sqlite3.Connection) -> dict[str, int]:
    return dict(rows.execute("SELECT name, seq FROM sqlite_sequence WHERE seq > 0 ORDER BY name").fetchall())


def _set_counters(rows: sqlite3.Connection, counters: Mapping[str, int]) -> None:
    rows.execute("DELETE FROM sqlite_sequence")
    rows.executemany("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", list(counters.items()))


# Cells --------------------------------------------------------------------------------------------------------------


def _written(cell: _Cell, column: _Column) -> object:
    """Write a cell so that people can read it and `_read_cell` gives it back."""
    if isinstance(cell, bytes):
        text = _decoded(cell) if column.is_blob else None
        told = None if text is None else _as_json(text)
        return {"base64": b64encode(cell).decode()} if told is None else told
    if not isinstance(cell, str):
        return cell
    told = _as_json(cell) if cell[:1] in {"{", "["} else None
    if told is None and "\n" in cell:
        told = {"lines": cell.split("\n")}
    if column.is_blob:  # a text where bytes are usual
        return {"text": cell}
    return cell if told is None else told


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _as_json(text: str) -> dict[str, object] | None:
    """Give a text as a JSON value and the form in which it is written; ``None`` where no form gives it back."""
    try:
        value: object = json.loads(text, parse_constant=_no_constant)
        for form in _all_forms():
            if _in_form(value, form) == text:
                return {"json": value} if form == "compact" else {"json": value, "form": form}
    except (ValueError, RecursionError):
        return None
    return None


def _no_constant(name: str) -> object:
    raise ValueError(name)


def _all_forms() -> Iterator[str]:
    for form in _FORMS:
        for escaped in ("", _ESCAPED):
            for ended in ("", _ENDED):
                yield form + escaped + ended


def _in_form(value: object, form: str) -> str:
    name = form.removesuffix(_ENDED)
    indent, separators = _FORMS[name.removesuffix(_ESCAPED)]
    text = json.dumps(value, indent=indent, separators=separators, ensure_ascii=name.endswith(_ESCAPED))
    return text + "\n" if form.endswith(_ENDED) else text


def _read_row(entry: object, columns: Sequence[_Column], path: str, source: str | None) -> _Row:
    if not is_object(entry):
        raise _refused("has to be an object", source, path=path, kind=ProblemKind.WRONG_TYPE)
    names = [column.name for column in columns]
    for name in entry:
        if name not in names:
            message = f"there is no such column; the table has {', '.join(names)}"
            raise _refused(message, source, path=f"{path}.{name}", kind=ProblemKind.UNKNOWN)
    for name in names:
        if name not in entry:
            raise _refused(f"the column {name} is missing", source, path=path, kind=ProblemKind.MISSING)
    return tuple(_read_cell(entry[column.name], column, f"{path}.{column.name}", source) for column in columns)


def _read_cell(value: object, column: _Column, path: str, source: str | None) -> _Cell:
    if value is None or isinstance(value, (int, float, str)):
        return value
    if is_object(value):
        match dict(value):
            case {"base64": str() as data, **others} if not others:
                try:
                    return b64decode(data, validate=True)
                except ValueError as error:
                    raise _refused(f"it is not Base64: {error}", source, path=path) from error
            case {"lines": list() as lines, **others} if not others and all(isinstance(each, str) for each in lines):
                return "\n".join(str(each) for each in lines)
            case {"text": str() as text, **others} if not others:
                return text
            case {"json": inner, **others} if others.keys() <= {"form"}:
                form = others.get("form", "compact")
                if isinstance(form, str) and form in _all_forms():
                    text = _in_form(inner, form)
                    return text.encode() if column.is_blob else text
            case _:
                pass
    raise _refused("it is no value of a table", source, path=path, kind=ProblemKind.WRONG_TYPE)


def _read_counters(value: object, tables: Mapping[str, object], source: str | None) -> dict[str, int]:
    if value is None:
        return {}
    counters: dict[str, int] = {}
    for name, number in value.items() if is_object(value) else ():
        if name not in tables or not isinstance(number, int):
            raise _refused("it is no counter of a table", source, path=f"counters.{name}")
        counters[name] = number
    return counters


# Errors -------------------------------------------------------------------------------------------------------------


def _parsed(text: str, source: str | None) -> object:
    try:
        return json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        problem = Problem("", f"it is not JSON: {error.msg}", error.lineno, error.colno, ProblemKind.SYNTAX)
        raise OfflineFileError((problem,), source=source) from None
    except (ValueError, RecursionError) as error:
        raise _refused(f"it is not JSON: {error}", source, kind=ProblemKind.SYNTAX) from None


def _refused(
    message: str, source: str | None, *, path: str = "", kind: ProblemKind = ProblemKind.VALUE
) -> OfflineFileError:
    return OfflineFileError((Problem(path, message, kind=kind),), source=source)
