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
    from walens.lens.codec import dump, dumps, load, loads
    from walens.lens.diff.lens_diff import diff
    from walens.lens.lint.runner import lint
    from walens.lens.model import Choice, Lens, Pillar, Question, RiskRule
    from walens.lens.risk import Answer, risk

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "AsyncClient",
    "Attempt",
    "Choice",
    "Client",
    "Credentials",
    "Lens",
    "Pillar",
    "Question",
    "Request",
    "Response",
    "RiskRule",
    "WalensError",
    "__version__",
    "api",
    "compat",
    "diff",
    "dump",
    "dumps",
    "errors",
    "lens",
    "lint",
    "load",
    "loads",
    "offline",
    "risk",
    "transport",
]

_MODULES = {
    "Answer": "lens.risk",
    "AsyncClient": "async_client",
    "Attempt": "_core.call",
    "Choice": "lens.model",
    "Client": "client",
    "Credentials": "credentials",
    "Lens": "lens.model",
    "Pillar": "lens.model",
    "Question": "lens.model",
    "Request": "_core.http",
    "Response": "_core.http",
    "RiskRule": "lens.model",
    "WalensError": "errors",
    "diff": "lens.diff.lens_diff",
    "dump": "lens.codec",
    "dumps": "lens.codec",
    "lint": "lens.lint.runner",
    "load": "lens.codec",
    "loads": "lens.codec",
    "risk": "lens.risk",
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
