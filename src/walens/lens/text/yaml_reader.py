"""
YAML text to a JSON value, as strictly as JSON.

Only the parser of ruamel.yaml is used, none of its constructors: so every problem is found at once and has its place,
aliases are counted before they are resolved, and nothing but JSON values is ever made.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from walens.budgets import YAML_TEXT
from walens.errors import LensDocumentError, MissingExtra, Problem, ProblemKind
from walens.lens.text.source import check_text, decode_text, first_problems
from walens.lens.text.yaml_composer import Composer, Unacceptable
from walens.lens.text.yaml_node import YAMLLocator, value_of
from walens.lens.text.yaml_scalar import IN_QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ruamel.yaml.events import Event

    from walens.json_types import JSON

__all__ = ["YAMLDocument", "kept_by_no_lens", "parse_yaml"]

_BANG: Final = re.compile(r"[-\s]*(?:[\w'\"]+[ \t]*:[ \t]+)?!")


class YAMLDocument(NamedTuple):
    """A JSON value with the places of its parts in the YAML text that it was read from."""

    value: JSON
    locator: YAMLLocator


def parse_yaml(text: str | bytes, *, name: str | None = None) -> YAMLDocument:
    """
    Read a YAML text that says what JSON can say.

    Comments, anchors, aliases and merge keys (``<<``) are read; the core schema of YAML 1.2 decides what is text.

    Args:
        text: the text, or its bytes in UTF-8.
        name: the name of its file, for errors.

    Raises:
        LensDocumentError: it is not YAML or not one document, has a key twice in a mapping, a key that is no text,
            ``.nan``, a tag of its own, an alias to nothing or to what it stands in, more than `MAX_DEPTH` levels,
            more than 2 MiB, more than 200,000 values, or aliases that repeat more than `MAX_REPEATED` characters.
        MissingExtra: ruamel.yaml is not installed.
    """
    text = check_text(text, name) if isinstance(text, str) else decode_text(text, name)
    if len(text) > YAML_TEXT.most:
        problem = Problem("", f"it is too large: {len(text):,} characters; {YAML_TEXT}", kind=ProblemKind.TOO_LARGE)
        raise LensDocumentError((problem,), source=name)
    composer = Composer(text)
    with suppress(Unacceptable):
        try:
            for event in _events(text):
                composer.take(event)
        except _Unreadable as error:
            offset = min(error.offset, len(text))
            hint = f"; {IN_QUOTES}" if _BANG.match(text, text.rfind("\n", 0, offset) + 1) else ""
            composer.report(f"{error}{hint}", offset, ProblemKind.SYNTAX)
    if composer.problems or composer.root is None:
        problems = first_problems(composer.problems) or (Problem("", "it is empty", kind=ProblemKind.EMPTY),)
        raise LensDocumentError(problems, source=name)
    return YAMLDocument(value_of(composer.root), YAMLLocator(text, composer.root))


def kept_by_no_lens(text: str) -> tuple[str, ...]:
    """
    Tell what a YAML text has that its lens has not: comments, anchors.

    Args:
        text: a text that `parse_yaml` has read.
    """
    marks = {"comments": "#", "anchors": "&"}
    if not any(mark in text for mark in marks.values()):
        return ()
    from ruamel.yaml import YAML
    from ruamel.yaml.tokens import AliasToken, AnchorToken

    found: set[str] = set()
    for token in YAML(typ="rt", pure=True).scan(text):
        if isinstance(token, (AliasToken, AnchorToken)):
            found.add("anchors")
        if "#" in str(token.comment):
            found.add("comments")
    return tuple(word for word in marks if word in found)


class _Unreadable(Exception):  # noqa: N818 - it never leaves this module
    """The text is not YAML from an offset on."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(f"not YAML: {message}")
        self.offset = offset


def _events(text: str) -> Iterator[Event]:
    try:
        from ruamel.yaml import YAML
        from ruamel.yaml.error import YAMLError
    except ImportError as error:
        raise MissingExtra("reading YAML", extra="yaml") from error
    events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)
    last = 0
    while True:
        try:
            event = next(events, None)
        except YAMLError as error:
            raise _unreadable(error, last) from None
        except Exception as error:  # noqa: BLE001 - the parser has faults of its own in text that is no YAML
            raise _Unreadable(f"the parser fails after this place ({error})", last) from None
        if event is None:
            return
        last = event.end_mark.index
        yield event


def _unreadable(error: Exception, last: int) -> _Unreadable:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    offset = getattr(mark, "index", None) or getattr(error, "position", None)
    words = (getattr(error, name, None) for name in ("context", "problem", "reason"))
    message = ", ".join(word for word in words if isinstance(word, str) and word)
    return _Unreadable(message or str(error), offset if isinstance(offset, int) else last)
