"""Tags of whatever an account owns: list, add and remove. The parameter is called WorkloadArn, and takes every ARN."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.api.tags import (
    ListTagsForResourceRequest,
    ListTagsForResourceResponse,
    TagResourceRequest,
    TagResourceResponse,
    UntagResourceRequest,
    UntagResourceResponse,
)
from walens.errors import FieldError
from walens.offline import quotas
from walens.offline.arns import parse_lens_arn
from walens.offline.operations.lookup import own_lens
from walens.offline.operations.profile_lookup import own_profile
from walens.offline.operations.workload_lookup import own_workload
from walens.offline.refusals import invalid_fields, not_found, over_quota
from walens.offline.tables.tags import TagTable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from walens.offline.call import Call, Handlers

__all__ = ["HANDLERS", "refuse_reserved"]


def refuse_reserved(keys: Iterable[str]) -> None:
    """
    Refuse keys that AWS keeps for itself.

    Raises:
        ValidationException: a key starts with ``aws:``.
    """
    # Assumption: the rule of all of AWS's tags holds here, too; the service's own pages do not repeat it.
    reserved = [key for key in keys if key.lower().startswith("aws:")]
    if reserved:
        raise invalid_fields(FieldError("Tags", f"has the key {key!r}; aws: is reserved") for key in reserved)


def _taggable(call: Call, arn: str) -> str:
    """Give the ARN of a resource that tags can be put on: of the account's own lenses, workloads and profiles."""
    workload_id = arn.removeprefix(call.scope.workload_arn(""))
    if workload_id != arn:
        return call.scope.workload_arn(own_workload(call, workload_id).workload_id)
    profile_id = arn.removeprefix(call.scope.profile_arn(""))
    if profile_id != arn:
        return own_profile(call, arn).arn
    lens_arn = parse_lens_arn(arn)
    if lens_arn is None or lens_arn.is_official:
        # The operations model neither a ValidationException nor an AccessDeniedException
        # (docs/service-behaviour.md, section 1).
        raise not_found(f"No resource with ARN {arn} was found", resource_id=arn, resource_type="RESOURCE")
    return own_lens(call, arn).arn


def _list_tags_for_resource(call: Call, request: ListTagsForResourceRequest) -> ListTagsForResourceResponse:
    arn = _taggable(call, request.workload_arn)
    return ListTagsForResourceResponse(tags=TagTable(call.rows).of(arn))


def _tag_resource(call: Call, request: TagResourceRequest) -> TagResourceResponse:
    arn = _taggable(call, request.workload_arn)
    refuse_reserved(request.tags)
    table = TagTable(call.rows)
    if len({**table.of(arn), **request.tags}) > quotas.TAGS.value:
        # Assumption: the operation models no error for it (docs/service-behaviour.md, section 1); this is the nearest.
        raise over_quota(quotas.TAGS, resource_id=arn)
    table.put(arn, request.tags)
    return TagResourceResponse()


def _untag_resource(call: Call, request: UntagResourceRequest) -> UntagResourceResponse:
    TagTable(call.rows).remove(_taggable(call, request.workload_arn), request.tag_keys)
    return UntagResourceResponse()


HANDLERS: Final[Handlers] = {
    ListTagsForResourceRequest: _list_tags_for_resource,
    TagResourceRequest: _tag_resource,
    UntagResourceRequest: _untag_resource,
}
