"""A transport that plays a script and keeps the requests, blocking and awaited; and what drives either client."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeAlias

from attrs import evolve

import walens
from walens import AsyncClient, Client, Credentials, Request, Response
from walens._core.call import CallSettings, Clock

__all__ = [
    "ACCESS_KEY_ID",
    "CREDENTIALS",
    "SECRET_ACCESS_KEY",
    "SESSION_TOKEN",
    "AwaitedScript",
    "AwaitingDriver",
    "BlockingDriver",
    "Driver",
    "Performances",
    "Script",
    "StoppedClock",
    "answer",
    "prepared",
    "running",
]

ACCESS_KEY_ID = "AKIAIOSFODNN7EXAMPLE"
SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
SESSION_TOKEN = "IQoJb3JpZ2luX2VjEXAMPLE//session+token=="
CREDENTIALS = Credentials(access_key_id=ACCESS_KEY_ID, secret_access_key=SECRET_ACCESS_KEY, session_token=SESSION_TOKEN)

Step: TypeAlias = Response | Exception | Callable[[Request], Response]


def answer(body: object = b"", status: int = 200, headers: Mapping[str, str] | None = None, /, **more: str) -> Response:
    """A response; what is no bytes becomes JSON, and ``retry_after="1"`` the field ``retry-after``."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    fields = dict(headers or {}) | {name.replace("_", "-"): value for name, value in more.items()}
    return Response(status, fields, content)


class Script:
    """Plays responses and exceptions in order; a function is asked for the response to the request."""

    def __init__(self, *steps: Step, signed: bool = True) -> None:
        self._steps = iter(steps)
        self.signed = signed
        self.requests: list[Request] = []
        self.closed = 0

    def play(self, request: Request) -> Response:
        self.requests.append(request)
        step = next(self._steps, None)
        assert step is not None, f"the script ends before {request.method} {request.url}"
        if isinstance(step, Exception):
            raise step
        return step if isinstance(step, Response) else step(request)

    def send(self, request: Request) -> Response:
        return self.play(request)

    def close(self) -> None:
        self.closed += 1

    def sent(self, name: str) -> list[str | None]:
        """What each request had in a header field."""
        return [request.headers.get(name) for request in self.requests]

    def bodies(self) -> list[Any]:
        """The JSON of each request."""
        return [json.loads(request.body) for request in self.requests]


class AwaitedScript(Script):
    """The same, awaited."""

    async def send(self, request: Request) -> Response:
        await asyncio.sleep(0)
        return self.play(request)

    async def close(self) -> None:
        self.closed += 1


class StoppedClock:
    """A clock that goes when it is told to."""

    def __init__(self, time: float = 1_770_000_000.0) -> None:
        self.seconds = time

    def __call__(self) -> float:
        return self.seconds

    def clock(self) -> Clock:
        return Clock(self, self)


def prepared(client: Client | AsyncClient, **changes: Any) -> CallSettings:
    """Change what a client knows before a call."""
    client._settings = evolve(client._prepared(), **changes)
    return client._settings


class BlockingDriver:
    """Makes and drives a `Client`."""

    script = Script

    def __init__(self, **options: Any) -> None:
        self.client = Client(**_with_defaults(options))

    def prepare(self, **changes: Any) -> CallSettings:
        """Change what the client knows before a call: its clock, its random numbers, its ids."""
        return prepared(self.client, **changes)

    def call(self, request: Any, **options: Any) -> Any:
        return self.client.call(request, **options)

    def items(self, request: Any, **options: Any) -> list[Any]:
        return list(self.client.items(request, **options))

    def pages(self, request: Any, **options: Any) -> list[Any]:
        return list(self.client.pages(request, **options))

    def method(self, name: str, **arguments: Any) -> Any:
        return getattr(self.client, name)(**arguments)

    def close(self) -> None:
        self.client.close()

    def end(self) -> None:
        """There is no event loop to close."""


class AwaitingDriver:
    """Makes and drives an `AsyncClient`, in an event loop of its own."""

    script = AwaitedScript

    def __init__(self, **options: Any) -> None:
        self.runner = asyncio.Runner(debug=False)
        self.client = AsyncClient(**_with_defaults(options))

    def prepare(self, **changes: Any) -> CallSettings:
        return prepared(self.client, **changes)

    def call(self, request: Any, **options: Any) -> Any:
        return self.runner.run(self.client.call(request, **options))

    def items(self, request: Any, **options: Any) -> list[Any]:
        async def items() -> list[Any]:
            return [item async for item in self.client.items(request, **options)]

        return self.runner.run(items())

    def pages(self, request: Any, **options: Any) -> list[Any]:
        async def pages() -> list[Any]:
            return [page async for page in self.client.pages(request, **options)]

        return self.runner.run(pages())

    def method(self, name: str, **arguments: Any) -> Any:
        return self.runner.run(getattr(self.client, name)(**arguments))

    def close(self) -> None:
        self.runner.run(self.client.close())

    def end(self) -> None:
        """Close the event loop."""
        self.runner.close()


Driver: TypeAlias = BlockingDriver | AwaitingDriver


def _with_defaults(options: dict[str, Any]) -> dict[str, Any]:
    return {"region_name": "eu-west-1", "credentials": CREDENTIALS} | options


@contextmanager
def running(driver: Driver) -> Iterator[Driver]:
    """Give a driver, and close it and what it ran in."""
    try:
        yield driver
    finally:
        driver.close()
        driver.end()


class Performances:
    """Performs a flow's actions with a script, and keeps the waits instead of waiting."""

    def __init__(self, script: Script, clock: StoppedClock | None = None) -> None:
        self.script = script
        self.clock = clock or StoppedClock()
        self.waits: list[float] = []

    def send(self, request: Request) -> Response:
        return self.script.send(request)

    def credentials(self, timeout: float | None) -> walens.Credentials:
        return CREDENTIALS

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.clock.seconds += seconds
