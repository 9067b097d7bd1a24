"""
The service over HTTP, for every SDK and program that can be given an endpoint (extra ``server``).

Signatures are not checked. What they are made for is read, so that one server stands for every region, and for
every account that a test needs.
"""

from __future__ import annotations

import re
import socket
from threading import Thread
from time import sleep, time
from typing import TYPE_CHECKING, Self

from walens._core.http import Request, Response
from walens.errors import ConfigurationError, ServiceError, TransportError, UnknownServiceError
from walens.offline.responses import error_response, new_envelope

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    import uvicorn
    from starlette.requests import Request as ASGIRequest
    from starlette.types import ASGIApp, Receive, Scope, Send

    from walens.offline.transport import OfflineTransport

__all__ = ["OfflineServer", "application", "serve"]

_CREDENTIAL = re.compile(
    r"Credential=(?P<key>[^/,\s]+)/[0-9]{8}/(?P<region>[^/,\s]+)/(?P<service>[^/,\s]+)/aws4_request"
)
_SERVICE = "wellarchitected"
_ACCOUNT = re.compile(r"[0-9]{12}")
_MAX_BODY = 8 * 1024 * 1024
"""500,000 characters take six bytes each where all are escaped; there is room beside them for tags and a token."""
_POLL = 0.005
_LAST_PORT = 65_535


class _TooLarge(Exception):  # noqa: N818 - it never leaves this module
    """The body of a request is larger than any request of the service."""


def application(transport: OfflineTransport) -> ASGIApp:
    """
    Make an ASGI application that answers as a transport does.

    A signature decides the region; an access key id of 12 digits is the account. Where there is no signature, the
    transport's own region and account are meant.

    Args:
        transport: the service; whoever made it closes it.

    Raises:
        ConfigurationError: starlette is not installed.
    """
    try:
        from starlette.applications import Starlette
        from starlette.routing import Mount
    except ImportError:
        raise _not_installed("starlette") from None
    return Starlette(routes=[Mount("/", app=_Endpoint(transport))])


class _Endpoint:
    """The one endpoint: the transport itself finds the operation."""

    def __init__(self, transport: OfflineTransport) -> None:
        self._transport = transport

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        from starlette.concurrency import run_in_threadpool
        from starlette.requests import Request as ASGIRequest
        from starlette.responses import Response as ASGIResponse

        incoming = ASGIRequest(scope, receive)
        try:
            request = Request(incoming.method, _url(scope), dict(incoming.headers), await _body(incoming))
            answer = await run_in_threadpool(self._answer, request)
        except _TooLarge:
            error = UnknownServiceError("the body is too large", code="RequestEntityTooLargeException", status=413)
            answer = _refuse(error)
        except TransportError:
            await _break_off(send)
            return
        await ASGIResponse(answer.body, answer.status, dict(answer.headers))(scope, receive, send)

    def _answer(self, request: Request) -> Response:
        try:
            transport = self._transport_for(request)
        except ServiceError as error:
            return _refuse(error)
        return transport.send(request)

    def _transport_for(self, request: Request) -> OfflineTransport:
        credential = _CREDENTIAL.search(request.headers.get("authorization", ""))
        if credential is None:
            return self._transport
        if credential["service"] != _SERVICE:
            message = (
                f"Credential should be scoped to correct service: '{_SERVICE}', not '{credential['service']}'; "
                "only AWS Well-Architected answers here"
            )
            raise UnknownServiceError(message, code="InvalidSignatureException", status=403)
        account = credential["key"] if _ACCOUNT.fullmatch(credential["key"]) else None
        try:
            return self._transport.beside(region_name=credential["region"], account_id=account)
        except ConfigurationError as error:
            message = f"Credential should be scoped to a valid region: {error}"
            raise UnknownServiceError(message, code="InvalidSignatureException", status=403) from None


def _refuse(error: ServiceError) -> Response:
    return error_response(error, new_envelope(time()))


def _url(scope: Scope) -> str:
    path: bytes = scope["raw_path"]  # the path as it was sent: an ARN in it keeps its encoded slash
    query: bytes = scope["query_string"]
    return (path + b"?" + query if query else path).decode("ascii", "replace")


async def _body(request: ASGIRequest) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > _MAX_BODY:
            raise _TooLarge
    return bytes(body)


async def _break_off(send: Send) -> None:
    """
    Begin an answer and end it in the middle: a server closes the connection then.

    The answer is chunked, since clients find out at once that its last chunk is missing. Of an answer that states its
    length, and is shorter, botocore makes an empty success.
    """
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
    await send({"type": "http.response.body", "body": b"{", "more_body": True})


class OfflineServer:
    """
    The service over HTTP in a thread, for tests.

    It is a context manager; leaving it stops the server::

        with OfflineTransport() as transport, OfflineServer(transport) as server:
            client = boto3.client("wellarchitected", endpoint_url=server.endpoint_url, ...)

    Args:
        transport: the service; whoever made it closes it.
        host: the address to listen on. The service has no protection: leave it on this machine.
        port: the port to listen on; a free one when 0.

    Raises:
        ConfigurationError: the address cannot be used, or starlette or uvicorn is not installed.
    """

    def __init__(self, transport: OfflineTransport, *, host: str = "127.0.0.1", port: int = 0) -> None:
        self._socket = _listen(host, port)
        try:
            self._server = _make_server(transport)
        except ConfigurationError:
            self._socket.close()
            raise
        self.endpoint_url: str = _url_of(self._socket)
        """The URL to give to a client, as ``http://127.0.0.1:49152``."""
        self._thread = Thread(target=self._server.run, args=([self._socket],), name="walens-offline", daemon=True)
        self._thread.start()
        while not self._server.started and self._thread.is_alive():
            sleep(_POLL)

    def close(self) -> None:
        """Stop the server, after the calls under way; closing twice does nothing."""
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def serve(
    transport: OfflineTransport,
    *,
    host: str = "127.0.0.1",
    port: int = 8090,
    announce: Callable[[str], None] | None = None,
) -> None:
    """
    Serve until the process is interrupted or told to end.

    Args:
        transport: the service; whoever made it closes it.
        host: the address to listen on. The service has no protection: leave it on this machine.
        port: the port to listen on; a free one when 0.
        announce: called with the URL to give to clients, when they can connect.

    Raises:
        ConfigurationError: the address cannot be used, or starlette or uvicorn is not installed.
    """
    with _listen(host, port) as listener:
        server = _make_server(transport)
        if announce is not None:
            announce(_url_of(listener))
        try:
            server.run([listener])
        except KeyboardInterrupt:
            return


def _make_server(transport: OfflineTransport) -> uvicorn.Server:
    try:
        import uvicorn
    except ImportError:
        raise _not_installed("uvicorn") from None
    config = uvicorn.Config(
        application(transport),
        lifespan="off",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
    )
    return uvicorn.Server(config)


def _listen(host: str, port: int) -> socket.socket:
    if not 0 <= port <= _LAST_PORT:
        raise ConfigurationError(f"cannot listen on {host} port {port}: ports go from 0 to {_LAST_PORT}")
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=128)
    except (OSError, UnicodeError) as error:
        raise ConfigurationError(f"cannot listen on {host} port {port}: {error}") from error


def _url_of(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _not_installed(package: str) -> ConfigurationError:
    return ConfigurationError(f"the server needs {package}, which is not installed: pip install 'walens[server]'")
