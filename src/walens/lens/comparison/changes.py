"""From two lenses to the changes between them, in the order of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from walens.lens.comparison import details
from walens.lens.comparison.change import ChangeKind, ChangeSubject, Spot, change
from walens.lens.comparison.matching import out_of_order, pair_choices, pair_pillars, pair_questions
from walens.lens.model import Pillar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from walens.lens.comparison.change import Change
    from walens.lens.comparison.matching import PairedQuestions, PlacedQuestion
    from walens.lens.model import Choice, Lens, Question

    Named: TypeAlias = Pillar | Question | Choice

__all__ = ["find_changes"]


def find_changes(old: Lens, new: Lens) -> tuple[Change, ...]:
    """Return everything that differs between two lenses, save ``number`` keys."""
    return tuple(_lens(old, new))


def _lens(old: Lens, new: Lens) -> Iterator[Change]:
    spot = Spot()
    yield from details.text(spot, "name", old.name, new.name)
    yield from details.text(spot, "schemaVersion", old.schema_version, new.schema_version)
    yield from details.text(spot, "description", old.description, new.description)
    yield from details.unknown_keys(spot, old.extra, new.extra)
    pairs = pair_pillars(old.pillars, new.pillars)
    yield from _removed(ChangeSubject.PILLAR, spot, "pillars", pairs, old.pillars)
    yield from _pillars(old.pillars, new.pillars, pairs)
    yield from _questions(pair_questions(old, new, pairs))


def _pillars(old: Sequence[Pillar], new: Sequence[Pillar], pairs: Sequence[tuple[int, int]]) -> Iterator[Change]:
    subject = ChangeSubject.PILLAR
    moved = out_of_order([pair[0] for pair in pairs])
    yield from _added(subject, Spot(), "pillars", pairs, new)
    for number, (old_index, new_index) in enumerate(pairs):
        before, after = old[old_index], new[new_index]
        here = Spot(pillar_id=after.id).item("pillars", old_index, new_index)
        yield from _identity(subject, here, before, after)
        if number in moved:
            yield change(ChangeKind.MOVED, subject, here, title=after.name)
        yield from details.text(here, "name", before.name, after.name)
        yield from details.unknown_keys(here, before.extra, after.extra)


def _questions(paired: PairedQuestions) -> Iterator[Change]:
    old, new, pairs = paired
    paired_old, before_of = {pair[0] for pair in pairs}, {after: before for before, after in pairs}
    for number, placed in enumerate(old):
        if number not in paired_old:
            yield _whole(ChangeKind.REMOVED, placed)
    moved = _moved_in_pillar(paired)
    for number, placed in enumerate(new):
        if number in before_of:
            yield from _question(old[before_of[number]], placed, moved=number in moved)
        else:
            yield _whole(ChangeKind.ADDED, placed)


def _whole(kind: ChangeKind, placed: PlacedQuestion) -> Change:
    question = placed.question
    path = ("pillars", placed.pillar_index, "questions", placed.question_index)
    spot = Spot(path, path, placed.pillar.id, question.id)
    old, new = (None, question.id) if kind is ChangeKind.ADDED else (question.id, None)
    return change(kind, ChangeSubject.QUESTION, spot, old=old, new=new, title=question.title)


def _moved_in_pillar(paired: PairedQuestions) -> set[int]:
    """Return the numbers of the new questions that stay in their pillar and have moved there."""
    by_group: dict[int, list[tuple[int, int]]] = {}
    for before, after in paired.pairs:
        group = paired.new[after].group
        if group is not None and group == paired.old[before].group:
            by_group.setdefault(group, []).append((before, after))
    return {
        staying[index][1] for staying in by_group.values() for index in out_of_order([before for before, _ in staying])
    }


def _question(old: PlacedQuestion, new: PlacedQuestion, *, moved: bool) -> Iterator[Change]:
    before, after = old.question, new.question
    here = Spot(
        ("pillars", old.pillar_index, "questions", old.question_index),
        ("pillars", new.pillar_index, "questions", new.question_index),
        new.pillar.id,
        after.id,
    )
    subject = ChangeSubject.QUESTION
    yield from _identity(subject, here, before, after)
    if old.group is None or old.group != new.group:
        ids = {"old": old.pillar.id, "new": new.pillar.id}
        yield change(ChangeKind.MOVED, subject, here, **ids, title=after.title)
    elif moved:
        yield change(ChangeKind.MOVED, subject, here, title=after.title)
    yield from details.text(here, "title", before.title, after.title)
    yield from details.text(here, "description", before.description, after.description)
    yield from details.link(here, "helpfulResource", before.helpful_resource, after.helpful_resource)
    yield from _choices(here, before.choices, after.choices)
    yield from details.rules(here, before.risk_rules, after.risk_rules)
    yield from details.unknown_keys(here, before.extra, after.extra)


def _choices(spot: Spot, old: Sequence[Choice], new: Sequence[Choice]) -> Iterator[Change]:
    subject = ChangeSubject.CHOICE
    pairs = pair_choices(old, new)
    yield from _removed(subject, spot, "choices", pairs, old)
    yield from _added(subject, spot, "choices", pairs, new)
    moved = out_of_order([pair[0] for pair in pairs])
    for number, (old_index, new_index) in enumerate(pairs):
        before, after = old[old_index], new[new_index]
        here = spot._replace(choice_id=after.id).item("choices", old_index, new_index)
        yield from _identity(subject, here, before, after)
        if number in moved:
            yield change(ChangeKind.MOVED, subject, here, title=after.title)
        yield from details.text(here, "title", before.title, after.title)
        yield from details.link(here, "helpfulResource", before.helpful_resource, after.helpful_resource)
        yield from details.link(here, "improvementPlan", before.improvement_plan, after.improvement_plan)
        yield from details.additional_resources(here, before.additional_resources, after.additional_resources)
        yield from details.unknown_keys(here, before.extra, after.extra)


def _identity(subject: ChangeSubject, spot: Spot, old: Named, new: Named) -> Iterator[Change]:
    if old.id != new.id:
        yield change(ChangeKind.RENAMED, subject, spot, old=old.id, new=new.id, title=_title(new))


def _removed(
    subject: ChangeSubject, spot: Spot, key: str, pairs: Sequence[tuple[int, int]], parts: Sequence[Named]
) -> Iterator[Change]:
    for here, part in _unpaired(subject, spot, key, {old for old, _ in pairs}, parts):
        yield change(ChangeKind.REMOVED, subject, here, old=part.id, title=_title(part))


def _added(
    subject: ChangeSubject, spot: Spot, key: str, pairs: Sequence[tuple[int, int]], parts: Sequence[Named]
) -> Iterator[Change]:
    for here, part in _unpaired(subject, spot, key, {new for _, new in pairs}, parts):
        yield change(ChangeKind.ADDED, subject, here, new=part.id, title=_title(part))


def _unpaired(
    subject: ChangeSubject, spot: Spot, key: str, paired: set[int], parts: Sequence[Named]
) -> Iterator[tuple[Spot, Named]]:
    for index, part in enumerate(parts):
        if index not in paired:
            yield _within(subject, spot.item(key, index, index), part), part


def _within(subject: ChangeSubject, spot: Spot, part: Named) -> Spot:
    if subject is ChangeSubject.PILLAR:
        return spot._replace(pillar_id=part.id)
    return spot._replace(choice_id=part.id)


def _title(part: Named) -> str | None:
    return part.name if isinstance(part, Pillar) else part.title
