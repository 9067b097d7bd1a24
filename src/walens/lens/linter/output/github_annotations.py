"""Reports as workflow commands of GitHub Actions, which become annotations of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.lens.linter.finding import Severity
from walens.lens.linter.registry import RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walens.lens.linter.finding import Finding, Report

__all__ = ["render_github"]

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render_github(reports: Sequence[Report]) -> str:
    """Write a line for each finding; nothing at all if there is none."""
    return "".join(f"{_command(report.file_of(each), each)}\n" for report in reports for each in report.findings)


def _command(source: str | None, finding: Finding) -> str:
    properties = {
        "file": source,
        "line": finding.line,
        "col": finding.column,
        "title": f"{finding.rule_id} {RULES[finding.rule_id].title}",
    }
    written = ",".join(
        f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in properties.items() if value is not None
    )
    where = f" [{finding.path}]" if finding.path else ""
    return f"::{_COMMANDS[finding.severity]} {written}::{(finding.message + where).translate(_IN_MESSAGE)}"
