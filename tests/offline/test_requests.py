from contextlib import nullcontext
from datetime import UTC, datetime, timedelta

import orjson
import pytest
from botocore.loaders import Loader

from walens import api
from walens._core.restjson import encode
from walens.errors import ValidationException
from walens.offline.wire import Route, Router, read_request

MODEL = Loader().load_service_model("wellarchitected", "service-2")
REQUESTS = [
    getattr(api, name) for name in api.__all__ if name.endswith("Request") and hasattr(getattr(api, name), "operation")
]
EVERY = Router(REQUESTS)
ARN = "arn:aws:wellarchitected:us-east-1:123456789012:lens/0123456789abcdef0123456789abcdef"
ID = "0123456789abcdef0123456789abcdef"


def received(request, token="token"):
    """Send a request model over the wire, and read it as the service does."""
    message = encode(request, "https://x", token=token, headers={})
    path, _, query = message.url.removeprefix("https://x").partition("?")
    route = EVERY.find(message.method, path)
    assert route is not None
    return read_request(route, query, message.body)


def read(request_type, *, query="", body=b"", **labels):
    """Read a request of which the parts are given."""
    return read_request(Route(request_type, labels), query, body)


def refusal(request_type, **parts):
    with pytest.raises(ValidationException) as caught:
        read(request_type, **parts)
    return caught.value


@pytest.mark.parametrize(
    "request_model",
    [
        api.ImportLensRequest(json_string="{}", client_request_token="t", tags={"team": "a+b", "größe": ""}),
        api.ImportLensRequest(json_string='{"name": "\u2019"}', lens_alias=ARN, client_request_token="t"),
        api.ListLensesRequest(max_results=7, lens_type="CUSTOM_SELF", lens_name="a & b=c", next_token="abc="),
        api.DeleteLensRequest(lens_alias=ARN, lens_status="ALL", client_request_token="t t"),
        api.CreateLensVersionRequest(
            lens_alias=ARN, lens_version="1", is_major_version=False, client_request_token="t"
        ),
        api.UntagResourceRequest(workload_arn=ARN, tag_keys=("a", "b c")),
        api.UpdateAnswerRequest(
            workload_id=ID,
            lens_alias="serverless",
            question_id="q",
            selected_choices=("a", "b"),
            choice_updates={"a": api.ChoiceUpdate(status="SELECTED", notes="n")},
            is_applicable=True,
        ),
        api.GetConsolidatedReportRequest(format="JSON", include_shared_resources=True),
        api.GetConsolidatedReportRequest(format="JSON", include_shared_resources=False),
        api.GetMilestoneRequest(workload_id=ID, milestone_number=3),
    ],
    ids=lambda request: request.operation.name,
)
def test_the_service_reads_what_a_client_sent(request_model):
    """The service reads the very values that a client sent, wherever they stood."""
    assert received(request_model) == request_model


def test_points_in_time_are_read():
    """Seconds since 1970 and ISO 8601 are read as points in time, in structures as well; other text is refused."""
    span = {"from": "2023-11-14T22:13:20Z", "to": 1_700_000_001}
    body = {"clientToken": "t" * 32, "label": "report", "filters": {"createdAtRange": span}}
    request = read(api.CreateAgentOrganizationalReportRequest, body=orjson.dumps(body))
    first = datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert request.filters.created_at_range == api.TimeWindow(from_=first, to=first + timedelta(seconds=1))
    span["to"] = "tomorrow"
    error = refusal(api.CreateAgentOrganizationalReportRequest, body=orjson.dumps(body))
    assert [field.name for field in error.fields] == ["filters.createdAtRange.to"]


def test_a_body_that_is_no_json_is_refused():
    """A body that is no JSON cannot be parsed."""
    error = refusal(api.ImportLensRequest, body=b'{"JSONString": ')
    assert error.reason == "CANNOT_PARSE"
    assert "not JSON" in error.message


def test_a_body_that_is_no_object_is_refused():
    """A body that is JSON, but no object, cannot be parsed."""
    assert refusal(api.ImportLensRequest, body=b"[]").reason == "CANNOT_PARSE"


def test_every_missing_member_is_named():
    """Every missing member is named, the token as well: only an SDK makes one."""
    error = refusal(api.ImportLensRequest)
    assert error.status == 400
    assert error.reason == "FIELD_VALIDATION_FAILED"
    assert {(field.name, field.message) for field in error.fields} == {
        ("ClientRequestToken", "is required"),
        ("JSONString", "is required"),
    }
    assert error.message.startswith("[Validation] ")


def test_null_is_a_missing_member():
    """A member that is null is a missing one."""
    error = refusal(api.ImportLensRequest, body=b'{"JSONString": null, "ClientRequestToken": "t"}')
    assert [field.name for field in error.fields] == ["JSONString"]


def test_lengths_types_and_patterns_are_checked_all_at_once():
    """Lengths, types and patterns are checked, and all that is wrong is told at once in the service's names."""
    body = {"JSONString": "{", "LensAlias": 7, "ClientRequestToken": "\u00e9", "Tags": {"it's": "x" * 257}}
    error = refusal(api.ImportLensRequest, body=orjson.dumps(body))
    named = {field.name: field.message for field in error.fields}
    assert set(named) == {"JSONString", "LensAlias", "ClientRequestToken", 'Tags: the key "it\'s"', 'Tags["it\'s"]'}
    assert "2 to 500,000" in named["JSONString"]
    assert "text (str), not int" in named["LensAlias"]


def test_text_where_a_number_belongs_is_refused():
    """A query string holds text: what is no number is named, and so is one out of range."""
    assert [field.name for field in refusal(api.ListLensesRequest, query="MaxResults=many").fields] == ["MaxResults"]
    assert "1 to 50" in str(refusal(api.ListLensesRequest, query="MaxResults=51").fields[0].message)
    assert read(api.ListLensesRequest, query="MaxResults=50").max_results == 50


def test_a_value_that_an_enumeration_has_not_is_refused():
    """A value that an enumeration has not is refused, with those that it has."""
    error = refusal(api.DeleteLensRequest, LensAlias=ARN, query="LensStatus=SOME&ClientRequestToken=t")
    assert "ALL, DRAFT, PUBLISHED" in str(error.fields[0].message)


def test_wrong_types_deep_inside_are_named_by_their_path():
    """What is wrong deep inside a structure is named by its path."""
    body = {"ChoiceUpdates": {"a": {"Status": 3}, "b": "no structure"}, "SelectedChoices": "a", "IsApplicable": "yes"}
    error = refusal(api.UpdateAnswerRequest, WorkloadId=ID, LensAlias="x", QuestionId="q", body=orjson.dumps(body))
    names = {str(field.name) for field in error.fields}
    assert {"SelectedChoices", "IsApplicable", "ChoiceUpdates['b']"} <= names
    assert any(name.startswith("ChoiceUpdates['a']") for name in names)


def test_a_map_that_is_no_object_is_refused():
    """A map that comes as text is refused."""
    error = refusal(api.TagResourceRequest, WorkloadArn=ARN, body=b'{"Tags": "team=a"}')
    assert [field.name for field in error.fields] == ["Tags"]


def test_a_boolean_of_the_query_string_is_true_or_false():
    """A boolean of the query string is ``true`` or ``false``, and nothing else."""
    error = refusal(api.GetConsolidatedReportRequest, query="Format=JSON&IncludeSharedResources=yes")
    assert [field.name for field in error.fields] == ["IncludeSharedResources"]


@pytest.mark.parametrize("request_type", REQUESTS, ids=lambda request_type: request_type.operation.name)
def test_the_members_that_are_required_are_those_of_the_service_model(request_type):
    """What is missed in an empty request is what botocore's model of the service requires, tokens included."""
    operation = MODEL["operations"][request_type.operation.name]
    shape = MODEL["shapes"][operation["input"]["shape"]] if "input" in operation else {}
    required = set(shape.get("required", ()))
    with pytest.raises(ValidationException) if required else nullcontext() as caught:
        read(request_type)
    missed = caught.value.fields if caught else ()
    assert {field.name for field in missed if "is required" in str(field.message)} == required
