import asyncio
import http.client
import json
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from urllib.parse import urlsplit

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from tests.offline.documents import lens_text, lens_value, without_numbers
from walens import AsyncClient, Client, Credentials, api
from walens.errors import ConfigurationError, ValidationException
from walens.offline import LoseAnswer, OfflineServer, OfflineTransport, Slow, Throttle, application

ACCOUNT = "210987654321"


@pytest.fixture
def server():
    with OfflineTransport() as transport, OfflineServer(transport) as server:
        yield server


@pytest.fixture
def transport():
    with OfflineTransport() as transport:
        yield transport


@pytest.fixture
def boto(transport):
    """A real boto3 client, on a server of its own."""
    with OfflineServer(transport) as server:
        client = boto_client(server.endpoint_url)
        yield client
        client.close()


def boto_client(endpoint_url, *, service="wellarchitected", region="us-east-1", key="AKIDEXAMPLE", attempts=1):
    return boto3.client(
        service,
        endpoint_url=endpoint_url,
        region_name=region,
        aws_access_key_id=key,
        aws_secret_access_key="secret",
        config=Config(retries={"total_max_attempts": attempts, "mode": "standard"}),
    )


def own(client):
    return client.list_lenses(LensType="CUSTOM_SELF")["LensSummaries"]


def test_boto3_goes_all_the_way(boto):
    """Real boto3 imports, lists, exports, publishes, compares, shares, tags and deletes a lens."""
    value = lens_value(_version="x")
    arn = boto.import_lens(JSONString=json.dumps(value), Tags={"team": "größe"})["LensArn"]
    (draft,) = own(boto)
    assert (draft["LensArn"], draft["LensStatus"], draft["LensVersion"]) == (arn, "DRAFT", "DRAFT")
    assert "LensAlias" not in draft
    assert without_numbers(json.loads(boto.export_lens(LensAlias=arn)["LensJSON"])) == value
    assert boto.create_lens_version(LensAlias=arn, LensVersion="1.0", IsMajorVersion=True)["LensVersion"] == "1.0"
    boto.import_lens(LensAlias=arn, JSONString=lens_text(questions=("failover",)))
    boto.create_lens_version(LensAlias=arn, LensVersion="1.1")
    difference = boto.get_lens_version_difference(LensAlias=arn, BaseLensVersion="1.0", TargetLensVersion="1.1")
    (pillar,) = difference["VersionDifferences"]["PillarDifferences"]
    assert {each["QuestionId"]: each["DifferenceStatus"] for each in pillar["QuestionDifferences"]} == {
        "failover": "NEW",
        "restore": "DELETED",
    }
    share_id = boto.create_lens_share(LensAlias=arn, SharedWith=ACCOUNT)["ShareId"]
    assert boto.list_lens_shares(LensAlias=arn)["LensShareSummaries"] == [
        {"ShareId": share_id, "SharedWith": ACCOUNT, "Status": "PENDING"}
    ]
    boto.delete_lens_share(LensAlias=arn, ShareId=share_id)
    boto.tag_resource(WorkloadArn=arn, Tags={"a": "1"})
    boto.untag_resource(WorkloadArn=arn, TagKeys=["team"])
    assert boto.list_tags_for_resource(WorkloadArn=arn)["Tags"] == {"a": "1"}
    assert boto.get_lens(LensAlias=arn)["Lens"]["Owner"] == "123456789012"
    boto.delete_lens(LensAlias=arn, LensStatus="ALL")
    assert own(boto) == []


def test_boto3_follows_pages(boto):
    """Real boto3 follows the tokens of a list."""
    for number in range(3):
        boto.import_lens(JSONString=lens_text(f"Lens {number}"))
    names, token = [], {}
    while True:
        page = boto.list_lenses(LensType="CUSTOM_SELF", MaxResults=2, **token)
        names += [lens["LensName"] for lens in page["LensSummaries"]]
        if "NextToken" not in page:
            break
        token = {"NextToken": page["NextToken"]}
    assert names == ["Lens 0", "Lens 1", "Lens 2"]


def test_boto3_knows_the_errors_by_their_classes(boto):
    """Real boto3 raises the modelled class of each error, with its modelled facts."""
    arn = boto.import_lens(JSONString=lens_text())["LensArn"]
    with pytest.raises(boto.exceptions.ValidationException) as caught:
        boto.import_lens(LensAlias="test", JSONString=lens_text())
    assert caught.value.response["Error"]["Message"] == (
        "[Validation] Invalid lens alias test (allowed value as alias is LensARN)"
    )
    with pytest.raises(boto.exceptions.ValidationException) as caught:
        boto.import_lens(JSONString=lens_text("A; B"))
    assert caught.value.response["Reason"] == "FIELD_VALIDATION_FAILED"
    assert [field["Name"] for field in caught.value.response["Fields"]] == ["name"]
    with pytest.raises(boto.exceptions.ResourceNotFoundException) as caught:
        boto.get_lens(LensAlias=arn[:-32] + "0" * 32)
    assert caught.value.response["ResourceType"] == "LENS"
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404
    boto.create_lens_version(LensAlias=arn, LensVersion="1")
    with pytest.raises(boto.exceptions.ConflictException):
        boto.create_lens_version(LensAlias=arn, LensVersion="1")
    with pytest.raises(boto.exceptions.AccessDeniedException):
        boto.export_lens(LensAlias="serverless")
    for number in range(14):
        boto.import_lens(JSONString=lens_text(f"Lens {number}"))
    with pytest.raises(boto.exceptions.ServiceQuotaExceededException) as caught:
        boto.import_lens(JSONString=lens_text("One more"))
    assert caught.value.response["ServiceCode"] == "wellarchitected"
    with pytest.raises(ClientError, match="ListCheckSummaries is not available offline") as error:
        boto.list_check_summaries(
            WorkloadId="a" * 32, LensArn=arn, PillarId="security", QuestionId="who", ChoiceId="nobody"
        )
    assert error.value.response["ResponseMetadata"]["HTTPStatusCode"] == 501


def test_boto3_gets_over_faults(transport):
    """Real boto3 retries what is throttled and what is lost, and makes one lens."""
    with OfflineServer(transport) as server:
        client = boto_client(server.endpoint_url, attempts=4)
        transport.inject(Throttle(), LoseAnswer())
        answer = client.import_lens(JSONString=lens_text())
        assert answer["ResponseMetadata"]["RetryAttempts"] == 2
        assert [lens["LensArn"] for lens in own(client)] == [answer["LensArn"]]
        client.close()


def test_the_signature_names_the_region_and_the_account(server):
    """The region of a signature is the region, an access key id of 12 digits the account."""
    clients = [
        boto_client(server.endpoint_url, region="eu-west-1"),
        boto_client(server.endpoint_url, region="cn-north-1", key=ACCOUNT),
    ]
    arns = [client.import_lens(JSONString=lens_text())["LensArn"].rpartition("/")[0] for client in clients]
    assert arns == [
        "arn:aws:wellarchitected:eu-west-1:123456789012:lens",
        f"arn:aws-cn:wellarchitected:cn-north-1:{ACCOUNT}:lens",
    ]
    assert [len(own(client)) for client in clients] == [1, 1]
    for client in clients:
        client.close()


def test_another_service_is_refused_clearly(server):
    """A request that is signed for another service is refused, and told why."""
    client = boto_client(server.endpoint_url, service="lambda")
    with pytest.raises(ClientError, match="only AWS Well-Architected answers here") as caught:
        client.list_functions()
    assert caught.value.response["Error"]["Code"] == "InvalidSignatureException"
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 403
    client.close()


def test_a_region_that_cannot_be_one_is_refused(server):
    """A signature for a region that cannot be one is refused."""
    request = urllib.request.Request(
        f"{server.endpoint_url}/lenses",
        headers={
            "Authorization": "AWS4-HMAC-SHA256 Credential=AKID/20240101/nowhere/wellarchitected/aws4_request, Signature=0"
        },
    )
    with pytest.raises(urllib.request.HTTPError, match="403") as caught:
        urllib.request.urlopen(request)
    with caught.value as response:
        assert "valid region" in json.load(response)["Message"]


def test_no_signature_is_needed(server):
    """Whoever signs nothing is served as the transport's own account."""
    with urllib.request.urlopen(f"{server.endpoint_url}/lenses?LensType=AWS_OFFICIAL") as response:
        lenses = json.load(response)["LensSummaries"]
        assert response.headers["x-amzn-RequestId"]
        assert len(response.headers.get_all("Date")) == 1
    assert lenses[0]["LensAlias"] == "wellarchitected"


def test_walens_itself_is_served_over_http(server):
    """Both clients of walens are served over HTTP, as they are by the transport."""
    options = {
        "endpoint_url": server.endpoint_url,
        "region_name": "eu-west-1",
        "credentials": Credentials(access_key_id=ACCOUNT, secret_access_key="x"),
    }
    with Client(**options) as client:
        arn = client.import_lens(json_string=lens_text()).lens_arn
        with pytest.raises(ValidationException, match="normalized name payments"):
            client.import_lens(json_string=lens_text())

    async def listed():
        async with AsyncClient(**options) as client:
            return [lens.lens_arn async for lens in client.items(api.ListLensesRequest(lens_type="CUSTOM_SELF"))]

    assert asyncio.run(listed()) == [arn]


def test_an_answer_does_not_wait_for_an_acknowledgement(server):
    """Answers on a kept connection come at once: Nagle's algorithm would hold each of them back for 40 ms."""
    connection = http.client.HTTPConnection(urlsplit(server.endpoint_url).netloc)
    seconds = []
    for _ in range(20):
        began = time.monotonic()
        connection.request("GET", "/lenses?LensType=CUSTOM_SELF")
        connection.getresponse().read()
        seconds.append(time.monotonic() - began)
    connection.close()
    assert min(seconds) < 0.03


def test_a_body_beyond_every_request_is_refused(server):
    """A body that is larger than any request of the service is refused."""
    connection = http.client.HTTPConnection(urlsplit(server.endpoint_url).netloc)
    connection.request("PUT", "/importLens", body=b"x" * (8 * 1024 * 1024 + 1))
    response = connection.getresponse()
    assert (response.status, response.headers["X-Amzn-Errortype"]) == (413, "RequestEntityTooLargeException")
    response.read()
    connection.close()


def test_a_lost_answer_ends_in_the_middle(server, transport):
    """Where an answer is lost, the connection ends in the middle of it."""
    with OfflineServer(transport) as lossy:
        transport.inject(LoseAnswer())
        connection = http.client.HTTPConnection(urlsplit(lossy.endpoint_url).netloc)
        connection.request("GET", "/lenses")
        with pytest.raises(http.client.IncompleteRead):
            connection.getresponse().read()
        connection.close()


def test_a_port_that_is_taken_is_refused(server, transport):
    """A port that is taken, or that cannot be one, is a configuration error."""
    for port in (urlsplit(server.endpoint_url).port, 70_000):
        with pytest.raises(ConfigurationError, match=f"cannot listen on 127.0.0.1 port {port}"):
            OfflineServer(transport, port=port)


def test_a_server_that_is_closed_answers_no_more(transport):
    """A server that is closed answers no more; closing it again does nothing."""
    server = OfflineServer(transport)
    server.close()
    server.close()
    address = urlsplit(server.endpoint_url)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((address.hostname, address.port), timeout=5)


STALLED = {
    "nothing": b"",
    "half a head": b"PUT /importLens HTTP/1.1\r\nHost: localhost\r\nX:",
    "half a body": b'PUT /importLens HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"a',
    "half a large body": b'PUT /importLens HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n{"a',
    "half a chunk": b"PUT /importLens HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
    "no body before 100 Continue": b"PUT /importLens HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
    b"Expect: 100-continue\r\n\r\n",
    "a body after a refusal": b"PUT /importLens HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 1000\r\n\r\n{",
    "one whole request": b"GET /lenses HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "what is no HTTP": b"\x16\x03\x01\x02\x00\r\n\r\n",
}


@pytest.mark.parametrize("sent", STALLED.values(), ids=STALLED.keys())
def test_a_server_closes_in_time_whatever_clients_do(transport, sent, caplog, capfd):
    """A server is closed within two seconds while a client stalls, and says nothing of it."""
    server = OfflineServer(transport)
    address = urlsplit(server.endpoint_url)
    with socket.create_connection((address.hostname, address.port)) as connection:
        connection.sendall(sent)
        time.sleep(0.2)
        began = time.monotonic()
        server.close()
        assert time.monotonic() - began < 2
    assert "Exception" not in caplog.text
    assert capfd.readouterr() == ("", "")


def test_a_server_closes_in_time_while_a_call_takes_longer(transport):
    """A call under way is given some time, and then its connection is closed."""
    server = OfflineServer(transport)
    release = threading.Event()
    transport._sleep = lambda _seconds: release.wait(30)
    transport.inject(Slow(seconds=30))
    address = urlsplit(server.endpoint_url)
    with socket.create_connection((address.hostname, address.port)) as connection:
        connection.sendall(b"GET /lenses HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(0.2)
        began = time.monotonic()
        server.close()
        assert time.monotonic() - began < 2
    release.set()


def test_a_call_that_is_about_to_end_is_waited_for(transport):
    """A call that comes to its end soon is answered."""
    server = OfflineServer(transport)
    transport.inject(Slow(seconds=0.5))
    with socket.create_connection((urlsplit(server.endpoint_url).hostname, urlsplit(server.endpoint_url).port)) as one:
        one.sendall(b"GET /lenses HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(0.2)
        server.close()
        assert one.recv(100).startswith(b"HTTP/1.1 200 ")


@pytest.mark.skipif(not socket.has_ipv6, reason="this system has no IPv6")
def test_an_ipv6_address_is_written_as_one(transport):
    """The URL of an IPv6 address has it in brackets."""
    try:
        server = OfflineServer(transport, host="::1")
    except ConfigurationError as error:
        pytest.skip(str(error))
    with server, urllib.request.urlopen(f"{server.endpoint_url}/lenses") as response:
        assert server.endpoint_url.startswith("http://[::1]:")
        assert response.status == 200


def test_the_application_stands_in_any_asgi_server(transport):
    """The application answers through ASGI alone, without the server of this package."""
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": "/lenses",
        "raw_path": b"/lenses",
        "query_string": b"MaxResults=1",
        "headers": [],
    }
    asyncio.run(application(transport)(scope, receive, send))
    assert sent[0]["status"] == 200
    assert len(json.loads(sent[1]["body"])["LensSummaries"]) == 1


SERVE = """
from walens.offline import OfflineTransport, serve
with OfflineTransport() as transport:
    serve(transport, port=0, announce=lambda url: print(url, flush=True))
print("ended", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_serve_serves_until_it_is_interrupted():
    """``serve`` tells its URL, serves, and comes back when the process is interrupted."""
    process = subprocess.Popen([sys.executable, "-c", SERVE], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        url = process.stdout.readline().strip()
        with urllib.request.urlopen(f"{url}/lenses") as response:
            assert response.status == 200
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=30)
    finally:
        process.kill()
        process.communicate()
    assert (process.returncode, output, errors) == (0, "ended\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("sent", ["half a body", "half a chunk", "no body before 100 Continue"])
def test_serve_ends_in_time_whatever_clients_do(number, sent):
    """``serve`` comes to its end within two seconds of a signal while a client stalls."""
    process = subprocess.Popen([sys.executable, "-c", SERVE], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        address = urlsplit(process.stdout.readline().strip())
        with socket.create_connection((address.hostname, address.port)) as connection:
            connection.sendall(STALLED[sent])
            time.sleep(0.3)
            began = time.monotonic()
            process.send_signal(number)
            _, errors = process.communicate(timeout=30)
            assert time.monotonic() - began < 2.5  # the end of the interpreter counted in
    finally:
        process.kill()
        process.communicate()
    assert errors == ""


MISSING = """
import sys
sys.modules[{package!r}] = None
from walens.errors import MissingExtra
from walens.offline import OfflineServer, OfflineTransport
with OfflineTransport() as transport:
    try:
        OfflineServer(transport)
    except MissingExtra as error:
        print(error)
"""


@pytest.mark.parametrize("package", ["starlette", "uvicorn"])
def test_a_missing_extra_is_named(package):
    """Where starlette or uvicorn is not installed, the error tells what to install."""
    result = subprocess.run(
        [sys.executable, "-c", MISSING.format(package=package)], capture_output=True, text=True, check=True
    )
    assert "walens[server]" in result.stdout
