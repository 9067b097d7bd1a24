"""
Work of several calls, as values that a client performs: written once for `walens.Client` and `walens.AsyncClient`.

::

    lens = client.run(workflows.find_lens("Payments"))
    lens = await async_client.run(workflows.find_lens("Payments"))

A function of this package sends nothing; it makes a `Workflow`, which any client runs, as often as is liked. What it
does on the way is told to ``on_step``. `workflow` makes one of a generator of your own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens._lazy import names_on_first_use

if TYPE_CHECKING:
    from walens.workflows.finding import FoundLens as FoundLens
    from walens.workflows.finding import Seen as Seen
    from walens.workflows.finding import find_lens as find_lens
    from walens.workflows.frame import Calls as Calls
    from walens.workflows.frame import Flow as Flow
    from walens.workflows.frame import Step as Step
    from walens.workflows.frame import StepHook as StepHook
    from walens.workflows.frame import Workflow as Workflow
    from walens.workflows.frame import workflow as workflow
else:
    __all__, __getattr__, __dir__ = names_on_first_use(
        __name__,
        {
            "Calls": "workflows.frame",
            "Flow": "workflows.frame",
            "FoundLens": "workflows.finding",
            "Seen": "workflows.finding",
            "Step": "workflows.frame",
            "StepHook": "workflows.frame",
            "Workflow": "workflows.frame",
            "find_lens": "workflows.finding",
            "workflow": "workflows.frame",
        },
    )
