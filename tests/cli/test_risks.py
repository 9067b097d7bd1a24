"""`walens risk` and `walens table`."""

import json
from pathlib import Path

import pytest


@pytest.fixture
def lens(walens):
    """The file of a lens with the question restore and its choices restore_tested, restore_automated, restore_no."""
    assert walens("new", "payments.lens.json").code == 0
    return "payments.lens.json"


@pytest.mark.parametrize(
    ("answers", "risk"),
    [
        ({}, "UNANSWERED"),
        ({"restore": ["restore_tested", "restore_automated"]}, "NONE"),
        ({"restore": ["restore_tested"]}, "MEDIUM"),
        ({"restore": ["restore_no"]}, "HIGH"),
        ({"restore": {"SelectedChoices": ["restore_tested"]}}, "MEDIUM"),
        ({"restore": {"IsApplicable": False}}, "NOT_APPLICABLE"),
        (
            {"restore": {"SelectedChoices": ["restore_tested"], "NotApplicableChoices": ["restore_automated"]}},
            "NONE",
        ),
    ],
)
def test_answers_are_scored(walens, lens, answers, risk):
    """Answers in every shape score what the service would say, a line for each question."""
    Path("answers.json").write_text(json.dumps(answers))

    ended = walens("risk", lens, "--answers", "answers.json")

    assert ended == (0, f"reliability\trestore\t{risk}\n", f"{risk} 1\n")


def test_the_services_own_answers_are_scored(walens, lens):
    """What `walens api ListAnswers` prints is a file of answers."""
    summary = {
        "QuestionId": "restore",
        "PillarId": "reliability",
        "SelectedChoices": ["restore_tested"],
        "ChoiceAnswerSummaries": [{"ChoiceId": "restore_automated", "Status": "NOT_APPLICABLE"}],
        "IsApplicable": True,
        "Risk": "NONE",
    }

    ended = walens("risk", lens, "--answers", "-", stdin=json.dumps({"AnswerSummaries": [summary]}).encode())

    assert ended.out == "reliability\trestore\tNONE\n"


def test_answers_may_be_yaml(walens, lens):
    """Answers may be written in YAML."""
    Path("answers.yaml").write_text("# of today\nrestore: [restore_tested]\n")

    assert walens("risk", lens, "--answers", "answers.yaml").out == "reliability\trestore\tMEDIUM\n"


def test_risks_as_json(walens, lens):
    """As JSON there are counts of the lens and of each pillar, and the risk of each question."""
    Path("answers.json").write_text('{"restore": ["restore_tested"]}')

    ended = walens("risk", lens, "--answers", "answers.json", "--format", "json")

    questions = [{"QuestionId": "restore", "Risk": "MEDIUM"}]
    pillar = {"PillarId": "reliability", "RiskCounts": {"MEDIUM": 1}, "Questions": questions}
    assert json.loads(ended.out) == {"RiskCounts": {"MEDIUM": 1}, "Pillars": [pillar]}


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.json", '{"restor": []}', "a.json: answers['restor']: the lens has no such question"),
        ("a.json", '{"restore": ["restore_testd"]}', "did you mean 'restore_tested'?"),
        ("a.json", '{"restore": "restore_tested"}', "a.json: ['restore']: has to be a list of choice ids"),
        ("a.json", '{"restore": [1]}', "has to be a list of choice ids"),
        ("a.json", '{"restore": {"Selected": []}}', "['restore'].Selected: is unknown"),
        ("a.json", '{"restore": {"IsApplicable": "no"}}', "['restore'].IsApplicable: has to be true or false"),
        ("a.json", '{"AnswerSummaries": [1]}', "AnswerSummaries[0]: has to be an object with a QuestionId"),
        ("a.json", '{"AnswerSummaries": [{"QuestionId": "restore", "ChoiceAnswerSummaries": 1, "SelectedChoices": 1}]}', "list of choice ids"),
        ("a.json", "[]", "a.json: has to be a JSON object, not an array"),
        ("a.yaml", "- 1\n", "a.yaml: has to be a mapping, not an array"),
        ("a.yaml", "{", "a.yaml: line 1"),
    ],
)  # fmt: skip
def test_answers_that_do_not_fit_are_refused(walens, lens, name, text, said):
    """Wrong answers are told with their place, and the exit code is 1."""
    Path(name).write_text(text)

    ended = walens("risk", lens, "--answers", name)

    assert (ended.code, ended.out) == (1, "")
    assert said in ended.err


def test_a_lens_that_cannot_be_scored_is_refused(walens, lens):
    """A rule that is none is told with the file of the lens."""
    Path(lens).write_text(Path(lens).read_text().replace('"restore_tested && !restore_no"', '"restore_tested &&"'))
    Path("answers.json").write_text('{"restore": ["restore_tested"]}')

    for words in (("risk", lens, "--answers", "answers.json"), ("table", lens, "restore")):
        ended = walens(*words)

        assert (ended.code, ended.out) == (1, "")
        assert ended.err.startswith(f"Error: {lens}: pillars[0].questions[0].riskRules[1].condition")


def test_a_truth_table_has_every_answer(walens, lens):
    """Every answer is a row, with the risk and the rule that sets it; the choices are named on top."""
    ended = walens("table", lens, "restore")

    rows = [line.split("\t") for line in ended.out.splitlines()]
    assert rows[0] == ["restore_tested", "restore_automated", "restore_no", "Risk", "Rule"]
    assert len(rows) == 8
    assert rows[1] == ["x", "-", "-", "MEDIUM_RISK", "riskRules[1]"]
    assert rows[3] == ["x", "x", "-", "NO_RISK", "riskRules[0]"]
    assert rows[7] == ["x", "x", "x", "HIGH_RISK", "riskRules[2]"]


def test_a_truth_table_shows_what_no_rule_covers(walens, lens):
    """An answer for which no rule is true is unanswered."""
    Path(lens).write_text(Path(lens).read_text().replace('"default"', '"restore_no"'))

    ended = walens("table", lens, "restore", "--format", "json")

    answers = {tuple(row["SelectedChoices"]): (row["Risk"], row["Rule"]) for row in json.loads(ended.out)["Answers"]}
    assert answers["restore_automated",] == ("UNANSWERED", None)
    assert answers["restore_no",] == ("HIGH_RISK", "riskRules[2]")
    assert walens("table", lens, "restore").out.splitlines()[2] == "-\tx\t-\tUNANSWERED\t-"


def test_an_unknown_question_is_told(walens, lens):
    """A question that the lens does not have is told with the nearest one."""
    ended = walens("table", lens, "restor")

    assert (ended.code, ended.out) == (2, "")
    assert "the lens has no question 'restor'; did you mean 'restore'?" in ended.err
