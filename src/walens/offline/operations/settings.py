"""Global settings and the integration with Jira (docs/service-sharing.md, section 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.api.settings import (
    AccountJiraConfigurationOutput,
    DiscoveryIntegrationStatus,
    GetGlobalSettingsRequest,
    GetGlobalSettingsResponse,
    IntegrationStatus,
    OrganizationSharingStatus,
    UpdateGlobalSettingsRequest,
    UpdateGlobalSettingsResponse,
    UpdateIntegrationRequest,
    UpdateIntegrationResponse,
)
from walens.errors import FieldError
from walens.offline.operations.workload_lookup import own_workload
from walens.offline.refusals import conflict, invalid_fields
from walens.offline.tables.settings import SettingsTable

if TYPE_CHECKING:
    from walens.offline.call import Call, Handlers

__all__ = ["HANDLERS", "shares_with_organizations"]

_SHARING: Final = "OrganizationSharingStatus"
_DISCOVERY: Final = "DiscoveryIntegrationStatus"
# Assumption S34: both are off until somebody switches them on.
_FIRST: Final = {_SHARING: "DISABLED", _DISCOVERY: "DISABLED"}


def shares_with_organizations(call: Call) -> bool:
    """Tell whether the account may share with organizations and their units."""
    return _settings(call)[_SHARING] == OrganizationSharingStatus.ENABLED


def _settings(call: Call) -> dict[str, str]:
    return {**_FIRST, **SettingsTable(call.rows).of(call.scope)}


def _get_global_settings(call: Call, _request: GetGlobalSettingsRequest) -> GetGlobalSettingsResponse:
    settings = _settings(call)
    return GetGlobalSettingsResponse(
        organization_sharing_status=OrganizationSharingStatus(settings[_SHARING]),
        discovery_integration_status=DiscoveryIntegrationStatus(settings[_DISCOVERY]),
        # Jira is connected from its own side alone. Assumption S34: nothing else is told of it.
        jira_configuration=AccountJiraConfigurationOutput(integration_status=IntegrationStatus.NOT_CONFIGURED),
    )


def _update_global_settings(call: Call, request: UpdateGlobalSettingsRequest) -> UpdateGlobalSettingsResponse:
    """
    Replace the settings that are given.

    Assumption S35: every account may, since the offline service knows no management account.
    """
    jira = request.jira_configuration
    if jira is not None:
        # Assumption S37: there is no connection whose issues could be managed; disconnecting it once more is no fault.
        given = {
            "IssueManagementStatus": jira.issue_management_status,
            "IssueManagementType": jira.issue_management_type,
            "JiraProjectKey": jira.jira_project_key,
        }
        problem = "cannot be set while Jira is not connected"
        problems = [
            FieldError(f"JiraConfiguration.{name}", problem) for name, value in given.items() if value is not None
        ]
        if problems:
            raise invalid_fields(problems)
    settings = _settings(call)
    for name, value in (
        (_SHARING, request.organization_sharing_status),
        (_DISCOVERY, request.discovery_integration_status),
    ):
        if value is not None:
            settings[name] = str(value)
    SettingsTable(call.rows).put(call.scope, settings)
    return UpdateGlobalSettingsResponse()


def _update_integration(call: Call, request: UpdateIntegrationRequest) -> UpdateIntegrationResponse:
    """
    Refuse to synchronize a workload with Jira, which is not connected.

    Assumption S36: it is a conflict with the state of the account.
    """
    workload = own_workload(call, request.workload_id)
    raise conflict(
        f"[Conflict] {request.integrating_service} is not connected to the account of workload {workload.workload_id}.",
        resource_id=workload.workload_id,
        resource_type="WORKLOAD",
    )


HANDLERS: Final[Handlers] = {
    GetGlobalSettingsRequest: _get_global_settings,
    UpdateGlobalSettingsRequest: _update_global_settings,
    UpdateIntegrationRequest: _update_integration,
}
