"""A diff for people at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.lens.comparison.output.wording import (
    few,
    headline,
    is_eventful,
    quiet_questions,
    said_answers,
    said_risk,
    sides,
)
from walens.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.lens.comparison.lens_diff import LensDiff

__all__ = ["render_text"]


def render_text(difference: LensDiff) -> str:
    """
    Write a diff as plain text: the verdict, its reasons, what happens to recorded answers, and every change.

    Long texts are cut to what differs; the other formats for programs have them whole.
    """
    return "\n".join(_lines(difference)) + "\n"


def _lines(difference: LensDiff) -> Iterator[str]:
    yield f"verdict: {difference.verdict}"
    if difference.changes:
        yield from _reasons(difference)
        yield from _answers(difference)
        yield from _changes(difference)


def _reasons(difference: LensDiff) -> Iterator[str]:
    yield ""
    yield "reasons"
    for reason in difference.reasons:
        yield f"  {reason.verdict}: {reason.message} ({reason.count:,})"
        yield f"    {few(reason.places)}"


def _answers(difference: LensDiff) -> Iterator[str]:
    yield ""
    yield "recorded answers after an upgrade"
    for outcome in difference.questions:
        if is_eventful(outcome):
            yield f"  {printable(outcome.question_id)}: {said_answers(outcome)}"
            for each in outcome.risk_changes:
                yield f"    {said_risk(each)}"
            if outcome.risks_unknown is not None:
                yield f"    risks unknown: {printable(outcome.risks_unknown)}"
    rest = quiet_questions(difference)
    if rest is not None:
        yield f"  {rest}"


def _changes(difference: LensDiff) -> Iterator[str]:
    yield ""
    yield f"changes ({len(difference.changes):,})"
    for change in difference.changes:
        yield f"  {headline(change)}"
        old, new = sides(change)
        if old is not None:
            yield f"    - {old}"
        if new is not None:
            yield f"    + {new}"
