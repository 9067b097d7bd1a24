"""HTTP messages are values whose header names have no case and whose secrets are not shown."""

import pickle

import pytest

from walens._core.http import Headers, Request, Response


def test_header_names_have_no_case() -> None:
    """A field is found however its name is spelled (RFC 9110, section 5.1)."""
    headers = Headers({"Content-Type": "application/json"})
    assert headers["content-type"] == headers["CONTENT-TYPE"] == "application/json"
    assert "content-TYPE" in headers
    assert "accept" not in headers
    assert 5 not in headers
    assert headers.get("accept") is None
    with pytest.raises(KeyError):
        headers["accept"]


def test_header_names_keep_their_spelling() -> None:
    """What is sent is what was written."""
    headers = Headers({"Content-Type": "a", "X-Amz-Date": "b"})
    assert list(headers) == ["Content-Type", "X-Amz-Date"]
    assert list(headers.items()) == [("Content-Type", "a"), ("X-Amz-Date", "b")]
    assert len(headers) == 2
    assert dict(headers) == {"Content-Type": "a", "X-Amz-Date": "b"}


def test_the_last_of_two_spellings_counts() -> None:
    """Two spellings are one field."""
    assert dict(Headers({"Accept": "a", "ACCEPT": "b"})) == {"ACCEPT": "b"}


def test_headers_compare_without_case() -> None:
    """Headers equal any mapping of the same fields, and nothing else."""
    assert Headers({"Accept": "a"}) == {"accept": "a"}
    assert Headers({"Accept": "a"}) == Headers({"ACCEPT": "a"})
    assert Headers({"Accept": "a"}) != {"accept": "b"}
    assert Headers() != 5
    assert Headers() == {}


def test_headers_cannot_be_hashed() -> None:
    """What equals a dictionary has no hash, as a dictionary has none."""
    with pytest.raises(TypeError, match="unhashable"):
        hash(Headers())


@pytest.mark.parametrize(
    "name", ["Authorization", "X-Amz-Security-Token", "Proxy-Authorization", "Cookie", "set-cookie"]
)
def test_secrets_are_not_shown(name: str) -> None:
    """Signatures, tokens and cookies stay out of a representation, and so out of logs and error texts."""
    request = Request("GET", "https://example.com", {name: "secret", "Accept": "shown"})
    assert "secret" not in repr(request)
    assert "shown" in repr(request)


def test_a_body_is_shown_by_its_size() -> None:
    """A lens of 500,000 characters does not fill a log."""
    assert "1,234 bytes" in repr(Response(200, {}, b"x" * 1234))


def test_messages_are_values() -> None:
    """They compare by their parts, header names without case; the time that is left is no part of a request."""
    one = Request("PUT", "https://example.com/a", {"A": "b"}, b"{}")
    assert one == Request("PUT", "https://example.com/a", {"a": "b"}, b"{}", timeout=3.0)
    assert one != Request("PUT", "https://example.com/a", {"a": "b"}, b"")
    assert Response(200) == Response(200, {}, b"")
    assert pickle.loads(pickle.dumps(one)) == one


def test_headers_are_made_once() -> None:
    """Headers that are given as such are taken as they are."""
    headers = Headers({"a": "b"})
    assert Response(200, headers).headers is headers
    assert type(Response(200, {"a": "b"}).headers) is Headers
    assert Request("GET", "https://example.com", headers).headers is headers
