"""What commands print: text for people, lines for other programs, the service's own JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from walens.printable import escape_json, printable

__all__ = [
    "FormatOption",
    "OutputFormat",
    "OutputOption",
    "answer_json",
    "in_colour",
    "is_terminal",
    "json_text",
    "print_facts",
    "print_note",
    "print_table",
    "write",
    "write_document",
]


class OutputFormat(StrEnum):
    """How an answer of the service is printed."""

    TEXT = "text"
    JSON = "json"


FormatOption: TypeAlias = Annotated[
    OutputFormat, typer.Option("--format", help="How the result is printed: for people, or as JSON.")
]
OutputOption: TypeAlias = Annotated[
    OutputFormat,
    typer.Option("--output", help="How the answer is printed: for people, or as the service's JSON."),
]


def is_terminal() -> bool:
    """Tell whether people read the output."""
    return sys.stdout is not None and sys.stdout.isatty()


def in_colour() -> bool:
    """Tell whether the output may have colours: https://no-color.org has the rule."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write(text: str) -> None:
    """
    Write text to standard output, in UTF-8 where that is no terminal.

    Raises:
        typer.Exit: the reader has gone away; nobody needs a message then.
    """
    if sys.stdout is None:
        raise OSError("standard output is closed")
    try:
        encoding = sys.stdout.encoding if is_terminal() else "utf-8"
        sys.stdout.flush()
        left = memoryview(text.encode(encoding, "backslashreplace"))
        while left:  # with PYTHONUNBUFFERED the stream may take a part only
            left = left[sys.stdout.buffer.write(left) :]
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes standard output once more at the end, which would fail with a message.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(141) from None


def write_document(text: str) -> None:
    """
    Write a document to standard output: to the letter for programs; on a terminal it is shown what it would obey.

    Raises:
        typer.Exit: the reader has gone away.
    """
    write(printable(text, kept="\n\t") if is_terminal() else text)


def answer_json(answer: object) -> str:
    """Give an answer of the service as the AWS CLI prints it: its names, times in ISO 8601, blobs in base64."""
    from walens.compat import to_boto3

    return json_text(to_boto3(answer))


def json_text(value: object) -> str:
    """Give a JSON value as the AWS CLI prints it, with escapes for what a terminal would obey."""
    import json

    return escape_json(json.dumps(value, indent=4, ensure_ascii=False, default=_in_json)) + "\n"


def _in_json(value: object) -> str:
    if isinstance(value, bytes):
        from base64 import b64encode

        return b64encode(value).decode("ascii")
    assert isinstance(value, datetime)  # nothing else stands in an answer
    return value.isoformat()


def print_facts(facts: Mapping[str, str]) -> None:
    """Print names and values: aligned on a terminal, else separated by a tab."""
    shown = {printable(name): printable(value) for name, value in facts.items()}
    width = max(map(len, shown), default=0) + 2 if is_terminal() else 0
    lines = (f"{name.ljust(width) if width else name + chr(9)}{value}\n" for name, value in shown.items())
    write("".join(lines))


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, head: bool = False) -> None:
    """
    Print rows: aligned below the columns' names on a terminal; else a line for each, separated by tabs.

    The last column is for what people copy: the terminal may wrap it, and it stays whole.

    Args:
        columns: the names of the columns.
        rows: the cells of each row.
        head: whether the names are printed for other programs too, because they differ from case to case.
    """
    shown = [[printable(cell) for cell in row] for row in rows]
    if head or is_terminal():
        shown.insert(0, [printable(column) for column in columns])
    if is_terminal():
        widths = [max(len(row[place]) for row in shown) for place in range(len(columns) - 1)]
        shown = [["  ".join([*map(str.ljust, row, widths), row[-1]])] for row in shown]
    write("".join("\t".join(row) + "\n" for row in shown))


def print_note(text: str) -> None:
    """Print what is no part of the answer to standard error, as one line."""
    if sys.stderr is not None:
        sys.stderr.write(printable(text) + "\n")
