"""The command that compares two lenses: files, or versions that the service exports."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from walens.cli.failure import named_by
from walens.cli.input_files import read_lens
from walens.cli.lens_names import is_arn, lens_alias
from walens.cli.output import write
from walens.cli.progress import progress
from walens.cli.service import Service, service_command
from walens.errors import LensDocumentError

if TYPE_CHECKING:
    from walens.client import Client
    from walens.lens import Lens

__all__ = ["diff"]


class DiffFormat(StrEnum):
    """How a diff is printed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


_WHICH: Final = (
    "a file in JSON or YAML, the folder of a split lens, - for standard input, or a version as NAME@1.2 or ARN@1.2"
)
_FILES: Final = (".json", ".yaml", ".yml")


@service_command
def diff(
    service: Service,
    old: Annotated[
        str,
        typer.Argument(
            metavar="A", help=f"The lens that workloads use: {_WHICH}; a name or an ARN alone is the latest version."
        ),
    ],
    new: Annotated[str, typer.Argument(metavar="B", help="The lens that is to take its place, given likewise.")],
    *,
    output_format: Annotated[
        DiffFormat,
        typer.Option("--format", help="For people, for other programs, or for the comment on a pull request."),
    ] = DiffFormat.TEXT,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 where the verdict is major; without it, with 0.")
    ] = False,
) -> None:
    """
    Compare two lenses: what changes, what happens to recorded answers, whether it is a minor or a major version.

    A version is fetched from the service; nothing is sent where both lenses are files. The exit code is 0 whatever
    differs, unless --exit-code is given.
    """
    from walens.lens.comparison.lens_diff import diff as diff_lenses
    from walens.lens.comparison.output import render_diff
    from walens.lens.comparison.verdict import Verdict

    if old == new == "-":
        raise typer.BadParameter("standard input can be one of the two lenses", param_hint="'B'")
    with progress("Comparing"):
        difference = diff_lenses(*_lenses(service, old, new))
        text = render_diff(difference, output_format.value)
    write(text)
    if exit_code and difference.verdict is Verdict.MAJOR:
        raise typer.Exit(1)


def _lenses(service: Service, old: str, new: str) -> tuple[Lens, Lens]:
    if not (_is_version(old) or _is_version(new)):
        return read_lens(old).lens, read_lens(new).lens
    # Files first: what is wrong with one is known before anything is sent.
    read = {word: read_lens(word).lens for word in (old, new) if not _is_version(word)}
    with service.client() as client:
        first, second = (read.get(word) or _version(client, word, place) for word, place in ((old, "A"), (new, "B")))
    return first, second


def _is_version(word: str) -> bool:
    """Tell whether a word means a lens in the service: an ARN, or what neither is a file nor looks like one."""
    if is_arn(word):
        return True
    looks_like_file = word in {"", "-"} or "/" in word or os.sep in word or word.lower().endswith(_FILES)
    return not looks_like_file and not os.path.exists(word)  # noqa: PTH110 - a name that no Path can hold is no file


def _version(client: Client, word: str, place: str) -> Lens:
    from walens.lens import loads

    lens, at, version = word.rpartition("@")
    if not at:
        lens, version = word, ""
    with named_by({"lens_alias": place, "lens_version": place}):
        answer = client.export_lens(lens_alias=lens_alias(client, lens), lens_version=version or None)
    try:
        return loads(answer.lens_json, format="json")
    except LensDocumentError as error:
        raise LensDocumentError(error.problems, source=word) from error
