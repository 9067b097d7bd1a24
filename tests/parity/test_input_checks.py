"""What botocore's validator refuses walens refuses at the same place, and beyond it what breaks a limit of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from botocore.validate import ParamValidator
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parity.broken import ADDED_BY_US, REFUSED_BY_BOTH, Breakage, Broken, broken, places
from tests.parity.model import EXAMPLES, OPERATIONS, request_class, theirs
from walens._core.check import problems_in
from walens.model import ListShape, MapShape, StructureShape, members

if TYPE_CHECKING:
    from botocore.model import Shape

    from walens.model import Model
    from walens.model import Shape as OurShape


def unchecked(model: type[Model], values: dict[str, Any]) -> Any:
    """A model with whatever the parameters hold; what is missing is ``None``."""
    known = ((name, member.shape, values.get(member.name)) for name, member in members(model).items())
    return model(**{name: _made(shape, found) for name, shape, found in known})


def _made(shape: OurShape, found: Any) -> Any:
    match shape, found:
        case StructureShape(), dict():
            return unchecked(shape.model, found)
        case ListShape(), list():
            return tuple(_made(shape.item, item) for item in found)
        case MapShape(), dict():
            return {key: _made(shape.value, entry) for key, entry in found.items()}
        case _:
            return found


def botocores_places(values: dict[str, Any], shape: Shape) -> set[str]:
    """The places that botocore's validator names; one that is missing is named as if it were there."""
    found = ParamValidator().validate(values, shape)._errors
    tokens = {name for name, member in shape.members.items() if member.metadata.get("idempotencyToken")}
    named = {
        f"{name}.{facts['required_name']}" if reason == "missing required field" else name
        for reason, name, facts in found
    }
    # boto3 makes a missing token before it validates, walens after it.
    return named - {f".{name}" for name in tokens if name not in values}


def cases(shape: Shape, breakages: dict[str, Breakage]) -> list[st.SearchStrategy[Broken]]:
    """Every way to break every place of a shape."""
    return [
        broken(shape, place, breakage)
        for place in places(shape)
        for breakage in breakages.values()
        if breakage.applies(place)
    ]


@pytest.mark.parametrize("operation", OPERATIONS)
def test_what_botocore_refuses_is_refused_at_the_same_place(operation: str) -> None:
    """Something missing, of another type or below a minimum is found by both, there and nowhere else."""
    shape = theirs(operation).input_shape
    found = cases(shape, REFUSED_BY_BOTH) if shape else []
    if not found:
        assert not (shape and shape.members)
        return

    @settings(max_examples=EXAMPLES)
    @given(st.one_of(found))
    def check(case: Broken) -> None:
        request = unchecked(request_class(operation), case.parameters)
        assert botocores_places(case.parameters, shape) == {case.theirs}
        assert {problem.path for problem in problems_in(request)} == {case.ours}

    check()


@pytest.mark.parametrize("operation", OPERATIONS)
def test_limits_that_botocore_leaves_to_the_service_are_checked(operation: str) -> None:
    """A maximum, a pattern, a value that is not listed: botocore sends it, walens tells the place."""
    shape = theirs(operation).input_shape
    found = cases(shape, ADDED_BY_US) if shape else []
    if not found:
        return

    @settings(max_examples=EXAMPLES)
    @given(st.one_of(found))
    def check(case: Broken) -> None:
        request = unchecked(request_class(operation), case.parameters)
        assert botocores_places(case.parameters, shape) == set()
        assert {problem.path for problem in problems_in(request)} == {case.ours}

    check()


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_client_may_leave_limits_to_the_service(operation: str) -> None:
    """With ``check_input="required"`` a maximum, a pattern and a list of values are the service's to check."""
    shape = theirs(operation).input_shape
    breakages = {name: breakage for name, breakage in ADDED_BY_US.items() if name != "an empty label"}
    found = cases(shape, breakages) if shape else []
    if not found:
        return

    @settings(max_examples=EXAMPLES)
    @given(st.one_of(found))
    def check(case: Broken) -> None:
        assert problems_in(unchecked(request_class(operation), case.parameters), "required") == ()

    check()
