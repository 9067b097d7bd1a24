"""The limits of the service model are checked before anything is sent, all problems at once, each with its place."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from attrs import field, frozen

from walens import api
from walens._core.check import problems_in
from walens.model import BLOB, NUMBER, TEXT, ListShape, MapShape, Model, NumberShape, TextShape, body


def told(request: Any, check: Any = "all") -> dict[str, str]:
    """Every problem of a request, by its place."""
    found = problems_in(request, check)
    assert len({problem.path for problem in found}) == len(found)
    return {problem.path: problem.message for problem in found}


def unchecked(model: Any, **values: object) -> Any:
    """A model with values that a type checker would refuse."""
    return model(**values)


def test_a_request_that_fits_has_no_problem() -> None:
    """Everything within its limits passes, members that are absent too."""
    request = api.ImportLensRequest(
        json_string="{}",
        lens_alias="arn:aws:wellarchitected:eu-west-1:123456789012:lens/" + "0" * 32,
        client_request_token="a token",
        tags={"équipe": "", "a b": "c"},
    )
    assert told(request) == {}


def test_all_problems_are_told_at_once() -> None:
    """Each limit that is broken is named with its place and with what would be right."""
    request = api.ImportLensRequest(
        json_string="{", lens_alias="", client_request_token="é", tags={"a" * 129: "b", "c<": "d" * 257}
    )
    assert told(request) == {
        "json_string": "has 1 character; the service takes 2 to 500,000 characters",
        "lens_alias": "has 0 characters; the service takes at least 1 character",
        "client_request_token": r"does not have the pattern [\x00-\x7F]*",
        f"tags: the key {'a' * 129!r}": "has 129 characters; the service takes 1 to 128 characters",
        "tags: the key 'c<'": r"does not have the pattern [\p{L}\p{N}\p{Z}_.:/=+@-]+",
        "tags['c<']": "has 257 characters; the service takes 0 to 256 characters",
    }


def test_what_is_passed_in_the_place_of_a_text_is_told_what_to_do() -> None:
    """A lens as a dictionary is the mistake that everybody makes once."""
    found = told(unchecked(api.ImportLensRequest, json_string={"schemaVersion": "2021-11-01"}))
    assert found == {
        "json_string": "has to be text (str), not dict; "
        "pass the JSON text: json.dumps(...) of a dict, walens.dumps(...) of a Lens"
    }


@pytest.mark.parametrize(
    ("model", "values", "place", "words"),
    [
        (api.ListLensesRequest, {"max_results": "5"}, "max_results", "a whole number (int), not str"),
        (api.ListLensesRequest, {"max_results": True}, "max_results", "a whole number (int), not bool"),
        (api.ListLensesRequest, {"max_results": 5.0}, "max_results", "a whole number (int), not float"),
        (api.ListLensesRequest, {"lens_type": 5}, "lens_type", "text (str), not int"),
        (api.ListWorkloadsRequest, {"workload_name_prefix": b"a"}, "workload_name_prefix", "text (str), not bytes"),
        (
            api.CreateLensVersionRequest,
            {"lens_alias": "a", "lens_version": "1", "is_major_version": 1},
            "is_major_version",
            "true or false (bool), not int",
        ),
        (
            api.AssociateLensesRequest,
            {"workload_id": "0" * 32, "lens_aliases": "serverless"},
            "lens_aliases",
            "a list or tuple, not str",
        ),
        (
            api.AssociateLensesRequest,
            {"workload_id": "0" * 32, "lens_aliases": {"serverless"}},
            "lens_aliases",
            "a list or tuple, not set",
        ),
        (api.TagResourceRequest, {"workload_arn": "a", "tags": [("a", "b")]}, "tags", "a mapping (dict), not list"),
        (
            api.UpdateAnswerRequest,
            {
                "workload_id": "0" * 32,
                "lens_alias": "a",
                "question_id": "q",
                "choice_updates": {"a": {"Status": "SELECTED"}},
            },
            "choice_updates['a']",
            "a ChoiceUpdate, not dict",
        ),
    ],
)
def test_another_type_is_told(model: Any, values: dict[str, Any], place: str, words: str) -> None:
    """The type that is right and the type that was passed are named, also where only types are checked."""
    for check in ("all", "required"):
        assert told(unchecked(model, **values), check) == {place: f"has to be {words}"}


def test_what_is_required_is_told_where_it_is_missing() -> None:
    """A required member that is ``None`` is a problem, in a structure of a map too; a token never is."""
    request = unchecked(
        api.UpdateAnswerRequest,
        workload_id=None,
        lens_alias="a",
        question_id="q",
        choice_updates={"a": unchecked(api.ChoiceUpdate, status=None)},
    )
    assert told(request, "required") == {"workload_id": "is required", "choice_updates['a'].status": "is required"}
    assert told(api.CreateMilestoneRequest(workload_id="0" * 32, milestone_name="abc")) == {}


def test_a_member_that_answers_may_lack_is_required_in_a_request() -> None:
    """A class that travels both ways has defaults, and still a request needs the member."""
    request = api.StartAgentRecommendationGenerationRequest(
        profile_arn="arn:aws:wellarchitected:eu-west-1:123456789012:agent-profile/a",
        types=["ARCHITECTURE"],
        scope=api.Scope(items=[unchecked(api.PillarItem, ids=["a"])]),
    )
    assert set(told(request).items()) >= {("scope.pillars", "is required"), ("scope.items[0].pillar", "is required")}


@pytest.mark.parametrize(("number", "right"), [(0, False), (1, True), (50, True), (51, False)])
def test_a_range_includes_its_ends(number: int, right: bool) -> None:
    """The smallest and the largest number that the model states are allowed."""
    expected = {} if right else {"max_results": f"is {number}; the service takes 1 to 50"}
    assert told(api.ListLensesRequest(max_results=number)) == expected


@pytest.mark.parametrize(("length", "right"), [(2, False), (3, True), (100, True), (101, False)])
def test_lengths_include_their_ends(length: int, right: bool) -> None:
    """The shortest and the longest text that the model states are allowed; characters count, not bytes."""
    found = told(api.CreateMilestoneRequest(workload_id="0" * 32, milestone_name="é" * length))
    assert bool(found) is not right


def test_the_number_of_items_and_entries_is_limited() -> None:
    """Lists and maps have a smallest and a largest number of items."""
    arn = "arn:aws:wellarchitected:eu-west-1:123456789012:workload/" + "0" * 32
    assert told(api.TagResourceRequest(workload_arn=arn, tags={})) == {
        "tags": "has 0 entries; the service takes 1 to 50 entries"
    }
    assert told(api.UntagResourceRequest(workload_arn=arn, tag_keys=[f"k{number}" for number in range(51)])) == {
        "tag_keys": "has 51 items; the service takes 1 to 50 items"
    }
    assert told(api.UntagResourceRequest(workload_arn=arn, tag_keys=[])) == {
        "tag_keys": "has 0 items; the service takes 1 to 50 items"
    }


def test_each_item_has_its_place() -> None:
    """A problem inside of a list is told with the index of the item."""
    assert set(told(api.UntagResourceRequest(workload_arn="a", tag_keys=["a", "<", "b", ">"]))) == {
        "tag_keys[1]",
        "tag_keys[3]",
    }


def test_an_enumeration_takes_its_members_and_their_texts() -> None:
    """A member, its text, and nothing else; members of another enumeration count by their text."""
    for right in (api.LensType.CUSTOM_SELF, "CUSTOM_SELF"):
        assert told(api.ListLensesRequest(lens_type=right)) == {}
    found = told(unchecked(api.ListLensesRequest, lens_type="MINE"))
    assert found == {"lens_type": "is 'MINE'; the service knows AWS_OFFICIAL, CUSTOM_SELF, CUSTOM_SHARED"}


def test_limits_may_be_left_to_the_service() -> None:
    """With "required" lengths, ranges, patterns and lists of values are not checked."""
    request = unchecked(api.ListLensesRequest, max_results=0, lens_name="", lens_type="NEW", lens_status="ALL")
    assert set(told(request)) == {"max_results", "lens_name", "lens_type"}
    assert told(request, "required") == {}


def test_an_empty_label_is_never_sent() -> None:
    """An empty segment would make another path: DELETE /lenses/ is not DELETE /lenses/{LensAlias}."""
    request = api.ListTagsForResourceRequest(workload_arn="")
    for check in ("all", "required"):
        assert told(request, check) == {"workload_arn": "is empty; it is a part of the request's path"}


def generation(document: object) -> Any:
    return unchecked(
        api.StartAgentRecommendationGenerationRequest,
        profile_arn="arn:aws:wellarchitected:eu-west-1:123456789012:agent-profile/a",
        types=["RESOURCE"],
        additional_context=document,
    )


@pytest.mark.parametrize(
    "document", [None, "text", 5, -(2**63), 2**64 - 1, 0.5, True, [], {}, {"a": [{"b": (None, {"c": ""})}]}]
)
def test_a_document_is_any_json_value(document: object) -> None:
    """The service models it as a document."""
    assert told(generation(document)) == {}


@pytest.mark.parametrize(
    ("document", "place", "words"),
    [
        (b"bytes", "", "has to be a JSON value, not bytes"),
        ([{1, 2}], "[0]", "has to be a JSON value, not set"),
        ({"a": datetime(2026, 1, 1, tzinfo=UTC)}, "['a']", "has to be a JSON value, not datetime"),
        ({"a": {5: "b"}}, "['a']: the key 5", "has to be text (str), not int"),
        ([float("nan")], "[0]", "is nan, which JSON does not have"),
        ({"a": float("inf")}, "['a']", "is inf, which JSON does not have"),
        (2**64, "", "is 18446744073709551616; JSON is written with whole numbers of 64 bits"),
    ],
)
def test_a_document_that_cannot_be_written_is_told(document: object, place: str, words: str) -> None:
    """What JSON does not have is found before it is sent as something else."""
    assert told(generation(document)) == {f"additional_context{place}": words}


def test_a_document_may_not_be_bottomless() -> None:
    """Nesting ends where the writer of JSON would, also in a list that holds itself."""
    endless: list[object] = []
    endless.append(endless)
    found = told(generation(endless))
    assert found == {"additional_context" + "[0]" * 200: "is nested more than 200 deep"}
    deep: object = []
    for _ in range(199):
        deep = [deep]
    assert told(generation(deep)) == {}


def test_a_timestamp_needs_a_zone() -> None:
    """A datetime without a time zone is nobody's moment, and text is none at all."""
    span = unchecked(api.TimeWindow, from_=datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None), to="2026-01-01")
    request = api.CreateAgentOrganizationalReportRequest(filters=api.OrganizationalReportFilters(created_at_range=span))
    assert told(request) == {
        "filters.created_at_range.from_": "has no time zone; give an aware datetime",
        "filters.created_at_range.to": "has to be a point in time (datetime), not str",
    }
    span = api.TimeWindow(from_=datetime(2026, 1, 1, tzinfo=UTC))
    request = api.CreateAgentOrganizationalReportRequest(filters=api.OrganizationalReportFilters(updated_at_range=span))
    assert told(request) == {}


@frozen(kw_only=True, eq=False, repr=False)
class Measured(Model):
    """Limits that the service model does not have today, and may have tomorrow."""

    share: float | None = field(default=None, metadata=body("Share", NumberShape(max=1, whole=False)))
    number: int | None = field(default=None, metadata=body("Number", NumberShape(min=3, max=3)))
    text: str | None = field(default=None, metadata=body("Text", TextShape(min=2)))
    lists: Sequence[Sequence[str]] | None = field(
        default=None, metadata=body("Lists", ListShape(ListShape(TextShape(min=1), min=1)))
    )
    maps: Mapping[str, Sequence[int]] | None = field(
        default=None, metadata=body("Maps", MapShape(TEXT, ListShape(NUMBER, max=0)))
    )
    content: bytes | None = field(default=None, metadata=body("Content", BLOB))


def test_limits_hold_at_any_depth_and_one_sided() -> None:
    """A list in a list and a list in a map have limits of their own; a limit may have one side."""
    measured = unchecked(
        Measured, share=1.5, number=4, text="a", lists=[[], ["a", ""]], maps={"a": [1], "b": ["c"]}, content="text"
    )
    assert told(measured) == {
        "share": "is 1.5; the service takes 0 to 1",
        "number": "is 4; the service takes 3",
        "text": "has 1 character; the service takes at least 2 characters",
        "lists[0]": "has 0 items; the service takes at least 1 item",
        "lists[1][1]": "has 0 characters; the service takes at least 1 character",
        "maps['a']": "has 1 item; the service takes 0 items",
        "maps['b']": "has 1 item; the service takes 0 items",
        "maps['b'][0]": "has to be a whole number (int), not str",
        "content": "has to be bytes, not str",
    }
    assert told(Measured(share=1, number=3, text="ab", lists=[["a"]], maps={"a": ()}, content=b"")) == {}
    assert told(unchecked(Measured, share=True, content=bytearray())) == {
        "share": "has to be a number (float), not bool",
        "content": "has to be bytes, not bytearray",
    }
