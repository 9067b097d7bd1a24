"""Workloads: how the operations are meant to be called, and what a type checker refuses."""

from typing import assert_type

import walens
from walens import api


def define(client: walens.Client, lens_arn: str) -> str | None:
    made = client.create_workload(
        workload_name="payments",
        description="Takes money",
        environment="PRODUCTION",
        lenses=["wellarchitected", lens_arn],
        aws_regions=("eu-west-1", "eu-central-1"),
        discovery_config=api.WorkloadDiscoveryConfig(trusted_advisor_integration_status="ENABLED"),
        tags={"team": "payments"},
    )
    client.associate_lenses(workload_id=made.workload_id or "", lens_aliases=[lens_arn])
    return assert_type(made.workload_id, str)


def count_risks(client: walens.Client) -> int:
    found = 0
    for workload in client.items(api.ListWorkloadsRequest(workload_name_prefix="pay")):
        assert_type(workload, api.WorkloadSummary)
        found += (workload.risk_counts or {}).get(api.Risk.HIGH, 0)
    return found


async def awaited(client: walens.AsyncClient, workload_id: str) -> None:
    answer = await client.get_workload(workload_id=workload_id)
    assert_type(answer.workload, api.Workload)
    async for share in client.items(api.ListWorkloadSharesRequest(workload_id=workload_id)):
        assert_type(share.permission_type, api.PermissionType | None)


def wrong(client: walens.Client) -> None:
    client.create_workload(workload_name="a", description="b")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.associate_lenses(workload_id="a", lens_aliases=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.get_workload(workload_id=None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.update_workload(workload_id="a", environment="TEST")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    api.WorkloadDiscoveryConfig(TrustedAdvisor="ENABLED")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
