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
_NOT_OTHER = r"[\P{C}"


class UnicodePattern:
    r"""
    A pattern that has to match a whole text, in the notation of the service model.

    Beside Python's own notation it takes ``\p{L}`` with ``\p{N}``, ``\p{Z}`` and ``[\P{C}...]``. The category C
    (control, format, unassigned, private, surrogate) is too wide for a character class: its characters are replaced
    by one stand-in before the match, save those that the class lists beside it.
    """

    def __init__(self, pattern: str) -> None:
        translated = (
            pattern.replace(r"\p{L}", _LETTERS_AND_NUMBERS).replace(r"\p{N}", "").replace(r"\p{Z}", _SEPARATORS)
        )
        self._listed = ""
        self._replaces_others = _NOT_OTHER in translated
        if self._replaces_others:
            self._listed = "\r\n" if r"[\P{C}\r\n]" in translated else ""
            translated = translated.replace(r"[\P{C}\r\n]", f"[^{_ANY_OTHER}]").replace(r"[\P{C}]", f"[^{_ANY_OTHER}]")
        if r"\p{" in translated or r"\P{" in translated:
            raise ValueError(f"a Unicode category that walens does not know, in the pattern {pattern}")
        self._match = re.compile(translated).fullmatch

    def matches(self, text: str) -> bool:
        """Tell whether the whole text has this pattern."""
        if self._replaces_others:
            text = "".join(self._stand_in(character) for character in text)
        return self._match(text) is not None

    def _stand_in(self, character: str) -> str:
        is_other = unicodedata.category(character)[0] == "C" and character not in self._listed
        return _ANY_OTHER if is_other else character


@cache
def unicode_pattern(pattern: str) -> UnicodePattern:
    """Give the compiled pattern, which is made once."""
    return UnicodePattern(pattern)
