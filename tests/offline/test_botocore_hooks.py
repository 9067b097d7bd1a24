"""boto3's own client against the service in this process: its calls, its pages, its errors and its retries."""

import socket

import boto3
import botocore.exceptions
import botocore.session
import pytest
from botocore.config import Config

from tests.offline.documents import lens_text
from walens import Client
from walens.errors import InvalidArgument
from walens.offline import Fail, LoseAnswer, OfflineTransport, Slow, Throttle, boto3_client, connect

ONCE = Config(retries={"total_max_attempts": 1})


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Nothing is ever connected to: the requests do not leave the process."""

    def refuse(*arguments, **options):
        raise AssertionError(f"somebody connects to {arguments}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def boto(transport):
    client = boto3_client(transport)
    yield client
    client.close()


def test_it_is_the_client_that_boto3_gives(boto):
    """The same operations, paginators and exceptions, made of the same model."""
    made = boto3.client("wellarchitected", region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b")
    assert {name for name in dir(boto) if not name.startswith("_")} == {
        name for name in dir(made) if not name.startswith("_")
    }
    made.close()


def test_boto3_and_walens_share_a_service(boto, transport):
    """What boto3 makes walens sees, in the region and the account of the service."""
    arn = boto.import_lens(JSONString=lens_text(), Tags={"a": "b"})["LensArn"]
    boto.create_lens_version(LensAlias=arn, LensVersion="1.0", IsMajorVersion=True, ClientRequestToken="t" * 8)
    assert Client(transport=transport).get_lens(lens_alias=arn).lens.lens_version == "1.0"
    assert boto.export_lens(LensAlias=arn)["LensJSON"]
    workload = boto.create_workload(
        WorkloadName="Checkout",
        Description="Takes the money.",
        Environment="PRODUCTION",
        Lenses=[arn],
        ReviewOwner="payments",
        AwsRegions=["us-east-1"],
    )["WorkloadId"]
    answer = boto.update_answer(WorkloadId=workload, LensAlias=arn, QuestionId="restore", SelectedChoices=["tested"])[
        "Answer"
    ]
    assert answer["Risk"] == "NONE"
    assert boto.list_tags_for_resource(WorkloadArn=arn)["Tags"] == {"a": "b"}


def test_every_page_is_listed(boto):
    """Tokens go back as they came, until every lens was there once."""
    made = {boto.import_lens(JSONString=lens_text(f"Lens {number}"))["LensArn"] for number in range(7)}
    listed, token, pages = [], {}, 0
    while token is not None:
        page = boto.list_lenses(LensType="CUSTOM_SELF", LensStatus="ALL", MaxResults=2, **token)
        listed += [each["LensArn"] for each in page["LensSummaries"]]
        token = {"NextToken": page["NextToken"]} if "NextToken" in page else None
        pages += 1
    assert (set(listed), len(listed), pages) == (made, 7, 4)


def test_refusals_are_boto3s_own_exceptions(boto):
    """Each modelled error is its class of the client, with its members, the status and the request id."""
    with pytest.raises(boto.exceptions.ResourceNotFoundException) as caught:
        boto.get_workload(WorkloadId="0" * 32)
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404
    assert caught.value.response["ResourceId"] == "0" * 32
    assert caught.value.response["ResponseMetadata"]["RequestId"]
    with pytest.raises(boto.exceptions.ValidationException) as invalid:
        boto.import_lens(JSONString="{}")
    assert invalid.value.response["Fields"]
    with pytest.raises(botocore.exceptions.ParamValidationError):
        boto.import_lens()


def test_boto3_tries_again_as_it_does(transport):
    """A lost answer is asked for again with the same token, so that there is one lens; the retries are counted."""
    boto = boto3_client(transport, config=Config(retries={"mode": "standard"}))
    transport.inject(LoseAnswer(operation="ImportLens"), Throttle(operation="ListLenses"))
    assert boto.import_lens(JSONString=lens_text())["ResponseMetadata"]["RetryAttempts"] == 1
    answer = boto.list_lenses(LensType="CUSTOM_SELF", LensStatus="ALL")
    assert (len(answer["LensSummaries"]), answer["ResponseMetadata"]["RetryAttempts"]) == (1, 1)
    boto.close()


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (LoseAnswer(), botocore.exceptions.ConnectionClosedError),
        (Fail(code="InternalServerException"), botocore.exceptions.ClientError),
        (Throttle(), botocore.exceptions.ClientError),
    ],
)
def test_what_goes_wrong_is_an_error_of_botocore(transport, fault, error):
    """No exception of walens gets to code that was written for boto3."""
    boto = boto3_client(transport, config=ONCE)
    transport.inject(fault)
    with pytest.raises(error):
        boto.list_lenses()
    boto.close()


def test_slowness_is_waited_for():
    """A slow answer takes its time and comes."""
    naps = []
    with OfflineTransport(sleep=naps.append, faults=[Slow(seconds=2)]) as transport:
        boto = boto3_client(transport)
        assert boto.list_lenses()["LensSummaries"]
        boto.close()
    assert naps == [2]


def test_a_client_that_exists_is_connected_and_connected_anew():
    """Its region decides what it sees; another service takes the place of the first, and none is asked twice."""
    client = boto3.client("wellarchitected", region_name="eu-west-1", aws_access_key_id="a", aws_secret_access_key="b")
    with OfflineTransport(account_id="111122223333") as first, OfflineTransport() as second:
        assert connect(client, first) is client
        arn = client.import_lens(JSONString=lens_text())["LensArn"]
        assert arn.startswith("arn:aws:wellarchitected:eu-west-1:111122223333:lens/")
        connect(client, second)
        assert client.list_lenses(LensType="CUSTOM_SELF", LensStatus="ALL")["LensSummaries"] == []
    client.close()


def test_clients_of_other_services_are_refused():
    """Nobody is to believe that S3 is offline, too."""
    client = boto3.client("s3", region_name="eu-west-1", aws_access_key_id="a", aws_secret_access_key="b")
    with pytest.raises(InvalidArgument, match="'s3'"):
        connect(client)
    with pytest.raises(InvalidArgument, match="'str'"):
        connect("wellarchitected")
    client.close()


def test_settings_of_the_machine_are_not_asked(monkeypatch, tmp_path):
    """A profile that is not there, and an endpoint that somebody set, make no difference."""
    config = tmp_path / "config"
    config.write_text("[profile other]\nregion = eu-north-1\n")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    monkeypatch.setenv("AWS_PROFILE", "missing")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1/somewhere")
    client = boto3_client()
    assert ":us-east-1:123456789012:" in client.import_lens(JSONString=lens_text())["LensArn"]
    client.close()
