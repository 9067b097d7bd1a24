import pytest
from botocore.loaders import Loader
from hypothesis import given
from hypothesis import strategies as st

from walens.errors import ConfigurationError
from walens.offline.arns import LensArn, Scope, parse_lens_arn, partition_of

REGIONS = {
    region: partition["id"]
    for partition in Loader().load_data("partitions")["partitions"]
    for region in partition["regions"]
    if not region.endswith("-global")
}


@pytest.mark.parametrize("region", sorted(REGIONS))
def test_every_region_that_botocore_knows_is_in_the_partition_that_botocore_says(region):
    """Every region that botocore knows is in the partition that botocore says, and can be a scope's region."""
    assert partition_of(region) == REGIONS[region]
    assert Scope(region, "123456789012").partition == REGIONS[region]


def test_a_custom_lens_has_partition_region_account_and_id_in_its_arn():
    """A custom lens has partition, region, account and id in its ARN."""
    scope = Scope("cn-north-1", "210987654321")
    arn = scope.lens_arn("0123456789abcdef0123456789abcdef")
    assert arn == "arn:aws-cn:wellarchitected:cn-north-1:210987654321:lens/0123456789abcdef0123456789abcdef"


def test_an_official_lens_has_no_region_in_its_arn():
    """An official lens has no region in its ARN, and ``aws`` for the account."""
    assert (
        Scope("eu-west-1", "123456789012").official_arn("serverless") == "arn:aws:wellarchitected::aws:lens/serverless"
    )


@pytest.mark.parametrize("region", ["", "Frankfurt", "us-east", "us-east-1/../", "us east 1"])
def test_a_region_that_cannot_be_one_is_refused(region):
    """A region that cannot be one is refused, with an example of one."""
    with pytest.raises(ConfigurationError, match="us-east-1"):
        Scope(region, "123456789012")


@pytest.mark.parametrize("account", ["", "123", "1234567890123", "12345678901x"])
def test_an_account_has_12_digits(account):
    """An account has 12 digits."""
    with pytest.raises(ConfigurationError, match="12 digits"):
        Scope("us-east-1", account)


@pytest.mark.parametrize(
    "arn", ["arn:aws:wellarchitected::aws:lens/serverless", "arn:aws:wellarchitected:us-east-1::lens/serverless"]
)
def test_both_spellings_of_an_official_lens_are_read(arn):
    """The ARN of an official lens is read as it was observed, and as the API reference has it."""
    parsed = parse_lens_arn(arn)
    assert parsed is not None
    assert parsed.is_official
    assert parsed.id == "serverless"


@pytest.mark.parametrize(
    "text",
    [
        "serverless",
        "",
        "arn:aws:wellarchitected:us-east-1:123456789012:workload/x",
        "arn:aws:s3:::lens/x",
        "arn:aws:wellarchitected:us-east-1:12:lens/x",
    ],
)
def test_what_is_no_arn_of_a_lens_is_none(text):
    """What is no ARN of a lens is taken for none."""
    assert parse_lens_arn(text) is None


@given(
    st.sampled_from(sorted(REGIONS)),
    st.from_regex(r"[0-9]{12}", fullmatch=True).filter(str.isascii),
    st.binary(min_size=16, max_size=16),
)
def test_reading_an_arn_gives_what_it_was_made_of(region, account, lens_id):
    """Reading an ARN gives what it was made of."""
    scope = Scope(region, account)
    expected = LensArn(scope.partition, region, account, lens_id.hex())
    assert parse_lens_arn(scope.lens_arn(lens_id.hex())) == expected
    assert not expected.is_official
