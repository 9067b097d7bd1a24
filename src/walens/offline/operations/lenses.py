"""Custom lenses: get, list, export and delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.api.lenses import (
    DeleteLensRequest,
    DeleteLensResponse,
    ExportLensRequest,
    ExportLensResponse,
    GetLensRequest,
    GetLensResponse,
    Lens,
    LensSummary,
    LensType,
    ListLensesRequest,
    ListLensesResponse,
)
from walens.api.shared_values import LensStatus
from walens.api.shares import ShareResourceType
from walens.offline.call import moment
from walens.offline.export import exported
from walens.offline.official import OFFICIAL_LENSES, OWNER
from walens.offline.operations.access import received, share_for
from walens.offline.operations.lookup import (
    find_version,
    official_by,
    own_lens,
    published_version,
    readable_lens,
    refuse_other_versions,
    seen_versions,
)
from walens.offline.paging import page, start_of
from walens.offline.refusals import not_found
from walens.offline.tables.lenses import DRAFT, LensRow, LensTable, VersionRow
from walens.offline.tables.tags import TagTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.offline.arns import Scope
    from walens.offline.call import Call, Handlers

__all__ = ["HANDLERS"]

_OFFICIAL, _OWN, _SHARED = 0, 1, 2


def _get_lens(call: Call, request: GetLensRequest) -> GetLensResponse:
    official = official_by(request.lens_alias)
    if official is not None:
        refuse_other_versions(official, request.lens_version)
        return GetLensResponse(
            lens=Lens(
                lens_arn=call.scope.official_arn(official.alias),
                lens_version=official.version,
                name=official.name,
                description=official.description,
                owner=OWNER,
                tags={},
            )
        )
    lens = readable_lens(call, request.lens_alias)
    version = find_version(seen_versions(call, lens), lens.arn, request.lens_version)
    share = None if lens.account == call.scope.account_id else share_for(call, lens.arn)
    return GetLensResponse(
        lens=Lens(
            lens_arn=lens.arn,
            lens_version=version.version,
            name=version.name,
            description=version.description,
            owner=lens.account,
            share_invitation_id=share.share_id if share is not None and share.is_invitation else None,
            tags=TagTable(call.rows).of(lens.arn),
        )
    )


def _list_lenses(call: Call, request: ListLensesRequest) -> ListLensesResponse:
    start = start_of(request)
    summaries = [
        (key, summary)
        for key, summary in (*_official_summaries(call.scope), *_own_summaries(call), *_shared_summaries(call))
        if key > start and _is_asked_for(summary, request)
    ]
    taken, token = page(request, summaries, lambda entry: entry[0])
    return ListLensesResponse(lens_summaries=tuple(summary for _, summary in taken), next_token=token)


def _is_asked_for(summary: LensSummary, request: ListLensesRequest) -> bool:
    # Assumption: LensName is compared as a whole and with its case; nobody described it. An absent LensStatus is ALL:
    # scripts that give none find drafts (docs/service-behaviour.md, section 3).
    return (
        request.lens_type in {None, summary.lens_type}
        and request.lens_status in {None, "ALL", summary.lens_status}
        and request.lens_name in {None, summary.lens_name}
    )


def _official_summaries(scope: Scope) -> Iterator[tuple[tuple[int, ...], LensSummary]]:
    # Assumption: official lenses come first, then the account's own in the order in which they were made, then those
    # that others share with it.
    for index, lens in enumerate(OFFICIAL_LENSES):
        yield (
            (_OFFICIAL, index),
            LensSummary(
                lens_arn=scope.official_arn(lens.alias),
                lens_alias=lens.alias,
                lens_name=lens.name,
                lens_type=LensType.AWS_OFFICIAL,
                description=lens.description,
                created_at=lens.published_at,
                updated_at=lens.published_at,
                lens_version=lens.version,
                owner=OWNER,
                lens_status=LensStatus("PUBLISHED"),
            ),
        )


def _own_summaries(call: Call) -> Iterator[tuple[tuple[int, ...], LensSummary]]:
    table = LensTable(call.rows)
    for lens in table.of(call.scope):
        versions = table.versions(lens.arn)
        published = published_version(versions)
        if published is not None:
            yield (_OWN, lens.sequence, 0), _summary(lens, published)
        if versions[-1].is_draft:
            # Assumption: a draft beside a published version is a summary of its own; whether ALL gives one or two is
            # not published (docs/service-behaviour.md, section 3).
            yield (_OWN, lens.sequence, 1), _summary(lens, versions[-1])


def _shared_summaries(call: Call) -> Iterator[tuple[tuple[int, ...], LensSummary]]:
    """Yield what others share: the newest version, under the owner's ARN (docs/service-sharing.md, section 4)."""
    table = LensTable(call.rows)
    shared = [table.find(arn) for arn in received(call, ShareResourceType.LENS)]
    for lens in sorted(lens for lens in shared if lens is not None):
        published = published_version(table.versions(lens.arn))
        if published is not None:
            yield (_SHARED, lens.sequence), _summary(lens, published, LensType.CUSTOM_SHARED)


def _summary(lens: LensRow, version: VersionRow, lens_type: LensType = LensType.CUSTOM_SELF) -> LensSummary:
    # A custom lens has no alias there, and its status is in no enumeration (docs/service-behaviour.md, section 3).
    return LensSummary(
        lens_arn=lens.arn,
        lens_name=version.name,
        lens_type=lens_type,
        description=version.description,
        created_at=moment(lens.created_at),
        updated_at=moment(version.updated_at),
        lens_version=version.version,
        owner=lens.account,
        lens_status=LensStatus(DRAFT if version.is_draft else "PUBLISHED"),
    )


def _export_lens(call: Call, request: ExportLensRequest) -> ExportLensResponse:
    lens = own_lens(call, request.lens_alias)
    table = LensTable(call.rows)
    version = find_version(table.versions(lens.arn), lens.arn, request.lens_version)
    return ExportLensResponse(lens_json=exported(table.document(version.position)))


def _delete_lens(call: Call, request: DeleteLensRequest) -> DeleteLensResponse:
    """Delete the draft, the versions, or all; a lens of which nothing is left is gone with its name."""
    lens = own_lens(call, request.lens_alias)
    table = LensTable(call.rows)
    versions = table.versions(lens.arn)
    has_draft, is_published = versions[-1].is_draft, published_version(versions) is not None
    if (request.lens_status == "DRAFT" and not has_draft) or (request.lens_status == "PUBLISHED" and not is_published):
        # Assumption: what is not there is not found; no answer was published (docs/service-behaviour.md, section 8).
        message = f"Lens {lens.arn} has nothing of status {request.lens_status}"
        raise not_found(message, resource_id=lens.arn, resource_type="LENS")
    if request.lens_status == "DRAFT" and is_published:
        table.delete_draft(lens.arn)
    elif request.lens_status == "PUBLISHED" and has_draft:
        table.delete_published(lens.arn)
    else:
        table.delete(lens.arn)
    return DeleteLensResponse()


HANDLERS: Final[Handlers] = {
    GetLensRequest: _get_lens,
    ListLensesRequest: _list_lenses,
    ExportLensRequest: _export_lens,
    DeleteLensRequest: _delete_lens,
}
