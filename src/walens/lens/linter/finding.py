"""What lint finds: one finding, and the report of all findings of a document."""

from __future__ import annotations

import posixpath
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING

from attrs import field, frozen

from walens.budgets import FINDINGS
from walens.printable import printable

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Finding", "Report", "Severity"]


class Severity(StrEnum):
    """How bad a finding is, worst first."""

    ERROR = "error"
    """The service rejects the lens, as its documentation says or as was observed."""
    WARNING = "warning"
    """The lens may be rejected, be shown badly, or score in a way that its author hardly wants."""
    INFO = "info"
    """Worth a look."""


def unlisted(count: int) -> str:
    """Say that a rule found more than is listed: the message of the finding that stands for all the others."""
    return f"this and {count - 1:,} more of this rule are counted and not listed (budget {FINDINGS.name!r})"


@frozen(kw_only=True)
class Finding:
    """One thing that is wrong with a lens."""

    rule_id: str
    """The rule, as ``WL305``; ``docs/lint`` has a page for each."""
    severity: Severity
    path: str
    """The place in the document, as ``pillars[0].questions[1].riskRules[2]``; empty for the whole document."""
    message: str
    line: int | None = None
    """The line in the text, counted from 1; ``None`` where no text is known."""
    column: int | None = None
    """The column in the line, in characters, counted from 1; ``None`` where no text is known."""
    file: str | None = None
    """The file in the folder of a lens that is split into files; ``None`` where the lens is one text."""
    count: int = 1
    """How many findings it stands for: of each rule the first 1,000 are listed, and one more stands for the others."""

    def __str__(self) -> str:
        place = f"{self.line}:{self.column}: " if self.line is not None else ""
        path = f" [{self.path}]" if self.path else ""
        return printable(f"{place}{self.severity} {self.rule_id}: {self.message}{path}")


@frozen(kw_only=True)
class Report:
    """
    Everything that lint found in one document.

    Attributes:
        findings: the findings in the order of their places.
        source: the name of the document's file or folder; ``None`` for text or a lens from elsewhere.
        text: the document's text, for source frames; ``None`` for a lens that came from no text.
        files: the texts of a lens that is split into files, by their names in the folder; empty otherwise.
    """

    findings: tuple[Finding, ...]
    source: str | None = None
    text: str | None = field(default=None, repr=False)
    files: Mapping[str, str] = field(factory=dict[str, str], repr=False)

    def file_of(self, finding: Finding) -> str | None:
        """Return the name of the file that a finding stands in."""
        if finding.file is None or self.source is None:
            return self.source
        return posixpath.join(PurePath(self.source).as_posix(), finding.file)

    def text_of(self, finding: Finding) -> str | None:
        """Return the text of the file that a finding stands in; ``None`` where no text is known."""
        return self.text if finding.file is None else self.files.get(finding.file)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings for which the service rejects the lens."""
        return tuple(each for each in self.findings if each.severity is Severity.ERROR)

    @property
    def ok(self) -> bool:
        """Whether there is no error; warnings and infos may be there."""
        return not self.errors

    def counts(self) -> dict[Severity, int]:
        """Count the findings of each severity; every severity is there."""
        counts = dict.fromkeys(Severity, 0)
        for finding in self.findings:
            counts[finding.severity] += finding.count
        return counts
