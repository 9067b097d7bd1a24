"""Run the rules: a lens, or the text of one, to a report."""

from __future__ import annotations

import os
import sys
from functools import partial
from itertools import filterfalse, islice
from typing import TYPE_CHECKING, Final

from walens.budgets import FINDINGS
from walens.errors import LensDocumentError
from walens.lens.decode import Mistyped
from walens.lens.encode import encode_lens
from walens.lens.linter.config import DEFAULT_CONFIG
from walens.lens.linter.finding import Finding, Report, Severity, unlisted
from walens.lens.linter.mending import WhatWasRead, mend_text, mend_types, rule_of
from walens.lens.linter.outline import outline_of
from walens.lens.linter.registry import RULES
from walens.lens.linter.reporting import in_order, placed_findings, unplaced_findings
from walens.lens.linter.rule import Found
from walens.lens.text.document import Document, Parsed, format_of, parse
from walens.lens.text.json_reader import JSONLocator
from walens.lens.text.source import check_text, decode_text, read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from walens.errors import Problem
    from walens.json_types import JSON
    from walens.lens.linter.config import LintConfig
    from walens.lens.linter.outline import Outline
    from walens.lens.linter.reporting import FoundByRules
    from walens.lens.model import Lens
    from walens.lens.text.document import Format
    from walens.lens.text.source import Source

__all__ = ["errors_in", "every_finding", "lint", "lint_file", "lint_text"]

_ERRORS: Final = {rule.id: rule.severity for rule in RULES.values() if rule.severity is Severity.ERROR}


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
        found = _found_in(outline_of(encode_lens(lens)), config.severities_for(None))
        return Report(findings=unplaced_findings(found))
    json_text = lens.text if lens.format == "json" and not lens.files else None
    outline = outline_of(lens.value, json_text=json_text)
    found = _found_in(outline, config.severities_for(lens.name))
    texts: dict[str | None, str] = {None: lens.text}
    texts.update(lens.files)
    findings = placed_findings(found, texts, lens.locator)
    return Report(findings=findings, source=lens.name, text=lens.text, files=lens.files)


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
    try:
        decoded = decode_text(text, source) if isinstance(text, bytes) else check_text(text, source)
    except LensDocumentError as error:
        shown = text if isinstance(text, str) else text.decode("utf-8", "replace")
        return Report(findings=tuple(_of_reading(error.problems)), source=source, text=shown)
    chosen = format or format_of(source, decoded)
    size = len(text) if isinstance(text, bytes) else None
    findings = _findings(_read(decoded, chosen, source, size), decoded, config.severities_for(source))
    return Report(findings=findings, source=source, text=decoded)


def every_finding(
    text: str, *, source: str | None, text_format: Format, severities: Mapping[str, Severity]
) -> tuple[Finding, ...]:
    """
    Find what rules find in a text, and list it all, however much it is: for repairs.

    Args:
        text: the text.
        source: the name of its file.
        text_format: its language.
        severities: the rules that run.
    """
    return _findings(_read(text, text_format, source, None), text, severities, most=sys.maxsize)


def errors_in(value: JSON, text: str) -> tuple[Finding, ...]:
    """
    Find the errors in a lens in JSON that was read already, each rule having its own severity.

    Args:
        value: what `parse_json` makes of the text.
        text: the text.
    """
    was_read = _take_apart(Parsed(value, JSONLocator(text)), text, len(text.encode()))
    return _findings(was_read, text, _ERRORS)


def _read(text: str, text_format: Format, name: str | None, size: int | None) -> WhatWasRead:
    try:
        parsed = parse(text, text_format, name)
    except LensDocumentError as error:
        return mend_text(text, text_format, error.problems)
    return _take_apart(parsed, text if text_format == "json" else None, size)


def _take_apart(parsed: Parsed, json_text: str | None, size: int | None = None) -> WhatWasRead:
    try:
        return WhatWasRead(outline_of(parsed.value, json_text=json_text, json_size=size), parsed)
    except Mistyped:
        return mend_types(parsed, json_text)


def _findings(
    was_read: WhatWasRead, decoded: str, severities: Mapping[str, Severity], most: int = FINDINGS.most
) -> tuple[Finding, ...]:
    outline, parsed, problems, repaired, unseen = was_read
    if outline is None or parsed is None:
        return in_order(_of_reading(problems))
    found = _found_in(outline, severities, was_read.explains if repaired else None, most)
    refused = _of_reading(problems, severities, unseen)
    return placed_findings(found, {None: decoded}, parsed.locator, refused) if found or refused else ()


def _found_in(
    outline: Outline,
    severities: Mapping[str, Severity],
    explains: Callable[[str, Found], bool] | None = None,
    most: int = FINDINGS.most,
) -> FoundByRules:
    found: FoundByRules = []
    for rule_id, severity in severities.items():
        rule = RULES[rule_id]
        if rule.find is None:
            continue
        every = rule.find(outline)
        if explains is not None:
            every = filterfalse(partial(explains, rule_id), every)
        found += [(rule, severity, each) for each in islice(every, most)]
        for first in every:  # of those that are not listed
            count = 1 + sum(1 for _ in every)
            found.append((rule, severity, Found(first.path, unlisted(count), stands_for=count)))
    return found


def _of_reading(
    problems: Iterable[Problem], severities: Mapping[str, Severity] | None = None, unseen: frozenset[str] = frozenset()
) -> dict[Finding, Problem]:
    """
    Return what the reader refused as findings.

    What kept the rules from looking is an error whatever the settings say: a check that did not look does not pass.

    Args:
        problems: what the reader refused.
        severities: those of the rules that run; ``None`` where nothing could be looked at.
        unseen: the paths of parts that were not looked at.
    """
    findings: dict[Finding, Problem] = {}
    for problem in problems:
        rule = RULES[rule_of(problem)]
        severity = Severity.ERROR if severities is None or problem.path in unseen else severities.get(rule.id)
        if severity is not None:
            finding = Finding(
                rule_id=rule.id,
                severity=severity,
                path=problem.path,
                message=problem.message,
                line=problem.line,
                column=problem.column,
                count=problem.stands_for,
            )
            findings[finding] = problem
    return findings
