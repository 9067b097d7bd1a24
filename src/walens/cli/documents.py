"""The commands on lens files: format them, start a new one."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from walens.cli.command import command
from walens.cli.failure import show
from walens.cli.input_files import name_of, standard_input
from walens.cli.lens_files import lens_files
from walens.cli.output import print_note, write_document
from walens.cli.progress import progress
from walens.errors import LensDocumentError
from walens.files import FileChangedError, write_file
from walens.lens.text.source import without_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    unknown keys included, and so do the line ends; a byte order mark is taken out. A YAML file with comments or anchors
    is left as it is, since they would be lost. A file that changes meanwhile is not written.
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
    """Write the files of a lens in the canonical form, and tell whether that is another one."""
    # Each file is settled, whatever the others are.
    return sum(_settle(*each, check=check) for each in _canonical(file)) > 0


def _canonical(file: str) -> Iterator[tuple[str, bytes, str]]:
    """Yield each file of a lens, with what it holds and its canonical text."""
    from walens.lens import dumps, parse_document
    from walens.lens.text.source import read_content

    if file != "-" and os.path.isdir(file):  # noqa: PTH112 - no Path holds every name
        from walens.lens.text.folder import read_folder
        from walens.lens.text.folder_form import canonical_files

        document = read_folder(file, with_marks=True)
        for name, text in canonical_files(document).items():
            content = (Path(file) / name).read_bytes()
            whole = posixpath.join(PurePath(file).as_posix(), name)
            if without_mark(content) != document.files[name].encode():
                raise FileChangedError(whole)
            yield whole, content, text
        return
    try:
        read = read_content(standard_input() if file == "-" else file).content
        assert isinstance(read, bytes)  # neither a path nor standard input gives anything else
        document = parse_document(without_mark(read), name=None if file == "-" else file)
    except LensDocumentError as error:
        raise LensDocumentError(error.problems, source=name_of(file)) from error
    yield file, read, dumps(document.lens, format=document.format)


def _settle(file: str, content: bytes, new: str, *, check: bool) -> bool:
    """Write the text of a file where it is another one than before, and tell whether it is."""
    from walens.lens.text.document import format_of
    from walens.lens.text.yaml_reader import kept_by_no_lens

    body = without_mark(content)
    old = body.decode()
    kept = kept_by_no_lens(old) if format_of(file, old) == "yaml" else ()
    if kept:
        print_note(f"{name_of(file)}: left as it is, since its {' and '.join(kept)} would be lost")
    text = old if kept else _with_line_ends(new, old)
    what = " and ".join(
        (["in the canonical form"] if text != old else [])
        + (["without its byte order mark"] if len(body) < len(content) else [])
    )
    if file == "-" and not check:
        write_document(text)
    elif what and check:
        print_note(f"{name_of(file)}: would be written {'otherwise' if len(body) == len(content) else what}")
    elif what:
        write_file(file, text.encode(), expected=content)
        print_note(f"{file}: written {what}")
    return bool(what)


def _with_line_ends(new: str, old: str) -> str:
    """Give a text the line ends of another: Git checks files out with its own on Windows."""
    first = old.find("\n")
    return new.replace("\n", "\r\n") if first > 0 and old[first - 1] == "\r" else new


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
    from walens.lens.converters.files import form_of, to_bytes

    file = output_file or file_name(name)
    form = form_of(file) or "json"
    if form not in {"json", "yaml"}:
        what = f"a new lens is in JSON or YAML, and {file} says another form; walens convert makes others of it"
        raise typer.BadParameter(what, param_hint="'--output-file'")
    content = to_bytes(starter(lens_name(name)), form)
    if file == "-":
        write_document(content.decode())
        return
    try:
        write_file(file, content, overwrite=False)
    except FileExistsError:
        raise typer.BadParameter(f"{file} is there already; choose another name", param_hint="'NAME'") from None
    print_note(f"{file}: written; walens lint {file} checks it after a change")
