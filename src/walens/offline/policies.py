"""
Identity policies of IAM: which calls they allow, as docs/iam-actions.md has it for this service.

What a policy may hold is the part of the language that decides about this service; anything else is refused when the
policy is read, so that nobody relies on a condition that is not looked at.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from walens.json_types import is_array, is_object
from walens.offline.input_file import Node, read_input
from walens.offline.official import official_lens
from walens.offline.refusals import access_denied
from walens.offline.tables.tags import TagTable
from walens.offline.tables.workloads import WorkloadTable

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping, Sequence

    from walens.model import OperationRequest
    from walens.offline.call import Call

__all__ = ["Policy", "load_policy"]

_SERVICE: Final = "wellarchitected"
_VERSION: Final = "2012-10-17"
_WITHOUT_RESOURCE: Final = frozenset({"ImportLens", "ListNotifications", "ListProfileNotifications"})
"""What is on no resource, whatever its request names."""
_TAGGING: Final = frozenset({"ImportLens", "CreateProfile", "CreateReviewTemplate", "CreateWorkload"})
"""What needs TagResource as well, where it carries tags."""
_FROM_TEMPLATE: Final = (
    "GetReviewTemplate",
    "GetReviewTemplateAnswer",
    "GetReviewTemplateLensReview",
    "ListReviewTemplateAnswers",
)
"""What CreateWorkload needs as well, where it is made from a template."""
_KEY: Final = re.compile(
    r"(?:aws:(?:ResourceTag|RequestTag)/.+|aws:TagKeys|wellarchitected:JiraProjectKey)", re.IGNORECASE
)
_TAG_KEYS: Final = "aws:tagkeys"
_QUALIFIERS: Final = ("ForAllValues", "ForAnyValue")
_Values: TypeAlias = "tuple[str, ...]"


class _Operator(NamedTuple):
    like: bool
    negated: bool


_OPERATORS: Final[Mapping[str, _Operator]] = {
    "StringEquals": _Operator(like=False, negated=False),
    "StringNotEquals": _Operator(like=False, negated=True),
    "StringLike": _Operator(like=True, negated=False),
    "StringNotLike": _Operator(like=True, negated=True),
}


class _Condition(NamedTuple):
    operator: _Operator
    qualifier: str | None
    key: str
    """In small letters, but for the key of a tag."""
    wanted: _Values

    def holds(self, context: Mapping[str, _Values]) -> bool:
        """Tell whether it holds of a call; a value that is not there equals none."""
        given = context.get(self.key, ())
        if self.qualifier == "ForAllValues":
            return all(self._holds_of(each) for each in given)
        if self.qualifier == "ForAnyValue":
            return any(self._holds_of(each) for each in given)
        return self._holds_of(given[0]) if given else self.operator.negated

    def _holds_of(self, value: str) -> bool:
        if self.operator.like:
            found = any(_pattern(each).fullmatch(value) for each in self.wanted)
        else:
            found = value in self.wanted
        return found is not self.operator.negated


class _Statement(NamedTuple):
    allows: bool
    actions: _Values
    """In small letters."""
    resources: _Values
    conditions: tuple[_Condition, ...]

    def is_about(self, action: str, resource: str, context: Mapping[str, _Values]) -> bool:
        """Tell whether it decides about an action on a resource."""
        return (
            any(_pattern(each).fullmatch(f"{_SERVICE}:{action}".lower()) for each in self.actions)
            and any(_pattern(each).fullmatch(resource) for each in self.resources)
            and all(condition.holds(context) for condition in self.conditions)
        )


class Policy(NamedTuple):
    """An identity policy."""

    statements: tuple[_Statement, ...]

    def require(self, call: Call, request: OperationRequest[object]) -> None:
        """
        Let a call through if the policy allows it.

        Raises:
            AccessDeniedException: it does not, or a statement denies it; with the action and the resource.
        """
        for action, resource in _needed(call, request):
            context = _context(call, request, resource)
            about = [each for each in self.statements if each.is_about(action, resource, context)]
            denied = any(not each.allows for each in about)
            if about and not denied:
                continue
            # Assumption: the service words it as IAM's documentation does.
            name = f"{_SERVICE}:{action}"
            why = (
                "with an explicit deny in an identity-based policy"
                if denied
                else f"because no identity-based policy allows the {name} action"
            )
            user = f"arn:{call.scope.partition}:iam::{call.scope.account_id}:user/offline"
            raise access_denied(f"User: {user} is not authorized to perform: {name} on resource: {resource} {why}")


def load_policy(given: str | os.PathLike[str] | Mapping[str, object]) -> Policy:
    """
    Read an identity policy.

    Args:
        given: the path of a file in JSON or YAML, or its value.

    Raises:
        OfflineFileError: it cannot be read, or has what is not looked at; everything is told with its line.
        MissingExtra: it is YAML, and ruamel.yaml is not installed.
    """
    node = read_input(given)
    members = node.members(("Version", "Id", "Statement"), required=("Version", "Statement"))
    if "Version" in members:
        members["Version"].choice((_VERSION,))
    statements: list[_Statement] = []
    if "Statement" in members:
        found = members["Statement"]
        statements = [_read_statement(each) for each in (found.items() if is_array(found.value) else [found])]
    node.file.finish()
    return Policy(tuple(statements))


def _read_statement(node: Node) -> _Statement:
    required = ("Effect", "Action", "Resource")
    members = node.members(("Sid", *required, "Condition"), required)
    effect = members["Effect"].choice(("Allow", "Deny")) if "Effect" in members else "Allow"
    actions = _read_texts(members["Action"], _check_action) if "Action" in members else ()
    resources = _read_texts(members["Resource"], _check_resource) if "Resource" in members else ()
    conditions = _read_conditions(members["Condition"]) if "Condition" in members else ()
    return _Statement(effect == "Allow", tuple(each.lower() for each in actions), resources, conditions)


def _read_texts(node: Node, check: Callable[[Node, str], None]) -> _Values:
    texts: list[str] = []
    for each in node.items() if is_array(node.value) else [node]:
        text = each.text()
        if "${" in text:
            each.tell("variables of policies are not looked at")
        check(each, text)
        texts.append(text)
    return tuple(texts)


def _check_action(node: Node, text: str) -> None:
    if text and text != "*" and ":" not in text:
        node.tell(f"an action has its service before it, as {_SERVICE}:GetLens")


def _check_resource(node: Node, text: str) -> None:
    if text and not text.startswith(("arn:", "*", "?")):
        node.tell("a resource is an ARN or '*'")


def _check_nothing(_node: Node, _text: str) -> None:
    pass


def _read_conditions(node: Node) -> tuple[_Condition, ...]:
    conditions: list[_Condition] = []
    for name, keys in node.entries().items():
        qualifier, _, operator = name.rpartition(":")
        if operator not in _OPERATORS or (qualifier and qualifier not in _QUALIFIERS):
            known = ", ".join(_OPERATORS)
            keys.tell(f"this operator is not looked at; known are {known}, for aws:TagKeys behind one of {_QUALIFIERS}")
            continue
        for key, values in keys.entries().items():
            if not _KEY.fullmatch(key):
                values.tell("this key is not looked at; docs/iam-actions.md has those that are")
            elif (key.lower() == _TAG_KEYS) != bool(qualifier):
                values.tell("aws:TagKeys has many values, and only it: it stands behind ForAllValues: or ForAnyValue:")
            wanted = _read_texts(values, _check_nothing)
            conditions.append(_Condition(_OPERATORS[operator], qualifier or None, _known_key(key), wanted))
    return tuple(conditions)


def _known_key(key: str) -> str:
    name, slash, tag = key.partition("/")
    return name.lower() + slash + tag


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Make the expression of a text in which ``*`` stands for any signs and ``?`` for one."""
    parts = (".*" if sign == "*" else "." if sign == "?" else re.escape(sign) for sign in re.sub(r"\*+", "*", text))
    return re.compile("".join(parts), re.DOTALL)


def _needed(call: Call, request: OperationRequest[object]) -> list[tuple[str, str]]:
    """Give the actions that a call needs, each with the resource that it is on."""
    name = request.operation.name
    needed = [(name, each) for each in _resources(call, request, name)]
    if name in _TAGGING and getattr(request, "tags", None):
        needed.append(("TagResource", "*"))
    if name == "CreateWorkload":
        templates: Sequence[str] = getattr(request, "review_template_arns", None) or ()
        needed += [(each, template) for template in templates for each in _FROM_TEMPLATE]
    return needed


def _resources(call: Call, request: OperationRequest[object], name: str) -> list[str]:
    named: dict[str, str] = {
        key: value
        for key in ("workload_id", "template_arn", "profile_arn", "workload_arn", "lens_alias")
        if isinstance(value := getattr(request, key, None), str)
    }
    if name in _WITHOUT_RESOURCE or not named:
        return ["*"]
    if "workload_id" in named:
        workload = _workload_arn(call, named["workload_id"])
        return [workload, named["profile_arn"]] if name == "UpgradeProfileVersion" else [workload]
    for key in ("template_arn", "profile_arn", "workload_arn"):
        if key in named:
            return [named[key]]
    alias = named["lens_alias"]
    return [call.scope.official_arn(alias) if official_lens(alias) is not None else alias]


def _workload_arn(call: Call, workload_id: str) -> str:
    row = WorkloadTable(call.rows).find(workload_id)
    arn = call.scope.workload_arn(workload_id)
    if row is None:
        return arn
    return arn.replace(f":{call.scope.region_name}:{call.scope.account_id}:", f":{row.region}:{row.account}:", 1)


def _context(call: Call, request: OperationRequest[object], resource: str) -> dict[str, _Values]:
    context: dict[str, _Values] = {}
    tags: object = getattr(request, "tags", None)
    if is_object(tags):
        context[_TAG_KEYS] = tuple(tags)
        context.update({f"aws:requesttag/{key}": (str(value),) for key, value in tags.items()})
    if resource != "*":
        found = TagTable(call.rows).of(resource)
        context.update({f"aws:resourcetag/{key}": (value,) for key, value in found.items()})
    project: object = getattr(getattr(request, "jira_configuration", None), "jira_project_key", None)
    if isinstance(project, str):
        context["wellarchitected:jiraprojectkey"] = (project,)
    return context
