import pytest

from tests.offline.documents import lens_text
from walens import api
from walens.errors import (
    AccessDeniedException,
    ConflictException,
    ResourceNotFoundException,
    ServiceQuotaExceededException,
    ValidationException,
)

ACCOUNT = "210987654321"
USER = "arn:aws:iam::210987654321:user/team/ada"
ORGANIZATION = "arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5"
UNIT = "arn:aws:organizations::111122223333:ou/o-a1b2c3d4e5/ou-ab12-cdef3456"
DAY = 24 * 60 * 60


@pytest.fixture(autouse=True)
def organizations(client):
    """Sharing with organizations is switched on; a test of its own has it off."""
    client.update_global_settings(organization_sharing_status="ENABLED")


def shares(client, arn, **filters):
    """Give the principal and the status of each share."""
    summaries = client.items(api.ListLensSharesRequest(lens_alias=arn, **filters))
    return [(share.shared_with, str(share.status)) for share in summaries]


@pytest.mark.parametrize(
    ("principal", "status"),
    [
        (ACCOUNT, "PENDING"),
        (USER, "PENDING"),
        (ORGANIZATION, "ASSOCIATED"),
        (UNIT, "ASSOCIATED"),
        ("o-a1b2c3d4e5", "ASSOCIATED"),
        ("ou-ab12-cdef3456", "ASSOCIATED"),
    ],
)
def test_accounts_and_users_are_invited_and_organizations_are_associated(client, published_arn, principal, status):
    """Accounts and users are invited; an organization and its units are associated without an invitation."""
    answer = client.create_lens_share(lens_alias=published_arn, shared_with=principal)
    assert len(answer.share_id) == 32
    assert shares(client, published_arn) == [(principal, status)]


@pytest.mark.parametrize(
    "principal",
    [
        "everybody in here",
        "21098765432x",
        "arn:aws:iam::210987654321:role/x",
        "arn:aws:organizations::1:ou/x",
        "123456789012",
    ],
)
def test_other_principals_are_rejected(client, published_arn, principal):
    """What is no account, user, organization or unit is rejected, and the owner as well."""
    with pytest.raises(ValidationException) as caught:
        client.create_lens_share(lens_alias=published_arn, shared_with=principal)
    assert [field.name for field in caught.value.fields] == ["SharedWith"]


@pytest.mark.parametrize("principal", [ORGANIZATION, UNIT])
def test_organizations_need_to_be_enabled_first(client, published_arn, principal):
    """Assumption S9: a share with an organization or a unit is rejected while sharing with them is disabled; S11: it stays."""
    client.create_lens_share(lens_alias=published_arn, shared_with=ORGANIZATION)
    client.update_global_settings(organization_sharing_status="DISABLED")
    assert shares(client, published_arn) == [(ORGANIZATION, "ASSOCIATED")]
    with pytest.raises(ValidationException, match="sharing with organizations is disabled") as caught:
        client.create_lens_share(lens_alias=published_arn, shared_with=principal)
    assert [field.name for field in caught.value.fields] == ["SharedWith"]


@pytest.mark.parametrize(
    ("principal", "kind"), [("arn:aws:iam::123456789012:user/ada", "user"), ("123456789012", "account")]
)
def test_nobody_of_the_owners_account_is_invited(client, published_arn, principal, kind):
    """The text that was recorded for a user, and the same for an account (S4)."""
    text = rf"\[Validation\] The shared with {kind} cannot belong to the sharer's account\."
    with pytest.raises(ValidationException, match=text):
        client.create_lens_share(lens_alias=published_arn, shared_with=principal)
    assert shares(client, published_arn) == []


def test_drafts_are_not_shared(client, lens_arn):
    """A lens is shared only after a version of it is published."""
    with pytest.raises(ValidationException, match="published"):
        client.create_lens_share(lens_alias=lens_arn, shared_with=ACCOUNT)


def test_official_lenses_are_not_shared(client):
    """Official lenses are not shared."""
    with pytest.raises(AccessDeniedException):
        client.create_lens_share(lens_alias="serverless", shared_with=ACCOUNT)


def test_a_principal_has_one_share(client, published_arn):
    """A second share with the same principal is a conflict, which names the first."""
    share_id = client.create_lens_share(lens_alias=published_arn, shared_with=ACCOUNT).share_id
    with pytest.raises(ConflictException) as caught:
        client.create_lens_share(lens_alias=published_arn, shared_with=ACCOUNT)
    assert (caught.value.resource_id, caught.value.resource_type) == (share_id, "LENS_SHARE")


def test_an_invitation_expires_after_seven_days(client, clock, published_arn):
    """An invitation expires after seven days, and can be made again then; an association does not."""
    client.create_lens_share(lens_alias=published_arn, shared_with=ACCOUNT)
    client.create_lens_share(lens_alias=published_arn, shared_with=ORGANIZATION)
    clock.now += 7 * DAY
    assert shares(client, published_arn, status="PENDING") == [(ACCOUNT, "PENDING")]
    clock.now += 1
    assert shares(client, published_arn) == [(ACCOUNT, "EXPIRED"), (ORGANIZATION, "ASSOCIATED")]
    client.create_lens_share(lens_alias=published_arn, shared_with=ACCOUNT)
    assert shares(client, published_arn) == [(ORGANIZATION, "ASSOCIATED"), (ACCOUNT, "PENDING")]


def test_a_share_that_is_withdrawn_is_gone(client, published_arn):
    """A share that is withdrawn is gone; one that is not there, or another lens's, is not found."""
    share_id = client.create_lens_share(lens_alias=published_arn, shared_with=ACCOUNT).share_id
    other = client.import_lens(json_string=lens_text("Other")).lens_arn
    with pytest.raises(ResourceNotFoundException):
        client.delete_lens_share(lens_alias=other, share_id=share_id)
    client.delete_lens_share(lens_alias=published_arn, share_id=share_id)
    assert shares(client, published_arn) == []
    with pytest.raises(ResourceNotFoundException) as caught:
        client.delete_lens_share(lens_alias=published_arn, share_id=share_id)
    assert caught.value.resource_type == "LENS_SHARE"


def test_shares_are_listed_by_prefix_and_status_and_in_pages(client, published_arn):
    """Shares are narrowed by the start of the principal and by status, and come in pages."""
    for principal in (ACCOUNT, USER, ORGANIZATION, UNIT):
        client.create_lens_share(lens_alias=published_arn, shared_with=principal)
    assert [name for name, _ in shares(client, published_arn, shared_with_prefix="arn:aws:org")] == [ORGANIZATION, UNIT]
    assert [name for name, _ in shares(client, published_arn, status="ASSOCIATED")] == [ORGANIZATION, UNIT]
    assert [name for name, _ in shares(client, published_arn, max_results=1)] == [ACCOUNT, USER, ORGANIZATION, UNIT]


def test_the_301st_share_is_over_the_quota(client, published_arn):
    """A lens has 300 shares."""
    for number in range(300):
        client.create_lens_share(lens_alias=published_arn, shared_with=f"{number:012}")
    with pytest.raises(ServiceQuotaExceededException, match="300"):
        client.create_lens_share(lens_alias=published_arn, shared_with=ACCOUNT)
