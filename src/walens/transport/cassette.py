"""Record exchanges in a file and replay them: tests of a real service that run without it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from walens._event_loop import in_thread
from walens._option_checks import check_choice
from walens.errors import CassetteMiss, ConfigurationError, SettingSource
from walens.transport.base import AsyncTransport, SaysSigned, Transport, is_blocking
from walens.transport.nearest import nearest
from walens.transport.recording import RecordedRequest, Recording, read_recordings, write_recordings
from walens.transport.scrub import Scrubber

if TYPE_CHECKING:
    from os import PathLike

    from walens._core.http import Request, Response

__all__ = ["Cassette", "CassetteMode"]

CassetteMode: TypeAlias = Literal["replay", "record", "replay_or_record"]
"""What a cassette does: answer from its file, write it, or the one if the file is there and the other if not."""


class Cassette(Transport):
    """
    Record exchanges in a JSON file, and replay them.

    The modes:

    - ``replay`` answers from the file and never sends anything. It needs no credentials and no region.
    - ``record`` sends every request with another transport and writes the file anew, after each exchange.
    - ``replay_or_record`` replays if the file is there, and records it if not: what a test wants. Delete the file to
      record again.

    ::

        cassette = Cassette("tests/import.json", mode="replay_or_record", transport=HTTPTransport())
        with walens.Client(region_name="eu-west-1", transport=cassette) as client:
            client.import_lens(json_string=text)

    A recording fits a request by method, path, query and body; a JSON body by its value. Endpoint, header fields and
    the idempotency token do not count. Equal requests are answered in the order in which they were recorded; after the
    last, the last answers again. Where none fits, `walens.errors.CassetteMiss` lists the nearest and what differs.

    Secrets are replaced before anything is written: no request header is, nor a cookie; session tokens, access key
    ids and signatures in URLs are ``scrubbed`` wherever they stand. **The lens stays as it is**, and so do names and
    descriptions: read a cassette before it leaves your hands. Failures without an answer are not recorded.

    The file is UTF-8, indented for reading and for diffs, and written whole or not at all. A cassette may be shared by
    threads, and serves `walens.Client` and `walens.AsyncClient`.

    Args:
        path: the file.
        mode: what to do, see above.
        transport: what sends while recording, as ``walens.transport.HTTPTransport()``. It may be one that is awaited:
            the cassette then serves an `walens.AsyncClient` only.
        hide_account_ids: whether account ids become ``111122223333`` in what is written: in ARNs, and where a member
            like ``Owner``, ``SharedWith`` or ``AccountId`` holds one. A replay does the same to the requests.

    Raises:
        CassetteError: there is nothing to replay, or the file is no cassette.
        ConfigurationError: the mode is none, or nothing sends while recording.
    """

    def __init__(
        self,
        path: str | PathLike[str],
        *,
        mode: CassetteMode = "replay",
        transport: Transport | AsyncTransport | None = None,
        hide_account_ids: bool = False,
    ) -> None:
        check_choice("mode", mode, get_args(CassetteMode))
        self._path = Path(path)
        self._transport = transport
        self._hide_account_ids = hide_account_ids
        self._recordings: list[Recording] = []
        self._played: dict[object, int] = {}
        self._lock = Lock()
        self._replays = mode == "replay" or (mode == "replay_or_record" and self._path.exists())
        # Only where they are sent have requests to be signed.
        self.signed: bool = not self._replays and (not isinstance(transport, SaysSigned) or transport.signed)
        if self._replays:
            recordings, self._hide_account_ids = read_recordings(self._path)
            self._recordings.extend(recordings)
        elif transport is None:
            raise ConfigurationError(
                f"nothing sends the requests that the cassette {self._path} is to record",
                setting="transport",
                source=None,
                advice="give transport=walens.transport.HTTPTransport()",
            )

    def __repr__(self) -> str:
        doing = "replays" if self._replays else "records"
        return f"<Cassette {str(self._path)!r} {doing} {len(self._recordings)} exchanges>"

    def send(self, request: Request) -> Response:
        """
        Answer a request from the file, or send it and record the answer.

        Raises:
            CassetteMiss: no recording fits the request.
            TransportError: no usable answer came while recording.
            CassetteError: the file cannot be written.
            ConfigurationError: the cassette records with a transport that is awaited.
        """
        if self._replays:
            return self.replay(request)
        if self._transport is None or not is_blocking(self._transport):
            raise ConfigurationError(
                "this cassette records with a transport that is awaited",
                setting="transport",
                source=SettingSource.argument("transport"),
                advice="use an AsyncClient",
            )
        response = self._transport.send(request)
        self.record(request, response)
        return response

    def awaited(self) -> AsyncTransport:
        """Give the cassette as a transport that is awaited; an `walens.AsyncClient` asks for it."""
        from walens.transport.thread import awaited

        return _AwaitedCassette(self, None if self._transport is None else awaited(self._transport))

    def close(self) -> None:
        """Close the transport that sends; the file is complete after every exchange."""
        if self._transport is not None and is_blocking(self._transport):
            self._transport.close()

    @property
    def replays(self) -> bool:
        """Whether answers come from the file; ``False`` while it is recorded."""
        return self._replays

    def replay(self, request: Request) -> Response:
        """
        Answer a request from the file.

        Raises:
            CassetteMiss: no recording fits the request.
        """
        scrub = Scrubber.of(request, hide_account_ids=self._hide_account_ids)
        asked = RecordedRequest.of(request, scrub)
        key = asked.key
        fitting = [recording for recording in self._recordings if recording.request.key == key]
        if not fitting:
            raise self._miss(asked)
        with self._lock:
            turn = self._played.get(key, 0)
            self._played[key] = turn + 1
        return fitting[min(turn, len(fitting) - 1)].response()

    def record(self, request: Request, response: Response) -> None:
        """
        Write an exchange into the file, behind those that were recorded before.

        Raises:
            CassetteError: the file cannot be written.
        """
        recording = Recording.of(request, response, hide_account_ids=self._hide_account_ids)
        with self._lock:
            self._recordings.append(recording)
            write_recordings(self._path, self._recordings, account_ids_hidden=self._hide_account_ids)

    def _miss(self, asked: RecordedRequest) -> CassetteMiss:
        found = nearest(asked, self._recordings)
        listing = "".join(f"\n  {line}" for line in found)
        known = f"the nearest of {len(self._recordings)}:{listing}" if found else "it is empty"
        return CassetteMiss(
            f"no recording in {self._path} fits {asked.method} {asked.path}; {known}\n"
            "record again with mode='record' if the service is asked something new",
            nearest=found,
        )


class _AwaitedCassette(AsyncTransport):
    """A cassette for an `walens.AsyncClient`: it replays at once, and writes its file in a thread."""

    def __init__(self, cassette: Cassette, transport: AsyncTransport | None) -> None:
        self._cassette = cassette
        self._transport = transport
        self.signed = cassette.signed

    async def send(self, request: Request) -> Response:
        if self._transport is None or self._cassette.replays:
            return self._cassette.replay(request)
        response = await self._transport.send(request)
        await in_thread(partial(self._cassette.record, request, response))
        return response

    async def close(self) -> None:
        if self._transport is not None:
            await self._transport.close()
