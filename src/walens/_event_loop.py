"""What is awaited besides a network, under asyncio and under trio: times, waits and threads."""

from __future__ import annotations

import asyncio
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

__all__ = ["at_most", "in_thread", "in_trio", "pause", "this_loop"]

ResultT = TypeVar("ResultT")


def in_trio() -> bool:
    """Tell whether what runs now is a task of trio; trio is not imported for that."""
    if "trio" not in sys.modules:
        return False
    import trio

    return trio.lowlevel.in_trio_task()


def this_loop() -> object:
    """Give what stands for the event loop that runs now: asyncio's, or trio's token."""
    if in_trio():
        import trio

        return trio.lowlevel.current_trio_token()
    return asyncio.get_running_loop()


async def pause(seconds: float) -> None:
    """Wait some seconds."""
    if in_trio():
        import trio

        await trio.sleep(seconds)
    else:
        await asyncio.sleep(seconds)


@asynccontextmanager
async def at_most(seconds: float | None) -> AsyncGenerator[None]:
    """
    Bound what is awaited inside by some seconds; ``None`` is no bound.

    Raises:
        TimeoutError: it took longer.
    """
    if seconds is None:
        yield
    elif in_trio():
        import trio

        try:
            with trio.fail_after(seconds):
                yield
        except trio.TooSlowError as error:
            raise TimeoutError from error
    else:
        async with asyncio.timeout(seconds):
            yield


async def in_thread(function: Callable[[], ResultT]) -> ResultT:
    """Run a function that blocks in a thread, and await its end."""
    if in_trio():
        import trio

        return await trio.to_thread.run_sync(function)
    return await asyncio.to_thread(function)
