"""What answers say of a workload and of its reviews: their settings, states and counts of risks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from walens.api.lens_reviews import LensReview, LensReviewSummary, PillarReviewSummary
from walens.api.shared_structures import Workload, WorkloadSummary
from walens.api.shared_values import LensStatus, Risk
from walens.offline.arns import parse_lens_arn
from walens.offline.call import moment
from walens.offline.content import count
from walens.offline.official import official_lens
from walens.offline.operations.access import share_for, share_reaching
from walens.offline.operations.lookup import published_version
from walens.offline.operations.profile_lookup import prioritized_questions
from walens.offline.operations.workload_lookup import content_behind, lens_arn_of
from walens.offline.tables.lenses import LensTable
from walens.offline.tables.tags import TagTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walens.offline.call import Call
    from walens.offline.review import Review, WorkloadState

__all__ = ["described", "lens_status", "review_described", "review_summarized", "summarized"]


def described(call: Call, state: WorkloadState) -> Workload:
    """Give a workload as GetWorkload and GetMilestone do (docs/service-workloads.md, section 3)."""
    workload = state.workload
    share = None if state.account == call.scope.account_id else share_for(call, workload.workload_id)
    return evolve(
        workload,
        # Inferred: for whoever was invited alone (docs/service-workloads.md, section 3).
        share_invitation_id=share.share_id if share is not None and share.is_invitation else None,
        updated_at=moment(state.updated_at),
        risk_counts=_workload_counts(call, state),
        prioritized_risk_counts=_prioritized_counts(call, state, *state.reviews),
        lenses=tuple(review.lens_alias for review in state.reviews),
        tags=TagTable(call.rows).of(workload.workload_arn),
    )


def summarized(call: Call, state: WorkloadState) -> WorkloadSummary:
    """Give a workload as lists of workloads have it: risks that nothing has are left out (sections 3 and 6)."""
    workload = state.workload
    return WorkloadSummary(
        workload_id=workload.workload_id,
        workload_arn=workload.workload_arn,
        workload_name=workload.workload_name,
        owner=workload.owner,
        updated_at=moment(state.updated_at),
        lenses=tuple(review.lens_alias for review in state.reviews),
        risk_counts={risk: number for risk, number in _workload_counts(call, state).items() if number},
        improvement_status=workload.improvement_status,
        profiles=workload.profiles,
        prioritized_risk_counts={
            risk: number for risk, number in _prioritized_counts(call, state, *state.reviews).items() if number
        },
    )


def _workload_counts(call: Call, state: WorkloadState) -> dict[Risk, int]:
    """Add up the counts of all reviews (section 6)."""
    risks = [risk for review in state.reviews for risk in content_behind(call, review).risks(review).values()]
    return _counted(count(risks))


def _prioritized_counts(call: Call, state: WorkloadState, *reviews: Review) -> dict[Risk, int]:
    """
    Count the risks of the questions that the workload's profile puts first (docs/service-sharing.md, section 5).

    Assumption S25: there are no counts without a profile.
    """
    if not state.workload.profiles:
        return {}
    risks = [
        risk
        for review in reviews
        for question_id, risk in content_behind(call, review).risks(review).items()
        if question_id in (prioritized_questions(call, state.workload, review.lens_alias) or ())
    ]
    return _counted(count(risks))


def _counted(counts: Mapping[str, int]) -> dict[Risk, int]:
    return {Risk(name): number for name, number in counts.items()}


def review_summarized(call: Call, state: WorkloadState, review: Review) -> LensReviewSummary:
    """Give a review of a workload as ListLensReviews does (section 5)."""
    content = content_behind(call, review)
    return LensReviewSummary(
        lens_alias=review.lens_alias,
        lens_arn=lens_arn_of(call, review.lens_alias),
        lens_version=review.version,
        lens_name=content.lens.name,
        lens_status=lens_status(call, review.lens_alias, review.position, state.account),
        updated_at=moment(review.updated_at),
        risk_counts=_counted(count(content.risks(review).values())),
        profiles=state.workload.profiles,
        prioritized_risk_counts=_prioritized_counts(call, state, review),
    )


def review_described(call: Call, state: WorkloadState, review: Review) -> LensReview:
    """Give a review of a workload as GetLensReview does (section 5)."""
    content = content_behind(call, review)
    risks = content.risks(review)
    first = prioritized_questions(call, state.workload, review.lens_alias)
    # Assumption W6: pillars in the order of the document.
    pillars = tuple(
        PillarReviewSummary(
            pillar_id=pillar.id,
            pillar_name=pillar.name,
            notes=review.pillar_notes.get(pillar.id),
            risk_counts=_counted(count(risks[question.id] for question in pillar.questions)),
            prioritized_risk_counts={}
            if first is None
            else _counted(count(risks[question.id] for question in pillar.questions if question.id in first)),
        )
        for pillar in content.lens.pillars
    )
    return LensReview(
        lens_alias=review.lens_alias,
        lens_arn=lens_arn_of(call, review.lens_alias),
        lens_version=review.version,
        lens_name=content.lens.name,
        lens_status=lens_status(call, review.lens_alias, review.position, state.account),
        pillar_review_summaries=pillars,
        updated_at=moment(review.updated_at),
        notes=review.notes,
        risk_counts=_counted(count(risks.values())),
        profiles=state.workload.profiles,
        prioritized_risk_counts=_prioritized_counts(call, state, review),
    )


def lens_status(call: Call, lens_alias: str, position: int | None, owner: str) -> LensStatus:
    """
    Tell how the version that a review uses stands to its lens.

    CURRENT and NOT_CURRENT were seen (docs/service-behaviour.md, section 3). Assumption: DELETED where the lens or
    its published versions are gone (section 8 has the value from the model alone). Assumption S18: UNSHARED where the
    lens is another account's that no longer shares it.

    Args:
        call: the call.
        lens_alias: the lens.
        position: the document that the review uses.
        owner: the account that the review belongs to.
    """
    if official_lens(lens_alias) is not None:
        return LensStatus.CURRENT
    latest = published_version(LensTable(call.rows).versions(lens_alias))
    if latest is None:
        return LensStatus.DELETED
    arn = parse_lens_arn(lens_alias)
    if arn is not None and arn.account != owner and share_reaching(call, lens_alias, owner) is None:
        return LensStatus.UNSHARED
    return LensStatus.CURRENT if latest.position == position else LensStatus.NOT_CURRENT
