"""Signature Version 4: known signatures, and what is signed and what is not."""

import logging
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from walens import Credentials, Request
from walens._core.signing import SigningScope, body_hash, signed_headers

# The suite that AWS published for signers uses these throughout.
KEYS = Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
SCOPE = SigningScope("us-east-1", "service")
NOW = datetime(2015, 8, 30, 12, 36, tzinfo=UTC)


def signed(request: Request, credentials: Credentials = KEYS, scope: SigningScope = SCOPE) -> dict[str, str]:
    return signed_headers(request, credentials, scope, NOW, body_hash(request.body))


@pytest.mark.parametrize(
    ("request_", "signature"),
    [
        pytest.param(
            Request("GET", "https://example.amazonaws.com/"),
            "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
            id="get-vanilla",
        ),
        pytest.param(
            Request("POST", "https://example.amazonaws.com/"),
            "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
            id="post-vanilla",
        ),
        pytest.param(
            Request("GET", "https://example.amazonaws.com/?Param2=value2&Param1=value1"),
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
            id="get-vanilla-query-order-key-case",
        ),
        pytest.param(
            Request("GET", "https://example.amazonaws.com/", {"My-Header1": " value1", "My-Header2": '"a   b   c"'}),
            "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
            id="get-header-value-trim",
        ),
    ],
)
def test_a_signature_of_the_published_suite(request_: Request, signature: str) -> None:
    """The signatures that AWS gives for known requests."""
    assert signed(request_)["Authorization"].endswith(f"Signature={signature}")


def test_what_the_authorization_says() -> None:
    """The credential scope, the signed fields in order, and the date as its own header field."""
    found = signed(Request("PUT", "https://example.amazonaws.com/a", {"Content-Type": "application/json"}, b"{}"))
    assert found["X-Amz-Date"] == "20150830T123600Z"
    assert found["Authorization"].startswith(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
        "SignedHeaders=content-type;host;x-amz-date, Signature="
    )
    assert found["Content-Type"] == "application/json"


def test_a_session_token_is_sent_and_signed() -> None:
    """Credentials of a role have a token, which is part of what is signed."""
    role = Credentials(access_key_id="AKIDEXAMPLE", secret_access_key=KEYS.secret_access_key, session_token="a/b==")
    found = signed(Request("GET", "https://example.amazonaws.com/"), role)
    assert found["X-Amz-Security-Token"] == "a/b=="
    assert "SignedHeaders=host;x-amz-date;x-amz-security-token," in found["Authorization"]
    assert "X-Amz-Security-Token" not in signed(Request("GET", "https://example.amazonaws.com/"))


@pytest.mark.parametrize("name", ["User-Agent", "X-Amzn-Trace-Id", "Expect", "Transfer-Encoding", "Connection"])
def test_what_a_proxy_may_change_is_not_signed(name: str) -> None:
    """Such a field is sent and leaves the signature as it is."""
    plain = signed(Request("GET", "https://example.amazonaws.com/"))
    found = signed(Request("GET", "https://example.amazonaws.com/", {name: "a"}))
    assert found == {**plain, name: "a"}


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://example.com/", "example.com"),
        ("https://example.com:443/", "example.com"),
        ("http://example.com:80/", "example.com"),
        ("http://example.com:443/", "example.com:443"),
        ("http://127.0.0.1:8080/", "127.0.0.1:8080"),
        ("http://[::1]:8080/", "[::1]:8080"),
        ("https://[2001:db8::1]/", "[2001:db8::1]"),
        ("https://EXAMPLE.com/", "example.com"),
    ],
)
def test_the_host_is_signed_as_it_is_sent(url: str, host: str) -> None:
    """Without the port where it is the scheme's own; an address of IPv6 in brackets."""
    by_url = signed(Request("GET", url))
    by_name = signed(Request("GET", url, {"Host": host}))
    assert by_url["Authorization"] == by_name["Authorization"]


def test_everything_that_matters_changes_the_signature() -> None:
    """Method, path, query, body, region, service, time, key and signed fields each count."""
    url = "https://example.com/a"
    base = Request("PUT", url, {"A": "b"}, b"{}")
    variants = [
        signed(base),
        signed(Request("POST", url, {"A": "b"}, b"{}")),
        signed(Request("PUT", f"{url}b", {"A": "b"}, b"{}")),
        signed(Request("PUT", f"{url}?b=", {"A": "b"}, b"{}")),
        signed(Request("PUT", url, {"A": "b"}, b"[]")),
        signed(Request("PUT", url, {"A": "c"}, b"{}")),
        signed(base, scope=SigningScope("us-east-2", "service")),
        signed(base, scope=SigningScope("us-east-1")),
        signed(base, Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="other")),
        signed_headers(base, KEYS, SCOPE, NOW.replace(second=1), body_hash(b"{}")),
    ]
    signatures = {found["Authorization"].rpartition("=")[2] for found in variants}
    assert len(signatures) == len(variants)


def test_the_request_itself_is_not_changed() -> None:
    """The next attempt signs the same request anew."""
    request = Request("GET", "https://example.com/", {"A": "b"})
    signed(request)
    assert dict(request.headers) == {"A": "b"}


def test_the_hash_of_the_body_is_sha_256() -> None:
    """In hexadecimal, for an empty body too."""
    assert body_hash(b"{}") == sha256(b"{}").hexdigest()
    assert body_hash(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """botocore's own way through its signer writes the session token to the debug log; this one writes nothing."""
    role = Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret", session_token="a/b==")
    with caplog.at_level(logging.DEBUG):
        signed(Request("GET", "https://example.com/"), role)
    assert caplog.records == []
