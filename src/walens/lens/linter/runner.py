"""Run the rules: a lens, or the text of one, to a report."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeAlias

from walens.errors import LensDocumentError
from walens.lens.encode import encode_lens
from walens.lens.linter.config import DEFAULT_CONFIG
from walens.lens.linter.finding import Finding, Report, Severity
from walens.lens.linter.outline import outline_of
from walens.lens.linter.placing import Placer, path_order
from walens.lens.linter.reading import read, read_value, rule_of
from walens.lens.linter.registry import RULES
from walens.lens.linter.told_once import told_once
from walens.lens.text.document import Document, format_of
from walens.lens.text.place import format_path, parse_path
from walens.lens.text.source import check_text, decode_text, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from walens.errors import Problem
    from walens.lens.json_value import JSON
    from walens.lens.linter.config import LintConfig
    from walens.lens.linter.outline import Outline
    from walens.lens.linter.reading import WhatWasRead
    from walens.lens.linter.rule import Found, Rule
    from walens.lens.model import Lens
    from walens.lens.text.document import Format, Locator
    from walens.lens.text.source import Source

__all__ = ["lint", "lint_file", "lint_text", "lint_value"]

_Found: TypeAlias = "list[tuple[Rule, Severity, Found]]"


def lint(lens: Lens | Document, *, config: LintConfig = DEFAULT_CONFIG) -> Report:
    """
    Find everything that is wrong with a lens.

    Args:
        lens: the lens; or a document, which knows the text of its lens, so that findings have lines and columns.
        config: which rules run, and how severe their findings are.

    Raises:
        LensDocumentError: an attribute of the lens holds what its type does not allow.
    """
    if not isinstance(lens, Document):
        found = _found_in(outline_of(encode_lens(lens)), config.for_file(None))
        return Report(findings=tuple(told_once(_unplaced(found), _slips(found))))
    json_text = lens.text if lens.format == "json" and not lens.files else None
    outline = outline_of(lens.value, json_text=json_text)
    found = _found_in(outline, config.for_file(lens.name))
    texts: dict[str | None, str] = {None: lens.text}
    texts.update(lens.files)
    findings = sorted(told_once(_placed(found, texts, lens.locator), _slips(found)), key=_by_place)
    return Report(findings=tuple(findings), source=lens.name, text=lens.text, files=lens.files)


def lint_file(source: Source, *, config: LintConfig = DEFAULT_CONFIG) -> Report:
    """
    Find everything that is wrong with a file, or with a lens that is split into the files of a folder.

    Args:
        source: a path, or a file object that is open for reading; that it cannot be read is an error, whatever the
            settings say.
        config: which rules run, and how severe their findings are; settings for the file apply.

    Raises:
        MissingExtra: it is YAML, and ruamel.yaml is not installed.
    """
    name = os.fspath(source) if isinstance(source, (str, os.PathLike)) else None
    try:
        if name is not None and os.path.isdir(name):  # noqa: PTH112 - a name that no Path can hold is read_text's to refuse
            from walens.lens.text.folder import read_folder

            return lint(read_folder(name), config=config)
        text, name = read_text(source)
    except LensDocumentError as error:
        return Report(findings=tuple(_of_reading(error.problems)), source=name)
    return lint_text(text, source=name, config=config)


def lint_text(
    text: str | bytes,
    *,
    source: str | None = None,
    format: Format | None = None,  # noqa: A002 - the word of the field
    config: LintConfig = DEFAULT_CONFIG,
) -> Report:
    """
    Find everything that is wrong with the text of a lens.

    That it cannot be read is an error, whatever the settings say.

    Args:
        text: the text, or its bytes in UTF-8.
        source: the name of its file; settings for that file apply.
        format: ``json`` or ``yaml``; by default what the suffix of ``source`` or the first character says.
        config: which rules run, and how severe their findings are.

    Raises:
        MissingExtra: it is YAML, and ruamel.yaml is not installed.
    """
    settings = config.for_file(source)
    try:
        decoded = decode_text(text, source) if isinstance(text, bytes) else check_text(text, source)
    except LensDocumentError as error:
        shown = text if isinstance(text, str) else text.decode("utf-8", "replace")
        return Report(findings=tuple(_of_reading(error.problems)), source=source, text=shown)
    chosen = format or format_of(source, decoded)
    size = len(text) if isinstance(text, bytes) else None
    return _reported(read(decoded, chosen, source, size=size), decoded, source, settings)


def lint_value(value: JSON, text: str, *, config: LintConfig = DEFAULT_CONFIG) -> Report:
    """
    Find everything that is wrong with a lens in JSON that was read already, as `lint_text` does.

    Args:
        value: what `parse_json` makes of the text.
        text: the text.
        config: which rules run, and how severe their findings are.
    """
    return _reported(read_value(value, text), text, None, config.for_file(None))


def _reported(was_read: WhatWasRead, decoded: str, source: str | None, settings: LintConfig) -> Report:
    outline, parsed, problems, repaired, unseen = was_read
    refused = _of_reading(problems, None if outline is None else settings, unseen)
    findings = list(refused)
    if outline is not None and parsed is not None:
        found = _found_in(outline, settings)
        if repaired:
            found = [each for each in found if not was_read.explains(each[0].id, each[2])]
        missing = {
            each: format_path((*parse_path(problem.path), problem.key))
            for each, problem in refused.items()
            if problem.key is not None
        }
        findings = told_once([*refused, *_placed(found, {None: decoded}, parsed.locator)], _slips(found), missing)
    return Report(findings=tuple(sorted(findings, key=_by_place)), source=source, text=decoded)


def _found_in(outline: Outline, settings: LintConfig) -> _Found:
    found: _Found = []
    for rule in RULES.values():
        severity = settings.severity(rule)
        if severity is not None and rule.find is not None:
            found += [(rule, severity, each) for each in rule.find(outline)]
    return found


def _of_reading(
    problems: Iterable[Problem], settings: LintConfig | None = None, unseen: frozenset[str] = frozenset()
) -> dict[Finding, Problem]:
    """
    Return what the reader refused as findings.

    What kept the rules from looking is an error whatever the settings say: a check that did not look does not pass.

    Args:
        problems: what the reader refused.
        settings: the settings; ``None`` where nothing could be looked at.
        unseen: the paths of parts that were not looked at.
    """
    findings: dict[Finding, Problem] = {}
    for problem in problems:
        rule = RULES[rule_of(problem)]
        severity = Severity.ERROR if settings is None or problem.path in unseen else settings.severity(rule)
        if severity is not None:
            finding = Finding(
                rule_id=rule.id,
                severity=severity,
                path=problem.path,
                message=problem.message,
                line=problem.line,
                column=problem.column,
            )
            findings[finding] = problem
    return findings


def _placed(found: _Found, texts: dict[str | None, str], locator: Locator) -> list[Finding]:
    placer = Placer(texts, locator)
    findings: list[Finding] = []
    # In the order of the document, which is the order in which places are found fastest.
    for rule, severity, (path, message, offset, _) in sorted(found, key=lambda each: each[2].path):
        line, column, file = placer.find(path, offset)
        findings.append(
            Finding(rule_id=rule.id, severity=severity, path=path, message=message, line=line, column=column, file=file)
        )
    return findings


def _slips(found: _Found) -> dict[str, str]:
    """Return the paths of keys with a slip by those of the keys that are missing for them."""
    return {each.instead_of: each.path for _, _, each in found if each.instead_of is not None}


def _by_place(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.file or "", finding.line or 0, finding.column or 0, finding.rule_id, finding.path


def _unplaced(found: _Found) -> tuple[Finding, ...]:
    findings = [
        Finding(rule_id=rule.id, severity=severity, path=each.path, message=each.message)
        for rule, severity, each in found
    ]
    return tuple(sorted(findings, key=lambda finding: (path_order(finding.path), finding.rule_id)))
