"""Small lens documents, and a clock that stands still until it is told to go on."""

import json


def lens_value(name="Payments", *, questions=("restore",), **changes):
    """Give the value of a small lens; ``changes`` are keys of the lens."""
    return {
        "schemaVersion": "2021-11-01",
        "name": name,
        "description": "What a payment service needs before launch.",
        "pillars": [
            {"id": "reliability", "name": "Reliability", "questions": [question_value(each) for each in questions]}
        ],
        **changes,
    }


def question_value(question_id="restore", **changes):
    """Give the value of a question; ``changes`` are keys of it."""
    return {
        "id": question_id,
        "title": "How do you know that you can restore your data?",
        "description": "Backups that were never restored are hopes.",
        "choices": [
            {"id": "tested", "title": "Restores are tested", "improvementPlan": {"displayText": "Restore a backup."}},
            {"id": "restore_no", "title": "None of these"},
        ],
        "riskRules": [{"condition": "tested", "risk": "NO_RISK"}, {"condition": "default", "risk": "HIGH_RISK"}],
        **changes,
    }


def lens_text(name="Payments", **changes):
    """Give the text of a small lens."""
    return json.dumps(lens_value(name, **changes))


def without_numbers(value):
    """Give a JSON value without the keys ``number`` that ExportLens adds."""
    if isinstance(value, dict):
        return {key: without_numbers(each) for key, each in value.items() if key != "number"}
    return [without_numbers(each) for each in value] if isinstance(value, list) else value


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, now=1_700_000_000.0):
        self.now = now

    def __call__(self):
        return self.now
