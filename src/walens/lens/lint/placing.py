"""From the path of a finding, and the character that it means, to a line and a column; and the order of findings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

from walens.lens.place import Lines, parse_path
from walens.lens.shape import SHAPES

if TYPE_CHECKING:
    from walens.lens.place import Path, Place

__all__ = ["Locator", "Placer", "json_characters", "path_order"]

_KEY_ORDER: Final = {key.name: order for keys in SHAPES.values() for order, key in enumerate(keys)}
_JSON_CHARACTER: Final = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|.", re.DOTALL)


class Locator(Protocol):
    """Where the values of a text stand."""

    def place(self, path: Path, /) -> Place | None:
        """Return where the value with this path stands; ``None`` if there is no such value."""
        ...


class Placer:
    """The places of findings in one text."""

    def __init__(self, text: str, locator: Locator) -> None:
        self._text = text
        self._locator = locator
        self._lines: Lines | None = None

    def line_and_column(self, path: str, offset: int | None) -> tuple[int, int]:
        """
        Find where a finding stands.

        Args:
            path: the finding's path; where it leads to nothing, the place is that of the nearest part around it.
            offset: the character that is meant in the text that stands there; ``None`` for the whole.
        """
        steps = parse_path(path)
        place = self._locator.place(steps)
        if place is None:
            while steps and place is None:
                steps = steps[:-1]
                place = self._locator.place(steps)
            return (place.line, place.column) if place else (1, 1)
        if offset is None:
            return place.line, place.column
        if self._lines is None:
            self._lines = Lines(self._text)
        return self._lines.at(self._character(place, offset))

    def _character(self, place: Place, offset: int) -> int:
        """Find a character of a value in the text that spells the value."""
        spelled = self._text[place.start : place.end]
        if spelled[:1] != '"':
            # Other spellings belong to YAML; only where none of them folds or escapes the value is the place exact.
            return place.start + offset if "\n" not in spelled and offset < len(spelled) else place.start
        if "\\" not in spelled:
            return place.start + 1 + offset
        for index, match in enumerate(json_characters(spelled[1:-1])):
            if index == offset:
                return place.start + 1 + match.start()
        return place.start


def json_characters(spelled: str) -> list[re.Match[str]]:
    """Take what stands between the quotes of a JSON string apart, into what spells one character each."""
    return list(_JSON_CHARACTER.finditer(spelled))


def path_order(path: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts paths as a document written by walens has them."""
    return tuple(
        (0, step, "") if isinstance(step, int) else (1, _KEY_ORDER.get(step, len(_KEY_ORDER)), step)
        for step in parse_path(path)
    )
