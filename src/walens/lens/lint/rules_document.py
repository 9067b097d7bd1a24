"""Rules about the document as a whole: WL101 to WL199."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from walens.lens.condition import nearest_id
from walens.lens.encode import encode_lens
from walens.lens.lint.example import (
    choice_example,
    choices_example,
    lens_example,
    pillar_example,
    pillars_example,
    question_example,
    questions_example,
    text_example,
)
from walens.lens.lint.finding import Severity
from walens.lens.lint.rule import Found, Rule
from walens.lens.model import SCHEMA_VERSION
from walens.lens.shape import NUMBER, SHAPES
from walens.lens.size import largest_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.lens.lint.outline import Outline

__all__ = ["RULES"]

_MAX_SIZE: Final = 500_000
_SIZE_TO_WATCH: Final = 400_000
_MAX_PILLARS: Final = 10
_MAX_QUESTIONS: Final = 20
_MAX_CHOICES: Final = 15
_NUMBERED: Final = frozenset({"Question", "Choice"})
_KEYS: Final = {shape.__name__: [key.name for key in keys] for shape, keys in SHAPES.items()}


def _too_large(outline: Outline) -> Iterator[Found]:
    size = _size(outline)
    if size > _MAX_SIZE:
        yield Found("", f"the lens has {size:,} bytes; the service takes {_MAX_SIZE:,}. {_largest(outline)}")


def _nearly_too_large(outline: Outline) -> Iterator[Found]:
    size = _size(outline)
    if _SIZE_TO_WATCH < size <= _MAX_SIZE:
        share = size * 100 // _MAX_SIZE
        yield Found("", f"the lens has {size:,} bytes, {share} % of what the service takes. {_largest(outline)}")


def _size(outline: Outline) -> int:
    """Return the UTF-8 bytes of the lens without white space; 0 if they are far from the limit."""
    if outline.text_size is not None and outline.text_size <= _SIZE_TO_WATCH:
        return 0
    return len(json.dumps(encode_lens(outline.lens), ensure_ascii=False, separators=(",", ":")).encode())


def _largest(outline: Outline) -> str:
    parts = largest_parts(encode_lens(outline.lens), count=3)
    return "The largest parts: " + ", ".join(f"{part.path} ({part.size:,})" for part in parts)


def _wrong_schema_version(outline: Outline) -> Iterator[Found]:
    version = outline.lens.schema_version
    if version is None:
        yield Found("schemaVersion", f"the schemaVersion is missing; write {SCHEMA_VERSION!r}")
    elif version != SCHEMA_VERSION:
        yield Found("schemaVersion", f"the schemaVersion is {version!r}; the only one is {SCHEMA_VERSION!r}")


def _unknown_key(outline: Outline) -> Iterator[Found]:
    for path, kind, extra in outline.extras:
        for key in extra:
            if key != NUMBER or kind not in _NUMBERED:
                nearest = nearest_id(key, _KEYS[kind])
                hint = f"; did you mean {nearest!r}?" if nearest else ""
                yield Found(_member(path, key), f"the format has no key {key!r} here{hint}")


def _number_key(outline: Outline) -> Iterator[Found]:
    for path, kind, extra in outline.extras:
        if NUMBER in extra and kind in _NUMBERED:
            yield Found(f"{path}.{NUMBER}", "the key 'number' was added by an export; an author has no use for it")


def _nothing_in_it(outline: Outline) -> Iterator[Found]:
    if not outline.lens.pillars:
        yield Found("pillars", "the lens has no pillars")
    for path, pillar in outline.pillars:
        if not pillar.questions:
            yield Found(f"{path}.questions", f"the pillar {pillar.id!r} has no questions")
    for path, question in outline.questions:
        if not question.choices:
            yield Found(f"{path}.choices", f"the question {question.id!r} has no choices")


def _too_many_pillars(outline: Outline) -> Iterator[Found]:
    if len(outline.pillars) > _MAX_PILLARS:
        path = f"pillars[{_MAX_PILLARS}]"
        yield Found(path, f"the lens has {len(outline.pillars)} pillars; the service takes {_MAX_PILLARS}")


def _too_many_questions(outline: Outline) -> Iterator[Found]:
    for path, pillar in outline.pillars:
        if len(pillar.questions) > _MAX_QUESTIONS:
            message = f"the pillar has {len(pillar.questions)} questions; the service takes {_MAX_QUESTIONS}"
            yield Found(f"{path}.questions[{_MAX_QUESTIONS}]", message)


def _too_many_choices(outline: Outline) -> Iterator[Found]:
    for path, question in outline.questions:
        if len(question.choices) > _MAX_CHOICES:
            message = f"the question has {len(question.choices)} choices; the service takes {_MAX_CHOICES}"
            yield Found(f"{path}.choices[{_MAX_CHOICES}]", message)


def _member(path: str, key: str) -> str:
    return format_path((*parse_path(path), key))
