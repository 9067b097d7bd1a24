"""
The lens document that ImportLens takes: what is read from it, and for what it is rejected.

The rules are lint's: its errors are what the service rejects, by its documentation or by observation
(docs/lens-format.md, section 12). What is only suspected is a warning there, and is accepted here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from walens.errors import FieldError, LensDocumentError
from walens.lens.text.json_reader import parse_json
from walens.offline.refusals import invalid, invalid_fields
from walens.offline.tables.lenses import LensText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.json_types import JSON
    from walens.offline.call import DocumentRules

__all__ = ["normalized_name", "read_document"]

_DROPPED = re.compile(r"[^a-z0-9]")


def normalized_name(name: str) -> str:
    """Give the form of a lens's name that is unique in an account and region."""
    # Assumption: one published message has "awsoperationalreadinessreview"; that it is the letters and digits, in lower
    # case, is inferred from it (docs/lens-format.md, section 2). A name without any, which is accepted where documents
    # are not checked, stands for itself.
    return _DROPPED.sub("", name.lower()) or name


def read_document(text: str, rules: DocumentRules) -> LensText:
    """
    Read a lens document as the service does when it is imported.

    Args:
        text: the document.
        rules: what it has to be.

    Raises:
        ValidationException: the service rejects it; ``fields`` name every place, as
            ``pillars[0].questions[1].title``.
    """
    try:
        value = parse_json(text)
    except LensDocumentError as error:
        # Assumption: what is not strict JSON is rejected, keys that stand twice as well (docs/lens-format.md,
        # section 1); the words are ours.
        problem = error.problems[0]
        fields = [FieldError("JSONString", str(problem)) for problem in error.problems]
        raise invalid(f"JSONString cannot be parsed: {problem}", reason="CANNOT_PARSE", fields=fields) from None
    problems = list(_rejections(value, text) if rules == "service" else _without_name(value))
    if problems:
        raise invalid_fields(problems)
    assert isinstance(value, dict)
    name, description = value["name"], value.get("description")
    assert isinstance(name, str)
    return LensText(name, normalized_name(name), description if isinstance(description, str) else None, text)


def _without_name(value: JSON) -> Iterator[FieldError]:
    """Tell why a JSON value cannot be kept: an object with a name is all that the service's lists need."""
    if not isinstance(value, dict):
        yield FieldError("JSONString", "is not a JSON object")
    elif not isinstance(value.get("name"), str):
        yield FieldError("name", "must be text")


def _rejections(value: JSON, text: str) -> Iterator[FieldError]:
    """Tell why the service rejects a document, as far as that is known."""
    # Imported on first use: most of what is sent to the service holds no document.
    from walens.lens.linter.runner import errors_in

    for finding in errors_in(value, text):
        yield FieldError(finding.path or "JSONString", finding.message)
