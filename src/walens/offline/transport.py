"""The service in this process, as a transport: what a client takes instead of the network."""

from __future__ import annotations

import os
import sqlite3
import time
from functools import cache
from itertools import count
from random import Random
from threading import Lock
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from walens import api
from walens._option_checks import check_choice
from walens.errors import ConnectTimeout, InternalServerException, ServiceError
from walens.offline.arns import DEFAULT_REGION, Scope
from walens.offline.call import Call, DocumentRules
from walens.offline.faults import Exchange
from walens.offline.idempotency import execute_once
from walens.offline.operations import HANDLERS
from walens.offline.refusals import unknown_operation
from walens.offline.store import Store, StoreInUse
from walens.offline.wire import Route, Router, error_response, read_request, success
from walens.transport.base import Transport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from types import TracebackType

    from walens._core.http import Request, Response
    from walens.errors import UnknownServiceError
    from walens.model import OperationRequest
    from walens.offline.fault_queue import FaultQueue, Strike
    from walens.offline.faults import Fault
    from walens.offline.policies import Policy
    from walens.offline.service_time import ServiceClock

__all__ = ["OfflineTransport"]

_AVAILABLE = Router(HANDLERS)


def _make_id() -> str:
    return os.urandom(16).hex()


class OfflineTransport(Transport):
    """
    Answers requests by itself, as the Well-Architected Tool does: with state, rules, quotas and refusals.

    It needs no account, no credentials and no network. Threads may share it, and processes may share its file. It is
    a context manager; closing it closes the file, and forgets what was kept in memory.

    Args:
        path: a file that keeps the state, on a local disk; memory when absent.
        region_name: the region in the ARNs, whose lenses are seen.
        account_id: the account, 12 digits, whose lenses are seen.
        clock: gives the time, in seconds since 1970.
        make_id: makes the ids of lenses and shares, 32 hexadecimal digits each, none of them twice.
        random_seed: lets chance be the same each time: which calls faults with a rate strike, and where nothing makes
            ids, these as well. Ids then begin anew with each service, so that it has to begin without a state.
        sleep: waits, for faults that take time.
        document_rules: ``service`` rejects a lens document as the service does, as far as that is known
            (docs/lens-format.md, section 12); ``json`` takes any JSON object with a name.
        faults: what goes wrong; see `walens.offline.faults`.
        policy: an identity policy of IAM, as the path of its file or its value, which every call is held against.
        busy_timeout: seconds to wait while another process writes.

    Raises:
        ConfigurationError: the file cannot be used, or the region or the account cannot be one.
        OfflineFileError: the policy cannot be read, or has what is not looked at.
    """

    signed = False

    def __init__(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        region_name: str = DEFAULT_REGION,
        account_id: str = "123456789012",
        clock: Callable[[], float] = time.time,
        make_id: Callable[[], str] | None = None,
        random_seed: int | None = None,
        sleep: Callable[[float], None] = time.sleep,
        document_rules: DocumentRules = "service",
        faults: Iterable[Fault] = (),
        policy: str | os.PathLike[str] | Mapping[str, object] | None = None,
        busy_timeout: float = 10.0,
    ) -> None:
        check_choice("document_rules", document_rules, ("service", "json"))
        self._scope = Scope(region_name, account_id)
        self._shared = _Shared(clock, make_id or _make_id, random_seed)
        if make_id is None and random_seed is not None:
            self.seed_ids(random_seed)
        self._sleep = sleep
        self._document_rules: DocumentRules = document_rules
        if faults:
            self.inject(*faults)
        self._policy = None if policy is None else _read_policy(policy)
        self._store = Store(path, busy_timeout=busy_timeout)

    @property
    def region_name(self) -> str:
        """The region in the ARNs."""
        return self._scope.region_name

    @property
    def account_id(self) -> str:
        """The account in the ARNs."""
        return self._scope.account_id

    def beside(self, *, region_name: str | None = None, account_id: str | None = None) -> OfflineTransport:
        """
        Give the transport of another region or account of the same state, with the same faults.

        Closing one of them closes all.

        Args:
            region_name: the other region; the same when ``None``.
            account_id: the other account; the same when ``None``.

        Raises:
            ConfigurationError: the region or the account cannot be one.
        """
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._scope = Scope(region_name or self.region_name, account_id or self.account_id)
        return other

    def inject(self, *faults: Fault) -> None:
        """Let things go wrong, after the faults that are left."""
        self._shared.fault_queue().add(faults)

    def clear_faults(self) -> None:
        """Forget the faults that are left, and what has struck."""
        self._shared.fault_queue().clear()

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults that are left."""
        return self._shared.fault_queue().left

    @property
    def strikes(self) -> tuple[Strike, ...]:
        """Which calls were struck by which fault, oldest first; the last 1,000 are kept."""
        return self._shared.fault_queue().strikes

    @property
    def time(self) -> ServiceClock:
        """The clock of the service, of every region and account, which can be stopped and moved."""
        return self._shared.service_clock()

    def seed_ids(self, number: int) -> None:
        """
        Make the same ids each time, from now on.

        Args:
            number: other numbers give other ids.
        """
        numbers = Random(number)  # noqa: S311 - they are to be known beforehand
        self._shared.make_id = lambda: numbers.randbytes(16).hex()

    def send(self, request: Request) -> Response:
        """
        Answer a request.

        Raises:
            TransportError: a fault that was asked for.
            AlreadyClosed: the transport is closed.
        """
        try:
            route = _route(request)
        except ServiceError as error:
            return self._refuse(error)
        shared = self._shared
        call = next(shared.calls)
        queue = shared.faults
        # Without faults nothing of them is on the way of a call.
        fault = queue.take(call, route.operation.name, shared.clock()) if queue is not None and queue.waiting else None
        if fault is None:
            return self._execute(route, request)
        return fault.strike(
            Exchange(
                request=request,
                execute=lambda: self._execute(route, request),
                refuse=self._refuse,
                sleep=self._sleep,
                now=shared.clock(),
                random=shared.random,
            )
        )

    def _execute(self, route: Route, request: Request) -> Response:
        """
        Execute a request's operation in one transaction, and give the answer; a refusal is an answer as well.

        Raises:
            ConnectTimeout: others had the store for as long as the request has time; nothing was executed.
            ConfigurationError: the store is closed, or its file was taken away.
        """
        try:
            model = read_request(route, urlsplit(request.url).query, request.body)
            handler = HANDLERS[route.request_type]
            body = self._store.transact(
                lambda rows: execute_once(self._allowed(rows, model), model, handler),
                # What only reads sees one state of the store; what writes is alone with it from its start.
                write=route.operation.method != "GET",
                timeout=request.timeout,
            )
        except ServiceError as error:
            return self._refuse(error)
        except StoreInUse as error:
            message = f"the store of the offline service is in use: {error}; nothing was executed"
            raise ConnectTimeout(message) from error
        except sqlite3.Error as error:
            message = f"the offline service cannot use its store: {error}"
            return self._refuse(InternalServerException(message, status=500))
        return success(body, self._shared.clock())

    def _allowed(self, rows: sqlite3.Connection, request: OperationRequest[object]) -> Call:
        """
        Give the call of a request that the policy allows.

        Raises:
            AccessDeniedException: it does not.
        """
        call = self._call(rows)
        if self._policy is not None:
            self._policy.require(call, request)
        return call

    def _call(self, rows: sqlite3.Connection, scope: Scope | None = None, made: str | None = None) -> Call:
        return Call(
            rows=rows,
            scope=scope or self._scope,
            now=self._shared.clock(),
            make_id=self._shared.make_id if made is None else lambda: made,
            document_rules=self._document_rules,
        )

    def _refuse(self, error: ServiceError) -> Response:
        return error_response(error, self._shared.clock())

    def check(self) -> None:
        """
        Tell whether the state can be used, without a call of the service.

        Raises:
            AlreadyClosed: the transport is closed.
            ConfigurationError: its file cannot be used.
        """
        self._store.administer(lambda rows: rows.execute("SELECT count(*) FROM lenses").fetchone(), write=False)

    def dump(self) -> str:
        """
        Give the whole state as JSON, in an order that does not change, to be kept and compared.

        Raises:
            AlreadyClosed: the transport is closed.
            ConfigurationError: its file cannot be used.
        """
        from walens.offline.dump import dump_state

        return self._store.administer(dump_state, write=False)

    def load(self, text: str, *, source: str | None = None) -> None:
        """
        Put what `dump` gave in the place of the state that is there, all of it or nothing.

        Args:
            text: the JSON, of this version of walens or of an earlier one.
            source: the name of its file, for errors.

        Raises:
            OfflineFileError: it is no dump, or its rows do not fit together.
            AlreadyClosed: the transport is closed.
            ConfigurationError: its file cannot be used.
        """
        from walens.offline.dump import read_state, replace_state

        state = read_state(text, source)
        self._store.administer(lambda rows: replace_state(rows, state), write=True)

    def reset(self) -> None:
        """
        Forget the whole state, of every region and account.

        Raises:
            AlreadyClosed: the transport is closed.
            ConfigurationError: its file cannot be used.
        """
        from walens.offline.dump import empty_state, replace_state

        self._store.administer(lambda rows: replace_state(rows, empty_state()), write=True)

    def seed(self, scenario: str | os.PathLike[str] | Mapping[str, object]) -> None:
        """
        Add what a scenario says, all of it or nothing; docs/how-to/offline.md tells how one is written.

        Args:
            scenario: the path of a file in JSON or YAML, or its value. What names no account or region is this one's.

        Raises:
            OfflineFileError: it is no scenario, or the service refuses a part of it; everything is told with its line.
            MissingExtra: it is YAML, and ruamel.yaml is not installed.
            AlreadyClosed: the transport is closed.
            ConfigurationError: its file cannot be used.
        """
        from walens.offline.scenario import carry_out, read_scenario

        read = read_scenario(scenario)

        def work(rows: sqlite3.Connection) -> None:
            carry_out(read, self._scope, lambda scope, made: self._call(rows, scope, made))

        self._store.administer(work, write=True)

    def close(self) -> None:
        """Close the store; closing twice does nothing."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Shared:
    """What the regions and accounts of a service have in common, and what is made of it on first use."""

    def __init__(self, clock: Callable[[], float], make_id: Callable[[], str], random_seed: int | None) -> None:
        self.clock = clock
        self.make_id = make_id
        self.random = Random(random_seed)  # noqa: S311 - it is no secret what goes wrong
        self.calls = count(1)
        self.faults: FaultQueue | None = None
        self._lock = Lock()

    def fault_queue(self) -> FaultQueue:
        from walens.offline.fault_queue import FaultQueue

        with self._lock:
            if self.faults is None:
                self.faults = FaultQueue(self.random)
            return self.faults

    def service_clock(self) -> ServiceClock:
        from walens.offline.service_time import ServiceClock

        with self._lock:
            if not isinstance(self.clock, ServiceClock):
                self.clock = ServiceClock(self.clock)
            return self.clock


def _read_policy(policy: str | os.PathLike[str] | Mapping[str, object]) -> Policy:
    from walens.offline.policies import load_policy

    return load_policy(policy)


def _route(request: Request) -> Route:
    """
    Find a request's operation.

    Raises:
        UnknownServiceError: it is no operation of the service, or none that is available offline.
    """
    path = urlsplit(request.url).path
    route = _AVAILABLE.find(request.method, path)
    if route is None:
        raise _unavailable(request.method, path)
    return route


def _unavailable(method: str, path: str) -> UnknownServiceError:
    route = _every_operation().find(method, path)
    if route is None:
        return unknown_operation(f"{method} {path} is no operation of AWS Well-Architected", status=404)
    available = ", ".join(sorted(request_type.operation.name for request_type in HANDLERS))
    return unknown_operation(f"{route.operation.name} is not available offline; available are {available}", status=501)


@cache
def _every_operation() -> Router:
    # Imported on first use: they are many, and nobody who calls what is available needs them.
    requests = (getattr(api, name) for name in api.__all__ if name.endswith("Request"))
    return Router(request for request in requests if hasattr(request, "operation"))
