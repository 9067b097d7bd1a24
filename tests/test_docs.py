"""
The documentation says what is true: every example of it runs, and every public name is on a page.

A ``python`` block runs in the namespace of its page, an ``output`` block is what the block before it printed, and the
lines of a ``console`` block that begin with ``$`` are run by a shell in a folder that holds ``examples/`` and nothing
else. In outputs, ``...`` stands for whatever differs from run to run.
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
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from sybil import Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser

import walens
from walens import errors, lens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sybil.example import Example

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(path for path in ROOT.glob("docs/**/*.md") if "_build" not in path.parts)])
EXECUTED = ("console", "output", "python")
SHOWN = {"csv", "diff", "ini", "json", "sh", "text", "toml", "yaml", "{eval-rst}", "{include}", "{toctree}"}
SECONDS = 60


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(params=PAGES, ids=_name)
def page(request: pytest.FixtureRequest) -> Path:
    return request.param


def _difference(expected: str, printed: str) -> str | None:
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
    return _difference(example.parsed, example.namespace["printed"])


def _commands(text: str) -> Iterator[tuple[str, str]]:
    """Split a console block into its commands, each with what it prints."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        # A line that ends in a backslash goes on in the next.
        match = re.match(r"((?:.*\\\n)*.*)\n?", part)
        assert match is not None
        yield match[1], part[match.end() :]


def _run_console(example: Example) -> str | None:
    for command, expected in _commands(example.parsed):
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
        difference = _difference(expected, run.stdout)
        if difference is not None:
            return f"$ {command}  (exit code {run.returncode})\n{difference}"
    return None


DOCUMENTATION = Sybil(
    parsers=[
        CodeBlockParser("python", _run_python),
        CodeBlockParser("output", _compare_output),
        CodeBlockParser("console", _run_console),
    ]
)


@pytest.fixture
def folder_of_a_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with the examples, and an environment in which nothing of AWS is set up."""
    folder = tmp_path / "folder"
    shutil.copytree(ROOT / "examples", folder / "examples")
    for name in os.environ:
        if name.startswith(("AWS_", "WALENS_", "COLUMNS", "LINES")) or name.upper().endswith("_PROXY"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.usefixtures("folder_of_a_reader")
def test_every_example_runs(page: Path) -> None:
    """The examples of a page run in their order, and print what the page says."""
    for example in DOCUMENTATION.parse(page).examples():
        example.evaluate()


def test_every_block_has_a_language(page: Path) -> None:
    """A block is either executed or of a language that is only shown; no example goes unnoticed."""
    fences = re.findall(r"^ *```(.*)$", page.read_text("utf-8"), flags=re.MULTILINE)
    languages = {language.split(" ")[0] for language in fences[::2]}
    assert all(closing == "" for closing in fences[1::2])
    assert languages <= {*EXECUTED, *SHOWN}


def test_links_between_pages_lead_somewhere(page: Path) -> None:
    """A relative link names a file that is there, from the page that holds it."""
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)", text) if not re.match(r"[a-z]+:", target)]
    missing = [target for target in targets if not (page.parent / target).exists()]
    assert not missing


@pytest.mark.parametrize("package", ["api", "compat", "errors", "lens", "offline", "transport"])
def test_every_public_name_is_in_the_reference(package: str) -> None:
    """Each public package has a page that takes its names from the package itself, the top level names every name."""
    reference = "".join(path.read_text("utf-8") for path in ROOT.glob("docs/reference/**/*.md"))
    if package == "api":
        areas = {module.name for module in iter_modules(walens.api.__path__) if not module.name.startswith("_")}
        assert set(re.findall(r"automodule:: walens\.api\.(\w+)", reference)) == areas
    else:
        assert f".. automodule:: walens.{package}\n" in reference


def test_every_name_of_the_package_itself_is_in_the_reference() -> None:
    """What `walens` exports beside its packages has an entry of its own, or is a name of a package with a page."""
    reference = (ROOT / "docs/reference/client.md").read_text("utf-8")
    named = set(re.findall(r"auto(?:class|function):: (\w+)", reference))
    elsewhere = {name for module in (errors, lens) for name in module.__all__}
    exported = {name for name in walens.__all__ if not isinstance(getattr(walens, name), ModuleType)}
    assert exported - {"__version__"} - elsewhere == named


def test_the_runner_sees_a_difference() -> None:
    """A wrong output fails, one that differs only where the page has dots passes."""
    assert _difference("a ... c\n", "a b c\n") is None
    assert _difference("a ... d\n", "a b c\n") is not None
    assert list(_commands("$ one \\\n  two\nthree\n$ four\n")) == [("one \\\n  two", "three\n"), ("four", "")]
