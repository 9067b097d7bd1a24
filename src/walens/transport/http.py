"""The default transport: botocore's HTTP session, with the proxies, CA bundles and certificates that it knows."""

from __future__ import annotations

from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from walens._fork import abandon, after_fork

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walens._core.http import Request, Response
    from walens.transport._botocore_session import BotocoreSession

__all__ = ["HTTPTransport"]


class HTTPTransport:
    """
    Send requests with botocore's HTTP session, over connections that are kept.

    It may be shared by threads.

    Args:
        connect_timeout: seconds until a connection is ready at most: name, TCP, proxy and TLS together.
        read_timeout: the longest silence in seconds, while the answer is waited for or comes.
        verify: whether TLS certificates are verified, or the path of a CA bundle to verify them with.
        proxies: proxy URLs by scheme, as ``{"https": "http://proxy:3128"}``.
        client_cert: the path of a client certificate, or the paths of certificate and key.
        max_connections: how many connections to one host are kept at most.
    """

    def __init__(
        self,
        *,
        connect_timeout: float = 60.0,
        read_timeout: float = 60.0,
        verify: bool | str = True,
        proxies: Mapping[str, str] | None = None,
        client_cert: str | tuple[str, str] | None = None,
        max_connections: int = 10,
    ) -> None:
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._verify = verify
        self._proxies = dict(proxies or {})
        self._client_cert = client_cert
        self._max_connections = max_connections
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
                self._session = BotocoreSession(
                    connect_timeout=self._connect_timeout,
                    read_timeout=self._read_timeout,
                    verify=self._verify,
                    proxies=self._proxies,
                    client_cert=self._client_cert,
                    max_connections=self._max_connections,
                )
            return self._session
