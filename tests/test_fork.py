import asyncio
import os
import subprocess
import sys

import pytest

import walens
from walens.offline import OfflineServer, OfflineTransport

KEPT = """
import gc, os, walens
from walens import _fork
client = walens.Client.offline()
client.list_lenses()
for _ in range(3):
    walens.Client.offline().close()
gc.collect()
assert len(_fork._methods) == 1
child = os.fork()
if child == 0:
    os._exit(0 if client.list_lenses().lens_summaries else 1)
assert os.waitpid(child, 0)[1] == 0
"""


def test_what_lives_until_the_end_ends_without_a_word():
    """Objects are told of a fork while they live, are not kept alive by it, and say nothing when the interpreter ends."""
    result = subprocess.run([sys.executable, "-c", KEPT], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")


CARRIED_OVER = """
import asyncio, os, sys
import walens
from walens.offline import OfflineServer, OfflineTransport

kind, url = sys.argv[1:]
settings = dict(
    region_name="eu-west-1", endpoint_url=url, max_attempts=1, read_timeout=10,
    credentials=walens.Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret"),
)
if kind == "blocking":
    client = walens.Client(**settings)
    lenses = lambda number: client.list_lenses(max_results=number).lens_summaries
else:
    client = walens.AsyncClient(**settings)
    loop = asyncio.new_event_loop()
    def lenses(number):
        return loop.run_until_complete(client.list_lenses(max_results=number)).lens_summaries
assert len(lenses(2)) == 2  # the connection is kept
children = []
for number in (1, 2, 3):
    child = os.fork()
    if child == 0:
        if kind != "blocking":
            loop = asyncio.new_event_loop()
        try:
            os._exit(int(any(len(lenses(number)) != number for _ in range(30))))
        except BaseException:
            import traceback
            traceback.print_exc()
            os._exit(2)
    children.append(child)
mine = [len(lenses(2)) for _ in range(30)]
codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
assert (mine, codes) == ([2] * 30, [0, 0, 0]), (mine, codes)
# The kept connection of the parent was not ended by the children.
assert len(lenses(1)) == 1
client.close() if kind == "blocking" else loop.run_until_complete(client.close())
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.parametrize("kind", ["blocking", "awaited"])
def test_no_process_gets_the_answer_of_another(kind: str) -> None:
    """A client with kept connections is used by parent and children at once, and each gets what it asked for."""
    with OfflineTransport() as transport, OfflineServer(transport) as server:
        done = subprocess.run(
            [sys.executable, "-W", "ignore::DeprecationWarning", "-c", CARRIED_OVER, kind, server.endpoint_url],
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_an_awaited_client_goes_from_one_event_loop_to_the_next() -> None:
    """Connections belong to their loop: in another one the client connects anew."""
    credentials = walens.Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret")
    with OfflineTransport() as transport, OfflineServer(transport) as server:
        client = walens.AsyncClient(region_name="eu-west-1", endpoint_url=server.endpoint_url, credentials=credentials)

        async def ask() -> int:
            return len((await client.list_lenses(max_results=2)).lens_summaries)

        assert [asyncio.run(ask()) for _ in range(3)] == [2, 2, 2]
        asyncio.run(client.close())
