import pytest

from walens import Client
from walens.errors import (
    AccessDeniedException,
    ResourceNotFoundException,
    ServiceQuotaExceededException,
    ValidationException,
)


def tags(client, arn):
    return dict(client.list_tags_for_resource(workload_arn=arn).tags)


def test_tags_are_added_replaced_and_removed(client, lens_arn):
    """Tags are added, replaced by key, and removed; keys that are not there are no matter."""
    assert tags(client, lens_arn) == {}
    client.tag_resource(workload_arn=lens_arn, tags={"b": "1", "a": "2"})
    client.tag_resource(workload_arn=lens_arn, tags={"b": "3", "ü b": ""})
    assert tags(client, lens_arn) == {"a": "2", "b": "3", "ü b": ""}
    client.untag_resource(workload_arn=lens_arn, tag_keys=["b", "missing"])
    assert tags(client, lens_arn) == dict(client.get_lens(lens_alias=lens_arn).lens.tags) == {"a": "2", "ü b": ""}


def test_a_resource_has_50_tags(client, lens_arn):
    """A resource has 50 tags; a value of one of them can still be replaced."""
    client.tag_resource(workload_arn=lens_arn, tags={f"k{number}": "" for number in range(50)})
    with pytest.raises(ServiceQuotaExceededException, match="50"):
        client.tag_resource(workload_arn=lens_arn, tags={"one": "more"})
    client.tag_resource(workload_arn=lens_arn, tags={"k0": "replaced"})
    assert len(tags(client, lens_arn)) == 50


def test_reserved_keys_are_refused(client, lens_arn):
    """Keys that start with ``aws:`` are refused."""
    with pytest.raises(ValidationException, match="reserved"):
        client.tag_resource(workload_arn=lens_arn, tags={"aws:x": ""})


@pytest.mark.parametrize(
    "arn",
    ["x", "arn:aws:wellarchitected::aws:lens/serverless", "arn:aws:wellarchitected:us-east-1:123456789012:workload/x"],
)
def test_what_has_no_tags_is_not_found(client, arn):
    """What is no lens of the account's own is not found."""
    with pytest.raises(ResourceNotFoundException):
        client.list_tags_for_resource(workload_arn=arn)


def test_lenses_of_other_accounts_are_not_tagged(transport, lens_arn):
    """A lens of another account is not tagged."""
    with pytest.raises(AccessDeniedException):
        Client(transport=transport.beside(account_id="210987654321")).tag_resource(
            workload_arn=lens_arn, tags={"a": ""}
        )
