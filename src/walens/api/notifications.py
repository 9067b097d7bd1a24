"""The operations on notifications, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from walens.api.shared_values import NEXT_TOKEN, WORKLOAD_ID
from walens.model import (
    NO_ITEMS,
    TEXT,
    EnumerationShape,
    ListShape,
    Model,
    NumberShape,
    OpenEnum,
    Operation,
    PagedRequest,
    Pages,
    StructureShape,
    TextShape,
    body,
)

LIST_NOTIFICATIONS_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


RESOURCE_ARN = TextShape(min=50)


@frozen(kw_only=True, eq=False, repr=False)
class LensUpgradeSummary(Model):
    """Which lens is outdated where, with both versions."""

    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    workload_name: str | None = field(default=None, metadata=body("WorkloadName", TEXT))
    """The workload's name."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    current_lens_version: str | None = field(default=None, metadata=body("CurrentLensVersion", TEXT))
    """The version in use."""
    latest_lens_version: str | None = field(default=None, metadata=body("LatestLensVersion", TEXT))
    """The latest published version."""
    resource_arn: str | None = field(default=None, metadata=body("ResourceArn", TEXT))
    """The ARN of what the upgrade is for."""
    resource_name: str | None = field(default=None, metadata=body("ResourceName", TEXT))
    """The name of what the upgrade is for."""


class NotificationType(OpenEnum):
    """What happened to a lens: a new major version was published, or it was deprecated."""

    LENS_VERSION_UPGRADED = "LENS_VERSION_UPGRADED"
    LENS_VERSION_DEPRECATED = "LENS_VERSION_DEPRECATED"


@frozen(kw_only=True, eq=False, repr=False)
class NotificationSummary(Model):
    """A notification that a lens in use has a newer version or is deprecated."""

    type: NotificationType | None = field(default=None, metadata=body("Type", EnumerationShape(NotificationType)))
    """What happened to the lens."""
    lens_upgrade_summary: LensUpgradeSummary | None = field(
        default=None, metadata=body("LensUpgradeSummary", StructureShape(lambda: LensUpgradeSummary))
    )
    """Which lens is outdated where."""


@frozen(kw_only=True, eq=False, repr=False)
class ListNotificationsResponse(Model):
    """What `ListNotificationsRequest` gives back."""

    notification_summaries: tuple[NotificationSummary, ...] = field(
        default=NO_ITEMS, metadata=body("NotificationSummaries", ListShape(StructureShape(lambda: NotificationSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListNotificationsRequest(PagedRequest[ListNotificationsResponse, NotificationSummary]):
    """
    List the workloads and review templates whose lens has a newer version or is deprecated.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListNotifications.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListNotifications",
        method="POST",
        path="/notifications",
        response=ListNotificationsResponse,
        pages=Pages(items="notification_summaries"),
    )

    workload_id: str | None = field(default=None, metadata=body("WorkloadId", WORKLOAD_ID))
    """
    Only notifications for this workload; not together with ``resource_arn``. 32 characters, pattern ``[0-9a-f]{32}``.
    """
    next_token: str | None = field(default=None, metadata=body("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=body("MaxResults", LIST_NOTIFICATIONS_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""
    resource_arn: str | None = field(default=None, metadata=body("ResourceArn", RESOURCE_ARN))
    r"""
    Only notifications for the resource of this ARN; not together with ``workload_id``. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
