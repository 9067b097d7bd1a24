"""The service in this process, as a transport: what a client takes instead of the network."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Self

from walens._option_checks import check_choice
from walens.errors import ServiceError
from walens.offline.arns import Scope
from walens.offline.faults import Exchange, Fault, Faults
from walens.offline.service import Service
from walens.offline.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType

    from walens._core.http import Request, Response
    from walens.offline.call import DocumentRules

__all__ = ["OfflineTransport"]


def _make_id() -> str:
    return os.urandom(16).hex()


class OfflineTransport:
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
        sleep: waits, for faults that take time.
        document_rules: ``service`` rejects a lens document as the service does, as far as that is known
            (docs/lens-format.md, section 12); ``json`` takes any JSON object with a name.
        faults: what goes wrong; see `walens.offline.faults`.
        busy_timeout: seconds to wait while another process writes.

    Raises:
        ConfigurationError: the file cannot be used, or the region or the account cannot be one.
    """

    signed = False
    """Requests need no signature."""

    def __init__(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        region_name: str = "us-east-1",
        account_id: str = "123456789012",
        clock: Callable[[], float] = time.time,
        make_id: Callable[[], str] = _make_id,
        sleep: Callable[[float], None] = time.sleep,
        document_rules: DocumentRules = "service",
        faults: Iterable[Fault] = (),
        busy_timeout: float = 10.0,
    ) -> None:
        check_choice("document_rules", document_rules, ("service", "json"))
        self._scope = Scope(region_name, account_id)
        self._clock = clock
        self._make_id = make_id
        self._sleep = sleep
        self._document_rules: DocumentRules = document_rules
        self._faults = Faults(faults)
        self._store = Store(path, busy_timeout=busy_timeout)
        self._service = self._make_service()

    def _make_service(self) -> Service:
        return Service(
            self._store,
            self._scope,
            clock=self._clock,
            make_id=self._make_id,
            document_rules=self._document_rules,
        )

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
        other._service = other._make_service()
        return other

    def inject(self, *faults: Fault) -> None:
        """Let things go wrong, after the faults that are left."""
        self._faults.add(*faults)

    def send(self, request: Request) -> Response:
        """
        Answer a request.

        Raises:
            TransportError: a fault that was asked for.
            AlreadyClosed: the transport is closed.
        """
        service = self._service
        try:
            route = service.route(request)
        except ServiceError as error:
            return service.refuse(error)
        fault = self._faults.take(route.operation.name)
        if fault is None:
            return service.execute(route, request)
        return fault.strike(
            Exchange(
                request=request,
                execute=lambda: service.execute(route, request),
                refuse=service.refuse,
                sleep=self._sleep,
            )
        )

    def close(self) -> None:
        """Close the store; closing twice does nothing."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
