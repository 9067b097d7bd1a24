"""The structures that several areas of the service share."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from attrs import field, frozen

from walens.api.shared_values import (
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
from walens.model import Model, body


@frozen(kw_only=True, eq=False, repr=False)
class WorkloadDiscoveryConfig(Model):
    """How the service finds out which resources belong to a workload."""

    trusted_advisor_integration_status: (
        TrustedAdvisorIntegrationStatus | TrustedAdvisorIntegrationStatusValue | None
    ) = field(default=None, metadata=body("TrustedAdvisorIntegrationStatus"))
    """Whether the workload uses Trusted Advisor checks."""
    workload_resource_definition: Sequence[DefinitionType | DefinitionTypeValue] | None = field(
        default=None, metadata=body("WorkloadResourceDefinition")
    )
    """Where the service looks for the workload's resources: in its metadata, in AppRegistry, or in both."""


@frozen(kw_only=True, eq=False, repr=False)
class WorkloadJiraConfigurationOutput(Model):
    """How a workload uses Jira."""

    issue_management_status: WorkloadIssueManagementStatus | None = field(
        default=None, metadata=body("IssueManagementStatus")
    )
    """Whether the service manages Jira issues; ``INHERIT`` does as the account's setting says."""
    issue_management_type: IssueManagementType | None = field(default=None, metadata=body("IssueManagementType"))
    """Whether Jira issues are managed automatically or by hand."""
    jira_project_key: str | None = field(default=None, metadata=body("JiraProjectKey"))
    """The key of the Jira project that holds the issues."""
    status_message: str | None = field(default=None, metadata=body("StatusMessage"))
    """What the service adds to the status, such as why it is so."""


@frozen(kw_only=True, eq=False, repr=False)
class Workload(Model):
    """A workload with its settings, its lenses and the risks that its reviews found."""

    workload_id: str | None = field(default=None, metadata=body("WorkloadId"))
    """The workload's id, unique within its Region."""
    workload_arn: str | None = field(default=None, metadata=body("WorkloadArn"))
    """The workload's ARN."""
    workload_name: str | None = field(default=None, metadata=body("WorkloadName"))
    """The workload's name."""
    description: str | None = field(default=None, metadata=body("Description"))
    environment: WorkloadEnvironment | None = field(default=None, metadata=body("Environment"))
    """Whether the workload is in production or not yet."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt"))
    """When the resource last changed."""
    account_ids: tuple[str, ...] | None = field(default=None, metadata=body("AccountIds"))
    """The accounts that the workload uses."""
    aws_regions: tuple[str, ...] | None = field(default=None, metadata=body("AwsRegions"))
    """The Regions that the workload runs in."""
    non_aws_regions: tuple[str, ...] | None = field(default=None, metadata=body("NonAwsRegions"))
    """The places outside AWS that the workload runs in."""
    architectural_design: str | None = field(default=None, metadata=body("ArchitecturalDesign"))
    """The URL where the architecture is shown."""
    review_owner: str | None = field(default=None, metadata=body("ReviewOwner"))
    """Who answers for the review: a name, an e-mail address or an id of a person or a group."""
    review_restriction_date: datetime | None = field(default=None, metadata=body("ReviewRestrictionDate"))
    """When access is restricted for want of a review owner."""
    is_review_owner_update_acknowledged: bool | None = field(
        default=None, metadata=body("IsReviewOwnerUpdateAcknowledged")
    )
    """Whether it is acknowledged that a review owner is needed. Without one, access is restricted 60 days later."""
    industry_type: str | None = field(default=None, metadata=body("IndustryType"))
    """The industry, as one of the names that the service lists, such as ``InfoTech``."""
    industry: str | None = field(default=None, metadata=body("Industry"))
    notes: str | None = field(default=None, metadata=body("Notes"))
    """Notes on the workload."""
    improvement_status: WorkloadImprovementStatus | None = field(default=None, metadata=body("ImprovementStatus"))
    """How far the improvements of the workload are."""
    risk_counts: Mapping[Risk, int] | None = field(default=None, metadata=body("RiskCounts"))
    """How many questions have each risk."""
    pillar_priorities: tuple[str, ...] | None = field(default=None, metadata=body("PillarPriorities"))
    """Pillar ids in the order that the improvement plan follows."""
    lenses: tuple[str, ...] | None = field(default=None, metadata=body("Lenses"))
    """The lenses by alias, custom lenses by ARN."""
    owner: str | None = field(default=None, metadata=body("Owner"))
    """The account that owns the resource."""
    share_invitation_id: str | None = field(default=None, metadata=body("ShareInvitationId"))
    """The id of the invitation through which the resource is shared; absent for the account's own."""
    tags: Mapping[str, str] | None = field(default=None, metadata=body("Tags"))
    """Tags by key."""
    discovery_config: WorkloadDiscoveryConfig | None = field(default=None, metadata=body("DiscoveryConfig"))
    """How the service finds out which resources belong to the workload."""
    applications: tuple[str, ...] | None = field(default=None, metadata=body("Applications"))
    """The workload's applications in AppRegistry, by ARN."""
    profiles: tuple[WorkloadProfile, ...] | None = field(default=None, metadata=body("Profiles"))
    """The workload's profile, with its version."""
    prioritized_risk_counts: Mapping[Risk, int] | None = field(default=None, metadata=body("PrioritizedRiskCounts"))
    """How many of the questions that a profile makes a priority have each risk."""
    jira_configuration: WorkloadJiraConfigurationOutput | None = field(default=None, metadata=body("JiraConfiguration"))
    """How the workload uses Jira."""


@frozen(kw_only=True, eq=False, repr=False)
class WorkloadProfile(Model):
    """The version of a profile that a workload uses."""

    profile_arn: str | None = field(default=None, metadata=body("ProfileArn"))
    """The profile's ARN."""
    profile_version: str | None = field(default=None, metadata=body("ProfileVersion"))
    """The version of the profile."""


@frozen(kw_only=True, eq=False, repr=False)
class WorkloadSummary(Model):
    """One workload in a list, with its lenses and counts of risks."""

    workload_id: str | None = field(default=None, metadata=body("WorkloadId"))
    """The workload's id, unique within its Region."""
    workload_arn: str | None = field(default=None, metadata=body("WorkloadArn"))
    """The workload's ARN."""
    workload_name: str | None = field(default=None, metadata=body("WorkloadName"))
    """The workload's name."""
    owner: str | None = field(default=None, metadata=body("Owner"))
    """The account that owns the resource."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt"))
    """When the resource last changed."""
    lenses: tuple[str, ...] | None = field(default=None, metadata=body("Lenses"))
    """The lenses by alias, custom lenses by ARN."""
    risk_counts: Mapping[Risk, int] | None = field(default=None, metadata=body("RiskCounts"))
    """How many questions have each risk."""
    improvement_status: WorkloadImprovementStatus | None = field(default=None, metadata=body("ImprovementStatus"))
    """How far the improvements of the workload are."""
    profiles: tuple[WorkloadProfile, ...] | None = field(default=None, metadata=body("Profiles"))
    """The workload's profile, with its version."""
    prioritized_risk_counts: Mapping[Risk, int] | None = field(default=None, metadata=body("PrioritizedRiskCounts"))
    """How many of the questions that a profile makes a priority have each risk."""


@frozen(kw_only=True, eq=False, repr=False)
class AdditionalResources(Model):
    """More links of one kind for a choice of a custom lens; official lenses have none."""

    type: AdditionalResourceType | None = field(default=None, metadata=body("Type"))
    """What the links are for: to understand the choice, or to meet it."""
    content: tuple[ChoiceContent, ...] | None = field(default=None, metadata=body("Content"))
    """The links, at most five."""


@frozen(kw_only=True, eq=False, repr=False)
class ChoiceContent(Model):
    """A text with the URL that it links to."""

    display_text: str | None = field(default=None, metadata=body("DisplayText"))
    """The text to show."""
    url: str | None = field(default=None, metadata=body("Url"))
    """Where the text links to."""


@frozen(kw_only=True, eq=False, repr=False)
class Choice(Model):
    """One choice of a question."""

    choice_id: str | None = field(default=None, metadata=body("ChoiceId"))
    """The choice's id."""
    title: str | None = field(default=None, metadata=body("Title"))
    description: str | None = field(default=None, metadata=body("Description"))
    helpful_resource: ChoiceContent | None = field(default=None, metadata=body("HelpfulResource"))
    """What helps to understand the choice; only for custom lenses."""
    improvement_plan: ChoiceContent | None = field(default=None, metadata=body("ImprovementPlan"))
    """How to meet the choice; only for custom lenses."""
    additional_resources: tuple[AdditionalResources, ...] | None = field(
        default=None, metadata=body("AdditionalResources")
    )
    """More links, at most one group to understand the choice and one to meet it; only for custom lenses."""


@frozen(kw_only=True, eq=False, repr=False)
class ChoiceAnswer(Model):
    """What was said of one choice, with notes."""

    choice_id: str | None = field(default=None, metadata=body("ChoiceId"))
    """The choice's id."""
    status: ChoiceStatus | None = field(default=None, metadata=body("Status"))
    """Whether the choice is selected, not applicable, or neither."""
    reason: ChoiceReason | None = field(default=None, metadata=body("Reason"))
    """Why the choice does not apply; ``NONE`` where no reason was given."""
    notes: str | None = field(default=None, metadata=body("Notes"))
    """Notes on the choice."""


@frozen(kw_only=True, eq=False, repr=False)
class ChoiceAnswerSummary(Model):
    """What was said of one choice, without notes."""

    choice_id: str | None = field(default=None, metadata=body("ChoiceId"))
    """The choice's id."""
    status: ChoiceStatus | None = field(default=None, metadata=body("Status"))
    """Whether the choice is selected, not applicable, or neither."""
    reason: ChoiceReason | None = field(default=None, metadata=body("Reason"))
    """Why the choice does not apply; ``NONE`` where no reason was given."""


@frozen(kw_only=True, eq=False, repr=False)
class ChoiceUpdate(Model):
    """What to say of one choice."""

    status: ChoiceStatus | ChoiceStatusValue = field(metadata=body("Status"))
    """
    Whether the choice is selected, not applicable, or neither. A choice for none of these, ``..._no``, is never
    ``NOT_APPLICABLE``.
    """
    reason: ChoiceReason | ChoiceReasonValue | None = field(default=None, metadata=body("Reason"))
    """Why the choice does not apply; the service stores ``NONE`` when absent."""
    notes: str | None = field(default=None, metadata=body("Notes", CHOICE_NOTES))
    """Notes on the choice. 0 to 250 characters."""
