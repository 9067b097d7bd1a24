"""`Client`: the client that waits for its answers. Its twin that is awaited stands in `async_client`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self, TypeVar

from walens._client_base import OFFLINE_REGION, ClientBase
from walens._daemon import run_within
from walens._methods.client import Operations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from walens import api
    from walens._core.flow import Flow
    from walens.credentials import Credentials, CredentialsProvider
    from walens.transport.base import Transport
    from walens.workflows.frame import StepHook, Workflow

__all__ = ["Client"]

ResponseT = TypeVar("ResponseT")
ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")


class _Blocking:
    """What the driver of a `Client` acts with."""

    def __init__(
        self,
        transport: Transport,
        provider: CredentialsProvider | None,
        find_provider: Callable[[], CredentialsProvider],
    ) -> None:
        self.send = transport.send
        self._provider = provider
        self._find_provider = find_provider

    def credentials(self, timeout: float | None) -> Credentials:
        at_hand = self._provider.at_hand() if self._provider else None
        if at_hand is not None:
            return at_hand
        # Where the credentials are found and fetched, files are read, programs run and servers are asked.
        return self._fetched() if timeout is None else run_within(timeout, self._fetched)

    def _fetched(self) -> Credentials:
        provider = self._find_provider()
        return provider.at_hand() or provider.fetch()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class Client(ClientBase["Transport"], Operations):
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

        return self._drive(call(request, self._prepared(), deadline))

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

    def run(self, workflow: Workflow[ResultT], *, on_step: StepHook | None = None) -> ResultT:
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
        return self._drive(workflow.start(self._prepared(), on_step))

    def wait(
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

        settings = self._prepared()
        schedule = {"timeout": timeout, "interval": interval, "max_interval": max_interval}
        return self._drive(wait(request, settings, until=until, **schedule))

    def wait_for_draft(
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

        settings = self._prepared()
        return self._drive(wait_for_draft(lens_arn, settings, newer_than=newer_than, timeout=timeout))

    def wait_for_report(self, report_id: str, *, timeout: float = 600.0) -> api.GetAgentOrganizationalReportResponse:
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

        settings = self._prepared()
        return self._drive(wait_for_report(report_id, settings, timeout=timeout))

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

    def _drive(self, flow: Flow[ResultT]) -> ResultT:
        from walens._core.flow import drive

        return drive(flow, _Blocking(self._carrier(), self._credentials, self._provider))

    def _carrier(self) -> Transport:
        assert self._transport is not None  # _prepared has made it
        return self._transport

    def _default_transport(self, endpoint: str) -> Transport:
        from walens.transport.http import HTTPTransport

        return HTTPTransport(**self._http_options(endpoint))
