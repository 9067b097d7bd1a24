"""
What AWS users have set: the environment, the shared files, and where credentials come from.

botocore reads all of it, and nothing is parsed here. What it raises comes out as a `ConfigurationError` that says which
setting it was and where it stands.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast, final

from walens.credentials import Credentials
from walens.errors import ConfigurationError, SettingSource

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from botocore.session import Session

__all__ = ["AWSSettings", "Found", "SessionCredentials"]

ResultT = TypeVar("ResultT")

_SIGN_IN = ("SSOError", "TokenRetrievalError", "LoginError")
"""The bases of botocore's errors that mean: sign in again. Not every version of it has all of them."""
_NO_CREDENTIALS = (
    "give credentials=walens.Credentials(...) or profile_name=..., set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or "
    "sign in with `aws sso login` or `aws configure`"
)


class Found(NamedTuple):
    """The value of a setting, and where it stands."""

    value: Any
    source: SettingSource


class AWSSettings:
    """
    The settings of one profile, and of the environment.

    Args:
        profile_name: the profile; ``AWS_PROFILE`` or the default one when absent.
        files: whether the shared files count. Where they do not, no session is made, which would cost more than a call.
    """

    def __init__(self, profile_name: str | None, *, files: bool) -> None:
        self._profile_name = profile_name
        self._files = files
        self._session: Session | None = None

    def check_profile(self) -> None:
        """
        Read the profile.

        Raises:
            ConfigurationError: it is not there, or a file is broken.
        """
        self._profile()

    def find(self, name: str) -> Found | None:
        """
        Give a setting by botocore's name of it; ``None`` where it is set nowhere.

        Raises:
            ConfigurationError: it cannot be read.
        """
        from botocore.configprovider import BOTOCORE_DEFAUT_SESSION_VARIABLES

        row: tuple[object, object, object, Callable[[str], object] | None] = BOTOCORE_DEFAUT_SESSION_VARIABLES[name]
        key, variable, default, convert = row
        variable, key = str(variable), str(key)
        stated = os.environ.get(variable)
        if stated is not None:
            source = SettingSource.variable(variable)
            return Found(_read(name, source, lambda: convert(stated) if convert else stated), source)
        if not self._files or self._profile().get(key) is None:
            return None if default is None else Found(default, SettingSource.variable(variable))
        source = self.section()
        read = cast("Callable[[str], object]", self.session().get_config_variable)
        return Found(_read(name, source, lambda: read(name)), source)

    def find_endpoint(self, service: str) -> Found | None:
        """
        Give the endpoint that is configured for a service; ``None`` where there is none.

        Raises:
            ConfigurationError: the settings cannot be read.
        """
        ignored = self.find("ignore_configured_endpoint_urls")
        if ignored is not None and ignored.value:
            return None
        from botocore.configprovider import ConfiguredEndpointProvider

        variables = (f"AWS_ENDPOINT_URL_{service.upper()}", "AWS_ENDPOINT_URL")
        variable = next((name for name in variables if os.environ.get(name)), None)
        source = (
            self.section() if variable is None and self._files else SettingSource.variable(variable or variables[0])
        )
        files: tuple[Mapping[str, Any], Mapping[str, Any]] = ({}, {})
        if self._files and variable is None:
            profile = self._profile()  # which reads the files
            files = (cast("Mapping[str, Any]", self.session().full_config), profile)
        endpoint = _read("endpoint_url", source, ConfiguredEndpointProvider(*files, service).provide)
        return None if not endpoint else Found(endpoint, source)

    def find_credentials(self) -> SessionCredentials:
        """
        Give the credentials of the usual chain.

        Raises:
            ConfigurationError: there are none.
        """
        self.check_profile()
        find: Callable[[], Any] = self.session().get_credentials
        chain = self.read_credentials(find)
        if chain is None:
            raise ConfigurationError("no credentials", setting="credentials", source=None, advice=_NO_CREDENTIALS)
        return SessionCredentials(chain, self)

    def session(self) -> Session:
        """Give botocore's session."""
        if self._session is None:
            from botocore.session import Session

            self._session = _read("profile_name", None, lambda: Session(profile=self._profile_name))
        return self._session

    def section(self) -> SettingSource:
        """Give the section of the profile as a source."""
        session = self.session()
        name = session.profile or "default"
        path = os.path.expanduser(str(session.get_config_variable("config_file")))  # noqa: PTH111 - "~user" may fail there
        return SettingSource.file(path, name if name == "default" else f"profile {name}")

    def _profile(self) -> Mapping[str, Any]:
        from botocore.exceptions import ProfileNotFound

        try:
            profile: Mapping[str, Any] = self.session().get_scoped_config()
        except ProfileNotFound as error:
            variable = next((name for name in ("AWS_PROFILE", "AWS_DEFAULT_PROFILE") if os.environ.get(name)), "")
            source = SettingSource.variable(variable) if self._profile_name is None else None
            raise ConfigurationError(
                f"no AWS configuration file has the profile {str(error.kwargs.get('profile'))!r}",
                setting="profile_name",
                source=source or SettingSource.argument("profile_name"),
                advice="`aws configure list-profiles` shows those that there are",
            ) from error
        except ImportError:  # this is no matter of the profile
            raise
        except Exception as error:
            raise _unreadable("profile_name", self._file_of(error), error) from error
        return profile

    def _file_of(self, error: Exception) -> SettingSource:
        """Give the file that an error is about: botocore's errors of broken files know its path."""
        path = getattr(error, "kwargs", {}).get("path")
        return SettingSource.file(str(path) if path else os.environ.get("AWS_CONFIG_FILE", "~/.aws/config"))

    def read_credentials(self, read: Callable[[], ResultT]) -> ResultT:
        """
        Look credentials up, and tell what goes wrong with the name of what gives them.

        Raises:
            ConfigurationError: they cannot be had.
        """
        try:
            return read()
        except ConfigurationError:
            raise
        except Exception as error:  # noqa: BLE001 - each provider raises what it likes
            failure, cause = self._credentials_failure(error)
        # Outside of the block: what a program printed may have secrets, and stays out of the chain of exceptions.
        raise failure from cause

    def _credentials_failure(self, error: Exception) -> tuple[ConfigurationError, Exception | None]:
        from botocore import exceptions

        source, advice, cause = self._source_of_credentials(error), None, error
        profile = f" --profile {self.session().profile}" if self.session().profile else ""
        bases = tuple(getattr(exceptions, name) for name in _SIGN_IN if hasattr(exceptions, name))
        scoped = self._profile()
        if isinstance(error, bases):
            sign_in = "aws login" if "login_session" in scoped else "aws sso login"
            problem, advice = f"the sign-in has expired, or there was none ({error})", f"run `{sign_in}{profile}`"
        elif "mfa_serial" in scoped and not isinstance(error, (exceptions.BotoCoreError, exceptions.ClientError)):
            problem = "the role needs a code of the MFA device, and there is no terminal to ask for it"
            advice = "run it on a terminal, or give temporary credentials of `aws sts assume-role`"
        elif "credential_process" in scoped and source.kind != "environment variable":
            return self._process_failure(error, source)
        else:
            problem = str(error) or type(error).__name__
        return (
            ConfigurationError(
                f"the credentials cannot be had: {problem}", setting="credentials", source=source, advice=advice
            ),
            cause,
        )

    def _process_failure(self, error: Exception, source: SettingSource) -> tuple[ConfigurationError, None]:
        if isinstance(error, OSError):
            problem = f"the program of credential_process cannot be run: {error.strerror or type(error).__name__}"
            problem += f": {error.filename}" if error.filename else ""
        else:
            problem = "the program of credential_process failed, or printed no JSON object of credentials"
        advice = "run it by hand to see what it prints, which is not repeated here"
        return ConfigurationError(problem, setting="credential_process", source=source, advice=advice), None

    def _source_of_credentials(self, error: Exception) -> SettingSource:
        from botocore.exceptions import PartialCredentialsError

        if isinstance(error, PartialCredentialsError) and error.kwargs.get("provider") == "env":
            return SettingSource.variable(str(error.kwargs.get("cred_var")))
        return self.section()


@final
class SessionCredentials:
    """Credentials of botocore's chain, refreshed by botocore when they are about to expire."""

    __slots__ = ("_chain", "_settings")

    def __init__(self, chain: Any, settings: AWSSettings) -> None:
        self._chain = chain
        self._settings = settings

    def at_hand(self) -> Credentials | None:
        """Give the credentials if they are fresh."""
        refresh_needed = getattr(self._chain, "refresh_needed", None)
        if refresh_needed is not None and self._settings.read_credentials(refresh_needed):
            return None
        return self.fetch()

    def fetch(self) -> Credentials:
        """Give the credentials, refreshed where that is due."""
        known = self._settings.read_credentials(self._chain.get_frozen_credentials)
        try:
            return Credentials(
                access_key_id=known.access_key, secret_access_key=known.secret_key, session_token=known.token
            )
        except ConfigurationError as error:
            found = str(getattr(self._chain, "method", ""))
            source = SettingSource.variable(_VARIABLES[error.setting]) if found == "env" else self._settings.section()
            raise ConfigurationError(error.problem, setting=error.setting, source=source) from None


_VARIABLES = {
    "access_key_id": "AWS_ACCESS_KEY_ID",
    "secret_access_key": "AWS_SECRET_ACCESS_KEY",
    "session_token": "AWS_SESSION_TOKEN",
}


def _read(setting: str, source: SettingSource | None, read: Callable[[], ResultT]) -> ResultT:
    """Call botocore, and tell what it cannot read as a `ConfigurationError`."""
    try:
        return read()
    except (ConfigurationError, ImportError):
        raise
    except Exception as error:
        raise _unreadable(setting, source, error) from error


def _unreadable(setting: str, source: SettingSource | None, error: Exception) -> ConfigurationError:
    return ConfigurationError(
        f"the AWS configuration cannot be used: {setting}: {error}", setting=setting, source=source
    )
