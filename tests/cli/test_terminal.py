"""What people see on a terminal."""

import signal
import time
from pathlib import Path

import pytest

from tests.cli.loopback import Answer

pytest.importorskip("pty", reason="no terminals of this kind here")
from tests.cli.terminal import run_on_terminal, without_progress

ARN = "arn:aws:wellarchitected:eu-west-1:123456789012:lens/0123456789abcdef0123456789abcdef"


def slowly(seconds, answer):
    def wait(_):
        time.sleep(seconds)
        return answer

    return wait


def test_lists_are_tables(service):
    """On a terminal a list has its columns' names, and the ARN stays whole for whoever copies it."""
    service.answers = [Answer(body={"LensSummaries": [{"LensArn": ARN, "LensName": "Payments"}]})]

    ended = run_on_terminal("list")

    assert ended.code == 0
    assert without_progress(ended.shown).splitlines() == [
        "Name      Status  Version  Type  ARN or alias",
        f"Payments  -       -        -     {ARN}",
    ]


def test_facts_are_aligned(service):
    """On a terminal the values of facts stand below each other."""
    service.answers = [Answer(body={"Lens": {"LensArn": ARN, "Name": "Payments", "LensVersion": "1.0"}})]

    ended = run_on_terminal("show", ARN)

    assert (ended.code, without_progress(ended.shown)) == (
        0,
        f"Name         Payments\nLensArn      {ARN}\nLensVersion  1.0\n",
    )


@pytest.mark.parametrize(("typed", "code", "sent"), [(b"y\n", 0, 1), (b"n\n", 1, 0), (b"\n", 1, 0)])
def test_delete_asks(service, typed, code, sent):
    """On a terminal nothing is deleted before somebody says yes."""
    ended = run_on_terminal("delete", ARN, "--status", "all", typed=typed, wait_for=b"[y/N]")

    assert f"Delete the draft and all versions of {ARN}?" in ended.shown
    assert (ended.code, len(service.asked)) == (code, sent)


def test_delete_does_not_ask_after_yes(service):
    """--yes is the answer already."""
    ended = run_on_terminal("delete", ARN, "--status", "draft", "--yes")

    assert (ended.code, without_progress(ended.shown)) == (0, f"Deleted the draft of {ARN}\n")


def test_what_takes_long_is_shown(service):
    """After a second the terminal shows what is being done."""
    service.answers = [slowly(2.0, Answer(body={"Lens": {"LensArn": ARN, "Name": "Payments"}}))]

    ended = run_on_terminal("show", ARN)

    assert ended.code == 0
    assert f"Getting {ARN}" in ended.shown
    assert "Payments" in ended.shown


def test_an_interrupt_ends_quietly(service):
    """Ctrl-C ends the command with 130 and without a traceback."""
    service.answers = [slowly(3.0, Answer())]

    ended = run_on_terminal("show", ARN, wait_for=b"Getting", signal=signal.SIGINT)

    assert ended.code == 130
    assert "Traceback" not in ended.shown
    assert "Error" not in ended.shown


def test_findings_have_colours(surroundings):
    """On a terminal findings have colours, unless NO_COLOR says otherwise."""
    Path("bad.lens.json").write_text("{")
    surroundings.setenv("TERM", "xterm")

    plain = run_on_terminal("lint", "bad.lens.json")
    surroundings.delenv("NO_COLOR")
    coloured = run_on_terminal("lint", "bad.lens.json")

    assert "\x1b[1;31merror\x1b[0m" not in plain.shown
    assert "\x1b[1;31merror\x1b[0m" in coloured.shown
