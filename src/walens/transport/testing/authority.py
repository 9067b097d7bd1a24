"""Certificates for a `Loopback` (extra ``testing``)."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Authority"]


class Authority:
    """
    A certificate authority that nobody trusts but who is told to, and what it certifies.

    Args:
        folder: where its files are written: ``bundle``, ``client_cert``, ``client_key`` and ``client_cert_and_key``.
    """

    def __init__(self, folder: Path) -> None:
        import trustme

        self._authority = trustme.CA()
        self.bundle: str = str(folder / "ca.pem")
        self._authority.cert_pem.write_to_path(self.bundle)
        client = self._authority.issue_cert("client@example.org")
        self.client_cert: str = str(folder / "client.pem")
        self.client_key: str = str(folder / "client.key")
        self.client_cert_and_key: str = str(folder / "client-and-key.pem")
        client.cert_chain_pems[0].write_to_path(self.client_cert)
        client.private_key_pem.write_to_path(self.client_key)
        client.private_key_and_cert_chain_pem.write_to_path(self.client_cert_and_key)
        self._server = self._authority.issue_cert("localhost")

    def server_context(self, *, asks_client: bool = False) -> ssl.SSLContext:
        """Give what secures a server as ``localhost``; it may ask for a client certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._server.configure_cert(context)
        if asks_client:
            self._authority.configure_trust(context)
            context.verify_mode = ssl.CERT_REQUIRED
        return context
