"""`AsyncClient`: the client that is awaited. Its twin stands in `client`; apart, since each imports all its methods."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Self, TypeVar

from walens._client_options import OFFLINE_REGION, ClientOptions
from walens._methods.async_client import AsyncOperations

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path
    from types import TracebackType

    from walens import api
    from walens.credentials import Credentials, CredentialsProvider
    from walens.transport.base import AsyncTransport, Transport

__all__ = ["AsyncClient"]

ResponseT = TypeVar("ResponseT")
ItemT = TypeVar("ItemT")


class _Awaiting:
    """What the driver of an `AsyncClient` acts with."""

    def __init__(
        self,
        transport: AsyncTransport,
        provider: CredentialsProvider | None,
        find_provider: Callable[[], CredentialsProvider],
    ) -> None:
        self.send = transport.send
        self._provider = provider
        self._find_provider = find_provider

    async def credentials(self) -> Credentials:
        # Where the credentials are found and fetched, files are read and servers are asked.
        provider = self._provider
        if provider is None:
            provider = await asyncio.to_thread(self._find_provider)
        credentials = provider.at_hand()
        return await asyncio.to_thread(provider.fetch) if credentials is None else credentials

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class AsyncClient(ClientOptions["AsyncTransport | Transport"], AsyncOperations):
    """
    The client of the Well-Architected Tool for asyncio. The tasks of one event loop may share it.

    It is an async context manager; closing it closes its connections. It sends with aiohttp where that is installed
    (extra ``aiohttp``), else with botocore's HTTP session in threads. A transport that blocks runs in threads as well.
    """

    @classmethod
    def offline(cls, path: str | Path | None = None, *, region_name: str = OFFLINE_REGION) -> AsyncClient:
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

    async def call(self, request: api.OperationRequest[ResponseT], *, deadline: float | None = None) -> ResponseT:
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
        from walens._core.flow import drive_async

        if self._settings is None:
            await asyncio.to_thread(self._prepared)
        settings = self._prepared()
        performer = _Awaiting(self._carrier(), self._credentials, self._provider)
        return await drive_async(call(request, settings, deadline), performer)

    async def pages(
        self, request: api.PagedRequest[ResponseT, object], *, limit: int | None = None
    ) -> AsyncIterator[ResponseT]:
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
            page = await self.call(paging.request)
            paging.advance(page)
            yield page

    async def items(
        self, request: api.PagedRequest[object, ItemT], *, limit: int | None = None
    ) -> AsyncIterator[ItemT]:
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
            for item in paging.advance(await self.call(paging.request)):
                yield item

    async def close(self) -> None:
        """Close the connections; the client is not used after that."""
        self._closed = True
        if self._transport is not None:
            await self._carrier().close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def _carrier(self) -> AsyncTransport:
        from walens.transport.base import awaited

        transport = self._transport
        assert transport is not None  # _prepared has made it
        carrier = awaited(transport)
        self._transport = carrier
        return carrier

    def _default_transport(self, endpoint: str) -> AsyncTransport:
        from walens.transport.base import async_http_transport

        return async_http_transport(self._http_options(endpoint))
