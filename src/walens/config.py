"""
Where to, as whom and how often: a client's configuration, as AWS users know it.

A client whose credentials and region are given by hand makes no session of botocore's: that would cost more than the
call itself. The shared configuration file is then not read, unless a profile is named; the environment variables still
count, and botocore's own table says which of them mean what.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from walens._option_checks import check_choice, check_count, check_flag, check_text, check_url, is_region
from walens.aws_settings import AWSSettings, Found
from walens.credentials import Credentials, CredentialsProvider, StaticCredentials
from walens.errors import ConfigurationError, SettingSource

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Configuration", "Destination", "RetryMode"]

RetryMode: TypeAlias = Literal["standard", "legacy", "adaptive"]

SERVICE = "wellarchitected"
DEFAULT_MAX_ATTEMPTS = 3


class Destination:
    """Where requests go, and for what they are signed."""

    __slots__ = ("agent_endpoint", "endpoint", "region_name", "signing_name")

    def __init__(
        self, endpoint: str, agent_endpoint: str | None, region_name: str, signing_name: str = SERVICE
    ) -> None:
        self.endpoint: str = endpoint
        self.agent_endpoint: str | None = agent_endpoint
        self.region_name: str = region_name
        self.signing_name: str = signing_name


class Configuration:
    """What a client was given, and what the AWS settings say where nothing was given."""

    # Plain attributes: attrs is not imported before the first model, see `walens.credentials`.
    def __init__(
        self,
        *,
        region_name: str | None,
        profile_name: str | None,
        endpoint_url: str | None,
        credentials: Credentials | None,
        use_fips_endpoint: bool | None,
        use_dualstack_endpoint: bool | None,
        retry_mode: RetryMode | None,
        max_attempts: int | None,
        verify: bool | str | None,
        signed: bool = True,
    ) -> None:
        self._region_name = region_name
        self._profile_name = profile_name
        self._endpoint_url = endpoint_url
        self._credentials = credentials
        self._use_fips_endpoint = use_fips_endpoint
        self._use_dualstack_endpoint = use_dualstack_endpoint
        self._max_attempts = max_attempts
        self._verify = verify
        self._signed = signed
        self._check(retry_mode)
        if not signed:
            return
        needs_files = credentials is None or region_name is None or profile_name is not None
        self._settings = AWSSettings(profile_name, files=needs_files)
        if needs_files:  # a missing profile or region is told where the client is made
            self._settings.check_profile()
            self.region_name()

    def _check(self, retry_mode: object) -> None:
        for option, text in (("region_name", self._region_name), ("profile_name", self._profile_name)):
            if text is not None:
                check_text(option, text)
        if self._region_name is not None:
            _check_region(self._region_name, None)
        if self._endpoint_url is not None:
            check_url("endpoint_url", self._endpoint_url, SettingSource.argument("endpoint_url"))
        for option, flag in (
            ("use_fips_endpoint", self._use_fips_endpoint),
            ("use_dualstack_endpoint", self._use_dualstack_endpoint),
        ):
            if flag is not None:
                check_flag(option, flag)
        if retry_mode is not None:
            # Nothing is retried in another mode; an environment that asks for one for all SDKs is no reason to fail.
            check_choice("retry_mode", retry_mode, ("standard", "legacy"))
        if self._max_attempts is not None:
            check_count("max_attempts", self._max_attempts, "a request is sent at least once")
        given = self._credentials
        if given is not None and not isinstance(cast("object", given), Credentials):
            raise ConfigurationError(
                f"a {type(given).__name__} is no walens.Credentials",
                setting="credentials",
                source=SettingSource.argument("credentials"),
                advice="give walens.Credentials(access_key_id=..., secret_access_key=...)",
            )

    def region_name(self) -> str:
        """
        Give the region.

        Raises:
            ConfigurationError: no region is set anywhere, or it cannot be one.
        """
        if self._region_name is not None:
            return self._region_name
        found = self._find("region")
        if found is None or not found.value:
            raise ConfigurationError(
                "no region",
                setting="region_name",
                source=None,
                advice="give region_name='eu-west-1' (or another), or set AWS_DEFAULT_REGION or region in the AWS "
                "configuration file",
            )
        _check_region(found.value, found.source)
        return str(found.value)

    def destination(self) -> Destination:
        """
        Give the endpoints: the given one, the configured one, or what the service's endpoint rules say.

        Raises:
            ConfigurationError: there is no region, or no endpoint for what is asked.
        """
        region = self.region_name()
        if not self._signed:
            url = self._endpoint_url or f"https://{SERVICE}.{region}.amazonaws.com"
            return Destination(url.rstrip("/"), url.rstrip("/"), region)
        given = self._endpoint_url and Found(self._endpoint_url, SettingSource.argument("endpoint_url"))
        fips = self._flag("use_fips_endpoint", given=self._use_fips_endpoint)
        dualstack = self._flag("use_dualstack_endpoint", given=self._use_dualstack_endpoint)
        endpoint = given or self._settings.find_endpoint(SERVICE)
        if endpoint is None:
            return _destination_by_rules(region, fips=fips, dualstack=dualstack)
        check_url("endpoint_url", endpoint.value, endpoint.source)
        if fips or dualstack:
            kind = "FIPS" if fips else "dual-stack"
            raise ConfigurationError(
                f"a {kind} endpoint was asked for, but an endpoint is set",
                setting="endpoint_url",
                source=endpoint.source,
                advice="leave one of them out",
            )
        url = str(endpoint.value).rstrip("/")
        return Destination(url, url, region)

    def credentials(self) -> CredentialsProvider:
        """
        Give where credentials come from.

        Raises:
            ConfigurationError: there are none.
        """
        if self._credentials is not None:
            return StaticCredentials(self._credentials)
        return self._settings.find_credentials()

    def max_attempts(self) -> int:
        """
        Give how often a request is sent at most.

        Raises:
            ConfigurationError: the configured value is no number, or less than 1.
        """
        if self._max_attempts is not None:
            return self._max_attempts
        found = self._find("max_attempts")
        if found is None:
            return DEFAULT_MAX_ATTEMPTS
        number = int(found.value)
        if number < 1:
            raise ConfigurationError(
                f"max_attempts is {number}, and a request is sent at least once",
                setting="max_attempts",
                source=found.source,
            )
        return number

    @property
    def signed(self) -> bool:
        """Whether requests carry a signature; where they do not, nothing is looked up in the environment."""
        return self._signed

    def verify(self) -> bool | str:
        """
        Give whether TLS certificates are verified, or with which CA bundle.

        Raises:
            ConfigurationError: the configured CA bundle is not there.
        """
        if self._verify is not None:
            return self._verify
        found = self._find("ca_bundle")
        if self._signed and (found is None or not found.value):
            # As botocore: its endpoint.py looks there after its own settings.
            found = Found(os.environ.get("REQUESTS_CA_BUNDLE"), SettingSource.variable("REQUESTS_CA_BUNDLE"))
        if found is None or not found.value:
            return True
        # A folder of certificates is one as well.
        if not isinstance(found.value, str) or not os.path.exists(found.value):  # noqa: PTH110 - False for what is no path
            raise ConfigurationError(
                f"there is no CA bundle {found.value!r:.200}", setting="verify", source=found.source
            )
        return found.value

    def proxies(self, endpoint: str) -> dict[str, str]:
        """Give the proxies that the environment names for an endpoint, by scheme; empty where it is exempt."""
        from botocore.utils import get_environ_proxies

        return dict(get_environ_proxies(endpoint))

    def _flag(self, name: str, *, given: bool | None) -> bool:
        if given is not None:
            return given
        found = self._find(name)
        return found is not None and bool(found.value)

    def _find(self, name: str) -> Found | None:
        return self._settings.find(name) if self._signed else None


def _check_region(region: Any, source: SettingSource | None) -> None:
    """Refuse what can be no part of a host name; without a source it is the argument."""
    if not is_region(region):
        raise ConfigurationError(
            f"{region!r:.80} cannot be a region; one looks like 'eu-west-1'",
            setting="region_name",
            source=source or SettingSource.argument("region_name"),
        )


def _destination_by_rules(region: str, *, fips: bool, dualstack: bool) -> Destination:
    """Ask the service's endpoint rules, which botocore holds as data, for the region's endpoints."""
    from botocore.exceptions import EndpointProviderError

    try:
        return _asked_destination({"Region": region, "UseFIPS": fips, "UseDualStack": dualstack}, region)
    except EndpointProviderError as error:
        raise ConfigurationError(
            f"the service has no such endpoint in {region}: {error}", setting="region_name", source=None
        ) from error
    except Exception as error:
        # Rules of the user's own, as below ~/.aws/models, are data of any shape.
        raise ConfigurationError(
            f"the endpoint rules of the service cannot be used: {type(error).__name__}: {error}",
            setting="data_path",
            source=_file_of_rules(),
            advice="take the file away, or put the service's own in its place",
        ) from error


def _asked_destination(asked: Mapping[str, object], region: str) -> Destination:
    from botocore.endpoint_provider import EndpointProvider
    from botocore.loaders import Loader

    loader = Loader()
    rules = loader.load_service_model(SERVICE, "endpoint-rule-set-1")
    provider = EndpointProvider(rules, loader.load_data("partitions"))
    endpoint = provider.resolve_endpoint(**asked)
    agent_url: str | None = None
    # The rules of a botocore that is older than the Agent know one endpoint alone.
    if "SubServiceType" in rules["parameters"]:
        agent_url = provider.resolve_endpoint(**asked, SubServiceType="AGENT").url
    schemes: list[Mapping[str, str]] = endpoint.properties.get("authSchemes", [])
    scheme = next((scheme for scheme in schemes if scheme.get("name") == "sigv4"), {})
    return Destination(endpoint.url, agent_url, scheme.get("signingRegion", region), scheme.get("signingName", SERVICE))


def _file_of_rules() -> SettingSource:
    """Give the file of the user's own that takes the place of botocore's rules, else botocore's."""
    from pathlib import Path

    from botocore.loaders import Loader

    folders = [Path(folder) for folder in Loader().search_paths]
    found = [
        file
        for folder in folders
        for file in (*folder.glob(f"{SERVICE}/*/endpoint-rule-set-1*.json*"), *folder.glob("partitions.json*"))
    ]
    return SettingSource.file(str(found[0] if found else folders[-1]))
