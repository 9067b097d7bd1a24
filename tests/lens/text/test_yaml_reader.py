import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.lens.strategies import json_values, texts
from walens.errors import LensDocumentError, MissingExtra
from walens.lens.json_value import MAX_DEPTH
from walens.lens.text.yaml_reader import parse_yaml
from walens.lens.text.yaml_writer import write_yaml

BYTE_ORDER_MARK = "it starts with a byte order mark; walens fmt and walens lint --fix take it out"


def refused(text):
    """Return what is wrong with a text, as (path, line, column, message)."""
    with pytest.raises(LensDocumentError) as caught:
        parse_yaml(text)
    return [(problem.path, problem.line, problem.column, problem.message) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: b # why\n# all\nc:\n", {"a": "b", "c": None}),
        ("[yes, no, on, 2021-11-01, 12:30, 0b1, 1_000]", ["yes", "no", "on", "2021-11-01", "12:30", "0b1", "1_000"]),
        ("[0x1F, 0o17, 007, +3, -0, 1e3, .5, 5., 1.0]", [31, 15, 7, 3, 0, 1000.0, 0.5, 5.0, 1.0]),
        ("[~, null, Null, '', 'null', True, FALSE, tRUE]", [None, None, None, "", "null", True, False, "tRUE"]),
        ("[!!str 5, ! 5, !!int '5', !!float 5, !!bool true, !!null '']", ["5", "5", 5, 5.0, True, None]),
        ("a: !!map {b: !!seq [c]}", {"a": {"b": ["c"]}}),
        ("a: |\n  one\n    two\n\n  three\nb: >-\n  one\n  two\n", {"a": "one\n  two\n\nthree\n", "b": "one two"}),
        ("a: &x [1, &y {b: 2}]\nc: *x\nd: [*y, *y]", {"a": [1, {"b": 2}], "c": [1, {"b": 2}], "d": [{"b": 2}] * 2}),
        ("- &a one\n- &a two\n- *a\n- &k key\n- {*k : v}", ["one", "two", "two", "key", {"key": "v"}]),
        ("a: &m {x: 1, y: 2}\nb: {<<: *m, y: 3}", {"a": {"x": 1, "y": 2}, "b": {"y": 3, "x": 1}}),
        (
            "- &m {x: 1}\n- &n {x: 2, z: 3}\n- {y: 0, <<: [*m, *n]}",
            [{"x": 1}, {"x": 2, "z": 3}, {"y": 0, "x": 1, "z": 3}],
        ),
        ('{"<<": 1}', {"<<": 1}),
        ("%YAML 1.1\n---\na: no\n...\n", {"a": "no"}),
        ('"a"', "a"),
        ("- - 1\n  - 2\n-\n  - 3\n", [[1, 2], [3]]),
    ],
)
def test_yaml_says_what_json_can_say(text, value):
    """The core schema of YAML 1.2 decides what is text; comments, anchors, aliases and merge keys are read."""
    read = parse_yaml(text).value

    assert read == value
    assert repr(parse_yaml(text.encode()).value) == repr(read)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: 1\nb:\n  c: 1\n  c: 2\na: 3", [
            ("b.c", 4, 3, "the key stands twice in its object, first in line 3, column 3"),
            ("a", 5, 1, "the key stands twice in its object, first in line 1, column 1"),
        ]),
        ("a: .nan\nb: [-.INF, 1e999]\n5: 6\n? [k]\n: v\n{}: 1", [
            ("a", 1, 4, ".nan is not JSON; write a text, a number or null"),
            ("b[0]", 2, 5, "-.INF is not JSON; write a text, a number or null"),
            ("b[1]", 2, 12, "the number 1e999 is too large"),
            ("", 3, 1, "a key must be text; put it in quotes"),
            ("", 4, 3, "a key must be text; put it in quotes"),
            ("", 6, 1, "a key must be text; put it in quotes"),
        ]),
        ("a: !py x\nb: !!set {c}\nc: !!int x\nd: !!bool 1", [
            ("a", 1, 4, "the tag !py has no meaning in JSON; a text that begins with !, as the condition !one && two, must stand in quotes"),
            ("b", 2, 4, "the tag tag:yaml.org,2002:set has no meaning in JSON"),
            ("c", 3, 4, "'x' does not fit its tag tag:yaml.org,2002:int"),
            ("d", 4, 4, "'1' does not fit its tag tag:yaml.org,2002:bool"),
        ]),
        ("a: &a [*a]\nb: *b", [
            ("a[0]", 1, 8, "the alias *a stands in what it stands for, which would never end"),
            ("b", 2, 4, "the alias *b stands for nothing: no anchor of this name is before it"),
        ]),
        ('a: "\\ud800"', [("a", 1, 4, "the character U+D800 is half a surrogate pair, which no UTF-8 can hold")]),
        ("a: " + "7" * 5000, [("a", 1, 4, f"the number {'7' * 40}... has too many digits: 5,000")]),
        ("a: {<<: 5}\nb: {<<: [{}, 6]}", [
            ("a", 1, 9, "the merge key << takes mappings"),
            ("b", 2, 9, "the merge key << takes mappings"),
        ]),
        ("a: 1\n---\nb: 2", [("", 2, 1, "a second document starts here; a file holds one")]),
        ("# nothing\n", [("", None, None, "it is empty")]),
        ("", [("", None, None, "it is empty")]),
        ("\ufeffa: 1", [("", 1, 1, BYTE_ORDER_MARK)]),
        (b"a: \xff", [("", 1, 4, "not UTF-8: the byte 0xff stands where no character can be")]),
    ],
)  # fmt: skip
def test_what_json_cannot_say_is_refused(text, problems):
    """Everything that has no JSON value is told at once, with its path, line and column."""
    assert refused(text) == problems


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: [1, 2", ("a[2]", 1, 9)),
        ("a:\n\t- 1", ("a", 2, 1)),
        ("a:\n  b: 1\n c: 2", ("", 3, 2)),
        ("a: b: c", ("", 1, 5)),
        ('a: "\\x"', ("a", 1, 7)),
        ('a: "\\UFFFFFFFF"', ("a", 1, 2)),
        ("a: \x07", ("", 1, 4)),
        ("%YAML 9\n--- a", ("", 1, 8)),
        ("a: @b", ("a", 1, 4)),
    ],
)
def test_what_is_not_yaml_is_refused(text, place):
    """The parser's complaint comes with the place, even where the parser itself fails."""
    ((path, line, column, message),) = refused(text)

    assert (path, line, column) == place
    assert message.startswith("not YAML: ")


def test_aliases_cannot_fill_the_memory():
    """A document of a few hundred characters that stands for billions is refused before it grows."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    text = "\n".join(lines)
    merged = "a: &a {" + ", ".join(f"k{n}: {'v' * 1000}" for n in range(100)) + "}\nb:\n" + "- <<: *a\n" * 100

    assert refused(text)[0][3] == "aliases repeat too much: at most 2,000,000 characters are read (budget 'aliases')"
    assert refused(merged)[0][3] == "aliases repeat too much: at most 2,000,000 characters are read (budget 'aliases')"


def test_repeated_values_are_one_object():
    """What an alias repeats takes memory once."""
    value = parse_yaml("a: &a [x]\nb: [*a, *a]").value

    assert value["a"] is value["b"][0] is value["b"][1]


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, "{a: " * 100_000])
def test_a_nesting_without_end_is_no_danger(text):
    """100,000 levels are refused after the first hundred."""
    ((path, line, _, message),) = refused(text)

    assert (path, line, message) == (path, 1, "nested deeper than 100 levels")
    assert len(path) < 40


def test_aliases_count_as_levels():
    """A value that an alias puts too deep is refused as one that is written there."""
    text = f"a: &a {'[' * 60 + ']' * 60}\nb: {'[' * (MAX_DEPTH - 61)}*a{']' * (MAX_DEPTH - 61)}"
    deeper = f"a: &a {'[' * 60 + ']' * 60}\nb: {'[' * (MAX_DEPTH - 60)}*a{']' * (MAX_DEPTH - 60)}"

    assert parse_yaml(text).value
    assert refused(deeper)[0][3] == "nested deeper than 100 levels, with its aliases"


@given(json_values)
def test_what_is_written_is_read(value):
    """Every JSON value is written as YAML that means the same value, with the same types."""
    text = write_yaml(value)

    assert repr(parse_yaml(text).value) == repr(value)
    assert text.endswith("\n")


@given(st.dictionaries(texts, st.lists(texts | st.dictionaries(texts, texts, max_size=2), max_size=3), min_size=1))
@example({": |": []})
def test_places_are_where_values_are(value):
    """The place of each value is where its own text begins, and of its key where the key begins."""
    text = write_yaml(value)
    locator = parse_yaml(text).locator
    for key, items in value.items():
        member = locator.place((key,))
        assert parse_yaml(text[member.key_start : member.start]).value == {key: None}
        for index, item in enumerate(items):
            place = locator.place((key, index))
            assert text[: place.start].count("\n") + 1 == place.line
            if isinstance(item, str) and "\n" not in item:
                assert parse_yaml(f"- {text[place.start : place.end]}").value == [item]
    assert locator.place(("no such key", 0)) is None
    assert locator.place((0,)) is None


def test_places_of_blocks_end_with_their_last_value():
    """A mapping or sequence in block style does not reach over the comments and blank lines after it."""
    text = "a:\n  b: 1 # one\n\n# end\nc: [ 2 ]\nd:\ne: &x\n- f\ng: *x\n"
    locator = parse_yaml(text).locator

    def text_of(*path):
        place = locator.place(path)
        return text[place.start : place.end]

    assert text_of("a") == "b: 1"
    assert text_of("c") == "[ 2 ]"
    assert text_of("d") == ""
    assert locator.place(("d",))[:2] == (6, 1)
    assert text_of("g", 0) == "f"
    assert locator.place(("g", 0)).line == 8
    assert locator.place(("c", 1)) is None


def test_yaml_is_an_extra(monkeypatch):
    """Without ruamel.yaml the error says what to install."""
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)

    with pytest.raises(MissingExtra, match=r"pip install 'walens\[yaml\]'"):
        parse_yaml("a: 1")
