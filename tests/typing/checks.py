"""Trusted Advisor checks: how the operations are meant to be called, and what a type checker refuses."""

from collections.abc import Mapping
from typing import assert_type

import walens
from walens import api


def checks(client: walens.Client) -> None:
    request = api.ListCheckSummariesRequest(
        workload_id="a", lens_arn="b", pillar_id="c", question_id="d", choice_id="e", max_results=50
    )
    for summary in client.items(request):
        assert_type(summary, api.CheckSummary)
        assert_type(summary.account_summary, Mapping[api.CheckStatus, int])


async def awaited(client: walens.AsyncClient) -> None:
    details = await client.list_check_details(
        workload_id="a", lens_arn="b", pillar_id="c", question_id="d", choice_id="e"
    )
    assert_type(details.check_details, tuple[api.CheckDetail, ...])


def wrong(client: walens.Client) -> None:
    client.list_check_details(workload_id="a", lens_arn="b")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
