"""What comes over HTTP, raw, as clients of every kind send it."""

import http.client
import json
import socket
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from botocore.auth import SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials as BotoCredentials

from tests.offline.documents import lens_text
from walens import Client, budgets
from walens.offline import OfflineServer, OfflineTransport

ACCOUNT = "210987654321"


@pytest.fixture
def transport():
    with OfflineTransport() as transport:
        yield transport


@pytest.fixture
def server(transport):
    with OfflineServer(transport) as server:
        yield server


def raw(server, head, body=b""):
    """Send a head as it stands, and give status, header fields and body of the answer."""
    address = urlsplit(server.endpoint_url)
    with socket.create_connection((address.hostname, address.port), timeout=10) as connection:
        connection.sendall("\r\n".join([*head, "Connection: close", "", ""]).encode() + body)
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        return answer.status, answer.headers, answer.read()


def get(server, target="/lenses", host="localhost", **fields):
    head = [f"{name.replace('_', '-')}: {value}" for name, value in fields.items()]
    return raw(server, [f"GET {target} HTTP/1.1", f"Host: {host}", *head])


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8090", "localhost.evil.example", "127.0.0.1.nip.io", "["]
)
def test_a_foreign_host_is_refused(server, host):
    """A request that reaches this machine by the name of another one is refused: a site may give itself our address."""
    status, headers, body = get(server, host=host)
    assert (status, headers["X-Amzn-Errortype"]) == (403, "AccessDeniedException")
    assert "hosts=" in json.loads(body)["Message"]


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:80", "me.localhost", "127.0.0.1:1", "[::1]:9", "10.0.0.7", "walens:8090"]
)
def test_a_name_of_this_machine_is_answered(server, host):
    """Addresses, ``localhost`` and names without a dot, as containers have them, are answered."""
    assert get(server, host=host)[0] == 200


def test_further_names_can_be_given(transport):
    """A name that is given as one of this machine is answered, and so are its pages."""
    with OfflineServer(transport, hosts=["Lenses.example.org"]) as server:
        assert get(server, host="lenses.example.org:80", Origin="http://lenses.example.org")[0] == 200
        assert get(server, host="other.example.org")[0] == 403


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "https://localhost.evil.example", "null", "http://192.168.0.9", "http://intranet"]
)
def test_a_page_of_another_site_changes_nothing(server, transport, origin):
    """What a page of another site sends without being asked is refused, and nothing is executed."""
    client = Client(transport=transport)
    arn = client.import_lens(json_string=lens_text()).lens_arn
    body = json.dumps({"LensVersion": "6.6", "IsMajorVersion": True, "ClientRequestToken": "a" * 36}).encode()
    head = [
        f"POST /lenses/{quote(arn, safe='')}/versions HTTP/1.1",
        f"Host: {urlsplit(server.endpoint_url).netloc}",
        f"Origin: {origin}",
        "Content-Type: text/plain",
        f"Content-Length: {len(body)}",
    ]
    status, headers, _ = raw(server, head, body)
    assert (status, headers["X-Amzn-Errortype"]) == (403, "AccessDeniedException")
    assert headers["Access-Control-Allow-Origin"] is None
    assert client.get_lens(lens_alias=arn).lens.lens_version == "DRAFT"


@pytest.mark.parametrize(
    "origin", ["http://localhost:3000", "https://127.0.0.1", "http://[::1]:5173", "http://app.localhost"]
)
def test_a_page_of_this_machine_may_ask(server, origin):
    """A page of this machine gets a preflight answered, and answers that its scripts may read."""
    head = [
        "OPTIONS /importLens HTTP/1.1",
        "Host: localhost",
        f"Origin: {origin}",
        "Access-Control-Request-Method: PUT",
        "Access-Control-Request-Headers: authorization,content-type,x-amz-date",
    ]
    status, headers, _ = raw(server, head)
    assert (status, headers["Access-Control-Allow-Origin"]) == (200, origin)
    assert "PUT" in headers["Access-Control-Allow-Methods"]
    assert {"authorization", "content-type", "x-amz-date"} <= set(
        headers["Access-Control-Allow-Headers"].lower().replace(" ", "").split(",")
    )
    status, headers, _ = get(server, Origin=origin)
    assert (status, headers["Access-Control-Allow-Origin"]) == (200, origin)
    assert "x-amzn-RequestId" in headers["Access-Control-Expose-Headers"]


def test_a_preflight_of_another_site_is_refused(server):
    """A preflight of another site is refused."""
    head = [
        "OPTIONS /lenses HTTP/1.1",
        "Host: localhost",
        "Origin: http://evil.example",
        "Access-Control-Request-Method: GET",
    ]
    assert raw(server, head)[0] == 403


def test_the_absolute_form_of_a_target_is_understood(server):
    """A target with scheme and host is what its path says, and its host counts (RFC 9112, section 3.2.2)."""
    status, _, body = get(server, f"{server.endpoint_url}/lenses?MaxResults=1", host="evil.example")
    assert (status, len(json.loads(body)["LensSummaries"])) == (200, 1)
    assert get(server, "http://evil.example/lenses")[0] == 403
    assert get(server, "http://localhost")[0] == 404


@pytest.mark.parametrize("target", ["//lenses", "/[lenses", "/len/[::1", "//[", "/len]ses", "/%5B"])
def test_a_path_that_is_none_of_the_service_is_told(server, target):
    """Every other target is answered as the service answers what it does not know, with the path in the message."""
    status, headers, body = get(server, target)
    assert (status, headers["X-Amzn-Errortype"]) == (404, "UnknownOperationException")
    assert f"GET {target} is no operation" in json.loads(body)["Message"]


def test_a_target_that_is_no_path_is_no_operation(server):
    """The target of ``OPTIONS *`` is neither a path nor a URL, and no operation."""
    status, _, body = get(server, "*")
    assert (status, "is no operation" in json.loads(body)["Message"]) == (404, True)


def test_a_presigned_url_is_taken_for_what_it_is(server, transport):
    """The signature of a presigned URL names region and account, as that of a header field does."""
    request = AWSRequest("GET", f"{server.endpoint_url}/lenses?LensType=CUSTOM_SELF")
    SigV4QueryAuth(BotoCredentials(ACCOUNT, "secret"), "wellarchitected", "eu-west-1").add_auth(request)
    Client(transport=transport.beside(region_name="eu-west-1", account_id=ACCOUNT)).import_lens(json_string=lens_text())
    with urllib.request.urlopen(request.url) as response:
        (lens,) = json.load(response)["LensSummaries"]
    assert lens["LensArn"].startswith(f"arn:aws:wellarchitected:eu-west-1:{ACCOUNT}:lens/")
    request = AWSRequest("GET", f"{server.endpoint_url}/lenses")
    SigV4QueryAuth(BotoCredentials(ACCOUNT, "secret"), "s3", "eu-west-1").add_auth(request)
    with pytest.raises(urllib.request.HTTPError, match="403") as caught:
        urllib.request.urlopen(request.url)
    caught.value.close()


def test_a_file_that_was_taken_away_is_an_error_of_the_service(tmp_path):
    """Where the state's file was taken away, the client is told which, and gets no answer of success."""
    with OfflineTransport(tmp_path / "state.db") as transport, OfflineServer(transport) as server:
        (tmp_path / "state.db").unlink()
        status, _, body = get(server)
        assert status == 500
        assert "state.db, was taken away" in json.loads(body)["Message"]


def test_a_defect_is_answered_and_logged(caplog):
    """What should not happen is answered as an error of the service, and the log has the trace."""

    def broken():
        raise RuntimeError("no clock")

    with OfflineTransport(clock=broken) as transport, OfflineServer(transport) as server:
        status, headers, _ = get(server)
    assert (status, headers["X-Amzn-Errortype"]) == (500, "InternalServerException")
    assert "no clock" in caplog.text


def test_a_body_that_is_announced_too_large_is_refused_before_it_comes(server):
    """Who announces more than any request has, and waits for leave to send it, is refused at once."""
    head = ["PUT /importLens HTTP/1.1", "Host: localhost", f"Content-Length: {9 * 1024 * 1024}", "Expect: 100-continue"]
    status, headers, answer = raw(server, head)
    assert (status, headers["X-Amzn-Errortype"]) == (413, "RequestEntityTooLargeException")
    assert str(budgets.BODY) in answer.decode()


def test_a_body_in_chunks_beyond_every_request_is_refused(server):
    """A body whose length is not announced is refused where it grows larger than any request."""
    chunk = b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
    status, _, _ = raw(
        server, ["PUT /importLens HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked"], chunk * 9 + b"0\r\n\r\n"
    )
    assert status == 413


def test_bodies_that_do_not_come_keep_nobody_else_waiting(server):
    """Small requests are answered while clients stall with large ones."""
    address = urlsplit(server.endpoint_url)
    stalled = [socket.create_connection((address.hostname, address.port)) for _ in range(8)]
    for connection in stalled:
        connection.sendall(b"PUT /importLens HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n{")
    assert get(server)[0] == 200
    for connection in stalled:
        connection.close()
    # And large ones, when the others have gone away.
    body = json.dumps({"JSONString": " " * 100_000, "ClientRequestToken": "a" * 36}).encode()
    head = ["PUT /importLens HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}"]
    assert raw(server, head, body)[0] == 400


SERVE = """
from walens.offline import OfflineTransport, serve
with OfflineTransport() as transport:
    serve(transport, port=0, announce=lambda url: print(url, flush=True))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_many_large_bodies_at_once_take_the_memory_of_a_few():
    """Fifty clients that send 8 MB each at once are all answered, in less than 300 MB."""
    body = json.dumps({"JSONString": "é" * 1_300_000, "ClientRequestToken": "a" * 36}).encode()
    assert 7_000_000 < len(body) < budgets.BODY.most
    process = subprocess.Popen([sys.executable, "-c", SERVE], stdout=subprocess.PIPE, text=True)
    try:
        address = urlsplit(process.stdout.readline().strip())
        statuses = []

        def send():
            connection = http.client.HTTPConnection(address.netloc, timeout=100)
            connection.request("PUT", "/importLens", body=body)
            statuses.append(connection.getresponse().status)
            connection.close()

        clients = [threading.Thread(target=send) for _ in range(50)]
        for client in clients:
            client.start()
        for client in clients:
            client.join()
        with Path(f"/proc/{process.pid}/status").open() as status:
            (peak,) = [int(line.split()[1]) for line in status if line.startswith("VmHWM")]
    finally:
        process.kill()
        process.communicate()
    assert statuses == [400] * 50
    assert peak < 300 * 1024


def test_a_client_that_goes_away_is_no_matter(server, caplog, capfd):
    """A client that goes away within its head or its body leaves no trace in log and output."""
    address = urlsplit(server.endpoint_url)
    heads = [
        b"GET /len",
        b'PUT /importLens HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"a',
        b"PUT /importLens HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"PUT /importLens HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n",
        b"GET /lenses HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ]
    for head in heads:
        with socket.create_connection((address.hostname, address.port)) as connection:
            connection.sendall(head)
    assert get(server)[0] == 200
    server.close()
    assert caplog.text == ""
    assert capfd.readouterr() == ("", "")
