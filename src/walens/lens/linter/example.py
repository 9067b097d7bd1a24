"""
Examples for the rules: a part of a lens that shows a mistake, or the same put right.

An example holds the part alone, as the docs show it; the tests complete it to a whole lens.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walens.json_types import JSON

__all__ = [
    "Example",
    "choice_example",
    "choices_example",
    "lens_example",
    "pillar_example",
    "pillars_example",
    "question_example",
    "questions_example",
    "rules_example",
    "text_example",
]


_PLACEHOLDER: Final = re.compile("<([0-9,]+) characters>")
_MARK: Final = re.compile('"(<(?:absent|[.]{3}|[0-9]+ more)>)"')
_LONG: Final = 6


@frozen(kw_only=True)
class Example:
    """A part of a lens that shows a rule; the rest of the lens is a small one without a finding."""

    part: str
    """Which part it is: ``lens``, ``pillar``, ``question`` or ``choice``; ``text`` for a whole document."""
    content: Mapping[str, JSON] | str
    """
    The keys that differ from the small lens, ``None`` for a key that is absent; or the text.

    ``<129 characters>`` in it stands for a text of that length.
    """

    def document(self) -> str:
        """Return the text of a whole lens with this part in it."""
        return _PLACEHOLDER.sub(lambda match: "x" * int(match[1].replace(",", "")), self._abbreviated())

    def shown(self) -> str:
        """Return the part as text for people: of a long list the ends, and what is absent is named."""
        if isinstance(self.content, str):
            return self.content.replace("\ufeff", "<byte order mark>")
        text = json.dumps({key: _shown(value) for key, value in self.content.items()}, indent=2, ensure_ascii=False)
        return _MARK.sub(r"\1", text)

    def _abbreviated(self) -> str:
        if isinstance(self.content, str):
            return self.content
        changed = {self.part: self.content}
        choice = _merged(_CHOICE, changed.get("choice", {}))
        question = _merged({**_QUESTION, "choices": [choice, *_OTHER_CHOICES]}, changed.get("question", {}))
        pillar = _merged({**_PILLAR, "questions": [question]}, changed.get("pillar", {}))
        return json.dumps(_merged({**_LENS, "pillars": [pillar]}, changed.get("lens", {})), indent=2)


def _shown(value: JSON) -> JSON:
    if value is None:
        return "<absent>"
    if not isinstance(value, list):
        return value
    items = [_without_lists(item) for item in value]
    return [*items[:2], f"<{len(items) - 3} more>", items[-1]] if len(items) > _LONG else items


def _without_lists(item: JSON) -> JSON:
    if not isinstance(item, dict):
        return item
    return {key: "<...>" if isinstance(value, list) else value for key, value in item.items()}


def lens_example(**content: JSON) -> Example:
    """Make an example of the lens's own keys."""
    return Example(part="lens", content=content)


def pillar_example(**content: JSON) -> Example:
    """Make an example of a pillar."""
    return Example(part="pillar", content=content)


def question_example(**content: JSON) -> Example:
    """Make an example of a question."""
    return Example(part="question", content=content)


def choice_example(**content: JSON) -> Example:
    """Make an example of a choice."""
    return Example(part="choice", content=content)


def text_example(content: str) -> Example:
    """Make an example of a whole document."""
    return Example(part="text", content=content)


def pillars_example(*ids: str) -> Example:
    """Make an example of a lens with pillars of these ids."""
    return lens_example(
        pillars=[
            {**_PILLAR, "id": each, "questions": [_question_with(id=f"restore_{index}")]}
            for index, each in enumerate(ids)
        ]
    )


def questions_example(*ids: str) -> Example:
    """Make an example of a pillar with questions of these ids."""
    return pillar_example(questions=[_question_with(id=each) for each in ids])


def choices_example(*ids: str) -> Example:
    """Make an example of a question with choices of these ids; those that end in _no are none of these."""
    choices: list[JSON] = []
    for each in ids:
        plan: dict[str, JSON] = {} if each.endswith("_no") else {"improvementPlan": {"displayText": "Do it."}}
        choices.append({"id": each, "title": each, **plan})
    practices = dict.fromkeys(each for each in ids if not each.endswith("_no"))
    guards = [f"!{each}" for each in ids if each.endswith("_no")]
    rules: list[JSON] = [
        {"condition": " && ".join([*practices, *guards]), "risk": "NO_RISK"},
        {"condition": "default", "risk": "HIGH_RISK"},
    ]
    return question_example(choices=choices, riskRules=rules)


def rules_example(*pairs: tuple[str, str]) -> Example:
    """Make an example of a question with rules of these conditions and risks."""
    rules: list[JSON] = [{"condition": condition, "risk": risk} for condition, risk in pairs]
    return question_example(riskRules=rules)


def _question_with(**changes: JSON) -> dict[str, JSON]:
    return _merged({**_QUESTION, "choices": [_CHOICE, *_OTHER_CHOICES]}, changes)


def _merged(base: Mapping[str, JSON], changes: Mapping[str, JSON]) -> dict[str, JSON]:
    merged = {**base, **changes}
    return {key: value for key, value in merged.items() if value is not None}


_CHOICE: Final[dict[str, JSON]] = {
    "id": "restore_tested",
    "title": "Restores are tested every month",
    "helpfulResource": {"displayText": "A backup is proven by a restore.", "url": "https://example.com/restore"},
    "improvementPlan": {"displayText": "Restore one backup every month, and measure how long it takes."},
}
_OTHER_CHOICES: Final[list[JSON]] = [
    {
        "id": "restore_automated",
        "title": "Restores need no manual step",
        "improvementPlan": {"displayText": "Write the restore as a script."},
    },
    {"id": "restore_no", "title": "None of these"},
]
_QUESTION: Final[dict[str, JSON]] = {
    "id": "restore",
    "title": "How do you know that you can restore your data?",
    "description": "Backups that were never restored are hopes.",
    "riskRules": [
        {"condition": "restore_tested && restore_automated && !restore_no", "risk": "NO_RISK"},
        {"condition": "restore_tested && !restore_no", "risk": "MEDIUM_RISK"},
        {"condition": "default", "risk": "HIGH_RISK"},
    ],
}
_PILLAR: Final[dict[str, JSON]] = {"id": "reliability", "name": "Reliability"}
_LENS: Final[dict[str, JSON]] = {
    "schemaVersion": "2021-11-01",
    "name": "Payments",
    "description": "What a payment service needs before launch.",
}
