"""Write ``src/walens/api`` and the named methods, or check that they are fresh: ``python -m codegen [--check]``."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from codegen.render_methods import render_methods
from codegen.render_models import render_area, render_index
from codegen.service import SHARED, read_service

ROOT = Path(__file__).parent.parent
PACKAGE = Path("src/walens")


def render() -> dict[Path, str]:
    """Write every generated file, formatted, by its path in the project."""
    service = read_service()
    areas = [*service.areas(), *(module for module in SHARED if module in service.modules.values())]
    files = {PACKAGE / f"api/{area}.py": render_area(service, area) for area in areas}
    files[PACKAGE / "api/__init__.py"] = render_index(service)
    files[PACKAGE / "_methods/client.py"] = render_methods(service, asynchronous=False)
    files[PACKAGE / "_methods/async_client.py"] = render_methods(service, asynchronous=True)
    return _formatted(files)


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


def main() -> int:
    """Write the files, or tell with ``--check`` which of them differ from what would be written."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a file is not fresh")
    arguments = parser.parse_args()
    files = render()
    generated = {
        path.relative_to(ROOT) for folder in ("api", "_methods") for path in (ROOT / PACKAGE / folder).glob("[!_]*.py")
    }
    stale = [
        path
        for path, text in files.items()
        if not (ROOT / path).exists() or (ROOT / path).read_text(encoding="utf-8") != text
    ]
    dead = sorted(generated - set(files))
    if arguments.check:
        for path in [*stale, *dead]:
            print(f"not fresh: {path} (run python -m codegen)")
        return 1 if stale or dead else 0
    for path in stale:
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(files[path], encoding="utf-8")
        print(f"written: {path}")
    for path in dead:
        (ROOT / path).unlink()
        print(f"removed: {path}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
