"""
Signature Version 4, by botocore's signer.

The steps of ``SigV4Auth.add_auth`` are taken one by one, for three reasons: the time is an argument, the hash of the
body is worked out once over all attempts, and nothing is logged (``add_auth`` writes the session token to the debug
log as a part of the canonical request).
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast

from attrs import frozen
from botocore.auth import SIGNED_HEADERS_BLACKLIST, SIGV4_TIMESTAMP, SigV4Auth
from botocore.compat import urlsplit

from walens.model import Model

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from walens._core.http import Request
    from walens.credentials import Credentials

__all__ = ["SigningScope", "body_hash", "signed_headers"]


@frozen(eq=False, repr=False)
class SigningScope(Model):
    """What a signature is valid for."""

    region: str
    service: str = "wellarchitected"


class _Message:
    """The few attributes of a request that botocore's signer reads and writes."""

    __slots__ = ("body", "context", "headers", "method", "params", "url")

    def __init__(self, request: Request, timestamp: str) -> None:
        self.method = request.method
        self.url = request.url
        self.headers = dict(request.headers.items())
        self.body = request.body
        self.params: Mapping[str, str] = {}
        self.context = {"timestamp": timestamp}


class _Keys:
    """Credentials under the names that botocore's signer reads; its own class would import all of its providers."""

    __slots__ = ("access_key", "secret_key", "token")

    def __init__(self, credentials: Credentials) -> None:
        self.access_key = credentials.access_key_id
        self.secret_key = credentials.secret_access_key
        self.token = credentials.session_token


class _SignedHeaders(dict[str, str]):
    """The header fields to sign, by lower-case name, in the form that botocore's signer asks for."""

    def get_all(self, name: str) -> list[str]:
        return [self[name]]


class _Signer(SigV4Auth):  # type: ignore[misc]  # botocore has no types
    """botocore's signer with the body's hash and the selected headers worked out once."""

    def __init__(self, credentials: Credentials, scope: SigningScope, hash_of_body: str) -> None:
        super().__init__(_Keys(credentials), scope.service, scope.region)
        self._hash_of_body = hash_of_body
        self._selected: _SignedHeaders | None = None

    def payload(self, request: _Message) -> str:  # noqa: ARG002 - botocore's signature
        return self._hash_of_body

    def headers_to_sign(  # pyright: ignore[reportIncompatibleMethodOverride]
        self,
        request: _Message,
    ) -> _SignedHeaders:
        if self._selected is None:
            fields = ((name.lower(), value) for name, value in request.headers.items())
            self._selected = _SignedHeaders(
                (name, value) for name, value in fields if name not in SIGNED_HEADERS_BLACKLIST
            )
            self._selected.setdefault("host", _host(request.url))
        return self._selected


def _host(url: str) -> str:
    """Give the Host field that HTTP libraries send for a URL: without the port where it is the scheme's own."""
    parts = urlsplit(url)
    default = {"http": 80, "https": 443}.get(parts.scheme)
    name = parts.hostname or ""
    host = f"[{name}]" if ":" in name else name
    return host if parts.port in (None, default) else f"{host}:{parts.port}"


def body_hash(body: bytes) -> str:
    """Give the SHA-256 of a body in hexadecimal, as the signature takes it."""
    return sha256(body).hexdigest()


def signed_headers(
    request: Request, credentials: Credentials, scope: SigningScope, now: datetime, hash_of_body: str
) -> dict[str, str]:
    """
    Give the header fields of a request with those of its signature.

    Args:
        request: the request, without a signature.
        credentials: whose signature it is.
        scope: the region and the service that it is for.
        now: the time in UTC; the service takes it within five minutes of its own.
        hash_of_body: what `body_hash` gives for the body.
    """
    message = _Message(request, now.strftime(SIGV4_TIMESTAMP))
    signer = cast("Any", _Signer(credentials, scope, hash_of_body))
    message.headers["X-Amz-Date"] = message.context["timestamp"]
    if credentials.session_token:
        message.headers["X-Amz-Security-Token"] = credentials.session_token
    to_sign = signer.string_to_sign(message, signer.canonical_request(message))
    signature = signer.signature(to_sign, message)
    names = signer.signed_headers(signer.headers_to_sign(message))
    message.headers["Authorization"] = (
        f"AWS4-HMAC-SHA256 Credential={signer.scope(message)}, SignedHeaders={names}, Signature={signature}"
    )
    return message.headers
