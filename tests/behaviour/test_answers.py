"""What an answer becomes, and what a request has."""

import re
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest

from tests.behaviour.cases import ARN, DONE, GENERATE, IMPORT, LIST, NOTHING, Make, failed, script
from tests.scripted import (
    ACCESS_KEY_ID,
    SESSION_TOKEN,
    Driver,
    StoppedClock,
    answer,
    running,
)
from walens import api
from walens.errors import (
    InvalidRequest,
    InvalidResponse,
)


def test_an_answer_is_typed(make: Make) -> None:
    """A method gives the operation's response, with an enumeration's member and an aware time."""
    driver = make(
        DONE,
        answer(
            {
                "LensSummaries": [
                    {"LensArn": ARN, "LensName": "x", "CreatedAt": 1_770_000_000.5, "LensType": "CUSTOM_SELF"}
                ]
            }
        ),
    )

    imported = driver.method("import_lens", json_string='{"name": "x"}')
    listed = driver.method("list_lenses")

    assert imported == api.ImportLensResponse(lens_arn=ARN, status=api.ImportLensStatus.COMPLETE)
    assert listed.lens_summaries == (
        api.LensSummary(
            lens_arn=ARN,
            lens_name="x",
            created_at=datetime(2026, 2, 2, 2, 40, 0, 500_000, tzinfo=UTC),
            lens_type=api.LensType.CUSTOM_SELF,
        ),
    )


def test_what_the_service_adds_is_no_error(make: Make) -> None:
    """Unknown members are ignored, unknown values stay usable, missing ones are ``None``."""
    driver = make(answer({"LensArn": ARN, "Status": "QUEUED", "Extra": {"a": [1]}}), answer({"LensArn": ARN}))

    strange, empty = driver.call(IMPORT), driver.call(IMPORT)

    assert (strange.status, isinstance(strange.status, api.ImportLensStatus)) == ("QUEUED", True)
    assert empty == api.ImportLensResponse(lens_arn=ARN)


def test_an_answer_without_members_may_be_empty(make: Make) -> None:
    """DeleteLens answers with no body at all."""
    driver = make(answer(b""))

    assert driver.method("delete_lens", lens_alias=ARN, lens_status="ALL") == api.DeleteLensResponse()


def test_call_and_method_send_the_same(make: Make) -> None:
    """A named method is its request and `call`."""
    driver = make(DONE, DONE)

    driver.method("import_lens", json_string="{}", lens_alias=ARN, client_request_token="t", tags={"a": "b"})
    driver.call(api.ImportLensRequest(json_string="{}", lens_alias=ARN, client_request_token="t", tags={"a": "b"}))

    first, second = script(driver).bodies()
    assert first == second == {"JSONString": "{}", "LensAlias": ARN, "ClientRequestToken": "t", "Tags": {"a": "b"}}


def test_a_request_that_does_not_fit_is_not_sent(make: Make) -> None:
    """All that is wrong is told at once, with advice where a document was given for its text."""
    driver = make()

    error = failed(
        driver, api.ImportLensRequest(json_string={"name": "x"}, lens_alias="", tags={"k": "v" * 300}), InvalidRequest
    )

    assert [problem.path for problem in error.problems] == ["json_string", "lens_alias", "tags['k']"]
    assert "json.dumps" in error.problems[0].message
    assert (error.operation, error.attempts, script(driver).requests) == ("ImportLens", 0, [])


def test_headers_of_an_aws_sdk(make: Make) -> None:
    """Every request names its software and its attempt, and is signed for region, service and time."""
    driver = make(DONE, clock=StoppedClock())

    driver.call(IMPORT)

    (request,) = script(driver).requests
    headers = request.headers
    assert (request.method, request.url) == ("PUT", "https://wellarchitected.eu-west-1.amazonaws.com/importLens")
    assert re.match(r"walens/\S+ ua/2\.1 .*lang/python#3\.\S+ .*md/botocore#1\.", headers["User-Agent"])
    assert re.fullmatch(
        r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", headers["amz-sdk-invocation-id"]
    )
    assert headers["amz-sdk-request"] == "attempt=1; max=3"
    assert headers["X-Amz-Date"] == "20260202T024000Z"
    assert headers["X-Amz-Security-Token"] == SESSION_TOKEN
    assert headers["Authorization"].startswith(
        f"AWS4-HMAC-SHA256 Credential={ACCESS_KEY_ID}/20260202/eu-west-1/wellarchitected/aws4_request, SignedHeaders="
    )


def test_operations_of_the_agent_have_their_endpoint(make: Make) -> None:
    """The Well-Architected Agent answers elsewhere."""
    driver = make(answer({"id": "g1"}))

    driver.call(GENERATE)

    assert script(driver).requests[0].url.startswith("https://wellarchitected-agent.eu-west-1.")


def test_an_unsigned_transport_needs_nothing(driver_type: type[Driver], ended: ExitStack) -> None:
    """With a transport that answers by itself there are no credentials, no region and no signature."""
    transport = driver_type.script(NOTHING, signed=False)
    driver = ended.enter_context(running(driver_type(transport=transport, region_name=None, credentials=None)))

    driver.call(LIST)

    assert script(driver).sent("Authorization") == [None]


DAMAGED = {
    "empty": answer(b""),
    "html": answer(b"<html>login</html>", content_type="text/html"),
    "truncated": answer(b'{"LensArn": "arn'),
    "list": answer([]),
    "null": answer(None),
    "shape": answer({"LensSummaries": 5}),
    "items": answer({"LensSummaries": [5]}),
    "time": answer({"LensSummaries": [{"LensArn": ARN, "CreatedAt": "yesterday"}]}),
    "huge time": answer({"LensSummaries": [{"LensArn": ARN, "CreatedAt": 1e300}]}),
    "bytes": answer(b"\xff\xfe"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_success_is_an_error_after_retries(make: Make, name: str) -> None:
    """A 200 that is not the operation's answer is tried again, and is no success in the end."""
    driver = make(*[DAMAGED[name]] * 3)

    error = failed(driver, LIST, InvalidResponse)

    assert (error.attempts, error.status, len(script(driver).requests)) == (3, 200, 3)
    assert error.body_start == DAMAGED[name].body[:200]
    assert (error.operation, "ListLenses: HTTP 200" in str(error)) == ("ListLenses", True)


def test_a_damaged_success_may_be_followed_by_a_good_one(make: Make) -> None:
    """The retry of an import with the same token brings the answer."""
    driver = make(DAMAGED["html"], DONE)

    assert driver.call(IMPORT).lens_arn == ARN
    assert len({body["ClientRequestToken"] for body in script(driver).bodies()}) == 1


def test_a_damaged_success_of_what_is_not_idempotent_is_not_retried(make: Make) -> None:
    """Where the service executed a request that has no token, a second one would execute it again."""
    driver = make(DAMAGED["empty"])

    error = failed(driver, GENERATE, InvalidResponse)

    assert (error.attempts, len(script(driver).requests)) == (1, 1)
