"""Review templates: how the operations are meant to be called, and what a type checker refuses."""

from typing import assert_type

import walens
from walens import api


def template(client: walens.Client, lens_arn: str) -> None:
    made = client.create_review_template(template_name="start", description="Answers for all", lenses=[lens_arn])
    arn = made.template_arn or ""
    client.update_review_template_answer(
        template_arn=arn, lens_alias=lens_arn, question_id="q1", selected_choices=(), reason=api.AnswerReason.NONE
    )
    assert_type(client.get_review_template(template_arn=arn).review_template, api.ReviewTemplate)
    for answer in client.items(api.ListReviewTemplateAnswersRequest(template_arn=arn, lens_alias=lens_arn)):
        assert_type(answer, api.ReviewTemplateAnswerSummary)


async def awaited(client: walens.AsyncClient) -> None:
    async for summary in client.items(api.ListReviewTemplatesRequest()):
        assert_type(summary.lenses, tuple[str, ...])


def wrong(client: walens.Client) -> None:
    client.create_review_template(template_name="a", description="b")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.delete_review_template("arn")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
