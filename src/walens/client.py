"""`Client`: the client that waits for its answers. Its twin that is awaited stands in `async_client`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self, TypeVar

from walens._client_options import OFFLINE_REGION, ClientOptions
from walens._methods.client import Operations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

    from walens import api
    from walens.credentials import Credentials, CredentialsProvider
    from walens.transport.base import Transport

__all__ = ["Client"]

ResponseT = TypeVar("ResponseT")
ItemT = TypeVar("ItemT")


class _Blocking:
    """What the driver of a `Client` acts with."""

    def __init__(self, transport: Transport, find_provider: Callable[[], CredentialsProvider]) -> None:
        self.send = transport.send
        self._find_provider = find_provider

    def credentials(self) -> Credentials:
        provider = self._find_provider()
        return provider.at_hand() or provider.fetch()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class Client(ClientOptions["Transport"], Operations):
    """
    The client of the Well-Architected Tool. Threads may share it.

    It is a context manager; closing it closes its connections.
    """

    @classmethod
    def offline(cls, path: str | Path | None = None, *, region_name: str = OFFLINE_REGION) -> Client:
        """
        Make a client of a service in this process: stateful, with no account, no credentials and no network.

        Args:
            path: a file that keeps the service's state, which several processes may use; memory when absent.
            region_name: the region in the ARNs.

        Raises:
            ConfigurationError: the file cannot be used.
        """
        from walens.offline import OfflineTransport

        return cls(transport=OfflineTransport(path, region_name=region_name), region_name=region_name)

    def call(self, request: api.OperationRequest[ResponseT], *, deadline: float | None = None) -> ResponseT:
        """
        Send a request and give back what the service answers.

        Args:
            request: what to ask, as ``walens.api.ListLensesRequest(max_results=50)``.
            deadline: seconds that this call may take, all attempts and waits included; the client's when absent.

        Raises:
            InvalidRequest: the request does not fit the service model; nothing was sent.
            TransportError: no usable answer came.
            ServiceError: the service answered with an error.
            ConfigurationError: the client cannot work as configured.
        """
        from walens._core.call import call
        from walens._core.flow import drive

        settings = self._prepared()
        return drive(call(request, settings, deadline), _Blocking(self._carrier(), self._provider))

    def pages(self, request: api.PagedRequest[ResponseT, object], *, limit: int | None = None) -> Iterator[ResponseT]:
        """
        Give every page of a list, one after the other.

        Args:
            request: the request for the first page; its ``next_token`` goes on where an earlier list stopped.
            limit: stop after the page with which there are this many items.

        Raises:
            InvalidResponse: the service gave the same token twice.
        """
        from walens._core.paging import Paging

        paging = Paging(request, limit)
        while paging.request is not None:
            page = self.call(paging.request)
            paging.advance(page)
            yield page

    def items(self, request: api.PagedRequest[object, ItemT], *, limit: int | None = None) -> Iterator[ItemT]:
        """
        Give every item of a list, whatever the number of pages.

        Args:
            request: the request for the first page.
            limit: stop after this many items.

        Raises:
            InvalidResponse: the service gave the same token twice.
        """
        from walens._core.paging import Paging

        paging: Paging[object, ItemT] = Paging(request, limit)
        while paging.request is not None:
            yield from paging.advance(self.call(paging.request))

    def close(self) -> None:
        """Close the connections; the client is not used after that."""
        self._closed = True
        if self._transport is not None:
            self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _carrier(self) -> Transport:
        assert self._transport is not None  # _prepared has made it
        return self._transport

    def _default_transport(self, endpoint: str) -> Transport:
        from walens.transport.http import HTTPTransport

        return HTTPTransport(**self._http_options(endpoint))
