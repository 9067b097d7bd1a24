"""The objects of a document by their kind: those of one class that stand under one key, their texts and their paths."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING, final

from walens.lens.format import Key, Kind, keys_of
from walens.lens.linter.column import Column
from walens.lens.linter.members import items_of, needed_texts, objects_of, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.lens.json_value import JSON
    from walens.lens.linter.column import PathOf
    from walens.lens.linter.members import Members

__all__ = ["Parts"]


@final
class Parts:
    """
    The objects of one kind in the order of the document.

    Args:
        shape: the class of the model that they are.
        objects: the objects.
        path_of: gives the path of each by its number.
        key: the key that they stand under; ``None`` for the document itself.
        holder: what they stand in.

    Raises:
        Mistyped: a value in one of them has a wrong type.
        KeyError: one of them lacks a key without which there is no class.
    """

    def __init__(
        self,
        shape: type,
        objects: list[Members],
        path_of: PathOf,
        key: Key | None = None,
        holder: Parts | None = None,
    ) -> None:
        self.shape: type = shape
        self.objects: list[Members] = objects
        self.path_of: PathOf = path_of
        self.holder: Parts | None = holder
        self.columns: dict[str, Column] = {}
        """The texts by their keys."""
        self.first: dict[str, list[int]] = {}
        """For the key of an array the number of the first entry of each object among all entries, and how many are."""
        self.inner: dict[str, Parts] = {}
        """What stands in the objects, by its key."""
        promises = {} if key is None else key.promises
        for each in keys_of(shape):
            if each.item is None:
                values = (needed_texts if each.needed else texts_of)(objects, each.name)
                self.columns[each.name] = Column(each, values, path_of, promises.get(each.name, each.promised))
            elif each.kind is Kind.OBJECT:
                self.inner[each.name] = self._objects(each, each.item)
            else:
                self.inner[each.name] = self._entries(each, each.item)

    def all(self) -> Iterator[Parts]:
        """Yield these, and all that stand in them."""
        yield self
        for inner in self.inner.values():
            yield from inner.all()

    def counts(self, key: str) -> list[int]:
        """Return how many entries each object has under the key of an array."""
        first = self.first[key]
        return [after - before for before, after in pairwise(first)]

    def entry(self, key: str, number: int) -> tuple[int, int]:
        """Return for an entry under the key of an array the number of the object it stands in, and its index there."""
        first = self.first[key]
        holder = bisect_right(first, number) - 1
        return holder, number - first[holder]

    def _objects(self, key: Key, item: type) -> Parts:
        numbers: list[int] = []

        def path(number: int) -> str:
            # Few are asked for, and mostly none.
            if not numbers:
                numbers.extend(each for each, part in enumerate(self.objects) if key.name in part)
            return f"{self.path_of(numbers[number])}.{key.name}"

        found = objects_of([part[key.name] for part in self.objects if key.name in part])
        return Parts(item, found, path, key, self)

    def _entries(self, key: Key, item: type) -> Parts:
        if key.needed:
            arrays = [items_of(part[key.name]) for part in self.objects]
        else:
            nothing: list[JSON] = []
            arrays = [nothing] * len(self.objects)
            if any(key.name in part for part in self.objects):
                arrays = [items_of(part[key.name]) if key.name in part else nothing for part in self.objects]
        self.first[key.name] = [0, *accumulate(map(len, arrays))]

        @cache
        def path(number: int) -> str:
            # Where one finding is, more are.
            holder, index = self.entry(key.name, number)
            around = self.path_of(holder)
            return f"{around}.{key.name}[{index}]" if around else f"{key.name}[{index}]"

        return Parts(item, objects_of(chain.from_iterable(arrays)), path, key, self)
