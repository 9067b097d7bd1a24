"""Scenarios: what they say is in the service afterwards, as if somebody had called the operations."""

import json
import re

import pytest

from tests.offline.documents import lens_value
from tests.offline.reviews import reviewed_lens
from walens import Client
from walens.errors import OfflineFileError
from walens.offline import OfflineTransport

ID = "0123456789abcdef" * 2

WHOLE = f"""\
- accounts: {{platform: "111122223333", payments: "444455556666", shops: "777788889999"}}
  region: eu-west-1
  account: platform
  lenses:
    - name: review
      file: review.lens.json
      id: "{ID}"
      tags: {{team: platform}}
      versions:
        - "1.0"
        - {{version: "1.1", file: minor.lens.yaml, major: false}}
      draft: review.lens.json
      shares:
        - shops
        - {{with: payments, status: ACCEPTED}}
  workloads:
    - name: Checkout
      account: payments
      description: Takes the money.
      environment: PREPRODUCTION
      aws_regions: [eu-west-1, eu-north-1]
      lenses: [review, serverless]
      tags: {{team: payments}}
      answers:
        review:
          restore: [first]
          alarms: {{applicable: false, reason: OUT_OF_SCOPE, notes: Nothing rings.}}
          budget: {{selected: [first], choices: {{second: {{status: NOT_APPLICABLE}}}}}}
      milestones: [Launch]
      shares:
        - {{with: platform, permission: CONTRIBUTOR, status: REJECTED}}
- lenses:
    - name: review
      versions: ["2.0"]
  workloads:
    - name: Checkout
      milestones: [Later]
"""


@pytest.fixture
def folder(tmp_path):
    """A folder with two lenses beside the scenario."""
    (tmp_path / "review.lens.json").write_text(reviewed_lens())
    minor = json.loads(reviewed_lens())
    minor["description"] = "Said better."
    (tmp_path / "minor.lens.yaml").write_text(json.dumps(minor, indent=2))
    return tmp_path


def write(folder, text):
    file = folder / "scenario.yaml"
    file.write_text(text)
    return file


def view(transport, account):
    return Client(transport=transport.beside(region_name="eu-west-1", account_id=account), max_attempts=1)


def test_a_scenario_is_what_the_operations_make(transport, folder):
    """Accounts, lenses by file, versions, shares, workloads, answers and milestones are there as they were written."""
    transport.seed(write(folder, WHOLE))
    owner, reviewer = view(transport, "111122223333"), view(transport, "444455556666")

    arn = f"arn:aws:wellarchitected:eu-west-1:111122223333:lens/{ID}"
    assert owner.get_lens(lens_alias=arn).lens.lens_version == "2.0"
    assert owner.get_lens(lens_alias=arn, lens_version="1.1").lens.description == "Said better."
    assert owner.list_tags_for_resource(workload_arn=arn).tags == {"team": "platform"}
    shares = owner.list_lens_shares(lens_alias=arn).lens_share_summaries
    assert {each.shared_with: str(each.status) for each in shares} == {
        "777788889999": "PENDING",
        "444455556666": "ACCEPTED",
    }

    [summary] = reviewer.list_workloads().workload_summaries
    workload = reviewer.get_workload(workload_id=summary.workload_id).workload
    assert (workload.description, workload.environment) == ("Takes the money.", "PREPRODUCTION")
    assert workload.aws_regions == ("eu-west-1", "eu-north-1")
    assert workload.tags == {"team": "payments"}
    answers = {
        each.question_id: each
        for each in reviewer.list_answers(workload_id=summary.workload_id, lens_alias=arn).answer_summaries
    }
    assert answers["restore"].selected_choices == ("first",)
    assert (answers["alarms"].is_applicable, answers["alarms"].reason) == (False, "OUT_OF_SCOPE")
    assert {each.choice_id: str(each.status) for each in answers["budget"].choice_answer_summaries}["second"] == (
        "NOT_APPLICABLE"
    )
    milestones = reviewer.list_milestones(workload_id=summary.workload_id).milestone_summaries
    assert sorted(each.milestone_name for each in milestones) == ["Later", "Launch"]
    assert owner.list_share_invitations().share_invitation_summaries == ()


def test_a_value_is_a_scenario_as_well(transport):
    """Where nothing is said, account and region are those of the service, and a document stands for a file."""
    transport.seed({"lenses": [{"name": "x", "document": lens_value("Mine")}]})
    [lens] = Client(transport=transport).list_lenses(lens_type="CUSTOM_SELF").lens_summaries
    assert (lens.lens_name, lens.owner) == ("Mine", transport.account_id)


WRONG = """\
accounts: {platform: 111122223333}
regoin: eu-west-1
lenses:
  - name: first
    file: none.lens.json
  - name: second
    file: review.lens.json
    id: short
    versions: ["1.0", "0.9"]
  - file: review.lens.json
  - name: fourth
workloads:
  - name: Checkout
    lenses: [nothing]
  - name: Shops
    lenses: [second]
    answers:
      second:
        restore: [first]
        no_such: [first]
    shares: [{with: "444455556666", permission: OWNER}]
"""


def test_everything_that_is_wrong_is_told_with_its_line_and_nothing_is_made(transport, folder):
    """Wrong types and keys, files that are not there, and refusals of the service: each at its place, all at once."""
    before = transport.dump()
    with pytest.raises(OfflineFileError) as caught:
        transport.seed(write(folder, WRONG))
    told = {}
    for each in caught.value.problems:
        told.setdefault(each.line, f"{each.path}: {each.message}")
    for line, text in {
        1: "accounts.platform: has to be a text, in quotes",
        2: "regoin: there is no such key; known are account, accounts",
        5: "lenses[0].file: .*none.lens.json: cannot be read",
        8: "lenses[1].id: an id has 32 hexadecimal digits",
        9: r"lenses[1].versions[1]: CreateLensVersion is refused: ",
        10: "lenses[2]: name is missing",
        11: "lenses[3]: a lens has either a file or a document",
        13: "workloads[0]: CreateWorkload is refused: ",
        20: "workloads[1].answers.second.no_such: UpdateAnswer is refused: ",
        21: "workloads[1].shares[0].permission: 'OWNER' is none of READONLY, CONTRIBUTOR",
    }.items():
        pattern = re.escape(text).replace(r"\.\*", ".*")
        assert re.match(pattern, told.get(line, "")), (line, told)
    assert transport.dump() == before


def test_a_refused_scenario_leaves_a_file_as_it_was(folder):
    """Also in a file, which another process may have open, nothing is left of a scenario that is refused."""
    with OfflineTransport(folder / "a.db") as transport, OfflineTransport(folder / "a.db") as beside:
        with pytest.raises(OfflineFileError):
            transport.seed(write(folder, WRONG))
        assert beside.dump() == transport.dump()
        transport.seed(write(folder, WHOLE))
        assert beside.dump() == transport.dump()
        assert view(beside, "444455556666").list_workloads().workload_summaries


@pytest.mark.parametrize("text", ["a: [", "", "- 1\n- x"])
def test_what_is_no_scenario_is_refused(transport, folder, text):
    """What cannot be read, or is no object, is an error that names the file."""
    with pytest.raises(OfflineFileError, match=r"scenario\.yaml"):
        transport.seed(write(folder, text))
