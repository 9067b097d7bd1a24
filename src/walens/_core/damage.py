"""Where an answer is not what the service answers: looked for only after reading it has failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens._core.convert import receive
from walens.errors import Problem, ProblemKind
from walens.json_types import is_array, is_object
from walens.model import ListShape, MapShape, StructureShape, members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from walens.model import Model, Shape

__all__ = ["damages"]


def damages(value: Mapping[str, object], model: type[Model], path: str = "") -> Iterator[Problem]:
    """
    Find what keeps a JSON object from being a model.

    Args:
        value: the JSON object that the service sent.
        model: the class of the response, or of a structure in it.
        path: where the object stands in the answer; empty for all of it.
    """
    for name, member in members(model).items():
        place = f"{path}.{name}" if path else name
        given = value.get(member.name)
        if given is not None:
            yield from _in_value(given, member.shape, place, sure=member.always)
        elif member.always:
            yield Problem(place, "is missing", kind=ProblemKind.MISSING)


def _in_value(value: object, shape: Shape, path: str, *, sure: bool = False) -> Iterator[Problem]:
    match shape:
        case StructureShape() if is_object(value):
            yield from damages(value, shape.model, path)
        case ListShape() if is_array(value):
            for index, item in enumerate(value):
                if item is not None:
                    yield from _in_value(item, shape.item, f"{path}[{index}]")
        case MapShape() if is_object(value):
            for key, entry in value.items():
                yield from _in_value(key, shape.key, f"{path}: the key {key!r}")
                if entry is not None:
                    yield from _in_value(entry, shape.value, f"{path}[{key!r}]")
        case _:
            try:
                receive(value, shape, sure=sure)
            except (TypeError, ValueError, KeyError, AttributeError, OverflowError, OSError) as error:
                yield Problem(path, f"cannot be read ({error})", kind=ProblemKind.WRONG_TYPE)
