"""Measure in pairs: every round measures each side once, so that what disturbs the machine disturbs all of them."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass

Figures = dict[str, float]
"""What one measurement gave: seconds by ``wall`` and ``cpu``, KiB by ``memory``, a number by ``times``."""
Measurement = Callable[[], Figures]


@dataclass(frozen=True)
class Spread:
    """A median with its quartiles."""

    low: float
    median: float
    high: float


def spread(values: Sequence[float]) -> Spread:
    """Give the median and the quartiles of some values."""
    if len(values) == 1:
        return Spread(values[0], values[0], values[0])
    low, median, high = statistics.quantiles(values, n=4, method="inclusive")
    return Spread(low, median, high)


def alternate(sides: Mapping[str, Measurement], rounds: int) -> dict[str, list[Figures]]:
    """Measure every side once a round, after one round that is not counted."""
    figures: dict[str, list[Figures]] = {side: [] for side in sides}
    for number in range(rounds + 1):
        for side, measured in sides.items():
            found = measured()
            if number:
                figures[side].append(found)
    return figures


def clean_environment(home: str) -> dict[str, str]:
    """Give an environment for what is measured, in which no AWS setting and no proxy is found."""
    return {"PATH": os.environ["PATH"], "HOME": home, "LANG": "C.UTF-8", "AWS_EC2_METADATA_DISABLED": "true"}


def process(command: Sequence[str], environment: Mapping[str, str], allowed: Sequence[int] = (0,)) -> Figures:
    """Run a process to its end, with one of the exit codes that are allowed; give its wall time and its CPU time."""
    with tempfile.TemporaryFile("w+") as complaints:
        began = time.perf_counter()
        started = subprocess.Popen(
            command, env=dict(environment), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=complaints
        )
        _, status, usage = os.wait4(started.pid, 0)
        wall = time.perf_counter() - began
        started.returncode = os.waitstatus_to_exitcode(status)
        if started.returncode not in allowed:
            complaints.seek(0)
            sys.exit(f"{' '.join(command)} failed:\n{complaints.read()}")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime}


def printed_number(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Run a process and give the number that it prints."""
    done = subprocess.run(command, env=dict(environment), check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return float(done.stdout)


@contextmanager
def worker(command: Sequence[str], environment: Mapping[str, str], calls: int) -> Iterator[Measurement]:
    """Start a process that makes calls when it is told to; what is yielded lets it make so many."""
    started = subprocess.Popen(
        command, env=dict(environment), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )
    assert started.stdin is not None
    assert started.stdout is not None
    orders, results = started.stdin, started.stdout

    def measured() -> Figures:
        orders.write(f"{calls}\n")
        orders.flush()
        line = results.readline()
        if not line:
            sys.exit(f"{' '.join(command)} ended")
        figures: Figures = json.loads(line)
        return figures

    try:
        yield measured
    finally:
        started.terminate()
        started.wait()
        orders.close()
        results.close()


def all_entered(workers: Mapping[str, AbstractContextManager[Measurement]], stack: ExitStack) -> dict[str, Measurement]:
    """Start all workers."""
    return {side: stack.enter_context(manager) for side, manager in workers.items()}


@contextmanager
def service(script: str) -> Iterator[str]:
    """Start the stand-in, on a CPU of its own where there are two; yield its endpoint."""
    command = [sys.executable, script]
    before = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set[int]()
    if len(before) > 1:
        first, *others = sorted(before)
        command.append(str(first))
        os.sched_setaffinity(0, others[:1])
    started = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert started.stdin is not None
    assert started.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(started.stdout.readline())}"
    finally:
        started.stdin.close()
        started.wait()
        started.stdout.close()
        if len(before) > 1:
            os.sched_setaffinity(0, before)
