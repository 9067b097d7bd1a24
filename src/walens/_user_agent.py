"""The User-Agent, in the order and form of the AWS SDKs, put together once per process."""

from __future__ import annotations

import platform
import re
from functools import cache

from walens import __version__

__all__ = ["user_agent"]


@cache
def user_agent() -> str:
    """Give the User-Agent: walens, the system, Python and botocore with their versions."""
    from botocore import __version__ as botocore_version

    parts = [
        f"walens/{__version__}",
        "ua/2.1",
        f"os/{_token(platform.system().lower())}#{_token(platform.release())}",
        f"lang/python#{platform.python_version()}",
        f"md/pyimpl#{platform.python_implementation()}",
        f"md/botocore#{botocore_version}",
    ]
    return " ".join(parts)


def _token(text: str) -> str:
    return re.sub(r"[^\w!$%&'*+.^`|~,-]", "-", text, flags=re.ASCII) or "unknown"
