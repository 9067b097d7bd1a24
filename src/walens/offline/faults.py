"""
Bad weather on demand: what goes wrong between a client and the service, for tests.

A fault is given to `walens.offline.OfflineTransport`, at once (``faults=[...]``) or later (``transport.inject(...)``),
and holds for a number of calls. Faults are taken in the order in which they were given, one for each call::

    transport = OfflineTransport(faults=[Throttle(times=2), LoseAnswer(operation="ImportLens")])
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from attrs import field, frozen

from walens.errors import ConnectionClosed, ReadTimeout, ThrottlingException, UnknownServiceError

if TYPE_CHECKING:
    from collections.abc import Callable

    from walens._core.http import Request, Response
    from walens.errors import ServiceError

__all__ = ["Exchange", "Fail", "Fault", "LoseAnswer", "Slow", "Throttle"]


@frozen(kw_only=True)
class Exchange:
    """One call on its way: what a fault may do with it."""

    request: Request
    execute: Callable[[], Response] = field(repr=False)
    """Executes the call, and gives its answer."""
    refuse: Callable[[ServiceError], Response] = field(repr=False)
    """Gives the answer that refuses the call, which is not executed."""
    sleep: Callable[[float], None] = field(repr=False)


@frozen(kw_only=True)
class Fault(ABC):
    """
    Something that goes wrong.

    Args:
        operation: the operation that it strikes, in the service's spelling; every one when ``None``.
        times: how many calls it strikes.
    """

    operation: str | None = None
    times: int = 1

    @abstractmethod
    def strike(self, exchange: Exchange) -> Response:
        """
        Carry out a call, so far as the fault lets it through.

        Raises:
            TransportError: no answer comes.
        """


@frozen(kw_only=True)
class Throttle(Fault):
    """
    The service answers ThrottlingException (429), and does nothing.

    Args:
        retry_after: seconds that the answer asks to wait, in ``x-amz-retry-after``; ``None`` asks for nothing.
    """

    retry_after: float | None = None

    def strike(self, exchange: Exchange) -> Response:
        """Refuse the call."""
        error = ThrottlingException("Rate exceeded", status=429, retry_after=self.retry_after)
        error.service_code = "wellarchitected"
        return exchange.refuse(error)


@frozen(kw_only=True)
class Fail(Fault):
    """
    The service answers with an error, and does nothing.

    Args:
        code: the error's name.
        status: the HTTP status; that of the error in the service's model when ``None``, and 400 for other errors.
        message: what the service says.
    """

    code: str = "InternalServerException"
    status: int | None = None
    message: str = "injected fault"

    def strike(self, exchange: Exchange) -> Response:
        """Refuse the call."""
        status = self.status or _STATUSES.get(self.code, 400)
        return exchange.refuse(UnknownServiceError(self.message, code=self.code, status=status))


_STATUSES = {
    "AccessDeniedException": 403,
    "ConflictException": 409,
    "InternalServerException": 500,
    "ResourceNotFoundException": 404,
    "ServiceQuotaExceededException": 402,
    "ThrottlingException": 429,
    "ValidationException": 400,
}


@frozen(kw_only=True)
class LoseAnswer(Fault):
    """The service executes the call, and the connection ends before the answer is there."""

    def strike(self, exchange: Exchange) -> Response:
        """Execute the call and raise `walens.errors.ConnectionClosed`."""
        exchange.execute()
        raise ConnectionClosed("injected fault: the call was executed and its answer is lost")


@frozen(kw_only=True)
class Slow(Fault):
    """
    The answer takes its time. Where the request has less, it is executed nevertheless, and its answer comes too late.

    Args:
        seconds: how long the answer takes.
    """

    seconds: float

    def strike(self, exchange: Exchange) -> Response:
        """Wait and execute the call; raise `walens.errors.ReadTimeout` where the request does not wait as long."""
        patience = exchange.request.timeout
        if patience is None or patience > self.seconds:
            exchange.sleep(self.seconds)
            return exchange.execute()
        exchange.sleep(patience)
        exchange.execute()
        raise ReadTimeout(f"injected fault: no answer within {patience:g} s; the call was executed")
