"""Workflows as values: both clients run them, they pickle, and tell of their steps."""

import asyncio
import inspect
import pickle

import pytest

from walens import AsyncClient, Client, api, workflows
from walens.workflows import Calls, Flow, Step, workflow


@workflow
def count_lenses(calls: Calls, name: str | None = None) -> Flow[int]:
    """Count lenses."""
    calls.tell("count", "counting")
    lenses = yield from calls.items(api.ListLensesRequest(lens_name=name, max_results=1))
    yield from calls.sleep(0.001)
    return len(lenses)


def awaited(work, **options):
    async def run():
        async with AsyncClient.offline() as client:
            return await client.run(work, **options)

    return asyncio.run(run())


def test_both_clients_run_a_workflow_of_ones_own():
    """All pages are got, one item each, blocking and awaited; each run starts anew."""
    work = count_lenses()
    with Client.offline() as client:
        assert client.run(work) == client.run(work) == 3
    assert awaited(work) == 3


def test_a_workflow_tells_of_its_steps():
    """The hook gets each step with its name and its words, in either client."""
    with Client.offline() as client:
        for run in (client.run, awaited):
            told = []
            run(count_lenses("none of this name"), on_step=told.append)
            assert told == [Step("count", "counting")]


def test_a_workflow_pickles_and_says_what_it_is():
    """It goes to another process by the name of its function and its arguments."""
    work = pickle.loads(pickle.dumps(count_lenses(name="Serverless Lens")))
    assert repr(work) == "count_lenses(name='Serverless Lens')"
    with Client.offline() as client:
        assert client.run(work) == 1


def test_wrong_arguments_are_told_where_they_are_written():
    """The call that makes a workflow refuses them; the calls of the client are no argument of it."""
    assert list(inspect.signature(workflows.find_lens).parameters) == ["name"]
    with pytest.raises(TypeError):
        workflows.find_lens()
    with pytest.raises(TypeError):
        workflows.find_lens("a", other=1)
