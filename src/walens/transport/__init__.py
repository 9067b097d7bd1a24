"""Ways to carry a request: botocore's HTTP session, aiohttp, a cassette, or one of your own."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from walens.transport.aiohttp import AioHTTPTransport
    from walens.transport.base import AsyncTransport, Transport
    from walens.transport.cassette import Cassette
    from walens.transport.http import HTTPTransport
    from walens.transport.thread import ThreadTransport

__all__ = ["AioHTTPTransport", "AsyncTransport", "Cassette", "HTTPTransport", "ThreadTransport", "Transport"]

_MODULES = {
    "AioHTTPTransport": "aiohttp",
    "AsyncTransport": "base",
    "Cassette": "cassette",
    "HTTPTransport": "http",
    "ThreadTransport": "thread",
    "Transport": "base",
}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
