"""What a package says it has is what it has: every public name resolves, and no public name is left out."""

from __future__ import annotations

import ast
from importlib import import_module
from inspect import isclass, isfunction
from pickle import dumps, loads
from typing import Any

import pytest

import walens
from tests.source import Import, Place, imports, modules, tree
from walens import api, errors
from walens.model import Model

PACKAGES = (
    "walens",
    "walens.api",
    "walens.compat",
    "walens.errors",
    "walens.lens",
    "walens.offline",
    "walens.transport",
    "walens.transport.testing",
    "walens.workflows",
)
# The packages whose names come on first use.
LAZY = ("walens", "walens.api", "walens.lens", "walens.transport", "walens.transport.testing", "walens.workflows")


def stated(package: str) -> list[str]:
    """The names that a package lists."""
    names: list[str] = import_module(package).__all__
    return names


def for_checkers(package: str) -> list[Import]:
    """What a package imports for type checkers."""
    return [found for found in imports() if found.importer == package and found.place is Place.TYPING]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_stated_name_is_there(package: str) -> None:
    """Each name resolves, once, and ``dir`` shows it."""
    module = import_module(package)
    names = stated(package)
    assert len(set(names)) == len(names)
    assert [name for name in names if getattr(module, name, None) is None] == []
    assert set(names) <= set(dir(module))


@pytest.mark.parametrize("package", PACKAGES)
def test_a_name_that_is_not_there_is_told_as_python_does(package: str) -> None:
    """``hasattr`` says no, and a misspelt name is an ``AttributeError`` with the package's name."""
    module = import_module(package)
    assert not hasattr(module, "no_such_name")
    with pytest.raises(AttributeError, match=f"module '{package}' has no attribute 'no_such_name'"):
        module.no_such_name  # noqa: B018


@pytest.mark.parametrize("package", LAZY)
def test_checkers_and_python_see_the_same_names(package: str) -> None:
    """Each name that comes on first use is imported for type checkers too, from the module where it comes from."""
    module = import_module(package)
    seen = {found.name or found.imported.removeprefix(f"{package}."): found.imported for found in for_checkers(package)}
    assert set(stated(package)) == set(seen) | _defined(package)
    for name, where in seen.items():
        value = getattr(module, name)
        assert value is (import_module(where) if where == f"{package}.{name}" else getattr(import_module(where), name))


def _defined(package: str) -> set[str]:
    """The public names that a package itself assigns, as its version."""
    assigned = [node.targets[0] for node in tree(package).body if isinstance(node, ast.Assign)]
    names = {target.id for target in assigned if isinstance(target, ast.Name)}
    return {name for name in names if name in stated(package)}


def test_a_name_is_kept_after_its_first_use() -> None:
    """The second use costs no more than an attribute."""
    assert walens.Client is vars(walens)["Client"]
    assert api.GetLensRequest is vars(api)["GetLensRequest"]


def test_every_error_is_public() -> None:
    """The tree is complete, and nothing else is in it."""
    found = {name for name, value in vars(errors).items() if isclass(value) and value.__module__ == "walens.errors"}
    assert {name for name in found if not name.startswith("_")} == set(errors.__all__)


def test_every_model_and_enumeration_is_public() -> None:
    """No class of an area is hidden, and each is found in one area only."""
    areas = [name for name in modules() if name.startswith("walens.api.") and not name.split(".")[-1].startswith("_")]
    classes = {
        name: value
        for area in areas
        for name, value in vars(import_module(area)).items()
        if isclass(value) and value.__module__ == area
    }
    assert set(classes) - set(api.__all__) == set()
    assert [name for name, value in classes.items() if getattr(api, name) is not value] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_every_public_name_says_what_it_is(package: str) -> None:
    """A class or a function of ours without a docstring is not finished."""
    module = import_module(package)
    silent = []
    for name in stated(package):
        value = getattr(module, name)
        if (isclass(value) or isfunction(value)) and value.__module__.startswith("walens") and not value.__doc__:
            silent.append(name)
    assert silent == []


def models() -> list[type[Any]]:
    found = [getattr(api, name) for name in api.__all__]
    return [
        model for model in found if isclass(model) and issubclass(model, Model) and model.__module__ != "walens.model"
    ]


def test_every_model_is_a_frozen_value_with_slots() -> None:
    """No attribute can be set or added, two of the same content are equal, and a copy through pickle is too."""
    for model in models():
        one, other = (model(**_all_none(model)) for _ in range(2))
        assert one == other
        assert loads(dumps(one)) == one
        assert repr(one).startswith(f"{model.__name__}(")
        assert not hasattr(one, "__dict__")
        with pytest.raises(AttributeError):
            one.no_such_member = 1
        for name in _all_none(model):
            with pytest.raises(AttributeError):
                setattr(one, name, 1)
            break


def _all_none(model: type[Any]) -> dict[str, None]:
    return dict.fromkeys(attribute.name for attribute in model.__attrs_attrs__)
