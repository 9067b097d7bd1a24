"""
Whether the new lens is a minor or a major version of the old one, and why.

A minor version reaches workloads by itself and silently; a major one waits until they are upgraded
(docs/lens-format.md, section 9). So a version is minor only if no recorded answer loses a selection, means something
else or scores another risk by it, and nobody is asked anything new.
"""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from attrs import frozen

from walens.lens.comparison.answers import AnswerOutcome
from walens.lens.comparison.change import PARTS, ChangeKind, ChangeSubject

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from walens.lens.comparison.answers import QuestionOutcome
    from walens.lens.comparison.change import Change

__all__ = ["Reason", "ReasonCode", "Verdict", "find_reasons", "verdict_of"]


class Verdict(StrEnum):
    """What kind of version the new lens has to be."""

    NONE = "none"
    """Nothing differs."""
    MINOR = "minor"
    """The recorded answers mean and score what they did."""
    MAJOR = "major"
    """They do not, or something new is asked."""


class ReasonCode(StrEnum):
    """What a verdict rests on, the most dangerous first."""

    ID_REASSIGNED = "id_reassigned"
    CHOICE_RENAMED = "choice_renamed"
    QUESTION_RENAMED = "question_renamed"
    PILLAR_RENAMED = "pillar_renamed"
    CHOICE_REMOVED = "choice_removed"
    QUESTION_REMOVED = "question_removed"
    PILLAR_REMOVED = "pillar_removed"
    RISK_CHANGED = "risk_changed"
    RISKS_UNKNOWN = "risks_unknown"
    CHOICE_ADDED = "choice_added"
    QUESTION_ADDED = "question_added"
    PILLAR_ADDED = "pillar_added"
    QUESTION_MOVED = "question_moved"
    SCHEMA_VERSION_CHANGED = "schema_version_changed"
    NAME_CHANGED = "name_changed"
    RULE_REWRITTEN = "rule_rewritten"
    TEXT_CHANGED = "text_changed"
    RESOURCE_CHANGED = "resource_changed"
    ORDER_CHANGED = "order_changed"
    UNKNOWN_KEY_CHANGED = "unknown_key_changed"


_MINOR: Final = frozenset(
    {
        ReasonCode.NAME_CHANGED,
        ReasonCode.RULE_REWRITTEN,
        ReasonCode.TEXT_CHANGED,
        ReasonCode.RESOURCE_CHANGED,
        ReasonCode.ORDER_CHANGED,
        ReasonCode.UNKNOWN_KEY_CHANGED,
    }
)

_MESSAGES: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.ID_REASSIGNED: "an id now stands for another text: what is recorded under it says something else",
    ReasonCode.CHOICE_RENAMED: "a choice has another id: its selections are lost",
    ReasonCode.QUESTION_RENAMED: "a question has another id: its answers are lost",
    ReasonCode.PILLAR_RENAMED: "a pillar has another id: what is recorded under the old one does not follow",
    ReasonCode.CHOICE_REMOVED: "a choice is gone: its selections are cleared",
    ReasonCode.QUESTION_REMOVED: "a question is gone: its answers stay in milestones alone",
    ReasonCode.PILLAR_REMOVED: "a pillar is gone",
    ReasonCode.RISK_CHANGED: "recorded answers score another risk",
    ReasonCode.RISKS_UNKNOWN: "the risks cannot be compared: rules that cannot be evaluated have changed",
    ReasonCode.CHOICE_ADDED: "a choice is new: nobody was asked for it",
    ReasonCode.QUESTION_ADDED: "a question is new: it is unanswered",
    ReasonCode.PILLAR_ADDED: "a pillar is new",
    ReasonCode.QUESTION_MOVED: "a question is in another pillar: it counts there",
    ReasonCode.SCHEMA_VERSION_CHANGED: "the schema version is another one",
    ReasonCode.NAME_CHANGED: "the lens has another name: the service does not import it over a published one",
    ReasonCode.RULE_REWRITTEN: "a rule is written otherwise, and every recorded answer scores as before",
    ReasonCode.TEXT_CHANGED: "a text says something else",
    ReasonCode.RESOURCE_CHANGED: "a resource or an improvement plan is another one",
    ReasonCode.ORDER_CHANGED: "the order is another one",
    ReasonCode.UNKNOWN_KEY_CHANGED: "a key that the format does not name is another one",
}

_OF_LENS: Final[Mapping[str, ReasonCode]] = {
    "name": ReasonCode.NAME_CHANGED,
    "schemaVersion": ReasonCode.SCHEMA_VERSION_CHANGED,
}
_DETAILS: Final[Mapping[ChangeSubject, ReasonCode]] = {
    ChangeSubject.TEXT: ReasonCode.TEXT_CHANGED,
    ChangeSubject.RESOURCE: ReasonCode.RESOURCE_CHANGED,
    ChangeSubject.UNKNOWN_KEY: ReasonCode.UNKNOWN_KEY_CHANGED,
}


@frozen(kw_only=True)
class Reason:
    """One reason for a verdict, and what it rests on."""

    code: ReasonCode
    verdict: Verdict
    """The verdict if this were the only reason."""
    message: str
    """What it is, in a sentence without its end."""
    places: tuple[str, ...]
    """Where it is, by `Change.place`; each place once."""

    @property
    def count(self) -> int:
        """How many places there are."""
        return len(self.places)


def find_reasons(changes: Sequence[Change], outcomes: Sequence[QuestionOutcome]) -> tuple[Reason, ...]:
    """Return what speaks for a verdict, the most dangerous first; a code once."""
    places: defaultdict[ReasonCode, dict[str, None]] = defaultdict(dict)
    rewritten = _rewritten(outcomes)
    for each in changes:
        code = _code(each, rewritten)
        if code is not None:
            places[code][each.place] = None
    for outcome in outcomes:
        for code, place in _of_outcome(outcome):
            places[code][place] = None
    return tuple(
        Reason(
            code=code,
            verdict=Verdict.MINOR if code in _MINOR else Verdict.MAJOR,
            message=_MESSAGES[code],
            places=tuple(places[code]),
        )
        for code in ReasonCode
        if code in places
    )


def verdict_of(reasons: Sequence[Reason]) -> Verdict:
    """Return the verdict for some reasons: the gravest of theirs."""
    if not reasons:
        return Verdict.NONE
    return Verdict.MAJOR if any(reason.verdict is Verdict.MAJOR for reason in reasons) else Verdict.MINOR


def _rewritten(outcomes: Sequence[QuestionOutcome]) -> set[str]:
    """Return the ids of the questions whose recorded answers score as before, whatever the rules say."""
    gone = {AnswerOutcome.NEW, AnswerOutcome.RETIRED}
    return {
        each.question_id
        for each in outcomes
        if each.answers not in gone and not each.risk_changes and each.risks_unknown is None
    }


def _code(change: Change, rewritten: set[str]) -> ReasonCode | None:
    """Return the reason that a change is; ``None`` for a rule where the change of the risks is one."""
    subject, kind = change.subject, change.kind
    if subject is ChangeSubject.RISK_RULE:
        return ReasonCode.RULE_REWRITTEN if change.question_id in rewritten else None
    if kind is ChangeKind.MOVED:
        return ReasonCode.ORDER_CHANGED if change.old is None else ReasonCode.QUESTION_MOVED
    if subject in PARTS:
        return ReasonCode(f"{subject}_{kind}")
    return _OF_LENS.get(change.new_path or change.old_path or "") or _DETAILS[subject]


def _of_outcome(outcome: QuestionOutcome) -> Iterator[tuple[ReasonCode, str]]:
    if outcome.is_reassigned:
        yield ReasonCode.ID_REASSIGNED, outcome.question_id
    for choice_id in outcome.reassigned_choices:
        yield ReasonCode.ID_REASSIGNED, f"{outcome.question_id}/{choice_id}"
    if outcome.risk_changes:
        yield ReasonCode.RISK_CHANGED, outcome.question_id
    if outcome.risks_unknown is not None:
        yield ReasonCode.RISKS_UNKNOWN, outcome.question_id
