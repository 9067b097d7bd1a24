"""The patterns of the service model, which use Unicode categories, as Python regular expressions."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

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


class UnicodePattern:
    r"""
    A pattern that has to match a whole text, in the notation of the service model.

    Beside Python's own notation it takes, in a class, ``\p{L}`` with ``\p{N}`` and the underscore, ``\p{Z}`` and
    ``\P{C}``. The category C (control, format, private, surrogate) is too wide for a character class: its characters
    are replaced by one stand-in before the match, save those that the class lists beside it.

    Raises:
        ValueError: the pattern uses Unicode's categories in another way.
    """

    def __init__(self, pattern: str) -> None:
        translated = _CLASS.sub(lambda found: _translated(found[0]), pattern)
        if r"\p{" in translated or r"\P{" in translated:
            raise ValueError(f"walens does not know how this pattern uses Unicode categories: {pattern}")
        self._match = re.compile(translated).fullmatch
        self._replaces_others = r"\P{C}" in pattern
        self._listed = "".join(listed for notation, listed in _NOT_OTHER.items() if notation in pattern)

    def matches(self, text: str) -> bool:
        """Tell whether the whole text has this pattern."""
        # What can be printed has none of the others, and most text can.
        if self._replaces_others and not text.isprintable():
            text = "".join(self._stand_in(character) for character in text)
        return self._match(text) is not None

    def _stand_in(self, character: str) -> str:
        is_other = unicodedata.category(character) in _OTHERS and character not in self._listed
        return _ANY_OTHER if is_other else character


def _translated(notation: str) -> str:
    """Translate a character class, as far as it is known."""
    if notation in _NOT_OTHER:
        return f"[^{_ANY_OTHER}]"
    if r"\p{L}" in notation and r"\p{N}" in notation and "_" in notation:
        notation = notation.replace(r"\p{L}", _LETTERS_AND_NUMBERS).replace(r"\p{N}", "")
    return notation.replace(r"\p{Z}", _SEPARATORS)


@cache
def unicode_pattern(pattern: str) -> UnicodePattern:
    """Give the compiled pattern, which is made once."""
    return UnicodePattern(pattern)
