"""The operations on settings, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Literal, TypeAlias

from attrs import field, frozen

from walens.api.shared_values import (
    CLIENT_REQUEST_TOKEN,
    JIRA_PROJECT_KEY,
    WORKLOAD_ID,
    IssueManagementType,
    IssueManagementTypeValue,
)
from walens.model import (
    TEXT,
    EnumerationShape,
    Model,
    OpenEnum,
    Operation,
    OperationRequest,
    StructureShape,
    body,
    label,
)


class IntegrationStatus(OpenEnum):
    """Whether the connection to Jira is set up."""

    CONFIGURED = "CONFIGURED"
    NOT_CONFIGURED = "NOT_CONFIGURED"


class AccountJiraIssueManagementStatus(OpenEnum):
    """Whether an account lets the service manage Jira issues."""

    ENABLED = "ENABLED"
    DISABLED = "DISABLED"


AccountJiraIssueManagementStatusValue: TypeAlias = Literal["ENABLED", "DISABLED"]
"""The values of `AccountJiraIssueManagementStatus`, as plain text."""


@frozen(kw_only=True, eq=False, repr=False)
class AccountJiraConfigurationOutput(Model):
    """How the account uses Jira."""

    integration_status: IntegrationStatus | None = field(
        default=None, metadata=body("IntegrationStatus", EnumerationShape(IntegrationStatus))
    )
    """Whether the connection to Jira is set up."""
    issue_management_status: AccountJiraIssueManagementStatus | None = field(
        default=None, metadata=body("IssueManagementStatus", EnumerationShape(AccountJiraIssueManagementStatus))
    )
    """Whether the service manages Jira issues."""
    issue_management_type: IssueManagementType | None = field(
        default=None, metadata=body("IssueManagementType", EnumerationShape(IssueManagementType))
    )
    """Whether Jira issues are managed automatically or by hand."""
    subdomain: str | None = field(default=None, metadata=body("Subdomain", TEXT))
    """The subdomain of the Jira site."""
    jira_project_key: str | None = field(default=None, metadata=body("JiraProjectKey", TEXT))
    """The key of the Jira project that holds the issues."""
    status_message: str | None = field(default=None, metadata=body("StatusMessage", TEXT))
    """What the service adds to the status, such as why it is so."""


class DiscoveryIntegrationStatus(OpenEnum):
    """Whether the discovery of resources is on in an account."""

    ENABLED = "ENABLED"
    DISABLED = "DISABLED"


DiscoveryIntegrationStatusValue: TypeAlias = Literal["ENABLED", "DISABLED"]
"""The values of `DiscoveryIntegrationStatus`, as plain text."""


class OrganizationSharingStatus(OpenEnum):
    """Whether an account may share with its organization."""

    ENABLED = "ENABLED"
    DISABLED = "DISABLED"


OrganizationSharingStatusValue: TypeAlias = Literal["ENABLED", "DISABLED"]
"""The values of `OrganizationSharingStatus`, as plain text."""


class IntegrationStatusInput(StrEnum):
    """What can be set of the connection to Jira: nothing but its removal."""

    NOT_CONFIGURED = "NOT_CONFIGURED"


IntegrationStatusInputValue: TypeAlias = Literal["NOT_CONFIGURED"]
"""The values of `IntegrationStatusInput`, as plain text."""


@frozen(kw_only=True, eq=False, repr=False)
class AccountJiraConfigurationInput(Model):
    """What to set of the account's use of Jira."""

    issue_management_status: AccountJiraIssueManagementStatus | AccountJiraIssueManagementStatusValue | None = field(
        default=None, metadata=body("IssueManagementStatus", EnumerationShape(AccountJiraIssueManagementStatus))
    )
    """Whether the service manages Jira issues."""
    issue_management_type: IssueManagementType | IssueManagementTypeValue | None = field(
        default=None, metadata=body("IssueManagementType", EnumerationShape(IssueManagementType))
    )
    """Whether Jira issues are managed automatically or by hand."""
    jira_project_key: str | None = field(default=None, metadata=body("JiraProjectKey", JIRA_PROJECT_KEY))
    """The key of the Jira project that holds the issues. 1 to 100 characters, pattern ``[A-Z][A-Z0-9_]*``."""
    integration_status: IntegrationStatusInput | IntegrationStatusInputValue | None = field(
        default=None, metadata=body("IntegrationStatus", EnumerationShape(IntegrationStatusInput))
    )
    """``NOT_CONFIGURED``, the only value that can be sent."""


class IntegratingService(StrEnum):
    """The service that a workload is integrated with."""

    JIRA = "JIRA"


IntegratingServiceValue: TypeAlias = Literal["JIRA"]
"""The values of `IntegratingService`, as plain text."""


@frozen(kw_only=True, eq=False, repr=False)
class GetGlobalSettingsResponse(Model):
    """What `GetGlobalSettingsRequest` gives back."""

    organization_sharing_status: OrganizationSharingStatus | None = field(
        default=None, metadata=body("OrganizationSharingStatus", EnumerationShape(OrganizationSharingStatus))
    )
    """Whether the account may share with its organization."""
    discovery_integration_status: DiscoveryIntegrationStatus | None = field(
        default=None, metadata=body("DiscoveryIntegrationStatus", EnumerationShape(DiscoveryIntegrationStatus))
    )
    """Whether the discovery of resources is on."""
    jira_configuration: AccountJiraConfigurationOutput | None = field(
        default=None, metadata=body("JiraConfiguration", StructureShape(lambda: AccountJiraConfigurationOutput))
    )
    """How the account uses Jira."""


@frozen(kw_only=True, eq=False, repr=False)
class GetGlobalSettingsRequest(OperationRequest[GetGlobalSettingsResponse]):
    """
    Get the account's settings for sharing in the organization, for discovery and for Jira.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetGlobalSettings.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetGlobalSettings", method="GET", path="/global-settings", response=GetGlobalSettingsResponse
    )


@frozen(kw_only=True, eq=False, repr=False)
class UpdateGlobalSettingsResponse(Model):
    """What `UpdateGlobalSettingsRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateGlobalSettingsRequest(OperationRequest[UpdateGlobalSettingsResponse]):
    """
    Change the account's settings for sharing in the organization, for discovery and for Jira.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateGlobalSettings.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateGlobalSettings", method="PATCH", path="/global-settings", response=UpdateGlobalSettingsResponse
    )

    organization_sharing_status: OrganizationSharingStatus | OrganizationSharingStatusValue | None = field(
        default=None, metadata=body("OrganizationSharingStatus", EnumerationShape(OrganizationSharingStatus))
    )
    """Whether the account may share with its organization."""
    discovery_integration_status: DiscoveryIntegrationStatus | DiscoveryIntegrationStatusValue | None = field(
        default=None, metadata=body("DiscoveryIntegrationStatus", EnumerationShape(DiscoveryIntegrationStatus))
    )
    """Whether the discovery of resources is on."""
    jira_configuration: AccountJiraConfigurationInput | None = field(
        default=None, metadata=body("JiraConfiguration", StructureShape(lambda: AccountJiraConfigurationInput))
    )
    """How the account uses Jira."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateIntegrationResponse(Model):
    """What `UpdateIntegrationRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateIntegrationRequest(OperationRequest[UpdateIntegrationResponse]):
    """
    Update the integration of a workload with another service, which is Jira.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateIntegration.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateIntegration",
        method="POST",
        path="/workloads/{WorkloadId}/updateIntegration",
        response=UpdateIntegrationResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    integrating_service: IntegratingService | IntegratingServiceValue = field(
        metadata=body("IntegratingService", EnumerationShape(IntegratingService), required=True)
    )
    """The service to integrate with."""
    client_request_token: str | None = field(
        default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """
