"""Interrupt calls over TLS, on kept and on new connections, of a client that blocks and of one that is awaited."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from tests.campaigns.harness import Broken, Interrupter, main
from walens import AsyncClient, Client, Credentials

if TYPE_CHECKING:
    from collections.abc import Callable

    from walens.api import ListLensesResponse

SERVE = """
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from tests.loopback import Authority, Loopback, answers

def several(exchange):
    size = int(parse_qs(urlsplit(exchange.request.target).query)["MaxResults"][0])
    answers({"LensSummaries": [{"LensArn": f"arn:{number}"} for number in range(size)]})(exchange)
    exchange.server.requests.clear()

authority = Authority(Path(sys.argv[1]))
with Loopback(several, tls=authority.server_context()) as server:
    print(server.url, flush=True)
    sys.stdin.read()
"""


def campaign(interrupter: Interrupter, number: int) -> None:
    """Each client goes on after each interruption, here and in another thread, with the answer to what it asked."""
    # An event loop that is interrupted while it closes leaves a socket to the garbage collector, and says so.
    warnings.simplefilter("ignore", ResourceWarning)
    logging.disable()
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", SERVE, folder]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout is not None
            assert server.stdin is not None
            url = server.stdout.readline().strip()
            _interrupt(interrupter, number, url, str(Path(folder, "ca.pem")))
            server.stdin.close()


def _interrupt(interrupter: Interrupter, number: int, url: str, bundle: str) -> None:
    kept, awaited = _client(Client, url, bundle), _client(AsyncClient, url, bundle)

    def new(size: int) -> ListLensesResponse:
        with _client(Client, url, bundle) as client:
            return client.list_lenses(max_results=size)

    asks: dict[str, Callable[[int], ListLensesResponse]] = {
        "kept": lambda size: kept.list_lenses(max_results=size),
        "new": new,
        "awaited": lambda size: _run(awaited, size),
    }

    def ask(name: str) -> bool:
        size = interrupter.random.choice((1, 2, 3))
        found = asks[name](size).lens_summaries
        if len(found) != size:
            raise Broken(f"{len(found)} lenses came where {size} were asked for ({name})")
        return True

    while interrupter.interruptions < number:
        name = interrupter.random.choice(list(asks))
        interrupter.run(name, lambda name=name: ask(name))
        # Python's own mark of a loop that runs stays where asyncio.run is interrupted outside of it.
        asyncio._set_running_loop(None)
        interrupter.check(f"another thread asks ({name})", lambda name=name: ask(name))
        ask(name)
    kept.close()


def _client(kind, url, bundle):
    return kind(
        endpoint_url=url,
        region_name="eu-west-1",
        credentials=Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret"),
        verify=bundle,
        read_timeout=5,
        max_attempts=2,
    )


def _run(client: AsyncClient, size: int) -> ListLensesResponse:
    async def ask() -> ListLensesResponse:
        return await client.list_lenses(max_results=size)

    # asyncio.run turns the signal into a cancellation of the task: the way of asyncio.
    return asyncio.run(ask())


if __name__ == "__main__":
    main(campaign)
