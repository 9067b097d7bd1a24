import os
from pathlib import Path

import pytest

from tests.offline.documents import Clock, lens_text
from walens import Client
from walens.offline import OfflineTransport

LENSES = Path(os.environ.get("WALENS_LENSES") or Path(__file__).parents[2].parent / "shared" / "lenses")


def pytest_generate_tests(metafunc):
    """Give a test with an argument ``real_lens`` every published lens file, where the folder of them is there."""
    if "real_lens" in metafunc.fixturenames:
        files = sorted(LENSES.glob("*.json"))
        if not files:
            reason = "no published lenses here; WALENS_LENSES names their folder"
            files = [pytest.param(None, marks=pytest.mark.skip(reason=reason))]
        metafunc.parametrize("real_lens", files, ids=lambda file: file.stem[-40:] if file else "none")


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def transport(clock):
    with OfflineTransport(clock=clock) as transport:
        yield transport


@pytest.fixture
def client(transport):
    """A client of a service of its own, which is sent to once: no retry hides a refusal."""
    return Client(transport=transport, max_attempts=1)


@pytest.fixture
def lens_arn(client):
    """A lens with a draft."""
    return client.import_lens(json_string=lens_text()).lens_arn


@pytest.fixture
def published_arn(client, lens_arn):
    """A lens with a published version 1.0 and no draft."""
    client.create_lens_version(lens_alias=lens_arn, lens_version="1.0")
    return lens_arn
