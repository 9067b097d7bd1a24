"""Reports as JUnit XML, which most CI servers show as test results."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from walens.lens.linter.finding import Severity
from walens.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from walens.lens.linter.finding import Finding, Report

__all__ = ["render_junit"]


def render_junit(reports: Sequence[Report]) -> str:
    """Write a test suite for each file: an error is a failed test, any other finding a passed one with its text."""
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', *_suites(reports)]) + "\n"


def _suites(reports: Sequence[Report]) -> Iterator[str]:
    tests = sum(max(1, len(report.findings)) for report in reports)
    failures = sum(len(report.errors) for report in reports)
    yield f'<testsuites name="walens lint" tests="{tests}" failures="{failures}" errors="0">'
    for report in reports:
        name = _attribute(report.source or "lens")
        count = max(1, len(report.findings))
        yield f'  <testsuite name="{name}" tests="{count}" failures="{len(report.errors)}" errors="0" skipped="0">'
        if not report.findings:
            yield f'    <testcase classname="{name}" name="no findings"/>'
        for finding in report.findings:
            yield from _case(name, finding)
        yield "  </testsuite>"
    yield "</testsuites>"


def _case(name: str, finding: Finding) -> Iterator[str]:
    title = f"{finding.rule_id} {finding.path}".rstrip()
    yield f'    <testcase classname="{name}" name="{_attribute(title)}">'
    if finding.severity is Severity.ERROR:
        message = _attribute(finding.message)
        yield f'      <failure type="{finding.rule_id}" message="{message}">{_text(str(finding))}</failure>'
    else:
        yield f"      <system-out>{_text(str(finding))}</system-out>"
    yield "    </testcase>"


def _text(text: str) -> str:
    return escape(printable(text), quote=False)


def _attribute(text: str) -> str:
    return escape(printable(text))
