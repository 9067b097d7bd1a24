"""How a command reaches the service: the options for it, written once, and the client that they make."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any, Concatenate, NamedTuple, ParamSpec

import typer

from walens.cli.command import Command, command, with_options
from walens.cli.offline_words import IN_MEMORY

if TYPE_CHECKING:
    from walens.client import Client

__all__ = ["Service", "service_command"]

P = ParamSpec("P")


class Service(NamedTuple):
    """Which service a command talks to, and as whom."""

    region: str | None = None
    profile: str | None = None
    endpoint_url: str | None = None
    offline: str | None = None
    """The file that keeps the state of the offline service, or `IN_MEMORY`; ``None`` where AWS is meant."""

    @property
    def forgets(self) -> bool:
        """Whether nothing is left of the service when the process ends."""
        return self.offline == IN_MEMORY

    @contextmanager
    def client(self) -> Generator[Client, None, None]:
        """
        Give a client, closed in the end.

        Raises:
            ConfigurationError: no client can be made of the options.
        """
        from walens.client import Client

        if self.offline is None:
            client = Client(region_name=self.region, profile_name=self.profile, endpoint_url=self.endpoint_url)
        else:
            path = None if self.forgets else self.offline
            client = Client.offline(path, region_name=self.region) if self.region else Client.offline(path)
        with client:
            yield client


def service_command(function: Callable[Concatenate[Service, P], None]) -> Command:
    """Make a command of a function that talks to the service; it has the options of them all."""

    @wraps(function)
    def run(*arguments: Any, **options: Any) -> None:
        service = Service(**{name: options.pop(name) for name in Service._fields})
        _check(service)
        function(service, *arguments, **options)

    return command(with_options(run, _service_options, without="service"))


def _check(service: Service) -> None:
    if service.offline is None:
        return
    if not service.offline:
        raise typer.BadParameter("the name of a file is not empty", param_hint="'--offline'")
    if service.profile is not None or service.endpoint_url is not None:
        raise typer.BadParameter(
            "the service is inside this process; leave --profile and --endpoint-url out", param_hint="'--offline'"
        )


def _service_options(
    *,
    region: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The AWS Region, as eu-west-1; the usual AWS settings when absent."),
    ] = None,
    profile: Annotated[
        str | None, typer.Option(metavar="NAME", help="A profile of the AWS configuration files.")
    ] = None,
    endpoint_url: Annotated[
        str | None, typer.Option(metavar="URL", help="Another endpoint than the service's.")
    ] = None,
    offline: Annotated[
        str | None,
        typer.Option(
            metavar="[FILE]",
            help="Use a service inside this process: no account, no network. FILE keeps its state from one command to "
            "the next; without it the state is gone when the command ends.",
        ),
    ] = None,
) -> None:
    """Declare the options that every command has that talks to the service."""
