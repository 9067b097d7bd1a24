import json

import jsonschema
import pytest

from tests.lens.text.test_codec import SMALL
from walens.lens import load, loads, save_folder
from walens.lens.format import MAX_CHOICES, MAX_CONTENTS, MAX_PILLARS, MAX_QUESTIONS, Kind, keys_of, shapes_in
from walens.lens.model import Lens
from walens.lens.schema import json_schema
from walens.lens.text.yaml_reader import parse_yaml

VALID = json.loads(SMALL)
QUESTION = "pillars.0.questions.0"
CHOICE = f"{QUESTION}.choices.0"


def failures(document, **keywords):
    """Return the JSON paths at which a document fails the schema."""
    validator = jsonschema.Draft202012Validator(json_schema(**keywords))
    return sorted({error.json_path for error in validator.iter_errors(document)})


def changed(path, value):
    """Return the valid document with the value at a path replaced, or removed if it is ``...``."""
    document = json.loads(SMALL)
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    holder = document
    for step in steps:
        holder = holder[step]
    if value is ...:
        del holder[last]
    else:
        holder[last] = value
    return document


@pytest.mark.parametrize("part", ["lens", "pillar", "question"])
@pytest.mark.parametrize("split", [False, True])
def test_the_schema_is_one(part, split):
    """Every variant is a valid schema of draft 2020-12, with no definition that is not used."""
    schema = json_schema(part, split=split)
    jsonschema.Draft202012Validator.check_schema(schema)
    text = json.dumps(schema)

    assert json.loads(text) == schema
    assert all(f'"#/$defs/{name}"' in text for name in schema["$defs"])


def test_the_limits_are_of_the_model():
    """Every key of every class has only the kind of limits that its type can have."""
    for key in [key for shape in shapes_in(Lens) for key in keys_of(shape)]:
        of_text = (key.shortest, key.longest, key.pattern, key.characters, key.values or None)
        assert (key.most is not None) == (key.kind is Kind.ARRAY)
        assert (key.use is not None) == (key.kind is Kind.TEXT)
        assert key.kind is Kind.TEXT or not any(of_text)
        assert key.required or not key.needed
        assert 2 <= key.section <= 6


def test_published_lenses_pass(real_lens):
    """A published lens passes, save one whose choice holds a character that the service rejects, and one that is no JSON."""
    text = real_lens.read_text(encoding="utf-8")
    if ": NaN" in text:
        return
    expected = ["$.pillars[0].questions[1].choices[1].title"] if "sagemaker-autogluon" in real_lens.name else []

    assert failures(json.loads(text)) == expected


@pytest.mark.parametrize(
    ("path", "value", "failing"),
    [
        ("name", ..., "$"),
        ("name", "n" * 129, "$.name"),
        ("name", "a; b", "$.name"),
        ("name", "Ä", "$.name"),
        ("schemaVersion", "2022-11-01", "$.schemaVersion"),
        ("description", "d" * 2049, "$.description"),
        ("pillars", {}, "$.pillars"),
        ("pillars", [VALID["pillars"][0]] * (MAX_PILLARS + 1), "$.pillars"),
        ("pillars.0.id", "ab", "$.pillars[0].id"),
        ("pillars.0.id", "a-b-c", "$.pillars[0].id"),
        ("pillars.0.name", 5, "$.pillars[0].name"),
        ("pillars.0.questions", [VALID["pillars"][0]["questions"][0]] * (MAX_QUESTIONS + 1), "$.pillars[0].questions"),
        (f"{QUESTION}.title", "t" * 129, "$.pillars[0].questions[0].title"),
        (f"{QUESTION}.description", "a*b", "$.pillars[0].questions[0].description"),
        (f"{QUESTION}.number", "0", "$.pillars[0].questions[0].number"),
        (
            f"{QUESTION}.choices",
            [{"id": "a_no", "title": "N"}] * (MAX_CHOICES + 1),
            "$.pillars[0].questions[0].choices",
        ),
        (f"{CHOICE}.improvementPlan", ..., "$.pillars[0].questions[0].choices[0]"),
        (f"{CHOICE}.improvementPlan", {}, "$.pillars[0].questions[0].choices[0].improvementPlan"),
        (f"{CHOICE}.id", "i" * 129, "$.pillars[0].questions[0].choices[0].id"),
        (f"{CHOICE}.helpfulResource.url", "ftp://x", "$.pillars[0].questions[0].choices[0].helpfulResource.url"),
        (f"{CHOICE}.helpfulResource.displayText", ..., "$.pillars[0].questions[0].choices[0].helpfulResource"),
        (
            f"{CHOICE}.additionalResources.0.type",
            "OTHER",
            "$.pillars[0].questions[0].choices[0].additionalResources[0].type",
        ),
        (
            f"{CHOICE}.additionalResources.0.content",
            [{"displayText": "x"}] * (MAX_CONTENTS + 1),
            "$.pillars[0].questions[0].choices[0].additionalResources[0].content",
        ),
        (f"{QUESTION}.riskRules.0.risk", "LOW_RISK", "$.pillars[0].questions[0].riskRules[0].risk"),
        (f"{QUESTION}.riskRules.0.condition", "a and; b", "$.pillars[0].questions[0].riskRules[0].condition"),
        (
            f"{QUESTION}.riskRules",
            [{"condition": "abc", "risk": "NO_RISK"}, {"condition": "default", "risk": "NO_RISK"}],
            "$.pillars[0].questions[0].riskRules",
        ),
    ],
)
def test_what_the_service_rejects_fails(path, value, failing):
    """One change of a valid lens fails the schema at that place."""
    assert failures(changed(path, value)) == [failing]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("name", "n" * 128),
        ("name", "Letters, digits: 1 - _ . / (a) @ ! & # + ' ? \u2019\nand lines"),
        (f"{QUESTION}.description", ""),
        (f"{CHOICE}.helpfulResource", ...),
        (f"{CHOICE}.helpfulResource.url", ""),
        (f"{CHOICE}.helpfulResource.displayText", "Any; character <is> fine: é"),
        (f"{CHOICE}", {"id": "none_no", "title": "None of these"}),
        (f"{CHOICE}.description", "unknown keys are kept"),
        ("_readme", ["anything"]),
        (f"{QUESTION}.riskRules", []),
    ],
)
def test_what_the_service_may_accept_passes(path, value):
    """The schema rejects nothing that the service is not known to reject."""
    assert failures(changed(path, value)) == []


def test_split_lenses_have_schemas(tmp_path):
    """The files of a split lens pass the schemas of their parts, and names of files are welcome only there."""
    save_folder(loads(SMALL), tmp_path)

    def file(name):
        return parse_yaml((tmp_path / name).read_bytes()).value

    assert failures(file("lens.yaml"), split=True) == []
    assert failures(file("reliability/pillar.yaml"), part="pillar", split=True) == []
    assert failures(file("reliability/restore.yaml"), part="question", split=True) == []
    assert failures(file("lens.yaml")) == ["$.pillars[0]"]
    assert failures(changed("pillars.0.id", 5), split=True) == ["$.pillars[0].id"]
    assert load(tmp_path) == loads(SMALL)
