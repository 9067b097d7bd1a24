"""
Measure walens against its peers: ratios of one run on one machine.

    python benchmarks/run.py [--rows cold,small] [--quick] [--check]

The first run makes the environments that it needs under benchmarks/.environments.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

from environments import HERE, Environment, aiobotocore_environment, main_environment
from measure import Figures, Spread, clean_environment, service, spread
from rows import ROWS, Bench, Row


def main() -> int:
    arguments = _arguments()
    asked = [row for row in ROWS if row.key in arguments.rows]
    environment = main_environment()
    made_aiobotocore = cache(aiobotocore_environment)
    if any(row.reference == "aiobotocore" for row in asked):
        made_aiobotocore()
    _print_versions(environment, made_aiobotocore if made_aiobotocore.cache_info().currsize else None)
    missed = 0
    with tempfile.TemporaryDirectory() as folder, service(str(HERE / "service.py")) as endpoint:
        bench = Bench(environment, made_aiobotocore, endpoint, Path(folder), clean_environment(folder), arguments.quick)
        for row in asked:
            began = time.monotonic()
            missed += not _report(row, row.measure(bench))
            print(f"  load {os.getloadavg()[0]:.1f}, measured in {time.monotonic() - began:.0f} s", flush=True)
    print(f"\n{len(asked) - missed} of {len(asked)} rows reach their target")
    return 1 if missed and arguments.check else 0


def _arguments() -> argparse.Namespace:
    keys = [row.key for row in ROWS]

    def some_keys(text: str) -> list[str]:
        unknown = set(text.split(",")) - set(keys)
        if unknown:
            raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: the rows are {', '.join(keys)}")
        return text.split(",")

    parser = argparse.ArgumentParser(description="Measure walens against its peers.")
    parser.add_argument("--rows", type=some_keys, default=keys, help=f"which rows: {', '.join(keys)}; all when absent")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: to look, not to judge")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a row misses its target")
    return parser.parse_args()


def _print_versions(environment: Environment, aiobotocore: object) -> None:
    machine = f"{platform.system()} {platform.release()} {platform.machine()}, {os.cpu_count()} CPUs"
    print(f"{platform.python_implementation()} {platform.python_version()}, {machine}")
    print(", ".join(f"{name} {version}" for name, version in environment.versions().items()))
    if callable(aiobotocore):
        versions = aiobotocore().versions().items()
        print("and apart: " + ", ".join(f"{name} {version}" for name, version in versions))


def _report(row: Row, figures: dict[str, list[Figures]]) -> bool:
    """Print what was measured; tell whether the target is reached."""
    value = _compared(row, figures, "walens", row.metric, judged=True)
    reached = value.median <= row.target
    print(f"\n{row.key}: {row.what}")
    print(f"  {'ok    ' if reached else 'MISSED'}  {row.metric} {_short(value)} {row.judged_as}, target {row.target:g}")
    for side, measured in figures.items():
        parts: list[str] = []
        for metric in measured[0]:
            amount = _amount(spread([figure[metric] for figure in measured]), metric)
            ratio = "" if side == row.reference else f" = {_short(_compared(row, figures, side, metric))}"
            parts.append(f"{metric} {amount}{ratio}")
        print(f"    {side:<12}{'    '.join(parts)}")
    return reached


def _compared(row: Row, figures: dict[str, list[Figures]], side: str, metric: str, *, judged: bool = False) -> Spread:
    """Compare a side with the reference, round by round."""
    pairs = zip(figures[side], figures[row.reference], strict=True)
    compare = row.judged if judged else lambda ours, theirs: ours / theirs
    return spread([compare(ours[metric], theirs[metric]) for ours, theirs in pairs])


def _short(value: Spread) -> str:
    return f"{value.median:.3g} [{value.low:.3g} .. {value.high:.3g}]"


def _amount(value: Spread, metric: str) -> str:
    if metric == "memory":
        return f"{value.median:.1f} KiB"
    return f"{value.median * 1e3:.1f} ms" if value.median > 0.01 else f"{value.median * 1e6:.0f} us"


if __name__ == "__main__":
    sys.exit(main())
