"""The operations on checks, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import field, frozen

from walens.api.shared_values import CHOICE_ID, NEXT_TOKEN, PILLAR_ID, QUESTION_ID, WORKLOAD_ID
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
    PagedRequest,
    Pages,
    StructureShape,
    body,
    label,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


LIST_CHECK_DETAILS_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


class CheckProvider(OpenEnum):
    """The service that runs a check."""

    TRUSTED_ADVISOR = "TRUSTED_ADVISOR"


class CheckStatus(OpenEnum):
    """What a check found, or that its result could not be had."""

    OKAY = "OKAY"
    WARNING = "WARNING"
    ERROR = "ERROR"
    NOT_AVAILABLE = "NOT_AVAILABLE"
    FETCH_FAILED = "FETCH_FAILED"


class CheckFailureReason(OpenEnum):
    """Why the result of a check could not be had."""

    ASSUME_ROLE_ERROR = "ASSUME_ROLE_ERROR"
    ACCESS_DENIED = "ACCESS_DENIED"
    UNKNOWN_ERROR = "UNKNOWN_ERROR"
    PREMIUM_SUPPORT_REQUIRED = "PREMIUM_SUPPORT_REQUIRED"


@frozen(kw_only=True, eq=False, repr=False)
class CheckDetail(Model):
    """What a Trusted Advisor check found in one account."""

    id: str | None = field(default=None, metadata=body("Id", TEXT))
    """The check's id in Trusted Advisor."""
    name: str | None = field(default=None, metadata=body("Name", TEXT))
    description: str | None = field(default=None, metadata=body("Description", TEXT))
    provider: CheckProvider | None = field(default=None, metadata=body("Provider", EnumerationShape(CheckProvider)))
    """The service that runs the check."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    pillar_id: str | None = field(default=None, metadata=body("PillarId", TEXT))
    """The pillar's id."""
    question_id: str | None = field(default=None, metadata=body("QuestionId", TEXT))
    """The question's id."""
    choice_id: str | None = field(default=None, metadata=body("ChoiceId", TEXT))
    """The choice's id."""
    status: CheckStatus | None = field(default=None, metadata=body("Status", EnumerationShape(CheckStatus)))
    """What the check found, or that its result could not be had."""
    account_id: str | None = field(default=None, metadata=body("AccountId", TEXT))
    """The account that the check looked at."""
    flagged_resources: int | None = field(default=None, metadata=body("FlaggedResources", NUMBER))
    """How many resources the check flags."""
    reason: CheckFailureReason | None = field(
        default=None, metadata=body("Reason", EnumerationShape(CheckFailureReason))
    )
    """Why the result of the check could not be had."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the result last changed."""


LIST_CHECK_SUMMARIES_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class CheckSummary(Model):
    """What a Trusted Advisor check found over all accounts of a workload."""

    id: str | None = field(default=None, metadata=body("Id", TEXT))
    """The check's id in Trusted Advisor."""
    name: str | None = field(default=None, metadata=body("Name", TEXT))
    provider: CheckProvider | None = field(default=None, metadata=body("Provider", EnumerationShape(CheckProvider)))
    """The service that runs the check."""
    description: str | None = field(default=None, metadata=body("Description", TEXT))
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the result last changed."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    pillar_id: str | None = field(default=None, metadata=body("PillarId", TEXT))
    """The pillar's id."""
    question_id: str | None = field(default=None, metadata=body("QuestionId", TEXT))
    """The question's id."""
    choice_id: str | None = field(default=None, metadata=body("ChoiceId", TEXT))
    """The choice's id."""
    status: CheckStatus | None = field(default=None, metadata=body("Status", EnumerationShape(CheckStatus)))
    """What the check found, or that its result could not be had."""
    account_summary: Mapping[CheckStatus, int] = field(
        factory=NoEntries, metadata=body("AccountSummary", MapShape(EnumerationShape(CheckStatus), NUMBER))
    )
    """How many accounts have each status."""


@frozen(kw_only=True, eq=False, repr=False)
class ListCheckDetailsResponse(Model):
    """What `ListCheckDetailsRequest` gives back."""

    check_details: tuple[CheckDetail, ...] = field(
        default=NO_ITEMS, metadata=body("CheckDetails", ListShape(StructureShape(lambda: CheckDetail)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListCheckDetailsRequest(PagedRequest[ListCheckDetailsResponse, CheckDetail]):
    """
    List the Trusted Advisor checks behind a choice, for each account of the workload.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListCheckDetails.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListCheckDetails",
        method="POST",
        path="/workloads/{WorkloadId}/checks",
        response=ListCheckDetailsResponse,
        pages=Pages(items="check_details"),
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    lens_arn: str = field(metadata=body("LensArn", TEXT, required=True))
    """The lens's ARN."""
    pillar_id: str = field(metadata=body("PillarId", PILLAR_ID, required=True))
    """The pillar's id. 1 to 64 characters."""
    question_id: str = field(metadata=body("QuestionId", QUESTION_ID, required=True))
    """The question's id. 1 to 128 characters."""
    choice_id: str = field(metadata=body("ChoiceId", CHOICE_ID, required=True))
    """The choice's id. 1 to 64 characters."""
    next_token: str | None = field(default=None, metadata=body("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=body("MaxResults", LIST_CHECK_DETAILS_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""


@frozen(kw_only=True, eq=False, repr=False)
class ListCheckSummariesResponse(Model):
    """What `ListCheckSummariesRequest` gives back."""

    check_summaries: tuple[CheckSummary, ...] = field(
        default=NO_ITEMS, metadata=body("CheckSummaries", ListShape(StructureShape(lambda: CheckSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListCheckSummariesRequest(PagedRequest[ListCheckSummariesResponse, CheckSummary]):
    """
    List the Trusted Advisor checks behind a choice, over all accounts of the workload.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListCheckSummaries.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListCheckSummaries",
        method="POST",
        path="/workloads/{WorkloadId}/checkSummaries",
        response=ListCheckSummariesResponse,
        pages=Pages(items="check_summaries"),
    )

    workload_id: str = field(metadata=label("WorkloadId", WORKLOAD_ID))
    """The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``."""
    lens_arn: str = field(metadata=body("LensArn", TEXT, required=True))
    """The lens's ARN."""
    pillar_id: str = field(metadata=body("PillarId", PILLAR_ID, required=True))
    """The pillar's id. 1 to 64 characters."""
    question_id: str = field(metadata=body("QuestionId", QUESTION_ID, required=True))
    """The question's id. 1 to 128 characters."""
    choice_id: str = field(metadata=body("ChoiceId", CHOICE_ID, required=True))
    """The choice's id. 1 to 64 characters."""
    next_token: str | None = field(default=None, metadata=body("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=body("MaxResults", LIST_CHECK_SUMMARIES_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 50."""
