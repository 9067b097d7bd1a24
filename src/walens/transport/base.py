"""What a transport is: one method from a request to a response, and one to close."""

from __future__ import annotations

from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from walens._core.http import Request, Response

__all__ = [
    "MAY_HAVE_EXECUTED",
    "MOST_INTERIM_ANSWERS",
    "TOO_MANY_INTERIM_ANSWERS",
    "AsyncTransport",
    "Transport",
    "is_blocking",
]

MAY_HAVE_EXECUTED = "the service may have executed the request"
"""Said of a failure when bytes of the request were sent, and only then."""

MOST_INTERIM_ANSWERS = 100
"""How many answers of the kind ``100 Continue`` may come before the answer; RFC 9110, section 15.2, sets no limit."""
TOO_MANY_INTERIM_ANSWERS = (
    f"more than {MOST_INTERIM_ANSWERS} answers came that are none, such as 100 Continue; {MAY_HAVE_EXECUTED}"
)


class Transport(Protocol):
    """
    Carries a request and brings the response. It has no policy: it does not retry, sign or parse.

    A transport that answers by itself, as the offline service does, sets ``signed = False``: its requests then carry
    no signature, and the client needs no credentials and no region.
    """

    def send(self, request: Request) -> Response:
        """
        Send a request; the whole exchange takes no longer than ``request.timeout``, where that is set.

        Raises:
            TransportError: no usable answer came.
        """
        ...

    def close(self) -> None:
        """Give back what the transport holds; it is not used after that."""
        ...


class AsyncTransport(Protocol):
    """The same, awaited."""

    async def send(self, request: Request) -> Response:
        """
        Send a request; the whole exchange takes no longer than ``request.timeout``, where that is set.

        Raises:
            TransportError: no usable answer came.
        """
        ...

    async def close(self) -> None:
        """Give back what the transport holds; it is not used after that."""
        ...


def is_blocking(transport: Transport | AsyncTransport) -> TypeIs[Transport]:
    """Tell whether a transport is called and not awaited."""
    return not iscoroutinefunction(transport.send)
