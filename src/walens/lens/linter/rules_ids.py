"""Rules about ids: WL201 to WL299."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from walens.amount import amount
from walens.lens.format import ID_CHARACTERS, MAX_ID, MIN_ID, Certainty
from walens.lens.linter.example import (
    choice_example,
    choices_example,
    pillar_example,
    pillars_example,
    questions_example,
)
from walens.lens.linter.finding import Severity
from walens.lens.linter.parts import Texts
from walens.lens.linter.rule import Found, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from walens.lens.linter.outline import Outline
    from walens.lens.linter.parts import PathOf

__all__ = ["RULES"]

_RIGHT: Final = bytes(code for code in range(128) if re.match(f"[{ID_CHARACTERS}]", chr(code)))
_WRONG: Final = re.compile(rf"[^{ID_CHARACTERS}]")


def _malformed_id(outline: Outline) -> Iterator[Found]:
    for ids in outline.ids:
        if ids.shortest < MIN_ID or ids.longest > MAX_ID or Texts(ids).without(_RIGHT) != "\n" * (len(ids.values) - 1):
            for number, each in enumerate(ids.values):
                wrong = _WRONG.search(each)
                if wrong:
                    message = f"the id {each!r} has the character {wrong[0]!r}; an id is A-Z, a-z, 0-9 and _"
                    yield Found(ids.path(number), message, wrong.start())
                elif not MIN_ID <= len(each) <= MAX_ID:
                    message = f"the id {each!r} has {amount(len(each), 'character')}; an id has {MIN_ID} to {MAX_ID}"
                    yield Found(ids.path(number), message)


def _duplicates(ids: Sequence[str], kind: str, path_of: PathOf) -> Iterator[Found]:
    if len(set(ids)) < len(ids):
        first: dict[str, int] = {}
        for number, each in enumerate(ids):
            before = first.setdefault(each, number)
            if before != number:
                yield Found(f"{path_of(number)}.id", f"the {kind} id {each!r} is taken by {path_of(before)}")


def _duplicate_pillar_id(outline: Outline) -> Iterator[Found]:
    return _duplicates(outline.pillar_ids.values, "pillar", outline.pillar_ids.parent)


def _duplicate_question_id(outline: Outline) -> Iterator[Found]:
    return _duplicates(outline.question_ids.values, "question", outline.question_path)


def _duplicate_choice_id(outline: Outline) -> Iterator[Found]:
    for question in outline.questions:
        if len(set(question.choice_ids)) < len(question.choice_ids):
            yield from _duplicates(question.choice_ids, "choice", f"{question.path}.choices[{{}}]".format)


def _long_id(outline: Outline) -> Iterator[Found]:
    for ids in outline.ids:
        for path, each in ids.longer(ids.promised):
            message = f"the id has {len(each)} characters; the API takes {ids.promised} when a request names it"
            yield Found(path, message)


def _choice_called_default(outline: Outline) -> Iterator[Found]:
    for number, each in enumerate(outline.choice_ids.values):
        if each == "default":
            message = "the choice has the id 'default', which a rule cannot name"
            yield Found(outline.choice_ids.path(number), message)


def _several_none_of_these(outline: Outline) -> Iterator[Found]:
    for question in outline.questions:
        for number in question.none_of_these[1:]:
            first, other = question.choice_ids[question.none_of_these[0]], question.choice_ids[number]
            message = f"{other!r} is a second 'none of these' beside {first!r}: both ids end in _no"
            yield Found(f"{question.path}.choices[{number}].id", message)


def _no_none_of_these(outline: Outline) -> Iterator[Found]:
    for question in outline.questions:
        if question.choice_ids and not question.none_of_these:
            message = "no choice stands for 'none of these': none has an id that ends in _no"
            yield Found(f"{question.path}.choices", message)


RULES: Final = (
    Rule(
        id="WL201",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="An id is malformed",
        reason="The ids of pillars, questions and choices have 3 to 128 characters, each a letter, digit or "
        "underscore.",
        source="docs/lens-format.md, sections 3 to 5",
        bad=pillar_example(id="cost-control"),
        good=pillar_example(id="cost_control"),
        find=_malformed_id,
    ),
    Rule(
        id="WL202",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="Two pillars have the same id",
        reason="A pillar's id is unique in its lens.",
        source="docs/lens-format.md, section 3",
        bad=pillars_example("reliability", "reliability"),
        good=pillars_example("reliability", "security"),
        find=_duplicate_pillar_id,
    ),
    Rule(
        id="WL203",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
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
        certainty=Certainty.DOCUMENTED,
        title="Two choices of a question have the same id",
        reason="A choice's id is unique in its question; other questions may use it again.",
        source="docs/lens-format.md, section 5",
        bad=choices_example("restore_tested", "restore_tested", "none_no"),
        good=choices_example("restore_tested", "restore_automated", "none_no"),
        find=_duplicate_choice_id,
    ),
    Rule(
        id="WL205",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
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
        certainty=Certainty.INFERRED,
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
        certainty=Certainty.UNCONFIRMED,
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
        certainty=Certainty.INFERRED,
        title="A question has no choice for none of these",
        reason="Without a choice whose id ends in _no, who has done none of the practices can select nothing: the "
        "question stays unanswered, and its worst risk may never show.",
        source="docs/lens-format.md, section 5; advice, two of three published questions have none",
        bad=choices_example("restore_tested", "restore_automated"),
        good=choices_example("restore_tested", "restore_automated", "none_no"),
        find=_no_none_of_these,
    ),
)
