"""
ImportLens: what is read from a lens document, for what it is rejected, and the lens or the draft that is made of it.

The rules of a document are lint's: its errors are what the service rejects, by its documentation or by observation
(docs/lens-format.md, section 12). What is only suspected is a warning there, and is accepted here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from walens.api.lenses import ImportLensRequest, ImportLensResponse
from walens.errors import FieldError, LensDocumentError
from walens.lens.text.json_reader import parse_json
from walens.offline import quotas
from walens.offline.arns import parse_lens_arn
from walens.offline.operations.lookup import invalid_alias, own_lens, published_version
from walens.offline.operations.tags import refuse_reserved
from walens.offline.refusals import invalid, invalid_fields, over_quota
from walens.offline.tables.lenses import LensTable, LensText
from walens.offline.tables.tags import TagTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.json_types import JSON
    from walens.offline.arns import Scope
    from walens.offline.call import Call, DocumentRules, Handlers

__all__ = ["HANDLERS", "normalized_name", "read_document"]

_DROPPED = re.compile(r"[^a-z0-9]")


def _import_lens(call: Call, request: ImportLensRequest) -> ImportLensResponse:
    """
    Make a lens, or replace the draft of one (docs/service-behaviour.md, section 2).

    The answer has no status: the service was never seen to send one.
    """
    if request.lens_alias is None:
        return ImportLensResponse(lens_arn=_make_lens(call, request))
    if parse_lens_arn(request.lens_alias) is None:
        raise invalid_alias(request.lens_alias)
    lens = own_lens(call, request.lens_alias)
    text = read_document(request.json_string, call.document_rules)
    table = LensTable(call.rows)
    published = published_version(table.versions(lens.arn))
    if published is not None and text.name != published.name:
        raise invalid("Lens name must match published name")
    _refuse_taken_name(table, text, call.scope, lens.arn)
    # Assumption: tags of an import that updates a lens change nothing; only for a new lens they are said to have a
    # meaning (docs/service-behaviour.md, section 2).
    table.put_draft(lens.arn, text, call.now)
    return ImportLensResponse(lens_arn=lens.arn)


def _make_lens(call: Call, request: ImportLensRequest) -> str:
    text = read_document(request.json_string, call.document_rules)
    if request.tags:
        refuse_reserved(request.tags)
    table = LensTable(call.rows)
    _refuse_taken_name(table, text, call.scope)
    if table.count(call.scope) >= quotas.LENSES.value:
        raise over_quota(quotas.LENSES)
    arn = call.scope.lens_arn(call.make_id())
    table.add(arn, call.scope, call.now)
    table.put_draft(arn, text, call.now)
    if request.tags:
        TagTable(call.rows).put(arn, request.tags)
    return arn


def _refuse_taken_name(table: LensTable, text: LensText, scope: Scope, arn: str = "") -> None:
    # Assumption: the name of a lens that was deleted is free at once; one script says otherwise
    # (docs/service-behaviour.md, section 8).
    if table.holder_of_name(text.normalized_name, scope, other_than=arn) is not None:
        raise invalid(f"A lens with normalized name {text.normalized_name} already exists.")


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


HANDLERS: Final[Handlers] = {ImportLensRequest: _import_lens}
