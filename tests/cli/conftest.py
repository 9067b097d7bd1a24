"""What the tests of the command line share: a run in this process, runs in others, and a service to talk to."""

import io
import os
import subprocess
import sys
from typing import NamedTuple

import pytest

from tests.cli.loopback import LoopbackService, loopback_service
from walens.cli import main


class Ended(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def surroundings(tmp_path, monkeypatch):
    """Give a process credentials that are made up, and none of the machine's AWS configuration."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "no-config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "no-credentials"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "made-up")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)
    return monkeypatch


@pytest.fixture
def walens(surroundings, capfdbinary):
    """Run the command line in this process."""

    def run(*words: str, stdin: bytes | None = None) -> Ended:
        capfdbinary.readouterr()
        surroundings.setattr(sys, "stdin", None if stdin is None else io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(words)
        out, err = capfdbinary.readouterr()
        return Ended(code, out.decode(), err.decode())

    return run


@pytest.fixture
def process(surroundings):
    """Run the command line as a process of its own."""

    def run(*words: str, stdin: bytes = b"", **options: object) -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "walens", *words],
            input=stdin,
            capture_output=True,
            timeout=60,
            check=False,
            **options,
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def service(surroundings):
    """Run a service on a loopback socket, where the client finds it."""
    with loopback_service() as running:
        surroundings.setenv("AWS_ENDPOINT_URL", running.url)
        yield running


__all__ = ["Ended", "LoopbackService"]
