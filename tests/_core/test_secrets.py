"""Secrets are taken out of texts by value, in whatever form they stand there."""

import pickle
import time
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.echoes import ENCODINGS
from walens._core.http import Request
from walens._core.secrets import Secrets, clean, of_url
from walens.errors import FieldError, TransportError, ValidationException

TOKEN = "FwoGZXIvYXdzEJr//////////wEaDK+canary==" * 12
KEYS = ("AKIACANARYACCESSKEY1", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", TOKEN, "0f" * 32)
PASSWORD = "p@ss/w&rd<1>"
SECRETS = Secrets((*KEYS, PASSWORD))


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("secret", [*KEYS, PASSWORD], ids=["id", "key", "token", "signature", "password"])
def test_a_secret_is_found_in_every_form_that_a_server_echoes(secret, encoding):
    """Nothing of it is left, and what stands around it stays."""
    form = ENCODINGS[encoding](secret)
    cleaned = SECRETS.removed_from(f"before {form} after")
    assert cleaned.startswith("before ")
    assert cleaned.endswith(" after")
    assert "..." in cleaned
    left = cleaned.removeprefix("before ").removesuffix(" after")
    assert not any(secret[start : start + 8] in left for start in range(max(1, len(secret) - 7)))
    assert len(left) < 40


@given(st.text(max_size=200), st.sampled_from(KEYS), st.text(max_size=200))
def test_what_surrounds_a_secret_does_not_hide_it(before, secret, after):
    """Whatever stands beside it; and what holds none is not changed."""
    assert secret not in SECRETS.removed_from(before + secret + after)
    assert Secrets(["no such secret in any text"]).removed_from(before + after) == before + after


@given(st.binary(max_size=100))
def test_bytes_without_a_secret_stay_as_they_are(data):
    """Those that are no UTF-8 too."""
    assert Secrets(["no such secret in any text"]).removed_from_bytes(data) == data


def test_bytes_around_a_secret_stay_as_they_are():
    """Only the secret is replaced."""
    assert SECRETS.removed_from_bytes(b"\xff\x00 <" + TOKEN.encode() + b"> \x80") == b"\xff\x00 <...> \x80"


def test_base64_of_a_text_with_a_secret_is_taken_out():
    """At each of the three places where a byte can stand."""
    import base64

    for prefix in (b"", b"x", b"xy", b"Authorization: "):
        encoded = base64.b64encode(prefix + KEYS[1].encode() + b" and more").decode()
        assert encoded[10:40] not in SECRETS.removed_from(encoded)


def test_time_is_linear():
    """Sixteen times the text takes about sixteen times as long, escapes and all."""

    def seconds(count):
        text = "&#65;%41abc \\u0041<br>" * count
        began = time.process_time()
        SECRETS.removed_from(text)
        return time.process_time() - began

    few = min(seconds(500) for _ in range(3))
    assert min(seconds(8000) for _ in range(3)) < 16 * 4 * max(few, 0.001)


def test_an_error_is_cleaned_with_all_that_it_holds():
    """Arguments, attributes, named tuples and the errors behind it."""
    cause = OSError(5, f"no route for {TOKEN}")
    cause.request = {"url": f"http://{PASSWORD}@proxy", "error": ValueError(KEYS[0])}
    error = ValidationException(f"refused: {KEYS[1]}", code=f"X{KEYS[0]}")
    error.fields = (FieldError("Authorization", f"Signature={KEYS[3]}"),)
    error.__cause__ = cause
    clean(error, SECRETS)
    texts = [str(error), repr(error), repr(error.__dict__), str(cause), repr(vars(cause)), repr(cause.request["error"])]
    texts.append(pickle.dumps(error).decode("latin-1"))
    assert [secret for secret in (*KEYS, PASSWORD) if any(secret in text for text in texts)] == []
    assert error.fields == (FieldError("Authorization", "Signature=..."),)


def test_an_error_that_holds_itself_is_cleaned_once():
    """A chain that is a circle ends."""
    error = TransportError(TOKEN)
    error.__cause__ = error
    clean(error, SECRETS)
    assert str(error) == "..."


def test_user_and_password_of_a_url_are_secret_as_written_and_decoded():
    """And in the form in which a header field carries them."""
    assert of_url("http://us%40er:p%2Fw@proxy:3128") == ("us%40er", "p%2Fw", "us@er", "p/w", "dXNAZXI6cC93")
    assert of_url("http://proxy:3128") == of_url("http://[broken") == ()


def test_a_request_pickles_and_shows_itself_without_its_secrets():
    """What is left is a request that compares as it did, but for the fields that are secret."""
    headers = {"Authorization": f"Credential={KEYS[0]}", "X-Amz-Security-Token": TOKEN, "User-Agent": "walens"}
    request = Request(
        "PUT", f"https://me:{quote(PASSWORD, safe='')}@127.0.0.1/importLens?x=a@b", headers, b"{}", timeout=3.0
    )
    again = pickle.loads(pickle.dumps(request))
    assert again == Request("PUT", "https://127.0.0.1/importLens?x=a@b", {"User-Agent": "walens"}, b"{}")
    assert again.timeout == 3.0
    shown = repr(request) + repr(again) + pickle.dumps(request).decode("latin-1")
    assert [secret for secret in (*KEYS, quote(PASSWORD, safe="")) if secret in shown] == []
