from datetime import UTC, datetime

import orjson
import pytest

from walens import api
from walens._core.restjson import decode
from walens.errors import (
    ConflictException,
    FieldError,
    ServiceQuotaExceededException,
    ThrottlingException,
    UnknownServiceError,
    ValidationException,
)
from walens.offline.quotas import LENSES
from walens.offline.refusals import conflict, invalid_fields, over_quota
from walens.offline.wire import error_response, success, wire_body

MOMENT = 1_700_000_000.75


def refused(error, request_type=api.ImportLensRequest):
    """Send an error over the wire, and read it as a client does."""
    with pytest.raises(type(error)) as caught:
        decode(request_type.operation, error_response(error, MOMENT))
    return caught.value


def test_a_client_reads_what_the_service_wrote():
    """A client reads the very values that the service wrote: structures, times, enumerations, tags."""
    moment = datetime(2024, 5, 6, 7, 8, 9, 123000, tzinfo=UTC)
    summary = api.LensSummary(
        lens_arn="a", lens_type=api.LensType.CUSTOM_SELF, lens_status=api.LensStatus("PUBLISHED"), created_at=moment
    )
    answer = api.ListLensesResponse(lens_summaries=(summary,), next_token="t")
    assert decode(api.ListLensesRequest.operation, success(wire_body(answer), MOMENT)) == answer
    tags = api.ListTagsForResourceResponse(tags={"a": "b", "c": ""})
    assert decode(api.ListTagsForResourceRequest.operation, success(wire_body(tags), MOMENT)) == tags


def test_members_that_are_none_are_absent():
    """A member that is ``None`` is absent, as ``Status`` is from the answer of every import that was observed."""
    assert orjson.loads(wire_body(api.ImportLensResponse(lens_arn="a"))) == {"LensArn": "a"}


def test_times_of_the_agent_are_text():
    """Times are seconds with milliseconds, and ISO 8601 where the model says so."""
    moment = datetime(2024, 5, 6, 7, 8, 9, 5000, tzinfo=UTC)
    assert orjson.loads(wire_body(api.LensSummary(lens_arn="a", created_at=moment))) == {
        "LensArn": "a",
        "CreatedAt": 1714979289.005,
    }
    assert orjson.loads(wire_body(api.TimeWindow(to=moment))) == {"to": "2024-05-06T07:08:09.005000Z"}


def test_an_answer_without_members_has_no_body():
    """The answer of an operation that gives nothing back has no body."""
    assert wire_body(api.DeleteLensResponse()) == b""


def test_every_answer_has_its_date_and_a_request_id():
    """Every answer has its date, by the service's clock, and a request id of its own."""
    response = success(b"{}", MOMENT)
    assert response.status == 200
    assert response.headers["date"] == "Tue, 14 Nov 2023 22:13:20 GMT"
    assert response.headers["content-type"] == "application/json"
    request_id = response.headers["x-amzn-requestid"]
    assert request_id != success(b"{}", MOMENT).headers["x-amzn-requestid"]
    assert [len(part) for part in request_id.split("-")] == [8, 4, 4, 4, 12]


def test_a_refusal_says_all_it_knows():
    """A refusal carries the modelled facts of its error, and the header field that names it."""
    error = refused(invalid_fields([FieldError("Tags", "is wrong"), FieldError("JSONString", "is wrong, too")]))
    assert isinstance(error, ValidationException)
    assert (error.status, error.code, len(error.request_id)) == (400, "ValidationException", 36)
    assert error.reason == "FIELD_VALIDATION_FAILED"
    assert error.fields == (FieldError("Tags", "is wrong"), FieldError("JSONString", "is wrong, too"))
    assert error.message == "[Validation] Tags: is wrong (and 1 more, see Fields)"
    error = refused(conflict("taken", resource_id="1.0", resource_type="LENS_VERSION"))
    assert isinstance(error, ConflictException)
    assert (error.status, error.resource_id, error.resource_type) == (409, "1.0", "LENS_VERSION")
    error = refused(over_quota(LENSES, resource_id="x"))
    assert isinstance(error, ServiceQuotaExceededException)
    assert (error.status, error.service_code, error.resource_id) == (402, "wellarchitected", "x")
    assert "15" in error.message


def test_a_wait_that_is_asked_for_is_told_in_milliseconds():
    """Seconds to wait travel as milliseconds, as AWS sends them."""
    error = ThrottlingException("slow down", status=429, retry_after=1.5)
    assert error_response(error, MOMENT).headers["x-amz-retry-after"] == "1500"
    assert refused(error).retry_after == 1.5


def test_an_error_that_no_model_names_keeps_its_code():
    """An error that is in no model is told by its code and its status."""
    error = refused(UnknownServiceError("no", code="UnknownOperationException", status=501))
    assert (error.code, error.status, error.message) == ("UnknownOperationException", 501, "no")
