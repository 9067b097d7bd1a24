"""
A JSON value to YAML text that people review line by line.

Texts of several lines are literal blocks, others stand without quotes where no reader of YAML, of version 1.1 or 1.2,
takes them for anything else. Lines are never folded: a change of a word is a change of a line.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.json_types import JSON

__all__ = ["write_yaml"]

_STEP: Final = "  "
# Truth values and nothing: the last three in version 1.2, all of them in version 1.1. Whatever else is no text begins
# with no letter.
_WORDS: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_NEEDS_QUOTES: Final = re.compile(r": |:$| #| $")
# The first line decides the indentation, so it does not start with a space; spaces at the end of a line get lost in
# editors; and only one line feed at the end is told by the indicator.
_BLOCK: Final = re.compile(r"(?! )[^\n]+(?<! )(?:\n+[^\n]+(?<! ))*\n?")
_UNPRINTABLE: Final = re.compile(r"[^ -~]")


def write_yaml(value: JSON) -> str:
    """
    Write a JSON value of dicts and lists as YAML, with a final newline; nothing but the value decides the text.

    Raises:
        UnicodeEncodeError: a text holds half a surrogate pair.
    """
    return "".join(_lines(value, "")) if isinstance(value, (dict, list)) and value else f"{_scalar(value)}\n"


def _lines(value: dict[str, JSON] | list[JSON], indent: str) -> Iterator[str]:
    """Yield the lines of a mapping or sequence that is not empty; the first without its indentation."""
    start = ""
    if isinstance(value, dict):
        for key, item in value.items():
            yield f"{start}{_text(key)}:"
            yield from _after_key(item, indent)
            start = indent
    else:
        for item in value:
            yield f"{start}- "
            yield from _after_dash(item, indent)
            start = indent


def _after_key(value: JSON, indent: str) -> Iterator[str]:
    if isinstance(value, (dict, list)) and value:
        inner = indent + _STEP
        yield f"\n{inner}"
        yield from _lines(value, inner)
    else:
        yield f" {_scalar_or_block(value, indent)}\n"


def _after_dash(value: JSON, indent: str) -> Iterator[str]:
    if isinstance(value, (dict, list)) and value:
        yield from _lines(value, indent + _STEP)
    else:
        yield f"{_scalar_or_block(value, indent)}\n"


def _scalar_or_block(value: JSON, indent: str) -> str:
    if not isinstance(value, str) or "\n" not in value:
        return _scalar(value)
    if not (_BLOCK.fullmatch(value) and value.replace("\n", "").isprintable()):
        return _quoted(value)
    lines = value.removesuffix("\n").split("\n")
    head = "|" if value.endswith("\n") else "|-"
    return "\n".join([head, *(f"{indent}{_STEP}{line}" if line else "" for line in lines)])


def _scalar(value: JSON) -> str:
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _text(text: str) -> str:
    plain = text[:1].isalpha() and text.isprintable() and not _NEEDS_QUOTES.search(text) and text.lower() not in _WORDS
    return text if plain else _quoted(text)


def _quoted(text: str) -> str:
    text.encode()  # Half a surrogate pair could be written as an escape, and is no character all the same.
    return _UNPRINTABLE.sub(_escaped, json.dumps(text, ensure_ascii=False))


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if character.isprintable():
        return character
    return f"\\u{ord(character):04x}" if ord(character) <= 0xFFFF else f"\\U{ord(character):08x}"  # noqa: PLR2004
