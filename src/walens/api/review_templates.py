"""The operations on review templates, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar

from attrs import field, frozen

from walens.api.shared_structures import Choice, ChoiceAnswer, ChoiceAnswerSummary, ChoiceUpdate
from walens.api.shared_values import (
    CHOICE_UPDATES,
    CLIENT_REQUEST_TOKEN,
    LENS_ALIAS,
    NEXT_TOKEN,
    NOTES,
    PILLAR_ID,
    PILLAR_NOTES,
    QUESTION_ID,
    SELECTED_CHOICES,
    TAG_MAP,
    TEMPLATE_ARN,
    TEMPLATE_NAME,
    AnswerReason,
    AnswerReasonValue,
    LensStatus,
    QuestionType,
)
from walens.model import (
    ListLimits,
    Model,
    NumberLimits,
    OpenEnum,
    Operation,
    OperationRequest,
    PagedRequest,
    Pages,
    StringLimits,
    body,
    label,
    query,
)

TEMPLATE_DESCRIPTION = StringLimits(min=3, max=250, pattern=r"[A-Za-z0-9-_.,:/()@!&?#+'’\s]+")


REVIEW_TEMPLATE_LENSES = ListLimits(item=LENS_ALIAS)


class Question(OpenEnum):
    """Whether a question is answered."""

    UNANSWERED = "UNANSWERED"
    ANSWERED = "ANSWERED"


class ReviewTemplateUpdateStatus(OpenEnum):
    """Whether all lenses of a review template are at their latest version."""

    CURRENT = "CURRENT"
    LENS_NOT_CURRENT = "LENS_NOT_CURRENT"


@frozen(kw_only=True, eq=False, repr=False)
class ReviewTemplate(Model):
    """A review template with its lenses and how much of them it answers."""

    description: str | None = field(default=None, metadata=body("Description"))
    lenses: tuple[str, ...] | None = field(default=None, metadata=body("Lenses"))
    """The lenses by alias, custom lenses by ARN."""
    notes: str | None = field(default=None, metadata=body("Notes"))
    """Notes that a workload takes over with the template."""
    question_counts: Mapping[Question, int] | None = field(default=None, metadata=body("QuestionCounts"))
    """How many questions are answered, and how many are not."""
    owner: str | None = field(default=None, metadata=body("Owner"))
    """The account that owns the resource."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt"))
    """When the resource last changed."""
    template_arn: str | None = field(default=None, metadata=body("TemplateArn"))
    """The review template's ARN."""
    template_name: str | None = field(default=None, metadata=body("TemplateName"))
    """The review template's name."""
    tags: Mapping[str, str] | None = field(default=None, metadata=body("Tags"))
    """Tags by key."""
    update_status: ReviewTemplateUpdateStatus | None = field(default=None, metadata=body("UpdateStatus"))
    """Whether all lenses are at their latest version; if not, no workload can be created from the template."""
    share_invitation_id: str | None = field(default=None, metadata=body("ShareInvitationId"))
    """The id of the invitation through which the resource is shared; absent for the account's own."""


LIST_REVIEW_TEMPLATES_INPUT_MAX_RESULTS_INTEGER = NumberLimits(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class ReviewTemplateSummary(Model):
    """One review template in a list."""

    description: str | None = field(default=None, metadata=body("Description"))
    lenses: tuple[str, ...] | None = field(default=None, metadata=body("Lenses"))
    """The lenses by alias, custom lenses by ARN."""
    owner: str | None = field(default=None, metadata=body("Owner"))
    """The account that owns the resource."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt"))
    """When the resource last changed."""
    template_arn: str | None = field(default=None, metadata=body("TemplateArn"))
    """The review template's ARN."""
    template_name: str | None = field(default=None, metadata=body("TemplateName"))
    """The review template's name."""
    update_status: ReviewTemplateUpdateStatus | None = field(default=None, metadata=body("UpdateStatus"))
    """Whether all lenses are at their latest version; if not, no workload can be created from the template."""


REVIEW_TEMPLATE_LENS_ALIASES = ListLimits(min=1, max=10, item=LENS_ALIAS)


class ReviewTemplateAnswerStatus(OpenEnum):
    """Whether a review template answers a question."""

    UNANSWERED = "UNANSWERED"
    ANSWERED = "ANSWERED"


@frozen(kw_only=True, eq=False, repr=False)
class ReviewTemplateAnswer(Model):
    """The answer to a question in a review template, with the whole question."""

    question_id: str | None = field(default=None, metadata=body("QuestionId"))
    """The question's id."""
    pillar_id: str | None = field(default=None, metadata=body("PillarId"))
    """The pillar's id."""
    question_title: str | None = field(default=None, metadata=body("QuestionTitle"))
    question_description: str | None = field(default=None, metadata=body("QuestionDescription"))
    improvement_plan_url: str | None = field(default=None, metadata=body("ImprovementPlanUrl"))
    """Where an official lens tells how to improve; absent until the question is answered."""
    helpful_resource_url: str | None = field(default=None, metadata=body("HelpfulResourceUrl"))
    """
    Where to read more about the question. A custom lens has it only together with ``helpful_resource_display_text``.
    """
    helpful_resource_display_text: str | None = field(default=None, metadata=body("HelpfulResourceDisplayText"))
    """The text that helps to understand the question; only for custom lenses."""
    choices: tuple[Choice, ...] | None = field(default=None, metadata=body("Choices"))
    """All choices of the question."""
    selected_choices: tuple[str, ...] | None = field(default=None, metadata=body("SelectedChoices"))
    """The ids of the selected choices."""
    choice_answers: tuple[ChoiceAnswer, ...] | None = field(default=None, metadata=body("ChoiceAnswers"))
    """What was said of the choices, each with its status, reason and notes."""
    is_applicable: bool | None = field(default=None, metadata=body("IsApplicable"))
    """Whether the question applies; where it does not, its selections are kept but do not count."""
    answer_status: ReviewTemplateAnswerStatus | None = field(default=None, metadata=body("AnswerStatus"))
    """Whether the template answers the question."""
    notes: str | None = field(default=None, metadata=body("Notes"))
    """Notes that a workload takes over with the template."""
    reason: AnswerReason | None = field(default=None, metadata=body("Reason"))
    """Why the question does not apply. The service keeps it when the question applies again."""


LIST_REVIEW_TEMPLATE_ANSWERS_INPUT_MAX_RESULTS_INTEGER = NumberLimits(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class ReviewTemplateAnswerSummary(Model):
    """One answer in the list of a review template's answers."""

    question_id: str | None = field(default=None, metadata=body("QuestionId"))
    """The question's id."""
    pillar_id: str | None = field(default=None, metadata=body("PillarId"))
    """The pillar's id."""
    question_title: str | None = field(default=None, metadata=body("QuestionTitle"))
    choices: tuple[Choice, ...] | None = field(default=None, metadata=body("Choices"))
    """All choices of the question."""
    selected_choices: tuple[str, ...] | None = field(default=None, metadata=body("SelectedChoices"))
    """The ids of the selected choices."""
    choice_answer_summaries: tuple[ChoiceAnswerSummary, ...] | None = field(
        default=None, metadata=body("ChoiceAnswerSummaries")
    )
    """What was said of the choices, each with its status and reason."""
    is_applicable: bool | None = field(default=None, metadata=body("IsApplicable"))
    """Whether the question applies; where it does not, its selections are kept but do not count."""
    answer_status: ReviewTemplateAnswerStatus | None = field(default=None, metadata=body("AnswerStatus"))
    """Whether the template answers the question."""
    reason: AnswerReason | None = field(default=None, metadata=body("Reason"))
    """Why the question does not apply. The service keeps it when the question applies again."""
    question_type: QuestionType | None = field(default=None, metadata=body("QuestionType"))
    """Whether a profile makes the question a priority."""


@frozen(kw_only=True, eq=False, repr=False)
class ReviewTemplatePillarReviewSummary(Model):
    """How much of one pillar a review template answers."""

    pillar_id: str | None = field(default=None, metadata=body("PillarId"))
    """The pillar's id."""
    pillar_name: str | None = field(default=None, metadata=body("PillarName"))
    notes: str | None = field(default=None, metadata=body("Notes"))
    """Notes that a workload takes over with the template."""
    question_counts: Mapping[Question, int] | None = field(default=None, metadata=body("QuestionCounts"))
    """How many questions are answered, and how many are not."""


@frozen(kw_only=True, eq=False, repr=False)
class ReviewTemplateLensReview(Model):
    """The review of one lens in a review template, with its pillars."""

    lens_alias: str | None = field(default=None, metadata=body("LensAlias"))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn"))
    """The lens's ARN."""
    lens_version: str | None = field(default=None, metadata=body("LensVersion"))
    """The name of the version."""
    lens_name: str | None = field(default=None, metadata=body("LensName"))
    """The lens's name."""
    lens_status: LensStatus | None = field(default=None, metadata=body("LensStatus"))
    """The state of the lens: ``CURRENT``, or ``NOT_CURRENT`` until the review is upgraded to a new major version."""
    pillar_review_summaries: tuple[ReviewTemplatePillarReviewSummary, ...] | None = field(
        default=None, metadata=body("PillarReviewSummaries")
    )
    """The review pillar by pillar."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt"))
    """When the resource last changed."""
    notes: str | None = field(default=None, metadata=body("Notes"))
    """Notes that a workload takes over with the template."""
    question_counts: Mapping[Question, int] | None = field(default=None, metadata=body("QuestionCounts"))
    """How many questions are answered, and how many are not."""
    next_token: str | None = field(default=None, metadata=body("NextToken"))
    """A token that no operation takes: lens reviews do not come in pages."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateReviewTemplateResponse(Model):
    """What `CreateReviewTemplateRequest` gives back."""

    template_arn: str | None = field(default=None, metadata=body("TemplateArn"))
    """The review template's ARN."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateReviewTemplateRequest(OperationRequest[CreateReviewTemplateResponse]):
    """
    Create a review template: lenses with answers that new workloads start from.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateReviewTemplate.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateReviewTemplate", method="POST", path="/reviewTemplates", response=CreateReviewTemplateResponse
    )

    template_name: str = field(metadata=body("TemplateName", TEMPLATE_NAME))
    r"""The review template's name. 3 to 100 characters, pattern ``[A-Za-z0-9-_.,:/()@!&?#+'’\s]+``."""
    description: str = field(metadata=body("Description", TEMPLATE_DESCRIPTION))
    r"""What the review template is for. 3 to 250 characters, pattern ``[A-Za-z0-9-_.,:/()@!&?#+'’\s]+``."""
    lenses: Sequence[str] = field(metadata=body("Lenses", REVIEW_TEMPLATE_LENSES))
    """
    The lenses by alias, custom lenses by ARN. A lens that another account shares cannot be used. Each 1 to 128
    characters.
    """
    notes: str | None = field(default=None, metadata=body("Notes", NOTES))
    """Notes that a workload takes over with the template. 0 to 2,084 characters."""
    tags: Mapping[str, str] | None = field(default=None, metadata=body("Tags", TAG_MAP))
    r"""
    Tags by key. 1 to 50 entries; keys 1 to 128 characters, pattern ``[\p{L}\p{N}\p{Z}_.:/=+@-]+``; values 0 to 256
    characters.
    """
    client_request_token: str | None = field(
        default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class GetReviewTemplateResponse(Model):
    """What `GetReviewTemplateRequest` gives back."""

    review_template: ReviewTemplate | None = field(default=None, metadata=body("ReviewTemplate"))


@frozen(kw_only=True, eq=False, repr=False)
class GetReviewTemplateRequest(OperationRequest[GetReviewTemplateResponse]):
    """
    Get a review template with its lenses and counts of answered questions.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetReviewTemplate.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetReviewTemplate",
        method="GET",
        path="/reviewTemplates/{TemplateArn}",
        response=GetReviewTemplateResponse,
    )

    template_arn: str = field(metadata=label("TemplateArn", TEMPLATE_ARN))
    r"""
    The review template's ARN. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class ListReviewTemplatesResponse(Model):
    """What `ListReviewTemplatesRequest` gives back."""

    review_templates: tuple[ReviewTemplateSummary, ...] | None = field(default=None, metadata=body("ReviewTemplates"))
    next_token: str | None = field(default=None, metadata=body("NextToken"))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListReviewTemplatesRequest(PagedRequest[ListReviewTemplatesResponse, ReviewTemplateSummary]):
    """
    List the review templates that the account owns or that are shared with it.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListReviewTemplates.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListReviewTemplates",
        method="GET",
        path="/reviewTemplates",
        response=ListReviewTemplatesResponse,
        pages=Pages(items="review_templates"),
    )

    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=query("MaxResults", LIST_REVIEW_TEMPLATES_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateReviewTemplateResponse(Model):
    """What `UpdateReviewTemplateRequest` gives back."""

    review_template: ReviewTemplate | None = field(default=None, metadata=body("ReviewTemplate"))


@frozen(kw_only=True, eq=False, repr=False)
class UpdateReviewTemplateRequest(OperationRequest[UpdateReviewTemplateResponse]):
    """
    Change the name, the description, the notes or the lenses of a review template.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateReviewTemplate.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateReviewTemplate",
        method="PATCH",
        path="/reviewTemplates/{TemplateArn}",
        response=UpdateReviewTemplateResponse,
    )

    template_arn: str = field(metadata=label("TemplateArn", TEMPLATE_ARN))
    r"""
    The review template's ARN. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
    template_name: str | None = field(default=None, metadata=body("TemplateName", TEMPLATE_NAME))
    r"""The review template's name. 3 to 100 characters, pattern ``[A-Za-z0-9-_.,:/()@!&?#+'’\s]+``."""
    description: str | None = field(default=None, metadata=body("Description", TEMPLATE_DESCRIPTION))
    r"""What the review template is for. 3 to 250 characters, pattern ``[A-Za-z0-9-_.,:/()@!&?#+'’\s]+``."""
    notes: str | None = field(default=None, metadata=body("Notes", NOTES))
    """Notes that a workload takes over with the template. 0 to 2,084 characters."""
    lenses_to_associate: Sequence[str] | None = field(
        default=None, metadata=body("LensesToAssociate", REVIEW_TEMPLATE_LENS_ALIASES)
    )
    """
    The lenses to add, by alias or ARN. A lens that another account shares cannot be used. 1 to 10 items, each 1 to 128
    characters.
    """
    lenses_to_disassociate: Sequence[str] | None = field(
        default=None, metadata=body("LensesToDisassociate", REVIEW_TEMPLATE_LENS_ALIASES)
    )
    """
    The lenses to take off, by alias or ARN; the Framework lens always stays. 1 to 10 items, each 1 to 128 characters.
    """


@frozen(kw_only=True, eq=False, repr=False)
class DeleteReviewTemplateResponse(Model):
    """What `DeleteReviewTemplateRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteReviewTemplateRequest(OperationRequest[DeleteReviewTemplateResponse]):
    """
    Delete a review template, which then serves no new workload of any account.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteReviewTemplate.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteReviewTemplate",
        method="DELETE",
        path="/reviewTemplates/{TemplateArn}",
        response=DeleteReviewTemplateResponse,
    )

    template_arn: str = field(metadata=label("TemplateArn", TEMPLATE_ARN))
    r"""
    The review template's ARN. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
    client_request_token: str | None = field(
        default=None, metadata=query("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class GetReviewTemplateAnswerResponse(Model):
    """What `GetReviewTemplateAnswerRequest` gives back."""

    template_arn: str | None = field(default=None, metadata=body("TemplateArn"))
    """The review template's ARN."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias"))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    answer: ReviewTemplateAnswer | None = field(default=None, metadata=body("Answer"))


@frozen(kw_only=True, eq=False, repr=False)
class GetReviewTemplateAnswerRequest(OperationRequest[GetReviewTemplateAnswerResponse]):
    """
    Get the answer to a question in a review template, with the question's whole text.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetReviewTemplateAnswer.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetReviewTemplateAnswer",
        method="GET",
        path="/reviewTemplates/{TemplateArn}/lensReviews/{LensAlias}/answers/{QuestionId}",
        response=GetReviewTemplateAnswerResponse,
    )

    template_arn: str = field(metadata=label("TemplateArn", TEMPLATE_ARN))
    r"""
    The review template's ARN. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    question_id: str = field(metadata=label("QuestionId", QUESTION_ID))
    """The question's id. 1 to 128 characters."""


@frozen(kw_only=True, eq=False, repr=False)
class ListReviewTemplateAnswersResponse(Model):
    """What `ListReviewTemplateAnswersRequest` gives back."""

    template_arn: str | None = field(default=None, metadata=body("TemplateArn"))
    """The review template's ARN."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias"))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    answer_summaries: tuple[ReviewTemplateAnswerSummary, ...] | None = field(
        default=None, metadata=body("AnswerSummaries")
    )
    next_token: str | None = field(default=None, metadata=body("NextToken"))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListReviewTemplateAnswersRequest(PagedRequest[ListReviewTemplateAnswersResponse, ReviewTemplateAnswerSummary]):
    """
    List the answers to a lens in a review template.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListReviewTemplateAnswers.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListReviewTemplateAnswers",
        method="GET",
        path="/reviewTemplates/{TemplateArn}/lensReviews/{LensAlias}/answers",
        response=ListReviewTemplateAnswersResponse,
        pages=Pages(items="answer_summaries"),
    )

    template_arn: str = field(metadata=label("TemplateArn", TEMPLATE_ARN))
    r"""
    The review template's ARN. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    pillar_id: str | None = field(default=None, metadata=query("PillarId", PILLAR_ID))
    """Only answers in this pillar; in all pillars when absent. 1 to 64 characters."""
    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=query("MaxResults", LIST_REVIEW_TEMPLATE_ANSWERS_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateReviewTemplateAnswerResponse(Model):
    """What `UpdateReviewTemplateAnswerRequest` gives back."""

    template_arn: str | None = field(default=None, metadata=body("TemplateArn"))
    """The review template's ARN."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias"))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    answer: ReviewTemplateAnswer | None = field(default=None, metadata=body("Answer"))


@frozen(kw_only=True, eq=False, repr=False)
class UpdateReviewTemplateAnswerRequest(OperationRequest[UpdateReviewTemplateAnswerResponse]):
    """
    Answer a question in a review template.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateReviewTemplateAnswer.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateReviewTemplateAnswer",
        method="PATCH",
        path="/reviewTemplates/{TemplateArn}/lensReviews/{LensAlias}/answers/{QuestionId}",
        response=UpdateReviewTemplateAnswerResponse,
    )

    template_arn: str = field(metadata=label("TemplateArn", TEMPLATE_ARN))
    r"""
    The review template's ARN. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    question_id: str = field(metadata=label("QuestionId", QUESTION_ID))
    """The question's id. 1 to 128 characters."""
    selected_choices: Sequence[str] | None = field(default=None, metadata=body("SelectedChoices", SELECTED_CHOICES))
    """The ids of all selected choices; they take the place of the earlier selection. Each 1 to 64 characters."""
    choice_updates: Mapping[str, ChoiceUpdate] | None = field(
        default=None, metadata=body("ChoiceUpdates", CHOICE_UPDATES)
    )
    """What to say of choices, by choice id. Keys 1 to 64 characters."""
    notes: str | None = field(default=None, metadata=body("Notes", NOTES))
    """Notes that a workload takes over with the template. 0 to 2,084 characters."""
    is_applicable: bool | None = field(default=None, metadata=body("IsApplicable"))
    """Whether the question applies; where it does not, its selections are kept but do not count."""
    reason: AnswerReason | AnswerReasonValue | None = field(default=None, metadata=body("Reason"))
    """Why the question does not apply. The service keeps it when the question applies again."""


@frozen(kw_only=True, eq=False, repr=False)
class GetReviewTemplateLensReviewResponse(Model):
    """What `GetReviewTemplateLensReviewRequest` gives back."""

    template_arn: str | None = field(default=None, metadata=body("TemplateArn"))
    """The review template's ARN."""
    lens_review: ReviewTemplateLensReview | None = field(default=None, metadata=body("LensReview"))


@frozen(kw_only=True, eq=False, repr=False)
class GetReviewTemplateLensReviewRequest(OperationRequest[GetReviewTemplateLensReviewResponse]):
    """
    Get the review of a lens in a review template, with its pillars.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetReviewTemplateLensReview.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetReviewTemplateLensReview",
        method="GET",
        path="/reviewTemplates/{TemplateArn}/lensReviews/{LensAlias}",
        response=GetReviewTemplateLensReviewResponse,
    )

    template_arn: str = field(metadata=label("TemplateArn", TEMPLATE_ARN))
    r"""
    The review template's ARN. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """


@frozen(kw_only=True, eq=False, repr=False)
class UpdateReviewTemplateLensReviewResponse(Model):
    """What `UpdateReviewTemplateLensReviewRequest` gives back."""

    template_arn: str | None = field(default=None, metadata=body("TemplateArn"))
    """The review template's ARN."""
    lens_review: ReviewTemplateLensReview | None = field(default=None, metadata=body("LensReview"))


@frozen(kw_only=True, eq=False, repr=False)
class UpdateReviewTemplateLensReviewRequest(OperationRequest[UpdateReviewTemplateLensReviewResponse]):
    """
    Change the notes that a review template holds for a lens and its pillars.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateReviewTemplateLensReview.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateReviewTemplateLensReview",
        method="PATCH",
        path="/reviewTemplates/{TemplateArn}/lensReviews/{LensAlias}",
        response=UpdateReviewTemplateLensReviewResponse,
    )

    template_arn: str = field(metadata=label("TemplateArn", TEMPLATE_ARN))
    r"""
    The review template's ARN. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    lens_notes: str | None = field(default=None, metadata=body("LensNotes", NOTES))
    """Notes on the review as a whole, which a workload takes over with the template. 0 to 2,084 characters."""
    pillar_notes: Mapping[str, str] | None = field(default=None, metadata=body("PillarNotes", PILLAR_NOTES))
    """
    Notes by pillar id, which a workload takes over with the template. Keys 1 to 64 characters; values 0 to 2,084
    characters.
    """


@frozen(kw_only=True, eq=False, repr=False)
class UpgradeReviewTemplateLensReviewResponse(Model):
    """What `UpgradeReviewTemplateLensReviewRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class UpgradeReviewTemplateLensReviewRequest(OperationRequest[UpgradeReviewTemplateLensReviewResponse]):
    """
    Move a lens in a review template to its latest version; selections of removed choices are lost.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpgradeReviewTemplateLensReview.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpgradeReviewTemplateLensReview",
        method="PUT",
        path="/reviewTemplates/{TemplateArn}/lensReviews/{LensAlias}/upgrade",
        response=UpgradeReviewTemplateLensReviewResponse,
    )

    template_arn: str = field(metadata=label("TemplateArn", TEMPLATE_ARN))
    r"""
    The review template's ARN. 50 to 250 characters, pattern
    ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
    """
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    client_request_token: str | None = field(default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN))
    r"""
    Makes the call execute once, however often it is sent; nothing is sent when absent. 1 to 2,048 characters, pattern
    ``[\x00-\x7F]*``.
    """
