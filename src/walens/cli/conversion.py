"""The commands from one form of a lens to another, and for the schema of the form."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from walens.cli.command import command
from walens.cli.input_files import read_lens
from walens.cli.output import json_text, print_note
from walens.cli.progress import progress
from walens.cli.text_file import deliver

if TYPE_CHECKING:
    from walens.lens import Lens

__all__ = ["convert", "show_schema"]


class Form(StrEnum):
    """The forms of a lens."""

    JSON = "json"
    YAML = "yaml"
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


_BY_SUFFIX: Final = {".json": Form.JSON, ".yaml": Form.YAML, ".yml": Form.YAML}


@command
def convert(
    source: Annotated[
        str,
        typer.Argument(metavar="IN", help="A lens in JSON or YAML, or a split one's folder; - reads standard input."),
    ],
    target: Annotated[
        str, typer.Argument(metavar="OUT", help="The file or folder to write; - prints to standard output.")
    ],
    *,
    to: Annotated[
        Form | None, typer.Option("--to", help="The form to write; by default what the name of OUT says.")
    ] = None,
    split: Annotated[
        Split, typer.Option("--split", help="In a folder, whether each pillar or each question has its own file.")
    ] = Split.QUESTION,
    minify: Annotated[bool, typer.Option("--minify", help="Write JSON without white space.")] = False,
) -> None:
    """
    Convert a lens to another form.

    The forms are JSON, YAML, and a folder with a file for each pillar or question. Unknown keys are kept; the
    comments of YAML are not.
    """
    form = to or _form_of(target)
    if minify and form is not Form.JSON:
        raise typer.BadParameter(f"only JSON can be minified, and OUT is {form}", param_hint="'--minify'")
    with progress(f"Converting {source}"):
        lens = read_lens(source).lens
        if form is Form.FOLDER:
            _write_folder(lens, target, split)
        else:
            _write_text(lens, target, form, minify=minify)


def _form_of(target: str) -> Form:
    if target == "-":
        return Form.JSON
    if target.endswith(("/", "\\")) or Path(target).is_dir():
        return Form.FOLDER
    form = _BY_SUFFIX.get(Path(target).suffix.lower())
    if form is None:
        raise typer.BadParameter(
            f"the name {target!r} says no form; end it with {', '.join(_BY_SUFFIX)} or / for a folder, or give --to",
            param_hint="'OUT'",
        )
    return form


def _write_folder(lens: Lens, target: str, split: Split) -> None:
    from walens.lens import save_folder

    if target == "-":
        raise typer.BadParameter("a folder cannot be printed; name one", param_hint="'OUT'")
    names = save_folder(lens, target, split="pillar" if split is Split.PILLAR else "question")
    print_note(f"{target}: {len(names)} files written, {names[0]} first")


def _write_text(lens: Lens, target: str, form: Form, *, minify: bool) -> None:
    from walens.lens import dumps

    text = dumps(lens, format="yaml" if form is Form.YAML else "json", minify=minify)
    deliver(text, target)
    if target != "-":
        print_note(f"{target}: written")


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
