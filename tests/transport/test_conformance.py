"""Every transport over HTTP keeps to all rules of the kit, and the kit finds out one that does not."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from walens import Request, Response
from walens.errors import TransportError
from walens.transport import (
    AioHTTPTransport,
    AsyncHTTPXTransport,
    HTTPTransport,
    HTTPXTransport,
    ThreadTransport,
    Transport,
)
from walens.transport.testing import Check, NotConforming, checks

if TYPE_CHECKING:
    from collections.abc import Callable

LACKING = () if hasattr(os, "fork") else ("fork",)


def in_threads(**options: Any) -> ThreadTransport:
    return ThreadTransport(HTTPTransport(**options))


MAKERS: dict[str, Callable[..., Any]] = {
    "HTTPTransport": HTTPTransport,
    "AioHTTPTransport": AioHTTPTransport,
    "ThreadTransport": in_threads,
    "HTTPXTransport": HTTPXTransport,
    "AsyncHTTPXTransport": AsyncHTTPXTransport,
}


@pytest.mark.parametrize("check", checks(without=LACKING), ids=repr)
@pytest.mark.parametrize("name", MAKERS)
def test_a_transport_conforms(name: str, check: Check) -> None:
    """Each rule is kept."""
    check.run(MAKERS[name])


@pytest.mark.parametrize("check", checks(without=LACKING), ids=repr)
@pytest.mark.parametrize("name", ["AsyncHTTPXTransport", "ThreadTransport"])
def test_a_transport_conforms_under_trio(name: str, check: Check) -> None:
    """So is each by what runs under trio."""
    trio = pytest.importorskip("trio", reason="trio is not installed: it comes with the extra 'trio'")
    check.run(MAKERS[name], run=trio.run)


class Bad(Transport):
    """Passes requests on; what derives from it spoils one thing."""

    def __init__(self, **options: Any) -> None:
        self.inner = HTTPTransport(**options)

    def send(self, request: Request) -> Response:
        return self.inner.send(request)

    def close(self) -> None:
        self.inner.close()


class Retrying(Bad):
    def send(self, request: Request) -> Response:
        try:
            return super().send(request)
        except TransportError:
            return super().send(request)


class Untimely(Bad):
    def send(self, request: Request) -> Response:
        return super().send(Request(request.method, request.url, request.headers, request.body, timeout=0.9))


class Raw(Bad):
    def send(self, request: Request) -> Response:
        try:
            return super().send(request)
        except TransportError as error:
            raise OSError(str(error)) from error


class Doubtful(Bad):
    def send(self, request: Request) -> Response:
        try:
            return super().send(request)
        except TransportError as error:
            raise type(error)("something went wrong") from error


class Decorated(Bad):
    def send(self, request: Request) -> Response:
        headers = {**request.headers, "X-More": "1"}
        return super().send(Request(request.method, request.url, headers, request.body, timeout=request.timeout))


class Connecting(Bad):
    def __init__(self, **options: Any) -> None:
        self.options = options

    def send(self, request: Request) -> Response:
        transport = HTTPTransport(**self.options)
        try:
            return transport.send(request)
        finally:
            transport.close()

    def close(self) -> None:
        pass


class Credulous(Bad):
    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "verify": False})


@pytest.mark.filterwarnings("ignore:Unverified HTTPS")
@pytest.mark.parametrize(
    ("make", "name", "told"),
    [
        (Retrying, "sent once", "it brought"),
        (Untimely, "timeout, a head in drops", "instead of 0.15"),
        (Raw, "refused", "OSError"),
        (Doubtful, "answer closed", "bytes were sent"),
        (Decorated, "header fields", "x-more"),
        (Connecting, "reuse", "5 connections"),
        (Credulous, "TLS of a stranger", "response"),
    ],
)
def test_what_breaks_a_rule_is_found_out(make: Any, name: str, told: str) -> None:
    """The check of the rule fails, and tells the rule and what was done instead."""
    check = next(each for each in checks() if each.name == name)
    with pytest.raises(NotConforming, match=told) as caught:
        check.run(make)
    assert check.rule in str(caught.value)


def test_what_a_transport_has_not_got_is_left_out() -> None:
    """The checks that need it are not given; their names are their own."""
    names = [check.name for check in checks()]
    assert len(set(names)) == len(names)
    fewer = checks(without=("tls", "proxies", "fork"))
    assert {need for check in fewer for need in check.needs} == set()
    assert 0 < len(fewer) < len(names)
