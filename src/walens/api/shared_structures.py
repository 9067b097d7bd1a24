"""The structures that several areas of the service share, and the shapes made of them."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from walens.api.shared_values import (
    CHOICE_ID,
    CHOICE_NOTES,
    AdditionalResourceType,
    ChoiceReason,
    ChoiceReasonValue,
    ChoiceStatus,
    ChoiceStatusValue,
    DefinitionType,
    DefinitionTypeValue,
    IssueManagementType,
    Risk,
    TrustedAdvisorIntegrationStatus,
    TrustedAdvisorIntegrationStatusValue,
    WorkloadEnvironment,
    WorkloadImprovementStatus,
    WorkloadIssueManagementStatus,
)
from walens.model import (
    BOOLEAN,
    NO_ITEMS,
    NUMBER,
    TEXT,
    TIMESTAMP,
    EnumerationShape,
    ListShape,
    MapShape,
    Model,
    NoEntries,
    StructureShape,
    body,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime


@frozen(kw_only=True, eq=False, repr=False)
class WorkloadDiscoveryConfig(Model):
    """How the service finds out which resources belong to a workload."""

    trusted_advisor_integration_status: (
        TrustedAdvisorIntegrationStatus | TrustedAdvisorIntegrationStatusValue | None
    ) = field(
        default=None,
        metadata=body("TrustedAdvisorIntegrationStatus", EnumerationShape(TrustedAdvisorIntegrationStatus)),
    )
    """Whether the workload uses Trusted Advisor checks."""
    workload_resource_definition: Sequence[DefinitionType | DefinitionTypeValue] = field(
        default=NO_ITEMS, metadata=body("WorkloadResourceDefinition", ListShape(EnumerationShape(DefinitionType)))
    )
    """Where the service looks for the workload's resources: in its metadata, in AppRegistry, or in both."""


@frozen(kw_only=True, eq=False, repr=False)
class WorkloadProfile(Model):
    """The version of a profile that a workload uses."""

    profile_arn: str | None = field(default=None, metadata=body("ProfileArn", TEXT))
    """The profile's ARN."""
    profile_version: str | None = field(default=None, metadata=body("ProfileVersion", TEXT))
    """The version of the profile."""


@frozen(kw_only=True, eq=False, repr=False)
class WorkloadJiraConfigurationOutput(Model):
    """How a workload uses Jira."""

    issue_management_status: WorkloadIssueManagementStatus | None = field(
        default=None, metadata=body("IssueManagementStatus", EnumerationShape(WorkloadIssueManagementStatus))
    )
    """Whether the service manages Jira issues; ``INHERIT`` does as the account's setting says."""
    issue_management_type: IssueManagementType | None = field(
        default=None, metadata=body("IssueManagementType", EnumerationShape(IssueManagementType))
    )
    """Whether Jira issues are managed automatically or by hand."""
    jira_project_key: str | None = field(default=None, metadata=body("JiraProjectKey", TEXT))
    """The key of the Jira project that holds the issues."""
    status_message: str | None = field(default=None, metadata=body("StatusMessage", TEXT))
    """What the service adds to the status, such as why it is so."""


@frozen(kw_only=True, eq=False, repr=False)
class Workload(Model):
    """A workload with its settings, its lenses and the risks that its reviews found."""

    workload_id: str = field(metadata=body("WorkloadId", TEXT, always=True))
    """The workload's id, unique within its Region."""
    workload_arn: str = field(metadata=body("WorkloadArn", TEXT, always=True))
    """The workload's ARN."""
    workload_name: str | None = field(default=None, metadata=body("WorkloadName", TEXT))
    """The workload's name."""
    description: str | None = field(default=None, metadata=body("Description", TEXT))
    environment: WorkloadEnvironment | None = field(
        default=None, metadata=body("Environment", EnumerationShape(WorkloadEnvironment))
    )
    """Whether the workload is in production or not yet."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the resource last changed."""
    account_ids: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("AccountIds", ListShape(TEXT)))
    """The accounts that the workload uses."""
    aws_regions: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("AwsRegions", ListShape(TEXT)))
    """The Regions that the workload runs in."""
    non_aws_regions: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("NonAwsRegions", ListShape(TEXT)))
    """The places outside AWS that the workload runs in."""
    architectural_design: str | None = field(default=None, metadata=body("ArchitecturalDesign", TEXT))
    """The URL where the architecture is shown."""
    review_owner: str | None = field(default=None, metadata=body("ReviewOwner", TEXT))
    """Who answers for the review: a name, an e-mail address or an id of a person or a group."""
    review_restriction_date: datetime | None = field(default=None, metadata=body("ReviewRestrictionDate", TIMESTAMP))
    """When access is restricted for want of a review owner."""
    is_review_owner_update_acknowledged: bool | None = field(
        default=None, metadata=body("IsReviewOwnerUpdateAcknowledged", BOOLEAN)
    )
    """Whether it is acknowledged that a review owner is needed. Without one, access is restricted 60 days later."""
    industry_type: str | None = field(default=None, metadata=body("IndustryType", TEXT))
    """The industry, as one of the names that the service lists, such as ``InfoTech``."""
    industry: str | None = field(default=None, metadata=body("Industry", TEXT))
    notes: str | None = field(default=None, metadata=body("Notes", TEXT))
    """Notes on the workload."""
    improvement_status: WorkloadImprovementStatus | None = field(
        default=None, metadata=body("ImprovementStatus", EnumerationShape(WorkloadImprovementStatus))
    )
    """How far the improvements of the workload are."""
    risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("RiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many questions have each risk."""
    pillar_priorities: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("PillarPriorities", ListShape(TEXT)))
    """Pillar ids in the order that the improvement plan follows."""
    lenses: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("Lenses", ListShape(TEXT)))
    """The lenses by alias, custom lenses by ARN."""
    owner: str | None = field(default=None, metadata=body("Owner", TEXT))
    """The account that owns the resource."""
    share_invitation_id: str | None = field(default=None, metadata=body("ShareInvitationId", TEXT))
    """The id of the invitation through which the resource is shared; absent for the account's own."""
    tags: Mapping[str, str] = field(factory=NoEntries, metadata=body("Tags", MapShape(TEXT, TEXT)))
    """Tags by key."""
    discovery_config: WorkloadDiscoveryConfig | None = field(
        default=None, metadata=body("DiscoveryConfig", StructureShape(lambda: WorkloadDiscoveryConfig))
    )
    """How the service finds out which resources belong to the workload."""
    applications: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("Applications", ListShape(TEXT)))
    """The workload's applications in AppRegistry, by ARN."""
    profiles: tuple[WorkloadProfile, ...] = field(
        default=NO_ITEMS, metadata=body("Profiles", ListShape(StructureShape(lambda: WorkloadProfile)))
    )
    """The workload's profile, with its version."""
    prioritized_risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("PrioritizedRiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many of the questions that a profile makes a priority have each risk."""
    jira_configuration: WorkloadJiraConfigurationOutput | None = field(
        default=None, metadata=body("JiraConfiguration", StructureShape(lambda: WorkloadJiraConfigurationOutput))
    )
    """How the workload uses Jira."""


@frozen(kw_only=True, eq=False, repr=False)
class WorkloadSummary(Model):
    """One workload in a list, with its lenses and counts of risks."""

    workload_id: str = field(metadata=body("WorkloadId", TEXT, always=True))
    """The workload's id, unique within its Region."""
    workload_arn: str = field(metadata=body("WorkloadArn", TEXT, always=True))
    """The workload's ARN."""
    workload_name: str | None = field(default=None, metadata=body("WorkloadName", TEXT))
    """The workload's name."""
    owner: str | None = field(default=None, metadata=body("Owner", TEXT))
    """The account that owns the resource."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the resource last changed."""
    lenses: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("Lenses", ListShape(TEXT)))
    """The lenses by alias, custom lenses by ARN."""
    risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("RiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many questions have each risk."""
    improvement_status: WorkloadImprovementStatus | None = field(
        default=None, metadata=body("ImprovementStatus", EnumerationShape(WorkloadImprovementStatus))
    )
    """How far the improvements of the workload are."""
    profiles: tuple[WorkloadProfile, ...] = field(
        default=NO_ITEMS, metadata=body("Profiles", ListShape(StructureShape(lambda: WorkloadProfile)))
    )
    """The workload's profile, with its version."""
    prioritized_risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("PrioritizedRiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many of the questions that a profile makes a priority have each risk."""


@frozen(kw_only=True, eq=False, repr=False)
class ChoiceContent(Model):
    """A text with the URL that it links to."""

    display_text: str | None = field(default=None, metadata=body("DisplayText", TEXT))
    """The text to show."""
    url: str | None = field(default=None, metadata=body("Url", TEXT))
    """Where the text links to."""


@frozen(kw_only=True, eq=False, repr=False)
class AdditionalResources(Model):
    """More links of one kind for a choice of a custom lens; official lenses have none."""

    type: AdditionalResourceType | None = field(
        default=None, metadata=body("Type", EnumerationShape(AdditionalResourceType))
    )
    """What the links are for: to understand the choice, or to meet it."""
    content: tuple[ChoiceContent, ...] = field(
        default=NO_ITEMS, metadata=body("Content", ListShape(StructureShape(lambda: ChoiceContent)))
    )
    """The links, at most five."""


@frozen(kw_only=True, eq=False, repr=False)
class Choice(Model):
    """One choice of a question."""

    choice_id: str = field(metadata=body("ChoiceId", TEXT, always=True))
    """The choice's id."""
    title: str | None = field(default=None, metadata=body("Title", TEXT))
    description: str | None = field(default=None, metadata=body("Description", TEXT))
    helpful_resource: ChoiceContent | None = field(
        default=None, metadata=body("HelpfulResource", StructureShape(lambda: ChoiceContent))
    )
    """What helps to understand the choice; only for custom lenses."""
    improvement_plan: ChoiceContent | None = field(
        default=None, metadata=body("ImprovementPlan", StructureShape(lambda: ChoiceContent))
    )
    """How to meet the choice; only for custom lenses."""
    additional_resources: tuple[AdditionalResources, ...] = field(
        default=NO_ITEMS, metadata=body("AdditionalResources", ListShape(StructureShape(lambda: AdditionalResources)))
    )
    """More links, at most one group to understand the choice and one to meet it; only for custom lenses."""


@frozen(kw_only=True, eq=False, repr=False)
class ChoiceAnswer(Model):
    """What was said of one choice, with notes."""

    choice_id: str | None = field(default=None, metadata=body("ChoiceId", TEXT))
    """The choice's id."""
    status: ChoiceStatus | None = field(default=None, metadata=body("Status", EnumerationShape(ChoiceStatus)))
    """Whether the choice is selected, not applicable, or neither."""
    reason: ChoiceReason | None = field(default=None, metadata=body("Reason", EnumerationShape(ChoiceReason)))
    """Why the choice does not apply; ``NONE`` where no reason was given."""
    notes: str | None = field(default=None, metadata=body("Notes", TEXT))
    """Notes on the choice."""


@frozen(kw_only=True, eq=False, repr=False)
class ChoiceAnswerSummary(Model):
    """What was said of one choice, without notes."""

    choice_id: str | None = field(default=None, metadata=body("ChoiceId", TEXT))
    """The choice's id."""
    status: ChoiceStatus | None = field(default=None, metadata=body("Status", EnumerationShape(ChoiceStatus)))
    """Whether the choice is selected, not applicable, or neither."""
    reason: ChoiceReason | None = field(default=None, metadata=body("Reason", EnumerationShape(ChoiceReason)))
    """Why the choice does not apply; ``NONE`` where no reason was given."""


@frozen(kw_only=True, eq=False, repr=False)
class ChoiceUpdate(Model):
    """What to say of one choice."""

    status: ChoiceStatus | ChoiceStatusValue = field(
        metadata=body("Status", EnumerationShape(ChoiceStatus), required=True)
    )
    """
    Whether the choice is selected, not applicable, or neither. A choice for none of these, ``..._no``, is never
    ``NOT_APPLICABLE``.
    """
    reason: ChoiceReason | ChoiceReasonValue | None = field(
        default=None, metadata=body("Reason", EnumerationShape(ChoiceReason))
    )
    """Why the choice does not apply; the service stores ``NONE`` when absent."""
    notes: str | None = field(default=None, metadata=body("Notes", CHOICE_NOTES))
    """Notes on the choice. 0 to 250 characters."""


CHOICE_UPDATES = MapShape(CHOICE_ID, StructureShape(lambda: ChoiceUpdate))
