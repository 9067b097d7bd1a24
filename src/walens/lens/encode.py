"""
The model to a JSON value, in the one order in which documents are written.

Known keys stand in the order of `SHAPES`, ``number`` after ``id`` as ExportLens writes it, and unknown keys after them
in alphabetical order. So lenses that are equal are written alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, cast

from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.lens.json_value import EMPTY, JSON, plain_text, thaw
from walens.lens.mistakes import find_mistakes
from walens.lens.model import HelpfulResource, ImprovementPlan, ResourceContent
from walens.lens.shape import NUMBER, SHAPES
from walens.lens.text.place import format_path

if TYPE_CHECKING:
    from walens.lens.model import AdditionalResource, Choice, Lens, Pillar, Question, RiskRule
    from walens.lens.text.place import Path

    _Part: TypeAlias = (
        Lens
        | Pillar
        | Question
        | Choice
        | RiskRule
        | HelpfulResource
        | ImprovementPlan
        | AdditionalResource
        | ResourceContent
    )

__all__ = ["encode_lens"]


def encode_lens(lens: Lens) -> dict[str, JSON]:
    """
    Return the JSON value of the document that a lens is, of dicts and lists.

    Raises:
        LensDocumentError: an attribute holds what its type does not allow; all of them are in ``problems``.
    """
    try:
        return _lens(lens)
    except (_Mistyped, AttributeError, TypeError):
        clashes: list[Problem] = []
        problems = (*find_mistakes(_as_it_is(lens, (), clashes)), *clashes)
    raise LensDocumentError(problems)


class _Mistyped(Exception):  # noqa: N818 - it never leaves this module
    """An attribute holds what its type does not allow; `find_mistakes` tells which."""


def _lens(lens: Lens) -> dict[str, JSON]:
    members: dict[str, JSON] = {}
    _put_text(members, "name", lens.name)
    _put_text(members, "schemaVersion", lens.schema_version)
    _put_text(members, "description", lens.description)
    members["pillars"] = [_pillar(pillar) for pillar in lens.pillars]
    return members if lens.extra is EMPTY else _with_unknown(members, lens)


def _pillar(pillar: Pillar) -> dict[str, JSON]:
    members: dict[str, JSON] = {"id": _text(pillar.id)}
    _put_text(members, "name", pillar.name)
    members["questions"] = [_question(question) for question in pillar.questions]
    return members if pillar.extra is EMPTY else _with_unknown(members, pillar)


def _question(question: Question) -> dict[str, JSON]:
    members: dict[str, JSON] = {"id": _text(question.id)}
    _put_text(members, "title", question.title)
    _put_text(members, "description", question.description)
    if question.helpful_resource is not None:
        members["helpfulResource"] = _link(HelpfulResource, question.helpful_resource)
    members["choices"] = [_choice(choice) for choice in question.choices]
    members["riskRules"] = [_rule(rule) for rule in question.risk_rules]
    return members if question.extra is EMPTY else _with_unknown(members, question)


def _choice(choice: Choice) -> dict[str, JSON]:
    members: dict[str, JSON] = {"id": _text(choice.id)}
    _put_text(members, "title", choice.title)
    if choice.helpful_resource is not None:
        members["helpfulResource"] = _link(HelpfulResource, choice.helpful_resource)
    if choice.improvement_plan is not None:
        members["improvementPlan"] = _link(ImprovementPlan, choice.improvement_plan)
    if choice.additional_resources is not None:
        members["additionalResources"] = [_resource(resource) for resource in choice.additional_resources]
    return members if choice.extra is EMPTY else _with_unknown(members, choice)


def _rule(rule: RiskRule) -> dict[str, JSON]:
    members: dict[str, JSON] = {"condition": _text(rule.condition), "risk": _text(rule.risk)}
    return members if rule.extra is EMPTY else _with_unknown(members, rule)


def _resource(resource: AdditionalResource) -> dict[str, JSON]:
    members: dict[str, JSON] = {
        "type": _text(resource.type),
        "content": [_link(ResourceContent, content) for content in resource.content],
    }
    return members if resource.extra is EMPTY else _with_unknown(members, resource)


def _link(
    link_type: type[HelpfulResource | ImprovementPlan | ResourceContent],
    link: HelpfulResource | ImprovementPlan | ResourceContent,
) -> dict[str, JSON]:
    if not isinstance(link, link_type):
        raise _Mistyped
    members: dict[str, JSON] = {}
    _put_text(members, "displayText", link.display_text)
    _put_text(members, "url", link.url)
    return members if link.extra is EMPTY else _with_unknown(members, link)


# Types are promises that Python does not keep: an author may have given a number for a title, and no type checker.


def _text(value: object) -> str:
    if isinstance(value, str):
        return plain_text(value)
    raise _Mistyped


def _put_text(members: dict[str, JSON], key: str, value: object) -> None:
    if isinstance(value, str):
        members[key] = plain_text(value)
    elif value is not None:
        raise _Mistyped


def _with_unknown(members: dict[str, JSON], part: _Part) -> dict[str, JSON]:
    if any(key.name in part.extra for key in SHAPES[type(part)]):
        raise _Mistyped
    unknown = cast("dict[str, JSON]", thaw(part.extra))
    if NUMBER in unknown and "id" in members:
        return {"id": members["id"], NUMBER: unknown.pop(NUMBER), **members, **unknown}
    return {**members, **unknown}


def _as_it_is(value: object, path: Path, clashes: list[Problem]) -> JSON:
    """Return the JSON value of a part of the model with all that is wrong left in it, save what clashes."""
    shape = SHAPES.get(type(value))
    if shape is None:
        return cast("JSON", value)
    members: dict[str, JSON] = {}
    for key in shape:
        held = getattr(value, key.attribute)
        place = (*path, key.name)
        if isinstance(held, tuple):
            members[key.name] = [_as_it_is(item, (*place, index), clashes) for index, item in enumerate(held)]
        elif held is not None or key.needed:
            members[key.name] = _as_it_is(held, place, clashes)
        if key.item is not None and type(held) in SHAPES and not isinstance(held, key.item):
            message = f"must be of class {key.item.__name__}, not {type(held).__name__}"
            clashes.append(Problem(format_path(place), message, kind=ProblemKind.WRONG_TYPE))
        if key.name in cast("_Part", value).extra:
            message = f"stands in extra; its place is the attribute {key.attribute}"
            clashes.append(Problem(format_path(place), message, kind=ProblemKind.DUPLICATE_KEY))
    return members
