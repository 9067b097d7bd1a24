"""Interrupt calls of a client over HTTP, whose server is another process."""

from __future__ import annotations

import subprocess
import sys

from tests.campaigns.harness import Broken, Interrupter, main
from walens import Client, Credentials

SERVE = """
import sys
from walens.offline import OfflineTransport, serve
with OfflineTransport() as transport:
    serve(transport, port=0, announce=lambda url: print(url, flush=True))
"""


def campaign(interrupter: Interrupter, number: int) -> None:
    """The client goes on after each interruption, here and in another thread, and gets the answer to what it asked."""
    with subprocess.Popen([sys.executable, "-c", SERVE], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        client = Client(
            endpoint_url=server.stdout.readline().strip(),
            region_name="eu-west-1",
            credentials=Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret"),
            read_timeout=5,
            max_attempts=2,
        )

        def ask() -> bool:
            size = interrupter.random.choice((1, 2, 3))
            found = client.list_lenses(max_results=size).lens_summaries
            if len(found) != size:
                raise Broken(f"{len(found)} lenses came where {size} were asked for")
            return True

        while interrupter.interruptions < number:
            interrupter.run("list", ask)
            interrupter.check("another thread asks", ask)
            ask()
        client.close()
        server.terminate()


if __name__ == "__main__":
    main(campaign)
