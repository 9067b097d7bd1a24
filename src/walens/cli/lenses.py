"""The commands on the lenses of an account: import, list, show, export, delete."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from walens.cli.failure import named_by
from walens.cli.lens_names import lens_alias
from walens.cli.output import (
    OutputFormat,
    OutputOption,
    answer_json,
    print_facts,
    print_note,
    print_table,
    write,
)
from walens.cli.progress import progress
from walens.cli.service import Service, service_command
from walens.cli.text_file import ForceOption, deliver, deliver_lens
from walens.printable import printable

if TYPE_CHECKING:
    from walens import api

__all__ = ["delete", "export", "import_lens", "list_lenses", "show"]


class LensTypeName(StrEnum):
    """The types of lenses, as words of the command line."""

    AWS_OFFICIAL = "aws_official"
    CUSTOM_SHARED = "custom_shared"
    CUSTOM_SELF = "custom_self"


class LensStatusName(StrEnum):
    """The states of custom lenses, as words of the command line."""

    DRAFT = "draft"
    PUBLISHED = "published"
    ALL = "all"


@service_command
def import_lens(
    service: Service,
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="A lens in JSON or YAML, or the folder of a split one; - reads JSON from standard input.",
        ),
    ],
    *,
    alias: Annotated[
        str | None,
        typer.Option(metavar="LENS", help="Update the custom lens of this ARN or name instead of making a new one."),
    ] = None,
    tag: Annotated[
        list[str] | None, typer.Option(metavar="KEY=VALUE", help="A tag for a new lens; may be given several times.")
    ] = None,
    token: Annotated[
        str | None,
        typer.Option(
            metavar="TEXT",
            help="The idempotency token: the same token and lens again give the first answer and make nothing new.",
        ),
    ] = None,
    output: OutputOption = OutputFormat.TEXT,
) -> None:
    """
    Import a lens file as the draft of a custom lens.

    The file is read strictly before anything is sent. White space is taken out where the lens is longer than the
    500,000 bytes that the service takes.
    """
    from walens.cli.lens_text import lens_text

    tags = _tags(tag or [])
    with progress(f"Importing {file}"):
        text = lens_text(file)
        words = {"json_string": file, "lens_alias": "--alias", "client_request_token": "--token", "tags": "--tag"}
        with service.client() as client, named_by(words):
            arn = None if alias is None else lens_alias(client, alias)
            answer = client.import_lens(json_string=text, lens_alias=arn, client_request_token=token, tags=tags or None)
    if output is OutputFormat.JSON:
        _print_answer(answer)
        return
    print_facts(_known({"LensArn": answer.lens_arn, "Status": answer.status}))
    if service.forgets:
        print_note("Imported by a service in this process, which is gone now; --offline FILE keeps it.")


@service_command
def list_lenses(
    service: Service,
    *,
    lens_type: Annotated[
        LensTypeName | None,
        typer.Option("--type", case_sensitive=False, help="Only official lenses, shared ones, or the account's own."),
    ] = None,
    status: Annotated[
        LensStatusName | None, typer.Option(case_sensitive=False, help="Only lenses in this state.")
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="TEXT", help="Only lenses of this name.")] = None,
    output: OutputOption = OutputFormat.TEXT,
) -> None:
    """List the lenses that the account can use, all pages."""
    from walens import api

    request = api.ListLensesRequest(
        lens_type=_TYPE[lens_type] if lens_type else None,
        lens_status=_STATUS[status] if status else None,
        lens_name=name,
    )
    found: list[api.LensSummary] = []
    with progress("Listing lenses") as work, service.client() as client, named_by({"lens_name": "--name"}):
        for lens in client.items(request):
            found.append(lens)
            work.what = f"Listing lenses: {len(found)}"
    if output is OutputFormat.JSON:
        _print_answer(api.ListLensesResponse(lens_summaries=tuple(found)))
        return
    print_table(("Name", "Status", "Version", "Type", "ARN or alias"), [_row(lens) for lens in found])


@service_command
def show(
    service: Service,
    lens: Annotated[
        str, typer.Argument(metavar="LENS", help="The exact name of a lens, its ARN, or an official lens's alias.")
    ],
    *,
    version: Annotated[str | None, typer.Option(metavar="NAME", help="A version; the latest when absent.")] = None,
    output: OutputOption = OutputFormat.TEXT,
) -> None:
    """Show a lens's name, version, owner and tags."""
    words = {"lens_alias": "LENS", "lens_version": "--version"}
    with progress(f"Getting {lens}"), service.client() as client, named_by(words):
        answer = client.get_lens(lens_alias=lens_alias(client, lens), lens_version=version)
    if output is OutputFormat.JSON:
        _print_answer(answer)
        return
    shown = answer.lens
    facts = {
        "Name": shown.name,
        "Description": shown.description,
        "LensArn": shown.lens_arn,
        "LensVersion": shown.lens_version,
        "Owner": shown.owner,
        "ShareInvitationId": shown.share_invitation_id,
    }
    print_facts(_known(facts) | {f"Tags.{key}": value for key, value in shown.tags.items()})


@service_command
def export(
    service: Service,
    lens: Annotated[str, typer.Argument(metavar="LENS", help="The exact name of a custom lens, or its ARN.")],
    *,
    version: Annotated[str | None, typer.Option(metavar="NAME", help="A version; the latest when absent.")] = None,
    output_file: Annotated[
        str | None,
        typer.Option(
            "--output-file",
            "-o",
            metavar="FILE",
            help="Write to this file, whole or not at all, in the form that its suffix says.",
        ),
    ] = None,
    force: ForceOption = False,
    output: OutputOption = OutputFormat.TEXT,
) -> None:
    """
    Export a custom lens.

    The lens itself is printed, or with --output json the service's answer with the lens in it. To a file it is written
    in the form that its name says, as by convert: JSON, YAML, a table, Markdown or a folder.
    """
    if output is OutputFormat.JSON and output_file is not None:
        _check_json(output_file)
    words = {"lens_alias": "LENS", "lens_version": "--version"}
    with progress(f"Exporting {lens}"), service.client() as client, named_by(words):
        answer = client.export_lens(lens_alias=lens_alias(client, lens), lens_version=version)
    if output is OutputFormat.JSON:
        deliver(answer_json(answer), output_file, force=force)
    else:
        # What follows the lens in its text is white space.
        deliver_lens(f"{answer.lens_json.rstrip()}\n", output_file, force=force)


def _check_json(file: str) -> None:
    """
    Refuse a file whose name says another form than JSON.

    Raises:
        typer.BadParameter: it does.
    """
    from walens.lens.converters.files import form_of

    if form_of(file) not in {None, "json"}:
        what = f"--output json writes the service's answer in JSON, and {file} says another form"
        raise typer.BadParameter(what, param_hint="'--output-file'")


@service_command
def delete(
    service: Service,
    lens: Annotated[str, typer.Argument(metavar="LENS", help="The exact name of a custom lens, or its ARN.")],
    *,
    status: Annotated[
        LensStatusName,
        typer.Option(case_sensitive=False, help="What to delete: the draft, the published versions, or all of it."),
    ],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask on a terminal.")] = False,
    token: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The idempotency token: the same deletion is not done twice.")
    ] = None,
    output: OutputOption = OutputFormat.TEXT,
) -> None:
    """
    Delete a custom lens, or its draft.

    --status says whether its draft, its published versions, or all of it. On a terminal it asks first, unless --yes
    is given.
    """
    if not yes and sys.stdin is not None and sys.stdin.isatty():
        typer.confirm(f"Delete {_WHAT[status]} of {printable(lens)}?", abort=True, err=True)
    words = {"lens_alias": "LENS", "client_request_token": "--token"}
    with progress(f"Deleting {lens}"), service.client() as client, named_by(words):
        arn = lens_alias(client, lens)
        answer = client.delete_lens(lens_alias=arn, lens_status=_STATUS[status], client_request_token=token)
    if output is OutputFormat.JSON:
        _print_answer(answer)
    else:
        print_note(f"Deleted {_WHAT[status]} of {arn}")


_STATUS: Final[dict[LensStatusName, api.LensStatusTypeValue]] = {
    LensStatusName.DRAFT: "DRAFT",
    LensStatusName.PUBLISHED: "PUBLISHED",
    LensStatusName.ALL: "ALL",
}
_TYPE: Final[dict[LensTypeName, api.LensTypeValue]] = {
    LensTypeName.AWS_OFFICIAL: "AWS_OFFICIAL",
    LensTypeName.CUSTOM_SHARED: "CUSTOM_SHARED",
    LensTypeName.CUSTOM_SELF: "CUSTOM_SELF",
}
_WHAT: Final = {
    LensStatusName.DRAFT: "the draft",
    LensStatusName.PUBLISHED: "the published versions",
    LensStatusName.ALL: "the draft and all versions",
}


def _tags(words: list[str]) -> dict[str, str]:
    tags: dict[str, str] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals:
            raise typer.BadParameter(f"{word!r} has no '='; a tag is KEY=VALUE", param_hint="'--tag'")
        if key in tags:
            raise typer.BadParameter(f"the key {key!r} is given twice", param_hint="'--tag'")
        tags[key] = value
    return tags


def _print_answer(answer: object) -> None:
    write(answer_json(answer))


def _known(facts: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in facts.items() if value is not None}


def _row(lens: api.LensSummary) -> tuple[str, ...]:
    cells = (lens.lens_name, lens.lens_status, lens.lens_version, lens.lens_type, lens.lens_arn or lens.lens_alias)
    return tuple(cell or "-" for cell in cells)
