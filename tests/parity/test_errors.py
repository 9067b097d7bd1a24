"""An error of the service tells what botocore's client tells of the same answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from botocore.exceptions import ClientError
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parity.botocore_client import BotocoreClient
from tests.parity.model import EXAMPLES, SERVICE
from tests.parity.values import canonical, dense, wire
from walens import Credentials, Response, api
from walens._core.restjson import decode
from walens.compat import as_client_error
from walens.errors import ServiceError

if TYPE_CHECKING:
    from collections.abc import Callable

STATUSES = {
    "AccessDeniedException": 403,
    "ConflictException": 409,
    "InternalServerException": 500,
    "ResourceNotFoundException": 404,
    "ServiceQuotaExceededException": 402,
    "ThrottlingException": 429,
    "ValidationException": 400,
    "RequestTimeout": 400,
    "SomethingNewException": 418,
}
MODELLED = {name: shape for name in STATUSES if (shape := SERVICE.shape_for_error_code(name)) is not None}
# Every documented place of the code: a header or a member of the body, and what may stand around it.
PLACES: dict[str, Callable[[str], tuple[dict[str, str], dict[str, str]]]] = {
    "header": lambda code: ({"x-amzn-errortype": code}, {}),
    "code": lambda code: ({}, {"code": code}),
    "Code": lambda code: ({}, {"Code": code}),
    "__type": lambda code: ({}, {"__type": code}),
}
FORMS = ["{}", "{}:http://internal.amazon.com/coral/com.amazon.coral.validate/", "com.amazonaws.wellarchitected#{}"]


@pytest.fixture(scope="module")
def botocores() -> BotocoreClient:
    """botocore's client."""
    return BotocoreClient("eu-west-1", Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret"))


def members(code: str) -> st.SearchStrategy[dict[str, Any]]:
    """The members of an error's body, as the service's model has them."""
    if code not in MODELLED:
        return st.fixed_dictionaries({})
    shape = MODELLED[code]
    names = [name for name in shape.members if name.lower() != "message"]
    return st.fixed_dictionaries({}, optional={name: wire(shape.members[name]) for name in names})


def botocores_error(botocores: BotocoreClient, answer: Response) -> dict[str, Any]:
    """What botocore's client says of an answer."""
    with pytest.raises(ClientError) as caught:
        botocores.call("GetLens", {"LensAlias": "serverless"}, answer=answer)
    found: dict[str, Any] = caught.value.response
    return found


def test_every_error_of_the_model_is_known() -> None:
    """The errors of this suite are those that the model states, and two that it does not."""
    stated = {name for name in SERVICE.shape_names if SERVICE.shape_for(name).metadata.get("exception")}
    assert stated == set(MODELLED)
    assert len(STATUSES) == len(stated) + 2


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("code", STATUSES)
def test_an_error_says_the_same(code: str, place: str, botocores: BotocoreClient) -> None:
    """Code, message, modelled members, status and request id are those of botocore's ``ClientError``."""

    @settings(max_examples=max(5, EXAMPLES // 4))
    @given(
        members(code), st.text(min_size=1, max_size=20), st.sampled_from(FORMS), st.sampled_from(["message", "Message"])
    )
    def check(found: dict[str, Any], message: str, form: str, message_name: str) -> None:
        headers, named = PLACES[place](form.format(code))
        body = json.dumps({**found, **named, message_name: message}).encode()
        answer = Response(STATUSES[code], {**headers, "x-amzn-requestid": "f00d"}, body)
        with pytest.raises(ServiceError) as caught:
            decode(api.GetLensRequest.operation, answer)
        expected = botocores_error(botocores, answer)
        ours = as_client_error(caught.value).response
        assert ours["Error"] == expected["Error"]
        assert ours["ResponseMetadata"].items() <= expected["ResponseMetadata"].items()
        assert type(caught.value).__name__ == (code if code in MODELLED else "UnknownServiceError")
        if code in MODELLED:
            said = {name: expected[name] for name in MODELLED[code].members if name in expected}
            # No field and no word of fields are the same to a reader of the error.
            modelled = {name: entry for name, entry in dense(MODELLED[code], said).items() if entry != []}
            assert canonical({name: ours.get(name) for name in modelled}) == canonical(modelled)

    check()
