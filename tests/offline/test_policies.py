"""Identity policies: what they let through, what they deny, and what they may not hold (docs/iam-actions.md)."""

import json
from pathlib import Path

import pytest

from tests.offline.documents import lens_text
from tests.offline.reviews import WORKLOAD, reviewed_lens
from walens import Client, api
from walens.errors import AccessDeniedException, OfflineFileError, ResourceNotFoundException
from walens.offline import OfflineTransport
from walens.offline.operations import HANDLERS
from walens.offline.policies import load_policy

ACCOUNT = "123456789012"
ARN = f"arn:aws:wellarchitected:us-east-1:{ACCOUNT}:"


def policy(*statements):
    return {"Version": "2012-10-17", "Statement": list(statements)}


def allow(action="*", resource="*", **condition):
    return statement("Allow", action, resource, condition)


def deny(action="*", resource="*", **condition):
    return statement("Deny", action, resource, condition)


def statement(effect, action, resource, condition):
    made = {"Effect": effect, "Action": action, "Resource": resource}
    return {**made, "Condition": condition} if condition else made


@pytest.fixture
def state():
    """A published lens and a workload, each with a tag, as a dump."""
    with OfflineTransport(random_seed=1) as transport:
        client = Client(transport=transport)
        lens = client.import_lens(json_string=reviewed_lens(), tags={"team": "payments"}).lens_arn
        client.create_lens_version(lens_alias=lens, lens_version="1.0")
        workload = client.create_workload(**WORKLOAD, lenses=[lens], tags={"team": "shops"}).workload_id
        return transport.dump(), lens, workload


@pytest.fixture
def under(state):
    """Make a client of the service with that state, under a policy."""
    services = []

    def make(*statements, account=ACCOUNT):
        transport = OfflineTransport(policy=policy(*statements), account_id=account)
        services.append(transport)
        transport.load(state[0])
        return Client(transport=transport, max_attempts=1)

    yield make
    for transport in services:
        transport.close()


def test_what_no_statement_allows_is_refused_with_action_and_resource(under, state):
    """The refusal is worded as IAM words it, and nothing is done."""
    _, lens, _ = state
    client = under(allow("wellarchitected:List*"))
    assert client.list_lenses().lens_summaries
    with pytest.raises(AccessDeniedException) as caught:
        client.create_lens_version(lens_alias=lens, lens_version="2.0")
    assert caught.value.status == 403
    assert caught.value.message == (
        f"User: arn:aws:iam::{ACCOUNT}:user/offline is not authorized to perform: wellarchitected:CreateLensVersion on "
        f"resource: {lens} because no identity-based policy allows the wellarchitected:CreateLensVersion action"
    )


def test_a_denial_wins(under, state):
    """Whatever allows it, and wherever it stands."""
    _, lens, _ = state
    client = under(deny("wellarchitected:DeleteLens", f"{ARN}lens/*"), allow())
    assert client.get_lens(lens_alias=lens).lens
    with pytest.raises(AccessDeniedException, match=f"DeleteLens on resource: {lens} with an explicit deny in an"):
        client.delete_lens(lens_alias=lens, lens_status="ALL")
    assert client.get_lens(lens_alias=lens).lens


@pytest.mark.parametrize(
    ("action", "allowed"),
    [
        ("wellarchitected:GetLens", True),
        ("WellArchitected:getlens", True),
        ("wellarchitected:Get*", True),
        ("wellarchitected:Get????", True),
        ("*", True),
        ("wellarchitected:GetLensReview", False),
        ("wellarchitected:Get?", False),
        ("s3:*", False),
    ],
)
def test_actions_have_wildcards_and_no_case(under, state, action, allowed):
    """A star is any signs, a question mark one; capitals make no difference in actions."""
    client = under(allow(action))
    if allowed:
        assert client.get_lens(lens_alias=state[1]).lens
    else:
        with pytest.raises(AccessDeniedException):
            client.get_lens(lens_alias=state[1])


def test_resources_are_those_of_the_operation(under, state):
    """A lens's ARN, a workload's, that of its owner; what makes and lists is on no resource."""
    _, lens, workload = state
    client = under(allow(resource=[lens, f"{ARN}workload/{workload}", "arn:aws:wellarchitected::aws:lens/*"]))
    assert client.get_lens(lens_alias=lens).lens
    assert client.get_lens(lens_alias="serverless").lens
    assert client.get_answer(workload_id=workload, lens_alias=lens, question_id="restore").answer
    for request in (
        api.ImportLensRequest(json_string=lens_text("Other")),
        api.ImportLensRequest(json_string=lens_text("Other"), lens_alias=lens),
        api.ListLensesRequest(),
        api.ListNotificationsRequest(workload_id=workload),
    ):
        with pytest.raises(AccessDeniedException, match=r"on resource: \* because"):
            client.call(request)
    with pytest.raises(AccessDeniedException, match=f"on resource: {ARN}workload/{'0' * 32} because"):
        client.get_workload(workload_id="0" * 32)
    with pytest.raises(ResourceNotFoundException):
        under(allow()).get_workload(workload_id="0" * 32)


def test_the_workload_of_another_account_has_its_owners_arn(under, state):
    """A policy of the receiver names the ARN under which the workload is known."""
    client = under(allow("*", "arn:aws:wellarchitected:us-east-1:444455556666:*"), account="444455556666")
    with pytest.raises(AccessDeniedException, match=f"on resource: {ARN}workload/{state[2]} because"):
        client.get_workload(workload_id=state[2])


def test_tags_need_an_action_of_their_own(under):
    """Who may import may not therefore tag."""
    client = under(allow("wellarchitected:ImportLens"))
    assert client.import_lens(json_string=lens_text("A")).lens_arn
    with pytest.raises(AccessDeniedException, match="wellarchitected:TagResource on resource: "):
        client.import_lens(json_string=lens_text("B"), tags={"a": "b"})


@pytest.mark.parametrize(
    ("condition", "allowed"),
    [
        ({"StringEquals": {"aws:ResourceTag/team": "payments"}}, True),
        ({"StringEquals": {"AWS:resourcetag/team": ["shops", "payments"]}}, True),
        ({"StringEquals": {"aws:ResourceTag/team": "Payments"}}, False),
        ({"StringEquals": {"aws:ResourceTag/Team": "payments"}}, False),
        ({"StringLike": {"aws:ResourceTag/team": "pay*"}}, True),
        ({"StringEquals": {"aws:ResourceTag/team": "pay*"}}, False),
        ({"StringNotEquals": {"aws:ResourceTag/team": ["shops", "payments"]}}, False),
        ({"StringNotLike": {"aws:ResourceTag/team": "s*"}}, True),
        ({"StringNotEquals": {"aws:ResourceTag/none": "x"}}, True),
        ({"StringLike": {"aws:ResourceTag/none": "*"}}, False),
        ({"StringEquals": {"aws:ResourceTag/team": "payments"}, "StringLike": {"aws:ResourceTag/team": "s*"}}, False),
    ],
)
def test_tags_of_a_resource_decide(under, state, condition, allowed):
    """Each operator, with a value that is not there as well; all conditions have to hold."""
    client = under(allow("wellarchitected:GetLens", "*", **condition))
    if allowed:
        assert client.get_lens(lens_alias=state[1]).lens
    else:
        with pytest.raises(AccessDeniedException):
            client.get_lens(lens_alias=state[1])


@pytest.mark.parametrize(
    ("condition", "tags", "allowed"),
    [
        ({"StringEquals": {"aws:RequestTag/team": "a"}}, {"team": "a"}, True),
        ({"StringEquals": {"aws:RequestTag/team": "a"}}, {"team": "b"}, False),
        ({"StringEquals": {"aws:RequestTag/team": "a"}}, None, False),
        ({"ForAllValues:StringEquals": {"aws:TagKeys": ["team", "cost"]}}, {"team": "a"}, True),
        ({"ForAllValues:StringEquals": {"aws:TagKeys": ["team"]}}, {"team": "a", "more": "b"}, False),
        ({"ForAllValues:StringEquals": {"aws:TagKeys": ["team"]}}, None, True),
        ({"ForAnyValue:StringLike": {"aws:TagKeys": ["t*"]}}, {"more": "b", "team": "a"}, True),
        ({"ForAnyValue:StringLike": {"aws:TagKeys": ["t*"]}}, None, False),
    ],
)
def test_tags_of_a_request_decide(under, condition, tags, allowed):
    """A lens may be made with these tags, and not with others or with none."""
    client = under(allow("wellarchitected:*", "*", **condition))
    if allowed:
        assert client.import_lens(json_string=lens_text("New"), tags=tags).lens_arn
    else:
        with pytest.raises(AccessDeniedException):
            client.import_lens(json_string=lens_text("New"), tags=tags)


def test_operations_of_every_family_are_held_against_the_policy(state):
    """With a policy that allows nothing of the service, reads and writes of each family are refused, and do nothing."""
    with OfflineTransport(policy=policy(allow("s3:*"))) as transport:
        transport.load(state[0])
        before = transport.dump()
        client = Client(transport=transport, max_attempts=1)
        refused = set()
        for request in (
            api.ListLensesRequest(),
            api.GetLensRequest(lens_alias=state[1]),
            api.DeleteLensRequest(lens_alias=state[1], lens_status="ALL"),
            api.TagResourceRequest(workload_arn=state[1], tags={"a": "b"}),
            api.UpdateWorkloadRequest(workload_id=state[2]),
            api.GetGlobalSettingsRequest(),
            api.ListShareInvitationsRequest(),
            api.GetProfileTemplateRequest(),
        ):
            assert type(request) in HANDLERS
            with pytest.raises(AccessDeniedException):
                client.call(request)
            refused.add(request.operation.name)
        assert len(refused) == 8
        assert transport.dump() == before


WRONG = {
    "Version": "2008-10-17",
    "Statement": [
        {"Effect": "allow", "Action": "GetLens", "Resource": "lens"},
        {"Effect": "Allow", "NotAction": "*", "Resource": "*", "Principal": "*"},
        {"Effect": "Allow", "Action": "*", "Resource": "arn:aws:wellarchitected:*:*:lens/${aws:username}"},
        {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "true"}}},
        {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"StringEquals": {"aws:SourceIp": "x"}}},
        {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"StringEquals": {"aws:TagKeys": "x"}}},
        {
            "Effect": "Allow",
            "Action": "*",
            "Resource": "*",
            "Condition": {"ForAnyValue:StringEquals": {"aws:RequestTag/a": "x"}},
        },
    ],
}


def test_what_is_not_looked_at_is_refused_with_its_place(tmp_path):
    """Everything at once, each at its line: nobody relies on a condition that nobody checks."""
    file = tmp_path / "policy.json"
    file.write_text(json.dumps(WRONG, indent=1))
    with pytest.raises(OfflineFileError) as caught:
        OfflineTransport(policy=file)
    found = sorted(each.path for each in caught.value.problems)
    assert found == sorted(
        [
            "Version",
            "Statement[0].Effect",
            "Statement[0].Action",
            "Statement[0].Resource",
            "Statement[1]",
            "Statement[1].NotAction",
            "Statement[1].Principal",
            "Statement[2].Resource",
            "Statement[3].Condition.Bool",
            "Statement[4].Condition.StringEquals['aws:SourceIp']",
            "Statement[5].Condition.StringEquals['aws:TagKeys']",
            "Statement[6].Condition['ForAnyValue:StringEquals']['aws:RequestTag/a']",
        ]
    )
    assert all(each.line for each in caught.value.problems)


def test_a_file_is_a_policy(tmp_path):
    """JSON and YAML say the same, and one statement needs no list."""
    value = {"Version": "2012-10-17", "Statement": allow("wellarchitected:GetLens")}
    (tmp_path / "policy.json").write_text(json.dumps(value))
    (tmp_path / "policy.yaml").write_text(
        'Version: "2012-10-17"\nStatement: {Effect: Allow, Action: "wellarchitected:GetLens", Resource: "*"}\n'
    )
    assert (
        load_policy(tmp_path / "policy.json")
        == load_policy(tmp_path / "policy.yaml")
        == load_policy(policy(allow("wellarchitected:GetLens")))
    )


def test_the_page_has_every_operation_on_no_resource_or_a_lens():
    """What the documentation lists under `*` and under the lens is what is asked for."""
    page = (Path(__file__).parents[2] / "docs" / "iam-actions.md").read_text("utf-8")
    rows = dict(line.strip("| \n").split(" | ") for line in page.splitlines() if " | " in line)
    for request_type in HANDLERS:
        names = {attribute.name for attribute in request_type.__attrs_attrs__}
        name = request_type.operation.name
        on_nothing = name in rows["`*` alone"].split(", ")
        on_lens = name in rows["the lens, `lens/ID`"].split(", ")
        named = names & {"workload_id", "template_arn", "profile_arn", "workload_arn", "lens_alias"}
        is_on_nothing = not named or name in {"ImportLens", "ListNotifications", "ListProfileNotifications"}
        assert (on_nothing, on_lens) == (is_on_nothing, not is_on_nothing and named == {"lens_alias"}), name
