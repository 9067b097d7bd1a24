"""Proxies as they are configured, made URLs that the HTTP libraries take."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from walens._option_checks import is_authority
from walens.errors import ConfigurationError, SettingSource

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SCHEMES", "proxy_urls"]

SCHEMES: Final = ("http", "https")
"""The schemes that requests have."""


def proxy_urls(proxies: Mapping[str, str]) -> dict[str, str]:
    """
    Give the proxies by the scheme of the requests that go through them, each as a whole URL.

    The environment may name a proxy as ``proxy:3128``, which is one for HTTP.

    Raises:
        ConfigurationError: a URL cannot be a proxy's. The text leaves it out, for it may hold a password.
    """
    urls: dict[str, str] = {}
    for scheme in SCHEMES:
        url = proxies.get(scheme)
        if not url:
            continue
        whole = url if "://" in url else f"http://{url.removeprefix('//')}"
        try:
            parts = urlsplit(whole)
            usable = (
                parts.scheme in SCHEMES
                and is_authority(parts.netloc.rpartition("@")[2])
                and whole.isprintable()
                and " " not in whole
            )
        except ValueError:
            usable = False
        if not usable:
            raise ConfigurationError(
                f"the proxy settings cannot be used: the proxy for {scheme} is no URL like 'http://proxy:3128'",
                setting="proxies",
                source=_source(scheme, url),
                advice="check proxies=, HTTP_PROXY and HTTPS_PROXY",
            )
        urls[scheme] = whole
    return urls


def _source(scheme: str, url: str) -> SettingSource:
    """Give the variable that holds a proxy's URL, else the argument."""
    variables = (f"{scheme}_proxy", f"{scheme.upper()}_PROXY", "all_proxy", "ALL_PROXY")
    variable = next((name for name in variables if os.environ.get(name) == url), None)
    return SettingSource.argument("proxies") if variable is None else SettingSource.variable(variable)
