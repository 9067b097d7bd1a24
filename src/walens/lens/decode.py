"""
A JSON value to the model.

Documents nearly always have the right types, so the decoder gives up at the first value that has not; `find_mistakes`
then looks at the whole document and says all that is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs

from walens.lens.json_value import EMPTY, JSON, FrozenObject
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
from walens.lens.shape import SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

__all__ = ["Mistyped", "decode_lens"]

_LENS, _PILLAR, _QUESTION, _CHOICE, _RULE, _LINK, _RESOURCE = (
    frozenset(key.name for key in SHAPES[shape])
    for shape in (Lens, Pillar, Question, Choice, RiskRule, HelpfulResource, AdditionalResource)
)
_Part = TypeVar("_Part", RiskRule, HelpfulResource, ImprovementPlan, ResourceContent)
_Link = TypeVar("_Link", HelpfulResource, ImprovementPlan, ResourceContent)


class Mistyped(Exception):  # noqa: N818 - it never leaves walens.lens
    """Some value has not the type that the format gives it; `find_mistakes` tells which."""


def decode_lens(value: JSON) -> Lens:
    """
    Build a lens from the value of a whole document.

    Raises:
        Mistyped: a value has a wrong type, or a key without which there is no class is missing.
        LensDocumentError: what stands under an unknown key is nested too deep.
    """
    members = _object(value)
    return Lens(
        schema_version=_optional_text(members, "schemaVersion"),
        name=_optional_text(members, "name"),
        description=_optional_text(members, "description"),
        pillars=[_pillar(pillar) for pillar in _array(members, "pillars")],
        extra=_unknown(members, _LENS),
    )


def _builder(part_type: type[_Part]) -> Callable[[str | None, str | None, FrozenObject], _Part]:
    """
    Return what makes an object of a class with two texts and ``extra``.

    Three of four objects of a document are such. The constructor of a frozen class takes four times as long as filling
    its slots: a third of the time in which a lens is loaded.
    """
    first, second, extra = (getattr(part_type, field.name).__set__ for field in attrs.fields(part_type))
    new = object.__new__

    def build(first_text: str | None, second_text: str | None, unknown: FrozenObject) -> _Part:
        part = new(part_type)
        first(part, first_text)
        second(part, second_text)
        extra(part, unknown)
        return part

    return build


_new_rule = _builder(RiskRule)
_new_helpful_resource = _builder(HelpfulResource)
_new_improvement_plan = _builder(ImprovementPlan)
_new_content = _builder(ResourceContent)


def _pillar(value: JSON) -> Pillar:
    members = _object(value)
    return Pillar(
        id=_text(members, "id"),
        name=_optional_text(members, "name"),
        questions=[_question(question) for question in _array(members, "questions")],
        extra=_unknown(members, _PILLAR),
    )


def _question(value: JSON) -> Question:
    members = _object(value)
    return Question(
        id=_text(members, "id"),
        title=_optional_text(members, "title"),
        description=_optional_text(members, "description"),
        helpful_resource=_link(_new_helpful_resource, members["helpfulResource"])
        if "helpfulResource" in members
        else None,
        choices=[_choice(choice) for choice in _array(members, "choices")],
        risk_rules=[_rule(rule) for rule in _array(members, "riskRules")],
        extra=_unknown(members, _QUESTION),
    )


def _choice(value: JSON) -> Choice:
    members = _object(value)
    return Choice(
        id=_text(members, "id"),
        title=_optional_text(members, "title"),
        helpful_resource=(
            _link(_new_helpful_resource, members["helpfulResource"]) if "helpfulResource" in members else None
        ),
        improvement_plan=(
            _link(_new_improvement_plan, members["improvementPlan"]) if "improvementPlan" in members else None
        ),
        additional_resources=(
            [_resource(resource) for resource in _array(members, "additionalResources")]
            if "additionalResources" in members
            else None
        ),
        extra=_unknown(members, _CHOICE),
    )


def _rule(value: JSON) -> RiskRule:
    members = _object(value)
    return RiskRule(condition=_text(members, "condition"), risk=_text(members, "risk"), extra=_unknown(members, _RULE))


def _resource(value: JSON) -> AdditionalResource:
    members = _object(value)
    return AdditionalResource(
        type=_text(members, "type"),
        content=[_link(_new_content, content) for content in _array(members, "content")],
        extra=_unknown(members, _RESOURCE),
    )


def _link(build: Callable[[str | None, str | None, FrozenObject], _Link], value: JSON) -> _Link:
    members = _object(value)
    text, url = members.get("displayText"), members.get("url")
    if isinstance(text, str) and isinstance(url, str) and len(members) == len(_LINK):
        return build(text, url, EMPTY)
    return build(_optional_text(members, "displayText"), _optional_text(members, "url"), _unknown(members, _LINK))


def _object(value: JSON) -> dict[str, JSON]:
    if isinstance(value, dict):
        return value
    raise Mistyped


def _array(members: dict[str, JSON], key: str) -> list[JSON]:
    value = members.get(key)
    if isinstance(value, list):
        return value
    raise Mistyped


def _text(members: dict[str, JSON], key: str) -> str:
    value = members.get(key)
    if isinstance(value, str):
        return value
    raise Mistyped


def _optional_text(members: dict[str, JSON], key: str) -> str | None:
    value = members.get(key)
    if isinstance(value, str):
        return value
    if key in members:
        raise Mistyped
    return None


def _unknown(members: dict[str, JSON], known: AbstractSet[str]) -> FrozenObject:
    if members.keys() <= known:
        return EMPTY
    return FrozenObject({key: value for key, value in members.items() if key not in known})
