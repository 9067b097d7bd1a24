"""
Bad weather on demand: what goes wrong between a client and the service, for tests.

A fault is given to `walens.offline.OfflineTransport`, at once (``faults=[...]``) or later (``transport.inject(...)``).
It strikes as many calls as it says, or of all calls as many as its rate says. Of the faults that are left the first one
that is for a call strikes it, so that a list of them is a sequence: fail, fail, pass::

    transport = OfflineTransport(faults=[Throttle(times=2), Pass(), LoseAnswer(operation="ImportLens")])
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING

from attrs import field, frozen

from walens._core.http import Response
from walens._option_checks import check_seconds
from walens.errors import (
    ConfigurationError,
    ConnectionClosed,
    ReadTimeout,
    ServiceQuotaExceededException,
    SettingSource,
    ThrottlingException,
    UnknownServiceError,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from walens._core.http import Request
    from walens.errors import ServiceError

__all__ = [
    "Exchange",
    "ExpireCredentials",
    "Fail",
    "Fault",
    "Garble",
    "LoseAnswer",
    "LoseRequest",
    "OverQuota",
    "Pass",
    "SkewClock",
    "Slow",
    "Throttle",
    "Truncate",
]


@frozen(kw_only=True)
class Exchange:
    """One call on its way: what a fault may do with it."""

    request: Request
    execute: Callable[[], Response] = field(repr=False)
    """Executes the call, and gives its answer."""
    refuse: Callable[[ServiceError], Response] = field(repr=False)
    """Gives the answer that refuses the call, which is not executed."""
    sleep: Callable[[float], None] = field(repr=False)
    now: float
    """Seconds since 1970, by the clock of the service."""
    random: Random = field(repr=False)
    """What is drawn is drawn from it: with ``random_seed`` of the service it is the same each time."""


@frozen(kw_only=True)
class Fault(ABC):
    """
    Something that goes wrong.

    Args:
        operation: the operation that it strikes, in the service's spelling; every one when ``None``.
        times: how many calls it strikes; when ``None`` one, and where it has a rate without end.
        rate: which part of the calls it strikes, from 0 to 1; each one when ``None``.

    Raises:
        ConfigurationError: the times or the rate cannot be one.
    """

    operation: str | None = None
    times: int | None = None
    rate: float | None = None

    def __attrs_post_init__(self) -> None:
        if self.times is not None and (isinstance(self.times, bool) or self.times < 0):
            raise _refused("times", f"{self.times!r} is no number of calls")
        if self.rate is not None and not 0 <= self.rate <= 1:
            raise _refused("rate", f"{self.rate!r} is no part of all calls, from 0 to 1")

    @abstractmethod
    def strike(self, exchange: Exchange) -> Response:
        """
        Carry out a call, so far as the fault lets it through.

        Raises:
            TransportError: no answer comes.
        """


def _refused(setting: str, problem: str) -> ConfigurationError:
    return ConfigurationError(problem, setting=setting, source=SettingSource.argument(setting))


@frozen(kw_only=True)
class Pass(Fault):
    """Nothing goes wrong: the calls that the next fault is not to strike yet."""

    def strike(self, exchange: Exchange) -> Response:
        """Execute the call."""
        return exchange.execute()


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
        error.service_code = _SERVICE
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
class LoseRequest(Fault):
    """The connection ends before the service has the request: nothing is executed, which the client cannot know."""

    def strike(self, exchange: Exchange) -> Response:  # noqa: ARG002
        """Raise `walens.errors.ConnectionClosed`."""
        raise ConnectionClosed("injected fault: the connection ended, and the call was not executed")


@frozen(kw_only=True)
class Truncate(Fault):
    """
    The service executes the call, and its answer ends in the middle.

    Args:
        keep: how many bytes of the body are left.
    """

    keep: int = 8

    def strike(self, exchange: Exchange) -> Response:
        """Execute the call, and cut its answer."""
        answer = exchange.execute()
        return Response(answer.status, answer.headers, answer.body[: self.keep])


@frozen(kw_only=True)
class Garble(Fault):
    """
    The service executes the call, and something on the way puts other bytes in the place of its answer.

    Args:
        body: these bytes, as the page of a proxy.
    """

    body: bytes = b"<html><body>Please sign in to the network.</body></html>"

    def strike(self, exchange: Exchange) -> Response:
        """Execute the call, and replace the body of its answer."""
        answer = exchange.execute()
        return Response(answer.status, answer.headers, self.body)


@frozen(kw_only=True)
class SkewClock(Fault):
    """
    The clocks of client and service are apart, so that the service takes the signature for expired, and does nothing.

    Args:
        seconds: how far the service is ahead, which the ``Date`` of its answer shows; negative where it is behind.
    """

    seconds: float = 900.0

    def strike(self, exchange: Exchange) -> Response:
        """Refuse the call."""
        there = datetime.fromtimestamp(int(exchange.now + self.seconds), UTC)
        signed = datetime.fromtimestamp(int(exchange.now), UTC)
        word, comparison = ("expired", "earlier") if self.seconds >= 0 else ("not yet current", "later")
        message = f"Signature {word}: {signed:%Y%m%dT%H%M%SZ} is now {comparison} than {there:%Y%m%dT%H%M%SZ}"
        answer = exchange.refuse(UnknownServiceError(message, code="InvalidSignatureException", status=403))
        date = format_datetime(there, usegmt=True)
        return Response(answer.status, {**answer.headers, "Date": date}, answer.body)


@frozen(kw_only=True)
class ExpireCredentials(Fault):
    """The service answers that the session of the credentials has ended (403), and does nothing."""

    def strike(self, exchange: Exchange) -> Response:
        """Refuse the call."""
        message = "The security token included in the request is expired"
        return exchange.refuse(UnknownServiceError(message, code="ExpiredTokenException", status=403))


@frozen(kw_only=True)
class OverQuota(Fault):
    """
    The service answers ServiceQuotaExceededException (402), and does nothing.

    Args:
        resource_type: of what there are too many, as ``LENS``.
        quota_code: the code of the quota, as ``L-12345678``.
    """

    resource_type: str = "LENS"
    quota_code: str | None = None

    def strike(self, exchange: Exchange) -> Response:
        """Refuse the call."""
        error = ServiceQuotaExceededException("Service quota exceeded.", status=402)
        error.resource_type, error.quota_code, error.service_code = self.resource_type, self.quota_code, _SERVICE
        return exchange.refuse(error)


_SERVICE = "wellarchitected"


@frozen(kw_only=True)
class Slow(Fault):
    """
    The answer takes its time. Where the request has less, it is executed nevertheless, and its answer comes too late.

    Args:
        seconds: how long the answer takes.
        spread: how many seconds longer it may take; how many of them is drawn for each call.
    """

    seconds: float
    spread: float = 0.0

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        check_seconds("seconds", self.seconds, zero=True)
        check_seconds("spread", self.spread, zero=True)

    def strike(self, exchange: Exchange) -> Response:
        """Wait and execute the call; raise `walens.errors.ReadTimeout` where the request does not wait as long."""
        patience = exchange.request.timeout
        seconds = self.seconds + (exchange.random.random() * self.spread if self.spread else 0.0)
        if patience is None or patience > seconds:
            exchange.sleep(seconds)
            return exchange.execute()
        exchange.sleep(patience)
        exchange.execute()
        raise ReadTimeout(f"injected fault: no answer within {patience:g} s; the call was executed")
