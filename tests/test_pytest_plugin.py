"""The fixtures of the pytest plugin, in projects of their own that pytester makes."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.offline.documents import lens_text
from walens.pytest_plugin import cassette_path

pytest_plugins = ["pytester"]

LENS = f"LENS = {lens_text()!r}\n"


@pytest.fixture
def project(pytester):
    """A project whose tests run in a process of their own, with the plugin and with warnings as errors."""
    pytester.makeini(
        "[pytest]\naddopts = -p no:walens -p walens.pytest_plugin --strict-markers\nfilterwarnings = error\n"
    )
    return pytester


def run(project, module, *options):
    project.makepyfile(test_it=LENS + module)
    return project.runpytest_subprocess("-p", "no:cacheprovider", *options)


def test_the_entry_point_names_the_plugin():
    """pytest finds the plugin by the project's entry point."""
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())["project"]
    assert project["entry-points"]["pytest11"] == {"walens": "walens.pytest_plugin"}


TESTS = """
import asyncio, json, urllib.request
import pytest
import walens
from walens.errors import ThrottlingException
from walens.offline import Throttle

pytestmark = pytest.mark.walens_offline(region_name="eu-west-1", account_id="111122223333")

def test_one_service(walens_client, walens_async_client, walens_endpoint, walens_offline):
    arn = walens_client.import_lens(json_string=LENS).lens_arn
    seen = asyncio.run(walens_async_client.list_lenses(lens_type="CUSTOM_SELF")).lens_summaries
    assert [each.lens_arn for each in seen] == [arn]
    with urllib.request.urlopen(walens_endpoint + "/lenses?LensType=CUSTOM_SELF") as answer:
        assert [each["LensArn"] for each in json.load(answer)["LensSummaries"]] == [arn]
    assert walens_offline.account_id in arn

@pytest.mark.parametrize("turn", [1, 2])
def test_new(walens_client, turn):
    assert walens_client.list_lenses(lens_type="CUSTOM_SELF").lens_summaries == ()
    walens_client.import_lens(json_string=LENS)

@pytest.mark.walens_offline(region_name="eu-north-1", faults=[Throttle(retry_after=0)])
def test_near(walens_offline):
    assert (walens_offline.region_name, walens_offline.account_id) == ("eu-north-1", "111122223333")
    with pytest.raises(ThrottlingException):
        walens.Client(transport=walens_offline, max_attempts=1).list_lenses()

def test_far(walens_client):
    assert ":eu-west-1:111122223333:" in walens_client.import_lens(json_string=LENS).lens_arn

@pytest.mark.walens_offline("eu-west-1")
def test_wrong(walens_offline):
    pass
"""


def test_the_fixtures_of_a_test_have_one_service_and_the_next_test_has_another(project):
    """
    All clients, the service and its endpoint share the state of one test, and the next begins with none.

    Options stand in markers of the module, the class and the test: the nearest counts, and the others add to it.
    """
    result = run(project, TESTS)
    result.assert_outcomes(passed=5, errors=1)
    result.stdout.fnmatch_lines(["*takes options by name*"])


RECORDED = """
import walens

def test_lenses(walens_cassette):
    client = walens.Client(transport=walens_cassette, region_name="eu-west-1", {endpoint}
        credentials=walens.Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="made-up"))
    assert len(client.list_lenses().lens_summaries) == 3
"""


def test_a_cassette_is_recorded_when_asked_and_replayed_from_then_on(project):
    """Nothing is sent without the option: a missing cassette fails with the option that records it."""
    asked = RECORDED.replace("(walens_cassette)", "(walens_cassette, walens_endpoint)").format(
        endpoint="endpoint_url=walens_endpoint,"
    )
    missing = run(project, RECORDED.format(endpoint=""))
    missing.assert_outcomes(errors=1)
    missing.stdout.fnmatch_lines(["*there is no cassette*test_lenses.json; --walens-record=missing*"])

    run(project, asked, "--walens-record=missing").assert_outcomes(passed=1)
    file = project.path / "cassettes" / "test_it" / "test_lenses.json"
    assert "/lenses" in json.dumps(json.loads(file.read_text()))
    assert "AKIDEXAMPLE" not in file.read_text()

    recorded = file.read_text()
    run(project, RECORDED.format(endpoint=""), "--walens-record=missing").assert_outcomes(passed=1)
    assert file.read_text() == recorded


def test_tests_whose_names_differ_in_signs_have_cassettes_of_their_own():
    """No two tests share a file, whatever stands in their names."""
    names = ["test[a/b]", "test[a:b]", "test_a_b", "../test"]
    paths = [cassette_path(Path("tests/t.py"), name) for name in names]
    assert len(set(paths)) == len(names)
    assert {path.parent for path in paths} == {Path("tests/cassettes/t")}
    assert paths[2].name == "test_a_b.json"


def test_who_does_not_use_it_does_not_pay():
    """Beside pytest, the plugin brings three modules of walens and no library."""
    script = (
        "import sys, pytest; before = set(sys.modules)\nimport walens.pytest_plugin\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert loaded == ["walens", "walens._lazy", "walens.pytest_plugin"]
