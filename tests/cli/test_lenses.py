"""The commands on the lenses of an account, against a service on a loopback socket."""

import json

import pytest

from tests.cli.loopback import Answer

ARN = "arn:aws:wellarchitected:eu-west-1:123456789012:lens/0123456789abcdef0123456789abcdef"
OFFICIAL = "arn:aws:wellarchitected::aws:lens/serverless"
LENS = '{"schemaVersion": "2021-11-01", "name": "Payments", "pillars": []}\n'


@pytest.fixture
def lens_file(tmp_path):
    file = tmp_path / "payments.lens.json"
    file.write_text(LENS)
    return str(file)


def test_import_sends_the_file_as_it_is(walens, service, lens_file):
    """The text of the file travels unchanged, with the alias, the tags and the token of the command line."""
    service.answers = [Answer(body={"LensArn": ARN, "Status": "COMPLETE"})]

    ended = walens("import", lens_file, "--alias", ARN, "--tag", "team=pay", "--tag", "a=b=c", "--token", "t1")

    assert ended == (0, f"LensArn\t{ARN}\nStatus\tCOMPLETE\n", "")
    sent = {"JSONString": LENS, "LensAlias": ARN, "Tags": {"team": "pay", "a": "b=c"}, "ClientRequestToken": "t1"}
    assert service.asked == [("PUT", "/importLens", sent)]


def test_import_reads_standard_input(walens, service):
    """A file of - is standard input."""
    service.answers = [Answer(body={"LensArn": ARN})]

    ended = walens("import", "-", stdin=LENS.encode())

    assert ended == (0, f"LensArn\t{ARN}\n", "")
    assert service.asked[0].body["JSONString"] == LENS


def test_import_gives_the_services_json(walens, service, lens_file):
    """--output json has the service's names, and no member that the service left out."""
    service.answers = [Answer(body={"LensArn": ARN})]

    ended = walens("import", lens_file, "--output", "json")

    assert ended == (0, f'{{\n    "LensArn": "{ARN}"\n}}\n', "")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--tag", "team"), "'team' has no '='; a tag is KEY=VALUE"),
        (("--tag", "a=1", "--tag", "a=2"), "the key 'a' is given twice"),
        (("--alias", ""), "the service does not take this: --alias: "),
        (("--tag", "=1"), "the service does not take this: 2 problems\n  --tag: the key ''"),
        (("--token", "é"), "the service does not take this: --token: "),
        (("--region", "not a region"), "--region: 'not a region' cannot be a region"),
        (("--endpoint-url", "nowhere"), "--endpoint-url: 'nowhere' cannot be used"),
        (("--profile", "nobody"), "nobody"),
        (("--offline", "x.db", "--profile", "p"), "leave --profile and --endpoint-url out"),
        (("--offline=",), "the name of a file is not empty"),
        (("--output", "yaml"), "'yaml'"),
        (("more",), "more"),
        (("--no-such-option",), "--no-such-option"),
    ],
)
def test_a_wrong_command_line_ends_with_2(walens, service, lens_file, words, message):
    """What is wrong on the command line is named by its own words, the exit code is 2, and nothing is sent."""
    ended = walens("import", lens_file, *words)

    assert (ended.code, ended.out) == (2, "")
    assert message in ended.err
    assert service.asked == []


def test_a_missing_region_is_told_in_words_of_the_command_line(walens, service, surroundings, lens_file):
    """Where no region is set, the error names the option that gives one."""
    surroundings.delenv("AWS_DEFAULT_REGION")

    ended = walens("import", lens_file)

    assert (ended.code, ended.out, service.asked) == (2, "", [])
    assert ended.err.startswith("Error: no region: give --region eu-west-1")


def test_missing_credentials_are_told_in_words_of_the_command_line(walens, service, surroundings, lens_file):
    """Where there are no credentials, the error speaks of the profile option and of no Python."""
    surroundings.delenv("AWS_ACCESS_KEY_ID")

    ended = walens("import", lens_file)

    assert (ended.code, ended.out, service.asked) == (2, "", [])
    assert ended.err.startswith("Error: no credentials: give --profile NAME, set AWS_ACCESS_KEY_ID")


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (
            Answer(400, {"Message": "Lens is invalid"}, "ValidationException"),
            "ValidationException in ImportLens: Lens is invalid",
        ),
        (
            Answer(403, {"Message": "no"}, "AccessDeniedException"),
            "Next: allow wellarchitected:ImportLens to this user or role",
        ),
        (
            Answer(409, {"Message": "A lens exists"}, "ConflictException"),
            "ConflictException in ImportLens: A lens exists",
        ),
        (Answer(404, {"Message": "gone"}, "ResourceNotFoundException"), "Next: walens list shows the lenses"),
        (
            Answer(402, {"Message": "15 lenses"}, "ServiceQuotaExceededException"),
            "Next: delete what is not needed any more",
        ),
        (
            Answer(418, {"Message": "short and stout"}, "TeapotException"),
            "TeapotException in ImportLens: short and stout",
        ),
    ],
)
def test_a_refusal_of_the_service_ends_with_1(walens, service, lens_file, answer, shown):
    """The service's own words stand on one line on standard error, with what to do next where that is known."""
    service.answers = [answer]

    ended = walens("import", lens_file)

    assert (ended.code, ended.out, len(service.asked)) == (1, "", 1)
    assert ended.err.startswith(f"Error: {answer.error} in ImportLens: {answer.body['Message']}")
    assert shown in ended.err
    assert ended.err.count("\n") == 1


def test_a_rejected_field_is_shown(walens, service, lens_file):
    """What the service says of single fields stands below its message."""
    fields = [{"Name": "JSONString", "Message": "pillars[0].name has a ;"}]
    service.answers = [Answer(400, {"Message": "bad", "Fields": fields}, "ValidationException")]

    ended = walens("import", lens_file)

    assert ended.err == "Error: ValidationException in ImportLens: bad\n  JSONString: pillars[0].name has a ;\n"


def test_the_words_of_the_service_send_the_terminal_no_command(walens, service, lens_file):
    """Control characters in a message are shown and not obeyed."""
    service.answers = [Answer(400, {"Message": "a\x1b[2Jb"}, "ValidationException")]

    assert walens("import", lens_file).err == "Error: ValidationException in ImportLens: a\\x1b[2Jb\n"


def test_a_service_that_is_not_there_ends_with_1(walens, surroundings, lens_file):
    """A refused connection is told with what to check."""
    surroundings.setenv("AWS_MAX_ATTEMPTS", "1")

    ended = walens("import", lens_file, "--endpoint-url", "http://127.0.0.1:9")

    assert (ended.code, ended.out) == (1, "")
    assert "Next: check the network, the Region and --endpoint-url" in ended.err


SUMMARIES = [
    {"LensArn": ARN, "LensName": "Payments", "LensStatus": "DRAFT", "LensType": "CUSTOM_SELF", "CreatedAt": 1.7e9},
    {
        "LensArn": OFFICIAL,
        "LensAlias": "serverless",
        "LensName": "Server\x1b[31m\tless",
        "LensVersion": "3",
        "LensType": "AWS_OFFICIAL",
    },
]


def test_list_follows_every_page(walens, service):
    """All pages come as one list: a line for each lens, tabs between its facts, and nothing that moves a terminal."""
    service.answers = [
        Answer(body={"LensSummaries": SUMMARIES[:1], "NextToken": "n1"}),
        Answer(body={"LensSummaries": SUMMARIES[1:]}),
    ]

    ended = walens("list")

    rows = (
        f"Payments\tDRAFT\t-\tCUSTOM_SELF\t{ARN}\n",
        f"Server\\x1b[31m less\t-\t3\tAWS_OFFICIAL\t{OFFICIAL}\n",
    )
    assert ended == (0, "".join(rows), "")
    assert [asked.path for asked in service.asked] == ["/lenses", "/lenses?NextToken=n1"]


def test_list_gives_the_services_json(walens, service):
    """As JSON the pages are one answer, with times as the AWS CLI writes them."""
    service.answers = [Answer(body={"LensSummaries": SUMMARIES})]

    ended = walens("list", "--output", "json")

    assert json.loads(ended.out) == {
        "LensSummaries": [SUMMARIES[0] | {"CreatedAt": "2023-11-14T22:13:20+00:00"}, SUMMARIES[1]]
    }


def test_list_filters_by_the_service(walens, service):
    """The filters are the service's, whatever the case of the words."""
    service.answers = [Answer(body={"LensSummaries": []})]

    ended = walens("list", "--type", "custom_self", "--status", "DRAFT", "--name", "Payments")

    assert ended == (0, "", "")
    assert service.asked[0].path == "/lenses?LensType=CUSTOM_SELF&LensStatus=DRAFT&LensName=Payments"


def test_list_refuses_a_name_by_its_option(walens, service):
    """A filter that the service would not take is told by its option."""
    ended = walens("list", "--name", "")

    assert (ended.code, service.asked) == (2, [])
    assert "--name" in ended.err


def test_show_tells_the_facts(walens, service):
    """Each fact is a line with the service's name for it."""
    lens = {"LensArn": ARN, "LensVersion": "1.0", "Name": "Payments", "Description": "a\nb", "Tags": {"team": "pay"}}
    service.answers = [Answer(body={"Lens": lens})]

    ended = walens("show", ARN, "--version", "1.0")

    lines = ("Name\tPayments", "Description\ta b", f"LensArn\t{ARN}", "LensVersion\t1.0", "Tags.team\tpay")
    assert ended == (0, "".join(f"{line}\n" for line in lines), "")
    assert service.asked[0].path.endswith("?LensVersion=1.0")


def test_show_gives_the_services_json(walens, service):
    """As JSON it is the answer of GetLens."""
    lens = {"LensArn": ARN, "Name": "Payments"}
    service.answers = [Answer(body={"Lens": lens})]

    assert json.loads(walens("show", ARN, "--output", "json").out) == {"Lens": lens}


def test_show_without_a_lens_in_the_answer(walens, service):
    """An answer with no lens is no answer, and is told with the path of what is missing."""
    service.answers = [Answer(body={})]

    ended = walens("show", ARN)

    assert (ended.code, ended.out) == (1, "")
    assert "lens is missing" in ended.err


def test_export_prints_the_lens(walens, service):
    """The lens goes to standard output as text of JSON, in UTF-8, with a line break at its end."""
    service.answers = [Answer(body={"LensJSON": '{"name": "Zürich"}'})]

    for words in (("--version", "1.0"), ("-o", "-")):
        assert walens("export", ARN, *words) == (0, '{"name": "Zürich"}\n', "")


def test_export_gives_the_services_json(walens, service):
    """As JSON it is the answer, with the lens as a string in it."""
    service.answers = [Answer(body={"LensJSON": "{}"})]

    assert json.loads(walens("export", ARN, "--output", "json").out) == {"LensJSON": "{}"}


def test_export_writes_a_file(walens, service, tmp_path):
    """With -o the lens goes to the file, and nothing to standard output."""
    service.answers = [Answer(body={"LensJSON": "{}"})]

    ended = walens("export", ARN, "-o", "lens.json")

    assert ended == (0, "", "")
    assert (tmp_path / "lens.json").read_text() == "{}\n"


def test_export_tells_which_file_cannot_be_written(walens, service):
    """A file that cannot be written is named, and the exit code is 1."""
    service.answers = [Answer(body={"LensJSON": "{}"})]

    ended = walens("export", ARN, "-o", "no/such/folder.json")

    assert ended == (1, "", "Error: no/such/folder.json: No such file or directory\n")


def test_export_refuses_an_answer_without_a_lens(walens, service):
    """No file is written where the answer holds no lens."""
    service.answers = [Answer(body={})]

    ended = walens("export", ARN)

    assert (ended.code, ended.out) == (1, "")
    assert "lens_json is missing" in ended.err


@pytest.mark.parametrize(("status", "what"), [("draft", "the draft"), ("ALL", "the draft and all versions")])
def test_delete_does_not_ask_without_a_terminal(walens, service, status, what):
    """Where no terminal is, it deletes what --status says, and tells so on standard error."""
    ended = walens("delete", ARN, "--status", status, "--token", "t1")

    assert ended == (0, "", f"Deleted {what} of {ARN}\n")
    assert service.asked[0].method == "DELETE"
    assert service.asked[0].path.endswith(f"?LensStatus={status.upper()}&ClientRequestToken=t1")


def test_delete_gives_the_services_json(walens, service):
    """As JSON it is the empty answer of DeleteLens."""
    assert walens("delete", ARN, "--status", "published", "--output", "json") == (0, "{}\n", "")


def test_delete_wants_to_know_what(walens, service):
    """The service requires a status, and so does the command: nothing is deleted by a default."""
    ended = walens("delete", ARN)

    assert (ended.code, service.asked) == (2, [])
    assert "--status" in ended.err


def test_debug_shows_attempts_and_the_traceback(walens, service, lens_file):
    """--debug works before and after the command, tells of each attempt, and shows where an error came from."""
    service.answers = [Answer(404, {"Message": "gone"}, "ResourceNotFoundException")]

    for words in (("--debug", "import", lens_file), ("import", lens_file, "--debug")):
        ended = walens(*words)

        assert ended.code == 1
        assert "walens: ImportLens attempt 1: 404 ResourceNotFoundException" in ended.err
        assert "Traceback (most recent call last)" in ended.err
        assert ended.err.splitlines()[-1].startswith("Error: ResourceNotFoundException")
