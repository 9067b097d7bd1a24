"""
The texts of a lens in columns: one text of all parts of a kind, and all texts of some kinds searched as one.

A document has some thousand texts, nearly all of them right. Python looks at each of a column in a microsecond, C in a
few nanoseconds: so a rule asks of the whole column what none may have, and walks it only where one has.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final, TypeAlias, final

from walens.lens.decode import Mistyped

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence

    from walens.lens.format import Key

__all__ = ["ABSENT", "ANY", "Column", "PathOf", "Texts"]

PathOf: TypeAlias = "Callable[[int], str]"
"""Gives the path of a part by its number among those of its kind."""


ANY: Final = "surrogatepass"
"""How texts are encoded: an author may have given half a surrogate pair, which no file can hold."""


class _Absent(str):
    __slots__ = ()


ABSENT: Final = _Absent()
"""Stands in a column where a part has no such text; it is empty, and known by its identity."""


@final
class Column:
    """
    A text that parts of one kind have, in the order of the document.

    Args:
        key: what the format says of the text.
        values: the text of each part, `ABSENT` where it has none.
        path_of: gives the path of a part.
        promised: the characters that the model of the API promises to take or to return, here.

    Raises:
        Mistyped: a value is no text.
    """

    def __init__(self, key: Key, values: Sequence[str], path_of: PathOf, promised: int | None = None) -> None:
        self.key: Key = key
        self.name: str = key.name
        self.promised: int | None = promised
        self.values: Sequence[str] = values
        self.parent: PathOf = path_of
        types = set(map(type, values))
        if not types <= {str, _Absent}:
            raise Mistyped
        self.has_absent: bool = _Absent in types

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
        """Yield the numbers of the parts that have no such text."""
        if self.has_absent:
            yield from (number for number, text in enumerate(self.values) if text is ABSENT)

    def blank(self) -> Iterator[int]:
        """Yield the numbers of the parts whose text is nothing but white space."""
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
            numbers = dict.fromkeys(self._number_at(each.start()) for each in (match, *matches))
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
