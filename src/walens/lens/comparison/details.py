"""What changes inside a part that both lenses have: texts, resources, risk rules, unknown keys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from walens.lens.comparison.change import ChangeKind, ChangeSubject, change, text_change
from walens.lens.comparison.matching import out_of_order, pair_rules, pair_up
from walens.lens.format import NUMBER
from walens.lens.json_value import EMPTY, thaw

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from walens.json_types import JSON
    from walens.lens.comparison.change import Change, Spot
    from walens.lens.model import AdditionalResource, HelpfulResource, ImprovementPlan, ResourceContent, RiskRule

    Link: TypeAlias = HelpfulResource | ImprovementPlan | ResourceContent

__all__ = ["additional_resources", "link", "rules", "text", "unknown_keys"]


def text(spot: Spot, key: str, old: str | None, new: str | None) -> Iterator[Change]:
    """Compare the text under a key."""
    if old != new:
        yield text_change(ChangeSubject.TEXT, spot.at(key), old, new)


def unknown_keys(spot: Spot, old: Mapping[str, JSON], new: Mapping[str, JSON]) -> Iterator[Change]:
    """Compare the keys of an object that the format does not name; ``number``, which ExportLens adds, is none."""
    if old is EMPTY and new is EMPTY:
        return
    for key in sorted((old.keys() | new.keys()) - {NUMBER}):
        before = _json(old[key]) if key in old else None
        after = _json(new[key]) if key in new else None
        if before != after:
            yield text_change(ChangeSubject.UNKNOWN_KEY, spot.at(key), before, after)


def _json(value: JSON) -> str:
    # As text, because Python holds 1 and True for equal.
    return json.dumps(thaw(value), ensure_ascii=False)


def link(spot: Spot, key: str, old: Link | None, new: Link | None) -> Iterator[Change]:
    """Compare the text with a URL under a key."""
    if old is None or new is None:
        if old is not new:
            before = None if old is None else _shown(old)
            after = None if new is None else _shown(new)
            yield text_change(ChangeSubject.RESOURCE, spot.at(key), before, after)
        return
    if not _same_link(old, new):
        yield from _in_link(spot.at(key), old, new)


def _same_link(old: Link, new: Link) -> bool:
    return old.display_text == new.display_text and old.url == new.url and old.extra is EMPTY and new.extra is EMPTY


def _in_link(spot: Spot, old: Link, new: Link) -> Iterator[Change]:
    if old.display_text != new.display_text:
        yield text_change(ChangeSubject.RESOURCE, spot.at("displayText"), old.display_text, new.display_text)
    if old.url != new.url:
        yield text_change(ChangeSubject.RESOURCE, spot.at("url"), old.url, new.url)
    yield from unknown_keys(spot, old.extra, new.extra)


def _shown(held: Link) -> str:
    return " ".join(each for each in (held.display_text, held.url) if each)


def additional_resources(
    spot: Spot, old: Sequence[AdditionalResource] | None, new: Sequence[AdditionalResource] | None
) -> Iterator[Change]:
    """Compare the additional resources of a choice: the entries by type, the contents by text and URL."""
    key = "additionalResources"
    if old is None or new is None:
        if old is not new:
            before = None if old is None else "; ".join([_shown_resource(entry) for entry in old])
            after = None if new is None else "; ".join([_shown_resource(entry) for entry in new])
            yield text_change(ChangeSubject.RESOURCE, spot.at(key), before, after)
        return
    pairs = pair_up(old, new, lambda entry: entry.type)
    shown_old, shown_new = ([_shown_resource(entry) for entry in side] for side in (old, new))
    yield from _items(spot, key, pairs, subject=ChangeSubject.RESOURCE, old=shown_old, new=shown_new)
    for old_index, new_index in pairs:
        here = spot.item(key, old_index, new_index)
        yield from _contents(here, old[old_index].content, new[new_index].content)
        yield from unknown_keys(here, old[old_index].extra, new[new_index].extra)


def _shown_resource(entry: AdditionalResource) -> str:
    return f"{entry.type}: {', '.join(_shown(content) for content in entry.content)}"


def _contents(spot: Spot, old: Sequence[ResourceContent], new: Sequence[ResourceContent]) -> Iterator[Change]:
    key = "content"
    pairs = pair_up(
        old,
        new,
        lambda content: (content.display_text, content.url),
        lambda content: content.url or None,
        lambda content: content.display_text or None,
    )
    shown_old, shown_new = ([_shown(content) for content in side] for side in (old, new))
    yield from _items(spot, key, pairs, subject=ChangeSubject.RESOURCE, old=shown_old, new=shown_new)
    for old_index, new_index in pairs:
        if not _same_link(old[old_index], new[new_index]):
            yield from _in_link(spot.item(key, old_index, new_index), old[old_index], new[new_index])


def rules(spot: Spot, old: Sequence[RiskRule], new: Sequence[RiskRule]) -> Iterator[Change]:
    """Compare the risk rules of a question as they are written; what they mean is for `risk_changes`."""
    key = "riskRules"
    pairs = pair_rules(old, new)
    shown_old, shown_new = ([f"{rule.risk}: {rule.condition}" for rule in side] for side in (old, new))
    yield from _items(spot, key, pairs, subject=ChangeSubject.RISK_RULE, old=shown_old, new=shown_new)
    for old_index, new_index in pairs:
        before, after = old[old_index], new[new_index]
        here = spot.item(key, old_index, new_index)
        if before.condition != after.condition:
            yield text_change(ChangeSubject.RISK_RULE, here.at("condition"), before.condition, after.condition)
        if before.risk != after.risk:
            yield text_change(ChangeSubject.RISK_RULE, here.at("risk"), before.risk, after.risk)
        yield from unknown_keys(here, before.extra, after.extra)


def _items(
    spot: Spot,
    key: str,
    pairs: Sequence[tuple[int, int]],
    *,
    subject: ChangeSubject,
    old: Sequence[str],
    new: Sequence[str],
) -> Iterator[Change]:
    """Tell which items of an array were removed, added and moved; the items are given as they are shown."""
    paired_old, paired_new = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    for index, shown in enumerate(old):
        if index not in paired_old:
            yield change(ChangeKind.REMOVED, subject, spot.item(key, index, index), old=shown)
    for index, shown in enumerate(new):
        if index not in paired_new:
            yield change(ChangeKind.ADDED, subject, spot.item(key, index, index), new=shown)
    for index in sorted(out_of_order([pair[0] for pair in pairs])):
        yield change(ChangeKind.MOVED, subject, spot.item(key, *pairs[index]))
