"""Dictionaries of boto3's to models and back, and errors to botocore's."""

import pickle
from datetime import UTC, datetime, timedelta, timezone

import pytest
from botocore.exceptions import ClientError

from walens import api, errors
from walens.compat import as_client_error, from_boto3, to_boto3

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def test_a_request_becomes_the_parameters_of_boto3() -> None:
    """Names are the service's, tuples are lists, and what is absent is left out."""
    request = api.UpdateAnswerRequest(
        workload_id="0" * 32,
        lens_alias="serverless",
        question_id="q1",
        selected_choices=("a", "b"),
        choice_updates={"a": api.ChoiceUpdate(status=api.ChoiceStatus.SELECTED, notes="because")},
        is_applicable=False,
    )
    assert to_boto3(request) == {
        "WorkloadId": "0" * 32,
        "LensAlias": "serverless",
        "QuestionId": "q1",
        "SelectedChoices": ["a", "b"],
        "ChoiceUpdates": {"a": {"Status": "SELECTED", "Notes": "because"}},
        "IsApplicable": False,
    }


def test_text_of_an_enumeration_is_plain_text() -> None:
    """boto3 knows no enumerations, so neither does its dictionary."""
    found = to_boto3(api.LensSummary(lens_arn="arn", lens_status=api.LensStatus("PUBLISHED")))
    assert found == {"LensArn": "arn", "LensStatus": "PUBLISHED"}
    assert type(found["LensStatus"]) is str


def test_parameters_of_boto3_become_a_request() -> None:
    """Structures, lists and maps take the types of the model."""
    request = from_boto3(api.ImportLensRequest, {"JSONString": "{}", "Tags": {"team": "a"}})
    assert request == api.ImportLensRequest(json_string="{}", tags={"team": "a"})


def test_a_name_in_the_query_string_is_not_boto3s_name() -> None:
    """boto3 says ``TagKeys`` and ``maxResults`` where the query string has ``tagKeys`` and ``MaxResults``."""
    untag = from_boto3(api.UntagResourceRequest, {"WorkloadArn": "arn", "TagKeys": ["a"]})
    assert untag.tag_keys == ("a",)
    generations = api.ListAgentRecommendationGenerationsRequest(profile_arn="arn", max_results=5)
    assert to_boto3(generations) == {"profileArn": "arn", "maxResults": 5}


def test_the_response_metadata_of_boto3_is_left_out() -> None:
    """boto3 adds its metadata to every answer; the answer of walens has no place for it."""
    answer = {"LensArn": "arn", "Status": "COMPLETE", "ResponseMetadata": {"HTTPStatusCode": 200}}
    assert from_boto3(api.ImportLensResponse, answer) == api.ImportLensResponse(
        lens_arn="arn", status=api.ImportLensStatus.COMPLETE
    )


def test_an_unlisted_value_of_an_answer_stays_open() -> None:
    """A value that the model does not list becomes a member of the open enumeration."""
    found = from_boto3(api.LensSummary, {"LensArn": "arn", "LensStatus": "PUBLISHED"}).lens_status
    assert isinstance(found, api.LensStatus)
    assert not found.is_listed


def test_an_unlisted_value_of_a_request_is_kept_for_the_check() -> None:
    """A closed enumeration has no such member, so the text stays for the check before the request is sent."""
    assert from_boto3(api.ListLensesRequest, {"LensType": "NEW"}).lens_type == "NEW"


def test_a_document_passes_as_it_is() -> None:
    """What the service models as a document is any JSON value, on both sides."""
    document = {"a": [1, 2.5, None, {"b": True}]}
    request = from_boto3(
        api.StartAgentRecommendationGenerationRequest,
        {"profileArn": "arn", "types": ["RESOURCE"], "additionalContext": document},
    )
    assert request.additional_context == document
    assert to_boto3(request)["additionalContext"] == document


@pytest.mark.parametrize(
    "moment",
    [
        NOON,
        NOON.astimezone(timezone(timedelta(hours=5))),
        NOON.astimezone().replace(tzinfo=None),
        "2026-03-01T12:00:00Z",
        NOON.timestamp(),
    ],
    ids=["aware", "another zone", "local", "text", "seconds"],
)
def test_a_timestamp_is_what_boto3_takes_for_one(moment: object) -> None:
    """A datetime without a zone is in local time for boto3; text and seconds are timestamps as well."""
    found = from_boto3(api.Milestone, {"MilestoneNumber": 1, "RecordedAt": moment}).recorded_at
    assert found == NOON
    assert found.tzinfo is not None


def test_everything_wrong_is_told_at_once() -> None:
    """What is unknown, missing or of another shape is named with its place; a slip in a required name is told once."""
    with pytest.raises(errors.InvalidRequest) as caught:
        from_boto3(
            api.UpdateAnswerRequest,
            {
                "WorkloadID": "0",
                "LensAlias": "serverless",
                "SelectedChoices": "a",
                "ChoiceUpdates": {"a": {"Notes": "no status"}, "b": "SELECTED"},
            },
        )
    assert {(problem.path, problem.message.split(";")[0]) for problem in caught.value.problems} == {
        ("WorkloadID", "is no member of UpdateAnswerRequest"),
        ("QuestionId", "is required"),
        ("SelectedChoices", "has to be a list, not str"),
        ("ChoiceUpdates['a'].Status", "is required"),
        ("ChoiceUpdates['b']", "has to be a dictionary, not str"),
    }
    assert caught.value.problems[0].message.endswith("; did you mean WorkloadId?")


def test_what_is_no_map_and_no_moment_is_refused() -> None:
    """A map has to be a dictionary, a timestamp something that can be read as one."""
    with pytest.raises(errors.InvalidRequest) as caught:
        from_boto3(api.Workload, {"Tags": ["a"], "UpdatedAt": "the day after", "Lenses": [["a"]], "Environment": 5})
    assert [problem.path for problem in caught.value.problems] == ["WorkloadId", "WorkloadArn", "UpdatedAt", "Tags"]


def test_what_is_no_model_is_refused() -> None:
    """Only classes of ``walens.api`` have names of the service's."""
    with pytest.raises(TypeError, match="not dict"):
        to_boto3({"LensAlias": "a"})
    with pytest.raises(TypeError, match="not <class 'dict'>"):
        from_boto3(dict, {"LensAlias": "a"})


def test_a_validation_error_becomes_a_client_error() -> None:
    """Code, message, fields, request id, status and retries stand where code for boto3 looks for them."""
    error = errors.ValidationException(
        "no such alias", status=400, operation="GetLens", request_id="f00d", retry_after=None
    )
    error.reason = "FIELD_VALIDATION_FAILED"
    error.fields = (errors.FieldError("LensAlias", "unknown"), errors.FieldError(None, "odd"))
    error.attempts = 3
    found = as_client_error(error)
    assert isinstance(found, ClientError)
    assert found.operation_name == "GetLens"
    assert found.response == {
        "Error": {"Message": "no such alias", "Code": "ValidationException"},
        "ResponseMetadata": {"HTTPStatusCode": 400, "RetryAttempts": 2, "RequestId": "f00d"},
        "Message": "no such alias",
        "Reason": "FIELD_VALIDATION_FAILED",
        "Fields": [{"Name": "LensAlias", "Message": "unknown"}, {"Message": "odd"}],
    }
    assert str(found) == "An error occurred (ValidationException) when calling the GetLens operation: no such alias"
    assert pickle.loads(pickle.dumps(found)).response == found.response


def test_an_error_outside_of_a_call_has_no_request_id() -> None:
    """What an error does not know is not made up."""
    found = as_client_error(errors.UnknownServiceError("odd", code="Odd"))
    assert found.operation_name == "Unknown"
    assert found.response == {
        "Error": {"Message": "odd", "Code": "Odd"},
        "ResponseMetadata": {"HTTPStatusCode": 0, "RetryAttempts": 0},
    }
