"""
What foreign input may cost: the budget of every reader, in one place.

Whatever is larger is refused before it is read any further, with an error that names the budget. The numbers are many
times what the service takes as a lens (docs/lens-format.md, sections 1 to 4), and small enough that every input is read
or refused in seconds and within a few hundred megabytes. `docs/reference/budgets.md` lists them.
"""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = [
    "ALL_BUDGETS",
    "BODIES",
    "BODY",
    "CASSETTE",
    "CASSETTE_VALUES",
    "CELLS",
    "COLUMNS",
    "CONDITION",
    "DEPTH",
    "DOCUMENT",
    "DUMP",
    "FINDINGS",
    "MERGED",
    "PROBLEMS",
    "REFERENCES",
    "REPEATED",
    "ROWS",
    "SETTINGS",
    "SHEET_TAGS",
    "UNPACKED",
    "VALUES",
    "WORKBOOK_PARTS",
    "XML_TAGS",
    "YAML_TEXT",
    "YAML_VALUES",
    "Budget",
]


class Budget(NamedTuple):
    """How much of one thing is read."""

    name: str
    """The name that errors and the documentation have for it."""
    most: int
    """The largest amount that is read."""
    unit: str
    """What is counted."""
    of: str
    """What it is a budget of."""

    def __str__(self) -> str:
        """Say how much may be read, and by which budget."""
        return f"at most {self.most:,} {self.unit} are read (budget {self.name!r})"


DOCUMENT: Final = Budget("document", 16 * 1024 * 1024, "bytes", "a file, a stream, or all files of a split lens")
YAML_TEXT: Final = Budget("yaml", 2 * 1024 * 1024, "characters", "a text in YAML, whose parser is slow")
VALUES: Final = Budget("values", 500_000, "values", "a document in JSON; objects and arrays count as two")
YAML_VALUES: Final = Budget("yaml values", 200_000, "values", "a document in YAML, keys and ends included")
DEPTH: Final = Budget("depth", 100, "levels", "objects, arrays and tables in each other")
REPEATED: Final = Budget("aliases", 2_000_000, "characters", "what aliases and merge keys of YAML repeat")
REFERENCES: Final = Budget("references", 10_000, "names of files", "a lens that is split into files")
CONDITION: Final = Budget("condition", 100_000, "characters", "the condition of a risk rule")
ROWS: Final = Budget("rows", 10_000, "rows", "a table in CSV or XLSX")
COLUMNS: Final = Budget("columns", 1_000, "columns", "a row of a table in CSV or XLSX")
CELLS: Final = Budget("cells", 1_000_000, "cells", "a table in CSV or XLSX, empty cells counted in")
UNPACKED: Final = Budget("unpacked", 32 * 1024 * 1024, "bytes", "all parts of a workbook, unpacked")
SHEET_TAGS: Final = Budget("sheet tags", 2_000_000, "tags of XML", "the sheets of a workbook")
XML_TAGS: Final = Budget("tags", 400_000, "tags of XML", "all parts of a workbook that are no sheets")
WORKBOOK_PARTS: Final = Budget("parts", 2_000, "parts", "the archive that a workbook is")
MERGED: Final = Budget("merged", 5_000, "ranges of merged cells", "a sheet")
PROBLEMS: Final = Budget("problems", 1_000, "problems", "one document; the others are not told")
FINDINGS: Final = Budget("findings", 1_000, "findings", "one rule of lint in one document; the others are counted")
SETTINGS: Final = Budget("settings", 1024 * 1024, "bytes", "a file with settings of lint")
CASSETTE: Final = Budget("cassette", 16 * 1024 * 1024, "bytes", "a cassette, which is not written larger either")
CASSETTE_VALUES: Final = Budget("cassette values", 500_000, "values", "a cassette; objects and arrays count as two")
BODY: Final = Budget("body", 8 * 1024 * 1024, "bytes", "the body of a request to the offline service over HTTP")
"""500,000 characters take six bytes each where all are escaped; there is room beside them for tags and a token."""
BODIES: Final = Budget("bodies", 4, "bodies", "what comes over HTTP at once and is larger than 64 KiB; the others wait")
DUMP: Final = Budget("dump", 256 * 1024 * 1024, "bytes", "a dump of the offline service")

ALL_BUDGETS: Final = (
    DOCUMENT,
    YAML_TEXT,
    VALUES,
    YAML_VALUES,
    DEPTH,
    REPEATED,
    REFERENCES,
    CONDITION,
    ROWS,
    COLUMNS,
    CELLS,
    UNPACKED,
    SHEET_TAGS,
    XML_TAGS,
    WORKBOOK_PARTS,
    MERGED,
    PROBLEMS,
    FINDINGS,
    SETTINGS,
    CASSETTE,
    CASSETTE_VALUES,
    BODY,
    BODIES,
    DUMP,
)
"""Every budget."""
