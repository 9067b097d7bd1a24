"""What a transport brings, and what it sends: answers as they came, requests as they were given."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from walens._core.http import Request
from walens.transport.testing.loopback import Loopback
from walens.transport.testing.steps import answers, resets, sends, sends_and_closes
from walens.transport.testing.subject import Check, Subject, expect

if TYPE_CHECKING:
    from walens._core.http import Response
    from walens.transport.testing.loopback import Received, Step

__all__ = ["CHECKS"]

BODY = b'{"LensArn": "arn"}'
_OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
_GOOD: dict[str, bytes] = {
    "of a length": _OK + b"Content-Length: 18\r\n\r\n" + BODY,
    "in chunks": _OK
    + b"Transfer-Encoding: chunked\r\n\r\n9\r\n"
    + BODY[:9]
    + b"\r\n9\r\n"
    + BODY[9:]
    + b"\r\n0\r\n\r\n",
    "until the end": _OK + b"Connection: close\r\n\r\n" + BODY,
    "behind 100 Continue": b"HTTP/1.1 100 Continue\r\n\r\n" + _OK + b"Content-Length: 18\r\n\r\n" + BODY,
    "behind 103 Early Hints": b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
    + _OK
    + b"Content-Length: 18\r\n\r\n"
    + BODY,
}
# What HTTP itself needs beside what was given; none of them says what the answer may be but `identity`.
_OF_HTTP = frozenset({"host", "content-length", "connection", "accept", "accept-encoding"})
_SENT = {
    "Authorization": "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/eu-west-1/wellarchitected/aws4_request",
    "Content-Type": "application/json",
    "User-Agent": "walens/1 md/testing",
    "X-Amz-Date": "20260101T000000Z",
    "amz-sdk-request": "attempt=1; max=3",
}


def exchanged(subject: Subject, step: Step, request: Request | None = None) -> tuple[Response, Received]:
    """Give the response to a request, and the request as the server got it."""
    with Loopback(step) as server:
        asked = request or Request("GET", "/lenses")
        whole = Request(asked.method, server.url + asked.url, asked.headers, asked.body, timeout=asked.timeout)
        response = subject.outcomes(whole)[0].response
        return response, server.requests[0]


def _brings_an_answer(data: bytes, subject: Subject) -> None:
    step = sends_and_closes(data) if b"close" in data else sends(data)
    response, _ = exchanged(subject, step)
    expect((response.status, response.body) == (200, BODY), f"it brought {response.status} with {response.body!r}")
    kind = response.headers.get("content-TYPE")
    expect(kind == "application/json", f"its content type was {kind!r}")


def _brings_a_status(status: int, subject: Subject) -> None:
    response, _ = exchanged(subject, answers({"message": "why"}, status))
    expect((response.status, response.body) == (status, b'{"message": "why"}'), f"it brought {response}")


def _brings_nothing_for_204(subject: Subject) -> None:
    response, _ = exchanged(subject, sends(b"HTTP/1.1 204 No Content\r\n\r\n"))
    expect((response.status, response.body) == (204, b""), f"it brought {response.status} with {response.body!r}")


def _brings_a_large_body(subject: Subject) -> None:
    body = bytes(range(256)) * 4096
    response, received = exchanged(subject, answers(body), Request("PUT", "/lens", {}, body))
    expect(response.body == body, f"of {len(body):,} bytes {len(response.body):,} came back, or others")
    expect(received.body == body, f"of {len(body):,} bytes {len(received.body):,} were sent, or others")


def _brings_the_body_as_it_came(subject: Subject) -> None:
    body = b"\x1f\x8b\x08 no gzip"
    response, received = exchanged(subject, answers(body, headers={"Content-Encoding": "gzip"}))
    expect(response.body == body, f"it brought {response.body!r}")
    accepted = received.headers.get("accept-encoding", "identity")
    expect(accepted == "identity", f"it asked for {accepted}")


def _follows_no_redirect(status: int, subject: Subject) -> None:
    with Loopback(answers(status=status, headers={"Location": "/elsewhere"}), answers(BODY)) as server:
        outcome = subject.outcomes(Request("GET", f"{server.url}/lenses"))[0]
        expect(outcome.response.status == status, f"it brought {outcome.response.status}")
        expect(len(server.requests) == 1, "it asked for the other place")


def _sends_what_was_given(method: str, subject: Subject) -> None:
    body = b"" if method in {"GET", "HEAD"} else b'{"LensAlias": "\xc3\xa4"}'
    request = Request(method, "/lenses/arn%3Aaws%2Fa%20b?Tag=%C3%A4&Tag=b%2Bc", _SENT, body)
    _, received = exchanged(subject, answers(b""), request)
    expect((received.method, received.target) == (method, request.url), f"it sent {received.method} {received.target}")
    expect(received.body == body, f"it sent {received.body!r}")
    changed = {
        name: received.headers.get(name.lower()) for name in _SENT if received.headers.get(name.lower()) != _SENT[name]
    }
    expect(not changed, f"it changed {changed}")


def _adds_no_header_field(subject: Subject) -> None:
    _, received = exchanged(
        subject, answers(b""), Request("POST", "/lenses", {"X-Amz-Date": "20260101T000000Z"}, b"{}")
    )
    added = set(received.headers) - _OF_HTTP - {"x-amz-date", "user-agent"}
    expect(not added, f"it added {', '.join(sorted(added))}")
    expect(received.headers["content-length"] == "2", f"its length was {received.headers['content-length']}")


def _keeps_no_cookie(subject: Subject) -> None:
    with Loopback(answers({}, headers={"Set-Cookie": "session=1; Path=/"})) as server:
        for outcome in subject.outcomes(*[Request("GET", f"{server.url}/lenses")] * 2):
            expect(outcome.response.status == 200, f"it brought {outcome.came}")  # noqa: PLR2004
        expect("cookie" not in server.requests[1].headers, "it sent the cookie back")


def _reuses_connections(subject: Subject) -> None:
    with Loopback(answers({})) as server:
        for outcome in subject.outcomes(*[Request("PUT", f"{server.url}/lens", {}, b"{}")] * 5):
            expect(outcome.response.status == 200, f"it brought {outcome.came}")  # noqa: PLR2004
        expect(server.connections == 1, f"it opened {server.connections} connections for five requests")


def _connects_anew(subject: Subject) -> None:
    closing = sends_and_closes(_OK + b"Connection: close\r\nContent-Length: 18\r\n\r\n" + BODY)
    with Loopback(closing) as server:
        for outcome in subject.outcomes(*[Request("GET", f"{server.url}/lenses")] * 3):
            expect(outcome.response.body == BODY, f"it brought {outcome.came}")


def _sends_once(subject: Subject) -> None:
    with Loopback(answers({}), resets, answers({})) as server:
        request = Request("PUT", f"{server.url}/lens", {}, b"{}")
        _, broken = subject.outcomes(request, request)
        expect(isinstance(broken.came, Exception), f"it brought {broken.came}")
        expect(len(server.requests) == 2, f"it sent the request {len(server.requests) - 1} times")  # noqa: PLR2004


def _works_in_another_loop(subject: Subject) -> None:
    with Loopback(answers({})) as server:
        transport = subject.make()
        request = Request("GET", f"{server.url}/lenses")
        for close in (False, False, True):
            status = subject.outcomes_with(transport, request, close=close)[0].response.status
            expect(status == 200, f"it brought {status}")  # noqa: PLR2004


CHECKS: tuple[Check, ...] = (
    *(
        Check(f"answer {name}", "A good answer is brought whole.", partial(_brings_an_answer, data))
        for name, data in _GOOD.items()
    ),
    *(
        Check(f"status {status}", "Every status is an answer, not an error.", partial(_brings_a_status, status))
        for status in (201, 400, 404, 429, 500, 503)
    ),
    Check("status 204", "An answer without a body is one.", _brings_nothing_for_204),
    Check("large bodies", "Bodies of a megabyte go and come as they are.", _brings_a_large_body),
    Check("content coding", "No coding is asked for, and none is undone.", _brings_the_body_as_it_came),
    *(
        Check(f"redirect {status}", "A redirect is an answer, and not followed.", partial(_follows_no_redirect, status))
        for status in (301, 302, 303, 307, 308)
    ),
    *(
        Check(
            f"{method} as given",
            "Method, target, header fields and body are sent as they were given.",
            partial(_sends_what_was_given, method),
        )
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE")
    ),
    Check("header fields", "No header field is added but those that HTTP needs.", _adds_no_header_field),
    Check("cookies", "No cookie is kept.", _keeps_no_cookie),
    Check("reuse", "Connections are kept and used again.", _reuses_connections),
    Check("connect anew", "A connection that the server ended is not used again.", _connects_anew),
    Check("sent once", "A request is sent once, whatever becomes of it.", _sends_once),
    Check("event loops", "A transport serves one event loop after the other.", _works_in_another_loop),
)
