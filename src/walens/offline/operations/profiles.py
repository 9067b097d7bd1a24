"""Profiles: make, describe, list, change and delete (docs/service-sharing.md, section 5)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from walens.api.profiles import (
    CreateProfileRequest,
    CreateProfileResponse,
    DeleteProfileRequest,
    DeleteProfileResponse,
    GetProfileRequest,
    GetProfileResponse,
    GetProfileTemplateRequest,
    GetProfileTemplateResponse,
    ListProfilesRequest,
    ListProfilesResponse,
    Profile,
    ProfileChoice,
    ProfileOwnerType,
    ProfileQuestion,
    ProfileQuestionUpdate,
    ProfileSummary,
    ProfileTemplate,
    ProfileTemplateChoice,
    ProfileTemplateQuestion,
    UpdateProfileRequest,
    UpdateProfileResponse,
)
from walens.api.shares import ShareResourceType
from walens.errors import FieldError
from walens.offline.call import moment
from walens.offline.names import normalized_name
from walens.offline.operations.access import received, share_for
from walens.offline.operations.profile_lookup import own_profile, seen_profile
from walens.offline.operations.tags import refuse_reserved
from walens.offline.paging import page, start_of
from walens.offline.profile_template import QUESTIONS
from walens.offline.refusals import conflict, invalid_fields, not_found
from walens.offline.tables.profiles import ProfileRow, ProfileTable
from walens.offline.tables.tags import TagTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from walens.offline.call import Call, Handlers

__all__ = ["HANDLERS"]

# Assumption S20: when our template was made.
_TEMPLATE_MADE: Final = datetime(2023, 6, 13, tzinfo=UTC)
_OWN, _SHARED = 0, 1


def _create_profile(call: Call, request: CreateProfileRequest) -> CreateProfileResponse:
    refuse_reserved(request.tags or {})
    selected = _selected({}, request.profile_questions)
    table = ProfileTable(call.rows)
    # Assumption S27: names are compared as those of workloads are.
    normalized = normalized_name(request.profile_name)
    holder = table.holder_of_name(normalized, call.scope)
    if holder is not None:
        raise conflict(
            f"[Conflict] A profile with name {request.profile_name} already exists.",
            resource_id=holder,
            resource_type="PROFILE",
        )
    arn = call.scope.profile_arn(call.make_id())
    table.add(
        arn,
        call.scope,
        name=request.profile_name,
        normalized_name=normalized,
        description=request.profile_description,
        now=call.now,
    )
    table.add_version(arn, selected)
    TagTable(call.rows).put(arn, request.tags or {})
    return CreateProfileResponse(profile_arn=arn, profile_version=seen_profile(call, arn).version_name)


def _selected(before: Mapping[str, Sequence[str]], updates: Sequence[ProfileQuestionUpdate]) -> dict[str, list[str]]:
    """
    Give what is selected after some questions were answered anew.

    Raises:
        ValidationException: a question or choice is unknown, or a question has too few or too many (assumption S26).
    """
    problems: list[FieldError] = []
    selected = {question_id: list(choices) for question_id, choices in before.items()}
    known = {question.id: question for question in QUESTIONS}
    for index, update in enumerate(updates):
        question = known.get(update.question_id or "")
        if question is None:
            problems.append(FieldError(f"ProfileQuestions[{index}].QuestionId", f"is not known: {update.question_id}"))
            continue
        choices = list(dict.fromkeys(update.selected_choice_ids or ()))
        unknown = sorted({*choices} - {choice.id for choice in question.choices})
        if unknown:
            problem = f"has choices that question {question.id} does not have: {', '.join(unknown)}"
            problems.append(FieldError(f"ProfileQuestions[{index}].SelectedChoiceIds", problem))
        selected[question.id] = choices
    for question in QUESTIONS:
        number = len(selected.get(question.id, ()))
        if not 1 <= number <= question.most:
            problem = f"has {number} choices for question {question.id}, which takes 1 to {question.most}"
            problems.append(FieldError("ProfileQuestions", problem))
    if problems:
        raise invalid_fields(problems)
    return selected


def _get_profile(call: Call, request: GetProfileRequest) -> GetProfileResponse:
    row = seen_profile(call, request.profile_arn)
    return GetProfileResponse(profile=_described(call, row, request.profile_version or row.version_name))


def _described(call: Call, row: ProfileRow, version: str) -> Profile:
    """
    Give a profile in a version.

    Raises:
        ResourceNotFoundException: it has no such version.
    """
    selected = ProfileTable(call.rows).selected(row.arn, version)
    if selected is None:
        raise not_found(
            f"[ResourceNotFound] No version {version} was found in profile {row.arn}.",
            resource_id=version,
            resource_type="PROFILE_VERSION",
        )
    share = None if row.account == call.scope.account_id else share_for(call, row.arn)
    return Profile(
        profile_arn=row.arn,
        profile_version=version,
        profile_name=row.name,
        profile_description=row.description,
        profile_questions=tuple(
            ProfileQuestion(
                question_id=question.id,
                question_title=question.title,
                question_description=question.description,
                question_choices=tuple(
                    ProfileChoice(choice_id=choice.id, choice_title=choice.title, choice_description=choice.description)
                    for choice in question.choices
                ),
                selected_choice_ids=tuple(selected.get(question.id, ())),
                min_selected_choices=1,
                max_selected_choices=question.most,
            )
            for question in QUESTIONS
        ),
        owner=row.account,
        created_at=moment(row.created_at),
        updated_at=moment(row.updated_at),
        share_invitation_id=share.share_id if share is not None and share.is_invitation else None,
        tags=TagTable(call.rows).of(row.arn),
    )


def _list_profiles(call: Call, request: ListProfilesRequest) -> ListProfilesResponse:
    start = start_of(request)
    prefix = request.profile_name_prefix or ""
    found = [(key, row) for key, row in _listed(call, request) if key > start and row.name.startswith(prefix)]
    taken, token = page(request, found, lambda entry: entry[0])
    return ListProfilesResponse(profile_summaries=tuple(_summary(row) for _, row in taken), next_token=token)


def _listed(call: Call, request: ListProfilesRequest) -> Iterator[tuple[tuple[int, ...], ProfileRow]]:
    table = ProfileTable(call.rows)
    if request.profile_owner_type != ProfileOwnerType.SHARED:
        for row in table.of(call.scope):
            yield (_OWN, row.sequence), row
    if request.profile_owner_type != ProfileOwnerType.SELF:
        shared = [table.find(arn) for arn in received(call, ShareResourceType.PROFILE)]
        for row in sorted(row for row in shared if row is not None):
            yield (_SHARED, row.sequence), row


def _summary(row: ProfileRow) -> ProfileSummary:
    return ProfileSummary(
        profile_arn=row.arn,
        profile_version=row.version_name,
        profile_name=row.name,
        profile_description=row.description,
        owner=row.account,
        created_at=moment(row.created_at),
        updated_at=moment(row.updated_at),
    )


def _update_profile(call: Call, request: UpdateProfileRequest) -> UpdateProfileResponse:
    """
    Replace the description, and the answers to the questions that are given.

    Assumption S23: other answers make a version, another description makes none.
    """
    row = own_profile(call, request.profile_arn)
    table = ProfileTable(call.rows)
    before = table.selected(row.arn, row.version_name) or {}
    selected = _selected(before, request.profile_questions or ())
    if selected != before:
        table.add_version(row.arn, selected)
    description = row.description if request.profile_description is None else request.profile_description
    table.describe(row.arn, description, call.now)
    changed = own_profile(call, row.arn)
    return UpdateProfileResponse(profile=_described(call, changed, changed.version_name))


def _delete_profile(call: Call, request: DeleteProfileRequest) -> DeleteProfileResponse:
    """Delete a profile: workloads keep it, and it cannot be put on others (section 5)."""
    ProfileTable(call.rows).delete(own_profile(call, request.profile_arn).arn)
    return DeleteProfileResponse()


def _get_profile_template(_call: Call, _request: GetProfileTemplateRequest) -> GetProfileTemplateResponse:
    questions = tuple(
        ProfileTemplateQuestion(
            question_id=question.id,
            question_title=question.title,
            question_description=question.description,
            question_choices=tuple(
                ProfileTemplateChoice(
                    choice_id=choice.id, choice_title=choice.title, choice_description=choice.description
                )
                for choice in question.choices
            ),
            min_selected_choices=1,
            max_selected_choices=question.most,
        )
        for question in QUESTIONS
    )
    return GetProfileTemplateResponse(
        profile_template=ProfileTemplate(
            template_name="Profile template of the offline service",
            template_questions=questions,
            created_at=_TEMPLATE_MADE,
            updated_at=_TEMPLATE_MADE,
        )
    )


HANDLERS: Final[Handlers] = {
    CreateProfileRequest: _create_profile,
    GetProfileRequest: _get_profile,
    ListProfilesRequest: _list_profiles,
    UpdateProfileRequest: _update_profile,
    DeleteProfileRequest: _delete_profile,
    GetProfileTemplateRequest: _get_profile_template,
}
