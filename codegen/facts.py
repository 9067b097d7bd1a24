"""What the model states of a shape, in words for docstrings and as code for the input checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.names import constant_case

if TYPE_CHECKING:
    from codegen.service import Service

REFERENCE = "https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_"


def limits_name(service: Service, shape: str) -> str | None:
    """Give the name of the constant with a shape's limits; ``None`` where the model states none."""
    return constant_case(shape) if limits_code(service, shape) else None


def limits_code(service: Service, name: str) -> str | None:
    """Give the expression for a shape's limits; ``None`` where the model states none."""
    shape = service.shapes[name]
    bounds = [f"{bound}={shape[bound]:_}" for bound in ("min", "max") if bound in shape]
    match shape["type"]:
        case "string" if "enum" not in shape:
            pattern = [f"pattern={_raw(shape['pattern'])}"] if "pattern" in shape else []
            hint = service.descriptions.get("hints", {}).get(name)
            arguments = [*bounds, *pattern, *([f"hint={hint!r}"] if hint else [])]
            kind = "StringLimits"
        case "integer" | "long" | "double":
            arguments, kind = bounds, "NumberLimits"
        case "list":
            item = limits_name(service, shape["member"]["shape"])
            arguments = bounds + ([f"item={item}"] if item else [])
            kind = "ListLimits"
        case "map":
            parts = {part: limits_name(service, shape[part]["shape"]) for part in ("key", "value")}
            arguments = bounds + [f"{part}={constant}" for part, constant in parts.items() if constant]
            kind = "MapLimits"
        case _:
            return None
    return f"{kind}({', '.join(arguments)})" if arguments else None


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
