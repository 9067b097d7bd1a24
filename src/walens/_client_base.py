"""The base of `Client` and `AsyncClient`: their options, and what they find out before the first call."""

from __future__ import annotations

import os
import time
from abc import ABC, abstractmethod
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar, Unpack

from walens._option_checks import check_callable, check_choice, check_seconds, check_transport
from walens._user_agent import user_agent
from walens.config import Configuration, RetryMode
from walens.errors import AlreadyClosed
from walens.transport.base import SaysSigned
from walens.transport.options import HTTPOptions, HTTPSettings

if TYPE_CHECKING:
    from walens._core.call import AttemptHook, CallSettings
    from walens._core.check import InputCheck
    from walens.credentials import Credentials, CredentialsProvider

__all__ = ["OFFLINE_REGION", "ClientBase"]

ResponseT = TypeVar("ResponseT")
ItemT = TypeVar("ItemT")
TransportT = TypeVar("TransportT")
OFFLINE_REGION = "us-east-1"


class ClientBase(ABC, Generic[TransportT]):
    """The base of both clients: their options, and what they find out before the first call."""

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
        check_input: InputCheck = "all",
        on_attempt: AttemptHook | None = None,
        **http: Unpack[HTTPOptions],
    ) -> None:
        """
        Take the options; what they leave open is found out before the first call.

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
            check_input: ``all`` checks what the service model states before a request is sent; ``required`` only types
                and required members.
            on_attempt: called after each attempt with an `walens.Attempt`.
            http: the options of HTTP by name, as ``read_timeout=10``; see `walens.transport.HTTPOptions`. They are for
                the transport that the client makes.

        Raises:
            ConfigurationError: there is no region, or an option cannot be used.
        """
        check_choice("check_input", check_input, ("all", "required"))
        if deadline is not None:
            check_seconds("deadline", deadline)
        if on_attempt is not None:
            check_callable("on_attempt", on_attempt)
        if transport is not None:
            check_transport("transport", transport)
        if http:
            HTTPSettings(http)  # refuses what cannot be used
        signed = not isinstance(transport, SaysSigned) or transport.signed
        self._configuration = Configuration(
            region_name=region_name if signed else region_name or OFFLINE_REGION,
            profile_name=profile_name,
            endpoint_url=endpoint_url,
            credentials=credentials,
            use_fips_endpoint=use_fips_endpoint,
            use_dualstack_endpoint=use_dualstack_endpoint,
            retry_mode=retry_mode,
            max_attempts=max_attempts,
            verify=http.get("verify"),
            signed=signed,
        )
        self._transport: TransportT | None = transport
        self._deadline = deadline
        self._http = http
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
            raise AlreadyClosed("the client is closed; make a new one")
        return self._settings or self._prepare()

    def _prepare(self) -> CallSettings:
        from random import random

        from walens._core.call import CallSettings, Clock, RetryQuota

        with self._lock:
            if self._settings is None:
                destination = self._configuration.destination()
                scope = None
                if self._configuration.signed:
                    from walens._core.signing import SigningScope

                    scope = SigningScope(destination.region_name, destination.signing_name)
                urls = [destination.endpoint]
                if self._transport is None:
                    urls += (self._http_options(destination.endpoint).get("proxies") or {}).values()
                    self._transport = self._default_transport(destination.endpoint)
                self._settings = CallSettings(
                    endpoint=destination.endpoint,
                    agent_endpoint=destination.agent_endpoint,
                    scope=scope,
                    headers={"User-Agent": user_agent()},
                    max_attempts=self._configuration.max_attempts(),
                    quota=RetryQuota(),
                    clock=Clock(time.time, time.monotonic),
                    random=random,
                    make_id=_make_id,
                    check_input=self._check_input,
                    on_attempt=self._on_attempt,
                    deadline=self._deadline,
                    urls=tuple(urls),
                )
            return self._settings

    @abstractmethod
    def _default_transport(self, endpoint: str) -> TransportT:
        """Make the transport for a client that was given none."""

    def _http_options(self, endpoint: str) -> HTTPOptions:
        given = self._http.get("proxies")
        proxies = self._configuration.proxies(endpoint) if given is None else given
        return {**self._http, "verify": self._configuration.verify(), "proxies": proxies}

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
