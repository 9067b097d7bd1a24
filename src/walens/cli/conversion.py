"""The commands from one form of a lens to another, and for the schema of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from walens.cli.command import command
from walens.cli.input_files import name_of, standard_input
from walens.cli.output import json_text, print_note, write_document
from walens.cli.progress import progress
from walens.cli.text_file import ForceOption, deliver, print_losses, write_lens
from walens.lens.forms import Form, SchemaPart, Split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walens.lens.converters.files import Loaded

__all__ = ["convert", "show_schema"]


_UNPRINTABLE: Final = {
    "folder": "a folder cannot be printed; name one",
    "xlsx": "a workbook cannot be printed; name a file",
}


@command
def convert(
    source: Annotated[
        str,
        typer.Argument(
            metavar="IN",
            help="A lens in JSON, YAML, CSV or XLSX, or a split one's folder; - reads standard input, in any of them.",
        ),
    ],
    target: Annotated[
        str, typer.Argument(metavar="OUT", help="The file or folder to write; - prints to standard output.")
    ],
    *,
    to: Annotated[
        Form | None, typer.Option("--to", help="The form to write; by default what the name of OUT says.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="Overwrite OUT if it is there.")] = False,
    split: Annotated[
        Split, typer.Option("--split", help="In a folder, whether each pillar or each question has its own file.")
    ] = "question",
    minify: Annotated[bool, typer.Option("--minify", help="Write JSON without white space.")] = False,
) -> None:
    """
    Convert a lens to another form.

    The forms are JSON, YAML, a folder with a file for each pillar or question, a table in CSV or XLSX with a row for
    each choice, and Markdown. Unknown keys are kept, save in a table, which tells what it leaves out, and in Markdown,
    which is only written. The comments of YAML are not kept, which is told where there are some.
    """
    form = to or _form_of(target)
    if minify and form != "json":
        raise typer.BadParameter(f"only JSON can be minified, and OUT is {form}", param_hint="'--minify'")
    if target == "-":
        _print(source, form, minify=minify)
        return
    with progress(f"Converting {source}"):
        lens, not_kept = _read(source)
        done = write_lens(lens, target, form, split=split, minify=minify, force=force, hint="'OUT'")
    written = f"{len(done.files)} files written, {done.files[0]} first" if done.files else "written"
    print_note(f"{target}: {written}{_without(not_kept)}")
    print_losses(target, done.losses)


def _print(source: str, form: Form, *, minify: bool) -> None:
    from walens.lens.converters.files import losses, to_bytes

    if form in _UNPRINTABLE:
        raise typer.BadParameter(_UNPRINTABLE[form], param_hint="'OUT'")
    with progress(f"Converting {source}"):
        lens, not_kept = _read(source)
        content = to_bytes(lens, form, minify=minify)
    write_document(content.decode("utf-8-sig"))
    if not_kept:
        print_note(f"{name_of(source)}: printed{_without(not_kept)}")
    print_losses("-", losses(lens, form))


def _read(source: str) -> Loaded:
    from walens.errors import LensDocumentError
    from walens.lens.converters.files import form_of, load_form

    if source != "-":
        return load_form(source, form_of(source))
    try:
        return load_form(standard_input(), None)
    except LensDocumentError as error:
        raise LensDocumentError(error.problems, source=name_of(source)) from error


def _without(not_kept: Sequence[str]) -> str:
    return f", without the {' and '.join(not_kept)} of the text that was read" if not_kept else ""


def _form_of(target: str) -> Form:
    from walens.lens.converters.files import SUFFIXES, form_of

    if target == "-":
        return "json"
    form = form_of(target)
    if form is None:
        raise typer.BadParameter(
            f"the name {target!r} says no form; end it with {', '.join(SUFFIXES)} or / for a folder, or give --to",
            param_hint="'OUT'",
        )
    return form


@command
def show_schema(
    *,
    part: Annotated[
        SchemaPart,
        typer.Option("--part", help="The schema of a whole lens, or of one part of a split one."),
    ] = "lens",
    split: Annotated[
        bool, typer.Option("--split", help="Let the name of a file stand for a pillar or a question, as in a folder.")
    ] = False,
    output_file: Annotated[
        str | None, typer.Option("--output-file", "-o", metavar="FILE", help="Write to this file, whole or not at all.")
    ] = None,
    force: ForceOption = False,
) -> None:
    """
    Show the JSON Schema of lens files.

    It lets an editor complete and check them.
    """
    from walens.lens.schema import json_schema

    text = json_text(json_schema(part, split=split))
    deliver(text, output_file, force=force)
