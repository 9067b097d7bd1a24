"""A lens is found by its exact name, its ARN or its alias, whatever page and state it is in."""

import asyncio
import json

import pytest

from walens import AsyncClient, Client, api, errors, workflows
from walens.offline import OfflineTransport
from walens.workflows.finding import Seen, listed_lenses

OTHER_ACCOUNT = "210987654321"


def lens_text(name):
    return json.dumps({"schemaVersion": "2021-11-01", "name": name, "pillars": []})


@pytest.fixture
def transport():
    with OfflineTransport(document_rules="json") as transport:
        yield transport


@pytest.fixture
def client(transport):
    with Client(transport=transport) as client:
        yield client


def imported(client, name, *, version=None):
    arn = client.import_lens(json_string=lens_text(name)).lens_arn
    if version:
        client.create_lens_version(lens_alias=arn, lens_version=version)
    return arn


def shared(transport, name):
    owner = Client(transport=transport.beside(account_id=OTHER_ACCOUNT))
    arn = imported(owner, name, version="1.0")
    owner.create_lens_share(lens_alias=arn, shared_with=transport.account_id)
    receiver = Client(transport=transport)
    for invitation in receiver.list_share_invitations().share_invitation_summaries:
        receiver.update_share_invitation(
            share_invitation_id=invitation.share_invitation_id, share_invitation_action="ACCEPT"
        )
    return arn


def test_a_lens_has_both_of_its_states(client):
    """A draft beside a published version is the same lens; its name and ARN find it."""
    arn = imported(client, "Payments", version="1.0")
    client.import_lens(json_string=lens_text("Payments"), lens_alias=arn)

    for word in ("Payments", arn):
        lens = client.run(workflows.find_lens(word))
        assert (lens.arn, lens.name, lens.lens_type, lens.alias) == (arn, "Payments", "CUSTOM_SELF", None)
        assert (lens.published.version, lens.draft.version) == ("1.0", "DRAFT")
        assert lens.draft.updated_at > lens.published.updated_at


def test_a_draft_alone_and_an_official_lens_are_found(client):
    """What is not published yet has a name as well, and official lenses have names, too."""
    arn = imported(client, "Only a draft")
    assert client.run(workflows.find_lens("Only a draft")).published is None
    assert client.run(workflows.find_lens("Only a draft")).arn == arn
    assert client.run(workflows.find_lens("Serverless Lens")).alias == "serverless"
    assert client.run(workflows.find_lens("serverless")).name == "Serverless Lens"


def test_every_page_is_looked_at(transport):
    """The lens is found where it stands on the last of several pages."""
    names = []
    for account in range(4):
        owner = transport.beside(account_id=f"{account + 1:012d}")
        for number in range(15):
            names.append(f"Lens {account} {number}")
            with_owner = Client(transport=owner)
            arn = imported(with_owner, names[-1], version="1")
            with_owner.create_lens_share(lens_alias=arn, shared_with=transport.account_id)
    client = Client(transport=transport)
    for invitation in client.items(api.ListShareInvitationsRequest()):
        client.update_share_invitation(
            share_invitation_id=invitation.share_invitation_id, share_invitation_action="ACCEPT"
        )

    assert client.run(workflows.find_lens(names[-1])).name == "Lens 3 14"


def test_no_lens_of_the_name_is_an_error_that_lists_them(client):
    """The name is compared as it stands, and the custom lenses are listed."""
    arn = imported(client, "Payments", version="1.0")

    with pytest.raises(errors.LensNotFound) as caught:
        client.run(workflows.find_lens("payments"))

    assert caught.value.name == "payments"
    assert caught.value.lenses == (errors.NamedLens("Payments", arn, "CUSTOM_SELF"),)
    assert f"Payments (CUSTOM_SELF): {arn}" in str(caught.value)


def test_an_own_and_a_shared_lens_of_one_name_are_an_error_that_lists_both(transport, client):
    """Neither is taken: their ARNs tell them apart, and each ARN finds its own."""
    theirs, ours = shared(transport, "Payments"), imported(client, "Payments")

    with pytest.raises(errors.AmbiguousLens) as caught:
        client.run(workflows.find_lens("Payments"))

    assert {(lens.arn, lens.lens_type) for lens in caught.value.lenses} == {
        (ours, "CUSTOM_SELF"),
        (theirs, "CUSTOM_SHARED"),
    }
    assert client.run(workflows.find_lens(theirs)).owner == OTHER_ACCOUNT


def test_the_other_client_finds_the_same(transport, client):
    """Awaited it is the same workflow."""

    async def found():
        return await AsyncClient(transport=transport).run(workflows.find_lens("Payments"))

    imported(client, "Payments")
    assert client.run(workflows.find_lens("Payments")) == asyncio.run(found())


def test_one_summary_for_both_states_is_understood():
    """Where the service lists a lens once, the state it shows is the one that is known."""
    (lens,) = listed_lenses([api.LensSummary(lens_arn="arn:1", lens_name="A", lens_version="2")])
    assert (lens.published, lens.draft) == (Seen(version="2", updated_at=None), None)
