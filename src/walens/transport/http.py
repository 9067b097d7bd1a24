"""The default transport: botocore's HTTP session, with the proxies, CA bundles and certificates that it knows."""

from __future__ import annotations

from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Unpack

from walens._fork import abandon, after_fork
from walens.transport.base import Transport
from walens.transport.options import HTTPOptions, HTTPSettings

if TYPE_CHECKING:
    from walens._core.http import Request, Response
    from walens.transport._botocore_session import BotocoreSession

__all__ = ["HTTPTransport"]


class HTTPTransport(Transport):
    """
    Send requests with botocore's HTTP session, over connections that are kept.

    It may be shared by threads.

    Args:
        options: those of `HTTPOptions`, by name.

    Raises:
        ConfigurationError: an option cannot be used.
    """

    def __init__(self, **options: Unpack[HTTPOptions]) -> None:
        self._settings = HTTPSettings(options)
        self._session: BotocoreSession | None = None
        self._lock = Lock()
        after_fork(self._drop)

    def send(self, request: Request) -> Response:
        """
        Send a request.

        Raises:
            TransportError: no complete answer came; the class tells why.
            ConfigurationError: the proxy settings or the certificate files cannot be used.
        """
        began = monotonic()  # the first time, libraries are imported
        return (self._session or self._connect()).exchange(request, began)

    def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            self._session.close()

    def _drop(self) -> None:
        """Leave the parent's connections alone in a process that was forked, and the lock that its threads may hold."""
        abandon(self._session)
        self._session = None
        self._lock = Lock()

    def _connect(self) -> BotocoreSession:
        from walens.transport._botocore_session import BotocoreSession

        with self._lock:
            if self._session is None:
                self._session = BotocoreSession(self._settings)
            return self._session
