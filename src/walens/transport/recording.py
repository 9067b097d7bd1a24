"""
Recorded exchanges as values, and the JSON file that keeps them.

A file has one object::

    {
      "format": "walens cassette",
      "version": 1,
      "account_ids_hidden": false,
      "exchanges": [
        {
          "request": {"method": "PUT", "path": "/importLens", "json": {"JSONString": "{...}"}},
          "response": {"status": 200, "headers": {"content-type": "application/json"}, "json": {"LensArn": "arn:..."}}
        }
      ]
    }

The path stands as it was sent, percent-encoded; ``query`` maps a name to its value, or to the list of its values. A
body is ``json``, ``text`` or ``base64``, the first that holds it without loss; an empty one is left out.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NoReturn, TypeAlias, cast
from urllib.parse import parse_qsl, urlsplit

from attrs import field, frozen

from walens._core.http import Headers, Request, Response
from walens.budgets import CASSETTE, CASSETTE_VALUES
from walens.errors import CassetteError
from walens.files import write_file
from walens.json_types import has_more_values, is_array, is_object
from walens.transport.scrub import Scrubber

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from walens.budgets import Budget
    from walens.json_types import JSON

__all__ = ["Body", "RecordedRequest", "Recording", "read_recordings", "write_recordings"]

FORMAT = "walens cassette"
VERSION = 1

# What a client makes something of; whatever else a server sends is not written, and so no cookie either.
_HEADERS_TO_KEEP = (
    "content-type",
    "date",
    "retry-after",
    "x-amz-request-id",
    "x-amz-retry-after",
    "x-amzn-errortype",
    "x-amzn-request-id",
    "x-amzn-requestid",
)
# The idempotency tokens of the service's operations. They are new in every run, so they are no part of a recording.
_TOKENS = frozenset({"ClientRequestToken", "clientToken"})


@frozen
class JSONBody:
    """A body that is JSON, by its value."""

    json: JSON


Body: TypeAlias = JSONBody | str | bytes
"""A body: JSON, text, or neither."""


@frozen
class RecordedRequest:
    """What a request asks, without what is new every time: date, signature and idempotency token."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    """The parameters, sorted."""
    body: Body = ""

    @classmethod
    def of(cls, request: Request, scrub: Scrubber) -> RecordedRequest:
        """Give what a request asks, scrubbed."""
        parts = urlsplit(request.url)
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        query = ((name, scrub.member(name, value)) for name, value in pairs if not _is_new_every_time(name))
        body = _body(request.body, scrub)
        if isinstance(body, JSONBody) and isinstance(body.json, Mapping):
            body = JSONBody({name: value for name, value in body.json.items() if name not in _TOKENS})
        return cls(request.method, scrub.text(parts.path or "/"), tuple(sorted(query)), body)

    @property
    def key(self) -> tuple[str, str, tuple[tuple[str, str], ...], str]:
        """What makes two requests the same."""
        body = self.body
        # A mark before each kind: the text "1" is not the number.
        known = f"json {json.dumps(body.json, sort_keys=True)}" if isinstance(body, JSONBody) else repr(body)
        return self.method, self.path, self.query, known


@frozen
class Recording:
    """A request and the response that it had."""

    request: RecordedRequest
    status: int
    headers: Mapping[str, str]
    body: Body = field(default="", repr=False)

    @classmethod
    def of(cls, request: Request, response: Response, *, hide_account_ids: bool) -> Recording:
        """Give an exchange, scrubbed."""
        scrub = Scrubber.of(request, hide_account_ids=hide_account_ids)
        kept = {name: scrub.text(response.headers[name]) for name in _HEADERS_TO_KEEP if name in response.headers}
        return cls(RecordedRequest.of(request, scrub), response.status, kept, _body(response.body, scrub))

    def response(self) -> Response:
        """Give the response anew; a JSON body has the same value, not the same spacing."""
        body = self.body
        if isinstance(body, JSONBody):
            content = json.dumps(body.json, ensure_ascii=False, separators=(",", ":")).encode()
        else:
            content = body.encode() if isinstance(body, str) else body
        return Response(self.status, Headers(self.headers), content)


def _is_new_every_time(name: str) -> bool:
    # The rest are the parameters of a signature in a URL.
    return name in _TOKENS or name.lower().startswith("x-amz-")


def _body(body: bytes, scrub: Scrubber) -> Body:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return scrub.data(body)
    try:
        return JSONBody(scrub.json(_exact_json(text)))
    except (ValueError, RecursionError):
        return scrub.text(text)


def _exact_json(text: str) -> JSON:
    """Read JSON that comes back from a file as it is; refuse what would not."""

    def members(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
        value = dict(pairs)
        if len(value) < len(pairs):
            raise ValueError("a name stands twice in an object")
        return value

    def refuse(constant: str) -> NoReturn:
        raise ValueError(f"{constant} is no JSON")

    value: JSON = json.loads(text, object_pairs_hook=members, parse_constant=refuse)
    # A number too large for a float becomes infinite, and half of a surrogate pair cannot be written as UTF-8.
    json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")
    return value


def write_recordings(path: Path, recordings: Sequence[Recording], *, account_ids_hidden: bool) -> None:
    """
    Write a file of recordings, whole or not at all.

    Raises:
        CassetteError: the file cannot be written, or would be larger than is read.
    """
    content = {
        "format": FORMAT,
        "version": VERSION,
        "account_ids_hidden": account_ids_hidden,
        "exchanges": [_exchange(recording) for recording in recordings],
    }
    text = json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    encoded = text.encode()
    beyond = CASSETTE if len(encoded) > CASSETTE.most else _beyond(text)
    if beyond is not None:
        raise CassetteError(f"would be too large with this exchange: {beyond}; record in several", path=str(path))
    try:
        write_file(path, encoded)
    except OSError as error:
        raise CassetteError(f"cannot be written: {error.strerror or error}", path=str(path)) from error


def _exchange(recording: Recording) -> dict[str, object]:
    asked = recording.request
    request: dict[str, object] = {"method": asked.method, "path": asked.path}
    if asked.query:
        request["query"] = _query(asked.query)
    response: dict[str, object] = {"status": recording.status, "headers": dict(recording.headers)}
    return {"request": request | _content(asked.body), "response": response | _content(recording.body)}


def _query(pairs: Sequence[tuple[str, str]]) -> dict[str, str | list[str]]:
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    return {name: listed[0] if len(listed) == 1 else listed for name, listed in values.items()}


def _content(body: Body) -> dict[str, object]:
    if isinstance(body, JSONBody):
        return {"json": body.json}
    if isinstance(body, bytes):
        return {"base64": base64.b64encode(body).decode("ascii")}
    return {"text": body} if body else {}


def read_recordings(path: Path) -> tuple[tuple[Recording, ...], bool]:
    """
    Read a file of recordings.

    Returns:
        The recordings in their order, and whether account ids are hidden in them.

    Raises:
        CassetteError: there is no such file, it is too large, or it is no cassette; the text names the place.
    """
    try:
        content: object = _exact_json(_bounded_text(path))
    except FileNotFoundError as error:
        raise CassetteError(
            "is not there; record it with mode='record' and a transport that sends", path=str(path)
        ) from error
    except OSError as error:
        raise CassetteError(f"cannot be read: {error.strerror or error}", path=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise CassetteError(f"is no JSON: {error}", path=str(path)) from error
    whole = _Place(path, "", content).members()
    if whole.get("format") != FORMAT:
        raise CassetteError(f"is none: its format is not {FORMAT!r}", path=str(path))
    if whole.get("version") != VERSION:
        found = whole.get("version")
        raise CassetteError(f"has version {found!r}; this walens reads {VERSION}", path=str(path))
    exchanges = _Place(path, "exchanges", whole.get("exchanges")).items()
    return tuple(_recording(exchange) for exchange in exchanges), whole.get("account_ids_hidden") is True


def _bounded_text(path: Path) -> str:
    with path.open("rb") as file:
        encoded = file.read(CASSETTE.most + 1)
    if len(encoded) > CASSETTE.most:
        raise CassetteError(f"is too large: {CASSETTE}", path=str(path))
    text = encoded.decode()
    beyond = _beyond(text)
    if beyond is not None:
        raise CassetteError(f"is too large: {beyond}", path=str(path))
    return text


def _beyond(text: str) -> Budget | None:
    return CASSETTE_VALUES if has_more_values(text, CASSETTE_VALUES.most) else None


def _recording(exchange: _Place) -> Recording:
    request, response = exchange.at("request"), exchange.at("response")
    pairs: list[tuple[str, str]] = []
    query = request.at("query")
    for name in query.members() if query.value is not None else ():
        given = query.at(name)
        pairs += [(name, item.text()) for item in (given.items() if isinstance(given.value, list) else (given,))]
    asked = RecordedRequest(
        request.at("method").text(), request.at("path").text(), tuple(sorted(pairs)), request.body()
    )
    headers = response.at("headers")
    names = headers.members() if headers.value is not None else ()
    known = {name: headers.at(name).text() for name in names}
    return Recording(asked, response.at("status").number(), known, response.body())


@frozen
class _Place:
    """A value of the file, and where it stands."""

    path: Path
    where: str
    value: object

    def at(self, name: str) -> _Place:
        return _Place(self.path, f"{self.where}.{name}", self.members().get(name))

    def members(self) -> dict[str, object]:
        return self.value if is_object(self.value) else self.refuse("an object")

    def items(self) -> Iterator[_Place]:
        values = self.value if is_array(self.value) else self.refuse("a list")
        return (_Place(self.path, f"{self.where}[{index}]", value) for index, value in enumerate(values))

    def text(self) -> str:
        return self.value if isinstance(self.value, str) else self.refuse("text")

    def number(self) -> int:
        return self.value if type(self.value) is int else self.refuse("a whole number")

    def body(self) -> Body:
        members = self.members()
        if "json" in members:
            return JSONBody(cast("JSON", members["json"]))
        if "text" in members:
            return self.at("text").text()
        if "base64" not in members:
            return ""
        encoded = self.at("base64")
        try:
            return base64.b64decode(encoded.text(), validate=True)
        except ValueError:
            encoded.refuse("base64")

    def refuse(self, wanted: str) -> NoReturn:
        """Say what the value has to be."""
        what = self.where or "the file"
        raise CassetteError(f"cannot be used: {what} has to be {wanted}", path=str(self.path))
