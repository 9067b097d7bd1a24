"""Write the modules of ``src/walens/api``: enumerations, shapes, structures, requests and responses."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from codegen.facts import REFERENCE, constant_code, has_limits, limits_words, shape_code
from codegen.names import constant_case, snake_case
from codegen.service import SCALARS, SHARED, SHARED_STRUCTURES, SHARED_VALUES, Operation, Service
from walens import model

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 120
NOTICE = "# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again."
MODEL_NAMES = [
    name
    for name in model.__all__
    if name not in {"Shape", "given_always", "is_absent", "members", "once_per_class", "structures_in"}
]
# A list or a map that may come back is never None: where there is none, it is empty.
ABSENT = {"list": "default=NO_ITEMS", "map": "factory=NoEntries"}
TITLES = {
    SHARED_VALUES: "The enumerations and shapes that several areas of the service share.",
    SHARED_STRUCTURES: "The structures that several areas of the service share, and the shapes made of them.",
}


def render_area(service: Service, area: str) -> str:
    """Write one module: the shapes of an area in the order of their use, then its operations."""
    shapes = [name for name in service.in_order(area) if not service.is_operation_shape(name)]
    blocks = [text for name in shapes for text in _shape(service, name)]
    operations = [text for operation in service.of_area(area) for text in _operation(service, operation)]
    code = "\n\n\n".join([*blocks, *operations])
    header = [f'"""{_title(area)}"""', "", NOTICE, "", "from __future__ import annotations", ""]
    return "\n".join([*header, *_imports(service, area, code), "", "", code, ""])


def _title(area: str) -> str:
    return TITLES.get(area, f"The operations on {area.replace('_', ' ')}, as data.")


def _imports(service: Service, area: str, code: str) -> Iterator[str]:
    def used(names: list[str]) -> list[str]:
        return [name for name in names if re.search(rf"\b{name}\b", code)]

    if used(["StrEnum"]):
        yield "from enum import StrEnum"
    typing = used(["ClassVar", "Literal", "TYPE_CHECKING", "TypeAlias"])
    yield f"from typing import {', '.join(['TYPE_CHECKING', *typing])}"
    yield ""
    if attrs := used(["field", "frozen"]):
        yield f"from attrs import {', '.join(attrs)}"
        yield ""
    yield f"from walens.model import {', '.join(used(MODEL_NAMES))}"
    if used(["Report"]):
        yield "from walens.api._report import Report"
    for module in SHARED:
        names = [
            name for shape, place in service.modules.items() if place == module for name in _defined(service, shape)
        ]
        if area != module and (shared := sorted(used(names))):
            yield f"from walens.api.{module} import {', '.join(shared)}"
    # What stands in annotations only is imported for type checkers: nothing evaluates them.
    typed = used(["Mapping", "Sequence"])
    annotations = [f"from collections.abc import {', '.join(typed)}"] if typed else []
    annotations += ["from datetime import datetime"] if used(["datetime"]) else []
    annotations += ["from walens.json_types import JSON"] if used(["JSON"]) else []
    if annotations:
        yield ""
        yield "if TYPE_CHECKING:"
        yield from (f"    {line}" for line in annotations)


def _defined(service: Service, shape: str) -> Iterator[str]:
    if "enum" in service.shapes[shape]:
        yield from (shape, f"{shape}Value")
    elif service.is_structure(shape):
        yield shape
    elif has_limits(service, shape):
        yield constant_case(shape)


def _shape(service: Service, name: str) -> Iterator[str]:
    shape = service.shapes[name]
    if "enum" in shape:
        yield _enum(service, name)
    elif service.is_structure(name):
        yield _structure(service, name)
    elif name in service.inputs and has_limits(service, name):
        yield f"{constant_case(name)} = {constant_code(service, name)}"


def _enum(service: Service, name: str) -> str:
    base = "OpenEnum" if name in service.outputs else "StrEnum"
    doc = service.descriptions["enums"].get(name, f"The values of the service's ``{name}``.")
    values = service.shapes[name]["enum"]
    lines = [f"class {name}({base}):", f'    """{doc}"""', ""]
    lines += [f'    {_enum_name(value)} = "{value}"' for value in values]
    if name in service.inputs:
        literal = ", ".join(f'"{value}"' for value in values)
        lines += [
            "",
            "",
            f"{name}Value: TypeAlias = Literal[{literal}]",
            f'"""The values of `{name}`, as plain text."""',
        ]
    return "\n".join(lines)


def _enum_name(value: str) -> str:
    name = re.sub(r"\W", "_", value).upper()
    return f"_{name}" if name[0].isdigit() else name


def _structure(service: Service, name: str) -> str:
    doc = service.descriptions["structures"].get(name, f"The service's ``{name}``.")
    members = list(_members(service, name))
    body = "\n".join(members) or ""
    return f'@frozen(kw_only=True, eq=False, repr=False)\nclass {name}({_base(service, name)}):\n    """{doc}"""\n' + (
        f"\n{body}" if body else ""
    )


def _base(service: Service, structure: str | None) -> str:
    members = service.shapes[structure]["members"] if structure else {}
    return "Report, Model" if "Base64String" in members else "Model"


def member_type(service: Service, shape: str, *, sent: bool) -> str:
    """Give the type of a shape: what may be passed where it is sent, what comes back where it is received."""
    model = service.shapes[shape]
    if "enum" in model:
        return f"{shape} | {shape}Value" if sent else shape
    match model["type"]:
        case "structure":
            return "JSON" if model.get("document") else shape
        case "list":
            item = member_type(service, model["member"]["shape"], sent=sent)
            return f"Sequence[{item}]" if sent else f"tuple[{item}, ...]"
        case "map":
            key, value = (member_type(service, model[part]["shape"], sent=sent) for part in ("key", "value"))
            return f"Mapping[{key}, {value}]"
        case "string":
            return "str"
        case "timestamp":
            return "datetime"
        case kind:
            return SCALARS[kind]


def required_first(service: Service, shape: str) -> list[tuple[str, bool]]:
    """Give the members of a sent shape, required ones first; an idempotency token is never required."""
    required = _required(service, shape)
    names = sorted(service.shapes[shape]["members"], key=lambda name: name not in required)
    return [(name, name in required) for name in names]


def _members(service: Service, structure: str) -> Iterator[str]:
    for name in sorted(
        service.shapes[structure]["members"], key=lambda name: not _has_no_default(service, structure, name)
    ):
        yield _attribute(service, structure, name)
        words = member_words(service, structure, name, sent=structure in service.inputs)
        if words:
            yield _field_docstring(words)


def _has_no_default(service: Service, structure: str, name: str) -> bool:
    """Tell whether an attribute has to be given: a request needs the member, or no answer comes without it."""
    only_sent = structure not in service.outputs
    return service.always(structure, name) or (only_sent and name in _required(service, structure))


def _required(service: Service, structure: str) -> set[str]:
    model = service.shapes[structure]
    return {name for name in model.get("required", []) if not model["members"][name].get("idempotencyToken")}


def _attribute(service: Service, structure: str, name: str) -> str:
    sent, received = structure in service.inputs, structure in service.outputs
    member = service.shapes[structure]["members"][name]
    shape = service.shapes[member["shape"]]
    kind = member_type(service, member["shape"], sent=sent)
    arguments = []
    if not _has_no_default(service, structure, name):
        if received and shape["type"] in ABSENT:
            arguments.append(ABSENT[shape["type"]])
        else:
            kind += " | None"
            arguments.append("default=None")
    if shape.get("sensitive"):
        arguments.append("repr=False")
    arguments.append(f"metadata={_binding(service, structure, name)}")
    return f"    {snake_case(name)}: {kind} = field({', '.join(arguments)})"


def _field_docstring(words: str) -> str:
    quotes = 'r"""' if "\\" in words else '"""'
    line = f'    {quotes}{words}"""'
    if len(line) <= WIDTH:
        return line
    wrapped = textwrap.wrap(words, WIDTH - 4, break_long_words=False, break_on_hyphens=False)
    return textwrap.indent("\n".join([quotes, *wrapped, '"""']), "    ")


def member_words(service: Service, structure: str, name: str, *, sent: bool) -> str:
    """Say what a member means and, where it is sent, within which limits."""
    shape = service.shapes[structure]["members"][name]["shape"]
    described = service.descriptions["members"]
    meaning = described.get(f"{structure}.{name}", described.get(name, ""))
    facts = limits_words(service, shape) if sent else ""
    return " ".join(part for part in (meaning, facts) if part)


def _binding(service: Service, structure: str, name: str) -> str:
    member = service.shapes[structure]["members"][name]
    sent = structure in service.inputs
    place = {"uri": "label", "querystring": "query", None: "body"}[member.get("location")]
    wire = member.get("locationName", name)
    if wire != name and place != "query":
        raise SystemExit(f"{name}: another name on the wire, {wire}, is known of members of the query string only")
    arguments = [f'"{name}"', shape_code(service, member["shape"], sent=sent)]
    if sent and place != "label" and name in _required(service, structure):
        arguments.append("required=True")
    if service.always(structure, name):
        arguments.append("always=True")
    if member.get("idempotencyToken"):
        arguments.append("token=True")
    if wire != name:
        arguments.append(f'key="{wire}"')
    return f"{place}({', '.join(arguments)})"


def _operation(service: Service, operation: Operation) -> Iterator[str]:
    summary = service.summary(operation)
    link = f"API reference: {REFERENCE}{operation.name}.html"
    yield _class(
        operation.response,
        _base(service, operation.output),
        f"What `{operation.request}` gives back.",
        list(_members(service, operation.output)) if operation.output else [],
    )
    page = service.list_of_pages(operation)
    base = f"OperationRequest[{operation.response}]"
    if page:
        model = service.shapes[operation.output]["members"][page]["shape"]  # type: ignore[index]
        item = member_type(service, service.shapes[model]["member"]["shape"], sent=False)
        base = f"PagedRequest[{operation.response}, {item}]"
    binding = [
        f'name="{operation.name}"',
        f'method="{operation.method}"',
        f'path="{operation.path}"',
        f"response={operation.response}",
    ]
    if not operation.idempotent:
        binding.append("idempotent=False")
    if page:
        binding.append(f'pages=Pages(items="{snake_case(page)}")')
    if operation.agent:
        binding.append("agent=True")
    head = [f"    operation: ClassVar[Operation] = Operation({', '.join(binding)})", ""]
    members = list(_members(service, operation.input)) if operation.input else []
    yield _class(operation.request, base, f"{summary}\n\n    {link}", [*head, *members])


def _class(name: str, base: str, doc: str, lines: list[str]) -> str:
    quotes = f'"""\n    {doc}\n    """' if "\n" in doc else f'"""{doc}"""'
    head = f"@frozen(kw_only=True, eq=False, repr=False)\nclass {name}({base}):\n    {quotes}\n"
    return head + ("\n" + "\n".join(lines) if lines else "")


def render_index(service: Service) -> str:
    """Write ``api/__init__.py``: every public name, each from its module on first use."""
    names = dict(sorted(_public_names(service)))
    imports = "\n".join(f"    from walens.{module} import {name} as {name}" for name, module in names.items())
    table = "\n".join(f'            "{name}": "{module}",' for name, module in names.items())
    return INDEX.format(notice=NOTICE, imports=imports, table=table)


def _public_names(service: Service) -> Iterator[tuple[str, str]]:
    yield "JSON", "json_types"
    for name in ("OpenEnum", "Operation", "OperationRequest", "PagedRequest"):
        yield name, "model"
    for operation in service.operations:
        yield operation.request, f"api.{operation.area}"
        yield operation.response, f"api.{operation.area}"
    for name, module in service.modules.items():
        if "enum" in service.shapes[name]:
            yield name, f"api.{module}"
            if name in service.inputs:
                yield f"{name}Value", f"api.{module}"
        elif service.is_structure(name):
            yield name, f"api.{module}"


INDEX = '''"""
What the service can do, as data: a request, a response and the structures in them for every operation.

A name is imported with the area that it belongs to, on first use.
"""

{notice}

from __future__ import annotations

from typing import TYPE_CHECKING

from walens._lazy import names_on_first_use

if TYPE_CHECKING:
{imports}

    __all__: list[str]
else:
    __all__, __getattr__, __dir__ = names_on_first_use(
        __name__,
        {{
{table}
        }},
    )
'''
