"""
The actions that a flow yields, and the two drivers that perform them: the only module of the core that acts.

A flow is a generator. It yields an action, is sent what the action brought, and returns its result. A failure of an
action is thrown into it. So one text serves both clients, and a test performs the actions with plain values.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

from attrs import frozen

from walens.model import Model

if TYPE_CHECKING:
    from walens._core.http import Request, Response
    from walens.credentials import Credentials

__all__ = ["Action", "AsyncPerformer", "Flow", "GetCredentials", "Performer", "Send", "Sleep", "drive", "drive_async"]


@frozen(eq=False, repr=False)
class Send(Model):
    """Send a request; brings the `Response`."""

    request: Request


@frozen(eq=False, repr=False)
class Sleep(Model):
    """Wait some seconds; brings nothing."""

    seconds: float


@frozen(eq=False, repr=False)
class GetCredentials(Model):
    """Get credentials that are fresh, within some seconds; brings `Credentials`, or a `TimeoutError`."""

    timeout: float | None = None


Action: TypeAlias = Send | Sleep | GetCredentials
ResultT = TypeVar("ResultT")
Flow: TypeAlias = Generator[Action, Any, ResultT]


class Performer(Protocol):
    """What the driver of a `walens.Client` acts with."""

    def send(self, request: Request) -> Response:
        """Send a request."""
        ...

    def credentials(self, timeout: float | None) -> Credentials:
        """Give credentials that are fresh, or raise a `TimeoutError` after some seconds."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait some seconds."""
        ...


class AsyncPerformer(Protocol):
    """What the driver of a `walens.AsyncClient` acts with."""

    async def send(self, request: Request) -> Response:
        """Send a request."""
        ...

    async def credentials(self, timeout: float | None) -> Credentials:
        """Give credentials that are fresh, or raise a `TimeoutError` after some seconds."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait some seconds."""
        ...


def drive(flow: Flow[ResultT], performer: Performer) -> ResultT:
    """Perform a flow's actions until it returns."""
    try:
        action = next(flow)
        while True:
            try:
                brought = _perform(action, performer)
            except Exception as error:  # noqa: BLE001 - the flow decides what a failure means
                action = flow.throw(error)
            else:
                action = flow.send(brought)
    except StopIteration as stop:
        return stop.value  # type: ignore[no-any-return]
    finally:
        flow.close()


def _perform(action: Action, performer: Performer) -> object:
    match action:
        case Send():
            return performer.send(action.request)
        case GetCredentials():
            return performer.credentials(action.timeout)
        case Sleep():
            performer.sleep(action.seconds)
            return None


async def drive_async(flow: Flow[ResultT], performer: AsyncPerformer) -> ResultT:
    """Perform a flow's actions, awaiting each, until it returns."""
    try:
        action = next(flow)
        while True:
            try:
                brought = await _perform_async(action, performer)
            except Exception as error:  # noqa: BLE001 - the flow decides what a failure means
                action = flow.throw(error)
            else:
                action = flow.send(brought)
    except StopIteration as stop:
        return stop.value  # type: ignore[no-any-return]
    finally:
        flow.close()


async def _perform_async(action: Action, performer: AsyncPerformer) -> object:
    match action:
        case Send():
            return await performer.send(action.request)
        case GetCredentials():
            return await performer.credentials(action.timeout)
        case Sleep():
            await performer.sleep(action.seconds)
            return None
