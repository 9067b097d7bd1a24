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
    "AnswerOutcome",
    "Change",
    "ChangeKind",
    "ChangeSubject",
    "Choice",
    "Document",
    "HelpfulResource",
    "ImprovementPlan",
    "JSONDocument",
    "Lens",
    "LensDiff",
    "Part",
    "Pillar",
    "Place",
    "Question",
    "QuestionOutcome",
    "Reason",
    "ReasonCode",
    "ResourceContent",
    "ResourceType",
    "Risk",
    "RiskChange",
    "RiskRule",
    "Verdict",
    "dump",
    "dumps",
    "encode_lens",
    "id_from_title",
    "ids_from_titles",
    "json_schema",
    "largest_parts",
    "load",
    "load_folder",
    "loads",
    "minify",
    "parse_document",
    "parse_json",
    "read_document",
    "read_folder",
    "read_json",
    "rules_from_tiers",
    "save_folder",
]

if TYPE_CHECKING:
    from walens.lens.builders import rules_from_tiers as rules_from_tiers
    from walens.lens.codec import dump as dump
    from walens.lens.codec import dumps as dumps
    from walens.lens.codec import load as load
    from walens.lens.codec import loads as loads
    from walens.lens.codec import parse_document as parse_document
    from walens.lens.codec import read_document as read_document
    from walens.lens.diff.answers import AnswerOutcome as AnswerOutcome
    from walens.lens.diff.answers import QuestionOutcome as QuestionOutcome
    from walens.lens.diff.change import Change as Change
    from walens.lens.diff.change import ChangeKind as ChangeKind
    from walens.lens.diff.change import ChangeSubject as ChangeSubject
    from walens.lens.diff.lens_diff import LensDiff as LensDiff
    from walens.lens.diff.risks import RiskChange as RiskChange
    from walens.lens.diff.verdict import Reason as Reason
    from walens.lens.diff.verdict import ReasonCode as ReasonCode
    from walens.lens.diff.verdict import Verdict as Verdict
    from walens.lens.document import Document as Document
    from walens.lens.encode import encode_lens as encode_lens
    from walens.lens.folder import load_folder as load_folder
    from walens.lens.folder import read_folder as read_folder
    from walens.lens.folder_writer import save_folder as save_folder
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
    from walens.lens.place import Place as Place
    from walens.lens.schema import json_schema as json_schema
    from walens.lens.size import Part as Part
    from walens.lens.size import largest_parts as largest_parts
    from walens.lens.size import minify as minify
    from walens.lens.strict_json import JSONDocument as JSONDocument
    from walens.lens.strict_json import parse_json as parse_json
    from walens.lens.strict_json import read_json as read_json
    from walens.lens.title_id import id_from_title as id_from_title
    from walens.lens.title_id import ids_from_titles as ids_from_titles

_HOME = {
    "JSON": "json_value",
    "SCHEMA_VERSION": "model",
    "AdditionalResource": "model",
    "AnswerOutcome": "diff.answers",
    "Change": "diff.change",
    "ChangeKind": "diff.change",
    "ChangeSubject": "diff.change",
    "Choice": "model",
    "Document": "document",
    "HelpfulResource": "model",
    "ImprovementPlan": "model",
    "JSONDocument": "strict_json",
    "Lens": "model",
    "LensDiff": "diff.lens_diff",
    "Part": "size",
    "Pillar": "model",
    "Place": "place",
    "Question": "model",
    "QuestionOutcome": "diff.answers",
    "Reason": "diff.verdict",
    "ReasonCode": "diff.verdict",
    "ResourceContent": "model",
    "ResourceType": "model",
    "Risk": "model",
    "RiskChange": "diff.risks",
    "RiskRule": "model",
    "Verdict": "diff.verdict",
    "dump": "codec",
    "dumps": "codec",
    "encode_lens": "encode",
    "id_from_title": "title_id",
    "ids_from_titles": "title_id",
    "json_schema": "schema",
    "largest_parts": "size",
    "load": "codec",
    "load_folder": "folder",
    "loads": "codec",
    "minify": "size",
    "parse_document": "codec",
    "parse_json": "strict_json",
    "read_document": "codec",
    "read_folder": "folder",
    "read_json": "strict_json",
    "rules_from_tiers": "builders",
    "save_folder": "folder_writer",
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
