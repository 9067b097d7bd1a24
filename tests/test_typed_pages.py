"""
Every Python block of the documentation passes both type checkers at their strictest.

The blocks of a page are one module, as they are one namespace where they run, and each stands in the line in which it
stands on the page: what a checker tells leads there.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from sybil import Sybil
from sybil.parsers.markdown import CodeBlockParser

from tests.pages import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from sybil.example import Example

PAGES = [*ROOT.glob("*.md"), *(path for path in ROOT.glob("docs/**/*.md") if "_build" not in path.parts)]
# boto3 comes without types; for the checkers whatever is taken from it is of any type.
BOTO3 = "from typing import Any\n\ndef client(service_name: str, **options: Any) -> Any: ...\n"


def _unread(_: Example) -> None:
    """Blocks are not run here."""


BLOCKS = Sybil(parsers=[CodeBlockParser("python", _unread)])


def module_of(page: Path) -> str:
    """The blocks of a page in the lines in which they stand there."""
    lines: list[str] = []
    for block in BLOCKS.parse(page).examples():
        # The line of a block is the one of its fence.
        lines += [""] * (block.line - len(lines)) + str(block.parsed).splitlines()
    return "\n".join(lines) + "\n" if lines else ""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a module for each page that has a block."""
    folder = tmp_path_factory.mktemp("pages")
    for page in PAGES:
        module = module_of(page)
        if module:
            name = page.relative_to(ROOT).with_suffix("").as_posix().replace("/", "_").replace("-", "_")
            (folder / f"{name}.py").write_text(module, encoding="utf-8")
    assert len(list(folder.iterdir())) > 15
    return folder


def _mypy(folder: Path, *modules: str) -> str:
    settings = "[mypy]\nstrict = true\nmypy_path = untyped\n[mypy-botocore.*]\nignore_missing_imports = true\n"
    (folder / "mypy.ini").write_text(settings, encoding="utf-8")
    _write_stub(folder)
    return _told(folder, "mypy", "--config-file", "mypy.ini", *modules)


def _pyright(folder: Path, *modules: str) -> str:
    settings = {
        "include": modules,
        "typeCheckingMode": "strict",
        "stubPath": "untyped",
        "reportMissingTypeStubs": False,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    _write_stub(folder)
    return _told(folder, "pyright", "-p", "pyrightconfig.json", "--pythonpath", sys.executable)


def _write_stub(folder: Path) -> None:
    package = folder / "untyped/boto3"
    package.mkdir(parents=True, exist_ok=True)
    (package / "__init__.pyi").write_text(BOTO3, encoding="utf-8")


def _told(folder: Path, checker: str, *arguments: str) -> str:
    """What a checker tells; nothing where it is content."""
    pytest.importorskip(checker, reason=f"{checker} is not installed: it comes with the extra 'check'")
    done = subprocess.run(
        [sys.executable, "-m", checker, *arguments],
        cwd=folder, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize("checker", [_mypy, _pyright], ids=["mypy", "pyright"])
def test_every_block_is_typed(checker, pages: Path) -> None:
    """A strict checker has nothing to say of any page."""
    assert checker(pages, *sorted(path.name for path in pages.glob("*.py"))) == ""


@pytest.mark.parametrize("checker", [_mypy, _pyright], ids=["mypy", "pyright"])
def test_a_block_that_is_wrong_is_found_in_its_line(checker, tmp_path: Path) -> None:
    """What is told names the line of the page, also below other blocks."""
    page = tmp_path / "page.md"
    page.write_text("# Page\n\n```python\nimport walens\n```\n\nText.\n\n```python\nwalens.dumps(3)\n```\n", "utf-8")
    (tmp_path / "page.py").write_text(module_of(page), "utf-8")

    assert "page.py:10:" in checker(tmp_path, "page.py")
