"""The words for the forms of a lens and for its parts; the command line reads them too, so nothing is imported here."""

from __future__ import annotations

from typing import Literal, TypeAlias

__all__ = ["Form", "SchemaPart", "Split"]

Form: TypeAlias = Literal["json", "yaml", "csv", "xlsx", "markdown", "folder"]
"""The forms of a lens."""

Split: TypeAlias = Literal["pillar", "question"]
"""What has a file of its own in a folder."""

SchemaPart: TypeAlias = Literal["lens", "pillar", "question"]
"""What a file holds: a lens, or a part of one that was split into files."""
