"""Which values of a document have not the type that the format gives them: the search after the decoder gave up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from walens.errors import Problem, ProblemKind
from walens.json_types import is_array, is_object
from walens.lens.format import Key, Kind, keys_of
from walens.lens.model import Lens
from walens.lens.text.place import format_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from walens.lens.text.place import Path, Place

__all__ = ["find_mistakes"]


def find_mistakes(
    value: object, shape: type = Lens, *, place: Callable[[Path], Place] | None = None, in_yaml: bool = False
) -> Iterator[Problem]:
    """
    Yield a problem for every value that has a wrong type, and for every missing key without which there is no class.

    Args:
        value: the document, or an object of one.
        shape: the class of the model that the object is.
        place: tells where the value with a path stands; without it problems have neither line nor column.
        in_yaml: whether it was written in YAML, where quotes make text of ``1.0`` and ``true``.
    """
    yield from _Search(place, in_yaml).of_object(value, shape, ())


class _Search(NamedTuple):
    place: Callable[[Path], Place] | None
    in_yaml: bool

    def of_object(self, value: object, shape: type, path: Path) -> Iterator[Problem]:
        if not is_object(value):
            yield self._must_be("an object", value, path)
            return
        for key in keys_of(shape):
            if key.name in value:
                yield from self._key(key, value[key.name], (*path, key.name))
            elif key.needed:
                message = f"the key '{key.name}' is missing; it must be {key.kind.value}"
                yield self._problem(path, message, ProblemKind.MISSING)._replace(key=key.name)

    def _key(self, key: Key, value: object, path: Path) -> Iterator[Problem]:
        if key.item is None:
            if not isinstance(value, str):
                yield self._must_be("text", value, path)
        elif key.kind is Kind.OBJECT:
            yield from self.of_object(value, key.item, path)
        elif is_array(value):
            for index, item in enumerate(value):
                yield from self.of_object(item, key.item, (*path, index))
        else:
            yield self._must_be("an array", value, path)

    def _must_be(self, expected: str, value: object, path: Path) -> Problem:
        quotes = expected == "text" and self.in_yaml and isinstance(value, (int, float))
        hint = "; put it in quotes" if quotes else ""
        return self._problem(path, f"must be {expected}, not {_described(value)}{hint}", ProblemKind.WRONG_TYPE)

    def _problem(self, path: Path, message: str, kind: ProblemKind) -> Problem:
        if self.place is None:
            return Problem(format_path(path), message, kind=kind)
        place = self.place(path)
        where = "" if place.file is None else f"in {place.file}: "
        return Problem(format_path(path), where + message, place.line, place.column, kind)


def _described(value: object) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, float)):
        return f"the number {value!r:.40}"
    if isinstance(value, str):
        return "text"
    if isinstance(value, dict):
        return "an object"
    return "an array" if isinstance(value, list) else f"a Python {type(value).__name__}"
