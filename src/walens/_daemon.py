"""
Run what cannot be interrupted in a daemon thread: a look-up of a name, a provider of credentials.

Who waits for it gives up after a time. The thread alone outlives that, and ends with what it does; it keeps neither an
event loop nor the process from ending, as the threads of `asyncio.to_thread` would.
"""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["run_awaited", "run_within"]

ResultT = TypeVar("ResultT")
_NAME = "walens-daemon"


class _Run(Generic[ResultT]):
    """A function that runs once, and what came of it."""

    def __init__(self, function: Callable[[], ResultT], tell: Callable[[], None]) -> None:
        self._function = function
        self._tell = tell
        self._results: list[ResultT] = []
        self._error: BaseException | None = None
        Thread(target=self._run, name=_NAME, daemon=True).start()

    def _run(self) -> None:
        try:
            self._results.append(self._function())
        except BaseException as error:  # noqa: BLE001 - it is raised where it was waited for
            self._error = error
        self._tell()

    def result(self) -> ResultT:
        if self._error is not None:
            raise self._error
        return self._results[0]


def run_within(seconds: float, function: Callable[[], ResultT]) -> ResultT:
    """
    Run a function, and wait no longer than some seconds for its end.

    Raises:
        TimeoutError: it had not ended by then.
        Exception: what the function raised.
    """
    ended = Event()
    run = _Run(function, ended.set)
    if not ended.wait(seconds):
        raise TimeoutError
    return run.result()


async def run_awaited(function: Callable[[], ResultT]) -> ResultT:
    """
    Run a function, and await its end; who is cancelled waits no longer.

    Raises:
        Exception: what the function raised.
    """
    from walens._event_loop import in_trio

    if in_trio():
        import trio

        return await trio.to_thread.run_sync(function, abandon_on_cancel=True)
    import asyncio

    loop = asyncio.get_running_loop()
    ended = asyncio.Event()

    def tell() -> None:
        with suppress(RuntimeError):  # the loop has been closed meanwhile
            loop.call_soon_threadsafe(ended.set)

    run = _Run(function, tell)
    await ended.wait()
    return run.result()
