"""
The documentation says what is true: every example of it runs, and every public name is on a page.

How a page is run is told in `tests.pages`; each runs here in a folder that holds ``examples/`` and nothing else.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

import walens
from tests.pages import ROOT, commands, difference, environment_of_a_reader, folder_of_a_reader, run_page
from walens import errors, lens
from walens.offline.operations import HANDLERS

if TYPE_CHECKING:
    from pathlib import Path

PAGES = sorted([*ROOT.glob("*.md"), *(path for path in ROOT.glob("docs/**/*.md") if "_build" not in path.parts)])
EXECUTED = ("console", "output", "python")
SHOWN = {"csv", "diff", "ini", "json", "sh", "text", "toml", "yaml", "{eval-rst}", "{include}", "{toctree}"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(params=PAGES, ids=_name)
def page(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Be in a folder with the examples, in an environment in which nothing of AWS is set up."""
    variables = environment_of_a_reader(tmp_path)
    for name in set(os.environ) - set(variables):
        monkeypatch.delenv(name)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(folder_of_a_reader(tmp_path / "folder"))
    return tmp_path


@pytest.mark.usefixtures("reader")
def test_every_example_runs(page: Path) -> None:
    """The examples of a page run in their order, and print what the page says."""
    run_page(page)


def test_pages_do_not_break_each_other(tmp_path: Path) -> None:
    """README, quickstart, tutorial and how-to pages can be followed one after the other in one folder."""
    followed = subprocess.run(
        [sys.executable, "-m", "tests.pages", str(tmp_path)], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert followed.returncode == 0, followed.stdout + followed.stderr


def test_every_block_has_a_language(page: Path) -> None:
    """A block is either executed or of a language that is only shown; no example goes unnoticed."""
    fences = re.findall(r"^ *```(.*)$", page.read_text("utf-8"), flags=re.MULTILINE)
    languages = {language.split(" ")[0] for language in fences[::2]}
    assert all(closing == "" for closing in fences[1::2])
    assert languages <= {*EXECUTED, *SHOWN}


def test_the_page_of_the_offline_service_names_what_it_answers() -> None:
    """No more and no less: README and error messages point to this list."""
    text = (ROOT / "docs/how-to/offline.md").read_text("utf-8")
    listed = re.findall(r"`(\w+)`", "".join(re.findall(r"^- [\w ,]*: (`.*(?:\n  `.*)*)$", text, flags=re.MULTILINE)))
    assert sorted(listed) == sorted(request_type.operation.name for request_type in HANDLERS)


def test_links_between_pages_lead_somewhere(page: Path) -> None:
    """A relative link names a file that is there, from the page that holds it."""
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)", text) if not re.match(r"[a-z]+:", target)]
    missing = [target for target in targets if not (page.parent / target).exists()]
    assert not missing


@pytest.mark.parametrize("package", ["api", "compat", "errors", "lens", "offline", "transport", "workflows"])
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


def test_the_runner_sees_adifference() -> None:
    """A wrong output fails, one that differs only where the page has dots passes."""
    assert difference("a ... c\n", "a b c\n") is None
    assert difference("a ... d\n", "a b c\n") is not None
    assert list(commands("$ one \\\n  two\nthree\n$ four\n")) == [("one \\\n  two", "three\n"), ("four", "")]
