"""`AsyncClient`: the client that is awaited. Its twin stands in `client`; apart, since each imports all its methods."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Self, TypeVar

from walens._client_base import OFFLINE_REGION, ClientBase
from walens._daemon import run_awaited
from walens._event_loop import at_most, in_thread, in_trio, pause
from walens._methods.async_client import AsyncOperations

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from walens import api
    from walens._core.call import CallSettings
    from walens._core.flow import Flow
    from walens.credentials import Credentials, CredentialsProvider
    from walens.transport.base import AsyncTransport, Transport  # noqa: F401 - the base class names both in a text
    from walens.workflows.frame import StepHook, Workflow

__all__ = ["AsyncClient"]

ResponseT = TypeVar("ResponseT")
ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")


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

    async def credentials(self, timeout: float | None) -> Credentials:
        at_hand = self._provider.at_hand() if self._provider else None
        if at_hand is not None:
            return at_hand
        # Where the credentials are found and fetched, files are read, programs run and servers are asked.
        async with at_most(timeout):
            return await run_awaited(self._fetched)

    def _fetched(self) -> Credentials:
        provider = self._find_provider()
        return provider.at_hand() or provider.fetch()

    async def sleep(self, seconds: float) -> None:
        await pause(seconds)


class AsyncClient(ClientBase["AsyncTransport | Transport"], AsyncOperations):
    """
    The client of the Well-Architected Tool for asyncio and trio. The tasks of one event loop may share it.

    It is an async context manager; closing it closes its connections. It sends with aiohttp where that is installed
    (extra ``aiohttp``), under trio with httpx (extra ``trio``), else with botocore's HTTP session in threads. A
    transport that blocks runs in threads as well.
    """

    _in_trio = False
    """Whether its first call was a task of trio's: that chooses the transport where none was given."""

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

        return await self._drive(call(request, await self._prepared_in_thread(), deadline))

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

    async def run(self, workflow: Workflow[ResultT], *, on_step: StepHook | None = None) -> ResultT:
        """
        Perform a workflow, and give back what it brings.

        Args:
            workflow: what `walens.workflows` makes, as ``workflows.find_lens("Payments")``.
            on_step: is told of each step; it returns soon.

        Raises:
            WorkflowError: it did not do what it was asked for.
            TransportError: no usable answer came.
            ServiceError: the service answered with an error.
            ConfigurationError: the client cannot work as configured.
        """
        return await self._drive(workflow.start(await self._prepared_in_thread(), on_step))

    async def wait(
        self,
        request: api.OperationRequest[ResponseT],
        *,
        until: Callable[[ResponseT], bool],
        timeout: float = 300.0,
        interval: float = 1.0,
        max_interval: float = 15.0,
    ) -> ResponseT:
        """
        Send a request again and again until its answer is the one that is waited for.

        Args:
            request: what to ask.
            until: tells of an answer whether it is the one.
            timeout: seconds to wait at most.
            interval: seconds between the first two questions; it grows by half each time.
            max_interval: the longest time between two questions, in seconds.

        Raises:
            WaitTimeout: it did not come in time; ``last`` holds the last answer.
        """
        from walens.workflows.waits import wait

        settings = await self._prepared_in_thread()
        schedule = {"timeout": timeout, "interval": interval, "max_interval": max_interval}
        return await self._drive(wait(request, settings, until=until, **schedule))

    async def wait_for_draft(
        self, lens_arn: str, *, newer_than: datetime | None = None, timeout: float = 60.0
    ) -> api.LensSummary:
        """
        Wait until ListLenses shows the draft of a lens, which ImportLens says nothing about.

        Args:
            lens_arn: the lens's ARN.
            newer_than: the draft's ``updated_at`` before the import, where there was a draft.
            timeout: seconds to wait at most.

        Raises:
            WaitTimeout: it was not listed in time; ``last`` holds the older draft, if there is one.
        """
        from walens.workflows.waits import wait_for_draft

        settings = await self._prepared_in_thread()
        return await self._drive(wait_for_draft(lens_arn, settings, newer_than=newer_than, timeout=timeout))

    async def wait_for_report(
        self, report_id: str, *, timeout: float = 600.0
    ) -> api.GetAgentOrganizationalReportResponse:
        """
        Wait until an organizational report of the Well-Architected Agent is completed; it is asked for every 15 s.

        Args:
            report_id: the report's id.
            timeout: seconds to wait at most.

        Raises:
            WaitFailed: the report failed or is being deleted; ``last`` holds the answer that says so.
            WaitTimeout: it was not completed in time.
        """
        from walens.workflows.waits import wait_for_report

        settings = await self._prepared_in_thread()
        return await self._drive(wait_for_report(report_id, settings, timeout=timeout))

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

    async def _prepared_in_thread(self) -> CallSettings:
        # The first time, botocore is imported and files are read.
        if self._settings is not None:
            return self._prepared()
        self._in_trio = in_trio()
        return await in_thread(self._prepared)

    async def _drive(self, flow: Flow[ResultT]) -> ResultT:
        from walens._core.flow import drive_async

        return await drive_async(flow, _Awaiting(self._carrier(), self._credentials, self._provider))

    def _carrier(self) -> AsyncTransport:
        from walens.transport.thread import awaited

        transport = self._transport
        assert transport is not None  # _prepared has made it
        carrier = awaited(transport)
        self._transport = carrier
        return carrier

    def _default_transport(self, endpoint: str) -> AsyncTransport:
        options = self._http_options(endpoint)
        if self._in_trio and find_spec("httpx") is not None:
            from walens.transport.httpx import AsyncHTTPXTransport

            return AsyncHTTPXTransport(**options)
        if not self._in_trio and find_spec("aiohttp") is not None:
            from walens.transport.aiohttp import AioHTTPTransport

            return AioHTTPTransport(**options)
        from walens.transport.http import HTTPTransport
        from walens.transport.options import HTTPSettings
        from walens.transport.thread import ThreadTransport

        return ThreadTransport(HTTPTransport(**options), max_threads=HTTPSettings(options).max_connections)
