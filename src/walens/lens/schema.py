"""
The JSON Schema of the lens format (draft 2020-12), generated from the model and its limits, for editors.

It says what the service rejects as far as a schema can, and nothing that the service is not known to reject: no lens
that the service accepts fails it. What a schema cannot say, and what deserves only a warning, is for `walens.lint`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.lens.limits import LIMITS, NONE_OF_THESE, Limit
from walens.lens.model import Choice, Lens, Pillar, Question, Risk
from walens.lens.shape import NUMBER, SHAPES, Key, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walens.lens.forms import SchemaPart
    from walens.lens.json_value import JSON

__all__ = ["json_schema"]

_ROOTS: Final[Mapping[SchemaPart, type]] = {"lens": Lens, "pillar": Pillar, "question": Question}
_MAY_BE_FILES: Final = frozenset({Pillar, Question})
_PAGE: Final = "https://walens.readthedocs.io/en/latest/lens-format.html"


def json_schema(part: SchemaPart = "lens", *, split: bool = False) -> dict[str, JSON]:
    """
    Return the JSON Schema of a lens document.

    Args:
        part: the schema of a whole lens, or of a file with one pillar or question.
        split: whether the name of a file may stand where a pillar or question must, as in a folder that `save_folder`
            has written.

    Returns:
        A schema of draft 2020-12, of dicts and lists.
    """
    root = _ROOTS[part]
    used: dict[str, JSON] = {}
    _define(root, used, split=split)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"AWS Well-Architected custom lens: {part}",
        "description": f"The format is described at {_PAGE}.",
        "$ref": f"#/$defs/{root.__name__}",
        "$defs": dict(sorted(used.items())),
    }


def _define(shape: type, definitions: dict[str, JSON], *, split: bool) -> None:
    if shape.__name__ in definitions:
        return
    limits = LIMITS[shape]
    properties: dict[str, JSON] = {}
    required: JSON = [key.name for key in SHAPES[shape] if limits[key.name].required]
    definition: dict[str, JSON] = {"type": "object", "required": required, "properties": properties}
    definitions[shape.__name__] = definition
    for key in SHAPES[shape]:
        properties[key.name] = _property(key, limits[key.name], split=split)
        if key.item is not None:
            _define(key.item, definitions, split=split)
    if shape in {Question, Choice}:
        properties[NUMBER] = {"type": "integer", "description": "Added by ExportLens, of no meaning for an author."}
    if "url" in properties:
        definition["dependentRequired"] = {"url": ["displayText"]}
    if shape is Choice:
        definition["if"] = {"properties": {"id": {"pattern": f"{NONE_OF_THESE}$"}}}
        definition["else"] = {"required": ["improvementPlan"]}


def _property(key: Key, limit: Limit, *, split: bool) -> JSON:
    about: dict[str, JSON] = {"description": limit.meaning}
    if key.kind is Kind.TEXT:
        return {**about, **_text(limit)}
    assert key.item is not None
    reference: dict[str, JSON] = {"$ref": f"#/$defs/{key.item.__name__}"}
    if key.kind is Kind.OBJECT:
        return {**about, **reference}
    if split and key.item in _MAY_BE_FILES:
        file: JSON = {"type": "string", "description": "The name of a file, relative to this one."}
        reference = {"if": {"type": "string"}, "then": file, "else": reference}
    array: dict[str, JSON] = {**about, "type": "array", "maxItems": limit.most, "items": reference}
    if key.name == "riskRules":
        array["allOf"] = [_at_most_one(risk) for risk in Risk]
    return array


def _at_most_one(risk: Risk) -> JSON:
    rule: JSON = {"type": "object", "required": ["risk"], "properties": {"risk": {"const": risk.value}}}
    return {"contains": rule, "minContains": 0, "maxContains": 1}


def _text(limit: Limit) -> dict[str, JSON]:
    text: dict[str, JSON] = {"type": "string"}
    if limit.values:
        text["enum"] = [str(value) for value in limit.values]
    if limit.shortest is not None:
        text["minLength"] = limit.shortest
    if limit.longest is not None:
        text["maxLength"] = limit.longest
    if limit.pattern is not None:
        text["pattern"] = f"^{limit.pattern}$"
    return text
