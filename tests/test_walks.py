"""How many modules one thing passes through from its beginning to its end: a walk that can be followed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

# The second run counts: in the first one modules are imported and tables are made. A named function is no module,
# class body, lambda or comprehension.
MEASURE = """
import json, os, sys
import walens
from walens.lens.linter.runner import lint_text
home = os.path.dirname(walens.__file__)
text = open("examples/small.lens.json", encoding="utf-8").read()
seen = set()

def offline_import():
    with walens.Client.offline() as client:
        client.import_lens(json_string=text)

def lint_and_print():
    report = lint_text(text.replace('"HIGH_RISK"', '"BAD_RISK"', 1))
    assert report.errors
    print(*report.findings)

def look(frame, event, argument):
    code = frame.f_code
    if event == "call" and code.co_filename.startswith(home) and not code.co_name.startswith("<"):
        seen.add(os.path.relpath(code.co_filename, home))

walk = globals()[sys.argv[1]]
walk()
sys.setprofile(look)
walk()
sys.setprofile(None)
sys.stderr.write(json.dumps(sorted(seen)))
"""


@pytest.mark.parametrize(("walk", "most"), [("offline_import", 30), ("lint_and_print", 20)])
def test_a_walk_passes_through_few_modules(walk, most):
    """An import offline, and the way from the text of a lens to a printed finding, pass through few modules."""
    result = subprocess.run(
        [sys.executable, "-c", MEASURE, walk],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent.parent,
    )
    assert result.returncode == 0, result.stderr
    modules = json.loads(result.stderr)
    assert len(modules) <= most, modules
