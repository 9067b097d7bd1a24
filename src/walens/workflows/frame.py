"""
What a workflow is: a function and its arguments, which a client performs.

The function is a generator that calls the service through `Calls`, and returns what it found out::

    @workflow
    def count_lenses(calls: Calls) -> Flow[int]:
        lenses = yield from calls.items(api.ListLensesRequest())
        return len(lenses)
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, Generic, NamedTuple, ParamSpec, TypeAlias, TypeVar

from walens._core.call import call
from walens._core.flow import Flow, Sleep
from walens._core.paging import Paging

if TYPE_CHECKING:
    from walens._core.call import CallSettings
    from walens.model import OperationRequest, PagedRequest

__all__ = ["Calls", "Flow", "Step", "StepHook", "Workflow", "workflow"]

P = ParamSpec("P")
ResultT = TypeVar("ResultT")
ResponseT = TypeVar("ResponseT")
ItemT = TypeVar("ItemT")


class Step(NamedTuple):
    """What a workflow does next, or has done."""

    name: str
    """What kind of step it is, as ``import``: what programs decide by."""
    what: str
    """The step in words, as ``importing the draft of Payments``."""


StepHook: TypeAlias = Callable[[Step], None]
"""What is told of each step."""


class Calls:
    """The calls of one run of a workflow."""

    def __init__(self, settings: CallSettings, on_step: StepHook | None = None) -> None:
        self._settings = settings
        self._on_step = on_step

    def call(self, request: OperationRequest[ResponseT]) -> Flow[ResponseT]:
        """
        Send a request, with the retries and the deadline of the client; brings its response.

        Args:
            request: what to ask.
        """
        return call(request, self._settings)

    def items(self, request: PagedRequest[ResponseT, ItemT]) -> Flow[tuple[ItemT, ...]]:
        """
        Get every page of a list; brings all items.

        Args:
            request: the request for the first page.
        """
        found: list[ItemT] = []
        paging = Paging(request)
        while paging.request is not None:
            page = yield from call(paging.request, self._settings)
            found += paging.advance(page)
        return tuple(found)

    def sleep(self, seconds: float) -> Flow[None]:
        """
        Wait.

        Args:
            seconds: how long.
        """
        yield Sleep(seconds)

    def passed(self) -> float:
        """Give a time in seconds that only goes forward, to measure how long something takes."""
        return self._settings.clock.monotonic()

    def tell(self, name: str, what: str) -> None:
        """
        Tell of a step.

        Args:
            name: what kind of step it is.
            what: the step in words.
        """
        if self._on_step is not None:
            self._on_step(Step(name, what))


class Workflow(Generic[ResultT]):
    """
    Work of several calls: a value that ``client.run`` performs, and that pickles.

    It sends nothing by itself, and may be run any number of times, by any client.
    """

    def __init__(
        self,
        make: Callable[..., Workflow[ResultT]],
        function: Callable[..., Flow[ResultT]],
        arguments: tuple[object, ...],
        options: Mapping[str, object],
    ) -> None:
        self._make = make
        self._function = function
        self._arguments = arguments
        self._options = options

    def start(self, settings: CallSettings, on_step: StepHook | None = None) -> Flow[ResultT]:
        """
        Give the actions of one run; clients perform them.

        Args:
            settings: what the client knows before a call.
            on_step: is told of each step.
        """
        return self._function(Calls(settings, on_step), *self._arguments, **self._options)

    def __repr__(self) -> str:
        words = [*map(repr, self._arguments), *(f"{name}={value!r}" for name, value in self._options.items())]
        return f"{self._make.__name__}({', '.join(words)})"

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle the public function's name and the arguments: the generator behind it has no name of its own."""
        return _made_again, (self._make, self._arguments, dict(self._options))


def _made_again(
    make: Callable[..., Workflow[ResultT]], arguments: tuple[object, ...], options: Mapping[str, object]
) -> Workflow[ResultT]:
    return make(*arguments, **options)


def workflow(function: Callable[Concatenate[Calls, P], Flow[ResultT]]) -> Callable[P, Workflow[ResultT]]:
    """
    Make a function that gives a `Workflow` of a generator that calls the service.

    Args:
        function: takes `Calls` first, and its own arguments after that. It is a function of a module: by its name it
            is found again where a workflow is unpickled.
    """

    @wraps(function)
    def make(*arguments: P.args, **options: P.kwargs) -> Workflow[ResultT]:
        signature.bind(*arguments, **options)  # what is wrong is told where it is written, and not when it is run
        return Workflow(make, function, arguments, options)

    first, *others = inspect.signature(function).parameters.values()
    signature = inspect.Signature(others)
    make.__signature__ = signature  # type: ignore[attr-defined]
    make.__annotations__ = {name: each for name, each in function.__annotations__.items() if name != first.name}
    return make
