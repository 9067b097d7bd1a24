"""A service on a loopback socket that answers as it is told and keeps what it was asked."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import NamedTuple


class Asked(NamedTuple):
    method: str
    path: str
    body: object


class Answer(NamedTuple):
    status: int = 200
    body: object = {}
    error: str = ""


class LoopbackService:
    """Answers the requests one after the other with ``answers``; the last one stays."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.answers: list[Answer | Callable[[Asked], Answer]] = [Answer()]
        self.url = ""

    def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        planned = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return planned if isinstance(planned, Answer) else planned(asked)


@contextmanager
def loopback_service() -> Iterator[LoopbackService]:
    """Start the service, and stop it in the end."""
    service = LoopbackService()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            text = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            answer = service.answer(Asked(self.command, self.path, json.loads(text) if text else None))
            data = answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body).encode()
            self.send_response(answer.status)
            if answer.error:
                self.send_header("x-amzn-ErrorType", answer.error)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            with suppress(ConnectionError):  # a client that was interrupted reads no more
                self.wfile.write(data)

        do_GET = do_PUT = do_POST = do_DELETE = do_PATCH = handle_any  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    service.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
