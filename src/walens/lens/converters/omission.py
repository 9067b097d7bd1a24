"""What of a lens a table cannot hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.errors import Problem
from walens.lens.converters.column import ADDITIONAL, SHAPES
from walens.lens.encode import encode_lens
from walens.lens.format import Kind, keys_of
from walens.lens.model import AdditionalResource, Lens, ResourceContent, RiskRule
from walens.lens.text.place import format_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.json_types import JSON
    from walens.lens.text.place import Path

__all__ = ["not_in_table"]

_TABLED: Final = frozenset({*SHAPES.values(), RiskRule})
"""What stands in arrays that a table has rows or columns for."""


def not_in_table(lens: Lens) -> tuple[Problem, ...]:
    """
    Return the places of all that a table of a lens leaves out; without any the lens comes back from it unchanged.

    A table holds the keys that the format names. It has no place for other keys (``number``, which ExportLens adds, is
    one of them), for objects and arrays with nothing in them, for additional resources of a type that does not exist,
    and for the order in which the two types of them stand.

    Args:
        lens: the lens.

    Returns:
        A problem for each place, in the order of the document: its path and what is left out.

    Raises:
        LensDocumentError: an attribute holds what its type does not allow.
    """
    found = _in_object(encode_lens(lens), Lens, ())
    return tuple(Problem(format_path(path), message) for path, message in found)


def _in_object(members: JSON, shape: type, path: Path) -> Iterator[tuple[Path, str]]:
    assert isinstance(members, dict)
    keys = {key.name: key for key in keys_of(shape)}
    for name, value in members.items():
        key = keys.get(name)
        place = (*path, name)
        if key is None:
            yield place, "a table has no column for a key that the format does not name"
        elif name == "additionalResources":
            yield from _in_resources(value, place)
        elif key.kind is Kind.OBJECT and key.item is not None:
            yield from _in_link(value, key.item, place)
        elif key.kind is Kind.ARRAY and key.item not in _TABLED:
            yield place, "a table has no column for this array"
        elif key.kind is Kind.ARRAY and key.item is not None:
            assert isinstance(value, list)
            for index, item in enumerate(value):
                yield from _in_object(item, key.item, (*place, index))


def _in_link(members: JSON, shape: type, path: Path) -> Iterator[tuple[Path, str]]:
    assert isinstance(members, dict)
    yield from _in_object(members, shape, path)
    if not members.keys() & {key.name for key in keys_of(shape)}:
        yield path, "a table cannot tell an object without text and URL from none"


def _in_resources(resources: JSON, path: Path) -> Iterator[tuple[Path, str]]:
    assert isinstance(resources, list)
    if not resources:
        yield path, "a table cannot tell an empty array from none"
    order = list(ADDITIONAL)
    last = -1
    for index, resource in enumerate(resources):
        assert isinstance(resource, dict)
        place = (*path, index)
        if resource["type"] not in ADDITIONAL:
            yield place, f"a table has columns for the types {' and '.join(ADDITIONAL)} only"
            continue
        rank = order.index(str(resource["type"]))
        if rank <= last:
            yield place, f"a table has one list of each type, {' before '.join(ADDITIONAL)}: this is moved there"
        last = max(rank, last)
        contents = resource["content"]
        assert isinstance(contents, list)
        if not contents:
            yield place, "a table cannot tell a resource without contents from none"
        unknown = {key: value for key, value in resource.items() if key != "content"}
        yield from _in_object(unknown, AdditionalResource, place)
        for number, content in enumerate(contents):
            yield from _in_link(content, ResourceContent, (*place, "content", number))
