"""The signature is the one that botocore's client makes of the same request at the same time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parity.botocore_client import BotocoreClient
from tests.parity.model import EXAMPLES, OPERATIONS, request_class, theirs
from tests.parity.values import parameters
from walens import Credentials
from walens._core.restjson import encode
from walens._core.signing import SigningScope, body_hash, signed_headers
from walens.compat import from_boto3
from walens.config import Configuration, Destination

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 2, 28, 23, 59, 58, 765432, UTC)
REGION = "eu-west-1"
LASTING = Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
PASSING = Credentials(
    access_key_id="ASIAEXAMPLE", secret_access_key="bPxRfiCYEXAMPLEKEY/wJalr", session_token="IQoJb3JpZ2lu//+=="
)


@pytest.fixture(autouse=True)
def stopped_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop botocore's clock, which is no argument of its signer."""
    monkeypatch.setattr("botocore.auth.get_current_datetime", lambda: NOW)


@pytest.fixture(scope="module", params=[LASTING, PASSING], ids=["lasting", "passing"])
def credentials(request: pytest.FixtureRequest) -> Credentials:
    """Credentials of a user, and those of a role, which have a session token."""
    found: Credentials = request.param
    return found


@pytest.fixture(scope="module")
def botocores(credentials: Credentials) -> Iterator[BotocoreClient]:
    """botocore's client with the same credentials."""
    return BotocoreClient(REGION, credentials)


def destination(region_name: str, *, fips: bool = False, dualstack: bool = False) -> Destination:
    """Where walens sends its requests."""
    return Configuration(
        region_name=region_name,
        profile_name=None,
        endpoint_url=None,
        credentials=LASTING,
        use_fips_endpoint=fips,
        use_dualstack_endpoint=dualstack,
        retry_mode=None,
        max_attempts=None,
        verify=None,
    ).destination()


HERE = destination(REGION)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_signature_is_botocores(operation: str, credentials: Credentials, botocores: BotocoreClient) -> None:
    """The URL, the date, the session token and the signature are the same, ARNs in the path and queries included."""
    shape = theirs(operation).input_shape
    tokens = (
        [name for name, member in shape.members.items() if member.metadata.get("idempotencyToken")] if shape else []
    )

    @settings(max_examples=EXAMPLES)
    @given(parameters(shape), st.text("0123456789abcdef-", min_size=1, max_size=40))
    def check(given_parameters: dict[str, Any], token: str) -> None:
        complete = {**dict.fromkeys(tokens, token), **given_parameters}
        request = from_boto3(request_class(operation), complete)
        endpoint = HERE.agent_endpoint if request.operation.agent else HERE.endpoint
        message = encode(request, endpoint, token=None, headers={"User-Agent": "anything"})
        botocores.call(operation, complete, body=message.body)
        sent, url = urlsplit(botocores.sent.url), urlsplit(message.url)
        assert url._replace(query="") == sent._replace(query="")
        assert sorted(url.query.split("&")) == sorted(sent.query.split("&"))
        ours = signed_headers(message, credentials, SigningScope(REGION), NOW, body_hash(message.body))
        assert botocores.sent.body == message.body
        for name in ("Authorization", "X-Amz-Date", "X-Amz-Security-Token"):
            assert ours.get(name) == botocores.sent.headers.get(name)

    check()


@pytest.mark.parametrize(
    ("region_name", "options"),
    [
        ("us-east-1", {}),
        ("us-gov-west-1", {}),
        ("cn-north-1", {}),
        ("eu-central-1", {"fips": True}),
        ("us-gov-east-1", {"fips": True}),
        ("ap-southeast-2", {"dualstack": True}),
        ("us-east-2", {"fips": True, "dualstack": True}),
    ],
)
def test_endpoint_and_scope_are_botocores(region_name: str, options: dict[str, bool]) -> None:
    """In every partition, with FIPS and dual-stack endpoints too, the request goes where botocore's goes."""
    asked = {f"use_{kind}_endpoint": wanted for kind, wanted in options.items()}
    botocores = BotocoreClient(region_name, LASTING, **asked)
    there = destination(region_name, **options)
    for operation, endpoint in (("ListLenses", there.endpoint), ("ListAgentProfiles", there.agent_endpoint)):
        request = request_class(operation)()
        message = encode(request, endpoint, token=None, headers={})
        botocores.call(operation, {}, body=message.body)
        assert botocores.sent.url == message.url
        scope = SigningScope(there.region_name, there.signing_name)
        ours = signed_headers(message, LASTING, scope, NOW, body_hash(message.body))
        assert ours["Authorization"] == botocores.sent.headers["Authorization"]
