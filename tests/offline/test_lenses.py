import json
import time

import pytest

from tests.offline.documents import lens_text, lens_value, without_numbers
from walens import Client, api
from walens.errors import (
    AccessDeniedException,
    ResourceNotFoundException,
    ServiceQuotaExceededException,
    ValidationException,
)
from walens.offline.official import OFFICIAL_LENSES

MISSING = "arn:aws:wellarchitected:us-east-1:123456789012:lens/" + "0" * 32
OFFICIAL = [
    "serverless",
    "arn:aws:wellarchitected::aws:lens/serverless",
    "arn:aws:wellarchitected:us-east-1::lens/serverless",
]


def own(client, **filters):
    """Give the version and the status of each of the account's own lenses in a list."""
    lenses = client.items(api.ListLensesRequest(lens_type="CUSTOM_SELF", **filters))
    return [(lens.lens_version, str(lens.lens_status)) for lens in lenses]


class TestImport:
    def test_a_new_lens_is_a_draft(self, client, clock):
        """A new lens is a draft at once; the answer has its ARN and no status."""
        answer = client.import_lens(json_string=lens_text("My Lens"), tags={"team": "a"})
        assert answer.status is None
        assert answer.lens_arn.startswith("arn:aws:wellarchitected:us-east-1:123456789012:lens/")
        assert len(answer.lens_arn.rpartition("/")[2]) == 32
        (lens,) = client.items(api.ListLensesRequest(lens_type="CUSTOM_SELF"))
        assert lens == api.LensSummary(
            lens_arn=answer.lens_arn,
            lens_name="My Lens",
            lens_type=api.LensType.CUSTOM_SELF,
            description="What a payment service needs before launch.",
            created_at=lens.created_at,
            updated_at=lens.created_at,
            lens_version="DRAFT",
            owner="123456789012",
            lens_status=api.LensStatus("DRAFT"),
        )
        assert lens.created_at.timestamp() == clock.now
        assert own(client, lens_status="ALL") == own(client, lens_status="DRAFT") == [("DRAFT", "DRAFT")]
        assert own(client, lens_status="PUBLISHED") == []

    def test_an_import_by_arn_replaces_the_draft(self, client, lens_arn):
        """An import by ARN replaces the draft, its name as well, as long as no version is published."""
        for name in ("Payments 2", "Payments 3"):
            assert client.import_lens(lens_alias=lens_arn, json_string=lens_text(name)).lens_arn == lens_arn
        assert client.get_lens(lens_alias=lens_arn).lens.name == "Payments 3"
        assert own(client) == [("DRAFT", "DRAFT")]

    def test_an_import_over_a_published_version_makes_a_draft_beside_it(self, client, published_arn):
        """An import over a published version makes a draft beside it; the version stays as it is."""
        client.import_lens(lens_alias=published_arn, json_string=lens_text(description="New."))
        assert own(client) == [("1.0", "PUBLISHED"), ("DRAFT", "DRAFT")]
        assert json.loads(client.export_lens(lens_alias=published_arn).lens_json)["description"] != "New."
        draft = client.export_lens(lens_alias=published_arn, lens_version="DRAFT")
        assert json.loads(draft.lens_json)["description"] == "New."

    def test_every_change_is_newer_than_the_one_before(self, client, clock, lens_arn):
        """Every change of a lens has a newer time than the one before, even where the clock stands or goes back."""

        def updated_at():
            return max(lens.updated_at for lens in client.items(api.ListLensesRequest(lens_type="CUSTOM_SELF")))

        times = [updated_at()]
        for step in (0, -100, 0.0001):
            clock.now += step
            client.import_lens(lens_alias=lens_arn, json_string=lens_text())
            times.append(updated_at())
        client.create_lens_version(lens_alias=lens_arn, lens_version="1")
        times.append(updated_at())
        client.import_lens(lens_alias=lens_arn, json_string=lens_text())
        times.append(updated_at())
        assert times == sorted(set(times))

    @pytest.mark.parametrize("alias", ["test", "serverless", "arn:aws:s3:::lens"])
    def test_an_alias_is_rejected_with_the_services_words(self, client, alias):
        """An alias that is no ARN of a lens is rejected, in the words that were published."""
        with pytest.raises(ValidationException) as caught:
            client.import_lens(lens_alias=alias, json_string=lens_text())
        assert caught.value.message == f"[Validation] Invalid lens alias {alias} (allowed value as alias is LensARN)"

    def test_a_name_that_is_taken_is_rejected_with_the_services_words(self, client, lens_arn):
        """A name that another lens has, but for case and punctuation, is rejected, and that is no conflict."""
        with pytest.raises(ValidationException) as caught:
            client.import_lens(json_string=lens_text("PAY-ments!"))
        assert caught.value.message == "[Validation] A lens with normalized name payments already exists."
        other = client.import_lens(json_string=lens_text("Other")).lens_arn
        with pytest.raises(ValidationException, match="normalized name payments"):
            client.import_lens(lens_alias=other, json_string=lens_text("Payments"))
        client.import_lens(lens_alias=lens_arn, json_string=lens_text("Payments"))

    def test_a_published_name_stays(self, client, published_arn):
        """A lens with a published version keeps its name, letter for letter."""
        with pytest.raises(ValidationException, match="Lens name must match published name"):
            client.import_lens(lens_alias=published_arn, json_string=lens_text("payments"))

    def test_names_are_free_in_other_regions_and_accounts(self, transport, client, lens_arn):
        """A name that is taken is free in another region and another account."""
        for other in (transport.beside(region_name="eu-west-1"), transport.beside(account_id="210987654321")):
            assert Client(transport=other).import_lens(json_string=lens_text()).lens_arn != lens_arn

    def test_the_16th_lens_is_over_the_quota(self, client):
        """An account has 15 lenses in a region; the 16th is refused, an update of one is not."""
        arns = [client.import_lens(json_string=lens_text(f"Lens {number}")).lens_arn for number in range(15)]
        with pytest.raises(ServiceQuotaExceededException, match="15") as caught:
            client.import_lens(json_string=lens_text("Lens 15"))
        assert (caught.value.status, caught.value.service_code) == (402, "wellarchitected")
        client.import_lens(lens_alias=arns[0], json_string=lens_text("Lens 15"))

    def test_a_document_that_is_rejected_changes_nothing(self, client, published_arn):
        """An import that is rejected makes no draft."""
        with pytest.raises(ValidationException, match="name"):
            client.import_lens(lens_alias=published_arn, json_string=lens_text("100%"))
        assert own(client) == [("1.0", "PUBLISHED")]

    def test_reserved_tags_are_refused(self, client):
        """Tags that start with ``aws:`` are AWS's own."""
        with pytest.raises(ValidationException, match="aws:"):
            client.import_lens(json_string=lens_text(), tags={"AWS:team": "a"})
        assert own(client) == []

    def test_tags_of_an_update_change_nothing(self, client):
        """Tags are for a new lens; those of an update change nothing."""
        arn = client.import_lens(json_string=lens_text(), tags={"a": "1"}).lens_arn
        client.import_lens(lens_alias=arn, json_string=lens_text(), tags={"b": "2"})
        assert client.get_lens(lens_alias=arn).lens.tags == {"a": "1"}


class TestGet:
    def test_a_lens_has_name_owner_and_tags(self, client):
        """A lens is described with its version, name, owner and tags."""
        arn = client.import_lens(json_string=lens_text(), tags={"a": "1"}).lens_arn
        assert client.get_lens(lens_alias=arn).lens == api.Lens(
            lens_arn=arn,
            lens_version="DRAFT",
            name="Payments",
            description="What a payment service needs before launch.",
            owner="123456789012",
            tags={"a": "1"},
        )

    def test_the_latest_version_is_meant_where_none_is_named(self, client, published_arn):
        """Without a version the latest published one is meant, a draft beside it only where it is named."""
        client.import_lens(lens_alias=published_arn, json_string=lens_text())
        client.create_lens_version(lens_alias=published_arn, lens_version="0.9")
        client.import_lens(lens_alias=published_arn, json_string=lens_text())

        def version(asked=None):
            return client.get_lens(lens_alias=published_arn, lens_version=asked).lens.lens_version

        assert (version(), version("1.0"), version("DRAFT")) == ("0.9", "1.0", "DRAFT")
        with pytest.raises(ResourceNotFoundException) as caught:
            version("2.0")
        assert (caught.value.resource_id, caught.value.resource_type) == ("2.0", "LENS_VERSION")

    @pytest.mark.parametrize("alias", OFFICIAL)
    def test_official_lenses_are_found_by_alias_and_arn(self, client, alias):
        """An official lens is found by its alias and by either form of its ARN."""
        lens = client.get_lens(lens_alias=alias).lens
        assert (lens.lens_arn, lens.name) == ("arn:aws:wellarchitected::aws:lens/serverless", "Serverless Lens")
        assert client.get_lens(lens_alias=alias, lens_version=lens.lens_version).lens == lens
        with pytest.raises(ResourceNotFoundException, match="No version 1"):
            client.get_lens(lens_alias=alias, lens_version="1")

    @pytest.mark.parametrize("alias", ["foo", "arn:aws:wellarchitected::aws:lens/foo", MISSING])
    def test_a_lens_that_is_not_there_is_not_found(self, client, alias):
        """A lens that is not there is not found, by alias or by ARN."""
        with pytest.raises(ResourceNotFoundException) as caught:
            client.get_lens(lens_alias=alias)
        assert (caught.value.status, caught.value.resource_id, caught.value.resource_type) == (404, alias, "LENS")

    def test_lenses_of_other_accounts_are_not_to_be_touched(self, transport, lens_arn):
        """A lens of another account is refused, whether it is there or not."""
        other = Client(transport=transport.beside(account_id="210987654321"))
        for arn in (lens_arn, MISSING):
            with pytest.raises(AccessDeniedException):
                other.get_lens(lens_alias=arn)

    def test_lenses_of_other_regions_are_not_found(self, transport, lens_arn):
        """A lens of another region is not found."""
        with pytest.raises(ResourceNotFoundException):
            Client(transport=transport.beside(region_name="eu-west-1")).get_lens(lens_alias=lens_arn)


class TestList:
    def test_official_lenses_come_first(self, client, lens_arn):
        """Official lenses are listed first, with their aliases; a custom lens has none."""
        lenses = client.list_lenses().lens_summaries
        assert [lens.lens_alias for lens in lenses] == [*(lens.alias for lens in OFFICIAL_LENSES), None]
        assert {str(lens.lens_status) for lens in lenses[:-1]} == {"PUBLISHED"}
        assert [lens.lens_arn for lens in lenses][-1] == lens_arn

    def test_types_narrow_a_list(self, client, lens_arn):
        """A list is narrowed by the type of lenses; none is shared with the account."""

        def count(lens_type):
            return len(client.list_lenses(lens_type=lens_type).lens_summaries)

        assert (count("AWS_OFFICIAL"), count("CUSTOM_SELF"), count("CUSTOM_SHARED")) == (len(OFFICIAL_LENSES), 1, 0)

    def test_states_and_names_narrow_a_list(self, client, published_arn):
        """A list is narrowed by state and by the whole name."""
        client.import_lens(json_string=lens_text("Payments 2"))
        assert own(client, lens_status="PUBLISHED") == [("1.0", "PUBLISHED")]
        assert own(client, lens_name="Payments 2") == [("DRAFT", "DRAFT")]
        assert own(client, lens_name="payments 2") == []
        assert client.list_lenses(lens_status="DRAFT", lens_type="AWS_OFFICIAL").lens_summaries == ()

    def test_only_the_latest_version_is_listed(self, client, published_arn):
        """Of several published versions the latest is listed."""
        client.import_lens(lens_alias=published_arn, json_string=lens_text())
        client.create_lens_version(lens_alias=published_arn, lens_version="0.5")
        assert own(client) == [("0.5", "PUBLISHED")]


class TestExport:
    def test_an_export_is_the_import(self, client):
        """An export is the same JSON value as the import, apart from ``number``."""
        value = lens_value(_version="x")
        arn = client.import_lens(json_string=json.dumps(value)).lens_arn
        assert without_numbers(json.loads(client.export_lens(lens_alias=arn).lens_json)) == value

    @pytest.mark.parametrize("alias", OFFICIAL)
    def test_official_lenses_are_not_exported(self, client, alias):
        """Official lenses are not exported."""
        with pytest.raises(AccessDeniedException, match="official"):
            client.export_lens(lens_alias=alias)

    def test_an_alias_is_no_custom_lens(self, client):
        """An alias of nothing is rejected where only custom lenses can be meant."""
        with pytest.raises(ValidationException, match="Invalid lens alias foo"):
            client.export_lens(lens_alias="foo")


class TestDelete:
    @pytest.fixture
    def both_arn(self, client, published_arn):
        """A lens with a published version and a draft, a share and a tag."""
        client.create_lens_share(lens_alias=published_arn, shared_with="210987654321")
        client.tag_resource(workload_arn=published_arn, tags={"a": "1"})
        client.import_lens(lens_alias=published_arn, json_string=lens_text())
        return published_arn

    def test_all_deletes_all(self, client, both_arn):
        """ALL deletes the lens; its name is free again, and nothing of it comes back."""
        client.delete_lens(lens_alias=both_arn, lens_status="ALL")
        assert own(client) == []
        with pytest.raises(ResourceNotFoundException):
            client.get_lens(lens_alias=both_arn)
        again = client.import_lens(json_string=lens_text()).lens_arn
        assert again != both_arn
        assert client.get_lens(lens_alias=again).lens.tags == {}

    def test_draft_deletes_the_draft(self, client, both_arn):
        """DRAFT deletes the draft; the published version stays, with its shares."""
        client.delete_lens(lens_alias=both_arn, lens_status="DRAFT")
        assert own(client) == [("1.0", "PUBLISHED")]
        assert len(client.list_lens_shares(lens_alias=both_arn).lens_share_summaries) == 1

    def test_published_deletes_the_versions(self, client, both_arn):
        """PUBLISHED deletes the versions and their shares; the draft stays, and its version may have any name again."""
        client.delete_lens(lens_alias=both_arn, lens_status="PUBLISHED")
        assert own(client) == [("DRAFT", "DRAFT")]
        assert client.list_lens_shares(lens_alias=both_arn).lens_share_summaries == ()
        client.create_lens_version(lens_alias=both_arn, lens_version="1.0")

    @pytest.mark.parametrize("status", ["DRAFT", "PUBLISHED"])
    def test_a_lens_of_which_nothing_is_left_is_gone(self, client, lens_arn, status):
        """Where the draft, or the versions, are all there is, the lens is gone with them."""
        if status == "PUBLISHED":
            client.create_lens_version(lens_alias=lens_arn, lens_version="1")
        client.delete_lens(lens_alias=lens_arn, lens_status=status)
        with pytest.raises(ResourceNotFoundException):
            client.delete_lens(lens_alias=lens_arn, lens_status="ALL")
        assert own(client) == []

    def test_what_is_not_there_is_not_deleted(self, client, published_arn):
        """A draft or a version that is not there is not found."""
        with pytest.raises(ResourceNotFoundException, match="DRAFT"):
            client.delete_lens(lens_alias=published_arn, lens_status="DRAFT")
        other = client.import_lens(json_string=lens_text("Other")).lens_arn
        with pytest.raises(ResourceNotFoundException, match="PUBLISHED"):
            client.delete_lens(lens_alias=other, lens_status="PUBLISHED")

    @pytest.mark.parametrize("alias", OFFICIAL)
    def test_official_lenses_are_not_deleted(self, client, alias):
        """Official lenses are not deleted."""
        with pytest.raises(AccessDeniedException):
            client.delete_lens(lens_alias=alias, lens_status="ALL")


def test_time_passes_by_itself():
    """Without a clock of the caller's, lenses have the time of this machine."""
    with Client.offline() as client:
        client.import_lens(json_string=lens_text())
        (lens,) = client.items(api.ListLensesRequest(lens_type="CUSTOM_SELF"))
        assert abs(lens.created_at.timestamp() - time.time()) < 60
