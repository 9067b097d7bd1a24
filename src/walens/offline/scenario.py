"""
Scenarios: a file that says what there is to be in the service, for demos and for tests.

It is carried out by the operations themselves, in one transaction: whatever the service would refuse is told with its
line, all of it at once, and then nothing has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeVar

from walens._core.check import problems_in
from walens.api.lens_reviews import UpdateAnswerRequest
from walens.api.lens_versions import CreateLensVersionRequest
from walens.api.lenses import ImportLensRequest
from walens.api.milestones import CreateMilestoneRequest
from walens.api.shared_structures import ChoiceUpdate
from walens.api.shares import CreateLensShareRequest, CreateWorkloadShareRequest, UpdateShareInvitationRequest
from walens.api.workloads import CreateWorkloadRequest
from walens.errors import ConfigurationError, ProblemKind, ServiceError
from walens.json_types import is_array, is_object
from walens.offline.arns import Scope
from walens.offline.input_file import Node, read_input
from walens.offline.operations import HANDLERS
from walens.offline.scenario_files import lens_text

if TYPE_CHECKING:
    import os

    from walens.model import OperationRequest
    from walens.offline.call import Call

__all__ = ["CallFor", "Given", "carry_out", "read_scenario"]

ResponseT = TypeVar("ResponseT")
CallFor: TypeAlias = Callable[[Scope, "str | None"], "Call"]
"""Gives a call of a region and an account, in the transaction; the text is the id of what it makes."""
Given: TypeAlias = "str | os.PathLike[str] | Mapping[str, object]"
"""A scenario: the path of its file, or its value."""

_PLACE: Final = ("account", "region", "id", "name")
_WORKLOAD_TEXTS: Final = (
    "architectural_design",
    "description",
    "environment",
    "industry",
    "industry_type",
    "notes",
    "review_owner",
)
_WORKLOAD_LISTS: Final = ("account_ids", "aws_regions", "non_aws_regions", "pillar_priorities")
_PERMISSIONS: Final = ("READONLY", "CONTRIBUTOR")
_DECISIONS: Final[Mapping[str, str | None]] = {"PENDING": None, "ACCEPTED": "ACCEPT", "REJECTED": "REJECT"}


class _Made(NamedTuple):
    """What a scenario has made under a name, and whose it is."""

    id: str
    """The ARN of a lens, the id of a workload."""
    scope: Scope


def read_scenario(given: Given) -> Node:
    """
    Read a scenario, without carrying it out.

    Raises:
        OfflineFileError: it cannot be read.
        MissingExtra: it is YAML, and ruamel.yaml is not installed.
    """
    return read_input(given)


def carry_out(scenario: Node, scope: Scope, call_for: CallFor) -> None:
    """
    Carry a scenario out.

    Args:
        scenario: the scenario, or a list of them that follow each other.
        scope: the account and the region where it names none.
        call_for: gives the calls that it is made of.

    Raises:
        OfflineFileError: it is no scenario, or the service refuses a part of it.
    """
    run = _Run(scope, call_for)
    for part in scenario.items() if is_array(scenario.value) else [scenario]:
        run.part(part)
    scenario.file.finish()


class _Run:
    def __init__(self, scope: Scope, call_for: CallFor) -> None:
        self._scope = scope
        self._call_for = call_for
        self._accounts: dict[str, str] = {}
        self._lenses: dict[str, _Made] = {}
        self._workloads: dict[str, _Made] = {}

    def part(self, node: Node) -> None:
        members = node.members(("accounts", "account", "region", "lenses", "workloads"))
        if "accounts" in members:
            for name, account in members["accounts"].entries().items():
                self._accounts[name] = account.text()
        self._scope = self._scope_of(members)
        for lens in members["lenses"].items() if "lenses" in members else []:
            self._lens(lens)
        for workload in members["workloads"].items() if "workloads" in members else []:
            self._workload(workload)

    # Lenses

    def _lens(self, node: Node) -> None:
        members = node.members((*_PLACE, "file", "document", "draft", "tags", "versions", "shares"), required=("name",))
        name = members["name"].text() if "name" in members else ""
        lens = self._lenses.get(name)
        if lens is None:
            lens = self._new_lens(node, members)
            if lens is None:
                return
            self._lenses[name] = lens
        elif members.keys() & {"file", "document", "account", "region", "id", "tags"}:
            node.tell(f"the lens {name!r} is there already; versions, draft and shares can be added to it")
            return
        for version in members["versions"].items() if "versions" in members else []:
            self._version(version, lens)
        if "draft" in members:
            self._import(members["draft"], lens, lens_text(members["draft"]))
        for share in members["shares"].items() if "shares" in members else []:
            self._share_lens(share, lens)

    def _new_lens(self, node: Node, members: Mapping[str, Node]) -> _Made | None:
        if ("file" in members) == ("document" in members):
            node.tell("a lens has either a file or a document", ProblemKind.MISSING)
            return None
        source = members.get("file") or members["document"]
        scope = self._scope_of(members)
        text = lens_text(source)
        if text is None:
            return None
        request = ImportLensRequest(json_string=text, tags=_texts(members.get("tags")), client_request_token=_TOKEN)
        answer = self._ask(source, scope, request, _id_of(members))
        return None if answer is None else _Made(answer.lens_arn, scope)

    def _import(self, node: Node, lens: _Made, text: str | None) -> None:
        if text is not None:
            request = ImportLensRequest(lens_alias=lens.id, json_string=text, client_request_token=_TOKEN)
            self._ask(node, lens.scope, request)

    def _version(self, node: Node, lens: _Made) -> None:
        major: bool | None = True
        version = node
        if is_object(node.value):
            members = node.members(("version", "file", "document", "major"), required=("version",))
            version = members.get("version", node)
            major = members["major"].flag() if "major" in members else major
            source = members.get("file") or members.get("document")
            if source is not None:
                self._import(source, lens, lens_text(source))
        request = CreateLensVersionRequest(
            lens_alias=lens.id, lens_version=version.text(), is_major_version=major, client_request_token=_TOKEN
        )
        self._ask(node, lens.scope, request)

    def _share_lens(self, node: Node, lens: _Made) -> None:
        members = self._share_members(node, ("with", "status"))
        request = CreateLensShareRequest(
            lens_alias=lens.id, shared_with=self._account(members["with"]), client_request_token=_TOKEN
        )
        answer = self._ask(node, lens.scope, request)
        if answer is not None:
            self._decide(members, lens.scope, request.shared_with, answer.share_id)

    # Workloads

    def _workload(self, node: Node) -> None:
        known = (*_PLACE, *_WORKLOAD_TEXTS, *_WORKLOAD_LISTS, "lenses", "answers", "milestones", "shares", "tags")
        members = node.members(known, required=("name",))
        name = members["name"].text() if "name" in members else ""
        workload = self._workloads.get(name)
        if workload is None:
            workload = self._new_workload(node, members, name)
            if workload is None:
                return
            self._workloads[name] = workload
        elif members.keys() - {"name", "answers", "milestones", "shares"}:
            node.tell(f"the workload {name!r} is there already; answers, milestones and shares can be added to it")
            return
        for lens, answers in members["answers"].entries().items() if "answers" in members else []:
            for question, answer in answers.entries().items():
                self._answer(answer, workload, lens, question)
        for milestone in members["milestones"].items() if "milestones" in members else []:
            request = CreateMilestoneRequest(
                workload_id=workload.id, milestone_name=milestone.text(), client_request_token=_TOKEN
            )
            self._ask(milestone, workload.scope, request)
        for share in members["shares"].items() if "shares" in members else []:
            self._share_workload(share, workload)

    def _new_workload(self, node: Node, members: Mapping[str, Node], name: str) -> _Made | None:
        scope = self._scope_of(members)
        texts = {key: members[key].text() for key in _WORKLOAD_TEXTS if key in members}
        lists = {key: [each.text() for each in members[key].items()] for key in _WORKLOAD_LISTS if key in members}
        lenses = [self._lens_id(each.text()) for each in members["lenses"].items()] if "lenses" in members else []
        request = CreateWorkloadRequest(
            workload_name=name,
            description=texts.get("description", name),
            environment=texts.get("environment", "PRODUCTION"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            review_owner=texts.get("review_owner", "scenario"),
            lenses=lenses,
            aws_regions=lists.get("aws_regions", [scope.region_name]),
            non_aws_regions=lists.get("non_aws_regions"),
            account_ids=lists.get("account_ids"),
            pillar_priorities=lists.get("pillar_priorities"),
            architectural_design=texts.get("architectural_design"),
            industry_type=texts.get("industry_type"),
            industry=texts.get("industry"),
            notes=texts.get("notes"),
            tags=_texts(members.get("tags")),
            client_request_token=_TOKEN,
        )
        answer = self._ask(node, scope, request, _id_of(members))
        return None if answer is None else _Made(answer.workload_id, scope)

    def _answer(self, node: Node, workload: _Made, lens: str, question: str) -> None:
        members = (
            {"selected": node}
            if is_array(node.value)
            else node.members(("selected", "applicable", "reason", "notes", "choices"))
        )
        request = UpdateAnswerRequest(
            workload_id=workload.id,
            lens_alias=self._lens_id(lens),
            question_id=question,
            selected_choices=[each.text() for each in members["selected"].items()] if "selected" in members else None,
            choice_updates=_choices(members["choices"]) if "choices" in members else None,
            is_applicable=members["applicable"].flag() if "applicable" in members else None,
            reason=members["reason"].text() if "reason" in members else None,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            notes=members["notes"].text() if "notes" in members else None,
        )
        self._ask(node, workload.scope, request)

    def _share_workload(self, node: Node, workload: _Made) -> None:
        members = self._share_members(node, ("with", "status", "permission"))
        permission = members["permission"].choice(_PERMISSIONS) if "permission" in members else "READONLY"
        request = CreateWorkloadShareRequest(
            workload_id=workload.id,
            shared_with=self._account(members["with"]),
            permission_type="CONTRIBUTOR" if permission == "CONTRIBUTOR" else "READONLY",
            client_request_token=_TOKEN,
        )
        answer = self._ask(node, workload.scope, request)
        if answer is not None:
            self._decide(members, workload.scope, request.shared_with, answer.share_id)

    # What they have in common

    def _share_members(self, node: Node, known: tuple[str, ...]) -> dict[str, Node]:
        members = node.members(known, required=("with",)) if is_object(node.value) else {}
        return {"with": node, **members}

    def _decide(self, members: Mapping[str, Node], owner: Scope, receiver: str, share_id: str | None) -> None:
        action = _DECISIONS[members["status"].choice(tuple(_DECISIONS))] if "status" in members else None
        if action is not None and share_id is not None:
            scope = self._scope_in(members["status"], owner.region_name, receiver)
            request = UpdateShareInvitationRequest(
                share_invitation_id=share_id,
                share_invitation_action="ACCEPT" if action == "ACCEPT" else "REJECT",
            )
            self._ask(members["status"], scope, request)

    def _account(self, node: Node) -> str:
        text = node.text()
        return self._accounts.get(text, text)

    def _lens_id(self, name: str) -> str:
        return self._lenses[name].id if name in self._lenses else name

    def _scope_of(self, members: Mapping[str, Node]) -> Scope:
        account = self._account(members["account"]) if "account" in members else self._scope.account_id
        region = members["region"].text() if "region" in members else self._scope.region_name
        node = members.get("account") or members.get("region")
        return self._scope if node is None else self._scope_in(node, region, account)

    def _scope_in(self, node: Node, region: str, account: str) -> Scope:
        try:
            return Scope(region, account)
        except ConfigurationError as error:
            node.tell(error.problem)
            return self._scope

    def _ask(
        self, node: Node, scope: Scope, request: OperationRequest[ResponseT], made: str | None = None
    ) -> ResponseT | None:
        """Execute an operation; where it is refused, tell it of the node that asked for it."""
        problems = problems_in(request)
        for problem in problems:
            node.tell(f"{problem.path}: {problem.message}")
        if problems:
            return None
        try:
            answer: ResponseT = HANDLERS[type(request)](self._call_for(scope, made), request)
        except ServiceError as error:
            fields = getattr(error, "fields", ())
            told = "; ".join(f"{each.name}: {each.message}" for each in fields)
            node.tell(f"{request.operation.name} is refused: {error.message}{' (' + told + ')' if told else ''}")
            return None
        return answer


_TOKEN: Final = "scenario"  # noqa: S105 - no secret
"""A token that nothing is kept of: the service's members are required, and a scenario is carried out once."""


def _id_of(members: Mapping[str, Node]) -> str | None:
    if "id" not in members:
        return None
    made = members["id"].text()
    if len(made) != 32 or not set(made) <= set("0123456789abcdef"):  # noqa: PLR2004
        members["id"].tell("an id has 32 hexadecimal digits, in small letters")
    return made


def _texts(node: Node | None) -> dict[str, str] | None:
    return None if node is None else {key: each.text() for key, each in node.entries().items()}


def _choices(node: Node) -> dict[str, ChoiceUpdate]:
    updates: dict[str, ChoiceUpdate] = {}
    for choice, each in node.entries().items():
        members = each.members(("status", "reason", "notes"), required=("status",))
        updates[choice] = ChoiceUpdate(
            status=members["status"].text() if "status" in members else "",  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            reason=members["reason"].text() if "reason" in members else None,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            notes=members["notes"].text() if "notes" in members else None,
        )
    return updates
