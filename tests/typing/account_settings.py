"""Settings of the account and integrations: how the operations are meant to be called, and what is refused."""

from typing import assert_type

import walens
from walens import api


def settings(client: walens.Client) -> None:
    assert_type(client.get_global_settings().jira_configuration, api.AccountJiraConfigurationOutput | None)
    client.update_global_settings(
        organization_sharing_status="ENABLED",
        jira_configuration=api.AccountJiraConfigurationInput(
            issue_management_status="ENABLED", issue_management_type="AUTO", jira_project_key="LENS"
        ),
    )
    client.update_integration(workload_id="a", integrating_service="JIRA")


async def awaited(client: walens.AsyncClient) -> None:
    assert_type(await client.get_global_settings(), api.GetGlobalSettingsResponse)


def wrong(client: walens.Client) -> None:
    client.update_global_settings(organization_sharing_status=True)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.get_global_settings(workload_id="a")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
