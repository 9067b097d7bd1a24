"""What is never shown."""

import logging
import pickle
import re
import traceback
from collections.abc import Callable

import pytest

import walens
from tests.behaviour.cases import ARN, DONE, IMPORT, Make, failed, script
from tests.echoes import ENCODINGS, PAGES
from tests.loopback import (
    Exchange,
    Loopback,
    answers,
    resets,
)
from tests.scripted import (
    CREDENTIALS,
    SECRET_ACCESS_KEY,
    SESSION_TOKEN,
    Driver,
)
from walens._core.http import Headers
from walens.errors import (
    UnknownServiceError,
)

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
