"""A diff for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from walens.printable import escape_json

if TYPE_CHECKING:
    from walens.json_types import JSON
    from walens.lens.comparison.answers import QuestionOutcome
    from walens.lens.comparison.change import Change
    from walens.lens.comparison.lens_diff import LensDiff
    from walens.lens.comparison.verdict import Reason

__all__ = ["SCHEMA_VERSION", "render_json"]

SCHEMA_VERSION: Final = 1
"""It changes when a key goes or gets another meaning; keys may come without notice."""


def render_json(difference: LensDiff) -> str:
    """
    Write a diff as JSON: all that a `LensDiff` holds, its attributes as keys, and all keys in every object.

    ``schema`` is the version of this format.
    """
    value: JSON = {
        "schema": SCHEMA_VERSION,
        "verdict": difference.verdict.value,
        "reasons": [_reason(each) for each in difference.reasons],
        "questions": [_outcome(each) for each in difference.questions],
        "changes": [_change(each) for each in difference.changes],
    }
    return escape_json(json.dumps(value, indent=2, ensure_ascii=False)) + "\n"


def _reason(reason: Reason) -> JSON:
    return {
        "code": reason.code.value,
        "verdict": reason.verdict.value,
        "message": reason.message,
        "count": reason.count,
        "places": list(reason.places),
    }


def _outcome(outcome: QuestionOutcome) -> JSON:
    return {
        "question_id": outcome.question_id,
        "pillar_id": outcome.pillar_id,
        "title": outcome.title,
        "answers": outcome.answers.value,
        "cleared_choices": list(outcome.cleared_choices),
        "reassigned_choices": list(outcome.reassigned_choices),
        "is_reassigned": outcome.is_reassigned,
        "risk_changes": [
            {"old": each.old.value, "new": each.new.value, "count": each.count, "example": list(each.example)}
            for each in outcome.risk_changes
        ],
        "risks_unknown": outcome.risks_unknown,
    }


def _change(change: Change) -> JSON:
    return {
        "kind": change.kind.value,
        "subject": change.subject.value,
        "old_path": change.old_path,
        "new_path": change.new_path,
        "place": change.place,
        "old": change.old,
        "new": change.new,
        "title": change.title,
        "pillar_id": change.pillar_id,
        "question_id": change.question_id,
        "choice_id": change.choice_id,
    }
