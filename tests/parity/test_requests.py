"""A request of ours is on the wire what botocore makes of the same parameters."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from botocore.awsrequest import create_request_object, prepare_request_dict
from botocore.serialize import create_serializer
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parity.model import EXAMPLES, OPERATIONS, request_class, theirs
from tests.parity.values import canonical, parameters
from walens._core.check import problems_in
from walens._core.http import Request
from walens._core.restjson import encode, token_member
from walens.compat import from_boto3, to_boto3

ENDPOINT = "https://wellarchitected.eu-west-1.amazonaws.com"
SERIALIZER = create_serializer("rest-json", include_validation=False)


def botocores_request(operation: str, given_parameters: dict[str, Any]) -> Request:
    """What botocore sends."""
    serialized = SERIALIZER.serialize_to_request(given_parameters, theirs(operation))
    prepare_request_dict(serialized, ENDPOINT, context={})
    prepared = create_request_object(serialized).prepare()
    return Request(prepared.method, prepared.url, dict(prepared.headers.items()), prepared.body or b"")


def parts(request: Request) -> dict[str, Any]:
    """The parts of a request that say what it is; the query without its order."""
    url = urlsplit(request.url)
    return {
        "method": request.method,
        "host": url.netloc,
        "path": url.path,
        "query": sorted(url.query.split("&")),
        "decoded query": sorted(parse_qsl(url.query, keep_blank_values=True, strict_parsing=bool(url.query))),
        "body": canonical(json.loads(request.body)) if request.body else None,
        "content type": request.headers.get("content-type"),
    }


def test_the_service_has_as_many_operations_as_this_suite_is_known_to_cover() -> None:
    """A model that lost operations would make this suite pass with less."""
    assert len(OPERATIONS) >= 112


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_request_is_the_same_on_the_wire(operation: str) -> None:
    """Method, path, query, body and content type are those of botocore's serializer."""

    @settings(max_examples=EXAMPLES)
    @given(parameters(theirs(operation).input_shape))
    def check(given_parameters: dict[str, Any]) -> None:
        request = from_boto3(request_class(operation), given_parameters)
        assert problems_in(request) == ()
        ours = encode(request, ENDPOINT, token=None, headers={})
        assert parts(ours) == parts(botocores_request(operation, given_parameters))
        assert canonical(to_boto3(request)) == canonical(given_parameters)
        assert from_boto3(request_class(operation), to_boto3(request)) == request

    check()


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_token_that_is_made_stands_where_a_given_one_does(operation: str) -> None:
    """An idempotency token that walens makes is on the wire what one in the parameters is."""
    shape = theirs(operation).input_shape
    names = [name for name, member in shape.members.items() if member.metadata.get("idempotencyToken")] if shape else []

    @settings(max_examples=max(1, EXAMPLES // 5))
    @given(parameters(shape), st.text(st.characters(max_codepoint=127), min_size=1, max_size=40))
    def check(given_parameters: dict[str, Any], token: str) -> None:
        without = {name: value for name, value in given_parameters.items() if name not in names}
        request = from_boto3(request_class(operation), without)
        assert (token_member(request) is not None) == bool(names)
        ours = encode(request, ENDPOINT, token=token, headers={})
        assert parts(ours) == parts(botocores_request(operation, {**without, **dict.fromkeys(names, token)}))

    check()
