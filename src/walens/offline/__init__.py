"""
The Well-Architected Tool in this process: stateful, with no account, no credentials and no network.

`OfflineTransport` is what ``walens.Client.offline()`` sends to; `OfflineServer` and `serve` let every other SDK reach
it over HTTP (extra ``server``); `Throttle`, `Fail`, `LoseAnswer` and `Slow` are the faults that tests may ask for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from walens.offline.faults import Exchange, Fail, Fault, LoseAnswer, Slow, Throttle
    from walens.offline.server import OfflineServer, application, serve
    from walens.offline.transport import OfflineTransport

__all__ = [
    "Exchange",
    "Fail",
    "Fault",
    "LoseAnswer",
    "OfflineServer",
    "OfflineTransport",
    "Slow",
    "Throttle",
    "application",
    "serve",
]

_MODULES = {
    "Exchange": "faults",
    "Fail": "faults",
    "Fault": "faults",
    "LoseAnswer": "faults",
    "OfflineServer": "server",
    "OfflineTransport": "transport",
    "Slow": "faults",
    "Throttle": "faults",
    "application": "server",
    "serve": "server",
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
