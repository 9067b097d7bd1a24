"""The commands on the risk rules of a lens: what answers score, and the truth table of a question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from walens.cli.command import command
from walens.cli.failure import InputRefused
from walens.cli.input_files import name_of, read_lens
from walens.cli.output import FormatOption, OutputFormat, json_text, print_note, print_table, write
from walens.errors import InvalidRequest, LensDocumentError

if TYPE_CHECKING:
    from walens.lens import Lens, Question
    from walens.lens.rules.scoring import AnswerRisk, LensRisk

__all__ = ["show_risk", "show_table"]

LensArgument = Annotated[
    str,
    typer.Argument(
        metavar="FILE", help="A lens in JSON or YAML, or the folder of a split one; - reads standard input."
    ),
]


@command
def show_risk(
    file: LensArgument,
    *,
    answers: Annotated[
        str,
        typer.Option(metavar="FILE", help="The answers in JSON or YAML, or the JSON itself; - reads standard input."),
    ],
    output_format: FormatOption = OutputFormat.TEXT,
) -> None:
    """
    Score answers to a lens as the service does.

    The answers are an object of question ids, each with the ids of the selected choices, or with the service's words:
    SelectedChoices, NotApplicableChoices, IsApplicable. The answer of the service to ListAnswers will do too.
    """
    from walens.cli.answers_file import read_answers
    from walens.lens.rules.scoring import risk

    lens = read_lens(file).lens
    given = read_answers(answers)
    try:
        scored = risk(lens, given)
    except InvalidRequest as error:
        raise InputRefused(name_of(answers), error.problems) from error
    except LensDocumentError as error:
        raise LensDocumentError(error.problems, source=name_of(file)) from error
    if output_format is OutputFormat.JSON:
        write(json_text(_risk_json(scored)))
        return
    rows = [
        (pillar_id, question_id, level.value)
        for pillar_id, pillar in scored.pillars.items()
        for question_id, level in pillar.questions.items()
    ]
    print_table(("Pillar", "Question", "Risk"), rows)
    print_note(", ".join(f"{level} {count}" for level, count in scored.counts.items() if count))


@command
def show_table(
    file: LensArgument,
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="The id of a question.")],
    *,
    output_format: FormatOption = OutputFormat.TEXT,
) -> None:
    """
    Show what every possible answer to a question scores.

    A row is an answer: which choices are selected, the risk, and the place of the rule that sets it.
    """
    from walens.lens.rules.truth_tables import truth_table

    lens = read_lens(file).lens
    found, path = _question(lens, question)
    try:
        table = truth_table(found, path=path)
    except LensDocumentError as error:
        raise LensDocumentError(error.problems, source=name_of(file)) from error
    rules = [f"riskRules[{index}]" for index in range(len(table.risks))]
    if output_format is OutputFormat.JSON:
        rows = [
            {
                "SelectedChoices": [choice for choice in table.choice_ids if choice in selected],
                "Risk": "UNANSWERED" if rule is None else table.risks[rule],
                "Rule": None if rule is None else rules[rule],
            }
            for selected, rule in table.rows()
        ]
        write(json_text({"QuestionId": question, "Answers": rows}))
        return
    cells = [
        (
            *("x" if choice in selected else "-" for choice in table.choice_ids),
            "UNANSWERED" if rule is None else table.risks[rule],
            "-" if rule is None else rules[rule],
        )
        for selected, rule in table.rows()
    ]
    print_table((*table.choice_ids, "Risk", "Rule"), cells, head=True)


def _question(lens: Lens, question_id: str) -> tuple[Question, str]:
    for pillar_index, pillar in enumerate(lens.pillars):
        for index, question in enumerate(pillar.questions):
            if question.id == question_id:
                return question, f"pillars[{pillar_index}].questions[{index}]"
    from walens.lens.nearest import nearest_id

    nearest = nearest_id(question_id, [question.id for question in lens.questions()])
    hint = f"; did you mean {nearest!r}?" if nearest else ""
    raise typer.BadParameter(f"the lens has no question {question_id!r}{hint}", param_hint="'QUESTION'")


def _risk_json(scored: LensRisk) -> object:
    return {
        "RiskCounts": _counts(scored.counts),
        "Pillars": [
            {
                "PillarId": pillar_id,
                "RiskCounts": _counts(pillar.counts),
                "Questions": [
                    {"QuestionId": question_id, "Risk": level.value} for question_id, level in pillar.questions.items()
                ],
            }
            for pillar_id, pillar in scored.pillars.items()
        ],
    }


def _counts(counts: Mapping[AnswerRisk, int]) -> dict[str, int]:
    return {level.value: count for level, count in counts.items() if count}
