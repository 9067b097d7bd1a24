"""The patterns of the service model, which use Unicode categories, as Python regular expressions."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Python's \w is a letter, a number or an underscore: categories L and N, as `tests/_core/test_pattern.py` proves for
# every code point. The patterns of the model that hold \p{L}\p{N} list the underscore as well.
_LETTERS_AND_NUMBERS = r"\w"
_SEPARATORS = "\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"  # category Z
_ANY_OTHER = "\0"
_NOT_OTHER = {r"[\P{C}]": "", r"[\P{C}\r\n]": "\r\n"}
"""The classes that exclude the category C, with the characters of it that they list again."""
_CLASS = re.compile(r"\[(?:[^\\\]]|\\.)*\]")
# A code point that is not assigned here may be a character of a newer Unicode, which the service knows.
_OTHERS = frozenset({"Cc", "Cf", "Co", "Cs"})


@cache
def matcher(pattern: str) -> Callable[[str], object]:
    r"""
    Give what tells whether a whole text has a pattern in the notation of the service model; it is made once.

    Beside Python's own notation a pattern may have, in a class, ``\p{L}`` with ``\p{N}`` and the underscore, ``\p{Z}``
    and ``\P{C}``. The category C (control, format, private, surrogate) is too wide for a character class: its
    characters are replaced by one stand-in before the match, save those that the class lists beside it.

    Raises:
        ValueError: the pattern uses Unicode's categories in another way.
    """
    translated = _CLASS.sub(lambda found: _translated(found[0]), pattern)
    if r"\p{" in translated or r"\P{" in translated:
        raise ValueError(f"walens does not know how this pattern uses Unicode categories: {pattern}")
    match = re.compile(translated).fullmatch
    if r"\P{C}" not in pattern:
        return match
    listed = "".join(listed for notation, listed in _NOT_OTHER.items() if notation in pattern)

    def match_stand_ins(text: str) -> object:
        # What can be printed has none of the others, and most text can.
        return match(text if text.isprintable() else "".join(_stand_in(character, listed) for character in text))

    return match_stand_ins


def _stand_in(character: str, listed: str) -> str:
    is_other = unicodedata.category(character) in _OTHERS and character not in listed
    return _ANY_OTHER if is_other else character


def _translated(notation: str) -> str:
    """Translate a character class, as far as it is known."""
    if notation in _NOT_OTHER:
        return f"[^{_ANY_OTHER}]"
    if r"\p{L}" in notation and r"\p{N}" in notation and "_" in notation:
        notation = notation.replace(r"\p{L}", _LETTERS_AND_NUMBERS).replace(r"\p{N}", "")
    return notation.replace(r"\p{Z}", _SEPARATORS)
