"""
The table with the settings of lint in a file, and whatever in the file means to be settings and is read by nobody.

``walens.toml`` belongs to walens alone, so that anything in it but ``[lint]`` is a slip. In ``pyproject.toml`` other
tools have their tables; there what is spelled nearly as ours is one.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from walens.budgets import DEPTH
from walens.budgets import SETTINGS as SIZE
from walens.errors import ConfigurationError, SettingSource

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["SETTINGS", "is_there", "read_table"]

SETTINGS: Final = ("ignore", "per-file", "select", "severity")
"""What may be set."""

_PROJECT: Final = "pyproject.toml"
_NEAR: Final = 0.75
_MARK: Final = b"\xef\xbb\xbf"
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_OTHERS: Final = {stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket"}
_DEEP_KEY: Final = re.compile(
    rf"""(?: (?: (?<![\w-])[\w-]++ | "(?:[^"\\\n]|\\.)*+" | '[^'\n]*+' ) [ \t]*+ \. [ \t]*+ ){{{DEPTH.most}}}""",
    re.VERBOSE,
)
"""What takes Python's parser the square of its length and more, wherever it begins."""


class _ReadByNobody(Exception):  # noqa: N818 - it becomes an error where the file is known
    """A setting stands where nobody reads it."""

    def __init__(self, problem: str, setting: str) -> None:
        super().__init__(problem)
        self.setting = setting


def _unusable(path: Path, problem: str, setting: str = "lint") -> ConfigurationError:
    return ConfigurationError(problem, setting=setting, source=SettingSource.file(str(path)))


def is_there(path: Path) -> bool:
    """
    Tell whether a file of settings is there, without opening it: a pipe would keep whoever opens it.

    Raises:
        ConfigurationError: something else has its name: a folder, a pipe, a device, a link to nothing; or nobody can
            tell.
    """
    try:
        kind = stat.S_IFMT(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        if path.is_symlink():
            raise _unusable(path, "it is a link to a file that is not there") from None
        return False
    except OSError as error:
        raise _unusable(path, f"it cannot be looked at: {error.strerror or error}") from error
    if kind != stat.S_IFREG:
        raise _unusable(path, f"it is {_OTHERS.get(kind, 'a device')}, and no file")
    return True


def read_table(path: Path) -> object | None:
    """
    Read the table of lint; ``None`` where the file has no settings.

    Args:
        path: a ``pyproject.toml``, or a file with the table ``lint`` and nothing else.

    Raises:
        ConfigurationError: the file cannot be read, is too large, is not TOML, or has settings where nobody reads them.
    """
    import tomllib

    text = _text(path)
    if _DEEP_KEY.search(text):
        raise _unusable(path, f"it nests too deep: {DEPTH}")
    try:
        document: Mapping[str, object] = tomllib.loads(text)
    except ValueError as error:
        raise _unusable(path, f"it is not TOML: {error}") from error
    except RecursionError as error:
        raise _unusable(path, f"it is not TOML that anybody reads: it nests too deep: {DEPTH}") from error
    try:
        if path.name == _PROJECT:
            return _table_of_project(document)
        return _only_lint(document, "")
    except _ReadByNobody as error:
        raise _unusable(path, str(error), error.setting) from None


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(SIZE.most + 1)
    except (OSError, ValueError) as error:
        raise _unusable(path, f"it cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(content) > SIZE.most:
        raise _unusable(path, f"it is too large: {SIZE}")
    try:
        text = content.removeprefix(_MARK).decode()
    except UnicodeDecodeError as error:
        if content.startswith(_UTF_16):
            raise _unusable(path, "it is not TOML: it is UTF-16; save it as UTF-8") from None
        line = content.count(b"\n", 0, error.start) + 1
        raise _unusable(path, f"it is not TOML: line {line} is not UTF-8; save it as UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _table_of_project(document: Mapping[str, object]) -> object | None:
    for key, value in document.items():
        if key != "tool" and (_is_ours(key, value) or (_is_meant(key, "tool") and _holds_ours(value))):
            raise _unread(key, "[tool.walens.lint]")
    tools = document.get("tool")
    if not isinstance(tools, Mapping):
        return None
    for key, value in tools.items():
        if key != "walens" and _is_ours(str(key), value):
            raise _unread(f"tool.{key}", "[tool.walens.lint]")
    if "walens" not in tools:
        return None
    ours: object = tools["walens"]
    if not isinstance(ours, Mapping):
        raise _ReadByNobody(
            "tool.walens must be a table; the settings of lint stand in [tool.walens.lint]", "tool.walens"
        )
    return _only_lint({str(key): value for key, value in ours.items()}, "tool.walens.")


def _only_lint(table: Mapping[str, object], prefix: str) -> object | None:
    """Return the table ``lint`` of one that may hold nothing else."""
    for key in table:
        if key == "lint":
            continue
        if not prefix and key == "tool":
            raise _ReadByNobody("nobody reads [tool] here; write [lint] for pyproject.toml's [tool.walens.lint]", key)
        if any(_is_meant(key, setting) for setting in SETTINGS):
            raise _ReadByNobody(f"nobody reads {prefix}{key} there: put it under [{prefix}lint]", f"{prefix}{key}")
        raise _unread(f"{prefix}{key}", f"[{prefix}lint]", sure=_is_meant(key, "lint"))
    return table.get("lint")


def _is_ours(key: str, value: object) -> bool:
    """Tell whether a table is spelled nearly as ``walens`` or ``walens.lint``."""
    return isinstance(value, Mapping) and (_is_meant(key, "walens") or _letters(key).startswith("walenslint"))


def _holds_ours(value: object) -> bool:
    return isinstance(value, Mapping) and any(_is_ours(str(key), inner) for key, inner in value.items())


def _is_meant(key: str, word: str) -> bool:
    return bool(get_close_matches(_letters(key), [_letters(word)], cutoff=_NEAR))


def _letters(key: str) -> str:
    return "".join(character for character in key[:80].casefold() if character.isalnum())


def _unread(name: str, table: str, *, sure: bool = True) -> _ReadByNobody:
    hint = f"did you mean {table}?" if sure else f"walens reads {table} and nothing else"
    return _ReadByNobody(f"nobody reads [{name}]; {hint}", name)
