"""Custom lenses: how the operations are meant to be called, and what a type checker refuses."""

import json
from collections.abc import AsyncIterator, Iterator
from typing import assert_type

import walens
from walens import api


def publish(client: walens.Client, text: str) -> str | None:
    imported = client.import_lens(json_string=text, tags={"team": "payments"})
    assert_type(imported, api.ImportLensResponse)
    assert_type(imported.lens_arn, str)
    assert_type(imported.status, api.ImportLensStatus | None)
    if imported.status is api.ImportLensStatus.ERROR:
        return None
    draft = client.wait_for_draft(imported.lens_arn, timeout=30)
    assert_type(draft, api.LensSummary)
    version = client.create_lens_version(lens_alias=imported.lens_arn, lens_version="1.0", is_major_version=True)
    return assert_type(version.lens_version, str)


def every_way_to_call(client: walens.Client) -> None:
    assert_type(client.call(api.ImportLensRequest(json_string="{}")), api.ImportLensResponse)
    assert_type(client.call(api.GetLensRequest(lens_alias="serverless"), deadline=5.0), api.GetLensResponse)
    assert_type(client.items(api.ListLensesRequest(max_results=50), limit=10), Iterator[api.LensSummary])
    assert_type(client.pages(api.ListLensesRequest()), Iterator[api.ListLensesResponse])
    assert_type(
        client.wait(api.GetLensRequest(lens_alias="a"), until=lambda answer: answer.lens.lens_version == "2.0"),
        api.GetLensResponse,
    )


def enumerations(client: walens.Client) -> None:
    client.list_lenses(lens_type="CUSTOM_SELF", lens_status="DRAFT")
    client.list_lenses(lens_type=api.LensType.CUSTOM_SELF, lens_status=api.LensStatusType.ALL)
    for lens in client.items(api.ListLensesRequest()):
        assert_type(lens.lens_status, api.LensStatus | None)
        # The service sends a value that its model does not list; pyright believes the model, unless it sees text.
        if lens.lens_status is not None and str(lens.lens_status) == "PUBLISHED":
            assert_type(lens.lens_status.is_listed, bool)


async def awaited(client: walens.AsyncClient) -> None:
    assert_type(await client.import_lens(json_string="{}"), api.ImportLensResponse)
    assert_type(await client.call(api.ExportLensRequest(lens_alias="a")), api.ExportLensResponse)
    assert_type(client.items(api.ListLensesRequest()), AsyncIterator[api.LensSummary])
    async for page in client.pages(api.ListLensesRequest()):
        assert_type(page, api.ListLensesResponse)
    async with walens.AsyncClient(region_name="eu-west-1") as other:
        assert_type(other, walens.AsyncClient)


def wrong(client: walens.Client, lens: api.LensSummary) -> None:
    document = {"schemaVersion": "2021-11-01"}
    client.import_lens(json_string=json.dumps(document))
    client.import_lens(json_string=document)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.import_lens(json_string=b"{}")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.import_lens()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.import_lens("{}")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.import_lens(json_string="{}", JSONString="")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.list_lenses(lens_type="MINE")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.list_lenses(max_results="5")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.items(api.GetLensRequest(lens_alias="a"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.call(lens)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    api.GetLensRequest()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    lens.lens_name.upper()  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
    lens.lens_name = "new"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    str(lens.LensName)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
