"""The commands on lens files: format them, start a new one."""

from __future__ import annotations

import posixpath
from pathlib import Path, PurePath
from typing import Annotated

import typer

from walens.cli.command import command
from walens.cli.failure import show
from walens.cli.input_files import name_of, read_lens
from walens.cli.lens_files import lens_files
from walens.cli.output import print_note, write_document
from walens.cli.progress import progress
from walens.cli.text_file import write_file
from walens.errors import LensDocumentError

__all__ = ["format_files", "new"]


@command
def format_files(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILES",
            help="Lenses in JSON or YAML, or folders: all *.lens.json and *.lens.yaml files and all split lenses below "
            "them. - reads standard input and prints; this folder when absent.",
        ),
    ] = None,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; end with 1 if a file would be written otherwise.")
    ] = False,
) -> None:
    """
    Write lens files in the canonical form.

    The keys come in the order of ExportLens, with two spaces and a final line break. The lens stays the same,
    unknown keys included. A YAML file with comments or anchors is left as it is, since they would be lost.
    """
    different = failed = 0
    with progress("Formatting") as work:
        for file in lens_files(files):
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
    if document.files:
        from walens.lens.text.folder_form import canonical_files

        texts = canonical_files(document)
        names = {name: posixpath.join(PurePath(file).as_posix(), name) for name in texts}
        # Each file is settled, whatever the others are.
        return sum(_settle(names[name], document.files[name], texts[name], check=check) for name in texts) > 0
    return _settle(file, document.text, dumps(document.lens, format=document.format), check=check)


def _settle(file: str, old: str, new: str, *, check: bool) -> bool:
    """Write the text of a file where it is another one than before, and tell whether it is."""
    kept = _would_be_lost(file, old)
    text = old if kept else new
    different = text != old
    if kept:
        print_note(f"{name_of(file)}: left as it is, since its {kept} would be lost")
    if file == "-" and not check:
        write_document(text)
    elif different and check:
        print_note(f"{name_of(file)}: would be written otherwise")
    elif different:
        write_file(file, text)
        print_note(f"{file}: written in the canonical form")
    return different


def _would_be_lost(file: str, text: str) -> str | None:
    from walens.lens.text.document import format_of

    if format_of(file, text) == "json":
        return None
    from ruamel.yaml import YAML
    from ruamel.yaml.tokens import AliasToken, AnchorToken

    for token in YAML(typ="rt", pure=True).scan(text):
        if isinstance(token, (AliasToken, AnchorToken)):
            return "anchors"
        if "#" in str(token.comment):
            return "comments"
    return None


@command
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name of the lens, or of a file to write it to.")],
    *,
    output_file: Annotated[
        str | None,
        typer.Option("--output-file", "-o", metavar="FILE", help="A file, JSON or YAML by its suffix; - prints JSON."),
    ] = None,
) -> None:
    """
    Start a lens with every part in it.

    It is small and lints clean. Without -o the file is named after the lens, as payments.lens.json. A file that is
    there is not overwritten.
    """
    from walens.cli.starter import file_name, lens_name, starter
    from walens.lens import dumps
    from walens.lens.text.document import format_of

    file = output_file or file_name(name)
    lens = starter(lens_name(name))
    text = dumps(lens, format=format_of(file, "{"))
    if file == "-":
        write_document(text)
        return
    try:
        with Path(file).open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        raise typer.BadParameter(f"{file} is there already; choose another name", param_hint="'NAME'") from None
    print_note(f"{file}: written; walens lint {file} checks it after a change")
