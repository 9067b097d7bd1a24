"""
Which rules of lint run, and how severe their findings are.

The settings stand in ``pyproject.toml`` under ``[tool.walens.lint]``, or in ``walens.toml`` under ``[lint]``::

    [tool.walens.lint]
    select = ["WL"]                  # rules, or the beginnings of their ids; all by default
    ignore = ["WL208"]

    [tool.walens.lint.severity]
    WL405 = "error"
    WL6 = "off"

    [tool.walens.lint.per-file."legacy/*.json"]
    ignore = ["WL4"]
    severity = { WL305 = "warning" }
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from walens.errors import ConfigurationError, InvalidArgument, SettingSource
from walens.lens.linter.file_name import below
from walens.lens.linter.finding import Severity
from walens.lens.linter.registry import RULES
from walens.lens.linter.settings_file import SETTINGS, is_there, read_table
from walens.lens.nearest import nearest_id

if TYPE_CHECKING:
    from walens.lens.linter.rule import Rule

__all__ = ["DEFAULT_CONFIG", "FileSettings", "LintConfig", "find_config", "read_config"]

_HIDDEN: Final = ".walens.toml"
"""A name that other tools give their settings."""
_LEVELS: Final = (*[each.value for each in Severity], "off")


@frozen(kw_only=True)
class FileSettings:
    """
    Settings for the files whose names fit a pattern.

    Attributes:
        pattern: as a shell's, for the path from the configuration's folder; ``*`` also stands for slashes.
        ignore: rules, or the beginnings of their ids, that do not run.
        severities: for each of those the severity of the findings; ``None`` is off.
    """

    pattern: str
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity | None] = field(factory=dict)


@frozen(kw_only=True)
class LintConfig:
    """
    Which rules run, and how severe their findings are.

    Attributes:
        select: rules, or the beginnings of their ids, that run; all by default.
        ignore: rules, or the beginnings of their ids, that do not run.
        severities: for each of those the severity of the findings; ``None`` is off. The longest beginning counts.
        files: settings for some files; a later one overrides an earlier one.
        folder: the folder that the patterns of ``files`` start from.

    Raises:
        InvalidArgument: there is no rule whose id begins so.
    """

    select: tuple[str, ...] = ("WL",)
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity | None] = field(factory=dict)
    files: tuple[FileSettings, ...] = ()
    folder: str | None = None

    def __attrs_post_init__(self) -> None:
        given = [("select", self.select), ("ignore", self.ignore), ("severities", self.severities)]
        for each in self.files:
            given += [("files", each.ignore), ("files", each.severities)]
        for argument, beginnings in given:
            for beginning in beginnings:
                _check_beginning(argument, beginning)

    def for_file(self, source: str | None) -> LintConfig:
        """Return the settings for one file: without ``files``, since these are part of the rest then."""
        if not self.files:
            return self
        ignore, severities = self.ignore, dict(self.severities)
        if source is not None:
            name = self._relative(source)
            for each in self.files:
                if fnmatchcase(name, each.pattern) or fnmatchcase(PurePath(name).name, each.pattern):
                    ignore += each.ignore
                    severities.update(each.severities)
        return evolve(self, ignore=ignore, severities=severities, files=())

    def severity(self, rule: Rule) -> Severity | None:
        """Return the severity of a rule's findings; ``None`` if it does not run. Settings for files do not count."""
        if not rule.id.startswith(self.select) or (self.ignore and rule.id.startswith(self.ignore)):
            return None
        fitting = [beginning for beginning in self.severities if rule.id.startswith(beginning)]
        return self.severities[max(fitting, key=len)] if fitting else rule.severity

    def severities_for(self, source: str | None) -> dict[str, Severity]:
        """Return the severity of the findings of each rule that runs on a file, by the ids of the rules."""
        settings = self.for_file(source)
        severities = ((rule_id, settings.severity(rule)) for rule_id, rule in RULES.items())
        return {rule_id: severity for rule_id, severity in severities if severity is not None}

    def _relative(self, source: str) -> str:
        relative = below(source, self.folder) if self.folder is not None else None
        return PurePath(source).as_posix() if relative is None else relative


def find_config(start: str | os.PathLike[str] = ".") -> LintConfig:
    """
    Find the settings for a folder: in it, or in the nearest folder above that has some.

    In one folder ``walens.toml`` counts before ``pyproject.toml``.

    Args:
        start: the folder, or a file in it.

    Raises:
        ConfigurationError: a file cannot be read, or is none (a folder, a pipe, a link to nothing); a setting cannot be
            used, or stands where nobody reads it.
    """
    here = Path(os.path.abspath(start))  # noqa: PTH100 - resolve() follows links, and settings stand beside the link
    for folder in (here, *here.parents):
        if is_there(folder / _HIDDEN):
            hidden = SettingSource.file(str(folder / _HIDDEN))
            raise ConfigurationError("nobody reads this file; name it walens.toml", setting="lint", source=hidden)
        for name in ("walens.toml", "pyproject.toml"):
            if is_there(folder / name):
                config = _read(folder / name)
                if config is not None:
                    return config
    return DEFAULT_CONFIG


def read_config(path: str | os.PathLike[str]) -> LintConfig:
    """
    Read the settings of one file.

    Args:
        path: a ``pyproject.toml``, or a file with the table ``lint``.

    Raises:
        ConfigurationError: the file cannot be read, or a setting cannot be used.
    """
    return _read(Path(path)) or DEFAULT_CONFIG


def _read(path: Path) -> LintConfig | None:
    table = read_table(path)
    if table is None:
        return None
    source = SettingSource.file(str(path), "tool.walens.lint" if path.name == "pyproject.toml" else "lint")
    try:
        return _config(table, os.path.abspath(path.parent), source)  # noqa: PTH100
    except InvalidArgument as error:
        raise ConfigurationError(str(error), setting=error.argument, source=source) from None


def _config(table: object, folder: str, source: SettingSource) -> LintConfig:
    settings = _table("lint", table, source)
    _check_keys("lint", settings, SETTINGS, source)
    files: list[FileSettings] = []
    for pattern, value in _table("per-file", settings.get("per-file", {}), source).items():
        inner = _table(f"per-file.{pattern}", value, source)
        _check_keys(f"per-file.{pattern}", inner, ("ignore", "severity"), source)
        ids, severities = _ids(inner, "ignore", source), _severities(inner, source)
        files.append(FileSettings(pattern=pattern, ignore=ids, severities=severities))
    return LintConfig(
        select=_ids(settings, "select", source) if "select" in settings else ("WL",),
        ignore=_ids(settings, "ignore", source),
        severities=_severities(settings, source),
        files=tuple(files),
        folder=folder,
    )


def _ids(settings: Mapping[str, object], key: str, source: SettingSource) -> tuple[str, ...]:
    value = settings.get(key, [])
    if not isinstance(value, Sequence) or isinstance(value, str) or not all(isinstance(each, str) for each in value):
        problem = f'{key} must be a list of rule ids, as ["WL305"], not {value!r:.80}'
        raise ConfigurationError(problem, setting=key, source=source)
    return tuple(str(each) for each in value)


def _severities(settings: Mapping[str, object], source: SettingSource) -> dict[str, Severity | None]:
    severities: dict[str, Severity | None] = {}
    for beginning, value in _table("severity", settings.get("severity", {}), source).items():
        if value not in _LEVELS:
            problem = f"the severity of {beginning} must be one of {', '.join(_LEVELS)}, not {value!r:.80}"
            raise ConfigurationError(problem, setting=f"severity.{beginning}", source=source)
        severities[beginning] = None if value == "off" else Severity(str(value))
    return severities


def _table(name: str, value: object, source: SettingSource) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise ConfigurationError(f"{name} must be a table, not {value!r:.80}", setting=name, source=source)
    return {str(key): each for key, each in value.items()}


def _check_keys(name: str, settings: Mapping[str, object], known: tuple[str, ...], source: SettingSource) -> None:
    for key in settings:
        if key not in known:
            nearest = nearest_id(key, known)
            hint = f"; did you mean {nearest!r}?" if nearest else f"; there are {', '.join(known)}"
            raise ConfigurationError(f"{name} has no setting {key!r}{hint}", setting=key, source=source)


def _check_beginning(argument: str, beginning: str) -> None:
    if not beginning or not any(rule_id.startswith(beginning) for rule_id in RULES):
        nearest = nearest_id(beginning, RULES)
        hint = f"; did you mean {nearest}?" if nearest else ""
        raise InvalidArgument(f"lint has no rule {beginning!r}{hint}", argument=argument, value=beginning)


DEFAULT_CONFIG: Final = LintConfig()
"""Every rule with its own severity."""
