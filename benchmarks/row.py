"""What a line of the table is, and what it is measured with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lens_text import lens_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from environments import Environment
    from measure import Figures

__all__ = ["Bench", "NotThereError", "Row"]


class NotThereError(Exception):
    """What a row measures is not a part of this checkout; the text tells what is missing."""


@dataclass(frozen=True)
class Bench:
    """What the rows are measured with."""

    main: Environment
    aiobotocore: Callable[[], Environment]
    endpoint: str
    folder: Path
    """For files of the run."""
    lenses: Path | None
    """The reader's own lens files; ours are made when ``None``."""
    settings: Mapping[str, str]
    """The environment variables of what is measured."""
    quick: bool

    def text(self, name: str, characters: int) -> Path:
        """Give a lens file of a size, by a name."""
        path = self.folder / f"{name}.json"
        if not path.exists():
            path.write_text(lens_text(characters), encoding="utf-8")
        return path

    def rounds(self, full: int, quick: int) -> int:
        """Give how many rounds are measured."""
        return quick if self.quick else full


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    key: str
    what: str
    reference: str | None
    """The side that walens is compared with; ``None`` where its own figure is judged."""
    target: float
    """What the judged value may be at most."""
    metric: str
    """The figure that is judged: ``wall`` or ``cpu`` in seconds, ``memory`` in KiB, ``times`` in itself."""
    measure: Callable[[Bench], dict[str, list[Figures]]]
    judged: Callable[[float, float], float] | None = None
    """From the figures of walens and of the reference in one round: the value that has the target; else the ratio."""
    judged_as: str = "ratio"
