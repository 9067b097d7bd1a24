"""
The table with the settings of lint in a file, and whatever in the file means to be settings and is read by nobody.

``walens.toml`` belongs to walens alone, so that anything in it but ``[lint]`` is a slip. In ``pyproject.toml`` other
tools have their tables; there what is spelled nearly as ours is one.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from walens.errors import ConfigurationError, SettingSource

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["SETTINGS", "read_table"]

SETTINGS: Final = ("ignore", "per-file", "select", "severity")
"""What may be set."""

_PROJECT: Final = "pyproject.toml"
_NEAR: Final = 0.75


class _ReadByNobody(Exception):  # noqa: N818 - it becomes an error where the file is known
    """A setting stands where nobody reads it."""

    def __init__(self, problem: str, setting: str) -> None:
        super().__init__(problem)
        self.setting = setting


def _unusable(path: Path, problem: str, setting: str = "lint") -> ConfigurationError:
    return ConfigurationError(problem, setting=setting, source=SettingSource.file(str(path)))


def read_table(path: Path) -> object | None:
    """
    Read the table of lint; ``None`` where the file has no settings.

    Args:
        path: a ``pyproject.toml``, or a file with the table ``lint`` and nothing else.

    Raises:
        ConfigurationError: the file cannot be read, is not TOML, or has settings where nobody reads them.
    """
    import tomllib

    try:
        document: Mapping[str, object] = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise _unusable(path, f"it cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise _unusable(path, f"it is not TOML: {error}") from error
    except RecursionError as error:
        raise _unusable(path, "it is not TOML that anybody reads: it nests too deep") from error
    try:
        if path.name == _PROJECT:
            return _table_of_project(document)
        return _only_lint(document, "")
    except _ReadByNobody as error:
        raise _unusable(path, str(error), error.setting) from None


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
