"""Interrupt the first use of walens in a process, while it imports what it needs."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.campaigns.harness import main

if TYPE_CHECKING:
    from tests.campaigns.harness import Interrupter

# What walens stands on is imported once: a process for each interruption takes too long otherwise. walens is not.
FOUNDATIONS = [
    "asyncio",
    "attrs",
    "orjson",
    "sqlite3",
    "tenacity",
    "botocore.session",
    "botocore.httpsession",
    "botocore.auth",
    "botocore.credentials",
    "email.utils",
    "concurrent.futures",
    "json",
    "logging",
    "tempfile",
]
USES = {
    "offline": """
import walens
with walens.Client.offline() as client:
    assert client.list_lenses(max_results=1).lens_summaries
""",
    "lint": """
import walens
assert walens.lint(walens.loads(TEXT)).findings is not None
""",
    "client": """
import walens
try:
    walens.Client(
        endpoint_url="http://127.0.0.1:9", region_name="eu-west-1", max_attempts=1,
        credentials=walens.Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret"),
    ).list_lenses()
except walens.errors.ConnectError:
    pass
""",
}
TEXT = (Path(__file__).parents[2] / "examples" / "small.lens.json").read_text(encoding="utf-8")


def use(name: str) -> bool:
    """Use walens as a program does."""
    exec(compile(USES[name], name, "exec"), {"TEXT": TEXT})
    return True


def campaign(interrupter: Interrupter, number: int) -> None:
    """After an interruption of its first use walens works in the same process."""
    assert "walens" not in sys.modules
    for name in FOUNDATIONS:
        importlib.import_module(name)
    while interrupter.interruptions < number:
        name = interrupter.random.choice(list(USES))
        interrupter.run_anew(name, lambda name=name: use(name))


if __name__ == "__main__":
    main(campaign)
