"""The lenses of examples/ keep every rule of docs/lens-format.md, judged by checks that share no code with walens."""

from __future__ import annotations

import json
import re
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from walens.lens import lint_file

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = Path(__file__).parents[1] / "examples"
LENSES = sorted(EXAMPLES.glob("*.lens.json"))
RESTRICTED = re.compile(r"[A-Za-z0-9\-_.,:/()@!&?#+'\u2019 \n]+")
IDENTIFIER = re.compile(r"[A-Za-z0-9_]{3,64}")
LEVELS = ("NO_RISK", "MEDIUM_RISK", "HIGH_RISK")

Part = dict[str, Any]


def _read(path: Path) -> Part:
    return json.loads(path.read_text("utf-8"))


def _questions(lens: Part) -> Iterator[Part]:
    for pillar in lens["pillars"]:
        yield from pillar["questions"]


def _choices(lens: Part) -> Iterator[Part]:
    for question in _questions(lens):
        yield from question["choices"]


def _resources(lens: Part) -> Iterator[Part]:
    for part in (*_questions(lens), *_choices(lens)):
        for key in ("helpfulResource", "improvementPlan"):
            if key in part:
                yield part[key]
        for additional in part.get("additionalResources", ()):
            yield from additional["content"]


def _is_none(choice_id: str) -> bool:
    return choice_id.endswith("_no")


def _truth(condition: str, selected: frozenset[str]) -> bool:
    """Evaluate a condition as Python does its own operators, whose precedence is the same."""
    if condition == "default":
        return True
    python = re.sub(r"\w+", lambda name: str(name[0] in selected), condition)
    for theirs, ours in (("&&", " and "), ("||", " or "), ("!", " not ")):
        python = python.replace(theirs, ours)
    return bool(eval(python.strip(), {"__builtins__": {}}))


def _risk_table(question: Part) -> dict[frozenset[str], str]:
    """Give the risk of every answer to a question that selects something."""
    ids = [choice["id"] for choice in question["choices"]]
    table: dict[frozenset[str], str] = {}
    for ticks in product((False, True), repeat=len(ids)):
        selected = frozenset(name for name, ticked in zip(ids, ticks, strict=True) if ticked)
        if selected:
            rules = question["riskRules"]
            table[selected] = next(rule["risk"] for rule in rules if _truth(rule["condition"], selected))
    return table


@pytest.fixture(params=LENSES, ids=lambda path: path.name)
def path(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture
def lens(path: Path) -> Part:
    return _read(path)


def test_there_is_a_small_a_typical_and_a_large_lens() -> None:
    """The three sizes differ by a factor of at least two each, and the large one is large."""
    sizes = {path.name.partition(".")[0]: path.stat().st_size for path in LENSES}
    assert sizes.keys() == {"small", "typical", "large"}
    assert 2 * sizes["small"] < sizes["typical"]
    assert 2 * sizes["typical"] < sizes["large"]
    assert sizes["large"] > 150_000


def test_the_text_is_written_in_the_canonical_layout(path: Path, lens: Part) -> None:
    """Two spaces, characters as they are, a final newline, and the keys in the order of an export (section 1)."""
    assert path.read_bytes() == (json.dumps(lens, indent=2, ensure_ascii=False) + "\n").encode()
    assert list(lens) == ["name", "schemaVersion", "description", "pillars"]


def test_sizes_and_counts_are_within_the_limits(path: Path, lens: Part) -> None:
    """Size, pillars, questions, choices and rules stay within sections 1 to 6."""
    assert path.stat().st_size <= 500_000
    assert lens["schemaVersion"] == "2021-11-01"
    assert 1 <= len(lens["pillars"]) <= 10
    assert all(1 <= len(pillar["questions"]) <= 20 for pillar in lens["pillars"])
    assert all(1 <= len(question["choices"]) <= 15 for question in _questions(lens))
    assert all(1 <= len(question["riskRules"]) <= 3 for question in _questions(lens))


def test_identifiers_are_legal_and_unique_in_their_scopes(lens: Part) -> None:
    """Pillar and question ids are unique in the lens, choice ids in their question (sections 3 to 5)."""
    scopes = [
        [pillar["id"] for pillar in lens["pillars"]],
        [question["id"] for question in _questions(lens)],
        *([choice["id"] for choice in question["choices"]] for question in _questions(lens)),
    ]
    for scope in scopes:
        assert len(set(scope)) == len(scope)
        assert all(IDENTIFIER.fullmatch(name) and name != "default" for name in scope)


def test_restricted_fields_hold_allowed_characters_and_lengths(lens: Part) -> None:
    """Names, titles and descriptions keep to sections 7 and 8, and to the shorter of two stated lengths."""
    short = [lens["name"]]
    short += [pillar["name"] for pillar in lens["pillars"]]
    short += [part["title"] for part in (*_questions(lens), *_choices(lens))]
    long = [lens["description"], *(question["description"] for question in _questions(lens))]
    assert all(RESTRICTED.fullmatch(text) and text == text.strip() for text in (*short, *long))
    assert max(map(len, short)) <= 128
    assert max(map(len, long)) <= 1024


def test_resources_have_text_and_their_urls_are_https(lens: Part) -> None:
    """A resource has a text of at most 1,024 characters; a URL is https and holds no space (section 5)."""
    for resource in _resources(lens):
        assert resource.keys() <= {"displayText", "url"}
        assert 1 <= len(resource["displayText"]) <= 1024
        assert re.fullmatch(r"https://\S+", resource.get("url", "https://example.org/"))


def test_each_good_practice_has_an_improvement_plan(lens: Part) -> None:
    """Only "None of these" does without one (section 5)."""
    for choice in _choices(lens):
        assert ("improvementPlan" in choice) is not _is_none(choice["id"])


def test_additional_resources_have_known_types_and_few_entries(lens: Part) -> None:
    """Each type occurs once in a choice, with at most five entries (section 5)."""
    for choice in _choices(lens):
        additional = choice.get("additionalResources", [])
        kinds = [entry["type"] for entry in additional]
        assert len(set(kinds)) == len(kinds)
        assert set(kinds) <= {"HELPFUL_RESOURCE", "IMPROVEMENT_PLAN"}
        assert all(1 <= len(entry["content"]) <= 5 for entry in additional)


def test_each_question_has_one_none_of_these_and_it_stands_last(lens: Part) -> None:
    """The exclusive choice is there once and closes the list."""
    for question in _questions(lens):
        flags = [_is_none(choice["id"]) for choice in question["choices"]]
        assert flags.index(True) == len(flags) - 1


def test_rules_name_each_level_once_and_end_in_default(lens: Part) -> None:
    """No two rules share a level, and ``default`` is the last condition (section 6)."""
    for question in _questions(lens):
        rules = question["riskRules"]
        levels = [rule["risk"] for rule in rules]
        assert len(set(levels)) == len(levels)
        assert set(levels) <= set(LEVELS)
        assert [rule["condition"] for rule in rules].index("default") == len(rules) - 1


def test_conditions_name_choices_of_their_question_and_every_choice_counts(lens: Part) -> None:
    """Each id in a condition is a choice, and each choice stands in a condition (section 6)."""
    for question in _questions(lens):
        named = {name for rule in question["riskRules"] for name in re.findall(r"\w+", rule["condition"])}
        assert named - {"default"} == {choice["id"] for choice in question["choices"]}


def test_every_rule_can_be_reached(lens: Part) -> None:
    """For each rule there is an answer that it decides."""
    for question in _questions(lens):
        assert set(_risk_table(question).values()) == {rule["risk"] for rule in question["riskRules"]}


def test_one_more_good_practice_never_raises_the_risk(lens: Part) -> None:
    """Over all answers, adding a good practice keeps the risk or lowers it."""
    for question in _questions(lens):
        table = _risk_table(question)
        for selected, risk in table.items():
            for choice in question["choices"]:
                if not _is_none(choice["id"]):
                    more = table[selected | {choice["id"]}]
                    assert LEVELS.index(more) <= LEVELS.index(risk), (question["id"], selected)


def test_none_of_these_is_the_worst_answer_alone_and_with_others(lens: Part) -> None:
    """Ticking "None of these" beside good practices gains nothing."""
    for question in _questions(lens):
        table = _risk_table(question)
        worst = max(table.values(), key=LEVELS.index)
        assert {risk for selected, risk in table.items() if any(map(_is_none, selected))} == {worst}


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.lens.*")))
def test_lint_finds_nothing(name: str) -> None:
    """Our own examples have no finding at all, not even an info."""
    assert lint_file(EXAMPLES / name).findings == ()


def test_the_yaml_lens_is_the_small_lens() -> None:
    """Both notations hold the same value."""
    yaml = pytest.importorskip("ruamel.yaml", reason="the extra yaml is not installed")
    value = yaml.YAML(typ="safe").load((EXAMPLES / "small.lens.yaml").read_text("utf-8"))
    assert value == _read(EXAMPLES / "small.lens.json")


def test_the_readme_counts_right() -> None:
    """The table of examples/README.md states the true numbers of pillars, questions and choices."""
    rows = re.findall(
        r"\| `(\S+\.lens\.json)` \|[^|]*\| (\d+) \| (\d+) \| (\d+) \|", (EXAMPLES / "README.md").read_text()
    )
    stated = {name: tuple(map(int, numbers)) for name, *numbers in rows}
    counted = {
        path.name: (len((value := _read(path))["pillars"]), len([*_questions(value)]), len([*_choices(value)]))
        for path in LENSES
    }
    assert stated == counted
