"""Lens reviews: describe, list, annotate and upgrade (docs/service-workloads.md, section 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.api.lens_reviews import (
    GetLensReviewRequest,
    GetLensReviewResponse,
    ListLensReviewsRequest,
    ListLensReviewsResponse,
    UpdateLensReviewRequest,
    UpdateLensReviewResponse,
    UpgradeLensReviewRequest,
    UpgradeLensReviewResponse,
)
from walens.api.shared_values import LensStatus
from walens.offline.official import official_lens
from walens.offline.operations.lookup import published_version
from walens.offline.operations.milestones import save_milestone
from walens.offline.operations.workload_lenses import move_review
from walens.offline.operations.workload_lookup import (
    content_behind,
    find_review,
    own_workload,
    refuse_unknown_pillar,
    review_row,
    seen_workload,
    state_at,
)
from walens.offline.operations.workload_summaries import lens_status, review_described, review_summarized
from walens.offline.paging import page, start_of
from walens.offline.refusals import conflict
from walens.offline.tables.lenses import LensTable
from walens.offline.tables.workloads import WorkloadTable

if TYPE_CHECKING:
    from walens.offline.call import Call, Handlers

__all__ = ["HANDLERS"]


def _get_lens_review(call: Call, request: GetLensReviewRequest) -> GetLensReviewResponse:
    state = state_at(call, seen_workload(call, request.workload_id), request.milestone_number)
    return GetLensReviewResponse(
        workload_id=request.workload_id,
        milestone_number=request.milestone_number,
        lens_review=review_described(call, state, find_review(state, request.lens_alias)),
    )


def _list_lens_reviews(call: Call, request: ListLensReviewsRequest) -> ListLensReviewsResponse:
    start = start_of(request)
    state = state_at(call, seen_workload(call, request.workload_id), request.milestone_number)
    # Assumption W7: custom lenses before official ones, each group by ARN; so the one capture has it.
    ordered = sorted(
        state.reviews, key=lambda review: (official_lens(review.lens_alias) is not None, review.lens_alias)
    )
    reviews = [((index,), review) for index, review in enumerate(ordered) if (index,) > start]
    taken, token = page(request, reviews, lambda entry: entry[0])
    return ListLensReviewsResponse(
        workload_id=request.workload_id,
        milestone_number=request.milestone_number,
        lens_review_summaries=tuple(review_summarized(call, state, review) for _, review in taken),
        next_token=token,
    )


def _update_lens_review(call: Call, request: UpdateLensReviewRequest) -> UpdateLensReviewResponse:
    """Replace the notes that are given; without any, nothing changes (section 5)."""
    workload = own_workload(call, request.workload_id)
    row = review_row(call, workload, request.lens_alias)
    table = WorkloadTable(call.rows)
    review = table.complete(row)
    if request.lens_notes is not None or request.pillar_notes is not None:
        content = content_behind(call, review)
        for pillar_id in request.pillar_notes or {}:
            refuse_unknown_pillar(content, pillar_id, workload.workload_id)
        # Assumptions W13 and W35: an empty note clears, and the notes of pillars that are not named stay.
        notes = review.notes if request.lens_notes is None else request.lens_notes or None
        pillar_notes = {**review.pillar_notes, **(request.pillar_notes or {})}
        kept = {pillar_id: note for pillar_id, note in pillar_notes.items() if note}
        table.put_notes(row.sequence, notes, kept, call.now)
        table.touch(workload.workload_id, call.now)
        review = table.complete(review_row(call, workload, request.lens_alias))
    return UpdateLensReviewResponse(
        workload_id=workload.workload_id, lens_review=review_described(call, table.state(workload), review)
    )


def _upgrade_lens_review(call: Call, request: UpgradeLensReviewRequest) -> UpgradeLensReviewResponse:
    """Save a milestone, then move the review to the latest version (docs/service-behaviour.md, section 10)."""
    workload = own_workload(call, request.workload_id)
    review = review_row(call, workload, request.lens_alias)
    if lens_status(call, review.lens_alias, review.position, workload.account) is not LensStatus.NOT_CURRENT:
        # Assumption: what is not behind is refused, before a milestone is saved; no answer was published.
        raise conflict(
            f"[Conflict] The review under lens {review.lens_alias} has no newer version to be upgraded to.",
            resource_id=review.lens_alias,
            resource_type="LENS_REVIEW",
        )
    save_milestone(call, workload, request.milestone_name)
    latest = published_version(LensTable(call.rows).versions(review.lens_alias))
    assert latest is not None, "a lens without versions is not behind"
    move_review(call, review, latest)
    return UpgradeLensReviewResponse()


HANDLERS: Final[Handlers] = {
    GetLensReviewRequest: _get_lens_review,
    ListLensReviewsRequest: _list_lens_reviews,
    UpdateLensReviewRequest: _update_lens_review,
    UpgradeLensReviewRequest: _upgrade_lens_review,
}
