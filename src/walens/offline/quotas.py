"""The quotas of an account in a region, as data (docs/lens-format.md, section 10); none can be raised."""

from __future__ import annotations

from typing import Final

from attrs import frozen

__all__ = [
    "LENSES",
    "LENS_SHARES",
    "LENS_VERSIONS",
    "MILESTONES",
    "TAGS",
    "WORKLOADS",
    "WORKLOAD_SHARES",
    "Quota",
]


@frozen
class Quota:
    """How many of a resource there may be."""

    name: str
    """As Service Quotas names it."""
    value: int
    resource_type: str
    """What ``ResourceType`` says in the refusal."""


# Assumption: the model leaves the values of ResourceType open, and none was published (docs/service-behaviour.md,
# section 9).
LENSES: Final = Quota("Lenses per account", 15, "LENS")
LENS_VERSIONS: Final = Quota("Versions per lens", 100, "LENS_VERSION")
LENS_SHARES: Final = Quota("Shares per lens", 300, "LENS_SHARE")
WORKLOAD_SHARES: Final = Quota("Shares per workload", 20, "WORKLOAD_SHARE")
TAGS: Final = Quota("Tags per resource", 50, "TAG")
WORKLOADS: Final = Quota("Workloads per account", 1000, "WORKLOAD")
MILESTONES: Final = Quota("Milestones per workload", 100, "MILESTONE")
