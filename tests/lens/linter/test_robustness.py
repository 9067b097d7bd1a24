"""Broken documents: always findings or a typed error, never another exception, and never slow."""

import json
import random
from copy import deepcopy
from time import thread_time

import pytest

from walens.errors import WalensError
from walens.lens import RULES, fix_text, lint_text, loads, render_reports
from walens.lens.linter.example import choices_example, lens_example
from walens.lens.text.yaml_writer import write_yaml

SMALL = lens_example(
    _version="1.0", description="It is \u201cquoted\u201d; a@b.io, +44 20 7946 0958, 594837261048 and \\ud83d\\ude00"
).document()
FULL = lens_example(
    pillars=[
        {
            "id": "reliability",
            "name": "Reliability",
            "questions": [
                {
                    "id": "restore",
                    "title": "Are restores tested?",
                    "description": "-",
                    "helpfulResource": {"displayText": "Why", "url": "https://example.com/why"},
                    "choices": [
                        {
                            "id": "tested",
                            "title": "They are",
                            "helpfulResource": {"displayText": "How", "url": "https://example.com/how"},
                            "improvementPlan": {"displayText": "Test one."},
                            "additionalResources": [
                                {"type": "HELPFUL_RESOURCE", "content": [{"displayText": "More", "url": "http://a.b"}]},
                                {"type": "IMPROVEMENT_PLAN", "content": [{"displayText": "Another plan"}]},
                            ],
                        },
                        {"id": "restore_no", "title": "None of these"},
                    ],
                    "riskRules": [
                        {"condition": "tested && !restore_no", "risk": "NO_RISK"},
                        {"condition": "default", "risk": "HIGH_RISK"},
                    ],
                }
            ],
        }
    ]
).document()
OTHER = choices_example("practice_1", "practice_2", "practice_3", "none_no").document()
IN_YAML = "# comment\n" + write_yaml(json.loads(SMALL)).replace("id: reliability", "id: &id reliability")
TOKENS = [
    *["{", "}", "[", "]", ",", ":", '"', "\\", "null", "true", "NaN", "-Infinity", "1e999", "0", "-", "1" * 5000],
    *["\x00", "\t", "\ufeff", "\\ud800", "\u2028", "\u00e9", "\U0001f600", "&&", "||", "!", "(", ")", "default", " "],
    *['"id"', '"number"', '"riskRules"', "_no", "https://", "[" * 200, '{"a":' * 200],
]
VALUES = [None, True, 0, 1.5, -1, "", " ", "x" * 3000, "a && ", "!" * 300, [], {}, [[]], [None], {"id": 5}, "\u201c"]
MUTATIONS_OF_EACH = 2000


def mutated_bytes(source, rng):
    """Change, delete, repeat, swap or insert parts of a text."""
    data = bytearray(source.encode())
    for _ in range(rng.randint(1, 4)):
        start, end = sorted(rng.randrange(len(data) + 1) for _ in range(2))
        end = min(end, start + rng.choice([1, 5, 60, 10_000]))
        action = rng.randrange(5)
        if action == 0:
            for _ in range(rng.randint(1, 8)):
                data[rng.randrange(len(data))] = rng.randrange(256)
        elif action == 1:
            del data[start:end]
        elif action == 2:
            data[start:start] = data[start:end]
        elif action == 3:
            part = bytes(data[start:end])
            del data[start:end]
            position = rng.randrange(len(data) + 1)
            data[position:position] = part
        else:
            data[start:start] = rng.choice(TOKENS).encode()
        if not data:
            break
    return bytes(data)


def mutated_value(value, rng):
    """Replace, remove, rename or repeat one part of a JSON value."""
    parents = [value]
    for parent in parents:
        children = parent.values() if isinstance(parent, dict) else parent
        parents.extend(child for child in children if isinstance(child, dict | list) and child)
    parent = rng.choice(parents)
    key = rng.choice(list(parent) if isinstance(parent, dict) else range(len(parent)))
    action = rng.randrange(4)
    if action == 0:
        # A copy: a value that stood in two places could come to hold itself.
        parent[key] = deepcopy(rng.choice(VALUES))
    elif action == 1:
        del parent[key]
    elif action == 2 and isinstance(parent, dict):
        parent[rng.choice(["number", "Id", "x", "id", "url", "risk"])] = parent.pop(key)
    elif isinstance(parent, list):
        parent[:] = deepcopy(parent) + deepcopy(parent)
    else:
        parent[key] = [parent[key]]


def mutated_structure(source, rng):
    """Change parts of a document's value."""
    value = json.loads(source)
    for _ in range(rng.randint(1, 5)):
        if not value:
            break
        mutated_value(value, rng)
    return json.dumps(value).encode()


def check(data, **keywords):
    """Lint a document, and return how long it took; whatever it is, there is a report of known rules."""
    start = thread_time()
    report = lint_text(data, **keywords)
    taken = thread_time() - start
    assert all(finding.rule_id in RULES for finding in report.findings)
    return report, taken


@pytest.mark.parametrize("seed", range(10))
def test_mutated_documents(seed):
    """Of 20,000 mutated documents each has findings or is a lens, and takes no longer than its size explains."""
    rng = random.Random(seed)
    for number in range(MUTATIONS_OF_EACH):
        source = rng.choice([SMALL, OTHER, FULL])
        data = (mutated_structure if number % 2 else mutated_bytes)(source, rng)
        report, taken = check(data)
        try:
            loads(data, format="json")
        except WalensError:
            assert report.findings
        allowed = 0.05 + 10 * 4e-6 * len(data)
        if taken > allowed:  # pragma: no cover - a busy machine
            taken = min(check(data)[1] for _ in range(3))
        assert taken < allowed, data
        if number % 50 == 0:
            for name in ("text", "json", "sarif", "github", "junit"):
                assert isinstance(render_reports([report], name), str)


def test_mutated_yaml():
    """The same holds for documents in YAML."""
    rng = random.Random(99)
    for _ in range(400):
        check(mutated_bytes(IN_YAML, rng), format="yaml")


def test_repairs_of_mutated_documents():
    """Repairing a mutated document gives a text that reads as before, or the text itself."""
    rng = random.Random(7)
    for number in range(300):
        if number % 6:
            text = mutated_structure(SMALL, rng).decode()
        else:
            text = mutated_bytes(SMALL, rng).decode("utf-8", "replace")
        fixed = fix_text(text, format="json")
        assert fix_text(fixed.text, format="json").text == fixed.text


def heavy_documents():
    """Documents whose every part is as many as fits: each could make a careless rule take quadratic time."""
    base = json.loads(OTHER)
    question = base["pillars"][0]["questions"][0]
    choice = question["choices"][0]

    def with_question(**changes):
        pillar = {**base["pillars"][0], "questions": [{**question, **changes}]}
        return {**base, "pillars": [pillar]}

    yield "choices", lambda n: with_question(choices=[{**choice, "id": f"c_{i}"} for i in range(n)])
    yield "same choices", lambda n: with_question(choices=[choice] * n)
    yield "rules", lambda n: with_question(riskRules=[question["riskRules"][0]] * n)
    yield (
        "unknown ids",
        lambda n: with_question(
            riskRules=[{"condition": " && ".join(f"unknown_{i}" for i in range(n)), "risk": "NO_RISK"}]
        ),
    )
    yield "unknown keys", lambda n: {**base, **{f"_key{i}": 0 for i in range(n)}}
    yield "wrong types", lambda n: with_question(choices=[{"id": i} for i in range(n)])
    yield "restricted", lambda n: {**base, "description": "\u201c;" * n}
    yield "addresses", lambda n: {**base, "description": "someone@corp.io +44 20 7946 0958 " * n}
    yield "digits", lambda n: {**base, "description": "1 " * n + "-" * n + "1" * n}
    yield "at", lambda n: {**base, "description": "a." * n + "@" + "a." * n + "@" * n}
    yield "numbers", lambda n: with_question(choices=[{**choice, "id": f"c_{i}", "number": 0} for i in range(n)])
    yield "deep condition", lambda n: with_question(riskRules=[{"condition": "(" * n, "risk": "NO_RISK"}])
    yield "pillars", lambda n: {**base, "pillars": base["pillars"] * n}
    yield (
        "resources",
        lambda n: with_question(
            choices=[{**choice, "additionalResources": [{"type": "HELPFUL_RESOURCE", "content": [{"url": " "}]}] * n}]
        ),
    )


@pytest.mark.parametrize(
    ("name", "make"), list(heavy_documents()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_time_is_linear(name, make):
    """A document that is eight times as large takes at most about eight times as long, not sixty-four times."""

    def fastest(count):
        data = json.dumps(make(count)).encode()
        return min(check(data)[1] for _ in range(3))

    # Eight times the input; what is quadratic takes 64 times as long.
    assert fastest(2000) < 8 * 5 * max(fastest(250), 0.002), name
