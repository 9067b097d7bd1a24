"""The operations on tags, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import field, frozen

from walens.api.shared_values import TAG_KEY, TAG_MAP
from walens.model import TEXT, ListShape, MapShape, Model, NoEntries, Operation, OperationRequest, body, label, query

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


TAG_KEY_LIST = ListShape(TAG_KEY, min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class ListTagsForResourceResponse(Model):
    """What `ListTagsForResourceRequest` gives back."""

    tags: Mapping[str, str] = field(factory=NoEntries, metadata=body("Tags", MapShape(TEXT, TEXT)))
    """Tags by key."""


@frozen(kw_only=True, eq=False, repr=False)
class ListTagsForResourceRequest(OperationRequest[ListTagsForResourceResponse]):
    """
    List the tags of a workload, a custom lens, a profile or a review template.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListTagsForResource.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListTagsForResource", method="GET", path="/tags/{WorkloadArn}", response=ListTagsForResourceResponse
    )

    workload_arn: str = field(metadata=label("WorkloadArn", TEXT))
    """The ARN of a workload, a custom lens, a profile or a review template, despite its name."""


@frozen(kw_only=True, eq=False, repr=False)
class TagResourceResponse(Model):
    """What `TagResourceRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class TagResourceRequest(OperationRequest[TagResourceResponse]):
    """
    Add tags to a workload, a custom lens, a profile or a review template, or replace their values.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_TagResource.html
    """

    operation: ClassVar[Operation] = Operation(
        name="TagResource", method="POST", path="/tags/{WorkloadArn}", response=TagResourceResponse
    )

    workload_arn: str = field(metadata=label("WorkloadArn", TEXT))
    """The ARN of a workload, a custom lens, a profile or a review template, despite its name."""
    tags: Mapping[str, str] = field(metadata=body("Tags", TAG_MAP, required=True))
    r"""
    The tags to add, by key. 1 to 50 entries; keys 1 to 128 characters, pattern ``[\p{L}\p{N}\p{Z}_.:/=+@-]+``; values 0
    to 256 characters.
    """


@frozen(kw_only=True, eq=False, repr=False)
class UntagResourceResponse(Model):
    """What `UntagResourceRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class UntagResourceRequest(OperationRequest[UntagResourceResponse]):
    """
    Remove tags from a workload, a custom lens, a profile or a review template, by their keys.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UntagResource.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UntagResource", method="DELETE", path="/tags/{WorkloadArn}", response=UntagResourceResponse
    )

    workload_arn: str = field(metadata=label("WorkloadArn", TEXT))
    """The ARN of a workload, a custom lens, a profile or a review template, despite its name."""
    tag_keys: Sequence[str] = field(metadata=query("TagKeys", TAG_KEY_LIST, required=True, key="tagKeys"))
    r"""
    The keys of the tags to remove. 1 to 50 items, each 1 to 128 characters, pattern ``[\p{L}\p{N}\p{Z}_.:/=+@-]+``.
    """
