import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.strategies import json_values
from walens.lens.text.json_locator import JSONLocator


def paths_of(value, path=()):
    """Yield every path in a value, with the value there."""
    yield path, value
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths_of(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from paths_of(item, (*path, index))


@given(json_values, st.sampled_from([None, 0, 3, "\t"]), st.booleans())
def test_every_value_is_found(value, indent, ascii_only):
    """The text at the place of a path is the value with this path, and the text at its key is the key."""
    text = f" \n{json.dumps(value, indent=indent, ensure_ascii=ascii_only)}\r\n"
    locator = JSONLocator(text)
    for path, item in paths_of(value):
        place = locator.place(path)
        assert json.loads(text[place.start : place.end]) == item
        assert text[: place.start].count("\n") + 1 == place.line
        assert text.split("\n")[place.line - 1][place.column - 1] == text[place.start]
        if path and isinstance(path[-1], str):
            assert json.JSONDecoder().raw_decode(text, place.key_start)[0] == path[-1]
        else:
            assert place.key_start == place.start


@pytest.mark.parametrize("path", [("b",), ("a", 2), ("a", "0"), ("a", 0, 0), (0,), ("c", "x"), ("a", -1)])
def test_what_is_not_there_has_no_place(path):
    """A path that leads to nothing has no place, whatever stands in the way."""
    assert JSONLocator('{"a": [1, {}], "c": "x"}').place(path) is None
