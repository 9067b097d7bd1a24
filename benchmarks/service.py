"""
A stand-in for the service on loopback: ImportLens and ListLenses, over connections that are kept.

It prints its port and serves until its standard input ends. It reads the first request of each connection as a whole
and refuses what the service would refuse; the rest it takes by their head, so that it is not what a benchmark measures.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import sys

IMPORTED_ARN = "arn:aws:wellarchitected:eu-west-1:123456789012:lens/0123456789abcdef0123456789abcdef"
SUMMARIES = 50
_REASONS = {200: "OK", 400: "Bad Request", 403: "Forbidden", 404: "Not Found"}


def _answer(status: int, body: object) -> bytes:
    content = json.dumps(body, separators=(",", ":")).encode()
    head = (
        f"HTTP/1.1 {status} {_REASONS[status]}\r\n"
        "Date: Sun, 22 Nov 2026 12:00:00 GMT\r\n"
        "Content-Type: application/json\r\n"
        f"Content-Length: {len(content)}\r\n"
        "Connection: keep-alive\r\n"
        "x-amzn-RequestId: 5f1c0e5e-7f2b-4f5e-9a53-2a2b1c3d4e5f\r\n"
        "x-amz-apigw-id: AbCdEfGhIjKlMnO=\r\n"
        "X-Amzn-Trace-Id: Root=1-5759e988-bd862e3fe1be46a994272793\r\n\r\n"
    )
    return head.encode() + content


def _summary(number: int) -> dict[str, object]:
    return {
        "LensArn": f"arn:aws:wellarchitected:eu-west-1:123456789012:lens/{number:032x}",
        "LensAlias": f"arn:aws:wellarchitected:eu-west-1:123456789012:lens/{number:032x}",
        "LensVersion": f"{number}.0",
        "LensName": f"Payments lens of team {number}",
        "LensType": "CUSTOM_SELF",
        "Description": "How the payment services of one team are run, reviewed and changed without surprises. " * 2,
        "CreatedAt": 1_732_000_000.123 + number,
        "UpdatedAt": 1_742_000_000.456 + number,
        "Owner": "123456789012",
        "LensStatus": "PUBLISHED",
    }


_IMPORTED = _answer(200, {"LensArn": IMPORTED_ARN, "Status": "IN_PROGRESS"})
_LISTED = _answer(200, {"LensSummaries": [_summary(number) for number in range(SUMMARIES)]})


def _refusal(method: bytes, head: bytes, body: bytes) -> bytes | None:
    """Give the answer to a request that the service would refuse; ``None`` where it would not."""
    if b"aws4-hmac-sha256 credential=" not in head.lower():
        return _answer(403, {"message": "Missing Authentication Token"})
    if method == b"PUT":
        members = json.loads(body)
        if not isinstance(json.loads(members["JSONString"]), dict) or not members["ClientRequestToken"]:
            return _answer(400, {"Message": "Failed to validate", "Reason": "FIELD_VALIDATION_FAILED"})
    return None


class Connection(asyncio.Protocol):
    """One connection: requests one after the other, each answered as soon as it is complete."""

    def __init__(self) -> None:
        self._received = bytearray()
        self._expected = 0
        self._checked = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while len(self._received) >= self._expected:
            end = self._received.find(b"\r\n\r\n")
            if end < 0:
                return
            head = bytes(self._received[:end])
            length = _content_length(head)
            self._expected = end + 4 + length
            if len(self._received) < self._expected:
                return
            body = bytes(self._received[end + 4 : self._expected]) if not self._checked else b""
            del self._received[: self._expected]
            self._expected = 0
            self._transport.write(self._reply(head, body))

    def _reply(self, head: bytes, body: bytes) -> bytes:
        method, target, _ = head.split(b" ", 2)
        if not self._checked:
            refusal = _refusal(method, head, body)
            if refusal is not None:
                return refusal
            self._checked = True
        path = target.partition(b"?")[0]
        if (method, path) == (b"PUT", b"/importLens"):
            return _IMPORTED
        if (method, path) == (b"GET", b"/lenses"):
            return _LISTED
        return _answer(404, {"message": "Not Found"})


def _content_length(head: bytes) -> int:
    lowered = head.lower()
    start = lowered.find(b"\r\ncontent-length:")
    if start < 0:
        return 0
    return int(lowered[start + 17 :].partition(b"\r\n")[0])


async def _serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0, backlog=256)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        os.sched_setaffinity(0, {int(sys.argv[1])})
    asyncio.run(_serve())
