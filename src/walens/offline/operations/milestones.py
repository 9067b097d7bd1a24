"""Milestones: save, describe and list states of a workload (docs/service-workloads.md, section 10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from walens.api.milestones import (
    CreateMilestoneRequest,
    CreateMilestoneResponse,
    GetMilestoneRequest,
    GetMilestoneResponse,
    ListMilestonesRequest,
    ListMilestonesResponse,
    Milestone,
    MilestoneSummary,
)
from walens.offline import quotas
from walens.offline.call import moment
from walens.offline.operations.workload_lookup import own_workload, seen_workload, state_at
from walens.offline.operations.workload_summaries import described, summarized
from walens.offline.paging import page, start_of
from walens.offline.refusals import conflict, over_quota
from walens.offline.tables.milestones import MilestoneRow, MilestoneTable
from walens.offline.tables.workloads import WorkloadRow, WorkloadTable, written_state

if TYPE_CHECKING:
    from walens.offline.call import Call, Handlers

__all__ = ["HANDLERS", "save_milestone"]


def save_milestone(call: Call, workload: WorkloadRow, name: str) -> int:
    """
    Save the state of a workload under a name, and give the number of the milestone.

    Raises:
        ConflictException: the workload has a milestone of the name.
        ServiceQuotaExceededException: it has as many milestones as it may have.
    """
    table = MilestoneTable(call.rows)
    saved = table.of(workload.workload_id)
    if any(row.name == name for row in saved):
        # Assumption W30: names are compared as they are; the class was seen, the text is made like the workload's.
        raise conflict(
            f"[Conflict] A milestone with name {name} already exists.", resource_id=name, resource_type="MILESTONE"
        )
    if len(saved) >= quotas.MILESTONES.value:
        raise over_quota(quotas.MILESTONES, resource_id=workload.workload_id)
    number = saved[-1].number + 1 if saved else 1
    state = written_state(WorkloadTable(call.rows).state(workload))
    table.add(workload.workload_id, number, name, state, call.now)
    return number


def _create_milestone(call: Call, request: CreateMilestoneRequest) -> CreateMilestoneResponse:
    workload = own_workload(call, request.workload_id)
    number = save_milestone(call, workload, request.milestone_name)
    return CreateMilestoneResponse(workload_id=workload.workload_id, milestone_number=number)


def _get_milestone(call: Call, request: GetMilestoneRequest) -> GetMilestoneResponse:
    workload = seen_workload(call, request.workload_id)
    state = state_at(call, workload, request.milestone_number)
    row = next(
        row for row in MilestoneTable(call.rows).of(workload.workload_id) if row.number == request.milestone_number
    )
    return GetMilestoneResponse(
        workload_id=workload.workload_id,
        milestone=Milestone(
            milestone_number=row.number,
            milestone_name=row.name,
            recorded_at=moment(row.recorded_at),
            workload=described(call, state),
        ),
    )


def _list_milestones(call: Call, request: ListMilestonesRequest) -> ListMilestonesResponse:
    start = start_of(request)
    workload = seen_workload(call, request.workload_id)
    rows = [((row.number,), row) for row in MilestoneTable(call.rows).of(workload.workload_id) if (row.number,) > start]
    # Assumption W31: without MaxResults there are 50.
    taken, token = page(request, rows, lambda entry: entry[0])
    return ListMilestonesResponse(
        workload_id=workload.workload_id,
        milestone_summaries=tuple(_summary(call, workload, row) for _, row in taken),
        next_token=token,
    )


def _summary(call: Call, workload: WorkloadRow, row: MilestoneRow) -> MilestoneSummary:
    state = state_at(call, workload, row.number)
    # Assumptions W9 and W43: all five counts, and no time of the last change.
    complete = evolve(summarized(call, state), risk_counts=described(call, state).risk_counts, updated_at=None)
    return MilestoneSummary(
        milestone_number=row.number,
        milestone_name=row.name,
        recorded_at=moment(row.recorded_at),
        workload_summary=complete,
    )


HANDLERS: Final[Handlers] = {
    CreateMilestoneRequest: _create_milestone,
    GetMilestoneRequest: _get_milestone,
    ListMilestonesRequest: _list_milestones,
}
