"""Versions of custom lenses: publish, and compare."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from walens.api.lens_versions import (
    CreateLensVersionRequest,
    CreateLensVersionResponse,
    GetLensVersionDifferenceRequest,
    GetLensVersionDifferenceResponse,
    VersionDifferences,
)
from walens.errors import FieldError
from walens.offline import quotas
from walens.offline.difference import pillar_differences
from walens.offline.operations.lookup import (
    find_version,
    official_by,
    own_lens,
    published_version,
    readable_lens,
    refuse_other_versions,
    seen_versions,
)
from walens.offline.operations.workload_lenses import move_reviews
from walens.offline.refusals import conflict, invalid, invalid_fields, over_quota
from walens.offline.tables.lenses import DRAFT, LensTable, VersionRow

if TYPE_CHECKING:
    from walens.offline.call import Call, Handlers
    from walens.offline.official import OfficialLens

__all__ = ["HANDLERS"]

_VERSION_NAME: Final = re.compile(r"[A-Za-z0-9._]{1,32}")


def _create_lens_version(call: Call, request: CreateLensVersionRequest) -> CreateLensVersionResponse:
    """Publish the draft of a lens (docs/service-behaviour.md, section 4)."""
    lens = own_lens(call, request.lens_alias)
    name = request.lens_version
    if not _VERSION_NAME.fullmatch(name) or name == DRAFT:
        # Assumption: a hyphen was seen to be rejected, not with which error (section 4). DRAFT is refused because it
        # would name a draft and a version at once.
        problem = "may hold letters, digits, '.' and '_' only" if name != DRAFT else "is what a draft is called"
        raise invalid_fields([FieldError("LensVersion", problem)])
    table = LensTable(call.rows)
    versions = table.versions(lens.arn)
    published = [row.version for row in versions if not row.is_draft]
    if name in published:
        raise conflict(
            f"Version {name} of lens {lens.arn} already exists", resource_id=name, resource_type="LENS_VERSION"
        )
    if not versions[-1].is_draft:
        # Assumption: nobody published with which error it is refused (section 4).
        raise invalid(f"Lens {lens.arn} has no draft to publish; import one first")
    if len(published) >= quotas.LENS_VERSIONS.value:
        raise over_quota(quotas.LENS_VERSIONS, resource_id=lens.arn)
    # Assumption: a version is minor where nothing is said; the default is not documented (section 4).
    before = published_version(versions)
    table.publish(lens.arn, name, is_major=bool(request.is_major_version), now=call.now)
    after = published_version(table.versions(lens.arn))
    if before is not None and after is not None and not request.is_major_version:
        move_reviews(call, before.position, after)
    return CreateLensVersionResponse(lens_arn=lens.arn, lens_version=name)


def _get_lens_version_difference(
    call: Call, request: GetLensVersionDifferenceRequest
) -> GetLensVersionDifferenceResponse:
    """Compare two versions of a lens, pillar by pillar (docs/service-behaviour.md, section 5)."""
    official = official_by(request.lens_alias)
    if official is not None:
        return _official_difference(call, request, official)
    lens = readable_lens(call, request.lens_alias)
    table = LensTable(call.rows)
    versions = seen_versions(call, lens)
    latest = published_version(versions)
    target = find_version(versions, lens.arn, request.target_lens_version)
    base = _base(versions, lens.arn, request.base_lens_version, target)
    differences = pillar_differences(table.document(base.position), table.document(target.position))
    return GetLensVersionDifferenceResponse(
        lens_arn=lens.arn,
        base_lens_version=base.version,
        target_lens_version=target.version,
        latest_lens_version=latest.version if latest else None,
        version_differences=VersionDifferences(pillar_differences=differences),
    )


def _base(versions: list[VersionRow], arn: str, asked: str | None, target: VersionRow) -> VersionRow:
    if asked is not None:
        return find_version(versions, arn, asked)
    # Assumption: the base that is not named is the version before the target, and the target where there is none
    # (section 5 knows only of an absent target, which is the latest version).
    index = versions.index(target)
    return versions[max(0, index - 1)]


def _official_difference(
    call: Call, request: GetLensVersionDifferenceRequest, lens: OfficialLens
) -> GetLensVersionDifferenceResponse:
    """Compare the one version of an official lens that is known offline with itself."""
    refuse_other_versions(lens, request.base_lens_version, request.target_lens_version)
    return GetLensVersionDifferenceResponse(
        lens_alias=lens.alias,
        lens_arn=call.scope.official_arn(lens.alias),
        base_lens_version=lens.version,
        target_lens_version=lens.version,
        latest_lens_version=lens.version,
        version_differences=VersionDifferences(pillar_differences=()),
    )


HANDLERS: Final[Handlers] = {
    CreateLensVersionRequest: _create_lens_version,
    GetLensVersionDifferenceRequest: _get_lens_version_difference,
}
