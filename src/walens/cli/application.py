"""
The commands by name, and a run of one of them from its words to its exit code.

Only the module of the command that is asked for is imported: each costs a start of the process.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Final, Protocol, runtime_checkable

import typer

from walens.cli.command import DebugOption, Run
from walens.cli.failure import report
from walens.cli.offline_words import with_values
from walens.cli.output import print_note, write
from walens.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["COMMANDS", "application", "run"]

COMMANDS: Final = {
    "new": "documents:new",
    "lint": "lint:lint",
    "explain": "explain:explain",
    "fmt": "documents:format_files",
    "risk": "risks:show_risk",
    "table": "risks:show_table",
    "diff": "diff:diff",
    "convert": "conversion:convert",
    "schema": "conversion:show_schema",
    "import": "lenses:import_lens",
    "list": "lenses:list_lenses",
    "show": "lenses:show",
    "export": "lenses:export",
    "delete": "lenses:delete",
    "api": "api:call_operation",
    "offline": "offline:administer",
    "serve": "serve:run_service",
}
"""The commands in the order of the help, each with its module in this package and its function."""


def run(arguments: Sequence[str]) -> int:
    """
    Run a command.

    Args:
        arguments: the words after ``walens``.

    Returns:
        The exit code.
    """
    words = with_values(arguments)
    name = next((word for word in words if not word.startswith("-")), None)
    this_run = Run()
    try:
        command = typer.main.get_command(application([name] if name in COMMANDS else COMMANDS))
        code = command.main(args=words, prog_name="walens", obj=this_run, standalone_mode=False)
    except typer.Abort:
        print_note("Aborted!")
        return 1
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except Exception as error:  # noqa: BLE001 - whatever it is, the user gets a line and no traceback
        if isinstance(error, _WrongUse):
            # pydantic, which checks values for typer, says so of each ValueError.
            error.message = printable(error.message.removeprefix("Value error, "))
            error.show()
            return error.exit_code
        return report(error, debug=this_run.debug)
    return code if isinstance(code, int) else 0


@runtime_checkable
class _WrongUse(Protocol):
    """What typer raises where the command line is wrong; the class is one of a package that it keeps for itself."""

    message: str
    exit_code: int

    def show(self) -> None:
        """Print the message to standard error, with the usage of the command."""


def application(names: Iterable[str]) -> typer.Typer:
    """
    Make typer's application.

    Args:
        names: the commands that it has.
    """
    # Typer's own rich help takes rich, which takes longer to import than all the rest.
    made = typer.Typer(
        name="walens", help=_HELP, invoke_without_command=True, rich_markup_mode=None, pretty_exceptions_enable=False
    )
    made.callback()(_root)
    for name in names:
        module, _, function = COMMANDS[name].partition(":")
        made.command(name)(getattr(import_module(f"walens.cli.{module}"), function))
    return made


_HELP: Final = """
AWS Well-Architected custom lenses as code.

Exit codes: 0 done, 1 the service or a document refused, 2 the command line is wrong.
"""


def _show_version(value: bool) -> None:
    if value:
        from walens.version import __version__

        write(f"walens {__version__}\n")
        raise typer.Exit


def _root(
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001 - its callback has used it
        bool, typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True)
    ] = False,
    debug: DebugOption = False,  # noqa: ARG001
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)
