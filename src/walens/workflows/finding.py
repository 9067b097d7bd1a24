"""Which lens is meant by a name, of drafts and published ones on all pages (docs/service-behaviour.md, section 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from walens import api
from walens.errors import AmbiguousLens, LensNotFound, NamedLens
from walens.workflows.frame import Calls, Flow, workflow

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

__all__ = ["PAGE", "FoundLens", "Seen", "find_lens", "listed_lenses", "named"]

PAGE: Final = 50
"""The most items that a page of ListLenses has."""

_DRAFT: Final = "DRAFT"


@frozen(kw_only=True)
class Seen:
    """A draft or the latest published version of a lens, as ListLenses shows it."""

    version: str | None
    """The version's name; what the service shows in its place for a draft."""
    updated_at: datetime | None
    """When it last changed."""


@frozen(kw_only=True)
class FoundLens:
    """A lens that the account can use, with both of its states."""

    arn: str
    alias: str | None
    """The alias of an official lens; custom ones have none."""
    name: str
    """The name of the published version, or of the draft where none is published."""
    lens_type: str | None
    """``CUSTOM_SELF``, ``CUSTOM_SHARED`` or ``AWS_OFFICIAL``."""
    owner: str | None
    """The account that owns it."""
    published: Seen | None
    """The latest published version; ``None`` where there is none."""
    draft: Seen | None
    """The draft; ``None`` where there is none."""


@workflow
def find_lens(calls: Calls, name: str) -> Flow[FoundLens]:
    """
    Find the lens that is meant by a name.

    All pages of all lenses of the account and Region are looked at, drafts and published ones.

    Args:
        name: the exact name of a lens, its ARN, or the alias of an official one.

    Raises:
        LensNotFound: no lens has the name; ``lenses`` are those that there are.
        AmbiguousLens: several lenses have it, as an own and a shared one; ``lenses`` are these.
    """
    calls.tell("find", f"looking for the lens {name}")
    summaries = yield from calls.items(api.ListLensesRequest(max_results=PAGE))
    meant = [each for each in summaries if name in {each.lens_name, each.lens_arn, each.lens_alias}]
    lenses = listed_lenses(each for each in summaries if each.lens_arn in {other.lens_arn for other in meant})
    if not lenses:
        custom = [each for each in listed_lenses(summaries) if each.lens_type != api.LensType.AWS_OFFICIAL]
        raise LensNotFound(name, named(custom))
    if len(lenses) > 1:
        raise AmbiguousLens(name, named(lenses))
    return lenses[0]


def named(lenses: Iterable[FoundLens]) -> tuple[NamedLens, ...]:
    """Give lenses as errors list them."""
    return tuple(NamedLens(each.name, each.arn, each.lens_type) for each in lenses)


def listed_lenses(summaries: Iterable[api.LensSummary]) -> list[FoundLens]:
    """
    Give the lenses of a list, each once with both of its states, in the order of the list.

    Args:
        summaries: what ListLenses gave. Whether a draft beside a published version is a summary of its own is not
            known; both ways are understood.
    """
    by_arn: dict[str, list[api.LensSummary]] = {}
    for summary in summaries:
        by_arn.setdefault(summary.lens_arn, []).append(summary)
    return [_lens(arn, states) for arn, states in by_arn.items()]


def _lens(arn: str, states: list[api.LensSummary]) -> FoundLens:
    draft = next((each for each in states if str(each.lens_status) == _DRAFT), None)
    published = next((each for each in states if str(each.lens_status) != _DRAFT), None)
    shown = published or states[0]
    return FoundLens(
        arn=arn,
        alias=shown.lens_alias,
        name=shown.lens_name or "",
        lens_type=shown.lens_type,
        owner=shown.owner,
        published=_seen(published),
        draft=_seen(draft),
    )


def _seen(summary: api.LensSummary | None) -> Seen | None:
    return None if summary is None else Seen(version=summary.lens_version, updated_at=summary.updated_at)
