"""What is printed, and what is shown while it takes long."""

import io
import sys
import time
from datetime import UTC, datetime

import pytest

from walens.cli.output import in_colour, json_text, print_facts, print_note, print_table
from walens.cli.progress import progress


class Terminal(io.TextIOWrapper):
    """A stream that says that it is a terminal."""

    def __init__(self) -> None:
        self.bytes = io.BytesIO()
        super().__init__(self.bytes, encoding="utf-8", write_through=True)

    def isatty(self) -> bool:
        return True


def put_terminal(monkeypatch):
    """Put a terminal in the place of both streams; a fixture could not, since pytest changes them before the test."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def shown(terminal):
    return terminal.bytes.getvalue().decode()


def test_a_table_is_aligned_on_a_terminal(monkeypatch):
    """Columns have the width of their widest cell; the last one is as it is."""
    terminal = put_terminal(monkeypatch)
    print_table(("Name", "ARN"), [("Payments", "a"), ("b", "c" * 100)])

    assert shown(terminal) == f"Name      ARN\nPayments  a\nb         {'c' * 100}\n"


def test_facts_are_aligned_on_a_terminal(monkeypatch):
    """Names have the width of the widest one; no fact breaks a line or moves the cursor."""
    terminal = put_terminal(monkeypatch)
    print_facts({"Name": "a\nb\x1b[2J", "LensVersion": "1"})

    assert shown(terminal) == "Name         a b\\x1b[2J\nLensVersion  1\n"


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colours_can_be_refused(monkeypatch, name, value):
    """NO_COLOR and a dumb terminal refuse colours; a terminal takes them else."""
    put_terminal(monkeypatch)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert in_colour()

    monkeypatch.setenv(name, value)
    assert not in_colour()


def test_times_and_blobs_as_json():
    """Times are ISO 8601 and blobs base64, as the AWS CLI prints them."""
    value = {"At": datetime(2024, 1, 2, tzinfo=UTC), "Data": b"\xff"}

    assert json_text(value) == '{\n    "At": "2024-01-02T00:00:00+00:00",\n    "Data": "/w=="\n}\n'


def test_notes_need_a_standard_error(monkeypatch):
    """Where standard error is closed, a note gets lost and nothing else happens."""
    monkeypatch.setattr(sys, "stderr", None)

    print_note("lost")
    with progress("working"):
        pass


def test_what_takes_long_is_shown_and_goes_away(monkeypatch):
    """After a second the terminal shows what is being done now, and nothing is left of it in the end."""
    terminal = put_terminal(monkeypatch)
    monkeypatch.setenv("TERM", "xterm")

    with progress("Linting a") as work:
        time.sleep(1.5)
        work.what = "Linting [b]"
        time.sleep(0.5)

    assert "Linting a" in shown(terminal)
    assert "Linting [b]" in shown(terminal)
    assert shown(terminal).endswith("\x1b[2K")


def test_what_is_quick_is_not_shown(monkeypatch):
    """Nothing flickers for what is done at once."""
    terminal = put_terminal(monkeypatch)
    with progress("Linting"):
        pass

    assert shown(terminal) == ""
