"""
Diff: what two lenses do not have in common, and what that does to the answers that workloads have recorded.

The names below are imported when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = [
    "AnswerOutcome",
    "Change",
    "ChangeKind",
    "ChangeSubject",
    "LensDiff",
    "QuestionOutcome",
    "Reason",
    "ReasonCode",
    "RiskChange",
    "Verdict",
    "diff",
    "render",
    "render_json",
    "render_markdown",
    "render_text",
]

if TYPE_CHECKING:
    from walens.lens.diff.answers import AnswerOutcome as AnswerOutcome
    from walens.lens.diff.answers import QuestionOutcome as QuestionOutcome
    from walens.lens.diff.change import Change as Change
    from walens.lens.diff.change import ChangeKind as ChangeKind
    from walens.lens.diff.change import ChangeSubject as ChangeSubject
    from walens.lens.diff.lens_diff import LensDiff as LensDiff
    from walens.lens.diff.lens_diff import diff as diff
    from walens.lens.diff.output import render as render
    from walens.lens.diff.output import render_json as render_json
    from walens.lens.diff.output import render_markdown as render_markdown
    from walens.lens.diff.output import render_text as render_text
    from walens.lens.diff.risks import RiskChange as RiskChange
    from walens.lens.diff.verdict import Reason as Reason
    from walens.lens.diff.verdict import ReasonCode as ReasonCode
    from walens.lens.diff.verdict import Verdict as Verdict

_HOME = {
    "AnswerOutcome": "answers",
    "Change": "change",
    "ChangeKind": "change",
    "ChangeSubject": "change",
    "LensDiff": "lens_diff",
    "QuestionOutcome": "answers",
    "Reason": "verdict",
    "ReasonCode": "verdict",
    "RiskChange": "risks",
    "Verdict": "verdict",
    "diff": "lens_diff",
    "render": "output",
    "render_json": "output",
    "render_markdown": "output",
    "render_text": "output",
}


def __getattr__(name: str) -> object:
    module = _HOME.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
