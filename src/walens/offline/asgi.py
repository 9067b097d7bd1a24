"""
The service as an ASGI application: what comes over HTTP is let in, understood and answered.

Signatures are not checked. What they are made for is read, so that one server stands for every region, and for
every account that a test needs.
"""

from __future__ import annotations

import logging
import re
from http import HTTPStatus
from ipaddress import ip_address
from time import monotonic, time
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, urlsplit

from walens._core.http import Request, Response
from walens.budgets import BODIES, BODY
from walens.errors import (
    AlreadyClosed,
    ConfigurationError,
    InternalServerException,
    MissingExtra,
    ServiceError,
    TransportError,
    UnknownServiceError,
)
from walens.offline.control_door import ControlDoor
from walens.offline.wire import error_response

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from ipaddress import IPv4Address, IPv6Address
    from urllib.parse import SplitResult

    from starlette.types import ASGIApp, Receive, Scope, Send

    from walens.offline.control_door import ServedRequest
    from walens.offline.transport import OfflineTransport

__all__ = ["application"]

_log = logging.getLogger("walens")

_CREDENTIAL = re.compile(r"(?P<key>[^/,\s]+)/[0-9]{8}/(?P<region>[^/,\s]+)/(?P<service>[^/,\s]+)/aws4_request")
_SERVICE: Final = "wellarchitected"
_ACCOUNT = re.compile(r"[0-9]{12}")
_SMALL_BODY: Final = 64 * 1024
"""What a body may have before it is counted, in bytes; uvicorn keeps as many for each connection."""
_BODY_SECONDS: Final = 30.0
"""How long a body may take to come: one that stalls would keep others waiting."""
_METHODS: Final = ("DELETE", "GET", "PATCH", "POST", "PUT")
_SHOWN_HEADERS: Final = ("x-amzn-RequestId", "X-Amzn-Errortype", "x-amz-retry-after", "Date")
"""What a script of a page may read of an answer; the AWS SDK for JavaScript reads the first three."""


class _TooLarge(Exception):  # noqa: N818 - it never leaves this module
    """The body of a request is larger than any request of the service."""


class _HungUp(Exception):  # noqa: N818 - it never leaves this module
    """The client went away before its request was whole."""


def application(
    transport: OfflineTransport,
    *,
    hosts: Iterable[str] = (),
    control: bool = False,
    tell: Callable[[ServedRequest], None] | None = None,
) -> ASGIApp:
    """
    Make an ASGI application that answers as a transport does.

    A signature, in ``Authorization`` or in the query string, decides the region; an access key id of 12 digits is the
    account. Where there is no signature, the transport's own region and account are meant.

    Pages of other sites are refused, by the ``Origin`` of their requests and by the ``Host`` under which they reach
    this machine; pages of this machine are answered as a browser wants it (CORS).

    Args:
        transport: the service; whoever made it closes it.
        hosts: the names of this machine under which clients may reach it, besides addresses, ``localhost`` and names
            without a dot.
        control: whether tests may reset, seed and disturb the service under ``/_walens/``; see
            `walens.offline.Control`. Its health can be asked always.
        tell: called with each request of the service that was answered.

    Raises:
        MissingExtra: starlette is not installed.
    """
    try:
        from starlette.applications import Starlette
        from starlette.middleware.cors import CORSMiddleware
    except ImportError:
        raise MissingExtra("the server", extra="server") from None
    guard = _Guard(hosts)
    answering = CORSMiddleware(
        _Endpoint(transport, ControlDoor(transport, is_open=control, tell=tell)),
        # The guard has let in only those that are allowed.
        allow_origin_regex=".*",
        allow_methods=_METHODS,
        allow_headers=["*"],
        expose_headers=_SHOWN_HEADERS,
    )

    others = Starlette()  # which knows what is to be done with a scope that is no request

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await others(scope, receive, send)
            return
        refusal = guard.refusal(scope)
        if refusal is None:
            await answering(scope, receive, send)
        else:
            await _answer(refusal, scope, receive, send)

    return app


class _Guard:
    """Who may ask: the service has no protection of its own, and a browser brings the pages of anybody."""

    def __init__(self, hosts: Iterable[str]) -> None:
        self._hosts = frozenset(name.lower() for name in hosts)

    def refusal(self, scope: Scope) -> Response | None:
        """Give the answer to a request that is not let in; ``None`` where it is."""
        host, origin = _field(scope, b"host"), _field(scope, b"origin")
        # The host of an absolute target counts, and the header field is ignored (RFC 9112, section 3.2.2).
        target = _split(_target(scope))
        host = target.netloc if target is not None and target.netloc else host
        if host is not None and not self._is_host(_name_in(f"//{host}")):
            return _forbidden(f"Host {host!r} is not a name of this machine; see hosts= of walens.offline.application")
        if origin is not None and not self._is_origin(_name_in(origin)):
            return _forbidden(f"pages of {origin!r} may not use the offline service")
        return None

    def _is_host(self, name: str) -> bool:
        # A name that a foreign site makes stand for this machine has a dot and is no address (DNS rebinding).
        return self._is_origin(name) or _address(name) is not None or (name != "" and "." not in name)

    def _is_origin(self, name: str) -> bool:
        address = _address(name)
        if address is not None:
            return address.is_loopback  # the page of another machine has that one's address
        return name == "localhost" or name.endswith(".localhost") or name in self._hosts


def _name_in(url: str) -> str:
    """Give the name of the machine in a URL; nothing where there is none."""
    parts = _split(url)
    return (parts.hostname or "").rstrip(".") if parts else ""


def _address(name: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(name)
    except ValueError:
        return None


class _Endpoint:
    """The one endpoint: the transport itself finds the operation."""

    def __init__(self, transport: OfflineTransport, door: ControlDoor) -> None:
        from anyio import Semaphore

        self._transport = transport
        self._door = door
        self._large_bodies = Semaphore(BODIES.most)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = _Body(scope, receive)
        try:
            if await body.is_small():
                answer = await self._answered(scope, body)
            else:
                async with self._large_bodies:
                    answer = await self._answered(scope, body)
        except _TooLarge:
            answer = _refuse(f"the body is too large: {BODY}", "RequestEntityTooLargeException", status=413)
        except TimeoutError:
            message = f"the body did not come within {_BODY_SECONDS:g} s"
            answer = _refuse(message, "RequestTimeoutException", status=408)
        except _HungUp:
            return
        except TransportError:
            await _break_off(send)
            return
        await _answer(answer, scope, receive, send)

    async def _answered(self, scope: Scope, body: _Body) -> Response:
        from anyio.to_thread import run_sync

        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        request = Request(scope["method"], _url(scope), headers, await body.whole())
        # The thread alone outlives a server that is closed meanwhile.
        return await run_sync(self._send, request, abandon_on_cancel=True)

    def _send(self, request: Request) -> Response:
        if self._door.is_meant(request):
            return self._answer_to(request, self._door.answer)
        began = monotonic()
        answer = self._answer_to(request, lambda asked: self._transport_for(asked).send(asked))
        self._door.keep(request, answer, monotonic() - began)
        return answer

    def _answer_to(self, request: Request, ask: Callable[[Request], Response]) -> Response:
        try:
            return ask(request)
        except ServiceError as error:
            return error_response(error, time())
        except TransportError:
            raise  # a fault that was asked for
        except (AlreadyClosed, ConfigurationError) as error:  # its file was taken away
            return error_response(InternalServerException(str(error), status=500), time())
        except Exception:  # noqa: BLE001 - whoever asked gets an answer, and the log the trace
            _log.exception("%s %s could not be answered", request.method, request.url)
            return _refuse("the offline service has failed; its log tells more", "InternalServerException", status=500)

    def _transport_for(self, request: Request) -> OfflineTransport:
        credential = _CREDENTIAL.search(request.headers.get("authorization", "") or _presigned(request.url))
        if credential is None:
            return self._transport
        if credential["service"] != _SERVICE:
            message = (
                f"Credential should be scoped to correct service: '{_SERVICE}', not '{credential['service']}'; "
                "only AWS Well-Architected answers here"
            )
            raise UnknownServiceError(message, code="InvalidSignatureException", status=403)
        # In the header field the key id stands behind "Credential=".
        key = credential["key"].rpartition("=")[2]
        account = key if _ACCOUNT.fullmatch(key) else None
        try:
            return self._transport.beside(region_name=credential["region"], account_id=account)
        except ConfigurationError as error:
            message = f"Credential should be scoped to a valid region: {error}"
            raise UnknownServiceError(message, code="InvalidSignatureException", status=403) from None


class _Body:
    """The body of a request while it comes."""

    def __init__(self, scope: Scope, receive: Receive) -> None:
        length = _field(scope, b"content-length") or ""
        self._announced = int(length) if re.fullmatch("[0-9]{1,18}", length) else None
        self._receive = receive
        self._parts = bytearray()
        self._is_whole = False

    async def is_small(self) -> bool:
        """Tell whether it needs no room of its own, and read it where it is so."""
        if self._announced is None:
            await self._read(_SMALL_BODY)
            return self._is_whole
        if self._announced > BODY.most:
            raise _TooLarge
        return self._announced <= _SMALL_BODY

    async def whole(self) -> bytes:
        """Give all of it."""
        await self._read(BODY.most)
        return bytes(self._parts)

    async def _read(self, most: int) -> None:
        """Read until it is whole, or longer than so many bytes."""
        from anyio import fail_after

        with fail_after(_BODY_SECONDS):
            while not self._is_whole and len(self._parts) <= most:
                message = await self._receive()
                if message["type"] == "http.disconnect":
                    raise _HungUp
                self._parts += message.get("body", b"")
                self._is_whole = not message.get("more_body", False)
        if len(self._parts) > BODY.most:
            raise _TooLarge


def _field(scope: Scope, name: bytes) -> str | None:
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), None)


def _target(scope: Scope) -> str:
    """Give what stands in the request line: the path as it was sent, so that an ARN keeps its encoded slash."""
    path: bytes = scope["raw_path"]
    return path.decode("ascii", "replace")


def _split(url: str) -> SplitResult | None:
    if url.startswith("/") and not url.startswith("//"):
        return None
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _url(scope: Scope) -> str:
    target = _target(scope)
    absolute = re.match(r"https?://[^/]*", target, re.IGNORECASE)
    path = target[absolute.end() :] if absolute else target
    query: bytes = scope["query_string"]
    path = path if path.startswith("/") else f"/{path}"
    return f"http://localhost{path}" + (f"?{query.decode('ascii', 'replace')}" if query else "")


def _presigned(url: str) -> str:
    """Give the credential of a signature in the query string; nothing where there is none."""
    given = parse_qs(urlsplit(url).query).get("X-Amz-Credential", [""])
    return given[0]


def _forbidden(message: str) -> Response:
    return _refuse(message, "AccessDeniedException", status=HTTPStatus.FORBIDDEN)


def _refuse(message: str, code: str, *, status: int) -> Response:
    return error_response(UnknownServiceError(message, code=code, status=status), time())


async def _answer(answer: Response, scope: Scope, receive: Receive, send: Send) -> None:
    from starlette.responses import Response as ASGIResponse

    await ASGIResponse(answer.body, answer.status, dict(answer.headers))(scope, receive, send)


async def _break_off(send: Send) -> None:
    """
    Begin an answer and end it in the middle: a server closes the connection then.

    The answer is chunked, since clients find out at once that its last chunk is missing. Of an answer that states its
    length, and is shorter, botocore makes an empty success.
    """
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
    await send({"type": "http.response.body", "body": b"{", "more_body": True})
