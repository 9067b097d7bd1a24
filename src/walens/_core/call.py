"""The sequence of a call: check, encode, and then sign, send, decode, decide, until there is an answer or an end."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from attrs import define, evolve, frozen

from walens._core.check import InputCheck, problems_in
from walens._core.flow import Flow, GetCredentials, Send, Sleep
from walens._core.http import Request, Response
from walens._core.restjson import decode, encode, request_id_of, token_member
from walens.errors import ConfigurationError, DeadlineExceeded, InvalidRequest, ServiceError, WalensError
from walens.model import Model, OperationRequest

if TYPE_CHECKING:
    from walens._core.retry import Retries
    from walens._core.signing import SigningScope
    from walens.credentials import Credentials

__all__ = ["Attempt", "AttemptHook", "CallSettings", "CallWatcher", "Clock", "RetryQuota", "call", "watch_calls"]

ResponseT = TypeVar("ResponseT")
logger = logging.getLogger("walens")

# The codes with which AWS says, or may mean, that the clock is off, and the offset from which it can be the reason:
# https://docs.aws.amazon.com/sdkref/latest/guide/feature-clock-skew.html (the services take five minutes).
_SKEW_CODES = frozenset(
    {
        "InvalidSignatureException",
        "RequestExpired",
        "RequestInTheFuture",
        "RequestTimeTooSkewed",
        "SignatureDoesNotMatch",
    }
)
_LEAST_SKEW = 240.0
# The service's clock is right, and so its time is between these years; a machine's may be anywhere.
_PLAUSIBLE_YEARS = range(2020, 2120)
_CAPACITY = 500
_REFUND = 1


@frozen(kw_only=True, eq=False, repr=False)
class Attempt(Model):
    """What a hook is told after each attempt."""

    operation: str
    """The operation in the service's spelling."""
    number: int
    """1 for the first."""
    status: int | None
    """The HTTP status; ``None`` where no answer came."""
    error: WalensError | None
    """Why it failed; ``None`` where it did not."""
    seconds: float
    """How long it took."""
    wait: float | None
    """Seconds until the next attempt; ``None`` where this was the last."""
    request_id: str | None = None
    """The service's id of the request, for AWS Support; ``None`` where no answer came, or none with an id."""


AttemptHook: TypeAlias = Callable[[Attempt], None]


@define(eq=False)
class Clock:
    """The time of day as the service has it, and the time that only goes forward."""

    time: Callable[[], float]
    """Seconds since 1970 on this machine."""
    monotonic: Callable[[], float]
    offset: float = 0.0
    """Seconds that the service is ahead of this machine; a client learns it when the service refuses a signature."""

    def now(self) -> datetime:
        """Give the service's time of day, in UTC."""
        return datetime.fromtimestamp(self.time() + self.offset, UTC)


class RetryQuota:
    """
    A budget for retries that calls fill as they succeed, so that an outage does not multiply the load.

    The figures are those of the AWS SDKs: 500 in all, and 1 back for a call that succeeds at once (botocore,
    ``retries/standard.py`` and ``retries/quota.py``).
    """

    def __init__(self, capacity: int = _CAPACITY) -> None:
        self._capacity = capacity
        self._available = capacity
        self._lock = Lock()

    @property
    def available(self) -> int:
        """How much is left."""
        return self._available

    def acquire(self, amount: int) -> bool:
        """Take an amount; tell whether there was enough."""
        with self._lock:
            if amount > self._available:
                return False
            self._available -= amount
            return True

    def succeed(self, acquired: int) -> None:
        """Give back after a success what the last retry cost, or a little where there was none."""
        if self._available == self._capacity:
            return
        with self._lock:
            self._available = min(self._capacity, self._available + (acquired or _REFUND))


@frozen(kw_only=True, eq=False, repr=False)
class CallSettings(Model):
    """What a client knows before a call: where to, as whom, how often, and what to act with."""

    endpoint: str
    """The URL of the service."""
    agent_endpoint: str | None
    """The URL of the Well-Architected Agent, which is another one in AWS; ``None`` where it is not known."""
    scope: SigningScope | None
    """What signatures are for; ``None`` where the transport takes unsigned requests."""
    headers: Mapping[str, str]
    """The header fields of every request."""
    max_attempts: int
    """How often a request is sent at most, the first time included."""
    quota: RetryQuota
    clock: Clock
    random: Callable[[], float]
    """Gives a number from 0 to 1: the jitter of the backoff."""
    make_id: Callable[[], str]
    """Gives a new UUID: for the idempotency token and for the id of the invocation."""
    check_input: InputCheck = "all"
    on_attempt: AttemptHook | None = None
    deadline: float | None = None
    """Seconds that a whole call may take, waits included."""
    urls: tuple[str, ...] = ()
    """The URLs of the endpoint and of proxies, whose users and passwords no error may repeat."""


CallWatcher: TypeAlias = Callable[[OperationRequest[object], CallSettings], AbstractContextManager[AttemptHook]]
"""Encloses a call from its beginning to its end, and gives what is told of each attempt."""


class _Watch:
    """What looks at the calls of this process, if anything does."""

    watcher: CallWatcher | None = None


_watch = _Watch()


def watch_calls(watcher: CallWatcher | None) -> None:
    """Let something look at each call that begins from now on, instead of what did so before; ``None`` for nothing."""
    _watch.watcher = watcher


def call(
    request: OperationRequest[ResponseT], settings: CallSettings, deadline: float | None = None
) -> Flow[ResponseT]:
    """
    Send a request until there is an answer, or no reason to go on.

    Args:
        request: what to send; its token is made here, once, when it has none.
        settings: the client's.
        deadline: seconds that the whole call may take; the client's when ``None``.

    Returns:
        The operation's response.

    Raises:
        InvalidRequest: the request does not fit the service model; nothing was sent.
        ConfigurationError: the endpoint of the operation is not known; nothing was sent.
        TransportError: no usable answer came.
        ServiceError: the service answered with an error.
    """
    watcher = _watch.watcher
    if watcher is None:
        return _call(request, settings, deadline)
    return _watched(request, settings, deadline, watcher)


def _watched(
    request: OperationRequest[ResponseT], settings: CallSettings, deadline: float | None, watcher: CallWatcher
) -> Flow[ResponseT]:
    own = settings.on_attempt
    with watcher(request, settings) as told:

        def tell(attempt: Attempt) -> None:
            told(attempt)
            if own is not None:
                own(attempt)

        return (yield from _call(request, evolve(settings, on_attempt=tell), deadline))


def _call(request: OperationRequest[ResponseT], settings: CallSettings, deadline: float | None) -> Flow[ResponseT]:
    operation = request.operation
    problems = problems_in(request, settings.check_input)
    if problems:
        raise InvalidRequest(problems, operation=operation.name)
    token = settings.make_id() if token_member(request) else None
    endpoint = settings.agent_endpoint if operation.agent else settings.endpoint
    if endpoint is None:
        raise ConfigurationError(
            "the botocore that is installed does not know the endpoint of the Well-Architected Agent",
            setting="endpoint_url",
            source=None,
            advice="pip install --upgrade botocore, or give endpoint_url",
        )
    message = encode(request, endpoint, token=token, headers=settings.headers)
    exchange = _Exchange(request, message, settings, settings.deadline if deadline is None else deadline)
    answer: ResponseT = yield from exchange.run()
    return answer


class _Exchange:
    """One call under way."""

    def __init__(
        self, request: OperationRequest[Any], message: Request, settings: CallSettings, deadline: float | None
    ) -> None:
        self._operation = request.operation
        self._message = message
        self._settings = settings
        self._deadline = deadline
        self._started = settings.clock.monotonic()
        self._number = 0
        self._sent = 0
        self._response: Response | None = None
        self._retries: Retries | None = None
        self._clock_corrected = False
        self._invocation_id = settings.make_id()
        self._hash_of_body = ""
        self._credentials: Credentials | None = None
        self._authorization = ""

    def run(self) -> Flow[Any]:
        while True:
            self._number += 1
            self._response = None
            began = self._settings.clock.monotonic()
            try:
                answer = yield from self._attempt()
            except WalensError as error:
                # Before anybody sees it: hooks, logs, and the one who called.
                self._take_secrets_out_of(error)
                error.operation = self._operation.name
                error.attempts = self._sent
                wait = self._wait_after(error, began)
                if wait:
                    yield Sleep(wait)
            else:
                self._settings.quota.succeed(self._retries.acquired if self._retries else 0)
                self._tell(began, None, None)
                return answer

    def _attempt(self) -> Flow[Any]:
        signed = yield from self._sign()
        self._sent += 1
        response: Response = yield Send(signed)
        self._response = response
        return decode(self._operation, response)

    def _sign(self) -> Flow[Request]:
        settings = self._settings
        # Beside the signature, as AWS SDKs have it, and not under it: a proxy may touch these without harm.
        about_attempt = {
            "amz-sdk-invocation-id": self._invocation_id,
            "amz-sdk-request": f"attempt={self._number}; max={settings.max_attempts}",
        }
        message = self._message
        headers: Mapping[str, str] = message.headers
        if settings.scope is not None:
            from walens._core.signing import body_hash, signed_headers

            self._credentials = credentials = yield from self._fresh_credentials()
            self._hash_of_body = self._hash_of_body or body_hash(message.body)
            headers = signed_headers(message, credentials, settings.scope, settings.clock.now(), self._hash_of_body)
            self._authorization = headers["Authorization"]
        headers = {**headers, **about_attempt}
        return Request(message.method, message.url, headers, message.body, timeout=self._time_left())

    def _take_secrets_out_of(self, error: WalensError) -> None:
        """Take what this call knows as secret out of an error, which may repeat what a service or a proxy was sent."""
        from walens._core.secrets import Secrets, clean, of_credentials, of_url

        own = of_credentials(self._credentials) if self._credentials else ()
        signature = self._authorization.rpartition("Signature=")[2]
        in_urls = (secret for url in self._settings.urls for secret in of_url(url))
        clean(error, Secrets((*in_urls, *own, signature)))

    def _fresh_credentials(self) -> Flow[Credentials]:
        try:
            credentials: Credentials = yield GetCredentials(self._time_left())
        except TimeoutError as error:
            raise DeadlineExceeded(
                f"the deadline of {self._deadline:g} s has passed while credentials were fetched; nothing was sent"
            ) from error
        return credentials

    def _time_left(self) -> float | None:
        if self._deadline is None:
            return None
        # The policy lets no attempt start after the deadline; what little is left is still an attempt.
        return max(0.001, self._deadline - (self._settings.clock.monotonic() - self._started))

    def _wait_after(self, error: WalensError, began: float) -> float:
        if self._correct_clock(error):
            self._tell(began, error, 0.0)
            return 0.0
        try:
            wait = self._policy().after(error, self._settings.clock.monotonic())
        except WalensError as last:
            last.operation, last.attempts = self._operation.name, self._sent
            self._tell(began, error, None)
            raise
        self._tell(began, error, wait)
        return wait

    def _policy(self) -> Retries:
        if self._retries is None:
            # tenacity is needed by calls that fail, and only by them.
            from walens._core.retry import Retries

            self._retries = Retries(
                self._settings.max_attempts,
                self._settings.quota.acquire,
                idempotent=self._operation.idempotent,
                random=self._settings.random,
                started=self._started,
                deadline=self._deadline,
            )
        return self._retries

    def _correct_clock(self, error: WalensError) -> bool:
        """Take over the service's time, once in a call, if the clock can be why it refused the signature."""
        if self._clock_corrected or not isinstance(error, ServiceError) or error.code not in _SKEW_CODES:
            return False
        stated = self._response.headers.get("date") if self._response else None
        try:
            moment = parsedate_to_datetime(stated or "").astimezone(UTC)
        except (ValueError, OverflowError):
            return False
        if moment.year not in _PLAUSIBLE_YEARS:
            return False
        clock = self._settings.clock
        offset = moment.timestamp() - clock.time()
        if abs(offset - clock.offset) < _LEAST_SKEW:
            return False
        clock.offset = offset
        self._clock_corrected = True
        return True

    def _tell(self, began: float, error: WalensError | None, wait: float | None) -> None:
        seconds = self._settings.clock.monotonic() - began
        status = self._response.status if self._response else None
        if logger.isEnabledFor(logging.DEBUG):
            outcome = type(error).__name__ if error else "done"
            logger.debug("%s attempt %d: %s %s in %.3f s", self._operation.name, self._number, status, outcome, seconds)
        if self._settings.on_attempt is not None:
            self._settings.on_attempt(
                Attempt(
                    operation=self._operation.name,
                    number=self._number,
                    status=status,
                    error=error,
                    seconds=seconds,
                    wait=wait,
                    request_id=request_id_of(self._response) if self._response else None,
                )
            )
