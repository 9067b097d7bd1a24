"""Type checkers accept what is meant and refuse what is not, on pages of uses that are never executed."""

import importlib.util
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PAGES = sorted(path for path in HERE.glob("*.py") if path != Path(__file__))
# A module of this name would hide one of the standard library's from the checkers.
RENAMED = {"settings": "account_settings"}


def checked(*command: str) -> str:
    """What a checker says; nothing where it is content."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=HERE, capture_output=True, text=True, check=False, timeout=300
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def needs(checker: str) -> None:
    if importlib.util.find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed: it comes with the extra 'check'")


def test_every_area_has_a_page() -> None:
    """A new area of the service needs a page of intended uses."""
    areas = tomllib.loads((HERE.parent.parent / "codegen/areas.toml").read_text(encoding="utf-8"))
    assert {RENAMED.get(area, area) for area in areas} - {page.stem for page in PAGES} == set()


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_every_page_has_uses_that_are_refused(page: Path) -> None:
    """Each refusal is marked for both checkers, which complain of a mark that marks nothing."""
    lines = [line for line in page.read_text(encoding="utf-8").splitlines() if "ignore[" in line]
    assert lines
    assert [line for line in lines if not ("# type: ignore[" in line and "# pyright: ignore[" in line)] == []


def test_mypy_agrees() -> None:
    """mypy, strict, with the checked-in pages."""
    needs("mypy")
    assert checked("mypy", "--config-file", "mypy.ini", *(page.name for page in PAGES)) == ""


def test_pyright_agrees() -> None:
    """pyright, strict, with the checked-in pages."""
    needs("pyright")
    assert checked("pyright", "-p", "pyrightconfig.json", "--pythonpath", sys.executable) == ""
