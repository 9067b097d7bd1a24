"""An `AsyncClient` does under trio what it does under asyncio: calls, retries, deadlines, waits, lists and cassettes."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

import walens
from tests.loopback import Loopback, answers, stalls
from tests.scripted import CREDENTIALS, AwaitedScript, answer
from walens import api
from walens.errors import DeadlineExceeded, TransportError
from walens.transport import AsyncHTTPXTransport, AsyncTransport, Cassette, ThreadTransport

trio = pytest.importorskip("trio", reason="trio is not installed: it comes with the extra 'trio'")
ROOT = Path(__file__).parents[2]
EMPTY = {"LensSummaries": []}


def client(**options) -> walens.AsyncClient:
    return walens.AsyncClient(**{"region_name": "eu-west-1", "credentials": CREDENTIALS} | options)


class Checkpointing(AwaitedScript, AsyncTransport):
    async def send(self, request):
        await trio.lowlevel.checkpoint()
        return self.play(request)


def test_the_default_transport_serves_both_loops() -> None:
    """Under trio it is httpx, and requests arrive signed."""
    with Loopback(answers(EMPTY)) as server:

        async def run() -> None:
            async with client(endpoint_url=server.url) as made:
                for _ in range(3):
                    assert (await made.list_lenses()).lens_summaries == ()
                assert isinstance(made._transport, AsyncHTTPXTransport)

        trio.run(run)
        assert server.connections == 1
    assert all("authorization" in request.headers for request in server.requests)


def test_a_failed_attempt_is_tried_again() -> None:
    """The wait before it is trio's."""
    script = Checkpointing(answer(b"", 503), answer(EMPTY))

    async def run() -> None:
        async with client(transport=script) as made:
            await made.list_lenses()

    trio.run(run)
    assert len(script.requests) == 2


def test_a_deadline_holds() -> None:
    """A silent service ends the call in time."""
    with Loopback(stalls) as server:

        async def run() -> float:
            async with client(endpoint_url=server.url, max_attempts=1) as made:
                began = time.monotonic()
                with pytest.raises((TransportError, DeadlineExceeded)):
                    await made.call(api.ListLensesRequest(), deadline=0.3)
                return time.monotonic() - began

        assert trio.run(run) < 0.8


def test_a_call_can_be_cancelled() -> None:
    """Who leaves a scope of trio's waits no longer, and the client goes on."""
    with Loopback(stalls, answers(EMPTY)) as server:

        async def run() -> None:
            async with client(endpoint_url=server.url) as made:
                with trio.move_on_after(0.1) as scope:
                    await made.list_lenses()
                assert scope.cancelled_caught
                assert (await made.list_lenses()).lens_summaries == ()

        trio.run(run)


def test_many_tasks_share_a_client() -> None:
    """Each has its own answer, and no more connections are opened than are allowed."""
    with Loopback(answers(EMPTY)) as server:

        async def run() -> int:
            came = 0

            async def ask(made: walens.AsyncClient) -> None:
                nonlocal came
                await made.list_lenses()
                came += 1

            async with client(endpoint_url=server.url, max_connections=3) as made, trio.open_nursery() as nursery:
                for _ in range(12):
                    nursery.start_soon(ask, made)
                # The nursery ends before the client.
            return came

        assert trio.run(run) == 12
        assert server.connections <= 3


def test_what_blocks_runs_in_threads(tmp_path) -> None:
    """The offline service, lists and waits of it, and a cassette that records it."""

    async def work() -> None:
        text = (ROOT / "examples/small.lens.json").read_text(encoding="utf-8")
        async with walens.AsyncClient.offline() as made:
            arn = (await made.import_lens(json_string=text)).lens_arn
            assert (await made.wait_for_draft(arn)).lens_arn == arn
            assert arn in [lens.lens_arn async for lens in made.items(api.ListLensesRequest(lens_status="DRAFT"))]

    trio.run(work)

    async def record() -> None:
        from walens.offline import OfflineTransport

        for _ in range(2):
            cassette = Cassette(tmp_path / "a.json", mode="replay_or_record", transport=OfflineTransport())
            async with walens.AsyncClient(transport=cassette) as made:
                await made.list_lenses()

    trio.run(record)
    assert (tmp_path / "a.json").exists()


def test_threads_are_as_many_as_allowed() -> None:
    """A thread transport has as many exchanges at a time as it was told, and waits for a thread."""
    now = most = 0

    class Slow(walens.transport.Transport):
        signed = False

        def send(self, request):
            nonlocal now, most
            now += 1
            most = max(most, now)
            time.sleep(0.01)
            now -= 1
            return answer(EMPTY)

    async def run() -> None:
        transport = ThreadTransport(Slow(), max_threads=2)
        async with trio.open_nursery() as nursery:
            for _ in range(8):
                nursery.start_soon(transport.send, walens.Request("GET", "http://x/"))
        await transport.close()

    trio.run(run)
    assert 1 <= most <= 2


def test_asyncio_needs_no_trio() -> None:
    """Under asyncio trio is not imported."""
    code = (
        "import asyncio, sys, walens\n"
        "async def main():\n"
        "    async with walens.AsyncClient.offline() as client:\n"
        "        await client.list_lenses()\n"
        "asyncio.run(main())\n"
        "assert not {'trio', 'sniffio', 'anyio', 'httpx'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
