"""
Give every reader hostile inputs, each in a process of its own, and measure what they cost and how that grows. By hand::

    python -m tests.campaigns.hostile_inputs                # all kinds at 1, 4 and 10 MB
    python -m tests.campaigns.hostile_inputs yaml,json      # some readers
    python -m tests.campaigns.hostile_inputs yaml 0.5 1 2   # other sizes, in MB

An input may be refused, with an error of walens; it may not cost more than `SECONDS` and `MEGABYTES`, and what is read
may not cost more than the size to the power of `EXPONENT`. Where it is not so, the exit code is 1.
"""

from __future__ import annotations

import functools
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.campaigns.hostile_kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = ["EXPONENT", "MEGABYTES", "SECONDS", "Cost", "Growth", "cost_of", "exponent", "growth_of", "use"]

SECONDS: Final = 10.0
MEGABYTES: Final = 300.0
EXPONENT: Final = 1.1

_ROOT: Final = Path(__file__).parents[2]
_LIMIT: Final = 3 << 30  # a process that takes more is stopped
_FLOOR: Final = (0.2, 16.0)
"""Seconds and megabytes: how what costs less grows is not asked."""
_LEAST: Final = (0.02, 1.0)
"""Less than that counts as that: no clock is finer."""
_SMALLEST: Final = 20_000
_POINTS: Final = 3
_AGAIN: Final = 2


class Cost(NamedTuple):
    """What one input cost."""

    outcome: str
    """``read``, or the class of the error and what it says."""
    seconds: float
    """Of the processor."""
    megabytes: float
    """At most, the interpreter and the modules counted in."""

    @property
    def is_refused(self) -> bool:
        """Whether a budget ended it."""
        return "(budget '" in self.outcome

    @property
    def is_too_much(self) -> bool:
        """Whether it is beyond what any input may cost."""
        return not (self.seconds <= SECONDS and self.megabytes <= MEGABYTES)


class Growth(NamedTuple):
    """What a kind of input costs, and how that grows with its size."""

    costs: Mapping[int, Cost]
    """By the size in bytes."""
    time: float | None
    """The exponent of the seconds; ``None`` where they are few, or the input is refused at nearly every size."""
    memory: float | None
    """The exponent of the memory; ``None`` as before."""

    @property
    def is_too_much(self) -> bool:
        """Whether a cost or an exponent is beyond what it may be."""
        exponents = [each for each in (self.time, self.memory) if each is not None]
        return any(cost.is_too_much for cost in self.costs.values()) or max(exponents, default=0) > EXPONENT


def _table(content: bytes) -> object:
    from walens.lens.converters.csv_table import from_csv

    return from_csv(content)


def _workbook(content: bytes) -> object:
    from walens.lens.converters.xlsx_reader import from_xlsx

    return from_xlsx(content)


def _markdown(content: bytes) -> object:
    from walens.lens import loads, to_markdown

    return to_markdown(loads(content))


def _lint(name: str) -> Callable[[bytes], object]:
    def use(content: bytes) -> object:
        from walens.lens.linter.runner import lint_text

        return str(lint_text(content, source=name))

    return use


def _folder(content: bytes) -> object:
    from walens.lens.linter.runner import lint_file

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "lens.yaml").write_bytes(content)
        (Path(folder) / "q.json").write_text('{"id": "p_1", "name": "p", "questions": []}')
        return lint_file(folder)


def _import(content: bytes) -> object:
    import walens

    with walens.Client.offline() as client:
        return client.import_lens(json_string=content.decode())


def _fix(content: bytes) -> object:
    from walens.lens.linter.fix import fix_text

    return fix_text(content.decode(), source="lens.json")


def _condition(content: bytes) -> object:
    from walens.lens.rules.parser import parse

    return parse(content.decode())


def _cassette(content: bytes) -> object:
    from walens.transport.recording import read_recordings

    with _file("cassette.json", content) as path:
        return read_recordings(path)


def _settings(content: bytes) -> object:
    from walens.lens.linter.config import read_config

    with _file("walens.toml", content) as path:
        return read_config(path)


@contextmanager
def _file(name: str, content: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        yield path


_USES: Final[Mapping[str, Callable[[bytes], object]]] = {
    "json": _lint("lens.json"),
    "yaml": _lint("lens.yaml"),
    "folder": _folder,
    "csv": _table,
    "xlsx": _workbook,
    "markdown": _markdown,
    "import": _import,
    "fix": _fix,
    "condition": _condition,
    "cassette": _cassette,
    "settings": _settings,
}


def use(reader: str, content: bytes) -> str:
    """Give a reader an input, and tell what came of it: ``read``, or the class of the error and what it says."""
    from walens.errors import WalensError

    try:
        _USES[reader](content)
    except WalensError as error:
        return f"{type(error).__name__}: {error!s:.300}"
    return "read"


def _child(reader: str, path: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_LIMIT, _LIMIT))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    content = Path(path).read_bytes()
    before = time.process_time()
    outcome = use(reader, content)
    seconds = time.process_time() - before
    # The peak of this process alone: what the system tells of a child also has what its parent held.
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    sys.stdout.write(json.dumps([outcome, seconds, int(peak.split()[1]) / 1024]))


def cost_of(reader: str, content: bytes) -> Cost:
    """Give a reader an input in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input"
        path.write_bytes(content)
        result = subprocess.run(
            [sys.executable, "-m", "tests.campaigns.hostile_inputs", "--child", reader, str(path)],
            capture_output=True, text=True, check=False, cwd=_ROOT,
        )  # fmt: skip
    if result.returncode:
        last = result.stderr.strip().splitlines()[-1:] or ["stopped"]
        return Cost(f"BROKEN {result.returncode}: {last[0]:.300}", math.inf, math.inf)
    return Cost(*json.loads(result.stdout))


def exponent(sizes: Sequence[int], costs: Sequence[float]) -> float:
    """Fit the power of the size with which a cost grows."""
    points = [(math.log(size), math.log(cost)) for size, cost in zip(sizes, costs, strict=True)]
    middle = [sum(point[axis] for point in points) / len(points) for axis in (0, 1)]
    above = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    return above / sum((x - middle[0]) ** 2 for x, _ in points)


@functools.cache
def _cost_of_nothing(reader: str) -> Cost:
    return min((cost_of(reader, b"") for _ in range(3)), key=lambda cost: cost.seconds)


def growth_of(reader: str, kind: str, sizes: Iterable[int]) -> Growth:
    """
    Measure what a kind costs a reader at some sizes, and how that grows.

    Where a budget refuses some of them, smaller ones are measured as well. What seems to grow too fast is measured again,
    and the least cost of each size counts: other work on the machine makes a cost larger and never smaller.
    """
    make = KINDS[reader][kind]
    costs = {size: cost_of(reader, make(size)) for size in sizes}
    while len(_read(costs)) < _POINTS and (size := min(costs) // 2) >= _SMALLEST:
        costs[size] = cost_of(reader, make(size))
    growth = _growth(reader, costs)
    for _ in range(_AGAIN):
        if not growth.is_too_much:
            break
        for size, cost in costs.items():
            again = cost_of(reader, make(size))
            costs[size] = Cost(again.outcome, min(cost.seconds, again.seconds), min(cost.megabytes, again.megabytes))
        growth = _growth(reader, costs)
    return growth


def _read(costs: Mapping[int, Cost]) -> list[int]:
    return sorted(size for size, cost in costs.items() if not (cost.is_refused or math.isinf(cost.seconds)))


def _growth(reader: str, costs: Mapping[int, Cost]) -> Growth:
    nothing, sizes = _cost_of_nothing(reader), _read(costs)
    exponents: list[float | None] = []
    for axis, floor, least in zip((1, 2), _FLOOR, _LEAST, strict=True):
        taken = [max(costs[size][axis] - nothing[axis], least) for size in sizes]
        exponents.append(exponent(sizes, taken) if len(sizes) >= _POINTS and max(taken) >= floor else None)
    return Growth(costs, *exponents)


def _line(reader: str, kind: str, growth: Growth) -> str:
    size = max(_read(growth.costs) or growth.costs)
    worst = [max(cost[axis] for cost in growth.costs.values()) for axis in (1, 2)]
    shown = ["  .  " if each is None else f"{each:5.2f}" for each in (growth.time, growth.memory)]
    mark = "  TOO MUCH" if growth.is_too_much else ""
    last = growth.costs[max(growth.costs)].outcome
    return f"{reader:9} {kind:44} {size / 1e6:6.2f} {worst[0]:8.2f} {shown[0]} {worst[1]:8.0f} {shown[1]}{mark}  {last:.90}\n"


def main() -> None:
    """Run the campaign as the command line says."""
    readers = sys.argv[1].split(",") if len(sys.argv) > 1 else list(KINDS)
    sizes = [int(float(size) * 1e6) for size in sys.argv[2:]] or [1_000_000, 4_000_000, 10_000_000]
    broken = 0
    sys.stdout.write(f"{'reader':9} {'kind':44} {'MB':>6} {'s':>8} {'^':>5} {'MB used':>8} {'^':>5}  at the largest\n")
    for reader in readers:
        for kind in KINDS[reader]:
            growth = growth_of(reader, kind, sizes)
            broken += growth.is_too_much
            sys.stdout.write(_line(reader, kind, growth))
            sys.stdout.flush()
    sys.stdout.write(f"{broken} cost too much\n")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        _child(*sys.argv[2:])
    else:
        main()
