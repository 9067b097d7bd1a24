"""The operations on lenses, as data."""

# Generated from botocore's service model by codegen; edit codegen/descriptions.toml and generate again.

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from attrs import field, frozen

from walens.api.shared_values import (
    CLIENT_REQUEST_TOKEN,
    LENS_ALIAS,
    LENS_NAME,
    LENS_VERSION,
    NEXT_TOKEN,
    TAG_MAP,
    LensStatus,
)
from walens.model import (
    NO_ITEMS,
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
    from collections.abc import Mapping
    from datetime import datetime


LENS_JSON = TextShape(
    min=2, max=500_000, hint="pass the JSON text: json.dumps(...) of a dict, walens.dumps(...) of a Lens"
)


class ImportLensStatus(OpenEnum):
    """How far an import is. The service was seen to leave it out of its answer."""

    IN_PROGRESS = "IN_PROGRESS"
    COMPLETE = "COMPLETE"
    ERROR = "ERROR"


@frozen(kw_only=True, eq=False, repr=False)
class Lens(Model):
    """A lens as the account sees it."""

    lens_arn: str = field(metadata=body("LensArn", TEXT, always=True))
    """The lens's ARN."""
    lens_version: str | None = field(default=None, metadata=body("LensVersion", TEXT))
    """The name of the version."""
    name: str | None = field(default=None, metadata=body("Name", TEXT))
    description: str | None = field(default=None, metadata=body("Description", TEXT))
    owner: str | None = field(default=None, metadata=body("Owner", TEXT))
    """The account that owns the resource."""
    share_invitation_id: str | None = field(default=None, metadata=body("ShareInvitationId", TEXT))
    """The id of the invitation through which the resource is shared; absent for the account's own."""
    tags: Mapping[str, str] = field(factory=NoEntries, metadata=body("Tags", MapShape(TEXT, TEXT)))
    """Tags by key."""


class LensStatusType(StrEnum):
    """Which state of a custom lens is meant: its draft, its published versions, or both."""

    ALL = "ALL"
    DRAFT = "DRAFT"
    PUBLISHED = "PUBLISHED"


LensStatusTypeValue: TypeAlias = Literal["ALL", "DRAFT", "PUBLISHED"]
"""The values of `LensStatusType`, as plain text."""


class LensType(OpenEnum):
    """Who made a lens: AWS, another account that shares it, or the account itself."""

    AWS_OFFICIAL = "AWS_OFFICIAL"
    CUSTOM_SHARED = "CUSTOM_SHARED"
    CUSTOM_SELF = "CUSTOM_SELF"


LensTypeValue: TypeAlias = Literal["AWS_OFFICIAL", "CUSTOM_SHARED", "CUSTOM_SELF"]
"""The values of `LensType`, as plain text."""


LIST_LENSES_INPUT_MAX_RESULTS_INTEGER = NumberShape(min=1, max=50)


@frozen(kw_only=True, eq=False, repr=False)
class LensSummary(Model):
    """One lens in a list of lenses."""

    lens_arn: str = field(metadata=body("LensArn", TEXT, always=True))
    """The lens's ARN."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias", TEXT))
    """The alias of an official lens; absent for custom lenses, which ``lens_arn`` identifies."""
    lens_name: str | None = field(default=None, metadata=body("LensName", TEXT))
    """The lens's name."""
    lens_type: LensType | None = field(default=None, metadata=body("LensType", EnumerationShape(LensType)))
    """Who made the lens."""
    description: str | None = field(default=None, metadata=body("Description", TEXT))
    created_at: datetime | None = field(default=None, metadata=body("CreatedAt", TIMESTAMP))
    """When the resource was made."""
    updated_at: datetime | None = field(default=None, metadata=body("UpdatedAt", TIMESTAMP))
    """When the resource last changed."""
    lens_version: str | None = field(default=None, metadata=body("LensVersion", TEXT))
    """The name of the version."""
    owner: str | None = field(default=None, metadata=body("Owner", TEXT))
    """The account that owns the resource."""
    lens_status: LensStatus | None = field(default=None, metadata=body("LensStatus", EnumerationShape(LensStatus)))
    """The state; ``PUBLISHED`` and ``DRAFT`` were observed, which the model does not list."""


@frozen(kw_only=True, eq=False, repr=False)
class ImportLensResponse(Model):
    """What `ImportLensRequest` gives back."""

    lens_arn: str = field(metadata=body("LensArn", TEXT, always=True))
    """The lens's ARN."""
    status: ImportLensStatus | None = field(default=None, metadata=body("Status", EnumerationShape(ImportLensStatus)))
    """How far the import is; absent in every answer that was observed."""


@frozen(kw_only=True, eq=False, repr=False)
class ImportLensRequest(OperationRequest[ImportLensResponse]):
    """
    Import a new custom lens, or replace the draft of an existing one.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ImportLens.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ImportLens", method="PUT", path="/importLens", response=ImportLensResponse
    )

    json_string: str = field(metadata=body("JSONString", LENS_JSON, required=True))
    """The lens as JSON text. 2 to 500,000 characters."""
    lens_alias: str | None = field(default=None, metadata=body("LensAlias", LENS_ALIAS))
    """
    The ARN of the custom lens to update. A new lens is made when it is absent; an alias is rejected. 1 to 128
    characters.
    """
    client_request_token: str | None = field(
        default=None, metadata=body("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """
    tags: Mapping[str, str] | None = field(default=None, metadata=body("Tags", TAG_MAP))
    r"""
    Tags for a new lens, by key. 1 to 50 entries; keys 1 to 128 characters, pattern ``[\p{L}\p{N}\p{Z}_.:/=+@-]+``;
    values 0 to 256 characters.
    """


@frozen(kw_only=True, eq=False, repr=False)
class GetLensResponse(Model):
    """What `GetLensRequest` gives back."""

    lens: Lens = field(metadata=body("Lens", StructureShape(lambda: Lens), always=True))


@frozen(kw_only=True, eq=False, repr=False)
class GetLensRequest(OperationRequest[GetLensResponse]):
    """
    Get a lens with its name, owner and tags.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetLens.html
    """

    operation: ClassVar[Operation] = Operation(
        name="GetLens", method="GET", path="/lenses/{LensAlias}", response=GetLensResponse
    )

    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    lens_version: str | None = field(default=None, metadata=query("LensVersion", LENS_VERSION))
    """The version; the latest when absent. 1 to 32 characters."""


@frozen(kw_only=True, eq=False, repr=False)
class ListLensesResponse(Model):
    """What `ListLensesRequest` gives back."""

    lens_summaries: tuple[LensSummary, ...] = field(
        default=NO_ITEMS, metadata=body("LensSummaries", ListShape(StructureShape(lambda: LensSummary)))
    )
    next_token: str | None = field(default=None, metadata=body("NextToken", TEXT))
    """Where the next page starts; absent when the first page is asked for, and in the answer with the last."""


@frozen(kw_only=True, eq=False, repr=False)
class ListLensesRequest(PagedRequest[ListLensesResponse, LensSummary]):
    """
    List the lenses that the account can use: official, shared with it, and its own.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListLenses.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ListLenses",
        method="GET",
        path="/lenses",
        response=ListLensesResponse,
        pages=Pages(items="lens_summaries"),
    )

    next_token: str | None = field(default=None, metadata=query("NextToken", NEXT_TOKEN))
    r"""
    Where the next page starts; absent when the first page is asked for, and in the answer with the last. Pattern
    ``[A-Za-z0-9+\/=_-]+``.
    """
    max_results: int | None = field(default=None, metadata=query("MaxResults", LIST_LENSES_INPUT_MAX_RESULTS_INTEGER))
    """How many items a page holds at most. 1 to 50."""
    lens_type: LensType | LensTypeValue | None = field(
        default=None, metadata=query("LensType", EnumerationShape(LensType))
    )
    """Only lenses of this type."""
    lens_status: LensStatusType | LensStatusTypeValue | None = field(
        default=None, metadata=query("LensStatus", EnumerationShape(LensStatusType))
    )
    """Only lenses in this state."""
    lens_name: str | None = field(default=None, metadata=query("LensName", LENS_NAME))
    """Only lenses of this name. 1 to 128 characters."""


@frozen(kw_only=True, eq=False, repr=False)
class ExportLensResponse(Model):
    """What `ExportLensRequest` gives back."""

    lens_json: str = field(metadata=body("LensJSON", TEXT, always=True))
    """The lens as JSON text. The service adds ``number`` keys to what was imported."""


@frozen(kw_only=True, eq=False, repr=False)
class ExportLensRequest(OperationRequest[ExportLensResponse]):
    """
    Export a custom lens as JSON text.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ExportLens.html
    """

    operation: ClassVar[Operation] = Operation(
        name="ExportLens", method="GET", path="/lenses/{LensAlias}/export", response=ExportLensResponse
    )

    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    lens_version: str | None = field(default=None, metadata=query("LensVersion", LENS_VERSION))
    """The version to export; the latest when absent. 1 to 32 characters."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteLensResponse(Model):
    """What `DeleteLensRequest` gives back."""


@frozen(kw_only=True, eq=False, repr=False)
class DeleteLensRequest(OperationRequest[DeleteLensResponse]):
    """
    Delete the draft of a custom lens, its published versions, or both.

    API reference: https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_DeleteLens.html
    """

    operation: ClassVar[Operation] = Operation(
        name="DeleteLens", method="DELETE", path="/lenses/{LensAlias}", response=DeleteLensResponse
    )

    lens_alias: str = field(metadata=label("LensAlias", LENS_ALIAS))
    """
    The lens: an official lens's alias, as ``serverless``, or a lens ARN. A custom lens has its ARN only. 1 to 128
    characters.
    """
    lens_status: LensStatusType | LensStatusTypeValue = field(
        metadata=query("LensStatus", EnumerationShape(LensStatusType), required=True)
    )
    """What to delete."""
    client_request_token: str | None = field(
        default=None, metadata=query("ClientRequestToken", CLIENT_REQUEST_TOKEN, token=True)
    )
    r"""
    Makes the call execute once, however often it is sent; made when absent, the same over all retries. 1 to 2,048
    characters, pattern ``[\x00-\x7F]*``.
    """
