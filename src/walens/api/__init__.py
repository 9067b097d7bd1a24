"""
What the service can do, as data: a request, a response and the structures in them for every operation.

A name is imported with the area that it belongs to, on first use.
"""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from typing import TYPE_CHECKING

from walens._lazy import names_on_first_use

if TYPE_CHECKING:
    from walens.api.agent import AgentProfileSummary as AgentProfileSummary
    from walens.api.agent import AgentRecommendationGenerationSummary as AgentRecommendationGenerationSummary
    from walens.api.agent import AgentRecommendationItemSummary as AgentRecommendationItemSummary
    from walens.api.agent import AgentRecommendationRemediation as AgentRecommendationRemediation
    from walens.api.agent import AgentRecommendationSummary as AgentRecommendationSummary
    from walens.api.agent import AggregationConfiguration as AggregationConfiguration
    from walens.api.agent import ApplicationType as ApplicationType
    from walens.api.agent import ApplicationTypeValue as ApplicationTypeValue
    from walens.api.agent import AutoRemediation as AutoRemediation
    from walens.api.agent import ContextContent as ContextContent
    from walens.api.agent import ContextResourceTag as ContextResourceTag
    from walens.api.agent import ContextSummary as ContextSummary
    from walens.api.agent import ContextType as ContextType
    from walens.api.agent import ContextTypeValue as ContextTypeValue
    from walens.api.agent import CoverageSummary as CoverageSummary
    from walens.api.agent import CreateAgentBasicProfileRequest as CreateAgentBasicProfileRequest
    from walens.api.agent import CreateAgentBasicProfileResponse as CreateAgentBasicProfileResponse
    from walens.api.agent import CreateAgentContextRequest as CreateAgentContextRequest
    from walens.api.agent import CreateAgentContextResponse as CreateAgentContextResponse
    from walens.api.agent import CreateAgentGoalRequest as CreateAgentGoalRequest
    from walens.api.agent import CreateAgentGoalResponse as CreateAgentGoalResponse
    from walens.api.agent import CreateAgentOrganizationalProfileRequest as CreateAgentOrganizationalProfileRequest
    from walens.api.agent import CreateAgentOrganizationalProfileResponse as CreateAgentOrganizationalProfileResponse
    from walens.api.agent import CreateAgentOrganizationalReportRequest as CreateAgentOrganizationalReportRequest
    from walens.api.agent import CreateAgentOrganizationalReportResponse as CreateAgentOrganizationalReportResponse
    from walens.api.agent import CreateAgentProfileRequest as CreateAgentProfileRequest
    from walens.api.agent import CreateAgentProfileResponse as CreateAgentProfileResponse
    from walens.api.agent import Criticality as Criticality
    from walens.api.agent import CriticalityValue as CriticalityValue
    from walens.api.agent import CrossPillarBenefit as CrossPillarBenefit
    from walens.api.agent import DeleteAgentContextRequest as DeleteAgentContextRequest
    from walens.api.agent import DeleteAgentContextResponse as DeleteAgentContextResponse
    from walens.api.agent import DeleteAgentGoalRequest as DeleteAgentGoalRequest
    from walens.api.agent import DeleteAgentGoalResponse as DeleteAgentGoalResponse
    from walens.api.agent import DeleteAgentOrganizationalReportRequest as DeleteAgentOrganizationalReportRequest
    from walens.api.agent import DeleteAgentOrganizationalReportResponse as DeleteAgentOrganizationalReportResponse
    from walens.api.agent import DeleteAgentProfilePolicyRequest as DeleteAgentProfilePolicyRequest
    from walens.api.agent import DeleteAgentProfilePolicyResponse as DeleteAgentProfilePolicyResponse
    from walens.api.agent import DeleteAgentProfileRequest as DeleteAgentProfileRequest
    from walens.api.agent import DeleteAgentProfileResponse as DeleteAgentProfileResponse
    from walens.api.agent import DeleteAgentRecommendationPolicyRequest as DeleteAgentRecommendationPolicyRequest
    from walens.api.agent import DeleteAgentRecommendationPolicyResponse as DeleteAgentRecommendationPolicyResponse
    from walens.api.agent import Effort as Effort
    from walens.api.agent import ErrorDetails as ErrorDetails
    from walens.api.agent import FailedAccount as FailedAccount
    from walens.api.agent import FailedOrganizationalUnit as FailedOrganizationalUnit
    from walens.api.agent import FeedbackCategory as FeedbackCategory
    from walens.api.agent import FeedbackCategoryValue as FeedbackCategoryValue
    from walens.api.agent import GenerationStatus as GenerationStatus
    from walens.api.agent import GenerationType as GenerationType
    from walens.api.agent import GetAgentContextRequest as GetAgentContextRequest
    from walens.api.agent import GetAgentContextResponse as GetAgentContextResponse
    from walens.api.agent import GetAgentGoalRequest as GetAgentGoalRequest
    from walens.api.agent import GetAgentGoalResponse as GetAgentGoalResponse
    from walens.api.agent import GetAgentOrganizationalReportDataRequest as GetAgentOrganizationalReportDataRequest
    from walens.api.agent import GetAgentOrganizationalReportDataResponse as GetAgentOrganizationalReportDataResponse
    from walens.api.agent import GetAgentOrganizationalReportRequest as GetAgentOrganizationalReportRequest
    from walens.api.agent import GetAgentOrganizationalReportResponse as GetAgentOrganizationalReportResponse
    from walens.api.agent import GetAgentPreferencesRequest as GetAgentPreferencesRequest
    from walens.api.agent import GetAgentPreferencesResponse as GetAgentPreferencesResponse
    from walens.api.agent import GetAgentProfilePolicyRequest as GetAgentProfilePolicyRequest
    from walens.api.agent import GetAgentProfilePolicyResponse as GetAgentProfilePolicyResponse
    from walens.api.agent import GetAgentProfileRequest as GetAgentProfileRequest
    from walens.api.agent import GetAgentProfileResponse as GetAgentProfileResponse
    from walens.api.agent import GetAgentRecommendationGenerationRequest as GetAgentRecommendationGenerationRequest
    from walens.api.agent import GetAgentRecommendationGenerationResponse as GetAgentRecommendationGenerationResponse
    from walens.api.agent import GetAgentRecommendationPolicyRequest as GetAgentRecommendationPolicyRequest
    from walens.api.agent import GetAgentRecommendationPolicyResponse as GetAgentRecommendationPolicyResponse
    from walens.api.agent import GetAgentRecommendationRequest as GetAgentRecommendationRequest
    from walens.api.agent import GetAgentRecommendationResponse as GetAgentRecommendationResponse
    from walens.api.agent import GoalSummary as GoalSummary
    from walens.api.agent import ImpactCategory as ImpactCategory
    from walens.api.agent import Insight as Insight
    from walens.api.agent import ListAgentContextsRequest as ListAgentContextsRequest
    from walens.api.agent import ListAgentContextsResponse as ListAgentContextsResponse
    from walens.api.agent import ListAgentGoalsRequest as ListAgentGoalsRequest
    from walens.api.agent import ListAgentGoalsResponse as ListAgentGoalsResponse
    from walens.api.agent import ListAgentOrganizationalReportsRequest as ListAgentOrganizationalReportsRequest
    from walens.api.agent import ListAgentOrganizationalReportsResponse as ListAgentOrganizationalReportsResponse
    from walens.api.agent import ListAgentProfilesRequest as ListAgentProfilesRequest
    from walens.api.agent import ListAgentProfilesResponse as ListAgentProfilesResponse
    from walens.api.agent import ListAgentRecommendationGenerationsRequest as ListAgentRecommendationGenerationsRequest
    from walens.api.agent import (
        ListAgentRecommendationGenerationsResponse as ListAgentRecommendationGenerationsResponse,
    )
    from walens.api.agent import ListAgentRecommendationItemsRequest as ListAgentRecommendationItemsRequest
    from walens.api.agent import ListAgentRecommendationItemsResponse as ListAgentRecommendationItemsResponse
    from walens.api.agent import ListAgentRecommendationsRequest as ListAgentRecommendationsRequest
    from walens.api.agent import ListAgentRecommendationsResponse as ListAgentRecommendationsResponse
    from walens.api.agent import OrganizationalAccountEntry as OrganizationalAccountEntry
    from walens.api.agent import OrganizationalAggregationConfiguration as OrganizationalAggregationConfiguration
    from walens.api.agent import OrganizationalReportFilters as OrganizationalReportFilters
    from walens.api.agent import OrganizationalReportFormat as OrganizationalReportFormat
    from walens.api.agent import OrganizationalReportFormatValue as OrganizationalReportFormatValue
    from walens.api.agent import OrganizationalReportState as OrganizationalReportState
    from walens.api.agent import OrganizationalReportStateValue as OrganizationalReportStateValue
    from walens.api.agent import OrganizationalReportSummary as OrganizationalReportSummary
    from walens.api.agent import OrganizationalUnitEntry as OrganizationalUnitEntry
    from walens.api.agent import Pillar as Pillar
    from walens.api.agent import PillarCount as PillarCount
    from walens.api.agent import PillarItem as PillarItem
    from walens.api.agent import PillarValue as PillarValue
    from walens.api.agent import PreferenceEntry as PreferenceEntry
    from walens.api.agent import PreferenceKey as PreferenceKey
    from walens.api.agent import PreferenceKeyValue as PreferenceKeyValue
    from walens.api.agent import PreferenceState as PreferenceState
    from walens.api.agent import PreferenceStateValue as PreferenceStateValue
    from walens.api.agent import PreferenceStatus as PreferenceStatus
    from walens.api.agent import PreferenceUpdate as PreferenceUpdate
    from walens.api.agent import Priority as Priority
    from walens.api.agent import PriorityCount as PriorityCount
    from walens.api.agent import PriorityValue as PriorityValue
    from walens.api.agent import ProfileType as ProfileType
    from walens.api.agent import Progress as Progress
    from walens.api.agent import PutAgentPreferencesRequest as PutAgentPreferencesRequest
    from walens.api.agent import PutAgentPreferencesResponse as PutAgentPreferencesResponse
    from walens.api.agent import PutAgentProfilePolicyRequest as PutAgentProfilePolicyRequest
    from walens.api.agent import PutAgentProfilePolicyResponse as PutAgentProfilePolicyResponse
    from walens.api.agent import PutAgentRecommendationFeedbackRequest as PutAgentRecommendationFeedbackRequest
    from walens.api.agent import PutAgentRecommendationFeedbackResponse as PutAgentRecommendationFeedbackResponse
    from walens.api.agent import PutAgentRecommendationPolicyRequest as PutAgentRecommendationPolicyRequest
    from walens.api.agent import PutAgentRecommendationPolicyResponse as PutAgentRecommendationPolicyResponse
    from walens.api.agent import RecommendationFeedbackType as RecommendationFeedbackType
    from walens.api.agent import RecommendationFeedbackTypeValue as RecommendationFeedbackTypeValue
    from walens.api.agent import RecommendationGoal as RecommendationGoal
    from walens.api.agent import RecommendationItemType as RecommendationItemType
    from walens.api.agent import RecommendationItemTypeValue as RecommendationItemTypeValue
    from walens.api.agent import RecommendationSource as RecommendationSource
    from walens.api.agent import RecommendationState as RecommendationState
    from walens.api.agent import RecommendationStateValue as RecommendationStateValue
    from walens.api.agent import RecommendationStatus as RecommendationStatus
    from walens.api.agent import RecommendationStatusValue as RecommendationStatusValue
    from walens.api.agent import RecommendationType as RecommendationType
    from walens.api.agent import RecommendationTypeValue as RecommendationTypeValue
    from walens.api.agent import RemediationStep as RemediationStep
    from walens.api.agent import RemediationSummary as RemediationSummary
    from walens.api.agent import RemediationType as RemediationType
    from walens.api.agent import RemediationTypeValue as RemediationTypeValue
    from walens.api.agent import ResourceLink as ResourceLink
    from walens.api.agent import RiskRating as RiskRating
    from walens.api.agent import Roi as Roi
    from walens.api.agent import Scope as Scope
    from walens.api.agent import (
        SendAgentOrganizationalReportDataToS3Request as SendAgentOrganizationalReportDataToS3Request,
    )
    from walens.api.agent import (
        SendAgentOrganizationalReportDataToS3Response as SendAgentOrganizationalReportDataToS3Response,
    )
    from walens.api.agent import StartAgentRecommendationGenerationRequest as StartAgentRecommendationGenerationRequest
    from walens.api.agent import (
        StartAgentRecommendationGenerationResponse as StartAgentRecommendationGenerationResponse,
    )
    from walens.api.agent import Tag as Tag
    from walens.api.agent import TimeWindow as TimeWindow
    from walens.api.agent import TradeOff as TradeOff
    from walens.api.agent import UpdateAgentContextRequest as UpdateAgentContextRequest
    from walens.api.agent import UpdateAgentContextResponse as UpdateAgentContextResponse
    from walens.api.agent import UpdateAgentGoalRequest as UpdateAgentGoalRequest
    from walens.api.agent import UpdateAgentGoalResponse as UpdateAgentGoalResponse
    from walens.api.agent import UpdateAgentOrganizationalProfileRequest as UpdateAgentOrganizationalProfileRequest
    from walens.api.agent import UpdateAgentOrganizationalProfileResponse as UpdateAgentOrganizationalProfileResponse
    from walens.api.agent import UpdateAgentProfileRequest as UpdateAgentProfileRequest
    from walens.api.agent import UpdateAgentProfileResponse as UpdateAgentProfileResponse
    from walens.api.agent import UpdateAgentRecommendationStatusRequest as UpdateAgentRecommendationStatusRequest
    from walens.api.agent import UpdateAgentRecommendationStatusResponse as UpdateAgentRecommendationStatusResponse
    from walens.api.checks import CheckDetail as CheckDetail
    from walens.api.checks import CheckFailureReason as CheckFailureReason
    from walens.api.checks import CheckProvider as CheckProvider
    from walens.api.checks import CheckStatus as CheckStatus
    from walens.api.checks import CheckSummary as CheckSummary
    from walens.api.checks import ListCheckDetailsRequest as ListCheckDetailsRequest
    from walens.api.checks import ListCheckDetailsResponse as ListCheckDetailsResponse
    from walens.api.checks import ListCheckSummariesRequest as ListCheckSummariesRequest
    from walens.api.checks import ListCheckSummariesResponse as ListCheckSummariesResponse
    from walens.api.lens_reviews import Answer as Answer
    from walens.api.lens_reviews import AnswerSummary as AnswerSummary
    from walens.api.lens_reviews import ChoiceImprovementPlan as ChoiceImprovementPlan
    from walens.api.lens_reviews import GetAnswerRequest as GetAnswerRequest
    from walens.api.lens_reviews import GetAnswerResponse as GetAnswerResponse
    from walens.api.lens_reviews import GetLensReviewReportRequest as GetLensReviewReportRequest
    from walens.api.lens_reviews import GetLensReviewReportResponse as GetLensReviewReportResponse
    from walens.api.lens_reviews import GetLensReviewRequest as GetLensReviewRequest
    from walens.api.lens_reviews import GetLensReviewResponse as GetLensReviewResponse
    from walens.api.lens_reviews import ImprovementSummary as ImprovementSummary
    from walens.api.lens_reviews import JiraConfiguration as JiraConfiguration
    from walens.api.lens_reviews import JiraSelectedQuestionConfiguration as JiraSelectedQuestionConfiguration
    from walens.api.lens_reviews import LensReview as LensReview
    from walens.api.lens_reviews import LensReviewReport as LensReviewReport
    from walens.api.lens_reviews import LensReviewSummary as LensReviewSummary
    from walens.api.lens_reviews import ListAnswersRequest as ListAnswersRequest
    from walens.api.lens_reviews import ListAnswersResponse as ListAnswersResponse
    from walens.api.lens_reviews import ListLensReviewImprovementsRequest as ListLensReviewImprovementsRequest
    from walens.api.lens_reviews import ListLensReviewImprovementsResponse as ListLensReviewImprovementsResponse
    from walens.api.lens_reviews import ListLensReviewsRequest as ListLensReviewsRequest
    from walens.api.lens_reviews import ListLensReviewsResponse as ListLensReviewsResponse
    from walens.api.lens_reviews import PillarReviewSummary as PillarReviewSummary
    from walens.api.lens_reviews import QuestionPriority as QuestionPriority
    from walens.api.lens_reviews import QuestionPriorityValue as QuestionPriorityValue
    from walens.api.lens_reviews import SelectedPillar as SelectedPillar
    from walens.api.lens_reviews import UpdateAnswerRequest as UpdateAnswerRequest
    from walens.api.lens_reviews import UpdateAnswerResponse as UpdateAnswerResponse
    from walens.api.lens_reviews import UpdateLensReviewRequest as UpdateLensReviewRequest
    from walens.api.lens_reviews import UpdateLensReviewResponse as UpdateLensReviewResponse
    from walens.api.lens_reviews import UpgradeLensReviewRequest as UpgradeLensReviewRequest
    from walens.api.lens_reviews import UpgradeLensReviewResponse as UpgradeLensReviewResponse
    from walens.api.lens_versions import CreateLensVersionRequest as CreateLensVersionRequest
    from walens.api.lens_versions import CreateLensVersionResponse as CreateLensVersionResponse
    from walens.api.lens_versions import DifferenceStatus as DifferenceStatus
    from walens.api.lens_versions import GetLensVersionDifferenceRequest as GetLensVersionDifferenceRequest
    from walens.api.lens_versions import GetLensVersionDifferenceResponse as GetLensVersionDifferenceResponse
    from walens.api.lens_versions import PillarDifference as PillarDifference
    from walens.api.lens_versions import QuestionDifference as QuestionDifference
    from walens.api.lens_versions import VersionDifferences as VersionDifferences
    from walens.api.lenses import DeleteLensRequest as DeleteLensRequest
    from walens.api.lenses import DeleteLensResponse as DeleteLensResponse
    from walens.api.lenses import ExportLensRequest as ExportLensRequest
    from walens.api.lenses import ExportLensResponse as ExportLensResponse
    from walens.api.lenses import GetLensRequest as GetLensRequest
    from walens.api.lenses import GetLensResponse as GetLensResponse
    from walens.api.lenses import ImportLensRequest as ImportLensRequest
    from walens.api.lenses import ImportLensResponse as ImportLensResponse
    from walens.api.lenses import ImportLensStatus as ImportLensStatus
    from walens.api.lenses import Lens as Lens
    from walens.api.lenses import LensStatusType as LensStatusType
    from walens.api.lenses import LensStatusTypeValue as LensStatusTypeValue
    from walens.api.lenses import LensSummary as LensSummary
    from walens.api.lenses import LensType as LensType
    from walens.api.lenses import LensTypeValue as LensTypeValue
    from walens.api.lenses import ListLensesRequest as ListLensesRequest
    from walens.api.lenses import ListLensesResponse as ListLensesResponse
    from walens.api.milestones import CreateMilestoneRequest as CreateMilestoneRequest
    from walens.api.milestones import CreateMilestoneResponse as CreateMilestoneResponse
    from walens.api.milestones import GetMilestoneRequest as GetMilestoneRequest
    from walens.api.milestones import GetMilestoneResponse as GetMilestoneResponse
    from walens.api.milestones import ListMilestonesRequest as ListMilestonesRequest
    from walens.api.milestones import ListMilestonesResponse as ListMilestonesResponse
    from walens.api.milestones import Milestone as Milestone
    from walens.api.milestones import MilestoneSummary as MilestoneSummary
    from walens.api.notifications import LensUpgradeSummary as LensUpgradeSummary
    from walens.api.notifications import ListNotificationsRequest as ListNotificationsRequest
    from walens.api.notifications import ListNotificationsResponse as ListNotificationsResponse
    from walens.api.notifications import NotificationSummary as NotificationSummary
    from walens.api.notifications import NotificationType as NotificationType
    from walens.api.profiles import CreateProfileRequest as CreateProfileRequest
    from walens.api.profiles import CreateProfileResponse as CreateProfileResponse
    from walens.api.profiles import DeleteProfileRequest as DeleteProfileRequest
    from walens.api.profiles import DeleteProfileResponse as DeleteProfileResponse
    from walens.api.profiles import GetProfileRequest as GetProfileRequest
    from walens.api.profiles import GetProfileResponse as GetProfileResponse
    from walens.api.profiles import GetProfileTemplateRequest as GetProfileTemplateRequest
    from walens.api.profiles import GetProfileTemplateResponse as GetProfileTemplateResponse
    from walens.api.profiles import ListProfileNotificationsRequest as ListProfileNotificationsRequest
    from walens.api.profiles import ListProfileNotificationsResponse as ListProfileNotificationsResponse
    from walens.api.profiles import ListProfilesRequest as ListProfilesRequest
    from walens.api.profiles import ListProfilesResponse as ListProfilesResponse
    from walens.api.profiles import Profile as Profile
    from walens.api.profiles import ProfileChoice as ProfileChoice
    from walens.api.profiles import ProfileNotificationSummary as ProfileNotificationSummary
    from walens.api.profiles import ProfileNotificationType as ProfileNotificationType
    from walens.api.profiles import ProfileOwnerType as ProfileOwnerType
    from walens.api.profiles import ProfileOwnerTypeValue as ProfileOwnerTypeValue
    from walens.api.profiles import ProfileQuestion as ProfileQuestion
    from walens.api.profiles import ProfileQuestionUpdate as ProfileQuestionUpdate
    from walens.api.profiles import ProfileSummary as ProfileSummary
    from walens.api.profiles import ProfileTemplate as ProfileTemplate
    from walens.api.profiles import ProfileTemplateChoice as ProfileTemplateChoice
    from walens.api.profiles import ProfileTemplateQuestion as ProfileTemplateQuestion
    from walens.api.profiles import UpdateProfileRequest as UpdateProfileRequest
    from walens.api.profiles import UpdateProfileResponse as UpdateProfileResponse
    from walens.api.profiles import UpgradeProfileVersionRequest as UpgradeProfileVersionRequest
    from walens.api.profiles import UpgradeProfileVersionResponse as UpgradeProfileVersionResponse
    from walens.api.reports import BestPractice as BestPractice
    from walens.api.reports import ConsolidatedReportMetric as ConsolidatedReportMetric
    from walens.api.reports import GetConsolidatedReportRequest as GetConsolidatedReportRequest
    from walens.api.reports import GetConsolidatedReportResponse as GetConsolidatedReportResponse
    from walens.api.reports import LensMetric as LensMetric
    from walens.api.reports import MetricType as MetricType
    from walens.api.reports import PillarMetric as PillarMetric
    from walens.api.reports import QuestionMetric as QuestionMetric
    from walens.api.reports import ReportFormat as ReportFormat
    from walens.api.reports import ReportFormatValue as ReportFormatValue
    from walens.api.review_templates import CreateReviewTemplateRequest as CreateReviewTemplateRequest
    from walens.api.review_templates import CreateReviewTemplateResponse as CreateReviewTemplateResponse
    from walens.api.review_templates import DeleteReviewTemplateRequest as DeleteReviewTemplateRequest
    from walens.api.review_templates import DeleteReviewTemplateResponse as DeleteReviewTemplateResponse
    from walens.api.review_templates import GetReviewTemplateAnswerRequest as GetReviewTemplateAnswerRequest
    from walens.api.review_templates import GetReviewTemplateAnswerResponse as GetReviewTemplateAnswerResponse
    from walens.api.review_templates import GetReviewTemplateLensReviewRequest as GetReviewTemplateLensReviewRequest
    from walens.api.review_templates import GetReviewTemplateLensReviewResponse as GetReviewTemplateLensReviewResponse
    from walens.api.review_templates import GetReviewTemplateRequest as GetReviewTemplateRequest
    from walens.api.review_templates import GetReviewTemplateResponse as GetReviewTemplateResponse
    from walens.api.review_templates import ListReviewTemplateAnswersRequest as ListReviewTemplateAnswersRequest
    from walens.api.review_templates import ListReviewTemplateAnswersResponse as ListReviewTemplateAnswersResponse
    from walens.api.review_templates import ListReviewTemplatesRequest as ListReviewTemplatesRequest
    from walens.api.review_templates import ListReviewTemplatesResponse as ListReviewTemplatesResponse
    from walens.api.review_templates import Question as Question
    from walens.api.review_templates import ReviewTemplate as ReviewTemplate
    from walens.api.review_templates import ReviewTemplateAnswer as ReviewTemplateAnswer
    from walens.api.review_templates import ReviewTemplateAnswerStatus as ReviewTemplateAnswerStatus
    from walens.api.review_templates import ReviewTemplateAnswerSummary as ReviewTemplateAnswerSummary
    from walens.api.review_templates import ReviewTemplateLensReview as ReviewTemplateLensReview
    from walens.api.review_templates import ReviewTemplatePillarReviewSummary as ReviewTemplatePillarReviewSummary
    from walens.api.review_templates import ReviewTemplateSummary as ReviewTemplateSummary
    from walens.api.review_templates import ReviewTemplateUpdateStatus as ReviewTemplateUpdateStatus
    from walens.api.review_templates import UpdateReviewTemplateAnswerRequest as UpdateReviewTemplateAnswerRequest
    from walens.api.review_templates import UpdateReviewTemplateAnswerResponse as UpdateReviewTemplateAnswerResponse
    from walens.api.review_templates import (
        UpdateReviewTemplateLensReviewRequest as UpdateReviewTemplateLensReviewRequest,
    )
    from walens.api.review_templates import (
        UpdateReviewTemplateLensReviewResponse as UpdateReviewTemplateLensReviewResponse,
    )
    from walens.api.review_templates import UpdateReviewTemplateRequest as UpdateReviewTemplateRequest
    from walens.api.review_templates import UpdateReviewTemplateResponse as UpdateReviewTemplateResponse
    from walens.api.review_templates import (
        UpgradeReviewTemplateLensReviewRequest as UpgradeReviewTemplateLensReviewRequest,
    )
    from walens.api.review_templates import (
        UpgradeReviewTemplateLensReviewResponse as UpgradeReviewTemplateLensReviewResponse,
    )
    from walens.api.settings import AccountJiraConfigurationInput as AccountJiraConfigurationInput
    from walens.api.settings import AccountJiraConfigurationOutput as AccountJiraConfigurationOutput
    from walens.api.settings import AccountJiraIssueManagementStatus as AccountJiraIssueManagementStatus
    from walens.api.settings import AccountJiraIssueManagementStatusValue as AccountJiraIssueManagementStatusValue
    from walens.api.settings import DiscoveryIntegrationStatus as DiscoveryIntegrationStatus
    from walens.api.settings import DiscoveryIntegrationStatusValue as DiscoveryIntegrationStatusValue
    from walens.api.settings import GetGlobalSettingsRequest as GetGlobalSettingsRequest
    from walens.api.settings import GetGlobalSettingsResponse as GetGlobalSettingsResponse
    from walens.api.settings import IntegratingService as IntegratingService
    from walens.api.settings import IntegratingServiceValue as IntegratingServiceValue
    from walens.api.settings import IntegrationStatus as IntegrationStatus
    from walens.api.settings import IntegrationStatusInput as IntegrationStatusInput
    from walens.api.settings import IntegrationStatusInputValue as IntegrationStatusInputValue
    from walens.api.settings import OrganizationSharingStatus as OrganizationSharingStatus
    from walens.api.settings import OrganizationSharingStatusValue as OrganizationSharingStatusValue
    from walens.api.settings import UpdateGlobalSettingsRequest as UpdateGlobalSettingsRequest
    from walens.api.settings import UpdateGlobalSettingsResponse as UpdateGlobalSettingsResponse
    from walens.api.settings import UpdateIntegrationRequest as UpdateIntegrationRequest
    from walens.api.settings import UpdateIntegrationResponse as UpdateIntegrationResponse
    from walens.api.shared_structures import AdditionalResources as AdditionalResources
    from walens.api.shared_structures import Choice as Choice
    from walens.api.shared_structures import ChoiceAnswer as ChoiceAnswer
    from walens.api.shared_structures import ChoiceAnswerSummary as ChoiceAnswerSummary
    from walens.api.shared_structures import ChoiceContent as ChoiceContent
    from walens.api.shared_structures import ChoiceUpdate as ChoiceUpdate
    from walens.api.shared_structures import Workload as Workload
    from walens.api.shared_structures import WorkloadDiscoveryConfig as WorkloadDiscoveryConfig
    from walens.api.shared_structures import WorkloadJiraConfigurationOutput as WorkloadJiraConfigurationOutput
    from walens.api.shared_structures import WorkloadProfile as WorkloadProfile
    from walens.api.shared_structures import WorkloadSummary as WorkloadSummary
    from walens.api.shared_values import AdditionalResourceType as AdditionalResourceType
    from walens.api.shared_values import AnswerReason as AnswerReason
    from walens.api.shared_values import AnswerReasonValue as AnswerReasonValue
    from walens.api.shared_values import ChoiceReason as ChoiceReason
    from walens.api.shared_values import ChoiceReasonValue as ChoiceReasonValue
    from walens.api.shared_values import ChoiceStatus as ChoiceStatus
    from walens.api.shared_values import ChoiceStatusValue as ChoiceStatusValue
    from walens.api.shared_values import DefinitionType as DefinitionType
    from walens.api.shared_values import DefinitionTypeValue as DefinitionTypeValue
    from walens.api.shared_values import IssueManagementType as IssueManagementType
    from walens.api.shared_values import IssueManagementTypeValue as IssueManagementTypeValue
    from walens.api.shared_values import LensStatus as LensStatus
    from walens.api.shared_values import QuestionType as QuestionType
    from walens.api.shared_values import Risk as Risk
    from walens.api.shared_values import TrustedAdvisorIntegrationStatus as TrustedAdvisorIntegrationStatus
    from walens.api.shared_values import TrustedAdvisorIntegrationStatusValue as TrustedAdvisorIntegrationStatusValue
    from walens.api.shared_values import WorkloadEnvironment as WorkloadEnvironment
    from walens.api.shared_values import WorkloadEnvironmentValue as WorkloadEnvironmentValue
    from walens.api.shared_values import WorkloadImprovementStatus as WorkloadImprovementStatus
    from walens.api.shared_values import WorkloadImprovementStatusValue as WorkloadImprovementStatusValue
    from walens.api.shared_values import WorkloadIssueManagementStatus as WorkloadIssueManagementStatus
    from walens.api.shared_values import WorkloadIssueManagementStatusValue as WorkloadIssueManagementStatusValue
    from walens.api.shares import CreateLensShareRequest as CreateLensShareRequest
    from walens.api.shares import CreateLensShareResponse as CreateLensShareResponse
    from walens.api.shares import CreateProfileShareRequest as CreateProfileShareRequest
    from walens.api.shares import CreateProfileShareResponse as CreateProfileShareResponse
    from walens.api.shares import CreateTemplateShareRequest as CreateTemplateShareRequest
    from walens.api.shares import CreateTemplateShareResponse as CreateTemplateShareResponse
    from walens.api.shares import CreateWorkloadShareRequest as CreateWorkloadShareRequest
    from walens.api.shares import CreateWorkloadShareResponse as CreateWorkloadShareResponse
    from walens.api.shares import DeleteLensShareRequest as DeleteLensShareRequest
    from walens.api.shares import DeleteLensShareResponse as DeleteLensShareResponse
    from walens.api.shares import DeleteProfileShareRequest as DeleteProfileShareRequest
    from walens.api.shares import DeleteProfileShareResponse as DeleteProfileShareResponse
    from walens.api.shares import DeleteTemplateShareRequest as DeleteTemplateShareRequest
    from walens.api.shares import DeleteTemplateShareResponse as DeleteTemplateShareResponse
    from walens.api.shares import DeleteWorkloadShareRequest as DeleteWorkloadShareRequest
    from walens.api.shares import DeleteWorkloadShareResponse as DeleteWorkloadShareResponse
    from walens.api.shares import LensShareSummary as LensShareSummary
    from walens.api.shares import ListLensSharesRequest as ListLensSharesRequest
    from walens.api.shares import ListLensSharesResponse as ListLensSharesResponse
    from walens.api.shares import ListProfileSharesRequest as ListProfileSharesRequest
    from walens.api.shares import ListProfileSharesResponse as ListProfileSharesResponse
    from walens.api.shares import ListShareInvitationsRequest as ListShareInvitationsRequest
    from walens.api.shares import ListShareInvitationsResponse as ListShareInvitationsResponse
    from walens.api.shares import ListTemplateSharesRequest as ListTemplateSharesRequest
    from walens.api.shares import ListTemplateSharesResponse as ListTemplateSharesResponse
    from walens.api.shares import ListWorkloadSharesRequest as ListWorkloadSharesRequest
    from walens.api.shares import ListWorkloadSharesResponse as ListWorkloadSharesResponse
    from walens.api.shares import PermissionType as PermissionType
    from walens.api.shares import PermissionTypeValue as PermissionTypeValue
    from walens.api.shares import ProfileShareSummary as ProfileShareSummary
    from walens.api.shares import ShareInvitation as ShareInvitation
    from walens.api.shares import ShareInvitationAction as ShareInvitationAction
    from walens.api.shares import ShareInvitationActionValue as ShareInvitationActionValue
    from walens.api.shares import ShareInvitationSummary as ShareInvitationSummary
    from walens.api.shares import ShareResourceType as ShareResourceType
    from walens.api.shares import ShareResourceTypeValue as ShareResourceTypeValue
    from walens.api.shares import ShareStatus as ShareStatus
    from walens.api.shares import ShareStatusValue as ShareStatusValue
    from walens.api.shares import TemplateShareSummary as TemplateShareSummary
    from walens.api.shares import UpdateShareInvitationRequest as UpdateShareInvitationRequest
    from walens.api.shares import UpdateShareInvitationResponse as UpdateShareInvitationResponse
    from walens.api.shares import UpdateWorkloadShareRequest as UpdateWorkloadShareRequest
    from walens.api.shares import UpdateWorkloadShareResponse as UpdateWorkloadShareResponse
    from walens.api.shares import WorkloadShare as WorkloadShare
    from walens.api.shares import WorkloadShareSummary as WorkloadShareSummary
    from walens.api.tags import ListTagsForResourceRequest as ListTagsForResourceRequest
    from walens.api.tags import ListTagsForResourceResponse as ListTagsForResourceResponse
    from walens.api.tags import TagResourceRequest as TagResourceRequest
    from walens.api.tags import TagResourceResponse as TagResourceResponse
    from walens.api.tags import UntagResourceRequest as UntagResourceRequest
    from walens.api.tags import UntagResourceResponse as UntagResourceResponse
    from walens.api.workloads import AssociateLensesRequest as AssociateLensesRequest
    from walens.api.workloads import AssociateLensesResponse as AssociateLensesResponse
    from walens.api.workloads import AssociateProfilesRequest as AssociateProfilesRequest
    from walens.api.workloads import AssociateProfilesResponse as AssociateProfilesResponse
    from walens.api.workloads import CreateWorkloadRequest as CreateWorkloadRequest
    from walens.api.workloads import CreateWorkloadResponse as CreateWorkloadResponse
    from walens.api.workloads import DeleteWorkloadRequest as DeleteWorkloadRequest
    from walens.api.workloads import DeleteWorkloadResponse as DeleteWorkloadResponse
    from walens.api.workloads import DisassociateLensesRequest as DisassociateLensesRequest
    from walens.api.workloads import DisassociateLensesResponse as DisassociateLensesResponse
    from walens.api.workloads import DisassociateProfilesRequest as DisassociateProfilesRequest
    from walens.api.workloads import DisassociateProfilesResponse as DisassociateProfilesResponse
    from walens.api.workloads import GetWorkloadRequest as GetWorkloadRequest
    from walens.api.workloads import GetWorkloadResponse as GetWorkloadResponse
    from walens.api.workloads import ListWorkloadsRequest as ListWorkloadsRequest
    from walens.api.workloads import ListWorkloadsResponse as ListWorkloadsResponse
    from walens.api.workloads import UpdateWorkloadRequest as UpdateWorkloadRequest
    from walens.api.workloads import UpdateWorkloadResponse as UpdateWorkloadResponse
    from walens.api.workloads import WorkloadJiraConfigurationInput as WorkloadJiraConfigurationInput
    from walens.json_types import JSON as JSON
    from walens.model import OpenEnum as OpenEnum
    from walens.model import Operation as Operation
    from walens.model import OperationRequest as OperationRequest
    from walens.model import PagedRequest as PagedRequest

    __all__: list[str]
else:
    __all__, __getattr__, __dir__ = names_on_first_use(
        __name__,
        {
            "AccountJiraConfigurationInput": "api.settings",
            "AccountJiraConfigurationOutput": "api.settings",
            "AccountJiraIssueManagementStatus": "api.settings",
            "AccountJiraIssueManagementStatusValue": "api.settings",
            "AdditionalResourceType": "api.shared_values",
            "AdditionalResources": "api.shared_structures",
            "AgentProfileSummary": "api.agent",
            "AgentRecommendationGenerationSummary": "api.agent",
            "AgentRecommendationItemSummary": "api.agent",
            "AgentRecommendationRemediation": "api.agent",
            "AgentRecommendationSummary": "api.agent",
            "AggregationConfiguration": "api.agent",
            "Answer": "api.lens_reviews",
            "AnswerReason": "api.shared_values",
            "AnswerReasonValue": "api.shared_values",
            "AnswerSummary": "api.lens_reviews",
            "ApplicationType": "api.agent",
            "ApplicationTypeValue": "api.agent",
            "AssociateLensesRequest": "api.workloads",
            "AssociateLensesResponse": "api.workloads",
            "AssociateProfilesRequest": "api.workloads",
            "AssociateProfilesResponse": "api.workloads",
            "AutoRemediation": "api.agent",
            "BestPractice": "api.reports",
            "CheckDetail": "api.checks",
            "CheckFailureReason": "api.checks",
            "CheckProvider": "api.checks",
            "CheckStatus": "api.checks",
            "CheckSummary": "api.checks",
            "Choice": "api.shared_structures",
            "ChoiceAnswer": "api.shared_structures",
            "ChoiceAnswerSummary": "api.shared_structures",
            "ChoiceContent": "api.shared_structures",
            "ChoiceImprovementPlan": "api.lens_reviews",
            "ChoiceReason": "api.shared_values",
            "ChoiceReasonValue": "api.shared_values",
            "ChoiceStatus": "api.shared_values",
            "ChoiceStatusValue": "api.shared_values",
            "ChoiceUpdate": "api.shared_structures",
            "ConsolidatedReportMetric": "api.reports",
            "ContextContent": "api.agent",
            "ContextResourceTag": "api.agent",
            "ContextSummary": "api.agent",
            "ContextType": "api.agent",
            "ContextTypeValue": "api.agent",
            "CoverageSummary": "api.agent",
            "CreateAgentBasicProfileRequest": "api.agent",
            "CreateAgentBasicProfileResponse": "api.agent",
            "CreateAgentContextRequest": "api.agent",
            "CreateAgentContextResponse": "api.agent",
            "CreateAgentGoalRequest": "api.agent",
            "CreateAgentGoalResponse": "api.agent",
            "CreateAgentOrganizationalProfileRequest": "api.agent",
            "CreateAgentOrganizationalProfileResponse": "api.agent",
            "CreateAgentOrganizationalReportRequest": "api.agent",
            "CreateAgentOrganizationalReportResponse": "api.agent",
            "CreateAgentProfileRequest": "api.agent",
            "CreateAgentProfileResponse": "api.agent",
            "CreateLensShareRequest": "api.shares",
            "CreateLensShareResponse": "api.shares",
            "CreateLensVersionRequest": "api.lens_versions",
            "CreateLensVersionResponse": "api.lens_versions",
            "CreateMilestoneRequest": "api.milestones",
            "CreateMilestoneResponse": "api.milestones",
            "CreateProfileRequest": "api.profiles",
            "CreateProfileResponse": "api.profiles",
            "CreateProfileShareRequest": "api.shares",
            "CreateProfileShareResponse": "api.shares",
            "CreateReviewTemplateRequest": "api.review_templates",
            "CreateReviewTemplateResponse": "api.review_templates",
            "CreateTemplateShareRequest": "api.shares",
            "CreateTemplateShareResponse": "api.shares",
            "CreateWorkloadRequest": "api.workloads",
            "CreateWorkloadResponse": "api.workloads",
            "CreateWorkloadShareRequest": "api.shares",
            "CreateWorkloadShareResponse": "api.shares",
            "Criticality": "api.agent",
            "CriticalityValue": "api.agent",
            "CrossPillarBenefit": "api.agent",
            "DefinitionType": "api.shared_values",
            "DefinitionTypeValue": "api.shared_values",
            "DeleteAgentContextRequest": "api.agent",
            "DeleteAgentContextResponse": "api.agent",
            "DeleteAgentGoalRequest": "api.agent",
            "DeleteAgentGoalResponse": "api.agent",
            "DeleteAgentOrganizationalReportRequest": "api.agent",
            "DeleteAgentOrganizationalReportResponse": "api.agent",
            "DeleteAgentProfilePolicyRequest": "api.agent",
            "DeleteAgentProfilePolicyResponse": "api.agent",
            "DeleteAgentProfileRequest": "api.agent",
            "DeleteAgentProfileResponse": "api.agent",
            "DeleteAgentRecommendationPolicyRequest": "api.agent",
            "DeleteAgentRecommendationPolicyResponse": "api.agent",
            "DeleteLensRequest": "api.lenses",
            "DeleteLensResponse": "api.lenses",
            "DeleteLensShareRequest": "api.shares",
            "DeleteLensShareResponse": "api.shares",
            "DeleteProfileRequest": "api.profiles",
            "DeleteProfileResponse": "api.profiles",
            "DeleteProfileShareRequest": "api.shares",
            "DeleteProfileShareResponse": "api.shares",
            "DeleteReviewTemplateRequest": "api.review_templates",
            "DeleteReviewTemplateResponse": "api.review_templates",
            "DeleteTemplateShareRequest": "api.shares",
            "DeleteTemplateShareResponse": "api.shares",
            "DeleteWorkloadRequest": "api.workloads",
            "DeleteWorkloadResponse": "api.workloads",
            "DeleteWorkloadShareRequest": "api.shares",
            "DeleteWorkloadShareResponse": "api.shares",
            "DifferenceStatus": "api.lens_versions",
            "DisassociateLensesRequest": "api.workloads",
            "DisassociateLensesResponse": "api.workloads",
            "DisassociateProfilesRequest": "api.workloads",
            "DisassociateProfilesResponse": "api.workloads",
            "DiscoveryIntegrationStatus": "api.settings",
            "DiscoveryIntegrationStatusValue": "api.settings",
            "Effort": "api.agent",
            "ErrorDetails": "api.agent",
            "ExportLensRequest": "api.lenses",
            "ExportLensResponse": "api.lenses",
            "FailedAccount": "api.agent",
            "FailedOrganizationalUnit": "api.agent",
            "FeedbackCategory": "api.agent",
            "FeedbackCategoryValue": "api.agent",
            "GenerationStatus": "api.agent",
            "GenerationType": "api.agent",
            "GetAgentContextRequest": "api.agent",
            "GetAgentContextResponse": "api.agent",
            "GetAgentGoalRequest": "api.agent",
            "GetAgentGoalResponse": "api.agent",
            "GetAgentOrganizationalReportDataRequest": "api.agent",
            "GetAgentOrganizationalReportDataResponse": "api.agent",
            "GetAgentOrganizationalReportRequest": "api.agent",
            "GetAgentOrganizationalReportResponse": "api.agent",
            "GetAgentPreferencesRequest": "api.agent",
            "GetAgentPreferencesResponse": "api.agent",
            "GetAgentProfilePolicyRequest": "api.agent",
            "GetAgentProfilePolicyResponse": "api.agent",
            "GetAgentProfileRequest": "api.agent",
            "GetAgentProfileResponse": "api.agent",
            "GetAgentRecommendationGenerationRequest": "api.agent",
            "GetAgentRecommendationGenerationResponse": "api.agent",
            "GetAgentRecommendationPolicyRequest": "api.agent",
            "GetAgentRecommendationPolicyResponse": "api.agent",
            "GetAgentRecommendationRequest": "api.agent",
            "GetAgentRecommendationResponse": "api.agent",
            "GetAnswerRequest": "api.lens_reviews",
            "GetAnswerResponse": "api.lens_reviews",
            "GetConsolidatedReportRequest": "api.reports",
            "GetConsolidatedReportResponse": "api.reports",
            "GetGlobalSettingsRequest": "api.settings",
            "GetGlobalSettingsResponse": "api.settings",
            "GetLensRequest": "api.lenses",
            "GetLensResponse": "api.lenses",
            "GetLensReviewReportRequest": "api.lens_reviews",
            "GetLensReviewReportResponse": "api.lens_reviews",
            "GetLensReviewRequest": "api.lens_reviews",
            "GetLensReviewResponse": "api.lens_reviews",
            "GetLensVersionDifferenceRequest": "api.lens_versions",
            "GetLensVersionDifferenceResponse": "api.lens_versions",
            "GetMilestoneRequest": "api.milestones",
            "GetMilestoneResponse": "api.milestones",
            "GetProfileRequest": "api.profiles",
            "GetProfileResponse": "api.profiles",
            "GetProfileTemplateRequest": "api.profiles",
            "GetProfileTemplateResponse": "api.profiles",
            "GetReviewTemplateAnswerRequest": "api.review_templates",
            "GetReviewTemplateAnswerResponse": "api.review_templates",
            "GetReviewTemplateLensReviewRequest": "api.review_templates",
            "GetReviewTemplateLensReviewResponse": "api.review_templates",
            "GetReviewTemplateRequest": "api.review_templates",
            "GetReviewTemplateResponse": "api.review_templates",
            "GetWorkloadRequest": "api.workloads",
            "GetWorkloadResponse": "api.workloads",
            "GoalSummary": "api.agent",
            "ImpactCategory": "api.agent",
            "ImportLensRequest": "api.lenses",
            "ImportLensResponse": "api.lenses",
            "ImportLensStatus": "api.lenses",
            "ImprovementSummary": "api.lens_reviews",
            "Insight": "api.agent",
            "IntegratingService": "api.settings",
            "IntegratingServiceValue": "api.settings",
            "IntegrationStatus": "api.settings",
            "IntegrationStatusInput": "api.settings",
            "IntegrationStatusInputValue": "api.settings",
            "IssueManagementType": "api.shared_values",
            "IssueManagementTypeValue": "api.shared_values",
            "JSON": "json_types",
            "JiraConfiguration": "api.lens_reviews",
            "JiraSelectedQuestionConfiguration": "api.lens_reviews",
            "Lens": "api.lenses",
            "LensMetric": "api.reports",
            "LensReview": "api.lens_reviews",
            "LensReviewReport": "api.lens_reviews",
            "LensReviewSummary": "api.lens_reviews",
            "LensShareSummary": "api.shares",
            "LensStatus": "api.shared_values",
            "LensStatusType": "api.lenses",
            "LensStatusTypeValue": "api.lenses",
            "LensSummary": "api.lenses",
            "LensType": "api.lenses",
            "LensTypeValue": "api.lenses",
            "LensUpgradeSummary": "api.notifications",
            "ListAgentContextsRequest": "api.agent",
            "ListAgentContextsResponse": "api.agent",
            "ListAgentGoalsRequest": "api.agent",
            "ListAgentGoalsResponse": "api.agent",
            "ListAgentOrganizationalReportsRequest": "api.agent",
            "ListAgentOrganizationalReportsResponse": "api.agent",
            "ListAgentProfilesRequest": "api.agent",
            "ListAgentProfilesResponse": "api.agent",
            "ListAgentRecommendationGenerationsRequest": "api.agent",
            "ListAgentRecommendationGenerationsResponse": "api.agent",
            "ListAgentRecommendationItemsRequest": "api.agent",
            "ListAgentRecommendationItemsResponse": "api.agent",
            "ListAgentRecommendationsRequest": "api.agent",
            "ListAgentRecommendationsResponse": "api.agent",
            "ListAnswersRequest": "api.lens_reviews",
            "ListAnswersResponse": "api.lens_reviews",
            "ListCheckDetailsRequest": "api.checks",
            "ListCheckDetailsResponse": "api.checks",
            "ListCheckSummariesRequest": "api.checks",
            "ListCheckSummariesResponse": "api.checks",
            "ListLensReviewImprovementsRequest": "api.lens_reviews",
            "ListLensReviewImprovementsResponse": "api.lens_reviews",
            "ListLensReviewsRequest": "api.lens_reviews",
            "ListLensReviewsResponse": "api.lens_reviews",
            "ListLensSharesRequest": "api.shares",
            "ListLensSharesResponse": "api.shares",
            "ListLensesRequest": "api.lenses",
            "ListLensesResponse": "api.lenses",
            "ListMilestonesRequest": "api.milestones",
            "ListMilestonesResponse": "api.milestones",
            "ListNotificationsRequest": "api.notifications",
            "ListNotificationsResponse": "api.notifications",
            "ListProfileNotificationsRequest": "api.profiles",
            "ListProfileNotificationsResponse": "api.profiles",
            "ListProfileSharesRequest": "api.shares",
            "ListProfileSharesResponse": "api.shares",
            "ListProfilesRequest": "api.profiles",
            "ListProfilesResponse": "api.profiles",
            "ListReviewTemplateAnswersRequest": "api.review_templates",
            "ListReviewTemplateAnswersResponse": "api.review_templates",
            "ListReviewTemplatesRequest": "api.review_templates",
            "ListReviewTemplatesResponse": "api.review_templates",
            "ListShareInvitationsRequest": "api.shares",
            "ListShareInvitationsResponse": "api.shares",
            "ListTagsForResourceRequest": "api.tags",
            "ListTagsForResourceResponse": "api.tags",
            "ListTemplateSharesRequest": "api.shares",
            "ListTemplateSharesResponse": "api.shares",
            "ListWorkloadSharesRequest": "api.shares",
            "ListWorkloadSharesResponse": "api.shares",
            "ListWorkloadsRequest": "api.workloads",
            "ListWorkloadsResponse": "api.workloads",
            "MetricType": "api.reports",
            "Milestone": "api.milestones",
            "MilestoneSummary": "api.milestones",
            "NotificationSummary": "api.notifications",
            "NotificationType": "api.notifications",
            "OpenEnum": "model",
            "Operation": "model",
            "OperationRequest": "model",
            "OrganizationSharingStatus": "api.settings",
            "OrganizationSharingStatusValue": "api.settings",
            "OrganizationalAccountEntry": "api.agent",
            "OrganizationalAggregationConfiguration": "api.agent",
            "OrganizationalReportFilters": "api.agent",
            "OrganizationalReportFormat": "api.agent",
            "OrganizationalReportFormatValue": "api.agent",
            "OrganizationalReportState": "api.agent",
            "OrganizationalReportStateValue": "api.agent",
            "OrganizationalReportSummary": "api.agent",
            "OrganizationalUnitEntry": "api.agent",
            "PagedRequest": "model",
            "PermissionType": "api.shares",
            "PermissionTypeValue": "api.shares",
            "Pillar": "api.agent",
            "PillarCount": "api.agent",
            "PillarDifference": "api.lens_versions",
            "PillarItem": "api.agent",
            "PillarMetric": "api.reports",
            "PillarReviewSummary": "api.lens_reviews",
            "PillarValue": "api.agent",
            "PreferenceEntry": "api.agent",
            "PreferenceKey": "api.agent",
            "PreferenceKeyValue": "api.agent",
            "PreferenceState": "api.agent",
            "PreferenceStateValue": "api.agent",
            "PreferenceStatus": "api.agent",
            "PreferenceUpdate": "api.agent",
            "Priority": "api.agent",
            "PriorityCount": "api.agent",
            "PriorityValue": "api.agent",
            "Profile": "api.profiles",
            "ProfileChoice": "api.profiles",
            "ProfileNotificationSummary": "api.profiles",
            "ProfileNotificationType": "api.profiles",
            "ProfileOwnerType": "api.profiles",
            "ProfileOwnerTypeValue": "api.profiles",
            "ProfileQuestion": "api.profiles",
            "ProfileQuestionUpdate": "api.profiles",
            "ProfileShareSummary": "api.shares",
            "ProfileSummary": "api.profiles",
            "ProfileTemplate": "api.profiles",
            "ProfileTemplateChoice": "api.profiles",
            "ProfileTemplateQuestion": "api.profiles",
            "ProfileType": "api.agent",
            "Progress": "api.agent",
            "PutAgentPreferencesRequest": "api.agent",
            "PutAgentPreferencesResponse": "api.agent",
            "PutAgentProfilePolicyRequest": "api.agent",
            "PutAgentProfilePolicyResponse": "api.agent",
            "PutAgentRecommendationFeedbackRequest": "api.agent",
            "PutAgentRecommendationFeedbackResponse": "api.agent",
            "PutAgentRecommendationPolicyRequest": "api.agent",
            "PutAgentRecommendationPolicyResponse": "api.agent",
            "Question": "api.review_templates",
            "QuestionDifference": "api.lens_versions",
            "QuestionMetric": "api.reports",
            "QuestionPriority": "api.lens_reviews",
            "QuestionPriorityValue": "api.lens_reviews",
            "QuestionType": "api.shared_values",
            "RecommendationFeedbackType": "api.agent",
            "RecommendationFeedbackTypeValue": "api.agent",
            "RecommendationGoal": "api.agent",
            "RecommendationItemType": "api.agent",
            "RecommendationItemTypeValue": "api.agent",
            "RecommendationSource": "api.agent",
            "RecommendationState": "api.agent",
            "RecommendationStateValue": "api.agent",
            "RecommendationStatus": "api.agent",
            "RecommendationStatusValue": "api.agent",
            "RecommendationType": "api.agent",
            "RecommendationTypeValue": "api.agent",
            "RemediationStep": "api.agent",
            "RemediationSummary": "api.agent",
            "RemediationType": "api.agent",
            "RemediationTypeValue": "api.agent",
            "ReportFormat": "api.reports",
            "ReportFormatValue": "api.reports",
            "ResourceLink": "api.agent",
            "ReviewTemplate": "api.review_templates",
            "ReviewTemplateAnswer": "api.review_templates",
            "ReviewTemplateAnswerStatus": "api.review_templates",
            "ReviewTemplateAnswerSummary": "api.review_templates",
            "ReviewTemplateLensReview": "api.review_templates",
            "ReviewTemplatePillarReviewSummary": "api.review_templates",
            "ReviewTemplateSummary": "api.review_templates",
            "ReviewTemplateUpdateStatus": "api.review_templates",
            "Risk": "api.shared_values",
            "RiskRating": "api.agent",
            "Roi": "api.agent",
            "Scope": "api.agent",
            "SelectedPillar": "api.lens_reviews",
            "SendAgentOrganizationalReportDataToS3Request": "api.agent",
            "SendAgentOrganizationalReportDataToS3Response": "api.agent",
            "ShareInvitation": "api.shares",
            "ShareInvitationAction": "api.shares",
            "ShareInvitationActionValue": "api.shares",
            "ShareInvitationSummary": "api.shares",
            "ShareResourceType": "api.shares",
            "ShareResourceTypeValue": "api.shares",
            "ShareStatus": "api.shares",
            "ShareStatusValue": "api.shares",
            "StartAgentRecommendationGenerationRequest": "api.agent",
            "StartAgentRecommendationGenerationResponse": "api.agent",
            "Tag": "api.agent",
            "TagResourceRequest": "api.tags",
            "TagResourceResponse": "api.tags",
            "TemplateShareSummary": "api.shares",
            "TimeWindow": "api.agent",
            "TradeOff": "api.agent",
            "TrustedAdvisorIntegrationStatus": "api.shared_values",
            "TrustedAdvisorIntegrationStatusValue": "api.shared_values",
            "UntagResourceRequest": "api.tags",
            "UntagResourceResponse": "api.tags",
            "UpdateAgentContextRequest": "api.agent",
            "UpdateAgentContextResponse": "api.agent",
            "UpdateAgentGoalRequest": "api.agent",
            "UpdateAgentGoalResponse": "api.agent",
            "UpdateAgentOrganizationalProfileRequest": "api.agent",
            "UpdateAgentOrganizationalProfileResponse": "api.agent",
            "UpdateAgentProfileRequest": "api.agent",
            "UpdateAgentProfileResponse": "api.agent",
            "UpdateAgentRecommendationStatusRequest": "api.agent",
            "UpdateAgentRecommendationStatusResponse": "api.agent",
            "UpdateAnswerRequest": "api.lens_reviews",
            "UpdateAnswerResponse": "api.lens_reviews",
            "UpdateGlobalSettingsRequest": "api.settings",
            "UpdateGlobalSettingsResponse": "api.settings",
            "UpdateIntegrationRequest": "api.settings",
            "UpdateIntegrationResponse": "api.settings",
            "UpdateLensReviewRequest": "api.lens_reviews",
            "UpdateLensReviewResponse": "api.lens_reviews",
            "UpdateProfileRequest": "api.profiles",
            "UpdateProfileResponse": "api.profiles",
            "UpdateReviewTemplateAnswerRequest": "api.review_templates",
            "UpdateReviewTemplateAnswerResponse": "api.review_templates",
            "UpdateReviewTemplateLensReviewRequest": "api.review_templates",
            "UpdateReviewTemplateLensReviewResponse": "api.review_templates",
            "UpdateReviewTemplateRequest": "api.review_templates",
            "UpdateReviewTemplateResponse": "api.review_templates",
            "UpdateShareInvitationRequest": "api.shares",
            "UpdateShareInvitationResponse": "api.shares",
            "UpdateWorkloadRequest": "api.workloads",
            "UpdateWorkloadResponse": "api.workloads",
            "UpdateWorkloadShareRequest": "api.shares",
            "UpdateWorkloadShareResponse": "api.shares",
            "UpgradeLensReviewRequest": "api.lens_reviews",
            "UpgradeLensReviewResponse": "api.lens_reviews",
            "UpgradeProfileVersionRequest": "api.profiles",
            "UpgradeProfileVersionResponse": "api.profiles",
            "UpgradeReviewTemplateLensReviewRequest": "api.review_templates",
            "UpgradeReviewTemplateLensReviewResponse": "api.review_templates",
            "VersionDifferences": "api.lens_versions",
            "Workload": "api.shared_structures",
            "WorkloadDiscoveryConfig": "api.shared_structures",
            "WorkloadEnvironment": "api.shared_values",
            "WorkloadEnvironmentValue": "api.shared_values",
            "WorkloadImprovementStatus": "api.shared_values",
            "WorkloadImprovementStatusValue": "api.shared_values",
            "WorkloadIssueManagementStatus": "api.shared_values",
            "WorkloadIssueManagementStatusValue": "api.shared_values",
            "WorkloadJiraConfigurationInput": "api.workloads",
            "WorkloadJiraConfigurationOutput": "api.shared_structures",
            "WorkloadProfile": "api.shared_structures",
            "WorkloadShare": "api.shares",
            "WorkloadShareSummary": "api.shares",
            "WorkloadSummary": "api.shared_structures",
        },
    )
