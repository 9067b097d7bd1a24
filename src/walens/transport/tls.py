"""One TLS context for all clients of a process that verify in the same way."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ssl import SSLContext

__all__ = ["shared_context"]


@lru_cache(maxsize=16)
def shared_context(ca_bundle: str | None, client_cert: str | tuple[str, str] | None) -> SSLContext:
    """
    Give the TLS context for a CA bundle and a client certificate, made once.

    Reading a CA bundle takes longer than a whole call, and a context holds about 700 KiB.

    Args:
        ca_bundle: the path of the CA bundle; ``None`` verifies nothing.
        client_cert: the path of a client certificate, or the paths of certificate and key.

    Raises:
        OSError: a file cannot be read or is no certificate (``ssl.SSLError`` is one).
    """
    from botocore.httpsession import create_urllib3_context

    context: SSLContext = create_urllib3_context()
    if ca_bundle is None:
        context.check_hostname = False
    else:
        context.load_verify_locations(ca_bundle)
    if isinstance(client_cert, tuple):
        context.load_cert_chain(*client_cert)
    elif client_cert:
        context.load_cert_chain(client_cert)
    return context
