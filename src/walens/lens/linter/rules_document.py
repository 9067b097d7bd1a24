"""Rules about the document as a whole: WL101 to WL199."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.lens.format import (
    MAX_CHOICES,
    MAX_LENS,
    MAX_PILLARS,
    MAX_QUESTIONS,
    NUMBER,
    Certainty,
    keys_of,
    shapes_in,
)
from walens.lens.linter.example import (
    choice_example,
    choices_example,
    lens_example,
    pillar_example,
    pillars_example,
    question_example,
    questions_example,
    text_example,
)
from walens.lens.linter.finding import Severity
from walens.lens.linter.parts import ABSENT
from walens.lens.linter.rule import Found, Rule
from walens.lens.model import SCHEMA_VERSION, Lens
from walens.lens.nearest import nearest_id
from walens.lens.size import largest_parts
from walens.lens.text.place import format_path, parse_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.lens.linter.outline import Outline

__all__ = ["RULES"]

_SIZE_TO_WATCH: Final = MAX_LENS * 8 // 10
_MAX_SUGGESTIONS: Final = 200
_NUMBERED: Final = frozenset(shape for shape in shapes_in(Lens) if any(key.numbered for key in keys_of(shape)))
_KEYS: Final = {shape: [key.name for key in keys_of(shape)] for shape in shapes_in(Lens)}


def _too_large(outline: Outline) -> Iterator[Found]:
    if outline.size > MAX_LENS:
        yield Found("", f"the lens has {outline.size:,} bytes; the service takes {MAX_LENS:,}. {_largest(outline)}")


def _nearly_too_large(outline: Outline) -> Iterator[Found]:
    if _SIZE_TO_WATCH < outline.size <= MAX_LENS:
        share = outline.size * 100 // MAX_LENS
        yield Found(
            "", f"the lens has {outline.size:,} bytes, {share} % of what the service takes. {_largest(outline)}"
        )


def _largest(outline: Outline) -> str:
    parts = largest_parts(outline.value, count=3)
    return "The largest parts: " + ", ".join(f"{part.path} ({part.size:,})" for part in parts)


def _wrong_schema_version(outline: Outline) -> Iterator[Found]:
    version = outline.schema_version
    if version is ABSENT:
        yield Found("schemaVersion", f"the schemaVersion is missing; write {SCHEMA_VERSION!r}")
    elif version != SCHEMA_VERSION:
        yield Found("schemaVersion", f"the schemaVersion is {version!r}; the only one is {SCHEMA_VERSION!r}")


def _unknown_key(outline: Outline) -> Iterator[Found]:
    suggestions = _MAX_SUGGESTIONS
    for path, shape, members in outline.extras:
        for key in members:
            if key not in _KEYS[shape] and (key != NUMBER or shape not in _NUMBERED):
                nearest = nearest_id(key, _KEYS[shape]) if suggestions else None
                suggestions -= suggestions > 0
                hint = f"; did you mean {nearest!r}?" if nearest else ""
                # One that the reader put right is empty.
                meant = _member(path, nearest) if nearest is not None and not members.get(nearest) else None
                yield Found(_member(path, key), f"the format has no key {key!r:.80} here{hint}", instead_of=meant)


def _number_key(outline: Outline) -> Iterator[Found]:
    for path, shape, members in outline.extras:
        if NUMBER in members and shape in _NUMBERED:
            yield Found(f"{path}.{NUMBER}", "the key 'number' was added by an export; an author has no use for it")


def _nothing_in_it(outline: Outline) -> Iterator[Found]:
    if not outline.question_counts:
        yield Found("pillars", "the lens has no pillars")
    for number, count in enumerate(outline.question_counts):
        if not count:
            pillar_id = outline.pillar_ids.values[number]
            yield Found(f"pillars[{number}].questions", f"the pillar {pillar_id!r} has no questions")
    for question in outline.questions:
        if not question.choice_ids:
            yield Found(f"{question.path}.choices", f"the question {question.id!r} has no choices")


def _too_many_pillars(outline: Outline) -> Iterator[Found]:
    count = len(outline.question_counts)
    if count > MAX_PILLARS:
        yield Found(f"pillars[{MAX_PILLARS}]", f"the lens has {count} pillars; the service takes {MAX_PILLARS}")


def _too_many_questions(outline: Outline) -> Iterator[Found]:
    for number, count in enumerate(outline.question_counts):
        if count > MAX_QUESTIONS:
            message = f"the pillar has {count} questions; the service takes {MAX_QUESTIONS}"
            yield Found(f"pillars[{number}].questions[{MAX_QUESTIONS}]", message)


def _too_many_choices(outline: Outline) -> Iterator[Found]:
    for question in outline.questions:
        count = len(question.choice_ids)
        if count > MAX_CHOICES:
            message = f"the question has {count} choices; the service takes {MAX_CHOICES}"
            yield Found(f"{question.path}.choices[{MAX_CHOICES}]", message)


def _member(path: str, key: str) -> str:
    return format_path((*parse_path(path), key))


_DUPLICATE: Final = (
    '{"schemaVersion": "2021-11-01", "name": "Payments", "name": "Orders", "description": "-", "pillars": []}'
)
_READING: Final = "docs/lens-format.md, section 1; JSON (RFC 8259)"

RULES: Final = (
    Rule(
        id="WL101",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="The document cannot be read",
        reason="It is not JSON or YAML, is empty, nests too deep, or is far too large to be a lens.",
        source=_READING,
        bad=text_example('{"name": "Payments",}'),
        good=lens_example(name="Payments"),
    ),
    Rule(
        id="WL102",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A number is not a number",
        reason="NaN and Infinity are no JSON, though some programs write them, often for a text that was missing in "
        "a table. A published lens had them for a title and a description.",
        source="docs/lens-format.md, section 1; JSON (RFC 8259), found in a published lens",
        bad=text_example('{"schemaVersion": "2021-11-01", "name": "Payments", "description": NaN, "pillars": []}'),
        good=lens_example(description="What a payment service needs before launch."),
    ),
    Rule(
        id="WL103",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="An object has the same key twice",
        reason="Which of the two counts depends on who reads the document, so one of them is lost.",
        source="docs/lens-format.md, section 1; JSON (RFC 8259), found in a published lens",
        bad=text_example(_DUPLICATE),
        good=lens_example(name="Payments"),
    ),
    Rule(
        id="WL104",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A value has the wrong type, or a key without which nothing can be read is missing",
        reason="Texts, lists and objects cannot stand for each other. Ids, pillars, questions, choices, rules, and "
        "what is inside a rule must be there.",
        source="docs/lens-format.md, sections 2 to 6",
        bad=choice_example(id=1),
        good=choice_example(id="restore_tested"),
    ),
    Rule(
        id="WL105",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="The document is not plain UTF-8",
        reason="A lens is sent as UTF-8. A byte order mark, another encoding, or half a surrogate pair cannot be.",
        source="docs/lens-format.md, section 1; JSON (RFC 8259)",
        bad=text_example('\ufeff{"name": "Payments"}'),
        good=lens_example(name="Payments"),
    ),
    Rule(
        id="WL106",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="The lens is larger than 500,000 bytes",
        reason="The service takes 500 KB. Whether it counts bytes or characters is not documented, so bytes are "
        "counted, after white space between values is dropped: walens sends a lens without it.",
        source="docs/lens-format.md, section 1; documented, the unit is not confirmed",
        bad=lens_example(_notes="<500,001 characters>"),
        good=lens_example(_notes="<300,000 characters>"),
        find=_too_large,
    ),
    Rule(
        id="WL107",
        severity=Severity.WARNING,
        certainty=Certainty.DOCUMENTED,
        title="The lens is larger than 80 % of what the service takes",
        reason="The limit of 500 KB cannot be raised. The largest parts are named.",
        source="docs/lens-format.md, section 1; advice",
        bad=lens_example(_notes="<450,000 characters>"),
        good=lens_example(_notes="<300,000 characters>"),
        find=_nearly_too_large,
    ),
    Rule(
        id="WL108",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="The schema version is not 2021-11-01",
        reason="The format has one version, and its documentation says not to change it.",
        source="docs/lens-format.md, section 2; documented, the rejection of others is inferred",
        bad=lens_example(schemaVersion="2022-11-01"),
        good=lens_example(schemaVersion="2021-11-01"),
        find=_wrong_schema_version,
    ),
    Rule(
        id="WL109",
        severity=Severity.WARNING,
        certainty=Certainty.INFERRED,
        title="A key is not in the format",
        reason="Published lenses have such keys and the service appears to ignore them. So a misspelt key is lost "
        "without a word, and whether a key of your own comes back from an export is not confirmed.",
        source="docs/lens-format.md, section 1; inferred from published lenses",
        bad=choice_example(helpfulResource={"displayText": "How to restore", "Url": "https://example.com/restore"}),
        good=choice_example(helpfulResource={"displayText": "How to restore", "url": "https://example.com/restore"}),
        find=_unknown_key,
    ),
    Rule(
        id="WL110",
        severity=Severity.INFO,
        certainty=Certainty.OBSERVED,
        title="A question or choice has the key number",
        reason="ExportLens adds it. It means nothing to an import, and makes two versions of a lens look different.",
        source="docs/lens-format.md, section 1",
        bad=question_example(number=0),
        good=question_example(),
        fixable=True,
        find=_number_key,
    ),
    Rule(
        id="WL111",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A lens, pillar or question has nothing in it",
        reason="A lens has pillars, a pillar questions, a question choices. That the service rejects an empty list "
        "is not confirmed.",
        source="docs/lens-format.md, sections 2 to 4 and 13",
        bad=pillar_example(questions=[]),
        good=questions_example("restore"),
        find=_nothing_in_it,
    ),
    Rule(
        id="WL112",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A lens has more than ten pillars",
        reason="The quota cannot be raised.",
        source="docs/lens-format.md, sections 2 and 10",
        bad=pillars_example(*[f"pillar_{number}" for number in range(1, 12)]),
        good=pillars_example(*[f"pillar_{number}" for number in range(1, 11)]),
        find=_too_many_pillars,
    ),
    Rule(
        id="WL113",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A pillar has more than twenty questions",
        reason="The quota cannot be raised.",
        source="docs/lens-format.md, sections 3 and 10",
        bad=questions_example(*[f"question_{number}" for number in range(1, 22)]),
        good=questions_example(*[f"question_{number}" for number in range(1, 21)]),
        find=_too_many_questions,
    ),
    Rule(
        id="WL114",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A question has more than fifteen choices",
        reason="The quota cannot be raised. Rules that name more than fifteen choices are not weighed against each "
        "other.",
        source="docs/lens-format.md, sections 4 and 10",
        bad=choices_example(*[f"practice_{number}" for number in range(1, 16)], "none_no"),
        good=choices_example(*[f"practice_{number}" for number in range(1, 15)], "none_no"),
        find=_too_many_choices,
    ),
)
