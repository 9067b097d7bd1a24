"""The door for boto3 in this process: its client asks the service by botocore's own events, without a port."""

from __future__ import annotations

import os
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import urlsplit
from weakref import finalize

from walens._core.http import Request
from walens.errors import ConnectionClosed, ConnectTimeout, InvalidArgument, ReadTimeout, TransportError
from walens.offline.arns import DEFAULT_REGION
from walens.offline.transport import OfflineTransport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from botocore.awsrequest import AWSPreparedRequest, AWSResponse

__all__ = ["boto3_client", "connect"]

ClientT = TypeVar("ClientT")
_SERVICE: Final = "wellarchitected"
_ID: Final = "walens-offline"
_MADE_UP: Final = {"aws_access_key_id": "offline", "aws_secret_access_key": "offline"}


def boto3_client(transport: OfflineTransport | None = None, **options: Any) -> Any:
    """
    Make a client as ``boto3.client("wellarchitected")`` gives it, of a service in this process.

    It needs no credentials, no settings of AWS and no network; boto3 itself need not be installed.

    Args:
        transport: the service, whose account the client has; a new one in memory when absent.
        options: what ``boto3.client`` takes, as ``config``; ``region_name`` is the service's when absent.

    Returns:
        The client, of any type: botocore makes its class when it is asked for.
    """
    import botocore.session

    # Nothing of what the machine has set up for AWS is looked at: a profile that is not there would be an error.
    nowhere = {"config_file": os.devnull, "credentials_file": os.devnull, "profile": None}
    session = botocore.session.Session({name: (None, None, value, None) for name, value in nowhere.items()})
    region_name = DEFAULT_REGION if transport is None else transport.region_name
    for name, value in {"region_name": region_name, **_MADE_UP}.items():
        options.setdefault(name, value)
    client: Any = session.create_client(_SERVICE, **options)
    return connect(client, transport)


def connect(client: ClientT, transport: OfflineTransport | None = None) -> ClientT:
    """
    Let a client of boto3 ask a service in this process from now on.

    Its requests are neither signed nor sent; everything else is as before: its checks, its retries, its errors. Its
    region decides which lenses it sees.

    Args:
        client: a client of AWS Well-Architected.
        transport: the service, whose account the client has; a new one in memory when absent. Another one takes the
            place of the one that was connected before.

    Returns:
        The same client.

    Raises:
        InvalidArgument: it is a client of another service, or none.
    """
    import botocore

    meta: Any = getattr(client, "meta", None)
    found = getattr(getattr(meta, "service_model", None), "service_name", type(client).__name__)
    if found != _SERVICE:
        message = f"only a client of {_SERVICE!r} can be connected, and this is one of {found!r}"
        raise InvalidArgument(message, argument="client", value=found)
    service = transport
    if service is None:
        service = OfflineTransport()
        # Nobody else has it; the client tells nobody when it is closed.
        finalize(client, service.close)
    seen = service.beside(region_name=meta.region_name)

    def unsigned(**_: object) -> object:
        return botocore.UNSIGNED

    for event, answer in (
        (f"choose-signer.{_SERVICE}", unsigned),
        (f"before-send.{_SERVICE}", _sender(seen, urlsplit(meta.endpoint_url).path.rstrip("/"))),
    ):
        unique = f"{_ID}-{event}"
        meta.events.unregister(event, unique_id=unique)
        meta.events.register_first(event, answer, unique_id=unique)
    return client


def _sender(transport: OfflineTransport, prefix: str) -> Callable[..., AWSResponse]:
    """Make what sends; ``prefix`` is the path of an endpoint that somebody has set, before those of operations."""

    def send(request: AWSPreparedRequest, **_: object) -> AWSResponse:
        from botocore.awsrequest import AWSResponse

        body: str | bytes = request.body or b""
        asked = Request(
            request.method,
            _without_prefix(request.url, prefix) if prefix else request.url,
            {str(name): str(value) for name, value in request.headers.items()},
            body.encode() if isinstance(body, str) else body,
        )
        try:
            answer = transport.send(asked)
        except TransportError as error:
            raise _as_botocore(error, request.url) from error
        return AWSResponse(request.url, answer.status, dict(answer.headers), _Raw(answer.body))

    return send


def _without_prefix(url: str, prefix: str) -> str:
    parts = urlsplit(url)
    return parts._replace(path=parts.path.removeprefix(prefix)).geturl()


def _as_botocore(error: TransportError, url: str) -> Exception:
    """Give the exception that botocore raises, and tries again, where its own way fails like this."""
    from botocore import exceptions

    made: Exception
    match error:
        case ConnectTimeout():
            made = exceptions.ConnectTimeoutError(endpoint_url=url, error=error)
        case ReadTimeout():
            made = exceptions.ReadTimeoutError(endpoint_url=url, error=error)
        case ConnectionClosed():
            made = exceptions.ConnectionClosedError(endpoint_url=url, error=error)
        case _:
            made = exceptions.EndpointConnectionError(endpoint_url=url, error=error)
    return made


class _Raw(BytesIO):
    """The body of an answer, as botocore reads it."""

    def stream(self, **_: object) -> Iterator[bytes]:
        """Give the body in one piece."""
        yield self.read()
