"""The operations on invitations, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Literal, TypeAlias

from attrs import field, frozen

from walens.api._model import (
    Model,
    NumberLimits,
    OpenEnum,
    Operation,
    OperationRequest,
    PagedRequest,
    Pages,
    StringLimits,
    body,
    label,
    query,
)
from walens.api.shared_values import (
    NEXT_TOKEN,
    PROFILE_NAME_PREFIX,
    SHARE_INVITATION_ID,
    WORKLOAD_NAME_PREFIX,
    PermissionType,
)

LENS_NAME_PREFIX = StringLimits(min=0, max=100)


class ShareResourceType(OpenEnum):
    """What is shared: a workload, a lens, a profile or a review template."""

    WORKLOAD = "WORKLOAD"
    LENS = "LENS"
    PROFILE = "PROFILE"
    TEMPLATE = "TEMPLATE"


ShareResourceTypeValue: TypeAlias = Literal["WORKLOAD", "LENS", "PROFILE", "TEMPLATE"]
"""The values of `ShareResourceType`, as plain text."""


LIST_SHARE_INVITATIONS_INPUT_MAX_RESULTS_INTEGER = NumberLimits(min=1, max=50)


TEMPLATE_NAME_PREFIX = StringLimits(min=0, max=100, pattern=r"[A-Za-z0-9-_.,:/()@!&?#+'’\s]+")


@frozen(kw_only=True, eq=False, repr=False)
class ShareInvitationSummary(Model):
    """One invitation in a list, with who shares what."""

    share_invitation_id: str | None = field(default=None, metadata=body("ShareInvitationId"))
    """The invitation's id."""
    shared_by: str | None = field(default=None, metadata=body("SharedBy"))
    """The account that shares it."""
    shared_with: str | None = field(default=None, metadata=body("SharedWith"))
    """An account id, the ARN of a user, of an organization or of an organizational unit."""
    permission_type: PermissionType | None = field(default=None, metadata=body("PermissionType"))
    """Whether the receiver may only read, or also answer."""
    share_resource_type: ShareResourceType | None = field(default=None, metadata=body("ShareResourceType"))
    """What is shared."""
    workload_name: str | None = field(default=None, metadata=body("WorkloadName"))
    """The workload's name."""
    workload_id: str | None = field(default=None, metadata=body("WorkloadId"))
    """The workload's id, unique within its Region."""
    lens_name: str | None = field(default=None, metadata=body("LensName"))
    """The lens's name."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn"))
    """The lens's ARN."""
    profile_name: str | None = field(default=None, metadata=body("ProfileName"))
    """The profile's name."""
    profile_arn: str | None = field(default=None, metadata=body("ProfileArn"))
    """The profile's ARN."""
    template_name: str | None = field(default=None, metadata=body("TemplateName"))
    """The review template's name."""
    template_arn: str | None = field(default=None, metadata=body("TemplateArn"))
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

    share_invitation_id: str | None = field(default=None, metadata=body("ShareInvitationId"))
    """The invitation's id."""
    share_resource_type: ShareResourceType | None = field(default=None, metadata=body("ShareResourceType"))
    """What is shared."""
    workload_id: str | None = field(default=None, metadata=body("WorkloadId"))
    """The workload's id, unique within its Region."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias"))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn"))
    """The lens's ARN."""
    profile_arn: str | None = field(default=None, metadata=body("ProfileArn"))
    """The profile's ARN."""
    template_arn: str | None = field(default=None, metadata=body("TemplateArn"))
    """The review template's ARN."""


@frozen(kw_only=True, eq=False, repr=False)
class ListShareInvitationsResponse(Model):
    """What `ListShareInvitationsRequest` gives back."""

    share_invitation_summaries: tuple[ShareInvitationSummary, ...] | None = field(
        default=None, metadata=body("ShareInvitationSummaries")
    )
    next_token: str | None = field(default=None, metadata=body("NextToken"))
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
        default=None, metadata=query("ShareResourceType")
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

    share_invitation: ShareInvitation | None = field(default=None, metadata=body("ShareInvitation"))


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
        metadata=body("ShareInvitationAction")
    )
    """Whether to accept or to reject it."""
