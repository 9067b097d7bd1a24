"""
The events of a YAML parser to nodes, with everything that is wrong on the way.

No aliases are resolved here: a node that an alias repeats stands in several places, and its size and height are known
as soon as it is complete. So a document that would grow beyond all bounds is refused before anything grows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeGuard

from walens.budgets import REPEATED, YAML_VALUES
from walens.errors import Problem, ProblemKind
from walens.lens.json_value import MAX_DEPTH
from walens.lens.text.place import Lines, Path, format_path
from walens.lens.text.source import MAX_PROBLEMS
from walens.lens.text.yaml_node import Member, Node
from walens.lens.text.yaml_scalar import WrongScalar, scalar_value

if TYPE_CHECKING:
    from ruamel.yaml.events import AliasEvent, CollectionStartEvent, Event, ScalarEvent

__all__ = ["MAX_REPEATED", "Composer", "Unacceptable"]

MAX_REPEATED: Final = REPEATED.most
"""
How many characters of JSON aliases and merge keys may add to a document.

It is four times what the service takes as a lens (docs/lens-format.md, section 1).
"""

_MERGE: Final = "<<"
_MAP: Final = frozenset({None, "!", "tag:yaml.org,2002:map"})
_SEQUENCE: Final = frozenset({None, "!", "tag:yaml.org,2002:seq"})


class Unacceptable(Exception):  # noqa: N818 - it never leaves walens.lens
    """The rest of the document is not worth reading; the reason is the last of the composer's problems."""


# By their names: the parser is an extra, and is imported where it is known to be there.


def _is_scalar(event: Event) -> TypeGuard[ScalarEvent]:
    return type(event).__name__ == "ScalarEvent"


def _is_start(event: Event) -> TypeGuard[CollectionStartEvent]:
    return type(event).__name__ in {"MappingStartEvent", "SequenceStartEvent"}


def _is_alias(event: Event) -> TypeGuard[AliasEvent]:
    return type(event).__name__ == "AliasEvent"


class _Frame:
    """A mapping or sequence whose end has not been read."""

    __slots__ = ("flow", "key", "key_is_next", "key_start", "merges", "merging", "node")

    def __init__(self, node: Node, *, flow: bool) -> None:
        self.node = node
        self.flow = flow
        self.key: str | None = None
        self.key_start = node.start
        self.key_is_next = node.members is not None
        self.merging = False
        self.merges: list[Node] = []


class Composer:
    """
    What has been read of a document.

    Attributes:
        root: the node of the document, once it has one.
        problems: everything that is wrong.
    """

    def __init__(self, text: str) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._lines = Lines(text)
        self._frames: list[_Frame] = []
        self._anchors: dict[str, Node] = {}
        self._documents = 0
        self._values = 0
        # The shortest scalar with its comma takes two characters of YAML and is counted as five.
        self._largest = 4 * len(text) + MAX_REPEATED

    def take(self, event: Event) -> None:
        """
        Take the next event.

        Raises:
            Unacceptable: something is wrong that makes what follows meaningless or dangerous.
        """
        self._values += 1
        if self._values > YAML_VALUES.most:
            self._refuse(f"too many values: {YAML_VALUES}", event.start_mark.index, ProblemKind.TOO_LARGE)
        kind = type(event).__name__
        if _is_scalar(event):
            self._scalar(event)
        elif _is_start(event):
            self._open(event, is_mapping=kind == "MappingStartEvent")
        elif kind in {"MappingEndEvent", "SequenceEndEvent"}:
            self._close(event.end_mark.index)
        elif _is_alias(event):
            self._alias(event)
        elif kind == "DocumentStartEvent":
            self._documents += 1
            if self._documents > 1:
                self._refuse("a second document starts here; a file holds one", event.start_mark.index)

    def report(self, message: str, offset: int, kind: ProblemKind = ProblemKind.VALUE) -> None:
        """
        Note a problem with the value that is being read.

        Raises:
            Unacceptable: it is one too many.
        """
        self.problems.append(Problem(format_path(self._path()), message, *self._lines.at(offset), kind))
        if len(self.problems) > MAX_PROBLEMS:
            raise Unacceptable

    def _path(self) -> Path:
        steps = (len(frame.node.items) if frame.node.items is not None else frame.key for frame in self._frames)
        return tuple(step for step in steps if step is not None)

    def _refuse(self, message: str, offset: int, kind: ProblemKind = ProblemKind.VALUE) -> None:
        self.report(message, offset, kind)
        raise Unacceptable

    def _scalar(self, event: ScalarEvent) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        top = self._frames[-1] if self._frames else None
        plain = event.style is None
        if not event.value and top is not None and not top.key_is_next and start == end:
            # Nothing stands after the key or the dash; the parser says that it stands where the next thing does.
            start = end = top.key_start
        try:
            value = scalar_value(event.value, event.tag, plain=plain)
        except WrongScalar as error:
            self.report(str(error), start, error.kind)
            value = None
        node = Node(start, end, scalar=value)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        if top is not None and top.key_is_next and plain and value == _MERGE:
            top.key_is_next, top.merging = False, True
        else:
            self._add(node)

    def _alias(self, event: AliasEvent) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        node = self._anchors.get(event.anchor)
        if node is None:
            message = f"the alias *{event.anchor} stands for nothing: no anchor of this name is before it"
            self.report(message, start, ProblemKind.REFERENCE)
        elif not node.complete:
            self.report(f"the alias *{event.anchor} stands in what it stands for, which would never end", start)
        self._add(node if node is not None and node.complete else Node(start, end))

    def _open(self, event: CollectionStartEvent, *, is_mapping: bool) -> None:
        start = event.start_mark.index
        if len(self._frames) >= MAX_DEPTH:
            del self._frames[8:]  # The whole path would be a hundred steps long; its start says as much.
            self._refuse(f"nested deeper than {MAX_DEPTH} levels", start, ProblemKind.TOO_DEEP)
        if event.tag not in (_MAP if is_mapping else _SEQUENCE):
            self.report(f"the tag {event.tag} has no meaning in JSON", start)
        node = Node(start, start, members={}) if is_mapping else Node(start, start, items=[])
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        self._frames.append(_Frame(node, flow=bool(event.flow_style)))

    def _close(self, end: int) -> None:
        frame = self._frames.pop()
        node = frame.node
        # The parser ends a block where the next thing starts, after all blank lines and comments.
        node.end = end if frame.flow else max(node.end, node.start)
        for merge in frame.merges:
            self._merge(node, merge)
        node.complete = True
        self._add(node)

    def _add(self, child: Node) -> None:
        if not self._frames:
            self.root = child
            return
        frame = self._frames[-1]
        if len(self._frames) + child.height > MAX_DEPTH:
            self._refuse(f"nested deeper than {MAX_DEPTH} levels, with its aliases", child.start, ProblemKind.TOO_DEEP)
        if frame.key_is_next:
            self._add_key(frame, child)
            return
        node = frame.node
        node.end = max(node.end, child.end)
        if node.items is not None:
            node.items.append(child)
            self._count(node, child)
        elif frame.merging:
            frame.merges.append(child)
        elif node.members is not None and frame.key is not None:
            node.members.setdefault(frame.key, Member(frame.key_start, child))
            self._count(node, child, frame.key)
        frame.key, frame.merging, frame.key_is_next = None, False, node.members is not None

    def _add_key(self, frame: _Frame, key: Node) -> None:
        frame.key_is_next = False
        frame.key_start = key.start
        frame.node.end = max(frame.node.end, key.end)
        if not isinstance(key.scalar, str):
            self.report("a key must be text; put it in quotes", key.start, ProblemKind.WRONG_TYPE)
            return
        frame.key = key.scalar
        first = (frame.node.members or {}).get(frame.key)
        if first is not None:
            line, column = self._lines.at(first.key_start)
            message = f"the key stands twice in its object, first in line {line}, column {column}"
            self.report(message, key.start, ProblemKind.DUPLICATE_KEY)

    def _merge(self, node: Node, merged: Node) -> None:
        members = node.members
        assert members is not None
        for source in [merged] if merged.items is None else merged.items:
            if source.members is None:
                self.report("the merge key << takes mappings", merged.start)
                continue
            for key, member in source.members.items():
                if key not in members:
                    members[key] = member
                    self._count(node, member.node, key)

    def _count(self, node: Node, child: Node, key: str = "") -> None:
        node.contain(child, key)
        if node.size > self._largest:
            self._refuse(f"aliases repeat too much: {REPEATED}", child.start, ProblemKind.TOO_LARGE)
