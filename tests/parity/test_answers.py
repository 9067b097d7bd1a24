"""An answer of the service parses to what botocore's parser makes of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from botocore.parsers import create_parser
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parity.model import EXAMPLES, OPERATIONS, request_class, theirs
from tests.parity.values import answers, canonical, dense
from walens._core.http import Response
from walens._core.restjson import decode
from walens.compat import from_boto3, to_boto3

PARSER = create_parser("rest-json")


def botocores_answer(operation: str, body: bytes) -> dict[str, Any]:
    """What botocore's parser makes of the body of a success, without what it adds of its own."""
    answer = {"status_code": 200, "headers": {}, "body": body, "context": {"operation_name": operation}}
    parsed: dict[str, Any] = PARSER.parse(answer, theirs(operation).output_shape)
    return {name: value for name, value in parsed.items() if name != "ResponseMetadata"}


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_answer_parses_to_the_same_values(operation: str) -> None:
    """
    Values are botocore's, with members missing, null or unknown and with values that an enumeration does not list.

    One difference is meant: where a null stands in a list or a map, botocore's user finds ``None``, ours nothing.
    """
    shape = theirs(operation).output_shape
    model = request_class(operation).operation.response

    @settings(max_examples=EXAMPLES)
    @given(answers(shape) if shape else st.just({}))
    def check(answer: dict[str, Any]) -> None:
        body = json.dumps(answer).encode()
        expected = dense(shape, botocores_answer(operation, body))
        found = decode(request_class(operation).operation, Response(200, {}, body))
        assert canonical(to_boto3(found)) == canonical(expected)
        again = from_boto3(model, expected)
        # Not as models: NaN is unequal to itself, and moments are the same in the zones of both.
        assert (type(again), canonical(to_boto3(again))) == (type(found), canonical(expected))

    check()
