"""A lens to Markdown, for people to read: contents, pillars, questions, choices, and the risk rules as tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from walens.lens.format import URL_START
from walens.lens.model import ResourceType
from walens.lens.text.codec import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.lens.model import (
        Choice,
        HelpfulResource,
        ImprovementPlan,
        Lens,
        Pillar,
        Question,
        ResourceContent,
    )

__all__ = ["to_markdown"]

_INLINE: Final = re.compile(r"[\\`*_\[\]<>|~&$]")
# What begins a heading, a list, a quotation, a table or a line under a heading.
_LINE_START: Final = re.compile(r"(?:[#+=:-]|[0-9]{1,9}(?=[.)]))")
_LINE_BREAK: Final = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_LINK: Final = re.compile(rf"{URL_START}\S+")
_UNSAFE_IN_LINK: Final = re.compile(r"[<>\\|\x00-\x20\x7f-\xa0`]")
_ADDITIONAL: Final = {
    ResourceType.HELPFUL_RESOURCE.value: "Additional help",
    ResourceType.IMPROVEMENT_PLAN.value: "Additional improvement plan",
}


def to_markdown(lens: Lens) -> str:
    """
    Write a lens as a document in Markdown (CommonMark, with the tables of GitHub).

    All texts of the lens are escaped: none of them becomes HTML, a heading or a link of its own making. Only URLs with
    ``http://`` or ``https://`` become links. Keys that the format does not name are left out.

    Args:
        lens: the lens.

    Raises:
        LensDocumentError: an attribute holds what its type does not allow.
    """
    dumps(lens)  # refuses what is no text
    blocks = [f"# {_line(lens.name) or 'Lens'}", _paragraphs(lens.description), *_contents(lens)]
    for number, pillar in enumerate(lens.pillars, 1):
        blocks.extend(_pillar(pillar, number))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _contents(lens: Lens) -> Iterator[str]:
    if not lens.pillars:
        return
    yield "## Contents"
    lines: list[str] = []
    for number, pillar in enumerate(lens.pillars, 1):
        lines.append(f"- [{_pillar_title(pillar)}](#pillar-{number})")
        lines.extend(
            f"  - [{_question_title(question)}](#question-{number}-{place})"
            for place, question in enumerate(pillar.questions, 1)
        )
    yield "\n".join(lines)


def _pillar(pillar: Pillar, number: int) -> Iterator[str]:
    yield f'<a id="pillar-{number}"></a>'
    yield f"## {_pillar_title(pillar)}"
    yield f"Pillar {_code(pillar.id)}"
    for place, question in enumerate(pillar.questions, 1):
        yield f'<a id="question-{number}-{place}"></a>'
        yield f"### {_question_title(question)}"
        yield f"Question {_code(question.id)}"
        yield _paragraphs(question.description)
        yield _resource("Help", question.helpful_resource)
        for choice in question.choices:
            yield from _choice(choice)
        yield from _rules(question)


def _pillar_title(pillar: Pillar) -> str:
    return _line(pillar.name) or _line(pillar.id) or "Pillar"


def _question_title(question: Question) -> str:
    return _line(question.title) or _line(question.id) or "Question"


def _choice(choice: Choice) -> Iterator[str]:
    yield f"#### {_line(choice.title) or _line(choice.id) or 'Choice'}"
    none_of_these = ", for none of these" if choice.is_none_of_these else ""
    yield f"Choice {_code(choice.id)}{none_of_these}"
    yield _resource("Help", choice.helpful_resource)
    yield _resource("Improvement plan", choice.improvement_plan)
    for resource in choice.additional_resources or ():
        heading = _ADDITIONAL.get(resource.type) or f"Additional: {_line(resource.type)}"
        items = [_linked(content) for content in resource.content]
        yield f"**{heading}**"
        yield "\n".join(f"- {item.replace(chr(10), chr(10) + '  ')}" for item in items if item)


def _rules(question: Question) -> Iterator[str]:
    if not question.risk_rules:
        return
    yield "**Risk rules**, of which the first that is true decides"
    lines = ["| | condition | risk |", "|---|---|---|"]
    for number, rule in enumerate(question.risk_rules, 1):
        lines.append(f"| {number} | {_code(rule.condition, in_table=True)} | {_line(rule.risk)} |")
    yield "\n".join(lines)


def _resource(heading: str, resource: HelpfulResource | ImprovementPlan | None) -> str:
    body = "" if resource is None else _linked(resource)
    return f"**{heading}**: {body}" if body else ""


def _linked(link: HelpfulResource | ImprovementPlan | ResourceContent) -> str:
    """Return a text with its link behind it."""
    parts = [_paragraphs(link.display_text)]
    url = (link.url or "").strip()
    if _LINK.fullmatch(url):
        target = _UNSAFE_IN_LINK.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), url)
        parts.append(f"([{_line(url)}](<{target}>))")
    elif url:
        parts.append(f"({_code(url)})")
    return " ".join(part for part in parts if part)


def _paragraphs(text: str | None) -> str:
    """Escape a text; a line break stays one, and an empty line begins a paragraph."""
    lines = [_line(line) for line in _LINE_BREAK.split(text or "")]
    paragraphs = re.split("\n{2,}", "\n".join(lines).strip("\n"))
    return "\n\n".join(paragraph.replace("\n", "\\\n") for paragraph in paragraphs if paragraph)


def _line(text: str | None) -> str:
    """Escape a text that stands in one line."""
    joined = " ".join(_CONTROL.sub("\ufffd", text or "").split())
    escaped = _INLINE.sub(r"\\\g<0>", joined)
    start = _LINE_START.match(escaped)
    if start is None:
        return escaped
    digits = start[0] if start[0].isdigit() else ""
    return f"{digits}\\{escaped[len(digits) :]}"


def _code(text: str, *, in_table: bool = False) -> str:
    """Return a text as code, which shows it as it is."""
    shown = " ".join(_CONTROL.sub("\ufffd", text).split())
    if not shown:
        return "(empty)"
    fence = "`" * (1 + max((len(ticks) for ticks in re.findall("`+", shown)), default=0))
    padded = f" {shown} " if shown[0] == "`" or shown[-1] == "`" else shown
    return f"{fence}{padded.replace('|', chr(92) + '|') if in_table else padded}{fence}"
