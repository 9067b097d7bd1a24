"""The rows on documents: lint, load and dump, with no service and no network."""

from __future__ import annotations

import json
import subprocess
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from environments import HERE
from lens_text import lens_text
from measure import all_entered, alternate, printed_number, process, worker
from row import Bench, NotThereError, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from measure import Figures, Measurement

_CHARACTERS = 320_000
_FILES = 34
_FILE_CHARACTERS = 91_000


def _largest(bench: Bench) -> Path:
    """Give the largest lens file that is valid JSON, of the reader's or of ours."""
    if bench.lenses is None:
        return bench.text("document", _CHARACTERS)
    for path in sorted(bench.lenses.glob("*.json"), key=lambda each: -each.stat().st_size):
        try:
            json.loads(path.read_bytes(), parse_constant=_refuse)
        except ValueError:
            continue
        return path
    raise NotThereError(f"there is no lens file in {bench.lenses}")


def _refuse(name: str) -> object:
    raise ValueError(f"{name} is no JSON")


def _files(bench: Bench) -> list[Path]:
    if bench.lenses is not None:
        return sorted(bench.lenses.glob("*.json"))
    folder = bench.folder / "lenses"
    folder.mkdir(exist_ok=True)
    text = lens_text(_FILE_CHARACTERS)
    paths = [folder / f"{number}.lens.json" for number in range(_FILES)]
    for path in paths:
        path.write_text(text, encoding="utf-8")
    return paths


def _schema(bench: Bench) -> Path:
    path = bench.folder / "schema.json"
    if not path.exists():
        command = [bench.main.python, "-I", "-m", "walens", "schema"]
        done = subprocess.run(command, env=dict(bench.settings), check=False, capture_output=True)
        if done.returncode:
            raise NotThereError("`walens schema` is not there")
        path.write_bytes(done.stdout)
    return path


def _needs(bench: Bench, *arguments: str) -> None:
    command = [bench.main.python, "-I", *arguments]
    if subprocess.run(command, env=dict(bench.settings), check=False, capture_output=True).returncode:
        raise NotThereError(f"`python {' '.join(arguments)}` fails")


def _documents(ours: str, theirs: str, times: Mapping[str, int], statement: str) -> Callable[[Bench], Figured]:
    def measure(bench: Bench) -> Figured:
        _needs(bench, "-c", statement)
        lens = str(_largest(bench))
        schema = str(_schema(bench)) if theirs == "jsonschema" else ""

        def side(what: str) -> list[str]:
            return [bench.main.python, "-I", str(HERE / "programs" / "documents.py"), what, lens, schema]

        workers = {
            name: worker(side(what), bench.settings, times[what]) for name, what in (("walens", ours), (theirs, theirs))
        }
        with ExitStack() as stack:
            return alternate(all_entered(workers, stack), bench.rounds(31, 9))

    return measure


def _lint_of_files(bench: Bench) -> Figured:
    _needs(bench, "-m", "walens", "lint", "--help")
    files = [str(path) for path in _files(bench)]
    command = [bench.main.python, "-I", "-m", "walens", "lint", *files]
    sides: dict[str, Measurement] = {
        # It ends with 1 where a lens has errors.
        "walens": partial(process, command, bench.settings, allowed=(0, 1)),
        "bare": partial(process, [bench.main.python, "-I", "-c", "pass"], bench.settings),
    }
    return alternate(sides, bench.rounds(9, 3))


def _memory(bench: Bench) -> Figured:
    _needs(bench, "-c", "from walens.lens.linter.runner import lint_text")
    lens, small = str(_largest(bench)), str(bench.text("small", 2_048))
    command = [bench.main.python, "-I", str(HERE / "programs" / "document_memory.py"), lens, small]
    return alternate({"walens": lambda: {"times": printed_number(command, bench.settings)}}, bench.rounds(7, 3))


if TYPE_CHECKING:
    Figured = dict[str, list[Figures]]

DOCUMENT_ROWS = (
    Row(
        "lint",
        "lint of a lens of 320 KB, against json.loads of it",
        "json.loads",
        15,
        "cpu",
        _documents(
            "lint", "json.loads", {"lint": 2, "json.loads": 20}, "from walens.lens.linter.runner import lint_text"
        ),
    ),
    Row(
        "lint-schema",
        "lint of it, against jsonschema's validation of it",
        "jsonschema",
        1 / 20,
        "cpu",
        _documents(
            "lint", "jsonschema", {"lint": 4, "jsonschema": 1}, "from walens.lens.linter.runner import lint_text"
        ),
    ),
    Row(
        "load",
        "load + dump of it, against json.loads + json.dumps",
        "json.loads + json.dumps",
        6,
        "cpu",
        _documents(
            "load + dump",
            "json.loads + json.dumps",
            {"load + dump": 4, "json.loads + json.dumps": 10},
            "from walens.lens import dumps, loads",
        ),
    ),
    Row(
        "lint-files",
        "process: walens lint of 34 files (3.1 MB), against bare Python",
        "bare",
        100,
        "wall",
        _lint_of_files,
    ),
    Row(
        "lint-memory",
        "growth of a process that lints it, in times the file",
        None,
        40,
        "times",
        _memory,
        judged_as="x file",
    ),
)
