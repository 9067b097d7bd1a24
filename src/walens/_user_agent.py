"""The User-Agent, in the order and form of the AWS SDKs, put together once per process."""

from __future__ import annotations

import os
import re
import sys
from functools import cache

from walens.version import __version__

__all__ = ["user_agent"]


@cache
def user_agent() -> str:
    """Give the User-Agent: walens, the system, Python and botocore with their versions."""
    from botocore import __version__ as botocore_version

    parts = [
        f"walens/{__version__}",
        "ua/2.1",
        f"os/{_system()}",
        f"lang/python#{'.'.join(str(number) for number in sys.version_info[:3])}",
        f"md/pyimpl#{_token(sys.implementation.name)}",
        f"md/botocore#{botocore_version}",
    ]
    return " ".join(parts)


def _system() -> str:
    # ``platform`` says the same, but importing it takes as long as signing fifty requests.
    if not hasattr(os, "uname"):
        return _token(sys.platform)
    system = os.uname()
    return f"{_token(system.sysname.lower())}#{_token(system.release)}"


def _token(text: str) -> str:
    return re.sub(r"[^\w!$%&'*+.^`|~,-]", "-", text, flags=re.ASCII) or "unknown"
