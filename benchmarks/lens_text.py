"""A lens of a given size, as people write them: indented JSON with pillars, questions, choices and risk rules."""

from __future__ import annotations

import json
from bisect import bisect_right

_PILLARS = 10
_MOST_QUESTIONS = 200


def lens_text(characters: int) -> str:
    """Give the text of a lens that is exactly this long: from 2,000 characters to the service's limit of 500,000."""
    # Few choices in a small lens, so that a question fits; as many as are usual in a large one.
    choices = 2 if characters < 10_000 else 8
    questions = bisect_right(range(1, _MOST_QUESTIONS + 1), characters, key=lambda count: len(_text(count, choices)))
    text = _text(questions, choices)
    missing = characters - len(text)
    # What is missing is spread over descriptions, none of which may get longer than the service takes.
    each, rest = divmod(missing, questions)
    return _text(questions, choices, [each + (number < rest) for number in range(questions)])


def _text(questions: int, choices: int, padding: list[int] | None = None) -> str:
    made = [_question(number, choices, padding[number] if padding else 0) for number in range(questions)]
    pillars = [made[number::_PILLARS] for number in range(min(_PILLARS, questions))]
    lens = {
        "schemaVersion": "2021-11-01",
        "name": "Payments lens",
        "description": "How payment services are built, run and changed.",
        "pillars": [
            {"id": f"part_{number}", "name": f"Part {number}", "questions": pillar}
            for number, pillar in enumerate(pillars, start=1)
        ],
    }
    return json.dumps(lens, indent=2)


def _question(number: int, choices: int, padding: int) -> dict[str, object]:
    name = f"q{number + 1:03}"
    chosen = [f"{name}_c{choice + 1}" for choice in range(choices)]
    return {
        "id": name,
        "title": f"How do you keep part {number + 1} of the payments working?",
        "description": f"A payment that is taken twice costs a customer's trust.{'.' * padding}",
        "choices": [
            *(_choice(choice, order) for order, choice in enumerate(chosen, start=1)),
            {"id": f"{name}_no", "title": "None of these"},
        ],
        "riskRules": [
            {"condition": " && ".join([*chosen, f"!{name}_no"]), "risk": "NO_RISK"},
            {"condition": f"({chosen[0]} || {chosen[1]}) && !{name}_no", "risk": "MEDIUM_RISK"},
            {"condition": "default", "risk": "HIGH_RISK"},
        ],
    }


def _choice(choice: str, order: int) -> dict[str, object]:
    return {
        "id": choice,
        "title": f"Practice {order} is followed",
        "helpfulResource": {"displayText": 'What "followed" means', "url": f"https://example.com/{choice}"},
        "improvementPlan": {"displayText": "Follow it in a test first", "url": f"https://example.com/{choice}/plan"},
    }
