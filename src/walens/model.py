"""
What the generated models are made of: members with their wire names and limits, requests with their HTTP binding.

Everything here is data. `walens._core` reads it to encode, check and decode; this package knows nothing of that.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, TypeAlias, TypeVar

from attrs import Attribute, fields, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = [
    "JSON",
    "MEMBER",
    "ListLimits",
    "MapLimits",
    "Member",
    "Model",
    "NumberLimits",
    "OpenEnum",
    "Operation",
    "OperationRequest",
    "PagedRequest",
    "Pages",
    "StringLimits",
    "body",
    "label",
    "query",
]

if TYPE_CHECKING:
    JSON: TypeAlias = Mapping[str, "JSON"] | Sequence["JSON"] | str | int | float | bool | None
    """Any JSON value: what the service models as a document."""
else:
    # Annotations are resolved at run time as well, where an alias that names itself has no value.
    JSON = object

MEMBER = "walens.member"
"""The key of a `Member` in the metadata of an attrs field."""


class Model:
    """
    The base of the models: equality, hash and representation by the fields, written once.

    attrs would compile the three methods for every class, which takes as long as all the rest of the class.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _names(type(self)))

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in _names(type(self)))))

    def __repr__(self) -> str:
        shown = (attribute for attribute in _attributes(type(self)) if attribute.repr)
        members = ", ".join(f"{attribute.name}={getattr(self, attribute.name)!r}" for attribute in shown)
        return f"{type(self).__name__}({members})"


def _attributes(model: type[Any]) -> tuple[Attribute[Any], ...]:
    found: tuple[Attribute[Any], ...] = fields(model)
    return found


def _names(model: type[Any]) -> list[str]:
    return [attribute.name for attribute in _attributes(model) if attribute.eq]


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
class StringLimits(Model):
    """The lengths in characters and the pattern (whole text, in the model's notation) of a string."""

    min: int = 0
    max: int | None = None
    pattern: str | None = None
    hint: str | None = None
    """What to pass instead, said where a value of another type is given."""


@frozen(eq=False, repr=False)
class NumberLimits(Model):
    """The range of a number."""

    min: int | None = None
    max: int | None = None


@frozen(eq=False, repr=False)
class ListLimits(Model):
    """The number of items of a list, and the limits of each item."""

    min: int = 0
    max: int | None = None
    item: Limits | None = None


@frozen(eq=False, repr=False)
class MapLimits(Model):
    """The number of entries of a map, and the limits of each key and value."""

    min: int = 0
    max: int | None = None
    key: Limits | None = None
    value: Limits | None = None


Limits: TypeAlias = StringLimits | NumberLimits | ListLimits | MapLimits


@frozen(eq=False, repr=False)
class Member(Model):
    """Where a member of a structure stands on the wire, and within which limits."""

    name: str
    """The service's spelling, which is boto3's as well."""
    location: Literal["body", "label", "query"] = "body"
    """In the JSON body, in the path, or in the query string."""
    limits: Limits | None = None
    token: bool = False
    """Whether this is the idempotency token, which is made when absent."""
    iso8601: bool = False
    """Whether a timestamp travels as ISO 8601 text and not as seconds since 1970."""
    required: bool = False
    """Whether a request needs it although the class, which answers use too, gives it a default."""
    key: str | None = None
    """The key in the query string, where that is spelled in another way than the member."""


def body(
    name: str,
    limits: Limits | None = None,
    *,
    token: bool = False,
    iso8601: bool = False,
    required: bool = False,
) -> dict[str, Member]:
    """Describe a member of the JSON body, as metadata of an attrs field."""
    return {MEMBER: Member(name, "body", limits, token, iso8601, required)}


def label(name: str, limits: Limits | None = None) -> dict[str, Member]:
    """Describe a member that is a segment of the path, as metadata of an attrs field."""
    return {MEMBER: Member(name, "label", limits)}


def query(name: str, limits: Limits | None = None, *, token: bool = False, key: str | None = None) -> dict[str, Member]:
    """Describe a member of the query string, as metadata of an attrs field."""
    return {MEMBER: Member(name, "query", limits, token, key=key)}


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
    response: type[Any]
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
