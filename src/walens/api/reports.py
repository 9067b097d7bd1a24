"""The operations on reports, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from attrs import field, frozen

from walens.api._report import Report
from walens.api.shared_values import NEXT_TOKEN, Risk
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
    PagedRequest,
    Pages,
    StructureShape,
    body,
    query,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class ReportFormat(StrEnum):
    """The format of the consolidated report."""

    PDF = "PDF"
    JSON = "JSON"


ReportFormatValue: TypeAlias = Literal["PDF", "JSON"]
"""The values of `ReportFormat`, as plain text."""


GET_CONSOLIDATED_REPORT_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=15)


@frozen(kw_only=True, eq=False, repr=False)
class BestPractice(Model):
    """A choice that adds to the risk of its question."""

    choice_id: str | None = field(default=None, metadata=body("ChoiceId", TEXT))
    """The choice's id."""
    choice_title: str | None = field(default=None, metadata=body("ChoiceTitle", TEXT))


class MetricType(OpenEnum):
    """What a metric of the consolidated report measures."""

    WORKLOAD = "WORKLOAD"


@frozen(kw_only=True, eq=False, repr=False)
class QuestionMetric(Model):
    """The risk of one question, with the choices that cause it."""

    question_id: str | None = field(default=None, metadata=body("QuestionId", TEXT))
    """The question's id."""
    risk: Risk | None = field(default=None, metadata=body("Risk", EnumerationShape(Risk)))
    """The risk; ``UNANSWERED`` until a choice is selected or not applicable, whatever the rules of the lens say."""
    best_practices: tuple[BestPractice, ...] = field(
        default=NO_ITEMS, metadata=body("BestPractices", ListShape(StructureShape(lambda: BestPractice)))
    )
    """The choices that add to the risk."""


@frozen(kw_only=True, eq=False, repr=False)
class PillarMetric(Model):
    """The risks of one pillar, by question."""

    pillar_id: str | None = field(default=None, metadata=body("PillarId", TEXT))
    """The pillar's id."""
    risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("RiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many questions have each risk."""
    questions: tuple[QuestionMetric, ...] = field(
        default=NO_ITEMS, metadata=body("Questions", ListShape(StructureShape(lambda: QuestionMetric)))
    )
    """The questions that carry a risk."""


@frozen(kw_only=True, eq=False, repr=False)
class LensMetric(Model):
    """The risks of one lens on a workload, by pillar."""

    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    pillars: tuple[PillarMetric, ...] = field(
        default=NO_ITEMS, metadata=body("Pillars", ListShape(StructureShape(lambda: PillarMetric)))
    )
    """The risks by pillar."""
    risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("RiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many questions have each risk."""


@frozen(kw_only=True, eq=False, repr=False)
class ConsolidatedReportMetric(Model):
    """The risks of one workload, by lens."""

    metric_type: MetricType | None = field(default=None, metadata=body("MetricType", EnumerationShape(MetricType)))
    """What is measured; the service measures workloads only."""
    risk_counts: Mapping[Risk, int] = field(
        factory=NoEntries, metadata=body("RiskCounts", MapShape(EnumerationShape(Risk), NUMBER))
    )
    """How many questions have each risk."""
    workload_id: str | None = field(default=None, metadata=body("WorkloadId", TEXT))
    """The workload's id, unique within its Region."""
    workload_name: str | None = field(default=None, metadata=body("WorkloadName", TEXT))
    """The workload's name."""
    workload_arn: str | None = field(default=None, metadata=body("WorkloadArn", TEXT))
    """The workload's ARN."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the metric last changed."""
    lenses: tuple[LensMetric, ...] = field(
        default=NO_ITEMS, metadata=body("Lenses", ListShape(StructureShape(lambda: LensMetric)))
    )
    """The risks by lens; no custom lens was seen among them."""
    lenses_applied_count: int | None = field(default=None, metadata=body("LensesAppliedCount", NUMBER))
    """How many lenses are applied to the workload."""


@frozen(kw_only=True, eq=False, repr=False)
class GetConsolidatedReportResponse(Report, Model):
    """What `GetConsolidatedReportRequest` gives back."""

    metrics: tuple[ConsolidatedReportMetric, ...] = field(
        default=NO_ITEMS, metadata=body("Metrics", ListShape(StructureShape(lambda: ConsolidatedReportMetric)))
    )
    """The risks by workload; absent unless ``JSON`` was asked for."""
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""
    base64_string: str | None = field(default=None, metadata=body("Base64String", TEXT))
    """The PDF in base64; absent unless ``PDF`` was asked for."""


@frozen(kw_only=True, eq=False, repr=False)
class GetConsolidatedReportRequest(PagedRequest[GetConsolidatedReportResponse, ConsolidatedReportMetric]):
    """
    Get the risks over all workloads, as a PDF in base64 or as metrics.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetConsolidatedReport.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetConsolidatedReport",
        method="GET",
        path="/consolidatedReport",
        response=GetConsolidatedReportResponse,
        pages=Pages(items="metrics"),
    )

    format: ReportFormat | ReportFormatValue = field(
        metadata=query("Format", EnumerationShape(ReportFormat), required=True)
    )
    """``PDF`` fills ``base64_string`` of the answer, ``JSON`` fills ``metrics``."""
    include_shared_resources: bool | None = field(default=None, metadata=query("IncludeSharedResources", BOOLEAN))
    """Whether to report on shared workloads as well."""
    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(
        default=None, metadata=query("MaxResults", GET_CONSOLIDATED_REPORT_INPUT_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 15."""
