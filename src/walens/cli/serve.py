"""The command that runs the offline service for other programs."""

from __future__ import annotations

import sys
from time import strftime
from typing import TYPE_CHECKING, Annotated

import typer

from walens.cli.command import command
from walens.printable import printable

if TYPE_CHECKING:
    from walens.offline import ServedRequest

__all__ = ["run_service"]


@command
def run_service(
    *,
    port: Annotated[int, typer.Option("--port", help="The port to listen on; 0 takes a free one.")] = 8090,
    host: Annotated[str, typer.Option("--host", help="The address to listen on; leave it on this machine.")] = (
        "127.0.0.1"
    ),
    database: Annotated[
        str | None, typer.Option("--db", metavar="FILE", help="The file that keeps the state; memory when absent.")
    ] = None,
    scenario: Annotated[
        str | None, typer.Option("--seed", metavar="FILE", help="A scenario to begin with, in YAML or JSON.")
    ] = None,
    faults: Annotated[
        str | None, typer.Option("--faults", metavar="FILE", help="What goes wrong, in YAML or JSON.")
    ] = None,
    policy: Annotated[
        str | None,
        typer.Option("--policy", metavar="FILE", help="An identity policy of IAM, which every call is held against."),
    ] = None,
    region: Annotated[
        str, typer.Option("--region", metavar="NAME", help="The Region of requests without a signature.")
    ] = "us-east-1",
    control: Annotated[
        bool, typer.Option("--control", help="Let tests reset, seed and disturb the service, under /_walens/.")
    ] = False,
) -> None:
    """
    Serve the offline service over HTTP, for boto3, the AWS CLI and programs in any language.

    The first line is the variable that tells AWS SDKs where it is, as soon as it answers; then comes a line for each
    request. It runs until it is interrupted. It has no protection of its own.
    """
    from walens.offline import OfflineTransport, load_faults, serve

    weather = () if faults is None else load_faults(faults)
    with OfflineTransport(database, region_name=region, faults=weather, policy=policy) as transport:
        if scenario is not None:
            transport.seed(scenario)
        serve(transport, host=host, port=port, control=control, announce=_announce, tell=_tell)


def _announce(url: str) -> None:
    _say(f"export AWS_ENDPOINT_URL_WELLARCHITECTED={url}")


def _tell(served: ServedRequest) -> None:
    _say(f"{strftime('%H:%M:%S')} {served.method} {served.path} {served.status} {served.seconds * 1000:.1f} ms")


def _say(line: str) -> None:
    # In one piece: the threads of several requests write at the same time.
    if sys.stdout is not None:
        sys.stdout.write(f"{printable(line)}\n")
        sys.stdout.flush()
