"""What is never shown."""

import logging
import pickle
import re
import traceback
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

import walens
from tests.behaviour.cases import ARN, DONE, IMPORT, Make, failed, script
from tests.echoes import ENCODINGS, PAGES
from tests.loopback import (
    Exchange,
    Loopback,
    Step,
    answers,
    closes,
    cuts_body_short,
    resets,
    stalls,
)
from tests.scripted import (
    CREDENTIALS,
    SECRET_ACCESS_KEY,
    SESSION_TOKEN,
    BlockingDriver,
    Driver,
    running,
)
from walens._core.http import Headers
from walens.errors import (
    UnknownServiceError,
)
from walens.transport import Cassette, HTTPTransport

SECRETS = (SECRET_ACCESS_KEY, SESSION_TOKEN, "Signature=")


def secrets_in(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


def test_no_secret_is_shown(make: Make) -> None:
    """The repr of client, credentials, request and headers leaves the secrets out."""
    driver = make(DONE)
    driver.call(IMPORT)
    (request,) = script(driver).requests

    shown = "\n".join(map(repr, (driver.client, CREDENTIALS, request, request.headers, driver.client._prepared())))

    assert secrets_in(shown) == []
    assert "Authorization" in shown
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(driver.client)
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(CREDENTIALS)


def test_no_secret_is_logged(connect: Callable[..., Driver], caplog: pytest.LogCaptureFixture) -> None:
    """At DEBUG, over all loggers: no secret key, no session token, no signature; walens tells each attempt."""
    with caplog.at_level(logging.DEBUG), Loopback(resets, answers(b"no", 403), answers({"LensArn": ARN})) as server:
        for name in ("walens", "botocore", "urllib3", "aiohttp", "asyncio"):
            logging.getLogger(name).setLevel(logging.DEBUG)
        driver = connect(server.url)
        failed(driver, IMPORT, UnknownServiceError)
        driver.call(IMPORT)
        for name in ("walens", "botocore", "urllib3", "aiohttp", "asyncio"):
            logging.getLogger(name).setLevel(logging.NOTSET)

    assert secrets_in(caplog.text + repr([record.__dict__ for record in caplog.records])) == []
    told = [record.message for record in caplog.records if record.name == "walens"]
    assert [re.sub(r"[\d.]+ s$", "", text) for text in told] == [
        "ImportLens attempt 1: None ConnectionClosed in ",
        "ImportLens attempt 2: 403 UnknownServiceError in ",
        "ImportLens attempt 1: 200 done in ",
    ]


def behind(error: BaseException) -> list[BaseException]:
    """An error and all that it was raised from."""
    found: list[BaseException] = []
    left: list[BaseException | None] = [error]
    while left:
        each = left.pop()
        if each is not None and not any(each is known for known in found):
            found.append(each)
            left += [each.__cause__, each.__context__]
    return found


@pytest.mark.parametrize("status", [200, 403, 502])
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("encoding", ["as it is", "HTML, decimal", "JSON in JSON", "percent", "short lines", "cut off"])
def test_what_a_server_repeats_reaches_nobody(
    connect: Callable[..., Driver], caplog: pytest.LogCaptureFixture, page: str, encoding: str, status: int
) -> None:
    """Token, key id and signature are in no text, repr, attribute, log record, hook or pickle of an error."""
    told: list[walens.Attempt] = []

    def echo(exchange: Exchange) -> None:
        fields = {name: ENCODINGS[encoding](value) for name, value in exchange.request.headers.items()}
        answers(PAGES[page](fields), status, {"x-amzn-errortype": "ValidationException"})(exchange)

    with caplog.at_level(logging.DEBUG), Loopback(echo) as server:
        driver = connect(server.url, max_attempts=2, on_attempt=told.append, credentials=LONG)
        try:
            driver.call(IMPORT)
        except walens.WalensError as raised:
            errors = behind(raised)
        else:
            assert status == 200  # an object of JSON is an answer
            errors = []
    # aiohttp sends names in lower case.
    authorization = Headers(server.requests[-1].headers)["Authorization"]
    secrets = (LONG.access_key_id, LONG.session_token or "", authorization.rpartition("Signature=")[2])
    texts = [caplog.text, repr([record.__dict__ for record in caplog.records]), repr(told)]
    for each in (*errors, *(attempt.error for attempt in told if attempt.error)):
        texts += [str(each), repr(each), repr(each.args), repr(vars(each)), pickle.dumps(each).decode("latin-1")]
        texts.append("".join(traceback.format_exception(each)))
    assert [secret for secret in secrets if any(secret[:24] in text for text in texts)] == []


LONG = walens.Credentials(
    access_key_id="ASIACANARYACCESSKEY1",
    secret_access_key="wJalrXUtnFEMI/K7MDENG+bPxRfiCYCANARYKEY",
    session_token="FwoGZXIvYXdzEJr//////////wEaDK+canary==" * 9,
)


PROXY_USER, PROXY_PASSWORD = "CANARYUSER", "canary/P@SSWORD"
IN_PROXY_URL = f"{PROXY_USER}:{quote(PROXY_PASSWORD, safe='')}@"


def repeats_no_http(exchange: Exchange) -> None:
    """Answer with what came, which is no HTTP."""
    fields = "\r\n".join(f"{name}: {value}" for name, value in exchange.request.headers.items())
    exchange.send(f"{exchange.request.method} seen\r\n{fields}\r\n\r\n".encode())
    exchange.close()


def repeats_in_status_line(exchange: Exchange) -> None:
    """Refuse, and say in the status line and in a field with which user and password."""
    sent = Headers(exchange.request.headers).get("Proxy-Authorization", "nobody")
    exchange.send(f"HTTP/1.1 407 No {sent}\r\nX-Seen: {sent}\r\nContent-Length: 0\r\n\r\n".encode())
    exchange.close()


@pytest.mark.parametrize("way", ["direct", "proxy", "tunnel"])
@pytest.mark.parametrize("step", [resets, closes, stalls, cuts_body_short, repeats_no_http, repeats_in_status_line])
def test_no_error_of_a_library_below_holds_a_secret(driver_type: type[Driver], step: Step, way: str) -> None:
    """Whatever ends an exchange: what the error was raised from holds requests and pools, and none of their secrets."""
    with Loopback(step) as server:
        port = server.url.rpartition(":")[2]
        endpoint = {"direct": server.url, "proxy": "http://198.51.100.1", "tunnel": "https://198.51.100.1"}[way]
        proxy = f"http://{IN_PROXY_URL}127.0.0.1:{port}"
        proxies = {} if way == "direct" else {"http": proxy, "https": proxy}
        options = {"endpoint_url": endpoint, "proxies": proxies, "credentials": LONG, "max_attempts": 1}
        with running(driver_type(read_timeout=0.3, connect_timeout=2, **options)) as driver:
            with pytest.raises(walens.WalensError) as caught:
                driver.call(IMPORT)
            error = caught.value
    basic = b64encode(f"{PROXY_USER}:{PROXY_PASSWORD}".encode()).decode()
    token = LONG.session_token or ""
    secrets = (LONG.access_key_id, LONG.secret_access_key, token[:24], PROXY_USER, PROXY_PASSWORD, basic[:16])
    texts = ["".join(traceback.format_exception(error)), pickle.dumps(error).decode("latin-1")]
    for each in behind(error):
        texts += [str(each), *shown(each, depth=4)]
    assert [
        secret for secret in (*secrets, quote(PROXY_PASSWORD, safe="")) if any(secret in text for text in texts)
    ] == []


def shown(value: object, depth: int) -> Iterator[str]:
    """What a value shows, and what stands in it shows."""
    yield repr(value)
    held = getattr(value, "__dict__", None)
    if isinstance(held, dict) and depth and not isinstance(value, type):
        for each in held.values():
            yield from shown(each, depth - 1)
    if isinstance(value, dict) and depth:
        for each in value.values():
            yield from shown(each, depth - 1)
    if isinstance(value, (list, tuple)) and depth:
        for each in value:
            yield from shown(each, depth - 1)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("page", PAGES)
def test_no_cassette_holds_what_a_server_repeats(tmp_path: Path, page: str, encoding: str) -> None:
    """Token, key id and signature are scrubbed in each form before anything is written."""

    def echo(exchange: Exchange) -> None:
        fields = {name: ENCODINGS[encoding](value) for name, value in exchange.request.headers.items()}
        answers(PAGES[page](fields), 403, {"x-amzn-errortype": "ValidationException"})(exchange)

    path = tmp_path / "cassette.json"
    with Loopback(echo) as server:
        cassette = Cassette(path, mode="record", transport=HTTPTransport())
        driver = BlockingDriver(endpoint_url=server.url, transport=cassette, credentials=LONG)
        with running(driver), pytest.raises(walens.WalensError):
            driver.call(IMPORT)
    signature = Headers(server.requests[-1].headers)["Authorization"].rpartition("Signature=")[2]
    written = path.read_text(encoding="utf-8")
    texts = [written]
    for match in re.finditer(r'"base64": "([^"]*)"', written):
        texts.append(b64decode(match[1]).decode("latin-1"))
    known = (LONG.access_key_id, LONG.session_token or "", signature)
    secrets = [form for secret in known for form in (secret[:24], ENCODINGS[encoding](secret))]
    assert [secret for secret in secrets if any(secret in text for text in texts)] == []
