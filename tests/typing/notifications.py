"""Notifications: how the operation is meant to be called, and what a type checker refuses."""

from typing import assert_type

import walens
from walens import api


def upgrades(client: walens.Client) -> None:
    for notification in client.items(api.ListNotificationsRequest(workload_id="a")):
        assert_type(notification, api.NotificationSummary)
        if notification.type is api.NotificationType.LENS_VERSION_UPGRADED:
            assert_type(notification.lens_upgrade_summary, api.LensUpgradeSummary | None)


async def awaited(client: walens.AsyncClient) -> None:
    assert_type(await client.list_notifications(resource_arn="arn"), api.ListNotificationsResponse)


def wrong(client: walens.Client) -> None:
    client.list_notifications(workload_id=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
