"""A server that misbehaves on demand, and what every transport has to keep to, for tests of transports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens._lazy import names_on_first_use

if TYPE_CHECKING:
    from walens.transport.testing.authority import Authority as Authority
    from walens.transport.testing.conformance import checks as checks
    from walens.transport.testing.loopback import Exchange as Exchange
    from walens.transport.testing.loopback import Loopback as Loopback
    from walens.transport.testing.loopback import Received as Received
    from walens.transport.testing.loopback import Step as Step
    from walens.transport.testing.loopback import unused_port as unused_port
    from walens.transport.testing.subject import Check as Check
    from walens.transport.testing.subject import NotConforming as NotConforming
else:
    __all__, __getattr__, __dir__ = names_on_first_use(
        __name__,
        {
            "Authority": "transport.testing.authority",
            "Check": "transport.testing.subject",
            "Exchange": "transport.testing.loopback",
            "Loopback": "transport.testing.loopback",
            "NotConforming": "transport.testing.subject",
            "Received": "transport.testing.loopback",
            "Step": "transport.testing.loopback",
            "checks": "transport.testing.conformance",
            "unused_port": "transport.testing.loopback",
        },
    )
