"""What people see on a terminal."""

import signal
import time

import pytest
from tests.cli.loopback import Answer

pytest.importorskip("pty", reason="no terminals of this kind here")
from tests.cli.terminal import run_on_terminal

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
    assert ended.shown.splitlines() == [
        "Name      Status  Version  Type  ARN or alias",
        f"Payments  -       -        -     {ARN}",
    ]


def test_facts_are_aligned(service):
    """On a terminal the values of facts stand below each other."""
    service.answers = [Answer(body={"Lens": {"Name": "Payments", "LensVersion": "1.0"}})]

    assert run_on_terminal("show", ARN) == (0, "Name         Payments\nLensVersion  1.0\n")


@pytest.mark.parametrize(("typed", "code", "sent"), [(b"y\n", 0, 1), (b"n\n", 1, 0), (b"\n", 1, 0)])
def test_delete_asks(service, typed, code, sent):
    """On a terminal nothing is deleted before somebody says yes."""
    ended = run_on_terminal("delete", ARN, "--status", "all", typed=typed, wait_for=b"[y/N]")

    assert f"Delete the draft and all versions of {ARN}?" in ended.shown
    assert (ended.code, len(service.asked)) == (code, sent)


def test_delete_does_not_ask_after_yes(service):
    """--yes is the answer already."""
    ended = run_on_terminal("delete", ARN, "--status", "draft", "--yes")

    assert ended == (0, f"Deleted the draft of {ARN}\n")


def test_what_takes_long_is_shown(service):
    """After a second the terminal shows what is being done."""
    service.answers = [slowly(2.0, Answer(body={"Lens": {"Name": "Payments"}}))]

    ended = run_on_terminal("show", ARN)

    assert ended.code == 0
    assert f"Getting {ARN}" in ended.shown
    assert "Payments" in ended.shown


def test_what_is_quick_is_not_shown(service):
    """Nothing flickers for what is done within a second."""
    service.answers = [Answer(body={"Lens": {"Name": "Payments"}})]

    assert "Getting" not in run_on_terminal("show", ARN).shown


def test_an_interrupt_ends_quietly(service):
    """Ctrl-C ends the command with 130 and without a traceback."""
    service.answers = [slowly(3.0, Answer())]

    ended = run_on_terminal("show", ARN, wait_for=b"Getting", signal=signal.SIGINT)

    assert ended.code == 130
    assert "Traceback" not in ended.shown
    assert "Error" not in ended.shown
