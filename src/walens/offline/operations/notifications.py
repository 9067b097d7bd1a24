"""Notifications: reviews whose lens has a newer major version or is gone (docs/service-behaviour.md, section 10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.api.notifications import (
    LensUpgradeSummary,
    ListNotificationsRequest,
    ListNotificationsResponse,
    NotificationSummary,
    NotificationType,
)
from walens.api.shared_values import LensStatus
from walens.offline.operations.lookup import published_version
from walens.offline.operations.workload_lookup import lens_arn_of, seen_workload
from walens.offline.operations.workload_summaries import lens_status
from walens.offline.paging import page, start_of
from walens.offline.tables.lenses import LensTable
from walens.offline.tables.workloads import ReviewRow, WorkloadRow, WorkloadTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.offline.call import Call, Handlers

__all__ = ["HANDLERS"]

_TYPES: Final = {
    LensStatus.NOT_CURRENT: NotificationType.LENS_VERSION_UPGRADED,
    # Assumption: the users of a lens that is deleted are notified (section 8), and this is the type that is left.
    LensStatus.DELETED: NotificationType.LENS_VERSION_DEPRECATED,
}


def _list_notifications(call: Call, request: ListNotificationsRequest) -> ListNotificationsResponse:
    start = start_of(request)
    found = [entry for entry in _notifications(call, request) if entry[0] > start]
    taken, token = page(request, found, lambda entry: entry[0])
    return ListNotificationsResponse(notification_summaries=tuple(summary for _, summary in taken), next_token=token)


def _notifications(
    call: Call, request: ListNotificationsRequest
) -> Iterator[tuple[tuple[int, ...], NotificationSummary]]:
    table = WorkloadTable(call.rows)
    rows = table.of(call.scope) if request.workload_id is None else [seen_workload(call, request.workload_id)]
    for workload in rows:
        if request.resource_arn in {None, call.scope.workload_arn(workload.workload_id)}:
            for review in table.reviews(workload.workload_id):
                kind = _TYPES.get(lens_status(call, review.lens_alias, review.position, workload.account))
                if kind is not None:
                    summary = NotificationSummary(type=kind, lens_upgrade_summary=_upgrade(call, workload, review))
                    yield (workload.sequence, review.sequence), summary


def _upgrade(call: Call, row: WorkloadRow, review: ReviewRow) -> LensUpgradeSummary:
    workload = row.workload
    latest = published_version(LensTable(call.rows).versions(review.lens_alias))
    return LensUpgradeSummary(
        workload_id=workload.workload_id,
        workload_name=workload.workload_name,
        lens_alias=review.lens_alias,
        lens_arn=lens_arn_of(call, review.lens_alias),
        current_lens_version=review.version,
        latest_lens_version=latest.version if latest else None,
        resource_arn=workload.workload_arn,
        resource_name=workload.workload_name,
    )


HANDLERS: Final[Handlers] = {ListNotificationsRequest: _list_notifications}
