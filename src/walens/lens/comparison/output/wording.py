"""What the formats for people have in common: how changes, answers and risks are said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.amount import amount
from walens.lens.comparison.answers import AnswerOutcome
from walens.lens.comparison.change import PARTS, ChangeKind, ChangeSubject
from walens.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walens.lens.comparison.answers import QuestionOutcome
    from walens.lens.comparison.change import Change
    from walens.lens.comparison.lens_diff import LensDiff
    from walens.lens.comparison.risks import RiskChange

__all__ = [
    "excerpts",
    "few",
    "headline",
    "is_eventful",
    "quiet_questions",
    "said_answers",
    "said_risk",
    "sides",
]

_CONTEXT: Final = 40
_LONGEST: Final = 160
_ELLIPSIS: Final = "..."
_MOST: Final = 5


def few(places: Sequence[str]) -> str:
    """Return the first of some places, and how many more there are."""
    shown = ", ".join([printable(place) for place in places[:_MOST]])
    return f"{shown} and {len(places) - _MOST:,} more" if len(places) > _MOST else shown


def headline(change: Change) -> str:
    """Say in a line what a change is."""
    said = f"{change.kind} {change.subject.value.replace('_', ' ')} {change.place}"
    if change.subject is ChangeSubject.QUESTION and change.kind is ChangeKind.MOVED and change.old is not None:
        said += f" from {change.old} to {change.new}"
    return printable(f"{said}: {_cut(change.title)}" if change.title else said)


def sides(change: Change) -> tuple[str | None, str | None]:
    """Return the old and the new text of a change, cut to what differs; ``None`` where the headline says it all."""
    if change.subject in PARTS or change.kind is ChangeKind.MOVED:
        return None, None
    if change.old is None or change.new is None:
        return _shown(change.old), _shown(change.new)
    return excerpts(change.old, change.new)


def _shown(text: str | None) -> str | None:
    return None if text is None else printable(_cut(text))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + _ELLIPSIS


def excerpts(old: str, new: str) -> tuple[str, str]:
    """Cut two texts that differ to the part that does, with some characters around it; each to one line."""
    shorter = min(len(old), len(new))
    start = next((index for index in range(shorter) if old[index] != new[index]), shorter)
    same = next((index for index in range(shorter - start) if old[-1 - index] != new[-1 - index]), shorter - start)
    return _excerpt(old, start, same), _excerpt(new, start, same)


def _excerpt(text: str, start: int, same: int) -> str:
    """Return a text from some characters before ``start`` to some before its last ``same`` characters are over."""
    if len(text) <= _LONGEST:
        return printable(text)
    begin = max(start - _CONTEXT, 0)
    end = min(len(text) - same + _CONTEXT, begin + _LONGEST)
    return printable(
        f"{_ELLIPSIS if begin else ''}{text[begin:end]}{_ELLIPSIS if end < len(text) else ''}",
    )


def is_eventful(outcome: QuestionOutcome) -> bool:
    """Tell whether there is more to say of a question than that its answers are kept, or that it is new."""
    return (
        outcome.answers not in {AnswerOutcome.KEPT, AnswerOutcome.NEW}
        or outcome.is_reassigned
        or bool(outcome.reassigned_choices or outcome.risk_changes or outcome.risks_unknown)
    )


def said_answers(outcome: QuestionOutcome) -> str:
    """Say what happens to the answers of a question."""
    said = outcome.answers.value.replace("_", " ")
    if outcome.cleared_choices:
        said += f"; cleared: {', '.join(outcome.cleared_choices)}"
    if outcome.reassigned_choices:
        said += f"; now says something else: {', '.join(outcome.reassigned_choices)}"
    if outcome.is_reassigned:
        said += "; the id is another question's now"
    return printable(said)


def said_risk(change: RiskChange) -> str:
    """Say which answers go from one risk to another."""
    example = printable(" + ".join(change.example))
    return f"{change.old} -> {change.new} for {amount(change.count, 'answer')}, as {example}"


def quiet_questions(difference: LensDiff) -> str | None:
    """Count the questions of which there is nothing to say; ``None`` where there are none."""
    kept = sum(1 for each in difference.questions if each.answers is AnswerOutcome.KEPT and not is_eventful(each))
    new = sum(1 for each in difference.questions if each.answers is AnswerOutcome.NEW)
    said: list[str] = []
    if kept:
        said.append(f"{amount(kept, 'question')} {'keeps' if kept == 1 else 'keep'} answers and risks")
    if new:
        said.append(f"{amount(new, 'question')} {'is' if new == 1 else 'are'} new")
    return "; ".join(said) or None
