"""
Lint: everything that is wrong with a lens, at once, each with its place and its reason.

The names below are imported when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = [
    "DEFAULT_CONFIG",
    "RULES",
    "Edit",
    "FileSettings",
    "Finding",
    "Fixed",
    "LintConfig",
    "Report",
    "Rule",
    "Severity",
    "find_config",
    "find_rule",
    "fix_text",
    "lint",
    "lint_file",
    "lint_text",
    "read_config",
    "render",
]

if TYPE_CHECKING:
    from walens.lens.lint.config import DEFAULT_CONFIG as DEFAULT_CONFIG
    from walens.lens.lint.config import FileSettings as FileSettings
    from walens.lens.lint.config import LintConfig as LintConfig
    from walens.lens.lint.config import find_config as find_config
    from walens.lens.lint.config import read_config as read_config
    from walens.lens.lint.finding import Finding as Finding
    from walens.lens.lint.finding import Report as Report
    from walens.lens.lint.finding import Severity as Severity
    from walens.lens.lint.fix import Edit as Edit
    from walens.lens.lint.fix import Fixed as Fixed
    from walens.lens.lint.fix import fix_text as fix_text
    from walens.lens.lint.output import render as render
    from walens.lens.lint.registry import RULES as RULES
    from walens.lens.lint.registry import find_rule as find_rule
    from walens.lens.lint.rule import Rule as Rule
    from walens.lens.lint.runner import lint as lint
    from walens.lens.lint.runner import lint_file as lint_file
    from walens.lens.lint.runner import lint_text as lint_text

_HOME = {
    "DEFAULT_CONFIG": "config",
    "RULES": "registry",
    "Edit": "fix",
    "FileSettings": "config",
    "Finding": "finding",
    "Fixed": "fix",
    "LintConfig": "config",
    "Report": "finding",
    "Rule": "rule",
    "Severity": "finding",
    "find_config": "config",
    "find_rule": "registry",
    "fix_text": "fix",
    "lint": "runner",
    "lint_file": "runner",
    "lint_text": "runner",
    "read_config": "config",
    "render": "output",
}


def __getattr__(name: str) -> object:
    module = _HOME.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
