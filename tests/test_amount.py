"""Numbers of things in sentences."""

import pytest

from walens.amount import amount


@pytest.mark.parametrize(
    ("count", "noun", "said"),
    [
        (0, "file", "0 files"),
        (1, "character", "1 character"),
        (2048, "character", "2,048 characters"),
        (2, "entry", "2 entries"),
    ],
)
def test_an_amount(count, noun, said):
    """One is one, and all else are many."""
    assert amount(count, noun) == said
