"""The nodes of a YAML document: values with their places, shared where an alias repeats them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from walens.lens.text.place import Lines, Path, Place

if TYPE_CHECKING:
    from walens.json_types import JSON

__all__ = ["Member", "Node", "YAMLLocator", "value_of"]


class Member(NamedTuple):
    """A value in a mapping, with the offset of its key."""

    key_start: int
    node: Node


class Node:
    """
    A scalar, a mapping or a sequence.

    Attributes:
        start: the offset of its first character.
        end: the offset after its last character.
        scalar: the value of a scalar.
        members: the members of a mapping; ``None`` for all else.
        items: the items of a sequence; ``None`` for all else.
        size: about how many characters of JSON the value takes, with all aliases resolved.
        height: how many levels of mappings and sequences it has, itself included.
        complete: whether its end has been read; an alias to a node that is not complete would contain itself.
    """

    __slots__ = ("complete", "end", "height", "items", "members", "scalar", "size", "start")

    def __init__(
        self,
        start: int,
        end: int,
        *,
        scalar: JSON = None,
        members: dict[str, Member] | None = None,
        items: list[Node] | None = None,
    ) -> None:
        self.start: int = start
        self.end: int = end
        self.scalar: JSON = scalar
        self.members: dict[str, Member] | None = members
        self.items: list[Node] | None = items
        self.size: int = len(scalar) + _OVERHEAD if isinstance(scalar, str) else _OVERHEAD
        self.height = 0 if members is None and items is None else 1
        self.complete: bool = self.height == 0

    def contain(self, child: Node, key: str = "") -> None:
        """Count the size and the height of a child."""
        self.size += child.size + (len(key) + _OVERHEAD if key else 0)
        self.height = max(self.height, child.height + 1)


_OVERHEAD = 4
"""Quotes, colon and comma, or the digits of a short number."""


def value_of(root: Node) -> JSON:
    """Return the JSON value of a node; what an alias repeats is one object in memory."""
    return _value_of(root, {})


def _value_of(node: Node, done: dict[int, JSON]) -> JSON:
    if node.members is None and node.items is None:
        return node.scalar
    value = done.get(id(node))
    if value is None:
        if node.members is not None:
            value = {key: _value_of(member.node, done) for key, member in node.members.items()}
        else:
            value = [_value_of(item, done) for item in node.items or ()]
        done[id(node)] = value
    return value


class YAMLLocator:
    """The places of the values in a YAML text; what an alias repeats stands at its anchor."""

    def __init__(self, text: str, root: Node) -> None:
        self._lines = Lines(text)
        self._root = root

    def place(self, path: Path) -> Place | None:
        """Return where the value with this path stands; ``None`` if there is no such value."""
        node = self._root
        key_start = node.start
        for step in path:
            if isinstance(step, str):
                member = None if node.members is None else node.members.get(step)
                if member is None:
                    return None
                key_start, node = member
            elif node.items is not None and 0 <= step < len(node.items):
                node = node.items[step]
                key_start = node.start
            else:
                return None
        line, column = self._lines.at(node.start)
        return Place(line, column, node.start, node.end, key_start)
