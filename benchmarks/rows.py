"""What is measured, against whom, and what walens must reach."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from environments import HERE, Environment
from lens_text import lens_text
from measure import Figures, Measurement, all_entered, alternate, printed_number, process, worker

from service import IMPORTED_ARN, SUMMARIES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

_SUBJECTS = {"walens": "use_walens", "boto3": "use_boto3", "capo": "use_capo", "aiobotocore": "use_aiobotocore"}
_SIZES = {"small": 2_048, "large": 450_000}


@dataclass(frozen=True)
class Bench:
    """What the rows are measured with."""

    main: Environment
    aiobotocore: Callable[[], Environment]
    endpoint: str
    folder: Path
    settings: Mapping[str, str]
    quick: bool

    def lens(self, size: str) -> str:
        """Give the path of a lens file of a size."""
        path = self.folder / f"{size}.json"
        if not path.exists():
            path.write_text(lens_text(_SIZES[size]), encoding="utf-8")
        return str(path)

    def command(self, program: str, side: str, *arguments: str) -> list[str]:
        """Give the command that runs a program of ours with a subject."""
        environment = self.aiobotocore() if side == "aiobotocore" else self.main
        script = str(HERE / "programs" / f"{program}.py")
        return [environment.python, "-I", script, str(HERE / "subjects"), _SUBJECTS[side], *arguments]


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    key: str
    what: str
    reference: str
    """The side that walens is compared with."""
    target: float
    """What the judged value may be at most."""
    metric: str
    """The figure that is judged: ``wall``, ``cpu`` or ``memory``."""
    measure: Callable[[Bench], dict[str, list[Figures]]]
    judged: Callable[[float, float], float] = field(default=lambda ours, theirs: ours / theirs)
    """From the figures of walens and of the reference in one round: the value that has the target."""
    judged_as: str = "ratio"


def _rounds(bench: Bench, full: int, quick: int) -> int:
    return quick if bench.quick else full


def _cold(stage: str) -> Callable[[Bench], dict[str, list[Figures]]]:
    def measure(bench: Bench) -> dict[str, list[Figures]]:
        def side(name: str) -> Measurement:
            command = bench.command("cold", name, stage, bench.endpoint, bench.lens("small"), IMPORTED_ARN)
            return lambda: process(command, bench.settings)

        return alternate({name: side(name) for name in ("walens", "boto3", "capo")}, _rounds(bench, 41, 7))

    return measure


def _warm(
    what: str, size: str, calls: int, expected: object, sides: Sequence[str] = ("walens", "boto3", "capo")
) -> Callable[[Bench], dict[str, list[Figures]]]:
    def measure(bench: Bench) -> dict[str, list[Figures]]:
        arguments = (what, bench.endpoint, bench.lens(size), str(expected))
        workers = {side: worker(bench.command("warm", side, *arguments), bench.settings, calls) for side in sides}
        with ExitStack() as stack:
            return alternate(all_entered(workers, stack), _rounds(bench, 101, 25))

    return measure


def _memory(stage: str) -> Callable[[Bench], dict[str, list[Figures]]]:
    def measure(bench: Bench) -> dict[str, list[Figures]]:
        def side(name: str) -> Measurement:
            command = bench.command("memory", name, stage, bench.endpoint, bench.lens("small"), IMPORTED_ARN)
            return lambda: {"memory": printed_number(command, bench.settings)}

        return alternate({name: side(name) for name in ("walens", "boto3", "capo")}, _rounds(bench, 7, 3))

    return measure


def _imports(**codes: str | Callable[[Bench], str]) -> Callable[[Bench], dict[str, list[Figures]]]:
    def measure(bench: Bench) -> dict[str, list[Figures]]:
        def side(code: str) -> Measurement:
            return lambda: process([bench.main.python, "-I", "-c", code], bench.settings)

        sides = {name: side(code if isinstance(code, str) else code(bench)) for name, code in codes.items()}
        return alternate(sides, _rounds(bench, 31, 9))

    return measure


def _import_of_all_areas(bench: Bench) -> str:
    modules = sorted(path.stem for path in (bench.main.packages / "walens" / "api").glob("[!_]*.py"))
    return "import " + ", ".join(f"walens.api.{module}" for module in modules)


ROWS = (
    Row("cold", "process: import, client, one import_lens", "boto3", 0.58, "wall", _cold("call")),
    Row("construct", "process: import, client, nothing sent", "boto3", 0.15, "wall", _cold("construct")),
    Row("small", "warm import_lens, 2 KB", "boto3", 0.65, "cpu", _warm("import", "small", 60, IMPORTED_ARN)),
    Row("large", "warm import_lens, 450 KB", "boto3", 0.55, "cpu", _warm("import", "large", 20, IMPORTED_ARN)),
    Row("list", "warm list_lenses, 50 summaries", "boto3", 0.28, "cpu", _warm("list", "small", 25, SUMMARIES)),
    Row(
        "concurrent",
        "32 concurrent import_lens, 2 KB, time per call",
        "aiobotocore",
        0.45,
        "wall",
        _warm("concurrent", "small", 320, IMPORTED_ARN, ("walens", "aiobotocore")),
    ),
    Row(
        "memory",
        "each further client, after a call",
        "boto3",
        16,
        "memory",
        _memory("call"),
        lambda ours, _: ours,
        "KiB",
    ),
    Row(
        "memory-constructed",
        "each further client, only made",
        "boto3",
        16,
        "memory",
        _memory("construct"),
        lambda ours, _: ours,
        "KiB",
    ),
    Row(
        "package",
        "import walens, against 1.3 x bare Python + 15 ms",
        "bare",
        1.0,
        "wall",
        _imports(walens="import walens", bare="pass"),
        lambda ours, bare: ours / (1.3 * bare + 0.015),
        "of limit",
    ),
    Row(
        "areas",
        "import of all areas of walens.api",
        "boto3",
        2.0,
        "wall",
        _imports(walens=_import_of_all_areas, boto3="import boto3"),
    ),
)
