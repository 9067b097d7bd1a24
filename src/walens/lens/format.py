"""
What the lens format says of a key: its type, its limits, what it is made of, and how certain that is.

The classes of `walens.lens.model` are the one table of the format: each attribute states its key by one of the
functions here, and the order of the attributes is the order in which ExportLens writes the keys
(docs/lens-format.md, section 1). Reader, writer, schema, lint, export and tables ask `keys_of` for what they do. So a
new key, or a new limit of one, is a line of the model.
"""

from __future__ import annotations

from enum import Enum, StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ALLOWED_CHARACTERS",
    "ID_CHARACTERS",
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
    "NUMBER",
    "PROMISED_ID",
    "URL_START",
    "Certainty",
    "Key",
    "Kind",
    "Use",
    "array_key",
    "condition_key",
    "id_key",
    "key_of",
    "keys_of",
    "name_key",
    "object_key",
    "shapes_in",
    "text_key",
    "url_key",
    "word_key",
]

MAX_LENS: Final = 500_000
"""
The bytes of a lens in UTF-8, without white space between values (section 1).

Whether the service counts bytes or characters is not known. A text has at least as many bytes as characters, so what is
small enough in bytes is so either way: whatever counts a lens counts bytes.
"""
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
PROMISED_ID: Final = 64
"""The characters of the ids of pillars and choices that the operations on answers take (sections 3 and 5)."""
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
NUMBER: Final = "number"
"""The key that ExportLens adds; it is no attribute: the service numbers, an author does not (section 1)."""


class Certainty(StrEnum):
    """How a fact of the format is known: the marks of docs/lens-format.md, the surest first."""

    DOCUMENTED = "documented"
    """The documentation of AWS or a standard says so."""
    MODEL = "model"
    """The model of the API says so, which botocore ships."""
    OBSERVED = "observed"
    """Somebody tried it on the service and published what happened."""
    INFERRED = "inferred"
    """It follows from published lenses, from their history, or from what is documented."""
    UNCONFIRMED = "unconfirmed"
    """Nobody has said so in public; it may be otherwise."""


class Kind(Enum):
    """The JSON types that the format knows."""

    TEXT = "text"
    OBJECT = "an object"
    ARRAY = "an array"


class Use(Enum):
    """What a text is for."""

    ID = "id"
    """Names its object in the API."""
    NAME = "name"
    """A name or title."""
    TEXT = "text"
    """A description or a display text."""
    URL = "url"
    WORD = "word"
    """One of a few words that the format gives."""
    CONDITION = "condition"
    """The condition of a risk rule."""


@attrs.frozen(kw_only=True)
class Key:
    """
    A key of an object that the format names.

    Attributes:
        attribute: the attribute of the class.
        name: the key in the document.
        kind: the type of its value.
        meaning: what it is for, in one sentence.
        section: the section of docs/lens-format.md that gives the source.
        certainty: how sure what is said here is.
        needed: whether the class has no value for a key that is not there, so that such a document cannot be loaded.
        required: whether the service rejects an object without the key.
        spared: whether the service rejects a choice without the key unless it is one for none of these.
        use: what a text is for; ``None`` for objects and arrays.
        shortest: the characters of a text, at least.
        longest: the characters of a text, at most.
        promised: the characters of a text that the model of the API promises to take or to return.
        characters: what a text is made of, as the inside of a character class; ``None`` where it may hold any.
        pattern: a regular expression that the whole text matches.
        values: the texts that are accepted; empty where all are.
        beside: a key that must be there where this one is.
        item: the class of the object, or of each object in the array; ``None`` for text.
        most: the entries of an array, at most.
        distinct: the key of the entries that no two of them may have alike.
        promises: ``promised`` for texts of the object or the entries, by their keys.
        numbered: whether ExportLens writes `NUMBER` after it.
        column: how a table names it, where that is not the name of the class and the words of the attribute; for what
            stands in an object or an entry, the end of the name.
    """

    attribute: str = ""
    name: str = ""
    kind: Kind
    meaning: str
    section: int
    certainty: Certainty = Certainty.DOCUMENTED
    needed: bool = False
    required: bool = False
    spared: bool = False
    use: Use | None = None
    shortest: int | None = None
    longest: int | None = None
    promised: int | None = None
    characters: str | None = None
    pattern: str | None = None
    values: tuple[str, ...] = ()
    beside: str | None = None
    item: type | None = None
    most: int | None = None
    distinct: str | None = None
    promises: Mapping[str, int] = attrs.field(factory=dict[str, int])
    numbered: bool = False
    column: str | None = None


_ROW: Final = "lens format"


def _stated(key: Key) -> dict[str, Key]:
    """Return what states a key beside its attribute, as ``attrs.field(metadata=...)``."""
    return {_ROW: key}


@cache
def keys_of(shape: type) -> tuple[Key, ...]:
    """Return the keys of a class of the model in the order in which they are written."""
    return tuple(
        attrs.evolve(row, attribute=field.name, name=_in_document(field.name))
        for field in attrs.fields(shape)
        if isinstance(row := field.metadata.get(_ROW), Key)
    )


def key_of(shape: type, name: str) -> Key:
    """Return the key of a class with a name; there must be one."""
    return next(key for key in keys_of(shape) if key.name == name)


@cache
def shapes_in(shape: type) -> tuple[type, ...]:
    """Return a class of the model and every class of what stands in it, each once."""
    inner = [key.item for key in keys_of(shape) if key.item is not None]
    return tuple(dict.fromkeys([shape, *(each for item in inner for each in shapes_in(item))]))


def _in_document(attribute: str) -> str:
    first, *others = attribute.split("_")
    return first + "".join([word.capitalize() for word in others])


def id_key(meaning: str, section: int, *, promised: int | None = None, numbered: bool = False) -> dict[str, Key]:
    """State the id of an object."""
    return _stated(
        Key(
            kind=Kind.TEXT,
            meaning=meaning,
            section=section,
            needed=True,
            required=True,
            use=Use.ID,
            shortest=MIN_ID,
            longest=MAX_ID,
            promised=promised,
            characters=ID_CHARACTERS,
            numbered=numbered,
        )
    )


def name_key(meaning: str, section: int, *, longest: int = MAX_TITLE) -> dict[str, Key]:
    """State a name or title; the service was seen to reject one that is longer or holds another character."""
    return _stated(
        Key(
            kind=Kind.TEXT,
            meaning=meaning,
            section=section,
            certainty=Certainty.OBSERVED,
            required=True,
            use=Use.NAME,
            longest=longest,
            characters=ALLOWED_CHARACTERS,
        )
    )


def text_key(
    meaning: str,
    section: int,
    *,
    longest: int = MAX_TEXT,
    promised: int | None = None,
    characters: str | None = None,
    required: bool = False,
    certainty: Certainty = Certainty.OBSERVED,
    column: str | None = None,
) -> dict[str, Key]:
    """State a text that people read; where nothing else is said the service was seen to keep the limits."""
    return _stated(
        Key(
            kind=Kind.TEXT,
            meaning=meaning,
            section=section,
            certainty=certainty,
            required=required,
            use=Use.TEXT,
            longest=longest,
            promised=promised,
            characters=characters,
            column=column,
        )
    )


def url_key(meaning: str, section: int, *, beside: str, longest: int | None = None) -> dict[str, Key]:
    """State a URL; published lenses have empty ones, and whether the service rejects those is not known."""
    return _stated(
        Key(
            kind=Kind.TEXT,
            meaning=meaning,
            section=section,
            use=Use.URL,
            longest=longest,
            pattern=f"({URL_START}.*)?",
            beside=beside,
        )
    )


def word_key(
    meaning: str, section: int, values: tuple[str, ...], *, needed: bool = True, column: str | None = None
) -> dict[str, Key]:
    """State a text that is one of a few words."""
    return _stated(
        Key(
            kind=Kind.TEXT,
            meaning=meaning,
            section=section,
            needed=needed,
            required=True,
            use=Use.WORD,
            values=values,
            column=column,
        )
    )


def condition_key(meaning: str, section: int, *, longest: int | None = None) -> dict[str, Key]:
    """State the condition of a risk rule."""
    pattern = rf"[{ID_CHARACTERS} \t\r\n&|!()]*"
    return _stated(
        Key(
            kind=Kind.TEXT,
            meaning=meaning,
            section=section,
            needed=True,
            required=True,
            use=Use.CONDITION,
            longest=longest,
            pattern=pattern,
        )
    )


def object_key(
    meaning: str,
    section: int,
    item: type,
    *,
    promises: Mapping[str, int],
    spared: bool = False,
    column: str | None = None,
) -> dict[str, Key]:
    """State an object that has a text and a URL."""
    return _stated(
        Key(
            kind=Kind.OBJECT,
            meaning=meaning,
            section=section,
            item=item,
            promises=promises,
            spared=spared,
            column=column,
        )
    )


def array_key(
    meaning: str,
    section: int,
    item: type,
    *,
    most: int,
    needed: bool = True,
    distinct: str | None = None,
    promises: Mapping[str, int] | None = None,
    column: str | None = None,
) -> dict[str, Key]:
    """State an array of objects."""
    return _stated(
        Key(
            kind=Kind.ARRAY,
            meaning=meaning,
            section=section,
            needed=needed,
            required=needed,
            item=item,
            most=most,
            distinct=distinct,
            promises=promises or {},
            column=column,
        )
    )
