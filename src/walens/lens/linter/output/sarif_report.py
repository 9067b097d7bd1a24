"""Reports as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import PurePath
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from walens.lens.linter.file_name import below, is_file
from walens.lens.linter.finding import Severity
from walens.lens.linter.registry import RULES
from walens.printable import printable
from walens.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walens.json_types import JSON
    from walens.lens.linter.finding import Finding, Report
    from walens.lens.linter.rule import Rule

__all__ = ["render_sarif"]

_HOME: Final = "https://walens.readthedocs.io/"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render_sarif(reports: Sequence[Report]) -> str:
    """Write reports as one SARIF run; rules that found nothing are described too, so that hosts can list them."""
    indexes = {rule_id: index for index, rule_id in enumerate(RULES)}
    run: dict[str, JSON] = {
        "tool": {
            "driver": {
                "name": "walens",
                "version": __version__,
                "informationUri": _HOME,
                "rules": [_rule(rule) for rule in RULES.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, finding, indexes) for report in reports for finding in report.findings],
    }
    document = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(document, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, JSON]:
    return {
        "id": rule.id,
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": rule.reason},
        "help": {"text": f"{rule.reason}\n\nSource: {rule.source}\n\nwalens explain {rule.id} shows examples."},
        "helpUri": f"{_HOME}en/latest/lint/{rule.id}.html",
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(report: Report, finding: Finding, indexes: dict[str, int]) -> dict[str, JSON]:
    location: dict[str, JSON] = {}
    file = report.file_of(finding)
    if file is not None and is_file(file):
        physical: dict[str, JSON] = {"artifactLocation": {"uri": _uri(file)}}
        if finding.line is not None and finding.column is not None:
            physical["region"] = {"startLine": finding.line, "startColumn": finding.column}
        location["physicalLocation"] = physical
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": printable(finding.path)}]
    result: dict[str, JSON] = {
        "ruleId": finding.rule_id,
        "ruleIndex": indexes[finding.rule_id],
        "level": _LEVELS[finding.severity],
        "message": {"text": printable(finding.message)},
        "partialFingerprints": {"walensFinding/v1": _fingerprint(finding)},
    }
    return {**result, "locations": [location]} if location else result


def _uri(file: str) -> str:
    """Return a file as code hosts find it: from the working folder where it is below that, else as a ``file`` URI."""
    path = PurePath(file)
    name = path.as_posix()
    if path.is_absolute() or ".." in path.parts:
        try:
            here = os.getcwd()  # noqa: PTH109 - a text is wanted
        except OSError:  # somebody took the folder away
            return quote(_encoded(name))
        inside = below(file, here)
        if inside is None:
            return f"file://{quote(_encoded(PurePath(os.path.abspath(file)).as_posix()))}"  # noqa: PTH100
        name = inside
    return quote(_encoded(name))


def _encoded(name: str) -> bytes:
    """Return the bytes of a name; the half surrogates in one that is not UTF-8 stand for bytes (PEP 383)."""
    try:
        return name.encode(errors="surrogateescape")
    except UnicodeEncodeError:
        return name.encode(errors="surrogatepass")


def _fingerprint(finding: Finding) -> str:
    """Return what stays the same when lines move: a host tells by it whether it has seen the finding before."""
    return hashlib.sha256(f"{finding.rule_id}\n{finding.path}".encode(errors="surrogatepass")).hexdigest()[:32]
