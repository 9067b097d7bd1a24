"""
Where to, as whom and how often: a client's configuration, as AWS users know it.

botocore's session reads the environment, the shared files and the metadata services; nothing of that is parsed here.
A client whose credentials and region are given by hand makes no session: that would cost more than the call itself.
The shared configuration file is then not read, unless a profile is named; the environment variables still count, and
botocore's own table says which of them mean what.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from walens.credentials import Credentials, CredentialsProvider, StaticCredentials
from walens.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from botocore.session import Session

__all__ = ["Configuration", "Destination", "RetryMode"]

RetryMode: TypeAlias = Literal["standard", "legacy", "adaptive"]

SERVICE = "wellarchitected"
DEFAULT_TIMEOUT = 60.0
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
    """What a client was given, and what botocore's session says where nothing was given."""

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
        if retry_mode not in {None, "standard", "legacy"}:
            raise ConfigurationError(
                f"retry_mode={retry_mode!r} is not available: walens retries in standard mode; leave retry_mode out"
            )
        if max_attempts is not None and max_attempts < 1:
            raise ConfigurationError(f"max_attempts={max_attempts}: a request is sent at least once")
        self._region_name = region_name
        self._profile_name = profile_name
        self._endpoint_url = endpoint_url
        self._credentials = credentials
        self._use_fips_endpoint = use_fips_endpoint
        self._use_dualstack_endpoint = use_dualstack_endpoint
        self._max_attempts = max_attempts
        self._verify = verify
        self._signed = signed
        self._session: Session | None = None
        if not self._needs_no_session:
            self.region_name()  # a missing region is told where the client is made

    @property
    def _needs_no_session(self) -> bool:
        if not self._signed:
            return True
        return self._credentials is not None and self._region_name is not None and self._profile_name is None

    def region_name(self) -> str:
        """
        Give the region.

        Raises:
            ConfigurationError: no region is set anywhere, or it cannot be one.
        """
        region = self._region_name or self._setting("region")
        if not region:
            raise ConfigurationError(
                "no region: give region_name='eu-west-1' (or another), or set AWS_DEFAULT_REGION or region in the AWS "
                "configuration file"
            )
        if not all(part.isalnum() and part.isascii() for part in str(region).split("-")):
            raise ConfigurationError(f"region_name={region!r} cannot be a region; one looks like 'eu-west-1'")
        return str(region)

    def destination(self) -> Destination:
        """
        Give the endpoints: the given one, the configured one, or what the service's endpoint rules say.

        Raises:
            ConfigurationError: there is no region, or no endpoint for what is asked.
        """
        region = self.region_name()
        if not self._signed:
            url = _checked_url(self._endpoint_url or f"https://{SERVICE}.{region}.amazonaws.com")
            return Destination(url, url, region)
        fips = self._flag("use_fips_endpoint", given=self._use_fips_endpoint)
        dualstack = self._flag("use_dualstack_endpoint", given=self._use_dualstack_endpoint)
        endpoint = self._endpoint_url or self._configured_endpoint()
        if not endpoint:
            return _destination_by_rules(region, fips=fips, dualstack=dualstack)
        if fips or dualstack:
            kind = "FIPS" if fips else "dual-stack"
            raise ConfigurationError(
                f"a {kind} endpoint was asked for, but endpoint_url={endpoint!r} is set: leave one of them out"
            )
        return Destination(_checked_url(endpoint), _checked_url(endpoint), region)

    def credentials(self) -> CredentialsProvider:
        """
        Give where credentials come from.

        Raises:
            ConfigurationError: there are none.
        """
        if self._credentials is not None:
            return StaticCredentials(self._credentials)
        return _SessionCredentials(_guarded("credentials", self._made_session().get_credentials))

    def max_attempts(self) -> int:
        """
        Give how often a request is sent at most.

        Raises:
            ConfigurationError: the configured value is no number.
        """
        if self._max_attempts is not None:
            return self._max_attempts
        configured = self._setting("max_attempts")
        if configured is None:
            return DEFAULT_MAX_ATTEMPTS
        number = int(configured)
        if number < 1:
            raise ConfigurationError(
                f"max_attempts={number} in the environment or the AWS configuration file: at least 1 is needed"
            )
        return number

    @property
    def signed(self) -> bool:
        """Whether requests carry a signature; where they do not, nothing is looked up in the environment."""
        return self._signed

    def verify(self) -> bool | str:
        """Give whether TLS certificates are verified, or with which CA bundle."""
        if self._verify is not None:
            return self._verify
        bundle = self._setting("ca_bundle")
        return str(bundle) if bundle else True

    def proxies(self, endpoint: str) -> dict[str, str]:
        """Give the proxies that the environment names for an endpoint, by scheme; empty where it is exempt."""
        from botocore.utils import get_environ_proxies

        return dict(get_environ_proxies(endpoint))

    def _flag(self, name: str, *, given: bool | None) -> bool:
        return bool(self._setting(name)) if given is None else given

    def _setting(self, name: str) -> Any:
        if not self._signed:
            return None
        read: Callable[[str], Any] = _environment_setting
        if not self._needs_no_session:
            read = cast("Callable[[str], Any]", self._made_session().get_config_variable)
        return _guarded(name, lambda: read(name))

    def _configured_endpoint(self) -> str | None:
        if self._setting("ignore_configured_endpoint_urls"):
            return None
        from botocore.configprovider import ConfiguredEndpointProvider

        def configured() -> str | None:
            files: tuple[Any, Any] = ({}, {})
            if not self._needs_no_session:
                session = self._made_session()
                files = (session.full_config, session.get_scoped_config())
            provider = ConfiguredEndpointProvider(*files, SERVICE)
            endpoint: str | None = provider.provide()
            return endpoint

        endpoint: str | None = _guarded("endpoint_url", configured)
        return endpoint

    def _made_session(self) -> Session:
        if self._session is None:
            from botocore.session import Session

            made: Session = _guarded("profile", lambda: Session(profile=self._profile_name))
            self._session = made
        return self._session


class _SessionCredentials:
    """Credentials of botocore's chain, refreshed by botocore when they are about to expire."""

    __slots__ = ("_chain",)

    def __init__(self, chain: Any) -> None:
        if chain is None:
            raise ConfigurationError(
                "no credentials: give credentials=walens.Credentials(...) or profile_name=..., set AWS_ACCESS_KEY_ID "
                "and AWS_SECRET_ACCESS_KEY, or sign in with `aws sso login` or `aws configure`"
            )
        self._chain = chain

    def at_hand(self) -> Credentials | None:
        """Give the credentials if they are fresh."""
        refresh_needed = getattr(self._chain, "refresh_needed", None)
        return None if refresh_needed is not None and refresh_needed() else self.fetch()

    def fetch(self) -> Credentials:
        """Give the credentials, refreshed where that is due."""
        known = _guarded("credentials", self._chain.get_frozen_credentials)
        return Credentials(
            access_key_id=known.access_key, secret_access_key=known.secret_key, session_token=known.token
        )


def _environment_setting(name: str) -> Any:
    """Give what the environment says of a setting of botocore's, by botocore's table of variables."""
    from botocore.configprovider import BOTOCORE_DEFAUT_SESSION_VARIABLES

    _, variable, default, convert = BOTOCORE_DEFAUT_SESSION_VARIABLES[name]
    value = os.environ.get(variable) if isinstance(variable, str) else None
    if value is None:
        return default
    return convert(value) if convert else value


def _guarded(setting: str, read: Callable[[], Any]) -> Any:
    """Call botocore, and tell what it cannot read as a `ConfigurationError`."""
    try:
        return read()
    except Exception as error:
        raise ConfigurationError(f"the AWS configuration cannot be used: {setting}: {error}") from error


def _destination_by_rules(region: str, *, fips: bool, dualstack: bool) -> Destination:
    """Ask the service's endpoint rules, which botocore holds as data, for the region's endpoints."""
    from botocore.endpoint_provider import EndpointProvider
    from botocore.loaders import Loader

    loader = Loader()
    rules = loader.load_service_model(SERVICE, "endpoint-rule-set-1")
    provider = EndpointProvider(rules, loader.load_data("partitions"))
    asked: dict[str, object] = {"Region": region, "UseFIPS": fips, "UseDualStack": dualstack}
    endpoint = _guarded("endpoint", lambda: provider.resolve_endpoint(**asked))
    agent_url: str | None = None
    # The rules of a botocore that is older than the Agent know one endpoint alone.
    if "SubServiceType" in rules["parameters"]:
        agent_url = _guarded("endpoint", lambda: provider.resolve_endpoint(**asked, SubServiceType="AGENT")).url
    schemes: list[Mapping[str, str]] = endpoint.properties.get("authSchemes", [])
    scheme = next((scheme for scheme in schemes if scheme.get("name") == "sigv4"), {})
    return Destination(endpoint.url, agent_url, scheme.get("signingRegion", region), scheme.get("signingName", SERVICE))


def _checked_url(endpoint: str) -> str:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(endpoint)
        usable = parts.scheme in {"http", "https"} and parts.hostname and not parts.query and not parts.fragment
        _ = parts.port
    except ValueError:
        usable = False
    if not usable:
        raise ConfigurationError(f"endpoint_url={endpoint!r} cannot be used; one looks like 'http://127.0.0.1:8080'")
    return endpoint.rstrip("/")
