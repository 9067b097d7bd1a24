"""The answers to a lens, from a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from walens.cli.failure import InputRefused
from walens.cli.input_files import name_of, read_mapping
from walens.errors import Problem
from walens.lens.rules.scoring import Answer

if TYPE_CHECKING:
    from walens.lens import JSON

__all__ = ["read_answers"]


def read_answers(file: str) -> dict[str, Answer]:
    """
    Read the answers to a lens.

    Args:
        file: the path of a JSON or YAML file, or ``-`` for JSON from standard input. It holds an object of question
            ids, each with the ids of the selected choices or with the service's words ``SelectedChoices``,
            ``NotApplicableChoices`` and ``IsApplicable``; or what the service answers to ListAnswers.

    Raises:
        LensDocumentError: the file cannot be read.
        InputRefused: it holds something else.
    """
    values = read_mapping(file)
    problems: list[Problem] = []
    summaries = values.get("AnswerSummaries")
    if isinstance(summaries, Sequence) and not isinstance(summaries, str):
        answers = dict(
            _summary(summary, f"AnswerSummaries[{index}]", problems) for index, summary in enumerate(summaries)
        )
    else:
        answers = {key: _answer(value, f"[{key!r}]", problems) for key, value in values.items()}
    if problems:
        raise InputRefused(name_of(file), tuple(problems))
    return answers


def _summary(summary: JSON, path: str, problems: list[Problem]) -> tuple[str, Answer]:
    """Take one of the service's AnswerSummaries."""
    if not isinstance(summary, Mapping) or not isinstance(summary.get("QuestionId"), str):
        problems.append(Problem(path, "has to be an object with a QuestionId"))
        return "", Answer()
    choices = summary.get("ChoiceAnswerSummaries") or ()
    marked = [
        choice.get("ChoiceId")
        for choice in (choices if isinstance(choices, Sequence) else ())
        if isinstance(choice, Mapping) and choice.get("Status") == "NOT_APPLICABLE"
    ]
    answer = {
        "SelectedChoices": summary.get("SelectedChoices") or [],
        "NotApplicableChoices": marked,
        "IsApplicable": summary.get("IsApplicable", True),
    }
    return str(summary["QuestionId"]), _answer(answer, path, problems)


def _answer(value: JSON, path: str, problems: list[Problem]) -> Answer:
    """Take the ids of selected choices, or an object that says more."""
    if not isinstance(value, Mapping):
        return Answer(selected_choices=_ids(value, path, problems))
    unknown = [key for key in value if key not in {"SelectedChoices", "NotApplicableChoices", "IsApplicable"}]
    known = "SelectedChoices, NotApplicableChoices and IsApplicable"
    problems.extend(Problem(f"{path}.{key}", f"is unknown; an answer has {known}") for key in unknown)
    is_applicable = value.get("IsApplicable", True)
    if not isinstance(is_applicable, bool):
        problems.append(Problem(f"{path}.IsApplicable", "has to be true or false"))
    return Answer(
        selected_choices=_ids(value.get("SelectedChoices", []), f"{path}.SelectedChoices", problems),
        not_applicable_choices=_ids(value.get("NotApplicableChoices", []), f"{path}.NotApplicableChoices", problems),
        is_applicable=is_applicable is not False,
    )


def _ids(value: JSON, path: str, problems: list[Problem]) -> frozenset[str]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        ids = [item for item in value if isinstance(item, str)]
        if len(ids) == len(value):
            return frozenset(ids)
    problems.append(Problem(path, "has to be a list of choice ids"))
    return frozenset()
