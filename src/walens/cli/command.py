"""What makes a command of a function: the option that every command has, and an end without a traceback."""

from __future__ import annotations

import inspect
import logging
import sys
from collections.abc import Callable
from functools import wraps
from typing import Annotated, ParamSpec, TypeAlias, get_type_hints

import typer

from walens.printable import printable

__all__ = ["Command", "DebugOption", "Run", "command", "with_options"]

P = ParamSpec("P")
Command: TypeAlias = Callable[..., None]
"""A function whose signature typer reads."""


class Run:
    """One run of the command line; typer's contexts carry it."""

    def __init__(self) -> None:
        self.debug = False
        """Whether a failure shows its traceback."""


class _Formatter(logging.Formatter):
    """Log lines, each of which stays one whatever the service says."""

    def format(self, record: logging.LogRecord) -> str:
        return printable(super().format(record))


def _set_debug(context: typer.Context, value: bool) -> None:
    run = context.obj
    if value and isinstance(run, Run) and not run.debug:
        run.debug = True
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(_Formatter("%(name)s: %(message)s"))
        logger = logging.getLogger("walens")
        logger.addHandler(handler)
        before = logger.level
        logger.setLevel(logging.DEBUG)
        root = context.find_root()
        root.call_on_close(lambda: logger.removeHandler(handler))
        root.call_on_close(lambda: logger.setLevel(before))


DebugOption: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--debug",
        help="Show each attempt to send a request, and the traceback of an error.",
        callback=_set_debug,
        is_eager=True,
    ),
]


def command(function: Callable[P, None]) -> Command:
    """Make a command of a function: it has ``--debug``, and an interrupt ends it quietly."""

    @wraps(function)
    def run(*arguments: P.args, **options: P.kwargs) -> None:
        options.pop("debug", None)
        try:
            function(*arguments, **options)
        except KeyboardInterrupt:
            raise typer.Exit(130) from None

    return with_options(run, _every_command)


def _every_command(*, debug: DebugOption = False) -> None:
    """Declare the options that every command has."""


def with_options(function: Command, declaration: Command, *, without: str | None = None) -> Command:
    """
    Add options to the signature that typer reads.

    Args:
        function: a function that takes them, whatever it is declared with.
        declaration: a function whose keyword-only parameters are the options.
        without: the parameter of the function that is no word of the command line.
    """
    parameters = [parameter for parameter in _resolved(function) if parameter.name != without]
    parameters.extend(_resolved(declaration))
    function.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    function.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return function


def _resolved(function: Command) -> list[inspect.Parameter]:
    hints = get_type_hints(function, include_extras=True)
    parameters = inspect.signature(function).parameters
    return [parameter.replace(annotation=hints[name]) for name, parameter in parameters.items()]
