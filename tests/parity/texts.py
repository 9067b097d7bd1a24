"""Random texts that have a pattern of the service model, and texts that do not."""

from __future__ import annotations

import re
from functools import cache

import regex
from hypothesis import strategies as st

_NO_VARIABLE = r"(?:(?!\$\{[a-zA-Z]+:)"
_VARIABLE = re.compile(r"\$\{[a-zA-Z]+:")


@cache
def texts(pattern: str | None, low: int, high: int) -> st.SearchStrategy[str]:
    """Texts of a pattern whose length is within two bounds."""
    if pattern is None:
        return st.text(min_size=low, max_size=_short(low, high))
    if pattern.startswith(_NO_VARIABLE):
        # Pieces that nearly make what the look-ahead forbids.
        pieces = st.one_of(st.sampled_from(["$", "{", "${", "a:", "${1:", ":"]), _characters(pattern, "[\\P{C}"))
        found = st.lists(pieces, min_size=low, max_size=_short(low, high)).map("".join)
        return found.filter(lambda text: low <= len(text) <= high and not _VARIABLE.search(text))
    if pattern[:-1].endswith("]") and pattern[-1] in "*+" and _is_one_class(pattern[:-1]):
        least = max(low, 1) if pattern.endswith("+") else low
        return st.text(_characters(pattern, pattern), min_size=least, max_size=_short(least, high))
    found = st.from_regex(pattern.replace(r"\d", "[0-9]"), fullmatch=True)
    return found.filter(lambda text: low <= len(text) <= high and has_pattern(pattern, text))


def _short(low: int, high: int) -> int:
    return min(high, low + 12)


def _is_one_class(pattern: str) -> bool:
    return pattern.startswith("[") and "]" not in pattern[1:-1].replace(r"\]", "")


@cache
def _characters(pattern: str, characters: str) -> st.SearchStrategy[str]:
    if r"\P{C}" in characters:
        listed = "\r\n" if r"\P{C}\r\n" in pattern else ""
        return st.characters(exclude_categories=["C"], include_characters=listed)
    if r"\p{" in characters:
        listed = "".join(re.findall(r"[_.:/=+@-]", characters.replace(r"\p", "")))
        return st.characters(categories=["L", "N", "Z"], include_characters=listed)
    # Python counts four control characters as space that nobody else does.
    return st.from_regex(characters[:-1], fullmatch=True).filter(lambda character: has_pattern(pattern, character))


def has_pattern(pattern: str, text: str) -> bool:
    """Tell by the package regex, which knows Unicode's categories, whether a whole text has a pattern."""
    return regex.fullmatch(pattern, text) is not None
