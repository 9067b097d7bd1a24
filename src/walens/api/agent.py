"""The operations on agent, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from attrs import field, frozen

from walens.model import (
    BOOLEAN,
    DOCUMENT,
    NO_ITEMS,
    NUMBER,
    TEXT,
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
    TimestampShape,
    body,
    label,
    query,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from walens.json_types import JSON


TAG_KEY_STRING = TextShape(min=1, max=128, pattern=r"[\p{L}\p{Z}\p{N}_.:/=+\-@]+")


TAG_VALUE_STRING = TextShape(min=1, max=256, pattern=r"[\p{L}\p{Z}\p{N}_.:/=+\-@]+")


@frozen(kw_only=True, eq=False, repr=False)
class Tag(Model):
    """A tag of an Agent resource."""

    key: str = field(metadata=body("key", TAG_KEY_STRING, required=True, always=True))
    r"""1 to 128 characters, pattern ``[\p{L}\p{Z}\p{N}_.:/=+\-@]+``."""
    value: str = field(metadata=body("value", TAG_VALUE_STRING, required=True, always=True))
    r"""1 to 256 characters, pattern ``[\p{L}\p{Z}\p{N}_.:/=+\-@]+``."""


AGENT_PROFILE_ARN = TextShape(min=0)


class ApplicationType(OpenEnum):
    """The kind of an application."""

    SAS = "SAS"
    DESKTOP_APPLICATION = "DESKTOP_APPLICATION"
    OTHER = "OTHER"


ApplicationTypeValue: TypeAlias = Literal["SAS", "DESKTOP_APPLICATION", "OTHER"]
"""The values of `ApplicationType`, as plain text."""


CONTEXT_CONTENT_ACCOUNT_IDS_LIST_MEMBER_STRING = TextShape(min=12, max=12, pattern=r"\d{12}")


CONTEXT_CONTENT_ACCOUNT_IDS_LIST = ListShape(CONTEXT_CONTENT_ACCOUNT_IDS_LIST_MEMBER_STRING, min=0, max=1_000)


CONTEXT_CONTENT_REGIONS_LIST_MEMBER_STRING = TextShape(min=1, max=64, pattern=r"[a-z]{2}(-gov)?-[a-z]+-\d+")


CONTEXT_CONTENT_REGIONS_LIST = ListShape(CONTEXT_CONTENT_REGIONS_LIST_MEMBER_STRING, min=0, max=50)


CONTEXT_CONTENT_AWS_SERVICES_LIST_MEMBER_STRING = TextShape(min=1, max=256, pattern=r"[\P{C}]+")


CONTEXT_CONTENT_AWS_SERVICES_LIST = ListShape(CONTEXT_CONTENT_AWS_SERVICES_LIST_MEMBER_STRING, min=0, max=300)


CONTEXT_CONTENT_RESOURCE_TYPES_LIST_MEMBER_STRING = TextShape(min=1, max=256, pattern=r"[\P{C}]+")


CONTEXT_CONTENT_RESOURCE_TYPES_LIST = ListShape(CONTEXT_CONTENT_RESOURCE_TYPES_LIST_MEMBER_STRING, min=0, max=1_500)


CONTEXT_RESOURCE_TAG_KEY_STRING = TextShape(min=1, max=128, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+")


CONTEXT_RESOURCE_TAG_VALUE_STRING = TextShape(min=0, max=256, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*")


@frozen(kw_only=True, eq=False, repr=False)
class ContextResourceTag(Model):
    """A tag of the resources that an application consists of."""

    key: str = field(metadata=body("key", CONTEXT_RESOURCE_TAG_KEY_STRING, required=True, always=True))
    r"""1 to 128 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``."""
    value: str = field(metadata=body("value", CONTEXT_RESOURCE_TAG_VALUE_STRING, required=True, always=True))
    r"""0 to 256 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``."""


CONTEXT_CONTENT_RESOURCE_TAGS_LIST = ListShape(StructureShape(lambda: ContextResourceTag), min=0, max=20)


CONTEXT_CONTENT_ORGANIZATIONAL_UNIT_IDS_LIST_MEMBER_STRING = TextShape(
    min=1, max=68, pattern=r"(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})"
)


CONTEXT_CONTENT_ORGANIZATIONAL_UNIT_IDS_LIST = ListShape(
    CONTEXT_CONTENT_ORGANIZATIONAL_UNIT_IDS_LIST_MEMBER_STRING, min=0, max=2_500
)


CONTEXT_CONTENT_APPLICATION_OVERVIEW_STRING = TextShape(
    min=0, max=10_000, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}\r\n])*"
)


CONTEXT_CONTENT_INDUSTRY_STRING = TextShape(min=0, max=1_000, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}\r\n])*")


class Criticality(OpenEnum):
    """How much depends on an application."""

    MISSION_CRITICAL = "MISSION_CRITICAL"
    BUSINESS_CRITICAL = "BUSINESS_CRITICAL"
    NON_CRITICAL = "NON_CRITICAL"
    TEST_DEVELOPMENT = "TEST_DEVELOPMENT"


CriticalityValue: TypeAlias = Literal["MISSION_CRITICAL", "BUSINESS_CRITICAL", "NON_CRITICAL", "TEST_DEVELOPMENT"]
"""The values of `Criticality`, as plain text."""


CONTEXT_CONTENT_ARCHITECTURE_OVERVIEW_STRING = TextShape(
    min=0, max=10_000, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}\r\n])*"
)


CONTEXT_CONTENT_ADDITIONAL_CONTEXT_STRING = TextShape(min=0, max=10_000, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}\r\n])*")


@frozen(kw_only=True, eq=False, repr=False)
class ContextContent(Model):
    """What a context says about an application."""

    account_ids: Sequence[str] = field(default=NO_ITEMS, metadata=body("accountIds", CONTEXT_CONTENT_ACCOUNT_IDS_LIST))
    r"""The accounts of the application. 0 to 1,000 items, each 12 characters, pattern ``\d{12}``."""
    regions: Sequence[str] = field(default=NO_ITEMS, metadata=body("regions", CONTEXT_CONTENT_REGIONS_LIST))
    r"""
    The Regions of the application. 0 to 50 items, each 1 to 64 characters, pattern ``[a-z]{2}(-gov)?-[a-z]+-\d+``.
    """
    aws_services: Sequence[str] = field(
        default=NO_ITEMS, metadata=body("awsServices", CONTEXT_CONTENT_AWS_SERVICES_LIST)
    )
    r"""The AWS services that the application uses. 0 to 300 items, each 1 to 256 characters, pattern ``[\P{C}]+``."""
    resource_types: Sequence[str] = field(
        default=NO_ITEMS, metadata=body("resourceTypes", CONTEXT_CONTENT_RESOURCE_TYPES_LIST)
    )
    r"""
    The types of resources that matter for the application. 0 to 1,500 items, each 1 to 256 characters, pattern
    ``[\P{C}]+``.
    """
    resource_tags: Sequence[ContextResourceTag] = field(
        default=NO_ITEMS, metadata=body("resourceTags", CONTEXT_CONTENT_RESOURCE_TAGS_LIST)
    )
    """The tags that set the application's resources apart. 0 to 20 items."""
    organizational_unit_ids: Sequence[str] = field(
        default=NO_ITEMS, metadata=body("organizationalUnitIds", CONTEXT_CONTENT_ORGANIZATIONAL_UNIT_IDS_LIST)
    )
    """
    The organizational units of the application; the service takes them with organizational profiles only. 0 to 2,500
    items, each 1 to 68 characters, pattern ``(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})``.
    """
    application_overview: str | None = field(
        default=None, repr=False, metadata=body("applicationOverview", CONTEXT_CONTENT_APPLICATION_OVERVIEW_STRING)
    )
    r"""
    What the application is, in any words. 0 to 10,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}\r\n])*``.
    """
    industry: str | None = field(default=None, repr=False, metadata=body("industry", CONTEXT_CONTENT_INDUSTRY_STRING))
    r"""The industry of the application. 0 to 1,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}\r\n])*``."""
    application_type: ApplicationType | ApplicationTypeValue | None = field(
        default=None, metadata=body("applicationType", EnumerationShape(ApplicationType))
    )
    criticality: Criticality | CriticalityValue | None = field(
        default=None, metadata=body("criticality", EnumerationShape(Criticality))
    )
    """How much depends on the application."""
    architecture_overview: str | None = field(
        default=None, repr=False, metadata=body("architectureOverview", CONTEXT_CONTENT_ARCHITECTURE_OVERVIEW_STRING)
    )
    r"""
    How the application is built, in any words. 0 to 10,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}\r\n])*``.
    """
    additional_context: str | None = field(
        default=None, repr=False, metadata=body("additionalContext", CONTEXT_CONTENT_ADDITIONAL_CONTEXT_STRING)
    )
    r"""
    What the other members have no place for. 0 to 10,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}\r\n])*``.
    """


class ContextType(OpenEnum):
    """What a context of an Agent profile describes."""

    APPLICATION = "APPLICATION"


ContextTypeValue: TypeAlias = Literal["APPLICATION"]
"""The values of `ContextType`, as plain text."""


CREATE_AGENT_CONTEXT_REQUEST_CLIENT_TOKEN_STRING = TextShape(min=1, max=128, pattern=r"[\x21-\x7E]+")


CREATE_AGENT_CONTEXT_REQUEST_TITLE_STRING = TextShape(min=1, max=1_000, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+")


UUID = TEXT


@frozen(kw_only=True, eq=False, repr=False)
class ContextSummary(Model):
    """A context of an Agent profile: what recommendations should know about an application."""

    id: str = field(metadata=body("id", TEXT, always=True))
    """The context's id."""
    profile_arn: str | None = field(default=None, metadata=body("profileArn", TEXT))
    """The Agent profile's ARN."""
    title: str | None = field(default=None, repr=False, metadata=body("title", TEXT))
    context_type: ContextType | None = field(default=None, metadata=body("contextType", EnumerationShape(ContextType)))
    """What the context describes."""
    content: ContextContent | None = field(
        default=None, metadata=body("content", StructureShape(lambda: ContextContent))
    )
    """What the context says about the application."""
    application_type: ApplicationType | None = field(
        default=None, metadata=body("applicationType", EnumerationShape(ApplicationType))
    )
    criticality: Criticality | None = field(default=None, metadata=body("criticality", EnumerationShape(Criticality)))
    """How much depends on the application."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""


CREATE_AGENT_GOAL_REQUEST_CLIENT_TOKEN_STRING = TextShape(min=1, max=128, pattern=r"[\x21-\x7E]+")


class Pillar(OpenEnum):
    """A pillar; ``OPERATIONAL_EXCELLENCE`` comes back in recommendations but cannot be asked for."""

    COST_OPTIMIZATION = "COST_OPTIMIZATION"
    SECURITY = "SECURITY"
    RESILIENCE = "RESILIENCE"
    PERFORMANCE = "PERFORMANCE"
    OPERATIONAL_EXCELLENCE = "OPERATIONAL_EXCELLENCE"


PillarValue: TypeAlias = Literal["COST_OPTIMIZATION", "SECURITY", "RESILIENCE", "PERFORMANCE", "OPERATIONAL_EXCELLENCE"]
"""The values of `Pillar`, as plain text."""


PILLARS = ListShape(EnumerationShape(Pillar), min=1, max=5)


CREATE_AGENT_GOAL_REQUEST_TITLE_STRING = TextShape(min=1, max=1_000, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+")


CREATE_AGENT_GOAL_REQUEST_DESCRIPTION_STRING = TextShape(min=1, max=4_000, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+")


@frozen(kw_only=True, eq=False, repr=False)
class GoalSummary(Model):
    """A goal of an Agent profile: what its recommendations should aim at."""

    id: str = field(metadata=body("id", TEXT, always=True))
    """The goal's id."""
    profile_arn: str | None = field(default=None, metadata=body("profileArn", TEXT))
    """The Agent profile's ARN."""
    pillars: tuple[Pillar, ...] = field(default=NO_ITEMS, metadata=body("pillars", ListShape(EnumerationShape(Pillar))))
    """The pillars that the goal concerns."""
    title: str | None = field(default=None, repr=False, metadata=body("title", TEXT))
    description: str | None = field(default=None, repr=False, metadata=body("description", TEXT))
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""


ACCOUNT_ID = TextShape(pattern=r"\d{12}")


CREATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_NAME_STRING = TextShape(min=3, max=128, pattern=r"[a-zA-Z0-9_-]+")


CREATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_DISPLAY_NAME_STRING = TextShape(
    min=3, max=128, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+"
)


CREATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_DESCRIPTION_STRING = TextShape(
    min=0, max=512, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*"
)


CREATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_BUSINESS_OVERVIEW_STRING = TextShape(
    min=0, max=512, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*"
)


CREATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_CLIENT_TOKEN_STRING = TextShape(min=1, max=128, pattern=r"[\x21-\x7E]+")


ORGANIZATIONAL_NODE_ID = TextShape(min=1, max=68, pattern=r"(r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32})")


REGION = TextShape(min=0, max=64, pattern=r"[a-z]{2}-[a-z]+-\d{1}")


REGIONS = ListShape(REGION, min=0, max=25)


@frozen(kw_only=True, eq=False, repr=False)
class OrganizationalUnitEntry(Model):
    """An organizational unit, or the organization's root, with the Regions to look at."""

    organizational_unit_id: str = field(
        metadata=body("organizationalUnitId", ORGANIZATIONAL_NODE_ID, required=True, always=True)
    )
    """
    The id of an organizational unit, ``ou-...``, or of the root, ``r-...``. 1 to 68 characters, pattern
    ``(r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32})``.
    """
    regions: Sequence[str] = field(default=NO_ITEMS, metadata=body("regions", REGIONS, required=True))
    r"""The Regions to look at. 0 to 25 items, each 0 to 64 characters, pattern ``[a-z]{2}-[a-z]+-\d{1}``."""


ORGANIZATIONAL_UNIT_ENTRY_LIST = ListShape(StructureShape(lambda: OrganizationalUnitEntry), min=0, max=2_500)


@frozen(kw_only=True, eq=False, repr=False)
class OrganizationalAccountEntry(Model):
    """An account of the organization, with the Regions to look at."""

    account_id: str = field(metadata=body("accountId", ACCOUNT_ID, required=True, always=True))
    r"""The account to look at. Pattern ``\d{12}``."""
    regions: Sequence[str] = field(default=NO_ITEMS, metadata=body("regions", REGIONS, required=True))
    r"""The Regions to look at. 0 to 25 items, each 0 to 64 characters, pattern ``[a-z]{2}-[a-z]+-\d{1}``."""


ORGANIZATIONAL_ACCOUNT_ENTRY_LIST = ListShape(StructureShape(lambda: OrganizationalAccountEntry), min=0, max=2_500)


@frozen(kw_only=True, eq=False, repr=False)
class OrganizationalAggregationConfiguration(Model):
    """The part of an organization that an organizational profile looks at."""

    organizational_units: Sequence[OrganizationalUnitEntry] = field(
        default=NO_ITEMS, metadata=body("organizationalUnits", ORGANIZATIONAL_UNIT_ENTRY_LIST)
    )
    """Organizational units or the root, each with the Regions to look at. 0 to 2,500 items."""
    accounts: Sequence[OrganizationalAccountEntry] = field(
        default=NO_ITEMS, metadata=body("accounts", ORGANIZATIONAL_ACCOUNT_ENTRY_LIST)
    )
    """Single accounts, each with the Regions to look at. 0 to 2,500 items."""


CREATE_AGENT_ORGANIZATIONAL_REPORT_REQUEST_CLIENT_TOKEN_STRING = TextShape(min=1, max=128, pattern=r"[\x21-\x7E]+")


REPORT_LABEL = TextShape(min=1, max=500)


ORGANIZATIONAL_REPORT_ACCOUNT_ID_LIST = ListShape(ACCOUNT_ID, min=0, max=10_000)


ORGANIZATIONAL_UNIT_ID = TextShape(pattern=r"ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}")


ORGANIZATIONAL_UNIT_ID_LIST = ListShape(ORGANIZATIONAL_UNIT_ID, min=0, max=10_000)


PILLAR_LIST = ListShape(EnumerationShape(Pillar), min=0, max=10)


class RecommendationType(OpenEnum):
    """What a recommendation is about; only ``ARCHITECTURE`` can be generated by a call so far."""

    RESOURCE = "RESOURCE"
    ARCHITECTURE = "ARCHITECTURE"
    APPLICATION = "APPLICATION"


RecommendationTypeValue: TypeAlias = Literal["RESOURCE", "ARCHITECTURE", "APPLICATION"]
"""The values of `RecommendationType`, as plain text."""


RECOMMENDATION_TYPE_LIST = ListShape(EnumerationShape(RecommendationType), min=0, max=10)


class RecommendationStatus(OpenEnum):
    """What became of a recommendation: it is active, suppressed or carried out."""

    ACTIVE = "ACTIVE"
    SUPPRESSED = "SUPPRESSED"
    COMPLETED = "COMPLETED"


RecommendationStatusValue: TypeAlias = Literal["ACTIVE", "SUPPRESSED", "COMPLETED"]
"""The values of `RecommendationStatus`, as plain text."""


RECOMMENDATION_STATUS_LIST = ListShape(EnumerationShape(RecommendationStatus), min=0, max=10)


class Priority(OpenEnum):
    """How urgent a recommendation is."""

    HIGH = "HIGH"
    MEDIUM = "MEDIUM"
    LOW = "LOW"


PriorityValue: TypeAlias = Literal["HIGH", "MEDIUM", "LOW"]
"""The values of `Priority`, as plain text."""


PRIORITY_LIST = ListShape(EnumerationShape(Priority), min=0, max=10)


@frozen(kw_only=True, eq=False, repr=False)
class TimeWindow(Model):
    """A span of time with both ends included; at least one end is needed."""

    from_: datetime | None = field(default=None, metadata=body("from", TimestampShape(form="iso8601")))
    """The first moment; without a beginning when absent."""
    to: datetime | None = field(default=None, metadata=body("to", TimestampShape(form="iso8601")))
    """The last moment; without an end when absent."""


@frozen(kw_only=True, eq=False, repr=False)
class OrganizationalReportFilters(Model):
    """What an organizational report is narrowed to; a member that is absent or empty narrows nothing."""

    account_ids: Sequence[str] = field(
        default=NO_ITEMS, metadata=body("accountIds", ORGANIZATIONAL_REPORT_ACCOUNT_ID_LIST)
    )
    r"""
    Only these accounts, with those of ``organizational_unit_ids``. Accounts outside the organization are left out, as
    the coverage then tells. 0 to 10,000 items, each pattern ``\d{12}``.
    """
    organizational_unit_ids: Sequence[str] = field(
        default=NO_ITEMS, metadata=body("organizationalUnitIds", ORGANIZATIONAL_UNIT_ID_LIST)
    )
    """
    Only the accounts in these organizational units, with those of ``account_ids``. 0 to 10,000 items, each pattern
    ``ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}``.
    """
    pillars: Sequence[Pillar | PillarValue] = field(default=NO_ITEMS, metadata=body("pillars", PILLAR_LIST))
    """Only recommendations for these pillars. 0 to 10 items."""
    recommendation_types: Sequence[RecommendationType | RecommendationTypeValue] = field(
        default=NO_ITEMS, metadata=body("recommendationTypes", RECOMMENDATION_TYPE_LIST)
    )
    """Only recommendations of these types. 0 to 10 items."""
    statuses: Sequence[RecommendationStatus | RecommendationStatusValue] = field(
        default=NO_ITEMS, metadata=body("statuses", RECOMMENDATION_STATUS_LIST)
    )
    """Only recommendations of these statuses. 0 to 10 items."""
    priorities: Sequence[Priority | PriorityValue] = field(default=NO_ITEMS, metadata=body("priorities", PRIORITY_LIST))
    """Only recommendations of these priorities. 0 to 10 items."""
    created_at_range: TimeWindow | None = field(
        default=None, metadata=body("createdAtRange", StructureShape(lambda: TimeWindow))
    )
    """Only recommendations made in this span."""
    updated_at_range: TimeWindow | None = field(
        default=None, metadata=body("updatedAtRange", StructureShape(lambda: TimeWindow))
    )
    """Only recommendations that last changed in this span."""


class OrganizationalReportState(OpenEnum):
    """How far an organizational report is; it can be had when it is ``COMPLETED``, ``FAILED`` is final too."""

    DISCOVERING = "DISCOVERING"
    SNAPSHOTTING = "SNAPSHOTTING"
    AGGREGATING = "AGGREGATING"
    COMPRESSING = "COMPRESSING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    DELETING = "DELETING"


OrganizationalReportStateValue: TypeAlias = Literal[
    "DISCOVERING", "SNAPSHOTTING", "AGGREGATING", "COMPRESSING", "COMPLETED", "FAILED", "DELETING"
]
"""The values of `OrganizationalReportState`, as plain text."""


ROLE_ARN = TextShape(min=0, max=2_048, pattern=r"arn:([a-z\-]+):iam::\d{12}:role/(service-role/)?[a-zA-Z0-9+=,.@\-_]+")


@frozen(kw_only=True, eq=False, repr=False)
class AggregationConfiguration(Model):
    """An account to analyze, with its Regions and the role that reads it."""

    account_id: str | None = field(default=None, metadata=body("accountId", ACCOUNT_ID, required=True))
    r"""The account to analyze. Pattern ``\d{12}``."""
    regions: Sequence[str] = field(default=NO_ITEMS, metadata=body("regions", REGIONS, required=True))
    r"""The Regions to analyze. 0 to 25 items, each 0 to 64 characters, pattern ``[a-z]{2}-[a-z]+-\d{1}``."""
    access_role_arn: str | None = field(default=None, metadata=body("accessRoleArn", ROLE_ARN, required=True))
    r"""
    The role that is assumed to analyze the account. 0 to 2,048 characters, pattern
    ``arn:([a-z\-]+):iam::\d{12}:role/(service-role/)?[a-zA-Z0-9+=,.@\-_]+``.
    """


AGGREGATION_CONFIGURATIONS = ListShape(StructureShape(lambda: AggregationConfiguration), min=0, max=1_000)


CREATE_AGENT_PROFILE_REQUEST_NAME_STRING = TextShape(min=3, max=128, pattern=r"[a-zA-Z0-9_-]+")


CREATE_AGENT_PROFILE_REQUEST_DISPLAY_NAME_STRING = TextShape(min=3, max=128, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+")


CREATE_AGENT_PROFILE_REQUEST_DESCRIPTION_STRING = TextShape(min=0, max=512, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*")


CREATE_AGENT_PROFILE_REQUEST_BUSINESS_OVERVIEW_STRING = TextShape(
    min=0, max=512, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*"
)


CREATE_AGENT_PROFILE_REQUEST_CLIENT_TOKEN_STRING = TextShape(min=1, max=128, pattern=r"[\x21-\x7E]+")


AGENT_RECOMMENDATION_ARN = TextShape(min=0)


@frozen(kw_only=True, eq=False, repr=False)
class PillarCount(Model):
    """How many recommendations of a report belong to one pillar."""

    pillar: Pillar | None = field(default=None, metadata=body("pillar", EnumerationShape(Pillar)))
    count: int | None = field(default=None, metadata=body("count", NUMBER))
    """The number of recommendations."""


@frozen(kw_only=True, eq=False, repr=False)
class PriorityCount(Model):
    """How many recommendations of a report have one priority."""

    priority: Priority | None = field(default=None, metadata=body("priority", EnumerationShape(Priority)))
    """How urgent it is."""
    count: int | None = field(default=None, metadata=body("count", NUMBER))
    """The number of recommendations."""


@frozen(kw_only=True, eq=False, repr=False)
class FailedAccount(Model):
    """An account that is missing in an organizational report, and why."""

    account_id: str | None = field(default=None, metadata=body("accountId", TEXT))
    reason: str | None = field(default=None, metadata=body("reason", TEXT))
    """Why the account is missing, in words."""


@frozen(kw_only=True, eq=False, repr=False)
class FailedOrganizationalUnit(Model):
    """An organizational unit whose accounts are missing in an organizational report, and why."""

    organizational_unit_id: str | None = field(default=None, metadata=body("organizationalUnitId", TEXT))
    reason: str | None = field(default=None, metadata=body("reason", TEXT))
    """Why the accounts are missing, in words."""


@frozen(kw_only=True, eq=False, repr=False)
class CoverageSummary(Model):
    """Which accounts a completed organizational report covers, and how many recommendations it holds."""

    total_accounts_in_scope: int | None = field(default=None, metadata=body("totalAccountsInScope", NUMBER))
    """How many accounts were left after all filters."""
    accounts_with_profile: int | None = field(default=None, metadata=body("accountsWithProfile", NUMBER))
    """How many of these accounts had an Agent profile and are covered."""
    accounts_without_profile: int | None = field(default=None, metadata=body("accountsWithoutProfile", NUMBER))
    """How many of these accounts had no Agent profile at the time."""
    failed_account_count: int | None = field(default=None, metadata=body("failedAccountCount", NUMBER))
    """How many of these accounts failed; ``failed_accounts`` tells which."""
    total_profiles: int | None = field(default=None, metadata=body("totalProfiles", NUMBER))
    """How many Agent profiles the report draws on."""
    total_recommendations: int | None = field(default=None, metadata=body("totalRecommendations", NUMBER))
    """How many recommendations the report holds."""
    recommendation_count_by_pillar: tuple[PillarCount, ...] = field(
        default=NO_ITEMS, metadata=body("recommendationCountByPillar", ListShape(StructureShape(lambda: PillarCount)))
    )
    """The recommendations counted by pillar; the counts add up to ``total_recommendations``."""
    recommendation_count_by_priority: tuple[PriorityCount, ...] = field(
        default=NO_ITEMS,
        metadata=body("recommendationCountByPriority", ListShape(StructureShape(lambda: PriorityCount))),
    )
    """The recommendations counted by priority; the counts add up to ``total_recommendations``."""
    failed_accounts: tuple[FailedAccount, ...] = field(
        default=NO_ITEMS, metadata=body("failedAccounts", ListShape(StructureShape(lambda: FailedAccount)))
    )
    """The accounts that failed, and why."""
    failed_organizational_units: tuple[FailedOrganizationalUnit, ...] = field(
        default=NO_ITEMS,
        metadata=body("failedOrganizationalUnits", ListShape(StructureShape(lambda: FailedOrganizationalUnit))),
    )
    """The organizational units whose accounts are missing, and why; absent or empty when there are none."""


class OrganizationalReportFormat(StrEnum):
    """The format of an organizational report's file."""

    CSV = "CSV"
    JSON = "JSON"
    PARQUET = "PARQUET"


OrganizationalReportFormatValue: TypeAlias = Literal["CSV", "JSON", "PARQUET"]
"""The values of `OrganizationalReportFormat`, as plain text."""


class PreferenceKey(OpenEnum):
    """Which preference for the Agent is meant."""

    ORG_INTEGRATION = "ORG_INTEGRATION"


PreferenceKeyValue: TypeAlias = Literal["ORG_INTEGRATION"]
"""The values of `PreferenceKey`, as plain text."""


class PreferenceStatus(OpenEnum):
    """The state that a preference has; ``FAILED`` comes back only, it cannot be set."""

    ENABLED = "ENABLED"
    DISABLED = "DISABLED"
    FAILED = "FAILED"


@frozen(kw_only=True, eq=False, repr=False)
class PreferenceEntry(Model):
    """A preference for the Agent, with its state."""

    key: PreferenceKey | None = field(default=None, metadata=body("key", EnumerationShape(PreferenceKey)))
    """Which preference it is."""
    status: PreferenceStatus | None = field(default=None, metadata=body("status", EnumerationShape(PreferenceStatus)))
    """The state; where it is ``FAILED``, ``detail`` tells why."""
    detail: str | None = field(default=None, metadata=body("detail", TEXT))
    """What failed and what to do about it; only where ``status`` is ``FAILED``."""


class ProfileType(OpenEnum):
    """The kind of an Agent profile."""

    STANDARD = "STANDARD"
    BASIC = "BASIC"
    ORGANIZATIONAL = "ORGANIZATIONAL"


RESOURCE_POLICY = TextShape(min=1, max=51_200, pattern=r"[\u0009\u000A\u000D\u0020-\u00FF]+")


class RemediationType(OpenEnum):
    """The means by which a recommendation is carried out."""

    AUTO_REMEDIATION = "AUTO_REMEDIATION"
    CONSOLE = "CONSOLE"
    CLI = "CLI"
    SDK = "SDK"
    IAC = "IAC"
    MCP = "MCP"


RemediationTypeValue: TypeAlias = Literal["AUTO_REMEDIATION", "CONSOLE", "CLI", "SDK", "IAC", "MCP"]
"""The values of `RemediationType`, as plain text."""


@frozen(kw_only=True, eq=False, repr=False)
class RemediationStep(Model):
    """One step of a remediation."""

    title: str | None = field(default=None, repr=False, metadata=body("title", TEXT))
    content: str | None = field(default=None, repr=False, metadata=body("content", TEXT))
    """What to do; may hold code and lists to check."""


@frozen(kw_only=True, eq=False, repr=False)
class ResourceLink(Model):
    """A link to further reading on a remediation."""

    url: str | None = field(default=None, metadata=body("url", TEXT))
    title: str | None = field(default=None, metadata=body("title", TEXT))


@frozen(kw_only=True, eq=False, repr=False)
class AgentRecommendationRemediation(Model):
    """One way to carry out a recommendation, step by step."""

    recommendation_arn: str | None = field(default=None, metadata=body("recommendationArn", TEXT))
    """The recommendation's ARN."""
    type: RemediationType | None = field(default=None, metadata=body("type", EnumerationShape(RemediationType)))
    """The means by which it is carried out."""
    steps: tuple[RemediationStep, ...] = field(
        default=NO_ITEMS, metadata=body("steps", ListShape(StructureShape(lambda: RemediationStep)))
    )
    """What to do, step by step."""
    resource_links: tuple[ResourceLink, ...] = field(
        default=NO_ITEMS, metadata=body("resourceLinks", ListShape(StructureShape(lambda: ResourceLink)))
    )
    """Where to read more about the steps."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""


class ImpactCategory(OpenEnum):
    """How strong the impact of a recommendation is."""

    HIGH = "HIGH"
    MEDIUM = "MEDIUM"
    LOW = "LOW"


@frozen(kw_only=True, eq=False, repr=False)
class CrossPillarBenefit(Model):
    """What a recommendation improves in another pillar."""

    pillar: Pillar | None = field(default=None, metadata=body("pillar", EnumerationShape(Pillar)))
    """The pillar that gains."""
    title: str | None = field(default=None, metadata=body("title", TEXT))
    description: str | None = field(default=None, metadata=body("description", TEXT))
    impact: ImpactCategory | None = field(default=None, metadata=body("impact", EnumerationShape(ImpactCategory)))
    """How much it gains."""


class Effort(OpenEnum):
    """How much work a recommendation is."""

    LARGE = "LARGE"
    MEDIUM = "MEDIUM"
    SMALL = "SMALL"


class RecommendationState(OpenEnum):
    """Whether a recommendation is open or closed."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"


RecommendationStateValue: TypeAlias = Literal["OPEN", "CLOSED"]
"""The values of `RecommendationState`, as plain text."""


@frozen(kw_only=True, eq=False, repr=False)
class Roi(Model):
    """What carrying out a recommendation is worth."""

    estimate: str | None = field(default=None, metadata=body("estimate", TEXT))
    """The figure; absent where nothing can be counted."""
    detail: str | None = field(default=None, metadata=body("detail", TEXT))
    """What the figure means."""


@frozen(kw_only=True, eq=False, repr=False)
class Insight(Model):
    """How resources are used, and what showed it."""

    usage_pattern: str | None = field(default=None, metadata=body("usagePattern", TEXT))
    """How resources are used."""
    signals_detected: str | None = field(default=None, metadata=body("signalsDetected", TEXT))
    """What showed it."""


@frozen(kw_only=True, eq=False, repr=False)
class RemediationSummary(Model):
    """How to carry out a recommendation, in outline."""

    recommendation: str | None = field(default=None, metadata=body("recommendation", TEXT))
    """What to do, in one sentence."""
    steps: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("steps", ListShape(TEXT)))
    """What to do, in a few steps."""


class RiskRating(OpenEnum):
    """How high a risk is."""

    LOW = "LOW"
    MEDIUM = "MEDIUM"
    HIGH = "HIGH"


@frozen(kw_only=True, eq=False, repr=False)
class TradeOff(Model):
    """What a recommendation may worsen in another pillar, and what helps against it."""

    pillar: Pillar | None = field(default=None, metadata=body("pillar", EnumerationShape(Pillar)))
    """The pillar that may lose."""
    title: str | None = field(default=None, metadata=body("title", TEXT))
    description: str | None = field(default=None, metadata=body("description", TEXT))
    """What the risk is, and when it comes about."""
    risk: RiskRating | None = field(default=None, metadata=body("risk", EnumerationShape(RiskRating)))
    mitigation: str | None = field(default=None, metadata=body("mitigation", TEXT))
    """What to do against it, and when."""
    risk_explanation: str | None = field(default=None, metadata=body("riskExplanation", TEXT))
    """Why the risk is rated so."""


class RecommendationSource(OpenEnum):
    """The system that a recommendation comes from."""

    TRUSTED_ADVISOR = "TRUSTED_ADVISOR"
    COST_EXPLORER = "COST_EXPLORER"
    CLOUDWATCH = "CLOUDWATCH"
    WELL_ARCHITECTED_TOOL = "WELL_ARCHITECTED_TOOL"
    WELL_ARCHITECTED_AGENT = "WELL_ARCHITECTED_AGENT"
    CUSTOMER_IAC = "CUSTOMER_IAC"


@frozen(kw_only=True, eq=False, repr=False)
class RecommendationGoal(Model):
    """A goal that a recommendation serves."""

    title: str | None = field(default=None, metadata=body("title", TEXT))


@frozen(kw_only=True, eq=False, repr=False)
class ErrorDetails(Model):
    """Why a generation of recommendations failed."""

    code: str | None = field(default=None, metadata=body("code", TEXT))
    message: str | None = field(default=None, metadata=body("message", TEXT))


class GenerationStatus(OpenEnum):
    """How far a generation of recommendations is; ``COMPLETED`` and ``ERROR`` are final."""

    QUEUED = "QUEUED"
    IN_PROGRESS = "IN_PROGRESS"
    COMPLETED = "COMPLETED"
    ERROR = "ERROR"


class GenerationType(OpenEnum):
    """What started a generation of recommendations."""

    ONDEMAND = "ONDEMAND"
    SCHEDULED = "SCHEDULED"
    BASIC = "BASIC"


GOAL_ID_LIST = ListShape(UUID, min=1, max=10)


ITEM_ID = TextShape(min=1)


ITEM_IDS = ListShape(ITEM_ID, min=1)


@frozen(kw_only=True, eq=False, repr=False)
class PillarItem(Model):
    """What to look at in one pillar."""

    pillar: Pillar | PillarValue | None = field(
        default=None, metadata=body("pillar", EnumerationShape(Pillar), required=True)
    )
    ids: Sequence[str] = field(default=NO_ITEMS, metadata=body("ids", ITEM_IDS, required=True))
    """
    Ids of best practices, names of AWS services, or ARNs of resources. At least 1 item, each 1 to 2,048 characters.
    """


@frozen(kw_only=True, eq=False, repr=False)
class Scope(Model):
    """What a generation of recommendations looks at."""

    pillars: Sequence[Pillar | PillarValue] = field(default=NO_ITEMS, metadata=body("pillars", PILLARS, required=True))
    """The pillars to look at. 1 to 5 items."""
    goal_ids: Sequence[str] = field(default=NO_ITEMS, metadata=body("goalIds", GOAL_ID_LIST))
    """
    The goals to aim at, by id; ListAgentGoals lists them. 1 to 10 items, each pattern
    ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
    """
    items: Sequence[PillarItem] = field(
        default=NO_ITEMS, metadata=body("items", ListShape(StructureShape(lambda: PillarItem)))
    )
    """What to look at, by pillar; everything when absent."""


@frozen(kw_only=True, eq=False, repr=False)
class Progress(Model):
    """How far a generation of recommendations is."""

    steps_completed: int | None = field(default=None, metadata=body("stepsCompleted", NUMBER))
    total_steps: int | None = field(default=None, metadata=body("totalSteps", NUMBER))
    completion_percentage: float | None = field(
        default=None, metadata=body("completionPercentage", NumberShape(whole=False))
    )
    """How far it is, in percent from 0 to 100."""


LIST_AGENT_CONTEXTS_REQUEST_MAX_RESULTS_INTEGER = NumberShape(min=1, max=1_000)


LIST_AGENT_CONTEXTS_REQUEST_NEXT_TOKEN_STRING = TextShape(min=1)


LIST_AGENT_GOALS_REQUEST_MAX_RESULTS_INTEGER = NumberShape(min=1, max=1_000)


LIST_AGENT_GOALS_REQUEST_NEXT_TOKEN_STRING = TextShape(min=1)


LIST_AGENT_ORGANIZATIONAL_REPORTS_REQUEST_MAX_RESULTS_INTEGER = NumberShape(min=1, max=1_000)


LIST_AGENT_ORGANIZATIONAL_REPORTS_REQUEST_NEXT_TOKEN_STRING = TextShape(min=1)


@frozen(kw_only=True, eq=False, repr=False)
class OrganizationalReportSummary(Model):
    """One organizational report in a list, without its filters and its coverage."""

    report_id: str = field(metadata=body("reportId", TEXT, always=True))
    """The report's id."""
    owner_account_id: str | None = field(default=None, metadata=body("ownerAccountId", TEXT))
    """The account that made the report. Only it and a delegated administrator can get or delete the report."""
    organization_id: str | None = field(default=None, metadata=body("organizationId", TEXT))
    """The organization's id, which the service takes from the caller."""
    label: str | None = field(default=None, metadata=body("label", TEXT))
    """A text that tells reports apart."""
    state: OrganizationalReportState | None = field(
        default=None, metadata=body("state", EnumerationShape(OrganizationalReportState))
    )
    """How far the report is."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""


LIST_AGENT_PROFILES_REQUEST_MAX_RESULTS_INTEGER = NumberShape(min=1, max=1_000)


LIST_AGENT_PROFILES_REQUEST_NEXT_TOKEN_STRING = TextShape(min=1)


@frozen(kw_only=True, eq=False, repr=False)
class AgentProfileSummary(Model):
    """One Agent profile in a list, with its configuration."""

    arn: str = field(metadata=body("arn", TEXT, always=True))
    """The Agent profile's ARN."""
    name: str | None = field(default=None, metadata=body("name", TEXT))
    """The profile's name in the system; ``display_name`` is the one that users see."""
    display_name: str | None = field(default=None, repr=False, metadata=body("displayName", TEXT))
    """The name that users see."""
    description: str | None = field(default=None, repr=False, metadata=body("description", TEXT))
    business_overview: str | None = field(default=None, repr=False, metadata=body("businessOverview", TEXT))
    """What the business behind the profile is."""
    pillars: tuple[Pillar, ...] = field(default=NO_ITEMS, metadata=body("pillars", ListShape(EnumerationShape(Pillar))))
    """The pillars that matter; absent for a Basic profile."""
    deletion_protection: bool | None = field(default=None, metadata=body("deletionProtection", BOOLEAN))
    """Whether the profile is protected from deletion."""
    profile_type: ProfileType | None = field(default=None, metadata=body("profileType", EnumerationShape(ProfileType)))
    execution_role_arn: str | None = field(default=None, metadata=body("executionRoleArn", TEXT))
    """The role that recommendation actions run under; absent for a Basic profile."""
    aggregation_configuration: tuple[AggregationConfiguration, ...] = field(
        default=NO_ITEMS,
        metadata=body("aggregationConfiguration", ListShape(StructureShape(lambda: AggregationConfiguration))),
    )
    """The accounts and Regions to analyze; absent for a Basic profile."""
    eligible_for_scheduled_generation: bool | None = field(
        default=None, metadata=body("eligibleForScheduledGeneration", BOOLEAN)
    )
    """Whether the service can generate recommendations for the profile on its schedule."""
    eligible_for_architecture_generation: bool | None = field(
        default=None, metadata=body("eligibleForArchitectureGeneration", BOOLEAN)
    )
    """Whether an architecture review can be started with the profile."""
    field_errors: Mapping[str, str] = field(factory=NoEntries, metadata=body("fieldErrors", MapShape(TEXT, TEXT)))
    """What is missing or wrong in the profile: messages by the path of the member."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""
    organizational_aggregation_configuration: OrganizationalAggregationConfiguration | None = field(
        default=None,
        metadata=body(
            "organizationalAggregationConfiguration", StructureShape(lambda: OrganizationalAggregationConfiguration)
        ),
    )
    """The part of the organization that the profile looks at; only for organizational profiles."""


LIST_AGENT_RECOMMENDATION_GENERATIONS_REQUEST_MAX_RESULTS_INTEGER = NumberShape(min=1, max=1_000)


LIST_AGENT_RECOMMENDATION_GENERATIONS_REQUEST_NEXT_TOKEN_STRING = TextShape(min=1)


@frozen(kw_only=True, eq=False, repr=False)
class AgentRecommendationGenerationSummary(Model):
    """One generation of recommendations in a list, with how far it is."""

    id: str = field(metadata=body("id", TEXT, always=True))
    """The generation's id."""
    profile_arn: str | None = field(default=None, metadata=body("profileArn", TEXT))
    """The Agent profile's ARN."""
    name: str | None = field(default=None, metadata=body("name", TEXT))
    """The name that the generation was given."""
    status: GenerationStatus | None = field(default=None, metadata=body("status", EnumerationShape(GenerationStatus)))
    """How far the generation is."""
    estimated_completion_time: datetime | None = field(
        default=None, metadata=body("estimatedCompletionTime", TimestampShape(form="iso8601"))
    )
    """When the generation is expected to end."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""
    generation_type: GenerationType | None = field(
        default=None, metadata=body("generationType", EnumerationShape(GenerationType))
    )
    """What started the generation."""
    generation_recommendation_types: tuple[RecommendationType, ...] = field(
        default=NO_ITEMS,
        metadata=body("generationRecommendationTypes", ListShape(EnumerationShape(RecommendationType))),
    )
    """The types of recommendations that are generated."""
    started_at: datetime | None = field(default=None, metadata=body("startedAt", TimestampShape(form="iso8601")))
    """When the generation began to run."""
    ended_at: datetime | None = field(default=None, metadata=body("endedAt", TimestampShape(form="iso8601")))
    """When the generation ended."""
    error_details: ErrorDetails | None = field(
        default=None, metadata=body("errorDetails", StructureShape(lambda: ErrorDetails))
    )
    """Why the generation failed; only where ``status`` is ``ERROR``."""


class RecommendationItemType(OpenEnum):
    """Whether a resource or another recommendation is affected."""

    AWS_RESOURCE = "AWS_RESOURCE"
    RECOMMENDATION = "RECOMMENDATION"


RecommendationItemTypeValue: TypeAlias = Literal["AWS_RESOURCE", "RECOMMENDATION"]
"""The values of `RecommendationItemType`, as plain text."""


LIST_AGENT_RECOMMENDATION_ITEMS_REQUEST_MAX_RESULTS_INTEGER = NumberShape(min=1, max=1_000)


LIST_AGENT_RECOMMENDATION_ITEMS_REQUEST_NEXT_TOKEN_STRING = TextShape(min=1)


@frozen(kw_only=True, eq=False, repr=False)
class AutoRemediation(Model):
    """How to repair one resource with a Systems Manager runbook."""

    deep_link: str | None = field(default=None, metadata=body("deepLink", TEXT))
    """The page of the AWS console that runs the runbook, its parameters filled in."""
    cli_command: str | None = field(default=None, metadata=body("cliCommand", TEXT))
    """The AWS CLI command that runs the runbook, ready to use."""


@frozen(kw_only=True, eq=False, repr=False)
class AgentRecommendationItemSummary(Model):
    """A resource or another recommendation that a recommendation affects."""

    id: str = field(metadata=body("id", TEXT, always=True))
    """The item's id."""
    recommendation_arn: str | None = field(default=None, metadata=body("recommendationArn", TEXT))
    """The recommendation's ARN."""
    type: RecommendationItemType | None = field(
        default=None, metadata=body("type", EnumerationShape(RecommendationItemType))
    )
    """Whether the item is a resource or another recommendation."""
    metadata: JSON | None = field(default=None, metadata=body("metadata", DOCUMENT))
    """The resource or the recommendation as it was when the recommendations were generated."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""
    auto_remediation: AutoRemediation | None = field(
        default=None, metadata=body("autoRemediation", StructureShape(lambda: AutoRemediation))
    )
    """How to repair the resource with a runbook; absent where the check has none."""


LIST_AGENT_RECOMMENDATIONS_REQUEST_MAX_RESULTS_INTEGER = NumberShape(min=1, max=1_000)


LIST_AGENT_RECOMMENDATIONS_REQUEST_NEXT_TOKEN_STRING = TextShape(min=1)


@frozen(kw_only=True, eq=False, repr=False)
class AgentRecommendationSummary(Model):
    """One recommendation in a list, without its insights and remediations."""

    recommendation_arn: str = field(metadata=body("recommendationArn", TEXT, always=True))
    """The recommendation's ARN."""
    profile_arn: str | None = field(default=None, metadata=body("profileArn", TEXT))
    """The Agent profile's ARN."""
    generation_id: str | None = field(default=None, metadata=body("generationId", TEXT))
    """The generation that the recommendation comes from."""
    title: str | None = field(default=None, repr=False, metadata=body("title", TEXT))
    description: str | None = field(default=None, repr=False, metadata=body("description", TEXT))
    type: RecommendationType | None = field(default=None, metadata=body("type", EnumerationShape(RecommendationType)))
    """What the recommendation is about."""
    pillar: Pillar | None = field(default=None, metadata=body("pillar", EnumerationShape(Pillar)))
    """The pillar that the recommendation serves."""
    priority: Priority | None = field(default=None, metadata=body("priority", EnumerationShape(Priority)))
    """How urgent it is."""
    effort: Effort | None = field(default=None, metadata=body("effort", EnumerationShape(Effort)))
    """How much work it is."""
    status: RecommendationStatus | None = field(
        default=None, metadata=body("status", EnumerationShape(RecommendationStatus))
    )
    """What became of the recommendation."""
    state: RecommendationState | None = field(
        default=None, metadata=body("state", EnumerationShape(RecommendationState))
    )
    """Whether the recommendation is open."""
    update_reason: str | None = field(default=None, repr=False, metadata=body("updateReason", TEXT))
    """Why the status last changed."""
    impact: ImpactCategory | None = field(default=None, metadata=body("impact", EnumerationShape(ImpactCategory)))
    """How strong the impact is."""
    roi: Roi | None = field(default=None, metadata=body("roi", StructureShape(lambda: Roi)))
    """What carrying it out is worth."""
    number_of_resources: int | None = field(default=None, metadata=body("numberOfResources", NUMBER))
    """How many resources it affects."""
    aws_services: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("awsServices", ListShape(TEXT)))
    """The AWS services that it concerns."""
    business_units: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("businessUnits", ListShape(TEXT)))
    """The business units whose resources it affects."""
    applications: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("applications", ListShape(TEXT)))
    """The applications that it concerns."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""


class PreferenceState(StrEnum):
    """The state that a preference should have."""

    ENABLED = "ENABLED"
    DISABLED = "DISABLED"


PreferenceStateValue: TypeAlias = Literal["ENABLED", "DISABLED"]
"""The values of `PreferenceState`, as plain text."""


@frozen(kw_only=True, eq=False, repr=False)
class PreferenceUpdate(Model):
    """A preference for the Agent, with the state that it should have."""

    key: PreferenceKey | PreferenceKeyValue = field(
        metadata=body("key", EnumerationShape(PreferenceKey), required=True)
    )
    """Which preference to set."""
    state: PreferenceState | PreferenceStateValue = field(
        metadata=body("state", EnumerationShape(PreferenceState), required=True)
    )
    """The state that the preference should have."""


PREFERENCE_UPDATES = ListShape(StructureShape(lambda: PreferenceUpdate), min=1, max=50)


class FeedbackCategory(StrEnum):
    """What is wrong with a recommendation, so that later generations can heed it."""

    OTHER = "OTHER"
    RECOMMENDATION_NOT_RELEVANT = "RECOMMENDATION_NOT_RELEVANT"
    RESOURCE_NOT_IMPORTANT = "RESOURCE_NOT_IMPORTANT"
    RESOURCE_TYPE_NOT_IMPORTANT = "RESOURCE_TYPE_NOT_IMPORTANT"
    RECOMMENDATION_INCORRECT = "RECOMMENDATION_INCORRECT"


FeedbackCategoryValue: TypeAlias = Literal[
    "OTHER",
    "RECOMMENDATION_NOT_RELEVANT",
    "RESOURCE_NOT_IMPORTANT",
    "RESOURCE_TYPE_NOT_IMPORTANT",
    "RECOMMENDATION_INCORRECT",
]
"""The values of `FeedbackCategory`, as plain text."""


class RecommendationFeedbackType(StrEnum):
    """Whether a recommendation was useful."""

    USEFUL = "USEFUL"
    NOT_USEFUL = "NOT_USEFUL"


RecommendationFeedbackTypeValue: TypeAlias = Literal["USEFUL", "NOT_USEFUL"]
"""The values of `RecommendationFeedbackType`, as plain text."""


PUT_AGENT_RECOMMENDATION_FEEDBACK_REQUEST_COMMENTS_STRING = TextShape(
    min=1, max=4_096, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}\r\n])+"
)


S3_BUCKET_ARN = TextShape(min=1, max=2_048, pattern=r"arn:[^:]+:s3:::.+")


S3_OBJECT_KEY = TextShape(min=1, max=1_024)


RECOMMENDATION_TYPES = ListShape(EnumerationShape(RecommendationType), min=1, max=2)


START_AGENT_RECOMMENDATION_GENERATION_REQUEST_NAME_STRING = TextShape(min=1, max=128, pattern=r"[A-Za-z0-9_-]+")


UPDATE_AGENT_CONTEXT_REQUEST_CLIENT_TOKEN_STRING = TextShape(min=1, max=128, pattern=r"[\x21-\x7E]+")


UPDATE_AGENT_CONTEXT_REQUEST_TITLE_STRING = TextShape(min=1, max=1_000, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+")


UPDATE_AGENT_GOAL_REQUEST_CLIENT_TOKEN_STRING = TextShape(min=1, max=128, pattern=r"[\x21-\x7E]+")


UPDATE_AGENT_GOAL_REQUEST_TITLE_STRING = TextShape(min=1, max=1_000, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+")


UPDATE_AGENT_GOAL_REQUEST_DESCRIPTION_STRING = TextShape(min=1, max=4_000, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+")


UPDATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_CLIENT_TOKEN_STRING = TextShape(min=1, max=128, pattern=r"[\x21-\x7E]+")


UPDATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_DISPLAY_NAME_STRING = TextShape(min=3, max=128, pattern=r"[\P{C}]+")


UPDATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_DESCRIPTION_STRING = TextShape(min=0, max=512, pattern=r"[\P{C}]*")


UPDATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_BUSINESS_OVERVIEW_STRING = TextShape(min=0, max=512, pattern=r"[\P{C}]*")


UPDATE_AGENT_PROFILE_REQUEST_CLIENT_TOKEN_STRING = TextShape(min=1, max=128, pattern=r"[\x21-\x7E]+")


UPDATE_AGENT_PROFILE_REQUEST_DISPLAY_NAME_STRING = TextShape(min=3, max=128, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+")


UPDATE_AGENT_PROFILE_REQUEST_DESCRIPTION_STRING = TextShape(min=0, max=512, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*")


UPDATE_AGENT_PROFILE_REQUEST_BUSINESS_OVERVIEW_STRING = TextShape(
    min=0, max=512, pattern=r"(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*"
)


UPDATE_AGENT_RECOMMENDATION_STATUS_REQUEST_UPDATE_REASON_STRING = TextShape(min=1, max=4_096)


@frozen(kw_only=True, eq=False, repr=False)
class CreateAgentBasicProfileResponse(Model):
    """What `CreateAgentBasicProfileRequest` gives back."""

    arn: str = field(metadata=body("arn", TEXT, always=True))
    """The Agent profile's ARN."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateAgentBasicProfileRequest(OperationRequest[CreateAgentBasicProfileResponse]):
    """
    Create the account's only Basic profile, or get the one that it has.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateAgentBasicProfile.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateAgentBasicProfile",
        method="POST",
        path="/api/v1/agent-basic-profile",
        response=CreateAgentBasicProfileResponse,
        idempotent=False,
        agent=True,
    )

    tags: Sequence[Tag] | None = field(default=None, metadata=body("tags", ListShape(StructureShape(lambda: Tag))))
    """Tags for the new profile."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateAgentContextResponse(Model):
    """What `CreateAgentContextRequest` gives back."""

    context: ContextSummary = field(metadata=body("context", StructureShape(lambda: ContextSummary), always=True))


@frozen(kw_only=True, eq=False, repr=False)
class CreateAgentContextRequest(OperationRequest[CreateAgentContextResponse]):
    """
    Add a context to an Agent profile: what recommendations should know about an application.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateAgentContext.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateAgentContext",
        method="POST",
        path="/api/v1/agent-profiles/{profileArn}/contexts",
        response=CreateAgentContextResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    title: str = field(repr=False, metadata=body("title", CREATE_AGENT_CONTEXT_REQUEST_TITLE_STRING, required=True))
    r"""The context's title. 1 to 1,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``."""
    context_type: ContextType | ContextTypeValue = field(
        metadata=body("contextType", EnumerationShape(ContextType), required=True)
    )
    """What the context describes."""
    content: ContextContent = field(metadata=body("content", StructureShape(lambda: ContextContent), required=True))
    """What the context says about the application."""
    client_token: str | None = field(
        default=None, metadata=body("clientToken", CREATE_AGENT_CONTEXT_REQUEST_CLIENT_TOKEN_STRING, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 128
    characters, pattern ``[\x21-\x7E]+``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class CreateAgentGoalResponse(Model):
    """What `CreateAgentGoalRequest` gives back."""

    goal: GoalSummary = field(metadata=body("goal", StructureShape(lambda: GoalSummary), always=True))


@frozen(kw_only=True, eq=False, repr=False)
class CreateAgentGoalRequest(OperationRequest[CreateAgentGoalResponse]):
    """
    Add a goal to an Agent profile: what its recommendations should aim at.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateAgentGoal.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateAgentGoal",
        method="POST",
        path="/api/v1/agent-profiles/{profileArn}/goals",
        response=CreateAgentGoalResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    pillars: Sequence[Pillar | PillarValue] = field(metadata=body("pillars", PILLARS, required=True))
    """The pillars that the goal concerns. 1 to 5 items."""
    title: str = field(repr=False, metadata=body("title", CREATE_AGENT_GOAL_REQUEST_TITLE_STRING, required=True))
    r"""The goal's title. 1 to 1,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``."""
    client_token: str | None = field(
        default=None, metadata=body("clientToken", CREATE_AGENT_GOAL_REQUEST_CLIENT_TOKEN_STRING, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 128
    characters, pattern ``[\x21-\x7E]+``.
    """
    description: str | None = field(
        default=None, repr=False, metadata=body("description", CREATE_AGENT_GOAL_REQUEST_DESCRIPTION_STRING)
    )
    r"""What the goal means. 1 to 4,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateAgentOrganizationalProfileResponse(Model):
    """What `CreateAgentOrganizationalProfileRequest` gives back."""

    arn: str = field(metadata=body("arn", TEXT, always=True))
    """The Agent profile's ARN."""
    name: str | None = field(default=None, metadata=body("name", TEXT))
    """The profile's name in the system; ``display_name`` is the one that users see."""
    display_name: str | None = field(default=None, repr=False, metadata=body("displayName", TEXT))
    """The name that users see."""
    description: str | None = field(default=None, repr=False, metadata=body("description", TEXT))
    business_overview: str | None = field(default=None, repr=False, metadata=body("businessOverview", TEXT))
    """What the business behind the profile is."""
    pillars: tuple[Pillar, ...] = field(default=NO_ITEMS, metadata=body("pillars", ListShape(EnumerationShape(Pillar))))
    """The pillars that matter."""
    deletion_protection: bool | None = field(default=None, metadata=body("deletionProtection", BOOLEAN))
    """Whether the profile is protected from deletion."""
    organization_id: str | None = field(default=None, metadata=body("organizationId", TEXT))
    """The organization's id, which the service takes from the caller."""
    organizational_aggregation_configuration: OrganizationalAggregationConfiguration | None = field(
        default=None,
        metadata=body(
            "organizationalAggregationConfiguration", StructureShape(lambda: OrganizationalAggregationConfiguration)
        ),
    )
    """The part of the organization that the profile looks at."""
    eligible_for_scheduled_generation: bool | None = field(
        default=None, metadata=body("eligibleForScheduledGeneration", BOOLEAN)
    )
    """Whether the service can generate recommendations for the profile on its schedule."""
    eligible_for_architecture_generation: bool | None = field(
        default=None, metadata=body("eligibleForArchitectureGeneration", BOOLEAN)
    )
    """Whether an architecture review can be started with the profile."""
    field_errors: Mapping[str, str] = field(factory=NoEntries, metadata=body("fieldErrors", MapShape(TEXT, TEXT)))
    """What is missing or wrong in the profile: messages by the path of the member."""
    tags: tuple[Tag, ...] = field(default=NO_ITEMS, metadata=body("tags", ListShape(StructureShape(lambda: Tag))))
    """The tags."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateAgentOrganizationalProfileRequest(OperationRequest[CreateAgentOrganizationalProfileResponse]):
    """
    Create an Agent profile that covers accounts of the caller's organization.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateAgentOrganizationalProfile.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateAgentOrganizationalProfile",
        method="POST",
        path="/api/v1/agent-organizational-profiles",
        response=CreateAgentOrganizationalProfileResponse,
        agent=True,
    )

    name: str = field(metadata=body("name", CREATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_NAME_STRING, required=True))
    """
    The profile's name in the system; ``display_name`` is the one that users see. 3 to 128 characters, pattern
    ``[a-zA-Z0-9_-]+``.
    """
    pillars: Sequence[Pillar | PillarValue] = field(metadata=body("pillars", PILLARS, required=True))
    """The pillars that matter. 1 to 5 items."""
    display_name: str | None = field(
        default=None,
        repr=False,
        metadata=body("displayName", CREATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_DISPLAY_NAME_STRING),
    )
    r"""The name that users see. 3 to 128 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``."""
    description: str | None = field(
        default=None,
        repr=False,
        metadata=body("description", CREATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_DESCRIPTION_STRING),
    )
    r"""What the profile is for. 0 to 512 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``."""
    business_overview: str | None = field(
        default=None,
        repr=False,
        metadata=body("businessOverview", CREATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_BUSINESS_OVERVIEW_STRING),
    )
    r"""What the business behind the profile is. 0 to 512 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``."""
    deletion_protection: bool | None = field(default=None, metadata=body("deletionProtection", BOOLEAN))
    """Whether the profile is protected from deletion."""
    client_token: str | None = field(
        default=None,
        metadata=body("clientToken", CREATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_CLIENT_TOKEN_STRING, token=True),
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 128
    characters, pattern ``[\x21-\x7E]+``.
    """
    organizational_aggregation_configuration: OrganizationalAggregationConfiguration | None = field(
        default=None,
        metadata=body(
            "organizationalAggregationConfiguration", StructureShape(lambda: OrganizationalAggregationConfiguration)
        ),
    )
    """The part of the organization that the profile looks at."""
    tags: Sequence[Tag] | None = field(default=None, metadata=body("tags", ListShape(StructureShape(lambda: Tag))))
    """Tags for the new profile."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateAgentOrganizationalReportResponse(Model):
    """What `CreateAgentOrganizationalReportRequest` gives back."""

    report_id: str = field(metadata=body("reportId", TEXT, always=True))
    """The report's id."""
    state: OrganizationalReportState | None = field(
        default=None, metadata=body("state", EnumerationShape(OrganizationalReportState))
    )
    """How far the report is."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateAgentOrganizationalReportRequest(OperationRequest[CreateAgentOrganizationalReportResponse]):
    """
    Start a report on recommendations across the organization, which the service keeps for 90 days.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateAgentOrganizationalReport.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateAgentOrganizationalReport",
        method="POST",
        path="/api/v1/agent-organizational-reports",
        response=CreateAgentOrganizationalReportResponse,
        agent=True,
    )

    client_token: str | None = field(
        default=None,
        metadata=body("clientToken", CREATE_AGENT_ORGANIZATIONAL_REPORT_REQUEST_CLIENT_TOKEN_STRING, token=True),
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 128
    characters, pattern ``[\x21-\x7E]+``.
    """
    label: str | None = field(default=None, metadata=body("label", REPORT_LABEL))
    """A text that tells reports apart. 1 to 500 characters."""
    filters: OrganizationalReportFilters | None = field(
        default=None, metadata=body("filters", StructureShape(lambda: OrganizationalReportFilters))
    )
    """What to narrow the report to; the whole organization when absent."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateAgentProfileResponse(Model):
    """What `CreateAgentProfileRequest` gives back."""

    arn: str = field(metadata=body("arn", TEXT, always=True))
    """The Agent profile's ARN."""
    name: str | None = field(default=None, metadata=body("name", TEXT))
    """The profile's name in the system; ``display_name`` is the one that users see."""
    display_name: str | None = field(default=None, repr=False, metadata=body("displayName", TEXT))
    """The name that users see."""
    description: str | None = field(default=None, repr=False, metadata=body("description", TEXT))
    business_overview: str | None = field(default=None, repr=False, metadata=body("businessOverview", TEXT))
    """What the business behind the profile is."""
    pillars: tuple[Pillar, ...] = field(default=NO_ITEMS, metadata=body("pillars", ListShape(EnumerationShape(Pillar))))
    """The pillars that matter."""
    deletion_protection: bool | None = field(default=None, metadata=body("deletionProtection", BOOLEAN))
    """Whether the profile is protected from deletion."""
    execution_role_arn: str | None = field(default=None, metadata=body("executionRoleArn", TEXT))
    """The role that recommendation actions run under."""
    aggregation_configuration: tuple[AggregationConfiguration, ...] = field(
        default=NO_ITEMS,
        metadata=body("aggregationConfiguration", ListShape(StructureShape(lambda: AggregationConfiguration))),
    )
    """The accounts and Regions to analyze."""
    eligible_for_scheduled_generation: bool | None = field(
        default=None, metadata=body("eligibleForScheduledGeneration", BOOLEAN)
    )
    """Whether the service can generate recommendations for the profile on its schedule."""
    eligible_for_architecture_generation: bool | None = field(
        default=None, metadata=body("eligibleForArchitectureGeneration", BOOLEAN)
    )
    """Whether an architecture review can be started with the profile."""
    field_errors: Mapping[str, str] = field(factory=NoEntries, metadata=body("fieldErrors", MapShape(TEXT, TEXT)))
    """What is missing or wrong in the profile: messages by the path of the member."""
    tags: tuple[Tag, ...] = field(default=NO_ITEMS, metadata=body("tags", ListShape(StructureShape(lambda: Tag))))
    """The tags."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateAgentProfileRequest(OperationRequest[CreateAgentProfileResponse]):
    """
    Create an Agent profile: which accounts and Regions are analyzed, for which pillars, with which role.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateAgentProfile.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateAgentProfile",
        method="POST",
        path="/api/v1/agent-profiles",
        response=CreateAgentProfileResponse,
        agent=True,
    )

    name: str = field(metadata=body("name", CREATE_AGENT_PROFILE_REQUEST_NAME_STRING, required=True))
    """
    The profile's name in the system; ``display_name`` is the one that users see. 3 to 128 characters, pattern
    ``[a-zA-Z0-9_-]+``.
    """
    pillars: Sequence[Pillar | PillarValue] = field(metadata=body("pillars", PILLARS, required=True))
    """The pillars that matter. 1 to 5 items."""
    execution_role_arn: str = field(metadata=body("executionRoleArn", ROLE_ARN, required=True))
    r"""
    The role that recommendation actions run under. 0 to 2,048 characters, pattern
    ``arn:([a-z\-]+):iam::\d{12}:role/(service-role/)?[a-zA-Z0-9+=,.@\-_]+``.
    """
    aggregation_configuration: Sequence[AggregationConfiguration] = field(
        metadata=body("aggregationConfiguration", AGGREGATION_CONFIGURATIONS, required=True)
    )
    """The accounts and Regions to analyze. 0 to 1,000 items."""
    display_name: str | None = field(
        default=None, repr=False, metadata=body("displayName", CREATE_AGENT_PROFILE_REQUEST_DISPLAY_NAME_STRING)
    )
    r"""The name that users see. 3 to 128 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``."""
    description: str | None = field(
        default=None, repr=False, metadata=body("description", CREATE_AGENT_PROFILE_REQUEST_DESCRIPTION_STRING)
    )
    r"""What the profile is for. 0 to 512 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``."""
    business_overview: str | None = field(
        default=None,
        repr=False,
        metadata=body("businessOverview", CREATE_AGENT_PROFILE_REQUEST_BUSINESS_OVERVIEW_STRING),
    )
    r"""What the business behind the profile is. 0 to 512 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``."""
    deletion_protection: bool | None = field(default=None, metadata=body("deletionProtection", BOOLEAN))
    """Whether the profile is protected from deletion."""
    client_token: str | None = field(
        default=None, metadata=body("clientToken", CREATE_AGENT_PROFILE_REQUEST_CLIENT_TOKEN_STRING, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 128
    characters, pattern ``[\x21-\x7E]+``.
    """
    tags: Sequence[Tag] | None = field(default=None, metadata=body("tags", ListShape(StructureShape(lambda: Tag))))
    """Tags for the new profile."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteAgentContextResponse(Model):
    """What `DeleteAgentContextRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteAgentContextRequest(OperationRequest[DeleteAgentContextResponse]):
    """
    Delete a context of an Agent profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteAgentContext.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteAgentContext",
        method="DELETE",
        path="/api/v1/agent-profiles/{profileArn}/contexts/{id}",
        response=DeleteAgentContextResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    id: str = field(metadata=label("id", UUID))
    """The context's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteAgentGoalResponse(Model):
    """What `DeleteAgentGoalRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteAgentGoalRequest(OperationRequest[DeleteAgentGoalResponse]):
    """
    Delete a goal of an Agent profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteAgentGoal.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteAgentGoal",
        method="DELETE",
        path="/api/v1/agent-profiles/{profileArn}/goals/{id}",
        response=DeleteAgentGoalResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    id: str = field(metadata=label("id", UUID))
    """The goal's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteAgentOrganizationalReportResponse(Model):
    """What `DeleteAgentOrganizationalReportRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteAgentOrganizationalReportRequest(OperationRequest[DeleteAgentOrganizationalReportResponse]):
    """
    Delete an organizational report with its artifacts; it is no error when it is gone already.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteAgentOrganizationalReport.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteAgentOrganizationalReport",
        method="DELETE",
        path="/api/v1/agent-organizational-reports/{reportId}",
        response=DeleteAgentOrganizationalReportResponse,
        agent=True,
    )

    report_id: str = field(metadata=label("reportId", UUID))
    """The report's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteAgentProfileResponse(Model):
    """What `DeleteAgentProfileRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteAgentProfileRequest(OperationRequest[DeleteAgentProfileResponse]):
    """
    Delete an Agent profile with its configuration, for good.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteAgentProfile.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteAgentProfile",
        method="DELETE",
        path="/api/v1/agent-profiles/{profileArn}",
        response=DeleteAgentProfileResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class DeleteAgentProfilePolicyResponse(Model):
    """What `DeleteAgentProfilePolicyRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteAgentProfilePolicyRequest(OperationRequest[DeleteAgentProfilePolicyResponse]):
    """
    Delete the policy of an Agent profile, and with it the access that the policy gave to other accounts.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteAgentProfilePolicy.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteAgentProfilePolicy",
        method="DELETE",
        path="/api/v1/agent-profiles/{profileArn}/policy",
        response=DeleteAgentProfilePolicyResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class DeleteAgentRecommendationPolicyResponse(Model):
    """What `DeleteAgentRecommendationPolicyRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteAgentRecommendationPolicyRequest(OperationRequest[DeleteAgentRecommendationPolicyResponse]):
    """
    Delete the policy of a recommendation, and with it the access that it gave to other accounts.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteAgentRecommendationPolicy.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteAgentRecommendationPolicy",
        method="DELETE",
        path="/api/v1/agent-recommendations/{recommendationArn}/policy",
        response=DeleteAgentRecommendationPolicyResponse,
        agent=True,
    )

    recommendation_arn: str = field(metadata=label("recommendationArn", AGENT_RECOMMENDATION_ARN))
    r"""
    The recommendation's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentContextResponse(Model):
    """What `GetAgentContextRequest` gives back."""

    context: ContextSummary = field(metadata=body("context", StructureShape(lambda: ContextSummary), always=True))


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentContextRequest(OperationRequest[GetAgentContextResponse]):
    """
    Get a context of an Agent profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentContext.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetAgentContext",
        method="GET",
        path="/api/v1/agent-profiles/{profileArn}/contexts/{id}",
        response=GetAgentContextResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    id: str = field(metadata=label("id", UUID))
    """The context's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentGoalResponse(Model):
    """What `GetAgentGoalRequest` gives back."""

    goal: GoalSummary = field(metadata=body("goal", StructureShape(lambda: GoalSummary), always=True))


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentGoalRequest(OperationRequest[GetAgentGoalResponse]):
    """
    Get a goal of an Agent profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentGoal.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetAgentGoal",
        method="GET",
        path="/api/v1/agent-profiles/{profileArn}/goals/{id}",
        response=GetAgentGoalResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    id: str = field(metadata=label("id", UUID))
    """The goal's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentOrganizationalReportResponse(Model):
    """What `GetAgentOrganizationalReportRequest` gives back."""

    report_id: str = field(metadata=body("reportId", TEXT, always=True))
    """The report's id."""
    owner_account_id: str | None = field(default=None, metadata=body("ownerAccountId", TEXT))
    """The account that made the report. Only it and a delegated administrator can get or delete the report."""
    organization_id: str | None = field(default=None, metadata=body("organizationId", TEXT))
    """The organization's id, which the service takes from the caller."""
    label: str | None = field(default=None, metadata=body("label", TEXT))
    """A text that tells reports apart."""
    state: OrganizationalReportState | None = field(
        default=None, metadata=body("state", EnumerationShape(OrganizationalReportState))
    )
    """How far the report is."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    filters: OrganizationalReportFilters | None = field(
        default=None, metadata=body("filters", StructureShape(lambda: OrganizationalReportFilters))
    )
    """What the report is narrowed to; absent where it covers the whole organization."""
    coverage_summary: CoverageSummary | None = field(
        default=None, metadata=body("coverageSummary", StructureShape(lambda: CoverageSummary))
    )
    """What the report covers; absent until it is ``COMPLETED``."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentOrganizationalReportRequest(OperationRequest[GetAgentOrganizationalReportResponse]):
    """
    Get the state of an organizational report and, once it is completed, what it covers.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentOrganizationalReport.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetAgentOrganizationalReport",
        method="GET",
        path="/api/v1/agent-organizational-reports/{reportId}",
        response=GetAgentOrganizationalReportResponse,
        agent=True,
    )

    report_id: str = field(metadata=label("reportId", UUID))
    """The report's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentOrganizationalReportDataResponse(Model):
    """What `GetAgentOrganizationalReportDataRequest` gives back."""

    download_url: str = field(metadata=body("downloadUrl", TEXT, always=True))
    """The URL of the file; it works without credentials until ``expires_at``."""
    expires_at: datetime | None = field(default=None, metadata=body("expiresAt", TimestampShape(form="iso8601")))
    """When ``download_url`` ceases to work."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentOrganizationalReportDataRequest(OperationRequest[GetAgentOrganizationalReportDataResponse]):
    """
    Get a URL, valid for a short time, from which a completed organizational report is downloaded.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentOrganizationalReportData.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetAgentOrganizationalReportData",
        method="GET",
        path="/api/v1/agent-organizational-reports/{reportId}/data",
        response=GetAgentOrganizationalReportDataResponse,
        agent=True,
    )

    report_id: str = field(metadata=label("reportId", UUID))
    """The report's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``."""
    format: OrganizationalReportFormat | OrganizationalReportFormatValue = field(
        metadata=query("format", EnumerationShape(OrganizationalReportFormat), required=True)
    )
    """The format of the file."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentPreferencesResponse(Model):
    """What `GetAgentPreferencesRequest` gives back."""

    preferences: tuple[PreferenceEntry, ...] = field(
        default=NO_ITEMS, metadata=body("preferences", ListShape(StructureShape(lambda: PreferenceEntry)))
    )
    """Every preference with its state."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentPreferencesRequest(OperationRequest[GetAgentPreferencesResponse]):
    """
    Get the caller's preferences for the Agent, each with its state.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentPreferences.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetAgentPreferences",
        method="GET",
        path="/api/v1/agent-preferences",
        response=GetAgentPreferencesResponse,
        agent=True,
    )


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentProfileResponse(Model):
    """What `GetAgentProfileRequest` gives back."""

    arn: str = field(metadata=body("arn", TEXT, always=True))
    """The Agent profile's ARN."""
    name: str | None = field(default=None, metadata=body("name", TEXT))
    """The profile's name in the system; ``display_name`` is the one that users see."""
    display_name: str | None = field(default=None, repr=False, metadata=body("displayName", TEXT))
    """The name that users see."""
    description: str | None = field(default=None, repr=False, metadata=body("description", TEXT))
    business_overview: str | None = field(default=None, repr=False, metadata=body("businessOverview", TEXT))
    """What the business behind the profile is."""
    pillars: tuple[Pillar, ...] = field(default=NO_ITEMS, metadata=body("pillars", ListShape(EnumerationShape(Pillar))))
    """The pillars that matter; absent for a Basic profile."""
    deletion_protection: bool | None = field(default=None, metadata=body("deletionProtection", BOOLEAN))
    """Whether the profile is protected from deletion."""
    profile_type: ProfileType | None = field(default=None, metadata=body("profileType", EnumerationShape(ProfileType)))
    execution_role_arn: str | None = field(default=None, metadata=body("executionRoleArn", TEXT))
    """The role that recommendation actions run under; absent for a Basic profile."""
    aggregation_configuration: tuple[AggregationConfiguration, ...] = field(
        default=NO_ITEMS,
        metadata=body("aggregationConfiguration", ListShape(StructureShape(lambda: AggregationConfiguration))),
    )
    """The accounts and Regions to analyze; absent for a Basic profile."""
    eligible_for_scheduled_generation: bool | None = field(
        default=None, metadata=body("eligibleForScheduledGeneration", BOOLEAN)
    )
    """Whether the service can generate recommendations for the profile on its schedule."""
    eligible_for_architecture_generation: bool | None = field(
        default=None, metadata=body("eligibleForArchitectureGeneration", BOOLEAN)
    )
    """Whether an architecture review can be started with the profile."""
    field_errors: Mapping[str, str] = field(factory=NoEntries, metadata=body("fieldErrors", MapShape(TEXT, TEXT)))
    """What is missing or wrong in the profile: messages by the path of the member."""
    tags: tuple[Tag, ...] = field(default=NO_ITEMS, metadata=body("tags", ListShape(StructureShape(lambda: Tag))))
    """The tags."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""
    organizational_aggregation_configuration: OrganizationalAggregationConfiguration | None = field(
        default=None,
        metadata=body(
            "organizationalAggregationConfiguration", StructureShape(lambda: OrganizationalAggregationConfiguration)
        ),
    )
    """The part of the organization that the profile looks at; only for organizational profiles."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentProfileRequest(OperationRequest[GetAgentProfileResponse]):
    """
    Get an Agent profile with its configuration and tags.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentProfile.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetAgentProfile",
        method="GET",
        path="/api/v1/agent-profiles/{profileArn}",
        response=GetAgentProfileResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentProfilePolicyResponse(Model):
    """What `GetAgentProfilePolicyRequest` gives back."""

    policy: str = field(metadata=body("policy", TEXT, always=True))
    """The policy, JSON text in IAM's policy language."""
    profile_arn: str | None = field(default=None, metadata=body("profileArn", TEXT))
    """The Agent profile's ARN."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentProfilePolicyRequest(OperationRequest[GetAgentProfilePolicyResponse]):
    """
    Get the policy that gives other accounts access to an Agent profile; only the owner may.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentProfilePolicy.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetAgentProfilePolicy",
        method="GET",
        path="/api/v1/agent-profiles/{profileArn}/policy",
        response=GetAgentProfilePolicyResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentRecommendationResponse(Model):
    """What `GetAgentRecommendationRequest` gives back."""

    recommendation_arn: str = field(metadata=body("recommendationArn", TEXT, always=True))
    """The recommendation's ARN."""
    profile_arn: str | None = field(default=None, metadata=body("profileArn", TEXT))
    """The Agent profile's ARN."""
    generation_id: str | None = field(default=None, metadata=body("generationId", TEXT))
    """The generation that the recommendation comes from."""
    title: str | None = field(default=None, repr=False, metadata=body("title", TEXT))
    description: str | None = field(default=None, repr=False, metadata=body("description", TEXT))
    type: RecommendationType | None = field(default=None, metadata=body("type", EnumerationShape(RecommendationType)))
    """What the recommendation is about."""
    pillar: Pillar | None = field(default=None, metadata=body("pillar", EnumerationShape(Pillar)))
    """The pillar that the recommendation serves."""
    priority: Priority | None = field(default=None, metadata=body("priority", EnumerationShape(Priority)))
    """How urgent it is."""
    effort: Effort | None = field(default=None, metadata=body("effort", EnumerationShape(Effort)))
    """How much work it is."""
    status: RecommendationStatus | None = field(
        default=None, metadata=body("status", EnumerationShape(RecommendationStatus))
    )
    """What became of the recommendation."""
    state: RecommendationState | None = field(
        default=None, metadata=body("state", EnumerationShape(RecommendationState))
    )
    """Whether the recommendation is open."""
    update_reason: str | None = field(default=None, repr=False, metadata=body("updateReason", TEXT))
    """Why the status last changed."""
    impact: ImpactCategory | None = field(default=None, metadata=body("impact", EnumerationShape(ImpactCategory)))
    """How strong the impact is."""
    roi: Roi | None = field(default=None, metadata=body("roi", StructureShape(lambda: Roi)))
    """What carrying it out is worth."""
    number_of_resources: int | None = field(default=None, metadata=body("numberOfResources", NUMBER))
    """How many resources it affects."""
    aws_services: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("awsServices", ListShape(TEXT)))
    """The AWS services that it concerns."""
    business_units: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("businessUnits", ListShape(TEXT)))
    """The business units whose resources it affects."""
    applications: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("applications", ListShape(TEXT)))
    """The applications that it concerns."""
    impact_details: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("impactDetails", ListShape(TEXT)))
    """What the impact is."""
    insights: tuple[Insight, ...] = field(
        default=NO_ITEMS, metadata=body("insights", ListShape(StructureShape(lambda: Insight)))
    )
    """How the resources are used, and what showed it."""
    highlights: tuple[str, ...] = field(default=NO_ITEMS, metadata=body("highlights", ListShape(TEXT)))
    """What was found."""
    remediation_summary: RemediationSummary | None = field(
        default=None, metadata=body("remediationSummary", StructureShape(lambda: RemediationSummary))
    )
    """How to carry it out, in outline."""
    cross_pillar_benefits: tuple[CrossPillarBenefit, ...] = field(
        default=NO_ITEMS, metadata=body("crossPillarBenefits", ListShape(StructureShape(lambda: CrossPillarBenefit)))
    )
    """What it improves in other pillars."""
    trade_offs: tuple[TradeOff, ...] = field(
        default=NO_ITEMS, metadata=body("tradeOffs", ListShape(StructureShape(lambda: TradeOff)))
    )
    """What it may worsen in other pillars."""
    sources: tuple[RecommendationSource, ...] = field(
        default=NO_ITEMS, metadata=body("sources", ListShape(EnumerationShape(RecommendationSource)))
    )
    """The systems that it comes from."""
    goals: tuple[RecommendationGoal, ...] = field(
        default=NO_ITEMS, metadata=body("goals", ListShape(StructureShape(lambda: RecommendationGoal)))
    )
    """The goals that it serves."""
    tags: tuple[Tag, ...] = field(default=NO_ITEMS, metadata=body("tags", ListShape(StructureShape(lambda: Tag))))
    """The tags."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""
    remediations: tuple[AgentRecommendationRemediation, ...] = field(
        default=NO_ITEMS,
        metadata=body("remediations", ListShape(StructureShape(lambda: AgentRecommendationRemediation))),
    )
    """The ways to carry it out."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentRecommendationRequest(OperationRequest[GetAgentRecommendationResponse]):
    """
    Get a recommendation with its impact, its insights and its remediations.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentRecommendation.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetAgentRecommendation",
        method="GET",
        path="/api/v1/agent-recommendations/{recommendationArn}",
        response=GetAgentRecommendationResponse,
        agent=True,
    )

    recommendation_arn: str = field(metadata=label("recommendationArn", AGENT_RECOMMENDATION_ARN))
    r"""
    The recommendation's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
    """
    remediation_type: RemediationType | RemediationTypeValue | None = field(
        default=None, metadata=query("remediationType", EnumerationShape(RemediationType))
    )
    """Only remediations of this type."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentRecommendationGenerationResponse(Model):
    """What `GetAgentRecommendationGenerationRequest` gives back."""

    id: str = field(metadata=body("id", TEXT, always=True))
    """The generation's id."""
    profile_arn: str | None = field(default=None, metadata=body("profileArn", TEXT))
    """The Agent profile's ARN."""
    name: str | None = field(default=None, metadata=body("name", TEXT))
    """The name that the generation was given."""
    status: GenerationStatus | None = field(default=None, metadata=body("status", EnumerationShape(GenerationStatus)))
    """How far the generation is."""
    estimated_completion_time: datetime | None = field(
        default=None, metadata=body("estimatedCompletionTime", TimestampShape(form="iso8601"))
    )
    """When the generation is expected to end."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""
    generation_type: GenerationType | None = field(
        default=None, metadata=body("generationType", EnumerationShape(GenerationType))
    )
    """What started the generation."""
    generation_recommendation_types: tuple[RecommendationType, ...] = field(
        default=NO_ITEMS,
        metadata=body("generationRecommendationTypes", ListShape(EnumerationShape(RecommendationType))),
    )
    """The types of recommendations that are generated."""
    started_at: datetime | None = field(default=None, metadata=body("startedAt", TimestampShape(form="iso8601")))
    """When the generation began to run."""
    ended_at: datetime | None = field(default=None, metadata=body("endedAt", TimestampShape(form="iso8601")))
    """When the generation ended."""
    error_details: ErrorDetails | None = field(
        default=None, metadata=body("errorDetails", StructureShape(lambda: ErrorDetails))
    )
    """Why the generation failed; only where ``status`` is ``ERROR``."""
    additional_context: JSON | None = field(default=None, repr=False, metadata=body("additionalContext", DOCUMENT))
    """What the generation was started with; for ``ARCHITECTURE``, where the template is and which lenses were used."""
    scope: Scope | None = field(default=None, metadata=body("scope", StructureShape(lambda: Scope)))
    """The pillars, goals and items that are looked at."""
    progress: Progress | None = field(default=None, metadata=body("progress", StructureShape(lambda: Progress)))
    """How far the generation is, in steps."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentRecommendationGenerationRequest(OperationRequest[GetAgentRecommendationGenerationResponse]):
    """
    Get how far the generation of recommendations is, until it is ``COMPLETED`` or ``ERROR``.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentRecommendationGeneration.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetAgentRecommendationGeneration",
        method="GET",
        path="/api/v1/agent-profiles/{profileArn}/generations/{generationId}",
        response=GetAgentRecommendationGenerationResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    generation_id: str = field(metadata=label("generationId", UUID))
    """The generation's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentRecommendationPolicyResponse(Model):
    """What `GetAgentRecommendationPolicyRequest` gives back."""

    policy: str = field(metadata=body("policy", TEXT, always=True))
    """The policy, JSON text in IAM's policy language."""
    recommendation_arn: str | None = field(default=None, metadata=body("recommendationArn", TEXT))
    """The recommendation's ARN."""


@frozen(kw_only=True, eq=False, repr=False)
class GetAgentRecommendationPolicyRequest(OperationRequest[GetAgentRecommendationPolicyResponse]):
    """
    Get the policy that gives other accounts access to a recommendation.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentRecommendationPolicy.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetAgentRecommendationPolicy",
        method="GET",
        path="/api/v1/agent-recommendations/{recommendationArn}/policy",
        response=GetAgentRecommendationPolicyResponse,
        agent=True,
    )

    recommendation_arn: str = field(metadata=label("recommendationArn", AGENT_RECOMMENDATION_ARN))
    r"""
    The recommendation's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentContextsResponse(Model):
    """What `ListAgentContextsRequest` gives back."""

    items: tuple[ContextSummary, ...] = field(
        default=NO_ITEMS, metadata=body("items", ListShape(StructureShape(lambda: ContextSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("nextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentContextsRequest(PagedRequest[ListAgentContextsResponse, ContextSummary]):
    """
    List the contexts of an Agent profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentContexts.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListAgentContexts",
        method="GET",
        path="/api/v1/agent-profiles/{profileArn}/contexts",
        response=ListAgentContextsResponse,
        pages=Pages(items="items"),
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    max_results: int | None = field(
        default=None, metadata=query("maxResults", LIST_AGENT_CONTEXTS_REQUEST_MAX_RESULTS_INTEGER)
    )
    """How many contexts a page holds at most; 100 when absent. 1 to 1,000."""
    next_token: str | None = field(
        default=None, metadata=query("nextToken", LIST_AGENT_CONTEXTS_REQUEST_NEXT_TOKEN_STRING)
    )
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. At least 1
    character, pattern ``[A-Za-z0-9+\/=_-]+``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentGoalsResponse(Model):
    """What `ListAgentGoalsRequest` gives back."""

    items: tuple[GoalSummary, ...] = field(
        default=NO_ITEMS, metadata=body("items", ListShape(StructureShape(lambda: GoalSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("nextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentGoalsRequest(PagedRequest[ListAgentGoalsResponse, GoalSummary]):
    """
    List the goals of an Agent profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentGoals.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListAgentGoals",
        method="GET",
        path="/api/v1/agent-profiles/{profileArn}/goals",
        response=ListAgentGoalsResponse,
        pages=Pages(items="items"),
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    max_results: int | None = field(
        default=None, metadata=query("maxResults", LIST_AGENT_GOALS_REQUEST_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 1,000."""
    next_token: str | None = field(
        default=None, metadata=query("nextToken", LIST_AGENT_GOALS_REQUEST_NEXT_TOKEN_STRING)
    )
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. At least 1
    character, pattern ``[A-Za-z0-9+\/=_-]+``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentOrganizationalReportsResponse(Model):
    """What `ListAgentOrganizationalReportsRequest` gives back."""

    items: tuple[OrganizationalReportSummary, ...] = field(
        default=NO_ITEMS, metadata=body("items", ListShape(StructureShape(lambda: OrganizationalReportSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("nextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentOrganizationalReportsRequest(
    PagedRequest[ListAgentOrganizationalReportsResponse, OrganizationalReportSummary]
):
    """
    List the account's organizational reports, the newest first.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentOrganizationalReports.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListAgentOrganizationalReports",
        method="GET",
        path="/api/v1/agent-organizational-reports",
        response=ListAgentOrganizationalReportsResponse,
        pages=Pages(items="items"),
        agent=True,
    )

    max_results: int | None = field(
        default=None, metadata=query("maxResults", LIST_AGENT_ORGANIZATIONAL_REPORTS_REQUEST_MAX_RESULTS_INTEGER)
    )
    """How many reports a page holds at most; 100 when absent. 1 to 1,000."""
    next_token: str | None = field(
        default=None, metadata=query("nextToken", LIST_AGENT_ORGANIZATIONAL_REPORTS_REQUEST_NEXT_TOKEN_STRING)
    )
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. At least 1
    character, pattern ``[A-Za-z0-9+\/=_-]+``.
    """
    state: OrganizationalReportState | OrganizationalReportStateValue | None = field(
        default=None, metadata=query("state", EnumerationShape(OrganizationalReportState))
    )
    """Only reports that are so far."""


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentProfilesResponse(Model):
    """What `ListAgentProfilesRequest` gives back."""

    items: tuple[AgentProfileSummary, ...] = field(
        default=NO_ITEMS, metadata=body("items", ListShape(StructureShape(lambda: AgentProfileSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("nextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentProfilesRequest(PagedRequest[ListAgentProfilesResponse, AgentProfileSummary]):
    """
    List the account's Agent profiles.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentProfiles.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListAgentProfiles",
        method="GET",
        path="/api/v1/agent-profiles",
        response=ListAgentProfilesResponse,
        pages=Pages(items="items"),
        agent=True,
    )

    max_results: int | None = field(
        default=None, metadata=query("maxResults", LIST_AGENT_PROFILES_REQUEST_MAX_RESULTS_INTEGER)
    )
    """How many profiles a page holds at most; 100 when absent. 1 to 1,000."""
    next_token: str | None = field(
        default=None, metadata=query("nextToken", LIST_AGENT_PROFILES_REQUEST_NEXT_TOKEN_STRING)
    )
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. At least 1
    character, pattern ``[A-Za-z0-9+\/=_-]+``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentRecommendationGenerationsResponse(Model):
    """What `ListAgentRecommendationGenerationsRequest` gives back."""

    items: tuple[AgentRecommendationGenerationSummary, ...] = field(
        default=NO_ITEMS,
        metadata=body("items", ListShape(StructureShape(lambda: AgentRecommendationGenerationSummary))),
    )
    next_token: str | None = field(default=None, metadata=body("nextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentRecommendationGenerationsRequest(
    PagedRequest[ListAgentRecommendationGenerationsResponse, AgentRecommendationGenerationSummary]
):
    """
    List the generations of recommendations for an Agent profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentRecommendationGenerations.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListAgentRecommendationGenerations",
        method="GET",
        path="/api/v1/agent-profiles/{profileArn}/generations",
        response=ListAgentRecommendationGenerationsResponse,
        pages=Pages(items="items"),
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    recommendation_type: RecommendationType | RecommendationTypeValue | None = field(
        default=None,
        metadata=query("recommendationType", EnumerationShape(RecommendationType), key="RecommendationType"),
    )
    """Only generations of this type of recommendations."""
    max_results: int | None = field(
        default=None,
        metadata=query(
            "maxResults", LIST_AGENT_RECOMMENDATION_GENERATIONS_REQUEST_MAX_RESULTS_INTEGER, key="MaxResults"
        ),
    )
    """How many items a page holds at most. 1 to 1,000."""
    next_token: str | None = field(
        default=None,
        metadata=query("nextToken", LIST_AGENT_RECOMMENDATION_GENERATIONS_REQUEST_NEXT_TOKEN_STRING, key="NextToken"),
    )
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. At least 1
    character, pattern ``[A-Za-z0-9+\/=_-]+``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentRecommendationItemsResponse(Model):
    """What `ListAgentRecommendationItemsRequest` gives back."""

    items: tuple[AgentRecommendationItemSummary, ...] = field(
        default=NO_ITEMS, metadata=body("items", ListShape(StructureShape(lambda: AgentRecommendationItemSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("nextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentRecommendationItemsRequest(
    PagedRequest[ListAgentRecommendationItemsResponse, AgentRecommendationItemSummary]
):
    """
    List the resources and recommendations that a recommendation affects.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentRecommendationItems.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListAgentRecommendationItems",
        method="GET",
        path="/api/v1/agent-recommendations/{recommendationArn}/items",
        response=ListAgentRecommendationItemsResponse,
        pages=Pages(items="items"),
        agent=True,
    )

    recommendation_arn: str = field(metadata=label("recommendationArn", AGENT_RECOMMENDATION_ARN))
    r"""
    The recommendation's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
    """
    type: RecommendationItemType | RecommendationItemTypeValue | None = field(
        default=None, metadata=query("type", EnumerationShape(RecommendationItemType))
    )
    """Only resources, or only recommendations."""
    max_results: int | None = field(
        default=None, metadata=query("maxResults", LIST_AGENT_RECOMMENDATION_ITEMS_REQUEST_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 1,000."""
    next_token: str | None = field(
        default=None, metadata=query("nextToken", LIST_AGENT_RECOMMENDATION_ITEMS_REQUEST_NEXT_TOKEN_STRING)
    )
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. At least 1
    character, pattern ``[A-Za-z0-9+\/=_-]+``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentRecommendationsResponse(Model):
    """What `ListAgentRecommendationsRequest` gives back."""

    items: tuple[AgentRecommendationSummary, ...] = field(
        default=NO_ITEMS, metadata=body("items", ListShape(StructureShape(lambda: AgentRecommendationSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("nextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListAgentRecommendationsRequest(PagedRequest[ListAgentRecommendationsResponse, AgentRecommendationSummary]):
    """
    List the active recommendations for an Agent profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentRecommendations.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListAgentRecommendations",
        method="GET",
        path="/api/v1/agent-profiles/{profileArn}/recommendations",
        response=ListAgentRecommendationsResponse,
        pages=Pages(items="items"),
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    max_results: int | None = field(
        default=None, metadata=query("maxResults", LIST_AGENT_RECOMMENDATIONS_REQUEST_MAX_RESULTS_INTEGER)
    )
    """How many items a page holds at most. 1 to 1,000."""
    next_token: str | None = field(
        default=None, metadata=query("nextToken", LIST_AGENT_RECOMMENDATIONS_REQUEST_NEXT_TOKEN_STRING)
    )
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. At least 1
    character, pattern ``[A-Za-z0-9+\/=_-]+``.
    """
    state: RecommendationState | RecommendationStateValue | None = field(
        default=None, metadata=query("state", EnumerationShape(RecommendationState))
    )
    """Only open, or only closed recommendations."""
    pillar: Pillar | PillarValue | None = field(default=None, metadata=query("pillar", EnumerationShape(Pillar)))
    """Only recommendations for this pillar; ``OPERATIONAL_EXCELLENCE`` cannot be asked for."""


@frozen(kw_only=True, eq=False, repr=False)
class PutAgentPreferencesResponse(Model):
    """What `PutAgentPreferencesRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class PutAgentPreferencesRequest(OperationRequest[PutAgentPreferencesResponse]):
    """
    Switch preferences of the caller for the Agent on or off; those not named stay as they are.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_PutAgentPreferences.html
    """

    operation: ClassVar[Operation] = Operation(
        name="PutAgentPreferences",
        method="PUT",
        path="/api/v1/agent-preferences",
        response=PutAgentPreferencesResponse,
        agent=True,
    )

    preferences: Sequence[PreferenceUpdate] = field(metadata=body("preferences", PREFERENCE_UPDATES, required=True))
    """The preferences to set, each at most once; the others stay as they are. 1 to 50 items."""


@frozen(kw_only=True, eq=False, repr=False)
class PutAgentProfilePolicyResponse(Model):
    """What `PutAgentProfilePolicyRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class PutAgentProfilePolicyRequest(OperationRequest[PutAgentProfilePolicyResponse]):
    """
    Set the policy that gives other accounts access to an Agent profile; only the owner may.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_PutAgentProfilePolicy.html
    """

    operation: ClassVar[Operation] = Operation(
        name="PutAgentProfilePolicy",
        method="PUT",
        path="/api/v1/agent-profiles/{profileArn}/policy",
        response=PutAgentProfilePolicyResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    policy: str = field(metadata=body("policy", RESOURCE_POLICY, required=True))
    r"""
    The policy, JSON text in IAM's policy language; the service takes only ``Allow`` statements and no negated
    operators. 1 to 51,200 characters, pattern ``[\u0009\u000A\u000D\u0020-\u00FF]+``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class PutAgentRecommendationFeedbackResponse(Model):
    """What `PutAgentRecommendationFeedbackRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class PutAgentRecommendationFeedbackRequest(OperationRequest[PutAgentRecommendationFeedbackResponse]):
    """
    Give feedback on a recommendation.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_PutAgentRecommendationFeedback.html
    """

    operation: ClassVar[Operation] = Operation(
        name="PutAgentRecommendationFeedback",
        method="PUT",
        path="/api/v1/agent-recommendations/{recommendationArn}/feedback",
        response=PutAgentRecommendationFeedbackResponse,
        agent=True,
    )

    recommendation_arn: str = field(metadata=label("recommendationArn", AGENT_RECOMMENDATION_ARN))
    r"""
    The recommendation's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
    """
    type: RecommendationFeedbackType | RecommendationFeedbackTypeValue = field(
        metadata=body("type", EnumerationShape(RecommendationFeedbackType), required=True)
    )
    """Whether the recommendation was useful."""
    feedback_category: FeedbackCategory | FeedbackCategoryValue | None = field(
        default=None, metadata=body("feedbackCategory", EnumerationShape(FeedbackCategory))
    )
    """What is wrong with the recommendation."""
    comments: str | None = field(
        default=None, repr=False, metadata=body("comments", PUT_AGENT_RECOMMENDATION_FEEDBACK_REQUEST_COMMENTS_STRING)
    )
    r"""What else there is to say. 1 to 4,096 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}\r\n])+``."""


@frozen(kw_only=True, eq=False, repr=False)
class PutAgentRecommendationPolicyResponse(Model):
    """What `PutAgentRecommendationPolicyRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class PutAgentRecommendationPolicyRequest(OperationRequest[PutAgentRecommendationPolicyResponse]):
    """
    Set the policy that gives other accounts access to a recommendation.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_PutAgentRecommendationPolicy.html
    """

    operation: ClassVar[Operation] = Operation(
        name="PutAgentRecommendationPolicy",
        method="PUT",
        path="/api/v1/agent-recommendations/{recommendationArn}/policy",
        response=PutAgentRecommendationPolicyResponse,
        agent=True,
    )

    recommendation_arn: str = field(metadata=label("recommendationArn", AGENT_RECOMMENDATION_ARN))
    r"""
    The recommendation's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
    """
    policy: str = field(metadata=body("policy", RESOURCE_POLICY, required=True))
    r"""
    The policy, JSON text in IAM's policy language; the service takes only ``Allow`` statements and no negated
    operators. 1 to 51,200 characters, pattern ``[\u0009\u000A\u000D\u0020-\u00FF]+``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class SendAgentOrganizationalReportDataToS3Response(Model):
    """What `SendAgentOrganizationalReportDataToS3Request` gives back."""

    delivered_to: str | None = field(default=None, metadata=body("deliveredTo", TEXT))
    """Where the file was written, as ``s3://bucket/key``."""


@frozen(kw_only=True, eq=False, repr=False)
class SendAgentOrganizationalReportDataToS3Request(OperationRequest[SendAgentOrganizationalReportDataToS3Response]):
    """
    Write a completed organizational report to an S3 bucket; each call writes an object.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_SendAgentOrganizationalReportDataToS3.html
    """

    operation: ClassVar[Operation] = Operation(
        name="SendAgentOrganizationalReportDataToS3",
        method="POST",
        path="/api/v1/agent-organizational-reports/{reportId}/send-to-s3",
        response=SendAgentOrganizationalReportDataToS3Response,
        idempotent=False,
        agent=True,
    )

    report_id: str = field(metadata=label("reportId", UUID))
    """The report's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``."""
    format: OrganizationalReportFormat | OrganizationalReportFormatValue = field(
        metadata=body("format", EnumerationShape(OrganizationalReportFormat), required=True)
    )
    """The format of the file."""
    bucket_arn: str = field(metadata=body("bucketArn", S3_BUCKET_ARN, required=True))
    """The S3 bucket to write to, which the caller owns. 1 to 2,048 characters, pattern ``arn:[^:]+:s3:::.+``."""
    object_key: str = field(metadata=body("objectKey", S3_OBJECT_KEY, required=True))
    """The key of the object to write. 1 to 1,024 characters."""


@frozen(kw_only=True, eq=False, repr=False)
class StartAgentRecommendationGenerationResponse(Model):
    """What `StartAgentRecommendationGenerationRequest` gives back."""

    id: str = field(metadata=body("id", TEXT, always=True))
    """The generation's id."""
    profile_arn: str | None = field(default=None, metadata=body("profileArn", TEXT))
    """The Agent profile's ARN."""
    name: str | None = field(default=None, metadata=body("name", TEXT))
    """The name that the generation was given."""
    status: GenerationStatus | None = field(default=None, metadata=body("status", EnumerationShape(GenerationStatus)))
    """How far the generation is."""
    estimated_completion_time: datetime | None = field(
        default=None, metadata=body("estimatedCompletionTime", TimestampShape(form="iso8601"))
    )
    """When the generation is expected to end."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""


@frozen(kw_only=True, eq=False, repr=False)
class StartAgentRecommendationGenerationRequest(OperationRequest[StartAgentRecommendationGenerationResponse]):
    """
    Start an architecture review of a template, which goes on after the answer.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_StartAgentRecommendationGeneration.html
    """

    operation: ClassVar[Operation] = Operation(
        name="StartAgentRecommendationGeneration",
        method="POST",
        path="/api/v1/agent-profiles/{profileArn}/generations",
        response=StartAgentRecommendationGenerationResponse,
        idempotent=False,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    types: Sequence[RecommendationType | RecommendationTypeValue] = field(
        metadata=body("types", RECOMMENDATION_TYPES, required=True)
    )
    """What to generate; only ``ARCHITECTURE`` can be asked for so far. 1 to 2 items."""
    name: str | None = field(
        default=None, metadata=body("name", START_AGENT_RECOMMENDATION_GENERATION_REQUEST_NAME_STRING)
    )
    """
    A name for the review, by which it is found in lists; only for ``ARCHITECTURE``. 1 to 128 characters, pattern
    ``[A-Za-z0-9_-]+``.
    """
    additional_context: JSON | None = field(default=None, repr=False, metadata=body("additionalContext", DOCUMENT))
    """
    Where the template is and which lenses to review it against: ``s3Uri``, ``s3VersionId`` and ``lensArns``. Needed for
    ``ARCHITECTURE`` only.
    """
    scope: Scope | None = field(default=None, metadata=body("scope", StructureShape(lambda: Scope)))
    """The pillars, goals and items to review. Needed for ``ARCHITECTURE`` only."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateAgentContextResponse(Model):
    """What `UpdateAgentContextRequest` gives back."""

    context: ContextSummary = field(metadata=body("context", StructureShape(lambda: ContextSummary), always=True))


@frozen(kw_only=True, eq=False, repr=False)
class UpdateAgentContextRequest(OperationRequest[UpdateAgentContextResponse]):
    """
    Change a context of an Agent profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAgentContext.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateAgentContext",
        method="PUT",
        path="/api/v1/agent-profiles/{profileArn}/contexts/{id}",
        response=UpdateAgentContextResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    id: str = field(metadata=label("id", UUID))
    """The context's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``."""
    client_token: str | None = field(
        default=None, metadata=body("clientToken", UPDATE_AGENT_CONTEXT_REQUEST_CLIENT_TOKEN_STRING, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 128
    characters, pattern ``[\x21-\x7E]+``.
    """
    title: str | None = field(
        default=None, repr=False, metadata=body("title", UPDATE_AGENT_CONTEXT_REQUEST_TITLE_STRING)
    )
    r"""The context's new title. 1 to 1,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``."""
    content: ContextContent | None = field(
        default=None, metadata=body("content", StructureShape(lambda: ContextContent))
    )
    """What the context now says about the application."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateAgentGoalResponse(Model):
    """What `UpdateAgentGoalRequest` gives back."""

    goal: GoalSummary = field(metadata=body("goal", StructureShape(lambda: GoalSummary), always=True))


@frozen(kw_only=True, eq=False, repr=False)
class UpdateAgentGoalRequest(OperationRequest[UpdateAgentGoalResponse]):
    """
    Change the title and the pillars of a goal of an Agent profile.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAgentGoal.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateAgentGoal",
        method="PUT",
        path="/api/v1/agent-profiles/{profileArn}/goals/{id}",
        response=UpdateAgentGoalResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    id: str = field(metadata=label("id", UUID))
    """The goal's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``."""
    client_token: str | None = field(
        default=None, metadata=body("clientToken", UPDATE_AGENT_GOAL_REQUEST_CLIENT_TOKEN_STRING, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 128
    characters, pattern ``[\x21-\x7E]+``.
    """
    pillars: Sequence[Pillar | PillarValue] | None = field(default=None, metadata=body("pillars", PILLARS))
    """The pillars that the goal now concerns. 1 to 5 items."""
    title: str | None = field(default=None, repr=False, metadata=body("title", UPDATE_AGENT_GOAL_REQUEST_TITLE_STRING))
    r"""The goal's new title. 1 to 1,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``."""
    description: str | None = field(
        default=None, repr=False, metadata=body("description", UPDATE_AGENT_GOAL_REQUEST_DESCRIPTION_STRING)
    )
    r"""What the goal means. 1 to 4,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateAgentOrganizationalProfileResponse(Model):
    """What `UpdateAgentOrganizationalProfileRequest` gives back."""

    arn: str = field(metadata=body("arn", TEXT, always=True))
    """The Agent profile's ARN."""
    name: str | None = field(default=None, metadata=body("name", TEXT))
    """The profile's name in the system; ``display_name`` is the one that users see."""
    display_name: str | None = field(default=None, repr=False, metadata=body("displayName", TEXT))
    """The name that users see."""
    description: str | None = field(default=None, repr=False, metadata=body("description", TEXT))
    business_overview: str | None = field(default=None, repr=False, metadata=body("businessOverview", TEXT))
    """What the business behind the profile is."""
    pillars: tuple[Pillar, ...] = field(default=NO_ITEMS, metadata=body("pillars", ListShape(EnumerationShape(Pillar))))
    """The pillars that matter."""
    deletion_protection: bool | None = field(default=None, metadata=body("deletionProtection", BOOLEAN))
    """Whether the profile is protected from deletion."""
    organization_id: str | None = field(default=None, metadata=body("organizationId", TEXT))
    """The organization's id, which the service takes from the caller."""
    organizational_aggregation_configuration: OrganizationalAggregationConfiguration | None = field(
        default=None,
        metadata=body(
            "organizationalAggregationConfiguration", StructureShape(lambda: OrganizationalAggregationConfiguration)
        ),
    )
    """The part of the organization that the profile looks at."""
    eligible_for_scheduled_generation: bool | None = field(
        default=None, metadata=body("eligibleForScheduledGeneration", BOOLEAN)
    )
    """Whether the service can generate recommendations for the profile on its schedule."""
    eligible_for_architecture_generation: bool | None = field(
        default=None, metadata=body("eligibleForArchitectureGeneration", BOOLEAN)
    )
    """Whether an architecture review can be started with the profile."""
    field_errors: Mapping[str, str] = field(factory=NoEntries, metadata=body("fieldErrors", MapShape(TEXT, TEXT)))
    """What is missing or wrong in the profile: messages by the path of the member."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateAgentOrganizationalProfileRequest(OperationRequest[UpdateAgentOrganizationalProfileResponse]):
    """
    Change an organizational profile; members that are absent keep their values.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAgentOrganizationalProfile.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateAgentOrganizationalProfile",
        method="PUT",
        path="/api/v1/agent-organizational-profiles/{profileArn}",
        response=UpdateAgentOrganizationalProfileResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    client_token: str | None = field(
        default=None,
        metadata=body("clientToken", UPDATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_CLIENT_TOKEN_STRING, token=True),
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 128
    characters, pattern ``[\x21-\x7E]+``.
    """
    display_name: str | None = field(
        default=None,
        repr=False,
        metadata=body("displayName", UPDATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_DISPLAY_NAME_STRING),
    )
    r"""
    The new name that users see. It stays when absent and cannot be cleared. 3 to 128 characters, pattern ``[\P{C}]+``.
    """
    description: str | None = field(
        default=None,
        repr=False,
        metadata=body("description", UPDATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_DESCRIPTION_STRING),
    )
    r"""
    The new description. It stays when absent; an empty text clears it. 0 to 512 characters, pattern ``[\P{C}]*``.
    """
    business_overview: str | None = field(
        default=None,
        repr=False,
        metadata=body("businessOverview", UPDATE_AGENT_ORGANIZATIONAL_PROFILE_REQUEST_BUSINESS_OVERVIEW_STRING),
    )
    r"""
    What the business behind the profile is. It stays when absent; an empty text clears it. 0 to 512 characters, pattern
    ``[\P{C}]*``.
    """
    pillars: Sequence[Pillar | PillarValue] | None = field(default=None, metadata=body("pillars", PILLARS))
    """The new pillars, at least one. They stay when absent. 1 to 5 items."""
    deletion_protection: bool | None = field(default=None, metadata=body("deletionProtection", BOOLEAN))
    """Whether the profile is protected from deletion."""
    organizational_aggregation_configuration: OrganizationalAggregationConfiguration | None = field(
        default=None,
        metadata=body(
            "organizationalAggregationConfiguration", StructureShape(lambda: OrganizationalAggregationConfiguration)
        ),
    )
    """The new part of the organization to look at. It stays when absent; two empty lists remove it all."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateAgentProfileResponse(Model):
    """What `UpdateAgentProfileRequest` gives back."""

    arn: str = field(metadata=body("arn", TEXT, always=True))
    """The Agent profile's ARN."""
    name: str | None = field(default=None, metadata=body("name", TEXT))
    """The profile's name in the system; ``display_name`` is the one that users see."""
    display_name: str | None = field(default=None, repr=False, metadata=body("displayName", TEXT))
    """The name that users see."""
    description: str | None = field(default=None, repr=False, metadata=body("description", TEXT))
    business_overview: str | None = field(default=None, repr=False, metadata=body("businessOverview", TEXT))
    """What the business behind the profile is."""
    pillars: tuple[Pillar, ...] = field(default=NO_ITEMS, metadata=body("pillars", ListShape(EnumerationShape(Pillar))))
    """The pillars that matter."""
    deletion_protection: bool | None = field(default=None, metadata=body("deletionProtection", BOOLEAN))
    """Whether the profile is protected from deletion."""
    execution_role_arn: str | None = field(default=None, metadata=body("executionRoleArn", TEXT))
    """The role that recommendation actions run under."""
    aggregation_configuration: tuple[AggregationConfiguration, ...] = field(
        default=NO_ITEMS,
        metadata=body("aggregationConfiguration", ListShape(StructureShape(lambda: AggregationConfiguration))),
    )
    """The accounts and Regions to analyze."""
    eligible_for_scheduled_generation: bool | None = field(
        default=None, metadata=body("eligibleForScheduledGeneration", BOOLEAN)
    )
    """Whether the service can generate recommendations for the profile on its schedule."""
    eligible_for_architecture_generation: bool | None = field(
        default=None, metadata=body("eligibleForArchitectureGeneration", BOOLEAN)
    )
    """Whether an architecture review can be started with the profile."""
    field_errors: Mapping[str, str] = field(factory=NoEntries, metadata=body("fieldErrors", MapShape(TEXT, TEXT)))
    """What is missing or wrong in the profile: messages by the path of the member."""
    created_by: str | None = field(default=None, metadata=body("createdBy", TEXT))
    """The user or the system that made it."""
    created_at: datetime | None = field(default=None, metadata=body("createdAt", TimestampShape(form="iso8601")))
    """When it was made."""
    last_modified_by: str | None = field(default=None, metadata=body("lastModifiedBy", TEXT))
    """The user or the system that last changed it."""
    last_modified_at: datetime | None = field(
        default=None, metadata=body("lastModifiedAt", TimestampShape(form="iso8601"))
    )
    """When it last changed."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateAgentProfileRequest(OperationRequest[UpdateAgentProfileResponse]):
    """
    Change an Agent profile; members that are absent keep their values.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAgentProfile.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateAgentProfile",
        method="PUT",
        path="/api/v1/agent-profiles/{profileArn}",
        response=UpdateAgentProfileResponse,
        agent=True,
    )

    profile_arn: str = field(metadata=label("profileArn", AGENT_PROFILE_ARN))
    r"""
    The Agent profile's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
    """
    client_token: str | None = field(
        default=None, metadata=body("clientToken", UPDATE_AGENT_PROFILE_REQUEST_CLIENT_TOKEN_STRING, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 128
    characters, pattern ``[\x21-\x7E]+``.
    """
    display_name: str | None = field(
        default=None, repr=False, metadata=body("displayName", UPDATE_AGENT_PROFILE_REQUEST_DISPLAY_NAME_STRING)
    )
    r"""
    The new name that users see. It stays when absent and cannot be cleared. 3 to 128 characters, pattern
    ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``.
    """
    description: str | None = field(
        default=None, repr=False, metadata=body("description", UPDATE_AGENT_PROFILE_REQUEST_DESCRIPTION_STRING)
    )
    r"""
    The new description. It stays when absent; an empty text clears it. 0 to 512 characters, pattern
    ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``.
    """
    execution_role_arn: str | None = field(default=None, metadata=body("executionRoleArn", ROLE_ARN))
    r"""
    The new role that recommendation actions run under. It stays when absent. 0 to 2,048 characters, pattern
    ``arn:([a-z\-]+):iam::\d{12}:role/(service-role/)?[a-zA-Z0-9+=,.@\-_]+``.
    """
    aggregation_configuration: Sequence[AggregationConfiguration] | None = field(
        default=None, metadata=body("aggregationConfiguration", AGGREGATION_CONFIGURATIONS)
    )
    """
    The new accounts and Regions to analyze. They stay when absent; an empty list removes them all. 0 to 1,000 items.
    """
    business_overview: str | None = field(
        default=None,
        repr=False,
        metadata=body("businessOverview", UPDATE_AGENT_PROFILE_REQUEST_BUSINESS_OVERVIEW_STRING),
    )
    r"""
    What the business behind the profile is. It stays when absent; an empty text clears it. 0 to 512 characters, pattern
    ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``.
    """
    pillars: Sequence[Pillar | PillarValue] | None = field(default=None, metadata=body("pillars", PILLARS))
    """The new pillars, at least one. They stay when absent. 1 to 5 items."""
    deletion_protection: bool | None = field(default=None, metadata=body("deletionProtection", BOOLEAN))
    """Whether the profile is protected from deletion."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateAgentRecommendationStatusResponse(Model):
    """What `UpdateAgentRecommendationStatusRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class UpdateAgentRecommendationStatusRequest(OperationRequest[UpdateAgentRecommendationStatusResponse]):
    """
    Set how far the work on a recommendation is.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAgentRecommendationStatus.html
    """

    operation: ClassVar[Operation] = Operation(
        name="UpdateAgentRecommendationStatus",
        method="PATCH",
        path="/api/v1/agent-recommendations/{recommendationArn}/status",
        response=UpdateAgentRecommendationStatusResponse,
        agent=True,
    )

    recommendation_arn: str = field(metadata=label("recommendationArn", AGENT_RECOMMENDATION_ARN))
    r"""
    The recommendation's ARN. 0 to 2,048 characters, pattern
    ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
    """
    status: RecommendationStatus | RecommendationStatusValue = field(
        metadata=body("status", EnumerationShape(RecommendationStatus), required=True)
    )
    """What became of the recommendation."""
    update_reason: str | None = field(
        default=None,
        repr=False,
        metadata=body("updateReason", UPDATE_AGENT_RECOMMENDATION_STATUS_REQUEST_UPDATE_REASON_STRING),
    )
    """Why the status changes. 1 to 4,096 characters."""
