"""The operations on workloads, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import field, frozen

from walens.api.shared_structures import Workload, WorkloadDiscoveryConfig, WorkloadSummary
from walens.api.shared_values import (
    CLIENT_REQUEST_TOKEN,
    JIRA_PROJECT_KEY,
    LENS_ALIAS,
    NEXT_TOKEN,
    NOTES,
    PROFILE_ARN,
    TAG_MAP,
    TEMPLATE_ARN,
    WORKLOAD_ACCOUNT_IDS,
    WORKLOAD_APPLICATIONS,
    WORKLOAD_ARCHITECTURAL_DESIGN,
    WORKLOAD_AWS_REGIONS,
    WORKLOAD_DESCRIPTION,
    WORKLOAD_ID,
    WORKLOAD_INDUSTRY,
    WORKLOAD_INDUSTRY_TYPE,
    WORKLOAD_LENSES,
    WORKLOAD_NAME,
    WORKLOAD_NAME_PREFIX,
    WORKLOAD_NON_AWS_REGIONS,
    WORKLOAD_PILLAR_PRIORITIES,
    WORKLOAD_REVIEW_OWNER,
    IssueManagementType,
    IssueManagementTypeValue,
    WorkloadEnvironment,
    WorkloadEnvironmentValue,
    WorkloadImprovementStatus,
    WorkloadImprovementStatusValue,
    WorkloadIssueManagementStatus,
    WorkloadIssueManagementStatusValue,
)
from walens.model import (
    BOOLEAN,
    NO_ITEMS,
    TEXT,
    EnumerationShape,
    ListShape,
    Model,
    NumberShape,
    Operation,
    OperationRequest,
    PagedRequest,
    Pages,
    StructureShape,
    body,
    label,
    query,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


WORKLOAD_PROFILE_ARNS = ListShape(PROFILE_ARN, min=0, max=1)


REVIEW_TEMPLATE_ARNS = ListShape(TEMPLATE_ARN, min=0, max=1)


@frozen(kw_only=True, eq=False, repr=False)
class WorkloadJiraConfigurationInput(Model):
    """What to set of a workload's use of Jira."""

    issue_management_status: WorkloadIssueManagementStatus | WorkloadIssueManagementStatusValue | None = field(
        default=None, metadata=body("IssueManagementStatus", EnumerationShape(WorkloadIssueManagementStatus))
    )
    """Whether the service manages Jira issues; ``INHERIT`` does as the account's setting says."""
    issue_management_type: IssueManagementType | IssueManagementTypeValue | None = field(
        default=None, metadata=body("IssueManagementType", EnumerationShape(IssueManagementType))
    )
    """Whether Jira issues are managed automatically or by hand."""
    jira_project_key: str | None = field(default=None, metadata=body("JiraProjectKey", JIRA_PROJECT_KEY))
    """The key of the Jira project that holds the issues. 1 to 100 characters, pattern ``[A-Z][A-Z0-9_]*``."""


LIST_WORKLOADS_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


LENS_ALIASES = ListShape(LENS_ALIAS, min=1)


PROFILE_ARNS = ListShape(PROFILE_ARN, min=1)


@frozen(kw_only=True, eq=False, repr=False)
class CreateWorkloadResponse(Model):
    """What `CreateWorkloadRequest` gives back."""

    workload_id: str = field(metadata=body("WorkloadId", TEXT, always=True))
    """The workload's id, unique within its Region."""
    workload_arn: str = field(metadata=body("WorkloadArn", TEXT, always=True))
    """The workload's ARN."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateWorkloadRequest(OperationRequest[CreateWorkloadResponse]):
    """
    Define a workload; the service adds the Framework lens to the lenses that are named.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateWorkload.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateWorkload", method="POST", path="/workloads", response=CreateWorkloadResponse
    )

    workload_name: str = field(metadata=body("WorkloadName", WORKLOAD_NAME, required=True))
    """
    A name that no other workload of the account has in the Region; case and spaces make no difference. 3 to 100
    characters.
    """
    description: str = field(metadata=body("Description", WORKLOAD_DESCRIPTION, required=True))
    """What the workload is. 3 to 250 characters."""
    environment: WorkloadEnvironment | WorkloadEnvironmentValue = field(
        metadata=body("Environment", EnumerationShape(WorkloadEnvironment), required=True)
    )
    """Whether the workload is in production or not yet."""
    lenses: Sequence[str] = field(metadata=body("Lenses", WORKLOAD_LENSES, required=True))
    """
    The lenses to apply by alias, custom lenses by ARN. Those of a review template and the Framework lens are added.
    Each 1 to 128 characters.
    """
    account_ids: Sequence[str] | None = field(default=None, metadata=body("AccountIds", WORKLOAD_ACCOUNT_IDS))
    """The accounts that the workload uses. 0 to 100 items, each 12 characters, pattern ``[0-9]{12}``."""
    aws_regions: Sequence[str] | None = field(default=None, metadata=body("AwsRegions", WORKLOAD_AWS_REGIONS))
    """
    The Regions that the workload runs in. The service needs these, ``non_aws_regions``, or both. 0 to 50 items, each 0
    to 100 characters.
    """
    non_aws_regions: Sequence[str] | None = field(
        default=None, metadata=body("NonAwsRegions", WORKLOAD_NON_AWS_REGIONS)
    )
    """
    The places outside AWS that the workload runs in. The service needs these, ``aws_regions``, or both. 0 to 5 items,
    each 3 to 25 characters.
    """
    pillar_priorities: Sequence[str] | None = field(
        default=None, metadata=body("PillarPriorities", WORKLOAD_PILLAR_PRIORITIES)
    )
    """Pillar ids in the order that the improvement plan follows. Each 1 to 64 characters."""
    architectural_design: str | None = field(
        default=None, metadata=body("ArchitecturalDesign", WORKLOAD_ARCHITECTURAL_DESIGN)
    )
    r"""
    The URL where the architecture is shown. 0 to 2,048 characters, pattern ``(|(https?|ftp):\/\/[^\s/$.?#].[^\s]*)``.
    """
    review_owner: str | None = field(default=None, metadata=body("ReviewOwner", WORKLOAD_REVIEW_OWNER))
    """
    Who answers for the review: a name, an e-mail address or an id. The service needs it, though the model does not say
    so. 3 to 255 characters.
    """
    industry_type: str | None = field(default=None, metadata=body("IndustryType", WORKLOAD_INDUSTRY_TYPE))
    """The industry, as one of the names that the service lists, such as ``InfoTech``. 0 to 100 characters."""
    industry: str | None = field(default=None, metadata=body("Industry", WORKLOAD_INDUSTRY))
    """The industry, in any words. 0 to 100 characters."""
    notes: str | None = field(default=None, metadata=body("Notes", NOTES))
    """Notes on the workload. 0 to 2,084 characters."""
    client_request_token: str | None = field(
        default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """
    tags: Mapping[str, str] | None = field(default=None, metadata=body("Tags", TAG_MAP))
    r"""
    Tags by key. 1 to 50 entries; keys 1 to 128 characters, pattern ``[\p{L}\p{N}\p{Z}_.:/=+@-]+``; values 0 to 256
    characters.
    """
    discovery_config: WorkloadDiscoveryConfig | None = field(
        default=None, metadata=body("DiscoveryConfig", StructureShape(lambda: WorkloadDiscoveryConfig))
    )
    """How the service finds out which resources belong to the workload."""
    applications: Sequence[str] | None = field(default=None, metadata=body("Applications", WORKLOAD_APPLICATIONS))
    r"""
    The workload's applications in AppRegistry, by ARN. 0 to 1 item, each 0 to 2,084 characters, pattern
    ``arn:aws[-a-z]*:servicecatalog:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:/applications/[a-z0-9]+``.
    """
    profile_arns: Sequence[str] | None = field(default=None, metadata=body("ProfileArns", WORKLOAD_PROFILE_ARNS))
    r"""
    The profile to attach, by ARN. 0 to 1 item, each 0 to 2,084 characters, pattern
    ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
    """
    review_template_arns: Sequence[str] | None = field(
        default=None, metadata=body("ReviewTemplateArns", REVIEW_TEMPLATE_ARNS)
    )
    r"""
    The review template that the answers start from, by ARN. 0 to 1 item, each 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
    jira_configuration: WorkloadJiraConfigurationInput | None = field(
        default=None, metadata=body("JiraConfiguration", StructureShape(lambda: WorkloadJiraConfigurationInput))
    )
    """How the workload uses Jira."""


@frozen(kw_only=True, eq=False, repr=False)
class GetWorkloadResponse(Model):
    """What `GetWorkloadRequest` gives back."""

    workload: Workload = field(metadata=body("Workload", StructureShape(lambda: Workload), always=True))


@frozen(kw_only=True, eq=False, repr=False)
class GetWorkloadRequest(OperationRequest[GetWorkloadResponse]):
    """
    Get a workload with its settings, lenses and counts of risks.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetWorkload.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetWorkload", method="GET", path="/workloads/{WorkloadId}", response=GetWorkloadResponse
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""


@frozen(kw_only=True, eq=False, repr=False)
class ListWorkloadsResponse(Model):
    """What `ListWorkloadsRequest` gives back."""

    workload_summaries: tuple[WorkloadSummary, ...] = field(
        default=NO_ITEMS, metadata=body("WorkloadSummaries", ListShape(StructureShape(lambda: WorkloadSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListWorkloadsRequest(PagedRequest[ListWorkloadsResponse, WorkloadSummary]):
    """
    List the workloads that the account owns or that are shared with it.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListWorkloads.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListWorkloads",
        method="POST",
        path="/workloadsSummaries",
        response=ListWorkloadsResponse,
        pages=Pages(items="workload_summaries"),
    )

    workload_name_prefix: str | None = field(default=None, metadata=body("WorkloadNamePrefix", WORKLOAD_NAME_PREFIX))
    """Only workloads whose name starts so. 0 to 100 characters."""
    next_token: str | None = field(default=None, metadata=body("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(default=None, metadata=body("MaxResults", LIST_WORKLOADS_INPUT_MAX_RESULTS_INTEGER))
    """How many items a page holds at most. 1 to 50."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateWorkloadResponse(Model):
    """What `UpdateWorkloadRequest` gives back."""

    workload: Workload = field(metadata=body("Workload", StructureShape(lambda: Workload), always=True))


@frozen(kw_only=True, eq=False, repr=False)
class UpdateWorkloadRequest(OperationRequest[UpdateWorkloadResponse]):
    """
    Change the settings of a workload.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateWorkload.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateWorkload", method="PATCH", path="/workloads/{WorkloadId}", response=UpdateWorkloadResponse
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    workload_name: str | None = field(default=None, metadata=body("WorkloadName", WORKLOAD_NAME))
    """
    A name that no other workload of the account has in the Region; case and spaces make no difference. 3 to 100
    characters.
    """
    description: str | None = field(default=None, metadata=body("Description", WORKLOAD_DESCRIPTION))
    """What the workload is. 3 to 250 characters."""
    environment: WorkloadEnvironment | WorkloadEnvironmentValue | None = field(
        default=None, metadata=body("Environment", EnumerationShape(WorkloadEnvironment))
    )
    """Whether the workload is in production or not yet."""
    account_ids: Sequence[str] | None = field(default=None, metadata=body("AccountIds", WORKLOAD_ACCOUNT_IDS))
    """The accounts that the workload uses. 0 to 100 items, each 12 characters, pattern ``[0-9]{12}``."""
    aws_regions: Sequence[str] | None = field(default=None, metadata=body("AwsRegions", WORKLOAD_AWS_REGIONS))
    """The Regions that the workload runs in. 0 to 50 items, each 0 to 100 characters."""
    non_aws_regions: Sequence[str] | None = field(
        default=None, metadata=body("NonAwsRegions", WORKLOAD_NON_AWS_REGIONS)
    )
    """The places outside AWS that the workload runs in. 0 to 5 items, each 3 to 25 characters."""
    pillar_priorities: Sequence[str] | None = field(
        default=None, metadata=body("PillarPriorities", WORKLOAD_PILLAR_PRIORITIES)
    )
    """Pillar ids in the order that the improvement plan follows. Each 1 to 64 characters."""
    architectural_design: str | None = field(
        default=None, metadata=body("ArchitecturalDesign", WORKLOAD_ARCHITECTURAL_DESIGN)
    )
    r"""
    The URL where the architecture is shown. 0 to 2,048 characters, pattern ``(|(https?|ftp):\/\/[^\s/$.?#].[^\s]*)``.
    """
    review_owner: str | None = field(default=None, metadata=body("ReviewOwner", WORKLOAD_REVIEW_OWNER))
    """Who answers for the review: a name, an e-mail address or an id of a person or a group. 3 to 255 characters."""
    is_review_owner_update_acknowledged: bool | None = field(
        default=None, metadata=body("IsReviewOwnerUpdateAcknowledged", BOOLEAN)
    )
    """Whether it is acknowledged that a review owner is needed. Without one, access is restricted 60 days later."""
    industry_type: str | None = field(default=None, metadata=body("IndustryType", WORKLOAD_INDUSTRY_TYPE))
    """The industry, as one of the names that the service lists, such as ``InfoTech``. 0 to 100 characters."""
    industry: str | None = field(default=None, metadata=body("Industry", WORKLOAD_INDUSTRY))
    """The industry, in any words. 0 to 100 characters."""
    notes: str | None = field(default=None, metadata=body("Notes", NOTES))
    """Notes on the workload. 0 to 2,084 characters."""
    improvement_status: WorkloadImprovementStatus | WorkloadImprovementStatusValue | None = field(
        default=None, metadata=body("ImprovementStatus", EnumerationShape(WorkloadImprovementStatus))
    )
    """How far the improvements of the workload are."""
    discovery_config: WorkloadDiscoveryConfig | None = field(
        default=None, metadata=body("DiscoveryConfig", StructureShape(lambda: WorkloadDiscoveryConfig))
    )
    """How the service finds out which resources belong to the workload."""
    applications: Sequence[str] | None = field(default=None, metadata=body("Applications", WORKLOAD_APPLICATIONS))
    r"""
    The workload's applications in AppRegistry, by ARN. 0 to 1 item, each 0 to 2,084 characters, pattern
    ``arn:aws[-a-z]*:servicecatalog:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:/applications/[a-z0-9]+``.
    """
    jira_configuration: WorkloadJiraConfigurationInput | None = field(
        default=None, metadata=body("JiraConfiguration", StructureShape(lambda: WorkloadJiraConfigurationInput))
    )
    """How the workload uses Jira."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteWorkloadResponse(Model):
    """What `DeleteWorkloadRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteWorkloadRequest(OperationRequest[DeleteWorkloadResponse]):
    """
    Delete a workload, which only its owner may do.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteWorkload.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteWorkload", method="DELETE", path="/workloads/{WorkloadId}", response=DeleteWorkloadResponse
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    client_request_token: str | None = field(
        default=None, metadata=query("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class AssociateLensesResponse(Model):
    """What `AssociateLensesRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class AssociateLensesRequest(OperationRequest[AssociateLensesResponse]):
    """
    Apply published lenses to a workload, at most 10 in a call; it then has a review for each of them.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_AssociateLenses.html
    """

    operation: ClassVar[Operation] = Operation(
        name="AssociateLenses",
        method="PATCH",
        path="/workloads/{WorkloadId}/associateLenses",
        response=AssociateLensesResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    lens_aliases: Sequence[str] = field(metadata=body("LensAliases", LENS_ALIASES, required=True))
    """
    The lenses by alias, custom lenses by ARN. The service takes at most 10. At least 1 item, each 1 to 128 characters.
    """


@frozen(kw_only=True, eq=False, repr=False)
class DisassociateLensesResponse(Model):
    """What `DisassociateLensesRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DisassociateLensesRequest(OperationRequest[DisassociateLensesResponse]):
    """
    Take lenses off a workload, at most 10 in a call; the Framework lens always stays.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DisassociateLenses.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DisassociateLenses",
        method="PATCH",
        path="/workloads/{WorkloadId}/disassociateLenses",
        response=DisassociateLensesResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    lens_aliases: Sequence[str] = field(metadata=body("LensAliases", LENS_ALIASES, required=True))
    """
    The lenses by alias, custom lenses by ARN. The service takes at most 10. At least 1 item, each 1 to 128 characters.
    """


@frozen(kw_only=True, eq=False, repr=False)
class AssociateProfilesResponse(Model):
    """What `AssociateProfilesRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class AssociateProfilesRequest(OperationRequest[AssociateProfilesResponse]):
    """
    Attach profiles to a workload.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_AssociateProfiles.html
    """

    operation: ClassVar[Operation] = Operation(
        name="AssociateProfiles",
        method="PATCH",
        path="/workloads/{WorkloadId}/associateProfiles",
        response=AssociateProfilesResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    profile_arns: Sequence[str] = field(metadata=body("ProfileArns", PROFILE_ARNS, required=True))
    r"""
    The profiles by ARN. At least 1 item, each 0 to 2,084 characters, pattern
    ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class DisassociateProfilesResponse(Model):
    """What `DisassociateProfilesRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DisassociateProfilesRequest(OperationRequest[DisassociateProfilesResponse]):
    """
    Detach profiles from a workload.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DisassociateProfiles.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DisassociateProfiles",
        method="PATCH",
        path="/workloads/{WorkloadId}/disassociateProfiles",
        response=DisassociateProfilesResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    profile_arns: Sequence[str] = field(metadata=body("ProfileArns", PROFILE_ARNS, required=True))
    r"""
    The profiles by ARN. At least 1 item, each 0 to 2,084 characters, pattern
    ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
    """
