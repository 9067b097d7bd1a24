"""
A lens document, typed: `Lens`, `Pillar`, `Question`, `Choice`, `RiskRule` and the resources of a choice.

Every class is frozen, compares by value, pickles, and is changed by making another one with ``attrs.evolve``. The
attributes are the document's keys in snake_case; docs/lens-format.md, sections 2 to 6, describes them. A class holds
what a document may hold, right or wrong: whether the service accepts it is for `walens.lint` to say. So a text that the
service requires may be ``None``, when the document has no such key, and a risk may be any text.

Keys that the format does not name are kept in ``extra`` and are written back. ``number``, which ExportLens adds to
questions and choices, is one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping  # noqa: TC003 - attrs.resolve_types finds the types here
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import attrs

from walens.lens.json_value import EMPTY, JSON, freeze

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

    condition: str
    """A Boolean expression over choice ids, or ``default``."""
    risk: str
    """One of `Risk`, in a document that the service accepts."""
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class HelpfulResource:
    """The text and the link that help to understand a question or a choice."""

    display_text: str | None
    url: str | None = None
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class ImprovementPlan:
    """The text and the link that tell what to do when a choice is not selected."""

    display_text: str | None
    url: str | None = None
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class ResourceContent:
    """One text and link among the additional resources of a choice."""

    display_text: str | None
    url: str | None = None
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class AdditionalResource:
    """More texts and links of a choice, all of one type."""

    type: str
    """One of `ResourceType`, in a document that the service accepts."""
    content: tuple[ResourceContent, ...] = attrs.field(converter=_contents)
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class Choice:
    """One answer that may be ticked; an id that ends in ``_no`` stands for "none of these"."""

    id: str
    title: str | None
    helpful_resource: HelpfulResource | None = None
    improvement_plan: ImprovementPlan | None = None
    additional_resources: tuple[AdditionalResource, ...] | None = attrs.field(default=None, converter=_resources)
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)

    @property
    def is_none_of_these(self) -> bool:
        """Whether the service takes the choice as "none of these": its id ends in ``_no``."""
        return self.id.endswith("_no")

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

    id: str
    title: str | None
    description: str | None = None
    helpful_resource: HelpfulResource | None = None
    choices: tuple[Choice, ...] = attrs.field(converter=_choices)
    risk_rules: tuple[RiskRule, ...] = attrs.field(converter=_rules)
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class Pillar:
    """A group of questions."""

    id: str
    name: str | None
    questions: tuple[Question, ...] = attrs.field(converter=_questions)
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)


@attrs.frozen(kw_only=True)
class Lens:
    """A custom lens: what ImportLens takes as ``JSONString``, typed."""

    schema_version: str | None = SCHEMA_VERSION
    name: str | None
    description: str | None
    pillars: tuple[Pillar, ...] = attrs.field(converter=_pillars)
    extra: Mapping[str, JSON] = attrs.field(default=EMPTY, converter=freeze)

    def questions(self) -> Iterator[Question]:
        """Yield the questions of all pillars in the order of the document."""
        for pillar in self.pillars:
            yield from pillar.questions
