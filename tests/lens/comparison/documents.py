"""A lens for the tests of diff, as a JSON value that they edit."""

import json

from walens.lens import loads


def choice(choice_id, **members):
    return {
        "id": choice_id,
        "title": f"The practice {choice_id}",
        "improvementPlan": {"displayText": "Do it"},
        **members,
    }


def question(question_id, choices=4, **members):
    ids = [f"{question_id}_{letter}" for letter in "abcdefghijklmno"[:choices]]
    return {
        "id": question_id,
        "title": f"What about {question_id}?",
        "description": f"Asked for {question_id}.",
        "helpfulResource": {"displayText": "Read this", "url": "https://example.com/a"},
        "choices": [choice(each) for each in ids],
        "riskRules": [
            {"condition": " && ".join(ids), "risk": "NO_RISK"},
            {"condition": ids[0], "risk": "MEDIUM_RISK"},
            {"condition": "default", "risk": "HIGH_RISK"},
        ],
        **members,
    }


def pillar(pillar_id, questions=5):
    return {
        "id": pillar_id,
        "name": f"The pillar {pillar_id}",
        "questions": [question(f"{pillar_id}_q{number}") for number in range(questions)],
    }


def document(pillars=2, questions=5):
    return {
        "schemaVersion": "2021-11-01",
        "name": "Payments",
        "description": "What payments need.",
        "pillars": [pillar(f"pillar{number}", questions) for number in range(pillars)],
    }


def lens_of(value):
    return loads(json.dumps(value))


def one_question(**members):
    """Give the lens of a single question."""
    value = document(1, 1)
    value["pillars"][0]["questions"] = [question("q1", **members)]
    return value
