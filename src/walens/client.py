"""`Client` and `AsyncClient`: twins that share their options, and differ in how they wait."""

from __future__ import annotations

import os
import random
import time
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Iterator
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from walens._methods.async_client import AsyncOperations
from walens._methods.client import Operations
from walens.config import Configuration, RetryMode
from walens._user_agent import user_agent
from walens.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from walens import api
    from walens._core.call import AttemptHook, CallSettings
    from walens._core.check import InputCheck
    from walens._core.flow import Flow
    from walens._core.http import Request, Response
    from walens.credentials import Credentials, CredentialsProvider
    from walens.transport.base import AsyncTransport, HTTPOptions, Transport

__all__ = ["AsyncClient", "Client"]

ResponseT = TypeVar("ResponseT")
ItemT = TypeVar("ItemT")
TransportT = TypeVar("TransportT")
_OFFLINE_REGION = "us-east-1"


class _Options(ABC, Generic[TransportT]):
    """
    The options of both clients.

    Args:
        region_name: the AWS region, as ``eu-west-1``; the usual AWS settings decide when absent.
        profile_name: a profile of the shared AWS files.
        endpoint_url: another endpoint than the service's, as ``http://127.0.0.1:8080``.
        credentials: credentials given by hand; the usual AWS chain finds them when absent.
        transport: carries the requests; botocore's HTTP session, or aiohttp, when absent.
        use_fips_endpoint: whether to use the region's FIPS endpoint.
        use_dualstack_endpoint: whether to use the region's dual-stack endpoint.
        retry_mode: ``standard``. ``legacy`` is taken for it; ``adaptive`` is refused.
        max_attempts: how often a request is sent at most, the first time included; 3 when nothing is configured.
        deadline: seconds that a call may take, all attempts and waits included; no limit when absent.
        connect_timeout: seconds to wait for a connection.
        read_timeout: seconds to wait for a part of the answer.
        proxies: proxy URLs by scheme; those of the environment when absent.
        verify: whether TLS certificates are verified, or the path of a CA bundle; ``AWS_CA_BUNDLE`` when absent.
        client_cert: the path of a client certificate, or the paths of certificate and key.
        max_connections: how many connections are kept.
        check_input: ``all`` checks what the service model states before a request is sent; ``required`` only types
            and required members.
        on_attempt: called after each attempt with an `walens.Attempt`.

    Raises:
        ConfigurationError: there is no region, or an option cannot be used.
    """

    def __init__(
        self,
        *,
        region_name: str | None = None,
        profile_name: str | None = None,
        endpoint_url: str | None = None,
        credentials: Credentials | None = None,
        transport: TransportT | None = None,
        use_fips_endpoint: bool | None = None,
        use_dualstack_endpoint: bool | None = None,
        retry_mode: RetryMode | None = None,
        max_attempts: int | None = None,
        deadline: float | None = None,
        connect_timeout: float = 60.0,
        read_timeout: float = 60.0,
        proxies: Mapping[str, str] | None = None,
        verify: bool | str | None = None,
        client_cert: str | tuple[str, str] | None = None,
        max_connections: int = 10,
        check_input: InputCheck = "all",
        on_attempt: AttemptHook | None = None,
    ) -> None:
        if check_input not in {"all", "required"}:
            raise ConfigurationError(f"check_input={check_input!r}: it is 'all' or 'required'")
        signed = transport is None or bool(getattr(transport, "signed", True))
        self._configuration = Configuration(
            region_name=region_name if signed else region_name or _OFFLINE_REGION,
            profile_name=profile_name,
            endpoint_url=endpoint_url,
            credentials=credentials,
            use_fips_endpoint=use_fips_endpoint,
            use_dualstack_endpoint=use_dualstack_endpoint,
            retry_mode=retry_mode,
            max_attempts=max_attempts,
            verify=verify,
            signed=signed,
        )
        self._transport = transport
        self._deadline = deadline
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._proxies = proxies
        self._client_cert = client_cert
        self._max_connections = max_connections
        self._check_input: InputCheck = check_input
        self._on_attempt = on_attempt
        self._settings: CallSettings | None = None
        self._credentials: CredentialsProvider | None = None
        self._closed = False
        self._lock = Lock()

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a client is not pickled: it holds connections and credentials; make one where it is used")

    def _prepared(self) -> CallSettings:
        """Give what calls need; found out on first use, since importing botocore takes a while."""
        if self._closed:
            raise ConfigurationError("the client is closed; make a new one")
        return self._settings or self._prepare()

    def _prepare(self) -> CallSettings:
        from walens._core.call import CallSettings, Clock
        from walens._core.retry_quota import RetryQuota, RetrySettings

        with self._lock:
            if self._settings is None:
                destination = self._configuration.destination()
                scope = None
                if self._configuration.signed:
                    from walens._core.signing import SigningScope

                    scope = SigningScope(destination.region_name, destination.signing_name)
                if self._transport is None:
                    self._transport = self._default_transport(destination.endpoint)
                self._settings = CallSettings(
                    endpoint=destination.endpoint,
                    agent_endpoint=destination.agent_endpoint,
                    scope=scope,
                    headers={"User-Agent": user_agent()},
                    retries=RetrySettings(self._configuration.max_attempts()),
                    quota=RetryQuota(),
                    clock=Clock(time.time, time.monotonic),
                    random=random.random,
                    make_id=_make_id,
                    check_input=self._check_input,
                    on_attempt=self._on_attempt,
                    deadline=self._deadline,
                )
            return self._settings

    @abstractmethod
    def _default_transport(self, endpoint: str) -> TransportT:
        """Make the transport for a client that was given none."""

    def _http_options(self, endpoint: str) -> HTTPOptions:
        proxies = self._configuration.proxies(endpoint) if self._proxies is None else self._proxies
        return {
            "connect_timeout": self._connect_timeout,
            "read_timeout": self._read_timeout,
            "verify": self._configuration.verify(),
            "proxies": proxies,
            "client_cert": self._client_cert,
            "max_connections": self._max_connections,
        }

    def _provider(self) -> CredentialsProvider:
        with self._lock:
            if self._credentials is None:
                self._credentials = self._configuration.credentials()
            return self._credentials


def _make_id() -> str:
    """Make a random UUID (RFC 9562, version 4) without importing ``uuid``, which takes longer than a call."""
    number = int.from_bytes(os.urandom(16)) & ~(0xF000 << 64) & ~(0xC000 << 48) | (4 << 76) | (0x8000 << 48)
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


class _Blocking:
    """What the driver of a `Client` acts with."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def send(self, request: Request) -> Response:
        return self._client._carrier().send(request)

    def credentials(self) -> Credentials:
        provider = self._client._provider()
        return provider.at_hand() or provider.fetch()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class Client(_Options["Transport"], Operations):
    __doc__ = f"""
    The client of the Well-Architected Tool. Threads may share it.

    It is a context manager; closing it closes its connections.
    {_Options.__doc__}"""

    @classmethod
    def offline(cls, path: str | Path | None = None, *, region_name: str = _OFFLINE_REGION) -> Client:
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

        return drive(call(request, self._prepared(), deadline), _Blocking(self))

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


class _Awaiting:
    """What the driver of an `AsyncClient` acts with."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def send(self, request: Request) -> Response:
        return await self._client._carrier().send(request)

    async def credentials(self) -> Credentials:
        import asyncio

        provider = self._client._credentials or await asyncio.to_thread(self._client._provider)
        return provider.at_hand() or await asyncio.to_thread(provider.fetch)

    async def sleep(self, seconds: float) -> None:
        import asyncio

        await asyncio.sleep(seconds)


class AsyncClient(_Options["AsyncTransport | Transport"], AsyncOperations):
    __doc__ = f"""
    The client of the Well-Architected Tool for asyncio. The tasks of one event loop may share it.

    It is an async context manager; closing it closes its connections. It sends with aiohttp where that is installed
    (extra ``aiohttp``), else with botocore's HTTP session in threads. A transport that blocks runs in threads as well.
    {_Options.__doc__}"""

    @classmethod
    def offline(cls, path: str | Path | None = None, *, region_name: str = _OFFLINE_REGION) -> AsyncClient:
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
            import asyncio

            await asyncio.to_thread(self._prepared)
        return await drive_async(call(request, self._prepared(), deadline), _Awaiting(self))

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

        assert self._transport is not None  # _prepared has made it
        carrier = self._transport = awaited(self._transport)
        return carrier

    def _default_transport(self, endpoint: str) -> AsyncTransport:
        from walens.transport.base import async_http_transport

        return async_http_transport(self._http_options(endpoint))
