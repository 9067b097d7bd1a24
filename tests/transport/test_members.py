"""A transport is one method; what else is known of it has a default, whether its class derives from one or not."""

import asyncio

import pytest

import walens
from walens import Request, Response
from walens.errors import ConfigurationError
from walens.offline import OfflineTransport
from walens.transport import AioHTTPTransport, AsyncTransport, Cassette, HTTPTransport, ThreadTransport, Transport

LIST = b'{"LensSummaries": [{"LensArn": "arn"}]}'
KEYS = walens.Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret")


class Derived(Transport):
    def __init__(self) -> None:
        self.requests: list[Request] = []

    def send(self, request: Request) -> Response:
        self.requests.append(request)
        return Response(200, {}, LIST)


class Unsigned(Derived):
    signed = False


class Awaited(AsyncTransport):
    def __init__(self, requests: list[Request]) -> None:
        self.requests = requests

    async def send(self, request: Request) -> Response:
        self.requests.append(request)
        return Response(200, {}, LIST)


class WithAwaitedSelf(Derived):
    """Its blocking half must not be asked."""

    def send(self, request: Request) -> Response:
        raise AssertionError(request)

    def awaited(self) -> AsyncTransport:
        return Awaited(self.requests)


class Bare:
    """The two methods, and nothing else."""

    def __init__(self) -> None:
        self.requests: list[Request] = []

    def send(self, request: Request) -> Response:
        self.requests.append(request)
        return Response(200, {}, LIST)

    def close(self) -> None:
        pass


class BareUnsigned(Bare):
    signed = False


def listed_awaited(transport) -> list[str]:
    async def run() -> list[str]:
        async with walens.AsyncClient(region_name="eu-west-1", credentials=KEYS, transport=transport) as client:
            return [lens.lens_arn for lens in (await client.list_lenses()).lens_summaries]

    return asyncio.run(run())


def listed(transport) -> list[str]:
    with walens.Client(region_name="eu-west-1", credentials=KEYS, transport=transport) as client:
        return [lens.lens_arn for lens in client.list_lenses().lens_summaries]


@pytest.mark.parametrize("send", [listed, listed_awaited])
@pytest.mark.parametrize(("kind", "signed"), [(Derived, True), (Unsigned, False), (Bare, True), (BareUnsigned, False)])
def test_requests_are_signed_unless_the_transport_says_no(kind, signed, send) -> None:
    """``signed`` is taken as the class has it, and is true by default, for both clients."""
    transport = kind()
    assert send(transport) == ["arn"]
    assert ["authorization" in request.headers for request in transport.requests] == [signed]


def test_an_awaited_self_is_taken_instead_of_threads() -> None:
    """What ``awaited`` gives serves an `AsyncClient`."""
    transport = WithAwaitedSelf()
    assert listed_awaited(transport) == ["arn"]
    assert len(transport.requests) == 1


@pytest.mark.parametrize("kind", [Derived, Unsigned, Bare, BareUnsigned])
def test_what_wraps_a_transport_says_what_it_says(kind, tmp_path) -> None:
    """A thread transport and a recording cassette are signed where what sends for them is; a replay never is."""
    signed = kind in {Derived, Bare}
    assert ThreadTransport(kind()).signed is signed
    recording = Cassette(tmp_path / "a.json", mode="record", transport=kind())
    assert recording.signed is signed
    assert listed(recording) == ["arn"]
    assert Cassette(tmp_path / "a.json").signed is False


def test_the_transports_of_the_project_derive_from_the_protocols() -> None:
    """So each of them has every member, and a type checker knows it."""
    assert [Transport in kind.__mro__ for kind in (HTTPTransport, Cassette, OfflineTransport)] == [True] * 3
    assert [AsyncTransport in kind.__mro__ for kind in (AioHTTPTransport, ThreadTransport)] == [True] * 2


def test_a_class_without_send_cannot_be_made_one() -> None:
    """The one method that has no default is missed when an object is made."""

    class Nothing(Transport):
        pass

    with pytest.raises(TypeError, match="send"):
        Nothing()  # type: ignore[abstract]
    with pytest.raises(ConfigurationError, match="send"):
        walens.Client(transport=object())  # type: ignore[arg-type]
