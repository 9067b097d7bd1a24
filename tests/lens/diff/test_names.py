"""The names of the package."""

import pytest

import walens.lens.diff as package
from walens import lens


def test_the_names_of_the_package_are_there():
    """Every name that the package has is imported on first use, and listed."""
    assert set(package.__all__) <= set(dir(package))
    assert all(getattr(package, name).__module__.startswith("walens.lens.diff.") for name in package.__all__)
    with pytest.raises(AttributeError, match="no attribute 'compare'"):
        _ = package.compare


def test_its_types_are_names_of_lens():
    """What a diff consists of is a name of `walens.lens` too."""
    types = {name for name in package.__all__ if name[0].isupper()}

    assert types <= set(lens.__all__)
    assert all(getattr(lens, name) is getattr(package, name) for name in types)
