"""The three formats of a diff: for people, for programs, for the comment on a pull request."""

import json
import re
from copy import deepcopy

import attrs
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.comparison.documents import document, lens_of, one_question, question
from tests.lens.strategies import lenses
from walens.errors import InvalidArgument
from walens.lens import diff, render_diff
from walens.lens.comparison.output import FORMATS, render_json, render_markdown, render_text
from walens.lens.comparison.output.markdown_report import LONGEST
from walens.lens.comparison.output.wording import excerpts, few

LINE = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029]*\Z")


def renamed():
    """Give a diff with one renamed choice, a new question, a better text and a risk that nobody can tell."""
    old, new = one_question(choices=2), one_question(choices=2)
    (held,) = new["pillars"][0]["questions"]
    held["choices"][1]["id"] = "q1_z"
    held["riskRules"][0]["condition"] = "q1_a && q1_z"
    held["description"] = "Asked for q1 again."
    new["pillars"][0]["questions"].append(question("q2"))
    return diff(lens_of(old), lens_of(new))


TEXT = """\
verdict: major

reasons
  major: a choice has another id: its selections are lost (1)
    q1/q1_b -> q1_z
  major: recorded answers score another risk (1)
    q1
  major: a question is new: it is unanswered (1)
    q2
  minor: a text says something else (1)
    q1.description

recorded answers after an upgrade
  q1: partly kept; cleared: q1_b
    HIGH -> UNANSWERED for 1 answer, as q1_b
    NONE -> MEDIUM for 1 answer, as q1_a + q1_b
  1 question is new

changes (4)
  changed text q1.description
    - Asked for q1.
    + Asked for q1 again.
  renamed choice q1/q1_b -> q1_z: The practice q1_b
  changed risk rule q1.riskRules[0].condition
    - q1_a && q1_b
    + q1_a && q1_z
  added question q2: What about q2?
"""

MARKDOWN = """\
## Lens diff: major

### Renamed: what was recorded under the old id is lost

- `renamed choice q1/q1_b -> q1_z: The practice q1_b`

### Reasons

- **major**: a choice has another id: its selections are lost (1): `q1/q1_b -> q1_z`
- **major**: recorded answers score another risk (1): `q1`
- **major**: a question is new: it is unanswered (1): `q2`
- minor: a text says something else (1): `q1.description`

### Recorded answers after an upgrade

- `q1`: `partly kept; cleared: q1_b`
  - `HIGH -> UNANSWERED for 1 answer, as q1_b`
  - `NONE -> MEDIUM for 1 answer, as q1_a + q1_b`
- 1 question is new

<details><summary>Changes: 4</summary>

```diff
@@ changed text q1.description @@
- Asked for q1.
+ Asked for q1 again.
@@ renamed choice q1/q1_b -> q1_z: The practice q1_b @@
@@ changed risk rule q1.riskRules[0].condition @@
- q1_a && q1_b
+ q1_a && q1_z
@@ added question q2: What about q2? @@
```

</details>
"""


def test_text_is_for_people():
    """The verdict comes first, then its reasons, what happens to recorded answers, and the changes."""
    assert render_text(renamed()) == TEXT


def test_markdown_tells_renames_first():
    """What is dangerous comes first; all changes can be unfolded."""
    assert render_markdown(renamed()) == MARKDOWN


def test_json_holds_all_of_the_diff():
    """Every attribute is a key, in every object, whether it has a value or not."""
    difference = renamed()

    value = json.loads(render_json(difference))

    assert value.pop("schema") == 1
    expected = json.loads(json.dumps(attrs.asdict(difference)))
    for reason in expected["reasons"]:
        reason["count"] = len(reason["places"])
    for change, each in zip(expected["changes"], difference.changes, strict=True):
        change["place"] = each.place
    assert value == expected
    assert list(value) == ["verdict", "reasons", "questions", "changes"]


def test_no_difference_is_told_in_every_format():
    """Lenses that do not differ have a verdict and nothing else."""
    lens = lens_of(document())
    difference = diff(lens, lens)

    assert render_diff(difference, "text") == "verdict: none\n"
    assert render_diff(difference, "markdown") == "## Lens diff: none\n\nThe lenses do not differ.\n"
    assert json.loads(render_diff(difference, "json"))["changes"] == []


def test_an_unknown_format_is_refused():
    """The error names the formats that there are."""
    with pytest.raises(InvalidArgument, match="no output format 'html'; there are text, json, markdown"):
        render_diff(renamed(), "html")


@given(lenses, lenses)
def test_whatever_lenses_hold_is_written(old, new):
    """No text of a lens breaks a line, sends a terminal a command, or stops an output from being made."""
    difference = diff(old, new)

    for name in FORMATS:
        text = render_diff(difference, name)
        assert text.endswith("\n")
        if name != "json":
            assert all(LINE.match(line) for line in text.split("\n"))
    assert json.loads(render_json(difference))["verdict"] == difference.verdict


@given(st.text(alphabet="`~@#<!-*[]()|\\ ab\n", min_size=1, max_size=30))
def test_no_text_leaves_its_code_in_markdown(title):
    """Whatever a title holds, it stands inside a code span or in the block, and can mention and link nothing."""
    old, new = one_question(), one_question()
    for value in (old, new):
        value["pillars"][0]["questions"][0]["title"] = f"x{title}x"
    new["pillars"][0]["questions"][0]["id"] = "q9"

    text = render_markdown(diff(lens_of(old), lens_of(new)))

    line = next(line for line in text.split("\n") if line.startswith("- `") and "renamed" in line)
    fence = re.match(r"- (`+)", line)[1]
    assert line.endswith(fence)
    inside = line[2 + len(fence) : -len(fence)]
    assert fence not in re.findall(r"`+", inside)
    assert len(re.findall(r"^```", text, flags=re.MULTILINE)) == 2


def many(count):
    """Give a diff of a lens with many questions, all of them renamed."""
    old = document(1, count)
    new = deepcopy(old)
    for held in new["pillars"][0]["questions"]:
        held["id"] += "_renamed"
        held["title"] = held["title"].upper()
        held["description"] = "Otherwise. " * 20
    return diff(lens_of(old), lens_of(new))


@pytest.mark.parametrize("count", [150, 400, 1000])
def test_markdown_fits_into_a_comment(count):
    """Where a diff is longer than GitHub takes, the last changes are left out and counted."""
    difference = many(count)

    text = render_markdown(difference)

    assert LONGEST - 5000 < len(text) <= LONGEST or count == 150
    assert text.startswith("## Lens diff: major\n\n### Renamed")
    shown = text.count("\n@@ ")
    left = re.search(r"of which the last ([\d,]+) do not fit here|([\d,]+) changes do not fit", text)
    assert shown < len(difference.changes)
    assert shown + int((left[1] or left[2]).replace(",", "")) == len(difference.changes)
    if count == 1000:
        assert re.search(r"^- and \d+ more$", text, flags=re.MULTILINE)


@given(st.text(alphabet="ab", max_size=300), st.text(alphabet="ab", max_size=300))
def test_excerpts_show_a_difference(old, new):
    """Long texts are cut to what differs: the excerpts of two texts are the same only if the texts are."""
    first, second = excerpts(old, new)

    assert (first == second) == (old == new)
    assert max(len(first), len(second)) <= 166


def test_excerpts_name_the_middle_of_long_texts():
    """The words around the change stay, the rest is an ellipsis."""
    before, after = "x" * 200, "y" * 200

    first, second = excerpts(f"{before} old {after}", f"{before} new {after}")

    assert first == f"...{'x' * 39} old {'y' * 39}..."
    assert second == f"...{'x' * 39} new {'y' * 39}..."


@pytest.mark.parametrize(
    ("places", "said"),
    [(("a",), "a"), (tuple("abcde"), "a, b, c, d, e"), (tuple("abcdefg"), "a, b, c, d, e and 2 more")],
)
def test_the_first_places_are_named_and_the_rest_is_counted(places, said):
    """A list of places is as long as a line may be."""
    assert few(places) == said


def test_what_nobody_can_score_is_told():
    """Rules that cannot be evaluated are told where the risks would be, in both formats for people."""
    old, new = one_question(), one_question()
    new["pillars"][0]["questions"][0]["riskRules"][0]["condition"] = "q1_a &&"
    difference = diff(lens_of(old), lens_of(new))

    message = "new riskRules[0]: expected a choice id, '!' or '(' after '&&', not the end"
    assert f"    risks unknown: {message}\n" in render_text(difference)
    assert f"  - risks unknown: `{message}`\n" in render_markdown(difference)


def test_reassigned_ids_are_told():
    """Where an id stands for something else now, the text says so for choices and for questions."""
    old, new = document(1, 2), document(1, 2)
    first, second = new["pillars"][0]["questions"]
    first["title"], second["title"] = second["title"], first["title"]
    one, other, *_ = first["choices"]
    one["title"], other["title"] = other["title"], one["title"]

    text = render_text(diff(lens_of(old), lens_of(new)))

    said = "kept; now says something else: pillar0_q0_a, pillar0_q0_b; the id is another question's now"
    assert f"  pillar0_q0: {said}\n" in text
    assert "  pillar0_q1: kept; the id is another question's now\n" in text


def test_a_question_in_another_pillar_is_told_with_both():
    """A move to another pillar names where it came from."""
    old, new = document(2, 2), document(2, 2)
    new["pillars"][1]["questions"].append(new["pillars"][0]["questions"].pop())

    text = render_text(diff(lens_of(old), lens_of(new)))

    assert "  moved question pillar0_q1 from pillar0 to pillar1: What about pillar0_q1?\n" in text
    assert "  4 questions keep answers and risks\n" in text


def test_half_a_surrogate_pair_is_written_as_an_escape():
    """What no UTF-8 can hold, and no strict reader of JSON takes, comes out as the text of an escape."""
    old, new = (attrs.evolve(lens_of(one_question()), description=text) for text in ("a", "\ud800"))
    difference = diff(old, new)

    for name in FORMATS:
        assert "\\ud800" in render_diff(difference, name).encode().decode()
    assert orjson.loads(render_json(difference))["changes"][0]["new"] == "\\ud800"
