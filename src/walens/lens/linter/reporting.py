"""From what rules found to the findings of a report: each has its place, a fault is told once, and all are in order."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import evolve

from walens.lens.format import keys_of, shapes_in
from walens.lens.linter.finding import Finding, Severity
from walens.lens.linter.spelling import characters
from walens.lens.model import Lens
from walens.lens.text.place import Lines, format_path, parse_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from walens.errors import Problem
    from walens.lens.linter.rule import Found, Rule
    from walens.lens.text.document import Locator
    from walens.lens.text.place import Place

__all__ = ["FoundByRules", "in_order", "placed_findings", "unplaced_findings"]

FoundByRules: TypeAlias = "list[tuple[Rule, Severity, Found]]"
"""What rules found, each with its rule and the severity that the settings give it."""

_FOLLOWERS: Final[Mapping[str, tuple[str, ...]]] = {
    # Of two choices with one id one was to have another, so that nobody knows which choices the rules could name.
    "WL204": ("WL207", "WL208", "WL402", "WL407", "WL42"),
}
"""By the rule of a finding about a question: the beginnings of the ids of rules whose findings there follow from it."""

_QUESTION: Final = re.compile(r"pillars\[\d+\]\.questions\[\d+\]")
_SEVERITIES: Final = tuple(Severity)
_KEY_ORDER: Final = {key.name: order for shape in shapes_in(Lens) for order, key in enumerate(keys_of(shape))}
_NONE_REFUSED: Final[Mapping[Finding, Problem]] = MappingProxyType({})


def placed_findings(
    found: FoundByRules,
    texts: Mapping[str | None, str],
    locator: Locator,
    refused: Mapping[Finding, Problem] = _NONE_REFUSED,
) -> tuple[Finding, ...]:
    """
    Make the findings of a document that has a text.

    Args:
        found: what rules found.
        texts: the texts of the document by their files; that of a lens in one text is under ``None``.
        locator: tells where the values of the document stand.
        refused: what the reader refused, as findings, which have their places already.
    """
    placer = _Placer(texts, locator)
    findings = [*refused]
    # In the order of the document, which is the order in which places are found fastest.
    for rule, severity, (path, message, offset, _, count) in sorted(found, key=lambda each: each[2].path):
        line, column, file = placer.find(path, offset)
        findings.append(
            Finding(
                rule_id=rule.id,
                severity=severity,
                path=path,
                message=message,
                line=line,
                column=column,
                file=file,
                count=count,
            )
        )
    return in_order(_told_once(findings, found, refused))


def unplaced_findings(found: FoundByRules) -> tuple[Finding, ...]:
    """Make the findings of a lens that has no text, in the order in which walens would write it."""
    findings = [
        Finding(rule_id=rule.id, severity=severity, path=each.path, message=each.message, count=each.stands_for)
        for rule, severity, each in found
    ]
    findings.sort(key=lambda finding: (_path_order(finding.path), finding.rule_id))
    return tuple(_told_once(findings, found))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by their places in the text."""
    return tuple(sorted(findings, key=_by_place))


def _by_place(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.file or "", finding.line or 0, finding.column or 0, finding.rule_id, finding.path


def _path_order(path: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts paths as a document written by walens has them."""
    return tuple(
        (0, step, "") if isinstance(step, int) else (1, _KEY_ORDER.get(step, len(_KEY_ORDER)), step)
        for step in parse_path(path)
    )


class _Placer:
    """The places of findings in the texts of one document."""

    def __init__(self, texts: Mapping[str | None, str], locator: Locator) -> None:
        self._texts = texts
        self._locator = locator
        self._lines: dict[str | None, Lines] = {}

    def find(self, path: str, offset: int | None) -> tuple[int, int, str | None]:
        """
        Find the line, the column and the file of a finding.

        Args:
            path: the finding's path; where it leads to nothing, the place is that of the nearest part around it.
            offset: the character that is meant in the text that stands there; ``None`` for the whole.
        """
        steps = parse_path(path)
        place = self._locator.place(steps)
        while place is None and steps:
            steps, offset = steps[:-1], None
            place = self._locator.place(steps)
        if place is None:
            return 1, 1, None
        if offset is None:
            return place.line, place.column, place.file
        text = self._texts[place.file]
        if place.file not in self._lines:
            self._lines[place.file] = Lines(text)
        return (*self._lines[place.file].at(_character(text, place, offset)), place.file)


def _character(text: str, place: Place, offset: int) -> int:
    """Find a character of a value in the text that spells the value."""
    spelled = text[place.start : place.end]
    if spelled[:1] != '"':
        # Other spellings belong to YAML; only where none of them folds or escapes the value is the place exact.
        exact = "\n" not in spelled and "''" not in spelled and offset < len(spelled)
        return place.start + offset + (spelled[:1] == "'") if exact else place.start
    if "\\" not in spelled:
        return place.start + 1 + offset if "\n" not in spelled else place.start
    for index, match in enumerate(characters(spelled[1:-1])):
        if index == offset:
            return place.start + 1 + match.start()
    return place.start


def _told_once(
    findings: list[Finding], found: FoundByRules, refused: Mapping[Finding, Problem] = _NONE_REFUSED
) -> list[Finding]:
    """Leave out what only follows from another finding."""
    causes = {
        (question[0], cause)
        for finding in findings
        for cause in _FOLLOWERS
        if finding.rule_id == cause and (question := _QUESTION.match(finding.path))
    }
    if causes:
        findings = [finding for finding in findings if not _follows(finding, causes)]
    # The paths of keys with a slip by those of the keys that are missing for them.
    slips = {each.instead_of: each.path for _, _, each in found if each.instead_of is not None}
    return _without_slips(findings, slips, _missing_keys(refused)) if slips else findings


def _follows(finding: Finding, causes: set[tuple[str, str]]) -> bool:
    question = _QUESTION.match(finding.path)
    return question is not None and any(
        path == question[0] and finding.rule_id.startswith(_FOLLOWERS[cause]) for path, cause in causes
    )


def _missing_keys(refused: Mapping[Finding, Problem]) -> dict[Finding, str]:
    """Return the path of the key by the finding that it is not there, which has the path of the object."""
    return {
        finding: format_path((*parse_path(problem.path), problem.key))
        for finding, problem in refused.items()
        if problem.key is not None
    }


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
