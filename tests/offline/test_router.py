from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walens import api
from walens.model import Operation
from walens.offline.operations import HANDLERS
from walens.offline.wire import Router

REQUESTS = [
    getattr(api, name) for name in api.__all__ if name.endswith("Request") and hasattr(getattr(api, name), "operation")
]
EVERY = Router(REQUESTS)
ARN = "arn:aws:wellarchitected:us-east-1:123456789012:lens/0123456789abcdef0123456789abcdef"


def path_of(operation, value):
    """Give an operation's path with a value in every label."""
    return "/".join(
        quote(value, safe="") if segment.startswith("{") else segment for segment in operation.path.split("/")
    )


@pytest.mark.parametrize("request_type", REQUESTS, ids=lambda request_type: request_type.operation.name)
def test_every_operation_of_the_service_is_found_by_its_own_method_and_path(request_type):
    """Every operation of the service is found by its own method and path, with its labels."""
    operation = request_type.operation
    route = EVERY.find(operation.method, path_of(operation, ARN))
    assert route is not None
    assert route.operation is operation
    assert set(route.labels.values()) <= {ARN}
    assert len(route.labels) == operation.path.count("{")


def test_the_routes_of_what_is_available_take_no_path_of_another_operation():
    """A router of the available operations alone finds nothing that belongs to another operation."""
    available = Router(HANDLERS)
    for request_type in REQUESTS:
        operation = request_type.operation
        route = available.find(operation.method, path_of(operation, "x"))
        assert (route is None) == (request_type not in HANDLERS)


@given(st.text(min_size=1).filter(lambda text: text.isprintable()))
def test_a_label_is_one_segment_whatever_stands_in_it(text):
    """A label is one segment, decoded, whatever stands in it."""
    route = EVERY.find("GET", f"/lenses/{quote(text, safe='')}/export")
    assert route is not None
    assert route.operation.name == "ExportLens"
    assert route.labels == {"LensAlias": text}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/importLens"),
        ("PUT", "/importLens/x"),
        ("GET", "/lenses//export"),
        ("GET", ""),
        ("GET", "/"),
        ("get", "/lenses"),
        ("GET", f"/lenses/{ARN}/export"),
    ],
)
def test_what_fits_no_operation_is_not_found(method, path):
    """Another method, a missing or an empty segment, or an ARN that is not encoded, fits no operation."""
    assert EVERY.find(method, path) is None


def test_a_literal_segment_goes_before_a_label():
    """Where a literal segment and a label both fit, the literal one is meant."""

    class Literal:
        operation = Operation(name="Literal", method="GET", path="/lenses/all/{Id}", response=object)

    class Label:
        operation = Operation(name="Label", method="GET", path="/lenses/{LensAlias}/{Id}", response=object)

    for order in ([Label, Literal], [Literal, Label]):
        route = Router(order).find("GET", "/lenses/all/7")
        assert route is not None
        assert (route.operation.name, route.labels) == ("Literal", {"Id": "7"})
