"""What is never shown."""

import logging
import pickle
import re
from collections.abc import Callable

import pytest

from tests.behaviour.cases import ARN, DONE, IMPORT, Make, failed, script
from tests.loopback import (
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
