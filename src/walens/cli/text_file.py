"""What commands write to where the user wants it: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

from walens.cli.output import print_note, write_document
from walens.files import write_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walens.errors import Problem
    from walens.lens import Lens
    from walens.lens.converters.files import Converted
    from walens.lens.forms import Form, Split

__all__ = ["ForceOption", "deliver", "deliver_lens", "print_losses", "write_lens"]

ForceOption: TypeAlias = Annotated[bool, typer.Option("--force", "-f", help="Overwrite the file if it is there.")]

_MOST_LOSSES: Final = 20
_TO_FILE: Final = "'--output-file'"


def deliver(text: str, file: str | None, *, force: bool = False) -> None:
    """
    Write text where the user wants it.

    Args:
        text: the text.
        file: the path of a file; ``None`` or ``-`` for standard output.
        force: whether a file that is there is overwritten.

    Raises:
        OSError: it cannot be written.
        typer.BadParameter: the file is there already.
    """
    if file is None or file == "-":
        write_document(text)
        return
    try:
        write_file(file, text.encode(), overwrite=force)
    except FileExistsError:
        raise _there(file, _TO_FILE) from None


def deliver_lens(text: str, file: str | None, *, force: bool = False) -> None:
    """
    Write a lens where the user wants it, in the form that the name of the file says.

    Args:
        text: the lens in JSON, which is written as it is where the name says JSON, or no form.
        file: the path of a file or folder; ``None`` or ``-`` for standard output.
        force: whether what is there is overwritten.

    Raises:
        LensDocumentError: it cannot be written in this form.
        MissingExtra: the form needs an extra.
        OSError: it cannot be written.
        typer.BadParameter: it is there already.
    """
    from walens.lens.converters.files import form_of

    form = None if file is None or file == "-" else form_of(file)
    if file is None or form is None or form == "json":
        deliver(text, file, force=force)
        return
    from walens.lens import loads

    done = write_lens(loads(text), file, form, force=force, hint=_TO_FILE)
    print_losses(file, done.losses)


def write_lens(
    lens: Lens,
    target: str,
    form: Form,
    *,
    split: Split = "question",
    minify: bool = False,
    force: bool = False,
    hint: str,
) -> Converted:
    """
    Write a lens to a file or folder in some form.

    Args:
        lens: the lens.
        target: the file or folder.
        form: the form.
        split: in a folder, what has a file of its own.
        minify: write JSON without any white space.
        force: whether what is there is overwritten.
        hint: the name of the parameter that the target was given with.

    Raises:
        LensDocumentError: it cannot be written in this form.
        typer.BadParameter: the target is there already.
    """
    from walens.errors import LensDocumentError, ProblemKind
    from walens.lens.converters.files import convert_lens

    try:
        return convert_lens(lens, target, form, split=split, minify=minify, overwrite=force)
    except LensDocumentError as error:
        if force or error.problems[0].kind is not ProblemKind.EXISTS:
            raise
        raise _there(target, hint) from None


def print_losses(target: str, lost: Sequence[Problem]) -> None:
    """Tell what a form had no place for."""
    if lost:
        print_note(f"{target}: {len(lost):,} parts of the lens have no place in a table and are left out:")
    for problem in lost[:_MOST_LOSSES]:
        print_note(f"  {problem}")
    if len(lost) > _MOST_LOSSES:
        print_note(f"  and {len(lost) - _MOST_LOSSES:,} more")


def _there(target: str, hint: str) -> typer.BadParameter:
    return typer.BadParameter(f"{target} is there already; --force overwrites it", param_hint=hint)
