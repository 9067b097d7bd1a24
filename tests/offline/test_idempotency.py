import subprocess
import sys

import pytest

from tests.offline.documents import lens_text
from walens import Client, api
from walens.errors import ConflictException, ValidationException
from walens.offline import LoseAnswer, OfflineTransport


def own(client):
    return [lens.lens_arn for lens in client.items(api.ListLensesRequest(lens_type="CUSTOM_SELF"))]


def test_the_same_token_gives_the_first_result(client):
    """The same token with the same parameters gives the first result, and makes nothing."""
    first = client.import_lens(json_string=lens_text(), client_request_token="t", tags={"a": "1", "b": "2"})
    again = client.import_lens(json_string=lens_text(), client_request_token="t", tags={"b": "2", "a": "1"})
    assert again == first
    assert own(client) == [first.lens_arn]


@pytest.mark.parametrize("changes", [{"json_string": lens_text("Other")}, {"tags": {"a": "1"}}])
def test_the_same_token_with_other_parameters_is_a_conflict(client, changes):
    """The same token with other parameters is a conflict, and makes nothing."""
    client.import_lens(json_string=lens_text(), client_request_token="t")
    with pytest.raises(ConflictException, match="ClientRequestToken") as caught:
        client.import_lens(**{"json_string": lens_text(), "client_request_token": "t", **changes})
    assert caught.value.status == 409
    assert len(own(client)) == 1


def test_a_token_belongs_to_its_operation(client, lens_arn):
    """A token that one operation has used is new for another."""
    client.create_lens_version(lens_alias=lens_arn, lens_version="1", client_request_token="t")
    client.create_lens_share(lens_alias=lens_arn, shared_with="210987654321", client_request_token="t")


def test_a_token_belongs_to_its_account_and_region(transport, client):
    """A token that one account or region has used is new for another."""
    first = client.import_lens(json_string=lens_text(), client_request_token="t")
    for other in (transport.beside(account_id="210987654321"), transport.beside(region_name="eu-west-1")):
        answer = Client(transport=other).import_lens(json_string=lens_text(), client_request_token="t")
        assert answer != first


def test_a_refused_call_leaves_its_token_free(client):
    """A call that was refused leaves its token free: with the same token it may be corrected."""
    with pytest.raises(ValidationException):
        client.import_lens(json_string="{}", client_request_token="t")
    client.import_lens(json_string=lens_text(), client_request_token="t")


def test_a_lens_that_is_gone_is_not_made_again(client):
    """The first result is given even where what it made is gone meanwhile."""
    first = client.import_lens(json_string=lens_text(), client_request_token="t")
    client.delete_lens(lens_alias=first.lens_arn, lens_status="ALL", client_request_token="d")
    client.delete_lens(lens_alias=first.lens_arn, lens_status="ALL", client_request_token="d")
    assert client.import_lens(json_string=lens_text(), client_request_token="t") == first
    assert own(client) == []


def test_an_answer_that_is_lost_makes_no_second_lens():
    """Where the answer to an executed import is lost, the retry gets it: there is one lens."""
    with OfflineTransport(faults=[LoseAnswer(operation="ImportLens")], sleep=lambda _: None) as transport:
        attempts = []
        client = Client(transport=transport, on_attempt=attempts.append)
        answer = client.import_lens(json_string=lens_text())
        assert [attempt.error is None for attempt in attempts] == [False, True]
        assert own(client) == [answer.lens_arn]


WORKER = """
import sys, time
from walens import Client
path, token, text, start = sys.argv[1:]
client = Client.offline(path)
time.sleep(max(0, float(start) - time.time()))
for _ in range(10):
    print(client.import_lens(json_string=text, client_request_token=token).lens_arn)
client.close()
"""


def test_processes_that_send_the_same_token_at_once_make_one_lens(tmp_path):
    """Of several processes that send the same token at once to one new file, one makes the lens; all get its ARN."""
    import time

    path = str(tmp_path / "state.db")
    command = [sys.executable, "-c", WORKER, path, "t", lens_text(), str(time.time() + 1.0)]
    workers = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    outputs = [worker.communicate(timeout=60) for worker in workers]
    assert [worker.returncode for worker in workers] == [0] * 4, outputs
    assert len({line for output, _ in outputs for line in output.split()}) == 1
    with Client.offline(path) as client:
        assert len(own(client)) == 1
