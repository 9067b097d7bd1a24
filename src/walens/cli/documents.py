"""The commands on lens files: format them, start a new one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from walens.cli.command import command
from walens.cli.failure import show
from walens.cli.input_files import name_of, read_lens
from walens.cli.output import print_note, write
from walens.cli.progress import progress
from walens.cli.text_file import write_file
from walens.errors import LensDocumentError

if TYPE_CHECKING:
    from walens.lens import Document

__all__ = ["format_files", "new"]

_YAML: Final = (".yaml", ".yml")


@command
def format_files(
    files: Annotated[
        list[str], typer.Argument(metavar="FILES", help="Lenses in JSON or YAML; - reads standard input and prints.")
    ],
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; end with 1 if a file would be written otherwise.")
    ] = False,
) -> None:
    """
    Write lens files in the canonical form: the order of keys of ExportLens, two spaces, a final line break.

    The lens stays the same, unknown keys included. A YAML file with comments or anchors is left as it is, since they
    would be lost.
    """
    different = failed = 0
    with progress("Formatting") as work:
        for file in files:
            work.what = f"Formatting {file}"
            try:
                different += _format(file, check=check)
            except (LensDocumentError, OSError) as error:
                failed += 1
                show(error)
    if failed or (check and different):
        raise typer.Exit(1)


def _format(file: str, *, check: bool) -> bool:
    """Write a file in the canonical form, and tell whether that is another one."""
    from walens.lens import dumps

    document = read_lens(file)
    kept = _would_be_lost(document)
    text = document.text if kept else dumps(document.lens, format=document.format)
    different = text != document.text
    if kept:
        print_note(f"{name_of(file)}: left as it is, since its {kept} would be lost")
    if file == "-" and not check:
        write(text)
    elif different and check:
        print_note(f"{name_of(file)}: would be written otherwise")
    elif different:
        write_file(file, text)
        print_note(f"{file}: written in the canonical form")
    return different


def _would_be_lost(document: Document) -> str | None:
    if document.files:
        raise LensDocumentError((_SPLIT,), source=document.name)
    if document.format == "json":
        return None
    from ruamel.yaml import YAML
    from ruamel.yaml.tokens import AliasToken, AnchorToken

    for token in YAML(typ="rt", pure=True).scan(document.text):
        if isinstance(token, (AliasToken, AnchorToken)):
            return "anchors"
        if "#" in str(token.comment):
            return "comments"
    return None
