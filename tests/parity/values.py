"""Random values of the shapes of the service model: parameters as boto3 takes them, answers as the service sends them."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import Any

from botocore.model import ListShape, MapShape, Shape, StringShape, StructureShape
from hypothesis import strategies as st

from codegen.service import read_service
from tests.parity.texts import texts

ALWAYS = read_service().descriptions["always"]
MANY = 3
UNBOUNDED = 10_000
LONGEST_WHOLE_NUMBER = 2**63 - 1

# Every JSON value; whole numbers as far as JSON libraries agree on them (RFC 8259, section 6).
DOCUMENTS: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-LONGEST_WHOLE_NUMBER, LONGEST_WHOLE_NUMBER),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(max_size=8),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=8,
)
FIRST = datetime(1971, 1, 1)  # noqa: DTZ001 - hypothesis adds the zone
LAST = datetime(2100, 1, 1)  # noqa: DTZ001
MOMENTS = st.datetimes(FIRST, LAST, timezones=st.just(UTC))


def bounds(shape: Shape) -> tuple[int, int]:
    """The smallest and the largest length, or number, that the model states."""
    return int(shape.metadata.get("min", 0)), int(shape.metadata.get("max", UNBOUNDED))


def parameters(shape: StructureShape | None) -> st.SearchStrategy[dict[str, Any]]:
    """Valid parameters of an operation, idempotency tokens given or not."""
    if shape is None:
        return st.just({})
    return _parameters_of(shape.name, shape)


_made: dict[str, st.SearchStrategy[Any]] = {}


def _parameters_of(name: str, shape: StructureShape) -> st.SearchStrategy[dict[str, Any]]:
    # Deferred, so that a structure may hold itself.
    if name not in _made:
        _made[name] = st.deferred(lambda: _structure(shape))
    return _made[name]


@cache
def _structure(shape: StructureShape) -> st.SearchStrategy[dict[str, Any]]:
    tokens = {name for name, member in shape.members.items() if member.metadata.get("idempotencyToken")}
    needed = [name for name in shape.required_members if name not in tokens]
    members = {name: _label(member) if is_label(member) else value(member) for name, member in shape.members.items()}
    return st.fixed_dictionaries(
        {name: members[name] for name in needed},
        optional={name: strategy for name, strategy in members.items() if name not in needed},
    )


def is_label(shape: Shape) -> bool:
    """Whether a member is a segment of the path."""
    return shape.serialization.get("location") == "uri"


def _label(shape: Shape) -> st.SearchStrategy[Any]:
    # An empty segment would make another path; walens refuses what botocore sends.
    return value(shape).filter(lambda found: found != "")


def value(shape: Shape) -> st.SearchStrategy[Any]:
    """A valid value of a shape, as boto3 takes it."""
    low, high = bounds(shape)
    match shape:
        case StructureShape() if shape.is_document_type:
            return DOCUMENTS.filter(lambda found: found is not None)
        case StructureShape():
            return _parameters_of(shape.name, shape)
        case ListShape():
            return st.lists(value(shape.member), min_size=low, max_size=max(low, min(high, MANY)))
        case MapShape():
            most = max(low, min(high, MANY))
            return st.dictionaries(value(shape.key), value(shape.value), min_size=low, max_size=most)
        case StringShape() if shape.enum:
            return st.sampled_from(shape.enum)
        case StringShape():
            return texts(shape.metadata.get("pattern"), low, high)
    match shape.type_name:
        case "integer" | "long":
            return st.integers(low, high)
        case "boolean":
            return st.booleans()
        case "timestamp":
            return MOMENTS
    raise NotImplementedError(f"{shape.name}: no strategy for values of the type {shape.type_name}")


# Answers ----------------------------------------------------------------------------------------------------------


@cache
def answers(shape: StructureShape) -> st.SearchStrategy[dict[str, Any]]:
    """JSON objects that the service may send: any member but the sure ones missing or null, and unknown ones."""
    members = {
        member.serialization.get("name", name): st.one_of(st.none(), wire(member))
        for name, member in shape.members.items()
    }
    # What no answer comes without is there.
    sure = {name: wire(shape.members[name]) for name in shape.members if f"{shape.name}.{name}" in ALWAYS}
    known = st.fixed_dictionaries(sure, optional={name: members[name] for name in members if name not in sure})
    unknown = st.dictionaries(
        st.text(min_size=1, max_size=6).filter(lambda name: name not in members), DOCUMENTS, max_size=1
    )
    return st.builds(lambda more, found: {**more, **found}, unknown, known)


def wire(shape: Shape) -> st.SearchStrategy[Any]:  # noqa: C901 - one case for each type of the model
    """A value of a shape as it stands in the JSON of an answer, lengths and patterns not kept."""
    match shape:
        case StructureShape() if shape.is_document_type:
            return DOCUMENTS
        case StructureShape():
            return answers(shape)
        case ListShape():
            return st.lists(_or_null(wire(shape.member)), max_size=MANY)
        case MapShape():
            # botocore's parser fails where a number of a map is null, so nothing can be compared there.
            entry = _or_null(wire(shape.value)) if isinstance(shape.value, StringShape) else wire(shape.value)
            return st.dictionaries(wire(shape.key), entry, max_size=MANY)
        case StringShape() if shape.enum:
            return st.one_of(st.sampled_from(shape.enum), st.sampled_from(["", "PUBLISHED", "Something new"]))
        case StringShape():
            return st.text(max_size=12)
    match shape.type_name:
        case "integer" | "long":
            return st.one_of(st.integers(-LONGEST_WHOLE_NUMBER, LONGEST_WHOLE_NUMBER), st.integers(0, 99).map(float))
        case "double":
            numbers = st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.integers(-(2**60), 2**60))
            return st.one_of(numbers, st.sampled_from(["NaN", "Infinity", "-Infinity"]))
        case "boolean":
            return st.booleans()
        case "timestamp":
            return TIMESTAMPS
    raise NotImplementedError(f"{shape.name}: no strategy for answers of the type {shape.type_name}")


def _or_null(found: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(*[found] * 4, st.none())


def dense(shape: Shape | None, found: Any) -> Any:
    """A parsed answer without the nulls of its lists and maps, which botocore gives to its user and walens does not."""
    match shape:
        case StructureShape() if not shape.is_document_type:
            return {name: dense(shape.members.get(name), entry) for name, entry in found.items()}
        case ListShape():
            return [dense(shape.member, entry) for entry in found if entry is not None]
        case MapShape():
            return {key: dense(shape.value, entry) for key, entry in found.items() if entry is not None}
    return found


TIMESTAMPS = st.one_of(
    st.integers(0, 4_000_000_000),
    st.floats(0, 4_000_000_000),
    MOMENTS.map(lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%SZ")),
    MOMENTS.map(lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")),
    MOMENTS.map(lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%S+00:00")),
    MOMENTS.map(lambda moment: moment.strftime("%a, %d %b %Y %H:%M:%S GMT")),
)


def canonical(found: Any) -> Any:
    """A value in a form that compares types as well: 1, 1.0 and True differ, times are the same where the moment is."""
    match found:
        case dict():
            return {name: canonical(entry) for name, entry in found.items()}
        case list():
            return [canonical(entry) for entry in found]
        case datetime():
            return ("moment", found.astimezone(UTC).isoformat())
    return (type(found).__name__, repr(found))
