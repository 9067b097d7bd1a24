"""What the operations do, one module a family; `HANDLERS` names all that are available offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.offline.operations import (
    answers,
    invitations,
    lens_reviews,
    lenses,
    milestones,
    notifications,
    settings,
    shares,
    tags,
    versions,
    workloads,
)

if TYPE_CHECKING:
    from walens.offline.call import Handlers

__all__ = ["HANDLERS"]

_FAMILIES = (
    lenses,
    versions,
    shares,
    tags,
    workloads,
    lens_reviews,
    answers,
    milestones,
    notifications,
    settings,
    invitations,
)

HANDLERS: Handlers = {
    request_type: handler for family in _FAMILIES for request_type, handler in family.HANDLERS.items()
}
