"""The cassette: what it writes, what it never writes, and which recording answers which request."""

import asyncio
import json
import pickle
import threading
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import walens
from tests.scripted import (
    ACCESS_KEY_ID,
    CREDENTIALS,
    SESSION_TOKEN,
    AwaitedScript,
    AwaitingDriver,
    BlockingDriver,
    Driver,
    Script,
    answer,
    running,
)
from walens import api, budgets
from walens.errors import CassetteError, CassetteMiss, ConfigurationError, ConnectError, ThrottlingException
from walens.transport import Cassette
from walens.transport.thread import awaited

ARN = "arn:aws:wellarchitected:eu-west-1:123456789012:lens/0123456789abcdef0123456789abcdef"
LENS = '{"schemaVersion":"2021-11-01","name":"Payments \u00e9 \u2028","pillars":[]}'
IMPORTED = {"LensArn": ARN}


@pytest.fixture(params=[BlockingDriver, AwaitingDriver], ids=["Client", "AsyncClient"])
def driver_type(request: pytest.FixtureRequest) -> type[Driver]:
    return request.param


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cassette.json"


def recorded(path: Path, *steps: Any, calls: Callable[[walens.Client], object], **options: Any) -> str:
    """Record calls that a script answers, and give the text of the file."""
    with walens.Client(
        region_name="eu-west-1",
        credentials=CREDENTIALS,
        transport=Cassette(path, mode="record", transport=Script(*steps), **options),
    ) as client:
        calls(client)
    return path.read_text(encoding="utf-8")


def sent(method: str = "GET", target: str = "/lenses", body: bytes = b"", **headers: str) -> walens.Request:
    return walens.Request(method, f"https://wellarchitected.eu-west-1.amazonaws.com{target}", headers, body)


def exchange(path: Path, request: walens.Request, response: walens.Response, **options: Any) -> dict[str, Any]:
    """Record one exchange and give it as the file has it."""
    Cassette(path, mode="record", transport=Script(response), **options).send(request)
    (written,) = json.loads(path.read_text(encoding="utf-8"))["exchanges"]
    return written


def write(path: Path, *exchanges: object, **changes: object) -> Path:
    content = {"format": "walens cassette", "version": 1, "exchanges": list(exchanges)} | changes
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_replay_gives_what_was_recorded(driver_type: type[Driver], path: Path) -> None:
    """A call recorded with one client answers the same call of either client, without credentials and region."""
    recorded(path, answer(IMPORTED), calls=lambda client: client.import_lens(json_string=LENS, tags={"team": "pay"}))

    with running(driver_type(region_name=None, credentials=None, transport=Cassette(path))) as driver:
        response = driver.method("import_lens", json_string=LENS, tags={"team": "pay"})

    assert response == api.ImportLensResponse(lens_arn=ARN)


def test_recording_with_either_client_and_either_transport(path: Path) -> None:
    """An `AsyncClient` records with a transport that is awaited, and with one that blocks."""
    for script in (AwaitedScript(answer(IMPORTED)), Script(answer(IMPORTED))):
        cassette = Cassette(path, mode="record", transport=script)
        with running(AwaitingDriver(transport=cassette)) as driver:
            driver.method("import_lens", json_string=LENS)

        assert (len(json.loads(path.read_text())["exchanges"]), script.closed) == (1, 1)


def test_blocking_client_refuses_an_awaited_transport(path: Path) -> None:
    """A `Client` cannot record with a transport that is awaited, and says what to use."""
    script = AwaitedScript(answer(IMPORTED))
    driver = BlockingDriver(transport=Cassette(path, mode="record", transport=script))
    with running(driver), pytest.raises(ConfigurationError, match="use an AsyncClient"):
        driver.method("import_lens", json_string=LENS)

    assert script.requests == []


def test_file_is_made_to_be_read_and_compared(path: Path) -> None:
    """The file has the requests and answers as indented JSON, the lens as it was sent, and nothing that varies."""
    text = recorded(
        path,
        answer(IMPORTED, content_type="application/json", x_amzn_requestid="0f1e", set_cookie="a=b", via="1.1 proxy"),
        answer({"LensSummaries": [], "NextToken": "n"}),
        calls=lambda client: (
            client.import_lens(json_string=LENS),
            client.list_lenses(lens_name="a b", max_results=5),
        ),
    )

    assert text == (
        json.dumps(
            {
                "format": "walens cassette",
                "version": 1,
                "account_ids_hidden": False,
                "exchanges": [
                    {
                        "request": {"method": "PUT", "path": "/importLens", "json": {"JSONString": LENS}},
                        "response": {
                            "status": 200,
                            "headers": {"content-type": "application/json", "x-amzn-requestid": "0f1e"},
                            "json": IMPORTED,
                        },
                    },
                    {
                        "request": {
                            "method": "GET",
                            "path": "/lenses",
                            "query": {"LensName": "a b", "MaxResults": "5"},
                        },
                        "response": {
                            "status": 200,
                            "headers": {},
                            "json": {"LensSummaries": [], "NextToken": "n"},
                        },
                    },
                ],
            },
            indent=2,
            ensure_ascii=False,
        )
        + "\n"
    )


def test_two_recordings_of_the_same_calls_are_the_same_file(path: Path, tmp_path: Path) -> None:
    """Tokens, dates and signatures leave no trace: recording again changes nothing."""
    texts = {
        recorded(tmp_path / name, answer(IMPORTED), calls=lambda client: client.import_lens(json_string=LENS))
        for name in ("first.json", "second.json")
    }

    assert len(texts) == 1


SAID = (
    f"The Canonical String should have been 'PUT\n/importLens\nx-amz-security-token:{SESSION_TOKEN}', "
    f"'AWS4-HMAC-SHA256 Credential={ACCESS_KEY_ID}/20260101/eu-west-1/wellarchitected/aws4_request, "
    "SignedHeaders=host, Signature=0123456789abcdef' by ASIAIOSFODNN7EXAMPLE"
)
LINK = (
    "https://bucket.s3.amazonaws.com/report?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDX%2F2026&"
    "X-Amz-Security-Token=FwoGZXIvYXdzEXAMPLE&X-Amz-Signature=fedcba9876543210&x=1"
)
SECRETS = (
    ACCESS_KEY_ID,
    "ASIAIOSFODNN7EXAMPLE",
    "0123456789abcdef",
    "fedcba9876543210",
    "FwoGZXIvYXdzEXAMPLE",
    "AKIDX",
    SESSION_TOKEN,
    "session=hush",
)


@pytest.mark.parametrize(
    "body",
    [
        json.dumps({"message": SAID, "url": LINK, SESSION_TOKEN: {"list": [LINK]}}).encode(),
        json.dumps({"LensJSON": json.dumps({"html": f"<a href={LINK.replace('&', chr(92) + 'u0026')}>"})}).encode(),
        f"<html>{SAID} {LINK}</html>".encode(),
        b"\xff" + SAID.encode() + LINK.encode(),
    ],
    ids=["json", "json in json", "text", "bytes"],
)
def test_no_secret_is_written(path: Path, body: bytes) -> None:
    """What the service repeats of a refused signature, a download link and a cookie are scrubbed in any kind of body."""
    request = sent(
        "PUT", f"/lenses/{SESSION_TOKEN}", body, Authorization=SAID, **{"X-Amz-Security-Token": SESSION_TOKEN}
    )
    said = {"set-cookie": "session=hush", "authorization": SAID, "x-amzn-errortype": SAID}

    written = exchange(path, request, answer(body, 403, said))

    text = json.dumps(written) + b64decode(written["response"].get("base64", "")).decode("latin-1")
    assert [secret for secret in SECRETS if secret in text] == []
    assert "x=1" in text  # what is no secret stays


def test_a_signed_request_leaves_no_header_and_no_credential(path: Path) -> None:
    """Of a request's header fields nothing is written, and its URL's signature and host stay out."""
    request = walens.Request(
        "GET",
        "https://user:password@proxy.example/lenses?LensName=x&X-Amz-Signature=abc&X-Amz-Security-Token=t",
        {"Authorization": "AWS4-HMAC-SHA256 Credential=AKID/x", "X-Api-Key": "hush", "Cookie": "a=b"},
    )

    written = exchange(path, request, answer({}))

    assert written["request"] == {"method": "GET", "path": "/lenses", "query": {"LensName": "x"}}


def test_short_credentials_of_local_services_are_no_reason_to_damage_text(path: Path) -> None:
    """An access key id like ``test`` is not looked for in texts."""
    request = sent(Authorization="AWS4-HMAC-SHA256 Credential=test/2026/x, Signature=abc")

    assert exchange(path, request, answer({"Name": "latest tests"}))["response"]["json"] == {"Name": "latest tests"}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"a": [1, 2.5, "x", null, true]}', "json"),
        (b"5", "json"),
        (b'{"a": 1, "a": 2}', "text"),
        (b'{"a": NaN}', "text"),
        (b'{"a": 1e999}', "text"),
        (b'{"a": "\\ud800"}', "text"),
        (b'{"a": 1', "text"),
        (b"[" * 100_000, "text"),
        (b"<html></html>", "text"),
        (b"\xff\xfe\x00", "base64"),
        (b"", None),
    ],
)
def test_bodies_come_back_as_they_were(path: Path, body: bytes, kind: str | None) -> None:
    """A body is written as JSON only if its value comes back; a damaged one is replayed byte by byte."""
    written = exchange(path, sent(), answer(body))

    replayed = Cassette(path).send(sent()).body

    assert {"json", "text", "base64"} & written["response"].keys() == ({kind} if kind else set())
    assert json.loads(replayed) == json.loads(body) if kind == "json" else replayed == body


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@given(value=JSON_VALUES, text=st.binary(max_size=60))
def test_any_exchange_is_replayed(tmp_path_factory: pytest.TempPathFactory, value: object, text: bytes) -> None:
    """Whatever JSON is sent and whatever bytes come back: the replay finds the request and gives the answer."""
    path = tmp_path_factory.mktemp("any") / "c.json"
    cassette = Cassette(path, mode="record", transport=Script(answer(value), answer(text)))
    first, second = sent("POST", "/a", json.dumps(value).encode()), sent("POST", "/b", text)
    cassette.send(first)
    cassette.send(second)

    replay = Cassette(path)

    assert json.loads(replay.send(first).body) == value
    damaged = replay.send(second).body
    assert damaged == text or json.loads(damaged) == json.loads(text)


def test_equal_requests_are_answered_in_order_and_then_by_the_last(driver_type: type[Driver], path: Path) -> None:
    """A poll sees every recorded state once, and the last one for as long as it asks."""
    names = ["one", "two", "three"]
    steps = [answer({"LensSummaries": [{"LensArn": name, "LensName": name}]}) for name in names]
    recorded(path, *steps, calls=lambda client: [client.list_lenses() for _ in names])

    with running(driver_type(transport=Cassette(path))) as driver:
        seen = [driver.call(api.ListLensesRequest()).lens_summaries[0].lens_name for _ in range(5)]

    assert seen == ["one", "two", "three", "three", "three"]


def test_retries_are_recorded_and_replayed_attempt_by_attempt(path: Path) -> None:
    """A recorded 503 and the answer after it are two exchanges; the replayed call retries as the recorded one did."""
    steps = [answer(b"", 503), answer({"LensSummaries": []})]
    script = Script(*steps)
    with running(BlockingDriver(transport=Cassette(path, mode="record", transport=script))) as driver:
        driver.prepare(random=lambda: 0.0)
        driver.call(api.ListLensesRequest())
    attempts: list[walens.Attempt] = []

    with running(BlockingDriver(transport=Cassette(path), on_attempt=attempts.append)) as driver:
        driver.prepare(random=lambda: 0.0)
        driver.call(api.ListLensesRequest())

    assert [attempt.status for attempt in attempts] == [503, 200]


def test_errors_of_the_service_are_replayed_with_their_facts(path: Path) -> None:
    """The header fields that an error is read from are a part of the recording."""
    refused = answer(
        {"Message": "slow down", "QuotaCode": "L-1"},
        429,
        {"x-amzn-ErrorType": "ThrottlingException:", "x-amzn-RequestId": "r-1", "x-amz-retry-after": "20"},
    )
    recording = BlockingDriver(transport=Cassette(path, mode="record", transport=Script(refused)), max_attempts=1)
    with running(recording), pytest.raises(ThrottlingException):
        recording.call(api.ListLensesRequest())

    replaying = BlockingDriver(transport=Cassette(path), max_attempts=1)
    with running(replaying), pytest.raises(ThrottlingException) as caught:
        replaying.call(api.ListLensesRequest())

    assert (caught.value.quota_code, caught.value.request_id, caught.value.retry_after) == ("L-1", "r-1", 0.02)


def test_a_failure_without_an_answer_is_passed_on_and_not_recorded(path: Path) -> None:
    """There is nothing to replay of a connection that was refused."""
    cassette = Cassette(path, mode="record", transport=Script(ConnectError("refused")))

    with pytest.raises(ConnectError):
        cassette.send(sent())

    assert not path.exists()


def test_matching_ignores_endpoint_token_and_order(path: Path) -> None:
    """Another region, another token, members and parameters in another order: it is the same request."""
    exchange(
        path,
        sent("PUT", "/importLens?b=2&a=1&a=0", b'{"JSONString": "{}", "ClientRequestToken": "t1", "LensAlias": "x"}'),
        answer(IMPORTED),
    )
    other = walens.Request(
        "PUT",
        "http://127.0.0.1:8080/importLens?a=0&a=1&b=2&ClientRequestToken=q",
        {},
        b'{"LensAlias":"x","JSONString":"{}","ClientRequestToken":"t2"}',
    )

    assert Cassette(path).send(other).body == json.dumps(IMPORTED, separators=(",", ":")).encode()


def test_a_token_deeper_in_the_body_counts(path: Path) -> None:
    """Only the operation's own token is no part of a request."""
    exchange(path, sent("POST", "/x", b'{"Tags": {"ClientRequestToken": "a"}}'), answer({}))

    with pytest.raises(CassetteMiss, match=r"body\.Tags\.ClientRequestToken is 'b', recorded 'a'"):
        Cassette(path).send(sent("POST", "/x", b'{"Tags": {"ClientRequestToken": "b"}}'))


@pytest.mark.parametrize(
    ("target", "body", "difference"),
    [
        ("/lenses?LensName=b", b"", r"GET /lenses: query LensName is 'b', recorded 'a'"),
        ("/lenses?LensName=a&MaxResults=5", b"", r"query MaxResults is new: '5'"),
        ("/lenses", b"", r"query LensName is missing, recorded 'a'"),
        ("/lens?LensName=a", b"", r"the path is /lens$"),
        ("/lenses?LensName=a", b"text", r"body is new: 'text'"),
        ("/lenses?LensName=a", b'{"x": 1}', r"body is new: \{'x': 1\}"),
    ],
)
def test_a_miss_says_what_differs(path: Path, target: str, body: bytes, difference: str) -> None:
    """The error lists the nearest recording with the parameter, the path or the body that keeps it from fitting."""
    exchange(path, sent("GET", "/lenses?LensName=a"), answer({}))

    with pytest.raises(CassetteMiss) as caught:
        Cassette(path).send(sent("GET", target, body))

    assert len(caught.value.nearest) == 1
    with pytest.raises(AssertionError, match=difference):
        raise AssertionError(caught.value.nearest[0])


def test_a_miss_lists_the_nearest_first(path: Path) -> None:
    """The nearest have the method, then the path, then the most of query and body; three are named."""
    text = "x" * 300
    cassette = Cassette(path, mode="record", transport=Script(*[answer({})] * 5))
    for method, target, body in [
        ("GET", "/importLens", b""),
        ("PUT", "/workloads/1", b"{}"),
        ("PUT", "/importLens", json.dumps({"JSONString": text, "LensAlias": "a", "Tags": {"b": "c"}}).encode()),
        ("PUT", "/importLens", json.dumps({"JSONString": text + "y", "LensAlias": "a"}).encode()),
        ("POST", "/other", b"[1]"),
    ]:
        cassette.send(sent(method, target, body))

    with pytest.raises(CassetteMiss) as caught:
        Cassette(path).send(sent("PUT", "/importLens", json.dumps({"JSONString": text, "LensAlias": "a"}).encode()))

    assert caught.value.nearest == (
        "exchange 3, PUT /importLens: body.Tags is missing, recorded {'b': 'c'}",
        "exchange 4, PUT /importLens: body.JSONString differs from character 301 on: '', recorded 'y'",
        (
            f"exchange 2, PUT /workloads/1: the path is /importLens; body.JSONString is new: '{'x' * 56}...; "
            "body.LensAlias is new: 'a'"
        ),
    )
    assert all(line in str(caught.value) for line in caught.value.nearest)
    assert pickle.loads(pickle.dumps(caught.value)).nearest == caught.value.nearest


def test_a_miss_tells_lists_kinds_and_methods_apart(path: Path) -> None:
    """Items of lists have their place, a number is no text, and what differs beyond five places is counted."""
    exchange(path, sent("POST", "/x", b'{"a": [1, 2], "b": 1, "c": 1, "d": 1, "e": 1}'), answer({}))

    with pytest.raises(CassetteMiss) as caught:
        Cassette(path).send(sent("PUT", "/x", b'{"a": [1, 3, 4], "b": "1", "c": true, "d": 2, "e": 1.5}'))

    assert caught.value.nearest == (
        (
            "exchange 1, POST /x: the method is PUT; body.a[1] is 3, recorded 2; body.a[2] is new: 4; "
            "body.b is '1', recorded 1; body.c is True, recorded 1; and 2 more"
        ),
    )


def test_a_miss_is_an_error_of_the_call_and_is_not_retried(driver_type: type[Driver], path: Path) -> None:
    """The call fails at once, with the operation's name; an empty cassette says that it is empty."""
    write(path)
    driver = driver_type(transport=Cassette(path))
    with running(driver), pytest.raises(CassetteMiss, match="it is empty") as caught:
        driver.call(api.ListLensesRequest())

    assert (caught.value.operation, caught.value.attempts, caught.value.nearest) == ("ListLenses", 1, ())


def test_a_miss_shows_no_secret(path: Path) -> None:
    """What is compared is scrubbed, so what is told of it is as well."""
    write(path)
    request = sent("GET", f"/lenses/{ACCESS_KEY_ID}", b"", **{"X-Amz-Security-Token": SESSION_TOKEN})

    with pytest.raises(CassetteMiss) as caught:
        Cassette(path).send(request)

    assert "/lenses/scrubbed" in str(caught.value)
    assert ACCESS_KEY_ID not in str(caught.value)


def test_account_ids_are_hidden_where_asked(driver_type: type[Driver], path: Path) -> None:
    """With hidden account ids the file has none, and a test that knows the real one still finds its recording."""
    shares = {
        "LensShareSummaries": [{"ShareId": "s1", "SharedWith": "123456789012"}],
        "Other": "123456789012",
        "Version": 123456789012,
    }
    request = api.ListLensSharesRequest(lens_alias=ARN, shared_with_prefix="123456789012")
    text = recorded(path, answer(shares), calls=lambda client: client.call(request), hide_account_ids=True)

    with running(driver_type(transport=Cassette(path))) as driver:
        found = driver.call(request)
        again = driver.call(
            api.ListLensSharesRequest(
                lens_alias=ARN.replace("123456789012", "111122223333"), shared_with_prefix="111122223333"
            )
        )

    assert found == again
    assert found.lens_share_summaries[0].shared_with == "111122223333"
    assert text.count("123456789012") == 2  # what is named neither as an account nor an ARN: Other and Version
    assert '"/lenses/arn%3Aaws%3Awellarchitected%3Aeu-west-1%3A111122223333%3Alens%2F' in text


def test_account_ids_stay_where_they_are_wanted(path: Path) -> None:
    """By default the recording has the account ids that the service gave."""
    assert exchange(path, sent(), answer(IMPORTED))["response"]["json"] == IMPORTED


def test_replay_or_record_follows_the_file(path: Path) -> None:
    """The first run records, signed; the next replays, unsigned, and sends nothing."""
    script = Script(answer(IMPORTED))
    first = Cassette(path, mode="replay_or_record", transport=script)
    assert (first.signed, first.replays) == (True, False)
    first.send(sent())

    second = Cassette(path, mode="replay_or_record", transport=script)
    second.send(sent())

    assert (second.signed, second.replays, len(script.requests)) == (False, True, 1)


def test_recording_what_is_not_signed(path: Path) -> None:
    """A cassette around a transport that takes unsigned requests takes them too."""
    cassette = Cassette(path, mode="record", transport=Script(answer(IMPORTED), signed=False))

    assert (cassette.signed, awaited(cassette).signed) == (False, False)


def test_record_starts_anew(path: Path) -> None:
    """Recording replaces what the file held, with the first exchange and not before."""
    write(path, {"request": {"method": "GET", "path": "/old"}, "response": {"status": 200}})
    cassette = Cassette(path, mode="record", transport=Script(answer({})))
    assert "/old" in path.read_text()

    cassette.send(sent("GET", "/new"))

    assert [entry["request"]["path"] for entry in json.loads(path.read_text())["exchanges"]] == ["/new"]


def test_a_file_is_written_whole_or_not_at_all(path: Path) -> None:
    """A write that fails leaves the old file and nothing beside it, and is an error that names the file."""
    path.mkdir()  # a directory cannot be replaced by a file

    with pytest.raises(CassetteError, match=r"cassette\.json cannot be written"):
        Cassette(path, mode="record", transport=Script(answer({}))).send(sent())

    assert list(path.parent.iterdir()) == [path]


def test_threads_share_a_cassette(path: Path) -> None:
    """Exchanges that threads record at the same time are all written, and all replayed."""
    cassette = Cassette(path, mode="record", transport=Script(*[answer({})] * 16))
    threads = [threading.Thread(target=cassette.send, args=(sent("GET", f"/{number}"),)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    replay = Cassette(path)

    assert {replay.send(sent("GET", f"/{number}")).status for number in range(16)} == {200}


def test_closing_closes_what_sends(path: Path) -> None:
    """The cassette closes its transport, blocking or awaited, also when that never sent."""
    blocking, waiting, unused = Script(), AwaitedScript(), AwaitedScript()
    Cassette(path, mode="record", transport=blocking).close()
    asyncio.run(awaited(Cassette(path, mode="record", transport=waiting)).close())
    Cassette(path, mode="record", transport=unused).close()  # cannot be awaited here
    write(path)
    asyncio.run(awaited(Cassette(path)).close())
    Cassette(path).close()

    assert (blocking.closed, waiting.closed, unused.closed) == (1, 1, 0)


def test_repr_tells_what_it_does_and_no_content(path: Path) -> None:
    """The repr has the file, the direction and the number of exchanges."""
    exchange(path, sent("GET", "/lenses/private"), answer({}))

    assert repr(Cassette(path)) == f"<Cassette {str(path)!r} replays 1 exchanges>"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"mode": "once"}, r"mode: 'once' is none of 'replay', 'record', 'replay_or_record'"),
        ({"mode": "record"}, r"nothing sends .* give transport="),
        ({"mode": "replay_or_record"}, r"nothing sends .* give transport="),
    ],
)
def test_options_that_cannot_work_are_refused(path: Path, options: dict[str, Any], message: str) -> None:
    """What a cassette lacks is said when it is made."""
    with pytest.raises(ConfigurationError, match=message):
        Cassette(path, **options)


def test_a_cassette_that_is_not_there(path: Path) -> None:
    """It is told with the way to record one."""
    with pytest.raises(CassetteError, match="is not there; record it with mode='record'") as caught:
        Cassette(path)

    assert caught.value.path == str(path)


EXCHANGE = {"request": {"method": "GET", "path": "/"}, "response": {"status": 200}}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff", "is no JSON"),
        (b"{", "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (b'{"format": "x", "format": "y"}', "is no JSON: a name stands twice"),
        (b"[]", "the file has to be an object"),
        (b"{}", "its format is not 'walens cassette'"),
        (b'{"format": "walens cassette", "version": 2}', "has version 2; this walens reads 1"),
        ({"exchanges": None}, "exchanges has to be a list"),
        ({"exchanges": [[]]}, r"exchanges\[0\] has to be an object"),
        ({"exchanges": [{}]}, r"exchanges\[0\]\.request has to be an object"),
        ({"exchanges": [EXCHANGE | {"request": {"method": 1}}]}, r"exchanges\[0\]\.request\.method has to be text"),
        ({"exchanges": [EXCHANGE, EXCHANGE | {"response": {}}]}, r"\[1\]\.response\.status has to be a whole number"),
        (
            {"exchanges": [EXCHANGE | {"response": {"status": 200, "headers": []}}]},
            r"\.response\.headers has to be an object",
        ),
        (
            {"exchanges": [EXCHANGE | {"request": {"method": "GET", "path": "/", "query": {"a": [1]}}}]},
            r"\.request\.query\.a\[0\] has to be text",
        ),
        (
            {"exchanges": [EXCHANGE | {"response": {"status": 200, "base64": "!"}}]},
            r"\.response\.base64 has to be base64",
        ),
    ],
)
def test_a_file_that_is_no_cassette_is_refused_with_its_place(path: Path, content: Any, message: str) -> None:
    """A file that somebody edited is refused with the place that is wrong."""
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        write(path, **content)

    with pytest.raises(CassetteError, match=message):
        Cassette(path)


def test_a_directory_is_no_cassette(tmp_path: Path) -> None:
    """What cannot be read at all is refused with the reason."""
    with pytest.raises(CassetteError, match="cannot be read: Is a directory"):
        Cassette(tmp_path)


def test_a_cassette_written_by_hand_is_played(path: Path) -> None:
    """Only method, path and status have to be there; a parameter may have one value or several."""
    write(
        path,
        {
            "request": {"method": "GET", "path": "/x", "query": {"b": ["1", "2"], "a": "0"}},
            "response": {"status": 200, "headers": {"Retry-After": "1"}, "base64": "AAE="},
        },
        {"request": {"method": "POST", "path": "/x", "text": "<a/>"}, "response": {"status": 204}},
    )
    cassette = Cassette(path)

    assert cassette.send(sent("GET", "/x?a=0&b=1&b=2")) == answer(b"\x00\x01", 200, {"retry-after": "1"})
    assert cassette.send(sent("POST", "/x", b"<a/>")) == answer(b"", 204)


@pytest.mark.parametrize(
    ("content", "budget"),
    [
        (b'{"format": "' + b"x" * budgets.CASSETTE.most + b'"}', budgets.CASSETTE),
        (b'{"exchanges": [' + b"1," * budgets.CASSETTE_VALUES.most + b"1]}", budgets.CASSETTE_VALUES),
        (b'{"exchanges": [' + b"{}," * (budgets.CASSETTE_VALUES.most // 2) + b"1]}", budgets.CASSETTE_VALUES),
    ],
    ids=range(3),
)
def test_a_cassette_beyond_its_budget_is_refused(path: Path, content: bytes, budget: budgets.Budget) -> None:
    """The error names the budget, and the file."""
    path.write_bytes(content)
    with pytest.raises(CassetteError) as caught:
        Cassette(path)
    assert str(caught.value) == f"the cassette {path} is too large: {budget}"


def test_a_cassette_is_not_recorded_larger_than_it_is_read(path: Path) -> None:
    """What was recorded before stays, and can be replayed."""
    large = {"LensSummaries": [], "More": "x" * (budgets.CASSETTE.most // 2)}
    with walens.Client(
        region_name="eu-west-1",
        credentials=CREDENTIALS,
        transport=Cassette(path, mode="record", transport=Script(answer(large), answer(large))),
    ) as client:
        client.list_lenses()
        with pytest.raises(CassetteError, match="would be too large") as caught:
            client.list_lenses(max_results=7)
    assert str(budgets.CASSETTE) in str(caught.value)
    with walens.Client(region_name="eu-west-1", transport=Cassette(path)) as client:
        assert client.list_lenses().lens_summaries == ()
