"""The control door over HTTP, and its client, which has the methods of the service in the process."""

import json
import threading
import urllib.error
import urllib.request
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.offline.documents import lens_text
from tests.offline.reviews import reviewed_lens
from walens import Client, Credentials
from walens.errors import (
    ConfigurationError,
    ConnectError,
    InvalidArgument,
    InvalidResponse,
    OfflineFileError,
    ThrottlingException,
)
from walens.offline import Control, Fail, Garble, OfflineServer, Pass, Slow, Throttle
from walens.offline.fault_queue import FAULTS, load_faults, written_fault

SECRET = "made-up-secret"
TOKEN = "made-up-session-token"


@pytest.fixture
def server(transport):
    with OfflineServer(transport, control=True) as server:
        yield server


@pytest.fixture
def control(server):
    return Control(server.endpoint_url)


@pytest.fixture
def over_http(server):
    keys = Credentials(access_key_id="AKIDEXAMPLE", secret_access_key=SECRET, session_token=TOKEN)
    with Client(endpoint_url=server.endpoint_url, region_name="us-east-1", credentials=keys, max_attempts=1) as client:
        yield client


def ask(server, method, name, body=None, **headers):
    """Give the status and the JSON of an answer."""
    request = urllib.request.Request(f"{server.endpoint_url}/_walens/{name}", body, headers, method=method)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


def test_a_state_is_dumped_reset_and_loaded(control, transport, over_http):
    """What the door dumps is what the service dumps, and what it loads the service has."""
    over_http.import_lens(json_string=lens_text())
    text = control.dump()
    assert text == transport.dump()
    control.reset()
    assert over_http.list_lenses(lens_type="CUSTOM_SELF").lens_summaries == ()
    control.load(text)
    assert transport.dump() == text
    with pytest.raises(OfflineFileError) as caught:
        control.load("{\n  oops", source="state.json")
    assert (caught.value.source, caught.value.problems[0].line, caught.value.problems[0].column) == ("state.json", 2, 3)


def test_a_scenario_is_read_here_and_carried_out_there(control, over_http, tmp_path):
    """The files that it names are this machine's; what the service refuses is told with the line of the file."""
    (tmp_path / "review.lens.json").write_text(reviewed_lens())
    file = tmp_path / "scenario.yaml"
    file.write_text(
        "lenses:\n  - name: review\n    file: review.lens.json\n    tags: {file: kept}\n"
        '    versions: ["1.0", {version: "2.0", file: review.lens.json}]\n    draft: review.lens.json\n'
    )
    control.seed(file)
    [lens] = over_http.list_lenses(lens_type="CUSTOM_SELF", lens_status="PUBLISHED").lens_summaries
    assert lens.lens_version == "2.0"
    assert over_http.list_tags_for_resource(workload_arn=lens.lens_arn).tags == {"file": "kept"}
    with pytest.raises(OfflineFileError, match="already exists") as caught:
        control.seed(file)
    assert caught.value.source == str(file)
    assert {each.line for each in caught.value.problems} <= {2, 3}


def test_over_http_a_scenario_names_no_files(server):
    """Whoever reaches the door does not read the files of this machine by it."""
    body = json.dumps({"lenses": [{"name": "x", "file": "/etc/hostname", "versions": [{"file": "/x"}]}]}).encode()
    status, answer = ask(server, "POST", "seed", body)
    assert status == 400
    assert [each["path"] for each in answer["Problems"]] == ["lenses[0].file", "lenses[0].versions[0].file"]


def test_faults_are_set_read_and_cleared(control, transport, over_http):
    """Faults go over as they are, strike there, and what struck is told here."""
    given = (Throttle(operation="ListLenses", retry_after=0.5), Pass(operation="GetLens"), Fail(rate=0.5, times=3))
    control.inject(*given)
    assert control.faults == transport.faults == given
    with pytest.raises(ThrottlingException):
        over_http.list_lenses()
    assert control.strikes == transport.strikes
    assert [(each.call, each.operation, each.fault) for each in control.strikes] == [(1, "ListLenses", given[0])]
    control.clear_faults()
    assert (control.faults, control.strikes, transport.faults) == ((), (), ())


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_is_written_so_that_it_is_read_again(name):
    """What a file says of a fault is all of it, whatever its members are."""
    made = FAULTS[name](operation="GetLens", rate=0.25, **({"seconds": 1.5} if name == "slow" else {}))
    assert load_faults({"faults": [written_fault(made)]}) == (made,)
    assert load_faults({"faults": [written_fault(Garble(body=b""))]}) == (Garble(body=b""),)


def test_a_fault_that_no_file_can_hold_is_refused():
    """Bytes that are no text, and classes of others, are told."""

    class Own(Slow):
        pass

    for fault in (Garble(body=b"\xff"), Own(seconds=1)):
        with pytest.raises(InvalidArgument):
            written_fault(fault)


def test_time_and_ids_are_set(control, transport, over_http):
    """The clock there is stopped, moved and let go, and ids can be known."""
    control.time.stop(datetime(2026, 1, 1, tzinfo=UTC))
    control.time.move(60)
    assert (control.time(), control.time.stands) == (transport.time(), True)
    assert transport.time() == datetime(2026, 1, 1, 0, 1, tzinfo=UTC).timestamp()
    control.seed_ids(1)
    first = over_http.import_lens(json_string=lens_text()).lens_arn
    control.reset()
    control.seed_ids(1)
    assert over_http.import_lens(json_string=lens_text()).lens_arn == first
    control.time.go()
    assert not transport.time.stands
    with pytest.raises(ConfigurationError, match="no time from 1970"):
        control.time.move(-1e12)


def test_requests_are_kept_with_their_answers_and_without_secrets(control, over_http):
    """The last hundred can be read; no signature and no token is in them."""
    arn = over_http.import_lens(json_string=lens_text(), tags={"note": TOKEN}).lens_arn
    over_http.get_lens(lens_alias=arn)
    imported, read = control.requests
    assert (imported.number, imported.method, imported.path, imported.status) == (1, "PUT", "/importLens", 200)
    assert json.loads(imported.answer)["LensArn"] == arn
    assert "What a payment service needs" in imported.body
    assert read.path.startswith("/lenses/arn")
    assert TOKEN not in repr(control.requests)
    assert SECRET not in repr(control.requests)
    for _ in range(120):
        over_http.list_lenses()
    assert [each.number for each in control.requests] == list(range(23, 123))
    control.clear_requests()
    assert control.requests == ()


def test_a_signature_in_the_url_is_not_kept(server, control):
    """Nor is the access key of a URL that somebody signed."""
    url = "/lenses?X-Amz-Credential=AKIDEXAMPLE%2F1&X-Amz-Signature=cafe0123cafe&X-Amz-Security-Token=abcdef0123&MaxResults=1"
    urllib.request.urlopen(server.endpoint_url + url).close()
    [kept] = control.requests
    assert (
        kept.path
        == "/lenses?X-Amz-Credential=removed&X-Amz-Signature=removed&X-Amz-Security-Token=removed&MaxResults=1"
    )


def test_a_closed_door_tells_its_health_and_nothing_else(transport):
    """Without `control` nobody resets a service by mistake, and nothing is kept."""
    with OfflineServer(transport) as server:
        assert ask(server, "GET", "health")[1]["status"] == "ok"
        assert Control(server.endpoint_url).is_ready()
        for method, name in (("POST", "reset"), ("GET", "dump"), ("GET", "requests"), ("DELETE", "faults")):
            assert ask(server, method, name)[0] == 403
        with pytest.raises(ConfigurationError, match="--control opens it"):
            Control(server.endpoint_url).reset()
        transport.close()
        assert ask(server, "GET", "health")[0] == 200
        assert ask(server, "GET", "ready")[0] == 500
        assert not Control(server.endpoint_url).is_ready()
    assert not Control(server.endpoint_url).is_ready()
    with pytest.raises(ConnectError):
        Control(server.endpoint_url).dump()


@pytest.mark.parametrize(
    ("asked", "body", "status"),
    [
        ("GET nothing", None, 404),
        ("GET reset", None, 404),
        ("POST faults", b"[]", 400),
        ("POST faults", b"{", 400),
        ("POST faults", b'{"faults": [{"fault": "storm"}]}', 400),
        ("POST time", b"{}", 400),
        ("POST time", b'{"action": "jump"}', 400),
        ("POST ids", b'{"seed": "a"}', 400),
        ("POST load", b"\xff", 400),
        ("POST seed", b"1", 400),
    ],
)
def test_what_is_not_understood_is_told_and_does_nothing(server, transport, asked, body, status):
    """Always an answer in JSON with a message."""
    before = transport.dump()
    found, answer = ask(server, *asked.split(), body)
    assert (found, bool(answer["Message"])) == (status, True)
    assert transport.dump() == before


def test_pages_and_names_of_others_do_not_get_in(server):
    """The door demands what the service demands: no foreign Host, no foreign Origin."""
    assert ask(server, "POST", "reset", b"", Host="evil.example.org")[0] == 403
    assert ask(server, "POST", "reset", b"", Origin="https://evil.example.org")[0] == 403


class Page(BaseHTTPRequestHandler):
    """A server of something else."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<html>")

    def log_message(self, *arguments):
        pass


def test_another_server_is_told_apart(server):
    """What is no URL, no control door, or the service itself is an error of walens that says so."""
    with pytest.raises(ConfigurationError):
        Control("localhost")
    with pytest.raises(ConfigurationError, match="no operation"):
        Control(server.endpoint_url + "/elsewhere").reset()
    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as other:
        thread = threading.Thread(target=other.serve_forever)
        thread.start()
        with pytest.raises(InvalidResponse, match="not what the control door"):
            Control(f"http://127.0.0.1:{other.server_port}").faults  # noqa: B018
        other.shutdown()
        thread.join()
