"""
Check what is in the distributions: the wheel holds the package and nothing else, the source holds all that tests need.

    python scripts/check_distributions.py FOLDER
"""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "walens"
NOT_SHIPPED = {"__pycache__"}
SOURCE_NEEDS = ("CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml")
SOURCE_FOLDERS = ("codegen", "docs", "examples", "src", "tests")


def package_files() -> set[str]:
    """List the files of the package as a wheel names them."""
    files = (path.relative_to(PACKAGE.parent) for path in PACKAGE.rglob("*") if path.is_file())
    return {path.as_posix() for path in files if not NOT_SHIPPED.intersection(path.parts)}


def wheel_problems(wheel: Path) -> list[str]:
    """Compare a wheel with the package."""
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}
    metadata = {name for name in names if ".dist-info/" in name}
    shipped = names - metadata
    problems = [f"{wheel.name} lacks {name}" for name in sorted(package_files() - shipped)]
    problems += [f"{wheel.name} holds {name}" for name in sorted(shipped - package_files())]
    for needed in ("METADATA", "entry_points.txt", "licenses/LICENSE"):
        if not any(name.endswith(f".dist-info/{needed}") for name in metadata):
            problems.append(f"{wheel.name} lacks {needed}")
    if "walens/py.typed" not in shipped:
        problems.append(f"{wheel.name} lacks py.typed, so that type checkers ignore it")
    return problems


def source_problems(source: Path) -> list[str]:
    """Look for what a source distribution needs, and for what has no place there."""
    with tarfile.open(source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    problems = [f"{source.name} lacks {name}" for name in SOURCE_NEEDS if name not in names]
    problems += [
        f"{source.name} lacks {folder}/"
        for folder in SOURCE_FOLDERS
        if not any(name.startswith(f"{folder}/") for name in names)
    ]
    problems += [f"{source.name} holds {name}" for name in sorted(names) if name.endswith(".pyc")]
    return problems


def main(folder: Path) -> int:
    """Print what is wrong with the distributions in a folder; give the exit code."""
    wheels, sources = sorted(folder.glob("*.whl")), sorted(folder.glob("*.tar.gz"))
    problems = [problem for wheel in wheels for problem in wheel_problems(wheel)]
    problems += [problem for source in sources for problem in source_problems(source)]
    if len(wheels) != 1 or len(sources) != 1:
        problems.append(f"{folder} holds {len(wheels)} wheels and {len(sources)} source distributions, not one of each")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
