"""Reports for people: each finding with its line and a caret under its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.amount import amount
from walens.lens.linter.finding import Severity
from walens.printable import in_frame, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from walens.lens.linter.finding import Finding, Report

__all__ = ["render_text"]

_WIDTH: Final = 100
_ELLIPSIS: Final = "..."


def _plain(_kind: str, text: str) -> str:
    return text


def render_text(reports: Sequence[Report], *, style: Callable[[str, str], str] = _plain) -> str:
    """
    Write reports for a terminal.

    Args:
        reports: the reports, one for each file.
        style: gives a piece of text its colours. It is called with what the piece is - a severity, ``place``, ``rule``,
            ``frame``, ``caret`` or ``path`` - and the piece.
    """
    blocks = [block for report in reports for block in _blocks(report, style)]
    return "\n".join([*blocks, _summary(reports)]) + "\n"


def _blocks(report: Report, style: Callable[[str, str], str]) -> Iterator[str]:
    lines: dict[str | None, list[str]] = {}
    for finding in report.findings:
        if finding.file not in lines:
            lines[finding.file] = (report.text_of(finding) or "").split("\n")
        where = (report.file_of(finding), finding.line, finding.column)
        place = printable(":".join(str(each) for each in where if each is not None))
        head = [style("place", f"{place}:")] if place else []
        head += [style(finding.severity.value, finding.severity.value), style("rule", f"{finding.rule_id}:")]
        yield " ".join([*head, printable(finding.message)])
        yield from _frame(finding, lines[finding.file], style)
        if finding.path:
            yield style("path", f"  at {printable(finding.path)}")
        yield ""


def _frame(finding: Finding, lines: list[str], style: Callable[[str, str], str]) -> Iterator[str]:
    if finding.line is None or finding.column is None or finding.line > len(lines) or not lines[finding.line - 1]:
        return
    shown, caret = _cut(lines[finding.line - 1], finding.column - 1)
    number = str(finding.line)
    margin = " " * len(number)
    yield style("frame", f"  {margin} |")
    yield style("frame", f"  {number} | ") + shown
    yield style("frame", f"  {margin} | ") + " " * caret + style("caret", "^")


def _cut(line: str, offset: int) -> tuple[str, int]:
    """Return the part of a line around a place, and where in it the place is; a tab is one space wide there."""
    start = 0 if offset < _WIDTH * 3 // 4 else offset - _WIDTH // 2
    part = line[start : start + _WIDTH].rstrip("\r")
    before = _ELLIPSIS if start else ""
    after = _ELLIPSIS if start + _WIDTH < len(line) else ""
    return before + in_frame(part) + after, len(before) + offset - start


def _summary(reports: Sequence[Report]) -> str:
    files = amount(len(reports), "file")
    totals = {severity: sum(report.counts()[severity] for report in reports) for severity in Severity}
    if not any(totals.values()):
        return f"No findings in {files}."
    counts = [_counted(count, severity) for severity, count in totals.items() if count]
    return f"{', '.join(counts)} in {files}."


def _counted(count: int, severity: Severity) -> str:
    return f"{count:,} {severity}" if severity is Severity.INFO else amount(count, severity.value)
