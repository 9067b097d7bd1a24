"""A run of the command line on a terminal."""

import os
import pty
import re
import subprocess
import sys
import time
from typing import NamedTuple


class OnTerminal(NamedTuple):
    code: int
    shown: str


def run_on_terminal(*words: str, typed: bytes = b"", wait_for: bytes = b"", signal: int | None = None) -> OnTerminal:
    """
    Run the command line with a terminal as its three streams.

    Args:
        words: the words after ``walens``.
        typed: what is typed when ``wait_for`` is on the terminal.
        wait_for: the text that is waited for.
        signal: the signal that is sent when it is there.
    """
    ours, its = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "walens", *words], stdin=its, stdout=its, stderr=its, close_fds=True
    )
    os.close(its)
    shown = b""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            part = os.read(ours, 65_536)
        except OSError:  # Linux says so at the end
            break
        if not part:
            break
        shown += part
        if wait_for and wait_for in shown:
            wait_for = b""
            if typed:
                os.write(ours, typed)
            if signal is not None:
                running.send_signal(signal)
    os.close(ours)
    return OnTerminal(running.wait(timeout=60), shown.decode().replace("\r\n", "\n"))


def without_progress(shown: str) -> str:
    """Give what is left on the terminal: a slow machine shows the progress of what is quick elsewhere."""
    return re.sub(r"\x1b\[\?25l.*?\x1b\[\?25h\r\x1b\[1A\x1b\[2K", "", shown, flags=re.DOTALL)
