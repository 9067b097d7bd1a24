"""The Well-Architected Agent: how the operations are meant to be called, and what a type checker refuses."""

from datetime import UTC, datetime
from typing import assert_type

import walens
from walens import api


def recommendations(client: walens.Client, profile_arn: str) -> None:
    client.start_agent_recommendation_generation(
        profile_arn=profile_arn,
        types=["RESOURCE"],
        additional_context={"owners": ["a", {"since": 2024, "on call": None}]},
    )
    for recommendation in client.items(api.ListAgentRecommendationsRequest(profile_arn=profile_arn)):
        assert_type(recommendation, api.AgentRecommendationSummary)
    client.create_agent_context(
        profile_arn=profile_arn,
        title="Payments",
        context_type="APPLICATION",
        content=api.ContextContent(
            application_overview="Takes money", resource_tags=[api.ContextResourceTag(key="team", value="payments")]
        ),
    )


def report(client: walens.Client) -> None:
    span = api.TimeWindow(from_=datetime(2026, 1, 1, tzinfo=UTC))
    made = client.create_agent_organizational_report(filters=api.OrganizationalReportFilters(created_at_range=span))
    assert_type(client.wait_for_report(made.report_id), api.GetAgentOrganizationalReportResponse)


async def awaited(client: walens.AsyncClient) -> None:
    async for profile in client.items(api.ListAgentProfilesRequest()):
        assert_type(profile, api.AgentProfileSummary)


def wrong(client: walens.Client) -> None:
    client.start_agent_recommendation_generation(
        profile_arn="a",
        types=["RESOURCE"],
        additional_context={1, 2},  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    )
    api.TimeWindow(from_="2026-01-01")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.create_agent_profile(name="a", pillars=["SECURITY"])  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
