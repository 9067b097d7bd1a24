"""A server for the service: in a thread, for tests, or for a process of its own (extra ``server``)."""

from __future__ import annotations

import asyncio
import logging
import socket
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING, Final, Self

from walens.errors import ConfigurationError, MissingExtra, SettingSource
from walens.offline.asgi import application

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType

    import uvicorn
    from starlette.types import ASGIApp, Receive, Scope, Send

    from walens.offline.control_door import ServedRequest
    from walens.offline.transport import OfflineTransport

__all__ = ["OfflineServer", "serve"]

_POLL: Final = 0.005
_LAST_PORT: Final = 65_535
_GRACE: Final = 0.7
"""Seconds that calls under way have to come to their end when the server is closed."""


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
        hosts: further names under which clients may reach this machine; see `walens.offline.application`.
        control: whether tests may reset, seed and disturb the service; see `walens.offline.Control`.

    Raises:
        ConfigurationError: the address cannot be used.
        MissingExtra: starlette or uvicorn is not installed.
    """

    def __init__(
        self,
        transport: OfflineTransport,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        hosts: Iterable[str] = (),
        control: bool = False,
    ) -> None:
        self._socket = _listen(host, port)
        try:
            self._server = _make_server(application(transport, hosts=(host, *hosts), control=control))
        except MissingExtra:
            self._socket.close()
            raise
        self.endpoint_url: str = _url_of(self._socket)
        """The URL to give to a client, as ``http://127.0.0.1:49152``."""
        self._thread = Thread(target=self._server.run, args=([self._socket],), name="walens-offline", daemon=True)
        self._thread.start()
        while not self._server.started and self._thread.is_alive():
            sleep(_POLL)

    def close(self) -> None:
        """
        Stop the server; closing twice does nothing.

        Calls under way have 0.7 s to come to their end. What clients have not sent by then is not waited for.
        """
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
    hosts: Iterable[str] = (),
    control: bool = False,
    announce: Callable[[str], None] | None = None,
    tell: Callable[[ServedRequest], None] | None = None,
) -> None:
    """
    Serve until the process is interrupted or told to end.

    Args:
        transport: the service; whoever made it closes it.
        host: the address to listen on. The service has no protection: leave it on this machine.
        port: the port to listen on; a free one when 0.
        hosts: further names under which clients may reach this machine; see `walens.offline.application`.
        control: whether tests may reset, seed and disturb the service; see `walens.offline.Control`.
        announce: called with the URL to give to clients, when they can connect.
        tell: called with each request that was answered, in whatever thread.

    Raises:
        ConfigurationError: the address cannot be used.
        MissingExtra: starlette or uvicorn is not installed.
    """
    with _listen(host, port) as listener:
        server = _make_server(application(transport, hosts=(host, *hosts), control=control, tell=tell))
        if announce is not None:
            announce(_url_of(listener))
        try:
            server.run([listener])
        except KeyboardInterrupt:
            return


def _make_server(app: ASGIApp) -> uvicorn.Server:
    try:
        import uvicorn
    except ImportError:
        raise _not_installed() from None
    # Where nobody has set up logging, a client that sends nonsense or goes away is told to nobody.
    logging.getLogger("uvicorn").addHandler(logging.NullHandler())

    class Server(uvicorn.Server):
        """Waits for calls under way, and not for clients."""

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            hanging_up = asyncio.get_running_loop().call_later(_GRACE, self._hang_up)
            await super().shutdown(sockets)
            hanging_up.cancel()

        def _hang_up(self) -> None:
            for connection in tuple(self.server_state.connections):
                connection.transport.abort()
            for task in tuple(self.server_state.tasks):
                task.cancel()

    config = uvicorn.Config(
        _quiet(app),
        http="h11",  # the other one takes targets apart in its own way
        lifespan="off",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
    )
    return Server(config)


def _quiet(app: ASGIApp) -> ASGIApp:
    """Let a call that ends with the server end without a trace in the log."""

    async def quiet(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except asyncio.CancelledError:
            return

    return quiet


def _listen(host: str, port: int) -> socket.socket:
    if not 0 <= port <= _LAST_PORT:
        raise ConfigurationError(
            f"cannot listen on {host} port {port}: ports go from 0 to {_LAST_PORT}",
            setting="port",
            source=SettingSource.argument("port"),
        )
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.create_server((host, port), family=family, backlog=128)
    except (OSError, UnicodeError) as error:
        raise ConfigurationError(
            f"cannot listen on {host} port {port}: {error}", setting="port", source=SettingSource.argument("port")
        ) from error
    # asyncio switches Nagle's algorithm off where a socket says that it is TCP's; else an answer takes 40 ms longer.
    return socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP, fileno=listener.detach())


def _url_of(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _not_installed() -> MissingExtra:
    return MissingExtra("the server", extra="server")
