"""What the values of options have to be; what cannot work is refused where it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeGuard

from walens.errors import ConfigurationError, SettingSource

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = [
    "MAX_SECONDS",
    "Check",
    "check_callable",
    "check_choice",
    "check_count",
    "check_flag",
    "check_path",
    "check_seconds",
    "check_text",
    "check_transport",
    "check_url",
]

MAX_SECONDS = 2_147_483
"""The longest time to wait, 24 days: poll(2) takes milliseconds, as a number of 31 bits."""


class Check(Protocol):
    """Takes the name of an option and its value, and raises what is wrong with it."""

    def __call__(self, option: str, value: object, /) -> None: ...


def _refused(option: str, problem: str) -> ConfigurationError:
    return ConfigurationError(problem, setting=option, source=SettingSource.argument(option))


def check_seconds(option: str, value: object, *, zero: bool = False) -> None:
    """
    Refuse what is no time to wait.

    Args:
        option: its name.
        value: what was given.
        zero: whether no time at all is one.

    Raises:
        ConfigurationError: it is no number, not finite, not positive, or longer than `MAX_SECONDS`.
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _refused(option, f"{value!r:.80} is no number of seconds")
    # A whole number may be too large to be asked whether it is finite.
    if not 0 <= value <= MAX_SECONDS or (value == 0 and not zero):
        least = "from 0" if zero else "more than 0,"
        raise _refused(option, f"{value!r:.80} seconds cannot be waited; it has to be {least} at most {MAX_SECONDS:,}")


def check_count(option: str, value: object, why: str) -> None:
    """
    Refuse what is no whole number from 1.

    Args:
        option: its name.
        value: what was given.
        why: why there has to be one at least.

    Raises:
        ConfigurationError: it is none.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise _refused(option, f"{value!r:.80} is no whole number")
    if value < 1:
        raise _refused(option, f"{value!r:.80} is too small: {why}")


def check_flag(option: str, value: object) -> None:
    """
    Refuse what is neither true nor false.

    Raises:
        ConfigurationError: it is something else, as ``0`` or ``"no"``.
    """
    if not isinstance(value, bool):
        raise _refused(option, f"{value!r:.80} is neither True nor False")


def check_callable(option: str, value: object) -> None:
    """
    Refuse what cannot be called.

    Raises:
        ConfigurationError: it is no function.
    """
    if not callable(value):
        raise _refused(option, f"{value!r:.80} cannot be called")


def check_choice(option: str, value: object, choices: Collection[str]) -> None:
    """
    Refuse what is none of some words.

    Raises:
        ConfigurationError: it is something else.
    """
    if not isinstance(value, str) or value not in choices:
        raise _refused(option, f"{value!r:.80} is none of {', '.join(repr(choice) for choice in choices)}")


def check_text(option: str, value: object) -> None:
    """
    Refuse what is no text, or has nothing in it.

    Raises:
        ConfigurationError: it is something else.
    """
    if not isinstance(value, str):
        raise _refused(option, f"{type(value).__name__} is no text")
    if not value.strip():
        raise _refused(option, "it is empty; leave the option out where nothing is meant")


def check_path(option: str, value: object) -> None:
    """
    Refuse what can be the path of no file.

    Raises:
        ConfigurationError: it is no text, empty, or has a NUL character.
    """
    check_text(option, value)
    if "\0" in str(value):
        raise _refused(option, f"{value!r:.80} is no path: it has a NUL character")


def check_transport(option: str, value: object) -> None:
    """
    Refuse what carries no requests.

    Raises:
        ConfigurationError: it lacks a method of a transport, or is a class and no object of it.
    """
    if isinstance(value, type):
        raise _refused(option, f"it is the class {value.__name__}; give an object of it")
    for method in ("send", "close"):
        if not callable(getattr(value, method, None)):
            raise _refused(option, f"{type(value).__name__} has no method {method}, which every transport has")


def check_url(setting: str, url: object, source: SettingSource) -> None:
    """
    Refuse what can be the URL of no endpoint. What may be a password is not repeated.

    Args:
        setting: the name of the setting.
        url: what was given.
        source: where it comes from.

    Raises:
        ConfigurationError: it is no HTTP URL, or has a user and a password, a query or a fragment.
    """
    if not _is_url(url):
        raise ConfigurationError(
            f"{_shown(url)} cannot be used; one looks like 'http://127.0.0.1:8080'", setting=setting, source=source
        )
    if "@" in url.split("/", 3)[2]:
        raise ConfigurationError(
            "it has a user or a password, which cannot be sent beside a signature",
            setting=setting,
            source=source,
            advice="take them out of it",
        )


def _is_url(url: object) -> TypeGuard[str]:
    # urlsplit takes some of these characters away, and others would end in the request line.
    if not isinstance(url, str) or not url.isprintable() or any(letter.isspace() for letter in url):
        return False
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not parts.query and not parts.fragment


def _shown(url: object) -> str:
    text = str(url)
    return f"{text!r:.200}" if "@" not in text else repr(f"...{text[text.rindex('@') :]}")
