"""Documents that something happened to: whatever it was, they are read or refused, and in no time."""

import random
import time

import pytest

from tests.lens.text.test_codec import SMALL
from walens.errors import LensDocumentError
from walens.lens import dumps, loads, parse_document
from walens.lens.text.source import MAX_PROBLEMS

PIECES = [
    *(b"\xff", b"NaN", b'"', b"{", b"}", b"[", b"]", b",", b"\\", b"\\ud800", b"\r", b"\0", b"\xef\xbb\xbf", b"1e999"),
    *(b"*a", b"&a ", b"- ", b"!!x ", b"<<: ", b"? ", b": ", b"#", b"|", b">", b"%", b"\t", b"---\n", b"...", b"|99"),
    *(b"0x", b"@", b"`", b"!<", b"\xc2\x85", b"\xe2\x80\xa8"),
]


def mutated(content, rng):
    """Delete, double, move, overwrite or insert a few parts."""
    made = bytearray(content)
    for _ in range(rng.randint(1, 4)):
        start = rng.randrange(len(made) + 1)
        end = min(len(made), start + rng.randint(0, 30))
        what = rng.randrange(5)
        if what == 0:
            del made[start:end]
        elif what == 1:
            made[start:start] = made[start:end]
        elif what == 2:
            elsewhere = rng.randrange(len(made) + 1)
            made[start:start] = made[elsewhere : elsewhere + 50]
        elif what == 3:
            made[start:end] = rng.randbytes(end - start)
        else:
            made[start:start] = rng.choice(PIECES)
    return bytes(made)


@pytest.mark.parametrize(("text_format", "count"), [("json", 18_000), ("yaml", 2_000)])
def test_mutated_documents_are_read_or_refused(text_format, count):
    """20,000 broken documents give a lens that survives its own document, or a LensDocumentError with a message."""
    rng = random.Random(f"{text_format}: the same on every run")
    content = dumps(loads(SMALL), format=text_format).encode()
    read = 0
    for _ in range(count):
        try:
            document = parse_document(mutated(content, rng), format=text_format)
        except LensDocumentError as error:
            message = str(error)
        else:
            read += 1
            message = "read"
            assert loads(dumps(document.lens)) == document.lens
        assert message
    assert 0 < read < count


GROWING = {
    "json: repeated keys": lambda count: "{" + '"a":1,' * count + '"a":1}',
    "json: no end": lambda count: '{"a":[1,' * count,
    "json: half pairs": lambda count: "[" + '"\\ud800",' * count + "0]",
    "json: backslashes": lambda count: '["' + "\\\\" * count + '"',
    "json: quotes": lambda count: '"' * count,
    "json: blanks after a comma": lambda count: "[1," + " " * count,
    "json: wrong types": lambda count: '{"pillars":[' + "5," * count + "5]}",
    "yaml: repeated keys": lambda count: "a: 1\n" * count,
    "yaml: no end": lambda count: "[a, " * count,
    "yaml: open quote": lambda count: 'a: "' + "x\n" * count,
    "yaml: long plain text": lambda count: "a: " + "x\n  " * count,
    "yaml: blank lines": lambda count: "a:\n" + "\n" * count + "  b: 1",
    "yaml: merges": lambda count: "a: &m {x: 1, y: 2}\n" + "".join(f"k{n}: {{<<: *m}}\n" for n in range(count)),
    "yaml: tags": lambda count: "- !x a\n" * count,
}


@pytest.mark.parametrize("name", GROWING)
def test_reading_takes_linear_time(name):
    """Sixteen times the faults take about sixteen times as long to tell, never the square of it."""
    make = GROWING[name]

    def seconds(count):
        text = make(count)
        start = time.process_time()
        with pytest.raises(LensDocumentError) as caught:
            parse_document(text, format=name.partition(":")[0])
        assert len(caught.value.problems) <= MAX_PROBLEMS + 1
        return time.process_time() - start

    seconds(10)
    small, large = (min(seconds(count) for _ in range(2)) for count in (500, 8_000))
    assert large < 16 * 6 * max(small, 0.001)


@pytest.mark.parametrize(
    ("text", "text_format"),
    [
        ("[" + "NaN," * 5_000 + "0]", "json"),
        ("- !x a\n" * 5_000, "yaml"),
        ('{"pillars":[' + "5," * 5_000 + "5]}", "json"),
    ],
)
def test_the_list_of_problems_has_an_end(text, text_format):
    """Of thousands of faults the first thousand are told, and that there are more."""
    with pytest.raises(LensDocumentError) as caught:
        parse_document(text, format=text_format)

    assert len(caught.value.problems) == MAX_PROBLEMS + 1
    assert caught.value.problems[-1].message == "more problems follow these first 1,000"
