"""A lens whose rules tell the cases of a review apart, and a workload that is reviewed with it."""

import json

THREE_LEVELS = [
    {"condition": "(first && second) && !choices_no", "risk": "NO_RISK"},
    {"condition": "first || second", "risk": "MEDIUM_RISK"},
    {"condition": "default", "risk": "HIGH_RISK"},
]


def question(question_id, *, choices=("first", "second"), rules=THREE_LEVELS):
    """Give the value of a question whose choices are named, and a "none of these" beside them."""
    named = [
        {
            "id": each,
            "title": each.title(),
            "improvementPlan": {"displayText": f"Do {each}.", "url": "https://example.org"},
        }
        for each in choices
    ]
    return {
        "id": question_id,
        "title": f"Question {question_id}",
        "description": "What is asked.",
        "choices": [*named, {"id": "choices_no", "title": "None of these"}],
        "riskRules": rules,
    }


def reviewed_lens(*questions, name="Payments"):
    """Give the text of a lens with two pillars, the second of which comes first in the alphabet."""
    asked = questions or (question("restore"), question("alarms"))
    return json.dumps(
        {
            "schemaVersion": "2021-11-01",
            "name": name,
            "description": "What a payment service needs.",
            "pillars": [
                {"id": "resilience", "name": "Resilience", "questions": list(asked)},
                {"id": "costs", "name": "Costs", "questions": [question("budget")]},
            ],
        }
    )


WORKLOAD = {
    "workload_name": "Checkout",
    "description": "Takes the money.",
    "environment": "PRODUCTION",
    "review_owner": "payments@example.org",
    "aws_regions": ["eu-west-1"],
}
