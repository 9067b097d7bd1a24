"""Reports as workflow commands of GitHub Actions, which become annotations of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.lens.linter.file_name import is_file
from walens.lens.linter.finding import Severity
from walens.lens.linter.registry import RULES
from walens.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walens.lens.linter.finding import Finding, Report

__all__ = ["render_github"]

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGE: Final = str.maketrans({"%": "%25"})
_IN_PROPERTY: Final = str.maketrans({"%": "%25", ":": "%3A", ",": "%2C"})


def render_github(reports: Sequence[Report]) -> str:
    """Write a line for each finding; nothing at all if there is none."""
    return "".join(f"{_command(report.file_of(each), each)}\n" for report in reports for each in report.findings)


def _command(source: str | None, finding: Finding) -> str:
    properties = {
        "file": source if source is not None and is_file(source) else None,
        "line": finding.line,
        "col": finding.column,
        "title": f"{finding.rule_id} {RULES[finding.rule_id].title}",
    }
    known = {name: printable(str(value)) for name, value in properties.items() if value is not None}
    written = ",".join(f"{name}={value.translate(_IN_PROPERTY)}" for name, value in known.items())
    where = f" [{finding.path}]" if finding.path else ""
    return f"::{_COMMANDS[finding.severity]} {written}::{printable(finding.message + where).translate(_IN_MESSAGE)}"
