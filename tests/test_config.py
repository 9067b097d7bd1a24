"""Where a client's settings come from: arguments, environment variables, the shared AWS files, credential servers."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest
from botocore.config import Config
from botocore.session import Session
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import walens
from tests.loopback import Authority, Exchange, Loopback, answers, forwards
from tests.scripted import CREDENTIALS, AwaitingDriver, BlockingDriver, Driver, Script, answer, running
from walens import Request, api
from walens.errors import ConfigurationError, SettingSource, SourceKind, WalensError

if TYPE_CHECKING:
    from pathlib import Path

LIST = api.ListLensesRequest()
GENERATIONS = api.StartAgentRecommendationGenerationRequest(
    profile_arn="arn:aws:wellarchitected:eu-west-1:123456789012:agent-profile/x", types=["ARCHITECTURE"]
)
NOTHING = answer({"LensSummaries": []})

Files = Callable[..., None]


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Files:
    """Writes the shared AWS files."""

    def write(config: str = "", credentials: str = "") -> None:
        for variable, text in (("AWS_CONFIG_FILE", config), ("AWS_SHARED_CREDENTIALS_FILE", credentials)):
            file = tmp_path / variable
            file.write_text(dedent(text), encoding="utf-8")
            monkeypatch.setenv(variable, str(file))

    return write


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Credentials in the environment."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDENVIRONMENT")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "hush")


def aws_file() -> str:
    """The file that ``AWS_CONFIG_FILE`` names."""
    return os.environ["AWS_CONFIG_FILE"]


def sent(request: Any = LIST, **options: Any) -> Request:
    """Make a client of these options alone, make a call, and give the request that was sent."""
    script = Script(NOTHING if request is LIST else answer({"id": "g1"}))
    with walens.Client(transport=script, **options) as client:
        client.call(request)
    return script.requests[0]


def host(**options: Any) -> str:
    return sent(**options).url.split("/")[2]


def signer(request: Request) -> tuple[str, str, str]:
    """The access key id, region and service that a request is signed for."""
    key, _, region, service, _ = request.headers["Authorization"].split("Credential=")[1].split(",")[0].split("/")
    return key, region, service


# Region


def test_region_by_hand() -> None:
    """The argument decides where a request goes and for which region it is signed."""
    request = sent(region_name="ap-southeast-2", credentials=CREDENTIALS)

    assert request.url.startswith("https://wellarchitected.ap-southeast-2.amazonaws.com/")
    assert signer(request)[1:] == ("ap-southeast-2", "wellarchitected")


def test_region_of_the_environment(keys: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """``AWS_DEFAULT_REGION`` is used without an argument, and not beside one."""
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")

    assert host() == "wellarchitected.eu-central-1.amazonaws.com"
    assert host(region_name="eu-west-3") == "wellarchitected.eu-west-3.amazonaws.com"


def test_region_of_a_profile(files: Files, keys: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The default profile, the one of ``AWS_PROFILE`` or the one that is named says the region."""
    files(
        """
        [default]
        region = eu-north-1
        [profile lenses]
        region = eu-south-1
        [profile other]
        region = us-west-2
        """
    )

    assert host() == "wellarchitected.eu-north-1.amazonaws.com"
    monkeypatch.setenv("AWS_PROFILE", "lenses")
    assert host() == "wellarchitected.eu-south-1.amazonaws.com"
    assert host(profile_name="other", credentials=CREDENTIALS) == "wellarchitected.us-west-2.amazonaws.com"


@pytest.mark.parametrize("client_type", [walens.Client, walens.AsyncClient])
def test_no_region(client_type: type[walens.Client], keys: None) -> None:
    """Without a region the client is not made, and the error says what to set."""
    with pytest.raises(ConfigurationError, match=r"region_name='eu-west-1'.*AWS_DEFAULT_REGION") as caught:
        client_type()

    assert "AWS_REGION" not in str(caught.value)  # botocore does not read it


@pytest.mark.parametrize("region", ["eu west 1", "evil.example/", "eu-west-1.evil", "é", "a:b"])
def test_a_region_that_cannot_be_one(region: str) -> None:
    """A region becomes a part of the host name, so it has letters, digits and hyphens."""
    with pytest.raises(ConfigurationError, match="cannot be a region"):
        sent(region_name=region, credentials=CREDENTIALS)


# Credentials


def test_credentials_of_the_environment(keys: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The usual variables are read, the session token included."""
    monkeypatch.setenv("AWS_SESSION_TOKEN", "a-session-token")

    request = sent(region_name="eu-west-1")

    assert signer(request)[0] == "AKIDENVIRONMENT"
    assert request.headers["X-Amz-Security-Token"] == "a-session-token"


def test_credentials_of_a_profile(files: Files, keys: None) -> None:
    """A profile that is named goes before the environment."""
    files(
        credentials="""
        [lenses]
        aws_access_key_id = AKIDPROFILE
        aws_secret_access_key = hush
        """
    )

    request = sent(region_name="eu-west-1", profile_name="lenses")

    assert (signer(request)[0], "X-Amz-Security-Token" in request.headers) == ("AKIDPROFILE", False)


def test_credentials_by_hand_go_first(files: Files, keys: None) -> None:
    """The argument decides, also where a profile is named for other settings."""
    files("[profile lenses]\nregion = eu-south-1\n")

    assert signer(sent(profile_name="lenses", credentials=CREDENTIALS))[:2] == (
        CREDENTIALS.access_key_id,
        "eu-south-1",
    )


@pytest.mark.parametrize("driver_type", [BlockingDriver, AwaitingDriver], ids=["Client", "AsyncClient"])
def test_no_credentials(driver_type: type[Driver]) -> None:
    """Without credentials the first call is an error that says what to set, and nothing is sent."""
    script = driver_type.script()
    driver = driver_type(transport=script, credentials=None)

    with running(driver), pytest.raises(ConfigurationError, match=r"AWS_ACCESS_KEY_ID.*aws sso login") as caught:
        driver.call(LIST)

    assert (script.requests, caught.value.operation, caught.value.attempts) == ([], "ListLenses", 0)


@pytest.mark.parametrize("arguments", [{"access_key_id": ""}, {"secret_access_key": ""}, {"access_key_id": None}])
def test_credentials_that_are_none(arguments: dict[str, Any]) -> None:
    """An empty key is told where it is given, without the other one."""
    with pytest.raises(ConfigurationError, match="not empty") as caught:
        walens.Credentials(**{"access_key_id": "AKID", "secret_access_key": "hush"} | arguments)

    assert "hush" not in str(caught.value)


@pytest.mark.parametrize("name", ["access_key_id", "secret_access_key", "session_token"])
@pytest.mark.parametrize("value", ["hush\n", "hush hush", "h\u00fcsh", "hush\x00"])
def test_credentials_with_characters_of_no_key(name: str, value: str) -> None:
    """A line break or a space, as a file or a clipboard leaves it, is told without the key."""
    with pytest.raises(ConfigurationError, match=f"{name} has a space, a line break") as caught:
        walens.Credentials(**{"access_key_id": "AKID", "secret_access_key": "s"} | {name: value})

    assert value.split(maxsplit=1)[0] not in str(caught.value)


def test_credentials_of_the_environment_with_a_line_break(keys: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """So are those that are found."""
    monkeypatch.setenv("AWS_SESSION_TOKEN", "hush\n")

    with pytest.raises(ConfigurationError, match="session_token has a space, a line break"):
        sent(region_name="eu-west-1")


def test_credentials_are_values() -> None:
    """Credentials compare and hash by value, and do not change."""
    known = walens.Credentials(access_key_id="a", secret_access_key="b", session_token="")

    assert known == walens.Credentials(access_key_id="a", secret_access_key="b")
    assert len({known, walens.Credentials(access_key_id="a", secret_access_key="b"), CREDENTIALS}) == 2
    assert known != "a"
    with pytest.raises(AttributeError, match="frozen"):
        known.access_key_id = "c"
    with pytest.raises(AttributeError, match="frozen"):
        del known.access_key_id


def test_a_profile_that_is_not_there() -> None:
    """A profile that no file has is an error that names it."""
    with pytest.raises(ConfigurationError, match="missing-profile"):
        walens.Client(profile_name="missing-profile")


def test_half_of_the_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key without its secret is an error that names what is missing."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKID")

    with pytest.raises(ConfigurationError, match="AWS_SECRET_ACCESS_KEY"):
        sent(region_name="eu-west-1")


def process(tmp_path: Path, code: str) -> str:
    """A configuration file whose credentials come from a Python program."""
    program = tmp_path / "credentials.py"
    program.write_text(dedent(code), encoding="utf-8")
    return f"[default]\nregion = eu-west-1\ncredential_process = {sys.executable} -I {program}\n"


def test_credentials_of_a_process(files: Files, tmp_path: Path) -> None:
    """``credential_process`` is run."""
    files(
        process(
            tmp_path,
            """
            import json
            print(json.dumps({"Version": 1, "AccessKeyId": "AKIDPROCESS", "SecretAccessKey": "s"}))
            """,
        )
    )

    assert signer(sent())[0] == "AKIDPROCESS"


@pytest.mark.parametrize(
    "code",
    ["raise SystemExit('no session')", "print('no json')", "print('{}')", "print('[]')"],
    ids=["fails", "no json", "no version", "list"],
)
def test_a_process_without_credentials(files: Files, tmp_path: Path, code: str) -> None:
    """A credential process that fails, or says something else, is told by its name; what it printed is not repeated."""
    files(process(tmp_path, code))

    with pytest.raises(ConfigurationError, match="failed, or printed no JSON object") as caught:
        sent()

    error = caught.value
    assert (error.setting, error.source) == ("credential_process", SettingSource.file(aws_file(), "default"))
    assert (error.__cause__, error.__context__) == (None, None)
    assert "no session" not in str(error)


def test_a_process_that_is_not_there(files: Files) -> None:
    """A program that cannot be run is an error of the configuration."""
    files("[default]\nregion = eu-west-1\ncredential_process = /nowhere/program\n")

    with pytest.raises(ConfigurationError, match="/nowhere/program"):
        sent()


def test_a_broken_configuration_file(files: Files) -> None:
    """A file that cannot be read is an error of the configuration that names it."""
    files("no section\n")

    with pytest.raises(ConfigurationError, match="AWS_CONFIG_FILE"):
        walens.Client()


def issues(number: Iterator[int], lifetime: timedelta) -> Callable[[Exchange], None]:
    """Answer as the credential server of a container: each time with the next key."""

    def issue(exchange: Exchange) -> None:
        known = next(number)
        answers(
            {
                "AccessKeyId": f"AKIDCONTAINER{known}",
                "SecretAccessKey": "s",
                "Token": f"token-{known}",
                "Expiration": (datetime.now(UTC) + lifetime).isoformat(),
            }
        )(exchange)

    return issue


@pytest.mark.parametrize("driver_type", [BlockingDriver, AwaitingDriver], ids=["Client", "AsyncClient"])
def test_credentials_are_refreshed_between_attempts(driver_type: type[Driver], monkeypatch: pytest.MonkeyPatch) -> None:
    """Credentials that are about to expire are fetched anew for every attempt, not for every call."""
    with Loopback(issues(iter(range(100)), timedelta(seconds=60))) as server:
        monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", f"{server.url}/credentials")
        monkeypatch.setenv("AWS_CONTAINER_AUTHORIZATION_TOKEN", "let me in")
        script = driver_type.script(answer(b"", 503), answer(b"", 503), NOTHING)
        driver = driver_type(transport=script, credentials=None)
        with running(driver):
            driver.prepare(random=lambda: 0.0)
            driver.call(LIST)

    used = [signer(request)[0] for request in script.requests]
    assert len(set(used)) == 3
    assert script.sent("X-Amz-Security-Token") == [key.replace("AKIDCONTAINER", "token-") for key in used]
    assert {request.headers["authorization"] for request in server.requests} == {"let me in"}


def test_credentials_that_last_are_fetched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Credentials with hours before them serve many calls."""
    with Loopback(issues(iter(range(100)), timedelta(hours=6))) as server:
        monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", f"{server.url}/credentials")
        script = Script(*[NOTHING] * 5)
        with walens.Client(region_name="eu-west-1", transport=script) as client:
            for _ in range(5):
                client.list_lenses()

    assert {signer(request)[0] for request in script.requests} == {"AKIDCONTAINER0"}
    assert len(server.requests) == 1


def test_credentials_that_have_expired_already(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that gives what is no longer valid is an error of the configuration."""
    with Loopback(issues(iter(range(100)), timedelta(seconds=-60))) as server:
        monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", f"{server.url}/credentials")

        with pytest.raises(ConfigurationError, match="expired"):
            sent(region_name="eu-west-1")


# Endpoints


BOTOCORE = Session()  # which keeps the models that it has read


def boto_host(region: str, **settings: bool) -> str:
    """The host that botocore's own client has."""
    client = BOTOCORE.create_client(
        "wellarchitected",
        region_name=region,
        aws_access_key_id="a",
        aws_secret_access_key="b",
        config=Config(**settings),
    )
    return client.meta.endpoint_url.split("/")[2]


@pytest.mark.parametrize("region", ["us-east-1", "eu-west-1", "cn-north-1", "us-gov-west-1"])
@pytest.mark.parametrize("fips", [False, True])
@pytest.mark.parametrize("dualstack", [False, True])
def test_endpoints_are_those_of_botocore(region: str, fips: bool, dualstack: bool) -> None:
    """In every partition, with FIPS and dual-stack or without: the host is the one that botocore would use."""
    ours = host(region_name=region, credentials=CREDENTIALS, use_fips_endpoint=fips, use_dualstack_endpoint=dualstack)

    assert ours == boto_host(region, use_fips_endpoint=fips, use_dualstack_endpoint=dualstack)


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ("eu-west-1", "wellarchitected-agent.eu-west-1.amazonaws.com"),
        ("cn-north-1", "wellarchitected-agent.cn-north-1.amazonaws.com.cn"),
        ("us-gov-west-1", "wellarchitected-agent.us-gov-west-1.amazonaws.com"),
    ],
)
def test_the_endpoint_of_the_agent(region: str, expected: str) -> None:
    """The operations of the Agent go to its own host, signed for the same service."""
    request = sent(GENERATIONS, region_name=region, credentials=CREDENTIALS)

    assert request.url.split("/")[2] == expected
    assert signer(request)[1:] == (region, "wellarchitected")


def test_fips_and_dualstack_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The usual variables count, unless an argument says otherwise."""
    monkeypatch.setenv("AWS_USE_FIPS_ENDPOINT", "true")
    by_hand: dict[str, Any] = {"region_name": "us-east-1", "credentials": CREDENTIALS}

    assert host(**by_hand) == "wellarchitected-fips.us-east-1.amazonaws.com"
    assert host(**by_hand, use_fips_endpoint=False) == "wellarchitected.us-east-1.amazonaws.com"
    monkeypatch.setenv("AWS_USE_FIPS_ENDPOINT", "false")
    monkeypatch.setenv("AWS_USE_DUALSTACK_ENDPOINT", "TRUE")
    assert host(**by_hand) == "wellarchitected.us-east-1.api.aws"


def test_fips_of_a_profile(files: Files, keys: None) -> None:
    """So does the configuration file."""
    files("[default]\nregion = us-east-1\nuse_fips_endpoint = true\n")

    assert host() == "wellarchitected-fips.us-east-1.amazonaws.com"


def test_an_endpoint_by_hand() -> None:
    """The argument goes first, for all operations; its path is kept."""
    by_hand: dict[str, Any] = {
        "region_name": "eu-west-1",
        "credentials": CREDENTIALS,
        "endpoint_url": "http://localhost:8080/aws/",
    }

    assert sent(**by_hand).url == "http://localhost:8080/aws/lenses"
    assert sent(GENERATIONS, **by_hand).url.startswith("http://localhost:8080/aws/api/v1/agent-profiles/")


@pytest.mark.parametrize("by_hand", [True, False], ids=["static credentials", "session"])
def test_endpoints_of_the_environment(by_hand: bool, keys: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The service's own variable goes before the one for all services; either can be switched off."""
    options: dict[str, Any] = {"region_name": "eu-west-1"} | ({"credentials": CREDENTIALS} if by_hand else {})
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://all.example:1")
    assert host(**options) == "all.example:1"
    monkeypatch.setenv("AWS_ENDPOINT_URL_WELLARCHITECTED", "http://one.example:2")
    assert host(**options) == "one.example:2"
    assert host(**options, endpoint_url="http://hand.example:3") == "hand.example:3"
    monkeypatch.setenv("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true")
    assert host(**options) == "wellarchitected.eu-west-1.amazonaws.com"


def test_endpoints_of_the_services_section(files: Files, keys: None) -> None:
    """The configuration file's ``services`` section is followed, and before it the profile's own endpoint is not."""
    files(
        """
        [default]
        region = eu-west-1
        services = local
        endpoint_url = http://all.example:1

        [services local]
        wellarchitected =
          endpoint_url = http://section.example:4

        [profile plain]
        region = eu-west-1
        endpoint_url = http://plain.example:5
        """
    )

    assert host() == "section.example:4"
    assert host(profile_name="plain", credentials=CREDENTIALS) == "plain.example:5"


@pytest.mark.parametrize("setting", ["use_fips_endpoint", "use_dualstack_endpoint"])
def test_an_endpoint_and_a_kind_of_endpoint(setting: str) -> None:
    """An endpoint that is given cannot be made a FIPS or dual-stack one."""
    with pytest.raises(ConfigurationError, match="leave one of them out"):
        sent(region_name="eu-west-1", credentials=CREDENTIALS, endpoint_url="http://x.example", **{setting: True})


@pytest.mark.parametrize(
    "url",
    ["localhost:8080", "ftp://x.example", "http://", "http://[::1", "http://x:nine", "http://x/?a=b", "http://x#f"],
)
def test_an_endpoint_that_cannot_be_one(url: str) -> None:
    """What is no HTTP URL is refused with an example of one."""
    with pytest.raises(ConfigurationError, match=r"endpoint_url: .* one looks like"):
        sent(region_name="eu-west-1", credentials=CREDENTIALS, endpoint_url=url)


# Retries, TLS, proxies


@pytest.mark.parametrize("by_hand", [True, False], ids=["static credentials", "session"])
def test_attempts(by_hand: bool, keys: None, files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    """The argument, the variable, the profile, and else 3."""
    options: dict[str, Any] = {"region_name": "eu-west-1"} | ({"credentials": CREDENTIALS} if by_hand else {})

    def attempts(**more: Any) -> str:
        return sent(**options, **more).headers["amz-sdk-request"].split("max=")[1]

    assert attempts() == "3"
    files("[default]\nmax_attempts = 7\n")
    assert attempts() == ("3" if by_hand else "7")  # with everything given by hand no file is read
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "5")
    assert attempts() == "5"
    assert attempts(max_attempts=1) == "1"


@pytest.mark.parametrize("by_hand", [True, False], ids=["static credentials", "session"])
@pytest.mark.parametrize("value", ["many", "0", "-1", "1.5"])
def test_attempts_that_are_no_number(value: str, by_hand: bool, keys: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no number of attempts is refused."""
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", value)

    with pytest.raises(ConfigurationError, match="max_attempts"):
        sent(region_name="eu-west-1", **({"credentials": CREDENTIALS} if by_hand else {}))


def test_options_that_cannot_work() -> None:
    """An option of a value that it does not have is refused where the client is made."""
    for option, value in (
        ("max_attempts", 0),
        ("retry_mode", "adaptive"),
        ("retry_mode", "eager"),
        ("check_input", "x"),
    ):
        with pytest.raises(ConfigurationError, match=option):
            walens.Client(region_name="eu-west-1", credentials=CREDENTIALS, **{option: value})


@pytest.mark.parametrize("mode", ["standard", "legacy"])
def test_retry_modes(mode: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is one mode; an environment that asks for another one for all SDKs is no reason to fail."""
    monkeypatch.setenv("AWS_RETRY_MODE", "adaptive")

    request = sent(region_name="eu-west-1", credentials=CREDENTIALS, retry_mode=mode)

    assert request.headers["amz-sdk-request"] == "attempt=1; max=3"


def test_the_ca_bundle_of_a_profile(files: Files, keys: None, tmp_path: Path) -> None:
    """``ca_bundle`` of the configuration file is what certificates are verified with."""
    authority = Authority(tmp_path)
    files(f"[default]\nregion = eu-west-1\nca_bundle = {authority.bundle}\n")

    with (
        Loopback(answers({"LensSummaries": []}), tls=authority.server_context()) as server,
        walens.Client(endpoint_url=server.url) as client,
    ):
        assert client.list_lenses().lens_summaries == ()


@pytest.mark.parametrize("driver_type", [BlockingDriver, AwaitingDriver], ids=["Client", "AsyncClient"])
def test_proxies_of_the_environment(driver_type: type[Driver], monkeypatch: pytest.MonkeyPatch) -> None:
    """``HTTP_PROXY`` is used, ``NO_PROXY`` and ``proxies={}`` keep the client from it."""
    with Loopback(answers({"LensSummaries": []})) as server, Loopback(forwards) as proxy, ExitStack() as stack:

        def used(**options: Any) -> int:
            before = len(proxy.requests)
            driver = stack.enter_context(running(driver_type(endpoint_url=server.url, **options)))
            driver.call(LIST)
            return len(proxy.requests) - before

        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        assert (used(), used(proxies={})) == (1, 0)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        assert (used(), used(proxies={"http": proxy.url})) == (0, 1)


# What is not touched

COLD = """
import json, sys
import walens
client = walens.Client(region_name="eu-west-1", endpoint_url=sys.argv[1], credentials=walens.Credentials(
    access_key_id="AKID", secret_access_key="hush"))
constructed = sorted(sys.modules)
client.list_lenses()
print(json.dumps([constructed, sorted(sys.modules)]))
"""


def test_static_credentials_and_region_touch_no_session() -> None:
    """A client with everything given by hand makes no botocore session, neither when it is made nor in a call."""
    with Loopback(answers({"LensSummaries": []})) as server:
        output = subprocess.run(
            [sys.executable, "-c", COLD, server.url],
            check=True,
            capture_output=True,
            text=True,
            env=os.environ | {"AWS_CONFIG_FILE": "/nowhere", "AWS_SHARED_CREDENTIALS_FILE": "/nowhere"},
        ).stdout
    constructed, called = (set(names) for names in json.loads(output))

    assert not {name for name in constructed if name.split(".")[0] in {"botocore", "urllib3", "aiohttp", "tenacity"}}
    assert not {"botocore.session", "botocore.client", "boto3"} & called
    assert "tenacity" not in called


def test_an_unsigned_client_reads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A client of a transport that answers by itself does not look at the environment."""
    monkeypatch.setenv("AWS_PROFILE", "missing-profile")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "many")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "no url")
    script = Script(NOTHING, signed=False)

    with walens.Client(transport=script) as client:
        client.list_lenses()

    assert script.requests[0].url == "https://wellarchitected.us-east-1.amazonaws.com/lenses"


# What cannot work is told where it is given, with the setting and its source

SECONDS = ("connect_timeout", "read_timeout", "deadline")
NO_SECONDS = (-1, 0, 0.0, -0.5, float("nan"), float("inf"), "5", True, 10**12, 10**400, [1])
NO_COUNTS = (0, -1, 1.5, True, "3", float("nan"))
NO_OPTIONS: list[tuple[str, Any]] = [
    *((option, value) for option in SECONDS for value in NO_SECONDS),
    *((option, value) for option in ("max_attempts", "max_connections") for value in NO_COUNTS),
    *(("verify", value) for value in ("", 0, 1, " ", "a\0b", 0.0, [], b"x")),
    *(("verify", value) for value in ("/no/such/file.pem", "true", "False", os.devnull, "x" * 5000)),
    *(("client_cert", value) for value in ("", "a\0b", 0, ("a",), ("a", ""), ("a", "b", "c"), False)),
    *(("client_cert", value) for value in ("/no/such/file.pem", (__file__, "/no/such/file.pem"), os.sep, os.devnull)),
    *(("proxies", value) for value in ("http://x:1", {"https": 3}, {"https": "ftp://x"}, {"http": "http://a b"}, 0)),
    *(("proxies", {scheme: "http://x:1"}) for scheme in ("ftp", "HTTPS", "all", "no", "https://", "")),
    *(
        ("proxies", {"https": url})
        for url in ("", "http://a..b", "http://x:0", "http://x:", "http://[::1]x", "http://%zz")
    ),
    ("max_connections", 65_536),  # urllib3 would make as many places
    *(
        ("endpoint_url", value)
        for value in ("", " ", "http://a b", "http://a/\t", "http://a\0", 8080, "x", " http://a")
    ),
    *(
        ("endpoint_url", f"http://{host}")
        for host in (
            "a..b",
            ".",
            "%zz",
            "a%41",
            "a:",
            "a:0",
            "a:99999",
            "a:+80",
            "a:8_0",
            "[::1",
            "[::1]x",
            "[zz]",
            "-a.b",
            "a-.b",
            "a" * 64,
            "a." * 200 + "b",
            "256.1.1.1",
            "\u00e9.example",
            "\uff10",
            "*",
            "a,b",
            "a;b",
            "a\\b",
            "xn--",
        )
    ),
    *(("endpoint_url", f"http://a/{path}") for path in ("%zz", "%4", "<x>", "\u00e9", "?", "#", "a?b", "{x}")),
    *(
        ("region_name", value)
        for value in ("a" * 300, "a" * 64, "-", "eu-", "-eu", "1", "us_east_1", "\u0661", "\u00b2")
    ),
    *((option, value) for option in ("region_name", "profile_name") for value in ("", " ", 3, b"x")),
    *((f"use_{kind}_endpoint", value) for kind in ("fips", "dualstack") for value in (0, "no", "")),
    *(("retry_mode", value) for value in ("adaptive", "eager", "", [], 3)),
    *(("check_input", value) for value in ("x", None, [])),
    *(("credentials", value) for value in ({"access_key_id": "AKID"}, "AKID", ())),
    ("on_attempt", "print"),
]


@pytest.mark.parametrize("client_type", [walens.Client, walens.AsyncClient])
@pytest.mark.parametrize(("option", "value"), NO_OPTIONS, ids=repr)
def test_an_option_that_cannot_work_is_refused_where_the_client_is_made(
    client_type: type[walens.Client], option: str, value: Any
) -> None:
    """Whatever the option: the error says which one, and that it is an argument."""
    options: dict[str, Any] = {"region_name": "eu-west-1", "credentials": CREDENTIALS} | {option: value}

    with pytest.raises(ConfigurationError) as caught:
        client_type(**options)

    assert (caught.value.setting, caught.value.source) == (option, SettingSource.argument(option))
    assert str(caught.value).startswith(f"{option}: ")


@pytest.mark.parametrize("client_type", [walens.Client, walens.AsyncClient])
@pytest.mark.parametrize(
    ("option", "value"),
    [
        *(
            ("endpoint_url", url)
            for url in ("HTTP://a_b:65535/x%20y/", "https://a.", "http://[::1]:8080", "http://127.1")
        ),
        *(("region_name", region) for region in ("a" * 63, "eu-isoe-west-1", "mars-1", "us")),
        *(("proxies", proxies) for proxies in ({}, {"https": "x:3128"}, {"http": "http://u:p@[::1]:1/"}, None)),
        ("verify", os.curdir),
        ("verify", __file__),
        ("max_connections", 65_535),
    ],
    ids=repr,
)
def test_an_option_that_may_work_is_taken(client_type: type[walens.Client], option: str, value: Any) -> None:
    """A container's name with an underscore, an address in brackets, a folder of authorities: they are no mistake."""
    options: dict[str, Any] = {"region_name": "eu-west-1", "credentials": CREDENTIALS} | {option: value}
    assert repr(client_type(**options))


def test_a_bundle_that_is_not_there_costs_no_import() -> None:
    """It is refused before anything is imported that could read it."""
    code = """
    import sys
    import walens
    credentials = walens.Credentials(access_key_id="a", secret_access_key="b")
    try:
        walens.Client(region_name="eu-west-1", credentials=credentials, verify="/no/such/file.pem")
    except walens.errors.ConfigurationError as error:
        print(error.setting, sorted({"botocore", "ssl", "urllib3", "aiohttp"} & sys.modules.keys()))
    """
    done = subprocess.run([sys.executable, "-c", dedent(code)], capture_output=True, text=True, check=True)
    assert done.stdout == "verify []\n"


@pytest.mark.filterwarnings("ignore:Unverified HTTPS request")
@pytest.mark.parametrize("verify", ["", 0, None])
def test_only_false_turns_verification_off(verify: Any, tmp_path: Path) -> None:
    """A value that is false to Python and is not ``False`` never reaches a server of an unknown authority."""
    with Loopback(answers({"LensSummaries": []}), tls=Authority(tmp_path).server_context()) as server:
        options: dict[str, Any] = {"region_name": "eu-west-1", "credentials": CREDENTIALS, "endpoint_url": server.url}
        with pytest.raises(WalensError), walens.Client(**options, verify=verify, max_attempts=1) as client:
            client.list_lenses()
        assert server.requests == []
        with walens.Client(**options, verify=False) as client:
            assert client.list_lenses().lens_summaries == ()


@pytest.mark.parametrize("driver_type", [BlockingDriver, AwaitingDriver], ids=["Client", "AsyncClient"])
@pytest.mark.parametrize("bundle", ["", "none.pem"])
def test_the_ca_bundle_of_requests(
    driver_type: type[Driver], bundle: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``REQUESTS_CA_BUNDLE`` counts where nothing of AWS says another one, as it does for boto3."""
    authority = Authority(tmp_path)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority.bundle))
    with Loopback(answers({"LensSummaries": []}), tls=authority.server_context()) as server:
        with running(driver_type(endpoint_url=server.url)) as driver:
            assert driver.call(LIST).lens_summaries == ()

        monkeypatch.setenv("REQUESTS_CA_BUNDLE", bundle)
        with (
            running(driver_type(endpoint_url=server.url, max_attempts=1)) as driver,
            pytest.raises(WalensError) as caught,
        ):
            driver.call(LIST)

    if bundle:
        assert isinstance(caught.value, ConfigurationError)
        assert caught.value.source == SettingSource.variable("REQUESTS_CA_BUNDLE")
    else:
        assert isinstance(caught.value, walens.errors.TLSError)


@pytest.mark.parametrize("tail", ["", "/?x=1", ":nine", " "])
def test_a_password_in_the_endpoint_is_refused_and_not_repeated(tail: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """User and password cannot be sent beside a signature; no text, pickle or cause of the error has them."""
    url = f"http://user:topsecret@127.0.0.1:9{tail}"
    monkeypatch.setenv("AWS_ENDPOINT_URL", url)
    for options in ({"endpoint_url": url}, {}):
        with pytest.raises(ConfigurationError) as caught:
            sent(region_name="eu-west-1", credentials=CREDENTIALS, **options)

        error = caught.value
        shown = str(error) + repr(error) + repr(pickle.dumps(error)) + "".join(traceback.format_exception(error))
        assert ("topsecret" in shown, "user:" in str(error)) == (False, False)
        assert error.setting == "endpoint_url"


WHERE = "AWS_CONFIG_FILE"


@pytest.mark.parametrize(
    ("variables", "config", "setting", "source"),
    [
        ({}, "", "region_name", None),
        ({"AWS_DEFAULT_REGION": "a b"}, "", "region_name", SettingSource.variable("AWS_DEFAULT_REGION")),
        ({}, "[default]\nregion = a b\n", "region_name", SettingSource.file(WHERE, "default")),
        ({}, "[default]\nregion =\n  a = b\n", "region_name", SettingSource.file(WHERE, "default")),
        ({"AWS_PROFILE": "nope"}, "", "profile_name", SettingSource.variable("AWS_PROFILE")),
        (
            {"AWS_DEFAULT_REGION": "eu-west-1", "AWS_PROFILE": "nope"},
            "",
            "profile_name",
            SettingSource.variable("AWS_PROFILE"),
        ),
        ({}, "no section\n", "profile_name", SettingSource.file(WHERE)),
        ({}, "[default]\nregion = a1\nmax_attempts = many\n", "max_attempts", SettingSource.file(WHERE, "default")),
        ({}, "[default]\nregion = a1\nmax_attempts = 0\n", "max_attempts", SettingSource.file(WHERE, "default")),
        (
            {"AWS_MAX_ATTEMPTS": "1.5"},
            "[default]\nregion = a1\n",
            "max_attempts",
            SettingSource.variable("AWS_MAX_ATTEMPTS"),
        ),
        (
            {"AWS_PROFILE": "p"},
            "[profile p]\nregion = a1\nendpoint_url = x\n",
            "endpoint_url",
            SettingSource.file(WHERE, "profile p"),
        ),
        (
            {"AWS_ENDPOINT_URL": "x"},
            "[default]\nregion = a1\n",
            "endpoint_url",
            SettingSource.variable("AWS_ENDPOINT_URL"),
        ),
        ({}, "[default]\nregion = a1\nservices = none\n", "endpoint_url", SettingSource.file(WHERE, "default")),
        (
            {"AWS_ACCESS_KEY_ID": "AKID", "AWS_ENDPOINT_URL": "http://x"},
            "[default]\nregion = a1\n",
            "credentials",
            SettingSource.variable("AWS_SECRET_ACCESS_KEY"),
        ),
        ({"AWS_ENDPOINT_URL": "http://x"}, "[default]\nregion = a1\n", "credentials", None),
    ],
)
def test_an_error_tells_the_setting_and_where_it_stands(  # noqa: PLR0917 - one column each
    files: Files, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], config: str, setting: str, source: Any
) -> None:
    """Argument, variable, or file and section: as facts."""
    files(config)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(ConfigurationError) as caught:
        sent()

    if source is not None and source.kind is SourceKind.FILE:
        source = source._replace(name=aws_file())
    assert (caught.value.setting, caught.value.source) == (setting, source)


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        ("sso", "run `aws sso login --profile sso`"),
        ("mfa", "a code of the MFA device"),
        ("process", "credential_process failed, or printed no JSON"),
        ("loop", "loop"),
        ("nowhere", "other"),
    ],
)
@pytest.mark.filterwarnings("ignore::getpass.GetPassWarning")
def test_credentials_that_cannot_be_had_say_what_to_do(files: Files, profile: str, told: str) -> None:
    """The profile is named as the source, and the next step stands in the text."""
    files(
        """
        [profile sso]
        sso_session = my
        sso_account_id = 123456789012
        sso_role_name = R
        [sso-session my]
        sso_region = eu-west-1
        sso_start_url = https://example.awsapps.com/start
        [profile mfa]
        role_arn = arn:aws:iam::123456789012:role/x
        source_profile = base
        mfa_serial = arn:aws:iam::123456789012:mfa/u
        [profile base]
        aws_access_key_id = AKID
        aws_secret_access_key = s
        [profile process]
        credential_process = /bin/echo hello
        [profile loop]
        role_arn = arn:aws:iam::123456789012:role/x
        source_profile = pool
        [profile pool]
        role_arn = arn:aws:iam::123456789012:role/x
        source_profile = loop
        [profile nowhere]
        role_arn = arn:aws:iam::123456789012:role/x
        source_profile = other
        """
    )

    with pytest.raises(ConfigurationError) as caught:
        sent(region_name="eu-west-1", profile_name=profile)

    assert caught.value.source == SettingSource.file(aws_file(), f"profile {profile}")
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("wellarchitected/2020-03-31/endpoint-rule-set-1.json", "{"),
        ("wellarchitected/2020-03-31/endpoint-rule-set-1.json", "[]"),
        ("wellarchitected/2020-03-31/endpoint-rule-set-1.json", "{}"),
        ("wellarchitected/2020-03-31/endpoint-rule-set-1.json", '{"parameters": {}, "rules": [{"type": "x"}]}'),
        ("partitions.json", '{"partitions": 1}'),
        ("partitions.json", "\x00"),
    ],
)
def test_endpoint_rules_of_the_users_own_that_are_broken(
    file: str, content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands below ``~/.aws/models`` is a setting like any other."""
    monkeypatch.setattr("botocore.loaders.Loader.CUSTOMER_DATA_PATH", str(tmp_path))  # "~" when botocore was imported
    rules = tmp_path / file
    rules.parent.mkdir(parents=True, exist_ok=True)
    rules.write_text(content, encoding="utf-8")

    with pytest.raises(ConfigurationError, match="endpoint rules") as caught:
        sent(region_name="eu-west-1", credentials=CREDENTIALS)

    assert (caught.value.setting, caught.value.source) == ("data_path", SettingSource.file(str(rules)))


KEYS = (
    "region", "max_attempts", "ca_bundle", "endpoint_url", "services", "use_fips_endpoint", "credential_process",
    "role_arn", "source_profile", "credential_source", "mfa_serial", "sso_session", "sso_account_id", "sso_role_name",
    "sso_start_url", "sso_region", "web_identity_token_file", "aws_access_key_id", "aws_secret_access_key",
    "aws_session_token", "duration_seconds", "retry_mode", "login_session", "ignore_configured_endpoint_urls",
)  # fmt: skip
VALUES = st.sampled_from(
    [
        "", "x", "default", "0", "-1", "many", "true", "eu-west-1", "/nowhere/file", "a=b", "%(x)s", "\u00fc", "[x]", "p",
        "\n  a = b", "\n  a", "arn:aws:iam::123456789012:role/x", "Environment", "Ec2InstanceMetadata", "EcsContainer",
        "http://127.0.0.1:9", "'", '"', "/bin/false", "\ufeff", "AKID",
    ]
)  # fmt: skip
LINES = st.one_of(
    st.sampled_from(
        ["[default]", "[profile p]", "[p]", "[services x]", "[sso-session x]", "[", "]", "[default", "=", "x"]
    ),
    st.builds("{} = {}".format, st.sampled_from(KEYS), VALUES),
    st.text("[]=\n\t #;:'\"ab\u00e9\x00", max_size=12),
)
VARIABLES = (
    "AWS_PROFILE", "AWS_DEFAULT_REGION", "AWS_MAX_ATTEMPTS", "AWS_CA_BUNDLE", "AWS_ENDPOINT_URL", "NO_PROXY",
    "AWS_USE_FIPS_ENDPOINT", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "HTTPS_PROXY",
    "AWS_ROLE_ARN", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_RETRY_MODE",
    "AWS_ENDPOINT_URL_WELLARCHITECTED", "AWS_STS_REGIONAL_ENDPOINTS", "AWS_DEFAULTS_MODE", "AWS_CREDENTIAL_EXPIRATION",
)  # fmt: skip


@pytest.mark.filterwarnings("ignore::getpass.GetPassWarning")
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    config=st.lists(LINES, max_size=9),
    credentials=st.lists(LINES, max_size=5),
    variables=st.dictionaries(st.sampled_from(VARIABLES), VALUES.filter(lambda text: text.isascii()), max_size=4),
)
def test_nothing_of_botocore_comes_out(
    files: Files, config: list[str], credentials: list[str], variables: dict[str, str]
) -> None:
    """Broken files, odd variables, half profiles, roles of nobody: a call goes out, or it is an error of ours."""
    files("\n".join(config), "\n".join(credentials))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in variables.items():
            patch.setenv(name, value)
        try:
            request = sent(max_attempts=1, deadline=20)
        except WalensError as error:
            told = pickle.loads(pickle.dumps(error))
        else:
            told = request.headers["Authorization"]
    assert str(told)


class NoSend:
    def close(self) -> None: ...


class NoClose:
    def send(self, request: walens.Request) -> walens.Response: ...  # type: ignore[empty-body]


@pytest.mark.parametrize("client", [walens.Client, walens.AsyncClient])
@pytest.mark.parametrize("transport", [NoSend(), NoClose(), NoClose, object(), "requests", 5], ids=range(6))
def test_a_transport_that_is_none(client: Any, transport: object) -> None:
    """What cannot send or cannot be closed is refused when the client is made."""
    with pytest.raises(walens.errors.ConfigurationError, match="transport: "):
        client(transport=transport)
