"""
Repair what has one safe repair, in the text of a document, and leave all else as it was.

White space at the ends of URLs, characters with a plain equivalent, ``number`` keys and a byte order mark; never a risk
rule. Comments, anchors, line ends, indentation and the order of keys stay. The repaired text is read again, and an edit
that changes more than it says is dropped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from walens.errors import LensDocumentError
from walens.lens.format import ALLOWED_CHARACTERS, NUMBER, keys_of, shapes_in
from walens.lens.linter.config import DEFAULT_CONFIG
from walens.lens.linter.mending import NOT_UTF8
from walens.lens.linter.registry import RULES
from walens.lens.linter.runner import every_finding
from walens.lens.linter.spelling import PLAIN_CHARACTERS, replaced, stripped
from walens.lens.model import Lens
from walens.lens.text.document import format_of, parse
from walens.lens.text.place import parse_path
from walens.lens.text.source import without_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from walens.json_types import JSON
    from walens.lens.linter.config import LintConfig
    from walens.lens.linter.finding import Finding
    from walens.lens.text.document import Format, Locator
    from walens.lens.text.place import Place

__all__ = ["Edit", "Fixed", "fix_text"]

_SPACE_IN_URL: Final = "WL505"
_RESTRICTED_CHARACTER: Final = "WL307"
_NUMBER_KEY: Final = "WL110"
_MAX_LENGTHS: Final = {
    key.name: key.longest or 0
    for shape in shapes_in(Lens)
    for key in keys_of(shape)
    if key.characters == ALLOWED_CHARACTERS
}
_MAX_READINGS: Final = 64
_COMMA_AFTER: Final = re.compile(r"\s*,\s*")


@frozen(kw_only=True)
class Edit:
    """
    One repair.

    Attributes:
        rule_id: the rule whose finding is repaired.
        path: the place in the document.
        start: where in the text the edit starts; offsets count characters from 0.
        end: where it ends.
        replacement: what stands there afterwards.
    """

    rule_id: str
    path: str
    start: int
    end: int
    replacement: str


@frozen(kw_only=True)
class Fixed:
    """A repaired text, and how it differs from the old one."""

    text: str
    edits: tuple[Edit, ...]

    def diff(self, old: str, *, name: str = "lens") -> str:
        """Return the difference between the old text and this one as a unified diff; empty if there is none."""
        from difflib import unified_diff

        lines = unified_diff(old.splitlines(keepends=True), self.text.splitlines(keepends=True), name, name)
        return "".join([line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines])


def fix_text(
    text: str,
    *,
    source: str | None = None,
    format: Format | None = None,  # noqa: A002 - the word of the field
    config: LintConfig = DEFAULT_CONFIG,
) -> Fixed:
    """
    Repair what has one safe repair.

    Args:
        text: the text of a lens; one that cannot be read comes back as it is.
        source: the name of its file; settings for that file apply.
        format: ``json`` or ``yaml``; by default what the suffix of ``source`` or the first character says.
        config: rules that are off there repair nothing.

    Raises:
        MissingExtra: it is YAML, and ruamel.yaml is not installed.
    """
    mark = len(text) - len(without_mark(text))
    if not mark:
        return _fixed(text, source, format, config)
    # Offsets count from the mark, which is dropped before all else.
    fixed = _fixed(text[mark:], source, format, config)
    shifted = [evolve(edit, start=edit.start + mark, end=edit.end + mark) for edit in fixed.edits]
    if config.for_file(source).severity(RULES[NOT_UTF8]) is None:
        return Fixed(text=text[:mark] + fixed.text, edits=tuple(shifted))
    edit = Edit(rule_id=NOT_UTF8, path="", start=0, end=mark, replacement="")
    return Fixed(text=fixed.text, edits=(edit, *shifted))


def _fixed(text: str, source: str | None, text_format: Format | None, config: LintConfig) -> Fixed:
    chosen = text_format or format_of(source, text)
    try:
        value, locator = parse(text, chosen, source)
    except LensDocumentError:
        return Fixed(text=text, edits=())
    findings = every_finding(text, source=source, text_format=chosen, severities=config.severities_for(source))
    found = {(edit.start, edit.end): edit for each in findings for edit in _edits(text, locator, each)}
    edits = _Check(text, value, chosen).those_that_hold([found[span] for span in sorted(found)])
    return Fixed(text=_applied(text, edits), edits=tuple(edits))


def _edits(text: str, locator: Locator, finding: Finding) -> Iterator[Edit]:
    path = parse_path(finding.path)
    place = locator.place(path)
    if place is None or finding.rule_id not in {_SPACE_IN_URL, _RESTRICTED_CHARACTER, _NUMBER_KEY}:
        return
    start, end = place.start, place.end
    if finding.rule_id == _NUMBER_KEY:
        start, end = _member(text, place)
        replacement: str | None = ""
    elif finding.rule_id == _SPACE_IN_URL:
        replacement = stripped(text[start:end])
    else:
        replacement = replaced(text[start:end], PLAIN_CHARACTERS)
        # Three full stops for an ellipsis may be too many; escapes and quotes only make the spelling longer.
        if len(replacement) - len(text[start:end]) > 0 and len(replacement) > _MAX_LENGTHS.get(str(path[-1]), 0):
            replacement = None
    if replacement is not None and replacement != text[start:end]:
        yield Edit(rule_id=finding.rule_id, path=finding.path, start=start, end=end, replacement=replacement)


def _member(text: str, place: Place) -> tuple[int, int]:
    """Return where a member of an object stands, with its comma or its line."""
    start, end = place.key_start, place.end
    comma = _COMMA_AFTER.match(text, end)
    if comma:
        return start, comma.end()
    following = _blank_end(text, end)
    before = _blank_start(text, start)
    if text[following : following + 1] == "}":
        return (before - 1, end) if text[before - 1 : before] == "," else (start, end)
    # A block mapping of YAML. A comment stays; after the dash of an item the next key takes the place.
    line_start = text.rfind("\n", 0, start) + 1
    if text[following : following + 1] != "#":
        return (start, following) if text[line_start:start].strip() else (line_start, _line_end(text, end))
    if "\n" not in text[end:following]:
        return start, following
    return (before, end) if text[line_start:start].strip() else (line_start, _line_end(text, end))


def _blank_end(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _blank_start(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _line_end(text: str, start: int) -> int:
    line_feed = text.find("\n", start)
    return len(text) if line_feed < 0 else line_feed + 1


class _Check:
    """The check that a repaired document is read as it was, but for what the edits say they change."""

    def __init__(self, text: str, value: JSON, text_format: Format) -> None:
        self._text = text
        self._value = value
        self._format: Format = text_format
        self._readings_left = _MAX_READINGS

    def those_that_hold(self, edits: Sequence[Edit]) -> list[Edit]:
        """Return as many of the edits as hold together; what cannot be checked in a few dozen readings is dropped."""
        if not edits or self._hold(edits):
            return list(edits)
        if len(edits) == 1:
            return []
        middle = len(edits) // 2
        first = self.those_that_hold(edits[:middle])
        both = [*first, *self.those_that_hold(edits[middle:])]
        return both if len(both) == len(first) or self._hold(both) else first

    def _hold(self, edits: Sequence[Edit]) -> bool:
        self._readings_left -= 1
        if self._readings_left < 0:
            return False
        try:
            repaired = parse(_applied(self._text, edits), self._format, None).value
        except LensDocumentError:
            return False
        return _is_repair(self._value, repaired, {edit.rule_id for edit in edits})


def _is_repair(before: JSON, after: JSON, rule_ids: set[str]) -> bool:
    if isinstance(before, dict) and isinstance(after, dict):
        kept = [key for key in before if key in after]
        gone = before.keys() - after.keys()
        allowed = {NUMBER} if _NUMBER_KEY in rule_ids else set[str]()
        same_keys = list(after) == kept and gone <= allowed
        return same_keys and all(_is_repair(before[key], after[key], rule_ids) for key in kept)
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(map(_is_repair, before, after, [rule_ids] * len(before)))
    if isinstance(before, str) and isinstance(after, str) and before != after:
        plain = before.translate(_TRANSLATION) if _RESTRICTED_CHARACTER in rule_ids else None
        return after in {plain, before.strip() if _SPACE_IN_URL in rule_ids else None}
    return type(before) is type(after) and before == after


_TRANSLATION: Final = str.maketrans(dict(PLAIN_CHARACTERS))


def _applied(text: str, edits: Sequence[Edit]) -> str:
    parts: list[str] = []
    position = 0
    for edit in edits:
        parts += [text[position : edit.start], edit.replacement]
        position = edit.end
    return "".join([*parts, text[position:]])
