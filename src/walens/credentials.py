"""AWS credentials as a value that keeps its secrets to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, final

if TYPE_CHECKING:
    from walens.errors import ConfigurationError

__all__ = ["Credentials", "CredentialsProvider", "StaticCredentials"]


@final
class Credentials:
    """
    AWS credentials, given by hand.

    They are shown without their secrets, and refuse to be pickled, so that they end in no log and no cache.

    Args:
        access_key_id: the access key id.
        secret_access_key: the secret access key.
        session_token: the session token of temporary credentials.

    Raises:
        ConfigurationError: a key is empty or no text, or has a character that no key has.
    """

    # No attrs here: credentials are made before the first model, and importing attrs would double the time to a client.
    __slots__ = ("access_key_id", "secret_access_key", "session_token")

    access_key_id: str
    secret_access_key: str
    session_token: str | None

    def __init__(self, *, access_key_id: str, secret_access_key: str, session_token: str | None = None) -> None:
        _check_key("access_key_id", access_key_id)
        _check_key("secret_access_key", secret_access_key)
        _check_characters("session_token", session_token or "")
        object.__setattr__(self, "access_key_id", access_key_id)
        object.__setattr__(self, "secret_access_key", secret_access_key)
        object.__setattr__(self, "session_token", session_token or None)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"credentials are frozen; make new ones instead of setting {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"credentials are frozen; {name} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Credentials):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def _values(self) -> tuple[str, str, str | None]:
        return self.access_key_id, self.secret_access_key, self.session_token

    def __repr__(self) -> str:
        token = "..." if self.session_token else None
        return f"Credentials(access_key_id={self.access_key_id!r}, secret_access_key=..., session_token={token})"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("credentials are not pickled: their secrets would leave the process")


def _check_key(name: str, value: object) -> None:
    # A caller without a type checker may hand over anything.
    if not isinstance(value, str) or not value:
        raise _refused(name, f"{name} has to be a text that is not empty")
    _check_characters(name, value)


def _check_characters(name: str, value: object) -> None:
    # What was read from a file often has its line break; a header field cannot have it.
    if not isinstance(value, str) or " " in value or not value.isascii() or not value.isprintable():
        raise _refused(name, f"{name} has a space, a line break or a character of no key")


def _refused(name: str, problem: str) -> ConfigurationError:
    from walens.errors import ConfigurationError, SettingSource

    return ConfigurationError(problem, setting=name, source=SettingSource.argument(name))


class CredentialsProvider(Protocol):
    """Where the credentials of each attempt come from."""

    def at_hand(self) -> Credentials | None:
        """Give the credentials if that takes no I/O; ``None`` where they have to be fetched or refreshed first."""
        ...

    def fetch(self) -> Credentials:
        """
        Give credentials that are fresh, which may take I/O.

        Raises:
            ConfigurationError: there are none, or they cannot be refreshed; the text says what to set.
        """
        ...


@final
class StaticCredentials:
    """Credentials that never change."""

    __slots__ = ("_credentials",)

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials

    def at_hand(self) -> Credentials:
        """Give the credentials."""
        return self._credentials

    def fetch(self) -> Credentials:
        """Give the credentials."""
        return self._credentials
