"""Write ``docs/boto3-names.md``: for every name that a user of boto3 knows, the one that walens has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from botocore import xform_name

from codegen.names import snake_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from codegen.service import Service

_HEAD = """\
# From boto3's names to ours

<!-- Generated from botocore's service model by codegen; generate again with `python -m codegen`. -->

Operations, parameters and members keep the service's names. They are spelled in snake_case with acronyms as words, and
a keyword of Python has an underscore behind it. `walens.compat` translates whole dictionaries in both directions:
`from_boto3(walens.api.ListLensesRequest, {"LensType": "CUSTOM_SELF"})` makes a request, `to_boto3(answer)` the
dictionary that boto3 would have given.
"""


def render_boto3_names(service: Service) -> str:
    """Write the page: the operations by area, the structures and enumerations, the members."""
    return "\n".join([_HEAD, *_operations(service), *_types(service), *_members(service)])


def _operations(service: Service) -> Iterator[str]:
    yield "## Operations"
    yield ""
    yield "The methods of `boto3.client('wellarchitected')`, and those of `walens.Client` and `walens.AsyncClient`. The"
    yield "request is what `client.call(...)` takes; a response is called `ImportLensResponse` where its request is an"
    yield "`ImportLensRequest`."
    for area in service.areas():
        yield ""
        yield f"### {area.replace('_', ' ').capitalize()}"
        yield ""
        rows = (
            (xform_name(operation.name), snake_case(operation.name), operation.request)
            for operation in service.of_area(area)
        )
        yield from _table(("boto3", "walens", "request"), rows)
    yield ""


def _types(service: Service) -> Iterator[str]:
    yield "## Structures and enumerations"
    yield ""
    yield "boto3 has dictionaries and plain text where walens has a class of `walens.api`, which is called as the"
    yield "service calls it."
    names = sorted(name for name in service.modules if not service.is_operation_shape(name))
    for title, found in (
        ("Structures", [name for name in names if service.is_structure(name)]),
        ("Enumerations", [name for name in names if "enum" in service.shapes[name]]),
    ):
        yield ""
        yield f"{title}: {', '.join(f'`{name}`' for name in found)}."
    yield ""


def _members(service: Service) -> Iterator[str]:
    yield "## Parameters and members"
    yield ""
    yield "Each name once, wherever it occurs."
    yield ""
    structures = [name for name in service.modules if "members" in service.shapes[name]]
    names = sorted(
        {member for name in structures for member in service.shapes[name]["members"]},
        key=lambda name: (name.lower(), name),
    )
    yield from _table(("boto3", "walens"), ((name, snake_case(name)) for name in names))
    yield ""


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(f'`{name}`' for name in row)} |"
