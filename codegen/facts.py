"""What the model states of a shape, in words for docstrings and as code for the input checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.names import constant_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.service import Service

PLAIN = {"boolean": "BOOLEAN", "blob": "BLOB"}
REFERENCE = "https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_"


def shape_code(service: Service, name: str, *, sent: bool) -> str:
    """Give the expression for a shape: where it is sent and has limits, the name of the constant that holds it."""
    return constant_case(name) if sent and has_limits(service, name) else _shape(service, name, sent=sent)


def constant_code(service: Service, name: str) -> str:
    """Give the expression that the constant of a shape with limits holds."""
    return _shape(service, name, sent=True)


def has_limits(service: Service, name: str) -> bool:
    """Tell whether the model states limits of a shape or of what stands in it, structures aside."""
    shape = service.shapes[name]
    match shape["type"]:
        case "structure":
            return False
        case "string" if "enum" in shape:
            return False
        case "list":
            parts = ("member",)
        case "map":
            parts = ("key", "value")
        case _:
            parts = ()
    own = any(limit in shape for limit in ("min", "max", "pattern")) or _hint(service, name) is not None
    return own or any(has_limits(service, shape[part]["shape"]) for part in parts)


def _hint(service: Service, name: str) -> str | None:
    found: str | None = service.descriptions.get("hints", {}).get(name)
    return found


def _shape(service: Service, name: str, *, sent: bool) -> str:
    shape = service.shapes[name]
    checked = ("min",) if service.is_made_by_service(name) else ("min", "max")
    bounds = [f"{bound}={shape[bound]:_}" for bound in checked if sent and bound in shape]
    match shape["type"]:
        case "string" if "enum" in shape:
            return f"EnumerationShape({name})"
        case "string":
            return _call("TextShape", [*bounds, *_text_facts(service, name)] if sent else [], "TEXT")
        case "integer" | "long":
            return _call("NumberShape", bounds, "NUMBER")
        case "double" | "float":
            return _call("NumberShape", [*bounds, "whole=False"], "NUMBER")
        case "timestamp":
            form = ["form='iso8601'"] if shape.get("timestampFormat") == "iso8601" else []
            return _call("TimestampShape", form, "TIMESTAMP")
        case "list" | "map" as kind:
            parts = [
                shape_code(service, shape[part]["shape"], sent=sent)
                for part in ("member", "key", "value")
                if part in shape
            ]
            return _call(f"{kind.capitalize()}Shape", [*parts, *bounds], "")
        case "structure":
            return "DOCUMENT" if shape.get("document") else f"StructureShape(lambda: {name})"
        case kind:
            return PLAIN[kind]


def _text_facts(service: Service, name: str) -> Iterator[str]:
    shape = service.shapes[name]
    if "pattern" in shape and not service.is_made_by_service(name):
        yield f"pattern={_raw(shape['pattern'])}"
    if hint := _hint(service, name):
        yield f"hint={hint!r}"


def _call(shape: str, arguments: list[str], plain: str) -> str:
    return f"{shape}({', '.join(arguments)})" if arguments else plain


def limits_words(service: Service, name: str) -> str:
    """Say a shape's limits as a sentence; empty where the model states none."""
    words = _words(service, name)
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _words(service: Service, name: str) -> str:
    shape = service.shapes[name]
    match shape["type"]:
        case "string" if "enum" not in shape:
            length = _range(shape, "character")
            pattern = f"pattern ``{shape['pattern']}``" if "pattern" in shape else ""
            return ", ".join(part for part in (length, pattern) if part)
        case "integer" | "long" | "double":
            return _range(shape, "")
        case "list":
            item = _words(service, shape["member"]["shape"])
            return ", ".join(part for part in (_range(shape, "item"), f"each {item}" if item else "") if part)
        case "map":
            key, value = (_words(service, shape[part]["shape"]) for part in ("key", "value"))
            parts = (_range(shape, "entry"), f"keys {key}" if key else "", f"values {value}" if value else "")
            return "; ".join(part for part in parts if part)
        case _:
            return ""


def _range(shape: dict[str, int], unit: str) -> str:
    low, high = shape.get("min"), shape.get("max")
    many = {"": "", "entry": " entries"}.get(unit, f" {unit}s")
    one = f" {unit}" if unit else ""
    if low is not None and high is not None:
        amount = f"{low:,}" if low == high else f"{low:,} to {high:,}"
        return f"{amount}{one if high == 1 else many}"
    if high is not None:
        return f"at most {high:,}{one if high == 1 else many}"
    if low:
        return f"at least {low:,}{one if low == 1 else many}"
    return ""


def _raw(pattern: str) -> str:
    quote = '"' if '"' not in pattern else "'"
    return f"r{quote}{pattern}{quote}"
