"""Ways to carry a request: botocore's HTTP session, aiohttp, httpx, a cassette, or one of your own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens._lazy import names_on_first_use

if TYPE_CHECKING:
    from walens.transport.aiohttp import AioHTTPTransport as AioHTTPTransport
    from walens.transport.base import AsyncTransport as AsyncTransport
    from walens.transport.base import Transport as Transport
    from walens.transport.cassette import Cassette as Cassette
    from walens.transport.http import HTTPTransport as HTTPTransport
    from walens.transport.httpx import AsyncHTTPXTransport as AsyncHTTPXTransport
    from walens.transport.httpx import HTTPXTransport as HTTPXTransport
    from walens.transport.options import HTTPOptions as HTTPOptions
    from walens.transport.thread import ThreadTransport as ThreadTransport
else:
    __all__, __getattr__, __dir__ = names_on_first_use(
        __name__,
        {
            "AioHTTPTransport": "transport.aiohttp",
            "AsyncHTTPXTransport": "transport.httpx",
            "AsyncTransport": "transport.base",
            "Cassette": "transport.cassette",
            "HTTPOptions": "transport.options",
            "HTTPTransport": "transport.http",
            "HTTPXTransport": "transport.httpx",
            "ThreadTransport": "transport.thread",
            "Transport": "transport.base",
        },
    )
