"""Proxies as they are configured, made URLs that the HTTP libraries take."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from walens.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["proxy_urls"]


def proxy_urls(proxies: Mapping[str, str]) -> dict[str, str]:
    """
    Give the proxies by the scheme of the requests that go through them, each as a whole URL.

    The environment may name a proxy as ``proxy:3128``, which is one for HTTP.

    Raises:
        ConfigurationError: a URL cannot be a proxy's. The text leaves it out, for it may hold a password.
    """
    urls: dict[str, str] = {}
    for scheme in ("http", "https"):
        url = proxies.get(scheme)
        if not url:
            continue
        whole = url if "://" in url else f"http://{url.removeprefix('//')}"
        try:
            parts = urlsplit(whole)
            usable = parts.scheme in {"http", "https"} and parts.hostname and (parts.port or True)
        except ValueError:
            usable = False
        if not usable:
            raise ConfigurationError(
                f"the proxy settings cannot be used: the proxy for {scheme} is no URL like 'http://proxy:3128'; "
                "check proxies=, HTTP_PROXY and HTTPS_PROXY"
            )
        urls[scheme] = whole
    return urls
