"""The operations on milestones, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import field, frozen

from walens.api.shared_structures import Workload, WorkloadSummary
from walens.api.shared_values import CLIENT_REQUEST_TOKEN, MILESTONE_NAME, MILESTONE_NUMBER, NEXT_TOKEN, WORKLOAD_ID
from walens.model import (
    NO_ITEMS,
    NUMBER,
    TEXT,
    TIMESTAMP,
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
)

if TYPE_CHECKING:
    from datetime import datetime


@frozen(kw_only=True, eq=False, repr=False)
class Milestone(Model):
    """A saved state of a workload."""

    milestone_number: int = field(metadata=body("MilestoneNumber", NUMBER, always=True))
    """The milestone's number in its workload."""
    milestone_name: str | None = field(default=None, metadata=body("MilestoneName", TEXT))
    """The milestone's name, unique in its workload."""
    recorded_at: datetime | None = field(default=None, metadata=body("RecordedAt", TIMESTAMP))
    """When the state was saved."""
    workload: Workload | None = field(default=None, metadata=body("Workload", StructureShape(lambda: Workload)))
    """The workload as it was then."""


LIST_MILESTONES_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class MilestoneSummary(Model):
    """One saved state in the list of a workload's milestones."""

    milestone_number: int = field(metadata=body("MilestoneNumber", NUMBER, always=True))
    """The milestone's number in its workload."""
    milestone_name: str | None = field(default=None, metadata=body("MilestoneName", TEXT))
    """The milestone's name, unique in its workload."""
    recorded_at: datetime | None = field(default=None, metadata=body("RecordedAt", TIMESTAMP))
    """When the state was saved."""
    workload_summary: WorkloadSummary | None = field(
        default=None, metadata=body("WorkloadSummary", StructureShape(lambda: WorkloadSummary))
    )
    """The workload as it was then."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateMilestoneResponse(Model):
    """What `CreateMilestoneRequest` gives back."""

    milestone_number: int = field(metadata=body("MilestoneNumber", NUMBER, always=True))
    """The milestone's number in its workload."""
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateMilestoneRequest(OperationRequest[CreateMilestoneResponse]):
    """
    Save the current state of a workload under a name.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateMilestone.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateMilestone",
        method="POST",
        path="/workloads/{WorkloadId}/milestones",
        response=CreateMilestoneResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    milestone_name: str = field(metadata=body("MilestoneName", MILESTONE_NAME, required=True))
    """The milestone's name, unique in its workload. 3 to 100 characters."""
    client_request_token: str | None = field(
        default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class GetMilestoneResponse(Model):
    """What `GetMilestoneRequest` gives back."""

    milestone: Milestone = field(metadata=body("Milestone", StructureShape(lambda: Milestone), always=True))
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""


@frozen(kw_only=True, eq=False, repr=False)
class GetMilestoneRequest(OperationRequest[GetMilestoneResponse]):
    """
    Get a milestone with the workload as it was then.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetMilestone.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetMilestone",
        method="GET",
        path="/workloads/{WorkloadId}/milestones/{MilestoneNumber}",
        response=GetMilestoneResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    milestone_number: int = field(metadata=label("MilestoneNumber", MILESTONE_NUMBER))
    """The milestone's number in its workload. 1 to 100."""


@frozen(kw_only=True, eq=False, repr=False)
class ListMilestonesResponse(Model):
    """What `ListMilestonesRequest` gives back."""

    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    milestone_summaries: tuple[MilestoneSummary, ...] = field(
        default=NO_ITEMS, metadata=body("MilestoneSummaries", ListShape(StructureShape(lambda: MilestoneSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListMilestonesRequest(PagedRequest[ListMilestonesResponse, MilestoneSummary]):
    """
    List the milestones of a workload.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListMilestones.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListMilestones",
        method="POST",
        path="/workloads/{WorkloadId}/milestonesSummaries",
        response=ListMilestonesResponse,
        pages=Pages(items="milestone_summaries"),
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    next_token: str | None = field(default=None, metadata=body("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=body("MaxResults", LIST_MILESTONES_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""
