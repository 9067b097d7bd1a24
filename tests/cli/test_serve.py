"""`walens serve`: a process that other programs use, from its first line to its end."""

import json
import signal
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

from walens import Client
from walens.offline import Control

SMALL = str(Path(__file__).parents[2] / "examples" / "small.lens.json")


@contextmanager
def serving(*words):
    """Run the command on a free port, and give its process and the URL of its first line."""
    command = [sys.executable, "-m", "walens", "serve", "--port", "0", *words]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        first = process.stdout.readline()
        assert first.startswith("export AWS_ENDPOINT_URL_WELLARCHITECTED=http://127.0.0.1:"), process.stderr.read()
        yield process, first.strip().partition("=")[2]
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_is_then_a_line_for_each_request_and_ends_when_told(surroundings, sign):
    """The first line is for a shell; a signal ends it at once, with nothing on standard error."""
    with serving() as (process, url):
        client = Client(endpoint_url=url, max_attempts=1)
        arn = client.import_lens(json_string=Path(SMALL).read_text(encoding="utf-8")).lens_arn
        assert ":eu-west-1:" in arn
        client.close()
        with urllib.request.urlopen(f"{url}/_walens/health") as answer:
            assert json.load(answer)["status"] == "ok"
        assert " PUT /importLens 200 " in process.stdout.readline()
        process.send_signal(sign)
        out, err = process.communicate(timeout=5)
        assert (out, err) == ("", "")
        assert process.returncode in {0, -sign}


def test_it_begins_with_what_files_say(surroundings, tmp_path):
    """A scenario, faults and a state that is kept: all of them are there from the first request on."""
    (tmp_path / "team.yaml").write_text(f"lenses:\n  - {{name: x, file: {json.dumps(SMALL)}}}\n")
    (tmp_path / "faults.yaml").write_text("faults:\n  - {fault: over_quota}\n")
    with serving("--seed", "team.yaml", "--faults", "faults.yaml", "--db", "a.db", "--control") as (_, url):
        control = Control(url)
        assert len(json.loads(control.dump())["tables"]["lenses"]) == 1
        assert [type(each).__name__ for each in control.faults] == ["OverQuota"]
    with serving("--db", "a.db", "--control") as (_, url):
        assert len(json.loads(Control(url).dump())["tables"]["lenses"]) == 1


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--port", "70000"], 2, "ports go from 0 to 65535"),
        (["--seed", "none.yaml"], 1, "none.yaml: cannot be read"),
        (["--faults", "none.yaml"], 1, "none.yaml: cannot be read"),
        (["--policy", "none.json"], 1, "none.json: cannot be read"),
        (["--region", "nowhere"], 2, "nowhere"),
    ],
)
def test_what_cannot_work_is_told_before_anything_is_served(walens, words, code, told):
    """Neither a line for a shell nor a traceback."""
    ended = walens("serve", *words)
    assert (ended.code, ended.out) == (code, "")
    assert told in ended.err
