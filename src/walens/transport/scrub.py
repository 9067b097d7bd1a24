"""
What of an exchange is never written: everything that could sign a request or open a session.

Whole header fields are left out by `recording`, which writes only the few that it lists. Here it is about text that
repeats a secret: a service that refuses a signature answers with the header fields that it saw, session token
included, and a download link carries its signature in its query.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

from walens._core.http import SECRET_HEADERS, Request
from walens._core.secrets import Secrets, of_url

if TYPE_CHECKING:
    from walens.api import JSON

__all__ = ["SCRUBBED", "Scrubber"]

SCRUBBED = "scrubbed"
HIDDEN_ACCOUNT = "111122223333"

# AWS's own lengths start at 16 (IAM API reference, AccessKey). A shorter value is a stand-in of a local service, such
# as "test", and replacing that wherever it stands would damage the recording.
_SHORTEST_SECRET = 16
_CREDENTIAL = re.compile(r"Credential=([^/,\s]+)/")
_PATTERNS = (
    # Access key ids, by the prefixes of the IAM user guide ("Understanding unique ID prefixes").
    (re.compile(r"(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,124}(?![A-Za-z0-9])"), SCRUBBED),
    (re.compile(r"AWS4-HMAC-SHA256\s+Credential=[^\"'<>]*?Signature=\w+"), f"AWS4-HMAC-SHA256 {SCRUBBED}"),
    (re.compile(r"(?i)(x-amz-security-token\s*[:=]\s*)[^\s&\"'<>\\]+"), rf"\g<1>{SCRUBBED}"),
    # A signed URL; its & may stand as an escape of JSON in JSON, or of HTML.
    (
        re.compile(
            r"(?i)((?:[?&;]|\\u0026)(?:X-Amz-Signature|X-Amz-Credential|AWSAccessKeyId|Signature|Policy|Key-Pair-Id)=)"
            r"[^&\s\"'<>\\]+"
        ),
        rf"\g<1>{SCRUBBED}",
    ),
)
_ACCOUNT_IN_ARN = re.compile(r"(arn(?::|%3A)aws[\w-]*(?:(?::|%3A)[\w-]*){2}(?::|%3A))\d{12}(?=:|%3A)", re.IGNORECASE)
_ACCOUNT = re.compile(r"\d{12}")
_ACCOUNT_MEMBER = re.compile(r"account|owner|shared", re.IGNORECASE)


@frozen
class Scrubber:
    """
    Replaces the secrets in what is written of one exchange.

    Attributes:
        secrets: what is replaced wherever it stands, in whatever form.
        hide_account_ids: whether account ids are replaced: in ARNs, and where a member of an account's name holds one.
    """

    secrets: Secrets = field(factory=lambda: Secrets(()), repr=False)
    hide_account_ids: bool = False

    @classmethod
    def of(cls, request: Request, *, hide_account_ids: bool) -> Scrubber:
        """Make the scrubber that knows a request's secrets by their header fields."""
        secrets = {value for value in _secrets(request) if len(value) >= _SHORTEST_SECRET}
        return cls(Secrets((*secrets, *of_url(request.url))), hide_account_ids)

    def text(self, text: str) -> str:
        """Give a text without the secrets."""
        text = self.secrets.removed_from(text, mark=SCRUBBED)
        for pattern, replacement in _PATTERNS:
            text = pattern.sub(replacement, text)
        return _ACCOUNT_IN_ARN.sub(rf"\g<1>{HIDDEN_ACCOUNT}", text) if self.hide_account_ids else text

    def member(self, name: str, text: str) -> str:
        """Give the text of a member without the secrets; its name tells whether it is an account's."""
        if self.hide_account_ids and _ACCOUNT.fullmatch(text) and _ACCOUNT_MEMBER.search(name):
            return HIDDEN_ACCOUNT
        return self.text(text)

    def json(self, value: JSON, name: str = "") -> JSON:
        """Give a JSON value without the secrets, in its names and in its texts."""
        if isinstance(value, str):
            return self.member(name, value)
        if isinstance(value, Mapping):
            return {self.text(key): self.json(entry, key) for key, entry in value.items()}
        return [self.json(item, name) for item in value] if isinstance(value, list) else value

    def data(self, body: bytes) -> bytes:
        """Give a body that is no JSON without the secrets."""
        # Every byte is a character of Latin-1, so nothing else changes; secrets are ASCII.
        return self.text(body.decode("latin-1")).encode("latin-1")


def _secrets(request: Request) -> Iterator[str]:
    """Yield what the header fields of a request hold: whole fields, and of a signature what could sign with it."""
    for name in SECRET_HEADERS:
        value = request.headers.get(name)
        if value and name == "authorization":
            yield from (match[1] for match in _CREDENTIAL.finditer(value))
            yield value.rpartition("Signature=")[2]
        elif value:
            yield value
