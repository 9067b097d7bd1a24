"""What is printed of names and texts from elsewhere."""

import json

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.printed import COMMAND, forbidden, nasty_texts
from walens.printable import escape_json, in_frame, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain: ü, 日本, 50 %", "plain: ü, 日本, 50 %"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\u009b1mb\u202ec\u2066", "a\\x9b1mb\\u202ec\\u2066"),
        ("a\nb\rc\u2028d\x85e\tf", "a b c d e f"),
        ("x\udcff.json", "x\\xff.json"),
        ("\ud800", "\\ud800"),
        ("::error::x", "\\x3a:error::x"),
        ("\n ::error::x", "  \\x3a:error::x"),
        ("a##[error]x", "a\\x23#[error]x"),
        ("##vso[x]y", "\\x23#vso[x]y"),
        ("## heading, C::d", "## heading, C::d"),
    ],
)
def test_what_is_shown(text, shown):
    """Text stays; control characters, direction marks and bytes are escapes; line ends are spaces; no command is one."""
    assert printable(text) == shown


@given(nasty_texts())
def test_nothing_of_it_is_obeyed(text):
    """One line comes out, with nothing hidden in it, and showing it twice changes nothing more."""
    shown = printable(text)

    assert shown.isprintable()
    assert not COMMAND.match(shown)
    assert printable(shown) == shown
    assert shown.encode().decode() == shown


@given(nasty_texts())
def test_a_frame_has_a_character_for_a_character(text):
    """A caret below the text stands under the same character as before."""
    shown = in_frame(text)

    assert len(shown) == len(text)
    assert shown.isprintable()
    assert not COMMAND.match(f"| {shown}")


@given(st.recursive(nasty_texts(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(nasty_texts(), inner)))
def test_json_loses_nothing(value):
    """JSON has escapes for the same characters, so that a program reads what was there; half pairs are shown."""
    text = escape_json(json.dumps(value, indent=2, ensure_ascii=False))

    assert forbidden(text) == []
    assert not any(COMMAND.match(line) for line in text.split("\n"))
    if not any(0xD800 <= ord(each) < 0xE000 for each in json.dumps(value, ensure_ascii=False)):
        assert orjson.loads(text) == value
    orjson.loads(text)
