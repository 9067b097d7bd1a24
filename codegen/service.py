"""Read botocore's service model into the few facts that the generated code is made of."""

from __future__ import annotations

import fnmatch
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import botocore
from attrs import field, frozen
from botocore.loaders import Loader

from codegen.names import snake_case

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
SERVICE = "wellarchitected"
SCALARS = {"integer": "int", "long": "int", "double": "float", "float": "float", "boolean": "bool", "blob": "bytes"}
SHARED_VALUES = "shared_values"
SHARED_STRUCTURES = "shared_structures"
SHARED = (SHARED_VALUES, SHARED_STRUCTURES)
COMMON_ERRORS = {"AccessDeniedException", "InternalServerException", "ThrottlingException", "ValidationException"}


@frozen
class Operation:
    """One operation, with the names of its shapes and the area that it belongs to."""

    name: str
    area: str
    method: str
    path: str
    input: str | None
    output: str | None
    errors: tuple[str, ...]
    idempotent: bool
    agent: bool

    @property
    def request(self) -> str:
        """The name of the request class."""
        return f"{self.name}Request"

    @property
    def response(self) -> str:
        """The name of the response class."""
        return f"{self.name}Response"


@frozen
class Service:
    """The service model, the areas and the descriptions, with what is derived from all three."""

    shapes: dict[str, dict[str, Any]]
    operations: tuple[Operation, ...]
    descriptions: dict[str, dict[str, Any]]
    version: str
    inputs: frozenset[str] = field(init=False)
    outputs: frozenset[str] = field(init=False)
    modules: dict[str, str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Derive which shapes are sent, which are received, and which module each of them stands in."""
        sent: set[str] = set()
        received: set[str] = set()
        areas: dict[str, set[str]] = {}
        for operation in self.operations:
            for shape, direction in ((operation.input, sent), (operation.output, received)):
                if shape:
                    reached: set[str] = set()
                    self._reach(shape, reached)
                    direction.update(reached)
                    for name in reached:
                        areas.setdefault(name, set()).add(operation.area)
        object.__setattr__(self, "inputs", frozenset(sent))
        object.__setattr__(self, "outputs", frozenset(received))
        modules = {name: next(iter(found)) if len(found) == 1 else self._shared(name) for name, found in areas.items()}
        object.__setattr__(self, "modules", modules)

    def _shared(self, name: str) -> str:
        # Two modules, so that an area that shares but an enumeration does not import the structures of the others.
        reached = self._reached_from(name)
        return SHARED_STRUCTURES if any(map(self.is_structure, reached)) else SHARED_VALUES

    def _reach(self, name: str, reached: set[str]) -> None:
        if name not in reached:
            reached.add(name)
            for other in self.references(name):
                self._reach(other, reached)

    def references(self, name: str) -> Iterator[str]:
        """Yield the shapes that a shape is made of, in the order of the model."""
        shape = self.shapes[name]
        for member in shape.get("members", {}).values():
            yield member["shape"]
        for part in ("member", "key", "value"):
            if part in shape:
                yield shape[part]["shape"]

    def in_order(self, module: str) -> list[str]:
        """Give the shapes of a module so that each stands after those it is made of."""
        ordered: list[str] = []

        def place(name: str, above: tuple[str, ...]) -> None:
            if name in ordered or name in above or self.modules.get(name) != module:
                return
            for other in self.references(name):
                place(other, (*above, name))
            ordered.append(name)

        for operation in self.operations:
            for shape in (operation.input, operation.output):
                if shape:
                    for name in sorted(self._reached_from(shape)):
                        place(name, ())
        return ordered

    def _reached_from(self, shape: str) -> set[str]:
        reached: set[str] = set()
        self._reach(shape, reached)
        return reached

    def always(self, structure: str, member: str) -> bool:
        """Tell whether a structure never comes without a member, as far as there is evidence."""
        return f"{structure}.{member}" in self.descriptions.get("always", {})

    def is_made_by_service(self, shape: str) -> bool:
        """Tell whether a caller has a value of a shape from the service, and gives it back as it came."""
        return shape in self.descriptions.get("made_by_service", {})

    def is_operation_shape(self, name: str) -> bool:
        """Tell whether a shape is the whole input or output of an operation."""
        return any(name in (operation.input, operation.output) for operation in self.operations)

    def is_structure(self, name: str) -> bool:
        """Tell whether a shape becomes a class of its own: not a document, nor the whole of an operation."""
        shape = self.shapes[name]
        return shape["type"] == "structure" and not shape.get("document") and not self.is_operation_shape(name)

    def areas(self) -> list[str]:
        """Give the areas in the order of ``areas.toml``."""
        return list(dict.fromkeys(operation.area for operation in self.operations))

    def of_area(self, area: str) -> list[Operation]:
        """Give the operations of an area, in the order of ``areas.toml``."""
        return [operation for operation in self.operations if operation.area == area]

    def summary(self, operation: Operation) -> str:
        """Give the sentence that says what an operation does; without one there is no operation."""
        found: str | None = self.descriptions["operations"].get(operation.name)
        if found is None:
            raise SystemExit(f"descriptions.toml: [operations] has no sentence for {operation.name}")
        return found

    def list_of_pages(self, operation: Operation) -> str | None:
        """Give the member that holds the items where an answer comes in pages."""
        members = self.shapes[operation.output]["members"] if operation.output else {}
        if not any(snake_case(name) == "next_token" for name in members):
            return None
        lists: list[str] = [name for name, member in members.items() if self.shapes[member["shape"]]["type"] == "list"]
        if len(lists) != 1:
            raise SystemExit(f"{operation.name}: which of {lists} holds the items of a page?")
        return lists[0]


def read_service() -> Service:
    """Read the service model that the installed botocore holds."""
    model = Loader().load_service_model(SERVICE, "service-2")
    areas = tomllib.loads((HERE / "areas.toml").read_text(encoding="utf-8"))
    descriptions = tomllib.loads((HERE / "descriptions.toml").read_text(encoding="utf-8"))
    return make_service(model, areas, descriptions)


def make_service(
    model: dict[str, Any], areas: dict[str, list[str]], descriptions: dict[str, dict[str, Any]]
) -> Service:
    """
    Derive what the generated code is made of.

    Args:
        model: the service model, as botocore's ``service-2.json`` has it.
        areas: the operations of each area, as ``areas.toml`` has them.
        descriptions: the sentences of ``descriptions.toml``.

    Raises:
        SystemExit: an operation of the model stands in no area, or an area or a table names what the model has not.
    """
    for place in descriptions.get("always", {}):
        structure, _, member = place.partition(".")
        if member not in model["shapes"].get(structure, {}).get("members", {}):
            raise SystemExit(f"descriptions.toml: [always] names {place}, which the service model does not have")
    for shape in descriptions.get("made_by_service", {}):
        if shape not in model["shapes"]:
            raise SystemExit(f"descriptions.toml: [made_by_service] names {shape}, which the model does not have")
    return Service(
        shapes=model["shapes"],
        operations=tuple(_operations(model, areas)),
        descriptions=descriptions,
        version=botocore.__version__,
    )


def _operations(model: dict[str, Any], areas: dict[str, list[str]]) -> Iterator[Operation]:
    left = dict(model["operations"])
    for area, patterns in areas.items():
        for pattern in patterns:
            names = [name for name in left if fnmatch.fnmatchcase(name, pattern)]
            if not names:
                raise SystemExit(f"areas.toml: {area}: {pattern} is no operation of the service model")
            for name in names:
                yield _operation(model, area, left.pop(name))
    if left:
        raise SystemExit(f"areas.toml: no area for {', '.join(left)}; add each to the area of its resource")


def _operation(model: dict[str, Any], area: str, operation: dict[str, Any]) -> Operation:
    shape = operation.get("input", {}).get("shape")
    members = model["shapes"][shape]["members"] if shape else {}
    method = operation["http"]["method"]
    # PATCH sets values in this service, and List, Get and Tag operations that are sent with POST change nothing the
    # second time.
    idempotent = (
        method != "POST"
        or operation["name"].startswith(("List", "Get", "Tag"))
        or any(member.get("idempotencyToken") for member in members.values())
    )
    errors = tuple(error["shape"] for error in operation["errors"] if error["shape"] not in COMMON_ERRORS)
    return Operation(
        name=operation["name"],
        area=area,
        method=method,
        path=operation["http"]["requestUri"],
        input=shape,
        output=operation.get("output", {}).get("shape"),
        errors=errors,
        idempotent=idempotent,
        agent="SubServiceType" in operation.get("staticContextParams", {}),
    )
