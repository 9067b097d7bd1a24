"""Closing, threads, tasks and cancelling."""

import asyncio
import itertools
import threading
from typing import Any

import pytest

import walens
from tests.behaviour.cases import LIST, NOTHING, Make, page, script, throttled
from tests.loopback import (
    Exchange,
    Loopback,
    answers,
    stalls,
)
from tests.scripted import (
    CREDENTIALS,
    AwaitedScript,
    Script,
)
from walens import Request, Response
from walens.errors import (
    AlreadyClosed,
)
from walens.transport import HTTPTransport, ThreadTransport


def test_a_closed_client(make: Make) -> None:
    """Closing closes the transport; what comes after is an error that says so, and closing again is none."""
    driver = make(NOTHING)
    driver.call(LIST)

    driver.close()

    with pytest.raises(AlreadyClosed, match="the client is closed"):
        driver.call(LIST)
    assert script(driver).closed == 1


def test_a_client_is_a_context_manager() -> None:
    """Leaving the block closes the client, also where nothing was sent."""
    blocking, awaited, unused = Script(NOTHING), AwaitedScript(NOTHING), Script()

    async def run() -> None:
        async with walens.AsyncClient(region_name="eu-west-1", credentials=CREDENTIALS, transport=awaited) as client:
            await client.list_lenses()

    with walens.Client(region_name="eu-west-1", credentials=CREDENTIALS, transport=blocking) as client:
        client.list_lenses()
    asyncio.run(run())
    with walens.Client(region_name="eu-west-1", credentials=CREDENTIALS, transport=unused):
        pass
    with walens.Client(region_name="eu-west-1", credentials=CREDENTIALS):
        pass

    assert (blocking.closed, awaited.closed, unused.closed) == (1, 1, 1)


def test_threads_share_a_client() -> None:
    """Eight threads that make their first calls at once share one transport and get their own answers."""

    def echoes(exchange: Exchange) -> None:
        answers({"LensArn": exchange.request.body.decode()})(exchange)

    seen: list[tuple[str, str | None]] = []
    with (
        Loopback(echoes) as server,
        walens.Client(region_name="eu-west-1", credentials=CREDENTIALS, endpoint_url=server.url) as client,
    ):
        start = threading.Barrier(8)

        def work(thread: int) -> None:
            start.wait()
            for number in range(10):
                text = f'{{"name": "{thread}-{number}"}}'
                seen.append((f"{thread}-{number}", client.import_lens(json_string=text).lens_arn))

        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert len(seen) == 80
    assert all(f'\\"{name}\\"' in (echo or "") for name, echo in seen)
    assert server.connections <= 8


def test_tasks_share_a_client() -> None:
    """Thirty tasks over ten connections get their own answers."""

    def echoes(exchange: Exchange) -> None:
        answers({"LensArn": exchange.request.body.decode()})(exchange)

    async def run(url: str) -> list[str | None]:
        async with walens.AsyncClient(region_name="eu-west-1", credentials=CREDENTIALS, endpoint_url=url) as client:
            made = [client.import_lens(json_string=f'{{"name": "n{number}"}}') for number in range(30)]
            return [response.lens_arn for response in await asyncio.gather(*made)]

    with Loopback(echoes) as server:
        echoed = asyncio.run(run(server.url))

    assert all(f'\\"n{number}\\"' in (echo or "") for number, echo in enumerate(echoed))
    assert server.connections <= 10


@pytest.mark.parametrize("threads", [False, True], ids=["aiohttp", "threads"])
def test_a_call_that_is_cancelled(threads: bool) -> None:
    """Cancelling a call ends it, leaves no task behind, and leaves the client usable."""

    async def run(server: Loopback) -> tuple[bool, int, Any]:
        transport = ThreadTransport(HTTPTransport(read_timeout=0.05)) if threads else None
        async with walens.AsyncClient(
            region_name="eu-west-1", credentials=CREDENTIALS, endpoint_url=server.url, transport=transport
        ) as client:
            task = asyncio.create_task(client.list_lenses())
            await asyncio.to_thread(server.received.acquire)
            task.cancel()
            await asyncio.wait([task])
            response = await client.list_lenses()
            return task.cancelled(), len(asyncio.all_tasks()), response.lens_summaries

    with Loopback(stalls, answers({"LensSummaries": []})) as server:
        assert asyncio.run(run(server)) == (True, 1, ())


def test_a_wait_that_is_cancelled() -> None:
    """A call may be cancelled while it waits for its next attempt."""

    async def run() -> tuple[bool, int, int]:
        waiting = asyncio.Event()

        def refuse(request: Request) -> Response:
            waiting.set()
            return throttled(retry_after="5")

        script = AwaitedScript(refuse, NOTHING)
        async with walens.AsyncClient(region_name="eu-west-1", credentials=CREDENTIALS, transport=script) as client:
            task = asyncio.create_task(client.list_lenses())
            await waiting.wait()
            task.cancel()
            await asyncio.wait([task])
            await client.list_lenses()
            return task.cancelled(), len(asyncio.all_tasks()), len(script.requests)

    assert asyncio.run(run()) == (True, 1, 2)


def test_a_list_that_is_left() -> None:
    """Who stops in the middle of a list asks for no further page."""
    script = AwaitedScript(page("a", "b", token="t"))

    async def run() -> str | None:
        async with walens.AsyncClient(region_name="eu-west-1", credentials=CREDENTIALS, transport=script) as client:
            items = client.items(LIST)
            async for lens in items:
                await items.aclose()
                return lens.lens_name
        return None

    assert asyncio.run(run()) == "a"
    blocking = Script(page("a", "b", token="t"))
    with walens.Client(region_name="eu-west-1", credentials=CREDENTIALS, transport=blocking) as client:
        assert [lens.lens_name for lens in itertools.islice(client.items(LIST), 2)] == ["a", "b"]
    assert len(script.requests) == len(blocking.requests) == 1
