"""The source of walens as data: its modules, and who imports whom, where."""

from __future__ import annotations

import ast
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Import", "Place", "imports", "modules", "tree"]


class Place(StrEnum):
    """Where an import stands."""

    MODULE = "module"
    FUNCTION = "function"
    TYPING = "typing"
    """In a block for type checkers, which never runs."""


class Import(NamedTuple):
    """One import."""

    importer: str
    imported: str
    """The module, as ``walens._core.http``; the package where a name of it is imported."""
    name: str | None
    """The name, where one is imported from the module."""
    place: Place
    line: int


@cache
def modules() -> dict[str, Path]:
    """Every module of walens with its file."""
    found = find_spec("walens")
    assert found is not None
    assert found.origin is not None
    package = Path(found.origin).parent
    paths = {".".join(path.relative_to(package.parent).with_suffix("").parts): path for path in package.rglob("*.py")}
    return {name.removesuffix(".__init__"): path for name, path in sorted(paths.items())}


@cache
def tree(module: str) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(modules()[module].read_text(encoding="utf-8"), module)


@cache
def imports() -> tuple[Import, ...]:
    """Every import of walens."""
    return tuple(found for module in modules() for found in _imports(module, tree(module), Place.MODULE))


def _imports(module: str, node: ast.AST, place: Place) -> Iterator[Import]:
    match node:
        case ast.Import():
            yield from (Import(module, alias.name, None, place, node.lineno) for alias in node.names)
        case ast.ImportFrom():
            assert node.level == 0, f"{module}: a relative import"
            assert node.module is not None
            for alias in node.names:
                submodule = f"{node.module}.{alias.name}"
                if submodule in modules():
                    yield Import(module, submodule, None, place, node.lineno)
                else:
                    yield Import(module, node.module, alias.name, place, node.lineno)
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            for child in node.body:
                yield from _imports(module, child, Place.TYPING)
            for child in node.orelse:
                yield from _imports(module, child, place)
        case _:
            inner = Place.FUNCTION if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) else place
            for child in ast.iter_child_nodes(node):
                yield from _imports(module, child, place if place is Place.TYPING else inner)
