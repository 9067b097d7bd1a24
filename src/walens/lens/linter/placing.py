"""From the path of a finding, and the character that it means, to a line and a column; and the order of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.lens.format import keys_of, shapes_in
from walens.lens.linter.spelling import characters
from walens.lens.model import Lens
from walens.lens.text.place import Lines, parse_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walens.lens.text.document import Locator
    from walens.lens.text.place import Place

__all__ = ["Placer", "path_order"]

_KEY_ORDER: Final = {key.name: order for shape in shapes_in(Lens) for order, key in enumerate(keys_of(shape))}


class Placer:
    """The places of findings in the texts of one document."""

    def __init__(self, texts: Mapping[str | None, str], locator: Locator) -> None:
        self._texts = texts
        self._locator = locator
        self._lines: dict[str | None, Lines] = {}

    def find(self, path: str, offset: int | None) -> tuple[int, int, str | None]:
        """
        Find the line, the column and the file of a finding.

        Args:
            path: the finding's path; where it leads to nothing, the place is that of the nearest part around it.
            offset: the character that is meant in the text that stands there; ``None`` for the whole.
        """
        steps = parse_path(path)
        place = self._locator.place(steps)
        while place is None and steps:
            steps, offset = steps[:-1], None
            place = self._locator.place(steps)
        if place is None:
            return 1, 1, None
        if offset is None:
            return place.line, place.column, place.file
        text = self._texts[place.file]
        if place.file not in self._lines:
            self._lines[place.file] = Lines(text)
        return (*self._lines[place.file].at(_character(text, place, offset)), place.file)


def _character(text: str, place: Place, offset: int) -> int:
    """Find a character of a value in the text that spells the value."""
    spelled = text[place.start : place.end]
    if spelled[:1] != '"':
        # Other spellings belong to YAML; only where none of them folds or escapes the value is the place exact.
        exact = "\n" not in spelled and "''" not in spelled and offset < len(spelled)
        return place.start + offset + (spelled[:1] == "'") if exact else place.start
    if "\\" not in spelled:
        return place.start + 1 + offset if "\n" not in spelled else place.start
    for index, match in enumerate(characters(spelled[1:-1])):
        if index == offset:
            return place.start + 1 + match.start()
    return place.start


def path_order(path: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts paths as a document written by walens has them."""
    return tuple(
        (0, step, "") if isinstance(step, int) else (1, _KEY_ORDER.get(step, len(_KEY_ORDER)), step)
        for step in parse_path(path)
    )
