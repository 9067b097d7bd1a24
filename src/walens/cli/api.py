"""The command for every operation of the service: its JSON in, its JSON out."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Annotated, Any, Final, cast

import typer

from walens.cli.failure import InputRefused
from walens.cli.input_files import name_of, read_object
from walens.cli.output import answer_json, json_text, print_table, write
from walens.cli.progress import progress
from walens.cli.service import Service, service_command
from walens.errors import InvalidRequest

if TYPE_CHECKING:
    from jmespath.parser import ParsedResult

    from walens import api
    from walens.client import Client
    from walens.model import Model

__all__ = ["call_operation"]

_REQUEST: Final = "Request"
# One step of a path: a name, the items or entries below it, and what comes after them.
_STEP: Final = re.compile(r"(?P<name>\w*)(?P<within>(?:\[[^\]]*\])*)(?P<dot>\.?)(?P<after>.*)", re.DOTALL)


@service_command
def call_operation(
    service: Service,
    operation: Annotated[
        str | None,
        typer.Argument(metavar="OPERATION", help="An operation of the service, as ListLenses or list-lenses."),
    ] = None,
    *,
    cli_input_json: Annotated[
        str | None,
        typer.Option(
            metavar="JSON",
            help="The parameters in JSON, with the service's names: the JSON itself, or a file as file://FILE or "
            "FILE; - reads standard input.",
        ),
    ] = None,
    list_operations: Annotated[bool, typer.Option("--list", help="List the operations and stop.")] = False,
    all_pages: Annotated[
        bool, typer.Option("--all-pages", help="Get every page of a list, and print them as one answer.")
    ] = False,
    query: Annotated[
        str | None, typer.Option(metavar="EXPRESSION", help="Print a part of the answer: a JMESPath expression.")
    ] = None,
) -> None:
    """
    Call any operation of the service.

    JSON goes in and comes out, like in the AWS CLI. Every operation is there, those on workloads, answers,
    milestones, profiles and review templates included.
    """
    if list_operations:
        _list_operations()
        return
    if operation is None:
        raise typer.BadParameter("name an operation; walens api --list shows them", param_hint="'OPERATION'")
    model = _model(operation)
    if all_pages and model.operation.pages is None:
        raise typer.BadParameter(f"the answer of {model.operation.name} has no pages", param_hint="'--all-pages'")
    expression = _compiled(query)
    with progress(f"Calling {model.operation.name}"):
        request = _request(model, cli_input_json)
        with service.client() as client:
            answer = _answer(client, request, cli_input_json, all_pages=all_pages)
    if expression is None:
        write(answer_json(answer))
    else:
        write(json_text(_found(expression, answer)))


def _operation_names() -> list[str]:
    from walens import api

    return [name.removesuffix(_REQUEST) for name in api.__all__ if _is_request(name)]


def _is_request(name: str) -> bool:
    return name.endswith(_REQUEST) and name not in {"OperationRequest", "PagedRequest"}


def _list_operations() -> None:
    from walens import api

    rows = [(name, _purpose(getattr(api, name + _REQUEST))) for name in _operation_names()]
    print_table(("Operation", "What it does"), rows)


def _purpose(model: type[object]) -> str:
    return (model.__doc__ or "").strip().partition("\n")[0]


def _model(operation: str) -> type[api.OperationRequest[object]]:
    from walens import api

    names = {name.lower(): name for name in _operation_names()}
    wanted = operation.replace("-", "").lower()
    if wanted not in names:
        from difflib import get_close_matches

        near = [names[match] for match in get_close_matches(wanted, names, n=3)]
        hint = f"did you mean {' or '.join(near)}?" if near else "walens api --list shows them"
        raise typer.BadParameter(f"{operation!r} is no operation of the service; {hint}", param_hint="'OPERATION'")
    return cast("type[api.OperationRequest[object]]", getattr(api, names[wanted] + _REQUEST))


def _compiled(query: str | None) -> ParsedResult | None:
    if query is None:
        return None
    from jmespath import compile as compile_expression
    from jmespath.exceptions import JMESPathError

    try:
        return compile_expression(query)
    except JMESPathError as error:
        raise _bad_query(error) from error
    except RecursionError as error:
        raise typer.BadParameter("it nests too deep", param_hint="'--query'") from error


def _found(expression: ParsedResult, answer: object) -> object:
    from jmespath.exceptions import JMESPathError

    # Times are text in the query as they are in the output.
    try:
        return expression.search(json.loads(answer_json(answer)))
    except JMESPathError as error:
        raise _bad_query(error) from error
    except RecursionError as error:
        raise typer.BadParameter("it nests too deep", param_hint="'--query'") from error


def _bad_query(error: ValueError) -> typer.BadParameter:
    return typer.BadParameter(str(error).partition("\n")[0].rstrip(":"), param_hint="'--query'")


def _request(model: type[api.OperationRequest[object]], file: str | None) -> api.OperationRequest[object]:
    from walens.compat import from_boto3

    values = {} if file is None else read_object(file)
    try:
        return from_boto3(model, values)
    except InvalidRequest as error:
        raise InputRefused(_source(file), error.problems) from error


def _answer(client: Client, request: api.OperationRequest[object], file: str | None, *, all_pages: bool) -> object:
    try:
        if not all_pages:
            return client.call(request)
        return _joined(client, cast("api.PagedRequest[object, object]", request))
    except InvalidRequest as error:
        problems = (problem._replace(path=_wire_path(type(request), problem.path)) for problem in error.problems)
        raise InputRefused(_source(file), tuple(problems)) from error


def _joined(client: Client, request: api.PagedRequest[object, object]) -> object:
    """Get all pages, and give the last one with the items of them all."""
    from attrs import evolve

    pages = request.operation.pages
    assert pages is not None  # the command has looked
    items: list[object] = []
    page: Any = None
    for page in client.pages(request):
        items.extend(getattr(page, pages.items))
    return evolve(page, **{pages.items: tuple(items), pages.token: None})


def _source(file: str | None) -> str:
    if file is None:
        return "the service does not take this; give the parameters with --cli-input-json"
    return name_of(file)


def _wire_path(model: type[Model] | None, path: str) -> str:
    """Give a path through a model with the service's names, as ``Tags['team']`` for ``tags['team']``."""
    from walens.model import members, structures_in

    step = _STEP.fullmatch(path)
    if step is None or model is None or step["name"] not in (known := members(model)):
        return path
    member = known[step["name"]]
    after = f".{_wire_path(next(structures_in(member.shape), None), step['after'])}" if step["dot"] else step["after"]
    return f"{member.name}{step['within']}{after}"
