"""Run the rules: a lens, or the text of one, to a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from walens.errors import LensDocumentError
from walens.lens.json_locator import JSONLocator
from walens.lens.lint.config import DEFAULT_CONFIG
from walens.lens.lint.finding import Finding, Report
from walens.lens.lint.outline import Outline
from walens.lens.lint.placing import Placer, path_order
from walens.lens.lint.reading import faults_of, read
from walens.lens.lint.registry import RULES
from walens.lens.source import check_text, decode_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from walens.lens.lint.config import LintConfig
    from walens.lens.lint.finding import Severity
    from walens.lens.lint.placing import Locator
    from walens.lens.lint.reading import ReadingFault
    from walens.lens.lint.rule import Found, Rule
    from walens.lens.model import Lens

__all__ = ["lint", "lint_text"]


def lint(
    lens: Lens, *, text: str | None = None, source: str | None = None, config: LintConfig = DEFAULT_CONFIG
) -> Report:
    """
    Find everything that is wrong with a lens.

    Args:
        lens: the lens.
        text: the JSON text that the lens was read from, for lines and columns.
        source: the name of its file; the settings for that file apply.
        config: which rules run, and how severe their findings are.
    """
    settings = config.for_file(source)
    found = _found_in(Outline(lens, json_text=text), settings)
    if text is None:
        return Report(findings=_unplaced(found), source=source)
    return Report(findings=_placed(found, text, JSONLocator(text)), source=source, text=text)


def lint_text(text: str | bytes, *, source: str | None = None, config: LintConfig = DEFAULT_CONFIG) -> Report:
    """
    Find everything that is wrong with the text of a lens; that it cannot be read is a finding too.

    Args:
        text: the text, or its bytes in UTF-8.
        source: the name of its file; the settings for that file apply.
        config: which rules run, and how severe their findings are.
    """
    settings = config.for_file(source)
    try:
        decoded = decode_text(text, source) if isinstance(text, bytes) else check_text(text, source)
    except LensDocumentError as error:
        shown = text if isinstance(text, str) else text.decode("utf-8", "replace")
        return Report(findings=_of_reading(faults_of(error), settings), source=source, text=shown)
    was_read = read(decoded)
    findings = _of_reading(was_read.faults, settings)
    if was_read.lens is not None:
        size = len(text) if isinstance(text, bytes) else None
        found = _found_in(Outline(was_read.lens, json_text=decoded, json_size=size), settings)
        if was_read.repaired:
            found = [each for each in found if not was_read.explains(each[0].id, each[2])]
        findings += _placed(found, decoded, JSONLocator(decoded))
    return Report(findings=tuple(sorted(findings, key=_by_place)), source=source, text=decoded)


_Found: TypeAlias = "list[tuple[Rule, Severity, Found]]"


def _found_in(outline: Outline, settings: LintConfig) -> _Found:
    found: _Found = []
    for rule in RULES.values():
        severity = settings.severity(rule)
        if severity is not None and rule.find is not None:
            found += [(rule, severity, each) for each in rule.find(outline)]
    return found


def _of_reading(faults: Iterable[ReadingFault], settings: LintConfig) -> tuple[Finding, ...]:
    findings: list[Finding] = []
    for rule_id, path, message, line, column in faults:
        severity = settings.severity(RULES[rule_id])
        if severity is not None:
            findings.append(
                Finding(rule_id=rule_id, severity=severity, path=path, message=message, line=line, column=column)
            )
    return tuple(findings)


def _placed(found: _Found, text: str, locator: Locator) -> tuple[Finding, ...]:
    placer = Placer(text, locator)
    findings: list[Finding] = []
    # In the order of the document, which is the order in which places are found fastest.
    for rule, severity, (path, message, offset) in sorted(found, key=lambda each: each[2].path):
        line, column = placer.line_and_column(path, offset)
        findings.append(
            Finding(rule_id=rule.id, severity=severity, path=path, message=message, line=line, column=column)
        )
    return tuple(sorted(findings, key=_by_place))


def _by_place(finding: Finding) -> tuple[int, int, str, str]:
    return finding.line or 0, finding.column or 0, finding.rule_id, finding.path


def _unplaced(found: _Found) -> tuple[Finding, ...]:
    findings = [
        Finding(rule_id=rule.id, severity=severity, path=each.path, message=each.message)
        for rule, severity, each in found
    ]
    return tuple(sorted(findings, key=lambda finding: (path_order(finding.path), finding.rule_id)))
