"""The command on the state of the offline service as a whole: dump, load, reset, seed."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from walens.cli.command import command
from walens.cli.output import print_note
from walens.cli.text_file import ForceOption, deliver

if TYPE_CHECKING:
    from walens.offline import OfflineTransport

__all__ = ["administer"]


@command
def administer(
    action: Annotated[
        Literal["dump", "load", "reset", "seed"],
        typer.Argument(
            metavar="ACTION",
            help="What to do: dump prints the state as JSON, load puts a dump in its place, reset forgets it, seed "
            "adds what a scenario says.",
        ),
    ],
    file: Annotated[
        str | None,
        typer.Argument(metavar="FILE", help="The dump to load, or the scenario; the other actions have none."),
    ] = None,
    *,
    database: Annotated[str, typer.Option("--db", metavar="FILE", help="The file that keeps the state.")],
    output_file: Annotated[
        str | None,
        typer.Option("-o", "--output-file", metavar="FILE", help="Write the dump to a file; - prints it."),
    ] = None,
    force: ForceOption = False,
) -> None:
    """
    Dump, load or reset the whole state of an offline service, or add to it.

    A dump is JSON in an order that does not change, made to be kept beside the code and compared in a pull request.
    The file of the state may be in use meanwhile.
    """
    if (file is None) != (action in {"dump", "reset"}):
        raise typer.BadParameter("load and seed take a file, dump and reset none", param_hint="'FILE'")
    if action != "dump" and (output_file is not None or force):
        raise typer.BadParameter("only dump writes a file", param_hint="'--output-file'")
    if action == "dump":
        with _service(database, there=True) as service:
            deliver(service.dump(), output_file, force=force)
        return
    if file is None:
        with _service(database, there=True) as service:
            service.reset()
        print_note(f"{database}: the state is forgotten")
        return
    if action == "load":
        _load(file, database)
        return
    with _service(database) as service:
        service.seed(file)
    print_note(f"{database}: has what {file} says")


def _load(file: str, database: str) -> None:
    from walens.budgets import DUMP
    from walens.offline.input_file import read_bounded

    text = read_bounded(file, DUMP)
    with _service(database) as service:
        service.load(text, source=file)
    print_note(f"{database}: has the state of {file}")


@contextmanager
def _service(database: str, *, there: bool = False) -> Generator[OfflineTransport, None, None]:
    """Give the service whose state a file keeps, which has to be there where nothing new is made of it."""
    if there and not Path(database).exists():
        raise typer.BadParameter(f"{database} is not there", param_hint="'--db'")
    from walens.offline import OfflineTransport

    with OfflineTransport(database) as service:
        yield service
