"""Reports for programs, as one JSON object."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from walens.printable import escape_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walens.lens.linter.finding import Finding, Report

__all__ = ["render_json"]

_VERSION: Final = 1
"""The version of this shape; keys may be added to a version, and are never taken away or given another meaning."""


def render_json(reports: Sequence[Report]) -> str:
    """
    Write reports as JSON: an object with ``version`` and ``files``.

    A file has ``source``, ``counts`` by severity and ``findings``; a finding has the attributes of `Finding`, with
    ``null`` for a line and a column that are not known.
    """
    files = [
        {
            "source": report.source,
            "counts": {severity.value: count for severity, count in report.counts().items()},
            "findings": [_finding(finding) for finding in report.findings],
        }
        for report in reports
    ]
    return escape_json(json.dumps({"version": _VERSION, "files": files}, indent=2, ensure_ascii=False)) + "\n"


def _finding(finding: Finding) -> dict[str, str | int | None]:
    return {
        "rule_id": finding.rule_id,
        "severity": finding.severity.value,
        "path": finding.path,
        "message": finding.message,
        "line": finding.line,
        "column": finding.column,
        "file": finding.file,
        "count": finding.count,
    }
