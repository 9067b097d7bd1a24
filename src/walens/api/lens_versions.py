"""The operations on lens versions, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from walens.api.shared_values import CLIENT_REQUEST_TOKEN, LENS_ALIAS, LENS_VERSION
from walens.model import (
    BOOLEAN,
    NO_ITEMS,
    TEXT,
    EnumerationShape,
    ListShape,
    Model,
    OpenEnum,
    Operation,
    OperationRequest,
    StructureShape,
    body,
    label,
    query,
)


class DifferenceStatus(OpenEnum):
    """What happened to a pillar or a question between two versions."""

    UPDATED = "UPDATED"
    NEW = "NEW"
    DELETED = "DELETED"


@frozen(kw_only=True, eq=False, repr=False)
class QuestionDifference(Model):
    """A question that is new, changed or gone."""

    question_id: str | None = field(default=None, metadata=body("QuestionId", TEXT))
    """The question's id."""
    question_title: str | None = field(default=None, metadata=body("QuestionTitle", TEXT))
    difference_status: DifferenceStatus | None = field(
        default=None, metadata=body("DifferenceStatus", EnumerationShape(DifferenceStatus))
    )
    """Whether it is new, changed or gone."""


@frozen(kw_only=True, eq=False, repr=False)
class PillarDifference(Model):
    """A pillar that is new, changed or gone, with its questions."""

    pillar_id: str | None = field(default=None, metadata=body("PillarId", TEXT))
    """The pillar's id."""
    pillar_name: str | None = field(default=None, metadata=body("PillarName", TEXT))
    difference_status: DifferenceStatus | None = field(
        default=None, metadata=body("DifferenceStatus", EnumerationShape(DifferenceStatus))
    )
    """Whether it is new, changed or gone."""
    question_differences: tuple[QuestionDifference, ...] = field(
        default=NO_ITEMS, metadata=body("QuestionDifferences", ListShape(StructureShape(lambda: QuestionDifference)))
    )


@frozen(kw_only=True, eq=False, repr=False)
class VersionDifferences(Model):
    """What differs between two versions of a lens."""

    pillar_differences: tuple[PillarDifference, ...] = field(
        default=NO_ITEMS, metadata=body("PillarDifferences", ListShape(StructureShape(lambda: PillarDifference)))
    )


@frozen(kw_only=True, eq=False, repr=False)
class CreateLensVersionResponse(Model):
    """What `CreateLensVersionRequest` gives back."""

    lens_arn: str = field(metadata=body("LensArn", TEXT, always=True))
    """The lens's ARN."""
    lens_version: str = field(metadata=body("LensVersion", TEXT, always=True))
    """The name of the version."""


@frozen(kw_only=True, eq=False, repr=False)
class CreateLensVersionRequest(OperationRequest[CreateLensVersionResponse]):
    """
    Publish the draft of a custom lens as a new version.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_CreateLensVersion.html
    """

    operation: ClassVar[Operation] = Operation(
        name="CreateLensVersion", method="POST", path="/lenses/{LensAlias}/versions", response=CreateLensVersionResponse
    )

    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    lens_version: str = field(metadata=body("LensVersion", LENS_VERSION, required=True))
    """
    The name of the new version. The service takes letters, digits, ``.`` and ``_``, each name once. 1 to 32 characters.
    """
    is_major_version: bool | None = field(default=None, metadata=body("IsMajorVersion", BOOLEAN))
    """
    Whether workloads stay on their version until somebody upgrades them. A minor version reaches them by itself,
    without a notification.
    """
    client_request_token: str | None = field(
        default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """


@frozen(kw_only=True, eq=False, repr=False)
class GetLensVersionDifferenceResponse(Model):
    """What `GetLensVersionDifferenceRequest` gives back."""

    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only."""
    lens_arn: str | None = field(default=None, metadata=body("LensArn", TEXT))
    """The lens's ARN."""
    base_lens_version: str | None = field(default=None, metadata=body("BaseLensVersion", TEXT))
    """The older version."""
    target_lens_version: str | None = field(default=None, metadata=body("TargetLensVersion", TEXT))
    """The newer version; the latest when absent."""
    latest_lens_version: str | None = field(default=None, metadata=body("LatestLensVersion", TEXT))
    """The latest published version."""
    version_differences: VersionDifferences | None = field(
        default=None, metadata=body("VersionDifferences", StructureShape(lambda: VersionDifferences))
    )


@frozen(kw_only=True, eq=False, repr=False)
class GetLensVersionDifferenceRequest(OperationRequest[GetLensVersionDifferenceResponse]):
    """
    Compare two versions of a lens, down to the questions.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetLensVersionDifference.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetLensVersionDifference",
        method="GET",
        path="/lenses/{LensAlias}/versionDifference",
        response=GetLensVersionDifferenceResponse,
    )

    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    base_lens_version: str | None = field(default=None, metadata=query("BaseLensVersion", LENS_VERSION))
    """The older version. 1 to 32 characters."""
    target_lens_version: str | None = field(default=None, metadata=query("TargetLensVersion", LENS_VERSION))
    """The newer version; the latest when absent. 1 to 32 characters."""
