"""
What the generated models are made of: members with their wire names and shapes, requests with their HTTP binding.

Everything here is data. `walens._core` reads it to encode, check and decode; this package knows nothing of that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import ClassVar, Final, Generic, Literal, Never, TypeAlias, TypeVar, cast

from attrs import NOTHING, Attribute, frozen

__all__ = [
    "BLOB",
    "BOOLEAN",
    "DOCUMENT",
    "NO_ITEMS",
    "NUMBER",
    "TEXT",
    "TIMESTAMP",
    "BlobShape",
    "BooleanShape",
    "DocumentShape",
    "EnumerationShape",
    "ListShape",
    "MapShape",
    "Member",
    "Model",
    "NoEntries",
    "NumberShape",
    "OpenEnum",
    "Operation",
    "OperationRequest",
    "PagedRequest",
    "Pages",
    "Shape",
    "StructureShape",
    "TextShape",
    "TimestampShape",
    "body",
    "given_always",
    "is_absent",
    "label",
    "members",
    "once_per_class",
    "query",
    "structures_in",
]

_MEMBER: Final = "walens.member"
"""The key of a `Member` in the metadata of an attrs field."""


class Model:
    """
    The base of the models: equality, hash and representation by the fields, written once.

    attrs would compile the three methods for every class, which takes as long as all the rest of the class.
    """

    __slots__ = ()

    __attrs_attrs__: ClassVar[tuple[Attribute[object], ...]] = ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._names())

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self._names())))

    def __repr__(self) -> str:
        shown = (attribute.name for attribute in self.__attrs_attrs__ if attribute.repr)
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    def _names(self) -> Iterator[str]:
        return (attribute.name for attribute in self.__attrs_attrs__ if attribute.eq)


class OpenEnum(StrEnum):
    """
    An enumeration of the service's answers that stays open.

    The service answers with values that its model does not list (``LensSummary.lens_status`` is ``PUBLISHED``), so a
    value that is not listed becomes an unnamed member: a string of the same type, equal to its text.
    """

    @classmethod
    def _missing_(cls, value: object) -> OpenEnum | None:
        if not isinstance(value, str):
            return None
        unlisted = str.__new__(cls, value)
        unlisted._name_ = value
        unlisted._value_ = value
        return unlisted

    @property
    def is_listed(self) -> bool:
        """Whether the service's model lists this value."""
        return self._value_ in type(self)._value2member_map_


@frozen(eq=False, repr=False)
class TextShape(Model):
    """Text, with its lengths in characters and its pattern (of the whole text, in the service model's notation)."""

    min: int = 0
    max: int | None = None
    pattern: str | None = None
    hint: str | None = None
    """What to pass instead, said where a value of another type is given."""


@frozen(eq=False, repr=False)
class NumberShape(Model):
    """A number, with its range."""

    min: int | None = None
    max: int | None = None
    whole: bool = True


class BooleanShape(Model):
    """True or false."""

    __slots__ = ()


@frozen(eq=False, repr=False)
class TimestampShape(Model):
    """A point in time."""

    form: Literal["seconds", "iso8601"] = "seconds"
    """How it travels in a body: as seconds since 1970, or as ISO 8601 text."""


class BlobShape(Model):
    """Bytes, which travel as base64."""

    __slots__ = ()


class DocumentShape(Model):
    """Any JSON value."""

    __slots__ = ()


@frozen(eq=False, repr=False)
class EnumerationShape(Model):
    """Text that is one of a list; an `OpenEnum` takes what it does not list as well."""

    enum: type[StrEnum]


@frozen(eq=False, repr=False)
class ListShape(Model):
    """A list: the shape of its items, and how many there may be."""

    item: Shape
    min: int = 0
    max: int | None = None


@frozen(eq=False, repr=False)
class MapShape(Model):
    """A map: the shapes of its keys and values, and how many entries there may be."""

    key: Shape
    value: Shape
    min: int = 0
    max: int | None = None


@frozen(eq=False, repr=False)
class StructureShape(Model):
    """A structure, which may hold itself: so it is named by a function that gives its class."""

    named: Callable[[], type[Model]]

    @property
    def model(self) -> type[Model]:
        """The class of the structure."""
        return self.named()


Shape: TypeAlias = (
    TextShape
    | NumberShape
    | BooleanShape
    | TimestampShape
    | BlobShape
    | DocumentShape
    | EnumerationShape
    | ListShape
    | MapShape
    | StructureShape
)
"""What a value of the service's is, with the limits that a request has to keep."""

TEXT: Final = TextShape()
NUMBER: Final = NumberShape()
BOOLEAN: Final = BooleanShape()
TIMESTAMP: Final = TimestampShape()
BLOB: Final = BlobShape()
DOCUMENT: Final = DocumentShape()


@frozen(eq=False, repr=False)
class Member(Model):
    """Where a member of a structure stands on the wire, and what its value is."""

    name: str
    """The service's spelling, which is boto3's as well."""
    shape: Shape
    location: Literal["body", "label", "query"] = "body"
    """In the JSON body, in the path, or in the query string."""
    required: bool = False
    """Whether a request needs it."""
    always: bool = False
    """Whether the service always answers with it."""
    token: bool = False
    """Whether this is the idempotency token, which is made when absent."""
    key: str | None = None
    """The key in the query string, where that is spelled in another way than the member."""


def body(
    name: str, shape: Shape, *, required: bool = False, always: bool = False, token: bool = False
) -> dict[str, Member]:
    """Describe a member of the JSON body, as metadata of an attrs field."""
    return {_MEMBER: Member(name, shape, "body", required, always, token)}


def label(name: str, shape: Shape) -> dict[str, Member]:
    """Describe a member that is a segment of the path, which every request needs, as metadata of an attrs field."""
    return {_MEMBER: Member(name, shape, "label", required=True)}


def query(
    name: str, shape: Shape, *, required: bool = False, token: bool = False, key: str | None = None
) -> dict[str, Member]:
    """Describe a member of the query string, as metadata of an attrs field."""
    return {_MEMBER: Member(name, shape, "query", required, token=token, key=key)}


KeyT = TypeVar("KeyT")
ValueT = TypeVar("ValueT")


def once_per_class(function: Callable[[type[Model]], ValueT]) -> Callable[[type[Model]], ValueT]:
    """Let a function work its result out once for each class of models."""
    # mypy takes a class whose instances have a hash of their own for one that cannot be hashed itself.
    return cast("Callable[[type[Model]], ValueT]", cache(function))


@once_per_class
def members(model: type[Model]) -> Mapping[str, Member]:
    """
    Give the members of a request, a response or a structure, by attribute in the order of the class.

    Raises:
        KeyError: an attribute of the class is no member of the service's.
    """
    found: dict[str, Member] = {attribute.name: attribute.metadata[_MEMBER] for attribute in model.__attrs_attrs__}
    return found


def given_always(model: type[Model]) -> frozenset[str]:
    """Give the attributes without a default: what a request needs, or what no answer comes without."""
    return frozenset(attribute.name for attribute in model.__attrs_attrs__ if attribute.default is NOTHING)


def structures_in(shape: Shape) -> Iterator[type[Model]]:
    """Give the class of a structure, or those that the items of a list or the entries of a map are."""
    match shape:
        case StructureShape():
            yield shape.model
        case ListShape():
            yield from structures_in(shape.item)
        case MapShape():
            yield from structures_in(shape.value)
        case _:
            pass


class NoEntries(Mapping[KeyT, ValueT]):
    """The map that stands where there is none: it has no entries and cannot change."""

    __slots__ = ()

    def __getitem__(self, key: KeyT) -> ValueT:
        raise KeyError(key)

    def __iter__(self) -> Iterator[KeyT]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __hash__(self) -> int:
        return hash(NoEntries)

    def __repr__(self) -> str:
        return "{}"

    def __reduce__(self) -> tuple[type[NoEntries[KeyT, ValueT]], tuple[()]]:
        return (NoEntries, ())


class _NoItems(tuple[Never, ...]):
    __slots__ = ()

    def __reduce__(self) -> str:
        return "NO_ITEMS"


NO_ITEMS: Final = _NoItems()
"""
The empty tuple that stands where there is no list.

A list that is not there and one without items read the same. A request tells them apart: only the second is sent.
"""


def is_absent(value: object) -> bool:
    """Tell whether the value of an attribute says that the member is not there."""
    return value is None or value is NO_ITEMS or isinstance(value, NoEntries)


@frozen(eq=False, repr=False)
class Pages(Model):
    """How a list that comes in pages is followed."""

    items: str
    """The attribute of the response that holds a page's items."""
    token: str = "next_token"  # noqa: S105 - the name of a member
    """The attribute that carries the token, in the request and in the response."""
    size: str | None = "max_results"
    """The attribute of the request that limits a page's items."""


@frozen(eq=False, repr=False)
class Operation(Model):
    """An operation of the service: its name, its HTTP binding and what comes back."""

    name: str
    """The service's spelling, as ``ImportLens``."""
    method: str
    path: str
    """The path, with labels as ``{LensAlias}``."""
    response: type[Model]
    """The class of the response."""
    idempotent: bool = True
    """Whether sending the request twice does what sending it once does: by its method, or by its token."""
    pages: Pages | None = None
    agent: bool = False
    """Whether it belongs to the Well-Architected Agent, which has an endpoint of its own."""


ResponseT = TypeVar("ResponseT", covariant=True)
ItemT = TypeVar("ItemT", covariant=True)


class OperationRequest(Model, Generic[ResponseT]):
    """The base of every request: a value that knows its operation, and by its type what comes back."""

    __slots__ = ()

    operation: ClassVar[Operation]


class PagedRequest(OperationRequest[ResponseT], Generic[ResponseT, ItemT]):
    """The base of every request whose answer comes in pages."""

    __slots__ = ()
