"""Which workload a request means, in which state, and which of its reviews and questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.api.shares import PermissionType
from walens.offline.arns import parse_lens_arn
from walens.offline.content import AskedQuestion, LensContent, content_of
from walens.offline.official import official_document, official_lens
from walens.offline.operations.access import share_for
from walens.offline.refusals import access_denied, invalid, not_found
from walens.offline.tables.milestones import MilestoneTable
from walens.offline.tables.workloads import ReviewRow, WorkloadRow, WorkloadTable, read_state

if TYPE_CHECKING:
    from walens.offline.call import Call
    from walens.offline.review import Review, WorkloadState

__all__ = [
    "answerable_workload",
    "asked_question",
    "canonical_alias",
    "content_behind",
    "find_review",
    "lens_arn_of",
    "own_workload",
    "refuse_unknown_pillar",
    "review_row",
    "seen_workload",
    "state_at",
]


def seen_workload(call: Call, workload_id: str) -> WorkloadRow:
    """
    Give a workload that the account may see: its own, or one that is shared with it.

    Raises:
        ResourceNotFoundException: there is no such workload (docs/service-workloads.md, section 3; S1).
    """
    row = WorkloadTable(call.rows).find(workload_id)
    if row is None or not (_is_own(call, row) or share_for(call, workload_id)):
        raise not_found(
            f"[ResourceNotFound] No workload with ID {workload_id} was found",
            resource_id=workload_id,
            resource_type="WORKLOAD",
        )
    return row


def own_workload(call: Call, workload_id: str) -> WorkloadRow:
    """
    Give a workload of the account's own, for what only its owner may do.

    Raises:
        ResourceNotFoundException: the account sees no such workload.
        AccessDeniedException: it is shared with the account (assumption S2: docs/service-sharing.md, section 4, names
            the rule and no error).
    """
    row = seen_workload(call, workload_id)
    if not _is_own(call, row):
        raise access_denied(f"Only the owner of workload {workload_id} may do this")
    return row


def answerable_workload(call: Call, workload_id: str) -> WorkloadRow:
    """
    Give a workload whose answers the account may record: its own, or one that it contributes to.

    Assumption S3: a contributor may record answers with their notes, and nothing else.

    Raises:
        ResourceNotFoundException: the account sees no such workload.
        AccessDeniedException: it is shared with the account to be read.
    """
    row = seen_workload(call, workload_id)
    if not _is_own(call, row):
        share = share_for(call, workload_id)
        if share is None or share.permits(call.now) is not PermissionType.CONTRIBUTOR:
            raise access_denied(f"Workload {workload_id} is shared with the account to be read only")
    return row


def _is_own(call: Call, row: WorkloadRow) -> bool:
    return (row.account, row.region) == (call.scope.account_id, call.scope.region_name)


def state_at(call: Call, row: WorkloadRow, milestone_number: int | None) -> WorkloadState:
    """
    Give a workload with its reviews, as it is or as it was at a milestone.

    Raises:
        ResourceNotFoundException: it has no milestone of the number.
    """
    if milestone_number is None:
        return WorkloadTable(call.rows).state(row)
    saved = MilestoneTable(call.rows).state(row.workload_id, milestone_number)
    if saved is None:
        # Assumption W34: the class was seen, the text is made like the others (docs/service-workloads.md, section 15).
        raise not_found(
            f"[ResourceNotFound] No milestone with number {milestone_number} was found in workload {row.workload_id}.",
            resource_id=str(milestone_number),
            resource_type="MILESTONE",
        )
    return read_state(row, saved)


def canonical_alias(alias: str) -> str:
    """Give the form in which reviews name a lens: the alias of an official lens, the ARN of a custom one."""
    arn = parse_lens_arn(alias)
    return arn.id if arn is not None and arn.is_official else alias


def lens_arn_of(call: Call, lens_alias: str) -> str:
    """Give the ARN of the lens of a review."""
    return call.scope.official_arn(lens_alias) if official_lens(lens_alias) else lens_alias


def review_row(call: Call, workload: WorkloadRow, lens_alias: str) -> ReviewRow:
    """
    Give the review of a workload under a lens, without its answers.

    Raises:
        ValidationException: the lens is not applied to the workload (docs/service-workloads.md, section 5).
    """
    row = WorkloadTable(call.rows).find_review(workload.workload_id, canonical_alias(lens_alias))
    if row is None:
        raise invalid(f"No lens review for lens alias {lens_alias}")
    return row


def find_review(state: WorkloadState, lens_alias: str) -> Review:
    """
    Give the review of a workload under a lens.

    Raises:
        ValidationException: the lens is not applied to the workload.
    """
    review = state.review(canonical_alias(lens_alias))
    if review is None:
        raise invalid(f"No lens review for lens alias {lens_alias}")
    return review


def content_behind(call: Call, review: Review | ReviewRow) -> LensContent:
    """Give what a review asks, in the version that it uses."""
    if review.position is not None:
        return content_of(WorkloadTable(call.rows).document(review.position))
    document = official_document(review.lens_alias)
    assert document is not None, "a lens without questions is not applied"
    return content_of(document)


def asked_question(content: LensContent, question_id: str, workload_id: str) -> AskedQuestion:
    """
    Give a question of a review.

    Raises:
        ValidationException: the version of the lens has no such question (docs/service-behaviour.md, section 10).
    """
    asked = content.questions.get(question_id)
    if asked is None:
        raise invalid(f"No question with ID {question_id} was found in workload {workload_id}.")
    return asked


def refuse_unknown_pillar(content: LensContent, pillar_id: str | None, workload_id: str) -> None:
    """
    Refuse a pillar that the lens does not have.

    Raises:
        ValidationException: it has none of the id (docs/service-workloads.md, section 7).
    """
    if pillar_id is not None and pillar_id not in {pillar.id for pillar in content.lens.pillars}:
        raise invalid(f"No pillar with ID {pillar_id} was found in workload {workload_id}.")
