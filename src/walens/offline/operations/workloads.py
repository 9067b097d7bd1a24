"""Workloads: define, describe, list, change, delete, and apply lenses (docs/service-workloads.md, sections 2 to 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens._core.convert import structure, unstructure
from walens.api.shared_structures import Workload
from walens.api.shares import ShareResourceType
from walens.api.workloads import (
    AssociateLensesRequest,
    AssociateLensesResponse,
    CreateWorkloadRequest,
    CreateWorkloadResponse,
    DeleteWorkloadRequest,
    DeleteWorkloadResponse,
    DisassociateLensesRequest,
    DisassociateLensesResponse,
    GetWorkloadRequest,
    GetWorkloadResponse,
    ListWorkloadsRequest,
    ListWorkloadsResponse,
    UpdateWorkloadRequest,
    UpdateWorkloadResponse,
)
from walens.errors import FieldError
from walens.offline import quotas
from walens.offline.names import normalized_name
from walens.offline.operations.access import received
from walens.offline.operations.profile_lookup import seen_profile
from walens.offline.operations.tags import refuse_reserved
from walens.offline.operations.workload_lenses import FRAMEWORK, apply_lenses, remove_lenses, usable_lenses
from walens.offline.operations.workload_lookup import own_workload, seen_workload
from walens.offline.operations.workload_summaries import described, summarized
from walens.offline.paging import page, start_of
from walens.offline.refusals import conflict, invalid_fields, not_found, over_quota
from walens.offline.tables.tags import TagTable
from walens.offline.tables.workloads import WorkloadTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.offline.call import Call, Handlers
    from walens.offline.tables.workloads import WorkloadRow

__all__ = ["HANDLERS"]

# The API reference says that an industry type must be one of these (docs/service-workloads.md, section 2).
_INDUSTRY_TYPES: Final = frozenset(
    {
        "Agriculture",
        "Automobile",
        "Defense",
        "Design and Engineering",
        "Digital Advertising",
        "Education",
        "Environmental Protection",
        "Financial Services",
        "Gaming",
        "General Public Services",
        "Healthcare",
        "Hospitality",
        "InfoTech",
        "Justice and Public Safety",
        "Life Sciences",
        "Manufacturing",
        "Media & Entertainment",
        "Mining & Resources",
        "Oil & Gas",
        "Power & Utilities",
        "Professional Services",
        "Real Estate & Construction",
        "Retail & Wholesale",
        "Social Protection",
        "Telecommunications",
        "Travel, Transportation & Logistics",
        "Other",
    }
)
# Assumption W5: a workload without priorities has the Framework's pillars in the order of its document.
_PILLARS: Final = (
    "operationalExcellence",
    "security",
    "reliability",
    "performance",
    "costOptimization",
    "sustainability",
)


_NOT_KEPT: Final = frozenset({"Lenses", "ClientRequestToken", "Tags", "ProfileArns", "ReviewTemplateArns"})
"""What a request says beside the members that its workload keeps."""


def _create_workload(call: Call, request: CreateWorkloadRequest) -> CreateWorkloadResponse:
    refuse_reserved(request.tags or {})
    # Assumption W1: what the text requires and the model does not is refused as the model's shape of errors has it.
    problems = [*_missing(request), *_wrong_industry(request.industry_type)]
    if problems:
        raise invalid_fields(problems)
    _refuse_unavailable(request)
    profiles = [seen_profile(call, arn) for arn in request.profile_arns or ()]
    # The Framework lens comes with every workload that is made through the API (docs/service-behaviour.md, section 6).
    lenses = usable_lenses(call, (FRAMEWORK, *request.lenses))
    table = WorkloadTable(call.rows)
    if len(table.of(call.scope)) >= quotas.WORKLOADS.value:
        raise over_quota(quotas.WORKLOADS)
    normalized = _free_name(table, call, request.workload_name)
    workload_id = call.make_id()
    arn = call.scope.workload_arn(workload_id)
    # The status of the improvement is the owner's to set, and starts as not applicable (section 3).
    first: dict[str, object] = {
        "ImprovementStatus": "NOT_APPLICABLE",
        "PillarPriorities": [*_PILLARS],
        "Owner": call.scope.account_id,
        "Profiles": [{"ProfileArn": profile.arn, "ProfileVersion": profile.version_name} for profile in profiles],
    }
    workload = structure(
        {**first, **_without_empty(_kept(request)), "WorkloadId": workload_id, "WorkloadArn": arn}, Workload
    )
    table.add(workload, normalized, call.scope, call.now)
    apply_lenses(call, workload_id, lenses)
    TagTable(call.rows).put(arn, request.tags or {})
    return CreateWorkloadResponse(workload_id=workload_id, workload_arn=arn)


def _kept(request: CreateWorkloadRequest | UpdateWorkloadRequest) -> dict[str, object]:
    """Give the members that a request sets, by their wire names; an empty one is set to nothing (section 2)."""
    return {name: value for name, value in unstructure(request).items() if name not in _NOT_KEPT}


def _without_empty(members: dict[str, object]) -> dict[str, object]:
    # Assumption W13: what is set to nothing is absent afterwards, as what was never set.
    return {name: value for name, value in members.items() if value not in ("", [], {}, ())}


def _missing(request: CreateWorkloadRequest) -> Iterator[FieldError]:
    if not request.review_owner:
        yield FieldError("ReviewOwner", "is required")
    if not request.aws_regions and not request.non_aws_regions:
        yield FieldError("AwsRegions", "is required where NonAwsRegions names no place")


def _wrong_industry(industry_type: str | None) -> Iterator[FieldError]:
    # Assumption W2: the text says that it must be one of the list.
    if industry_type and industry_type not in _INDUSTRY_TYPES:
        yield FieldError("IndustryType", f"has to be one of {', '.join(sorted(_INDUSTRY_TYPES))}")


def _refuse_unavailable(request: CreateWorkloadRequest) -> None:
    """Refuse what needs a resource that the offline service does not have, instead of leaving it out in silence."""
    if request.review_template_arns:
        [arn] = request.review_template_arns
        raise not_found(
            f"[ResourceNotFound] {arn} was not found; the offline service has no review templates",
            resource_id=arn,
            resource_type="REVIEW_TEMPLATE",
        )


def _free_name(table: WorkloadTable, call: Call, name: str, *, own_id: str = "") -> str:
    """
    Give the normalized form of a name that no other workload of the account has.

    Raises:
        ConflictException: another workload has it (section 2: real text).
    """
    normalized = normalized_name(name)
    holder = table.holder_of_name(normalized, call.scope)
    if holder is not None and holder != own_id:
        # Assumption W3: the text shows the name as it was sent.
        raise conflict(
            f"[Conflict] A workload with name {name} already exists.", resource_id=holder, resource_type="WORKLOAD"
        )
    return normalized


def _get_workload(call: Call, request: GetWorkloadRequest) -> GetWorkloadResponse:
    row = seen_workload(call, request.workload_id)
    return GetWorkloadResponse(workload=described(call, WorkloadTable(call.rows).state(row)))


def _list_workloads(call: Call, request: ListWorkloadsRequest) -> ListWorkloadsResponse:
    table = WorkloadTable(call.rows)
    start = start_of(request)
    prefix = request.workload_name_prefix or ""
    # Assumption W8: the newest change first; the prefix is compared as it is.
    found = sorted(
        ((-round(row.updated_at * 1000), -row.sequence), row)
        for row in _listed(call, table)
        if (row.workload.workload_name or "").startswith(prefix)
    )
    taken, token = page(request, (each for each in found if each[0] > start), lambda entry: entry[0])
    return ListWorkloadsResponse(
        workload_summaries=tuple(summarized(call, table.state(row)) for _, row in taken), next_token=token
    )


def _listed(call: Call, table: WorkloadTable) -> list[WorkloadRow]:
    """Give the account's own workloads, and those that are shared with it (section 3)."""
    shared = [table.find(workload_id) for workload_id in received(call, ShareResourceType.WORKLOAD)]
    return [*table.of(call.scope), *(row for row in shared if row is not None)]


def _update_workload(call: Call, request: UpdateWorkloadRequest) -> UpdateWorkloadResponse:
    row = own_workload(call, request.workload_id)
    problems = [*_wrong_industry(request.industry_type)]
    if problems:
        raise invalid_fields(problems)
    table = WorkloadTable(call.rows)
    changed = structure(_without_empty({**unstructure(row.workload), **_kept(request)}), Workload)
    # Its own name is no conflict (section 3).
    normalized = _free_name(table, call, changed.workload_name or "", own_id=row.workload_id)
    table.change(changed, normalized, call.now)
    return UpdateWorkloadResponse(workload=described(call, table.state(own_workload(call, row.workload_id))))


def _delete_workload(call: Call, request: DeleteWorkloadRequest) -> DeleteWorkloadResponse:
    """Delete a workload with all its milestones and data (section 3)."""
    row = own_workload(call, request.workload_id)
    WorkloadTable(call.rows).delete(row.workload_id)
    TagTable(call.rows).remove_all(call.scope.workload_arn(row.workload_id))
    return DeleteWorkloadResponse()


def _associate_lenses(call: Call, request: AssociateLensesRequest) -> AssociateLensesResponse:
    row = own_workload(call, request.workload_id)
    # Assumption W29: one lens that cannot be used, and none is applied.
    apply_lenses(call, row.workload_id, usable_lenses(call, request.lens_aliases))
    return AssociateLensesResponse()


def _disassociate_lenses(call: Call, request: DisassociateLensesRequest) -> DisassociateLensesResponse:
    row = own_workload(call, request.workload_id)
    remove_lenses(call, row, request.lens_aliases)
    return DisassociateLensesResponse()


HANDLERS: Final[Handlers] = {
    CreateWorkloadRequest: _create_workload,
    GetWorkloadRequest: _get_workload,
    ListWorkloadsRequest: _list_workloads,
    UpdateWorkloadRequest: _update_workload,
    DeleteWorkloadRequest: _delete_workload,
    AssociateLensesRequest: _associate_lenses,
    DisassociateLensesRequest: _disassociate_lenses,
}
