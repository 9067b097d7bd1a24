"""The rows on the service: cold and warm calls, memory and imports."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from environments import HERE
from measure import all_entered, alternate, printed_number, process, worker
from row import Bench, Row

from service import IMPORTED_ARN, SUMMARIES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from measure import Figures, Measurement

_SUBJECTS = {"walens": "use_walens", "boto3": "use_boto3", "capo": "use_capo", "aiobotocore": "use_aiobotocore"}
_SIZES = {"small": 2_048, "large": 450_000}


def _lens(bench: Bench, size: str) -> str:
    return str(bench.text(size, _SIZES[size]))


def _command(bench: Bench, program: str, side: str, *arguments: str) -> list[str]:
    """Give the command that runs a program with a subject."""
    environment = bench.aiobotocore() if side == "aiobotocore" else bench.main
    script = str(HERE / "programs" / f"{program}.py")
    return [environment.python, "-I", script, str(HERE / "subjects"), _SUBJECTS[side], *arguments]


def _cold(stage: str) -> Callable[[Bench], dict[str, list[Figures]]]:
    def measure(bench: Bench) -> dict[str, list[Figures]]:
        def side(name: str) -> Measurement:
            command = _command(bench, "cold", name, stage, bench.endpoint, _lens(bench, "small"), IMPORTED_ARN)
            return lambda: process(command, bench.settings)

        return alternate({name: side(name) for name in ("walens", "boto3", "capo")}, bench.rounds(41, 7))

    return measure


def _warm(
    what: str, size: str, calls: int, expected: object, sides: Sequence[str] = ("walens", "boto3", "capo")
) -> Callable[[Bench], dict[str, list[Figures]]]:
    def measure(bench: Bench) -> dict[str, list[Figures]]:
        arguments = (what, bench.endpoint, _lens(bench, size), str(expected))
        workers = {side: worker(_command(bench, "warm", side, *arguments), bench.settings, calls) for side in sides}
        with ExitStack() as stack:
            return alternate(all_entered(workers, stack), bench.rounds(101, 25))

    return measure


def _memory(stage: str) -> Callable[[Bench], dict[str, list[Figures]]]:
    def measure(bench: Bench) -> dict[str, list[Figures]]:
        def side(name: str) -> Measurement:
            command = _command(bench, "memory", name, stage, bench.endpoint, _lens(bench, "small"), IMPORTED_ARN)
            return lambda: {"memory": printed_number(command, bench.settings)}

        return alternate({name: side(name) for name in ("walens", "boto3", "capo")}, bench.rounds(7, 3))

    return measure


def _imports(**codes: str | Callable[[Bench], str]) -> Callable[[Bench], dict[str, list[Figures]]]:
    def measure(bench: Bench) -> dict[str, list[Figures]]:
        def side(code: str) -> Measurement:
            return lambda: process([bench.main.python, "-I", "-c", code], bench.settings)

        sides = {name: side(code if isinstance(code, str) else code(bench)) for name, code in codes.items()}
        return alternate(sides, bench.rounds(31, 9))

    return measure


def _import_of_all_areas(bench: Bench) -> str:
    modules = sorted(path.stem for path in (bench.main.packages / "walens" / "api").glob("[!_]*.py"))
    return "import " + ", ".join(f"walens.api.{module}" for module in modules)


SERVICE_ROWS = (
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
        "each further client of 20, after a call",
        None,
        16,
        "memory",
        _memory("call"),
        judged_as="KiB",
    ),
    Row(
        "memory-constructed",
        "each further client of 20, only made",
        None,
        16,
        "memory",
        _memory("construct"),
        judged_as="KiB",
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
