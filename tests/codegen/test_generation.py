"""The checked-in code is what the generator writes, and the generator says what it cannot write."""

import copy
import re
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
from botocore.loaders import Loader

from codegen.__main__ import FOLDERS, ROOT, dead_files, main, render, stale_files
from codegen.lint_pages import FOLDER as LINT_PAGES
from codegen.render_methods import render_methods
from codegen.render_models import render_area
from codegen.service import HERE, SERVICE, SHARED, Service, make_service, read_service

pytestmark = pytest.mark.skipif(
    not (ROOT / FOLDERS[0]).exists(), reason="the sources are not here: the tests run against an installed wheel"
)

AREAS: dict[str, list[str]] = tomllib.loads((HERE / "areas.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def files() -> dict[Path, str]:
    """Everything that the generator writes."""
    return render(read_service())


@pytest.fixture
def model() -> dict[str, Any]:
    """The service model, to be changed."""
    return copy.deepcopy(Loader().load_service_model(SERVICE, "service-2"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what is generated."""
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / "docs/boto3-names.md", tmp_path / "docs")
    shutil.copytree(ROOT / LINT_PAGES, tmp_path / LINT_PAGES)
    return tmp_path


def made(model: dict[str, Any], **changes: Any) -> Service:
    return make_service(model, changes.get("areas", AREAS), changes.get("descriptions", read_service().descriptions))


def test_the_checked_in_code_is_fresh(files: dict[Path, str]) -> None:
    """``python -m codegen --check`` has nothing to say."""
    assert stale_files(files, ROOT) == []
    assert dead_files(files, ROOT) == []


def test_a_changed_a_missing_and_a_dead_file_are_named(files: dict[Path, str], project: Path) -> None:
    """Each file that is not what would be written is found."""
    lenses, tags = FOLDERS[0] / "lenses.py", FOLDERS[0] / "tags.py"
    (project / lenses).write_text(files[lenses] + "\n", encoding="utf-8")
    (project / tags).unlink()
    (project / FOLDERS[0] / "old.py").write_text("", encoding="utf-8")
    assert stale_files(files, project) == [lenses, tags]
    assert dead_files(files, project) == [FOLDERS[0] / "old.py"]


def test_the_check_tells_and_the_generator_mends(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With ``--check`` nothing is written and the exit code is 1; without it everything is fresh afterwards."""
    stale, dead = project / "docs/boto3-names.md", project / FOLDERS[0] / "old.py"
    stale.write_text("", encoding="utf-8")
    dead.write_text("", encoding="utf-8")
    assert main(["--check"], project) == 1
    told = capsys.readouterr().out
    assert "not fresh: docs/boto3-names.md (run python -m codegen)" in told
    assert f"not fresh: {FOLDERS[0] / 'old.py'}" in told
    assert stale.read_text(encoding="utf-8") == ""
    assert main([], project) == 0
    assert capsys.readouterr().out.splitlines() == [
        "written: docs/boto3-names.md",
        f"removed: {FOLDERS[0] / 'old.py'}",
    ]
    assert main(["--check"], project) == 0
    assert capsys.readouterr().out == ""


def test_what_is_written_by_hand_is_no_dead_file(project: Path, files: dict[Path, str]) -> None:
    """A module that begins with an underscore is nobody's but its author's."""
    assert (project / FOLDERS[0] / "_report.py").exists()
    assert dead_files(files, project) == []


def test_an_operation_without_an_area_stops_the_generator(model: dict[str, Any]) -> None:
    """The message names the operation and says what to do."""
    model["operations"]["FoldLens"] = {**model["operations"]["GetLens"], "name": "FoldLens"}
    with pytest.raises(SystemExit, match=r"areas\.toml: no area for FoldLens; add each to the area of its resource"):
        made(model)


def test_an_area_with_an_operation_that_is_gone_stops_the_generator(model: dict[str, Any]) -> None:
    """An operation that the service has dropped is not dropped in silence."""
    del model["operations"]["GetLens"]
    with pytest.raises(SystemExit, match=r"areas\.toml: lenses: GetLens is no operation of the service model"):
        made(model)


def test_an_operation_without_a_sentence_stops_the_generator(model: dict[str, Any]) -> None:
    """Every operation says what it does, in the models and in the methods."""
    descriptions = copy.deepcopy(read_service().descriptions)
    del descriptions["operations"]["GetLens"]
    service = made(model, descriptions=descriptions)
    message = r"descriptions\.toml: \[operations\] has no sentence for GetLens"
    with pytest.raises(SystemExit, match=message):
        render_area(service, "lenses")
    for asynchronous in (False, True):
        with pytest.raises(SystemExit, match=message):
            render_methods(service, asynchronous=asynchronous)


def test_a_page_with_two_lists_stops_the_generator(model: dict[str, Any]) -> None:
    """Which of them holds the items is nothing to guess."""
    members = model["shapes"]["ListLensesOutput"]["members"]
    members["OtherLensSummaries"] = members["LensSummaries"]
    with pytest.raises(SystemExit, match=r"ListLenses: which of .* holds the items of a page"):
        render_area(made(model), "lenses")


def test_another_name_in_the_body_stops_the_generator(model: dict[str, Any]) -> None:
    """Only members of the query string are known to have two names; another one has to be looked at."""
    model["shapes"]["ImportLensInput"]["members"]["Tags"]["locationName"] = "tagMap"
    with pytest.raises(SystemExit, match="Tags: another name on the wire, tagMap"):
        render_area(made(model), "lenses")


def test_a_structure_may_hold_itself(model: dict[str, Any]) -> None:
    """A recursive shape is a class whose member is of its own class."""
    model["shapes"]["LensSummary"]["members"]["Before"] = {"shape": "LensSummary"}
    member = (
        'before: LensSummary | None = field(default=None, metadata=body("Before", StructureShape(lambda: LensSummary)))'
    )
    assert member in render_area(made(model), "lenses")


def test_what_is_always_there_has_to_be_in_the_model(model: dict[str, Any]) -> None:
    """A sure member that the service has dropped is not dropped in silence."""
    del model["shapes"]["ImportLensOutput"]["members"]["LensArn"]
    with pytest.raises(
        SystemExit, match=r"\[always\] names ImportLensOutput\.LensArn, which the service model does not"
    ):
        made(model)


def test_every_sure_member_has_its_evidence() -> None:
    """Recorded answers, or the documentation; and only of what comes back."""
    service = read_service()
    for place, evidence in service.descriptions["always"].items():
        assert place.partition(".")[0] in service.outputs, place
        assert evidence.startswith(("recorded: docs/", "documented: ")), place


def test_lists_and_maps_of_answers_are_never_none() -> None:
    """Where there is none it is empty: no attribute of anything that comes back says otherwise."""
    service = read_service()
    text = "".join(render_area(service, area) for area in {*service.areas(), *SHARED})
    for name in service.outputs:
        if "members" in service.shapes[name] and not service.is_operation_shape(name) and service.is_structure(name):
            body = text.partition(f"class {name}(")[2].partition("@frozen")[0]
            assert body
            assert not re.findall(r": (?:tuple|Sequence|Mapping)\[[^=]*\| None = ", body), name
