"""A transport that is looked at: sent with, awaited or not, and what it says of itself held against a rule."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Literal, NoReturn, Protocol, TypeAlias, Unpack

from walens.errors import WalensError
from walens.transport.base import MAY_HAVE_EXECUTED, is_blocking

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator

    from walens._core.http import Request, Response
    from walens.transport.base import AsyncTransport, Transport
    from walens.transport.options import HTTPOptions

__all__ = ["Check", "Make", "Need", "NotConforming", "Outcome", "Run", "Subject", "expect", "in_asyncio", "refuse"]

Need: TypeAlias = Literal["tls", "client_cert", "proxies", "fork"]
"""What a check needs of a transport, and not every transport has."""


class Make(Protocol):
    """Makes a transport with options of HTTP, as the class itself does."""

    def __call__(self, **options: Unpack[HTTPOptions]) -> Transport | AsyncTransport:
        """Make it."""
        ...


class Run(Protocol):
    """Runs a function that is awaited in an event loop of its own, as ``trio.run`` does."""

    def __call__(self, function: Callable[[], Awaitable[None]], /) -> None:
        """Run it until it ends."""
        ...


class NotConforming(AssertionError):  # noqa: N818 - it says what is wrong, and is what a test framework takes for one
    """A transport does not keep to a rule; the text says to which, and what it did instead."""


def in_asyncio(function: Callable[[], Awaitable[None]], /) -> None:
    """Run a function that is awaited with `asyncio.run`."""

    async def main() -> None:
        await function()

    asyncio.run(main())


class Outcome:
    """What came of a request: a response or an error, and after how many seconds."""

    def __init__(self, came: Response | WalensError, seconds: float) -> None:
        self.came: Response | WalensError = came
        self.seconds: float = seconds

    @property
    def response(self) -> Response:
        """The response; not conforming where there is an error."""
        if isinstance(self.came, WalensError):
            refuse(f"there was a {type(self.came).__name__} instead of a response: {self.came}")
        return self.came

    def fails(self, kinds: tuple[type[WalensError], ...], *, sent: bool) -> WalensError:
        """Give the error, if it is of one of the kinds and says rightly whether the request may have been executed."""
        if not isinstance(self.came, WalensError):
            refuse(f"there was the response {self.came} instead of an error")
        wanted = " or ".join(kind.__name__ for kind in kinds)
        expect(isinstance(self.came, kinds), f"a {type(self.came).__name__} was raised instead of a {wanted}")
        said = MAY_HAVE_EXECUTED in str(self.came)
        expect(said is sent, f"bytes were {'sent' if sent else 'not sent'}, and the error says {self.came}")
        return self.came


class Subject:
    """
    A transport that is looked at, with what makes and runs it.

    Args:
        make: makes it.
        run: runs what is awaited.
    """

    def __init__(self, make: Make, run: Run = in_asyncio) -> None:
        self._make = make
        self._run = run

    def make(self, **options: Unpack[HTTPOptions]) -> Transport | AsyncTransport:
        """Make a transport, with short times where the options say nothing."""
        whole: HTTPOptions = {"connect_timeout": 5.0, "read_timeout": 5.0, "proxies": {}, **options}
        return self._make(**whole)

    def outcomes(self, *requests: Request, **options: Unpack[HTTPOptions]) -> list[Outcome]:
        """Send requests one after the other with a new transport, which is closed behind the last."""
        return self.outcomes_with(self.make(**options), *requests, close=True)

    def outcomes_with(
        self, transport: Transport | AsyncTransport, *requests: Request, close: bool = False
    ) -> list[Outcome]:
        """Send requests one after the other; where the transport is awaited, in an event loop of their own."""
        found: list[Outcome] = []
        if is_blocking(transport):
            for request in requests:
                began = monotonic()
                with _told(found):
                    found.append(_timed(transport.send(request), began))
            if close:
                transport.close()
            return found

        async def exchange() -> None:
            for request in requests:
                began = monotonic()
                with _told(found):
                    found.append(_timed(await transport.send(request), began))
            if close:
                await transport.close()

        self._run(exchange)
        return found


def _timed(response: Response, began: float) -> Outcome:
    return Outcome(response, monotonic() - began)


@contextmanager
def _told(found: list[Outcome]) -> Generator[None]:
    """Keep an error of ours as what came; another one is not conforming."""
    began = monotonic()
    try:
        yield
    except NotConforming:
        raise
    except WalensError as error:
        found.append(Outcome(error, monotonic() - began))
    except Exception as error:
        raise NotConforming(f"an exception of another library came out: {error!r}") from error


class Check:
    """
    A rule for transports, and what holds one to it.

    Attributes:
        name: a few words.
        rule: the rule in a sentence.
        needs: what a transport has to have, so that it can be looked at.
    """

    def __init__(self, name: str, rule: str, look: Callable[[Subject], None], *needs: Need) -> None:
        self.name: str = name
        self.rule: str = rule
        self.needs: frozenset[Need] = frozenset(needs)
        self._look = look

    def __repr__(self) -> str:
        return self.name

    def run(self, make: Make, *, run: Run = in_asyncio) -> None:
        """
        Hold a transport to the rule.

        Args:
            make: makes it, as its class does.
            run: runs what is awaited in an event loop of its own; ``trio.run`` for trio.

        Raises:
            NotConforming: it does not keep to the rule.
        """
        try:
            self._look(Subject(make, run))
        except NotConforming as error:
            raise NotConforming(f"{self.name}: {self.rule} But {error}") from error


def refuse(what: str) -> NoReturn:
    """Say what a transport did instead of keeping to the rule."""
    raise NotConforming(what)


def expect(held: bool, otherwise: str) -> None:  # noqa: FBT001 - read as `assert`
    """Say what a transport did where it did not keep to the rule."""
    if not held:
        refuse(otherwise)
