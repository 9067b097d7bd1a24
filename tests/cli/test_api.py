"""Any operation of the service, with its JSON in and its JSON out."""

import json
from pathlib import Path

import pytest

from tests.cli.loopback import Answer

ARN = "arn:aws:wellarchitected:eu-west-1:123456789012:lens/0123456789abcdef0123456789abcdef"


def test_an_operation_takes_and_gives_the_services_json(walens, service):
    """The members travel by the service's names, nested ones too, and so does what comes back."""
    answer = {"WorkloadId": "a" * 32, "Answer": {"QuestionId": "q1", "Risk": "HIGH"}}
    service.answers = [Answer(body=answer)]
    given = {
        "WorkloadId": "a" * 32,
        "LensAlias": ARN,
        "QuestionId": "q1",
        "ChoiceUpdates": {"q1_a": {"Status": "SELECTED", "Notes": "ja"}},
    }
    Path("answer.json").write_text(json.dumps(given))

    ended = walens("api", "UpdateAnswer", "--cli-input-json", "answer.json")

    assert (ended.code, json.loads(ended.out), ended.err) == (0, answer, "")
    (asked,) = service.asked
    assert asked.method == "PATCH"
    assert asked.body == {"ChoiceUpdates": given["ChoiceUpdates"]}


@pytest.mark.parametrize("words", [("list-lenses",), ("ListLenses",), ("listlenses", "--cli-input-json", "file://in")])
def test_names_and_files_are_spelled_as_the_aws_cli_has_them(walens, service, words):
    """An operation may be spelled with hyphens, and a file with file:// before it."""
    Path("in").write_text("{}")

    assert walens("api", *words).code == 0
    assert service.asked[0].path == "/lenses"


def test_the_parameters_come_from_standard_input(walens, service):
    """A file of - is standard input."""
    walens("api", "ListLenses", "--cli-input-json", "-", stdin=b'{"MaxResults": 7}')

    assert service.asked[0].path == "/lenses?MaxResults=7"


def test_all_pages_are_one_answer(walens, service):
    """--all-pages joins the items of every page, and leaves the token out."""
    service.answers = [
        Answer(body={"LensSummaries": [{"LensArn": "a", "LensName": "a"}], "NextToken": "n1"}),
        Answer(body={"LensSummaries": [{"LensArn": "b", "LensName": "b"}]}),
    ]

    ended = walens("api", "ListLenses", "--all-pages")

    assert json.loads(ended.out) == {
        "LensSummaries": [{"LensArn": "a", "LensName": "a"}, {"LensArn": "b", "LensName": "b"}]
    }


def test_one_page_keeps_its_token(walens, service):
    """Without --all-pages the answer is the service's, token included."""
    service.answers = [Answer(body={"LensSummaries": [], "NextToken": "n1"})]

    assert json.loads(walens("api", "ListLenses").out) == {"LensSummaries": [], "NextToken": "n1"}


def test_a_query_picks_from_the_answer(walens, service):
    """--query prints what a JMESPath expression finds; times are text for it."""
    summaries = [
        {"LensArn": "n", "LensName": "new", "CreatedAt": 1.8e9},
        {"LensArn": "o", "LensName": "old", "CreatedAt": 1.7e9},
    ]
    service.answers = [Answer(body={"LensSummaries": summaries})]

    ended = walens("api", "ListLenses", "--query", "sort_by(LensSummaries, &CreatedAt)[].LensName")

    assert json.loads(ended.out) == ["old", "new"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "name an operation; walens api --list shows them"),
        (("ListLens",), "did you mean ListLenses"),
        (("Xyzzy",), "walens api --list shows them"),
        (("OperationRequest",), "is no operation of the service"),
        (("GetLens", "--all-pages"), "the answer of GetLens has no pages"),
        (("ListLenses", "--query", "a["), "Invalid value for '--query'"),
        (("ListLenses", "--query", 'abs(`"a"`)'), "Invalid value for '--query'"),
    ],
)
def test_a_wrong_command_line_ends_with_2(walens, service, words, said):
    """What is wrong on the command line is told with what would be right."""
    ended = walens("api", *words)

    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


@pytest.mark.parametrize(
    ("operation", "given", "problems"),
    [
        ("GetLens", "{}", ["LensAlias: is required"]),
        ("GetLens", '{"Lens": 1, "LensAlias": "a"}', ["Lens: is no member of GetLensRequest"]),
        ("ListLenses", '{"MaxResults": 51, "LensName": ""}', ["MaxResults: is 51; ", "LensName: has 0 characters; "]),
        ("ListLenses", '{"MaxResults": "7"}', ["MaxResults: "]),
        ("ListLenses", "[]", ["has to be a JSON object, not an array"]),
        ("ListLenses", "{", ["line 1, column"]),
        ("TagResource", '{"WorkloadArn": "a", "Tags": {"k": 1}}', ["Tags['k']"]),
        (
            "UpdateAnswer",
            '{"WorkloadId": "a", "LensAlias": "a", "QuestionId": "q", "ChoiceUpdates": {"c": {"Status": "X"}}}',
            ["ChoiceUpdates['c'].Status: "],
        ),
    ],
)
def test_parameters_that_do_not_fit_are_refused(walens, service, operation, given, problems):
    """All problems are told by the service's names, the exit code is 1, and nothing is sent."""
    Path("in.json").write_text(given)

    ended = walens("api", operation, "--cli-input-json", "in.json")

    assert (ended.code, ended.out, service.asked) == (1, "", [])
    assert ended.err.startswith("Error: in.json: ")
    for problem in problems:
        assert problem in ended.err


def test_parameters_that_are_missing_are_asked_for(walens, service):
    """Without a file of parameters the error tells how to give one."""
    ended = walens("api", "GetLens")

    assert (ended.code, service.asked) == (1, [])
    assert "give the parameters with --cli-input-json: LensAlias: is required" in ended.err


def test_the_list_has_every_operation_of_the_service(walens):
    """--list names all operations of botocore's model, each with a sentence."""
    from botocore.loaders import Loader

    operations = Loader().load_service_model("wellarchitected", "service-2")["operations"]

    ended = walens("api", "--list")

    rows = [line.split("\t") for line in ended.out.splitlines()]
    assert {name for name, _ in rows} == set(operations)
    assert all(sentence.endswith(".") for _, sentence in rows)


@pytest.mark.parametrize(
    "given", ['{"LensType": "CUSTOM_SELF"}', ' {"LensType": "CUSTOM_SELF"}', "file://in.json", "in.json"]
)
def test_the_parameters_are_json_or_a_file(walens, given):
    """The option takes JSON itself and file://, as the AWS CLI does, and a path."""
    Path("in.json").write_text('{"LensType": "CUSTOM_SELF"}')

    ended = walens("api", "ListLenses", "--cli-input-json", given, "--offline")

    assert (ended.code, json.loads(ended.out)["LensSummaries"]) == (0, [])


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("{", "the JSON on the command line: line 1, column 2: not JSON"),
        ("[]", "the JSON on the command line: has to be a JSON object, not an array"),
        ('{"LensTyp": "x"}', "the JSON on the command line: LensTyp"),
        ('{"LensType": 1}', "the JSON on the command line: LensType"),
    ],
)
def test_wrong_json_is_named_by_where_it_stands(walens, given, said):
    """What is wrong in it is told as for a file, without the whole of it."""
    ended = walens("api", "ListLenses", "--cli-input-json", given, "--offline")

    assert ended.code in {1, 2}
    assert said in ended.err


@pytest.mark.parametrize("query", ["[" * 5000, "(" * 3000 + "a" + ")" * 3000])
def test_a_query_that_nests_too_deep_is_refused(walens, query):
    """No query is a defect of walens, however it is nested."""
    ended = walens("api", "ListLenses", "--query", query, "--offline")

    assert ended.code == 2
    assert "--query" in ended.err
    assert "defect" not in ended.err
