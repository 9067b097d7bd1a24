"""Shares and invitations: how the operations are meant to be called, and what a type checker refuses."""

from typing import assert_type

import walens
from walens import api


def accept_all(client: walens.Client) -> None:
    for invitation in client.items(api.ListShareInvitationsRequest(share_resource_type="LENS")):
        assert_type(invitation, api.ShareInvitationSummary)
        done = client.update_share_invitation(
            share_invitation_id=invitation.share_invitation_id, share_invitation_action="ACCEPT"
        )
        assert_type(done.share_invitation, api.ShareInvitation)


def share(client: walens.Client, lens_arn: str) -> None:
    made = client.create_lens_share(lens_alias=lens_arn, shared_with="123456789012")
    assert_type(made.share_id, str)
    for summary in client.items(api.ListLensSharesRequest(lens_alias=lens_arn, status="PENDING")):
        assert_type(summary, api.LensShareSummary)
        assert_type(summary.status, api.ShareStatus | None)
    given = client.create_workload_share(workload_id="a" * 32, shared_with="123456789012", permission_type="READONLY")
    assert_type(given, api.CreateWorkloadShareResponse)


async def awaited(client: walens.AsyncClient) -> None:
    assert_type(await client.list_share_invitations(), api.ListShareInvitationsResponse)


def wrong(client: walens.Client) -> None:
    client.update_share_invitation(share_invitation_id="a", share_invitation_action="IGNORE")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
