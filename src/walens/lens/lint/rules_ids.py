"""Rules about ids: WL201 to WL299."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from walens.lens.limits import ID_CHARACTERS, MAX_API_ID, MAX_ID, MIN_ID
from walens.lens.lint.example import (
    choice_example,
    choices_example,
    pillar_example,
    pillars_example,
    questions_example,
)
from walens.lens.lint.finding import Severity
from walens.lens.lint.rule import Found, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from walens.lens.lint.outline import Outline

__all__ = ["RULES"]

_ID: Final = re.compile(rf"[{ID_CHARACTERS}]{{{MIN_ID},{MAX_ID}}}\Z")
_WRONG: Final = re.compile(rf"[^{ID_CHARACTERS}]")


def _malformed_id(outline: Outline) -> Iterator[Found]:
    for path, each in outline.ids:
        if not _ID.match(each):
            wrong = _WRONG.search(each)
            if wrong:
                message = f"the id {each!r} has the character {wrong[0]!r}; an id is A-Z, a-z, 0-9 and _"
            else:
                message = f"the id {each!r} has {len(each)} characters; an id has {MIN_ID} to {MAX_ID}"
            yield Found(f"{path}.id", message, wrong.start() if wrong else None)


def _duplicates(ids: Iterable[tuple[str, str]], kind: str) -> Iterator[Found]:
    first: dict[str, str] = {}
    for path, each in ids:
        before = first.setdefault(each, path)
        if before != path:
            yield Found(f"{path}.id", f"the {kind} id {each!r} is taken by {before}")


def _duplicate_pillar_id(outline: Outline) -> Iterator[Found]:
    return _duplicates(((path, pillar.id) for path, pillar in outline.pillars), "pillar")


def _duplicate_question_id(outline: Outline) -> Iterator[Found]:
    return _duplicates(((path, question.id) for path, question in outline.questions), "question")


def _duplicate_choice_id(outline: Outline) -> Iterator[Found]:
    for path, question in outline.questions:
        if len({choice.id for choice in question.choices}) < len(question.choices):
            paths = ((f"{path}.choices[{index}]", choice.id) for index, choice in enumerate(question.choices))
            yield from _duplicates(paths, "choice")


def _long_id(outline: Outline) -> Iterator[Found]:
    questions = {path for path, _ in outline.questions}
    for path, each in outline.ids:
        if len(each) > MAX_API_ID and path not in questions:
            message = f"the id has {len(each)} characters; the API takes {MAX_API_ID} when a request names it"
            yield Found(f"{path}.id", message)


def _choice_called_default(outline: Outline) -> Iterator[Found]:
    for path, choice in outline.choices:
        if choice.id == "default":
            yield Found(f"{path}.id", "the choice has the id 'default', which a rule cannot name")


def _several_none_of_these(outline: Outline) -> Iterator[Found]:
    for path, question, found in outline.none_of_these:
        for index in found[1:]:
            first = question.choices[found[0]].id
            message = (
                f"{question.choices[index].id!r} is a second 'none of these' beside {first!r}: both ids end in _no"
            )
            yield Found(f"{path}.choices[{index}].id", message)


def _no_none_of_these(outline: Outline) -> Iterator[Found]:
    for path, question, found in outline.none_of_these:
        if question.choices and not found:
            yield Found(f"{path}.choices", "no choice stands for 'none of these': none has an id that ends in _no")


RULES: Final = (
    Rule(
        id="WL201",
        severity=Severity.ERROR,
        title="An id is malformed",
        reason="The ids of pillars, questions and choices have 3 to 128 characters, each a letter, digit or "
        "underscore.",
        source="docs/lens-format.md, sections 3 to 5; documented",
        bad=pillar_example(id="cost-control"),
        good=pillar_example(id="cost_control"),
        find=_malformed_id,
    ),
    Rule(
        id="WL202",
        severity=Severity.ERROR,
        title="Two pillars have the same id",
        reason="A pillar's id is unique in its lens.",
        source="docs/lens-format.md, section 3; documented",
        bad=pillars_example("reliability", "reliability"),
        good=pillars_example("reliability", "security"),
        find=_duplicate_pillar_id,
    ),
    Rule(
        id="WL203",
        severity=Severity.ERROR,
        title="Two questions have the same id",
        reason="The API names a question by its id alone, without its pillar. So the id is unique in the whole "
        "lens: with two of a kind, answers would go to one of them.",
        source="docs/lens-format.md, section 4; documented, the scope is inferred",
        bad=questions_example("restore", "restore"),
        good=questions_example("restore", "restore_drill"),
        find=_duplicate_question_id,
    ),
    Rule(
        id="WL204",
        severity=Severity.ERROR,
        title="Two choices of a question have the same id",
        reason="A choice's id is unique in its question; other questions may use it again.",
        source="docs/lens-format.md, section 5; documented",
        bad=choices_example("restore_tested", "restore_tested", "none_no"),
        good=choices_example("restore_tested", "restore_automated", "none_no"),
        find=_duplicate_choice_id,
    ),
    Rule(
        id="WL205",
        severity=Severity.WARNING,
        title="An id is longer than the API takes",
        reason="The format allows 128 characters for the ids of pillars and choices, but the API's own limit is 64: "
        "a longer choice may be imported and then not be selected by a program. One published lens had to be "
        "changed.",
        source="docs/lens-format.md, sections 3, 5 and 7; API model, the effect on import is not confirmed",
        bad=choice_example(id="<65 characters>"),
        good=choice_example(id="<64 characters>"),
        find=_long_id,
    ),
    Rule(
        id="WL206",
        severity=Severity.WARNING,
        title="A choice is called default",
        reason="In a rule the word default means the rule of last resort, so no rule can name this choice.",
        source="docs/lens-format.md, section 6; follows from the grammar, no published lens does it",
        bad=choice_example(id="default"),
        good=choice_example(id="default_settings"),
        find=_choice_called_default,
    ),
    Rule(
        id="WL207",
        severity=Severity.WARNING,
        title="A question has two choices for none of these",
        reason="The service takes every choice whose id ends in _no as 'none of these'. What it does with two of "
        "them is not documented, and often the ending is there by chance.",
        source="docs/lens-format.md, section 5; the effect is not confirmed",
        bad=choice_example(id="restore_tested_no"),
        good=choice_example(id="restore_tested"),
        find=_several_none_of_these,
    ),
    Rule(
        id="WL208",
        severity=Severity.WARNING,
        title="A question has no choice for none of these",
        reason="Without a choice whose id ends in _no, who has done none of the practices can select nothing: the "
        "question stays unanswered, and its worst risk may never show.",
        source="docs/lens-format.md, section 5; advice, two of three published questions have none",
        bad=choices_example("restore_tested", "restore_automated"),
        good=choices_example("restore_tested", "restore_automated", "none_no"),
        find=_no_none_of_these,
    ),
)
