"""One TLS context for all clients of a process that verify in the same way."""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

from walens.errors import ConfigurationError, SettingSource

if TYPE_CHECKING:
    from collections.abc import Generator
    from ssl import SSLContext

__all__ = ["shared_context", "verifying_context"]


@lru_cache(maxsize=16)
def shared_context(ca_bundle: str | None, client_cert: str | tuple[str, str] | None) -> SSLContext:
    """
    Give the TLS context for a CA bundle and a client certificate, made once.

    Reading a CA bundle takes longer than a whole call, and a context holds about 700 KiB.

    Args:
        ca_bundle: the path of the CA bundle; ``None`` verifies nothing.
        client_cert: the path of a client certificate, or the paths of certificate and key.

    Raises:
        ConfigurationError: a file cannot be read or is no certificate.
    """
    from ssl import CERT_NONE

    from botocore.httpsession import create_urllib3_context

    # botocore's context leaves the host name to urllib3, which compares it by itself; aiohttp leaves it to the context.
    context: SSLContext = create_urllib3_context()
    if ca_bundle is None:
        context.verify_mode = CERT_NONE
    else:
        context.check_hostname = True
        with _told("verify", ca_bundle):
            context.load_verify_locations(*((None, ca_bundle) if os.path.isdir(ca_bundle) else (ca_bundle,)))  # noqa: PTH112
    files = (client_cert,) if isinstance(client_cert, str) else client_cert
    if files:
        with _told("client_cert", *files):
            context.load_cert_chain(*files)
    return context


def verifying_context(verify: bool | str, client_cert: str | tuple[str, str] | None) -> SSLContext:  # noqa: FBT001
    """
    Give the shared TLS context for a transport's options.

    Args:
        verify: whether certificates are verified, or the path of a CA bundle; the usual authorities for ``True``.
        client_cert: the path of a client certificate, or the paths of certificate and key.

    Raises:
        ConfigurationError: a file cannot be read or is no certificate.
    """
    from botocore.httpsession import get_cert_path

    bundle: str | None = None if verify is False else get_cert_path(verify)
    return shared_context(bundle, client_cert)


@contextmanager
def _told(setting: str, *files: str) -> Generator[None]:
    try:
        yield
    except (OSError, ValueError) as error:  # ``ssl.SSLError`` is an ``OSError``
        raise ConfigurationError(
            f"the certificates cannot be read from {' or '.join(files)}: {error}",
            setting=setting,
            source=SettingSource.argument(setting),
        ) from error
