"""The commands from one form of a lens to another, and for the schema of the form."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from walens.cli.command import command
from walens.cli.input_files import read_lens
from walens.cli.output import json_text, print_note, write_document
from walens.cli.progress import progress
from walens.cli.text_file import deliver, write_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walens.errors import Problem
    from walens.lens import Lens

__all__ = ["convert", "show_schema"]


class Form(StrEnum):
    """The forms of a lens."""

    JSON = "json"
    YAML = "yaml"
    CSV = "csv"
    XLSX = "xlsx"
    MARKDOWN = "markdown"
    FOLDER = "folder"


class Split(StrEnum):
    """What has a file of its own in a folder."""

    PILLAR = "pillar"
    QUESTION = "question"


class SchemaPart(StrEnum):
    """What a file holds."""

    LENS = "lens"
    PILLAR = "pillar"
    QUESTION = "question"


_MOST_LOSSES: Final = 20


@command
def convert(
    source: Annotated[
        str,
        typer.Argument(
            metavar="IN",
            help="A lens in JSON, YAML, CSV or XLSX, or a split one's folder; - reads standard input, JSON or YAML.",
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
    ] = Split.QUESTION,
    minify: Annotated[bool, typer.Option("--minify", help="Write JSON without white space.")] = False,
) -> None:
    """
    Convert a lens to another form.

    The forms are JSON, YAML, a folder with a file for each pillar or question, a table in CSV or XLSX with a row for
    each choice, and Markdown. Unknown keys are kept, save in a table, which tells what it leaves out, and in Markdown,
    which is only written. The comments of YAML are not kept.
    """
    from walens.lens.converters.files import is_there, losses

    form = to or _form_of(target)
    if minify and form is not Form.JSON:
        raise typer.BadParameter(f"only JSON can be minified, and OUT is {form}", param_hint="'--minify'")
    if target != "-" and not force and is_there(target, form.value):
        raise typer.BadParameter(f"{target} is there already; --force overwrites it", param_hint="'OUT'")
    with progress(f"Converting {source}"):
        lens = _read(source)
        if form is Form.FOLDER:
            _write_folder(lens, target, split)
        else:
            _write_one_file(lens, target, form, minify=minify)
    _print_losses(target, losses(lens, form.value))


def _read(source: str) -> Lens:
    from walens.lens.converters.files import form_of, load_form

    if source == "-":
        return read_lens(source).lens
    return load_form(source, form_of(source))


def _form_of(target: str) -> Form:
    from walens.lens.converters.files import SUFFIXES, form_of

    if target == "-":
        return Form.JSON
    form = form_of(target)
    if form is None:
        raise typer.BadParameter(
            f"the name {target!r} says no form; end it with {', '.join(SUFFIXES)} or / for a folder, or give --to",
            param_hint="'OUT'",
        )
    return Form(form)


def _write_folder(lens: Lens, target: str, split: Split) -> None:
    from walens.lens import save_folder

    if target == "-":
        raise typer.BadParameter("a folder cannot be printed; name one", param_hint="'OUT'")
    names = save_folder(lens, target, split="pillar" if split is Split.PILLAR else "question")
    print_note(f"{target}: {len(names)} files written, {names[0]} first")


def _write_one_file(lens: Lens, target: str, form: Form, *, minify: bool) -> None:
    from walens.lens.converters.files import to_bytes

    content = to_bytes(lens, form.value, minify=minify)
    if target != "-":
        write_file(target, content)
        print_note(f"{target}: written")
    elif form is Form.XLSX:
        raise typer.BadParameter("a workbook cannot be printed; name a file", param_hint="'OUT'")
    else:
        write_document(content.decode("utf-8-sig"))


def _print_losses(target: str, lost: Sequence[Problem]) -> None:
    if lost:
        print_note(f"{target}: {len(lost):,} parts of the lens have no place in a table and are left out:")
    for problem in lost[:_MOST_LOSSES]:
        print_note(f"  {problem}")
    if len(lost) > _MOST_LOSSES:
        print_note(f"  and {len(lost) - _MOST_LOSSES:,} more")


@command
def show_schema(
    *,
    part: Annotated[
        SchemaPart,
        typer.Option("--part", help="The schema of a whole lens, or of one part of a split one."),
    ] = SchemaPart.LENS,
    split: Annotated[
        bool, typer.Option("--split", help="Let the name of a file stand for a pillar or a question, as in a folder.")
    ] = False,
    output_file: Annotated[
        str | None, typer.Option("--output-file", "-o", metavar="FILE", help="Write to this file, whole or not at all.")
    ] = None,
) -> None:
    """
    Show the JSON Schema of lens files.

    It lets an editor complete and check them.
    """
    from walens.lens.schema import json_schema

    text = json_text(json_schema(part.value, split=split))
    deliver(text, output_file)
