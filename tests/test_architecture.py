"""The page about the architecture says what there is: its map, and the tests that hold its invariants."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")


def package() -> Path:
    found = find_spec("walens")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


def mapped() -> list[str]:
    """The paths that the map names, below the package."""
    lines = PAGE.partition("src/walens/\n")[2].partition("codegen/")[0].splitlines()
    paths: list[str] = []
    folder = ""
    for line in lines:
        found = re.match(r"( +)((?:[\w.]+/?(?:, )?)+)  ", line)
        if found is None:
            continue
        depth, names = len(found[1]) // 2, found[2].split(", ")
        if depth == 1:
            folder = names[0] if names[0].endswith("/") else ""
        paths += [names[0] if depth == 1 else folder + name for name in names] if depth > 1 else names
    return paths


def test_what_the_map_names_is_there() -> None:
    """Each module and each folder."""
    assert len(mapped()) > 30
    assert [path for path in mapped() if not (package() / path).exists()] == []


def test_the_map_names_every_room() -> None:
    """Each folder, and each module that is not private, of the package itself."""
    rooms = {
        f"{path.name}/"
        for path in package().iterdir()
        if path.is_dir() and path.name not in {"__pycache__", "_methods"}
    }
    rooms |= {path.name for path in package().glob("[!_]*.py")}
    assert rooms - set(mapped()) == set()


@pytest.mark.parametrize("name", re.findall(r"`(tests/[\w/]+\.py(?:::\w+)?)`", PAGE))
def test_an_invariant_has_its_test(name: str) -> None:
    """The test that stands beside an invariant is there."""
    path, _, function = name.partition("::")
    assert not function or f"def {function}(" in (ROOT / path).read_text("utf-8")
    assert (ROOT / path).exists()
