"""Spans and metrics of calls, for OpenTelemetry (extra ``opentelemetry``)."""

from __future__ import annotations

from walens.opentelemetry.instrumentor import WalensInstrumentor

__all__ = ["WalensInstrumentor"]
