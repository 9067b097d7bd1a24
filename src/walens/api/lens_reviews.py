"""The operations on lens reviews, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from attrs import field, frozen

from walens.api._report import Report
from walens.api.shared_structures import (
    CHOICE_UPDATES,
    Choice,
    ChoiceAnswer,
    ChoiceAnswerSummary,
    ChoiceUpdate,
    WorkloadProfile,
)
from walens.api.shared_values import (
    CLIENT_REQUEST_TOKEN,
    LENS_ALIAS,
    MILESTONE_NAME,
    MILESTONE_NUMBER,
    NEXT_TOKEN,
    NOTES,
    PILLAR_ID,
    PILLAR_NOTES,
    QUESTION_ID,
    SELECTED_CHOICES,
    WORKLOAD_ID,
    AnswerReason,
    AnswerReasonValue,
    LensStatus,
    QuestionType,
    Risk,
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
    Operation,
    OperationRequest,
    PagedRequest,
    Pages,
    StructureShape,
    body,
    label,
    query,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime


@frozen(kw_only=True, eq=False, repr=False)
class PillarReviewSummary(Model):
    """What a lens review found in one pillar."""

    pillar_id: str = field(metadata=body("PillarId", TEXT, always=True))
    """The pillar's id."""
    pillar_name: str | None = field(default=None, metadata=body("PillarName", TEXT))
    notes: str | None = field(default=None, metadata=body("Notes", TEXT))
    """The notes of the reviewers."""
    risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("RiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many questions have each risk."""
    prioritized_risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("PrioritizedRiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many of the questions that a profile makes a priority have each risk."""


@frozen(kw_only=True, eq=False, repr=False)
class SelectedPillar(Model):
    """Which questions of one pillar Jira follows."""

    pillar_id: str | None = field(default=None, metadata=body("PillarId", PILLAR_ID))
    """The pillar's id. 1 to 64 characters."""
    selected_question_ids: Sequence[str] = field(
        default=NO_ITEMS, metadata=body("SelectedQuestionIds", ListShape(TEXT))
    )
    """The ids of the questions in this pillar."""


@frozen(kw_only=True, eq=False, repr=False)
class JiraSelectedQuestionConfiguration(Model):
    """Which questions of a lens review Jira follows."""

    selected_pillars: Sequence[SelectedPillar] = field(
        default=NO_ITEMS, metadata=body("SelectedPillars", ListShape(StructureShape(lambda: SelectedPillar)))
    )
    """The questions, pillar by pillar."""


@frozen(kw_only=True, eq=False, repr=False)
class LensReview(Model):
    """The review of a workload under one lens, with its pillars."""

    lens_alias: str = field(metadata=body("LensAlias", TEXT, always=True))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    lens_version: str | None = field(default=None, metadata=body("LensVersion", TEXT))
    """The name of the version."""
    lens_name: str | None = field(default=None, metadata=body("LensName", TEXT))
    """The lens's name."""
    lens_status: LensStatus | None = field(default=None, metadata=body("LensStatus", EnumerationShape(LensStatus)))
    """The state of the lens: ``CURRENT``, or ``NOT_CURRENT`` until the review is upgraded to a new major version."""
    pillar_review_summaries: tuple[PillarReviewSummary, ...] = field(
        default=NO_ITEMS, metadata=body("PillarReviewSummaries", ListShape(StructureShape(lambda: PillarReviewSummary)))
    )
    """The review pillar by pillar."""
    jira_configuration: JiraSelectedQuestionConfiguration | None = field(
        default=None, metadata=body("JiraConfiguration", StructureShape(lambda: JiraSelectedQuestionConfiguration))
    )
    """Which of the questions Jira follows."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the resource last changed."""
    notes: str | None = field(default=None, metadata=body("Notes", TEXT))
    """The notes of the reviewers."""
    risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("RiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many questions have each risk."""
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """A token that no operation takes: lens reviews do not come in pages."""
    profiles: tuple[WorkloadProfile, ...] = field(
        default=NO_ITEMS, metadata=body("Profiles", ListShape(StructureShape(lambda: WorkloadProfile)))
    )
    """The workload's profile, with its version."""
    prioritized_risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("PrioritizedRiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many of the questions that a profile makes a priority have each risk."""


LIST_LENS_REVIEWS_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class LensReviewSummary(Model):
    """One lens review in the list of a workload's reviews."""

    lens_alias: str = field(metadata=body("LensAlias", TEXT, always=True))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    lens_version: str | None = field(default=None, metadata=body("LensVersion", TEXT))
    """The name of the version."""
    lens_name: str | None = field(default=None, metadata=body("LensName", TEXT))
    """The lens's name."""
    lens_status: LensStatus | None = field(default=None, metadata=body("LensStatus", EnumerationShape(LensStatus)))
    """The state of the lens: ``CURRENT``, or ``NOT_CURRENT`` until the review is upgraded to a new major version."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the resource last changed."""
    risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("RiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many questions have each risk."""
    profiles: tuple[WorkloadProfile, ...] = field(
        default=NO_ITEMS, metadata=body("Profiles", ListShape(StructureShape(lambda: WorkloadProfile)))
    )
    """The workload's profile, with its version."""
    prioritized_risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("PrioritizedRiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many of the questions that a profile makes a priority have each risk."""


@frozen(kw_only=True, eq=False, repr=False)
class LensReviewReport(Report, Model):
    """The report of a lens review."""

    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    base64_string: str | None = field(default=None, metadata=body("Base64String", TEXT))
    """The PDF in base64."""


LIST_LENS_REVIEW_IMPROVEMENTS_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=100)


class QuestionPriority(StrEnum):
    """Which questions to list, by the priority that a profile gives them."""

    PRIORITIZED = "PRIORITIZED"
    NONE = "NONE"


QuestionPriorityValue: TypeAlias = Literal["PRIORITIZED", "NONE"]
"""The values of `QuestionPriority`, as plain text."""


@frozen(kw_only=True, eq=False, repr=False)
class ChoiceImprovementPlan(Model):
    """How to meet one choice of a custom lens."""

    choice_id: str | None = field(default=None, metadata=body("ChoiceId", TEXT))
    """The choice's id."""
    display_text: str | None = field(default=None, metadata=body("DisplayText", TEXT))
    """How to meet the choice."""
    improvement_plan_url: str | None = field(default=None, metadata=body("ImprovementPlanUrl", TEXT))
    """Where the lens tells how to meet the choice."""


@frozen(kw_only=True, eq=False, repr=False)
class JiraConfiguration(Model):
    """The Jira issue of a question."""

    jira_issue_url: str | None = field(default=None, metadata=body("JiraIssueUrl", TEXT))
    last_synced_time: datetime | None = field(default=None, metadata=body("LastSyncedTime", TIMESTAMP))
    """When the service last synchronized with Jira."""


@frozen(kw_only=True, eq=False, repr=False)
class ImprovementSummary(Model):
    """What to improve for one question, with the risk that it now carries."""

    question_id: str = field(metadata=body("QuestionId", TEXT, always=True))
    """The question's id."""
    pillar_id: str | None = field(default=None, metadata=body("PillarId", TEXT))
    """The pillar's id."""
    question_title: str | None = field(default=None, metadata=body("QuestionTitle", TEXT))
    risk: Risk | None = field(default=None, metadata=body("Risk", EnumerationShape(Risk)))
    """The risk; ``UNANSWERED`` until a choice is selected or not applicable, whatever the rules of the lens say."""
    improvement_plan_url: str | None = field(default=None, metadata=body("ImprovementPlanUrl", TEXT))
    """Where an official lens tells how to improve; absent until the question is answered."""
    improvement_plans: tuple[ChoiceImprovementPlan, ...] = field(
        default=NO_ITEMS, metadata=body("ImprovementPlans", ListShape(StructureShape(lambda: ChoiceImprovementPlan)))
    )
    """How to meet the choices; only for custom lenses."""
    jira_configuration: JiraConfiguration | None = field(
        default=None, metadata=body("JiraConfiguration", StructureShape(lambda: JiraConfiguration))
    )
    """The Jira issue of the question."""


@frozen(kw_only=True, eq=False, repr=False)
class Answer(Model):
    """The answer to a question of a lens review, with the whole question."""

    question_id: str = field(metadata=body("QuestionId", TEXT, always=True))
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
    risk: Risk | None = field(default=None, metadata=body("Risk", EnumerationShape(Risk)))
    """The risk; ``UNANSWERED`` until a choice is selected or not applicable, whatever the rules of the lens say."""
    notes: str | None = field(default=None, metadata=body("Notes", TEXT))
    """The notes of the reviewers."""
    reason: AnswerReason | None = field(default=None, metadata=body("Reason", EnumerationShape(AnswerReason)))
    """Why the question does not apply. The service keeps it when the question applies again."""
    jira_configuration: JiraConfiguration | None = field(
        default=None, metadata=body("JiraConfiguration", StructureShape(lambda: JiraConfiguration))
    )
    """The Jira issue of the question."""


LIST_ANSWERS_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class AnswerSummary(Model):
    """One answer in the list of a lens review's answers, without its notes."""

    question_id: str = field(metadata=body("QuestionId", TEXT, always=True))
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
    risk: Risk | None = field(default=None, metadata=body("Risk", EnumerationShape(Risk)))
    """The risk; ``UNANSWERED`` until a choice is selected or not applicable, whatever the rules of the lens say."""
    reason: AnswerReason | None = field(default=None, metadata=body("Reason", EnumerationShape(AnswerReason)))
    """Why the question does not apply. The service keeps it when the question applies again."""
    question_type: QuestionType | None = field(
        default=None, metadata=body("QuestionType", EnumerationShape(QuestionType))
    )
    """Whether a profile makes the question a priority."""
    jira_configuration: JiraConfiguration | None = field(
        default=None, metadata=body("JiraConfiguration", StructureShape(lambda: JiraConfiguration))
    )
    """The Jira issue of the question."""


@frozen(kw_only=True, eq=False, repr=False)
class GetLensReviewResponse(Model):
    """What `GetLensReviewRequest` gives back."""

    lens_review: LensReview = field(metadata=body("LensReview", StructureShape(lambda: LensReview), always=True))
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    milestone_number: int | None = field(default=None, metadata=body("MilestoneNumber", NUMBER))
    """The milestone's number in its workload."""


@frozen(kw_only=True, eq=False, repr=False)
class GetLensReviewRequest(OperationRequest[GetLensReviewResponse]):
    """
    Get the review of a workload under a lens, with the risks of its pillars.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetLensReview.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetLensReview",
        method="GET",
        path="/workloads/{WorkloadId}/lensReviews/{LensAlias}",
        response=GetLensReviewResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    milestone_number: int | None = field(default=None, metadata=query("MilestoneNumber", MILESTONE_NUMBER))
    """The milestone to read from; the current state when absent. 1 to 100."""


@frozen(kw_only=True, eq=False, repr=False)
class ListLensReviewsResponse(Model):
    """What `ListLensReviewsRequest` gives back."""

    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    milestone_number: int | None = field(default=None, metadata=body("MilestoneNumber", NUMBER))
    """The milestone's number in its workload."""
    lens_review_summaries: tuple[LensReviewSummary, ...] = field(
        default=NO_ITEMS, metadata=body("LensReviewSummaries", ListShape(StructureShape(lambda: LensReviewSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListLensReviewsRequest(PagedRequest[ListLensReviewsResponse, LensReviewSummary]):
    """
    List the reviews of a workload, one for each lens that is applied to it.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListLensReviews.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListLensReviews",
        method="GET",
        path="/workloads/{WorkloadId}/lensReviews",
        response=ListLensReviewsResponse,
        pages=Pages(items="lens_review_summaries"),
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    milestone_number: int | None = field(default=None, metadata=query("MilestoneNumber", MILESTONE_NUMBER))
    """The milestone to read from; the current state when absent. 1 to 100."""
    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=query("MaxResults", LIST_LENS_REVIEWS_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateLensReviewResponse(Model):
    """What `UpdateLensReviewRequest` gives back."""

    lens_review: LensReview = field(metadata=body("LensReview", StructureShape(lambda: LensReview), always=True))
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateLensReviewRequest(OperationRequest[UpdateLensReviewResponse]):
    """
    Change the notes of a lens review and of its pillars, and which of its questions Jira follows.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateLensReview.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateLensReview",
        method="PATCH",
        path="/workloads/{WorkloadId}/lensReviews/{LensAlias}",
        response=UpdateLensReviewResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    lens_notes: str | None = field(default=None, metadata=body("LensNotes", NOTES))
    """The notes on the review as a whole. 0 to 2,084 characters."""
    pillar_notes: Mapping[str, str] | None = field(default=None, metadata=body("PillarNotes", PILLAR_NOTES))
    """The notes on pillars, by pillar id. Keys 1 to 64 characters; values 0 to 2,084 characters."""
    jira_configuration: JiraSelectedQuestionConfiguration | None = field(
        default=None, metadata=body("JiraConfiguration", StructureShape(lambda: JiraSelectedQuestionConfiguration))
    )
    """Which of the questions Jira follows."""


@frozen(kw_only=True, eq=False, repr=False)
class UpgradeLensReviewResponse(Model):
    """What `UpgradeLensReviewRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class UpgradeLensReviewRequest(OperationRequest[UpgradeLensReviewResponse]):
    """
    Move a lens review to the latest version of its lens, after saving a milestone; this cannot be undone.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpgradeLensReview.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpgradeLensReview",
        method="PUT",
        path="/workloads/{WorkloadId}/lensReviews/{LensAlias}/upgrade",
        response=UpgradeLensReviewResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    milestone_name: str = field(metadata=body("MilestoneName", MILESTONE_NAME, required=True))
    """
    A name, not yet used in the workload, for the milestone that saves the answers before the upgrade. 3 to 100
    characters.
    """
    client_request_token: str | None = field(default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN))
    r"""
    Makes the call execute once, however often it is sent; nothing is sent when absent. 1 to 2,048 characters, pattern
    ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class GetLensReviewReportResponse(Model):
    """What `GetLensReviewReportRequest` gives back."""

    lens_review_report: LensReviewReport = field(
        metadata=body("LensReviewReport", StructureShape(lambda: LensReviewReport), always=True)
    )
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    milestone_number: int | None = field(default=None, metadata=body("MilestoneNumber", NUMBER))
    """The milestone's number in its workload."""


@frozen(kw_only=True, eq=False, repr=False)
class GetLensReviewReportRequest(OperationRequest[GetLensReviewReportResponse]):
    """
    Get the report of a lens review, a PDF in base64.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetLensReviewReport.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetLensReviewReport",
        method="GET",
        path="/workloads/{WorkloadId}/lensReviews/{LensAlias}/report",
        response=GetLensReviewReportResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    milestone_number: int | None = field(default=None, metadata=query("MilestoneNumber", MILESTONE_NUMBER))
    """The milestone to report on; the current state when absent. 1 to 100."""


@frozen(kw_only=True, eq=False, repr=False)
class ListLensReviewImprovementsResponse(Model):
    """What `ListLensReviewImprovementsRequest` gives back."""

    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    milestone_number: int | None = field(default=None, metadata=body("MilestoneNumber", NUMBER))
    """The milestone's number in its workload."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    improvement_summaries: tuple[ImprovementSummary, ...] = field(
        default=NO_ITEMS, metadata=body("ImprovementSummaries", ListShape(StructureShape(lambda: ImprovementSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListLensReviewImprovementsRequest(PagedRequest[ListLensReviewImprovementsResponse, ImprovementSummary]):
    """
    List what a lens review suggests to improve, question by question, without those not applicable.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListLensReviewImprovements.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListLensReviewImprovements",
        method="GET",
        path="/workloads/{WorkloadId}/lensReviews/{LensAlias}/improvements",
        response=ListLensReviewImprovementsResponse,
        pages=Pages(items="improvement_summaries"),
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    pillar_id: str | None = field(default=None, metadata=query("PillarId", PILLAR_ID))
    """Only improvements in this pillar; in all pillars when absent. 1 to 64 characters."""
    milestone_number: int | None = field(default=None, metadata=query("MilestoneNumber", MILESTONE_NUMBER))
    """The milestone to read from; the current state when absent. 1 to 100."""
    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=query("MaxResults", LIST_LENS_REVIEW_IMPROVEMENTS_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 100."""
    question_priority: QuestionPriority | QuestionPriorityValue | None = field(
        default=None, metadata=query("QuestionPriority", EnumerationShape(QuestionPriority))
    )
    """Only questions of this priority, which a profile gives them."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAnswerResponse(Model):
    """What `GetAnswerRequest` gives back."""

    answer: Answer = field(metadata=body("Answer", StructureShape(lambda: Answer), always=True))
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    milestone_number: int | None = field(default=None, metadata=body("MilestoneNumber", NUMBER))
    """The milestone's number in its workload."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAnswerRequest(OperationRequest[GetAnswerResponse]):
    """
    Get the answer to a question of a lens review, with the question's whole text.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAnswer.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetAnswer",
        method="GET",
        path="/workloads/{WorkloadId}/lensReviews/{LensAlias}/answers/{QuestionId}",
        response=GetAnswerResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    question_id: str = field(metadata=label("QuestionId", QUESTION_ID))
    """The question's id. 1 to 128 characters."""
    milestone_number: int | None = field(default=None, metadata=query("MilestoneNumber", MILESTONE_NUMBER))
    """The milestone to read from; the current state when absent. 1 to 100."""


@frozen(kw_only=True, eq=False, repr=False)
class ListAnswersResponse(Model):
    """What `ListAnswersRequest` gives back."""

    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    milestone_number: int | None = field(default=None, metadata=body("MilestoneNumber", NUMBER))
    """The milestone's number in its workload."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    answer_summaries: tuple[AnswerSummary, ...] = field(
        default=NO_ITEMS, metadata=body("AnswerSummaries", ListShape(StructureShape(lambda: AnswerSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListAnswersRequest(PagedRequest[ListAnswersResponse, AnswerSummary]):
    """
    List the answers of a lens review.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAnswers.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListAnswers",
        method="GET",
        path="/workloads/{WorkloadId}/lensReviews/{LensAlias}/answers",
        response=ListAnswersResponse,
        pages=Pages(items="answer_summaries"),
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    pillar_id: str | None = field(default=None, metadata=query("PillarId", PILLAR_ID))
    """Only answers in this pillar; in all pillars when absent. 1 to 64 characters."""
    milestone_number: int | None = field(default=None, metadata=query("MilestoneNumber", MILESTONE_NUMBER))
    """The milestone to read from; the current state when absent. 1 to 100."""
    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(default=None, metadata=query("MaxResults", LIST_ANSWERS_INPUT_MAX_RESULTS_INTEGER))
    """How many items a page holds at most. 1 to 50."""
    question_priority: QuestionPriority | QuestionPriorityValue | None = field(
        default=None, metadata=query("QuestionPriority", EnumerationShape(QuestionPriority))
    )
    """Only questions of this priority, which a profile gives them."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateAnswerResponse(Model):
    """What `UpdateAnswerRequest` gives back."""

    answer: Answer = field(metadata=body("Answer", StructureShape(lambda: Answer), always=True))
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateAnswerRequest(OperationRequest[UpdateAnswerResponse]):
    """
    Answer a question of a lens review, which sets its risk anew.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAnswer.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateAnswer",
        method="PATCH",
        path="/workloads/{WorkloadId}/lensReviews/{LensAlias}/answers/{QuestionId}",
        response=UpdateAnswerResponse,
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
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
    """Notes on the answer. 0 to 2,084 characters."""
    is_applicable: bool | None = field(default=None, metadata=body("IsApplicable", BOOLEAN))
    """
    Whether the question applies. False makes its risk ``NOT_APPLICABLE`` and keeps the selections for when it applies
    again.
    """
    reason: AnswerReason | AnswerReasonValue | None = field(
        default=None, metadata=body("Reason", EnumerationShape(AnswerReason))
    )
    """Why the question does not apply. The service keeps it when the question applies again."""
