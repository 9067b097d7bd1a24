"""Milestones: how the operations are meant to be called, and what a type checker refuses."""

from datetime import datetime
from typing import assert_type

import walens
from walens import api


def save(client: walens.Client, workload_id: str) -> None:
    saved = client.create_milestone(workload_id=workload_id, milestone_name="before the upgrade")
    found = client.get_milestone(workload_id=workload_id, milestone_number=saved.milestone_number)
    assert_type(found.milestone, api.Milestone)
    for summary in client.items(api.ListMilestonesRequest(workload_id=workload_id), limit=5):
        assert_type(summary, api.MilestoneSummary)
        assert_type(summary.recorded_at, datetime | None)


async def awaited(client: walens.AsyncClient) -> None:
    assert_type(await client.list_milestones(workload_id="a"), api.ListMilestonesResponse)


def wrong(client: walens.Client) -> None:
    client.create_milestone(workload_id="a")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.get_milestone(workload_id="a", milestone_number=None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
