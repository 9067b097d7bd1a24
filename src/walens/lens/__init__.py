"""
Lens documents: load, check, score, compare and write them. Nothing here knows AWS or the network.

The names below are imported when they are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens._lazy import names_on_first_use

if TYPE_CHECKING:
    from walens.json_types import JSON as JSON
    from walens.lens.comparison.answers import AnswerOutcome as AnswerOutcome
    from walens.lens.comparison.answers import QuestionOutcome as QuestionOutcome
    from walens.lens.comparison.change import Change as Change
    from walens.lens.comparison.change import ChangeKind as ChangeKind
    from walens.lens.comparison.change import ChangeSubject as ChangeSubject
    from walens.lens.comparison.lens_diff import LensDiff as LensDiff
    from walens.lens.comparison.lens_diff import diff as diff
    from walens.lens.comparison.output import render_diff as render_diff
    from walens.lens.comparison.risks import RiskChange as RiskChange
    from walens.lens.comparison.verdict import Reason as Reason
    from walens.lens.comparison.verdict import ReasonCode as ReasonCode
    from walens.lens.comparison.verdict import Verdict as Verdict
    from walens.lens.converters.csv_table import from_csv as from_csv
    from walens.lens.converters.csv_table import to_csv as to_csv
    from walens.lens.converters.files import convert as convert
    from walens.lens.converters.markdown import to_markdown as to_markdown
    from walens.lens.converters.omission import not_in_table as not_in_table
    from walens.lens.converters.xlsx_reader import from_xlsx as from_xlsx
    from walens.lens.converters.xlsx_writer import to_xlsx as to_xlsx
    from walens.lens.encode import encode_lens as encode_lens
    from walens.lens.format import Certainty as Certainty
    from walens.lens.linter.config import DEFAULT_CONFIG as DEFAULT_CONFIG
    from walens.lens.linter.config import FileSettings as FileSettings
    from walens.lens.linter.config import LintConfig as LintConfig
    from walens.lens.linter.config import find_config as find_config
    from walens.lens.linter.config import read_config as read_config
    from walens.lens.linter.finding import Finding as Finding
    from walens.lens.linter.finding import Report as Report
    from walens.lens.linter.finding import Severity as Severity
    from walens.lens.linter.fix import Edit as Edit
    from walens.lens.linter.fix import Fixed as Fixed
    from walens.lens.linter.fix import fix_text as fix_text
    from walens.lens.linter.output import render_reports as render_reports
    from walens.lens.linter.registry import RULES as RULES
    from walens.lens.linter.registry import find_rule as find_rule
    from walens.lens.linter.rule import Rule as Rule
    from walens.lens.linter.runner import lint as lint
    from walens.lens.linter.runner import lint_file as lint_file
    from walens.lens.linter.runner import lint_text as lint_text
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
    from walens.lens.rules.builders import rules_from_tiers as rules_from_tiers
    from walens.lens.rules.scoring import Answer as Answer
    from walens.lens.rules.scoring import risk as risk
    from walens.lens.schema import json_schema as json_schema
    from walens.lens.size import Part as Part
    from walens.lens.size import largest_parts as largest_parts
    from walens.lens.size import minify as minify
    from walens.lens.text.codec import dump as dump
    from walens.lens.text.codec import dumps as dumps
    from walens.lens.text.codec import load as load
    from walens.lens.text.codec import loads as loads
    from walens.lens.text.codec import parse_document as parse_document
    from walens.lens.text.codec import read_document as read_document
    from walens.lens.text.document import Document as Document
    from walens.lens.text.folder import load_folder as load_folder
    from walens.lens.text.folder import read_folder as read_folder
    from walens.lens.text.folder_writer import save_folder as save_folder
    from walens.lens.text.json_reader import JSONDocument as JSONDocument
    from walens.lens.text.json_reader import parse_json as parse_json
    from walens.lens.text.json_reader import read_json as read_json
    from walens.lens.text.place import Place as Place
    from walens.lens.title_id import id_from_title as id_from_title
    from walens.lens.title_id import ids_from_titles as ids_from_titles
else:
    __all__, __getattr__, __dir__ = names_on_first_use(
        __name__,
        {
            "AdditionalResource": "lens.model",
            "Answer": "lens.rules.scoring",
            "AnswerOutcome": "lens.comparison.answers",
            "Certainty": "lens.format",
            "Change": "lens.comparison.change",
            "ChangeKind": "lens.comparison.change",
            "ChangeSubject": "lens.comparison.change",
            "Choice": "lens.model",
            "DEFAULT_CONFIG": "lens.linter.config",
            "Document": "lens.text.document",
            "Edit": "lens.linter.fix",
            "FileSettings": "lens.linter.config",
            "Finding": "lens.linter.finding",
            "Fixed": "lens.linter.fix",
            "HelpfulResource": "lens.model",
            "ImprovementPlan": "lens.model",
            "JSON": "json_types",
            "JSONDocument": "lens.text.json_reader",
            "Lens": "lens.model",
            "LensDiff": "lens.comparison.lens_diff",
            "LintConfig": "lens.linter.config",
            "Part": "lens.size",
            "Pillar": "lens.model",
            "Place": "lens.text.place",
            "Question": "lens.model",
            "QuestionOutcome": "lens.comparison.answers",
            "RULES": "lens.linter.registry",
            "Reason": "lens.comparison.verdict",
            "ReasonCode": "lens.comparison.verdict",
            "Report": "lens.linter.finding",
            "ResourceContent": "lens.model",
            "ResourceType": "lens.model",
            "Risk": "lens.model",
            "RiskChange": "lens.comparison.risks",
            "RiskRule": "lens.model",
            "Rule": "lens.linter.rule",
            "SCHEMA_VERSION": "lens.model",
            "Severity": "lens.linter.finding",
            "Verdict": "lens.comparison.verdict",
            "convert": "lens.converters.files",
            "diff": "lens.comparison.lens_diff",
            "dump": "lens.text.codec",
            "dumps": "lens.text.codec",
            "encode_lens": "lens.encode",
            "find_config": "lens.linter.config",
            "find_rule": "lens.linter.registry",
            "fix_text": "lens.linter.fix",
            "from_csv": "lens.converters.csv_table",
            "from_xlsx": "lens.converters.xlsx_reader",
            "id_from_title": "lens.title_id",
            "ids_from_titles": "lens.title_id",
            "json_schema": "lens.schema",
            "largest_parts": "lens.size",
            "lint": "lens.linter.runner",
            "lint_file": "lens.linter.runner",
            "lint_text": "lens.linter.runner",
            "load": "lens.text.codec",
            "load_folder": "lens.text.folder",
            "loads": "lens.text.codec",
            "minify": "lens.size",
            "not_in_table": "lens.converters.omission",
            "parse_document": "lens.text.codec",
            "parse_json": "lens.text.json_reader",
            "read_config": "lens.linter.config",
            "read_document": "lens.text.codec",
            "read_folder": "lens.text.folder",
            "read_json": "lens.text.json_reader",
            "render_diff": "lens.comparison.output",
            "render_reports": "lens.linter.output",
            "risk": "lens.rules.scoring",
            "rules_from_tiers": "lens.rules.builders",
            "save_folder": "lens.text.folder_writer",
            "to_csv": "lens.converters.csv_table",
            "to_markdown": "lens.converters.markdown",
            "to_xlsx": "lens.converters.xlsx_writer",
        },
    )
