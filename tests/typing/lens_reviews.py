"""Lens reviews and answers: how the operations are meant to be called, and what a type checker refuses."""

from collections.abc import Mapping
from pathlib import Path
from typing import assert_type

import walens
from walens import api


def answer(client: walens.Client, workload_id: str) -> None:
    given = client.update_answer(
        workload_id=workload_id,
        lens_alias="serverless",
        question_id="q1",
        selected_choices=["q1_a"],
        choice_updates={
            "q1_b": api.ChoiceUpdate(status="NOT_APPLICABLE", reason="OUT_OF_SCOPE", notes="no such thing"),
        },
        is_applicable=True,
    )
    assert_type(given.answer, api.Answer)
    for summary in client.items(api.ListAnswersRequest(workload_id=workload_id, lens_alias="serverless")):
        assert_type(summary, api.AnswerSummary)
        assert_type(summary.risk, api.Risk | None)


def report(client: walens.Client, workload_id: str) -> None:
    found = client.get_lens_review_report(workload_id=workload_id, lens_alias="serverless").lens_review_report
    assert_type(found.save("report.pdf"), Path)
    assert_type(found.content(), bytes)


async def awaited(client: walens.AsyncClient) -> None:
    review = (await client.get_lens_review(workload_id="a", lens_alias="b", milestone_number=1)).lens_review
    assert_type(review.risk_counts, Mapping[api.Risk, int])
    assert_type(review.pillar_review_summaries, tuple[api.PillarReviewSummary, ...])


def wrong(client: walens.Client) -> None:
    api.ChoiceUpdate(notes="no status")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    api.ChoiceUpdate(status="CHOSEN")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.update_answer(
        workload_id="a",
        lens_alias="b",
        question_id="c",
        choice_updates={"d": {"Status": "SELECTED"}},  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]
    )
    client.get_lens_review(workload_id="a", lens_alias="b", milestone_number="1")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
