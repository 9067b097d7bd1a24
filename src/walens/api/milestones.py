"""The operations on milestones, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from attrs import field, frozen

from walens.api.shared_structures import Workload, WorkloadSummary
from walens.api.shared_values import CLIENT_REQUEST_TOKEN, MILESTONE_NAME, MILESTONE_NUMBER, NEXT_TOKEN, WORKLOAD_ID
from walens.model import Model, NumberLimits, Operation, OperationRequest, PagedRequest, Pages, body, label


@frozen(kw_only=True, eq=False, repr=False)
class Milestone(Model):
    """A saved state of a workload."""

    milestone_number: int | None = field(default=None, metadata=body("MilestoneNumber"))
    """The milestone's number in its workload."""
    milestone_name: str | None = field(default=None, metadata=body("MilestoneName"))
    """The milestone's name, unique in its workload."""
    recorded_at: datetime | None = field(default=None, metadata=body("RecordedAt"))
    """When the state was saved."""
    workload: Workload | None = field(default=None, metadata=body("Workload"))
    """The workload as it was then."""


LIST_MILESTONES_INPUT_MAX_RESULTS_INTEGER = NumberLimits(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class MilestoneSummary(Model):
    """One saved state in the list of a workload's milestones."""

    milestone_number: int | None = field(default=None, metadata=body("MilestoneNumber"))
    """The milestone's number in its workload."""
    milestone_name: str | None = field(default=None, metadata=body("MilestoneName"))
    """The milestone's name, unique in its workload."""
    recorded_at: datetime | None = field(default=None, metadata=body("RecordedAt"))
    """When the state was saved."""
    workload_summary: WorkloadSummary | None = field(default=None, metadata=body("WorkloadSummary"))
    """The workload as it was then."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateMilestoneResponse(Model):
    """What `CreateMilestoneRequest` gives back."""

    workload_id: str | None = field(default=None, metadata=body("WorkloadId"))
    """The workload's id, unique within its Region."""
    milestone_number: int | None = field(default=None, metadata=body("MilestoneNumber"))
    """The milestone's number in its workload."""


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
    milestone_name: str = field(metadata=body("MilestoneName", MILESTONE_NAME))
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

    workload_id: str | None = field(default=None, metadata=body("WorkloadId"))
    """The workload's id, unique within its Region."""
    milestone: Milestone | None = field(default=None, metadata=body("Milestone"))


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

    workload_id: str | None = field(default=None, metadata=body("WorkloadId"))
    """The workload's id, unique within its Region."""
    milestone_summaries: tuple[MilestoneSummary, ...] | None = field(default=None, metadata=body("MilestoneSummaries"))
    next_token: str | None = field(default=None, metadata=body("NextToken"))
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
