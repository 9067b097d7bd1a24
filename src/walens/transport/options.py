"""The options of HTTP: what they are, what they are when they are left out, and what they cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, TypedDict, TypeGuard

from walens._option_checks import check_count, check_file, check_seconds
from walens.errors import ConfigurationError, SettingSource

if TYPE_CHECKING:
    from walens._option_checks import Check

__all__ = ["HTTPOptions", "HTTPSettings"]

_MOST_CONNECTIONS: Final = 65_535
"""To one endpoint there are no more ports."""


class HTTPOptions(TypedDict, total=False):
    """The options that `walens.Client`, `walens.AsyncClient` and the HTTP transports share. Each may be left out."""

    connect_timeout: float
    """Seconds until a connection is ready at most; 60 when absent."""
    read_timeout: float
    """The longest silence in seconds, while the answer is waited for or comes; 60 when absent."""
    verify: bool | str | None
    """
    Whether TLS certificates are verified, or the path of a CA bundle to verify them with.

    Only ``False`` turns it off. When absent a client takes ``AWS_CA_BUNDLE``, ``ca_bundle`` of the profile or
    ``REQUESTS_CA_BUNDLE``, and else the usual authorities; a transport takes these.
    """
    proxies: Mapping[str, str] | None
    """Proxy URLs by scheme, as ``{"https": "http://proxy:3128"}``; a client takes the environment's when absent."""
    client_cert: str | tuple[str, str] | None
    """The path of a client certificate, or the paths of certificate and key; none when absent."""
    max_connections: int
    """How many connections are kept; the awaited transports open no more than that. 10 when absent."""


class HTTPSettings:
    """
    Options of HTTP that were checked, with all that was left out.

    Raises:
        ConfigurationError: an option cannot be used.
        TypeError: there is no such option.
    """

    __slots__ = ("client_cert", "connect_timeout", "max_connections", "proxies", "read_timeout", "verify")

    def __init__(self, options: HTTPOptions) -> None:
        unknown = next((name for name in options if name not in _CHECKS), None)
        if unknown is not None:
            raise TypeError(f"there is no option {unknown!r}; those of HTTP are {', '.join(_CHECKS)}")
        for name, value in options.items():
            _CHECKS[name](name, value)
        self.connect_timeout: float = options.get("connect_timeout", 60.0)
        self.read_timeout: float = options.get("read_timeout", 60.0)
        verify = options.get("verify")
        self.verify: bool | str = True if verify is None else verify
        self.proxies: dict[str, str] = dict(options.get("proxies") or {})
        self.client_cert: str | tuple[str, str] | None = options.get("client_cert")
        self.max_connections: int = options.get("max_connections", 10)


def _check_verify(option: str, value: object) -> None:
    if value is not None and not isinstance(value, bool):
        check_file(option, value, "a CA bundle", folder=True)


def _check_proxies(option: str, value: object) -> None:
    if value is None:
        return
    if not _are_proxies(value):
        raise ConfigurationError(
            "it is no mapping of schemes to URLs, as {'https': 'http://proxy:3128'}",
            setting=option,
            source=SettingSource.argument(option),
        )
    from walens.transport.proxy import SCHEMES, proxy_urls

    other = next((scheme for scheme, url in value.items() if scheme not in SCHEMES or not url), None)
    if other is not None:
        problem = "names no proxy" if other in SCHEMES else "is a scheme that no request has; there are http and https"
        raise ConfigurationError(f"{other!r:.80} {problem}", setting=option, source=SettingSource.argument(option))
    proxy_urls(value)


def _are_proxies(value: object) -> TypeGuard[Mapping[str, str]]:
    if not isinstance(value, Mapping):
        return False
    proxies: Mapping[object, object] = value
    return all(isinstance(scheme, str) and isinstance(url, str) for scheme, url in proxies.items())


def _check_client_cert(option: str, value: object) -> None:
    files: tuple[object, ...] = value if isinstance(value, tuple) else (value,)
    if isinstance(value, tuple) and len(files) != 2:  # noqa: PLR2004 - certificate and key
        raise ConfigurationError(
            f"{len(files)} paths are not those of a certificate and its key",
            setting=option,
            source=SettingSource.argument(option),
        )
    for file in files if value is not None else ():
        check_file(option, file, "a certificate or its key")


def _check_connections(option: str, value: object) -> None:
    # urllib3 makes a place for each when the first request is sent.
    check_count(option, value, "one connection at least is needed", _MOST_CONNECTIONS)


_CHECKS: Final[dict[str, Check]] = {
    "connect_timeout": check_seconds,
    "read_timeout": check_seconds,
    "verify": _check_verify,
    "proxies": _check_proxies,
    "client_cert": _check_client_cert,
    "max_connections": _check_connections,
}
