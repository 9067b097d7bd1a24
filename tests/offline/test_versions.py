import json

import pytest

from tests.offline.documents import lens_text, lens_value
from walens.errors import (
    AccessDeniedException,
    ConflictException,
    ResourceNotFoundException,
    ServiceQuotaExceededException,
    ValidationException,
)


def publish(client, arn, version, **changes):
    client.import_lens(lens_alias=arn, json_string=lens_text(**changes))
    return client.create_lens_version(lens_alias=arn, lens_version=version)


class TestCreateLensVersion:
    def test_the_draft_becomes_the_latest_version(self, client, lens_arn):
        """The draft becomes the latest version, and there is no draft any more."""
        answer = client.create_lens_version(lens_alias=lens_arn, lens_version="1.0", is_major_version=True)
        assert (answer.lens_arn, answer.lens_version) == (lens_arn, "1.0")
        assert client.get_lens(lens_alias=lens_arn).lens.lens_version == "1.0"
        with pytest.raises(ResourceNotFoundException):
            client.get_lens(lens_alias=lens_arn, lens_version="DRAFT")

    @pytest.mark.parametrize("version", ["1", "1.0", "2.0.0rc0", "v_1", "x" * 32])
    def test_names_of_letters_digits_periods_and_underscores_are_taken(self, client, lens_arn, version):
        """A version's name is made of letters, digits, periods and underscores, up to 32."""
        assert client.create_lens_version(lens_alias=lens_arn, lens_version=version).lens_version == version

    @pytest.mark.parametrize("version", ["1-0", "1 0", "ü", "1.0\n", "DRAFT", "x" * 33])
    def test_other_names_are_rejected(self, client, lens_arn, version):
        """Another name is rejected, one with a hyphen as well, and the one that a draft has."""
        client = type(client)(transport=client._transport, check_input="required")
        with pytest.raises(ValidationException) as caught:
            client.create_lens_version(lens_alias=lens_arn, lens_version=version)
        assert {field.name for field in caught.value.fields} == {"LensVersion"}

    def test_a_version_is_published_once(self, client, published_arn):
        """A version's name is used once, with a draft or without."""
        with pytest.raises(ConflictException, match=r"1\.0") as caught:
            client.create_lens_version(lens_alias=published_arn, lens_version="1.0")
        assert (caught.value.resource_id, caught.value.resource_type) == ("1.0", "LENS_VERSION")
        with pytest.raises(ConflictException):
            publish(client, published_arn, "1.0")

    def test_without_a_draft_nothing_is_published(self, client, published_arn):
        """Without a draft there is nothing to publish."""
        with pytest.raises(ValidationException, match="no draft"):
            client.create_lens_version(lens_alias=published_arn, lens_version="1.1")

    def test_the_101st_version_is_over_the_quota(self, client, published_arn):
        """A lens has 100 versions."""
        for number in range(1, 100):
            publish(client, published_arn, f"1.{number}")
        with pytest.raises(ServiceQuotaExceededException, match="100"):
            publish(client, published_arn, "1.100")

    def test_official_lenses_are_not_published(self, client):
        """Official lenses are AWS's to publish."""
        with pytest.raises(AccessDeniedException):
            client.create_lens_version(lens_alias="serverless", lens_version="9")


class TestDifference:
    def test_versions_are_compared_by_name(self, client, published_arn):
        """Two versions are compared by their names; the latest published one is told."""
        target = lens_value(questions=("restore", "failover"))
        publish(client, published_arn, "2.0", pillars=target["pillars"])
        answer = client.get_lens_version_difference(
            lens_alias=published_arn, base_lens_version="1.0", target_lens_version="2.0"
        )
        assert (answer.base_lens_version, answer.target_lens_version, answer.latest_lens_version) == (
            "1.0",
            "2.0",
            "2.0",
        )
        assert (answer.lens_arn, answer.lens_alias) == (published_arn, None)
        (pillar,) = answer.version_differences.pillar_differences
        assert [(each.question_id, str(each.difference_status)) for each in pillar.question_differences] == [
            ("failover", "NEW")
        ]

    def test_absent_versions_are_the_latest_and_the_one_before(self, client, published_arn):
        """An absent target is the latest published version, an absent base the version before the target."""
        publish(client, published_arn, "2.0")
        publish(client, published_arn, "3.0")
        client.import_lens(lens_alias=published_arn, json_string=lens_text())

        def compared(**versions):
            answer = client.get_lens_version_difference(lens_alias=published_arn, **versions)
            return answer.base_lens_version, answer.target_lens_version, answer.latest_lens_version

        assert compared() == ("2.0", "3.0", "3.0")
        assert compared(base_lens_version="1.0") == ("1.0", "3.0", "3.0")
        assert compared(target_lens_version="1.0") == ("1.0", "1.0", "3.0")
        assert compared(target_lens_version="DRAFT") == ("3.0", "DRAFT", "3.0")

    def test_a_draft_alone_differs_from_nothing(self, client, lens_arn):
        """A draft without any version is compared with itself; there is no latest version."""
        answer = client.get_lens_version_difference(lens_alias=lens_arn)
        assert (answer.base_lens_version, answer.target_lens_version, answer.latest_lens_version) == (
            "DRAFT",
            "DRAFT",
            None,
        )
        assert answer.version_differences.pillar_differences == ()

    def test_a_version_that_is_not_there_is_not_found(self, client, published_arn):
        """A version that is not there is not found, on either side."""
        for side in ("base_lens_version", "target_lens_version"):
            with pytest.raises(ResourceNotFoundException, match=r"9\.9"):
                client.get_lens_version_difference(lens_alias=published_arn, **{side: "9.9"})

    def test_the_one_version_of_an_official_lens_differs_from_nothing(self, client):
        """Of an official lens one version is known offline, and differs from nothing; others are not found."""
        answer = client.get_lens_version_difference(lens_alias="wellarchitected")
        assert answer.lens_alias == "wellarchitected"
        assert answer.base_lens_version == answer.target_lens_version == answer.latest_lens_version
        assert answer.version_differences.pillar_differences == ()
        with pytest.raises(ResourceNotFoundException):
            client.get_lens_version_difference(lens_alias="wellarchitected", base_lens_version="2000-01-01")


def test_a_document_is_published_as_it_was_imported(client, lens_arn):
    """What is published is the draft's document."""
    client.import_lens(lens_alias=lens_arn, json_string=lens_text(description="Published."))
    client.create_lens_version(lens_alias=lens_arn, lens_version="1")
    assert json.loads(client.export_lens(lens_alias=lens_arn).lens_json)["description"] == "Published."
