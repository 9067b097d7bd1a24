"""The service: from an HTTP request to an HTTP response, by way of one transaction."""

from __future__ import annotations

import sqlite3
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from walens import api
from walens.errors import ConnectTimeout, InternalServerException, ServiceError
from walens.offline.call import Call, DocumentRules
from walens.offline.idempotency import execute_once
from walens.offline.operations import HANDLERS
from walens.offline.refusals import unknown_operation
from walens.offline.requests import read_request
from walens.offline.responses import error_response, new_envelope, success
from walens.offline.router import Route, Router
from walens.offline.store import StoreInUse

if TYPE_CHECKING:
    from collections.abc import Callable

    from walens._core.http import Request, Response
    from walens.errors import UnknownServiceError
    from walens.offline.arns import Scope
    from walens.offline.store import Store

__all__ = ["Service"]

_AVAILABLE = Router(HANDLERS)


class Service:
    """
    The Well-Architected Tool, as an account in a region sees it.

    Args:
        store: keeps the state.
        scope: the region and the account.
        clock: gives the time, in seconds since 1970.
        make_id: makes the ids of resources, 32 hexadecimal digits each.
        document_rules: what a lens document has to be.
    """

    def __init__(
        self,
        store: Store,
        scope: Scope,
        *,
        clock: Callable[[], float],
        make_id: Callable[[], str],
        document_rules: DocumentRules,
    ) -> None:
        self._store = store
        self._scope = scope
        self._clock = clock
        self._make_id = make_id
        self._document_rules: DocumentRules = document_rules

    def route(self, request: Request) -> Route:
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

    def execute(self, route: Route, request: Request) -> Response:
        """
        Execute a request's operation, and give the answer; a refusal is an answer as well.

        Raises:
            ConnectTimeout: others had the store for as long as the request has time; nothing was executed.
            ConfigurationError: the store is closed, or its file was taken away.
        """
        try:
            model = read_request(route, urlsplit(request.url).query, request.body)
            handler = HANDLERS[route.request_type]
            body = self._store.transact(
                lambda rows: execute_once(self._call(rows), model, handler),
                # What only reads sees one state of the store; what writes is alone with it from its start.
                write=route.operation.method != "GET",
                timeout=request.timeout,
            )
        except ServiceError as error:
            return self.refuse(error)
        except StoreInUse as error:
            message = f"the store of the offline service is in use: {error}; nothing was executed"
            raise ConnectTimeout(message) from error
        except sqlite3.Error as error:
            message = f"the offline service cannot use its store: {error}"
            return self.refuse(InternalServerException(message, status=500))
        return success(body, new_envelope(self._clock()))

    def _call(self, rows: sqlite3.Connection) -> Call:
        return Call(
            rows=rows,
            scope=self._scope,
            now=self._clock(),
            make_id=self._make_id,
            document_rules=self._document_rules,
        )

    def refuse(self, error: ServiceError) -> Response:
        """Give the answer that refuses a request."""
        return error_response(error, new_envelope(self._clock()))


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
