"""One change: what it is, what it is of, and where both lenses have it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from walens.lens.text.place import format_path

if TYPE_CHECKING:
    from walens.lens.text.place import Path

__all__ = ["PARTS", "Change", "ChangeKind", "ChangeSubject", "Spot", "change", "text_change"]


class ChangeKind(StrEnum):
    """What happened."""

    RENAMED = "renamed"
    """The text stands under another id. What was recorded under the old one does not follow."""
    REMOVED = "removed"
    ADDED = "added"
    MOVED = "moved"
    """It stands elsewhere: in another order, or a question in another pillar."""
    CHANGED = "changed"
    """It says something else."""


class ChangeSubject(StrEnum):
    """What a change is of."""

    PILLAR = "pillar"
    QUESTION = "question"
    CHOICE = "choice"
    RISK_RULE = "risk_rule"
    TEXT = "text"
    """The lens's name, description or schema version; a pillar's name; a title or description."""
    RESOURCE = "resource"
    """A helpful resource, an improvement plan, an additional resource, or a text or URL in one."""
    UNKNOWN_KEY = "unknown_key"
    """A key that the format does not name."""


PARTS: Final = frozenset({ChangeSubject.PILLAR, ChangeSubject.QUESTION, ChangeSubject.CHOICE})
"""The subjects that have an id."""

_ABOVE: Final = re.compile(r"pillars\[\d+\]\.(questions\[\d+\]\.)?(choices\[\d+\]\.)?")


@frozen(kw_only=True)
class Change:
    """
    One change from the old lens to the new one.

    Where a pillar, a question or a choice is added, removed or renamed, ``old`` and ``new`` are its ids. Where a
    question goes to another pillar, they are the ids of the pillars; where only the order changes, they are ``None``.
    Otherwise they are what the document says there: a text, a URL, a condition, ``RISK: condition`` for a whole rule,
    the text and the URL of a whole resource, or the JSON of an unknown key.
    """

    kind: ChangeKind
    subject: ChangeSubject
    old_path: str | None
    """The place in the old lens, as ``pillars[0].questions[2].title``; ``None`` for what is added."""
    new_path: str | None
    """The place in the new lens; ``None`` for what is removed."""
    old: str | None
    new: str | None
    title: str | None = None
    """The title of the question or choice, or the pillar's name, where the change is of one as a whole."""
    pillar_id: str | None = None
    """The pillar in which it is, by its id in the new lens, or in the old one if the new one has it no more."""
    question_id: str | None = None
    """The question in which it is, likewise."""
    choice_id: str | None = None
    """The choice in which it is, likewise."""

    @property
    def place(self) -> str:
        """
        Where it is, by ids: ``question/choice``, or the pillar's where there is no question.

        An arrow stands between the old and the new id of what is renamed, the key stands after the ids of what holds
        it, as in ``question/choice.title``, and a key of the lens itself stands alone.
        """
        ids = [each for each in (self.question_id, self.choice_id) if each is not None]
        ids = ids or [each for each in (self.pillar_id,) if each is not None]
        if self.kind is ChangeKind.RENAMED:
            ids[-1] = f"{self.old} -> {self.new}"
        path = "" if self.subject in PARTS else _ABOVE.sub("", self.new_path or self.old_path or "")
        return ".".join(each for each in ("/".join(ids), path) if each)


class Spot(NamedTuple):
    """A place that both lenses have, or would have, and the ids around it."""

    old: Path = ()
    new: Path = ()
    pillar_id: str | None = None
    question_id: str | None = None
    choice_id: str | None = None

    def at(self, key: str) -> Spot:
        """Return the place of a key."""
        return Spot((*self.old, key), (*self.new, key), *self[2:])

    def item(self, key: str, old: int, new: int) -> Spot:
        """Return the place of an object in an array, by its index in either lens."""
        return Spot((*self.old, key, old), (*self.new, key, new), *self[2:])


def change(
    kind: ChangeKind,
    subject: ChangeSubject,
    spot: Spot,
    *,
    old: str | None = None,
    new: str | None = None,
    title: str | None = None,
) -> Change:
    """Make the change at a place."""
    return Change(
        kind=kind,
        subject=subject,
        old_path=None if kind is ChangeKind.ADDED else format_path(spot.old),
        new_path=None if kind is ChangeKind.REMOVED else format_path(spot.new),
        old=old,
        new=new,
        title=title,
        pillar_id=spot.pillar_id,
        question_id=spot.question_id,
        choice_id=spot.choice_id,
    )


def text_change(subject: ChangeSubject, spot: Spot, old: str | None, new: str | None) -> Change:
    """Make the change of a text that differs; ``None`` stands for a key that is not there."""
    kind = ChangeKind.ADDED if old is None else ChangeKind.REMOVED if new is None else ChangeKind.CHANGED
    return change(kind, subject, spot, old=old, new=new)
