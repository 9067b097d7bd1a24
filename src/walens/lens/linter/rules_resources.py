"""Rules about helpful resources, improvement plans and their URLs: WL501 to WL599."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from walens.lens.format import MAX_CONTENTS, NONE_OF_THESE, URL_START, Certainty
from walens.lens.linter.example import choice_example
from walens.lens.linter.finding import Severity
from walens.lens.linter.parts import ABSENT
from walens.lens.linter.rule import Found, Rule
from walens.lens.model import ImprovementPlan, ResourceType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.json_types import JSON
    from walens.lens.linter.outline import Outline

__all__ = ["RULES"]

_SCHEME: Final = re.compile(rf"\s*{URL_START}", re.IGNORECASE)
_HOST: Final = re.compile(rf"\s*{URL_START}[^/?#\s]", re.IGNORECASE)
_SPACE: Final = re.compile(r"\s")
_TYPES: Final[frozenset[str]] = frozenset(ResourceType)


def _missing_improvement_plan(outline: Outline) -> Iterator[Found]:
    for number in outline.choices_without_plan:
        choice_id = outline.choice_ids.values[number]
        if not choice_id.endswith(NONE_OF_THESE):
            path = outline.choice_path(number)
            yield Found(f"{path}.improvementPlan", f"the choice {choice_id!r} has no improvementPlan")


def _missing_display_text(outline: Outline) -> Iterator[Found]:
    for links in outline.links:
        for number in links.texts.absent():
            path = links.texts.path(number)
            if links.urls.values[number] is not ABSENT:
                yield Found(path, "there is a url, but no displayText")
            elif links.shape is ImprovementPlan:
                yield Found(path, "the improvementPlan has no displayText")


def _url_scheme(outline: Outline) -> Iterator[Found]:
    for path, url in outline.odd_urls:
        if url.strip() and not _SCHEME.match(url):
            yield Found(path, f"the URL {url[:60]!r} does not start with http:// or https://")


def _empty_url(outline: Outline) -> Iterator[Found]:
    for path, url in outline.odd_urls:
        if not url.strip():
            yield Found(path, "the url is empty; leave the key out")


def _space_in_url(outline: Outline) -> Iterator[Found]:
    for path, url in outline.odd_urls:
        space = _SPACE.search(url)
        if space and url.strip():
            inside = _SPACE.search(url.strip())
            where = "in the middle" if inside else "at its end" if space.start() else "at its start"
            yield Found(path, f"the URL has white space {where}", space.start())


def _wrong_resource_type(outline: Outline) -> Iterator[Found]:
    for entry in outline.additional_resources:
        if entry.type not in _TYPES:
            message = f"the type {entry.type!r} is none; write HELPFUL_RESOURCE or IMPROVEMENT_PLAN"
            yield Found(f"{entry.path}.type", message)


def _long_url(outline: Outline) -> Iterator[Found]:
    for links in outline.links:
        limit = links.urls.promised
        for path, url in links.urls.longer(limit):
            yield Found(path, f"the URL has {len(url)} characters; the API promises to return {limit}")


def _empty_display_text(outline: Outline) -> Iterator[Found]:
    for links in outline.links:
        for number in links.texts.blank():
            yield Found(links.texts.path(number), "the displayText is blank")


def _url_without_host(outline: Outline) -> Iterator[Found]:
    for path, url in outline.odd_urls:
        if _SCHEME.match(url) and not _HOST.match(url):
            yield Found(path, f"the URL {url[:60]!r} names no host")


def _too_many_contents(outline: Outline) -> Iterator[Found]:
    counts: dict[tuple[int, str], int] = {}
    for path, choice, resource_type, contents in outline.additional_resources:
        before = counts.get((choice, resource_type), 0)
        counts[choice, resource_type] = count = before + contents
        if before <= MAX_CONTENTS < count:
            message = f"the choice has {count} additional contents of the type {resource_type}; at most five"
            yield Found(f"{path}.content", message)


def _repeated_resource_type(outline: Outline) -> Iterator[Found]:
    seen: set[tuple[int, str]] = set()
    for path, choice, resource_type, _ in outline.additional_resources:
        if (choice, resource_type) in seen:
            message = f"an entry of the type {resource_type} is there already; put the contents into one"
            yield Found(f"{path}.type", message)
        seen.add((choice, resource_type))


_PLAN: Final[dict[str, JSON]] = {"displayText": "Restore one backup every month."}


def _additional(*types_and_counts: tuple[str, int]) -> list[JSON]:
    contents: list[JSON] = [{"displayText": f"Guide {n}", "url": f"https://example.com/{n}"} for n in range(1, 7)]
    return [{"type": each, "content": contents[:count]} for each, count in types_and_counts]


RULES: Final = (
    Rule(
        id="WL501",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A choice has no improvement plan",
        reason="Every choice needs one, but for 'none of these' choices, whose ids end in _no. A choice that means "
        "none of these under another id needs one like all others.",
        source="docs/lens-format.md, section 5; documented, and published lenses were corrected for it",
        bad=choice_example(improvementPlan=None),
        good=choice_example(improvementPlan=_PLAN),
        find=_missing_improvement_plan,
    ),
    Rule(
        id="WL502",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A resource has no display text",
        reason="A url needs a displayText beside it, and an improvement plan always has one.",
        source="docs/lens-format.md, sections 4 and 5",
        bad=choice_example(helpfulResource={"url": "https://example.com/restore"}),
        good=choice_example(helpfulResource={"displayText": "How to restore", "url": "https://example.com/restore"}),
        find=_missing_display_text,
    ),
    Rule(
        id="WL503",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A URL does not start with http:// or https://",
        reason="The format takes no other scheme, and no address without one.",
        source="docs/lens-format.md, sections 4 and 5",
        bad=choice_example(helpfulResource={"displayText": "How to restore", "url": "www.example.com/restore"}),
        good=choice_example(
            helpfulResource={"displayText": "How to restore", "url": "https://www.example.com/restore"}
        ),
        find=_url_scheme,
    ),
    Rule(
        id="WL504",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A URL is empty",
        reason="Published lenses have empty URLs; whether an import takes them is not confirmed. A resource without "
        "a link has no url key.",
        source="docs/lens-format.md, section 5",
        bad=choice_example(helpfulResource={"displayText": "How to restore", "url": ""}),
        good=choice_example(helpfulResource={"displayText": "How to restore"}),
        find=_empty_url,
    ),
    Rule(
        id="WL505",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A URL has white space",
        reason="A space around or inside a URL comes from copying. Published lenses have such URLs; whether an "
        "import takes them, and where the link leads, is not confirmed. Spaces at either end are removed by "
        "--fix.",
        source="docs/lens-format.md, section 5",
        bad=choice_example(helpfulResource={"displayText": "How to restore", "url": "https://example.com/restore "}),
        good=choice_example(helpfulResource={"displayText": "How to restore", "url": "https://example.com/restore"}),
        fixable=True,
        find=_space_in_url,
    ),
    Rule(
        id="WL506",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="The type of an additional resource is none",
        reason="The type is HELPFUL_RESOURCE or IMPROVEMENT_PLAN.",
        source="docs/lens-format.md, section 5",
        bad=choice_example(additionalResources=_additional(("HELPFUL", 1))),
        good=choice_example(additionalResources=_additional(("HELPFUL_RESOURCE", 1))),
        find=_wrong_resource_type,
    ),
    Rule(
        id="WL507",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A URL is longer than the API promises to return",
        reason="The API's model promises 1,024 characters for the URLs of choices, and 2,048 for those of questions.",
        source="docs/lens-format.md, section 5; API model, the effect on import is not confirmed",
        bad=choice_example(
            helpfulResource={"displayText": "How to restore", "url": "https://example.com/<1,005 characters>"}
        ),
        good=choice_example(
            helpfulResource={"displayText": "Restore", "url": "https://example.com/<1,004 characters>"}
        ),
        find=_long_url,
    ),
    Rule(
        id="WL508",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A display text is blank",
        reason="The text is there for readers; a dash is what published lenses write where there is nothing to say.",
        source="docs/lens-format.md, section 5; whether an import takes it is not confirmed",
        bad=choice_example(improvementPlan={"displayText": ""}),
        good=choice_example(improvementPlan={"displayText": "-"}),
        find=_empty_display_text,
    ),
    Rule(
        id="WL509",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A URL names no host",
        reason="The scheme alone leads nowhere.",
        source="docs/lens-format.md, section 5; only the scheme is documented",
        bad=choice_example(helpfulResource={"displayText": "How to restore", "url": "https:///restore"}),
        good=choice_example(helpfulResource={"displayText": "How to restore", "url": "https://example.com/restore"}),
        find=_url_without_host,
    ),
    Rule(
        id="WL510",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A choice has more than five additional contents of one type",
        reason="A choice takes five additional helpful resources and five additional improvement plan items.",
        source="docs/lens-format.md, section 5",
        bad=choice_example(additionalResources=_additional(("HELPFUL_RESOURCE", 6))),
        good=choice_example(additionalResources=_additional(("HELPFUL_RESOURCE", 5))),
        find=_too_many_contents,
    ),
    Rule(
        id="WL511",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A choice has two entries of the same type of additional resources",
        reason="The API knows one entry of each type; all contents of a type belong into it.",
        source="docs/lens-format.md, section 5; API model, the effect on import is not confirmed",
        bad=choice_example(additionalResources=_additional(("HELPFUL_RESOURCE", 1), ("HELPFUL_RESOURCE", 2))),
        good=choice_example(additionalResources=_additional(("HELPFUL_RESOURCE", 2), ("IMPROVEMENT_PLAN", 1))),
        find=_repeated_resource_type,
    ),
)
