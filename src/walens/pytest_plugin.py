"""
The offline service as fixtures of pytest, which loads this module in every project where walens is installed.

PYTEST_DONT_REWRITE: there are no assertions here, and whoever has no use for the fixtures is not to pay for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from walens.async_client import AsyncClient
    from walens.client import Client
    from walens.offline.transport import OfflineTransport
    from walens.transport.cassette import Cassette

__all__ = [
    "cassette_path",
    "walens_async_client",
    "walens_cassette",
    "walens_client",
    "walens_endpoint",
    "walens_offline",
]

_MARKER = "walens_offline"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that lets cassettes be recorded."""
    parser.getgroup("walens").addoption(
        "--walens-record",
        choices=("never", "missing", "all"),
        default="never",
        help="which cassettes walens_cassette records with AWS: never any, those that are missing, or all of them anew",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line(
        "markers",
        f"{_MARKER}(**options): what the fixture of this name gives walens.offline.OfflineTransport, as faults=[...]",
    )


@pytest.fixture
def walens_offline(request: pytest.FixtureRequest) -> Iterator[OfflineTransport]:
    """
    Give the Well-Architected Tool in this process, new for each test.

    The marker of the same name has its options, as ``@pytest.mark.walens_offline(region_name="eu-west-1")``; of several
    markers the nearest to the test has the last word on an option.
    """
    from walens.offline.transport import OfflineTransport

    options: dict[str, object] = {}
    for marker in reversed(list(request.node.iter_markers(_MARKER))):
        if marker.args:
            pytest.fail(f"the marker {_MARKER} takes options by name, as region_name='eu-west-1'", pytrace=False)
        options.update(marker.kwargs)
    with OfflineTransport(**options) as transport:  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        yield transport


@pytest.fixture
def walens_client(walens_offline: OfflineTransport) -> Client:
    """Give a client of the service of this test."""
    from walens.client import Client

    return Client(transport=walens_offline, region_name=walens_offline.region_name)


@pytest.fixture
def walens_async_client(walens_offline: OfflineTransport) -> AsyncClient:
    """Give a client of the service of this test that is awaited, in whatever way the test runs its loop."""
    from walens.async_client import AsyncClient

    return AsyncClient(transport=walens_offline, region_name=walens_offline.region_name)


@pytest.fixture
def walens_endpoint(walens_offline: OfflineTransport) -> Iterator[str]:
    """Give the URL under which the service of this test answers on this machine, for other SDKs (extra ``server``)."""
    from walens.offline.server import OfflineServer

    with OfflineServer(walens_offline) as server:
        yield server.endpoint_url


@pytest.fixture
def walens_cassette(request: pytest.FixtureRequest) -> Iterator[Cassette]:
    """
    Give a cassette of this test: it replays what AWS answered, and sends nothing.

    Its file is ``cassettes/MODULE/TEST.json`` beside the module of the test. With ``--walens-record=missing`` or
    ``--walens-record=all`` it is recorded, with the credentials of the machine.
    """
    from walens.transport.cassette import Cassette

    path = cassette_path(request.path, request.node.name)
    wanted = request.config.getoption("--walens-record")
    if wanted == "never" or (wanted == "missing" and path.exists()):
        if not path.exists():
            pytest.fail(f"there is no cassette {path}; --walens-record=missing records it with AWS", pytrace=False)
        yield Cassette(path)
        return
    from walens.transport.http import HTTPTransport

    path.parent.mkdir(parents=True, exist_ok=True)
    cassette = Cassette(path, mode="record", transport=HTTPTransport())
    yield cassette
    cassette.close()


def cassette_path(module: Path, test: str) -> Path:
    """
    Give the file of a test's cassette.

    Args:
        module: the file of the test.
        test: its name, with its parameters.
    """
    import re
    from hashlib import sha256

    name = re.sub(r"[^\w.-]+", "_", test)
    if name != test:  # two tests may have one name but for the signs that no file has
        name = f"{name.strip('_')}-{sha256(test.encode()).hexdigest()[:8]}"
    return module.parent / "cassettes" / module.stem / f"{name}.json"
