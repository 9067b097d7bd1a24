"""What the service sent is never refused when it goes back: tokens, ids and ARNs, and values of enumerations."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from botocore.loaders import Loader

import walens
from codegen.names import snake_case
from codegen.service import Service, read_service
from walens import api, errors
from walens._core.check import problems_in
from walens.compat import from_boto3
from walens.model import EnumerationShape, OpenEnum, TextShape, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.model import Model

DESCRIPTIONS = tomllib.loads((Path(__file__).parents[2] / "codegen/descriptions.toml").read_text("utf-8"))
SHAPES = Loader().load_service_model("wellarchitected", "service-2")["shapes"]
REQUESTS = [
    getattr(api, name) for name in api.__all__ if name.endswith("Request") and hasattr(getattr(api, name), "operation")
]


def made_by_service() -> Iterator[tuple[type[Model], str]]:
    """Each member of a request whose value a caller has from the service."""
    tokens = {"next_token"}
    operations = Loader().load_service_model("wellarchitected", "service-2")["operations"]
    for request in REQUESTS:
        shape = operations[request.operation.name].get("input", {}).get("shape")
        wire = SHAPES[shape]["members"] if shape else {}
        for name, member in members(request).items():
            if isinstance(member.shape, TextShape) and (
                wire[member.name]["shape"] in DESCRIPTIONS["made_by_service"] or name in tokens
            ):
                yield request, name


MADE = list(made_by_service())


def unchecked(model: type[Model], name: str, value: object) -> Any:
    """A request that has this one member."""
    values = {**dict.fromkeys(members(model)), name: value}
    return model(**values)


@pytest.mark.parametrize(("request_type", "name"), MADE, ids=[f"{model.__name__}.{name}" for model, name in MADE])
def test_what_only_the_service_makes_goes_back_as_it_came(request_type: type[Model], name: str) -> None:
    """No pattern and no longest length of a token, an id or an ARN is checked; that it is text, is."""
    for value in ("abc.def~%=" * 30, "é" * 3000, "1.0.0" + "x" * 60):
        told = {problem.path: problem.message for problem in problems_in(unchecked(request_type, name, value))}
        assert name not in told
    assert name in {problem.path for problem in problems_in(unchecked(request_type, name, 5))}


NAMES_SOMETHING = re.compile(r"(^|_)(id|ids|arn|arns|alias|aliases|token|number|version)$")
# What a caller chooses or has from elsewhere: versions of lenses, roles, accounts and units of an organization.
MADE_BY_OTHERS = {
    "LensVersion",
    "RoleArn",
    "AwsAccountId",
    "AccountId",
    "ContextContentAccountIdsListMemberString",
    "ContextContentOrganizationalUnitIdsListMemberString",
    "OrganizationalNodeId",
    "OrganizationalUnitId",
}


def named_members(service: Service, structures: frozenset[str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The members whose name says that they name something: name, shape of the text or number, member."""
    for structure in structures:
        for name, member in service.shapes[structure].get("members", {}).items():
            shape = member["shape"]
            while service.shapes[shape]["type"] == "list":
                shape = service.shapes[shape]["member"]["shape"]
            if NAMES_SOMETHING.search(snake_case(name)) and service.shapes[shape]["type"] in {"string", "integer"}:
                yield snake_case(name), shape, member


def test_whatever_names_something_in_answers_and_requests_is_in_the_table() -> None:
    """A text or number with limits that names something in answers and requests has its row, but for what others make."""
    service = read_service()
    answered = list(named_members(service, service.outputs))
    names, shapes = {name for name, _, _ in answered}, {shape for _, shape, _ in answered}
    taken = {
        shape
        for name, shape, member in named_members(service, service.inputs)
        if not member.get("idempotencyToken")
        and (name in names or shape in shapes)
        and {"min", "max", "pattern"} & set(service.shapes[shape])
    }
    assert taken - MADE_BY_OTHERS == set(DESCRIPTIONS["made_by_service"])


def test_every_page_token_is_in_the_table() -> None:
    """A new list of the service needs its row: else its token could be refused."""
    for request in REQUESTS:
        member = members(request).get("next_token")
        if member is not None:
            assert isinstance(member.shape, TextShape)
            assert (member.shape.pattern, member.shape.max) == (None, None), request.__name__
    assert len([name for _, name in MADE if name == "next_token"]) > 20


def test_a_value_that_the_service_sent_goes_back_where_it_is_not_listed() -> None:
    """A member of the class came from an answer; a text of the caller's is compared with the list."""
    enumerations = {
        (request, name): member.shape.enum
        for request in REQUESTS
        for name, member in members(request).items()
        if isinstance(member.shape, EnumerationShape) and issubclass(member.shape.enum, OpenEnum)
    }
    assert len(enumerations) > 10
    for (request, name), enum in enumerations.items():
        assert name not in {problem.path for problem in problems_in(unchecked(request, name, enum("NEW_ONE")))}
        assert name in {problem.path for problem in problems_in(unchecked(request, name, "NEW_ONE"))}


def test_a_slip_in_the_parameters_of_a_request_is_told() -> None:
    """What stands in a dictionary for boto3 is the caller's, where it is a request."""
    request = from_boto3(api.ListLensesRequest, {"LensType": "CUSTM"})
    assert [problem.path for problem in problems_in(request)] == ["lens_type"]
    answer = from_boto3(api.LensSummary, {"LensArn": "a", "LensStatus": "NEW_ONE"})
    assert isinstance(answer.lens_status, OpenEnum)


class Pages:
    """Answers with a page token that is outside of its own pattern, and with the last page for it."""

    signed = False

    def __init__(self) -> None:
        self.urls: list[str] = []

    def send(self, request: walens.Request) -> walens.Response:
        self.urls.append(request.url)
        if len(self.urls) == 1:
            return walens.Response(200, {}, b'{"LensSummaries": [{"LensArn": "a"}], "NextToken": "abc.def"}')
        return walens.Response(200, {}, b'{"LensSummaries": [{"LensArn": "b"}]}')

    def close(self) -> None:
        pass


def test_the_next_page_is_asked_for_with_whatever_token_came() -> None:
    """All pages of a list come, and the token is sent as it was."""
    transport = Pages()
    with walens.Client(transport=transport) as client:
        assert [lens.lens_arn for lens in client.items(api.ListLensesRequest())] == ["a", "b"]
    assert transport.urls[1].endswith("NextToken=abc.def")


def test_limits_of_what_callers_write_are_still_checked() -> None:
    """A name, a description or a version of a lens is the caller's own."""
    with walens.Client.offline() as client, pytest.raises(errors.InvalidRequest) as caught:
        client.create_lens_version(lens_alias="a", lens_version="v" * 33, is_major_version=True)
    assert [problem.path for problem in caught.value.problems] == ["lens_version"]
