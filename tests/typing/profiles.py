"""Profiles: how the operations are meant to be called, and what a type checker refuses."""

from typing import assert_type

import walens
from walens import api


def profile(client: walens.Client) -> None:
    template = client.get_profile_template().profile_template
    assert_type(template, api.ProfileTemplate)
    made = client.create_profile(
        profile_name="startup",
        profile_description="Small and fast",
        profile_questions=[api.ProfileQuestionUpdate(question_id="q1", selected_choice_ids=["a", "b"])],
    )
    assert_type(made.profile_arn, str)
    client.upgrade_profile_version(workload_id="a", profile_arn=made.profile_arn or "", milestone_name="before")
    for summary in client.items(api.ListProfilesRequest(profile_owner_type="SELF")):
        assert_type(summary, api.ProfileSummary)


async def awaited(client: walens.AsyncClient) -> None:
    async for notification in client.items(api.ListProfileNotificationsRequest()):
        assert_type(notification, api.ProfileNotificationSummary)


def wrong(client: walens.Client) -> None:
    client.list_profiles(profile_owner_type="MINE")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.update_profile(profile_arn="a", profile_questions=[{}])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
