"""The consolidated report: how the operation is meant to be called, and what a type checker refuses."""

from typing import assert_type

import walens
from walens import api


def metrics(client: walens.Client) -> None:
    client.get_consolidated_report(format="PDF", include_shared_resources=False).save("consolidated.pdf")
    for metric in client.items(api.GetConsolidatedReportRequest(format="JSON")):
        assert_type(metric, api.ConsolidatedReportMetric)
        assert_type(metric.lenses, tuple[api.LensMetric, ...])


async def awaited(client: walens.AsyncClient) -> None:
    answer = await client.get_consolidated_report(format=api.ReportFormat.JSON)
    assert_type(answer.content(), bytes)


def wrong(client: walens.Client) -> None:
    client.get_consolidated_report()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.get_consolidated_report(format="CSV")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
