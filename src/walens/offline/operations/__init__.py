"""What the operations do, one module a family; `HANDLERS` names all that are available offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.offline.operations import lenses, shares, tags, versions

if TYPE_CHECKING:
    from walens.offline.call import Handlers

__all__ = ["HANDLERS"]

HANDLERS: Handlers = {**lenses.HANDLERS, **versions.HANDLERS, **shares.HANDLERS, **tags.HANDLERS}
