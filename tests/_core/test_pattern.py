"""The patterns of the service model mean what they mean with Unicode categories."""

import re
import sys
import unicodedata
from functools import cache
from typing import Any

import pytest
import regex
from botocore.loaders import Loader
from hypothesis import given
from hypothesis import strategies as st

from walens._core.pattern import matcher

MODEL: dict[str, Any] = Loader().load_service_model("wellarchitected", "service-2")
PATTERNS = sorted({shape["pattern"] for shape in MODEL["shapes"].values() if "pattern" in shape})


@cache
def categories() -> tuple[tuple[str, str], ...]:
    """Every character with its Unicode category."""
    return tuple((chr(code_point), unicodedata.category(chr(code_point))) for code_point in range(sys.maxunicode + 1))


def those_of(*wanted: str) -> str:
    """All characters whose Unicode category begins so, in one text."""
    return "".join([character for character, category in categories() if category.startswith(wanted)])


def all_but(characters: str) -> str:
    """All other characters, in one text."""
    without = set(characters)
    return "".join([character for character, _ in categories() if character not in without])


def test_a_word_character_is_a_letter_a_number_or_an_underscore() -> None:
    r"""Python's ``\w`` holds the categories L and N and ``_``, and no other code point."""
    words = those_of("L", "N") + "_"
    assert re.fullmatch(r"\w+", words)
    assert re.fullmatch(r"\W+", all_but(words))


def test_the_separators_are_the_category_of_that_name() -> None:
    r"""What stands for ``\p{Z}`` are the characters of that category, every one."""
    separators = those_of("Z")
    assert matcher(r"[\p{Z}]+")(separators)
    assert matcher(r"[^\p{Z}]+")(all_but(separators))


def test_what_is_not_other_is_every_other_category() -> None:
    r"""``\P{C}`` takes all but control and format characters, surrogates and private use."""
    not_other = matcher(r"[\P{C}]+")
    refused = those_of("Cc", "Cf", "Cs", "Co")
    assert not_other(all_but(refused))
    assert [character for character in refused if not_other(character)] == []


def test_a_character_newer_than_this_python_is_left_to_the_service() -> None:
    """An emoji that this Python's Unicode does not have yet may be one that the service's has."""
    unassigned = those_of("Cn")[0]
    assert matcher(r"[\P{C}]+")(f"a{unassigned}")


def test_what_stands_beside_a_category_is_allowed() -> None:
    r"""``[\P{C}\r\n]`` takes line ends, which are control characters, and no other of them."""
    lines = matcher(r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}\r\n])*")
    assert lines("one\r\ntwo")
    assert not lines("one\ttwo")
    assert not matcher(r"[\P{C}]+")("one\ntwo")


def test_a_look_ahead_is_kept() -> None:
    """Text that looks like a policy variable is what the pattern of free text excludes."""
    free_text = matcher(r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+")
    assert free_text("costs ${amount} or $ {a:b}")
    assert not free_text("the user ${aws:username}")


def test_the_whole_text_has_to_match() -> None:
    """A line end behind the match is no part of it."""
    digits = matcher("[0-9]{12}")
    assert digits("1" * 12)
    assert not digits("1" * 12 + "\n")
    assert not digits("1" * 13)


def test_a_pattern_is_compiled_once() -> None:
    """Two asks give the same object."""
    assert matcher("[a-z]") is matcher("[a-z]")


@pytest.mark.parametrize("pattern", [r"[\p{Lu}]", r"\p{L}+", r"\P{L}", r"[\p{N}]", r"[\p{L}\p{N}]", r"[\P{C}\t]"])
def test_a_category_that_is_not_known_is_refused(pattern: str) -> None:
    """A newer model may use more of Unicode: then the code says so, instead of matching something else."""
    with pytest.raises(ValueError, match="Unicode categories"):
        matcher(pattern)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_pattern_of_the_model_agrees_with_the_package_regex(pattern: str) -> None:
    """On random texts, and on such that nearly have the pattern, both say the same."""
    theirs = regex.compile(pattern).fullmatch
    ours = matcher(pattern)
    # What Unicode assigns depends on the version that each of both has; and Python alone has 4 spaces more.
    known = st.characters(exclude_categories=["Cn"], exclude_characters="\x1c\x1d\x1e\x1f").filter(
        lambda character: not regex.match(r"\p{Cn}", character)
    )
    pieces = st.sampled_from(
        [
            *"${}:/-_.+=@ \t\r\n\0é٣",
            "arn:aws:",
            "wellarchitected",
            "eu-west-1",
            "123456789012",
            "0" * 32,
            "profile/",
            "a:",
        ]
    )
    texts = st.lists(st.one_of(known, pieces), max_size=12).map("".join)

    @given(texts)
    def check(text: str) -> None:
        assert bool(ours(text)) == bool(theirs(text))

    check()
