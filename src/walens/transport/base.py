"""What a transport is: one method from a request to a response, and what is known of it, with defaults."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from walens._core.http import Request, Response

__all__ = [
    "MAY_HAVE_EXECUTED",
    "MOST_INTERIM_ANSWERS",
    "TOO_MANY_INTERIM_ANSWERS",
    "AsyncTransport",
    "SaysSigned",
    "Transport",
    "awaited_self",
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

    A class that derives from it writes `send`, and has the rest with its defaults.
    """

    signed: bool = True
    """
    Whether requests are signed before they are sent.

    A transport that answers by itself, as the offline service does, says ``False``: its requests then carry no
    signature, and the client needs no credentials and no region.
    """

    @abstractmethod
    def send(self, request: Request) -> Response:
        """
        Send a request; the whole exchange takes no longer than ``request.timeout``, where that is set.

        Raises:
            TransportError: no usable answer came.
        """
        ...

    def close(self) -> None:
        """Give back what the transport holds; it is not used after that."""
        return

    def awaited(self) -> AsyncTransport | None:
        """Give the same as a transport that is awaited; ``None`` lets a `walens.AsyncClient` run it in threads."""
        return None


class AsyncTransport(Protocol):
    """
    The same, awaited.

    A class that derives from it writes `send`, and has the rest with its defaults.
    """

    signed: bool = True
    """Whether requests are signed before they are sent; see `Transport`."""

    @abstractmethod
    async def send(self, request: Request) -> Response:
        """
        Send a request; the whole exchange takes no longer than ``request.timeout``, where that is set.

        Raises:
            TransportError: no usable answer came.
        """
        ...

    async def close(self) -> None:
        """Give back what the transport holds; it is not used after that."""
        return


def is_blocking(transport: Transport | AsyncTransport) -> TypeIs[Transport]:
    """Tell whether a transport is called and not awaited."""
    from inspect import iscoroutinefunction

    return not iscoroutinefunction(transport.send)


@runtime_checkable
class SaysSigned(Protocol):
    """
    Has ``signed`` of a transport.

    Every transport that derives from one does. A class of its own, with the two methods alone, has the default.
    """

    signed: bool


def awaited_self(transport: object) -> AsyncTransport | None:
    """Give what ``awaited`` of a transport gives; the default where its class neither has it nor derives from one."""
    return transport.awaited() if isinstance(transport, _KnowsAwaited) else None


@runtime_checkable
class _KnowsAwaited(Protocol):
    def awaited(self) -> AsyncTransport | None: ...
