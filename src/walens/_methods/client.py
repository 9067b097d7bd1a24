"""The named methods of `walens.Client`."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, TypeVar

from walens import api

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ResponseT = TypeVar("ResponseT")


class Operations(ABC):
    """
    Every operation as a method; each makes its request and hands it to `call`.

    Every method raises `walens.errors.InvalidRequest` for an input that does not fit, `walens.errors.TransportError`
    where no usable answer came, and of `walens.errors.ServiceError` the classes `AccessDeniedException`,
    `InternalServerException`, `ThrottlingException`, `ValidationException` and those that it names.
    """

    __slots__ = ()

    @abstractmethod
    def call(self, request: api.OperationRequest[ResponseT], *, deadline: float | None = None) -> ResponseT:
        """Send a request and give back what the service answers."""

    def import_lens(
        self,
        *,
        json_string: str,
        lens_alias: str | None = None,
        client_request_token: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> api.ImportLensResponse:
        r"""
        Import a new custom lens, or replace the draft of an existing one.

        Args:
            json_string: The lens as JSON text. 2 to 500,000 characters.
            lens_alias: The ARN of the custom lens to update. A new lens is made when it is absent; an alias is
                rejected. 1 to 128 characters.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.
            tags: Tags for a new lens, by key. 1 to 50 entries; keys 1 to 128 characters, pattern
                ``[\p{L}\p{N}\p{Z}_.:/=+@-]+``; values 0 to 256 characters.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ImportLens.html
        """
        return self.call(
            api.ImportLensRequest(
                json_string=json_string, lens_alias=lens_alias, client_request_token=client_request_token, tags=tags
            )
        )

    def get_lens(
        self,
        *,
        lens_alias: str,
        lens_version: str | None = None,
    ) -> api.GetLensResponse:
        """
        Get a lens with its name, owner and tags.

        Args:
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            lens_version: The version; the latest when absent. 1 to 32 characters.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetLens.html
        """
        return self.call(api.GetLensRequest(lens_alias=lens_alias, lens_version=lens_version))

    def list_lenses(
        self,
        *,
        next_token: str | None = None,
        max_results: int | None = None,
        lens_type: api.LensType | api.LensTypeValue | None = None,
        lens_status: api.LensStatusType | api.LensStatusTypeValue | None = None,
        lens_name: str | None = None,
    ) -> api.ListLensesResponse:
        r"""
        List the lenses that the account can use: official, shared with it, and its own.

        Args:
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.
            lens_type: Only lenses of this type.
            lens_status: Only lenses in this state.
            lens_name: Only lenses of this name. 1 to 128 characters.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListLenses.html
        """
        return self.call(
            api.ListLensesRequest(
                next_token=next_token,
                max_results=max_results,
                lens_type=lens_type,
                lens_status=lens_status,
                lens_name=lens_name,
            )
        )

    def export_lens(
        self,
        *,
        lens_alias: str,
        lens_version: str | None = None,
    ) -> api.ExportLensResponse:
        """
        Export a custom lens as JSON text.

        Args:
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            lens_version: The version to export; the latest when absent. 1 to 32 characters.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ExportLens.html
        """
        return self.call(api.ExportLensRequest(lens_alias=lens_alias, lens_version=lens_version))

    def delete_lens(
        self,
        *,
        lens_alias: str,
        lens_status: api.LensStatusType | api.LensStatusTypeValue,
        client_request_token: str | None = None,
    ) -> api.DeleteLensResponse:
        r"""
        Delete the draft of a custom lens, its published versions, or both.

        Args:
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            lens_status: What to delete.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteLens.html
        """
        return self.call(
            api.DeleteLensRequest(
                lens_alias=lens_alias, lens_status=lens_status, client_request_token=client_request_token
            )
        )

    def create_lens_version(
        self,
        *,
        lens_alias: str,
        lens_version: str,
        is_major_version: bool | None = None,
        client_request_token: str | None = None,
    ) -> api.CreateLensVersionResponse:
        r"""
        Publish the draft of a custom lens as a new version.

        Args:
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            lens_version: The name of the new version. The service takes letters, digits, ``.`` and ``_``, each name
                once. 1 to 32 characters.
            is_major_version: Whether workloads stay on their version until somebody upgrades them. A minor version
                reaches them by itself, without a notification.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateLensVersion.html
        """
        return self.call(
            api.CreateLensVersionRequest(
                lens_alias=lens_alias,
                lens_version=lens_version,
                is_major_version=is_major_version,
                client_request_token=client_request_token,
            )
        )

    def get_lens_version_difference(
        self,
        *,
        lens_alias: str,
        base_lens_version: str | None = None,
        target_lens_version: str | None = None,
    ) -> api.GetLensVersionDifferenceResponse:
        """
        Compare two versions of a lens, down to the questions.

        Args:
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            base_lens_version: The older version. 1 to 32 characters.
            target_lens_version: The newer version; the latest when absent. 1 to 32 characters.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetLensVersionDifference.html
        """
        return self.call(
            api.GetLensVersionDifferenceRequest(
                lens_alias=lens_alias, base_lens_version=base_lens_version, target_lens_version=target_lens_version
            )
        )

    def create_workload(
        self,
        *,
        workload_name: str,
        description: str,
        environment: api.WorkloadEnvironment | api.WorkloadEnvironmentValue,
        lenses: Sequence[str],
        account_ids: Sequence[str] | None = None,
        aws_regions: Sequence[str] | None = None,
        non_aws_regions: Sequence[str] | None = None,
        pillar_priorities: Sequence[str] | None = None,
        architectural_design: str | None = None,
        review_owner: str | None = None,
        industry_type: str | None = None,
        industry: str | None = None,
        notes: str | None = None,
        client_request_token: str | None = None,
        tags: Mapping[str, str] | None = None,
        discovery_config: api.WorkloadDiscoveryConfig | None = None,
        applications: Sequence[str] | None = None,
        profile_arns: Sequence[str] | None = None,
        review_template_arns: Sequence[str] | None = None,
        jira_configuration: api.WorkloadJiraConfigurationInput | None = None,
    ) -> api.CreateWorkloadResponse:
        r"""
        Define a workload; the service adds the Framework lens to the lenses that are named.

        Args:
            workload_name: A name that no other workload of the account has in the Region; case and spaces make no
                difference. 3 to 100 characters.
            description: What the workload is. 3 to 250 characters.
            environment: Whether the workload is in production or not yet.
            lenses: The lenses to apply by alias, custom lenses by ARN. Those of a review template and the Framework
                lens are added. Each 1 to 128 characters.
            account_ids: The accounts that the workload uses. 0 to 100 items, each 12 characters, pattern
                ``[0-9]{12}``.
            aws_regions: The Regions that the workload runs in. The service needs these, ``non_aws_regions``, or
                both. 0 to 50 items, each 0 to 100 characters.
            non_aws_regions: The places outside AWS that the workload runs in. The service needs these,
                ``aws_regions``, or both. 0 to 5 items, each 3 to 25 characters.
            pillar_priorities: Pillar ids in the order that the improvement plan follows. Each 1 to 64 characters.
            architectural_design: The URL where the architecture is shown. 0 to 2,048 characters, pattern
                ``(|(https?|ftp):\/\/[^\s/$.?#].[^\s]*)``.
            review_owner: Who answers for the review: a name, an e-mail address or an id. The service needs it,
                though the model does not say so. 3 to 255 characters.
            industry_type: The industry, as one of the names that the service lists, such as ``InfoTech``. 0 to 100
                characters.
            industry: The industry, in any words. 0 to 100 characters.
            notes: Notes on the workload. 0 to 2,084 characters.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.
            tags: Tags by key. 1 to 50 entries; keys 1 to 128 characters, pattern ``[\p{L}\p{N}\p{Z}_.:/=+@-]+``;
                values 0 to 256 characters.
            discovery_config: How the service finds out which resources belong to the workload.
            applications: The workload's applications in AppRegistry, by ARN. 0 to 1 item, each 0 to 2,084
                characters, pattern
                ``arn:aws[-a-z]*:servicecatalog:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:/applications/[a-z0-9]+``.
            profile_arns: The profile to attach, by ARN. 0 to 1 item, each 0 to 2,084 characters, pattern
                ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
            review_template_arns: The review template that the answers start from, by ARN. 0 to 1 item, each 50 to
                250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
            jira_configuration: How the workload uses Jira.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateWorkload.html
        """
        return self.call(
            api.CreateWorkloadRequest(
                workload_name=workload_name,
                description=description,
                environment=environment,
                lenses=lenses,
                account_ids=account_ids,
                aws_regions=aws_regions,
                non_aws_regions=non_aws_regions,
                pillar_priorities=pillar_priorities,
                architectural_design=architectural_design,
                review_owner=review_owner,
                industry_type=industry_type,
                industry=industry,
                notes=notes,
                client_request_token=client_request_token,
                tags=tags,
                discovery_config=discovery_config,
                applications=applications,
                profile_arns=profile_arns,
                review_template_arns=review_template_arns,
                jira_configuration=jira_configuration,
            )
        )

    def get_workload(
        self,
        *,
        workload_id: str,
    ) -> api.GetWorkloadResponse:
        """
        Get a workload with its settings, lenses and counts of risks.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetWorkload.html
        """
        return self.call(api.GetWorkloadRequest(workload_id=workload_id))

    def list_workloads(
        self,
        *,
        workload_name_prefix: str | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
    ) -> api.ListWorkloadsResponse:
        r"""
        List the workloads that the account owns or that are shared with it.

        Args:
            workload_name_prefix: Only workloads whose name starts so. 0 to 100 characters.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListWorkloads.html
        """
        return self.call(
            api.ListWorkloadsRequest(
                workload_name_prefix=workload_name_prefix, next_token=next_token, max_results=max_results
            )
        )

    def update_workload(
        self,
        *,
        workload_id: str,
        workload_name: str | None = None,
        description: str | None = None,
        environment: api.WorkloadEnvironment | api.WorkloadEnvironmentValue | None = None,
        account_ids: Sequence[str] | None = None,
        aws_regions: Sequence[str] | None = None,
        non_aws_regions: Sequence[str] | None = None,
        pillar_priorities: Sequence[str] | None = None,
        architectural_design: str | None = None,
        review_owner: str | None = None,
        is_review_owner_update_acknowledged: bool | None = None,
        industry_type: str | None = None,
        industry: str | None = None,
        notes: str | None = None,
        improvement_status: api.WorkloadImprovementStatus | api.WorkloadImprovementStatusValue | None = None,
        discovery_config: api.WorkloadDiscoveryConfig | None = None,
        applications: Sequence[str] | None = None,
        jira_configuration: api.WorkloadJiraConfigurationInput | None = None,
    ) -> api.UpdateWorkloadResponse:
        r"""
        Change the settings of a workload.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            workload_name: A name that no other workload of the account has in the Region; case and spaces make no
                difference. 3 to 100 characters.
            description: What the workload is. 3 to 250 characters.
            environment: Whether the workload is in production or not yet.
            account_ids: The accounts that the workload uses. 0 to 100 items, each 12 characters, pattern
                ``[0-9]{12}``.
            aws_regions: The Regions that the workload runs in. 0 to 50 items, each 0 to 100 characters.
            non_aws_regions: The places outside AWS that the workload runs in. 0 to 5 items, each 3 to 25
                characters.
            pillar_priorities: Pillar ids in the order that the improvement plan follows. Each 1 to 64 characters.
            architectural_design: The URL where the architecture is shown. 0 to 2,048 characters, pattern
                ``(|(https?|ftp):\/\/[^\s/$.?#].[^\s]*)``.
            review_owner: Who answers for the review: a name, an e-mail address or an id of a person or a group. 3
                to 255 characters.
            is_review_owner_update_acknowledged: Whether it is acknowledged that a review owner is needed. Without
                one, access is restricted 60 days later.
            industry_type: The industry, as one of the names that the service lists, such as ``InfoTech``. 0 to 100
                characters.
            industry: The industry, in any words. 0 to 100 characters.
            notes: Notes on the workload. 0 to 2,084 characters.
            improvement_status: How far the improvements of the workload are.
            discovery_config: How the service finds out which resources belong to the workload.
            applications: The workload's applications in AppRegistry, by ARN. 0 to 1 item, each 0 to 2,084
                characters, pattern
                ``arn:aws[-a-z]*:servicecatalog:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:/applications/[a-z0-9]+``.
            jira_configuration: How the workload uses Jira.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateWorkload.html
        """
        return self.call(
            api.UpdateWorkloadRequest(
                workload_id=workload_id,
                workload_name=workload_name,
                description=description,
                environment=environment,
                account_ids=account_ids,
                aws_regions=aws_regions,
                non_aws_regions=non_aws_regions,
                pillar_priorities=pillar_priorities,
                architectural_design=architectural_design,
                review_owner=review_owner,
                is_review_owner_update_acknowledged=is_review_owner_update_acknowledged,
                industry_type=industry_type,
                industry=industry,
                notes=notes,
                improvement_status=improvement_status,
                discovery_config=discovery_config,
                applications=applications,
                jira_configuration=jira_configuration,
            )
        )

    def delete_workload(
        self,
        *,
        workload_id: str,
        client_request_token: str | None = None,
    ) -> api.DeleteWorkloadResponse:
        r"""
        Delete a workload, which only its owner may do.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteWorkload.html
        """
        return self.call(api.DeleteWorkloadRequest(workload_id=workload_id, client_request_token=client_request_token))

    def associate_lenses(
        self,
        *,
        workload_id: str,
        lens_aliases: Sequence[str],
    ) -> api.AssociateLensesResponse:
        """
        Apply published lenses to a workload, at most 10 in a call; it then has a review for each of them.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            lens_aliases: The lenses by alias, custom lenses by ARN. The service takes at most 10. At least 1 item,
                each 1 to 128 characters.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_AssociateLenses.html
        """
        return self.call(api.AssociateLensesRequest(workload_id=workload_id, lens_aliases=lens_aliases))

    def disassociate_lenses(
        self,
        *,
        workload_id: str,
        lens_aliases: Sequence[str],
    ) -> api.DisassociateLensesResponse:
        """
        Take lenses off a workload, at most 10 in a call; the Framework lens always stays.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            lens_aliases: The lenses by alias, custom lenses by ARN. The service takes at most 10. At least 1 item,
                each 1 to 128 characters.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DisassociateLenses.html
        """
        return self.call(api.DisassociateLensesRequest(workload_id=workload_id, lens_aliases=lens_aliases))

    def associate_profiles(
        self,
        *,
        workload_id: str,
        profile_arns: Sequence[str],
    ) -> api.AssociateProfilesResponse:
        r"""
        Attach profiles to a workload.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            profile_arns: The profiles by ARN. At least 1 item, each 0 to 2,084 characters, pattern
                ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_AssociateProfiles.html
        """
        return self.call(api.AssociateProfilesRequest(workload_id=workload_id, profile_arns=profile_arns))

    def disassociate_profiles(
        self,
        *,
        workload_id: str,
        profile_arns: Sequence[str],
    ) -> api.DisassociateProfilesResponse:
        r"""
        Detach profiles from a workload.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            profile_arns: The profiles by ARN. At least 1 item, each 0 to 2,084 characters, pattern
                ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DisassociateProfiles.html
        """
        return self.call(api.DisassociateProfilesRequest(workload_id=workload_id, profile_arns=profile_arns))

    def get_lens_review(
        self,
        *,
        workload_id: str,
        lens_alias: str,
        milestone_number: int | None = None,
    ) -> api.GetLensReviewResponse:
        """
        Get the review of a workload under a lens, with the risks of its pillars.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            milestone_number: The milestone to read from; the current state when absent. 1 to 100.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetLensReview.html
        """
        return self.call(
            api.GetLensReviewRequest(workload_id=workload_id, lens_alias=lens_alias, milestone_number=milestone_number)
        )

    def list_lens_reviews(
        self,
        *,
        workload_id: str,
        milestone_number: int | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
    ) -> api.ListLensReviewsResponse:
        r"""
        List the reviews of a workload, one for each lens that is applied to it.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            milestone_number: The milestone to read from; the current state when absent. 1 to 100.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListLensReviews.html
        """
        return self.call(
            api.ListLensReviewsRequest(
                workload_id=workload_id,
                milestone_number=milestone_number,
                next_token=next_token,
                max_results=max_results,
            )
        )

    def update_lens_review(
        self,
        *,
        workload_id: str,
        lens_alias: str,
        lens_notes: str | None = None,
        pillar_notes: Mapping[str, str] | None = None,
        jira_configuration: api.JiraSelectedQuestionConfiguration | None = None,
    ) -> api.UpdateLensReviewResponse:
        """
        Change the notes of a lens review and of its pillars, and which of its questions Jira follows.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            lens_notes: The notes on the review as a whole. 0 to 2,084 characters.
            pillar_notes: The notes on pillars, by pillar id. Keys 1 to 64 characters; values 0 to 2,084 characters.
            jira_configuration: Which of the questions Jira follows.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateLensReview.html
        """
        return self.call(
            api.UpdateLensReviewRequest(
                workload_id=workload_id,
                lens_alias=lens_alias,
                lens_notes=lens_notes,
                pillar_notes=pillar_notes,
                jira_configuration=jira_configuration,
            )
        )

    def upgrade_lens_review(
        self,
        *,
        workload_id: str,
        lens_alias: str,
        milestone_name: str,
        client_request_token: str | None = None,
    ) -> api.UpgradeLensReviewResponse:
        r"""
        Move a lens review to the latest version of its lens, after saving a milestone; this cannot be undone.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            milestone_name: A name, not yet used in the workload, for the milestone that saves the answers before
                the upgrade. 3 to 100 characters.
            client_request_token: Makes the call execute once, however often it is sent; nothing is sent when
                absent. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpgradeLensReview.html
        """
        return self.call(
            api.UpgradeLensReviewRequest(
                workload_id=workload_id,
                lens_alias=lens_alias,
                milestone_name=milestone_name,
                client_request_token=client_request_token,
            )
        )

    def get_lens_review_report(
        self,
        *,
        workload_id: str,
        lens_alias: str,
        milestone_number: int | None = None,
    ) -> api.GetLensReviewReportResponse:
        """
        Get the report of a lens review, a PDF in base64.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            milestone_number: The milestone to report on; the current state when absent. 1 to 100.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetLensReviewReport.html
        """
        return self.call(
            api.GetLensReviewReportRequest(
                workload_id=workload_id, lens_alias=lens_alias, milestone_number=milestone_number
            )
        )

    def list_lens_review_improvements(
        self,
        *,
        workload_id: str,
        lens_alias: str,
        pillar_id: str | None = None,
        milestone_number: int | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
        question_priority: api.QuestionPriority | api.QuestionPriorityValue | None = None,
    ) -> api.ListLensReviewImprovementsResponse:
        r"""
        List what a lens review suggests to improve, question by question, without those not applicable.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            pillar_id: Only improvements in this pillar; in all pillars when absent. 1 to 64 characters.
            milestone_number: The milestone to read from; the current state when absent. 1 to 100.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 100.
            question_priority: Only questions of this priority, which a profile gives them.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListLensReviewImprovements.html
        """
        return self.call(
            api.ListLensReviewImprovementsRequest(
                workload_id=workload_id,
                lens_alias=lens_alias,
                pillar_id=pillar_id,
                milestone_number=milestone_number,
                next_token=next_token,
                max_results=max_results,
                question_priority=question_priority,
            )
        )

    def get_answer(
        self,
        *,
        workload_id: str,
        lens_alias: str,
        question_id: str,
        milestone_number: int | None = None,
    ) -> api.GetAnswerResponse:
        """
        Get the answer to a question of a lens review, with the question's whole text.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            question_id: The question's id. 1 to 128 characters.
            milestone_number: The milestone to read from; the current state when absent. 1 to 100.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAnswer.html
        """
        return self.call(
            api.GetAnswerRequest(
                workload_id=workload_id,
                lens_alias=lens_alias,
                question_id=question_id,
                milestone_number=milestone_number,
            )
        )

    def list_answers(
        self,
        *,
        workload_id: str,
        lens_alias: str,
        pillar_id: str | None = None,
        milestone_number: int | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
        question_priority: api.QuestionPriority | api.QuestionPriorityValue | None = None,
    ) -> api.ListAnswersResponse:
        r"""
        List the answers of a lens review.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            pillar_id: Only answers in this pillar; in all pillars when absent. 1 to 64 characters.
            milestone_number: The milestone to read from; the current state when absent. 1 to 100.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.
            question_priority: Only questions of this priority, which a profile gives them.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAnswers.html
        """
        return self.call(
            api.ListAnswersRequest(
                workload_id=workload_id,
                lens_alias=lens_alias,
                pillar_id=pillar_id,
                milestone_number=milestone_number,
                next_token=next_token,
                max_results=max_results,
                question_priority=question_priority,
            )
        )

    def update_answer(
        self,
        *,
        workload_id: str,
        lens_alias: str,
        question_id: str,
        selected_choices: Sequence[str] | None = None,
        choice_updates: Mapping[str, api.ChoiceUpdate] | None = None,
        notes: str | None = None,
        is_applicable: bool | None = None,
        reason: api.AnswerReason | api.AnswerReasonValue | None = None,
    ) -> api.UpdateAnswerResponse:
        """
        Answer a question of a lens review, which sets its risk anew.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            question_id: The question's id. 1 to 128 characters.
            selected_choices: The ids of all selected choices; they take the place of the earlier selection. Each 1
                to 64 characters.
            choice_updates: What to say of choices, by choice id. Keys 1 to 64 characters.
            notes: Notes on the answer. 0 to 2,084 characters.
            is_applicable: Whether the question applies. False makes its risk ``NOT_APPLICABLE`` and keeps the
                selections for when it applies again.
            reason: Why the question does not apply. The service keeps it when the question applies again.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAnswer.html
        """
        return self.call(
            api.UpdateAnswerRequest(
                workload_id=workload_id,
                lens_alias=lens_alias,
                question_id=question_id,
                selected_choices=selected_choices,
                choice_updates=choice_updates,
                notes=notes,
                is_applicable=is_applicable,
                reason=reason,
            )
        )

    def create_milestone(
        self,
        *,
        workload_id: str,
        milestone_name: str,
        client_request_token: str | None = None,
    ) -> api.CreateMilestoneResponse:
        r"""
        Save the current state of a workload under a name.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            milestone_name: The milestone's name, unique in its workload. 3 to 100 characters.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateMilestone.html
        """
        return self.call(
            api.CreateMilestoneRequest(
                workload_id=workload_id, milestone_name=milestone_name, client_request_token=client_request_token
            )
        )

    def get_milestone(
        self,
        *,
        workload_id: str,
        milestone_number: int,
    ) -> api.GetMilestoneResponse:
        """
        Get a milestone with the workload as it was then.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            milestone_number: The milestone's number in its workload. 1 to 100.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetMilestone.html
        """
        return self.call(api.GetMilestoneRequest(workload_id=workload_id, milestone_number=milestone_number))

    def list_milestones(
        self,
        *,
        workload_id: str,
        next_token: str | None = None,
        max_results: int | None = None,
    ) -> api.ListMilestonesResponse:
        r"""
        List the milestones of a workload.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListMilestones.html
        """
        return self.call(
            api.ListMilestonesRequest(workload_id=workload_id, next_token=next_token, max_results=max_results)
        )

    def create_profile(
        self,
        *,
        profile_name: str,
        profile_description: str,
        profile_questions: Sequence[api.ProfileQuestionUpdate],
        client_request_token: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> api.CreateProfileResponse:
        r"""
        Create a profile from answers to the questions of the profile template.

        Args:
            profile_name: The profile's name. 3 to 100 characters.
            profile_description: What the profile is for. 3 to 100 characters.
            profile_questions: The choices to select, by question; GetProfileTemplate lists both.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.
            tags: Tags by key. 1 to 50 entries; keys 1 to 128 characters, pattern ``[\p{L}\p{N}\p{Z}_.:/=+@-]+``;
                values 0 to 256 characters.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateProfile.html
        """
        return self.call(
            api.CreateProfileRequest(
                profile_name=profile_name,
                profile_description=profile_description,
                profile_questions=profile_questions,
                client_request_token=client_request_token,
                tags=tags,
            )
        )

    def get_profile(
        self,
        *,
        profile_arn: str,
        profile_version: str | None = None,
    ) -> api.GetProfileResponse:
        r"""
        Get a profile with its questions and answers.

        Args:
            profile_arn: The profile's ARN. 0 to 2,084 characters, pattern
                ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
            profile_version: The version to get. 1 to 32 characters, pattern ``[A-Za-z0-9-]+``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetProfile.html
        """
        return self.call(api.GetProfileRequest(profile_arn=profile_arn, profile_version=profile_version))

    def list_profiles(
        self,
        *,
        profile_name_prefix: str | None = None,
        profile_owner_type: api.ProfileOwnerType | api.ProfileOwnerTypeValue | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
    ) -> api.ListProfilesResponse:
        r"""
        List the profiles that the account owns or that are shared with it.

        Args:
            profile_name_prefix: Only profiles whose name starts so. 0 to 100 characters.
            profile_owner_type: Only the account's own profiles, or only those shared with it.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListProfiles.html
        """
        return self.call(
            api.ListProfilesRequest(
                profile_name_prefix=profile_name_prefix,
                profile_owner_type=profile_owner_type,
                next_token=next_token,
                max_results=max_results,
            )
        )

    def update_profile(
        self,
        *,
        profile_arn: str,
        profile_description: str | None = None,
        profile_questions: Sequence[api.ProfileQuestionUpdate] | None = None,
    ) -> api.UpdateProfileResponse:
        r"""
        Change the description or the answers of a profile.

        Args:
            profile_arn: The profile's ARN. 0 to 2,084 characters, pattern
                ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
            profile_description: What the profile is for. 3 to 100 characters.
            profile_questions: The choices to select, by question; GetProfileTemplate lists both.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateProfile.html
        """
        return self.call(
            api.UpdateProfileRequest(
                profile_arn=profile_arn, profile_description=profile_description, profile_questions=profile_questions
            )
        )

    def delete_profile(
        self,
        *,
        profile_arn: str,
        client_request_token: str | None = None,
    ) -> api.DeleteProfileResponse:
        r"""
        Delete a profile; accounts that it was shared with may still use it.

        Args:
            profile_arn: The profile's ARN. 0 to 2,084 characters, pattern
                ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteProfile.html
        """
        return self.call(api.DeleteProfileRequest(profile_arn=profile_arn, client_request_token=client_request_token))

    def get_profile_template(
        self,
    ) -> api.GetProfileTemplateResponse:
        """
        Get the questions that a profile answers, with their choices.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetProfileTemplate.html
        """
        return self.call(api.GetProfileTemplateRequest())

    def list_profile_notifications(
        self,
        *,
        workload_id: str | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
    ) -> api.ListProfileNotificationsResponse:
        r"""
        List the workloads whose profile changed its answers or was deleted.

        Args:
            workload_id: Only notifications for this workload. 32 characters, pattern ``[0-9a-f]{32}``.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListProfileNotifications.html
        """
        return self.call(
            api.ListProfileNotificationsRequest(workload_id=workload_id, next_token=next_token, max_results=max_results)
        )

    def upgrade_profile_version(
        self,
        *,
        workload_id: str,
        profile_arn: str,
        milestone_name: str | None = None,
        client_request_token: str | None = None,
    ) -> api.UpgradeProfileVersionResponse:
        r"""
        Move a workload to the latest version of a profile.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            profile_arn: The profile's ARN. 0 to 2,084 characters, pattern
                ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
            milestone_name: A name for a milestone, not yet used in the workload. 3 to 100 characters.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpgradeProfileVersion.html
        """
        return self.call(
            api.UpgradeProfileVersionRequest(
                workload_id=workload_id,
                profile_arn=profile_arn,
                milestone_name=milestone_name,
                client_request_token=client_request_token,
            )
        )

    def create_review_template(
        self,
        *,
        template_name: str,
        description: str,
        lenses: Sequence[str],
        notes: str | None = None,
        tags: Mapping[str, str] | None = None,
        client_request_token: str | None = None,
    ) -> api.CreateReviewTemplateResponse:
        r"""
        Create a review template: lenses with answers that new workloads start from.

        Args:
            template_name: The review template's name. 3 to 100 characters, pattern
                ``[A-Za-z0-9-_.,:/()@!&?#+'’\s]+``.
            description: What the review template is for. 3 to 250 characters, pattern
                ``[A-Za-z0-9-_.,:/()@!&?#+'’\s]+``.
            lenses: The lenses by alias, custom lenses by ARN. A lens that another account shares cannot be used.
                Each 1 to 128 characters.
            notes: Notes that a workload takes over with the template. 0 to 2,084 characters.
            tags: Tags by key. 1 to 50 entries; keys 1 to 128 characters, pattern ``[\p{L}\p{N}\p{Z}_.:/=+@-]+``;
                values 0 to 256 characters.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateReviewTemplate.html
        """
        return self.call(
            api.CreateReviewTemplateRequest(
                template_name=template_name,
                description=description,
                lenses=lenses,
                notes=notes,
                tags=tags,
                client_request_token=client_request_token,
            )
        )

    def get_review_template(
        self,
        *,
        template_arn: str,
    ) -> api.GetReviewTemplateResponse:
        r"""
        Get a review template with its lenses and counts of answered questions.

        Args:
            template_arn: The review template's ARN. 50 to 250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetReviewTemplate.html
        """
        return self.call(api.GetReviewTemplateRequest(template_arn=template_arn))

    def list_review_templates(
        self,
        *,
        next_token: str | None = None,
        max_results: int | None = None,
    ) -> api.ListReviewTemplatesResponse:
        r"""
        List the review templates that the account owns or that are shared with it.

        Args:
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListReviewTemplates.html
        """
        return self.call(api.ListReviewTemplatesRequest(next_token=next_token, max_results=max_results))

    def update_review_template(
        self,
        *,
        template_arn: str,
        template_name: str | None = None,
        description: str | None = None,
        notes: str | None = None,
        lenses_to_associate: Sequence[str] | None = None,
        lenses_to_disassociate: Sequence[str] | None = None,
    ) -> api.UpdateReviewTemplateResponse:
        r"""
        Change the name, the description, the notes or the lenses of a review template.

        Args:
            template_arn: The review template's ARN. 50 to 250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
            template_name: The review template's name. 3 to 100 characters, pattern
                ``[A-Za-z0-9-_.,:/()@!&?#+'’\s]+``.
            description: What the review template is for. 3 to 250 characters, pattern
                ``[A-Za-z0-9-_.,:/()@!&?#+'’\s]+``.
            notes: Notes that a workload takes over with the template. 0 to 2,084 characters.
            lenses_to_associate: The lenses to add, by alias or ARN. A lens that another account shares cannot be
                used. 1 to 10 items, each 1 to 128 characters.
            lenses_to_disassociate: The lenses to take off, by alias or ARN; the Framework lens always stays. 1 to
                10 items, each 1 to 128 characters.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateReviewTemplate.html
        """
        return self.call(
            api.UpdateReviewTemplateRequest(
                template_arn=template_arn,
                template_name=template_name,
                description=description,
                notes=notes,
                lenses_to_associate=lenses_to_associate,
                lenses_to_disassociate=lenses_to_disassociate,
            )
        )

    def delete_review_template(
        self,
        *,
        template_arn: str,
        client_request_token: str | None = None,
    ) -> api.DeleteReviewTemplateResponse:
        r"""
        Delete a review template, which then serves no new workload of any account.

        Args:
            template_arn: The review template's ARN. 50 to 250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteReviewTemplate.html
        """
        return self.call(
            api.DeleteReviewTemplateRequest(template_arn=template_arn, client_request_token=client_request_token)
        )

    def get_review_template_answer(
        self,
        *,
        template_arn: str,
        lens_alias: str,
        question_id: str,
    ) -> api.GetReviewTemplateAnswerResponse:
        r"""
        Get the answer to a question in a review template, with the question's whole text.

        Args:
            template_arn: The review template's ARN. 50 to 250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            question_id: The question's id. 1 to 128 characters.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetReviewTemplateAnswer.html
        """
        return self.call(
            api.GetReviewTemplateAnswerRequest(
                template_arn=template_arn, lens_alias=lens_alias, question_id=question_id
            )
        )

    def list_review_template_answers(
        self,
        *,
        template_arn: str,
        lens_alias: str,
        pillar_id: str | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
    ) -> api.ListReviewTemplateAnswersResponse:
        r"""
        List the answers to a lens in a review template.

        Args:
            template_arn: The review template's ARN. 50 to 250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            pillar_id: Only answers in this pillar; in all pillars when absent. 1 to 64 characters.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListReviewTemplateAnswers.html
        """
        return self.call(
            api.ListReviewTemplateAnswersRequest(
                template_arn=template_arn,
                lens_alias=lens_alias,
                pillar_id=pillar_id,
                next_token=next_token,
                max_results=max_results,
            )
        )

    def update_review_template_answer(
        self,
        *,
        template_arn: str,
        lens_alias: str,
        question_id: str,
        selected_choices: Sequence[str] | None = None,
        choice_updates: Mapping[str, api.ChoiceUpdate] | None = None,
        notes: str | None = None,
        is_applicable: bool | None = None,
        reason: api.AnswerReason | api.AnswerReasonValue | None = None,
    ) -> api.UpdateReviewTemplateAnswerResponse:
        r"""
        Answer a question in a review template.

        Args:
            template_arn: The review template's ARN. 50 to 250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            question_id: The question's id. 1 to 128 characters.
            selected_choices: The ids of all selected choices; they take the place of the earlier selection. Each 1
                to 64 characters.
            choice_updates: What to say of choices, by choice id. Keys 1 to 64 characters.
            notes: Notes that a workload takes over with the template. 0 to 2,084 characters.
            is_applicable: Whether the question applies; where it does not, its selections are kept but do not
                count.
            reason: Why the question does not apply. The service keeps it when the question applies again.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateReviewTemplateAnswer.html
        """
        return self.call(
            api.UpdateReviewTemplateAnswerRequest(
                template_arn=template_arn,
                lens_alias=lens_alias,
                question_id=question_id,
                selected_choices=selected_choices,
                choice_updates=choice_updates,
                notes=notes,
                is_applicable=is_applicable,
                reason=reason,
            )
        )

    def get_review_template_lens_review(
        self,
        *,
        template_arn: str,
        lens_alias: str,
    ) -> api.GetReviewTemplateLensReviewResponse:
        r"""
        Get the review of a lens in a review template, with its pillars.

        Args:
            template_arn: The review template's ARN. 50 to 250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetReviewTemplateLensReview.html
        """
        return self.call(api.GetReviewTemplateLensReviewRequest(template_arn=template_arn, lens_alias=lens_alias))

    def update_review_template_lens_review(
        self,
        *,
        template_arn: str,
        lens_alias: str,
        lens_notes: str | None = None,
        pillar_notes: Mapping[str, str] | None = None,
    ) -> api.UpdateReviewTemplateLensReviewResponse:
        r"""
        Change the notes that a review template holds for a lens and its pillars.

        Args:
            template_arn: The review template's ARN. 50 to 250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            lens_notes: Notes on the review as a whole, which a workload takes over with the template. 0 to 2,084
                characters.
            pillar_notes: Notes by pillar id, which a workload takes over with the template. Keys 1 to 64
                characters; values 0 to 2,084 characters.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateReviewTemplateLensReview.html
        """
        return self.call(
            api.UpdateReviewTemplateLensReviewRequest(
                template_arn=template_arn, lens_alias=lens_alias, lens_notes=lens_notes, pillar_notes=pillar_notes
            )
        )

    def upgrade_review_template_lens_review(
        self,
        *,
        template_arn: str,
        lens_alias: str,
        client_request_token: str | None = None,
    ) -> api.UpgradeReviewTemplateLensReviewResponse:
        r"""
        Move a lens in a review template to its latest version; selections of removed choices are lost.

        Args:
            template_arn: The review template's ARN. 50 to 250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            client_request_token: Makes the call execute once, however often it is sent; nothing is sent when
                absent. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpgradeReviewTemplateLensReview.html
        """
        return self.call(
            api.UpgradeReviewTemplateLensReviewRequest(
                template_arn=template_arn, lens_alias=lens_alias, client_request_token=client_request_token
            )
        )

    def create_lens_share(
        self,
        *,
        lens_alias: str,
        shared_with: str,
        client_request_token: str | None = None,
    ) -> api.CreateLensShareResponse:
        r"""
        Share a published custom lens with an account, a user, an organization or an organizational unit.

        Args:
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            shared_with: An account id, the ARN of a user, of an organization or of an organizational unit. 12 to
                2,048 characters.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateLensShare.html
        """
        return self.call(
            api.CreateLensShareRequest(
                lens_alias=lens_alias, shared_with=shared_with, client_request_token=client_request_token
            )
        )

    def list_lens_shares(
        self,
        *,
        lens_alias: str,
        shared_with_prefix: str | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
        status: api.ShareStatus | api.ShareStatusValue | None = None,
    ) -> api.ListLensSharesResponse:
        r"""
        List with whom a custom lens is shared.

        Args:
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            shared_with_prefix: Only shares with principals whose name starts so. 0 to 100 characters.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.
            status: Only shares that are so far.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListLensShares.html
        """
        return self.call(
            api.ListLensSharesRequest(
                lens_alias=lens_alias,
                shared_with_prefix=shared_with_prefix,
                next_token=next_token,
                max_results=max_results,
                status=status,
            )
        )

    def delete_lens_share(
        self,
        *,
        share_id: str,
        lens_alias: str,
        client_request_token: str | None = None,
    ) -> api.DeleteLensShareResponse:
        r"""
        Withdraw the share of a custom lens.

        Args:
            share_id: The share's id. Pattern ``[0-9a-f]{32}``.
            lens_alias: The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its
                ARN only. 1 to 128 characters.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteLensShare.html
        """
        return self.call(
            api.DeleteLensShareRequest(
                share_id=share_id, lens_alias=lens_alias, client_request_token=client_request_token
            )
        )

    def create_workload_share(
        self,
        *,
        workload_id: str,
        shared_with: str,
        permission_type: api.PermissionType | api.PermissionTypeValue,
        client_request_token: str | None = None,
    ) -> api.CreateWorkloadShareResponse:
        r"""
        Share a workload with an account, a user, an organization or an organizational unit.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            shared_with: An account id, the ARN of a user, of an organization or of an organizational unit. 12 to
                2,048 characters.
            permission_type: Whether the receiver may only read, or also answer.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateWorkloadShare.html
        """
        return self.call(
            api.CreateWorkloadShareRequest(
                workload_id=workload_id,
                shared_with=shared_with,
                permission_type=permission_type,
                client_request_token=client_request_token,
            )
        )

    def list_workload_shares(
        self,
        *,
        workload_id: str,
        shared_with_prefix: str | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
        status: api.ShareStatus | api.ShareStatusValue | None = None,
    ) -> api.ListWorkloadSharesResponse:
        r"""
        List with whom a workload is shared.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            shared_with_prefix: Only shares with principals whose name starts so. 0 to 100 characters.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.
            status: Only shares that are so far.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListWorkloadShares.html
        """
        return self.call(
            api.ListWorkloadSharesRequest(
                workload_id=workload_id,
                shared_with_prefix=shared_with_prefix,
                next_token=next_token,
                max_results=max_results,
                status=status,
            )
        )

    def update_workload_share(
        self,
        *,
        share_id: str,
        workload_id: str,
        permission_type: api.PermissionType | api.PermissionTypeValue,
    ) -> api.UpdateWorkloadShareResponse:
        """
        Change what the receiver of a workload share may do.

        Args:
            share_id: The share's id. Pattern ``[0-9a-f]{32}``.
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            permission_type: Whether the receiver may only read, or also answer.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateWorkloadShare.html
        """
        return self.call(
            api.UpdateWorkloadShareRequest(share_id=share_id, workload_id=workload_id, permission_type=permission_type)
        )

    def delete_workload_share(
        self,
        *,
        share_id: str,
        workload_id: str,
        client_request_token: str | None = None,
    ) -> api.DeleteWorkloadShareResponse:
        r"""
        Withdraw the share of a workload.

        Args:
            share_id: The share's id. Pattern ``[0-9a-f]{32}``.
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteWorkloadShare.html
        """
        return self.call(
            api.DeleteWorkloadShareRequest(
                share_id=share_id, workload_id=workload_id, client_request_token=client_request_token
            )
        )

    def create_profile_share(
        self,
        *,
        profile_arn: str,
        shared_with: str,
        client_request_token: str | None = None,
    ) -> api.CreateProfileShareResponse:
        r"""
        Share a profile with an account, a user, an organization or an organizational unit.

        Args:
            profile_arn: The profile's ARN. 0 to 2,084 characters, pattern
                ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
            shared_with: An account id, the ARN of a user, of an organization or of an organizational unit. 12 to
                2,048 characters.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateProfileShare.html
        """
        return self.call(
            api.CreateProfileShareRequest(
                profile_arn=profile_arn, shared_with=shared_with, client_request_token=client_request_token
            )
        )

    def list_profile_shares(
        self,
        *,
        profile_arn: str,
        shared_with_prefix: str | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
        status: api.ShareStatus | api.ShareStatusValue | None = None,
    ) -> api.ListProfileSharesResponse:
        r"""
        List with whom a profile is shared.

        Args:
            profile_arn: The profile's ARN. 0 to 2,084 characters, pattern
                ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
            shared_with_prefix: Only shares with principals whose name starts so. 0 to 100 characters.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.
            status: Only shares that are so far.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListProfileShares.html
        """
        return self.call(
            api.ListProfileSharesRequest(
                profile_arn=profile_arn,
                shared_with_prefix=shared_with_prefix,
                next_token=next_token,
                max_results=max_results,
                status=status,
            )
        )

    def delete_profile_share(
        self,
        *,
        share_id: str,
        profile_arn: str,
        client_request_token: str | None = None,
    ) -> api.DeleteProfileShareResponse:
        r"""
        Withdraw the share of a profile.

        Args:
            share_id: The share's id. Pattern ``[0-9a-f]{32}``.
            profile_arn: The profile's ARN. 0 to 2,084 characters, pattern
                ``arn:aws[-a-z]*:wellarchitected:[a-z]{2}(-gov)?-[a-z]+-\d:\d{12}:profile/[a-z0-9]+``.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteProfileShare.html
        """
        return self.call(
            api.DeleteProfileShareRequest(
                share_id=share_id, profile_arn=profile_arn, client_request_token=client_request_token
            )
        )

    def create_template_share(
        self,
        *,
        template_arn: str,
        shared_with: str,
        client_request_token: str | None = None,
    ) -> api.CreateTemplateShareResponse:
        r"""
        Share a review template with an account, a user, an organization or an organizational unit.

        Args:
            template_arn: The review template's ARN. 50 to 250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
            shared_with: An account id, the ARN of a user, of an organization or of an organizational unit. 12 to
                2,048 characters.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateTemplateShare.html
        """
        return self.call(
            api.CreateTemplateShareRequest(
                template_arn=template_arn, shared_with=shared_with, client_request_token=client_request_token
            )
        )

    def list_template_shares(
        self,
        *,
        template_arn: str,
        shared_with_prefix: str | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
        status: api.ShareStatus | api.ShareStatusValue | None = None,
    ) -> api.ListTemplateSharesResponse:
        r"""
        List with whom a review template is shared.

        Args:
            template_arn: The review template's ARN. 50 to 250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
            shared_with_prefix: Only shares with principals whose name starts so. 0 to 100 characters.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.
            status: Only shares that are so far.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListTemplateShares.html
        """
        return self.call(
            api.ListTemplateSharesRequest(
                template_arn=template_arn,
                shared_with_prefix=shared_with_prefix,
                next_token=next_token,
                max_results=max_results,
                status=status,
            )
        )

    def delete_template_share(
        self,
        *,
        share_id: str,
        template_arn: str,
        client_request_token: str | None = None,
    ) -> api.DeleteTemplateShareResponse:
        r"""
        Withdraw the share of a review template.

        Args:
            share_id: The share's id. Pattern ``[0-9a-f]{32}``.
            template_arn: The review template's ARN. 50 to 250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteTemplateShare.html
        """
        return self.call(
            api.DeleteTemplateShareRequest(
                share_id=share_id, template_arn=template_arn, client_request_token=client_request_token
            )
        )

    def list_share_invitations(
        self,
        *,
        workload_name_prefix: str | None = None,
        lens_name_prefix: str | None = None,
        share_resource_type: api.ShareResourceType | api.ShareResourceTypeValue | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
        profile_name_prefix: str | None = None,
        template_name_prefix: str | None = None,
    ) -> api.ListShareInvitationsResponse:
        r"""
        List what other accounts offer to share with this one.

        Args:
            workload_name_prefix: Only workloads whose name starts so; excludes the prefixes of other kinds of
                resources. 0 to 100 characters.
            lens_name_prefix: Only lenses whose name starts so; excludes the prefixes of other kinds of resources. 0
                to 100 characters.
            share_resource_type: Only invitations to this kind of resource.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.
            profile_name_prefix: Only profiles whose name starts so; excludes the prefixes of other kinds of
                resources. 0 to 100 characters.
            template_name_prefix: Only review templates whose name starts so; excludes the prefixes of other kinds
                of resources. 0 to 100 characters, pattern ``[A-Za-z0-9-_.,:/()@!&?#+'’\s]+``.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListShareInvitations.html
        """
        return self.call(
            api.ListShareInvitationsRequest(
                workload_name_prefix=workload_name_prefix,
                lens_name_prefix=lens_name_prefix,
                share_resource_type=share_resource_type,
                next_token=next_token,
                max_results=max_results,
                profile_name_prefix=profile_name_prefix,
                template_name_prefix=template_name_prefix,
            )
        )

    def update_share_invitation(
        self,
        *,
        share_invitation_id: str,
        share_invitation_action: api.ShareInvitationAction | api.ShareInvitationActionValue,
    ) -> api.UpdateShareInvitationResponse:
        """
        Accept or reject what another account offers to share.

        Args:
            share_invitation_id: The invitation's id, from ListShareInvitations. Pattern ``[0-9a-f]{32}``.
            share_invitation_action: Whether to accept or to reject it.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateShareInvitation.html
        """
        return self.call(
            api.UpdateShareInvitationRequest(
                share_invitation_id=share_invitation_id, share_invitation_action=share_invitation_action
            )
        )

    def list_notifications(
        self,
        *,
        workload_id: str | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
        resource_arn: str | None = None,
    ) -> api.ListNotificationsResponse:
        r"""
        List the workloads and review templates whose lens has a newer version or is deprecated.

        Args:
            workload_id: Only notifications for this workload; not together with ``resource_arn``. 32 characters,
                pattern ``[0-9a-f]{32}``.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.
            resource_arn: Only notifications for the resource of this ARN; not together with ``workload_id``. 50 to
                250 characters, pattern
                ``arn:aws(-us-gov|-iso(-[a-z])?|-cn)?:wellarchitected:[a-z]{2}(-gov|-iso([a-z])?)?-[a-z]+-\d:\d{12}:(review-template)/[a-f0-9]{32}``.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListNotifications.html
        """
        return self.call(
            api.ListNotificationsRequest(
                workload_id=workload_id, next_token=next_token, max_results=max_results, resource_arn=resource_arn
            )
        )

    def list_tags_for_resource(
        self,
        *,
        workload_arn: str,
    ) -> api.ListTagsForResourceResponse:
        """
        List the tags of a workload, a custom lens, a profile or a review template.

        Args:
            workload_arn: The ARN of a workload, a custom lens, a profile or a review template, despite its name.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListTagsForResource.html
        """
        return self.call(api.ListTagsForResourceRequest(workload_arn=workload_arn))

    def tag_resource(
        self,
        *,
        workload_arn: str,
        tags: Mapping[str, str],
    ) -> api.TagResourceResponse:
        r"""
        Add tags to a workload, a custom lens, a profile or a review template, or replace their values.

        Args:
            workload_arn: The ARN of a workload, a custom lens, a profile or a review template, despite its name.
            tags: The tags to add, by key. 1 to 50 entries; keys 1 to 128 characters, pattern
                ``[\p{L}\p{N}\p{Z}_.:/=+@-]+``; values 0 to 256 characters.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_TagResource.html
        """
        return self.call(api.TagResourceRequest(workload_arn=workload_arn, tags=tags))

    def untag_resource(
        self,
        *,
        workload_arn: str,
        tag_keys: Sequence[str],
    ) -> api.UntagResourceResponse:
        r"""
        Remove tags from a workload, a custom lens, a profile or a review template, by their keys.

        Args:
            workload_arn: The ARN of a workload, a custom lens, a profile or a review template, despite its name.
            tag_keys: The keys of the tags to remove. 1 to 50 items, each 1 to 128 characters, pattern
                ``[\p{L}\p{N}\p{Z}_.:/=+@-]+``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UntagResource.html
        """
        return self.call(api.UntagResourceRequest(workload_arn=workload_arn, tag_keys=tag_keys))

    def get_global_settings(
        self,
    ) -> api.GetGlobalSettingsResponse:
        """
        Get the account's settings for sharing in the organization, for discovery and for Jira.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetGlobalSettings.html
        """
        return self.call(api.GetGlobalSettingsRequest())

    def update_global_settings(
        self,
        *,
        organization_sharing_status: api.OrganizationSharingStatus | api.OrganizationSharingStatusValue | None = None,
        discovery_integration_status: api.DiscoveryIntegrationStatus
        | api.DiscoveryIntegrationStatusValue
        | None = None,
        jira_configuration: api.AccountJiraConfigurationInput | None = None,
    ) -> api.UpdateGlobalSettingsResponse:
        """
        Change the account's settings for sharing in the organization, for discovery and for Jira.

        Args:
            organization_sharing_status: Whether the account may share with its organization.
            discovery_integration_status: Whether the discovery of resources is on.
            jira_configuration: How the account uses Jira.

        Raises:
            ConflictException: the resource is in another state than this needs.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateGlobalSettings.html
        """
        return self.call(
            api.UpdateGlobalSettingsRequest(
                organization_sharing_status=organization_sharing_status,
                discovery_integration_status=discovery_integration_status,
                jira_configuration=jira_configuration,
            )
        )

    def update_integration(
        self,
        *,
        workload_id: str,
        integrating_service: api.IntegratingService | api.IntegratingServiceValue,
        client_request_token: str | None = None,
    ) -> api.UpdateIntegrationResponse:
        r"""
        Update the integration of a workload with another service, which is Jira.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            integrating_service: The service to integrate with.
            client_request_token: Makes the call execute once, however often it is sent; made when absent, the same
                over all retries. 1 to 2,048 characters, pattern ``[\x00-\x7F]*``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateIntegration.html
        """
        return self.call(
            api.UpdateIntegrationRequest(
                workload_id=workload_id,
                integrating_service=integrating_service,
                client_request_token=client_request_token,
            )
        )

    def get_consolidated_report(
        self,
        *,
        format: api.ReportFormat | api.ReportFormatValue,
        include_shared_resources: bool | None = None,
        next_token: str | None = None,
        max_results: int | None = None,
    ) -> api.GetConsolidatedReportResponse:
        r"""
        Get the risks over all workloads, as a PDF in base64 or as metrics.

        Args:
            format: ``PDF`` fills ``base64_string`` of the answer, ``JSON`` fills ``metrics``.
            include_shared_resources: Whether to report on shared workloads as well.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 15.

        Raises:
            ConflictException: the resource is in another state than this needs.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetConsolidatedReport.html
        """
        return self.call(
            api.GetConsolidatedReportRequest(
                format=format,
                include_shared_resources=include_shared_resources,
                next_token=next_token,
                max_results=max_results,
            )
        )

    def list_check_details(
        self,
        *,
        workload_id: str,
        lens_arn: str,
        pillar_id: str,
        question_id: str,
        choice_id: str,
        next_token: str | None = None,
        max_results: int | None = None,
    ) -> api.ListCheckDetailsResponse:
        r"""
        List the Trusted Advisor checks behind a choice, for each account of the workload.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            lens_arn: The lens's ARN.
            pillar_id: The pillar's id. 1 to 64 characters.
            question_id: The question's id. 1 to 128 characters.
            choice_id: The choice's id. 1 to 64 characters.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListCheckDetails.html
        """
        return self.call(
            api.ListCheckDetailsRequest(
                workload_id=workload_id,
                lens_arn=lens_arn,
                pillar_id=pillar_id,
                question_id=question_id,
                choice_id=choice_id,
                next_token=next_token,
                max_results=max_results,
            )
        )

    def list_check_summaries(
        self,
        *,
        workload_id: str,
        lens_arn: str,
        pillar_id: str,
        question_id: str,
        choice_id: str,
        next_token: str | None = None,
        max_results: int | None = None,
    ) -> api.ListCheckSummariesResponse:
        r"""
        List the Trusted Advisor checks behind a choice, over all accounts of the workload.

        Args:
            workload_id: The workload's id, unique within its Region. 32 characters, pattern ``[0-9a-f]{32}``.
            lens_arn: The lens's ARN.
            pillar_id: The pillar's id. 1 to 64 characters.
            question_id: The question's id. 1 to 128 characters.
            choice_id: The choice's id. 1 to 64 characters.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. Pattern ``[A-Za-z0-9+\/=_-]+``.
            max_results: How many items a page holds at most. 1 to 50.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListCheckSummaries.html
        """
        return self.call(
            api.ListCheckSummariesRequest(
                workload_id=workload_id,
                lens_arn=lens_arn,
                pillar_id=pillar_id,
                question_id=question_id,
                choice_id=choice_id,
                next_token=next_token,
                max_results=max_results,
            )
        )

    def create_agent_basic_profile(
        self,
        *,
        tags: Sequence[api.Tag] | None = None,
    ) -> api.CreateAgentBasicProfileResponse:
        """
        Create the account's only Basic profile, or get the one that it has.

        Args:
            tags: Tags for the new profile.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateAgentBasicProfile.html
        """
        return self.call(api.CreateAgentBasicProfileRequest(tags=tags))

    def create_agent_context(
        self,
        *,
        profile_arn: str,
        title: str,
        context_type: api.ContextType | api.ContextTypeValue,
        content: api.ContextContent,
        client_token: str | None = None,
    ) -> api.CreateAgentContextResponse:
        r"""
        Add a context to an Agent profile: what recommendations should know about an application.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            title: The context's title. 1 to 1,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``.
            context_type: What the context describes.
            content: What the context says about the application.
            client_token: Makes the call execute once, however often it is sent; made when absent, the same over all
                retries. 1 to 128 characters, pattern ``[\x21-\x7E]+``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateAgentContext.html
        """
        return self.call(
            api.CreateAgentContextRequest(
                profile_arn=profile_arn,
                title=title,
                context_type=context_type,
                content=content,
                client_token=client_token,
            )
        )

    def create_agent_goal(
        self,
        *,
        profile_arn: str,
        pillars: Sequence[api.Pillar | api.PillarValue],
        title: str,
        client_token: str | None = None,
        description: str | None = None,
    ) -> api.CreateAgentGoalResponse:
        r"""
        Add a goal to an Agent profile: what its recommendations should aim at.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            pillars: The pillars that the goal concerns. 1 to 5 items.
            title: The goal's title. 1 to 1,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``.
            client_token: Makes the call execute once, however often it is sent; made when absent, the same over all
                retries. 1 to 128 characters, pattern ``[\x21-\x7E]+``.
            description: What the goal means. 1 to 4,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateAgentGoal.html
        """
        return self.call(
            api.CreateAgentGoalRequest(
                profile_arn=profile_arn,
                pillars=pillars,
                title=title,
                client_token=client_token,
                description=description,
            )
        )

    def create_agent_organizational_profile(
        self,
        *,
        name: str,
        pillars: Sequence[api.Pillar | api.PillarValue],
        display_name: str | None = None,
        description: str | None = None,
        business_overview: str | None = None,
        deletion_protection: bool | None = None,
        client_token: str | None = None,
        organizational_aggregation_configuration: api.OrganizationalAggregationConfiguration | None = None,
        tags: Sequence[api.Tag] | None = None,
    ) -> api.CreateAgentOrganizationalProfileResponse:
        r"""
        Create an Agent profile that covers accounts of the caller's organization.

        Args:
            name: The profile's name in the system; ``display_name`` is the one that users see. 3 to 128 characters,
                pattern ``[a-zA-Z0-9_-]+``.
            pillars: The pillars that matter. 1 to 5 items.
            display_name: The name that users see. 3 to 128 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``.
            description: What the profile is for. 0 to 512 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``.
            business_overview: What the business behind the profile is. 0 to 512 characters, pattern
                ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``.
            deletion_protection: Whether the profile is protected from deletion.
            client_token: Makes the call execute once, however often it is sent; made when absent, the same over all
                retries. 1 to 128 characters, pattern ``[\x21-\x7E]+``.
            organizational_aggregation_configuration: The part of the organization that the profile looks at.
            tags: Tags for the new profile.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateAgentOrganizationalProfile.html
        """
        return self.call(
            api.CreateAgentOrganizationalProfileRequest(
                name=name,
                pillars=pillars,
                display_name=display_name,
                description=description,
                business_overview=business_overview,
                deletion_protection=deletion_protection,
                client_token=client_token,
                organizational_aggregation_configuration=organizational_aggregation_configuration,
                tags=tags,
            )
        )

    def create_agent_organizational_report(
        self,
        *,
        client_token: str | None = None,
        label: str | None = None,
        filters: api.OrganizationalReportFilters | None = None,
    ) -> api.CreateAgentOrganizationalReportResponse:
        r"""
        Start a report on recommendations across the organization, which the service keeps for 90 days.

        Args:
            client_token: Makes the call execute once, however often it is sent; made when absent, the same over all
                retries. 1 to 128 characters, pattern ``[\x21-\x7E]+``.
            label: A text that tells reports apart. 1 to 500 characters.
            filters: What to narrow the report to; the whole organization when absent.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateAgentOrganizationalReport.html
        """
        return self.call(
            api.CreateAgentOrganizationalReportRequest(client_token=client_token, label=label, filters=filters)
        )

    def create_agent_profile(
        self,
        *,
        name: str,
        pillars: Sequence[api.Pillar | api.PillarValue],
        execution_role_arn: str,
        aggregation_configuration: Sequence[api.AggregationConfiguration],
        display_name: str | None = None,
        description: str | None = None,
        business_overview: str | None = None,
        deletion_protection: bool | None = None,
        client_token: str | None = None,
        tags: Sequence[api.Tag] | None = None,
    ) -> api.CreateAgentProfileResponse:
        r"""
        Create an Agent profile: which accounts and Regions are analyzed, for which pillars, with which role.

        Args:
            name: The profile's name in the system; ``display_name`` is the one that users see. 3 to 128 characters,
                pattern ``[a-zA-Z0-9_-]+``.
            pillars: The pillars that matter. 1 to 5 items.
            execution_role_arn: The role that recommendation actions run under. 0 to 2,048 characters, pattern
                ``arn:([a-z\-]+):iam::\d{12}:role/(service-role/)?[a-zA-Z0-9+=,.@\-_]+``.
            aggregation_configuration: The accounts and Regions to analyze. 0 to 1,000 items.
            display_name: The name that users see. 3 to 128 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``.
            description: What the profile is for. 0 to 512 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``.
            business_overview: What the business behind the profile is. 0 to 512 characters, pattern
                ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``.
            deletion_protection: Whether the profile is protected from deletion.
            client_token: Makes the call execute once, however often it is sent; made when absent, the same over all
                retries. 1 to 128 characters, pattern ``[\x21-\x7E]+``.
            tags: Tags for the new profile.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateAgentProfile.html
        """
        return self.call(
            api.CreateAgentProfileRequest(
                name=name,
                pillars=pillars,
                execution_role_arn=execution_role_arn,
                aggregation_configuration=aggregation_configuration,
                display_name=display_name,
                description=description,
                business_overview=business_overview,
                deletion_protection=deletion_protection,
                client_token=client_token,
                tags=tags,
            )
        )

    def delete_agent_context(
        self,
        *,
        profile_arn: str,
        id: str,
    ) -> api.DeleteAgentContextResponse:
        r"""
        Delete a context of an Agent profile.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            id: The context's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteAgentContext.html
        """
        return self.call(api.DeleteAgentContextRequest(profile_arn=profile_arn, id=id))

    def delete_agent_goal(
        self,
        *,
        profile_arn: str,
        id: str,
    ) -> api.DeleteAgentGoalResponse:
        r"""
        Delete a goal of an Agent profile.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            id: The goal's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteAgentGoal.html
        """
        return self.call(api.DeleteAgentGoalRequest(profile_arn=profile_arn, id=id))

    def delete_agent_organizational_report(
        self,
        *,
        report_id: str,
    ) -> api.DeleteAgentOrganizationalReportResponse:
        """
        Delete an organizational report with its artifacts; it is no error when it is gone already.

        Args:
            report_id: The report's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteAgentOrganizationalReport.html
        """
        return self.call(api.DeleteAgentOrganizationalReportRequest(report_id=report_id))

    def delete_agent_profile(
        self,
        *,
        profile_arn: str,
    ) -> api.DeleteAgentProfileResponse:
        r"""
        Delete an Agent profile with its configuration, for good.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteAgentProfile.html
        """
        return self.call(api.DeleteAgentProfileRequest(profile_arn=profile_arn))

    def delete_agent_profile_policy(
        self,
        *,
        profile_arn: str,
    ) -> api.DeleteAgentProfilePolicyResponse:
        r"""
        Delete the policy of an Agent profile, and with it the access that the policy gave to other accounts.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteAgentProfilePolicy.html
        """
        return self.call(api.DeleteAgentProfilePolicyRequest(profile_arn=profile_arn))

    def delete_agent_recommendation_policy(
        self,
        *,
        recommendation_arn: str,
    ) -> api.DeleteAgentRecommendationPolicyResponse:
        r"""
        Delete the policy of a recommendation, and with it the access that it gave to other accounts.

        Args:
            recommendation_arn: The recommendation's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteAgentRecommendationPolicy.html
        """
        return self.call(api.DeleteAgentRecommendationPolicyRequest(recommendation_arn=recommendation_arn))

    def get_agent_context(
        self,
        *,
        profile_arn: str,
        id: str,
    ) -> api.GetAgentContextResponse:
        r"""
        Get a context of an Agent profile.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            id: The context's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentContext.html
        """
        return self.call(api.GetAgentContextRequest(profile_arn=profile_arn, id=id))

    def get_agent_goal(
        self,
        *,
        profile_arn: str,
        id: str,
    ) -> api.GetAgentGoalResponse:
        r"""
        Get a goal of an Agent profile.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            id: The goal's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentGoal.html
        """
        return self.call(api.GetAgentGoalRequest(profile_arn=profile_arn, id=id))

    def get_agent_organizational_report(
        self,
        *,
        report_id: str,
    ) -> api.GetAgentOrganizationalReportResponse:
        """
        Get the state of an organizational report and, once it is completed, what it covers.

        Args:
            report_id: The report's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentOrganizationalReport.html
        """
        return self.call(api.GetAgentOrganizationalReportRequest(report_id=report_id))

    def get_agent_organizational_report_data(
        self,
        *,
        report_id: str,
        format: api.OrganizationalReportFormat | api.OrganizationalReportFormatValue,
    ) -> api.GetAgentOrganizationalReportDataResponse:
        """
        Get a URL, valid for a short time, from which a completed organizational report is downloaded.

        Args:
            report_id: The report's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
            format: The format of the file.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentOrganizationalReportData.html
        """
        return self.call(api.GetAgentOrganizationalReportDataRequest(report_id=report_id, format=format))

    def get_agent_preferences(
        self,
    ) -> api.GetAgentPreferencesResponse:
        """
        Get the caller's preferences for the Agent, each with its state.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentPreferences.html
        """
        return self.call(api.GetAgentPreferencesRequest())

    def get_agent_profile(
        self,
        *,
        profile_arn: str,
    ) -> api.GetAgentProfileResponse:
        r"""
        Get an Agent profile with its configuration and tags.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentProfile.html
        """
        return self.call(api.GetAgentProfileRequest(profile_arn=profile_arn))

    def get_agent_profile_policy(
        self,
        *,
        profile_arn: str,
    ) -> api.GetAgentProfilePolicyResponse:
        r"""
        Get the policy that gives other accounts access to an Agent profile; only the owner may.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentProfilePolicy.html
        """
        return self.call(api.GetAgentProfilePolicyRequest(profile_arn=profile_arn))

    def get_agent_recommendation(
        self,
        *,
        recommendation_arn: str,
        remediation_type: api.RemediationType | api.RemediationTypeValue | None = None,
    ) -> api.GetAgentRecommendationResponse:
        r"""
        Get a recommendation with its impact, its insights and its remediations.

        Args:
            recommendation_arn: The recommendation's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
            remediation_type: Only remediations of this type.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentRecommendation.html
        """
        return self.call(
            api.GetAgentRecommendationRequest(recommendation_arn=recommendation_arn, remediation_type=remediation_type)
        )

    def get_agent_recommendation_generation(
        self,
        *,
        profile_arn: str,
        generation_id: str,
    ) -> api.GetAgentRecommendationGenerationResponse:
        r"""
        Get how far the generation of recommendations is, until it is ``COMPLETED`` or ``ERROR``.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            generation_id: The generation's id. Pattern
                ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentRecommendationGeneration.html
        """
        return self.call(
            api.GetAgentRecommendationGenerationRequest(profile_arn=profile_arn, generation_id=generation_id)
        )

    def get_agent_recommendation_policy(
        self,
        *,
        recommendation_arn: str,
    ) -> api.GetAgentRecommendationPolicyResponse:
        r"""
        Get the policy that gives other accounts access to a recommendation.

        Args:
            recommendation_arn: The recommendation's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetAgentRecommendationPolicy.html
        """
        return self.call(api.GetAgentRecommendationPolicyRequest(recommendation_arn=recommendation_arn))

    def list_agent_contexts(
        self,
        *,
        profile_arn: str,
        max_results: int | None = None,
        next_token: str | None = None,
    ) -> api.ListAgentContextsResponse:
        r"""
        List the contexts of an Agent profile.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            max_results: How many contexts a page holds at most; 100 when absent. 1 to 1,000.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. At least 1 character, pattern ``[A-Za-z0-9+\/=_-]+``.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentContexts.html
        """
        return self.call(
            api.ListAgentContextsRequest(profile_arn=profile_arn, max_results=max_results, next_token=next_token)
        )

    def list_agent_goals(
        self,
        *,
        profile_arn: str,
        max_results: int | None = None,
        next_token: str | None = None,
    ) -> api.ListAgentGoalsResponse:
        r"""
        List the goals of an Agent profile.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            max_results: How many items a page holds at most. 1 to 1,000.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. At least 1 character, pattern ``[A-Za-z0-9+\/=_-]+``.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentGoals.html
        """
        return self.call(
            api.ListAgentGoalsRequest(profile_arn=profile_arn, max_results=max_results, next_token=next_token)
        )

    def list_agent_organizational_reports(
        self,
        *,
        max_results: int | None = None,
        next_token: str | None = None,
        state: api.OrganizationalReportState | api.OrganizationalReportStateValue | None = None,
    ) -> api.ListAgentOrganizationalReportsResponse:
        r"""
        List the account's organizational reports, the newest first.

        Args:
            max_results: How many reports a page holds at most; 100 when absent. 1 to 1,000.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. At least 1 character, pattern ``[A-Za-z0-9+\/=_-]+``.
            state: Only reports that are so far.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentOrganizationalReports.html
        """
        return self.call(
            api.ListAgentOrganizationalReportsRequest(max_results=max_results, next_token=next_token, state=state)
        )

    def list_agent_profiles(
        self,
        *,
        max_results: int | None = None,
        next_token: str | None = None,
    ) -> api.ListAgentProfilesResponse:
        r"""
        List the account's Agent profiles.

        Args:
            max_results: How many profiles a page holds at most; 100 when absent. 1 to 1,000.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. At least 1 character, pattern ``[A-Za-z0-9+\/=_-]+``.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentProfiles.html
        """
        return self.call(api.ListAgentProfilesRequest(max_results=max_results, next_token=next_token))

    def list_agent_recommendation_generations(
        self,
        *,
        profile_arn: str,
        recommendation_type: api.RecommendationType | api.RecommendationTypeValue | None = None,
        max_results: int | None = None,
        next_token: str | None = None,
    ) -> api.ListAgentRecommendationGenerationsResponse:
        r"""
        List the generations of recommendations for an Agent profile.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            recommendation_type: Only generations of this type of recommendations.
            max_results: How many items a page holds at most. 1 to 1,000.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. At least 1 character, pattern ``[A-Za-z0-9+\/=_-]+``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentRecommendationGenerations.html
        """
        return self.call(
            api.ListAgentRecommendationGenerationsRequest(
                profile_arn=profile_arn,
                recommendation_type=recommendation_type,
                max_results=max_results,
                next_token=next_token,
            )
        )

    def list_agent_recommendation_items(
        self,
        *,
        recommendation_arn: str,
        type: api.RecommendationItemType | api.RecommendationItemTypeValue | None = None,
        max_results: int | None = None,
        next_token: str | None = None,
    ) -> api.ListAgentRecommendationItemsResponse:
        r"""
        List the resources and recommendations that a recommendation affects.

        Args:
            recommendation_arn: The recommendation's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
            type: Only resources, or only recommendations.
            max_results: How many items a page holds at most. 1 to 1,000.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. At least 1 character, pattern ``[A-Za-z0-9+\/=_-]+``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentRecommendationItems.html
        """
        return self.call(
            api.ListAgentRecommendationItemsRequest(
                recommendation_arn=recommendation_arn, type=type, max_results=max_results, next_token=next_token
            )
        )

    def list_agent_recommendations(
        self,
        *,
        profile_arn: str,
        max_results: int | None = None,
        next_token: str | None = None,
        state: api.RecommendationState | api.RecommendationStateValue | None = None,
        pillar: api.Pillar | api.PillarValue | None = None,
    ) -> api.ListAgentRecommendationsResponse:
        r"""
        List the active recommendations for an Agent profile.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            max_results: How many items a page holds at most. 1 to 1,000.
            next_token: Where the next page starts; absent when the first page is asked for, and in the answer with
                the last. At least 1 character, pattern ``[A-Za-z0-9+\/=_-]+``.
            state: Only open, or only closed recommendations.
            pillar: Only recommendations for this pillar; ``OPERATIONAL_EXCELLENCE`` cannot be asked for.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListAgentRecommendations.html
        """
        return self.call(
            api.ListAgentRecommendationsRequest(
                profile_arn=profile_arn, max_results=max_results, next_token=next_token, state=state, pillar=pillar
            )
        )

    def put_agent_preferences(
        self,
        *,
        preferences: Sequence[api.PreferenceUpdate],
    ) -> api.PutAgentPreferencesResponse:
        """
        Switch preferences of the caller for the Agent on or off; those not named stay as they are.

        Args:
            preferences: The preferences to set, each at most once; the others stay as they are. 1 to 50 items.

        Raises:
            ConflictException: the resource is in another state than this needs.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_PutAgentPreferences.html
        """
        return self.call(api.PutAgentPreferencesRequest(preferences=preferences))

    def put_agent_profile_policy(
        self,
        *,
        profile_arn: str,
        policy: str,
    ) -> api.PutAgentProfilePolicyResponse:
        r"""
        Set the policy that gives other accounts access to an Agent profile; only the owner may.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            policy: The policy, JSON text in IAM's policy language; the service takes only ``Allow`` statements and
                no negated operators. 1 to 51,200 characters, pattern ``[\u0009\u000A\u000D\u0020-\u00FF]+``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_PutAgentProfilePolicy.html
        """
        return self.call(api.PutAgentProfilePolicyRequest(profile_arn=profile_arn, policy=policy))

    def put_agent_recommendation_feedback(
        self,
        *,
        recommendation_arn: str,
        type: api.RecommendationFeedbackType | api.RecommendationFeedbackTypeValue,
        feedback_category: api.FeedbackCategory | api.FeedbackCategoryValue | None = None,
        comments: str | None = None,
    ) -> api.PutAgentRecommendationFeedbackResponse:
        r"""
        Give feedback on a recommendation.

        Args:
            recommendation_arn: The recommendation's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
            type: Whether the recommendation was useful.
            feedback_category: What is wrong with the recommendation.
            comments: What else there is to say. 1 to 4,096 characters, pattern
                ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}\r\n])+``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_PutAgentRecommendationFeedback.html
        """
        return self.call(
            api.PutAgentRecommendationFeedbackRequest(
                recommendation_arn=recommendation_arn, type=type, feedback_category=feedback_category, comments=comments
            )
        )

    def put_agent_recommendation_policy(
        self,
        *,
        recommendation_arn: str,
        policy: str,
    ) -> api.PutAgentRecommendationPolicyResponse:
        r"""
        Set the policy that gives other accounts access to a recommendation.

        Args:
            recommendation_arn: The recommendation's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
            policy: The policy, JSON text in IAM's policy language; the service takes only ``Allow`` statements and
                no negated operators. 1 to 51,200 characters, pattern ``[\u0009\u000A\u000D\u0020-\u00FF]+``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_PutAgentRecommendationPolicy.html
        """
        return self.call(api.PutAgentRecommendationPolicyRequest(recommendation_arn=recommendation_arn, policy=policy))

    def send_agent_organizational_report_data_to_s3(
        self,
        *,
        report_id: str,
        format: api.OrganizationalReportFormat | api.OrganizationalReportFormatValue,
        bucket_arn: str,
        object_key: str,
    ) -> api.SendAgentOrganizationalReportDataToS3Response:
        """
        Write a completed organizational report to an S3 bucket; each call writes an object.

        Args:
            report_id: The report's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
            format: The format of the file.
            bucket_arn: The S3 bucket to write to, which the caller owns. 1 to 2,048 characters, pattern
                ``arn:[^:]+:s3:::.+``.
            object_key: The key of the object to write. 1 to 1,024 characters.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_SendAgentOrganizationalReportDataToS3.html
        """
        return self.call(
            api.SendAgentOrganizationalReportDataToS3Request(
                report_id=report_id, format=format, bucket_arn=bucket_arn, object_key=object_key
            )
        )

    def start_agent_recommendation_generation(
        self,
        *,
        profile_arn: str,
        types: Sequence[api.RecommendationType | api.RecommendationTypeValue],
        name: str | None = None,
        additional_context: api.JSON | None = None,
        scope: api.Scope | None = None,
    ) -> api.StartAgentRecommendationGenerationResponse:
        r"""
        Start an architecture review of a template, which goes on after the answer.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            types: What to generate; only ``ARCHITECTURE`` can be asked for so far. 1 to 2 items.
            name: A name for the review, by which it is found in lists; only for ``ARCHITECTURE``. 1 to 128
                characters, pattern ``[A-Za-z0-9_-]+``.
            additional_context: Where the template is and which lenses to review it against: ``s3Uri``,
                ``s3VersionId`` and ``lensArns``. Needed for ``ARCHITECTURE`` only.
            scope: The pillars, goals and items to review. Needed for ``ARCHITECTURE`` only.

        Raises:
            ConflictException: the resource is in another state than this needs.
            ServiceQuotaExceededException: a quota of the account is used up.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_StartAgentRecommendationGeneration.html
        """
        return self.call(
            api.StartAgentRecommendationGenerationRequest(
                profile_arn=profile_arn, types=types, name=name, additional_context=additional_context, scope=scope
            )
        )

    def update_agent_context(
        self,
        *,
        profile_arn: str,
        id: str,
        client_token: str | None = None,
        title: str | None = None,
        content: api.ContextContent | None = None,
    ) -> api.UpdateAgentContextResponse:
        r"""
        Change a context of an Agent profile.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            id: The context's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
            client_token: Makes the call execute once, however often it is sent; made when absent, the same over all
                retries. 1 to 128 characters, pattern ``[\x21-\x7E]+``.
            title: The context's new title. 1 to 1,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``.
            content: What the context now says about the application.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAgentContext.html
        """
        return self.call(
            api.UpdateAgentContextRequest(
                profile_arn=profile_arn, id=id, client_token=client_token, title=title, content=content
            )
        )

    def update_agent_goal(
        self,
        *,
        profile_arn: str,
        id: str,
        client_token: str | None = None,
        pillars: Sequence[api.Pillar | api.PillarValue] | None = None,
        title: str | None = None,
        description: str | None = None,
    ) -> api.UpdateAgentGoalResponse:
        r"""
        Change the title and the pillars of a goal of an Agent profile.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            id: The goal's id. Pattern ``[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
            client_token: Makes the call execute once, however often it is sent; made when absent, the same over all
                retries. 1 to 128 characters, pattern ``[\x21-\x7E]+``.
            pillars: The pillars that the goal now concerns. 1 to 5 items.
            title: The goal's new title. 1 to 1,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``.
            description: What the goal means. 1 to 4,000 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAgentGoal.html
        """
        return self.call(
            api.UpdateAgentGoalRequest(
                profile_arn=profile_arn,
                id=id,
                client_token=client_token,
                pillars=pillars,
                title=title,
                description=description,
            )
        )

    def update_agent_organizational_profile(
        self,
        *,
        profile_arn: str,
        client_token: str | None = None,
        display_name: str | None = None,
        description: str | None = None,
        business_overview: str | None = None,
        pillars: Sequence[api.Pillar | api.PillarValue] | None = None,
        deletion_protection: bool | None = None,
        organizational_aggregation_configuration: api.OrganizationalAggregationConfiguration | None = None,
    ) -> api.UpdateAgentOrganizationalProfileResponse:
        r"""
        Change an organizational profile; members that are absent keep their values.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            client_token: Makes the call execute once, however often it is sent; made when absent, the same over all
                retries. 1 to 128 characters, pattern ``[\x21-\x7E]+``.
            display_name: The new name that users see. It stays when absent and cannot be cleared. 3 to 128
                characters, pattern ``[\P{C}]+``.
            description: The new description. It stays when absent; an empty text clears it. 0 to 512 characters,
                pattern ``[\P{C}]*``.
            business_overview: What the business behind the profile is. It stays when absent; an empty text clears
                it. 0 to 512 characters, pattern ``[\P{C}]*``.
            pillars: The new pillars, at least one. They stay when absent. 1 to 5 items.
            deletion_protection: Whether the profile is protected from deletion.
            organizational_aggregation_configuration: The new part of the organization to look at. It stays when
                absent; two empty lists remove it all.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAgentOrganizationalProfile.html
        """
        return self.call(
            api.UpdateAgentOrganizationalProfileRequest(
                profile_arn=profile_arn,
                client_token=client_token,
                display_name=display_name,
                description=description,
                business_overview=business_overview,
                pillars=pillars,
                deletion_protection=deletion_protection,
                organizational_aggregation_configuration=organizational_aggregation_configuration,
            )
        )

    def update_agent_profile(
        self,
        *,
        profile_arn: str,
        client_token: str | None = None,
        display_name: str | None = None,
        description: str | None = None,
        execution_role_arn: str | None = None,
        aggregation_configuration: Sequence[api.AggregationConfiguration] | None = None,
        business_overview: str | None = None,
        pillars: Sequence[api.Pillar | api.PillarValue] | None = None,
        deletion_protection: bool | None = None,
    ) -> api.UpdateAgentProfileResponse:
        r"""
        Change an Agent profile; members that are absent keep their values.

        Args:
            profile_arn: The Agent profile's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-profile/([a-zA-Z0-9_-]+)``.
            client_token: Makes the call execute once, however often it is sent; made when absent, the same over all
                retries. 1 to 128 characters, pattern ``[\x21-\x7E]+``.
            display_name: The new name that users see. It stays when absent and cannot be cleared. 3 to 128
                characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])+``.
            description: The new description. It stays when absent; an empty text clears it. 0 to 512 characters,
                pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``.
            execution_role_arn: The new role that recommendation actions run under. It stays when absent. 0 to 2,048
                characters, pattern ``arn:([a-z\-]+):iam::\d{12}:role/(service-role/)?[a-zA-Z0-9+=,.@\-_]+``.
            aggregation_configuration: The new accounts and Regions to analyze. They stay when absent; an empty list
                removes them all. 0 to 1,000 items.
            business_overview: What the business behind the profile is. It stays when absent; an empty text clears
                it. 0 to 512 characters, pattern ``(?:(?!\$\{[a-zA-Z]+:)[\P{C}])*``.
            pillars: The new pillars, at least one. They stay when absent. 1 to 5 items.
            deletion_protection: Whether the profile is protected from deletion.

        Raises:
            ServiceQuotaExceededException: a quota of the account is used up.
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAgentProfile.html
        """
        return self.call(
            api.UpdateAgentProfileRequest(
                profile_arn=profile_arn,
                client_token=client_token,
                display_name=display_name,
                description=description,
                execution_role_arn=execution_role_arn,
                aggregation_configuration=aggregation_configuration,
                business_overview=business_overview,
                pillars=pillars,
                deletion_protection=deletion_protection,
            )
        )

    def update_agent_recommendation_status(
        self,
        *,
        recommendation_arn: str,
        status: api.RecommendationStatus | api.RecommendationStatusValue,
        update_reason: str | None = None,
    ) -> api.UpdateAgentRecommendationStatusResponse:
        r"""
        Set how far the work on a recommendation is.

        Args:
            recommendation_arn: The recommendation's ARN. 0 to 2,048 characters, pattern
                ``arn:aws([a-z0-9-]+)?:wellarchitected:[a-z0-9-]{6,64}:\d{12}:agent-recommendation/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}``.
            status: What became of the recommendation.
            update_reason: Why the status changes. 1 to 4,096 characters.

        Raises:
            ResourceNotFoundException: there is no such resource.

        API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAgentRecommendationStatus.html
        """
        return self.call(
            api.UpdateAgentRecommendationStatusRequest(
                recommendation_arn=recommendation_arn, status=status, update_reason=update_reason
            )
        )
