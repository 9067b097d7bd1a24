"""
The pages of the documentation as what they tell a reader to type: each example runs, and prints what the page says.

A ``python`` block runs in the namespace of its page, an ``output`` block is what the block before it printed, and the
lines of a ``console`` block that begin with ``$`` are run by a shell. In outputs, ``...`` stands for whatever differs
from run to run. What is only shown is of another language.

``python -m tests.pages FOLDER`` follows README, quickstart, tutorial and the how-to pages in this order in one folder,
as somebody does who reads on, with the Python that runs it: ``.ci/run`` gives it the environment that the first
command of the README made. With ``--install``, what a page tells to install besides walens is installed.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from sybil import Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sybil.example import Example

ROOT = Path(__file__).parents[1]
READING_ORDER = (
    ROOT / "README.md",
    ROOT / "docs/quickstart.md",
    ROOT / "docs/tutorial.md",
    *sorted(ROOT.glob("docs/how-to/*.md")),
)
SECONDS = 60


def difference(expected: str, printed: str) -> str | None:
    """Compare two outputs, where ``...`` stands for anything."""
    checker = doctest.OutputChecker()
    example = doctest.Example("", expected)
    if checker.check_output(example.want, printed, doctest.ELLIPSIS):
        return None
    return checker.output_difference(example, printed, doctest.ELLIPSIS | doctest.REPORT_NDIFF)


def _run_python(example: Example) -> str | None:
    output = StringIO()
    with redirect_stdout(output):
        PythonEvaluator()(example)
    example.namespace["printed"] = output.getvalue()
    return None


def _compare_output(example: Example) -> str | None:
    return difference(example.parsed, example.namespace["printed"])


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Split a console block into its commands, each with what it prints."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        # A line that ends in a backslash goes on in the next.
        match = re.match(r"((?:.*\\\n)*.*)\n?", part)
        assert match is not None
        yield match[1], part[match.end() :]


def _run_console(example: Example) -> str | None:
    for command, expected in commands(example.parsed):
        run = subprocess.run(
            command,
            shell=True,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=SECONDS,
            text=True,
            encoding="utf-8",
        )
        told = difference(expected, run.stdout)
        if told is not None:
            return f"$ {command}  (exit code {run.returncode})\n{told}"
    return None


DOCUMENTATION = Sybil(
    parsers=[
        CodeBlockParser("python", _run_python),
        CodeBlockParser("output", _compare_output),
        CodeBlockParser("console", _run_console),
    ]
)


def environment_of_a_reader(home: Path) -> dict[str, str]:
    """Give the variables of somebody who has nothing of AWS set up, and a terminal without colours."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("AWS_", "WALENS_", "COLUMNS", "LINES", "PYTHON"))
        and not name.upper().endswith("_PROXY")
    }
    return {
        **kept,
        "HOME": str(home),
        "AWS_EC2_METADATA_DISABLED": "true",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "COLUMNS": "100",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }


def folder_of_a_reader(folder: Path) -> Path:
    """Make a folder that holds ``examples/`` and nothing else, as a copy of the project does for its reader."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    return folder


def install_what_is_told(page: Path) -> None:
    """Install what a page tells to install with ``pip install`` in a block of its own, walens itself left out."""
    told = re.findall(r"^```sh\npip install ([\w -]+)\n```$", page.read_text("utf-8"), flags=re.MULTILINE)
    for packages in told:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *packages.split()], check=True)


def run_page(page: Path) -> None:
    """
    Run the examples of a page in the current folder, in their order.

    Raises:
        SybilFailure: an example fails, or prints something else than the page says.
    """
    for example in DOCUMENTATION.parse(page).examples():
        example.evaluate()


def main() -> None:
    """Follow the pages in one folder: ``python -m tests.pages [--install] FOLDER``."""
    *options, folder = sys.argv[1:]
    home = Path(folder).resolve()
    replace_environment(environment_of_a_reader(home))
    os.chdir(folder_of_a_reader(home / "folder"))
    for page in READING_ORDER:
        sys.stdout.write(f"following {page.relative_to(ROOT)}\n")
        if "--install" in options:
            install_what_is_told(page)
        run_page(page)


def replace_environment(variables: Mapping[str, str]) -> None:
    """Put these variables in the place of those that the process has."""
    os.environ.clear()
    os.environ.update(variables)


if __name__ == "__main__":
    main()
