"""The operations on profiles, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from attrs import field, frozen

from walens.api.shared_values import (
    CHOICE_ID,
    CLIENT_REQUEST_TOKEN,
    MILESTONE_NAME,
    NEXT_TOKEN,
    PROFILE_ARN,
    PROFILE_NAME,
    PROFILE_NAME_PREFIX,
    PROFILE_VERSION,
    QUESTION_ID,
    TAG_MAP,
    WORKLOAD_ID,
)
from walens.model import (
    NO_ITEMS,
    NUMBER,
    TEXT,
    TIMESTAMP,
    EnumerationShape,
    ListShape,
    MapShape,
    Model,
    NoEntries,
    NumberShape,
    OpenEnum,
    Operation,
    OperationRequest,
    PagedRequest,
    Pages,
    StructureShape,
    TextShape,
    body,
    label,
    query,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime


PROFILE_DESCRIPTION = TextShape(min=3, max=100)


SELECTED_PROFILE_CHOICE_IDS = ListShape(CHOICE_ID)


@frozen(kw_only=True, eq=False, repr=False)
class ProfileQuestionUpdate(Model):
    """The choices to select for one question of a profile."""

    question_id: str | None = field(default=None, metadata=body("QuestionId", QUESTION_ID))
    """The question's id. 1 to 128 characters."""
    selected_choice_ids: Sequence[str] | None = field(
        default=None, metadata=body("SelectedChoiceIds", SELECTED_PROFILE_CHOICE_IDS)
    )
    """The ids of the selected choices. Each 1 to 64 characters."""


@frozen(kw_only=True, eq=False, repr=False)
class ProfileChoice(Model):
    """One choice of a profile's question."""

    choice_id: str | None = field(default=None, metadata=body("ChoiceId", TEXT))
    """The choice's id."""
    choice_title: str | None = field(default=None, metadata=body("ChoiceTitle", TEXT))
    choice_description: str | None = field(default=None, metadata=body("ChoiceDescription", TEXT))


@frozen(kw_only=True, eq=False, repr=False)
class ProfileQuestion(Model):
    """A question of a profile, with the choices that were selected."""

    question_id: str | None = field(default=None, metadata=body("QuestionId", TEXT))
    """The question's id."""
    question_title: str | None = field(default=None, metadata=body("QuestionTitle", TEXT))
    question_description: str | None = field(default=None, metadata=body("QuestionDescription", TEXT))
    question_choices: tuple[ProfileChoice, ...] = field(
        default=NO_ITEMS, metadata=body("QuestionChoices", ListShape(StructureShape(lambda: ProfileChoice)))
    )
    selected_choice_ids: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("SelectedChoiceIds", ListShape(TEXT)))
    """The ids of the selected choices."""
    min_selected_choices: int | None = field(default=None, metadata=body("MinSelectedChoices", NUMBER))
    """How many choices have to be selected at least."""
    max_selected_choices: int | None = field(default=None, metadata=body("MaxSelectedChoices", NUMBER))
    """How many choices can be selected at most."""


@frozen(kw_only=True, eq=False, repr=False)
class Profile(Model):
    """A profile with its questions and the choices that were selected."""

    profile_arn: str = field(metadata=body("ProfileArn", TEXT, always=True))
    """The profile's ARN."""
    profile_version: str | None = field(default=None, metadata=body("ProfileVersion", TEXT))
    """The version of the profile."""
    profile_name: str | None = field(default=None, metadata=body("ProfileName", TEXT))
    """The profile's name."""
    profile_description: str | None = field(default=None, metadata=body("ProfileDescription", TEXT))
    """What the profile is for."""
    profile_questions: tuple[ProfileQuestion, ...] = field(
        default=NO_ITEMS, metadata=body("ProfileQuestions", ListShape(StructureShape(lambda: ProfileQuestion)))
    )
    """The questions with the selected choices."""
    owner: str | None = field(default=None, metadata=body("Owner", TEXT))
    """The account that owns the resource."""
    created_at: datetime | None = field(default=None, metadata=body("CreatedAt", TIMESTAMP))
    """When the resource was made."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the resource last changed."""
    share_invitation_id: str | None = field(default=None, metadata=body("ShareInvitationId", TEXT))
    """The id of the invitation through which the resource is shared; absent for the account's own."""
    tags: Mapping[str, str] = field(factory=NoEntries, metadata=body("Tags", MapShape(TEXT, TEXT)))
    """Tags by key."""


class ProfileOwnerType(StrEnum):
    """Whose profiles are meant: the account's own, or those shared with it."""

    SELF = "SELF"
    SHARED = "SHARED"


ProfileOwnerTypeValue: TypeAlias = Literal["SELF", "SHARED"]
"""The values of `ProfileOwnerType`, as plain text."""


LIST_PROFILES_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class ProfileSummary(Model):
    """One profile in a list of profiles."""

    profile_arn: str = field(metadata=body("ProfileArn", TEXT, always=True))
    """The profile's ARN."""
    profile_version: str | None = field(default=None, metadata=body("ProfileVersion", TEXT))
    """The version of the profile."""
    profile_name: str | None = field(default=None, metadata=body("ProfileName", TEXT))
    """The profile's name."""
    profile_description: str | None = field(default=None, metadata=body("ProfileDescription", TEXT))
    """What the profile is for."""
    owner: str | None = field(default=None, metadata=body("Owner", TEXT))
    """The account that owns the resource."""
    created_at: datetime | None = field(default=None, metadata=body("CreatedAt", TIMESTAMP))
    """When the resource was made."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the resource last changed."""


@frozen(kw_only=True, eq=False, repr=False)
class ProfileTemplateChoice(Model):
    """One choice of a question that a profile answers."""

    choice_id: str | None = field(default=None, metadata=body("ChoiceId", TEXT))
    """The choice's id."""
    choice_title: str | None = field(default=None, metadata=body("ChoiceTitle", TEXT))
    choice_description: str | None = field(default=None, metadata=body("ChoiceDescription", TEXT))


@frozen(kw_only=True, eq=False, repr=False)
class ProfileTemplateQuestion(Model):
    """A question that a profile answers, with how many choices it may select."""

    question_id: str | None = field(default=None, metadata=body("QuestionId", TEXT))
    """The question's id."""
    question_title: str | None = field(default=None, metadata=body("QuestionTitle", TEXT))
    question_description: str | None = field(default=None, metadata=body("QuestionDescription", TEXT))
    question_choices: tuple[ProfileTemplateChoice, ...] = field(
        default=NO_ITEMS, metadata=body("QuestionChoices", ListShape(StructureShape(lambda: ProfileTemplateChoice)))
    )
    min_selected_choices: int | None = field(default=None, metadata=body("MinSelectedChoices", NUMBER))
    """How many choices have to be selected at least."""
    max_selected_choices: int | None = field(default=None, metadata=body("MaxSelectedChoices", NUMBER))
    """How many choices can be selected at most."""


@frozen(kw_only=True, eq=False, repr=False)
class ProfileTemplate(Model):
    """The questions that every profile answers."""

    template_name: str | None = field(default=None, metadata=body("TemplateName", TEXT))
    """The profile template's name."""
    template_questions: tuple[ProfileTemplateQuestion, ...] = field(
        default=NO_ITEMS, metadata=body("TemplateQuestions", ListShape(StructureShape(lambda: ProfileTemplateQuestion)))
    )
    created_at: datetime | None = field(default=None, metadata=body("CreatedAt", TIMESTAMP))
    """When the resource was made."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the resource last changed."""


LIST_PROFILE_NOTIFICATIONS_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


class ProfileNotificationType(OpenEnum):
    """What happened to a profile that a workload uses."""

    PROFILE_ANSWERS_UPDATED = "PROFILE_ANSWERS_UPDATED"
    PROFILE_DELETED = "PROFILE_DELETED"


@frozen(kw_only=True, eq=False, repr=False)
class ProfileNotificationSummary(Model):
    """A workload whose profile changed or was deleted."""

    current_profile_version: str | None = field(default=None, metadata=body("CurrentProfileVersion", TEXT))
    """The version that the workload uses."""
    latest_profile_version: str | None = field(default=None, metadata=body("LatestProfileVersion", TEXT))
    """The latest version of the profile."""
    type: ProfileNotificationType | None = field(
        default=None, metadata=body("Type", EnumerationShape(ProfileNotificationType))
    )
    """What happened to the profile."""
    profile_arn: str | None = field(default=None, metadata=body("ProfileArn", TEXT))
    """The profile's ARN."""
    profile_name: str | None = field(default=None, metadata=body("ProfileName", TEXT))
    """The profile's name."""
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    workload_name: str | None = field(default=None, metadata=body("WorkloadName", TEXT))
    """The workload's name."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateProfileResponse(Model):
    """What `CreateProfileRequest` gives back."""

    profile_arn: str = field(metadata=body("ProfileArn", TEXT, always=True))
    """The profile's ARN."""
    profile_version: str | None = field(default=None, metadata=body("ProfileVersion", TEXT))
    """The version of the profile."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateProfileRequest(OperationRequest[CreateProfileResponse]):
    """
    Create a profile from answers to the questions of the profile template.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateProfile.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateProfile", method="POST", path="/profiles", response=CreateProfileResponse
    )

    profile_name: str = field(metadata=body("ProfileName", PROFILE_NAME, required=True))
    """The profile's name. 3 to 100 characters."""
    profile_description: str = field(metadata=body("ProfileDescription", PROFILE_DESCRIPTION, required=True))
    """What the profile is for. 3 to 100 characters."""
    profile_questions: Sequence[ProfileQuestionUpdate] = field(
        metadata=body("ProfileQuestions", ListShape(StructureShape(lambda: ProfileQuestionUpdate)), required=True)
    )
    """The choices to select, by question; GetProfileTemplate lists both."""
    client_request_token: str | None = field(
        default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """
    tags: Mapping[str, str] | None = field(default=None, metadata=body("Tags", TAG_MAP))
    r"""
    Tags by key. 1 to 50 entries; keys 1 to 128 characters, pattern ``[\p{L}\p{N}\p{Z}_.:/=+@-]+``; values 0 to 256
    characters.
    """


@frozen(kw_only=True, eq=False, repr=False)
class GetProfileResponse(Model):
    """What `GetProfileRequest` gives back."""

    profile: Profile = field(metadata=body("Profile", StructureShape(lambda: Profile), always=True))


@frozen(kw_only=True, eq=False, repr=False)
class GetProfileRequest(OperationRequest[GetProfileResponse]):
    """
    Get a profile with its questions and answers.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetProfile.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetProfile", method="GET", path="/profiles/{ProfileArn}", response=GetProfileResponse
    )

    profile_arn: str = field(metadata=label("ProfileArn", PROFILE_ARN))
    r"""
    The profile's ARN. 0 to 2,084 characters, pattern
    ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
    """
    profile_version: str | None = field(default=None, metadata=query("ProfileVersion", PROFILE_VERSION))
    """The version to get. 1 to 32 characters, pattern ``[A-Za-z0-9-]+``."""


@frozen(kw_only=True, eq=False, repr=False)
class ListProfilesResponse(Model):
    """What `ListProfilesRequest` gives back."""

    profile_summaries: tuple[ProfileSummary, ...] = field(
        default=NO_ITEMS, metadata=body("ProfileSummaries", ListShape(StructureShape(lambda: ProfileSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListProfilesRequest(PagedRequest[ListProfilesResponse, ProfileSummary]):
    """
    List the profiles that the account owns or that are shared with it.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListProfiles.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListProfiles",
        method="GET",
        path="/profileSummaries",
        response=ListProfilesResponse,
        pages=Pages(items="profile_summaries"),
    )

    profile_name_prefix: str | None = field(default=None, metadata=query("ProfileNamePrefix", PROFILE_NAME_PREFIX))
    """Only profiles whose name starts so. 0 to 100 characters."""
    profile_owner_type: ProfileOwnerType | ProfileOwnerTypeValue | None = field(
        default=None, metadata=query("ProfileOwnerType", EnumerationShape(ProfileOwnerType))
    )
    """Only the account's own profiles, or only those shared with it."""
    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(default=None, metadata=query("MaxResults", LIST_PROFILES_INPUT_MAX_RESULTS_INTEGER))
    """How many items a page holds at most. 1 to 50."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateProfileResponse(Model):
    """What `UpdateProfileRequest` gives back."""

    profile: Profile = field(metadata=body("Profile", StructureShape(lambda: Profile), always=True))


@frozen(kw_only=True, eq=False, repr=False)
class UpdateProfileRequest(OperationRequest[UpdateProfileResponse]):
    """
    Change the description or the answers of a profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateProfile.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateProfile", method="PATCH", path="/profiles/{ProfileArn}", response=UpdateProfileResponse
    )

    profile_arn: str = field(metadata=label("ProfileArn", PROFILE_ARN))
    r"""
    The profile's ARN. 0 to 2,084 characters, pattern
    ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
    """
    profile_description: str | None = field(default=None, metadata=body("ProfileDescription", PROFILE_DESCRIPTION))
    """What the profile is for. 3 to 100 characters."""
    profile_questions: Sequence[ProfileQuestionUpdate] | None = field(
        default=None, metadata=body("ProfileQuestions", ListShape(StructureShape(lambda: ProfileQuestionUpdate)))
    )
    """The choices to select, by question; GetProfileTemplate lists both."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteProfileResponse(Model):
    """What `DeleteProfileRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteProfileRequest(OperationRequest[DeleteProfileResponse]):
    """
    Delete a profile; accounts that it was shared with may still use it.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteProfile.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteProfile", method="DELETE", path="/profiles/{ProfileArn}", response=DeleteProfileResponse
    )

    profile_arn: str = field(metadata=label("ProfileArn", PROFILE_ARN))
    r"""
    The profile's ARN. 0 to 2,084 characters, pattern
    ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
    """
    client_request_token: str | None = field(
        default=None, metadata=query("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class GetProfileTemplateResponse(Model):
    """What `GetProfileTemplateRequest` gives back."""

    profile_template: ProfileTemplate = field(
        metadata=body("ProfileTemplate", StructureShape(lambda: ProfileTemplate), always=True)
    )


@frozen(kw_only=True, eq=False, repr=False)
class GetProfileTemplateRequest(OperationRequest[GetProfileTemplateResponse]):
    """
    Get the questions that a profile answers, with their choices.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetProfileTemplate.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetProfileTemplate", method="GET", path="/profileTemplate", response=GetProfileTemplateResponse
    )


@frozen(kw_only=True, eq=False, repr=False)
class ListProfileNotificationsResponse(Model):
    """What `ListProfileNotificationsRequest` gives back."""

    notification_summaries: tuple[ProfileNotificationSummary, ...] = field(
        default=NO_ITEMS,
        metadata=body("NotificationSummaries", ListShape(StructureShape(lambda: ProfileNotificationSummary))),
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListProfileNotificationsRequest(PagedRequest[ListProfileNotificationsResponse, ProfileNotificationSummary]):
    """
    List the workloads whose profile changed its answers or was deleted.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListProfileNotifications.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListProfileNotifications",
        method="GET",
        path="/profileNotifications",
        response=ListProfileNotificationsResponse,
        pages=Pages(items="notification_summaries"),
    )

    workload_id: str | None = field(default=None, metadata=query("WorkloadId", WORKLOAD_ID))
    """Only notifications for this workload. 32 characters, pattern ``[0-9a-f]{32}``."""
    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=query("MaxResults", LIST_PROFILE_NOTIFICATIONS_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""


@frozen(kw_only=True, eq=False, repr=False)
class UpgradeProfileVersionResponse(Model):
    """What `UpgradeProfileVersionRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class UpgradeProfileVersionRequest(OperationRequest[UpgradeProfileVersionResponse]):
    """
    Move a workload to the latest version of a profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpgradeProfileVersion.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpgradeProfileVersion",
        method="PUT",
        path="/workloads/{WorkloadId}/profiles/{ProfileArn}/upgrade",
        response=UpgradeProfileVersionResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    profile_arn: str = field(metadata=label("ProfileArn", PROFILE_ARN))
    r"""
    The profile's ARN. 0 to 2,084 characters, pattern
    ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
    """
    milestone_name: str | None = field(default=None, metadata=body("MilestoneName", MILESTONE_NAME))
    """A name for a milestone, not yet used in the workload. 3 to 100 characters."""
    client_request_token: str | None = field(
        default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """
