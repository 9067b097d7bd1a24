"""Tags: how the operations are meant to be called, and what a type checker refuses."""

from collections.abc import Mapping
from typing import assert_type

import walens


def retag(client: walens.Client, lens_arn: str) -> None:
    client.tag_resource(workload_arn=lens_arn, tags={"team": "payments"})
    client.untag_resource(workload_arn=lens_arn, tag_keys=["old", "older"])
    assert_type(client.list_tags_for_resource(workload_arn=lens_arn).tags, Mapping[str, str])


async def awaited(client: walens.AsyncClient) -> None:
    await client.tag_resource(workload_arn="arn", tags={})


def wrong(client: walens.Client) -> None:
    client.tag_resource(workload_arn="arn", tags=[("team", "a")])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.tag_resource(workload_arn="arn", tags={"team": 5})  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]
    client.untag_resource(workload_arn="arn")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
