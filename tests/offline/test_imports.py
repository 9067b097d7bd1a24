"""What the offline service costs before it is used."""

import json
import subprocess
import sys

import pytest

HEAVY = (
    "botocore.",  # of the package itself a client reads the version, for its User-Agent
    "boto3",
    "urllib3",
    "starlette",
    "uvicorn",
    "aiohttp",
    "tenacity",
    "walens.lens.linter",
    "walens.api.agent",
)
CALL = """
from walens import Client
with Client.offline() as client:
    client.list_lenses()
"""


def imported(program):
    """Give the names of the modules that a program has imported at its end."""
    program += "\nimport sys, json\nprint(json.dumps(sorted(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return json.loads(result.stdout)


@pytest.mark.parametrize(
    "program", ["import walens.offline", "from walens.offline import OfflineTransport, Throttle", CALL]
)
def test_nothing_heavy_is_imported_before_it_is_needed(program):
    """Neither the package nor a call imports botocore, the server's libraries or the rules of lint."""
    assert [name for name in imported(program) if name.startswith(HEAVY)] == []


def test_the_package_alone_imports_no_database():
    """The package alone imports neither SQLite nor the operations."""
    names = imported("import walens.offline")
    assert [name for name in names if name.startswith(("sqlite3", "walens.offline."))] == []


def test_every_public_name_is_there():
    """Every name that the package promises is there, and no other is."""
    from walens import offline

    assert all(getattr(offline, name).__doc__ for name in offline.__all__)
    assert set(offline.__all__) <= set(dir(offline))
    with pytest.raises(AttributeError, match="nothing_here"):
        _ = offline.nothing_here
