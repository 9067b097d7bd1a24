import json
import sys

import pytest

from tests.offline.documents import lens_text, lens_value, question_value
from walens.errors import ValidationException
from walens.lens.linter.finding import Severity
from walens.lens.linter.registry import RULES
from walens.lens.linter.runner import lint_text
from walens.offline.operations.imports import normalized_name, read_document


def refusal(text, rules="service"):
    with pytest.raises(ValidationException) as caught:
        read_document(text, rules)
    return caught.value


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_lints_errors_and_only_they_are_rejected(rule):
    """A document is rejected for the errors that lint finds in it, and for nothing else."""
    for text in (rule.bad.document(), rule.good.document()):
        errors = lint_text(text).errors
        if errors:
            error = refusal(text)
            if error.reason != "CANNOT_PARSE":
                assert [field.message for field in error.fields] == [each.message for each in errors]
        else:
            assert read_document(text, "service").document == text
    if rule.severity is Severity.ERROR:
        assert lint_text(rule.bad.document()).errors


def test_the_service_reads_name_and_description():
    """The service reads a lens's name and description, and keeps the text as it is."""
    text = lens_text("AWS Operational Readiness Review", description="d")
    read = read_document(text, "service")
    assert (read.name, read.normalized_name) == ("AWS Operational Readiness Review", "awsoperationalreadinessreview")
    assert (read.description, read.document) == ("d", text)


@pytest.mark.parametrize("rules", ["service", "json"])
@pytest.mark.parametrize(
    "text",
    ["{", "{}x", '{"name": NaN}', '{"name": "a", "name": "b"}', "[" * 200 + "]" * 200, "\ufeff{}", '{"a": "\\ud800"}'],
)
def test_what_is_no_strict_json_cannot_be_parsed(text, rules):
    """What is no strict JSON is rejected as such, whatever documents have to be."""
    error = refusal(text, rules)
    assert error.reason == "CANNOT_PARSE"
    assert {field.name for field in error.fields} == {"JSONString"}


def test_all_that_is_wrong_is_named_with_its_place():
    """All that is wrong with a document is named at once, each with its place; the message has the first."""
    question = question_value(title="100% tested; really?", riskRules=[{"condition": "other", "risk": "BAD_RISK"}])
    value = lens_value("A;B", pillars=[{"id": "p1", "name": "P", "questions": [question]}])
    error = refusal(json.dumps(value))
    assert {field.name for field in error.fields} >= {
        "name",
        "pillars[0].id",
        "pillars[0].questions[0].title",
        "pillars[0].questions[0].riskRules[0].risk",
    }
    assert error.reason == "FIELD_VALIDATION_FAILED"
    assert error.message.startswith("[Validation] name: ")
    assert "';'" in error.message


@pytest.mark.parametrize("text", ["7", "[]", '"text"', "null", "{}", '{"pillars": 7}'])
def test_what_is_no_lens_at_all_is_rejected(text):
    """JSON that is no lens at all is rejected with a place."""
    assert all(field.name and field.message for field in refusal(text).fields)


def test_unchecked_documents_need_a_name_and_nothing_else():
    """Where documents are not checked, an object with a name is enough, and all that is needed."""
    read = read_document('{"name": "%", "description": 7, "pillars": "none"}', "json")
    assert (read.name, read.normalized_name, read.description) == ("%", "%", None)
    assert refusal("{}", "json").fields[0].name == "name"
    assert refusal("[]", "json").fields[0].name == "JSONString"


def test_names_are_compared_without_case_spaces_and_punctuation():
    """Two names that differ in case, spaces and punctuation alone are one."""
    assert normalized_name("My Lens, v1.0") == normalized_name("mylens V-1-0") == "mylensv10"


def test_a_document_is_read_once():
    """The text of a document is parsed once: what lint looks at is what name and description are taken from."""
    text, parsed = lens_text(), []

    def look(frame, event, _argument):
        if event == "call" and frame.f_code.co_qualname == "parse_json":
            parsed.append(frame.f_code.co_filename)

    sys.setprofile(look)
    try:
        read_document(text, "service")
    finally:
        sys.setprofile(None)
    assert len(parsed) == 1
