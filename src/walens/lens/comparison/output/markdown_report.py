"""
A diff for the comment on a pull request.

What comes out of a lens stands between backquotes or in a block, so that no text of it can mention a person, link or
format anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from walens.lens.comparison.change import ChangeKind
from walens.lens.comparison.output.wording import (
    few,
    headline,
    is_eventful,
    quiet_questions,
    said_answers,
    said_risk,
    sides,
)
from walens.lens.comparison.verdict import Verdict
from walens.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from walens.lens.comparison.answers import QuestionOutcome
    from walens.lens.comparison.change import Change
    from walens.lens.comparison.lens_diff import LensDiff

__all__ = ["render_markdown"]

LONGEST: Final = 60_000
"""GitHub takes comments of up to 65,536 characters."""

_RESERVE: Final = 200
_BACKQUOTES: Final = re.compile(r"`+")


def render_markdown(difference: LensDiff) -> str:
    """
    Write a diff in GitHub's Markdown, what is dangerous first: renames, the reasons, recorded answers, every change.

    Where it would be too long for a comment, the last changes are counted and left out.
    """
    title = f"## Lens diff: {difference.verdict}"
    if not difference.changes:
        return f"{title}\n\nThe lenses do not differ.\n"
    text = title + "\n"
    for heading, lines in (
        ("Renamed: what was recorded under the old id is lost", _renames(difference.changes)),
        ("Reasons", _reasons(difference)),
        ("Recorded answers after an upgrade", _answers(difference)),
    ):
        text += _section(heading, lines, LONGEST - len(text))
    return text + _changes(difference.changes, LONGEST - len(text))


def _section(heading: str, lines: Sequence[str], room: int) -> str:
    """Return a section with as many lines as there is room for; nothing where it has no line."""
    if not lines or room < _RESERVE + len(heading):
        return ""
    shown, left = _fitting(lines, room - _RESERVE - len(heading))
    more = [f"- and {left:,} more"] if left else []
    return "\n".join(["", f"### {heading}", "", *shown, *more, ""])


def _fitting(lines: Sequence[str], room: int) -> tuple[Sequence[str], int]:
    """Return the lines for which there is room, and how many are left."""
    for number, line in enumerate(lines):
        room -= len(line) + 1
        if room < 0:
            return lines[:number], len(lines) - number
    return lines, 0


def _renames(changes: Sequence[Change]) -> list[str]:
    return [f"- {_code(headline(each))}" for each in changes if each.kind is ChangeKind.RENAMED]


def _reasons(difference: LensDiff) -> list[str]:
    return [
        f"- {'**major**' if reason.verdict is Verdict.MAJOR else reason.verdict}: {reason.message} "
        f"({reason.count:,}): {_code(few(reason.places))}"
        for reason in difference.reasons
    ]


def _answers(difference: LensDiff) -> list[str]:
    lines = [line for each in difference.questions if is_eventful(each) for line in _of_question(each)]
    rest = quiet_questions(difference)
    return [*lines, f"- {rest}"] if rest is not None else lines


def _of_question(outcome: QuestionOutcome) -> Iterator[str]:
    yield f"- {_code(outcome.question_id)}: {_code(said_answers(outcome))}"
    for each in outcome.risk_changes:
        yield f"  - {_code(said_risk(each))}"
    if outcome.risks_unknown is not None:
        yield f"  - risks unknown: {_code(outcome.risks_unknown)}"


def _code(text: str) -> str:
    """Return a text as code, whatever it holds."""
    line = printable(text)
    if "`" not in line:
        return f"`{line}`"
    fence = "`" * (max(len(run) for run in _BACKQUOTES.findall(line)) + 1)
    return f"{fence} {line} {fence}"


def _changes(changes: Sequence[Change], room: int) -> str:
    blocks = ["\n".join(_block(each)) for each in changes]
    shown, left = _fitting(blocks, room - 2 * _RESERVE)
    if not shown:
        return f"\n{len(changes):,} changes do not fit into a comment.\n"
    summary = f"Changes: {len(changes):,}" + (f", of which the last {left:,} do not fit here" if left else "")
    head = ["", f"<details><summary>{summary}</summary>", "", "```diff"]
    return "\n".join([*head, *shown, "```", "", "</details>", ""])


def _block(change: Change) -> Iterator[str]:
    # A line begins with a sign of its own, so none of a text's can end the block.
    yield f"@@ {headline(change)} @@"
    old, new = sides(change)
    if old is not None:
        yield f"- {old}"
    if new is not None:
        yield f"+ {new}"
