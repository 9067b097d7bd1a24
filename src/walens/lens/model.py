"""
A lens document, typed: `Lens`, `Pillar`, `Question`, `Choice`, `RiskRule` and the resources of a choice.

Every class is frozen, compares by value, pickles, and is changed by making another one with ``attrs.evolve``. The
attributes are the document's keys in snake_case; docs/lens-format.md, sections 2 to 6, describes them. Beside each
attribute stands what the format says of its key, and nowhere else: `walens.lens.format` tells how that is read. A class
holds what a document may hold, right or wrong: whether the service accepts it is for `walens.lint` to say. So a text
that the service requires may be ``None``, when the document has no such key, and a risk may be any text.

Keys that the format does not name are kept in ``extra`` and are written back. ``number``, which ExportLens adds to
questions and choices, is one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping  # noqa: TC003 - attrs.resolve_types finds the types here
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import attrs

from walens.json_types import JSON  # noqa: TC001 - what resolves the annotations of the models needs it
from walens.lens.format import (
    ALLOWED_CHARACTERS,
    MAX_CHOICES,
    MAX_CONTENTS,
    MAX_PILLARS,
    MAX_QUESTIONS,
    MAX_RISK_RULES,
    NONE_OF_THESE,
    PROMISED_ID,
    array_key,
    condition_key,
    id_key,
    name_key,
    object_key,
    text_key,
    url_key,
    word_key,
)
from walens.lens.json_value import EMPTY, freeze

if TYPE_CHECKING:
    from walens.lens.rules.condition import And, ChoiceSelected, Expression, Or

__all__ = [
    "SCHEMA_VERSION",
    "AdditionalResource",
    "Choice",
    "HelpfulResource",
    "ImprovementPlan",
    "Lens",
    "Pillar",
    "Question",
    "ResourceContent",
    "ResourceType",
    "Risk",
    "RiskRule",
]

SCHEMA_VERSION: Final = "2021-11-01"
"""The one version of the format that exists."""


class Risk(StrEnum):
    """The levels that a risk rule may give a question, worst first."""

    HIGH_RISK = "HIGH_RISK"
    MEDIUM_RISK = "MEDIUM_RISK"
    NO_RISK = "NO_RISK"


class ResourceType(StrEnum):
    """What the entries of a choice's additional resources are."""

    HELPFUL_RESOURCE = "HELPFUL_RESOURCE"
    IMPROVEMENT_PLAN = "IMPROVEMENT_PLAN"


_OF_QUESTION: Final = {"displayText": 64, "url": 2048}
"""What the model of the API promises to return of a question's resource (sections 5 and 7)."""
_OF_CHOICE: Final = {"displayText": 1024, "url": 1024}
"""What the model of the API promises to return of the resources of a choice (sections 5 and 7)."""
_PROMISED_DESCRIPTION: Final = 1024
"""What the model of the API promises to return of a description (section 7)."""


# What makes tuples of the lists that authors write; a type checker needs one for each class.


def _contents(items: Iterable[ResourceContent]) -> tuple[ResourceContent, ...]:
    return tuple(items)


def _resources(items: Iterable[AdditionalResource] | None) -> tuple[AdditionalResource, ...] | None:
    return None if items is None else tuple(items)


def _choices(items: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(items)


def _rules(items: Iterable[RiskRule]) -> tuple[RiskRule, ...]:
    return tuple(items)


def _questions(items: Iterable[Question]) -> tuple[Question, ...]:
    return tuple(items)


def _pillars(items: Iterable[Pillar]) -> tuple[Pillar, ...]:
    return tuple(items)


@attrs.frozen(kw_only=True)
class RiskRule:
    """A condition over the choices of a question, and the risk where it is the first that is true."""

    condition: str = attrs.field(
        metadata=condition_key("'default', or ids of choices with &&, ||, ! and parentheses.", 6)
    )
    """A Boolean expression over choice ids, or ``default``."""
    risk: str = attrs.field(metadata=word_key("The risk if the rule decides.", 6, tuple(Risk)))
    """One of `Risk`, in a document that the service accepts."""
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


_WORDS: Final = text_key("The text; it must be there if a URL is.", 5, column="text")
_ADDRESS: Final = url_key("The address of more, with http:// or https://.", 5, beside="displayText")


@attrs.frozen(kw_only=True)
class HelpfulResource:
    """The text and the link that help to understand a question or a choice."""

    display_text: str | None = attrs.field(metadata=_WORDS)
    url: str | None = attrs.field(default=None, metadata=_ADDRESS)
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class ImprovementPlan:
    """The text and the link that tell what to do when a choice is not selected."""

    display_text: str | None = attrs.field(
        metadata=text_key("The text; it must be there if a URL is.", 5, required=True, column="text")
    )
    url: str | None = attrs.field(default=None, metadata=_ADDRESS)
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class ResourceContent:
    """One text and link among the additional resources of a choice."""

    display_text: str | None = attrs.field(metadata=_WORDS)
    url: str | None = attrs.field(default=None, metadata=_ADDRESS)
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class AdditionalResource:
    """More texts and links of a choice, all of one type."""

    type: str = attrs.field(metadata=word_key("What the contents are.", 5, tuple(ResourceType)))
    """One of `ResourceType`, in a document that the service accepts."""
    content: tuple[ResourceContent, ...] = attrs.field(
        converter=_contents,
        metadata=array_key("The texts and links.", 5, ResourceContent, most=MAX_CONTENTS, promises=_OF_CHOICE),
    )
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class Choice:
    """One answer that may be ticked; an id that ends in ``_no`` stands for "none of these"."""

    id: str = attrs.field(
        metadata=id_key(
            "The id of the choice, unique in its question; one that ends in _no means none of these.",
            5,
            promised=PROMISED_ID,
            numbered=True,
        )
    )
    title: str | None = attrs.field(metadata=name_key("The answer itself.", 5))
    helpful_resource: HelpfulResource | None = attrs.field(
        default=None,
        metadata=object_key(
            "What helps to understand the choice.", 5, HelpfulResource, promises=_OF_CHOICE, column="choice help"
        ),
    )
    improvement_plan: ImprovementPlan | None = attrs.field(
        default=None,
        metadata=object_key(
            "What to do if the choice is not ticked; only a choice for none of these may lack it.",
            5,
            ImprovementPlan,
            promises=_OF_CHOICE,
            spared=True,
            column="improvement plan",
        ),
    )
    additional_resources: tuple[AdditionalResource, ...] | None = attrs.field(
        default=None,
        converter=_resources,
        metadata=array_key(
            "More texts and links, at most one entry for each type.",
            5,
            AdditionalResource,
            most=len(ResourceType),
            needed=False,
        ),
    )
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)

    @property
    def is_none_of_these(self) -> bool:
        """Whether the service takes the choice as "none of these": its id ends in ``_no``."""
        return self.id.endswith(NONE_OF_THESE)

    @property
    def selected(self) -> ChoiceSelected:
        """The condition that is true when the choice is ticked; choices themselves combine with ``&``, ``|``, ``~``."""
        from walens.lens.rules.condition import ChoiceSelected

        return ChoiceSelected(self.id)

    def __and__(self, other: Choice | Expression) -> And:
        return self.selected & (other.selected if isinstance(other, Choice) else other)

    def __rand__(self, other: Expression) -> And:
        return other & self.selected

    def __or__(self, other: Choice | Expression) -> Or:
        return self.selected | (other.selected if isinstance(other, Choice) else other)

    def __ror__(self, other: Expression) -> Or:
        return other | self.selected

    def __invert__(self) -> Expression:
        return ~self.selected


@attrs.frozen(kw_only=True)
class Question:
    """A question, its choices, and the rules that make a risk of the selected ones."""

    id: str = attrs.field(
        metadata=id_key("The id of the question, unique in the lens; answers are recorded under it.", 4, numbered=True)
    )
    title: str | None = attrs.field(metadata=name_key("The question itself.", 4))
    description: str | None = attrs.field(
        default=None,
        metadata=text_key(
            "What the question is about.", 4, promised=_PROMISED_DESCRIPTION, characters=ALLOWED_CHARACTERS
        ),
    )
    helpful_resource: HelpfulResource | None = attrs.field(
        default=None,
        metadata=object_key(
            "What helps to understand the question.", 4, HelpfulResource, promises=_OF_QUESTION, column="question help"
        ),
    )
    choices: tuple[Choice, ...] = attrs.field(
        converter=_choices, metadata=array_key("The answers that may be ticked.", 4, Choice, most=MAX_CHOICES)
    )
    risk_rules: tuple[RiskRule, ...] = attrs.field(
        converter=_rules,
        metadata=array_key(
            "The rules that make a risk of the ticked choices; the first that is true decides.",
            6,
            RiskRule,
            most=MAX_RISK_RULES,
            distinct="risk",
            column="risk rule",
        ),
    )
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class Pillar:
    """A group of questions."""

    id: str = attrs.field(metadata=id_key("The id of the pillar, unique in the lens.", 3, promised=PROMISED_ID))
    name: str | None = attrs.field(metadata=name_key("The name of the pillar.", 3))
    questions: tuple[Question, ...] = attrs.field(
        converter=_questions, metadata=array_key("The questions of the pillar.", 3, Question, most=MAX_QUESTIONS)
    )
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class Lens:
    """A custom lens: what ImportLens takes as ``JSONString``, typed."""

    name: str | None = attrs.field(
        metadata=name_key("The name of the lens; it cannot change once the lens is published.", 2)
    )
    schema_version: str | None = attrs.field(
        default=SCHEMA_VERSION,
        metadata=word_key("The version of the format.", 2, (SCHEMA_VERSION,), needed=False, column="schema version"),
    )
    description: str | None = attrs.field(
        metadata=text_key(
            "What the lens is about.",
            2,
            promised=_PROMISED_DESCRIPTION,
            characters=ALLOWED_CHARACTERS,
            required=True,
        )
    )
    pillars: tuple[Pillar, ...] = attrs.field(
        converter=_pillars, metadata=array_key("The groups of questions.", 2, Pillar, most=MAX_PILLARS)
    )
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)

    def questions(self) -> Iterator[Question]:
        """Yield the questions of all pillars in the order of the document."""
        for pillar in self.pillars:
            yield from pillar.questions
