"""
What the service accepts in a lens document, as data: lengths, counts, characters and words.

The constants are for whoever checks one thing; `LIMITS` has them by class and key, for what is generated from them all.
The sources, and how certain each is, stand in docs/lens-format.md; a limit here names its section.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from walens.lens.model import (
    SCHEMA_VERSION,
    AdditionalResource,
    Choice,
    HelpfulResource,
    ImprovementPlan,
    Lens,
    Pillar,
    Question,
    ResourceContent,
    ResourceType,
    Risk,
    RiskRule,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ALLOWED_CHARACTERS",
    "ID_CHARACTERS",
    "LIMITS",
    "MAX_API_CHOICE_URL",
    "MAX_API_HELPFUL_TEXT",
    "MAX_API_ID",
    "MAX_API_QUESTION_URL",
    "MAX_API_TEXT",
    "MAX_CHOICES",
    "MAX_CONTENTS",
    "MAX_ID",
    "MAX_LENS",
    "MAX_PILLARS",
    "MAX_QUESTIONS",
    "MAX_RISK_RULES",
    "MAX_TEXT",
    "MAX_TITLE",
    "MIN_ID",
    "NONE_OF_THESE",
    "URL_START",
    "Limit",
]

MAX_LENS: Final = 500_000
"""The bytes of a lens in UTF-8, minified; whether the service counts bytes or characters is not known (section 1)."""
MAX_PILLARS: Final = 10
"""The pillars of a lens (section 2)."""
MAX_QUESTIONS: Final = 20
"""The questions of a pillar (section 3)."""
MAX_CHOICES: Final = 15
"""The choices of a question (section 4)."""
MAX_RISK_RULES: Final = 3
"""The risk rules of a question: one for each level (section 6)."""
MAX_CONTENTS: Final = 5
"""The contents of each type of additional resource of a choice (section 5)."""

MIN_ID: Final = 3
"""The characters of an id, at least (sections 3 to 5)."""
MAX_ID: Final = 128
"""The characters of an id, at most (sections 3 to 5)."""
ID_CHARACTERS: Final = "A-Za-z0-9_"
"""What an id is made of, as the inside of a character class (sections 3 to 5)."""
MAX_TITLE: Final = 128
"""The characters of a name or title (sections 2 to 5)."""
MAX_TEXT: Final = 2048
"""The characters of a description or display text (sections 2 to 5)."""
ALLOWED_CHARACTERS: Final = r"A-Za-z0-9 \t\n\u000b\f\r\-_.,:/()@!&#+'?\u2019"
"""
What names, titles and descriptions are made of, as the inside of a character class (section 8).

Of the white space only space and line break have been tried on the service.
"""
NONE_OF_THESE: Final = "_no"
"""The end of the id of a choice that stands for "none of these" (section 5)."""
URL_START: Final = "https?://"
"""What a URL begins with, as a regular expression (section 4)."""

MAX_API_ID: Final = 64
"""The characters of the ids of pillars and choices that the operations on answers take (sections 3 and 5)."""
MAX_API_TEXT: Final = 1024
"""The characters of descriptions and display texts that the API promises to return (section 7)."""
MAX_API_HELPFUL_TEXT: Final = 64
"""The characters of a question's helpful text that the API promises to return (section 7)."""
MAX_API_CHOICE_URL: Final = 1024
"""The characters of a URL of a choice that the API promises to return (section 5)."""
MAX_API_QUESTION_URL: Final = 2048
"""The characters of a URL of a question that the API promises to return (section 5)."""


@attrs.frozen(kw_only=True)
class Limit:
    """
    What the service accepts under one key.

    Attributes:
        meaning: what the key is for, in one sentence.
        section: the section of docs/lens-format.md that gives the source.
        required: whether the service rejects an object without the key.
        shortest: characters of a text, at least.
        longest: characters of a text, at most.
        pattern: a regular expression that the whole text matches.
        values: the texts that are accepted; empty where all are.
        most: items of an array, at most.
    """

    meaning: str
    section: int
    required: bool = False
    shortest: int | None = None
    longest: int | None = None
    pattern: str | None = None
    values: tuple[str, ...] = ()
    most: int | None = None


def _id(meaning: str, section: int) -> Limit:
    pattern = f"[{ID_CHARACTERS}]*"
    return Limit(meaning=meaning, section=section, required=True, shortest=MIN_ID, longest=MAX_ID, pattern=pattern)


def _words(meaning: str, section: int, longest: int, *, required: bool = True) -> Limit:
    pattern = f"[{ALLOWED_CHARACTERS}]*"
    return Limit(meaning=meaning, section=section, required=required, longest=longest, pattern=pattern)


def _link(section: int, *, text_required: bool) -> Mapping[str, Limit]:
    return {
        "displayText": Limit(
            meaning="The text; it must be there if a URL is.", section=section, required=text_required, longest=MAX_TEXT
        ),
        # Published lenses hold empty URLs, and whether the service rejects them is not known.
        "url": Limit(
            meaning="The address of more, with http:// or https://.", section=section, pattern=f"({URL_START}.*)?"
        ),
    }


LIMITS: Final[Mapping[type, Mapping[str, Limit]]] = {
    Lens: {
        "name": _words("The name of the lens; it cannot change once the lens is published.", 2, MAX_TITLE),
        "schemaVersion": Limit(
            meaning="The version of the format.", section=2, required=True, values=(SCHEMA_VERSION,)
        ),
        "description": _words("What the lens is about.", 2, MAX_TEXT),
        "pillars": Limit(meaning="The groups of questions.", section=2, required=True, most=MAX_PILLARS),
    },
    Pillar: {
        "id": _id("The id of the pillar, unique in the lens.", 3),
        "name": _words("The name of the pillar.", 3, MAX_TITLE),
        "questions": Limit(meaning="The questions of the pillar.", section=3, required=True, most=MAX_QUESTIONS),
    },
    Question: {
        "id": _id("The id of the question, unique in the lens; answers are recorded under it.", 4),
        "title": _words("The question itself.", 4, MAX_TITLE),
        "description": _words("What the question is about.", 4, MAX_TEXT, required=False),
        "helpfulResource": Limit(meaning="What helps to understand the question.", section=4),
        "choices": Limit(meaning="The answers that may be ticked.", section=4, required=True, most=MAX_CHOICES),
        "riskRules": Limit(
            meaning="The rules that make a risk of the ticked choices; the first that is true decides.",
            section=6,
            required=True,
            most=MAX_RISK_RULES,
        ),
    },
    Choice: {
        "id": _id("The id of the choice, unique in its question; one that ends in _no means none of these.", 5),
        "title": _words("The answer itself.", 5, MAX_TITLE),
        "helpfulResource": Limit(meaning="What helps to understand the choice.", section=5),
        "improvementPlan": Limit(
            meaning="What to do if the choice is not ticked; only a choice for none of these may lack it.", section=5
        ),
        "additionalResources": Limit(
            meaning="More texts and links, at most one entry for each type.", section=5, most=len(ResourceType)
        ),
    },
    RiskRule: {
        "condition": Limit(
            meaning="'default', or ids of choices with &&, ||, ! and parentheses.",
            section=6,
            required=True,
            pattern=rf"[{ID_CHARACTERS} \t\r\n&|!()]*",
        ),
        "risk": Limit(meaning="The risk if the rule decides.", section=6, required=True, values=tuple(Risk)),
    },
    HelpfulResource: _link(5, text_required=False),
    ImprovementPlan: _link(5, text_required=True),
    ResourceContent: _link(5, text_required=False),
    AdditionalResource: {
        "type": Limit(meaning="What the contents are.", section=5, required=True, values=tuple(ResourceType)),
        "content": Limit(meaning="The texts and links.", section=5, required=True, most=MAX_CONTENTS),
    },
}
"""The limits of every key of every class."""
