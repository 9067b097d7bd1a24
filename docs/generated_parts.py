"""Parts of the reference that are read from the package itself, so that they cannot be out of date."""

from __future__ import annotations

import os
import subprocess
import sys
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import attrs
from botocore import xform_name
from docutils import nodes
from docutils.parsers.rst import Directive

from walens import Client, api
from walens.api._model import MEMBER, OperationRequest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sphinx.application import Sphinx


def areas() -> list[str]:
    """List the areas of the service, which are the public modules of `walens.api`."""
    return [module.name for module in iter_modules(api.__path__) if not module.name.startswith("_")]


def requests() -> list[type[OperationRequest[object]]]:
    """List the request of every operation, in the order of the operations' names."""
    values = (getattr(api, name) for name in api.__all__ if name.endswith("Request"))
    found = [value for value in values if issubclass(value, OperationRequest) and hasattr(value, "operation")]
    return sorted(found, key=lambda request: request.operation.name)


def operations() -> list[tuple[str, str, str, str]]:
    """List every operation: boto3's method, the method of the clients, the request and the response."""
    methods = {name.replace("_", ""): name for name in dir(Client) if not name.startswith("_")}
    return [
        (
            xform_name(request.operation.name),
            methods[request.operation.name.lower()],
            request.__name__,
            request.operation.response.__name__,
        )
        for request in requests()
    ]


def members() -> list[tuple[str, str]]:
    """List every member of the service's structures: the service's name, which is boto3's, and the attribute."""
    models = (getattr(api, name) for name in api.__all__)
    structures = [model for model in models if isinstance(model, type) and attrs.has(model)]
    attributes = (attribute for model in structures for attribute in attrs.fields(model))
    pairs = {
        (attribute.metadata[MEMBER].name, attribute.name) for attribute in attributes if MEMBER in attribute.metadata
    }
    return sorted(pairs)


class _Table(Directive):
    """A table of code words, with a header."""

    header: tuple[str, ...]

    def rows(self) -> Iterable[Sequence[str]]:
        """Give the cells."""
        raise NotImplementedError

    def run(self) -> list[nodes.Node]:
        """Build the table."""
        group = nodes.tgroup(cols=len(self.header))
        group += [nodes.colspec(colwidth=1) for _ in self.header]
        group += nodes.thead("", self._row(nodes.Text(title) for title in self.header))
        group += nodes.tbody("", *(self._row(nodes.literal(text=cell) for cell in row) for row in self.rows()))
        return [nodes.table("", group)]

    @staticmethod
    def _row(cells: Iterable[nodes.Node]) -> nodes.row:
        return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", cell)) for cell in cells))


class Operations(_Table):
    """Every operation of the service."""

    header = ("boto3", "Client and AsyncClient", "request", "answer")

    def rows(self) -> Iterable[Sequence[str]]:
        """Give the operations."""
        return operations()


class Members(_Table):
    """Every member of the service's structures."""

    header = ("service and boto3", "walens")

    def rows(self) -> Iterable[Sequence[str]]:
        """Give the members."""
        return members()


class Commands(Directive):
    """A section for every command of the command line, with its help."""

    def run(self) -> list[nodes.Node]:
        """Run the help of each command."""
        from walens.cli.application import COMMANDS

        return [self._section(name) for name in COMMANDS]

    @staticmethod
    def _section(name: str) -> nodes.section:
        section = nodes.section(ids=[f"walens-{name}"])
        section += nodes.title(text=f"walens {name}")
        section += nodes.literal_block(text=help_of(name), language="text")
        return section


def help_of(command: str) -> str:
    """Give the help of a command of the command line."""
    environment = {**os.environ, "COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1"}
    run = subprocess.run(  # noqa: S603 - the command is one of our own
        [sys.executable, "-m", "walens", command, "--help"], env=environment, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directives."""
    app.add_directive("commands", Commands)
    app.add_directive("operations-table", Operations)
    app.add_directive("members-table", Members)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
