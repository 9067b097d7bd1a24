"""Every error of the service, from every place where its code may stand."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.behaviour.cases import IMPORT, Make, failed
from tests.scripted import (
    answer,
)
from walens import Response, errors
from walens.errors import (
    ConflictException,
    FieldError,
    ResourceNotFoundException,
    ServiceError,
    ServiceQuotaExceededException,
    ThrottlingException,
    UnknownServiceError,
    ValidationException,
)

MODELLED = [
    (errors.AccessDeniedException, 403),
    (errors.ConflictException, 409),
    (errors.InternalServerException, 500),
    (errors.ResourceNotFoundException, 404),
    (errors.ServiceQuotaExceededException, 402),
    (errors.ThrottlingException, 429),
    (errors.ValidationException, 400),
]
PLACES: dict[str, Callable[[str, int], Response]] = {
    "header": lambda code, status: answer({"message": "m"}, status, {"X-Amzn-Errortype": code}),
    "header with a URI": lambda code, status: answer(
        {"message": "m"}, status, {"x-amzn-errortype": f"{code}:http://internal.amazon.com/coral/x.y/"}
    ),
    "header with a namespace": lambda code, status: answer(
        {"message": "m"}, status, {"X-AMZN-ERRORTYPE": f"aws.protocoltests#{code}:http://a/b"}
    ),
    "code": lambda code, status: answer({"code": code, "message": "m"}, status),
    "Code": lambda code, status: answer({"Code": code, "Message": "m"}, status),
    "__type": lambda code, status: answer({"__type": code, "Message": "m"}, status),
    "__type with a namespace": lambda code, status: answer(
        {"__type": f"com.amazonaws.wellarchitected#{code}", "message": "m"}, status
    ),
    "__type with both": lambda code, status: answer({"__type": f"a.b#{code}:http://c#d", "message": "m"}, status),
    "header before body": lambda code, status: answer(
        {"code": "Other", "__type": "Another", "message": "m"}, status, {"x-amzn-errortype": code}
    ),
    "empty header, empty code": lambda code, status: answer(
        {"code": "", "__type": code, "message": "m"}, status, {"x-amzn-errortype": ""}
    ),
}


def test_the_code_that_was_seen_for_a_500_is_the_modelled_error(make: Make) -> None:
    """A client's log shows InternalServerErrorException, where the model says InternalServerException."""
    driver = make(
        answer(
            {"message": "[InternalServerError] An internal error occurred."},
            500,
            {"x-amzn-errortype": "InternalServerErrorException"},
        ),
        max_attempts=1,
    )
    error = failed(driver, IMPORT, errors.InternalServerException)
    assert (error.code, error.status, error.transient) == ("InternalServerErrorException", 500, True)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("kind", "status"), MODELLED, ids=lambda value: getattr(value, "__name__", None))
def test_every_error_from_every_place(make: Make, kind: type[ServiceError], status: int, place: str) -> None:
    """The code is found wherever the protocol allows it, and decides the class, whatever the status."""
    driver = make(PLACES[place](kind.__name__, status), max_attempts=1)

    error = failed(driver, IMPORT, kind)

    assert (error.code, error.message, error.status) == (kind.__name__, "m", status)
    assert (error.operation, error.attempts) == ("ImportLens", 1)


@pytest.mark.parametrize(
    ("response", "kind", "facts"),
    [
        (
            answer(
                {
                    "message": "no",
                    "reason": "FIELD_VALIDATION_FAILED",
                    "fields": [{"name": "LensAlias", "message": "bad"}, {"name": 5}, "odd"],
                },
                400,
                x_amzn_errortype="ValidationException",
            ),
            ValidationException,
            {
                "reason": "FIELD_VALIDATION_FAILED",
                "fields": (FieldError("LensAlias", "bad"), FieldError(None, None)),
            },
        ),
        (
            answer(
                {"Message": "no", "Reason": "OTHER", "Fields": [{"Name": "a", "Message": "b"}]},
                400,
                x_amzn_errortype="ValidationException",
            ),
            ValidationException,
            {"reason": "OTHER", "fields": (FieldError("a", "b"),)},
        ),
        (
            answer({"ResourceId": "r", "ResourceType": "t", "Message": "m"}, 409, x_amzn_errortype="ConflictException"),
            ConflictException,
            {"resource_id": "r", "resource_type": "t"},
        ),
        (
            answer({"ResourceId": 5, "Message": "m"}, 404, x_amzn_errortype="ResourceNotFoundException"),
            ResourceNotFoundException,
            {"resource_id": None, "resource_type": None},
        ),
        (
            answer(
                {"ResourceId": "r", "QuotaCode": "q", "ServiceCode": "s"},
                402,
                x_amzn_errortype="ServiceQuotaExceededException",
            ),
            ServiceQuotaExceededException,
            {"resource_id": "r", "quota_code": "q", "service_code": "s", "message": "HTTP 402 without a message"},
        ),
        (
            answer({"quotaCode": "q"}, 429, x_amzn_errortype="ThrottlingException", x_amz_retry_after="1500"),
            ThrottlingException,
            {"quota_code": "q", "service_code": None, "retry_after": 1.5},
        ),
        (
            answer({"message": "m"}, 418, x_amzn_errortype="TeapotException", x_amzn_requestid="r-1"),
            UnknownServiceError,
            {"code": "TeapotException", "status": 418, "request_id": "r-1", "transient": False},
        ),
        (
            answer({"message": "m"}, 400, x_amzn_errortype="ExpiredTokenException", x_amz_request_id="r-2"),
            UnknownServiceError,
            {"message": "m (the session token has expired: get new credentials)", "request_id": "r-2"},
        ),
        (answer(b"", 403), UnknownServiceError, {"code": "403", "message": "HTTP 403 without a message"}),
        (answer(b"null", 404), UnknownServiceError, {"code": "404"}),
        (answer({"message": 5, "Message": "M"}, 404), UnknownServiceError, {"message": "M"}),
        (
            answer(
                b"<html><script>var x;</script><h1>Forbidden</h1>\n<p>by proxy</p></html>",
                403,
                content_type="text/html",
            ),
            UnknownServiceError,
            {
                "code": "403",
                "message": "HTTP 403, which is not the service's form of an error: Forbidden by proxy",
            },
        ),
        (answer(b"\xff\xfe" * 5000, 400), UnknownServiceError, {"code": "400"}),
        (answer(b"moved", 307, location="http://elsewhere/"), UnknownServiceError, {"code": "307", "status": 307}),
    ],
)
def test_the_facts_of_an_error(make: Make, response: Response, kind: type[ServiceError], facts: dict[str, Any]) -> None:
    """What the service says of an error are its attributes, in either spelling; odd values are no other error."""
    error = failed(make(response, max_attempts=1), IMPORT, kind)

    assert {name: getattr(error, name) for name in facts} == facts
    assert len(str(error)) < 600
