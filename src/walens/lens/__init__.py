"""
Lens documents: load, check, score, compare and write them. Nothing here knows AWS or the network.

The names below are imported when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = [
    "JSON",
    "SCHEMA_VERSION",
    "AdditionalResource",
    "Choice",
    "HelpfulResource",
    "ImprovementPlan",
    "JSONDocument",
    "Lens",
    "Part",
    "Pillar",
    "Question",
    "ResourceContent",
    "ResourceType",
    "Risk",
    "RiskRule",
    "largest_parts",
    "minify",
    "parse_json",
    "read_json",
]

if TYPE_CHECKING:
    from walens.lens.json_value import JSON as JSON
    from walens.lens.model import SCHEMA_VERSION as SCHEMA_VERSION
    from walens.lens.model import AdditionalResource as AdditionalResource
    from walens.lens.model import Choice as Choice
    from walens.lens.model import HelpfulResource as HelpfulResource
    from walens.lens.model import ImprovementPlan as ImprovementPlan
    from walens.lens.model import Lens as Lens
    from walens.lens.model import Pillar as Pillar
    from walens.lens.model import Question as Question
    from walens.lens.model import ResourceContent as ResourceContent
    from walens.lens.model import ResourceType as ResourceType
    from walens.lens.model import Risk as Risk
    from walens.lens.model import RiskRule as RiskRule
    from walens.lens.size import Part as Part
    from walens.lens.size import largest_parts as largest_parts
    from walens.lens.size import minify as minify
    from walens.lens.strict_json import JSONDocument as JSONDocument
    from walens.lens.strict_json import parse_json as parse_json
    from walens.lens.strict_json import read_json as read_json

_HOME = {
    "JSON": "json_value",
    "SCHEMA_VERSION": "model",
    "AdditionalResource": "model",
    "Choice": "model",
    "HelpfulResource": "model",
    "ImprovementPlan": "model",
    "JSONDocument": "strict_json",
    "Lens": "model",
    "Part": "size",
    "Pillar": "model",
    "Question": "model",
    "ResourceContent": "model",
    "ResourceType": "model",
    "Risk": "model",
    "RiskRule": "model",
    "largest_parts": "size",
    "minify": "size",
    "parse_json": "strict_json",
    "read_json": "strict_json",
}


def __getattr__(name: str) -> object:
    module = _HOME.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
