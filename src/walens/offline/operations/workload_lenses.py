"""Lenses on workloads: apply them, take them off, and move their reviews to new versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from walens.errors import LensDocumentError
from walens.offline.arns import parse_lens_arn
from walens.offline.content import LensContent, content_of
from walens.offline.official import official_document, official_lens
from walens.offline.operations.access import share_for, share_reaching
from walens.offline.operations.lookup import published_version
from walens.offline.operations.workload_lookup import canonical_alias
from walens.offline.refusals import invalid
from walens.offline.review import carried_over
from walens.offline.tables.lenses import LensTable
from walens.offline.tables.workloads import WorkloadTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walens.offline.call import Call
    from walens.offline.tables.lenses import VersionRow
    from walens.offline.tables.workloads import ReviewRow, WorkloadRow

__all__ = ["FRAMEWORK", "UsableLens", "apply_lenses", "move_review", "move_reviews", "remove_lenses", "usable_lenses"]

FRAMEWORK: Final = "wellarchitected"
"""The alias of the lens that every workload has."""
_IN_A_CALL: Final = 10
_ON_A_WORKLOAD: Final = 20


@frozen
class UsableLens:
    """A lens in the version that a review of it starts with."""

    alias: str
    version: str
    position: int | None


def usable_lenses(call: Call, aliases: Sequence[str]) -> list[UsableLens]:
    """
    Give lenses in their newest published versions, each once.

    Raises:
        ValidationException: one of them is unknown, another account's, a draft, or no lens that questions could be
            asked from (docs/service-workloads.md, section 2: real text).
    """
    usable: dict[str, UsableLens] = {}
    unusable: list[str] = []
    for alias in aliases:
        lens = _official(canonical_alias(alias)) or _custom(call, alias)
        if lens is None:
            unusable.append(alias)
        else:
            usable[lens.alias] = lens
    if unusable:
        raise invalid(f"Failed to get lenses {', '.join(unusable)}. User might be not authorized to access lens.")
    return list(usable.values())


def _official(alias: str) -> UsableLens | None:
    lens = official_lens(alias)
    if lens is None or official_document(alias) is None:
        return None
    return UsableLens(alias, lens.version, None)


def _custom(call: Call, alias: str) -> UsableLens | None:
    arn = parse_lens_arn(alias)
    if arn is None or arn.is_official:
        return None
    table = LensTable(call.rows)
    lens = table.find(alias)
    own = lens is not None and (lens.account, lens.region) == (call.scope.account_id, call.scope.region_name)
    if lens is None or not (own or share_for(call, alias)):
        return None
    version = published_version(table.versions(alias))
    if version is None or _content(table, version) is None:
        return None
    return UsableLens(alias, version.version, version.position)


def _content(table: LensTable, version: VersionRow) -> LensContent | None:
    try:
        return content_of(table.document(version.position))
    except LensDocumentError:
        return None


def apply_lenses(call: Call, workload_id: str, lenses: Sequence[UsableLens]) -> None:
    """
    Start a review of a workload under each of some lenses; one that is applied already stays as it is (section 4).

    Raises:
        ValidationException: there are too many, in the call or on the workload.
    """
    table = WorkloadTable(call.rows)
    applied = {review.lens_alias for review in table.reviews(workload_id)}
    new = [lens for lens in lenses if lens.alias not in applied]
    # Assumption W26: the operation has no error about quotas.
    if len(lenses) > _IN_A_CALL + (not applied):  # the Framework lens is added to those that are named
        raise invalid(f"At most {_IN_A_CALL} lenses can be applied in a call, not {len(lenses)}")
    if len(applied) + len(new) > _ON_A_WORKLOAD:
        raise invalid(f"A workload has at most {_ON_A_WORKLOAD} lenses; it would have {len(applied) + len(new)}")
    for lens in new:
        if lens.position is not None:
            table.keep_document(lens.position)
        table.add_review(workload_id, lens.alias, lens.version, lens.position, call.now)
    if new:
        table.touch(workload_id, call.now)


def remove_lenses(call: Call, workload: WorkloadRow, aliases: Sequence[str]) -> None:
    """
    End the reviews of a workload under some lenses; their answers are gone, save in milestones (section 4).

    Raises:
        ValidationException: one of them is the Framework lens, or is not applied; none is then taken off.
    """
    table = WorkloadTable(call.rows)
    applied = {review.lens_alias for review in table.reviews(workload.workload_id)}
    asked = [canonical_alias(alias) for alias in aliases]
    if FRAMEWORK in asked:
        # Assumption W27: with the class of all faults about lenses.
        raise invalid(f"The lens {FRAMEWORK} cannot be removed from a workload")
    for alias in asked:
        if alias not in applied:
            raise invalid(f"No lens review for lens alias {alias}")  # assumption W28
    for alias in asked:
        table.delete_review(workload.workload_id, alias)
    table.touch(workload.workload_id, call.now)


def move_reviews(call: Call, from_position: int, to: VersionRow) -> None:
    """
    Move the reviews that use a version to its successor, as the service does silently for a minor one.

    Assumption: reviews that were behind already stay behind (docs/service-behaviour.md, sections 4 and 10).
    """
    table = WorkloadTable(call.rows)
    for review in table.reviews_of_document(from_position):
        workload = table.find(review.workload_id)
        assert workload is not None, "a review belongs to a workload"
        # In all accounts that it is shared with (docs/service-sharing.md, section 4). Assumption: and in no others.
        if workload.account == call.scope.account_id or share_reaching(call, to.arn, workload.account):
            move_review(call, review, to)


def move_review(call: Call, review: ReviewRow, to: VersionRow) -> None:
    """Let a review use another version of its lens, and carry its answers over by the ids of questions and choices."""
    table = WorkloadTable(call.rows)
    table.keep_document(to.position)
    questions = content_of(table.document(to.position)).questions
    for question_id, answer in table.answers(review.sequence).items():
        asked = questions.get(question_id)
        if asked is None:
            table.delete_answer(review.sequence, question_id)
        else:
            table.put_answer(review.sequence, question_id, carried_over(answer, asked.question), call.now)
    table.move_review(review.sequence, to.version, to.position, call.now)
    table.touch(review.workload_id, call.now)
