"""Two lenses compared: `diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from walens.lens.comparison.answers import find_outcomes
from walens.lens.comparison.changes import find_changes
from walens.lens.comparison.verdict import find_reasons, verdict_of

if TYPE_CHECKING:
    from walens.lens.comparison.answers import QuestionOutcome
    from walens.lens.comparison.change import Change
    from walens.lens.comparison.verdict import Reason, Verdict
    from walens.lens.model import Lens

__all__ = ["LensDiff", "diff"]


@frozen(kw_only=True)
class LensDiff:
    """What differs between two lenses, and what that does to recorded answers."""

    verdict: Verdict
    """``none``, ``minor`` or ``major``: what kind of version the new lens has to be."""
    reasons: tuple[Reason, ...]
    """What the verdict rests on, the most dangerous first; none where the verdict is ``none``."""
    changes: tuple[Change, ...]
    """Every change, in the order of the document."""
    questions: tuple[QuestionOutcome, ...]
    """For every question of either lens what an upgrade does to its recorded answers."""


def diff(old: Lens, new: Lens) -> LensDiff:
    """
    Compare two lenses.

    Key order and the ``number`` keys that ExportLens adds do not count; everything else does, unknown keys too.
    Pillars, questions and choices are known by their ids, unless their text stands under another id: then they are
    renamed. The service takes both for different parts, and what was recorded is lost (docs/service-behaviour.md,
    section 10).

    Args:
        old: the lens that workloads use.
        new: the lens that is to take its place.

    Returns:
        The changes, what they do to recorded answers, and the verdict. Rules that cannot be evaluated are no error: see
        `QuestionOutcome.risks_unknown`.
    """
    changes = find_changes(old, new)
    outcomes = find_outcomes(old, new)
    reasons = find_reasons(changes, outcomes)
    return LensDiff(verdict=verdict_of(reasons), reasons=reasons, changes=changes, questions=outcomes)
