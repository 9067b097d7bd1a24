"""A lens of a given size, as people write them: indented JSON with questions, choices and risk rules."""

from __future__ import annotations

import json
from bisect import bisect_right


def lens_text(characters: int) -> str:
    """Give the text of a lens that is exactly this long (at least 1,500 characters)."""
    questions = bisect_right(range(characters // 500), characters, key=lambda count: len(_text(count, ""))) - 1
    return _text(questions, "." * (characters - len(_text(questions, ""))))


def _text(questions: int, padding: str) -> str:
    lens = {
        "schemaVersion": "2021-11-01",
        "name": "Payments lens",
        "description": f"How payment services are built, run and changed{padding}",
        "pillars": [
            {"id": "operations", "name": "Operations", "questions": [_question(n + 1) for n in range(questions)]}
        ],
    }
    return json.dumps(lens, indent=2)


def _question(number: int) -> dict[str, object]:
    name = f"q{number}"
    return {
        "id": name,
        "title": f"How do you keep part {number} of the payments working?",
        "description": "A payment that is taken twice, or not at all, costs a customer's trust.",
        "choices": [
            {
                "id": f"{name}_alarm",
                "title": "An alarm tells the team",
                "helpfulResource": {"displayText": 'Alarms that say "why"', "url": "https://example.com/alarms"},
                "improvementPlan": {"displayText": "Set an alarm on each queue", "url": "https://example.com/queues"},
            },
            {"id": f"{name}_no", "title": "None of these"},
        ],
        "riskRules": [
            {"condition": f"{name}_alarm && !{name}_no", "risk": "NO_RISK"},
            {"condition": "default", "risk": "HIGH_RISK"},
        ],
    }
