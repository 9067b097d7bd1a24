"""The operations on review templates, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import field, frozen

from walens.api.shared_structures import CHOICE_UPDATES, Choice, ChoiceAnswer, ChoiceAnswerSummary, ChoiceUpdate
from walens.api.shared_values import (
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
    BOOLEAN,
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


TEMPLATE_DESCRIPTION = TextShape(min=3, max=250, pattern=r"[A-Za-z0-9-_.,:/()@!&?#+'’\s]+")


REVIEW_TEMPLATE_LENSES = ListShape(LENS_ALIAS)


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

    template_arn: str = field(metadata=body("TemplateArn", TEXT, always=True))
    """The review template's ARN."""
    description: str | None = field(default=None, metadata=body("Description", TEXT))
    lenses: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("Lenses", ListShape(TEXT)))
    """The lenses by alias, custom lenses by ARN."""
    notes: str | None = field(default=None, metadata=body("Notes", TEXT))
    """Notes that a workload takes over with the template."""
    question_counts: Mapping[Question, int] = field(
        factory=NoEntries, metadata=body("QuestionCounts", MapShape(EnumerationShape(Question), NUMBER))
    )
    """How many questions are answered, and how many are not."""
    owner: str | None = field(default=None, metadata=body("Owner", TEXT))
    """The account that owns the resource."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the resource last changed."""
    template_name: str | None = field(default=None, metadata=body("TemplateName", TEXT))
    """The review template's name."""
    tags: Mapping[str, str] = field(factory=NoEntries, metadata=body("Tags", MapShape(TEXT, TEXT)))
    """Tags by key."""
    update_status: ReviewTemplateUpdateStatus | None = field(
        default=None, metadata=body("UpdateStatus", EnumerationShape(ReviewTemplateUpdateStatus))
    )
    """Whether all lenses are at their latest version; if not, no workload can be created from the template."""
    share_invitation_id: str | None = field(default=None, metadata=body("ShareInvitationId", TEXT))
    """The id of the invitation through which the resource is shared; absent for the account's own."""


LIST_REVIEW_TEMPLATES_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class ReviewTemplateSummary(Model):
    """One review template in a list."""

    template_arn: str = field(metadata=body("TemplateArn", TEXT, always=True))
    """The review template's ARN."""
    description: str | None = field(default=None, metadata=body("Description", TEXT))
    lenses: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("Lenses", ListShape(TEXT)))
    """The lenses by alias, custom lenses by ARN."""
    owner: str | None = field(default=None, metadata=body("Owner", TEXT))
    """The account that owns the resource."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the resource last changed."""
    template_name: str | None = field(default=None, metadata=body("TemplateName", TEXT))
    """The review template's name."""
    update_status: ReviewTemplateUpdateStatus | None = field(
        default=None, metadata=body("UpdateStatus", EnumerationShape(ReviewTemplateUpdateStatus))
    )
    """Whether all lenses are at their latest version; if not, no workload can be created from the template."""


REVIEW_TEMPLATE_LENS_ALIASES = ListShape(LENS_ALIAS, min=1, max=10)


class ReviewTemplateAnswerStatus(OpenEnum):
    """Whether a review template answers a question."""

    UNANSWERED = "UNANSWERED"
    ANSWERED = "ANSWERED"


@frozen(kw_only=True, eq=False, repr=False)
class ReviewTemplateAnswer(Model):
    """The answer to a question in a review template, with the whole question."""

    question_id: str | None = field(default=None, metadata=body("QuestionId", TEXT))
    """The question's id."""
    pillar_id: str | None = field(default=None, metadata=body("PillarId", TEXT))
    """The pillar's id."""
    question_title: str | None = field(default=None, metadata=body("QuestionTitle", TEXT))
    question_description: str | None = field(default=None, metadata=body("QuestionDescription", TEXT))
    improvement_plan_url: str | None = field(default=None, metadata=body("ImprovementPlanUrl", TEXT))
    """Where an official lens tells how to improve; absent until the question is answered."""
    helpful_resource_url: str | None = field(default=None, metadata=body("HelpfulResourceUrl", TEXT))
    """
    Where to read more about the question. A custom lens has it only together with ``helpful_resource_display_text``.
    """
    helpful_resource_display_text: str | None = field(default=None, metadata=body("HelpfulResourceDisplayText", TEXT))
    """The text that helps to understand the question; only for custom lenses."""
    choices: tuple[Choice, ...] = field(
        default=NO_ITEMS, metadata=body("Choices", ListShape(StructureShape(lambda: Choice)))
    )
    """All choices of the question."""
    selected_choices: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("SelectedChoices", ListShape(TEXT)))
    """The ids of the selected choices."""
    choice_answers: tuple[ChoiceAnswer, ...] = field(
        default=NO_ITEMS, metadata=body("ChoiceAnswers", ListShape(StructureShape(lambda: ChoiceAnswer)))
    )
    """What was said of the choices, each with its status, reason and notes."""
    is_applicable: bool | None = field(default=None, metadata=body("IsApplicable", BOOLEAN))
    """Whether the question applies; where it does not, its selections are kept but do not count."""
    answer_status: ReviewTemplateAnswerStatus | None = field(
        default=None, metadata=body("AnswerStatus", EnumerationShape(ReviewTemplateAnswerStatus))
    )
    """Whether the template answers the question."""
    notes: str | None = field(default=None, metadata=body("Notes", TEXT))
    """Notes that a workload takes over with the template."""
    reason: AnswerReason | None = field(default=None, metadata=body("Reason", EnumerationShape(AnswerReason)))
    """Why the question does not apply. The service keeps it when the question applies again."""


LIST_REVIEW_TEMPLATE_ANSWERS_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class ReviewTemplateAnswerSummary(Model):
    """One answer in the list of a review template's answers."""

    question_id: str | None = field(default=None, metadata=body("QuestionId", TEXT))
    """The question's id."""
    pillar_id: str | None = field(default=None, metadata=body("PillarId", TEXT))
    """The pillar's id."""
    question_title: str | None = field(default=None, metadata=body("QuestionTitle", TEXT))
    choices: tuple[Choice, ...] = field(
        default=NO_ITEMS, metadata=body("Choices", ListShape(StructureShape(lambda: Choice)))
    )
    """All choices of the question."""
    selected_choices: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("SelectedChoices", ListShape(TEXT)))
    """The ids of the selected choices."""
    choice_answer_summaries: tuple[ChoiceAnswerSummary, ...] = field(
        default=NO_ITEMS, metadata=body("ChoiceAnswerSummaries", ListShape(StructureShape(lambda: ChoiceAnswerSummary)))
    )
    """What was said of the choices, each with its status and reason."""
    is_applicable: bool | None = field(default=None, metadata=body("IsApplicable", BOOLEAN))
    """Whether the question applies; where it does not, its selections are kept but do not count."""
    answer_status: ReviewTemplateAnswerStatus | None = field(
        default=None, metadata=body("AnswerStatus", EnumerationShape(ReviewTemplateAnswerStatus))
    )
    """Whether the template answers the question."""
    reason: AnswerReason | None = field(default=None, metadata=body("Reason", EnumerationShape(AnswerReason)))
    """Why the question does not apply. The service keeps it when the question applies again."""
    question_type: QuestionType | None = field(
        default=None, metadata=body("QuestionType", EnumerationShape(QuestionType))
    )
    """Whether a profile makes the question a priority."""


@frozen(kw_only=True, eq=False, repr=False)
class ReviewTemplatePillarReviewSummary(Model):
    """How much of one pillar a review template answers."""

    pillar_id: str | None = field(default=None, metadata=body("PillarId", TEXT))
    """The pillar's id."""
    pillar_name: str | None = field(default=None, metadata=body("PillarName", TEXT))
    notes: str | None = field(default=None, metadata=body("Notes", TEXT))
    """Notes that a workload takes over with the template."""
    question_counts: Mapping[Question, int] = field(
        factory=NoEntries, metadata=body("QuestionCounts", MapShape(EnumerationShape(Question), NUMBER))
    )
    """How many questions are answered, and how many are not."""


@frozen(kw_only=True, eq=False, repr=False)
class ReviewTemplateLensReview(Model):
    """The review of one lens in a review template, with its pillars."""

    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    lens_version: str | None = field(default=None, metadata=body("LensVersion", TEXT))
    """The name of the version."""
    lens_name: str | None = field(default=None, metadata=body("LensName", TEXT))
    """The lens's name."""
    lens_status: LensStatus | None = field(default=None, metadata=body("LensStatus", EnumerationShape(LensStatus)))
    """The state of the lens: ``CURRENT``, or ``NOT_CURRENT`` until the review is upgraded to a new major version."""
    pillar_review_summaries: tuple[ReviewTemplatePillarReviewSummary, ...] = field(
        default=NO_ITEMS,
        metadata=body("PillarReviewSummaries", ListShape(StructureShape(lambda: ReviewTemplatePillarReviewSummary))),
    )
    """The review pillar by pillar."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the resource last changed."""
    notes: str | None = field(default=None, metadata=body("Notes", TEXT))
    """Notes that a workload takes over with the template."""
    question_counts: Mapping[Question, int] = field(
        factory=NoEntries, metadata=body("QuestionCounts", MapShape(EnumerationShape(Question), NUMBER))
    )
    """How many questions are answered, and how many are not."""
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """A token that no operation takes: lens reviews do not come in pages."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateReviewTemplateResponse(Model):
    """What `CreateReviewTemplateRequest` gives back."""

    template_arn: str = field(metadata=body("TemplateArn", TEXT, always=True))
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

    template_name: str = field(metadata=body("TemplateName", TEMPLATE_NAME, required=True))
    r"""The review template's name. 3 to 100 characters, pattern ``[A-Za-z0-9-_.,:/()@!&?#+'’\s]+``."""
    description: str = field(metadata=body("Description", TEMPLATE_DESCRIPTION, required=True))
    r"""What the review template is for. 3 to 250 characters, pattern ``[A-Za-z0-9-_.,:/()@!&?#+'’\s]+``."""
    lenses: Sequence[str] = field(metadata=body("Lenses", REVIEW_TEMPLATE_LENSES, required=True))
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

    review_template: ReviewTemplate = field(
        metadata=body("ReviewTemplate", StructureShape(lambda: ReviewTemplate), always=True)
    )


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

    review_templates: tuple[ReviewTemplateSummary, ...] = field(
        default=NO_ITEMS, metadata=body("ReviewTemplates", ListShape(StructureShape(lambda: ReviewTemplateSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
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

    review_template: ReviewTemplate = field(
        metadata=body("ReviewTemplate", StructureShape(lambda: ReviewTemplate), always=True)
    )


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

    template_arn: str | None = field(default=None, metadata=body("TemplateArn", TEXT))
    """The review template's ARN."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    answer: ReviewTemplateAnswer | None = field(
        default=None, metadata=body("Answer", StructureShape(lambda: ReviewTemplateAnswer))
    )


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

    template_arn: str | None = field(default=None, metadata=body("TemplateArn", TEXT))
    """The review template's ARN."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    answer_summaries: tuple[ReviewTemplateAnswerSummary, ...] = field(
        default=NO_ITEMS,
        metadata=body("AnswerSummaries", ListShape(StructureShape(lambda: ReviewTemplateAnswerSummary))),
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
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

    template_arn: str | None = field(default=None, metadata=body("TemplateArn", TEXT))
    """The review template's ARN."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    answer: ReviewTemplateAnswer | None = field(
        default=None, metadata=body("Answer", StructureShape(lambda: ReviewTemplateAnswer))
    )


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
    is_applicable: bool | None = field(default=None, metadata=body("IsApplicable", BOOLEAN))
    """Whether the question applies; where it does not, its selections are kept but do not count."""
    reason: AnswerReason | AnswerReasonValue | None = field(
        default=None, metadata=body("Reason", EnumerationShape(AnswerReason))
    )
    """Why the question does not apply. The service keeps it when the question applies again."""


@frozen(kw_only=True, eq=False, repr=False)
class GetReviewTemplateLensReviewResponse(Model):
    """What `GetReviewTemplateLensReviewRequest` gives back."""

    template_arn: str | None = field(default=None, metadata=body("TemplateArn", TEXT))
    """The review template's ARN."""
    lens_review: ReviewTemplateLensReview | None = field(
        default=None, metadata=body("LensReview", StructureShape(lambda: ReviewTemplateLensReview))
    )


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

    template_arn: str | None = field(default=None, metadata=body("TemplateArn", TEXT))
    """The review template's ARN."""
    lens_review: ReviewTemplateLensReview | None = field(
        default=None, metadata=body("LensReview", StructureShape(lambda: ReviewTemplateLensReview))
    )


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
