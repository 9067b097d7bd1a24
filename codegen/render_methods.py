"""Write the named methods of both clients: a thin veneer over ``call``."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from codegen.facts import REFERENCE
from codegen.names import snake_case
from codegen.render_models import NOTICE, WIDTH, member_type, member_words, required_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.service import Operation, Service


def render_methods(service: Service, *, asynchronous: bool) -> str:
    """Write the class with the named methods of `Client` or of `AsyncClient`."""
    methods = "\n\n".join(_method(service, operation, asynchronous=asynchronous) for operation in service.operations)
    used = [name for name in ("Mapping", "Sequence") if re.search(rf"\b{name}\b", methods)]
    standard = [f"    from collections.abc import {', '.join(used)}"] if used else []
    standard += ["    from datetime import datetime", ""] if "datetime" in methods else [""]
    kind = "async def" if asynchronous else "def"
    name = "AsyncOperations" if asynchronous else "Operations"
    client = "AsyncClient" if asynchronous else "Client"
    return HEAD.format(
        notice=NOTICE, standard="\n".join(standard), kind=kind, name=name, client=client, methods=methods
    )


HEAD = '''"""The named methods of `walens.{client}`."""

{notice}

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, TypeVar

from walens import api

if TYPE_CHECKING:
{standard}
ResponseT = TypeVar("ResponseT")


class {name}(ABC):
    """
    Every operation as a method; each makes its request and hands it to `call`.

    Every method raises `walens.errors.InvalidRequest` for an input that does not fit, `walens.errors.TransportError`
    where no usable answer came, and of `walens.errors.ServiceError` the classes `AccessDeniedException`,
    `InternalServerException`, `ThrottlingException`, `ValidationException` and those that it names.
    """

    __slots__ = ()

    @abstractmethod
    {kind} call(self, request: api.OperationRequest[ResponseT], *, deadline: float | None = None) -> ResponseT:
        """Send a request and give back what the service answers."""

{methods}
'''


def _method(service: Service, operation: Operation, *, asynchronous: bool) -> str:
    members = required_first(service, operation.input) if operation.input else []
    shapes = service.shapes[operation.input]["members"] if operation.input else {}
    types = {name: _qualified(service, shapes[name]["shape"]) for name, _ in members}
    parameters = [
        f"        {snake_case(name)}: {types[name]}{'' if required else ' | None = None'},"
        for name, required in members
    ]
    arguments = ", ".join(f"{snake_case(name)}={snake_case(name)}" for name, _ in members)
    opening = f"    {'async def' if asynchronous else 'def'} {snake_case(operation.name)}("
    signature = [
        opening,
        "        self,",
        *(["        *,", *parameters] if parameters else []),
        f"    ) -> api.{operation.response}:",
    ]
    await_ = "await " if asynchronous else ""
    call = f"        return {await_}self.call(api.{operation.request}({arguments}))"
    doc = [f"        {line}".rstrip() for line in _docstring(service, operation, members)]
    quotes = 'r"""' if any("\\" in line for line in doc) else '"""'
    return "\n".join([*signature, f"        {quotes}", *doc, '        """', call])


def _qualified(service: Service, shape: str) -> str:
    kind = member_type(service, shape, sent=True)
    public = {n for n in service.modules if "enum" in service.shapes[n] or service.shapes[n]["type"] == "structure"}
    public |= {f"{n}Value" for n in public} | {"JSON"}
    return re.sub(r"\b[A-Z]\w*\b", lambda match: f"api.{match[0]}" if match[0] in public else match[0], kind)


def _docstring(service: Service, operation: Operation, members: list[tuple[str, bool]]) -> Iterator[str]:
    yield service.summary(operation)
    yield ""
    if members:
        yield "Args:"
        for name, _ in members:
            words = member_words(service, operation.input or "", name, sent=True)
            text = f"{snake_case(name)}: {words or f'The service knows it as ``{name}``.'}"
            yield from textwrap.wrap(
                text,
                WIDTH - 12,
                initial_indent="    ",
                subsequent_indent="        ",
                break_long_words=False,
                break_on_hyphens=False,
            )
        yield ""
    if operation.errors:
        yield "Raises:"
        yield from (f"    {error}: {ERRORS[error]}" for error in operation.errors)
        yield ""
    yield f"API reference: {REFERENCE}{operation.name}.html"


ERRORS = {
    "ConflictException": "the resource is in another state than this needs.",
    "ResourceNotFoundException": "there is no such resource.",
    "ServiceQuotaExceededException": "a quota of the account is used up.",
}
