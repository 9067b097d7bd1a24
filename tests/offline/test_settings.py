"""Global settings offline, and Jira, which is never connected (docs/service-sharing.md, section 9)."""

import pytest

from tests.offline.reviews import WORKLOAD
from walens import Client, errors
from walens.api.settings import AccountJiraConfigurationInput


def settings(client):
    answer = client.get_global_settings()
    return (
        str(answer.organization_sharing_status),
        str(answer.discovery_integration_status),
        str(answer.jira_configuration.integration_status),
    )


def test_everything_is_off_until_it_is_switched_on(client):
    """Assumption S34: both are disabled, Jira is not connected, and nothing else is told of it."""
    assert settings(client) == ("DISABLED", "DISABLED", "NOT_CONFIGURED")
    jira = client.get_global_settings().jira_configuration
    assert (jira.issue_management_status, jira.subdomain, jira.status_message) == (None, None, None)


def test_an_update_changes_what_it_names(client, transport):
    """Section 9: a part is given, the rest stays; other accounts and regions have settings of their own."""
    client.update_global_settings(organization_sharing_status="ENABLED")
    assert settings(client) == ("ENABLED", "DISABLED", "NOT_CONFIGURED")
    client.update_global_settings(discovery_integration_status="ENABLED")
    assert settings(client) == ("ENABLED", "ENABLED", "NOT_CONFIGURED")
    client.update_global_settings(organization_sharing_status="DISABLED")
    assert settings(client) == ("DISABLED", "ENABLED", "NOT_CONFIGURED")
    for other in (transport.beside(account_id="444455556666"), transport.beside(region_name="eu-west-1")):
        assert settings(Client(transport=other)) == ("DISABLED", "DISABLED", "NOT_CONFIGURED")


def test_jira_cannot_be_set_while_it_is_not_connected(client):
    """Assumption S37: what belongs to a connection is refused with its name, and nothing of the request is done."""
    with pytest.raises(errors.ValidationException) as caught:
        client.update_global_settings(
            organization_sharing_status="ENABLED",
            jira_configuration=AccountJiraConfigurationInput(issue_management_status="ENABLED", jira_project_key="WA"),
        )
    assert [field.name for field in caught.value.fields] == [
        "JiraConfiguration.IssueManagementStatus",
        "JiraConfiguration.JiraProjectKey",
    ]
    assert settings(client)[0] == "DISABLED"
    client.update_global_settings(jira_configuration=AccountJiraConfigurationInput(integration_status="NOT_CONFIGURED"))
    assert settings(client) == ("DISABLED", "DISABLED", "NOT_CONFIGURED")


def test_a_workload_is_not_synchronized_without_jira(client):
    """Assumption S36: a conflict that names the workload; a workload that is not there is not found."""
    workload_id = client.create_workload(**WORKLOAD, lenses=["wellarchitected"]).workload_id
    with pytest.raises(errors.ConflictException, match=r"\[Conflict\] JIRA is not connected") as caught:
        client.update_integration(workload_id=workload_id, integrating_service="JIRA")
    assert (caught.value.resource_id, caught.value.resource_type) == (workload_id, "WORKLOAD")
    with pytest.raises(errors.ResourceNotFoundException):
        client.update_integration(workload_id="0" * 32, integrating_service="JIRA")
