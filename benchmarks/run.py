"""
Measure walens against its peers: ratios of one run on one machine.

    python benchmarks/run.py [--rows cold,small] [--quick] [--check] [--lenses FOLDER]

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

from document_rows import DOCUMENT_ROWS
from environments import HERE, Environment, aiobotocore_environment, main_environment
from measure import Figures, Spread, clean_environment, service, spread
from row import Bench, NotThereError, Row
from service_rows import SERVICE_ROWS

ROWS = SERVICE_ROWS + DOCUMENT_ROWS
_GROUPS = {"service": SERVICE_ROWS, "documents": DOCUMENT_ROWS}


def main() -> int:
    arguments = _arguments()
    asked = [row for row in ROWS if row.key in arguments.rows]
    environment = main_environment()
    made_aiobotocore = cache(aiobotocore_environment)
    if any(row.reference == "aiobotocore" for row in asked):
        made_aiobotocore()
    _print_versions(environment, made_aiobotocore if made_aiobotocore.cache_info().currsize else None)
    reached = 0
    with tempfile.TemporaryDirectory() as folder, service(str(HERE / "service.py")) as endpoint:
        settings = clean_environment(folder)
        bench = Bench(
            environment, made_aiobotocore, endpoint, Path(folder), arguments.lenses, settings, arguments.quick
        )
        for row in asked:
            began = time.monotonic()
            try:
                reached += _report(row, row.measure(bench))
            except NotThereError as missing:
                print(f"\n{row.key}: {row.what}\n  not there: {missing}")
                continue
            print(f"  load {os.getloadavg()[0]:.1f}, measured in {time.monotonic() - began:.0f} s", flush=True)
    print(f"\n{reached} of {len(asked)} rows reach their target")
    return 1 if arguments.check and reached < len(asked) else 0


def _arguments() -> argparse.Namespace:
    groups = {name: [row.key for row in rows] for name, rows in _GROUPS.items()}
    keys = [row.key for row in ROWS]

    def some_keys(text: str) -> list[str]:
        asked = [key for name in text.split(",") for key in groups.get(name, [name])]
        unknown = set(asked) - set(keys)
        if unknown:
            raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: the rows are {', '.join(keys)}")
        return asked

    parser = argparse.ArgumentParser(description="Measure walens against its peers.")
    parser.add_argument(
        "--rows",
        type=some_keys,
        default=keys,
        help=f"which rows, all when absent: {', '.join(keys)}; or {' or '.join(groups)}",
    )
    parser.add_argument("--lenses", type=Path, help="a folder of lens files for the rows on documents")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: to look, not to judge")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a row misses its target or is not there")
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
    value = _judged(row, figures)
    reached = value.median <= row.target
    print(f"\n{row.key}: {row.what}")
    print(f"  {'ok    ' if reached else 'MISSED'}  {row.metric} {_short(value)} {row.judged_as}, target {row.target:g}")
    for side, measured in figures.items():
        parts: list[str] = []
        for metric in measured[0]:
            amount = _amount(spread([figure[metric] for figure in measured]), metric)
            compared = row.reference is not None and side != row.reference
            ratio = f" = {_short(_ratio(row, figures, side, metric))}" if compared else ""
            parts.append(f"{metric} {amount}{ratio}")
        print(f"    {side:<{max(map(len, figures))}}  {'    '.join(parts)}")
    return reached


def _judged(row: Row, figures: dict[str, list[Figures]]) -> Spread:
    ours = [figure[row.metric] for figure in figures["walens"]]
    if row.reference is None:
        return spread(ours)
    if row.judged is None:
        return _ratio(row, figures, "walens", row.metric)
    theirs = [figure[row.metric] for figure in figures[row.reference]]
    return spread([row.judged(*pair) for pair in zip(ours, theirs, strict=True)])


def _ratio(row: Row, figures: dict[str, list[Figures]], side: str, metric: str) -> Spread:
    """Compare a side with the reference, round by round."""
    assert row.reference is not None
    pairs = zip(figures[side], figures[row.reference], strict=True)
    return spread([ours[metric] / theirs[metric] for ours, theirs in pairs])


def _short(value: Spread) -> str:
    return f"{value.median:.3g} [{value.low:.3g} .. {value.high:.3g}]"


def _amount(value: Spread, metric: str) -> str:
    if metric in {"memory", "times"}:
        return f"{value.median:.1f}{' KiB' if metric == 'memory' else ''}"
    return f"{value.median * 1e3:.1f} ms" if value.median > 0.01 else f"{value.median * 1e6:.0f} us"


if __name__ == "__main__":
    sys.exit(main())
