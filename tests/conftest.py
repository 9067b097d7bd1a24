"""What every test starts from: no AWS settings and no proxies of the machine that runs it."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_PREFIXES = ("AWS_", "BOTO_")
_PROXY_VARIABLES = {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"}


@pytest.fixture(scope="session")
def empty_aws_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("aws") / "empty"
    file.touch()
    return file


@pytest.fixture(autouse=True)
def aws_environment(empty_aws_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(_PREFIXES) or name.upper() in _PROXY_VARIABLES:
            monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(empty_aws_file))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(empty_aws_file))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


# `pytest` alone takes "ci"; `pytest --hypothesis-profile=thorough` is for the record.
settings.register_profile(
    "ci", max_examples=50, deadline=None, derandomize=False, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", parent=settings.get_profile("ci"), max_examples=2500)
settings.load_profile("ci")
