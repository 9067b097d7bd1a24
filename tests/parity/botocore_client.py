"""botocore's own client, asked what it would send and what it makes of an answer; nothing leaves the process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from botocore import xform_name
from botocore.awsrequest import AWSPreparedRequest, AWSRequest, AWSResponse
from botocore.config import Config
from botocore.session import Session

from walens import Credentials, Request, Response

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class _Raw:
    """The body of an answer, as botocore reads one."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def stream(self) -> Iterator[bytes]:
        yield self._body


class BotocoreClient:
    """A client of botocore's, whose requests are caught and answered here."""

    def __init__(self, region_name: str, credentials: Credentials, **options: Any) -> None:
        self._client = cast("Any", Session()).create_client(
            "wellarchitected",
            region_name=region_name,
            aws_access_key_id=credentials.access_key_id,
            aws_secret_access_key=credentials.secret_access_key,
            aws_session_token=credentials.session_token,
            config=Config(retries={"total_max_attempts": 1}, **options),
        )
        self._body: bytes | None = None
        self._answer = Response(200, {}, b"{}")
        self.sent = Request("GET", "https://nothing.sent")
        self._client.meta.events.register_first("before-sign", self._replace_body)
        self._client.meta.events.register_first("before-send", self._catch)

    def _replace_body(self, request: AWSRequest, **_: object) -> None:
        if self._body is not None:
            request.data = self._body

    def _catch(self, request: AWSPreparedRequest, **_: object) -> AWSResponse:
        # The signature's header fields are bytes by now.
        fields = {name: text.decode() if isinstance(text, bytes) else text for name, text in request.headers.items()}
        self.sent = Request(request.method, request.url, fields, request.body or b"")
        headers = dict(self._answer.headers.items())
        return AWSResponse(request.url, self._answer.status, headers, _Raw(self._answer.body))

    def call(
        self,
        operation: str,
        parameters: Mapping[str, object],
        *,
        body: bytes | None = None,
        answer: Response | None = None,
    ) -> dict[str, Any]:
        """
        Call an operation.

        Args:
            operation: the service's name of it.
            parameters: the parameters, which botocore checks.
            body: what is sent as the body, instead of what botocore writes.
            answer: what the service answers; an empty object when absent.

        Raises:
            ClientError: the answer is an error.
        """
        self._body, self._answer = body, answer or Response(200, {}, b"{}")
        found: dict[str, Any] = getattr(self._client, xform_name(operation))(**parameters)
        return found
