"""The command as a process: its exit codes, its streams, what it needs and what it imports."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import walens
from tests.cli.loopback import Answer

ARN = "arn:aws:wellarchitected:eu-west-1:123456789012:lens/0123456789abcdef0123456789abcdef"
LENS = b'{"name": "Payments"}'


def test_the_exit_codes(process, service):
    """0 is done, 1 the service or the document refused, 2 the command line is wrong."""
    service.answers = [Answer(body={"LensArn": ARN}), Answer(404, {}, "ResourceNotFoundException")]

    assert process("import", "-", stdin=LENS) == (0, f"LensArn\t{ARN}\n", "")
    assert process("show", ARN).code == 1
    assert process("import", "-", stdin=b"{").code == 1
    assert process("import").code == 2
    assert process("no-such-command").code == 2
    assert process("delete", ARN, "--status", "some").code == 2


def test_nothing_on_the_command_line_shows_the_help(process):
    """Without a command the help is shown, and the exit code says that there was none."""
    ended = process()

    assert ended.code == 2
    assert re.search(r"import +Import a lens file", ended.out + ended.err)


def test_the_version(process):
    """--version tells the version of the package."""
    assert process("--version") == (0, f"walens {walens.__version__}\n", "")


def test_the_entry_point_is_there():
    """Installing the package makes a command `walens`."""
    from importlib.metadata import entry_points

    (found,) = entry_points(group="console_scripts", name="walens")

    assert found.value == "walens.cli:main"


def test_a_reader_that_goes_away_ends_it_quietly(surroundings, service):
    """When the reader of the output stops, as head does, there is no message, and the exit code is a pipe's."""
    service.answers = [Answer(body={"LensJSON": '"' + "x" * 400_000 + '"'})]
    command = [sys.executable, "-m", "walens", "export", ARN]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout.read(1) == b'"'
        running.stdout.close()

        assert running.stderr.read() == b""
        assert running.wait(timeout=60) == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_full_disk_is_told(surroundings, service):
    """Output that cannot be written is an error, and no half success."""
    service.answers = [Answer(body={"LensJSON": "{}"})]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "walens", "export", ARN], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert (done.returncode, done.stderr) == (1, b"Error: No space left on device\n")


def test_closed_output_is_told(surroundings, service):
    """Without a standard output there is an error and no traceback."""
    service.answers = [Answer(body={"LensJSON": "{}"})]
    done = subprocess.run(
        ["sh", "-c", f'exec "{sys.executable}" -m walens export {ARN} >&-'], stderr=subprocess.PIPE, check=False
    )

    assert (done.returncode, done.stderr) == (1, b"Error: standard output is closed\n")


def test_without_the_extra_it_says_what_to_install(surroundings):
    """Where typer is missing, one line tells how to install it, and the exit code is 2."""
    blocked = "import sys; sys.modules['typer'] = None; from walens.cli import main; raise SystemExit(main(['list']))"
    done = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Error: the command line needs more packages: pip install 'walens[cli]'\n"


def test_another_missing_package_is_no_missing_extra(surroundings):
    """A package that the core needs is not hidden behind the advice to install the extra."""
    blocked = "import sys; sys.modules['json'] = None; from walens.cli import main; raise SystemExit(main(['list']))"
    done = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "walens[cli]" not in done.stderr


def imported(*words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "walens", *words], capture_output=True, text=True, check=False
    )
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("import", "--help"), ("import", "none.json")])
def test_nothing_is_imported_that_is_not_needed(surroundings, words):
    """The help and a file that is not there take no AWS library, no model of the service, and no rich."""
    modules = imported(*words)

    assert "typer" in modules
    unwanted = {"botocore", "urllib3", "rich", "walens.client", "walens.api", "cattrs", "tenacity", "ruamel", "sqlite3"}
    assert {module for module in modules if module in unwanted} == set()


def test_output_that_is_read_by_programs_is_utf_8(process, service):
    """What is no terminal gets UTF-8, whatever the locale says."""
    service.answers = [Answer(body={"Lens": {"LensArn": ARN, "Name": "Zürich"}})]

    ended = process("show", ARN, env=os.environ | {"PYTHONIOENCODING": "ascii"})

    assert ended == (0, f"Name\tZürich\nLensArn\t{ARN}\n", "")


def test_no_traceback_for_a_defect(surroundings, service, walens):
    """Even an error that nobody thought of is one line, which asks for a report."""
    service.answers = [Answer(body={"LensSummaries": [{"LensArn": "a", "LensName": 7}]})]

    ended = walens("list")

    assert ended.code == 1
    assert re.fullmatch(
        r"Error: a defect in walens \(.*\). Run it again with --debug, and report what that shows\n", ended.err
    )
