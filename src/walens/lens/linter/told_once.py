"""A fault is told once: what only follows from another finding stays out of a report."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrs import evolve

from walens.lens.linter.finding import Severity
from walens.lens.text.place import parse_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from walens.lens.linter.finding import Finding

__all__ = ["told_once"]

_FOLLOWERS: Final[Mapping[str, tuple[str, ...]]] = {
    # Of two choices with one id one was to have another, so that nobody knows which choices the rules could name.
    "WL204": ("WL207", "WL208", "WL402", "WL407", "WL42"),
}
"""By the rule of a finding about a question: the beginnings of the ids of rules whose findings there follow from it."""

_QUESTION: Final = re.compile(r"pillars\[\d+\]\.questions\[\d+\]")
_SEVERITIES: Final = tuple(Severity)
_NOTHING: Final[Mapping[Finding, str]] = MappingProxyType({})


def told_once(
    findings: Iterable[Finding], slips: Mapping[str, str], missing: Mapping[Finding, str] = _NOTHING
) -> list[Finding]:
    """
    Leave out what only follows from another finding.

    Args:
        findings: the findings of a document.
        slips: for the path of a key that is not there, the path of the key that was written in its stead.
        missing: for a finding that a key is not there, the path of that key, where the finding has another.
    """
    left = list(findings)
    causes = {
        (question[0], cause)
        for finding in left
        for cause in _FOLLOWERS
        if finding.rule_id == cause and (question := _QUESTION.match(finding.path))
    }
    if causes:
        left = [finding for finding in left if not _follows(finding, causes)]
    return _without_slips(left, slips, missing) if slips else left


def _follows(finding: Finding, causes: set[tuple[str, str]]) -> bool:
    question = _QUESTION.match(finding.path)
    return question is not None and any(
        path == question[0] and finding.rule_id.startswith(_FOLLOWERS[cause]) for path, cause in causes
    )


def _without_slips(
    findings: Sequence[Finding], slips: Mapping[str, str], missing: Mapping[Finding, str]
) -> list[Finding]:
    """Tell of a key with a slip, and of the one that is missing for it, with the more severe of the two findings."""
    written = {finding.path: finding for finding in findings if finding.path in slips.values()}
    pairs: dict[Finding, Finding] = {}
    for finding in findings:
        slip = written.get(slips.get(missing.get(finding, finding.path), ""))
        if slip is not None:
            pairs[finding] = slip
    left: list[Finding] = []
    outdone = {slip for finding, slip in pairs.items() if _is_worse(finding, slip)}
    for finding in findings:
        slip = pairs.get(finding)
        if slip is None:
            left += [finding] if finding not in outdone else []
        elif slip in outdone:
            message = f"{finding.message}; did you mean it by {parse_path(slip.path)[-1]!r}?"
            left.append(evolve(finding, message=message, line=slip.line, column=slip.column, file=slip.file))
    return left


def _is_worse(one: Finding, other: Finding) -> bool:
    return _SEVERITIES.index(one.severity) < _SEVERITIES.index(other.severity)
