"""
The rest-json protocol: a request model to an HTTP request, an HTTP response to a response model or an error.

The protocol: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any
from urllib.parse import quote

import orjson
from attrs import frozen

from walens import errors
from walens._core.convert import structure, unstructure
from walens._core.http import Request, Response
from walens._core.timestamp import format_iso8601
from walens.errors import FieldError, InvalidRequest, InvalidResponse, Problem, ServiceError, UnknownServiceError
from walens.json_types import JSON, is_array, is_object
from walens.model import Member, Model, Operation, OperationRequest, is_absent, members, once_per_class

__all__ = ["decode", "encode", "request_id_of", "token_member"]

_MODELLED: dict[str, type[ServiceError]] = {
    error.__name__: error
    for error in (
        errors.AccessDeniedException,
        errors.ConflictException,
        errors.InternalServerException,
        errors.ResourceNotFoundException,
        errors.ServiceQuotaExceededException,
        errors.ThrottlingException,
        errors.ValidationException,
    )
}
# The code that a client showed for a 500 (docs/service-workloads.md, section 1), beside the model's own.
_MODELLED["InternalServerErrorException"] = errors.InternalServerException
# What AWS SDKs treat as a passing fault, or as throttling, in a service that does not model it:
# https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
_TRANSIENT_CODES = frozenset({"RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete"})
_TRANSIENT_STATUSES = frozenset({500, 502, 503, 504})
_THROTTLING_CODES = frozenset(
    {
        "BandwidthLimitExceeded",
        "EC2ThrottledException",
        "LimitExceededException",
        "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "RequestThrottled",
        "RequestThrottledException",
        "SlowDown",
        "ThrottledException",
        "Throttling",
        "ThrottlingException",
        "TooManyRequestsException",
        "TransactionInProgressException",
    }
)
_TOO_MANY_REQUESTS = 429
_MOST_DAMAGES_TOLD = 5
_ADVICE = {
    "ExpiredToken": "the session token has expired: get new credentials",
    "ExpiredTokenException": "the session token has expired: get new credentials",
    "InvalidSignatureException": "check the secret access key and this machine's clock",
    "UnrecognizedClientException": "the access key id is not known: check the credentials and the region's partition",
    "InvalidClientTokenId": "the access key id is not known: check the credentials and the region's partition",
}


@frozen(eq=False, repr=False)
class _Binding(Model):
    """Where the members of a request go, worked out once per request class."""

    path: tuple[str, ...]
    """The path, split at its labels: text and attribute names in turn, text first."""
    query: tuple[tuple[str, str], ...]
    """The attribute and the key of each member of the query string."""
    has_body: bool
    token: tuple[str, Member] | None = None


@once_per_class
def _binding(request: type[Model]) -> _Binding:
    assert issubclass(request, OperationRequest)
    found = members(request)
    labels = {member.name: name for name, member in found.items() if member.location == "label"}
    parts = re.split(r"{(\w+)}", request.operation.path)
    parts[1::2] = [labels[label] for label in parts[1::2]]
    return _Binding(
        path=tuple(parts),
        query=tuple((name, member.key or member.name) for name, member in found.items() if member.location == "query"),
        has_body=any(member.location == "body" for member in found.values()),
        token=next(((name, member) for name, member in found.items() if member.token), None),
    )


def token_member(request: OperationRequest[object]) -> str | None:
    """Give the name of the request's attribute for the idempotency token; ``None`` where it takes none."""
    token = _binding(type(request)).token
    return token[0] if token else None


def encode(
    request: OperationRequest[object], endpoint: str, *, token: str | None, headers: Mapping[str, str]
) -> Request:
    """
    Make the HTTP request of a request model.

    Args:
        request: the model; its input is taken as checked.
        endpoint: the URL that the operation's path is put behind.
        token: the idempotency token, where the model has none of its own.
        headers: the header fields to send.

    Raises:
        InvalidRequest: a text cannot be written as UTF-8.
    """
    try:
        return _encoded(request, endpoint, token, headers)
    except (UnicodeEncodeError, orjson.JSONEncodeError) as error:  # lone surrogates, which have no UTF-8
        problem = Problem("", f"cannot be written as UTF-8: {error}")
        raise InvalidRequest((problem,), operation=request.operation.name) from None


def _encoded(
    request: OperationRequest[object], endpoint: str, token: str | None, headers: Mapping[str, str]
) -> Request:
    operation = request.operation
    binding = _binding(type(request))
    url = endpoint.rstrip("/") + _path(request, binding)
    made = {}
    if token is not None and binding.token and getattr(request, binding.token[0]) is None:
        made = {binding.token[1].key or binding.token[1].name: token}
    in_query = binding.token is not None and binding.token[1].location == "query"
    pairs = [*_query(request, binding), *(made.items() if in_query else ())]
    if pairs:
        url += "?" + "&".join(f"{_quoted(key)}={_quoted(value)}" for key, value in pairs)
    if not binding.has_body:
        return Request(operation.method, url, headers)
    content = unstructure(request)
    if not in_query:
        content.update(made)
    return Request(operation.method, url, {**headers, "Content-Type": "application/json"}, orjson.dumps(content))


def _quoted(text: str) -> str:
    return quote(text, safe="-._~")  # RFC 3986, section 2.3: unreserved, beside letters and digits


def _path(request: object, binding: _Binding) -> str:
    parts = list(binding.path)
    # A label is one segment: the slash of an ARN is encoded like everything else that is not unreserved.
    parts[1::2] = [_quoted(_text(getattr(request, name))) for name in binding.path[1::2]]
    return "".join(parts)


def _query(request: object, binding: _Binding) -> Iterator[tuple[str, str]]:
    for name, key in binding.query:
        value = getattr(request, name)
        if is_absent(value):
            continue
        if isinstance(value, Sequence) and not isinstance(value, str):
            items: Sequence[object] = value
            yield from ((key, _text(item)) for item in items)
        else:
            yield key, _text(value)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return format_iso8601(value) if isinstance(value, datetime) else str(value)


def decode(operation: Operation, response: Response) -> Any:
    """
    Give what a response says: the operation's response model.

    Raises:
        ServiceError: the service answered with an error; its class and attributes say which.
        InvalidResponse: the answer is a success that is no JSON object, or one of another shape, or cut off.
    """
    if not 200 <= response.status < 300:  # noqa: PLR2004
        raise _service_error(operation, response)
    model = operation.response
    if not response.body and not members(model):
        return model()
    try:
        value: JSON = orjson.loads(response.body)
    except orjson.JSONDecodeError:
        raise _damaged(operation, response, "is no JSON") from None
    if not isinstance(value, dict):
        raise _damaged(operation, response, "is no JSON object")
    try:
        return structure(value, model)
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError, OSError) as error:
        raise _damaged(operation, response, f"is not what the operation answers: {_where(value, model)}") from error


def _where(answer: Mapping[str, object], model: type[Model]) -> str:
    """Name the members that cannot be read, each with its path."""
    from walens._core.damage import damages

    found = list(islice(damages(answer, model), _MOST_DAMAGES_TOLD + 1))
    told = "; ".join(f"{problem.path} {problem.message}" for problem in found[:_MOST_DAMAGES_TOLD])
    return f"{told}; and more" if len(found) > _MOST_DAMAGES_TOLD else told


def _damaged(operation: Operation, response: Response, what: str) -> InvalidResponse:
    kind = response.headers.get("content-type", "no content type")
    size = "is empty" if not response.body else f"of {len(response.body):,} bytes ({kind}) {what}"
    message = f"{operation.name}: HTTP {response.status}, but the body {size}; a proxy may have answered"
    return InvalidResponse(message, status=response.status, body_start=response.body[:200])


def _service_error(operation: Operation, response: Response) -> ServiceError:
    body = _json_object(response.body)
    code = _error_code(response, body)
    message = _error_message(response, body)
    error_type = _MODELLED.get(code, UnknownServiceError)
    advice = _ADVICE.get(code)
    error = error_type(
        f"{message} ({advice})" if advice else message,
        code=code,
        status=response.status,
        operation=operation.name,
        request_id=request_id_of(response),
        retry_after=_retry_after(response.headers),
    )
    for wire, name in errors.TEXT_MEMBERS.items():
        if hasattr(error_type, name) and isinstance(value := body.get(wire, body.get(wire[0].lower() + wire[1:])), str):
            setattr(error, name, value)
    if isinstance(error, errors.ValidationException):
        error.fields = tuple(_field_errors(body.get("Fields", body.get("fields"))))
    if error_type is UnknownServiceError:
        error.throttling = code in _THROTTLING_CODES or response.status == _TOO_MANY_REQUESTS
        error.transient = error.throttling or code in _TRANSIENT_CODES or response.status in _TRANSIENT_STATUSES
    return error


def request_id_of(response: Response) -> str | None:
    """Give the service's id of the request that a response answers."""
    return _first(response.headers, "x-amzn-requestid", "x-amzn-request-id", "x-amz-request-id")


def _json_object(body: bytes) -> dict[str, object]:
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return value if is_object(value) else {}


def _error_code(response: Response, body: Mapping[str, object]) -> str:
    # The header comes first, then the body; a namespace may stand before the name and a URI behind it:
    # https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization
    for stated in (response.headers.get("x-amzn-errortype"), body.get("code"), body.get("Code"), body.get("__type")):
        if isinstance(stated, str) and stated:
            name = stated.split(":", 1)[0].rsplit("#", 1)[-1].strip()
            if name:
                return name
    return str(response.status)


def _error_message(response: Response, body: Mapping[str, object]) -> str:
    for name in ("message", "Message", "errorMessage"):
        message = body.get(name)
        if isinstance(message, str) and message:
            return _without_secrets(message)
    if body or not response.body:
        return f"HTTP {response.status} without a message"
    text = _without_secrets(response.body[:2000].decode("utf-8", "replace"))
    words = " ".join(re.sub(r"<(script|style)\b.*?</\1>|<[^>]*>", " ", text, flags=re.DOTALL | re.IGNORECASE).split())
    return f"HTTP {response.status}, which is not the service's form of an error: {words[:200]}"


def _without_secrets(text: str) -> str:
    # A service that refuses a signature, and a proxy that shows what it got, repeat the request's header fields.
    return re.sub(r"(?i)\b(x-amz-security-token|authorization)(\s*[:=]\s*)[^\n<'\"]+", r"\1\2...", text)


def _field_errors(value: object) -> Iterator[FieldError]:
    for entry in value if is_array(value) else ():
        if is_object(entry):
            name, message = entry.get("Name", entry.get("name")), entry.get("Message", entry.get("message"))
            yield FieldError(name if isinstance(name, str) else None, message if isinstance(message, str) else None)


def _first(headers: Mapping[str, str], *names: str) -> str | None:
    return next((headers[name] for name in names if name in headers), None)


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Give the seconds that the answer asks to wait: AWS's own field in milliseconds, or HTTP's (RFC 9110, 10.2.3)."""
    milliseconds = _whole_number(headers.get("x-amz-retry-after", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    seconds = _whole_number(headers.get("retry-after", ""))
    return None if seconds is None else float(seconds)


def _whole_number(text: str) -> int | None:
    """Read a number of at most ten digits, which are 300 years; Python refuses to read thousands of them."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 10 else None  # noqa: PLR2004
