"""
Lenses in other forms: tables in CSV and XLSX, with a row for each choice, in both directions, and Markdown to read.

The names below are imported when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ["convert", "from_csv", "from_xlsx", "not_in_table", "to_csv", "to_markdown", "to_xlsx"]

if TYPE_CHECKING:
    from walens.lens.convert.csv_table import from_csv as from_csv
    from walens.lens.convert.csv_table import to_csv as to_csv
    from walens.lens.convert.files import convert as convert
    from walens.lens.convert.markdown import to_markdown as to_markdown
    from walens.lens.convert.omission import not_in_table as not_in_table
    from walens.lens.convert.xlsx_reader import from_xlsx as from_xlsx
    from walens.lens.convert.xlsx_writer import to_xlsx as to_xlsx

_HOME = {
    "convert": "files",
    "from_csv": "csv_table",
    "from_xlsx": "xlsx_reader",
    "not_in_table": "omission",
    "to_csv": "csv_table",
    "to_markdown": "markdown",
    "to_xlsx": "xlsx_writer",
}


def __getattr__(name: str) -> object:
    module = _HOME.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
