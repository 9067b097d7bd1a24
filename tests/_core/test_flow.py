"""The two drivers: they perform what a flow yields, throw failures into it, and close it whatever happens."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from walens import Credentials, Request, Response
from walens._core.flow import Action, Flow, GetCredentials, Send, Sleep, drive, drive_async

KEYS = Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret")
REQUEST = Request("GET", "https://example.com/")
ANSWER = Response(200, {}, b"{}")


class Performer:
    """Performs actions from a script: a value is brought, an exception raised."""

    def __init__(self, *script: object) -> None:
        self._script = iter(script)
        self.performed: list[tuple[str, object]] = []

    def _next(self, name: str, argument: object = None) -> Any:
        self.performed.append((name, argument))
        step = next(self._script)
        if isinstance(step, BaseException):
            raise step
        return step

    def send(self, request: Request) -> Response:
        return self._next("send", request)

    def credentials(self, timeout: float | None) -> Credentials:
        return self._next("credentials", timeout)

    def sleep(self, seconds: float) -> None:
        self._next("sleep", seconds)


class AwaitedPerformer:
    """The same, awaited."""

    def __init__(self, performer: Performer) -> None:
        self._performer = performer

    async def send(self, request: Request) -> Response:
        await asyncio.sleep(0)
        return self._performer.send(request)

    async def credentials(self, timeout: float | None) -> Credentials:
        await asyncio.sleep(0)
        return self._performer.credentials(timeout)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(0)
        self._performer.sleep(seconds)


def awaited(flow: Flow[Any], performer: Performer) -> Any:
    return asyncio.run(drive_async(flow, AwaitedPerformer(performer)))


Drive = Callable[[Flow[Any], Performer], Any]
either = pytest.mark.parametrize("run", [drive, awaited], ids=["blocking", "awaited"])


class Journal:
    """A flow that performs actions one after the other and writes down what came of each."""

    def __init__(self, *actions: Action, survives: tuple[type[BaseException], ...] = ()) -> None:
        self._actions = actions
        self._survives = survives
        self.brought: list[object] = []
        self.closed = 0

    def flow(self) -> Flow[str]:
        try:
            for action in self._actions:
                try:
                    self.brought.append((yield action))
                except self._survives as error:
                    self.brought.append(error)
            return "done"
        finally:
            self.closed += 1


@either
def test_each_action_brings_what_it_brings(run: Drive) -> None:
    """A request brings its response, credentials bring themselves, a wait brings nothing; the result comes back."""
    journal = Journal(GetCredentials(), Send(REQUEST), Sleep(0.5))
    performer = Performer(KEYS, ANSWER, None)
    assert run(journal.flow(), performer) == "done"
    assert performer.performed == [("credentials", None), ("send", REQUEST), ("sleep", 0.5)]
    assert journal.brought == [KEYS, ANSWER, None]
    assert journal.closed == 1


@either
def test_a_flow_without_actions_returns_at_once(run: Drive) -> None:
    """Nothing is performed where nothing is yielded."""
    performer = Performer()
    assert run(Journal().flow(), performer) == "done"
    assert performer.performed == []


@either
def test_a_failure_is_thrown_into_the_flow(run: Drive) -> None:
    """The flow decides what a failure means: it may go on."""
    failure = OSError("reset")
    journal = Journal(Send(REQUEST), Sleep(1.0), Send(REQUEST), survives=(OSError,))
    performer = Performer(failure, None, ANSWER)
    assert run(journal.flow(), performer) == "done"
    assert journal.brought == [failure, None, ANSWER]
    assert [name for name, _ in performer.performed] == ["send", "sleep", "send"]


@either
def test_a_failure_that_the_flow_does_not_take_comes_out(run: Drive) -> None:
    """The same exception, and the flow has ended."""
    failure = OSError("reset")
    journal = Journal(Send(REQUEST), Send(REQUEST))
    with pytest.raises(OSError, match="reset") as caught:
        run(journal.flow(), Performer(failure))
    assert caught.value is failure
    assert journal.closed == 1


@either
def test_an_error_of_the_flow_comes_out(run: Drive) -> None:
    """A flow may end with an error of its own, also as its first act."""

    def flow() -> Flow[None]:
        yield Sleep(0)
        raise LookupError("of its own")

    def empty() -> Flow[None]:
        raise LookupError("at once")
        yield

    with pytest.raises(LookupError, match="of its own"):
        run(flow(), Performer(None))
    with pytest.raises(LookupError, match="at once"):
        run(empty(), Performer())


@either
@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, asyncio.CancelledError, GeneratorExit])
def test_an_interruption_closes_the_flow(run: Drive, interruption: type[BaseException]) -> None:
    """It is no failure that the flow could decide about: the flow is closed, and the interruption goes on."""
    journal = Journal(Send(REQUEST), Send(REQUEST), survives=(Exception,))
    with pytest.raises(interruption):
        run(journal.flow(), Performer(interruption()))
    assert journal.brought == []
    assert journal.closed == 1


def test_a_cancelled_task_closes_its_flow() -> None:
    """Cancelling ends the action under way and the flow; nothing of it is left behind."""
    journal = Journal(Send(REQUEST), Send(REQUEST), survives=(Exception,))

    class Waiting(AwaitedPerformer):
        """Sends for ever."""

        async def send(self, request: Request) -> Response:
            started.set()
            await asyncio.Event().wait()
            raise AssertionError

    async def main() -> set[asyncio.Task[Any]]:
        flow: Coroutine[Any, Any, Any] = drive_async(journal.flow(), Waiting(Performer()))
        task = asyncio.create_task(flow)
        await started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return asyncio.all_tasks() - {asyncio.current_task()}  # type: ignore[arg-type]

    started = asyncio.Event()
    assert asyncio.run(main()) == set()
    assert journal.closed == 1
    assert journal.brought == []


@either
def test_flows_are_made_of_flows(run: Drive) -> None:
    """A flow may run another one as a part of itself."""

    def pair() -> Flow[list[object]]:
        first = Journal(Send(REQUEST))
        yield from first.flow()
        second = Journal(Sleep(2.0))
        yield from second.flow()
        return [*first.brought, *second.brought]

    assert run(pair(), Performer(ANSWER, None)) == [ANSWER, None]


def test_actions_are_values() -> None:
    """They compare by what they ask for."""
    assert Send(REQUEST) == Send(Request("GET", "https://example.com/"))
    assert Sleep(1.0) != Sleep(2.0)
    assert GetCredentials() == GetCredentials()
    assert repr(Sleep(1.0)) == "Sleep(seconds=1.0)"
