"""Each promise of the documentation names a test, and the test is there to be run."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/explanation/guarantees.md").read_text("utf-8")
ROWS = re.findall(r"^\| (?!promise)(?!-)(.+?) \| (.+) \|$", PAGE, flags=re.MULTILINE)


def functions(path: Path) -> set[str]:
    """The tests of a module that pytest collects: its functions, and the methods of its classes."""
    tree = ast.parse(path.read_text("utf-8"))
    bodies = [tree.body, *(node.body for node in tree.body if isinstance(node, ast.ClassDef))]
    return {
        node.name
        for body in bodies
        for node in body
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test_")
    }


def test_there_are_promises() -> None:
    """Every line of the tables is read, in every section."""
    assert len(ROWS) == PAGE.count("\n| ") - PAGE.count("\n| promise |")
    assert all("|---|---|" in section for section in PAGE.split("\n## ")[1:])


@pytest.mark.parametrize(("promise", "tests"), ROWS, ids=[promise[:40] for promise, _ in ROWS])
def test_a_promise_has_its_tests(promise: str, tests: str) -> None:
    """Each name beside a promise is that of a test."""
    names = tests.split(", ")
    assert all(re.fullmatch(r"`tests/[\w/]+\.py::test_\w+`", name) for name in names), promise
    for name in names:
        path, _, function = name.strip("`").partition("::")
        assert function in functions(ROOT / path), name
