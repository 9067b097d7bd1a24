"""Which lens a request means, and which version of it; who may not touch it is told here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.offline.arns import parse_lens_arn
from walens.offline.official import OfficialLens, official_lens
from walens.offline.operations.access import share_for
from walens.offline.refusals import access_denied, invalid, not_found
from walens.offline.tables.lenses import LensRow, LensTable, VersionRow

if TYPE_CHECKING:
    from walens.errors import ValidationException
    from walens.offline.call import Call

__all__ = [
    "find_version",
    "invalid_alias",
    "official_by",
    "own_lens",
    "published_version",
    "readable_lens",
    "refuse_other_versions",
    "seen_versions",
]


def invalid_alias(alias: str) -> ValidationException:
    """Make the refusal of an alias where a custom lens is meant (docs/service-behaviour.md, section 2: real text)."""
    return invalid(f"Invalid lens alias {alias} (allowed value as alias is LensARN)")


def official_by(alias: str) -> OfficialLens | None:
    """
    Give the official lens that is meant by its alias or its ARN; ``None`` where a custom lens is meant.

    Raises:
        ResourceNotFoundException: there is no such official lens.
    """
    arn = parse_lens_arn(alias)
    if arn is not None and not arn.is_official:
        return None
    lens = official_lens(alias if arn is None else arn.id)
    if lens is None:
        # Assumption: a lens that is only read is not found by an alias that no official lens has; the text about
        # aliases was seen at ImportLens (docs/service-behaviour.md, section 2).
        raise not_found(f"No lens with alias {alias} was found", resource_id=alias, resource_type="LENS")
    return lens


def refuse_other_versions(lens: OfficialLens, *versions: str | None) -> None:
    """
    Refuse versions of an official lens other than the one that is known offline.

    Raises:
        ResourceNotFoundException: there is one.
    """
    for version in versions:
        if version is not None and version != lens.version:
            message = f"No version {version} of lens {lens.alias} was found"
            raise not_found(message, resource_id=version, resource_type="LENS_VERSION")


def own_lens(call: Call, alias: str) -> LensRow:
    """
    Give the account's own lens that is meant by its ARN.

    Raises:
        ValidationException: the alias is not an ARN.
        AccessDeniedException: it is a lens of AWS's or of another account.
        ResourceNotFoundException: there is no such lens.
    """
    arn = parse_lens_arn(alias)
    if (arn is None and official_lens(alias)) or (arn is not None and arn.is_official):
        # Assumption: the API reference calls it not permitted and names no error (docs/service-behaviour.md,
        # section 3).
        raise access_denied(f"The operation is not permitted on the AWS official lens {alias}")
    if arn is None:
        raise invalid_alias(alias)
    if arn.account != call.scope.account_id:
        # Assumption: the words are the service's for a lens that a workload may not use, there with a
        # ValidationException (docs/service-behaviour.md, section 9).
        raise access_denied(f"User might be not authorized to access lens {alias}")
    lens = LensTable(call.rows).find(alias)
    if lens is None or lens.region != call.scope.region_name:
        raise not_found(f"No lens with ARN {alias} was found", resource_id=alias, resource_type="LENS")
    return lens


def readable_lens(call: Call, alias: str) -> LensRow:
    """
    Give a lens that the account may read: its own, or one that is shared with it.

    Raises:
        ValidationException: the alias is not an ARN.
        AccessDeniedException: it is another account's, which does not share it.
        ResourceNotFoundException: there is no such lens.
    """
    lens = LensTable(call.rows).find(alias)
    if lens is not None and lens.account != call.scope.account_id and share_for(call, alias) is not None:
        return lens
    return own_lens(call, alias)


def seen_versions(call: Call, lens: LensRow) -> list[VersionRow]:
    """Give what the account sees of a lens, oldest first: of another account's the versions, and not the draft."""
    versions = LensTable(call.rows).versions(lens.arn)
    if lens.account == call.scope.account_id:
        return versions
    # Inferred: only what is published can be shared (docs/service-sharing.md, section 4).
    return [row for row in versions if not row.is_draft]


def find_version(versions: list[VersionRow], arn: str, version: str | None) -> VersionRow:
    """
    Give a version of a lens, by its name.

    Args:
        versions: the versions of the lens and its draft.
        arn: the lens.
        version: the version's name. The latest published version when ``None``, or the draft where none is published.

    Raises:
        ResourceNotFoundException: there is no such version.
    """
    if version is None:
        # Assumption: what has no version yet is shown by its draft. Nobody published what GetLens and ExportLens answer
        # for a lens with both, and whether they take DRAFT as a version (docs/service-behaviour.md, section 3).
        return published_version(versions) or versions[-1]
    found = next((row for row in versions if row.version == version), None)
    if found is None:
        raise not_found(
            f"No version {version} of lens {arn} was found", resource_id=version, resource_type="LENS_VERSION"
        )
    return found


def published_version(versions: list[VersionRow]) -> VersionRow | None:
    """Give the latest published version; ``None`` where the lens has none."""
    return next((row for row in reversed(versions) if not row.is_draft), None)
