"""The enumerations and shapes that several areas of the service share."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from typing import Literal, TypeAlias

from walens.model import TEXT, ListShape, MapShape, NumberShape, OpenEnum, TextShape

CLIENT_REQUEST_TOKEN = TextShape(min=1, max=2_048, pattern=r"[\x00-\x7F]*")


LENS_ALIAS = TextShape(min=1)


TAG_KEY = TextShape(min=1, max=128, pattern=r"[\p{L}\p{N}\p{Z}_.:/=+@-]+")


TAG_VALUE = TextShape(min=0, max=256)


TAG_MAP = MapShape(TAG_KEY, TAG_VALUE, min=1, max=50)


LENS_VERSION = TextShape(min=1, max=32)


LENS_NAME = TextShape(min=1, max=128)


SHARE_INVITATION_ID = TEXT


NEXT_TOKEN = TEXT


AWS_ACCOUNT_ID = TextShape(min=12, max=12, pattern=r"[0-9]{12}")


class LensStatus(OpenEnum):
    """The state of a lens; ``PUBLISHED`` and ``DRAFT``, which the model lacks, were seen in lists of lenses."""

    CURRENT = "CURRENT"
    NOT_CURRENT = "NOT_CURRENT"
    DEPRECATED = "DEPRECATED"
    DELETED = "DELETED"
    UNSHARED = "UNSHARED"


PILLAR_ID = TextShape(min=1)


QUESTION_ID = TextShape(min=1)


APPLICATION_ARN = TextShape(
    min=0, max=2_084, pattern=r"arn:aws[-a-z]*:servicecatalog:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:/applications/[a-z0-9]+"
)


AWS_REGION = TextShape(min=0, max=100)


class DefinitionType(OpenEnum):
    """Where the service looks for a workload's resources: in its metadata or in AppRegistry."""

    WORKLOAD_METADATA = "WORKLOAD_METADATA"
    APP_REGISTRY = "APP_REGISTRY"


DefinitionTypeValue: TypeAlias = Literal["WORKLOAD_METADATA", "APP_REGISTRY"]
"""The values of `DefinitionType`, as plain text."""


class IssueManagementType(OpenEnum):
    """Whether Jira issues are managed automatically or by hand."""

    AUTO = "AUTO"
    MANUAL = "MANUAL"


IssueManagementTypeValue: TypeAlias = Literal["AUTO", "MANUAL"]
"""The values of `IssueManagementType`, as plain text."""


JIRA_PROJECT_KEY = TextShape(min=1, max=100, pattern=r"[A-Z][A-Z0-9_]*")


NOTES = TextShape(min=0, max=2_084)


PROFILE_ARN = TextShape(min=0)


TEMPLATE_ARN = TextShape(min=50)


class TrustedAdvisorIntegrationStatus(OpenEnum):
    """Whether a workload uses Trusted Advisor checks."""

    ENABLED = "ENABLED"
    DISABLED = "DISABLED"


TrustedAdvisorIntegrationStatusValue: TypeAlias = Literal["ENABLED", "DISABLED"]
"""The values of `TrustedAdvisorIntegrationStatus`, as plain text."""


WORKLOAD_ACCOUNT_IDS = ListShape(AWS_ACCOUNT_ID, min=0, max=100)


WORKLOAD_APPLICATIONS = ListShape(APPLICATION_ARN, min=0, max=1)


WORKLOAD_ARCHITECTURAL_DESIGN = TextShape(min=0, max=2_048, pattern=r"(|(https?|ftp):\/\/[^\s/$.?#].[^\s]*)")


WORKLOAD_AWS_REGIONS = ListShape(AWS_REGION, min=0, max=50)


WORKLOAD_DESCRIPTION = TextShape(min=3, max=250)


class WorkloadEnvironment(OpenEnum):
    """Whether a workload is in production or not yet."""

    PRODUCTION = "PRODUCTION"
    PREPRODUCTION = "PREPRODUCTION"


WorkloadEnvironmentValue: TypeAlias = Literal["PRODUCTION", "PREPRODUCTION"]
"""The values of `WorkloadEnvironment`, as plain text."""


WORKLOAD_INDUSTRY = TextShape(min=0, max=100)


WORKLOAD_INDUSTRY_TYPE = TextShape(min=0, max=100)


class WorkloadIssueManagementStatus(OpenEnum):
    """Whether the service manages Jira issues for a workload, or does as the account's setting says."""

    ENABLED = "ENABLED"
    DISABLED = "DISABLED"
    INHERIT = "INHERIT"


WorkloadIssueManagementStatusValue: TypeAlias = Literal["ENABLED", "DISABLED", "INHERIT"]
"""The values of `WorkloadIssueManagementStatus`, as plain text."""


WORKLOAD_LENSES = ListShape(LENS_ALIAS)


WORKLOAD_NAME = TextShape(min=3, max=100)


WORKLOAD_NON_AWS_REGION = TextShape(min=3, max=25)


WORKLOAD_NON_AWS_REGIONS = ListShape(WORKLOAD_NON_AWS_REGION, min=0, max=5)


WORKLOAD_PILLAR_PRIORITIES = ListShape(PILLAR_ID)


WORKLOAD_REVIEW_OWNER = TextShape(min=3, max=255)


WORKLOAD_ID = TextShape(min=32)


PROFILE_VERSION = TextShape(min=1)


class Risk(OpenEnum):
    """The risk of a question; ``UNANSWERED`` until a choice is selected or not applicable."""

    UNANSWERED = "UNANSWERED"
    HIGH = "HIGH"
    MEDIUM = "MEDIUM"
    NONE = "NONE"
    NOT_APPLICABLE = "NOT_APPLICABLE"


class WorkloadImprovementStatus(OpenEnum):
    """How far the improvements of a workload are."""

    NOT_APPLICABLE = "NOT_APPLICABLE"
    NOT_STARTED = "NOT_STARTED"
    IN_PROGRESS = "IN_PROGRESS"
    COMPLETE = "COMPLETE"
    RISK_ACKNOWLEDGED = "RISK_ACKNOWLEDGED"


WorkloadImprovementStatusValue: TypeAlias = Literal[
    "NOT_APPLICABLE", "NOT_STARTED", "IN_PROGRESS", "COMPLETE", "RISK_ACKNOWLEDGED"
]
"""The values of `WorkloadImprovementStatus`, as plain text."""


WORKLOAD_NAME_PREFIX = TextShape(min=0, max=100)


MILESTONE_NUMBER = NumberShape(min=1)


PILLAR_NOTES = MapShape(PILLAR_ID, NOTES)


MILESTONE_NAME = TextShape(min=3, max=100)


CHOICE_ID = TextShape(min=1)


class AdditionalResourceType(OpenEnum):
    """What a link is for: to understand a choice, or to meet it."""

    HELPFUL_RESOURCE = "HELPFUL_RESOURCE"
    IMPROVEMENT_PLAN = "IMPROVEMENT_PLAN"


class AnswerReason(OpenEnum):
    """Why a question does not apply."""

    OUT_OF_SCOPE = "OUT_OF_SCOPE"
    BUSINESS_PRIORITIES = "BUSINESS_PRIORITIES"
    ARCHITECTURE_CONSTRAINTS = "ARCHITECTURE_CONSTRAINTS"
    OTHER = "OTHER"
    NONE = "NONE"


AnswerReasonValue: TypeAlias = Literal[
    "OUT_OF_SCOPE", "BUSINESS_PRIORITIES", "ARCHITECTURE_CONSTRAINTS", "OTHER", "NONE"
]
"""The values of `AnswerReason`, as plain text."""


CHOICE_NOTES = TextShape(min=0, max=250)


class ChoiceReason(OpenEnum):
    """Why a choice does not apply."""

    OUT_OF_SCOPE = "OUT_OF_SCOPE"
    BUSINESS_PRIORITIES = "BUSINESS_PRIORITIES"
    ARCHITECTURE_CONSTRAINTS = "ARCHITECTURE_CONSTRAINTS"
    OTHER = "OTHER"
    NONE = "NONE"


ChoiceReasonValue: TypeAlias = Literal[
    "OUT_OF_SCOPE", "BUSINESS_PRIORITIES", "ARCHITECTURE_CONSTRAINTS", "OTHER", "NONE"
]
"""The values of `ChoiceReason`, as plain text."""


class ChoiceStatus(OpenEnum):
    """Whether a choice is selected, not applicable, or neither."""

    SELECTED = "SELECTED"
    NOT_APPLICABLE = "NOT_APPLICABLE"
    UNSELECTED = "UNSELECTED"


ChoiceStatusValue: TypeAlias = Literal["SELECTED", "NOT_APPLICABLE", "UNSELECTED"]
"""The values of `ChoiceStatus`, as plain text."""


SELECTED_CHOICES = ListShape(CHOICE_ID)


class QuestionType(OpenEnum):
    """Whether a profile makes a question a priority."""

    PRIORITIZED = "PRIORITIZED"
    NON_PRIORITIZED = "NON_PRIORITIZED"


PROFILE_NAME = TextShape(min=3, max=100)


PROFILE_NAME_PREFIX = TextShape(min=0, max=100)


TEMPLATE_NAME = TextShape(min=3, max=100, pattern=r"[A-Za-z0-9-_.,:/()@!&?#+'’\s]+")
