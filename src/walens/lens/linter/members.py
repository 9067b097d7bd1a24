"""
What the objects of a document hold, as promises and as they are.

The types of a document are promises until they are looked at, here and by `Column`: a whole column takes as long as two
or three values looked at one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NotRequired, TypedDict, TypeVar, cast

from walens.lens.decode import Mistyped
from walens.lens.linter.column import ABSENT
from walens.lens.shape import SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from walens.lens.linter.column import PathOf

__all__ = [
    "AdditionalMembers",
    "ChoiceMembers",
    "LensMembers",
    "LinkMembers",
    "PillarMembers",
    "QuestionMembers",
    "RuleMembers",
    "items_of",
    "needed_texts",
    "objects_of",
    "texts_of",
    "with_unknown_keys",
]

_KEYS: Final = {shape: frozenset(key.name for key in keys) for shape, keys in SHAPES.items()}
_Members = TypeVar("_Members", bound="Mapping[str, object]")
_Item = TypeVar("_Item")


class LinkMembers(TypedDict, total=False):
    """A helpful resource, an improvement plan, or a content of an additional resource."""

    displayText: str
    url: str


class AdditionalMembers(TypedDict):
    """An entry of the additional resources of a choice."""

    type: str
    content: list[LinkMembers]


class ChoiceMembers(TypedDict):
    """A choice."""

    id: str
    title: NotRequired[str]
    helpfulResource: NotRequired[LinkMembers]
    improvementPlan: NotRequired[LinkMembers]
    additionalResources: NotRequired[list[AdditionalMembers]]


class RuleMembers(TypedDict):
    """A risk rule."""

    condition: str
    risk: str


class QuestionMembers(TypedDict):
    """A question."""

    id: str
    title: NotRequired[str]
    description: NotRequired[str]
    helpfulResource: NotRequired[LinkMembers]
    choices: list[ChoiceMembers]
    riskRules: list[RuleMembers]


class PillarMembers(TypedDict):
    """A pillar."""

    id: str
    name: NotRequired[str]
    questions: list[QuestionMembers]


class LensMembers(TypedDict):
    """The document."""

    name: NotRequired[str]
    schemaVersion: NotRequired[str]
    description: NotRequired[str]
    pillars: list[PillarMembers]


def objects_of(values: Iterable[_Members]) -> list[_Members]:
    """
    List objects.

    Raises:
        Mistyped: one of them is none.
    """
    found = [*values]
    if not set(map(type, found)) <= {dict}:
        raise Mistyped
    return found


def items_of(value: list[_Item]) -> list[_Item]:
    """
    Return an array.

    Raises:
        Mistyped: it is none.
    """
    if type(value) is not list:
        raise Mistyped
    return value


def needed_texts(parts: Sequence[Mapping[str, object]], key: str) -> list[str]:
    """
    Return the text under a key of each object.

    Raises:
        KeyError: an object has none.
    """
    return cast("list[str]", [part[key] for part in parts])


def texts_of(parts: Sequence[Mapping[str, object]], key: str) -> list[str]:
    """Return the text under a key of each object, `ABSENT` for one that has none."""
    try:
        return needed_texts(parts, key)
    except KeyError:
        return cast("list[str]", [part.get(key, ABSENT) for part in parts])


def with_unknown_keys(
    parts: Sequence[_Members], shape: type, path_of: PathOf
) -> Iterator[tuple[str, type, Mapping[str, object]]]:
    """Yield the objects of a class that have a key that it has not."""
    known = _KEYS[shape]
    if not set[str]().union(*parts) <= known:
        for number, part in enumerate(parts):
            if not part.keys() <= known:
                yield path_of(number), shape, part
