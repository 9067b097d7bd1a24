"""The rest-json protocol: requests with their bytes, answers with their values, errors from every place they stand."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from attrs import field, frozen

from walens import api, errors
from walens._core.http import Request, Response
from walens._core.restjson import decode, encode, token_member
from walens.model import TIMESTAMP, Model, Operation, OperationRequest, label, query

ENDPOINT = "https://wellarchitected.eu-west-1.amazonaws.com"
LENS_ARN = "arn:aws:wellarchitected:eu-west-1:123456789012:lens/0123"
IMPORT = api.ImportLensRequest.operation


def sent(request: Any, token: str | None = None) -> Request:
    return encode(request, ENDPOINT, token=token, headers={"User-Agent": "a"})


def test_a_request_in_bytes() -> None:
    """Method, URL, header fields and body of the main operation."""
    request = api.ImportLensRequest(json_string='{"name": "é"}', tags={"team": "a"})
    assert sent(request, "t-1") == Request(
        "PUT",
        f"{ENDPOINT}/importLens",
        {"User-Agent": "a", "Content-Type": "application/json"},
        '{"JSONString":"{\\"name\\": \\"é\\"}","Tags":{"team":"a"},"ClientRequestToken":"t-1"}'.encode(),
    )


def test_an_arn_in_the_path_is_one_segment() -> None:
    """Its colons and its slash are encoded; nothing that is unreserved is."""
    request = sent(api.GetLensRequest(lens_alias=LENS_ARN))
    assert request.url == f"{ENDPOINT}/lenses/arn%3Aaws%3Awellarchitected%3Aeu-west-1%3A123456789012%3Alens%2F0123"
    assert sent(api.GetLensRequest(lens_alias="a-._~b c+é%")).url == f"{ENDPOINT}/lenses/a-._~b%20c%2B%C3%A9%25"


def test_a_request_without_body_members_has_no_body() -> None:
    """A GET has neither a body nor a content type."""
    request = sent(api.GetLensRequest(lens_alias="serverless"))
    assert request.body == b""
    assert "content-type" not in request.headers


def test_a_request_whose_body_members_are_absent_has_an_empty_object() -> None:
    """What may have a body has one."""
    assert sent(api.ListNotificationsRequest()).body == b"{}"


def test_the_query_string_is_encoded() -> None:
    """Each value is percent-encoded; numbers and enumerations are written as text, what is ``None`` is left out."""
    request = api.ListLensesRequest(max_results=5, lens_name="a&b=c d~", lens_type=api.LensType.CUSTOM_SELF)
    assert sent(request).url == f"{ENDPOINT}/lenses?MaxResults=5&LensType=CUSTOM_SELF&LensName=a%26b%3Dc%20d~"


def test_a_list_in_the_query_string_repeats_its_key() -> None:
    """Each item has the key of its own, in their order."""
    request = sent(api.UntagResourceRequest(workload_arn="a", tag_keys=["b", "a", "c d"]))
    assert request.url == f"{ENDPOINT}/tags/a?tagKeys=b&tagKeys=a&tagKeys=c%20d"
    assert request.method == "DELETE"


def test_truth_in_the_query_string_is_a_word() -> None:
    """It is ``true`` or ``false``, as JSON writes it."""
    assert sent(api.GetConsolidatedReportRequest(format="PDF", include_shared_resources=False)).url.endswith(
        "?Format=PDF&IncludeSharedResources=false"
    )


@frozen(kw_only=True, eq=False, repr=False)
class Dated(OperationRequest[None]):
    """A request with a timestamp in the path and in the query string, which the service does not have today."""

    operation = Operation(name="Dated", method="GET", path="/{Day}/x", response=Model)
    day: datetime = field(metadata=label("Day", TIMESTAMP))
    since: datetime | None = field(default=None, metadata=query("Since", TIMESTAMP))


def test_a_timestamp_outside_of_the_body_is_iso_8601() -> None:
    """That is the protocol's form for paths and query strings."""
    moment = datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert sent(Dated(day=moment, since=moment)).url == (
        f"{ENDPOINT}/2026-03-01T12%3A00%3A00Z/x?Since=2026-03-01T12%3A00%3A00Z"
    )


def test_the_endpoint_may_have_a_path() -> None:
    """A proxy or a test server may stand behind one; the slash between is written once."""
    request = encode(api.ListLensesRequest(), "http://127.0.0.1:8080/aws/", token=None, headers={})
    assert request.url == "http://127.0.0.1:8080/aws/lenses"


def test_a_token_of_the_model_is_kept() -> None:
    """A token that the user gives stands where a made one would; a made one does not replace it."""
    request = api.CreateMilestoneRequest(workload_id="0" * 32, milestone_name="one", client_request_token="mine")
    assert json.loads(sent(request, "made").body)["ClientRequestToken"] == "mine"


def test_a_token_may_stand_in_the_query_string() -> None:
    """A DELETE has its token there."""
    request = api.DeleteLensRequest(lens_alias="a", lens_status="ALL")
    assert sent(request, "made").url == f"{ENDPOINT}/lenses/a?LensStatus=ALL&ClientRequestToken=made"
    assert sent(request).url == f"{ENDPOINT}/lenses/a?LensStatus=ALL"
    mine = api.DeleteLensRequest(lens_alias="a", lens_status="ALL", client_request_token="mine")
    assert "ClientRequestToken=mine" in sent(mine, "made").url
    assert "made" not in sent(mine, "made").url


def test_the_name_of_the_token_is_known() -> None:
    """Operations that take one name the attribute; the others name none, and send none."""
    assert token_member(api.ImportLensRequest(json_string="{}")) == "client_request_token"
    assert token_member(api.CreateAgentOrganizationalReportRequest()) == "client_token"
    assert token_member(api.ListLensesRequest()) is None
    assert sent(api.ListLensesRequest(), "made").url == f"{ENDPOINT}/lenses"


def test_what_no_utf_8_has_is_refused() -> None:
    """A lone surrogate cannot be sent; nothing is replaced in silence."""
    with pytest.raises(errors.InvalidRequest, match="cannot be written") as caught:
        sent(api.ImportLensRequest(json_string='"\ud800"'))
    assert caught.value.operation == "ImportLens"
    with pytest.raises(errors.InvalidRequest, match="cannot be written"):
        sent(api.GetLensRequest(lens_alias="\ud800"))
    with pytest.raises(errors.InvalidRequest, match="cannot be written"):
        sent(api.ListLensesRequest(lens_name="\ud800"))


# Answers -----------------------------------------------------------------------------------------------------------


def test_an_answer_is_read() -> None:
    """The response class of the operation, with what is known of it."""
    body = b'{"LensArn": "arn", "Status": "COMPLETE", "New": {}}'
    expected = api.ImportLensResponse(lens_arn="arn", status=api.ImportLensStatus.COMPLETE)
    assert decode(IMPORT, Response(200, {}, body)) == expected
    assert decode(IMPORT, Response(202, {}, body)) == expected


def test_an_answer_without_members_may_be_empty() -> None:
    """DeleteLens answers nothing, and so may its body."""
    for body in (b"", b"{}", b'{"Anything": 1}'):
        assert decode(api.DeleteLensRequest.operation, Response(200, {}, body)) == api.DeleteLensResponse()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "the body is empty"),
        (b"<html>proxy</html>", "is no JSON;"),
        (b'{"LensArn": "ar', "is no JSON;"),
        (b"[]", "is no JSON object"),
        (b"null", "is no JSON object"),
        (b'{"LensArn": NaN}', "is no JSON;"),
        (b"\xff{}", "is no JSON;"),
        (b'{"LensArn": "a", "Status": 5}', "is not what the operation answers: status cannot be read"),
    ],
)
def test_a_success_that_is_none_is_an_invalid_answer(body: bytes, words: str) -> None:
    """A success that is empty, cut off or of another shape names the operation and shows how the body begins."""
    answer = Response(200, {"Content-Type": "text/plain"}, body)
    with pytest.raises(errors.InvalidResponse, match="ImportLens: HTTP 200, but the body") as caught:
        decode(IMPORT, answer)
    assert words in str(caught.value)
    assert caught.value.status == 200
    assert caught.value.body_start == body
    assert caught.value.transient


def test_only_the_start_of_a_damaged_body_is_kept() -> None:
    """An error text is no place for half a megabyte."""
    with pytest.raises(errors.InvalidResponse, match=r"of 500,000 bytes \(no content type\)") as caught:
        decode(IMPORT, Response(200, {}, b"x" * 500_000))
    assert len(caught.value.body_start) == 200


@pytest.mark.parametrize(
    "answer",
    [
        {"LensSummaries": "text"},
        {"LensSummaries": ["text"]},
        {"LensSummaries": {"a": 1}},
        {"LensSummaries": [{"UpdatedAt": "yesterday"}]},
        {"LensSummaries": [{"UpdatedAt": 1e300}]},
        {"LensSummaries": [{"UpdatedAt": {}}]},
        {"LensSummaries": [{"LensStatus": []}]},
    ],
)
def test_an_answer_of_another_shape_is_an_invalid_answer(answer: object) -> None:
    """No exception of the converter escapes."""
    with pytest.raises(errors.InvalidResponse, match="is not what the operation answers: lens_summaries"):
        decode(api.ListLensesRequest.operation, Response(200, {}, json.dumps(answer).encode()))


def test_an_answer_without_a_sure_member_names_its_path() -> None:
    """It is an invalid answer like any other that is damaged, and says which of many items it is."""
    summaries = [{"LensArn": "a"}] * 3 + [{"LensAlias": "serverless"}]
    with pytest.raises(errors.InvalidResponse, match=r"lens_summaries\[3\]\.lens_arn is missing"):
        decode(api.ListLensesRequest.operation, Response(200, {}, json.dumps({"LensSummaries": summaries}).encode()))
    with pytest.raises(
        errors.InvalidResponse, match=r"answers: (lens_summaries\[\d\]\.lens_arn is missing; ){5}and more"
    ):
        decode(api.ListLensesRequest.operation, Response(200, {}, json.dumps({"LensSummaries": [{}] * 9}).encode()))


# Errors ------------------------------------------------------------------------------------------------------------


def refused(answer: Response) -> errors.ServiceError:
    with pytest.raises(errors.ServiceError) as caught:
        decode(IMPORT, answer)
    return caught.value


CODES = {
    "AccessDeniedException": 403,
    "ConflictException": 409,
    "InternalServerException": 500,
    "ResourceNotFoundException": 404,
    "ServiceQuotaExceededException": 402,
    "ThrottlingException": 429,
    "ValidationException": 400,
}


@pytest.mark.parametrize(("code", "status"), CODES.items())
@pytest.mark.parametrize(
    "stated",
    ["{}", "{}:http://internal.amazon.com/coral/", "com.amazonaws.wellarchitected#{}", "aws.x#{}:http://a/b#c", " {} "],
)
@pytest.mark.parametrize("place", ["header", "code", "Code", "__type"])
def test_the_code_is_found_wherever_it_stands(code: str, status: int, stated: str, place: str) -> None:
    """In a header or in the body, with a namespace before it and a URI behind it."""
    text = stated.format(code)
    headers = (
        {"X-Amzn-Errortype": text, "x-amzn-RequestId": "f00d"} if place == "header" else {"x-amzn-requestid": "f00d"}
    )
    body = {"Message": "why"} | ({} if place == "header" else {place: text})
    error = refused(Response(status, headers, json.dumps(body).encode()))
    assert type(error) is getattr(errors, code)
    assert (error.code, error.status, error.message) == (code, status, "why")
    assert (error.operation, error.request_id) == ("ImportLens", "f00d")


def test_the_header_counts_before_the_body() -> None:
    """The first of the places decides, and an empty one is none."""
    body = b'{"code": "ConflictException", "__type": "ThrottlingException"}'
    assert refused(Response(400, {"x-amzn-errortype": "ValidationException"}, body)).code == "ValidationException"
    assert refused(Response(400, {"x-amzn-errortype": ""}, body)).code == "ConflictException"
    assert refused(Response(400, {"x-amzn-errortype": "a#"}, b'{"code": 5, "__type": "a#b"}')).code == "b"


@pytest.mark.parametrize("name", ["message", "Message", "errorMessage"])
def test_the_message_is_found_in_every_spelling(name: str) -> None:
    """AWS spells it in three ways."""
    assert refused(Response(400, {}, json.dumps({name: "why"}).encode())).message == "why"


def test_facts_of_the_model_become_attributes() -> None:
    """Reason and fields, resource and quota, as the service's model names them."""
    validation = refused(
        Response(
            400,
            {"x-amzn-errortype": "ValidationException"},
            b'{"Message": "no", "Reason": "FIELD_VALIDATION_FAILED", '
            b'"Fields": [{"Name": "JSONString", "Message": "bad"}, {"name": "Tags"}, "odd"]}',
        )
    )
    assert isinstance(validation, errors.ValidationException)
    assert validation.reason == "FIELD_VALIDATION_FAILED"
    assert validation.fields == (errors.FieldError("JSONString", "bad"), errors.FieldError("Tags", None))
    assert "JSONString: bad" in str(validation)
    conflict = refused(
        Response(409, {"x-amzn-errortype": "ConflictException"}, b'{"ResourceId": "arn", "resourceType": "LENS"}')
    )
    assert isinstance(conflict, errors.ConflictException)
    assert (conflict.resource_id, conflict.resource_type) == ("arn", "LENS")
    quota = refused(
        Response(
            402,
            {"x-amzn-errortype": "ServiceQuotaExceededException"},
            b'{"QuotaCode": "L-1", "ServiceCode": "wellarchitected", "ResourceId": 5}',
        )
    )
    assert isinstance(quota, errors.ServiceQuotaExceededException)
    assert (quota.quota_code, quota.service_code, quota.resource_id) == ("L-1", "wellarchitected", None)


def test_fields_that_are_no_list_do_no_harm() -> None:
    """The error is told, whatever stands in its details."""
    error = refused(Response(400, {"x-amzn-errortype": "ValidationException"}, b'{"Fields": "all"}'))
    assert isinstance(error, errors.ValidationException)
    assert error.fields == ()


def test_a_fact_that_the_class_does_not_have_is_ignored() -> None:
    """Only the modelled facts become attributes."""
    error = refused(Response(403, {"x-amzn-errortype": "AccessDeniedException"}, b'{"QuotaCode": "L-1"}'))
    assert not hasattr(error, "quota_code")


@pytest.mark.parametrize(
    ("status", "code", "transient", "throttling"),
    [
        (418, "TeapotException", False, False),
        (400, "RequestTimeout", True, False),
        (400, "Throttling", True, True),
        (400, "SlowDown", True, True),
        (503, "ServiceUnavailable", True, False),
        (500, "Odd", True, False),
        (501, "Odd", False, False),
        (429, "Odd", True, True),
        (403, "InvalidSignatureException", False, False),
    ],
)
def test_an_error_that_no_model_names_says_whether_it_passes(
    status: int, code: str, transient: bool, throttling: bool
) -> None:
    """What AWS SDKs take for a passing fault or for throttling is marked so, by the code or by the status."""
    error = refused(Response(status, {"x-amzn-errortype": code}, b"{}"))
    assert type(error) is errors.UnknownServiceError
    assert (error.code, error.transient, error.throttling) == (code, transient, throttling)


def test_modelled_errors_know_themselves_whether_they_pass() -> None:
    """Throttling and faults of the service pass, the others do not."""
    facts = {
        code: (error.transient, error.throttling)
        for code, status in CODES.items()
        for error in [refused(Response(status, {"x-amzn-errortype": code}, b"{}"))]
    }
    assert facts == dict.fromkeys(CODES, (False, False)) | {
        "InternalServerException": (True, False),
        "ThrottlingException": (True, True),
    }


def test_a_page_of_a_proxy_is_told_in_words() -> None:
    """HTML is stripped of its tags, and its code is the status."""
    body = b"<html><head><style>p {}</style></head><body><h1>502</h1>\n<p>Bad  gateway</p></body></html>"
    error = refused(Response(502, {}, body))
    assert (error.code, error.transient) == ("502", True)
    assert error.message == "HTTP 502, which is not the service's form of an error: 502 Bad gateway"


def test_an_error_without_a_body_is_told_by_its_status() -> None:
    """Nothing, an empty object and a list say equally little."""
    assert refused(Response(403)).message == "HTTP 403 without a message"
    assert refused(Response(403, {}, b"{}")).code == "403"
    assert refused(Response(301, {}, b'["a"]')).message.startswith("HTTP 301, which is not")


@pytest.mark.parametrize("name", ["x-amzn-requestid", "X-Amzn-RequestId", "x-amzn-request-id", "x-amz-request-id"])
def test_the_request_id_is_found(name: str) -> None:
    """AWS Support asks for it, and AWS has several names for it."""
    assert refused(Response(400, {name: "f00d"}, b"{}")).request_id == "f00d"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"x-amz-retry-after": "1500"}, 1.5),
        ({"Retry-After": "2"}, 2.0),
        ({"x-amz-retry-after": "250", "Retry-After": "9"}, 0.25),
        ({"x-amz-retry-after": "soon", "Retry-After": "3"}, 3.0),
        ({"Retry-After": "Sun, 01 Mar 2026 12:30:15 GMT"}, None),
        ({"Retry-After": "-1"}, None),
        ({"Retry-After": "٣"}, None),
    ],
)
def test_the_wait_that_the_service_asks_for_is_read(headers: dict[str, str], seconds: float | None) -> None:
    """AWS's own header field is in milliseconds, HTTP's in seconds; anything else is no wish."""
    assert refused(Response(429, headers, b"{}")).retry_after == seconds


def test_advice_follows_where_it_is_known() -> None:
    """Some codes say more to a user with a word about what to do."""
    error = refused(Response(403, {"x-amzn-errortype": "ExpiredTokenException"}, b'{"message": "expired"}'))
    assert error.message == "expired (the session token has expired: get new credentials)"


def test_no_limit_is_enforced_on_an_answer() -> None:
    """The service itself exceeds what its model says: texts, counts and patterns come as they are."""
    name = "x" * 100_000
    answer = {
        "Lens": {"LensArn": "not an ARN", "Name": name, "LensVersion": "1.0-beta", "Owner": "AWS", "Tags": {"": ""}}
    }
    lens = decode(api.GetLensRequest.operation, Response(200, {}, json.dumps(answer).encode())).lens
    assert (lens.lens_arn, lens.name, lens.lens_version, lens.owner) == ("not an ARN", name, "1.0-beta", "AWS")
