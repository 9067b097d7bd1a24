"""
The shape of a document: which key of which object is which attribute of which class, and what type of JSON it has.

One table, in the order in which ExportLens writes the keys (docs/lens-format.md, section 1): the writer, the search for
wrong types and the JSON Schema all read it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from walens.lens.model import (
    AdditionalResource,
    Choice,
    HelpfulResource,
    ImprovementPlan,
    Lens,
    Pillar,
    Question,
    ResourceContent,
    RiskRule,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NUMBER", "SHAPES", "Key", "Kind"]

NUMBER: Final = "number"
"""
The key that ExportLens adds to questions and choices.

It stands after ``id`` there. It is no attribute: the service numbers, an author does not.
"""


class Kind(Enum):
    """The JSON types that the format knows."""

    TEXT = "text"
    OBJECT = "an object"
    ARRAY = "an array"


class Key(NamedTuple):
    """A key of an object that the format names."""

    name: str
    """The key in the document."""
    attribute: str
    """The attribute of the class."""
    kind: Kind
    item: type | None = None
    """The class of the object, or of each object in the array; ``None`` for text."""
    needed: bool = False
    """Whether the class has no value for a key that is not there, so that such a document cannot be loaded."""


_LINK = (Key("displayText", "display_text", Kind.TEXT), Key("url", "url", Kind.TEXT))

SHAPES: Final[Mapping[type, tuple[Key, ...]]] = {
    Lens: (
        Key("name", "name", Kind.TEXT),
        Key("schemaVersion", "schema_version", Kind.TEXT),
        Key("description", "description", Kind.TEXT),
        Key("pillars", "pillars", Kind.ARRAY, Pillar, needed=True),
    ),
    Pillar: (
        Key("id", "id", Kind.TEXT, needed=True),
        Key("name", "name", Kind.TEXT),
        Key("questions", "questions", Kind.ARRAY, Question, needed=True),
    ),
    Question: (
        Key("id", "id", Kind.TEXT, needed=True),
        Key("title", "title", Kind.TEXT),
        Key("description", "description", Kind.TEXT),
        Key("helpfulResource", "helpful_resource", Kind.OBJECT, HelpfulResource),
        Key("choices", "choices", Kind.ARRAY, Choice, needed=True),
        Key("riskRules", "risk_rules", Kind.ARRAY, RiskRule, needed=True),
    ),
    Choice: (
        Key("id", "id", Kind.TEXT, needed=True),
        Key("title", "title", Kind.TEXT),
        Key("helpfulResource", "helpful_resource", Kind.OBJECT, HelpfulResource),
        Key("improvementPlan", "improvement_plan", Kind.OBJECT, ImprovementPlan),
        Key("additionalResources", "additional_resources", Kind.ARRAY, AdditionalResource),
    ),
    RiskRule: (
        Key("condition", "condition", Kind.TEXT, needed=True),
        Key("risk", "risk", Kind.TEXT, needed=True),
    ),
    HelpfulResource: _LINK,
    ImprovementPlan: _LINK,
    ResourceContent: _LINK,
    AdditionalResource: (
        Key("type", "type", Kind.TEXT, needed=True),
        Key("content", "content", Kind.ARRAY, ResourceContent, needed=True),
    ),
}
"""The keys of each class in the order in which they are written."""
