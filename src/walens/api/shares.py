"""The operations on shares, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Literal, TypeAlias

from attrs import field, frozen

from walens.api.shared_values import (
    CLIENT_REQUEST_TOKEN,
    LENS_ALIAS,
    NEXT_TOKEN,
    PROFILE_ARN,
    PROFILE_NAME_PREFIX,
    SHARE_INVITATION_ID,
    TEMPLATE_ARN,
    WORKLOAD_ID,
    WORKLOAD_NAME_PREFIX,
)
from walens.model import (
    NO_ITEMS,
    TEXT,
    EnumerationShape,
    ListShape,
    Model,
    NumberShape,
    OpenEnum,
    Operation,
    OperationRequest,
    PagedRequest,
    Pages,
    StructureShape,
    TextShape,
    body,
    label,
    query,
)

SHARED_WITH = TextShape(min=12, max=2_048)


SHARE_ID = TEXT


SHARED_WITH_PREFIX = TextShape(min=0, max=100)


LIST_LENS_SHARES_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


class ShareStatus(OpenEnum):
    """How far a share is, from the invitation to the association."""

    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    PENDING = "PENDING"
    REVOKED = "REVOKED"
    EXPIRED = "EXPIRED"
    ASSOCIATING = "ASSOCIATING"
    ASSOCIATED = "ASSOCIATED"
    FAILED = "FAILED"


ShareStatusValue: TypeAlias = Literal[
    "ACCEPTED", "REJECTED", "PENDING", "REVOKED", "EXPIRED", "ASSOCIATING", "ASSOCIATED", "FAILED"
]
"""The values of `ShareStatus`, as plain text."""


@frozen(kw_only=True, eq=False, repr=False)
class LensShareSummary(Model):
    """One share of a lens."""

    share_id: str = field(metadata=body("ShareId", TEXT, always=True))
    """The share's id."""
    shared_with: str | None = field(default=None, metadata=body("SharedWith", TEXT))
    """An account id, the ARN of a user, of an organization or of an organizational unit."""
    status: ShareStatus | None = field(default=None, metadata=body("Status", EnumerationShape(ShareStatus)))
    """How far the share is."""
    status_message: str | None = field(default=None, metadata=body("StatusMessage", TEXT))
    """What the service adds to the status, such as why it is so."""


class PermissionType(OpenEnum):
    """What the receiver of a workload may do: only read, or also answer."""

    READONLY = "READONLY"
    CONTRIBUTOR = "CONTRIBUTOR"


PermissionTypeValue: TypeAlias = Literal["READONLY", "CONTRIBUTOR"]
"""The values of `PermissionType`, as plain text."""


LIST_WORKLOAD_SHARES_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class WorkloadShareSummary(Model):
    """One share in the list of a workload's shares."""

    share_id: str = field(metadata=body("ShareId", TEXT, always=True))
    """The share's id."""
    shared_with: str | None = field(default=None, metadata=body("SharedWith", TEXT))
    """An account id, the ARN of a user, of an organization or of an organizational unit."""
    permission_type: PermissionType | None = field(
        default=None, metadata=body("PermissionType", EnumerationShape(PermissionType))
    )
    """Whether the receiver may only read, or also answer."""
    status: ShareStatus | None = field(default=None, metadata=body("Status", EnumerationShape(ShareStatus)))
    """How far the share is."""
    status_message: str | None = field(default=None, metadata=body("StatusMessage", TEXT))
    """What the service adds to the status, such as why it is so."""


@frozen(kw_only=True, eq=False, repr=False)
class WorkloadShare(Model):
    """A share of a workload, with both sides of it."""

    share_id: str | None = field(default=None, metadata=body("ShareId", TEXT))
    """The share's id."""
    shared_by: str | None = field(default=None, metadata=body("SharedBy", TEXT))
    """The account that shares it."""
    shared_with: str | None = field(default=None, metadata=body("SharedWith", TEXT))
    """An account id, the ARN of a user, of an organization or of an organizational unit."""
    permission_type: PermissionType | None = field(
        default=None, metadata=body("PermissionType", EnumerationShape(PermissionType))
    )
    """Whether the receiver may only read, or also answer."""
    status: ShareStatus | None = field(default=None, metadata=body("Status", EnumerationShape(ShareStatus)))
    """How far the share is."""
    workload_name: str | None = field(default=None, metadata=body("WorkloadName", TEXT))
    """The workload's name."""
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""


LIST_PROFILE_SHARES_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class ProfileShareSummary(Model):
    """One share of a profile."""

    share_id: str | None = field(default=None, metadata=body("ShareId", TEXT))
    """The share's id."""
    shared_with: str | None = field(default=None, metadata=body("SharedWith", TEXT))
    """An account id, the ARN of a user, of an organization or of an organizational unit."""
    status: ShareStatus | None = field(default=None, metadata=body("Status", EnumerationShape(ShareStatus)))
    """How far the share is."""
    status_message: str | None = field(default=None, metadata=body("StatusMessage", TEXT))
    """What the service adds to the status, such as why it is so."""


LIST_TEMPLATE_SHARES_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class TemplateShareSummary(Model):
    """One share of a review template."""

    share_id: str | None = field(default=None, metadata=body("ShareId", TEXT))
    """The share's id."""
    shared_with: str | None = field(default=None, metadata=body("SharedWith", TEXT))
    """An account id, the ARN of a user, of an organization or of an organizational unit."""
    status: ShareStatus | None = field(default=None, metadata=body("Status", EnumerationShape(ShareStatus)))
    """How far the share is."""
    status_message: str | None = field(default=None, metadata=body("StatusMessage", TEXT))
    """What the service adds to the status, such as why it is so."""


LENS_NAME_PREFIX = TextShape(min=0, max=100)


class ShareResourceType(OpenEnum):
    """What is shared: a workload, a lens, a profile or a review template."""

    WORKLOAD = "WORKLOAD"
    LENS = "LENS"
    PROFILE = "PROFILE"
    TEMPLATE = "TEMPLATE"


ShareResourceTypeValue: TypeAlias = Literal["WORKLOAD", "LENS", "PROFILE", "TEMPLATE"]
"""The values of `ShareResourceType`, as plain text."""


LIST_SHARE_INVITATIONS_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


TEMPLATE_NAME_PREFIX = TextShape(min=0, max=100, pattern=r"[A-Za-z0-9-_.,:/()@!&?#+'’\s]+")


@frozen(kw_only=True, eq=False, repr=False)
class ShareInvitationSummary(Model):
    """One invitation in a list, with who shares what."""

    share_invitation_id: str = field(metadata=body("ShareInvitationId", TEXT, always=True))
    """The invitation's id."""
    shared_by: str | None = field(default=None, metadata=body("SharedBy", TEXT))
    """The account that shares it."""
    shared_with: str | None = field(default=None, metadata=body("SharedWith", TEXT))
    """An account id, the ARN of a user, of an organization or of an organizational unit."""
    permission_type: PermissionType | None = field(
        default=None, metadata=body("PermissionType", EnumerationShape(PermissionType))
    )
    """Whether the receiver may only read, or also answer."""
    share_resource_type: ShareResourceType | None = field(
        default=None, metadata=body("ShareResourceType", EnumerationShape(ShareResourceType))
    )
    """What is shared."""
    workload_name: str | None = field(default=None, metadata=body("WorkloadName", TEXT))
    """The workload's name."""
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    lens_name: str | None = field(default=None, metadata=body("LensName", TEXT))
    """The lens's name."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    profile_name: str | None = field(default=None, metadata=body("ProfileName", TEXT))
    """The profile's name."""
    profile_arn: str | None = field(default=None, metadata=body("ProfileArn", TEXT))
    """The profile's ARN."""
    template_name: str | None = field(default=None, metadata=body("TemplateName", TEXT))
    """The review template's name."""
    template_arn: str | None = field(default=None, metadata=body("TemplateArn", TEXT))
    """The review template's ARN."""


class ShareInvitationAction(StrEnum):
    """What to do with an invitation."""

    ACCEPT = "ACCEPT"
    REJECT = "REJECT"


ShareInvitationActionValue: TypeAlias = Literal["ACCEPT", "REJECT"]
"""The values of `ShareInvitationAction`, as plain text."""


@frozen(kw_only=True, eq=False, repr=False)
class ShareInvitation(Model):
    """An invitation after it was accepted or rejected, with what it shares."""

    share_invitation_id: str | None = field(default=None, metadata=body("ShareInvitationId", TEXT))
    """The invitation's id."""
    share_resource_type: ShareResourceType | None = field(
        default=None, metadata=body("ShareResourceType", EnumerationShape(ShareResourceType))
    )
    """What is shared."""
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    profile_arn: str | None = field(default=None, metadata=body("ProfileArn", TEXT))
    """The profile's ARN."""
    template_arn: str | None = field(default=None, metadata=body("TemplateArn", TEXT))
    """The review template's ARN."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateLensShareResponse(Model):
    """What `CreateLensShareRequest` gives back."""

    share_id: str = field(metadata=body("ShareId", TEXT, always=True))
    """The share's id."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateLensShareRequest(OperationRequest[CreateLensShareResponse]):
    """
    Share a published custom lens with an account, a user, an organization or an organizational unit.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateLensShare.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateLensShare", method="POST", path="/lenses/{LensAlias}/shares", response=CreateLensShareResponse
    )

    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    shared_with: str = field(metadata=body("SharedWith", SHARED_WITH, required=True))
    """An account id, the ARN of a user, of an organization or of an organizational unit. 12 to 2,048 characters."""
    client_request_token: str | None = field(
        default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class ListLensSharesResponse(Model):
    """What `ListLensSharesRequest` gives back."""

    lens_share_summaries: tuple[LensShareSummary, ...] = field(
        default=NO_ITEMS, metadata=body("LensShareSummaries", ListShape(StructureShape(lambda: LensShareSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListLensSharesRequest(PagedRequest[ListLensSharesResponse, LensShareSummary]):
    """
    List with whom a custom lens is shared.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListLensShares.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListLensShares",
        method="GET",
        path="/lenses/{LensAlias}/shares",
        response=ListLensSharesResponse,
        pages=Pages(items="lens_share_summaries"),
    )

    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    shared_with_prefix: str | None = field(default=None, metadata=query("SharedWithPrefix", SHARED_WITH_PREFIX))
    """Only shares with principals whose name starts so. 0 to 100 characters."""
    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=query("MaxResults", LIST_LENS_SHARES_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""
    status: ShareStatus | ShareStatusValue | None = field(
        default=None, metadata=query("Status", EnumerationShape(ShareStatus))
    )
    """Only shares that are so far."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteLensShareResponse(Model):
    """What `DeleteLensShareRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteLensShareRequest(OperationRequest[DeleteLensShareResponse]):
    """
    Withdraw the share of a custom lens.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteLensShare.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteLensShare",
        method="DELETE",
        path="/lenses/{LensAlias}/shares/{ShareId}",
        response=DeleteLensShareResponse,
    )

    share_id: str = field(metadata=label("ShareId", SHARE_ID))
    """The share's id. Pattern ``[0-9a-f]{32}``."""
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    client_request_token: str | None = field(
        default=None, metadata=query("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class CreateWorkloadShareResponse(Model):
    """What `CreateWorkloadShareRequest` gives back."""

    share_id: str = field(metadata=body("ShareId", TEXT, always=True))
    """The share's id."""
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateWorkloadShareRequest(OperationRequest[CreateWorkloadShareResponse]):
    """
    Share a workload with an account, a user, an organization or an organizational unit.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateWorkloadShare.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateWorkloadShare",
        method="POST",
        path="/workloads/{WorkloadId}/shares",
        response=CreateWorkloadShareResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    shared_with: str = field(metadata=body("SharedWith", SHARED_WITH, required=True))
    """An account id, the ARN of a user, of an organization or of an organizational unit. 12 to 2,048 characters."""
    permission_type: PermissionType | PermissionTypeValue = field(
        metadata=body("PermissionType", EnumerationShape(PermissionType), required=True)
    )
    """Whether the receiver may only read, or also answer."""
    client_request_token: str | None = field(
        default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class ListWorkloadSharesResponse(Model):
    """What `ListWorkloadSharesRequest` gives back."""

    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    workload_share_summaries: tuple[WorkloadShareSummary, ...] = field(
        default=NO_ITEMS,
        metadata=body("WorkloadShareSummaries", ListShape(StructureShape(lambda: WorkloadShareSummary))),
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListWorkloadSharesRequest(PagedRequest[ListWorkloadSharesResponse, WorkloadShareSummary]):
    """
    List with whom a workload is shared.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListWorkloadShares.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListWorkloadShares",
        method="GET",
        path="/workloads/{WorkloadId}/shares",
        response=ListWorkloadSharesResponse,
        pages=Pages(items="workload_share_summaries"),
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    shared_with_prefix: str | None = field(default=None, metadata=query("SharedWithPrefix", SHARED_WITH_PREFIX))
    """Only shares with principals whose name starts so. 0 to 100 characters."""
    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=query("MaxResults", LIST_WORKLOAD_SHARES_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""
    status: ShareStatus | ShareStatusValue | None = field(
        default=None, metadata=query("Status", EnumerationShape(ShareStatus))
    )
    """Only shares that are so far."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateWorkloadShareResponse(Model):
    """What `UpdateWorkloadShareRequest` gives back."""

    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    workload_share: WorkloadShare | None = field(
        default=None, metadata=body("WorkloadShare", StructureShape(lambda: WorkloadShare))
    )


@frozen(kw_only=True, eq=False, repr=False)
class UpdateWorkloadShareRequest(OperationRequest[UpdateWorkloadShareResponse]):
    """
    Change what the receiver of a workload share may do.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateWorkloadShare.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateWorkloadShare",
        method="PATCH",
        path="/workloads/{WorkloadId}/shares/{ShareId}",
        response=UpdateWorkloadShareResponse,
    )

    share_id: str = field(metadata=label("ShareId", SHARE_ID))
    """The share's id. Pattern ``[0-9a-f]{32}``."""
    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    permission_type: PermissionType | PermissionTypeValue = field(
        metadata=body("PermissionType", EnumerationShape(PermissionType), required=True)
    )
    """Whether the receiver may only read, or also answer."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteWorkloadShareResponse(Model):
    """What `DeleteWorkloadShareRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteWorkloadShareRequest(OperationRequest[DeleteWorkloadShareResponse]):
    """
    Withdraw the share of a workload.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteWorkloadShare.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteWorkloadShare",
        method="DELETE",
        path="/workloads/{WorkloadId}/shares/{ShareId}",
        response=DeleteWorkloadShareResponse,
    )

    share_id: str = field(metadata=label("ShareId", SHARE_ID))
    """The share's id. Pattern ``[0-9a-f]{32}``."""
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
class CreateProfileShareResponse(Model):
    """What `CreateProfileShareRequest` gives back."""

    share_id: str = field(metadata=body("ShareId", TEXT, always=True))
    """The share's id."""
    profile_arn: str | None = field(default=None, metadata=body("ProfileArn", TEXT))
    """The profile's ARN."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateProfileShareRequest(OperationRequest[CreateProfileShareResponse]):
    """
    Share a profile with an account, a user, an organization or an organizational unit.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateProfileShare.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateProfileShare",
        method="POST",
        path="/profiles/{ProfileArn}/shares",
        response=CreateProfileShareResponse,
    )

    profile_arn: str = field(metadata=label("ProfileArn", PROFILE_ARN))
    r"""
    The profile's ARN. 0 to 2,084 characters, pattern
    ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
    """
    shared_with: str = field(metadata=body("SharedWith", SHARED_WITH, required=True))
    """An account id, the ARN of a user, of an organization or of an organizational unit. 12 to 2,048 characters."""
    client_request_token: str | None = field(
        default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class ListProfileSharesResponse(Model):
    """What `ListProfileSharesRequest` gives back."""

    profile_share_summaries: tuple[ProfileShareSummary, ...] = field(
        default=NO_ITEMS, metadata=body("ProfileShareSummaries", ListShape(StructureShape(lambda: ProfileShareSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListProfileSharesRequest(PagedRequest[ListProfileSharesResponse, ProfileShareSummary]):
    """
    List with whom a profile is shared.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListProfileShares.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListProfileShares",
        method="GET",
        path="/profiles/{ProfileArn}/shares",
        response=ListProfileSharesResponse,
        pages=Pages(items="profile_share_summaries"),
    )

    profile_arn: str = field(metadata=label("ProfileArn", PROFILE_ARN))
    r"""
    The profile's ARN. 0 to 2,084 characters, pattern
    ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
    """
    shared_with_prefix: str | None = field(default=None, metadata=query("SharedWithPrefix", SHARED_WITH_PREFIX))
    """Only shares with principals whose name starts so. 0 to 100 characters."""
    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=query("MaxResults", LIST_PROFILE_SHARES_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""
    status: ShareStatus | ShareStatusValue | None = field(
        default=None, metadata=query("Status", EnumerationShape(ShareStatus))
    )
    """Only shares that are so far."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteProfileShareResponse(Model):
    """What `DeleteProfileShareRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteProfileShareRequest(OperationRequest[DeleteProfileShareResponse]):
    """
    Withdraw the share of a profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteProfileShare.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteProfileShare",
        method="DELETE",
        path="/profiles/{ProfileArn}/shares/{ShareId}",
        response=DeleteProfileShareResponse,
    )

    share_id: str = field(metadata=label("ShareId", SHARE_ID))
    """The share's id. Pattern ``[0-9a-f]{32}``."""
    profile_arn: str = field(metadata=label("ProfileArn", PROFILE_ARN))
    r"""
    The profile's ARN. 0 to 2,084 characters, pattern
    ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
    """
    client_request_token: str | None = field(
        default=None, metadata=query("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class CreateTemplateShareResponse(Model):
    """What `CreateTemplateShareRequest` gives back."""

    share_id: str = field(metadata=body("ShareId", TEXT, always=True))
    """The share's id."""
    template_arn: str | None = field(default=None, metadata=body("TemplateArn", TEXT))
    """The review template's ARN."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateTemplateShareRequest(OperationRequest[CreateTemplateShareResponse]):
    """
    Share a review template with an account, a user, an organization or an organizational unit.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateTemplateShare.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateTemplateShare",
        method="POST",
        path="/templates/shares/{TemplateArn}",
        response=CreateTemplateShareResponse,
    )

    template_arn: str = field(metadata=label("TemplateArn", TEMPLATE_ARN))
    r"""
    The review template's ARN. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
    shared_with: str = field(metadata=body("SharedWith", SHARED_WITH, required=True))
    """An account id, the ARN of a user, of an organization or of an organizational unit. 12 to 2,048 characters."""
    client_request_token: str | None = field(
        default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class ListTemplateSharesResponse(Model):
    """What `ListTemplateSharesRequest` gives back."""

    template_arn: str | None = field(default=None, metadata=body("TemplateArn", TEXT))
    """The review template's ARN."""
    template_share_summaries: tuple[TemplateShareSummary, ...] = field(
        default=NO_ITEMS,
        metadata=body("TemplateShareSummaries", ListShape(StructureShape(lambda: TemplateShareSummary))),
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListTemplateSharesRequest(PagedRequest[ListTemplateSharesResponse, TemplateShareSummary]):
    """
    List with whom a review template is shared.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListTemplateShares.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListTemplateShares",
        method="GET",
        path="/templates/shares/{TemplateArn}",
        response=ListTemplateSharesResponse,
        pages=Pages(items="template_share_summaries"),
    )

    template_arn: str = field(metadata=label("TemplateArn", TEMPLATE_ARN))
    r"""
    The review template's ARN. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
    shared_with_prefix: str | None = field(default=None, metadata=query("SharedWithPrefix", SHARED_WITH_PREFIX))
    """Only shares with principals whose name starts so. 0 to 100 characters."""
    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=query("MaxResults", LIST_TEMPLATE_SHARES_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""
    status: ShareStatus | ShareStatusValue | None = field(
        default=None, metadata=query("Status", EnumerationShape(ShareStatus))
    )
    """Only shares that are so far."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteTemplateShareResponse(Model):
    """What `DeleteTemplateShareRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteTemplateShareRequest(OperationRequest[DeleteTemplateShareResponse]):
    """
    Withdraw the share of a review template.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteTemplateShare.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteTemplateShare",
        method="DELETE",
        path="/templates/shares/{TemplateArn}/{ShareId}",
        response=DeleteTemplateShareResponse,
    )

    share_id: str = field(metadata=label("ShareId", SHARE_ID))
    """The share's id. Pattern ``[0-9a-f]{32}``."""
    template_arn: str = field(metadata=label("TemplateArn", TEMPLATE_ARN))
    r"""
    The review template's ARN. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
    client_request_token: str | None = field(
        default=None, metadata=query("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class ListShareInvitationsResponse(Model):
    """What `ListShareInvitationsRequest` gives back."""

    share_invitation_summaries: tuple[ShareInvitationSummary, ...] = field(
        default=NO_ITEMS,
        metadata=body("ShareInvitationSummaries", ListShape(StructureShape(lambda: ShareInvitationSummary))),
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListShareInvitationsRequest(PagedRequest[ListShareInvitationsResponse, ShareInvitationSummary]):
    """
    List what other accounts offer to share with this one.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListShareInvitations.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListShareInvitations",
        method="GET",
        path="/shareInvitations",
        response=ListShareInvitationsResponse,
        pages=Pages(items="share_invitation_summaries"),
    )

    workload_name_prefix: str | None = field(default=None, metadata=query("WorkloadNamePrefix", WORKLOAD_NAME_PREFIX))
    """Only workloads whose name starts so; excludes the prefixes of other kinds of resources. 0 to 100 characters."""
    lens_name_prefix: str | None = field(default=None, metadata=query("LensNamePrefix", LENS_NAME_PREFIX))
    """Only lenses whose name starts so; excludes the prefixes of other kinds of resources. 0 to 100 characters."""
    share_resource_type: ShareResourceType | ShareResourceTypeValue | None = field(
        default=None, metadata=query("ShareResourceType", EnumerationShape(ShareResourceType))
    )
    """Only invitations to this kind of resource."""
    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=query("MaxResults", LIST_SHARE_INVITATIONS_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""
    profile_name_prefix: str | None = field(default=None, metadata=query("ProfileNamePrefix", PROFILE_NAME_PREFIX))
    """Only profiles whose name starts so; excludes the prefixes of other kinds of resources. 0 to 100 characters."""
    template_name_prefix: str | None = field(default=None, metadata=query("TemplateNamePrefix", TEMPLATE_NAME_PREFIX))
    r"""
    Only review templates whose name starts so; excludes the prefixes of other kinds of resources. 0 to 100 characters,
    pattern ``[A-Za-z0-9-_.,:/()@!&?#+'’\s]+``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class UpdateShareInvitationResponse(Model):
    """What `UpdateShareInvitationRequest` gives back."""

    share_invitation: ShareInvitation = field(
        metadata=body("ShareInvitation", StructureShape(lambda: ShareInvitation), always=True)
    )


@frozen(kw_only=True, eq=False, repr=False)
class UpdateShareInvitationRequest(OperationRequest[UpdateShareInvitationResponse]):
    """
    Accept or reject what another account offers to share.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateShareInvitation.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateShareInvitation",
        method="PATCH",
        path="/shareInvitations/{ShareInvitationId}",
        response=UpdateShareInvitationResponse,
    )

    share_invitation_id: str = field(metadata=label("ShareInvitationId", SHARE_INVITATION_ID))
    """The invitation's id, from ListShareInvitations. Pattern ``[0-9a-f]{32}``."""
    share_invitation_action: ShareInvitationAction | ShareInvitationActionValue = field(
        metadata=body("ShareInvitationAction", EnumerationShape(ShareInvitationAction), required=True)
    )
    """Whether to accept or to reject it."""
