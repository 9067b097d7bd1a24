import pytest
from hypothesis import given
from hypothesis import strategies as st

from walens.lens.text.place import Lines, format_path, parse_path


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("pillars", 2, "questions", 0, "title"), "pillars[2].questions[0].title"),
        (("_teams", "core team", 0), "_teams['core team'][0]"),
        ((0, "it's", "\ud800\n\\"), r"[0]['it\'s']['\ud800\n\\']"),
    ],
)
def test_paths_are_one_line_of_text(path, text):
    """A path reads as in Python, with quotes where a key is no plain word."""
    assert format_path(path) == text
    assert parse_path(text) == path


@given(st.lists(st.text() | st.integers(0, 10**6)).map(tuple))
def test_paths_round_trip(path):
    """Every path is read back from its text, and the text is one line of ASCII."""
    text = format_path(path)

    assert parse_path(text) == path
    assert text.isascii()
    assert len(text.splitlines()) <= 1


@pytest.mark.parametrize("text", ["a b", "a[", "a[x]", "['a]", "a..b"])
def test_what_is_no_path_is_refused(text):
    """A text that format_path never writes is a ValueError."""
    with pytest.raises(ValueError, match="not a path"):
        parse_path(text)


@given(st.text(alphabet="ab\r\n", min_size=1), st.data())
def test_lines_and_columns_count_from_one(text, data):
    """A place is one more than the line feeds before it, and one more than the characters since the last of them."""
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset]

    assert Lines(text).at(offset) == (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
