"""A seeded share of each campaign; the whole of it is run by hand: ``python -m tests.campaigns.NAME 10000``."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer that interrupts")
@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("interrupted_store", 300),
        ("interrupted_client", 200),
        ("interrupted_tls", 150),
        ("interrupted_files", 150),
        ("interrupted_imports", 20),
    ],
)
def test_an_exception_from_a_signal_leaves_everything_usable(name, number):
    """An exception from a signal's handler at any moment leaves store, clients and files usable, here and elsewhere."""
    result = subprocess.run(
        [sys.executable, "-m", f"tests.campaigns.{name}", str(number)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.startswith(f"{number} interruptions")
