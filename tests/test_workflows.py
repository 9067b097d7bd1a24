"""What the pages offer for CI works: the hooks for pre-commit and the workflow for GitHub."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jsonschema import Draft7Validator
from ruamel.yaml import YAML

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[1]


def _documented(key: str) -> Any:
    """The YAML block of the page on the command line that has this key."""
    page = (ROOT / "docs/cli.md").read_text("utf-8")
    blocks = [
        YAML(typ="safe").load(text) for text in re.findall(r"^```yaml\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    ]
    (found,) = (block for block in blocks if key in block)
    return found


def test_the_workflow_is_one() -> None:
    """The workflow is valid by the schema that editors take for GitHub's workflows."""
    schema = files("check_jsonschema").joinpath("builtin_schemas/vendor/github-workflows.json").read_text("utf-8")
    workflow = _documented("jobs")
    assert [error.message for error in Draft7Validator(json.loads(schema)).iter_errors(workflow)] == []


def test_the_steps_of_the_workflow_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its commands do what they say where the lenses are right, and lint fails where one is wrong."""
    (job,) = _documented("jobs")["jobs"].values()
    commands = [step["run"] for step in job["steps"] if step.get("run", "").startswith("walens ")]
    lenses = tmp_path / "lenses"
    lenses.mkdir()
    for lens in ROOT.glob("examples/*.lens.*"):
        shutil.copy(lens, lenses)
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=":")

    def codes() -> list[int]:
        return [subprocess.run(command, shell=True, check=False, cwd=tmp_path).returncode for command in commands]

    assert codes() == [0, 0, 0]
    assert json.loads((tmp_path / "lenses.sarif").read_text("utf-8"))["version"] == "2.1.0"
    small = lenses / "small.lens.json"
    small.write_text(small.read_text("utf-8").replace("Service Launch Review", "Service; Launch Review"), "utf-8")
    assert codes() == [1, 0, 1]


def test_the_hooks_of_the_page_are_those_of_the_project() -> None:
    """The hooks that a reader copies differ from those of the project in where they are installed from alone."""
    offered = YAML(typ="safe").load(ROOT / ".pre-commit-hooks.yaml")
    (repository,) = _documented("repos")["repos"]
    written = {"id", "name", "entry", "language", "files", "pass_filenames"}
    assert [{key: hook[key] for key in written} for hook in offered] == [
        {key: hook[key] for key in written} for hook in repository["hooks"]
    ]
    assert {hook["additional_dependencies"][0] for hook in offered} == {".[cli,yaml]"}
    assert {hook["additional_dependencies"][0] for hook in repository["hooks"]} == {"walens[cli,yaml]"}
