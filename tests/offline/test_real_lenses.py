"""Published lenses, imported and exported: the service gives back what it was given."""

import json

import pytest

from tests.offline.documents import without_numbers
from walens import Client
from walens.errors import LensDocumentError, ValidationException
from walens.lens.text.json_reader import parse_json
from walens.offline import OfflineTransport

# What the service is known to reject, by the file's name: a semicolon in a title.
REJECTED = {"aws-samples__custom-lens-wa-hub__custom-lens-sagemaker-autogluon-v1.0": "';'"}


def round_trip(text, document_rules):
    with OfflineTransport(document_rules=document_rules) as transport:
        client = Client(transport=transport)
        arn = client.import_lens(json_string=text).lens_arn
        return json.loads(client.export_lens(lens_alias=arn).lens_json)


def strict_json(text):
    """Give the value of a text; ``None`` where it is no strict JSON."""
    try:
        return parse_json(text)
    except LensDocumentError:
        return None


def test_a_lens_that_is_json_comes_back_as_it_is(real_lens):
    """Every lens that is valid JSON comes back as the same JSON value, apart from ``number``."""
    text = real_lens.read_text(encoding="utf-8")
    value = strict_json(text)
    if value is not None:
        assert without_numbers(round_trip(text, "json")) == without_numbers(value)
    else:
        with pytest.raises(ValidationException, match="cannot be parsed"):
            round_trip(text, "json")


def test_a_lens_that_the_service_takes_is_taken(real_lens):
    """By the service's rules the published lenses are accepted, save those that are no JSON or hold a semicolon."""
    text = real_lens.read_text(encoding="utf-8")
    known = REJECTED.get(real_lens.stem, "NaN is not JSON" if "NaN" in text else None)
    if known is None:
        assert without_numbers(round_trip(text, "service")) == without_numbers(json.loads(text))
    else:
        with pytest.raises(ValidationException, match=known) as caught:
            round_trip(text, "service")
        assert caught.value.fields
