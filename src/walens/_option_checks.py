"""What the values of options have to be; what cannot work is refused where it is given."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Final, Protocol, TypeGuard

from walens.errors import ConfigurationError, SettingSource

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = [
    "MAX_SECONDS",
    "Check",
    "check_callable",
    "check_choice",
    "check_count",
    "check_file",
    "check_flag",
    "check_path",
    "check_seconds",
    "check_text",
    "check_transport",
    "check_url",
    "is_authority",
    "is_region",
]

MAX_SECONDS = 2_147_483
"""The longest time to wait, 24 days: poll(2) takes milliseconds, as a number of 31 bits."""

_LONGEST_LABEL: Final = 63
_LONGEST_NAME: Final = 253
_LAST_PORT: Final = 65_535
_NUMBERS_OF_AN_ADDRESS: Final = 4
_HEX: Final = frozenset("0123456789abcdefABCDEF")
_HEX_DIGITS: Final = 2
_NOT_IN_URLS: Final = frozenset(' ?#<>"{}|\\^`')
"""Blanks, what would end the path of an endpoint, and what RFC 3986 allows nowhere."""


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


def check_count(option: str, value: object, why: str, most: int | None = None) -> None:
    """
    Refuse what is no whole number from 1.

    Args:
        option: its name.
        value: what was given.
        why: why there has to be one at least.
        most: the largest that can be used; any when absent.

    Raises:
        ConfigurationError: it is none.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise _refused(option, f"{value!r:.80} is no whole number")
    if value < 1:
        raise _refused(option, f"{value!r:.80} is too small: {why}")
    if most is not None and value > most:
        raise _refused(option, f"{value!r:.80} is too large; it has to be at most {most:,}")


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


def check_file(option: str, value: object, what: str, *, folder: bool = False) -> None:
    """
    Refuse what cannot be the path of a file that holds something, without opening it.

    Args:
        option: its name.
        value: what was given.
        what: what the file should be, for the error.
        folder: whether a folder will do as well.

    Raises:
        ConfigurationError: it is no path, nothing is there, it is empty, or it is a pipe or a device.
    """
    check_path(option, value)
    try:
        status = os.stat(str(value))  # noqa: PTH116 - pathlib is not imported before it is needed
    except (OSError, ValueError) as error:
        reason = (
            "it is not there" if isinstance(error, FileNotFoundError) else getattr(error, "strerror", None) or error
        )
        raise _refused(option, f"{value!r:.200} cannot be read as {what}: {reason}") from None
    kind = stat.S_IFMT(status.st_mode)
    if kind != stat.S_IFREG and not (folder and kind == stat.S_IFDIR):
        raise _refused(option, f"{value!r:.200} is no file, and cannot be {what}")
    if kind == stat.S_IFREG and status.st_size == 0:
        raise _refused(option, f"{value!r:.200} is empty, and cannot be {what}")


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


def is_region(text: object) -> bool:
    """Tell whether a text can be a region, which becomes a part of the name of a host; botocore's rule is the same."""
    return isinstance(text, str) and _is_label(text) and "_" not in text and not text.isdecimal()


def is_authority(text: str) -> bool:
    """Tell whether a text can be the host and port of a URL: a name in ASCII, or an address."""
    host, colon, port = text.rpartition(":") if not text.endswith("]") else (text, "", "")
    if not colon:
        host = text
    elif not (port.isascii() and port.isdecimal() and 0 < int(port[:6]) <= _LAST_PORT):
        return False
    if host.startswith("["):
        return host.endswith("]") and _is_address(host[1:-1])
    labels = host.removesuffix(".").split(".")
    if len(labels) == _NUMBERS_OF_AN_ADDRESS and all(label.isdecimal() for label in labels):
        return _is_address(host)
    return len(host) <= _LONGEST_NAME and all(_is_label(label) for label in labels)


def _is_label(text: str) -> bool:
    letters = text.replace("-", "").replace("_", "")
    return letters.isalnum() and text.isascii() and len(text) <= _LONGEST_LABEL and text[0] != "-" != text[-1]


def _is_address(text: str) -> bool:
    from ipaddress import ip_address

    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _is_url(url: object) -> TypeGuard[str]:
    # urlsplit takes some characters away, drops an empty query, and leaves all others as they are.
    if not isinstance(url, str) or not url.isascii() or not url.isprintable() or set(url) & _NOT_IN_URLS:
        return False
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    authority = parts.netloc.rpartition("@")[2]
    return parts.scheme in {"http", "https"} and is_authority(authority) and _is_escaped(parts.path)


def _is_escaped(path: str) -> bool:
    codes = [part[:2] for part in path.split("%")[1:]]
    return all(len(code) == _HEX_DIGITS and set(code) <= _HEX for code in codes)


def _shown(url: object) -> str:
    text = str(url)
    return f"{text!r:.200}" if "@" not in text else repr(f"...{text[text.rindex('@') :]}")
