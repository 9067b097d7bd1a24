"""
Write what is made of botocore's service model, or check that it is fresh: ``python -m codegen [--check]``.

That is ``src/walens/api``, the named methods of both clients and ``docs/boto3-names.md``; and, from the rules of lint,
the pages in ``docs/lint``.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.boto3_names import render_boto3_names
from codegen.lint_pages import FOLDER as LINT_PAGES
from codegen.lint_pages import render_lint_pages
from codegen.render_methods import render_methods
from codegen.render_models import render_area, render_index
from codegen.service import SHARED, Service, read_service

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parent.parent
PACKAGE = Path("src/walens")
FOLDERS = (PACKAGE / "api", PACKAGE / "_methods")


def render(service: Service) -> dict[Path, str]:
    """Write every generated file, formatted, by its path in the project."""
    areas = [*service.areas(), *(module for module in SHARED if module in service.modules.values())]
    files = {PACKAGE / f"api/{area}.py": render_area(service, area) for area in areas}
    files[PACKAGE / "api/__init__.py"] = render_index(service)
    files[PACKAGE / "_methods/client.py"] = render_methods(service, asynchronous=False)
    files[PACKAGE / "_methods/async_client.py"] = render_methods(service, asynchronous=True)
    return {**_formatted(files), Path("docs/boto3-names.md"): render_boto3_names(service), **render_lint_pages()}


def _formatted(files: dict[Path, str]) -> dict[Path, str]:
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        settings = ["--config", str(ROOT / "pyproject.toml"), "--quiet"]
        ruff = [sys.executable, "-m", "ruff"]
        subprocess.run([*ruff, "check", *settings, "--select", "I,F401,RUF022", "--fix", folder], check=True)  # noqa: S603
        subprocess.run([*ruff, "format", *settings, folder], check=True)  # noqa: S603
        return {path: Path(folder, path).read_text(encoding="utf-8") for path in files}


def stale_files(files: dict[Path, str], root: Path) -> list[Path]:
    """Give the files of a project that differ from what would be written, or are not there."""
    return [
        path
        for path, text in files.items()
        if not (root / path).exists() or (root / path).read_text(encoding="utf-8") != text
    ]


def dead_files(files: dict[Path, str], root: Path) -> list[Path]:
    """Give the files of a project that were generated once and are not any more."""
    generated = {path.relative_to(root) for folder in FOLDERS for path in (root / folder).glob("[!_]*.py")}
    generated |= {path.relative_to(root) for path in (root / LINT_PAGES).glob("*.md")}
    return sorted(generated - set(files))


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Write the files, or tell with ``--check`` which of them differ from what would be written."""
    parser = argparse.ArgumentParser(
        prog="python -m codegen", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a file is not fresh")
    only_check = parser.parse_args(arguments).check
    files = render(read_service())
    stale, dead = stale_files(files, root), dead_files(files, root)
    if only_check:
        for path in [*stale, *dead]:
            print(f"not fresh: {path} (run python -m codegen)")
        return 1 if stale or dead else 0
    for path in stale:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(files[path], encoding="utf-8")
        print(f"written: {path}")
    for path in dead:
        (root / path).unlink()
        print(f"removed: {path}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
