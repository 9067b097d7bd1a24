"""
The typed Python SDK for AWS Well-Architected custom lenses: lenses as code.

Everything public is a name of this package, of `walens.api`, `walens.compat`, `walens.errors`, `walens.lens`,
`walens.offline` or `walens.transport`. A name is imported on first use, so that a program pays for what it uses.
"""

from __future__ import annotations

from importlib import import_module

# Checkers know the name wherever it stands; importing it would double the time of `import walens`.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from walens import api, compat, errors, lens, offline, transport
    from walens._core.call import Attempt
    from walens._core.http import Request, Response
    from walens.async_client import AsyncClient
    from walens.client import Client
    from walens.credentials import Credentials
    from walens.errors import WalensError

__version__ = "0.1.0"

__all__ = [
    "AsyncClient",
    "Attempt",
    "Client",
    "Credentials",
    "Request",
    "Response",
    "WalensError",
    "__version__",
    "api",
    "compat",
    "errors",
    "lens",
    "offline",
    "transport",
]

_MODULES = {
    "AsyncClient": "async_client",
    "Attempt": "_core.call",
    "Client": "client",
    "Credentials": "credentials",
    "Request": "_core.http",
    "Response": "_core.http",
    "WalensError": "errors",
}
_PACKAGES = {"api", "compat", "errors", "lens", "offline", "transport"}


def __getattr__(name: str) -> object:
    if name in _PACKAGES:
        return import_module(f"walens.{name}")
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"walens.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
