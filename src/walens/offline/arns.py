"""ARNs of lenses as AWS forms them, and what the text after ``LensAlias`` may be."""

from __future__ import annotations

import re
from typing import Final

from attrs import field, frozen

from walens.errors import ConfigurationError, SettingSource

__all__ = ["DEFAULT_REGION", "LensArn", "Scope", "parse_lens_arn", "partition_of"]

DEFAULT_REGION: Final = "us-east-1"
"""The region of a service that was given none."""

# The prefixes of the regions outside of the ``aws`` partition, as botocore's ``partitions.json`` has them; the test of
# this module compares the two.
_PARTITIONS = (
    ("cn-", "aws-cn"),
    ("us-gov-", "aws-us-gov"),
    ("us-iso-", "aws-iso"),
    ("us-isob-", "aws-iso-b"),
    ("us-isof-", "aws-iso-f"),
    ("eu-isoe-", "aws-iso-e"),
    ("eusc-", "aws-eusc"),
)
_REGION = re.compile(r"[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}")
_ACCOUNT = re.compile(r"[0-9]{12}")
_LENS_ARN = re.compile(
    r"arn:(?P<partition>aws[a-z-]*):wellarchitected:(?P<region>[a-z0-9-]*):(?P<account>[0-9]{12}|aws|):lens/(?P<id>.+)"
)


def partition_of(region_name: str) -> str:
    """Give the partition that a region belongs to, as ``aws-cn``."""
    return next((partition for prefix, partition in _PARTITIONS if region_name.startswith(prefix)), "aws")


@frozen
class Scope:
    """
    Whose view of the service a call has: a region and an account.

    Args:
        region_name: the region, as ``eu-west-1``.
        account_id: the account, 12 digits.

    Raises:
        ConfigurationError: the region or the account cannot be one.
    """

    region_name: str
    account_id: str
    partition: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        if not _REGION.fullmatch(self.region_name):
            raise ConfigurationError(
                f"{self.region_name!r} cannot be an AWS region, as 'us-east-1' is",
                setting="region_name",
                source=SettingSource.argument("region_name"),
            )
        if not _ACCOUNT.fullmatch(self.account_id):
            raise ConfigurationError(
                f"{self.account_id!r} cannot be an AWS account: it has 12 digits",
                setting="account_id",
                source=SettingSource.argument("account_id"),
            )
        object.__setattr__(self, "partition", partition_of(self.region_name))

    def lens_arn(self, lens_id: str) -> str:
        """Give the ARN of a custom lens of this account and region."""
        return f"arn:{self.partition}:wellarchitected:{self.region_name}:{self.account_id}:lens/{lens_id}"

    def workload_arn(self, workload_id: str) -> str:
        """Give the ARN of a workload of this account and region."""
        return f"arn:{self.partition}:wellarchitected:{self.region_name}:{self.account_id}:workload/{workload_id}"

    def profile_arn(self, profile_id: str) -> str:
        """Give the ARN of a profile of this account and region."""
        return f"arn:{self.partition}:wellarchitected:{self.region_name}:{self.account_id}:profile/{profile_id}"

    def official_arn(self, alias: str) -> str:
        """Give the ARN of an official lens, which has no region (docs/service-behaviour.md, section 3)."""
        return f"arn:{self.partition}:wellarchitected::aws:lens/{alias}"


@frozen
class LensArn:
    """The parts of a lens's ARN."""

    partition: str
    region: str
    """Empty in the observed ARNs of official lenses."""
    account: str
    """12 digits; ``aws`` or nothing in the ARNs of official lenses."""
    id: str
    """32 hexadecimal digits; the alias of an official lens."""

    @property
    def is_official(self) -> bool:
        """Whether AWS made the lens."""
        return not self.account.isdigit()


def parse_lens_arn(text: str) -> LensArn | None:
    """Give the parts of a lens's ARN; ``None`` where the text is none, as an alias is."""
    match = _LENS_ARN.fullmatch(text)
    return LensArn(match["partition"], match["region"], match["account"], match["id"]) if match else None
