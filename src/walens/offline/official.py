"""A few of the lenses that AWS publishes: listed and described, and never changed or exported."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Final

from attrs import frozen

__all__ = ["OFFICIAL_LENSES", "OfficialLens", "official_document", "official_lens"]


@frozen(kw_only=True)
class OfficialLens:
    """A lens of AWS's own, as lists of lenses show it."""

    alias: str
    name: str
    description: str
    version: str
    published_at: datetime


# Assumption: aliases, names, the owner and the first version were seen in published lists
# (docs/service-behaviour.md, section 3); the other versions and the days are like them. The descriptions are ours.
OFFICIAL_LENSES: Final = (
    OfficialLens(
        alias="wellarchitected",
        name="AWS Well-Architected Framework",
        description="The questions of the framework's six pillars, which every workload is reviewed with.",
        version="2022-03-31",
        published_at=datetime(2022, 3, 31, tzinfo=UTC),
    ),
    OfficialLens(
        alias="serverless",
        name="Serverless Lens",
        description="Questions about applications that run on managed, event-driven services.",
        version="2022-07-14",
        published_at=datetime(2022, 7, 14, tzinfo=UTC),
    ),
    OfficialLens(
        alias="softwareasaservice",
        name="SaaS Lens",
        description="Questions about software that is run as a service for many tenants.",
        version="2022-12-02",
        published_at=datetime(2022, 12, 2, tzinfo=UTC),
    ),
)
OWNER: Final = "AWS"
"""What lists show as the owner of an official lens."""


def official_lens(alias: str) -> OfficialLens | None:
    """Give the official lens of an alias; ``None`` where there is none."""
    return next((lens for lens in OFFICIAL_LENSES if lens.alias == alias), None)


@cache
def official_document(alias: str) -> str | None:
    """
    Give what reviews under an official lens ask, as a lens document: a small one of our own.

    ``None`` where there is none: such a lens is listed, and no workload can be reviewed with it.
    """
    file = files("walens.offline") / "official_lenses" / f"{alias}.lens.json"
    return file.read_text("utf-8") if file.is_file() else None
