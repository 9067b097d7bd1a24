"""
The JSON Schema of the lens format (draft 2020-12), generated from the model and what it says of each key, for editors.

It says what the service rejects as far as a schema can, and nothing that the service is not known to reject: no lens
that the service accepts fails it. What a schema cannot say, and what deserves only a warning, is for `walens.lint`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.lens.format import NONE_OF_THESE, NUMBER, Key, Kind, key_of, keys_of
from walens.lens.model import Lens, Pillar, Question

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walens.json_types import JSON
    from walens.lens.forms import SchemaPart

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
    keys = keys_of(shape)
    properties: dict[str, JSON] = {}
    required: JSON = [key.name for key in keys if key.required]
    definition: dict[str, JSON] = {"type": "object", "required": required, "properties": properties}
    definitions[shape.__name__] = definition
    for key in keys:
        properties[key.name] = _property(key, split=split)
        if key.item is not None:
            _define(key.item, definitions, split=split)
    if any(key.numbered for key in keys):
        properties[NUMBER] = {"type": "integer", "description": "Added by ExportLens, of no meaning for an author."}
    beside: dict[str, JSON] = {key.name: [key.beside] for key in keys if key.beside is not None}
    if beside:
        definition["dependentRequired"] = beside
    spared: JSON = [key.name for key in keys if key.spared]
    if spared:
        definition["if"] = {"properties": {"id": {"pattern": f"{NONE_OF_THESE}$"}}}
        definition["else"] = {"required": spared}


def _property(key: Key, *, split: bool) -> JSON:
    about: dict[str, JSON] = {
        "description": key.meaning,
        "$comment": f"docs/lens-format.md, section {key.section}; {key.certainty}",
    }
    if key.item is None:
        return {**about, **_text(key)}
    reference: dict[str, JSON] = {"$ref": f"#/$defs/{key.item.__name__}"}
    if key.kind is Kind.OBJECT:
        return {**about, **reference}
    if split and key.item in _MAY_BE_FILES:
        file: JSON = {"type": "string", "description": "The name of a file, relative to this one."}
        reference = {"if": {"type": "string"}, "then": file, "else": reference}
    array: dict[str, JSON] = {**about, "type": "array", "maxItems": key.most, "items": reference}
    if key.distinct is not None:
        array["allOf"] = [_at_most_one(key.distinct, value) for value in key_of(key.item, key.distinct).values]
    return array


def _at_most_one(name: str, value: str) -> JSON:
    entry: JSON = {"type": "object", "required": [name], "properties": {name: {"const": str(value)}}}
    return {"contains": entry, "minContains": 0, "maxContains": 1}


def _text(key: Key) -> dict[str, JSON]:
    text: dict[str, JSON] = {"type": "string"}
    if key.values:
        text["enum"] = [str(value) for value in key.values]
    if key.shortest is not None:
        text["minLength"] = key.shortest
    if key.longest is not None:
        text["maxLength"] = key.longest
    pattern = f"[{key.characters}]*" if key.characters is not None else key.pattern
    if pattern is not None:
        text["pattern"] = f"^{pattern}$"
    return text
