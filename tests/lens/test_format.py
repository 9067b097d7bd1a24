"""The one table of the lens format: what is said of a key beside its attribute holds wherever lenses are dealt with."""

import json
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

import walens
from walens.lens import Choice, Lens, Question
from walens.lens.format import MAX_TITLE, Kind, Use, key_of, keys_of, shapes_in

# What holds of a key, asked of each part that deals with keys; run in a copy of the package with one line more.
LOOK = """
import csv, io, json, sys
from walens.lens import dumps, encode_lens, from_csv, json_schema, lint, lint_text, loads, to_csv
from walens.lens.linter.example import choice_example
from walens.offline.export import exported

value = json.loads(choice_example().document())
choices = value["pillars"][0]["questions"][0]["choices"]
choices[0] = {"owner": "somebody else", **choices[0]}
text = json.dumps(value)
lens = loads(text)
choice = lens.pillars[0].questions[0].choices[0]
schema = json_schema()["$defs"]["Choice"]["properties"]
table = to_csv(lens)
json.dump(
    {
        "attribute": getattr(choice, "owner", None),
        "extra": dict(choice.extra),
        "same": encode_lens(lens) == value,
        "written": list(encode_lens(lens)["pillars"][0]["questions"][0]["choices"][0])[:4],
        "exported": list(json.loads(exported(text))["pillars"][0]["questions"][0]["choices"][0])[:4],
        "schema": schema.get("owner"),
        "order": list(schema)[:3],
        "lint": [[each.rule_id, each.path, each.message] for each in lint_text(text).findings],
        "lint of the lens": [each.rule_id for each in lint(lens).findings],
        "wrong type": [each.rule_id for each in lint_text(text.replace('"somebody else"', "5")).findings],
        "columns": next(csv.reader(io.StringIO(table))),
        "from the table": getattr(from_csv(table).pillars[0].questions[0].choices[0], "owner", None),
    },
    sys.stdout,
)
"""
TITLE_OF_CHOICE = 'title: str | None = attrs.field(metadata=name_key("The answer itself.", 5))\n'
OWNER = '    owner: str | None = attrs.field(default=None, metadata=text_key("Who answers for it.", 5, longest=10))\n'


def look(folder, script, change):
    """Run a script with a copy of the package in which one place of the model was changed."""
    copytree(Path(walens.__file__).parent, folder / "walens", ignore=ignore_patterns("__pycache__"))
    model = folder / "walens/lens/model.py"
    before = model.read_text(encoding="utf-8")
    old, new = change
    assert before.count(old) == 1
    model.write_text(before.replace(old, new), encoding="utf-8")
    program = f"import sys; sys.path.insert(0, {str(folder)!r})\n{script}"
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_a_new_key_is_one_line(tmp_path):
    """With one line in the model the key is read, written, exported, described, linted and put into tables."""
    seen = look(tmp_path, LOOK, (TITLE_OF_CHOICE, f"{TITLE_OF_CHOICE}{OWNER}"))

    assert (seen["attribute"], seen["extra"], seen["same"]) == ("somebody else", {}, True)
    assert seen["written"][:3] == ["id", "title", "owner"]
    assert seen["exported"] == ["id", "number", "title", "owner"]
    assert (seen["schema"]["type"], seen["schema"]["maxLength"], seen["order"]) == (
        "string",
        10,
        ["id", "title", "owner"],
    )
    path = "pillars[0].questions[0].choices[0].owner"
    assert seen["lint"] == [["WL306", path, "the owner has 13 characters; the service takes 10"]]
    assert seen["lint of the lens"] == ["WL306"]
    assert seen["wrong type"] == ["WL104"]
    assert seen["columns"][seen["columns"].index("choice title") + 1] == "choice owner"
    assert seen["from the table"] == "somebody else"


def test_without_the_line_the_key_is_none_of_the_format(tmp_path):
    """What the line brings is not there without it."""
    seen = look(tmp_path, LOOK, (TITLE_OF_CHOICE, TITLE_OF_CHOICE))

    assert (seen["attribute"], seen["extra"], seen["schema"]) == (None, {"owner": "somebody else"}, None)
    assert [rule_id for rule_id, *_ in seen["lint"]] == ["WL109"]
    assert "choice owner" not in seen["columns"]


LIMIT = """
import json, sys
from walens.lens import json_schema, lint_text
from walens.lens.linter.example import rules_example

text = rules_example(("restore_tested && restore_automated", "NO_RISK"), ("default", "HIGH_RISK")).document()
found = [[each.rule_id, each.message] for each in lint_text(text).findings if each.rule_id == "WL306"]
json.dump([found, json_schema()["$defs"]["RiskRule"]["properties"]["condition"].get("maxLength")], sys.stdout)
"""


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (", longest=20", [[["WL306", "the condition has 35 characters; the service takes 20"]], 20]),
        ("", [[], None]),
    ],
)
def test_a_new_limit_is_one_word(tmp_path, limit, expected):
    """A length that a key had not is kept by lint and schema as soon as the model says it."""
    row = "condition_key(\"'default', or ids of choices with &&, ||, ! and parentheses.\", 6"

    assert look(tmp_path, LIMIT, (f"{row})", f"{row}{limit})")) == expected


def test_keys_are_named_after_their_attributes():
    """A key is its attribute in the document's spelling, and stands in the order of the class."""
    assert [key.name for key in keys_of(Choice)] == [
        "id",
        "title",
        "helpfulResource",
        "improvementPlan",
        "additionalResources",
    ]
    title = key_of(Question, "title")
    assert (title.attribute, title.kind, title.use, title.longest) == ("title", Kind.TEXT, Use.NAME, MAX_TITLE)
    assert {shape.__name__ for shape in shapes_in(Lens)} == {
        "Lens",
        "Pillar",
        "Question",
        "Choice",
        "RiskRule",
        "HelpfulResource",
        "ImprovementPlan",
        "AdditionalResource",
        "ResourceContent",
    }
