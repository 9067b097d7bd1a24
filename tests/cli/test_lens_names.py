"""Wherever a command takes a lens, its exact name does as well as its ARN."""

import json

import pytest

LENS = json.dumps({"schemaVersion": "2021-11-01", "name": "Payments", "pillars": []})


@pytest.fixture
def offline(walens, tmp_path):
    """Run commands on one offline service that has the lens Payments."""
    from walens import Client
    from walens.offline import OfflineTransport

    store = str(tmp_path / "service.db")
    with Client(transport=OfflineTransport(store, document_rules="json")) as client:
        client.import_lens(json_string=LENS)

    def run(*words):
        return walens(*words, "--offline", store)

    return run


def test_export_show_and_diff_take_a_name(offline, tmp_path):
    """The name is looked for, and the lens that has it is meant."""
    (tmp_path / "payments.lens.json").write_text(LENS)

    assert json.loads(offline("export", "Payments").out)["name"] == "Payments"
    assert "LensVersion\tDRAFT\n" in offline("show", "Payments").out
    assert "Name\tServerless Lens\n" in offline("show", "Serverless Lens").out
    assert "Name\tServerless Lens\n" in offline("show", "serverless").out
    assert offline("diff", "Payments", "payments.lens.json") == (0, "verdict: none\n", "")
    assert offline("diff", "Payments@DRAFT", "Payments") == (0, "verdict: none\n", "")


def test_delete_takes_a_name(offline):
    """What is deleted is told by its ARN."""
    ended = offline("delete", "Payments", "--status", "draft", "--yes")

    assert (ended.code, ended.out) == (0, "")
    assert ended.err.startswith("Deleted the draft of arn:aws:wellarchitected:")
    assert offline("list", "--type", "custom_self").out == ""


@pytest.mark.parametrize(
    "words",
    [("export", "Payment"), ("show", "Payment"), ("delete", "Payment", "--status", "all", "--yes"), ("diff", "A", "B")],
)
def test_a_name_that_no_lens_has_is_refused_with_those_that_there_are(offline, words):
    """The exit code is 1, and the lenses stand below the error."""
    ended = offline(*words)

    assert (ended.code, ended.out) == (1, "")
    first, second = ended.err.splitlines()
    assert first == f"Error: there is no lens {words[1]!r} in this account and Region; there are:"
    assert second.startswith("  Payments (CUSTOM_SELF): arn:aws:wellarchitected:us-east-1:123456789012:lens/")


def test_a_file_that_is_missing_is_no_name(offline):
    """What looks like a file is told as one."""
    ended = offline("diff", "missing.json", "Payments")

    assert ended.code == 1
    assert ended.err.startswith("Error: missing.json: ")
