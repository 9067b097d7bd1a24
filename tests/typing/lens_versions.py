"""Lens versions: how the operations are meant to be called, and what a type checker refuses."""

from typing import assert_type

import walens
from walens import api


def publish(client: walens.Client, lens_arn: str) -> None:
    published = client.create_lens_version(lens_alias=lens_arn, lens_version="1.1", is_major_version=False)
    assert_type(published, api.CreateLensVersionResponse)
    assert_type(published.lens_version, str)


def changed_questions(client: walens.Client, lens_arn: str) -> list[str]:
    answer = client.get_lens_version_difference(lens_alias=lens_arn, base_lens_version="1.0")
    assert_type(answer.version_differences, api.VersionDifferences | None)
    found: list[str] = []
    for pillar in (answer.version_differences and answer.version_differences.pillar_differences) or ():
        assert_type(pillar.difference_status, api.DifferenceStatus | None)
        found += [question.question_id or "" for question in pillar.question_differences or ()]
    return found


async def awaited(client: walens.AsyncClient) -> None:
    assert_type(
        await client.create_lens_version(lens_alias="a" * 20, lens_version="1", is_major_version=True),
        api.CreateLensVersionResponse,
    )


def wrong(client: walens.Client) -> None:
    client.create_lens_version(lens_alias="a" * 20, lens_version=1.0, is_major_version=True)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
