"""
How a text is spelled in the source of a document, and how it is spelled after a repair.

A repair changes characters one by one where they stand, and leaves the rest of the source as its author wrote it:
escapes, quotes, folded lines.
"""

from __future__ import annotations

import json
import re
from itertools import dropwhile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["PLAIN_CHARACTERS", "characters", "replaced", "stripped"]

_CHARACTER: Final = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|.", re.DOTALL)
_SPACES: Final = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

PLAIN_CHARACTERS: Final[Mapping[str, str]] = {
    **dict.fromkeys('\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u201a\u201b\u2032\u2033\u00b4`"', "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u00b7", "-"),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    "\u2026": "...",
    "\u2044": "/",
    "[": "(",
    "]": ")",
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
}
"""What can stand for a character that names, titles and descriptions may not hold, and reads the same."""


def characters(spelled: str) -> Iterator[re.Match[str]]:
    """Take what stands between double quotes apart, into what spells one character each."""
    return _CHARACTER.finditer(spelled)


def replaced(spelled: str, table: Mapping[str, str]) -> str:
    """
    Spell a text with some of its characters replaced.

    Args:
        spelled: the text as the source has it, with its quotes.
        table: for each of those characters what stands for it.
    """
    quote = spelled[:1]
    if quote == '"':
        meanings = [(match[0], table.get(_meant(match[0]))) for match in characters(spelled[1:-1])]
        return f'"{"".join([spelling if plain is None else plain for spelling, plain in meanings])}"'
    if quote == "'":
        inner = spelled[1:-1].replace("''", "'")
        return "'" + "".join([table.get(each, each) for each in inner]).replace("'", "''") + "'"
    return "".join([table.get(each, each) for each in spelled])


def stripped(spelled: str) -> str | None:
    """Spell a text without the white space at its ends; ``None`` for a text without quotes."""
    quote = spelled[:1]
    if quote not in {'"', "'"}:
        return None
    spellings = [match[0] for match in characters(spelled[1:-1])] if quote == '"' else list(spelled[1:-1])
    while spellings and _meant(spellings[-1]).isspace():
        spellings.pop()
    kept = dropwhile(lambda spelling: _meant(spelling).isspace(), spellings)
    return quote + "".join(kept) + quote


def _meant(spelling: str) -> str:
    """Return the character that an escape stands for; escapes that YAML alone has mean themselves here."""
    if len(spelling) == 1:
        return spelling
    try:
        return str(json.loads(f'"{spelling}"'))
    except ValueError:
        return spelling
