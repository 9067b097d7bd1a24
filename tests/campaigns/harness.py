"""
Interrupt a piece of work at a random moment, again and again, as Ctrl-C does: by an exception from the handler of SIGINT.

A campaign is a module with a function that takes an `Interrupter` and returns after so many interruptions; it raises
`Broken` where something did not hold. By hand::

    python -m tests.campaigns.interrupted_store 10000
"""

from __future__ import annotations

import faulthandler
import os
import random
import signal
import sys
import threading
import time
import traceback
from collections import Counter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

__all__ = ["Broken", "Interrupter", "main"]

ResultT = TypeVar("ResultT")
_STUCK_SECONDS = 20.0
_FAILED = 2


class Broken(Exception):  # noqa: N818 - it tells what was found
    """Something did not hold after an interruption."""


class Interrupter:
    """
    Interrupts work.

    Args:
        seed: decides the moments, so far as the machine's speed does not.
    """

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.counts: Counter[str] = Counter()
        self._armed = self._struck = False
        self._usual: dict[str, float] = {}
        signal.signal(signal.SIGALRM, self._strike)
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it

    @property
    def interruptions(self) -> int:
        """How often work was interrupted so far."""
        return self.counts["interrupted"]

    def _strike(self, _number: int, _frame: FrameType | None) -> None:
        if self._armed:
            self._armed, self._struck = False, True
            signal.raise_signal(signal.SIGINT)  # to whom it belongs now: asyncio has a handler of its own

    def run(self, name: str, work: Callable[[], ResultT]) -> ResultT | None:
        """
        Do some work, and interrupt it at a moment within the time that it usually takes.

        Args:
            name: what kind of work it is: each has its own time.
            work: the work.

        Returns:
            What it gave; ``None`` where the interruption came out of it.
        """
        if name not in self._usual:
            began = time.perf_counter()
            work()
            self._usual[name] = time.perf_counter() - began
        began = time.perf_counter()
        result = self._disturbed(work, self._moment(name))
        if self._struck:
            self.counts["interrupted"] += 1
            return result
        self.counts["done"] += 1
        # What the first time took says little of the next.
        self._usual[name] = 0.9 * self._usual[name] + 0.1 * (time.perf_counter() - began)
        return result

    def run_anew(self, name: str, work: Callable[[], object]) -> None:
        """
        Do some work for the first time in a process, interrupted, and once more: each time in a new child of this one.

        Raises:
            Broken: it does not go through after the interruption.
        """
        if name not in self._usual:
            began = time.perf_counter()
            _end_of_child(lambda: work() and False)
            self._usual[name] = time.perf_counter() - began
        moment = self._moment(name)

        def twice() -> bool:
            watch = threading.Timer(_STUCK_SECONDS, _give_up)
            watch.daemon = True
            watch.start()
            self._disturbed(work, moment)
            work()
            return self._struck

        self.counts["interrupted" if _end_of_child(twice) else "done"] += 1

    def _moment(self, name: str) -> float:
        return max(1e-6, self.random.random() * 1.1 * self._usual[name])

    def _disturbed(self, work: Callable[[], ResultT], moment: float) -> ResultT | None:
        self._struck = False
        try:
            self._armed = True
            signal.setitimer(signal.ITIMER_REAL, moment)
            result = work()
            self._armed = False
        except KeyboardInterrupt:
            return None
        except RuntimeError as error:
            # Python's own locks say that they are not held where the taking was interrupted.
            if not isinstance(error.__context__, KeyboardInterrupt):
                raise
            return None
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            self._armed = False
        return result

    def check(self, claim: str, work: Callable[[], ResultT]) -> ResultT:
        """
        Do some work undisturbed, in a thread, where no lock is the interrupted one's.

        Raises:
            Broken: it failed, or does not come to its end.
        """
        results: list[ResultT] = []
        errors: list[BaseException] = []

        def run() -> None:
            try:
                results.append(work())
            except BaseException as error:  # noqa: BLE001 - told below
                errors.append(error)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(_STUCK_SECONDS)
        if thread.is_alive():
            faulthandler.dump_traceback(all_threads=True)
            raise Broken(f"after {self.interruptions} interruptions stuck: {claim}")
        if errors:
            raise Broken(f"after {self.interruptions} interruptions {errors[0]!r}: {claim}") from errors[0]
        return results[0]


def _give_up() -> None:
    faulthandler.dump_traceback(all_threads=True)
    os._exit(_FAILED)


def _end_of_child(work: Callable[[], bool]) -> bool:
    """Do some work in a child of this process, and give what it gave."""
    child = os.fork()
    if child == 0:
        code = _FAILED
        try:
            code = int(work())
        except BaseException:  # noqa: BLE001 - told by the code
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code not in {0, 1}:
        raise Broken(f"a child of this process ended with {code}")
    return bool(code)


def main(campaign: Callable[[Interrupter, int], None]) -> None:
    """Run a campaign as the command line says: how many interruptions, and the seed."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    faulthandler.register(signal.SIGUSR1, all_threads=True)  # for who wonders where it is
    faulthandler.dump_traceback_later(60 + number, exit=True)  # the interrupted thread may be the one that is stuck
    interrupter = Interrupter(seed)
    began = time.monotonic()
    try:
        campaign(interrupter, number)
    except Broken as error:
        assert sys.__stdout__ is not None
        sys.__stdout__.write(f"BROKEN: {error}\n")
        sys.exit(1)
    seconds = time.monotonic() - began
    assert sys.__stdout__ is not None  # sys.stdout may be what an interrupted command left there
    sys.__stdout__.write(
        f"{interrupter.interruptions} interruptions, {interrupter.counts['done']} calls done, {seconds:.0f} s\n"
    )
