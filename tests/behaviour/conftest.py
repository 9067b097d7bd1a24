"""Makes clients of both kinds: on a script, and against a server on loopback."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.behaviour.cases import Make
from tests.scripted import (
    AwaitingDriver,
    BlockingDriver,
    Driver,
    StoppedClock,
    running,
)
from walens.transport import HTTPTransport, ThreadTransport


@pytest.fixture(params=[BlockingDriver, AwaitingDriver], ids=["Client", "AsyncClient"])
def driver_type(request: pytest.FixtureRequest) -> type[Driver]:
    return request.param


@pytest.fixture
def ended() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def make(driver_type: type[Driver], ended: ExitStack) -> Make:
    """Makes a client whose transport plays steps, with retries that do not wait unless a service asks for it."""

    def make_driver(*steps: Any, random: float = 0.0, clock: StoppedClock | None = None, **options: Any) -> Driver:
        driver = ended.enter_context(running(driver_type(transport=driver_type.script(*steps), **options)))
        driver.prepare(random=lambda: random, **({"clock": clock.clock()} if clock else {}))
        return driver

    return make_driver


def http_driver(kind: str, url: str, **options: Any) -> Driver:
    """A client with the transport that it makes itself, or with blocking HTTP in threads."""
    options = {"endpoint_url": url, "max_attempts": 3} | options
    if kind == "Client":
        driver: Driver = BlockingDriver(**options)
    elif kind == "AsyncClient":
        driver = AwaitingDriver(**options)
    else:
        driver = AwaitingDriver(
            transport=ThreadTransport(HTTPTransport(read_timeout=options.pop("read_timeout", 5))), **options
        )
    driver.prepare(random=lambda: 0.0)
    return driver


@pytest.fixture(params=["Client", "AsyncClient", "AsyncClient in threads"])
def connect(request: pytest.FixtureRequest, ended: ExitStack) -> Callable[..., Driver]:
    def connect_driver(url: str, **options: Any) -> Driver:
        return ended.enter_context(running(http_driver(request.param, url, **options)))

    return connect_driver
