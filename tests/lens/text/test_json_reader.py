import inspect
import io
import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.strategies import json_values as documents
from walens.errors import LensDocumentError
from walens.lens.json_value import MAX_DEPTH
from walens.lens.text.json_reader import JSONLocator, parse_json, read_json
from walens.lens.text.source import MAX_SIZE

BYTE_ORDER_MARK = "it starts with a byte order mark; walens fmt and walens lint --fix take it out"

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


def refused(text, **keywords):
    """Return what is wrong with a text, as (path, line, column, message)."""
    with pytest.raises(LensDocumentError) as caught:
        parse_json(text, **keywords)
    return [(problem.path, problem.line, problem.column, problem.message) for problem in caught.value.problems]


@given(json_values, st.sampled_from([None, 2, "\t"]), st.booleans())
def test_json_is_read_as_it_is(value, indent, ascii_only):
    """Whatever is JSON gives the value that it says, from text and from bytes."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)

    assert parse_json(text) == value
    assert parse_json(text.encode()) == value


def spelled(value, data):
    """Write a JSON value with keys that may stand twice, and characters that may be escaped; and say whether one does."""
    if isinstance(value, dict):
        members = [(key, *spelled(item, data)) for key, item in value.items()]
        twice = bool(members) and data.draw(st.booleans())
        if twice:
            members.insert(data.draw(st.integers(0, len(members))), data.draw(st.sampled_from(members)))
        text = ",".join(
            f"{spelled(key, data)[0]}{data.draw(st.sampled_from([':', ' : ']))}{item}" for key, item, _ in members
        )
        return f"{{{text}}}", twice or any(inner for _, _, inner in members)
    if isinstance(value, list):
        items = [spelled(item, data) for item in value]
        return f"[{','.join(text for text, _ in items)}]", any(inner for _, inner in items)
    if isinstance(value, str) and value and data.draw(st.booleans()):
        escaped = "".join(f"\\u{ord(each):04x}" if ord(each) < 0x10000 else each for each in value)
        return f'"{escaped}"', False
    return json.dumps(value, ensure_ascii=False), False


some_texts = st.text(alphabet=':"\\{u003A}a', max_size=4)
small_values = st.recursive(
    some_texts | st.integers() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(some_texts, inner, max_size=3),
    max_leaves=8,
)


@given(small_values, st.data())
def test_a_key_that_stands_twice_is_never_missed(value, data):
    """However keys, colons and quotes are spelled: a document is refused if and only if a key stands twice in it."""
    text, twice = spelled(value, data)

    if twice:
        assert "the key stands twice" in {message[:20] for *_, message in refused(text)}
    else:
        assert parse_json(text) == value


def test_numbers_keep_their_value():
    """Integers of any sensible length stay exact, and a float stays a float."""
    assert parse_json("[1.0, 1e5, -0, 123456789012345678901234567890]") == [
        1.0,
        100000.0,
        0,
        123456789012345678901234567890,
    ]
    assert [type(item) for item in parse_json("[1.0, 1e5, 12]")] == [float, float, int]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"a": 1,\n}', ("a", 1, 8, "not JSON: a comma must be followed by another key, and the object ends here")),
        ("[1,]", ("[0]", 1, 3, "not JSON: a comma must be followed by another value, and the array ends here")),
        ('{"a" 1}', ("a", 1, 6, "not JSON: a colon must stand between a key and its value, not '1}'")),
        ("{'a': 1}", ("", 1, 2, "not JSON: a key in double quotes must stand here, not \"'a':\"")),
        (
            '{"p": [0, {"z": 1 "b": 2}]}',
            ("p[1].z", 1, 19, "not JSON: a comma or the end of the object must stand here, not '\"b\":'"),
        ),
        ("[1 2]", ("[0]", 1, 4, "not JSON: a comma or the end of the array must stand here, not '2]'")),
        ("{} {}", ("", 1, 4, "not JSON: the document has ended, and nothing may follow, not '{}'")),
        ('{"a": [', ("a[0]", 1, 8, "not JSON: a value must stand here, but the document ends")),
        ('["abc', ("[0]", 1, 2, "not JSON: the text that starts here has no closing quote")),
        (
            '["a\n]"]',
            (
                "[0]",
                1,
                4,
                "not JSON: a control character in a text must be written as an escape, as \\n, not '\\n'",
            ),
        ),
        (
            '["\\x"]',
            ("[0]", 1, 3, "not JSON: a backslash in a text must start an escape or be written twice, not '\\\\x\"]'"),
        ),
        ('["\\u12"]', ("[0]", 1, 4, "not JSON: \\u must be followed by four hexadecimal digits")),
        ("tru", ("", 1, 1, "not JSON: a value must stand here, not 'tru'")),
        ('{"a": 1, "a": 2}', ("a", 1, 10, "the key stands twice in its object, first in line 1, column 2")),
        ("[NaN]", ("[0]", 1, 2, "NaN is not JSON; write a text, a number or null")),
        ('{"a":\n -Infinity}', ("a", 2, 2, "-Infinity is not JSON; write a text, a number or null")),
        ("[0.5, -1e999]", ("[1]", 1, 7, "the number -1e999 is too large")),
        (
            '{"a": "\\ud83d\\ude00", "b": "\\udc00 \\u00e9"}',
            ("b", 1, 28, "\\udc00 is half a surrogate pair, which no UTF-8 can hold"),
        ),
        ('{"\\uD800": 1}', ("['\\ud800']", 1, 2, "\\ud800 is half a surrogate pair, which no UTF-8 can hold")),
        (
            '["a", "b\ud800"]',
            ("", 1, 9, "the character U+D800 is half a surrogate pair, which no UTF-8 can hold"),
        ),
        ("\ufeff{}", ("", 1, 1, BYTE_ORDER_MARK)),
        (b"\xef\xbb\xbf{}", ("", 1, 1, BYTE_ORDER_MARK)),
        (b'{\n"a": "\xc3\xa9\xff"}', ("", 2, 8, "not UTF-8: the byte 0xff stands where no character can be")),
        ("{}".encode("utf-16"), ("", None, None, "it is UTF-16; save it as UTF-8")),
        ("", ("", None, None, "it is empty")),
        (b" \n\t", ("", None, None, "it is empty")),
    ],
)
def test_what_is_not_strict_json_is_refused(text, problem):
    """Each way not to be JSON has a message, the path, and the line and column where it begins."""
    assert refused(text) == [problem]


def test_all_that_strict_json_has_not_is_told_at_once():
    """A text that is JSON but for repeated keys, NaN and the like gives one error with all of them."""
    text = '{"a": [NaN,\n {"b": 1, "b": 2, "c": "\\ud800"}],\n "a": ' + "7" * 5000 + "}"

    assert refused(text) == [
        ("a[0]", 1, 8, "NaN is not JSON; write a text, a number or null"),
        ("a[1].b", 2, 11, "the key stands twice in its object, first in line 2, column 3"),
        ("a[1].c", 2, 24, "\\ud800 is half a surrogate pair, which no UTF-8 can hold"),
        ("a", 3, 2, "the key stands twice in its object, first in line 1, column 2"),
        ("a", 3, 7, f"the number {'7' * 40}... has too many digits: 5,000"),
    ]


def test_what_comes_before_a_syntax_error_is_told_too():
    """A text that stops being JSON gives all faults up to there, and the place where it stops."""
    text = '{"a": [NaN, {"b": 1, "b": 2}],\n "c": "x\ny", "d": Infinity}'

    assert [problem[:3] for problem in refused(text)] == [("a[0]", 1, 8), ("a[1].b", 1, 22), ("c", 2, 9)]


def test_an_error_names_its_file_and_hides_no_other():
    """The error carries the file's name, and no exception of the json module behind it."""
    with pytest.raises(LensDocumentError, match=r"^a\.json: line 1, column 1: NaN is not JSON") as caught:
        parse_json("NaN", name="a.json")

    assert caught.value.source == "a.json"
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


@pytest.mark.parametrize("inside", ["", "1", "[]", '{"a": 1}'])
def test_nesting_has_a_limit(inside):
    """As many levels as the limit are read, one more is refused, whatever stands in the innermost."""
    levels = MAX_DEPTH - (1 if inside.startswith(("[", "{")) else 0)

    assert parse_json("[" * levels + inside + "]" * levels)
    assert refused("[" * (levels + 1) + inside + "]" * (levels + 1)) == [
        ("[0][0][0][0][0][0][0][0]", 1, MAX_DEPTH + 1, "nested deeper than 100 levels")
    ]


@pytest.mark.parametrize("text", ["[" * 100_000, "[" * 100_000 + "]" * 100_000, '{"a":' * 100_000])
@pytest.mark.parametrize("stack", [None, 1_000_000])
def test_a_nesting_without_end_is_no_danger(text, stack):
    """100,000 levels are refused as 101 are, even where somebody raised Python's recursion limit."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(stack or before)
    try:
        ((_, line, column, message),) = refused(text)
    finally:
        sys.setrecursionlimit(before)

    assert (line, column, message) == (
        1,
        1 + MAX_DEPTH * (len(text) // text.count(text[0]) if text[0] == "{" else 1),
        "nested deeper than 100 levels",
    )


def test_a_raised_stack_changes_nothing():
    """Where the depth of any text is looked at beforehand, harmless and broken texts are read as ever."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(50_000)
    try:
        assert parse_json('{"a": [{}, "\\u00e9"]}') == {"a": [{}, "é"]}
        assert [problem[:3] for problem in refused('{"a\\q": 1, "b')] == [("", 1, 4)]
    finally:
        sys.setrecursionlimit(before)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the scanner does not use the stack that Python counts")
def test_a_full_stack_is_told_as_what_it_is():
    """A caller that has used up the stack gets a typed error for a document that is harmless, and read closely."""

    def deepest(levels):
        return parse_json("[" * 60 + "9" * 30 + "]" * 60) if not levels else deepest(levels - 1)

    room = sys.getrecursionlimit() - len(inspect.stack()) - 30
    with pytest.raises(LensDocumentError, match="nested too deep for the stack that is left"):
        deepest(room)


@pytest.mark.parametrize("opening", ["rb", "r"])
def test_files_are_read(tmp_path, opening):
    """A path and a file that is open for text or bytes give the value, the text and the name."""
    path = tmp_path / "lens.json"
    path.write_bytes('{"name":\r\n "é"}'.encode())
    with path.open(opening, **({} if "b" in opening else {"encoding": "utf-8", "newline": ""})) as file:
        from_file = read_json(file)

    assert from_file == read_json(path) == read_json(str(path)) == ({"name": "é"}, '{"name":\r\n "é"}', str(path))
    assert read_json(io.StringIO("[1]")) == ([1], "[1]", None)


def test_a_stream_may_come_in_pieces():
    """A raw stream that gives a few bytes at a time is read to its end."""

    class Slow(io.RawIOBase):
        def __init__(self, data):
            self.data = data

        def read(self, size=-1):
            piece, self.data = self.data[:3], self.data[3:]
            return piece

    assert read_json(Slow(b'{"name": [1, 2, 3]}')).value == {"name": [1, 2, 3]}


def test_what_cannot_be_read_is_a_document_error(tmp_path):
    """A missing file, a folder, an impossible name, a closed file and a wrong encoding are typed errors."""
    closed = io.StringIO("{}")
    closed.close()
    latin = tmp_path / "latin.json"
    latin.write_bytes(b'{"a": "\xe9"}')

    for source, message in [
        (tmp_path / "none.json", "cannot be read: No such file or directory"),
        (tmp_path, "cannot be read: Is a directory"),
        ("a\0b", "cannot be read: embedded null"),
        (closed, "cannot be read: I/O operation on closed file"),
    ]:
        with pytest.raises(LensDocumentError, match=message):
            read_json(source)
    with latin.open(encoding="utf-8") as file, pytest.raises(LensDocumentError, match="open it with encoding='utf-8'"):
        read_json(file)


def test_a_huge_file_is_refused_unread(tmp_path):
    """A file over the limit is refused by its size, a stream after the first byte too many."""
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(100_000_000)

    class Endless(io.RawIOBase):
        given = 0

        def read(self, size=-1):
            Endless.given += size
            return b" " * size

    with pytest.raises(
        LensDocumentError, match="it is too large: 100,000,000 bytes; at most 16,777,216 bytes are read"
    ):
        read_json(path)
    with pytest.raises(LensDocumentError, match="it is too large: the stream has more"):
        read_json(Endless())
    assert Endless.given == MAX_SIZE + 1
    assert refused("[" + " " * MAX_SIZE)[0][3].startswith("it is too large: 16,777,217 characters")
    assert refused(b"[" + b" " * MAX_SIZE)[0][3].startswith("it is too large: 16,777,217 bytes")


@given(st.data())
def test_broken_json_is_never_another_error(data):
    """Whatever happens to the bytes of a document, reading gives a value or a LensDocumentError with a line."""
    document = json.dumps(data.draw(json_values)).encode()
    at = data.draw(st.integers(0, len(document)))
    mutated = (
        document[:at]
        + data.draw(st.binary(max_size=4) | st.sampled_from([b"NaN", b'"', b"\\", b",", b"\\ud800"]))
        + document[at + 1 :]
    )
    try:
        value = parse_json(mutated)
    except LensDocumentError:
        return
    assert json.loads(mutated) == value


def test_published_lenses_are_read(real_lens):
    """Every published lens gives the value that the json module reads, save two with NaN, which are refused."""
    text = real_lens.read_text(encoding="utf-8")
    if ": NaN" in text:
        assert [problem.message for problem in _refused_file(real_lens)] == [
            "NaN is not JSON; write a text, a number or null"
        ] * 2
    else:
        assert read_json(real_lens).value == json.loads(text)


def _refused_file(path):
    with pytest.raises(LensDocumentError) as caught:
        read_json(path)
    return caught.value.problems


def test_escaped_pairs_are_characters():
    """Two halves of a pair make one character, in any case of the digits."""
    assert parse_json('["\\ud83d\\ude00", "\\uD83D\\uDE00"]') == ["😀", "😀"]


def paths_of(value, path=()):
    """Yield every path in a value, with the value there."""
    yield path, value
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths_of(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from paths_of(item, (*path, index))


@given(documents, st.sampled_from([None, 0, 3, "\t"]), st.booleans())
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


def test_questions_may_come_in_any_order():
    """A value has its place after something was asked for in it, whether that was there or not."""
    locator = JSONLocator('{"a": 5, "b": [1, [2, 3]], "c": {"d": {}, "e": 6}}')
    for path in (("a", "x"), ("b", 1, 5), ("c", "e", 0), ("c", "d", "x")):
        assert locator.place(path) is None
    starts = {("a",): 6, ("b", 1, 1): 22, ("b", 1): 18, ("c", "e"): 47, ("c", "d"): 38, ("c",): 32, ("b",): 14}
    assert {path: locator.place(path).start for path in starts} == starts
