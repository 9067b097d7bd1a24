"""Parameters that are valid but for one thing, at a known place."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

from botocore.model import ListShape, MapShape, Shape, StringShape, StructureShape
from hypothesis import strategies as st

from codegen.names import snake_case
from tests.parity.texts import has_pattern
from tests.parity.values import is_label, parameters, value

Step: TypeAlias = str | Literal[0, 1, 2]
"""The name of a member, or one of `ITEM`, `ENTRY` and `KEY`."""
ITEM, ENTRY, KEY = 0, 1, 2
Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]

DEEPEST = 8
DESCRIPTIONS = Path(__file__).parents[2] / "codegen/descriptions.toml"


class Place(NamedTuple):
    """Where a value stands in the parameters of an operation."""

    steps: tuple[Step, ...]
    shape: Shape
    required: bool = False
    """Whether botocore asks for it; a token, which walens makes, is not counted."""


class Broken(NamedTuple):
    """Parameters with one thing wrong."""

    parameters: dict[str, Any]
    theirs: str
    """The place as botocore writes it."""
    ours: str
    """The place as walens writes it."""


def places(shape: StructureShape | None, before: tuple[Step, ...] = ()) -> Iterator[Place]:
    """Every place in the parameters of a shape."""
    if shape is None or shape.is_document_type or len(before) > DEEPEST:
        return
    for name, member in shape.members.items():
        required = name in shape.required_members and not member.metadata.get("idempotencyToken")
        yield from _places_of(member, (*before, name), required=required)


def _places_of(shape: Shape, steps: tuple[Step, ...], *, required: bool = False) -> Iterator[Place]:
    yield Place(steps, shape, required)
    match shape:
        case StructureShape():
            yield from places(shape, steps)
        case ListShape():
            yield from _places_of(shape.member, (*steps, ITEM))
        case MapShape():
            yield Place((*steps, KEY), shape.key)
            yield from _places_of(shape.value, (*steps, ENTRY))


class Breakage(NamedTuple):
    """A way to be wrong."""

    applies: Callable[[Place], bool]
    wrong: Callable[[Draw, Shape], Any]
    """Gives the wrong value; what is missing has none."""


MISSING = object()


def broken(shape: StructureShape, place: Place, breakage: Breakage) -> st.SearchStrategy[Broken]:
    """Parameters in which a place is wrong in some way."""

    @st.composite
    def build(draw: Draw) -> Broken:
        found, where = _break(draw, shape, draw(parameters(shape)), place.steps, breakage)
        return Broken(found, where[0], where[1].removeprefix("."))

    return build()


Where: TypeAlias = tuple[str, str]
"""The rest of a place, as botocore and as walens write it."""


def _break(draw: Draw, shape: Any, base: Any, steps: tuple[Step, ...], breakage: Breakage) -> tuple[Any, Where]:
    if not steps:
        return breakage.wrong(draw, shape), ("", "")
    whole = draw(value(shape)) if base is None else base
    step, rest = steps[0], steps[1:]
    if isinstance(step, str):
        found = dict(whole)
        inner, where = _break(draw, shape.members[step], found.pop(step, None), rest, breakage)
        place = (f".{step}{where[0]}", f".{snake_case(step)}{where[1]}")
        return (found if inner is MISSING else {**found, step: inner}), place
    if step == ITEM:
        items = list(whole) or [None]
        inner, where = _break(draw, shape.member, items[-1], rest, breakage)
        at = f"[{len(items) - 1}]"
        return [*items[:-1], inner], (at + where[0], at + where[1])
    entries = dict(whole) or {draw(value(shape.key)): None}
    key = next(iter(entries))
    if step == KEY:
        wrong = breakage.wrong(draw, shape.key)
        if entries[key] is None:
            entries[key] = draw(value(shape.value))
        renamed = {wrong if name == key else name: entry for name, entry in entries.items()}
        return renamed, (f" (key: {wrong})", f": the key {wrong!r}")
    inner, where = _break(draw, shape.value, entries[key], rest, breakage)
    return {**entries, key: inner}, (f".{key}{where[0]}", f"[{key!r}]{where[1]}")


# What both refuse --------------------------------------------------------------------------------------------------


def _is_number(shape: Shape) -> bool:
    return shape.type_name in {"integer", "long"}


MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def _wrong_type(draw: Draw, shape: Shape) -> Any:
    a_text, numbers, others = "text", [5, 1.5], [["text"], {"a": "text"}]
    match shape:
        case StructureShape() if shape.is_document_type:
            return draw(st.sampled_from([b"bytes", MOMENT, object, {1, 2}]))
        case StructureShape():
            return draw(st.sampled_from([a_text, *numbers, ["text"]]))
        case ListShape():
            return draw(st.sampled_from([a_text, *numbers, {"a": "text"}, {"set"}]))
        case MapShape():
            return draw(st.sampled_from([a_text, *numbers, ["text"]]))
        case StringShape():
            return draw(st.sampled_from([*numbers, True, b"bytes", *others]))
    if _is_number(shape):
        return draw(st.sampled_from([a_text, "5", 1.5, *others]))
    if shape.type_name == "boolean":
        return draw(st.sampled_from([a_text, "true", 1, *others]))
    return draw(st.sampled_from([["text"], {"a": "text"}, object]))


def _wrong_key(draw: Draw, shape: Shape) -> Any:
    return draw(st.sampled_from([5, 1.5, None, b"bytes", ("text",)]))


def _below_minimum(draw: Draw, shape: Shape) -> Any:
    low = int(shape.metadata["min"])
    match shape:
        case StringShape():
            return "a" * draw(st.integers(0, low - 1))
        case ListShape():
            return [draw(value(shape.member)) for _ in range(low - 1)]
    return draw(st.integers(low - 9, low - 1))


def _has_minimum(place: Place) -> bool:
    shape = place.shape
    if isinstance(shape, MapShape) or (isinstance(shape, StringShape) and shape.enum) or place.steps[-1] == KEY:
        return False
    return int(shape.metadata.get("min", 0)) > 0


REFUSED_BY_BOTH = {
    "missing": Breakage(lambda place: place.required, lambda draw, shape: MISSING),
    "wrong type": Breakage(lambda place: place.steps[-1] != KEY, _wrong_type),
    "wrong type of a key": Breakage(lambda place: place.steps[-1] == KEY, _wrong_key),
    "below minimum": Breakage(_has_minimum, _below_minimum),
}


# What walens alone refuses -----------------------------------------------------------------------------------------


def _is_text(place: Place) -> bool:
    return isinstance(place.shape, StringShape) and not place.shape.enum


def _listed(place: Place) -> bool:
    return isinstance(place.shape, StringShape) and bool(place.shape.enum)


def _above_maximum(draw: Draw, shape: Shape) -> Any:
    over = int(shape.metadata["max"]) + 1
    match shape:
        case StringShape():
            return "a" * over
        case ListShape():
            return [draw(value(shape.member))] * over
        case MapShape():
            return dict.fromkeys((f"key{number}" for number in range(over)), draw(value(shape.value)))
    return draw(st.integers(over, over + 9))


def _without_pattern(draw: Draw, shape: Shape) -> Any:
    pattern, low = shape.metadata["pattern"], max(1, int(shape.metadata.get("min", 0)))
    texts = ["\0", "é", "${aws:x}", "\N{PILE OF POO}", "\x7f", "<", "Aa-/"]
    candidates = [text for text in (text * low for text in texts) if not has_pattern(pattern, text)]
    return draw(st.sampled_from(candidates))


# What a caller has from the service goes back as it came: the table of the generator says what that is, and why.
MADE_BY_SERVICE = frozenset(tomllib.loads(DESCRIPTIONS.read_text("utf-8"))["made_by_service"])


def _is_ours(place: Place) -> bool:
    return place.shape.name not in MADE_BY_SERVICE


ADDED_BY_US = {
    "above maximum": Breakage(
        lambda place: "max" in place.shape.metadata and not _listed(place) and _is_ours(place), _above_maximum
    ),
    "without the pattern": Breakage(
        lambda place: _is_text(place) and "pattern" in place.shape.metadata and _is_ours(place), _without_pattern
    ),
    "not listed": Breakage(_listed, lambda draw, shape: draw(st.sampled_from(["", "NEW", "new"]))),
    "a map below minimum": Breakage(
        lambda place: isinstance(place.shape, MapShape) and int(place.shape.metadata.get("min", 0)) > 0,
        lambda draw, shape: {},
    ),
    "an empty label": Breakage(
        lambda place: is_label(place.shape) and _is_text(place) and "min" not in place.shape.metadata,
        lambda draw, shape: "",
    ),
}
