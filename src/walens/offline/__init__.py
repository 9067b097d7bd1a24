"""
The Well-Architected Tool in this process: stateful, with no account, no credentials and no network.

`OfflineTransport` is what ``walens.Client.offline()`` sends to; `OfflineServer` and `serve` let every other SDK reach
it over HTTP (extra ``server``), and `boto3_client` and `connect` let boto3 do so without a port; `Throttle`, `Fail`,
`LoseAnswer`, `Slow` and others are the faults that tests may ask for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens._lazy import names_on_first_use

if TYPE_CHECKING:
    from walens.offline.asgi import application as application
    from walens.offline.botocore_hooks import boto3_client as boto3_client
    from walens.offline.botocore_hooks import connect as connect
    from walens.offline.control import Control as Control
    from walens.offline.control import ControlledTime as ControlledTime
    from walens.offline.control_door import ServedRequest as ServedRequest
    from walens.offline.fault_queue import Strike as Strike
    from walens.offline.fault_queue import fault_preset as fault_preset
    from walens.offline.fault_queue import load_faults as load_faults
    from walens.offline.faults import Exchange as Exchange
    from walens.offline.faults import ExpireCredentials as ExpireCredentials
    from walens.offline.faults import Fail as Fail
    from walens.offline.faults import Fault as Fault
    from walens.offline.faults import Garble as Garble
    from walens.offline.faults import LoseAnswer as LoseAnswer
    from walens.offline.faults import LoseRequest as LoseRequest
    from walens.offline.faults import OverQuota as OverQuota
    from walens.offline.faults import Pass as Pass
    from walens.offline.faults import SkewClock as SkewClock
    from walens.offline.faults import Slow as Slow
    from walens.offline.faults import Throttle as Throttle
    from walens.offline.faults import Truncate as Truncate
    from walens.offline.server import OfflineServer as OfflineServer
    from walens.offline.server import serve as serve
    from walens.offline.service_time import ServiceClock as ServiceClock
    from walens.offline.transport import OfflineTransport as OfflineTransport
else:
    __all__, __getattr__, __dir__ = names_on_first_use(
        __name__,
        {
            "Exchange": "offline.faults",
            "Fail": "offline.faults",
            "Fault": "offline.faults",
            "LoseAnswer": "offline.faults",
            "ExpireCredentials": "offline.faults",
            "Garble": "offline.faults",
            "LoseRequest": "offline.faults",
            "OverQuota": "offline.faults",
            "Pass": "offline.faults",
            "SkewClock": "offline.faults",
            "Truncate": "offline.faults",
            "Strike": "offline.fault_queue",
            "fault_preset": "offline.fault_queue",
            "load_faults": "offline.fault_queue",
            "ServiceClock": "offline.service_time",
            "Control": "offline.control",
            "ControlledTime": "offline.control",
            "ServedRequest": "offline.control_door",
            "OfflineServer": "offline.server",
            "OfflineTransport": "offline.transport",
            "Slow": "offline.faults",
            "Throttle": "offline.faults",
            "application": "offline.asgi",
            "boto3_client": "offline.botocore_hooks",
            "connect": "offline.botocore_hooks",
            "serve": "offline.server",
        },
    )
