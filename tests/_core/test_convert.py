"""Models to and from JSON values."""

import copy
import pickle
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

import pytest
from attrs import field, frozen

from walens import api
from walens._core.convert import structure, unstructure
from walens._core.damage import damages
from walens.json_types import JSON
from walens.model import (
    BLOB,
    BOOLEAN,
    DOCUMENT,
    NO_ITEMS,
    NUMBER,
    TEXT,
    TIMESTAMP,
    EnumerationShape,
    ListShape,
    MapShape,
    Model,
    NoEntries,
    NumberShape,
    OpenEnum,
    StructureShape,
    TimestampShape,
    body,
    label,
    query,
)

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


class Colour(OpenEnum):
    """An open enumeration."""

    RED = "RED"


@frozen(kw_only=True, eq=False, repr=False)
class Part(Model):
    """A structure that holds itself."""

    name: str | None = field(default=None, metadata=body("Name", TEXT))
    parts: tuple["Part", ...] = field(default=NO_ITEMS, metadata=body("Parts", ListShape(StructureShape(lambda: Part))))


@frozen(kw_only=True, eq=False, repr=False)
class Everything(Model):
    """A member of every type that the service model knows."""

    text: str | None = field(default=None, metadata=body("Text", TEXT))
    number: int | None = field(default=None, metadata=body("Number", NUMBER))
    share: float | None = field(default=None, metadata=body("Share", NumberShape(whole=False)))
    flag: bool | None = field(default=None, metadata=body("Flag", BOOLEAN))
    content: bytes | None = field(default=None, metadata=body("Content", BLOB))
    moment: datetime | None = field(default=None, metadata=body("Moment", TIMESTAMP))
    stamp: datetime | None = field(default=None, metadata=body("Stamp", TimestampShape("iso8601")))
    colour: Colour | None = field(default=None, metadata=body("Colour", EnumerationShape(Colour)))
    colours: tuple[Colour, ...] = field(default=NO_ITEMS, metadata=body("Colours", ListShape(EnumerationShape(Colour))))
    words: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("Words", ListShape(TEXT)))
    counts: Mapping[Colour, int] = field(
        factory=NoEntries, metadata=body("Counts", MapShape(EnumerationShape(Colour), NUMBER))
    )
    named: Mapping[str, Part] = field(
        factory=NoEntries, metadata=body("Named", MapShape(TEXT, StructureShape(lambda: Part)))
    )
    part: Part | None = field(default=None, metadata=body("Part", StructureShape(lambda: Part)))
    parts: tuple[Part, ...] = field(default=NO_ITEMS, metadata=body("Parts", ListShape(StructureShape(lambda: Part))))
    document: JSON | None = field(default=None, metadata=body("Document", DOCUMENT))
    segment: str | None = field(default=None, metadata=label("Segment", TEXT))
    filter: str | None = field(default=None, metadata=query("Filter", TEXT))


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

    names: Sequence[str] | None = field(default=None, metadata=body("Names", ListShape(TEXT)))
    tags: Mapping[str, str] | None = field(default=None, metadata=body("Tags", MapShape(TEXT, TEXT)))
    kind: Colour | str | None = field(default=None, metadata=body("Kind", EnumerationShape(Colour)))
    kinds: Sequence[Colour | str] | None = field(
        default=None, metadata=body("Kinds", ListShape(EnumerationShape(Colour)))
    )
    document: JSON | None = field(default=None, metadata=body("Document", DOCUMENT))


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
    found = structure({"LensArn": "arn", "LensStatus": "PUBLISHED"}, api.LensSummary).lens_status
    assert found == "PUBLISHED"
    assert isinstance(found, api.LensStatus)
    assert not found.is_listed
    assert api.LensStatus.CURRENT.is_listed


def test_absent_lists_and_maps_are_empty_and_never_none() -> None:
    """Missing or null, a list is an empty tuple and a map an empty one that cannot change; both pickle and copy."""
    for answer in ({}, {"Words": None, "Counts": None, "Parts": None}):
        found = structure(answer, Everything)
        assert (found.words, found.parts, found.counts) == ((), (), {})
        assert found == pickle.loads(pickle.dumps(found)) == copy.deepcopy(found)
        assert hash(found) == hash(Everything())
        assert repr(found.counts) == "{}"
        with pytest.raises(TypeError):
            found.counts["RED"] = 1  # type: ignore[index]  # pyright: ignore[reportIndexIssue]


def test_absent_and_empty_differ_when_sent() -> None:
    """What was received without a list is sent without it; a list without items is sent, after a pickle too."""
    absent = structure({}, Part)
    assert unstructure(absent) == unstructure(pickle.loads(pickle.dumps(absent))) == {}
    assert unstructure(Part(parts=())) == {"Parts": []}
    assert absent == Part(parts=())


@frozen(kw_only=True, eq=False, repr=False)
class Sure(Model):
    """Members that the service always answers with, of each kind of shape."""

    name: str = field(metadata=body("Name", TEXT, always=True))
    number: int = field(metadata=body("Number", NUMBER, always=True))
    part: Part = field(metadata=body("Part", StructureShape(lambda: Part), always=True))


SURE = {"Name": "a", "Number": 1, "Part": {}}


def test_what_is_always_there_is_read() -> None:
    """A sure member has no default, and its value is read as any other."""
    assert structure(SURE, Sure) == Sure(name="a", number=1, part=Part())


@pytest.mark.parametrize("name", SURE)
@pytest.mark.parametrize("there", [True, False], ids=["null", "missing"])
def test_what_is_always_there_cannot_be_absent(name: str, there: bool) -> None:
    """Missing and null are the same: neither makes a model with ``None`` where its type has none."""
    answer = {key: value for key, value in SURE.items() if key != name} | ({name: None} if there else {})
    with pytest.raises((TypeError, KeyError)):
        structure(answer, Sure)
    assert [problem.path for problem in damages(answer, Sure)] == [name.lower()]


@pytest.mark.parametrize("name", ["Name", "Number", "Part"])
def test_a_sure_member_of_another_type_is_refused(name: str) -> None:
    """Text that is promised is text."""
    with pytest.raises((TypeError, ValueError)):
        structure({**SURE, name: ["a"]}, Sure)


@pytest.mark.parametrize(
    ("answer", "paths"),
    [
        (
            {"LensSummaries": [{"LensArn": "a"}, {}, {"LensArn": 5}]},
            ["lens_summaries[1].lens_arn", "lens_summaries[2].lens_arn"],
        ),
        ({"LensSummaries": {}}, ["lens_summaries"]),
        (
            {"LensSummaries": [{"LensArn": "a", "UpdatedAt": []}, "b"]},
            ["lens_summaries[0].updated_at", "lens_summaries[1]"],
        ),
        ({"LensSummaries": [None, {"LensArn": "a", "LensStatus": "NEW"}], "New": 1}, []),
    ],
)
def test_each_damage_has_its_path(answer: dict[str, object], paths: list[str]) -> None:
    """All of them are found, and nothing else: what can be read is not damaged."""
    assert [problem.path for problem in damages(answer, api.ListLensesResponse)] == paths


def test_the_entries_of_a_map_have_paths() -> None:
    """The path names the key."""
    found = damages({"Counts": {"RED": "many", "BLUE": 2}, "Named": {"x": {"Parts": [5]}}}, Everything)
    assert [problem.path for problem in found] == ["counts['RED']", "named['x'].parts[0]"]
