"""
The objects of a document by their kind, and their texts in columns: one text of all objects of a kind.

A document has some thousand texts, nearly all of them right. Python looks at each of a column in a microsecond, C in a
few nanoseconds: so a rule asks of the whole column what none may have, and walks it only where one has. Some columns
are searched as one text.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, cached_property
from itertools import accumulate, chain, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final, TypeAlias, TypeGuard, final

from walens.lens.decode import Mistyped
from walens.lens.format import Key, Kind, keys_of

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from walens.json_types import JSON

__all__ = ["ABSENT", "ANY", "Column", "Members", "Parts", "PathOf", "Texts"]

Members: TypeAlias = "dict[str, JSON]"
"""The members of an object."""

PathOf: TypeAlias = "Callable[[int], str]"
"""Gives the path of an object by its number among those of its kind."""

ANY: Final = "surrogatepass"
"""How texts are encoded: an author may have given half a surrogate pair, which no file can hold."""


class _Absent(str):
    __slots__ = ()


ABSENT: Final = _Absent()
"""Stands in a column where an object has no such text; it is empty, and known by its identity."""


@final
class Parts:
    """
    The objects of one kind, those of one class that stand under one key, in the order of the document.

    Args:
        shape: the class of the model that they are.
        found: the objects.
        path_of: gives the path of each by its number.
        key: the key that they stand under; ``None`` for the document itself.

    Raises:
        Mistyped: one is no object, or a value in it has a wrong type.
        KeyError: one of them lacks a key without which there is no class.
    """

    def __init__(self, shape: type, found: Iterable[JSON], path_of: PathOf, key: Key | None = None) -> None:
        objects = [*found]
        if not _are_objects(objects):
            raise Mistyped
        self.shape: type = shape
        self.objects: list[Members] = objects
        self.path_of: PathOf = path_of
        self.columns: dict[str, Column] = {}
        """The texts by their keys."""
        self.first: dict[str, list[int]] = {}
        """For the key of an array the number of the first entry of each object among all entries, and how many are."""
        self.inner: dict[str, Parts] = {}
        """What stands in the objects, by its key."""
        promises = {} if key is None else key.promises
        for each in keys_of(shape):
            if each.item is None:
                promised = promises.get(each.name, each.promised)
                self.columns[each.name] = Column(each, objects, path_of, promised)
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
        return [after - before for before, after in pairwise(self.first[key])]

    def holder(self, key: str, number: int) -> int:
        """Return for an entry under the key of an array the number of the object that it stands in."""
        return bisect_right(self.first[key], number) - 1

    def with_unknown_keys(self) -> Iterator[tuple[str, type, Members]]:
        """Yield the objects that have a key that their class has not: the path, the class, and the object."""
        known = {key.name for key in keys_of(self.shape)}
        if not set[str]().union(*self.objects) <= known:
            for number, members in enumerate(self.objects):
                if not members.keys() <= known:
                    yield self.path_of(number), self.shape, members

    def _objects(self, key: Key, item: type) -> Parts:
        found = [members[key.name] for members in self.objects if key.name in members]
        return Parts(item, found, _paths_under(key.name, self.objects, self.path_of), key)

    def _entries(self, key: Key, item: type) -> Parts:
        arrays = _arrays(self.objects, key)
        self.first[key.name] = first = [0, *accumulate(map(len, arrays))]
        return Parts(item, chain.from_iterable(arrays), _paths_within(key.name, first, self.path_of), key)


# What gives paths knows no Parts: in a circle of references a document would stay until the garbage collector comes,
# whose work was a sixth of the time of lint.
def _paths_under(key: str, objects: Sequence[Members], around: PathOf) -> PathOf:
    """Return what gives the path of the value under a key, by its number among those of the objects that have one."""
    numbers: list[int] = []

    def path(number: int) -> str:
        # Few are asked for, and mostly none.
        if not numbers:
            numbers.extend(each for each, members in enumerate(objects) if key in members)
        return f"{around(numbers[number])}.{key}"

    return path


def _paths_within(key: str, first: Sequence[int], around: PathOf) -> PathOf:
    """Return what gives the path of an entry under the key of an array, by its number among all entries."""

    @cache
    def path(number: int) -> str:
        # Where one finding is, more are.
        holder = bisect_right(first, number) - 1
        outer = around(holder)
        entry = f"{key}[{number - first[holder]}]"
        return f"{outer}.{entry}" if outer else entry

    return path


def _arrays(objects: Sequence[Members], key: Key) -> list[list[JSON]]:
    name = key.name
    nothing: list[JSON] = []
    if not key.needed and not any(name in members for members in objects):
        return [nothing] * len(objects)
    values = [members[name] if key.needed or name in members else nothing for members in objects]
    if not _are_arrays(values):
        raise Mistyped
    return values


@final
class Column:
    """
    A text that the objects of one kind have, in the order of the document.

    Args:
        key: what the format says of the text.
        objects: what it is a text of; where one has none, `ABSENT` stands in the column.
        path_of: gives the path of an object.
        promised: the characters that the model of the API promises to take or to return, here.

    Raises:
        Mistyped: a value is no text.
        KeyError: an object lacks the text, and there is no class without.
    """

    def __init__(self, key: Key, objects: Sequence[Members], path_of: PathOf, promised: int | None = None) -> None:
        self.key: Key = key
        self.name: str = key.name
        self.promised: int | None = promised
        self.parent: PathOf = path_of
        self.has_absent: bool = False
        try:
            values = [*map(itemgetter(key.name), objects)]
        except KeyError:
            if key.needed:
                raise
            self.has_absent = True
            values = [members.get(key.name, ABSENT) for members in objects]
        if not _are_texts(values):
            raise Mistyped
        self.values: Sequence[str] = values

    def path(self, number: int) -> str:
        """Return the path of a text."""
        parent = self.parent(number)
        return f"{parent}.{self.name}" if parent else self.name

    @cached_property
    def longest(self) -> int:
        """The length of the longest text."""
        return max(map(len, self.values), default=0)

    @cached_property
    def shortest(self) -> int:
        """The length of the shortest text; 0 where one is absent."""
        return min(map(len, self.values), default=0)

    def absent(self) -> Iterator[int]:
        """Yield the numbers of the objects that have no such text."""
        if self.has_absent:
            yield from (number for number, text in enumerate(self.values) if text is ABSENT)

    def blank(self) -> Iterator[int]:
        """Yield the numbers of the objects whose text is nothing but white space."""
        if not all(self.values) or any(map(str.isspace, self.values)):
            for number, text in enumerate(self.values):
                if text is not ABSENT and not text.strip():
                    yield number

    def longer(self, limit: int | None, *, at_most: int | None = None) -> Iterator[tuple[str, str]]:
        """Yield the texts with more characters than a limit, and at most as many as another, after their paths."""
        if limit is not None and self.longest > limit:
            for number, text in enumerate(self.values):
                if len(text) > limit and (at_most is None or len(text) <= at_most):
                    yield self.path(number), text


@final
class Texts:
    """The texts of some columns, searched as one."""

    def __init__(self, *columns: Column) -> None:
        self.columns: tuple[Column, ...] = columns

    @cached_property
    def joined(self) -> str:
        """The texts in lines; one of several lines is as many."""
        return "\n".join(["\n".join(column.values) for column in self.columns])

    def without(self, characters: bytes) -> str:
        """Return the texts without some ASCII characters: in what is left a pattern is looked for much faster."""
        return self.joined.encode(errors=ANY).translate(None, characters).decode(errors=ANY)

    def having(self, pattern: re.Pattern[str]) -> Iterator[tuple[Column, str, str]]:
        """
        Yield the texts in which a pattern is found, each after its column and its path.

        No match may hold a line break: it could belong to two texts.
        """
        matches = pattern.finditer(self.joined)
        for match in matches:
            numbers = dict.fromkeys(self._number_at(each.start()) for each in chain((match,), matches))
            for number in numbers:
                column_number = bisect_right(self._first_numbers, number) - 1
                column = self.columns[column_number]
                index = number - self._first_numbers[column_number]
                yield column, column.path(index), column.values[index]

    def _number_at(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    @cached_property
    def _starts(self) -> list[int]:
        """Where in `joined` each text starts; a column without any takes a line too."""
        lengths = [len(text) + 1 for column in self.columns for text in (column.values or (ABSENT,))]
        return [0, *accumulate(lengths)]

    @cached_property
    def _first_numbers(self) -> list[int]:
        """The number of the first text of each column."""
        return [0, *accumulate([len(column.values) or 1 for column in self.columns[:-1]])]


# All types of a column are looked at in the time of two or three values looked at one by one.
def _are_objects(values: list[JSON]) -> TypeGuard[list[Members]]:
    return set(map(type, values)) <= {dict}


def _are_arrays(values: list[JSON]) -> TypeGuard[list[list[JSON]]]:
    return set(map(type, values)) <= {list}


def _are_texts(values: list[JSON]) -> TypeGuard[list[str]]:
    return set(map(type, values)) <= {str, _Absent}
