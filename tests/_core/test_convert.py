"""Models to and from JSON values."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

import pytest
from attrs import field, frozen

from walens import api
from walens._core.convert import structure, unstructure
from walens.model import JSON, Model, OpenEnum, body, label, query

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


class Colour(OpenEnum):
    """An open enumeration."""

    RED = "RED"


@frozen(kw_only=True, eq=False, repr=False)
class Part(Model):
    """A structure that holds itself."""

    name: str | None = field(default=None, metadata=body("Name"))
    parts: tuple["Part", ...] | None = field(default=None, metadata=body("Parts"))


@frozen(kw_only=True, eq=False, repr=False)
class Everything(Model):
    """A member of every type that the service model knows."""

    text: str | None = field(default=None, metadata=body("Text"))
    number: int | None = field(default=None, metadata=body("Number"))
    share: float | None = field(default=None, metadata=body("Share"))
    flag: bool | None = field(default=None, metadata=body("Flag"))
    content: bytes | None = field(default=None, metadata=body("Content"))
    moment: datetime | None = field(default=None, metadata=body("Moment"))
    stamp: datetime | None = field(default=None, metadata=body("Stamp", iso8601=True))
    colour: Colour | None = field(default=None, metadata=body("Colour"))
    colours: tuple[Colour, ...] | None = field(default=None, metadata=body("Colours"))
    words: tuple[str, ...] | None = field(default=None, metadata=body("Words"))
    counts: Mapping[Colour, int] | None = field(default=None, metadata=body("Counts"))
    named: Mapping[str, Part] | None = field(default=None, metadata=body("Named"))
    part: Part | None = field(default=None, metadata=body("Part"))
    parts: tuple[Part, ...] | None = field(default=None, metadata=body("Parts"))
    document: JSON | None = field(default=None, metadata=body("Document"))
    segment: str | None = field(default=None, metadata=label("Segment"))
    filter: str | None = field(default=None, metadata=query("Filter"))


ON_THE_WIRE: dict[str, Any] = {
    "Text": "é",
    "Number": 5,
    "Share": 0.5,
    "Flag": False,
    "Content": "AAE=",
    "Moment": 1772366400,
    "Stamp": "2026-03-01T12:00:00Z",
    "Colour": "RED",
    "Colours": ["RED", "BLUE"],
    "Words": ["a", "b"],
    "Counts": {"RED": 1, "BLUE": 0},
    "Named": {"x": {"Name": "y"}},
    "Part": {"Name": "a", "Parts": [{"Name": "b", "Parts": [{}]}]},
    "Parts": [],
    "Document": {"a": [1, None, {"b": 2.5}]},
}
AS_A_MODEL = Everything(
    text="é",
    number=5,
    share=0.5,
    flag=False,
    content=b"\x00\x01",
    moment=NOON,
    stamp=NOON,
    colour=Colour.RED,
    colours=(Colour.RED, Colour("BLUE")),
    words=("a", "b"),
    counts={Colour.RED: 1, Colour("BLUE"): 0},
    named={"x": Part(name="y")},
    part=Part(name="a", parts=(Part(name="b", parts=(Part(),)),)),
    parts=(),
    document={"a": [1, None, {"b": 2.5}]},
)


def test_every_type_is_read() -> None:
    """Each JSON value takes the type of its member; a structure may hold itself."""
    found = structure(ON_THE_WIRE, Everything)
    assert found == AS_A_MODEL
    assert found.content == b"\x00\x01"
    assert found.counts is not None
    assert found.counts["RED"] == 1  # type: ignore[index]  # open enumerations are text


def test_every_type_is_written() -> None:
    """What was read is written as it came, timestamps each in its form."""
    assert unstructure(AS_A_MODEL) == ON_THE_WIRE


def test_what_stands_elsewhere_is_not_in_the_body() -> None:
    """A label and a member of the query string are left out of the body, and so is what is ``None``."""
    assert unstructure(Everything(segment="a", filter="b")) == {}
    assert unstructure(Everything(words=(), counts={}, text="")) == {"Words": [], "Counts": {}, "Text": ""}


def test_missing_null_and_unknown_members_do_no_harm() -> None:
    """A member that is missing or null is ``None``, one that nobody knows is ignored, in nested structures too."""
    assert structure({"New": 1, "Text": None, "Part": {"Newer": [], "Parts": None}}, Everything) == Everything(
        part=Part()
    )


def test_nulls_in_lists_and_maps_are_left_out() -> None:
    """The types have no place for them."""
    answer = {"Words": ["a", None], "Parts": [None, {}], "Colours": [None], "Counts": {"RED": None, "BLUE": 2}}
    assert structure(answer, Everything) == Everything(
        words=("a",), parts=(Part(),), colours=(), counts={Colour("BLUE"): 2}
    )


@pytest.mark.parametrize(("number", "share"), [(3.0, 3), ("3", "3")])
def test_a_number_has_the_type_of_its_member(number: object, share: object) -> None:
    """JSON has one kind of number, Python has two."""
    found = structure({"Number": number, "Share": share}, Everything)
    assert (found.number, type(found.number)) == (3, int)
    assert (found.share, type(found.share)) == (3.0, float)


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("Moment", "yesterday"),
        ("Number", "many"),
        ("Content", "?"),
        ("Part", "text"),
        ("Parts", 5),
        ("Parts", ["text"]),
        ("Counts", ["RED"]),
        ("Colour", 5),
        ("Colour", ["RED"]),
        ("Words", True),
    ],
)
def test_a_value_of_another_shape_is_an_error(member: str, value: object) -> None:
    """The decoder makes an invalid answer of it; nothing else than these four can be raised."""
    with pytest.raises((TypeError, ValueError, AttributeError, KeyError)):
        structure({member: value}, Everything)


@frozen(kw_only=True, eq=False, repr=False)
class Sent(Model):
    """Members as a request has them."""

    names: Sequence[str] | None = field(default=None, metadata=body("Names"))
    tags: Mapping[str, str] | None = field(default=None, metadata=body("Tags"))
    kind: Colour | str | None = field(default=None, metadata=body("Kind"))
    kinds: Sequence[Colour | str] | None = field(default=None, metadata=body("Kinds"))
    document: JSON | None = field(default=None, metadata=body("Document"))


def test_a_request_takes_other_types_that_do_the_same() -> None:
    """Any sequence is a list, any mapping an object, and an enumeration its text."""
    model = Sent(
        names=("a",),
        tags=MappingProxyType({Colour.RED: "b"}),
        kind=Colour.RED,
        kinds=["RED", Colour("BLUE")],
        document=MappingProxyType({Colour.RED: (1, Colour.RED, {"a": range(2)})}),
    )
    assert unstructure(model) == {
        "Names": ["a"],
        "Tags": {"RED": "b"},
        "Kind": "RED",
        "Kinds": ["RED", "BLUE"],
        "Document": {"RED": [1, "RED", {"a": [0, 1]}]},
    }


def test_seconds_are_whole() -> None:
    """A timestamp in a body has no fraction; before 1970 too it is the second in which the moment lies."""
    assert unstructure(Everything(moment=NOON.replace(microsecond=999_999)))["Moment"] == 1772366400
    assert unstructure(Everything(moment=datetime(1969, 12, 31, 23, 59, 58, 500_000, tzinfo=UTC)))["Moment"] == -2


def test_an_open_enumeration_keeps_what_it_does_not_know() -> None:
    """An unlisted value is text of the enumeration's type, equal to its text, and says that it is not listed."""
    found = structure({"LensStatus": "PUBLISHED"}, api.LensSummary).lens_status
    assert found == "PUBLISHED"
    assert isinstance(found, api.LensStatus)
    assert not found.is_listed
    assert api.LensStatus.CURRENT.is_listed
