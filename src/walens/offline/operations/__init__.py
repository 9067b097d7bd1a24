"""What the operations do, one module a family; `HANDLERS` names all that are available offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.offline.operations import (
    answers,
    imports,
    invitations,
    lens_reviews,
    lenses,
    milestones,
    notifications,
    profiles,
    settings,
    shares,
    tags,
    versions,
    workload_profiles,
    workloads,
)

if TYPE_CHECKING:
    from walens.offline.call import Handlers

__all__ = ["HANDLERS"]

_FAMILIES = (
    imports,
    lenses,
    versions,
    shares,
    invitations,
    tags,
    workloads,
    lens_reviews,
    answers,
    milestones,
    notifications,
    settings,
    profiles,
    workload_profiles,
)

HANDLERS: Handlers = {
    request_type: handler for family in _FAMILIES for request_type, handler in family.HANDLERS.items()
}
