"""Share invitations: how the operations are meant to be called, and what a type checker refuses."""

from typing import assert_type

import walens
from walens import api


def accept_all(client: walens.Client) -> None:
    for invitation in client.items(api.ListShareInvitationsRequest(share_resource_type="LENS")):
        assert_type(invitation, api.ShareInvitationSummary)
        if invitation.share_invitation_id is not None:
            done = client.update_share_invitation(
                share_invitation_id=invitation.share_invitation_id, share_invitation_action="ACCEPT"
            )
            assert_type(done.share_invitation, api.ShareInvitation | None)


async def awaited(client: walens.AsyncClient) -> None:
    assert_type(await client.list_share_invitations(), api.ListShareInvitationsResponse)


def wrong(client: walens.Client) -> None:
    client.update_share_invitation(share_invitation_id="a", share_invitation_action="IGNORE")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
